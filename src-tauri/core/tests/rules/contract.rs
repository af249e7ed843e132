//! Offline checking of the contract's example gives exactly the contract's answer.

use kvittert_core::rules::{contract, reading};
use serde_json::{Value, json};

use crate::fixtures::{pack, text};

#[test]
fn the_contracts_example_gives_the_contracts_answer() {
    let request: Value =
        serde_json::from_str(&text("contract/validate-payload.request.json")).unwrap();
    let expected: Value =
        serde_json::from_str(&text("contract/validate-payload.response.json")).unwrap();
    let pack = pack(request["payload_version"].as_str().unwrap());
    let findings = pack.check(&request["payload"]);

    let mut answer = serde_json::to_value(contract::answer(&findings)).unwrap();
    answer["payload_version"] = json!(pack.payload_version());
    assert_eq!(answer, expected);

    assert_eq!(
        serde_json::to_value(&findings).unwrap(),
        json!([
            {"level": "warning", "rule": "recommended", "pointer": "/kontaktperson", "args": {}},
            {"level": "tip", "rule": "org-number-check-digit", "pointer": "/organisasjonsnummer", "args": {}}
        ]),
        "scripts rely on these two, in this order (cli.md)"
    );
}

#[test]
fn the_example_adds_up_and_names_its_organisation() {
    let request: Value = serde_json::from_str(&text("contract/submit.request.json")).unwrap();
    let pack = pack("bufdir_2025_v2");
    let payload = &request["payload"];
    assert_eq!(
        pack.organisation_number(payload).as_deref(),
        Some("912345678")
    );
    assert_eq!(pack.period(payload).as_deref(), Some("2025"));
    assert_eq!(
        serde_json::to_value(pack.totals(payload)).unwrap(),
        json!({
            "rows": 1, "count": "842", "hours": "6740", "unreadable_rows": 0,
            "by_category": [{"category": "individual_mentoring", "count": "842", "hours": "6740"}]
        })
    );
}

#[test]
fn sums_are_exact_and_say_what_they_leave_out() {
    let pack = pack("bufdir_2025_v2");
    let payload = json!({"aktiviteter": [
        {"kategori": "a", "antall": 1, "timer": 0.1},
        {"kategori": "b", "antall": 2, "timer": 0.2},
        {"kategori": "a", "antall": "tre", "timer": 5},
        {"antall": 4, "timer": 1e300},
        "rad"
    ]});
    assert_eq!(
        serde_json::to_value(pack.totals(&payload)).unwrap(),
        json!({
            "rows": 5, "count": "7", "hours": "5.3", "unreadable_rows": 3,
            "by_category": [
                {"category": "a", "count": "1", "hours": "5.1"},
                {"category": "b", "count": "2", "hours": "0.2"},
                {"category": "", "count": "4", "hours": "0"}
            ]
        })
    );
    assert_eq!(pack.totals(&json!(null)).rows, 0);
}

#[test]
fn findings_of_a_request_become_findings_of_its_payload() {
    let text = r#"{"org_id":"a","org_id":"b","payload":{"x":-0,"x":1},"payload_x":-0}"#;
    let found = reading::inside(reading::read(text.as_bytes()).findings, "/payload");
    let pointers: Vec<&str> = found.iter().map(|found| found.pointer.as_str()).collect();
    assert_eq!(pointers, ["", "/x", "/x", ""]);
}
