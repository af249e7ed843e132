//! Receipts of reports that were sent: the three kinds say the same, and the same again later.

use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::clock::TestClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::SubmissionId;
use kvittert_core::ops;
use kvittert_core::ops::receipt::{content, people};
use kvittert_core::view::app::{EnvironmentName, Language};
use kvittert_core::view::submission::{ReceiptFormat, SaveReceipt};
use serde_json::{Value, json};

use super::reading::{Read, missing, squeezed};
use crate::practice::{Desk, desk};

const LANGUAGES: [(Language, &str); 3] = [
    (Language::Nb, "nb"),
    (Language::Nn, "nn"),
    (Language::En, "en"),
];

/// A report with more than the example has: rows of one category, a contact, a field that no rule
/// pack knows.
async fn sent(desk: &Desk) -> SubmissionId {
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.acknowledged = vec!["recommended /kontaktperson".into()];
        let activities = &mut draft.document.0["aktiviteter"];
        activities.as_array_mut().unwrap().extend([
            json!({"kategori": "individual_mentoring", "antall": "3", "timer": "12,5"}),
            json!({"kategori": "Gåtur for søsken", "antall": "1 204", "timer": "880"}),
        ]);
        draft.document.0["merknad"] = json!({"$json": "{\"ukjent\":[1,2]}"});
    });
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    sent.submission.id
}

fn pdf(app: &App, id: &SubmissionId, language: Language) -> Read {
    Read::file(content(app, id, ReceiptFormat::Pdf, language).unwrap())
}

/// What a browser would show of an HTML file.
fn shown(html: &str) -> String {
    let (_, body) = html.split_once("<body").unwrap();
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        text.push_str(part.split_once('>').unwrap().1);
        text.push('\n');
    }
    for (code, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(code, letter);
    }
    text
}

#[tokio::test]
async fn the_three_kinds_say_the_same() {
    let desk = desk().await;
    let id = sent(&desk).await;
    for (language, name) in LANGUAGES {
        let said = people(&desk.app, &id, language).unwrap();
        let read = pdf(&desk.app, &id, language).kept_as(&format!("practice-{name}"));
        read.is_sound(language);
        assert_eq!(
            missing(&said, &read.body()),
            Default::default(),
            "PDF, {name}"
        );

        let html = content(&desk.app, &id, ReceiptFormat::Html, language).unwrap();
        let html = String::from_utf8(html).unwrap();
        let seen = shown(&html);
        assert_eq!(missing(&said, &seen), Default::default(), "HTML, {name}");
        let all: String = said.texts().concat();
        assert_eq!(
            squeezed(&all).len(),
            squeezed(&seen).len(),
            "and HTML says no more"
        );

        let json = content(&desk.app, &id, ReceiptFormat::Json, language).unwrap();
        let json: Value = serde_json::from_slice(&json).unwrap();
        let facts = said.named_facts();
        assert!(facts.len() > 12, "{facts:?}");
        for fact in facts {
            let value = fact.exact.as_ref().unwrap_or(&fact.value);
            // The environment has a word for people and another for programs.
            if fact.key != Some("environment") {
                assert_eq!(json[fact.key.unwrap()], json!(value), "{:?}", fact.key);
            }
        }
        assert_eq!(json["payload"]["merknad"], json!({"ukjent": [1, 2]}));
    }
}

