//! The whole path of a report.

use std::time::Duration;

use serde_json::{Value, json};

use crate::home::{Home, example};
use crate::practice::Practice;

const SENT: [&str; 8] = [
    "id",
    "state",
    "report_id",
    "org_id",
    "reference_id",
    "submitted_at",
    "payload_sha256",
    "bufdir_confirmation",
];
const LATER: [&str; 3] = ["status", "processed_at", "notes"];

fn keys(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}

#[test]
fn from_submit_to_receipt() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = home.report("rpt_vei");

    let sent = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    let keys_of_sent: Vec<&str> = sent
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(keys_of_sent, SENT, "the fields and their order are fixed");
    assert_eq!(sent["state"], "received");
    assert_eq!(sent["report_id"], "rpt_vei");
    assert_eq!(sent["org_id"], "org_482");
    let reference = sent["reference_id"].as_str().unwrap();
    assert!(!sent["bufdir_confirmation"].is_null());

    let calls = practice.calls("submit");
    assert_eq!(calls.len(), 1);
    let body: Value = serde_json::from_str(calls[0]["body"].as_str().unwrap()).unwrap();
    let mut expected = example();
    expected["report_id"] = json!("rpt_vei");
    assert_eq!(body, expected, "the payload goes as the file has it");

    practice.advance(Duration::from_secs(3600));
    let status = home.run(&["status", reference, "--json"]).exits(0).json();
    let all: Vec<&str> = SENT.into_iter().chain(LATER).collect();
    assert_eq!(keys(&status), all, "the same object with three more fields");
    assert_eq!(status["state"], "accepted");
    assert_eq!(status["status"], "accepted");
    assert!(
        status["processed_at"].is_string() && status["notes"].is_string(),
        "{status}"
    );

    assert_eq!(
        home.run(&["history", "list", "--json"]).exits(0).json(),
        status
    );
    for name in [reference, "rpt_vei", sent["id"].as_str().unwrap()] {
        assert_eq!(
            home.run(&["history", "show", name, "--json"])
                .exits(0)
                .json(),
            status
        );
    }
    let ran = home.run(&["history", "show", reference]).exits(0);
    assert!(ran.stdout.contains("Godkjent"), "{}", ran.stdout);
    assert!(
        ran.stdout.contains("kari"),
        "the timeline names who: {}",
        ran.stdout
    );

    let html = home.path("kvittering.html").display().to_string();
    home.run(&["receipt", reference, "-o", &html]).exits(0);
    assert!(std::fs::read_to_string(&html).unwrap().contains(reference));
    let json_file = home.path("kvittering.json").display().to_string();
    home.run(&["receipt", reference, "-o", &json_file]).exits(0);
    let receipt: Value =
        serde_json::from_str(&std::fs::read_to_string(&json_file).unwrap()).unwrap();
    assert_eq!(receipt["payload_sha256"], sent["payload_sha256"]);
    for (language, title) in [("nb", "Kvittering"), ("en", "Receipt")] {
        let pdf = home.path(&format!("{language}.pdf"));
        let file = pdf.display().to_string();
        home.run(&["--lang", language, "receipt", reference, "-o", &file])
            .exits(0);
        let bytes = std::fs::read(&pdf).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let title = format!("{title} {reference}");
        let found = bytes
            .windows(title.len())
            .any(|part| part == title.as_bytes());
        assert!(found, "{language}: the title is in its metadata");
    }
    home.run(&["receipt", reference, "-o", "kvittering.docx"])
        .exits(2)
        .says(".pdf, .html, .json");
}

#[test]
fn practice_works_from_the_first_moment_and_remembers() {
    let home = Home::new();
    let file = home.report("rpt_ovelse");
    let ran = home.run(&["submit", &file, "--accept-warnings"]).exits(0);
    assert!(
        ran.stdout.starts_with("ØVELSE"),
        "a mark that cannot be missed: {}",
        ran.stdout
    );
    assert!(ran.stdout.contains("Referansenummer: "), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("Mottatt er ikke godkjent"),
        "what comes next: {}",
        ran.stderr
    );

    let statuses = home.run(&["status", "--json"]).exits(0).lines();
    assert_eq!(statuses.len(), 1, "the report that awaits an answer");
    assert_ne!(
        statuses[0]["status"],
        Value::Null,
        "another process finds what was sent"
    );
}

