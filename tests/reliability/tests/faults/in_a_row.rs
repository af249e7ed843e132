//! Faults that need more than one call.

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_reliability::ledger::{Act, Endpoint, Ledger, Options, Stage};

use crate::desk::{Desk, HASTY, PATIENT, detail};

fn desk() -> Desk {
    Desk::new(|file| Ledger::start(Options::new(file)))
}

/// A server may close an idle connection in the very moment in which a report is written to it, and
/// nobody could tell that from a report that was read. So no connection is ever idle.
#[tokio::test]
async fn no_connection_carries_two_requests() {
    let desk = desk();
    let app = desk.open(PATIENT).await;
    let kept = Act::KeepOpen {
        milliseconds: 60_000,
    };
    for endpoint in [
        Endpoint::Authenticate,
        Endpoint::Submit,
        Endpoint::SubmissionStatus,
    ] {
        desk.ledger.order(endpoint, kept.clone(), 10);
    }
    let sent = desk.send(&app, false).await.unwrap();
    assert_eq!(
        sent.submission.state,
        State::Received,
        "{:#?}",
        sent.attempts
    );
    for _ in 0..3 {
        let asked = ops::refresh::refresh_status(&app, &sent.submission.id).await;
        assert_eq!(asked.unwrap().failure, None);
    }
    let requests = desk.ledger.requests();
    let mut connections: Vec<u64> = requests
        .iter()
        .filter(|request| request.stage == Stage::Head)
        .map(|request| request.connection)
        .collect();
    assert_eq!(
        connections.len(),
        5,
        "one token, one report, three questions"
    );
    connections.dedup();
    assert_eq!(connections.len(), 5, "each on a connection of its own");
}

/// Which of two reports a reference means that was given to both, nobody here can know.
#[tokio::test]
async fn a_reference_that_another_report_has_is_no_receipt() {
    let desk = desk();
    let app = desk.open(PATIENT).await;
    let first = desk.send(&app, false).await.unwrap();
    let reference = first.submission.reference_id.clone().unwrap();
    let body = format!(r#"{{"submission_reference_id":"{reference}","status":"received"}}"#);
    desk.ledger
        .order(Endpoint::Submit, Act::json(200, &body).after_taking_in(), 1);
    let second = desk.send_as(&app, "rpt_20260101_region07").await.unwrap();
    assert_eq!(second.submission.state, State::InDoubt);
    let reason = second.attempts[0].reason.clone().unwrap();
    assert!(
        reason.starts_with(&ErrorCode::ReferenceTaken.name()),
        "{reason}"
    );
    assert_eq!(desk.ledger.taken().len(), 2, "each once");
    let first = detail(&app, &first.submission.id);
    assert_eq!(first.submission.reference_id, Some(reference));
}

/// A server that is deaf, then out of order, then busy, then forgets the token, then takes it in:
/// as long as there is proof, the report waits, and it arrives once.
#[tokio::test]
async fn a_bad_day_ends_with_one_report() {
    let desk = desk();
    let app = desk.open(PATIENT).await;
    desk.sign_in(&app).await;
    desk.ledger.listen(false);
    let sent = desk.send(&app, false).await.unwrap();
    let id = sent.submission.id;
    assert_eq!(sent.submission.state, State::Queued);
    desk.ledger.listen(true);
    for status in [408, 429, 408, 429] {
        desk.ledger.order(Endpoint::Submit, Act::status(status), 1);
        let sent = ops::send::send_queued(&app, &id).await.unwrap();
        assert_eq!(sent.submission.state, State::Queued, "HTTP {status}");
    }
    desk.ledger.order(Endpoint::Submit, Act::status(401), 1);
    let sent = ops::send::send_queued(&app, &id).await.unwrap();
    assert_eq!(sent.submission.state, State::Received);
    assert_eq!(sent.attempts.len(), 7, "each is written down");
    let taken = desk.ledger.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(
        sent.body_sha256,
        Some(taken[0].body_sha256.clone()),
        "the same bytes"
    );
}

/// What nobody waits for any more is taken in all the same: the report is in doubt, and a second
/// look at the same file does not send it again.
#[tokio::test]
async fn a_report_in_doubt_is_never_sent_by_asking_once_more() {
    let desk = desk();
    let app = desk.open(HASTY).await;
    desk.sign_in(&app).await;
    let late = Act::LateReading {
        milliseconds: 4_000,
    };
    desk.ledger.order(Endpoint::Submit, late, 1);
    let sent = desk.send(&app, false).await.unwrap();
    assert_eq!(sent.submission.state, State::InDoubt);
    for _ in 0..3 {
        let again = desk.send(&app, false).await.unwrap();
        assert_eq!(again.submission.id, sent.submission.id);
        assert_eq!(again.submission.state, State::InDoubt);
    }
    assert_eq!(desk.taken(1).await.len(), 1);
    assert_eq!(desk.ledger.count(Endpoint::Submit, Stage::Head), 1);
}
