//! What each fault of the server makes of a report: stated beforehand, and counted at the server.

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::submission::AttemptOutcome;
use kvittert_sandbox::{Endpoint, Fault};

use crate::practice::{desk, open};

#[tokio::test]
async fn each_fault_of_submit_leads_where_it_should() {
    use State::{InDoubt, Queued, Received, Refused};
    let unknown = Some(AttemptOutcome::Unknown);
    let unsent = Some(AttemptOutcome::ProvenUnsent);
    for (fault, state, outcome) in [
        (Fault::Refuse, Refused, Some(AttemptOutcome::Refused)),
        (Fault::DropBeforeReading, InDoubt, unknown),
        (Fault::DropAfterTakingIn, InDoubt, unknown),
        (Fault::Truncate, InDoubt, unknown),
        (Fault::WrongContentType, InDoubt, unknown),
        (Fault::Conflict, InDoubt, unknown),
        (Fault::ServerError, InDoubt, unknown),
        (Fault::Unavailable, InDoubt, unknown),
        (
            Fault::TooManyRequests {
                retry_after_seconds: 30,
            },
            Queued,
            unsent,
        ),
        (
            Fault::Delay { seconds: 1 },
            Received,
            Some(AttemptOutcome::Taken),
        ),
    ] {
        let desk = desk().await;
        desk.server.order_fault(Endpoint::Submit, fault, 1);
        let sent = desk.send_example().await;
        assert_eq!(sent.submission.state, state, "{fault:?}");
        assert_eq!(sent.attempts.last().unwrap().outcome, outcome, "{fault:?}");
        assert_eq!(
            desk.arrived(Endpoint::Submit).len(),
            1,
            "{fault:?}: one attempt on the wire"
        );
        assert_eq!(
            sent.submission.waiting_for.is_some(),
            state == Queued,
            "{fault:?}"
        );
    }
}

#[tokio::test]
async fn a_401_renews_the_token_once_and_sends_once_more() {
    let desk = desk().await;
    desk.server
        .order_fault(Endpoint::Submit, Fault::Unauthorized, 1);
    let sent = desk.send_example().await;
    assert_eq!(sent.submission.state, State::Received);
    assert_eq!(sent.attempts.len(), 2, "each attempt is written down");
    assert_eq!(desk.arrived(Endpoint::Authenticate).len(), 2);

    let desk = self::desk().await;
    desk.server
        .order_fault(Endpoint::Submit, Fault::Unauthorized, 5);
    let sent = desk.send_example().await;
    assert_eq!(
        sent.submission.state,
        State::Queued,
        "a second 401 is not argued with"
    );
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 2);
}

#[tokio::test]
async fn without_a_token_nothing_is_sent_and_the_report_waits() {
    for (fault, code) in [
        (Fault::Unauthorized, ErrorCode::WrongCredentials),
        (Fault::Unavailable, ErrorCode::ServerFailed),
        (Fault::DropBeforeReading, ErrorCode::Unreachable),
        (Fault::WrongContentType, ErrorCode::StrangeAnswer),
        (
            Fault::TooManyRequests {
                retry_after_seconds: 30,
            },
            ErrorCode::RateLimited,
        ),
    ] {
        let desk = desk().await;
        desk.server.order_fault(Endpoint::Authenticate, fault, 2);
        let sent = desk.send_example().await;
        assert_eq!(sent.submission.state, State::Queued, "{fault:?}");
        assert_eq!(sent.submission.waiting_for.unwrap().code, code, "{fault:?}");
        assert!(
            desk.arrived(Endpoint::Submit).is_empty(),
            "{fault:?}: nothing was sent"
        );
        assert!(sent.attempts.is_empty(), "{fault:?}: no attempt was begun");

        desk.server.forget_faults();
        let sent = ops::send::send_queued(&desk.app, &sent.submission.id)
            .await
            .unwrap();
        assert_eq!(
            sent.submission.state,
            State::Received,
            "{fault:?}: and goes when it can"
        );
    }
}

#[tokio::test]
async fn with_no_net_the_report_waits_and_can_be_taken_back() {
    let desk = desk().await;
    let draft = desk.example();
    let folder = tempfile::tempdir().unwrap();
    drop(draft);
    // A port that nobody listens on any more.
    let gone = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let address = format!("http://127.0.0.1:{gone}/api/v1/bufdir-api");
    let app = open(&folder, &address, &desk.clock, None).await.unwrap();
    let offline = crate::practice::Desk {
        app,
        folder,
        ..desk
    };
    let sent = offline.send_example().await;
    assert_eq!(sent.submission.state, State::Queued);
    assert_eq!(
        sent.submission.waiting_for.unwrap().code,
        ErrorCode::Unreachable
    );
    assert_eq!(offline.app.reachable(), Some(false));

    let draft = ops::draft::take_back(&offline.app, &sent.submission.id).unwrap();
    assert_eq!(draft.submission.state, State::Draft);
    assert_eq!(
        draft.document.0["aktiviteter"][0]["timer"], "6740",
        "nothing was lost"
    );
    let again = ops::send::send(&offline.app, &draft.submission.id)
        .await
        .unwrap();
    assert_eq!(again.submission.state, State::Queued);
}

#[tokio::test]
async fn a_queue_that_moves_by_itself_keeps_the_pause_that_was_asked_for() {
    let desk = desk().await;
    let pause = Fault::TooManyRequests {
        retry_after_seconds: 30,
    };
    desk.server.order_fault(Endpoint::Submit, pause, 1);
    let sent = desk.send_example().await;
    assert_eq!(sent.submission.state, State::Queued);
    desk.app.set_send_by_itself(true);
    ops::queue::move_on(&desk.app).await.unwrap();
    assert_eq!(desk.arrived(Endpoint::Submit).len(), 1, "the pause is kept");
    desk.clock.advance(std::time::Duration::from_secs(31));
    ops::queue::move_on(&desk.app).await.unwrap();
    let detail = desk.detail(&sent.submission.id);
    assert_eq!(detail.submission.state, State::Received);
}

#[tokio::test]
async fn a_status_that_cannot_be_had_changes_nothing() {
    for fault in [
        Fault::ServerError,
        Fault::Truncate,
        Fault::WrongContentType,
        Fault::DropBeforeReading,
        Fault::TooManyRequests {
            retry_after_seconds: 1,
        },
    ] {
        let desk = desk().await;
        let sent = desk.send_example().await;
        desk.server
            .order_fault(Endpoint::SubmissionStatus, fault, 5);
        let outcome = ops::refresh::refresh_status(&desk.app, &sent.submission.id)
            .await
            .unwrap();
        assert!(outcome.failure.is_some() && !outcome.changed, "{fault:?}");
        assert_eq!(outcome.submission.state, State::Received, "{fault:?}");
        assert_eq!(
            outcome.submission.reference_id, sent.submission.reference_id,
            "{fault:?}"
        );
    }
}
