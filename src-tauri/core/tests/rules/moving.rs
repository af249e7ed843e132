//! A draft moved from one version to another: what fits is carried over, and nothing is lost.

use std::collections::BTreeMap;
use std::sync::Arc;

use kvittert_core::domain::Document;
use kvittert_core::rules::moving::{From, Moved, move_to};
use kvittert_core::rules::{RulePack, RulePacks, typing};
use kvittert_core::view::rules::{Aside, FieldKind, NoPlace};
use serde_json::{Value, json};

use crate::fixtures::text;
use crate::random::Random;

const OLD: &str = "bufdir_2025_v2";
const NEW: &str = "bufdir_2026_v1";
const OTHER: &str = "frivillig_2026_v1";

fn packs() -> RulePacks {
    let mut packs = crate::fixtures::packs();
    packs
        .add(&text("rules/bufdir_2026_v1.schema.json"))
        .unwrap();
    packs
}

fn pack(version: &str) -> Arc<RulePack> {
    packs().get(version).unwrap()
}

fn moved(from: &str, to: &str, document: &Document, aside: &[Aside]) -> Moved {
    let source = pack(from);
    let from = From {
        version: from,
        pack: Some(&source),
    };
    move_to(from, &pack(to), document, aside)
}

fn report() -> Document {
    Document(json!({
        "organisasjonsnummer": "123456785",
        "rapporteringsperiode": "2025",
        "kontaktperson": {
            "navn": "Kari Nordmann som har et svært langt navn",
            "epost": "kari@example.org",
            "telefon": "99 99 99 99"
        },
        "aktiviteter": [
            {"kategori": "individual_mentoring", "antall": "84", "timer": "6 740,5"},
            {"kategori": "Turgruppe", "antall": "seks", "timer": "6.740"},
            {"kategori": "information_work", "antall": "", "timer": ""}
        ],
        "internt": {"$json": "[12345678901234567890]"}
    }))
}

#[test]
fn what_fits_is_carried_over_and_what_does_not_is_listed() {
    let moved = moved(OLD, NEW, &report(), &[]);
    assert_eq!(
        moved.document.0,
        json!({
            "organisasjonsnummer": "123456785",
            "aar": "2025",
            "kontaktperson": {"epost": "kari@example.org"},
            "aktiviteter": [
                {"kategori": "individual_mentoring", "antall": "84", "timeverk": "6 740,5"},
                {"antall": "seks", "timeverk": "6.740"},
                {"antall": "", "timeverk": ""}
            ],
            "internt": {"$json": "[12345678901234567890]"}
        }),
        "roles lead to fields with other names, figures stay as typed, a stray stays"
    );
    let listed: Vec<(&str, Option<usize>, NoPlace)> = moved
        .aside
        .iter()
        .map(|item| (item.pointer.as_str(), item.row, item.why))
        .collect();
    assert_eq!(
        listed,
        [
            ("/kontaktperson/navn", None, NoPlace::TooLong { limit: 30 }),
            ("/kontaktperson/telefon", None, NoPlace::Gone),
            ("/aktiviteter/1/kategori", Some(2), NoPlace::NotAllowed),
            ("/aktiviteter/2/kategori", Some(3), NoPlace::NotAllowed),
        ]
    );
    let labels: Vec<&str> = moved.aside[2]
        .labels
        .iter()
        .map(|label| label.nb.as_str())
        .collect();
    assert_eq!(labels, ["Aktiviteter", "Kategori"]);
    assert_eq!(moved.aside[2].value, json!("Turgruppe"));
    assert_eq!(moved.carried, 9);
}

#[test]
fn there_and_back_is_the_same_draft() {
    let there = moved(OLD, NEW, &report(), &[]);
    let back = moved(NEW, OLD, &there.document, &there.aside);
    assert_eq!(back.document, report());
    assert_eq!(back.aside, []);
    assert_eq!(back.returned, 4);
}

#[test]
fn a_cell_does_not_come_back_into_rows_that_are_others_now() {
    let mut there = moved(OLD, NEW, &report(), &[]);
    let rows = there.document.0["aktiviteter"].as_array_mut().unwrap();
    rows.swap(0, 1);
    let back = moved(NEW, OLD, &there.document, &there.aside);
    assert_eq!(
        back.document.0["aktiviteter"][1].get("kategori"),
        Some(&json!("individual_mentoring"))
    );
    assert_eq!(back.document.0["aktiviteter"][0].get("kategori"), None);
    let kept: Vec<&Value> = back.aside.iter().map(|item| &item.value).collect();
    assert_eq!(kept, [&json!("Turgruppe"), &json!("information_work")]);
    assert_eq!(back.returned, 2, "name and telephone are not of a row");
}

