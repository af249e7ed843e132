//! What is no file of everything, or does not hold together, changes nothing.

use kvittert_core::error::ErrorCode;
use kvittert_core::ops::everything;
use serde_json::{Value, json};

use crate::everything::{busy, file, fresh, read, states};

#[tokio::test]
async fn what_does_not_hold_together_changes_nothing() {
    let there = busy().await;
    let out = file(&there.folder, "ut.json");
    everything::take_out(&there.app, &out).unwrap();
    let good = read(&out);
    let folder = tempfile::tempdir().unwrap();
    let here = fresh(&there, &folder).await;
    let changed = |change: &dyn Fn(&mut Value)| {
        let mut value = good.clone();
        change(&mut value);
        value.to_string()
    };
    let sent = |value: &Value| {
        let all = value["submissions"].as_array().unwrap();
        all.iter()
            .position(|kept| kept["state"] == "accepted")
            .unwrap()
    };
    let cases: Vec<(&str, String, ErrorCode)> = vec![
        ("no JSON", "{\"kind\"".to_owned(), ErrorCode::FileNotJson),
        ("a list", "[]".to_owned(), ErrorCode::TakenOutUnusable),
        (
            "a receipt",
            "{\"kind\":\"kvittert-receipt\",\"version\":1}".to_owned(),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "newer",
            changed(&|value| value["version"] = json!(2)),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "an unknown field",
            changed(&|value| value["mer"] = json!(1)),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "a byte of what was sent",
            changed(&|value| {
                let place = sent(value);
                let body = &mut value["submissions"][place]["bodies"][0]["body"];
                *body = json!(body.as_str().unwrap().replace("842", "843"));
            }),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "sent without a body",
            changed(&|value| {
                let place = sent(value);
                value["submissions"][place]["body"] = Value::Null;
            }),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "accepted without a reference",
            changed(&|value| {
                let place = sent(value);
                value["submissions"][place]["reference_id"] = Value::Null;
            }),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "a parent that is nowhere",
            changed(&|value| {
                let last = value["submissions"].as_array().unwrap().len() - 1;
                value["submissions"][last]["parent_id"] = json!("ingen");
            }),
            ErrorCode::TakenOutUnusable,
        ),
        (
            "a reference twice",
            changed(&|value| {
                let place = sent(value);
                let mut twin = value["submissions"][place].clone();
                twin["id"] = json!("en-annen");
                twin["report_id"] = json!("rpt_annen");
                twin["bodies"][0]["idempotency_key"] = json!("en-annen");
                value["submissions"].as_array_mut().unwrap().push(twin);
            }),
            ErrorCode::ReferenceTaken,
        ),
        (
            "a report id twice",
            changed(&|value| {
                let place = sent(value);
                let mut twin = value["submissions"][place].clone();
                twin["id"] = json!("en-annen");
                twin["reference_id"] = json!("bufdir_ref_annen");
                twin["bodies"][0]["idempotency_key"] = json!("en-annen");
                value["submissions"].as_array_mut().unwrap().push(twin);
            }),
            ErrorCode::ReportIdTaken,
        ),
    ];
    let bad = file(&folder, "feil.json");
    for (name, text, code) in cases {
        std::fs::write(&bad, text).unwrap();
        let error = everything::take_in(&here, &bad).unwrap_err();
        assert_eq!(error.code, code, "{name}: {error}");
        assert_eq!(states(&here), [], "{name}");
    }
    assert_eq!(
        everything::take_in(&here, &out).unwrap().submissions,
        6,
        "and the good one goes in"
    );
    let error = everything::take_in(&here, &file(&folder, "finnes-ikke.json")).unwrap_err();
    assert_eq!(error.code, ErrorCode::FileUnreadable);
}
