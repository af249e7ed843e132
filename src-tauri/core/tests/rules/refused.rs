//! Rule packs that cannot be used are refused with a reason, and never fall over.

use kvittert_core::error::ErrorCode;
use kvittert_core::rules::{RulePackError, RulePacks};
use serde_json::{Value, json};

use crate::fixtures::text;
use crate::random::Random;

fn good() -> Value {
    serde_json::from_str(&text("rules/frivillig_2026_v1.schema.json")).unwrap()
}

fn add(schema: &Value) -> Result<String, RulePackError> {
    let mut packs = RulePacks::built_in()?;
    packs.add(&schema.to_string()).map(String::from)
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    assert!(
        add(&good()).is_ok(),
        "the pack that the cases change is good"
    );
    let cases: &[(&str, Value, &str)] = &[
        (
            "/$schema",
            json!("http://json-schema.org/draft-07/schema#"),
            "/$schema",
        ),
        ("/x-payload-version", json!("  "), "/x-payload-version"),
        ("/x-payload-version", json!(5), ""),
        ("/x-title", json!("Rapport"), ""),
        ("/x-roles", json!({"tables": [], "org": "/x"}), "/x-roles"),
        ("/x-roles/period", json!("/finnes/ikke"), "/x-roles"),
        ("/x-roles/period", json!("/kurs"), "/x-roles"),
        ("/x-roles/tables/0/hours", json!("tema"), "/x-roles"),
        ("/x-roles/tables/0/pointer", json!("/aar"), "/x-roles"),
        ("/x-roles/tables/1/pointer", json!("/kurs"), "/x-roles"),
        ("/type", json!("array"), ""),
        ("/required", json!(["finnes_ikke"]), ""),
        (
            "/properties/aar/type",
            json!("tekst"),
            "/properties/aar/type",
        ),
        (
            "/properties/aar/pattern",
            json!("("),
            "/properties/aar/pattern",
        ),
        (
            "/properties/aar/pattern",
            json!("(?=a)b"),
            "/properties/aar/pattern",
        ),
        (
            "/properties/aar/x-label",
            json!({"nb": "År"}),
            "/properties/aar",
        ),
        ("/properties/aar/x-purpose", json!("fax"), "/properties/aar"),
        ("/properties/aar/x-order", json!("først"), "/properties/aar"),
        ("/properties/aar", json!(true), "/properties/aar"),
        ("/properties/aar/x-tips", json!([]), "/properties/aar"),
        (
            "/properties/aar/format",
            json!("date"),
            "/properties/aar/format",
        ),
        (
            "/$defs/timer/x-max-decimals",
            json!(-1),
            "/$defs/timer/x-max-decimals",
        ),
        (
            "/$defs/timer/x-max-decimals",
            json!(99),
            "/$defs/timer/x-max-decimals",
        ),
        (
            "/properties/kurs/x-tips",
            json!([{"rule": "ukjent"}]),
            "/properties/kurs",
        ),
        (
            "/properties/kurs/x-tips",
            json!([{"rule": "hours-per-count-high"}]),
            "/properties/kurs",
        ),
        (
            "/properties/kurs/items",
            json!({"type": "string"}),
            "/properties/kurs/items",
        ),
        (
            "/properties/kurs/items/properties/tema",
            json!({"type": "object", "properties": {"a": {}}, "x-label": {"nb": "", "nn": "", "en": ""}}),
            "/properties/kurs/items/properties/tema",
        ),
        (
            "/properties/forening/properties/niva/x-suggestions/0/value",
            json!("global"),
            "/properties/forening/properties/niva",
        ),
        (
            "/properties/egenandel",
            json!({"anyOf": [{"type": "string"}], "x-label": {"nb": "", "nn": "", "en": ""}}),
            "/properties/egenandel",
        ),
        (
            "/properties/forening/properties/$json",
            json!({"type": "string"}),
            "/properties/forening",
        ),
    ];
    for (pointer, value, expected) in cases {
        let mut schema = good();
        put(&mut schema, pointer, value.clone());
        match add(&schema) {
            Err(RulePackError::Invalid { at, reason }) => {
                assert_eq!(at, *expected, "{pointer} = {value}: {reason}");
                assert!(!reason.is_empty());
            }
            other => panic!("{pointer} = {value}: {other:?}"),
        }
    }
}

