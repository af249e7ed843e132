//! What happens when the second thing fails too, or somebody else is at it.

use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::event_channel;
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::installation::{Installation, InstallationOptions};
use kvittert_core::ops;
use kvittert_core::view::app::{Language, SaveOrganisation};
use kvittert_core::view::draft::DraftSource;
use kvittert_core::words::Words;
use kvittert_sandbox::{Endpoint, Fault};
use serde_json::json;

use crate::practice::{desk, open};

async fn installation(folder: &std::path::Path) -> kvittert_core::error::Result<Installation> {
    let clock = SystemClock::new();
    let keyring = Arc::new(MemoryStore::default());
    Installation::open(InstallationOptions {
        data_dir: folder.to_owned(),
        secrets: Arc::new(Secrets::new(keyring, clock.clone())),
        clock,
        who: "kari".to_owned(),
        practice_address: None,
        events: event_channel(),
    })
    .await
}

pub(crate) async fn send_example(
    installation: &Installation,
) -> kvittert_core::view::submission::SubmissionDetail {
    let app = installation.app();
    let organisation = ops::start::current_organisation(installation).unwrap();
    let draft =
        ops::new_draft::new_draft(&app, DraftSource::Example, organisation.as_ref()).unwrap();
    let input = serde_json::from_value(json!({
        "id": draft.submission.id, "organisation_id": draft.organisation_id,
        "report_id": draft.submission.report_id, "document": draft.document,
        "step": "review", "acknowledged": ["recommended /kontaktperson"],
    }));
    ops::draft::save_draft(&app, input.unwrap()).unwrap();
    ops::send::send(&app, &draft.submission.id).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outcome_that_the_disk_refuses_at_first_is_written_all_the_same() {
    let desk = desk().await;
    let draft = desk.example();
    // The answer takes a second; meanwhile somebody else begins to write, and holds on for longer
    // than one try to write waits.
    desk.server
        .order_fault(Endpoint::Submit, Fault::Delay { seconds: 1 }, 1);
    let database = desk.app.environment().database();
    let holder = std::thread::spawn(move || {
        std::thread::sleep(Duration::from_millis(500));
        let other = rusqlite::Connection::open(database).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        std::thread::sleep(Duration::from_secs(7));
        other.execute_batch("ROLLBACK").unwrap();
    });
    let sent = ops::send::send(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    holder.join().expect("the other writer held the database");
    assert_eq!(sent.submission.state, State::Received);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1);
}

#[tokio::test]
async fn the_failure_of_a_question_never_says_that_the_report_was_not_sent() {
    let desk = desk().await;
    let sent = desk.send_example().await;
    let words = Words::new(Language::Nb);
    for fault in [
        Fault::Unavailable,
        Fault::DropBeforeReading,
        Fault::TooManyRequests {
            retry_after_seconds: 5,
        },
    ] {
        desk.server.forget_faults();
        desk.server
            .order_fault(Endpoint::SubmissionStatus, fault, 5);
        let outcome = ops::refresh::refresh_status(&desk.app, &sent.submission.id)
            .await
            .unwrap();
        let text = words.failure(&outcome.failure.unwrap());
        assert!(text.contains("Rapporten står som før"), "{fault:?}: {text}");
        for wrong in [
            "Ingenting er sendt",
            "ikke tatt imot",
            "send på nytt",
            "venter i kø",
        ] {
            assert!(!text.contains(wrong), "{fault:?}: {text}");
        }
    }
}

#[tokio::test]
async fn the_same_file_opened_twice_is_the_same_report() {
    let desk = desk().await;
    let file = desk.folder.path().join("rapport.json");
    std::fs::write(&file, ops::new_draft::EXAMPLE).unwrap();
    let organisation = desk.organisation();
    for sent_before in [false, true] {
        let draft = ops::open_file::open_file(&desk.app, &file, Some(&organisation)).unwrap();
        assert_eq!(draft.submission.report_id, "rpt_20250101_region07_pdf");
        desk.save(&draft, |draft| {
            draft.acknowledged = vec!["recommended /kontaktperson".into()]
        });
        let sent = ops::send::send(&desk.app, &draft.submission.id).await;
        match sent {
            Ok(detail) => assert!(!sent_before && detail.submission.state == State::Received),
            Err(error) => assert!(sent_before && error.code == ErrorCode::ReportIdTaken),
        }
    }
    assert_eq!(
        desk.arrived(Endpoint::Submit).len(),
        1,
        "one report, one send"
    );
}

#[tokio::test]
async fn practice_never_leaves_the_machine() {
    let desk = desk().await;
    let address = "https://example.org/api/v1/bufdir-api";
    let error = open(&desk.folder, address, &desk.clock, None)
        .await
        .err()
        .unwrap();
    assert_eq!(error.code, ErrorCode::InputInvalid);
    assert_eq!(error.args["problem"], "practice_leaves_machine");
}

#[tokio::test]
async fn a_wrong_secret_is_no_reason_to_go_without_bufdirs_check() {
    let desk = desk().await;
    let organisation = desk.organisation();
    let input: SaveOrganisation = serde_json::from_value(json!({
        "id": organisation.id, "label": organisation.label,
        "org_number": organisation.org_number, "org_id": organisation.org_id,
        "client_id": organisation.client_id, "secret": "feil",
    }))
    .unwrap();
    ops::organisation::save(&desk.app, input).unwrap();
    let draft = desk.example();
    let online = ops::check::check_online(&desk.app, &draft.submission.id)
        .await
        .unwrap();
    assert!(online.is_valid, "the endpoint needs no token");
}

#[tokio::test]
async fn a_copy_is_restored_at_the_next_start_and_what_was_there_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kopi.db");
    let data = folder.path().join("data");
    let first = installation(&data).await.unwrap();
    assert!(!ops::start::start(&first).unwrap().restored);
    let before = send_example(&first).await;
    ops::backup::backup(&first.app(), &copy).unwrap();
    let after = send_example(&first).await;
    ops::backup::restore(&first, &copy).unwrap();
    drop(first);

    let second = installation(&data).await.unwrap();
    assert!(second.notice().is_none(), "{:?}", second.notice());
    assert!(
        ops::start::start(&second).unwrap().restored,
        "it is told of, as what was sent since is not there"
    );
    let app = second.app();
    assert!(ops::history::show(&app, &before.submission.id).is_ok());
    let gone = ops::history::show(&app, &after.submission.id).unwrap_err();
    assert_eq!(
        gone.code,
        ErrorCode::NotFound,
        "it happened after the copy was made"
    );
    let kept = std::fs::read_dir(&data)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .any(|name| name.contains("replaced"));
    assert!(kept, "the database that was replaced is beside the new one");
}

