//! Report files as they are: checked in a list, checked alone and sent without the wizard.

use kvittert_core::domain::{Level, State};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::check_files::check_files;
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, rules_of, submit_file};
use kvittert_core::ops::table_file::Beside;
use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::practice::desk;

const OTHER_PACK: &str =
    include_str!("../../../../tests/fixtures/rules/frivillig_2026_v1.schema.json");
const CASES: &str = include_str!("../../../../tests/fixtures/payloads/other_pack.json");
const EXAMPLE: &str = include_str!("../../examples/submit.request.json");

#[tokio::test]
async fn a_list_of_files_and_one_file_get_the_same_answer() {
    let mut desk = desk().await;
    desk.app.add_rule_pack(OTHER_PACK).unwrap();
    let mut wrong: Value = serde_json::from_str(EXAMPLE).unwrap();
    wrong["payload"]["aktiviteter"][0]["antall"] = json!("mange");
    // A key that stands twice is seen while reading; what the rules find stands before and after.
    let twice = wrong.to_string().replace(
        "\"rapporteringsperiode\":",
        "\"rapporteringsperiode\":\"2025\",\"rapporteringsperiode\":",
    );
    let of_the_other = json!({ "payload_version": "frivillig_2026_v1", "payload": {} });
    let of_nobody = json!({ "payload_version": "ukjent_v1", "payload": {} });
    let files = [
        ("god.json", EXAMPLE.to_owned()),
        ("feil.json", wrong.to_string()),
        ("to-ganger.json", twice),
        ("naken.json", "{}".to_owned()),
        ("annet.json", of_the_other.to_string()),
        ("ukjent.json", of_nobody.to_string()),
        ("tabell.CSV", "kategori;antall\n".to_owned()),
        ("tull.json", "{".to_owned()),
    ];
    let paths = files.map(|(name, text)| {
        let path = desk.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    });
    let listed = check_files(&desk.app, &paths);
    assert_eq!(listed.len(), paths.len());
    for (path, listed) in paths.iter().zip(&listed) {
        match check_report_file(rules_of(&desk.app), path, &Beside::default()) {
            Ok(alone) => {
                assert_eq!(listed.findings, alone.findings, "{}", listed.file);
                assert_eq!(listed.verdict, Some(alone.verdict()), "{}", listed.file);
                assert_eq!(
                    listed.payload_version.as_deref(),
                    Some(alone.pack.payload_version())
                );
                assert!(
                    alone.findings.is_sorted_by_key(|finding| finding.level),
                    "errors first: {:?}",
                    alone.findings
                );
            }
            Err(error) => assert_eq!(listed.failure.as_ref(), Some(&error), "{}", listed.file),
        }
    }
    let [_, _, twice, _, other, unknown, table, _] = listed.as_slice() else {
        panic!("eight files");
    };
    let rules: Vec<&str> = twice
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Error)
        .map(|finding| finding.rule.as_str())
        .collect();
    assert_eq!(rules.len(), 2, "the reading's and the rules': {rules:?}");
    assert!(rules.contains(&"duplicate-key"), "{rules:?}");
    assert_eq!(other.payload_version.as_deref(), Some("frivillig_2026_v1"));
    let code = |verdict: &kvittert_core::view::files::FileVerdict| {
        verdict.failure.as_ref().map(|error| error.code)
    };
    assert_eq!(code(unknown), Some(ErrorCode::UnknownPayloadVersion));
    assert_eq!(
        code(table),
        Some(ErrorCode::ColumnsUnclear),
        "a table is told of as a table, not as JSON with a slip in it"
    );
}

#[tokio::test]
async fn a_pack_that_was_added_is_known_where_a_file_is_sent() {
    let mut desk = desk().await;
    let cases: Value = serde_json::from_str(CASES).unwrap();
    let cases = cases["cases"].as_array().or(cases.as_array()).unwrap();
    let valid = cases
        .iter()
        .find(|case| case["expect"]["is_valid"] == true)
        .unwrap();
    let payload = match &valid["payload_text"] {
        Value::String(text) => serde_json::from_str(text).unwrap(),
        _ => valid["payload"].clone(),
    };
    let request = json!({
        "report_id": "rpt_lagt_til", "org_id": "org_482",
        "payload_version": "frivillig_2026_v1", "payload": payload,
    });
    let file = desk.folder.path().join("rapport.json");
    std::fs::write(&file, serde_json::to_string_pretty(&request).unwrap()).unwrap();

    let unknown = check_report_file(rules_of(&desk.app), &file, &Beside::default()).err();
    assert_eq!(
        unknown.map(|error| error.code),
        Some(ErrorCode::UnknownPayloadVersion)
    );
    desk.app.add_rule_pack(OTHER_PACK).unwrap();
    let checked = check_report_file(rules_of(&desk.app), &file, &Beside::default()).unwrap();
    let input = SubmitFile {
        accept_warnings: true,
        ..SubmitFile::default()
    };
    let sent = submit_file(&desk.app, &checked, &input).await.unwrap();
    assert_eq!(sent.submission.state, State::Received);
    let arrived: Value = serde_json::from_str(&desk.arrived(Endpoint::Submit)[0].body).unwrap();
    assert_eq!(arrived, request, "equal as JSON to what the file holds");
}