fn put(schema: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match schema.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
}

#[test]
fn nothing_outside_is_fetched() {
    for reference in [
        "https://example.org/a.json",
        "file:///etc/passwd",
        "//x/y",
        "#/type",
    ] {
        let mut schema = good();
        put(&mut schema, "/properties/aar/$ref", json!(reference));
        match add(&schema) {
            Err(RulePackError::RemoteReference {
                at,
                reference: named,
            }) => {
                assert_eq!(
                    (at.as_str(), named.as_str()),
                    ("/properties/aar/$ref", reference)
                );
            }
            other => panic!("{reference}: {other:?}"),
        }
    }
}

#[test]
fn what_is_no_json_is_refused_with_line_and_column() {
    let mut packs = RulePacks::built_in().unwrap();
    for (json, rule) in [
        ("", "json-incomplete"),
        ("{\n\"a\": }", "json-syntax"),
        ("{\"type\":1,\"type\":2}", "duplicate-key"),
        (&"[".repeat(1000), "json-too-deep"),
    ] {
        match packs.add(json) {
            Err(RulePackError::NotJson { rule: found, .. }) => assert_eq!(found, rule),
            other => panic!("{json}: {other:?}"),
        }
    }
    let huge = " ".repeat(5_000_000);
    assert!(matches!(
        packs.add(&huge),
        Err(RulePackError::TooLarge { .. })
    ));
    let error = packs.add("[]").unwrap_err().of_file("x.json", b"[]");
    assert_eq!(error.code, ErrorCode::RulePackInvalid);
    assert!(error.detail.is_some(), "support needs the reason");
}

#[test]
fn a_pack_of_very_many_fields_is_refused_and_one_built_of_references_too() {
    let label = json!({"nb": "x", "nn": "x", "en": "x"});
    // Each level has the one below ten times: ten to the tenth fields from a small file.
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "x-payload-version": "mange_v1", "x-title": label, "x-roles": {"tables": []},
        "$ref": "#/$defs/l9", "type": "object",
        "$defs": {"l0": {"type": "string", "x-label": label}}
    });
    for level in 1..10 {
        let fields: serde_json::Map<String, Value> = (0..10)
            .map(|field| {
                (
                    format!("f{field}"),
                    json!({"$ref": format!("#/$defs/l{}", level - 1)}),
                )
            })
            .collect();
        schema["$defs"][format!("l{level}")] =
            json!({"type": "object", "x-label": label, "properties": fields});
    }
    assert!(matches!(add(&schema), Err(RulePackError::TooLarge { .. })));
}

#[test]
fn a_pack_damaged_anywhere_never_falls_over() {
    let mut random = Random(0x5EED_0004);
    let mut refused = 0;
    for _ in 0..600 {
        let mut schema = good();
        for _ in 0..=random.below(2) {
            damage(&mut schema, &mut random);
        }
        match add(&schema) {
            Ok(_) => {}
            Err(error) => {
                refused += 1;
                assert!(!error.to_string().is_empty());
            }
        }
    }
    assert!(refused > 200, "most damage is seen: {refused}");
}

/// Puts anything in a random place, or takes away what is there.
fn damage(value: &mut Value, random: &mut Random) {
    let is_leaf = match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => true,
    };
    if is_leaf || random.below(6) == 0 {
        *value = random.anything(3);
        return;
    }
    match value {
        Value::Array(items) => {
            let at = random.below(items.len());
            damage(&mut items[at], random);
        }
        Value::Object(object) => {
            let at = random.below(object.len());
            let key = object.keys().nth(at).unwrap().clone();
            if random.below(5) == 0 {
                object.remove(&key);
            } else {
                damage(&mut object[&key], random);
            }
        }
        _ => {}
    }
}
