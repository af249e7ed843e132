//! Everything out of one installation and into another.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::bufdir::ClientCredentials;
use kvittert_core::clock::TestClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::{self, everything};
use kvittert_core::view::app::{EnvironmentName, Language, SaveOrganisation};
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::everything::TakenIn;
use kvittert_core::view::submission::{ListQuery, ReceiptFormat};
use kvittert_sandbox::{Endpoint, Fault};
use secrecy::SecretString;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::practice::{ANOTHER_NUMBER, Desk, desk, open};

/// Sends the example under a report id of its own.
async fn send(desk: &Desk, report_id: &str) -> SubmissionId {
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.report_id = report_id.to_owned();
        draft.acknowledged = vec!["recommended /kontaktperson".into()];
    });
    let id = draft.submission.id;
    // How it ends is for the caller to look at.
    let _ = ops::send::send(&desk.app, &id).await;
    id
}

/// A busy installation: accepted, rejected with a correction, refused, in doubt, taken back and
/// sent again, drafts, one of them put away.
pub(crate) async fn busy() -> Desk {
    let desk = desk().await;
    let accepted = send(&desk, "rpt_godkjent").await;
    let rejected = desk.example();
    desk.save(&rejected, |draft| {
        draft.report_id = "rpt_avvist".to_owned();
        draft.acknowledged = vec!["recommended /kontaktperson".into(), ANOTHER_NUMBER.into()];
        draft.document.0["organisasjonsnummer"] = json!("974760819");
    });
    ops::send::send(&desk.app, &rejected.submission.id)
        .await
        .unwrap();
    desk.server.advance_clock(Duration::from_secs(60));
    ops::refresh::refresh_all(&desk.app).await.unwrap();
    assert_eq!(desk.detail(&accepted).submission.state, State::Accepted);
    assert_eq!(
        desk.detail(&rejected.submission.id).submission.state,
        State::Rejected
    );
    let source = DraftSource::Correction {
        id: rejected.submission.id.clone(),
    };
    ops::new_draft::new_draft(&desk.app, source, None).unwrap();

    desk.server
        .order_fault(Endpoint::Submit, Fault::DropAfterTakingIn, 1);
    let doubt = send(&desk, "rpt_tvil").await;
    assert_eq!(desk.detail(&doubt).submission.state, State::InDoubt);

    desk.server.order_fault(
        Endpoint::Submit,
        Fault::TooManyRequests {
            retry_after_seconds: 1,
        },
        1,
    );
    let again = send(&desk, "rpt_igjen").await;
    assert_eq!(desk.detail(&again).submission.state, State::Queued);
    ops::draft::take_back(&desk.app, &again).unwrap();
    ops::send::send(&desk.app, &again).await.unwrap();

    let away = desk.example();
    desk.save(&away, |draft| {
        draft.document.0["aktiviteter"][0]["antall"] = json!("seks eller sju");
    });
    ops::draft::discard_draft(&desk.app, &away.submission.id).unwrap();
    desk
}

pub(crate) fn file(folder: &TempDir, name: &str) -> PathBuf {
    folder.path().join(name)
}

pub(crate) fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

pub(crate) async fn fresh(desk: &Desk, folder: &TempDir) -> App {
    let clock = TestClock::at("2027-01-02T08:00:00Z");
    open(folder, &desk.server.base_address(), &clock, None)
        .await
        .unwrap()
}

pub(crate) fn states(app: &App) -> Vec<(String, State)> {
    let page = ops::history::list(app, ListQuery::default()).unwrap();
    page.rows
        .into_iter()
        .map(|row| (row.report_id, row.state))
        .collect()
}

#[tokio::test]
async fn out_and_in_and_out_again_is_the_same_file() {
    let there = busy().await;
    let first = file(&there.folder, "ut.json");
    let count = everything::take_out(&there.app, &first).unwrap();
    assert_eq!(count, 6);
    let bytes = std::fs::read(&first).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(
        !text.contains(kvittert_sandbox::PRACTICE_SECRET),
        "no secret"
    );
    assert!(
        text.contains("seks eller sju"),
        "what was put away is not lost"
    );

    let folder = tempfile::tempdir().unwrap();
    let here = fresh(&there, &folder).await;
    let taken = everything::take_in(&here, &first).unwrap();
    assert_eq!((taken.submissions, taken.known), (6, 0));
    let second = file(&folder, "igjen.json");
    everything::take_out(&here, &second).unwrap();
    assert_eq!(std::fs::read(&second).unwrap(), bytes, "byte for byte");
    assert_eq!(states(&here), states(&there.app));
    for row in ops::history::list(&there.app, ListQuery::default())
        .unwrap()
        .rows
    {
        assert_eq!(
            ops::history::show(&here, &row.id).unwrap(),
            there.detail(&row.id)
        );
    }
    let found = ops::history::list(
        &here,
        ListQuery {
            search: "ØVELSES godkjent".to_owned(),
            ..ListQuery::default()
        },
    );
    assert_eq!(found.unwrap().total, 1, "and it can be searched");
    assert_eq!(
        ops::overview::overview(&here, &Default::default(), None)
            .unwrap()
            .sent,
        ops::overview::overview(&there.app, &Default::default(), None)
            .unwrap()
            .sent,
        "the sums too"
    );

    let again = everything::take_in(&here, &first).unwrap();
    let nothing = TakenIn {
        known: 6,
        ..TakenIn::default()
    };
    assert_eq!(again, nothing, "nothing is doubled");
    everything::take_out(&here, &second).unwrap();
    assert_eq!(std::fs::read(&second).unwrap(), bytes);
}