#[tokio::test]
async fn a_copy_that_cannot_be_restored_now_is_never_restored_later() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let copy = folder.path().join("kopi.db");
    let window = installation(&data).await.unwrap();
    ops::backup::backup(&window.app(), &copy).unwrap();
    ops::backup::restore(&window, &copy).unwrap();
    let second = installation(&data).await.unwrap();
    assert_eq!(second.notice().unwrap().code, ErrorCode::RestoreSkipped);
    assert!(!ops::start::start(&second).unwrap().restored);
    let sent = send_example(&second).await;
    drop((window, second));
    let third = installation(&data).await.unwrap();
    let found = ops::history::show(&third.app(), &sent.submission.id);
    assert!(found.is_ok(), "what was done since is still there");
}

#[tokio::test]
async fn a_damaged_practice_memory_or_address_keeps_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("practice-server.jsonl"),
        "tull\nog tøys\n",
    )
    .unwrap();
    let opened = installation(folder.path()).await.unwrap();
    let notice = opened.app().notice().cloned().unwrap();
    assert_eq!(notice.code, ErrorCode::FileUnreadable);
    assert_eq!(
        send_example(&opened).await.submission.state,
        State::Received
    );
    drop(opened);

    let settings = json!({ "environment": "live", "live_address": "http://example.org/" });
    std::fs::write(folder.path().join("settings.json"), settings.to_string()).unwrap();
    let opened = installation(folder.path()).await.unwrap();
    assert_eq!(opened.notice().unwrap().code, ErrorCode::AddressNotSecure);
    assert_eq!(
        opened.app().address(),
        None,
        "it opens, so that the address can be put right"
    );
}
