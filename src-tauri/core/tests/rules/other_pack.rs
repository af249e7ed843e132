//! A second rule pack, with other names, a nested group and two tables, works with no change of
//! code. Its cases are in tests/fixtures/payloads/other_pack.json.

use kvittert_core::domain::{Document, Verdict};
use kvittert_core::rules::{RulePacks, typing};
use serde_json::{Value, json};

use crate::fixtures::{folder, pack, packs, text};

const VERSION: &str = "frivillig_2026_v1";

#[test]
fn its_form_is_drawn_as_the_snapshot_says() {
    for (version, snapshot) in [
        (VERSION, "rules/frivillig_2026_v1.form.json"),
        ("bufdir_2025_v2", "rules/bufdir_2025_v2.form.json"),
    ] {
        let drawn = serde_json::to_value(pack(version).form()).unwrap();
        if std::env::var_os("KVITTERT_NEW_SNAPSHOTS").is_some() {
            let text = serde_json::to_string_pretty(&drawn).unwrap();
            std::fs::write(folder(snapshot), text + "\n").unwrap();
        }
        let expected: Value = serde_json::from_str(&text(snapshot)).unwrap();
        assert_eq!(
            drawn, expected,
            "{version}: the form differs from {snapshot}"
        );
    }
}

#[test]
fn it_is_added_once_stays_as_it_is_and_becomes_the_newest() {
    let json = text("rules/frivillig_2026_v1.schema.json");
    let mut packs = RulePacks::built_in().unwrap();
    assert_eq!(packs.add(&json).unwrap().as_str(), VERSION);
    assert_eq!(
        packs.add(&json).unwrap().as_str(),
        VERSION,
        "the same again is nothing new"
    );
    assert_eq!(
        packs.versions(),
        [VERSION, "bufdir_2025_v2"],
        "newest first"
    );
    assert!(!packs.get(VERSION).unwrap().is_built_in());
    assert_eq!(
        packs.get(VERSION).unwrap().title().nn,
        "Årsrapport for frivillige lag"
    );

    let edited = json.replace("\"maxItems\": 3", "\"maxItems\": 4");
    assert!(packs.add(&edited).is_err(), "a released pack never changes");
}

#[test]
fn what_is_filled_in_checks_adds_up_and_comes_back() {
    let packs = packs();
    let pack = packs.get(VERSION).unwrap();
    let document = Document(json!({
        "aar": "2026",
        "forening": {"orgnr": "123456785", "navn": "Ås turlag", "niva": "lokal"},
        "styret_har_godkjent": true,
        "egenandel": "15,0",
        "kurs": [
            {"tema": "forstehjelp", "deltakere": "12", "timeverk": "30,5", "kontakt": "a@b.no"},
            {"tema": "", "deltakere": "", "timeverk": "", "kontakt": ""}
        ],
        "sommer": {"leirer": [
            {"sted": "Ås", "barn": "20", "dognbemanning": "120"},
            {"sted": "forstehjelp", "barn": "1", "dognbemanning": "0,5"}
        ], "merknad": ""}
    }));
    let (payload, findings) = typing::check_document(&pack, &document);
    assert_eq!(findings, [], "everything is filled in");
    assert!(Verdict::of(&findings).is_valid());
    assert_eq!(
        payload,
        json!({
            "aar": "2026",
            "forening": {"orgnr": "123456785", "navn": "Ås turlag", "niva": "lokal"},
            "styret_har_godkjent": true,
            "egenandel": 15,
            "kurs": [{"tema": "forstehjelp", "deltakere": 12, "timeverk": 30.5, "kontakt": "a@b.no"}],
            "sommer": {"leirer": [
                {"sted": "Ås", "barn": 20, "dognbemanning": 120},
                {"sted": "forstehjelp", "barn": 1, "dognbemanning": 0.5}
            ]}
        })
    );
    assert_eq!(
        pack.organisation_number(&payload).as_deref(),
        Some("123456785")
    );
    assert_eq!(pack.period(&payload).as_deref(), Some("2026"));
    assert_eq!(
        serde_json::to_value(pack.totals(&payload)).unwrap(),
        json!({
            "rows": 3, "count": "33", "hours": "151", "unreadable_rows": 0,
            "by_category": [
                {"category": "forstehjelp", "count": "13", "hours": "31"},
                {"category": "Ås", "count": "20", "hours": "120"}
            ]
        }),
        "both tables are in the sums"
    );

    let again = typing::document_of(&pack, &payload);
    assert_eq!(
        again.0["kurs"][0]["timeverk"], "30,5",
        "figures are texts with a decimal comma"
    );
    assert_eq!(typing::payload_of(&pack, &again), (payload, vec![]));
}