#[test]
fn what_was_typed_since_is_not_overwritten() {
    let mut there = moved(OLD, NEW, &report(), &[]);
    there.document.0["kontaktperson"]["navn"] = json!("Kari Nordmann");
    let back = moved(NEW, OLD, &there.document, &there.aside);
    assert_eq!(back.document.0["kontaktperson"]["navn"], "Kari Nordmann");
    assert_eq!(back.document.0["kontaktperson"]["telefon"], "99 99 99 99");
    assert_eq!(back.aside.len(), 1, "the long name is still kept");
}

#[test]
fn another_kind_of_field_takes_only_what_it_can_hold() {
    let swapped = text("rules/bufdir_2026_v1.schema.json")
        .replace("bufdir_2026_v1", "bufdir_2027_v1")
        .replacen(
            "\"x-purpose\": \"digits\",\n      \"type\": \"string\",\n      \"pattern\": \"^[0-9]{9}$\",",
            "\"type\": \"integer\",",
            1,
        );
    // The organisation number is a figure there, which no role may be.
    let mut schema: Value = serde_json::from_str(&swapped).unwrap();
    schema["x-roles"]
        .as_object_mut()
        .unwrap()
        .remove("organisation_number");
    schema["properties"]["organisasjonsnummer"]
        .as_object_mut()
        .unwrap()
        .remove("examples");
    let mut all = packs();
    all.add(&schema.to_string()).unwrap();
    let (from, to) = (all.get(OLD).unwrap(), all.get("bufdir_2027_v1").unwrap());
    let there = |number: &str| {
        let document = Document(json!({ "organisasjonsnummer": number }));
        let from = From {
            version: OLD,
            pack: Some(&from),
        };
        move_to(from, &to, &document, &[])
    };
    assert_eq!(
        there("123 456 785").document.0["organisasjonsnummer"],
        "123 456 785"
    );
    let refused = there("NO-1");
    assert_eq!(refused.document.0, json!({}));
    assert_eq!(
        refused.aside[0].why,
        NoPlace::OtherKind {
            kind: FieldKind::WholeNumber
        }
    );
}

#[test]
fn a_draft_moves_without_the_rule_pack_that_it_was_made_with() {
    let from = From {
        version: "borte_2024_v1",
        pack: None,
    };
    let moved = move_to(from, &pack(OLD), &report(), &[]);
    assert_eq!(moved.document, report());
    assert_eq!(moved.aside, []);
    let moved = move_to(from, &pack(OTHER), &report(), &[]);
    assert_eq!(
        moved.document.0,
        json!({"internt": {"$json": "[12345678901234567890]"}})
    );
    assert_eq!(moved.aside.len(), 4, "{:?}", moved.aside);
    assert_eq!(moved.aside[0].labels[0].nb, "organisasjonsnummer");
}

/// A payload without tables and groups in which nothing stands.
fn filled(value: &Value) -> Value {
    let has_something = |value: &Value| match value {
        Value::Object(object) => !object.is_empty(),
        Value::Array(items) => !items.is_empty(),
        _ => true,
    };
    match value {
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| (key.clone(), filled(value)))
            .filter(|(_, value)| has_something(value))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(filled).collect(),
        other => other.clone(),
    }
}

/// Every value that stands in a document, as text, and how often.
fn values(value: &Value, found: &mut BTreeMap<String, i32>) {
    match value {
        Value::Null => {}
        Value::String(text) if text.trim().is_empty() => {}
        Value::Object(object)
            if object.len() == 1 && object.get("$json").is_some_and(Value::is_string) =>
        {
            let text = object["$json"].as_str().unwrap();
            match serde_json::from_str::<Value>(text) {
                // Once it is described it is typed: a figure is then its text.
                Ok(inner) => values(&inner, found),
                Err(_) => *found.entry(value.to_string()).or_default() += 1,
            }
        }
        Value::Object(object) => object.values().for_each(|value| values(value, found)),
        Value::Array(items) => items.iter().for_each(|value| values(value, found)),
        Value::String(text) => *found.entry(text.replace(',', ".")).or_default() += 1,
        other => {
            *found
                .entry(other.to_string().replace(".0", ""))
                .or_default() += 1;
        }
    }
}

fn all_values(document: &Document, aside: &[Aside]) -> BTreeMap<String, i32> {
    let mut found = BTreeMap::new();
    values(&document.0, &mut found);
    for item in aside {
        values(&item.value, &mut found);
    }
    found
}