#[tokio::test]
async fn a_receipt_says_what_an_auditor_asks_for() {
    let desk = desk().await;
    let id = sent(&desk).await;
    let detail = desk.detail(&id);
    let read = pdf(&desk.app, &id, Language::Nb);
    let text = squeezed(&read.body());
    let row = &detail.submission;
    for asked in [
        "ØVELSE – ikke sendt til Bufdir",
        row.reference_id.as_deref().unwrap(),
        row.submitted_at.as_deref().unwrap(),
        detail.received_at.as_deref().unwrap(),
        "26. mars 2026 kl. 11.00.00, norsk tid",
        detail.bufdir_confirmation.as_deref().unwrap(),
        row.bufdir_status.as_deref().unwrap(),
        "Individuell oppfølging",
        "Gåtur for søsken 1 204 880",
        "Sum: 3 rader 2 049 7 632,5",
        "Sum for hver kategori",
        "Individuell oppfølging 845 6 752,5",
        "merknad",
        "{\"ukjent\":[1,2]}",
        detail.payload_sha256.as_deref().unwrap(),
        detail.body_sha256.as_deref().unwrap(),
        "bufdir_2025_v2",
        "Øvelse",
        env!("CARGO_PKG_VERSION"),
        "Mottatt er ikke godkjent",
    ] {
        assert!(
            text.contains(&squeezed(asked)),
            "{asked} in {}",
            read.body()
        );
    }
    assert!(
        !read.text().contains("receipt-file"),
        "a message is missing"
    );
}

#[tokio::test]
async fn made_again_later_it_is_the_same_file() {
    let desk = desk().await;
    let id = sent(&desk).await;
    let first = pdf(&desk.app, &id, Language::Nb).bytes;
    let path = desk.folder.path().join("kvittering.pdf");
    let input = SaveReceipt {
        id: id.clone(),
        format: ReceiptFormat::Pdf,
    };
    assert!(
        ops::receipt::proposed_name(&desk.app, &input)
            .unwrap()
            .ends_with(".pdf")
    );
    desk.clock.advance(Duration::from_secs(400 * 24 * 3600));
    ops::receipt::save(&desk.app, &input, &path, Language::Nb).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), first, "byte for byte");
    let event = desk.detail(&id).events.pop().unwrap();
    assert_eq!(event.detail["format"], "pdf");

    desk.server.advance_clock(Duration::from_secs(60));
    ops::refresh::refresh_status(&desk.app, &id).await.unwrap();
    let accepted = pdf(&desk.app, &id, Language::Nb);
    assert_ne!(accepted.bytes, first, "what Bufdir said since is new");
    assert!(accepted.text().contains("har godkjent rapporten"));
}

#[tokio::test]
async fn a_live_receipt_has_no_mark() {
    let practice = desk().await;
    let folder = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2026-03-26T10:00:00Z");
    let secrets = Secrets::new(Arc::new(MemoryStore::default()), clock.clone());
    let app = App::open(AppOptions {
        data_dir: folder.path().to_owned(),
        environment: EnvironmentName::Live,
        address: Some(practice.server.base_address()),
        clock: clock.clone(),
        secrets: Arc::new(secrets),
        credentials: Some(ops::submit_file::credentials_for_this_run(
            "eircodex_org_482".to_owned(),
            kvittert_sandbox::PRACTICE_SECRET.to_owned(),
        )),
        timeouts: None,
        who: "kari".to_owned(),
        events: event_channel(),
    })
    .await
    .unwrap();
    let live = Desk {
        app,
        clock,
        folder,
        server: practice.server,
    };
    let file = live.folder.path().join("rapport.json");
    std::fs::write(&file, ops::new_draft::EXAMPLE).unwrap();
    let checked = ops::submit_file::check_report_file(
        &ops::submit_file::rules_of(&live.app),
        &file,
        &Default::default(),
    );
    let input = ops::submit_file::SubmitFile {
        accept_warnings: true,
        ..Default::default()
    };
    let sent = ops::submit_file::submit_file(&live.app, &checked.unwrap(), &input)
        .await
        .unwrap();
    for (language, name) in LANGUAGES {
        let read = pdf(&live.app, &sent.submission.id, language).kept_as(&format!("live-{name}"));
        read.is_sound(language);
        let text = read.text();
        assert!(text.contains("Bufdir"), "{text}");
        for mark in ["ØVELSE", "ØVING", "PRACTICE", "øvelse", "øving", "practice"] {
            assert!(!text.contains(mark), "{mark}: {text}");
        }
    }
}