#[tokio::test]
async fn what_came_in_goes_on_as_if_it_had_been_here() {
    let there = busy().await;
    let out = file(&there.folder, "ut.json");
    everything::take_out(&there.app, &out).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let here = fresh(&there, &folder).await;
    everything::take_in(&here, &out).unwrap();
    let of = |report_id: &str| ops::history::find(&here, report_id).unwrap();

    for format in [ReceiptFormat::Pdf, ReceiptFormat::Json] {
        let receipt = |app| ops::receipt::content(app, &of("rpt_godkjent"), format, Language::Nb);
        assert_eq!(
            receipt(&here).unwrap(),
            receipt(&there.app).unwrap(),
            "{format:?}"
        );
    }
    ops::resolve::not_received(
        &here,
        &kvittert_core::view::submission::ResolveNotReceived {
            id: of("rpt_tvil"),
            confirmed: true,
            reason: String::new(),
        },
    )
    .unwrap();
    let sent = ops::send::send_queued(&here, &of("rpt_tvil"))
        .await
        .unwrap();
    assert_eq!(sent.submission.state, State::Received);
    let outcome = ops::refresh::refresh_status(&here, &of("rpt_igjen"))
        .await
        .unwrap();
    assert_eq!(outcome.failure, None);
}

#[tokio::test]
async fn nothing_that_comes_in_is_sent_by_itself() {
    let there = desk().await;
    there.server.order_fault(
        Endpoint::Submit,
        Fault::TooManyRequests {
            retry_after_seconds: 1,
        },
        1,
    );
    let queued = send(&there, "rpt_ko").await;
    let doubt = {
        there
            .server
            .order_fault(Endpoint::Submit, Fault::DropAfterTakingIn, 1);
        send(&there, "rpt_tvil").await
    };
    let out = file(&there.folder, "ut.json");
    everything::take_out(&there.app, &out).unwrap();
    // One that was on the wire at that very moment.
    let mut value = read(&out);
    for kept in value["submissions"].as_array_mut().unwrap() {
        if kept["id"] == json!(doubt) {
            kept["state"] = json!("sending");
            kept["attempts"][0]["end"] = Value::Null;
        }
    }
    std::fs::write(&out, value.to_string()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let here = fresh(&there, &folder).await;
    let taken = everything::take_in(&here, &out).unwrap();
    assert_eq!((taken.drafts_again, taken.in_doubt), (1, 1));
    let of = |id| ops::history::show(&here, id).unwrap();
    assert_eq!(of(&queued).submission.state, State::Draft);
    assert_eq!(of(&doubt).submission.state, State::InDoubt);
    assert_eq!(
        of(&queued).events.last().unwrap().detail["reason"],
        "taken_in"
    );
    assert_eq!(
        of(&doubt).events.last().unwrap().detail["reason"],
        "process_ended"
    );
    assert_eq!(
        of(&queued).attempts,
        there.detail(&queued).attempts,
        "and its history is whole"
    );
    let before = there.arrived(Endpoint::Submit).len();
    ops::send::send(&here, &queued).await.unwrap();
    assert_eq!(
        there.arrived(Endpoint::Submit).len(),
        before + 1,
        "a person sends it, once"
    );
}

#[tokio::test]
async fn practice_never_comes_into_the_real_thing() {
    let there = busy().await;
    let out = file(&there.folder, "ut.json");
    everything::take_out(&there.app, &out).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let clock = TestClock::at("2027-01-02T08:00:00Z");
    let live = App::open(AppOptions {
        data_dir: folder.path().to_owned(),
        environment: EnvironmentName::Live,
        address: None,
        clock: clock.clone(),
        secrets: Arc::new(Secrets::new(Arc::new(MemoryStore::default()), clock)),
        credentials: None::<ClientCredentials>,
        timeouts: None,
        who: "kari".to_owned(),
        events: event_channel(),
    })
    .await
    .unwrap();
    let error = everything::take_in(&live, &out).unwrap_err();
    assert_eq!(error.code, ErrorCode::OtherEnvironment);
    assert_eq!(states(&live), []);

    let organisation = SaveOrganisation {
        id: None,
        label: "Ekte".to_owned(),
        org_number: "912345678".to_owned(),
        org_id: "org_1".to_owned(),
        client_id: "klient".to_owned(),
        secret: Some(SecretString::from("svært-hemmelig")),
    };
    ops::organisation::save(&live, organisation).unwrap();
    let real = file(&folder, "ekte.json");
    everything::take_out(&live, &real).unwrap();
    assert!(
        !std::fs::read_to_string(&real)
            .unwrap()
            .contains("svært-hemmelig")
    );
    let error = everything::take_in(&there.app, &real).unwrap_err();
    assert_eq!(error.code, ErrorCode::OtherEnvironment, "nor the other way");
}