/// Puts what no version of its own describes into rows, under the names that columns have in others.
fn with_strays(payload: &mut Value, random: &mut Random) {
    let tables = payload.as_object_mut().unwrap().values_mut();
    for row in tables.filter_map(Value::as_array_mut).flatten() {
        if let Some(row) = row.as_object_mut() {
            for key in ["timeverk", "timer", "kategori", "antall"] {
                if !row.contains_key(key) && random.one_in(2) {
                    row.insert(key.to_owned(), json!(format!("{key} {}", random.below(9))));
                }
            }
        }
    }
}

#[test]
fn a_stray_under_the_new_name_of_a_column_is_set_aside() {
    let document = Document(json!({"aktiviteter": [
        {"timeverk": {"$json": "7"}, "timer": "6"},
        {"timer": "", "timeverk": {"$json": "8"}},
    ]}));
    let there = moved(OLD, NEW, &document, &[]);
    assert_eq!(
        there.document.0["aktiviteter"],
        json!([{"timeverk": "6"}, {"timeverk": "8"}])
    );
    let aside = &there.aside[0];
    assert_eq!(
        (aside.pointer.as_str(), aside.row, aside.why),
        ("/aktiviteter/0/timeverk", Some(1), NoPlace::Gone)
    );
    assert_eq!((there.carried, there.aside.len()), (2, 1));
    let back = moved(NEW, OLD, &there.document, &there.aside);
    assert_eq!(
        back.document.0["aktiviteter"][0],
        document.0["aktiviteter"][0]
    );
    assert_eq!(back.aside, []);
}

#[test]
fn moving_any_draft_anywhere_loses_nothing() {
    let versions = [OLD, NEW, OTHER];
    let all = packs();
    for seed in 1..=1000_u64 {
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let start = versions[random.below(3)];
        let pack = all.get(start).unwrap();
        let mut payload = random.object(&pack.form().fields);
        if random.one_in(3) {
            with_strays(&mut payload, &mut random);
        }
        let document = typing::document_of(&pack, &payload);
        let before = all_values(&document, &[]);

        let same = move_to(
            From {
                version: start,
                pack: Some(&pack),
            },
            &pack,
            &document,
            &[],
        );
        assert_eq!((same.document, same.aside), (document.clone(), vec![]));

        let (mut here, mut document, mut aside) = (start, document, Vec::new());
        for _ in 0..4 {
            let to = versions[random.below(3)];
            let (from_pack, to_pack) = (all.get(here).unwrap(), all.get(to).unwrap());
            let from = From {
                version: here,
                pack: (random.below(5) > 0).then_some(&*from_pack),
            };
            let moved = move_to(from, &to_pack, &document, &aside);
            assert_eq!(
                all_values(&moved.document, &moved.aside),
                before,
                "seed {seed}, {here} to {to}"
            );
            (here, document, aside) = (to, moved.document, moved.aside);
        }
    }
}

#[test]
fn any_typed_draft_comes_back_as_it_was() {
    let versions = [OLD, NEW, OTHER];
    let all = packs();
    for seed in 1..=700_u64 {
        let mut random = Random(seed.wrapping_mul(0xD134_2543_DE82_EF95));
        let (one, other) = (versions[random.below(3)], versions[random.below(3)]);
        let (here, there) = (all.get(one).unwrap(), all.get(other).unwrap());
        let payload = random.object(&here.form().fields);
        let document = typing::document_of(&here, &payload);
        let from = |version, pack| From {
            version,
            pack: Some(pack),
        };
        let moved = move_to(from(one, &here), &there, &document, &[]);
        let back = move_to(from(other, &there), &here, &moved.document, &moved.aside);
        // What a file brought and only the other version describes is a field there, and comes back
        // by its name only; what was wrong here already is set aside here too.
        if back.aside.is_empty() {
            let meant = |document: &Document| filled(&typing::payload_of(&here, document).0);
            assert_eq!(meant(&back.document), meant(&document), "seed {seed}");
        } else {
            let strays = payload
                .as_object()
                .is_some_and(|payload| payload.keys().any(|key| key == "foran" || key == "$json"));
            let odd = document.0.to_string().contains("$json");
            let wrong =
                |item: &Aside| matches!(item.why, NoPlace::NotAllowed | NoPlace::TooLong { .. });
            assert!(
                strays || odd || back.aside.iter().all(wrong),
                "seed {seed}: {:?}",
                back.aside
            );
        }
    }
}
