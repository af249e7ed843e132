//! An unknown outcome, and the two ways out of it: both a person's.

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::submission::{EventKind, ResolveNotReceived, ResolveReceived};
use kvittert_sandbox::{Endpoint, Fault};
use serde_json::Value;

use crate::practice::{Desk, desk, open};

async fn in_doubt(fault: Fault) -> (Desk, SubmissionId) {
    let desk = desk().await;
    desk.server.order_fault(Endpoint::Submit, fault, 1);
    let sent = desk.send_example().await;
    assert_eq!(sent.submission.state, State::InDoubt);
    (desk, sent.submission.id)
}

/// The reference that Bufdir gave and that never arrived: sending the same again gives it.
async fn reference_at_bufdir(desk: &Desk, id: &SubmissionId) -> String {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder, &desk.server.base_address(), &desk.clock, None)
        .await
        .unwrap();
    let other = Desk {
        app,
        folder,
        server: fresh_server().await,
        clock: desk.clock.clone(),
    };
    let sent = other.send_example().await;
    assert_ne!(&sent.submission.id, id, "another installation");
    sent.submission.reference_id.unwrap()
}

async fn fresh_server() -> kvittert_sandbox::PracticeServer {
    kvittert_sandbox::PracticeServer::start(kvittert_sandbox::Options::in_memory())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_person_enters_the_reference_and_bufdir_confirms_it() {
    let (desk, id) = in_doubt(Fault::DropAfterTakingIn).await;
    let reference_id = reference_at_bufdir(&desk, &id).await;
    let wrong = ResolveReceived {
        id: id.clone(),
        reference_id: "bufdir_ref_none".into(),
        reason: String::new(),
    };
    let error = ops::resolve::received(&desk.app, wrong).await.unwrap_err();
    assert_eq!(
        error.code,
        ErrorCode::ServerRefused,
        "Bufdir knows no such reference"
    );
    assert_eq!(desk.detail(&id).submission.state, State::InDoubt);

    let input = ResolveReceived {
        id: id.clone(),
        reference_id: format!(" {reference_id} "),
        reason: " Snakket med Bufdir på telefon 24.11 \n".into(),
    };
    let detail = ops::resolve::received(&desk.app, input).await.unwrap();
    assert_eq!(detail.submission.state, State::Received);
    assert_eq!(
        detail.submission.reference_id.as_deref(),
        Some(reference_id.as_str())
    );
    let event = detail
        .events
        .iter()
        .find(|event| event.kind == EventKind::ResolvedReceived);
    let event = event.expect("who and when is recorded");
    assert_eq!(event.who, "kari");
    assert_eq!(event.detail["reference_id"], reference_id);
    assert_eq!(
        event.detail["reason"], "Snakket med Bufdir på telefon 24.11",
        "and why, word for word"
    );
}

#[tokio::test]
async fn a_person_states_twice_that_bufdir_has_nothing() {
    let (desk, id) = in_doubt(Fault::DropBeforeReading).await;
    let once = ResolveNotReceived {
        id: id.clone(),
        confirmed: false,
        reason: String::new(),
    };
    assert_eq!(
        ops::resolve::not_received(&desk.app, &once)
            .unwrap_err()
            .code,
        ErrorCode::InputInvalid,
        "once is not enough"
    );
    let twice = ResolveNotReceived {
        id: id.clone(),
        confirmed: true,
        reason: String::new(),
    };
    let detail = ops::resolve::not_received(&desk.app, &twice).unwrap();
    assert_eq!(detail.submission.state, State::Queued);
    let sent = ops::send::send_queued(&desk.app, &id).await.unwrap();
    assert_eq!(sent.submission.state, State::Received);
    let bodies: Vec<Value> = desk
        .arrived(Endpoint::Submit)
        .iter()
        .filter(|arrival| !arrival.body.is_empty())
        .map(|arrival| serde_json::from_str(&arrival.body).unwrap())
        .collect();
    assert!(
        bodies.windows(2).all(|pair| pair[0] == pair[1]),
        "the same bytes, never others"
    );
}

#[tokio::test]
async fn a_reason_is_free_text_within_bounds() {
    let (desk, id) = in_doubt(Fault::DropBeforeReading).await;
    let with = |reason: &str| ResolveNotReceived {
        id: id.clone(),
        confirmed: true,
        reason: reason.to_owned(),
    };
    for (reason, problem) in [
        ("x".repeat(501), "too_long"),
        ("\u{1b}[2J".to_owned(), "control_character"),
    ] {
        let error = ops::resolve::not_received(&desk.app, &with(&reason)).unwrap_err();
        assert_eq!(error.code, ErrorCode::InputInvalid);
        assert_eq!(error.args["field"], "reason");
        assert_eq!(error.args["problem"], problem);
        assert_eq!(desk.detail(&id).submission.state, State::InDoubt);
    }
    let two_lines = format!("Ringte Bufdir.\n{}", "å".repeat(480));
    let detail = ops::resolve::not_received(&desk.app, &with(&two_lines)).unwrap();
    let event = detail.events.last().expect("it is recorded");
    assert_eq!(event.kind, EventKind::ResolvedNotReceived);
    assert_eq!(event.detail["reason"], two_lines);
}

#[tokio::test]
async fn nothing_else_leaves_doubt() {
    let (desk, id) = in_doubt(Fault::ServerError).await;
    assert_eq!(
        ops::send::send_queued(&desk.app, &id)
            .await
            .unwrap_err()
            .code,
        ErrorCode::WrongState
    );
    assert_eq!(
        ops::send::send(&desk.app, &id).await.unwrap_err().code,
        ErrorCode::WrongState
    );
    assert_eq!(
        ops::draft::take_back(&desk.app, &id).unwrap_err().code,
        ErrorCode::WrongState
    );
    assert_eq!(
        ops::draft::discard_draft(&desk.app, &id).unwrap_err().code,
        ErrorCode::WrongState
    );
    assert_eq!(
        ops::refresh::refresh_status(&desk.app, &id)
            .await
            .unwrap_err()
            .code,
        ErrorCode::WrongState
    );
    ops::refresh::refresh_all(&desk.app).await.unwrap();
    assert_eq!(desk.detail(&id).submission.state, State::InDoubt);
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1);
}