#[test]
fn practice_is_never_worded_as_bufdirs_doing() {
    for (language, mark, server) in [
        ("nb", "ØVELSE – ikke sendt til Bufdir", "øvelsesserveren"),
        ("nn", "ØVING – ikkje sendt til Bufdir", "øvingstenaren"),
        ("en", "PRACTICE – not sent to Bufdir", "the practice server"),
    ] {
        let home = Home::new();
        let file = home.report("rpt_ord");
        let said: String = [
            vec!["submit", &file, "--accept-warnings"],
            vec!["validate", "--online", &file],
            vec!["status"],
            vec!["status", "rpt_ord"],
            vec!["history", "show", "rpt_ord"],
            vec!["history", "list"],
        ]
        .iter()
        .map(|arguments| {
            let arguments: Vec<&str> = ["--lang", language]
                .into_iter()
                .chain(arguments.iter().copied())
                .collect();
            let ran = home.run(&arguments).exits(0);
            ran.stdout + &ran.stderr
        })
        .collect();
        assert!(said.contains(mark), "{said}");
        assert!(said.contains(server), "{said}");
        for line in said.lines().filter(|line| !line.contains(mark)) {
            assert!(!line.contains("Bufdir"), "{language}: {line}");
        }
    }
}

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    let home = Home::new();
    for (language, words) in [
        ("nb", "Kontroller en fil og send den inn."),
        ("nn", "Kontroller ei fil og send ho inn."),
        ("en", "Check a file and send it."),
    ] {
        let ran = home.run(&["submit", "--help", "--lang", language]).exits(0);
        assert!(ran.stdout.contains(words), "{language}: {}", ran.stdout);
    }
}

#[test]
fn history_is_exported() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    for name in ["rpt_a", "rpt_b"] {
        home.run(&["submit", &home.report(name), "--accept-warnings"])
            .exits(0);
    }
    let json_file = home.path("alt.json").display().to_string();
    home.run(&["history", "export", &json_file])
        .exits(0)
        .says("2 innsendinger er lagret");
    let exported: Value =
        serde_json::from_str(&std::fs::read_to_string(&json_file).unwrap()).unwrap();
    let mut listed = home.run(&["history", "list", "--json"]).exits(0).lines();
    listed.reverse();
    assert_eq!(
        exported.as_array().unwrap(),
        &listed,
        "the same objects, oldest first"
    );

    let csv_file = home.path("alt.csv").display().to_string();
    home.run(&["history", "export", &csv_file]).exits(0);
    let csv = std::fs::read_to_string(&csv_file).unwrap();
    assert_eq!(csv.lines().count(), 3, "a heading and two rows: {csv}");
    assert!(csv.contains("rpt_a") && csv.contains(";6740;"), "{csv}");
    home.run(&["history", "export", "alt.xlsx", "--search", "rpt_b"])
        .exits(0)
        .says("1 innsending er lagret");
    let xlsx = std::fs::read(home.path("alt.xlsx")).unwrap();
    assert!(xlsx.starts_with(b"PK"), "a zip file");
    home.run(&["history", "export", "alt.ods"])
        .exits(2)
        .says(".csv, .xlsx, .json");
    home.run(&["history", "export", "alt.csv", "--state", "tull"])
        .exits(2)
        .says("in_doubt");

    let found = home
        .run(&["history", "list", "--json", "--search", "rpt_b"])
        .exits(0)
        .lines();
    assert_eq!(found.len(), 1);
    home.run(&["history", "list", "--state", "tull"])
        .exits(2)
        .says("in_doubt");
}

#[test]
fn what_nobody_knows_is_not_found() {
    let home = Home::new();
    for arguments in [
        vec!["status", "nei"],
        vec!["history", "show", "nei"],
        vec!["receipt", "nei", "-o", "x.html"],
    ] {
        home.run(&arguments)
            .exits(2)
            .says("history list")
            .silent_on_sending();
    }
    let ran = home
        .run(&["status"])
        .exits(0)
        .says("Ingen rapporter venter");
    assert_eq!(ran.stdout, "");
    let ran = home.run(&["history", "list", "--json"]).exits(0);
    assert_eq!(ran.stdout, "");
}

#[test]
fn a_report_that_was_sent_elsewhere_can_be_asked_about() {
    let practice = Practice::start();
    let there = Home::live(&practice);
    let file = there.report("rpt_der");
    let sent = there
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    let reference = sent["reference_id"].as_str().unwrap();

    let here = Home::live(&practice);
    let status = here.run(&["status", reference, "--json"]).exits(0).json();
    let all: Vec<&str> = SENT.into_iter().chain(LATER).collect();
    assert_eq!(keys(&status), all, "the same fields");
    assert_eq!(status["id"], Value::Null, "what is not known is null");
    assert_eq!(status["status"], "received");
    assert_eq!(status["reference_id"].as_str(), Some(reference));
    let ran = here.run(&["status", reference]).exits(0);
    assert!(ran.stdout.contains("ikke sendt herfra"), "{}", ran.stdout);
    assert_eq!(
        here.run(&["history", "list", "--json"]).stdout,
        "",
        "nothing is kept of it"
    );
}
