//! Next year's rule pack: opened, filled in, checked, sent and put on a receipt, with no change of
//! code.

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::ops;
use kvittert_core::view::app::Language;
use kvittert_core::view::submission::ReceiptFormat;
use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::practice::{Desk, desk};

const SCHEMA: &str = include_str!("../../../../tests/fixtures/rules/frivillig_2026_v1.schema.json");
const CASES: &str = include_str!("../../../../tests/fixtures/payloads/other_pack.json");

/// The first valid payload among the cases of that pack.
fn valid_payload() -> Value {
    let cases: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases["cases"]
        .as_array()
        .cloned()
        .or_else(|| cases.as_array().cloned())
        .unwrap();
    let valid = cases
        .iter()
        .find(|case| case["expect"]["is_valid"] == true)
        .unwrap();
    match &valid["payload_text"] {
        Value::String(text) => serde_json::from_str(text).unwrap(),
        _ => valid["payload"].clone(),
    }
}

#[tokio::test]
async fn it_goes_from_a_file_to_its_receipt() {
    let desk = desk().await;
    desk.add_pack(SCHEMA);
    let payload = valid_payload();
    let file = desk.folder.path().join("rapport.json");
    let request = json!({
        "report_id": "rpt_frivillig", "org_id": "org_482",
        "payload_version": "frivillig_2026_v1", "payload": payload,
    });
    std::fs::write(&file, request.to_string()).unwrap();

    let draft = ops::open_file::open_file(&desk.app, &file, None).unwrap();
    assert_eq!(draft.submission.payload_version, "frivillig_2026_v1");
    assert!(draft.check.verdict.is_valid(), "{:?}", draft.check.findings);
    let form = ops::new_draft::form(&desk.app, "frivillig_2026_v1").unwrap();
    assert_eq!(form.roles.tables.len(), 2, "two tables");

    let mut warnings: Vec<String> = draft
        .check
        .findings
        .iter()
        .map(ops::send::acknowledgement)
        .collect();
    let number = form.roles.organisation_number.as_deref().unwrap();
    warnings.push(format!("organisation-differs {number} 123456785 912345678"));
    desk.save(&draft, |draft| draft.acknowledged = warnings);
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    assert_eq!(sent.submission.state, State::Received);
    let arrived: Value = serde_json::from_str(&desk.arrived(Endpoint::Submit)[0].body).unwrap();
    assert_eq!(arrived, request, "what the file held is what was sent");

    let id = &sent.submission.id;
    let receipt = ops::receipt::content(&desk.app, id, ReceiptFormat::Html, Language::Nb).unwrap();
    let receipt = String::from_utf8(receipt).unwrap();
    assert_eq!(
        receipt.matches("<table>").count(),
        2,
        "both tables stand on the receipt"
    );
}

/// A report of that pack, sent.
pub(crate) async fn sent(desk: &Desk) -> SubmissionId {
    desk.add_pack(SCHEMA);
    let file = desk.folder.path().join("rapport.json");
    let request = json!({
        "report_id": "rpt_frivillig", "org_id": "org_482",
        "payload_version": "frivillig_2026_v1", "payload": valid_payload(),
    });
    std::fs::write(&file, request.to_string()).unwrap();
    let draft = ops::open_file::open_file(&desk.app, &file, None).unwrap();
    let findings = draft.check.findings.iter();
    let mut warnings: Vec<String> = findings.map(ops::send::acknowledgement).collect();
    let form = ops::new_draft::form(&desk.app, "frivillig_2026_v1").unwrap();
    let number = form.roles.organisation_number.as_deref().unwrap();
    warnings.push(format!("organisation-differs {number} 123456785 912345678"));
    desk.save(&draft, |draft| draft.acknowledged = warnings);
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    sent.submission.id
}
