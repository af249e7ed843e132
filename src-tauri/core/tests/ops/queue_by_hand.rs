//! A person sends in the very moment in which the report could go by itself.

use kvittert_core::domain::State;
use kvittert_core::ops;
use kvittert_core::view::queue::{NextTry, SendReport};
use kvittert_sandbox::{Endpoint, Fault};
use secrecy::SecretString;

use crate::practice::{Desk, desk};
use crate::queue::{asked, seconds};

/// Sends in, with the tick, while the queue moves as the window lets it.
async fn send_in_while_the_queue_moves(desk: &Desk) -> kvittert_core::domain::SubmissionId {
    let id = desk.example().submission.id;
    let input = SendReport {
        id: id.clone(),
        by_itself: true,
    };
    let (sent, moved) = tokio::join!(
        ops::queue::send_in(&desk.app, &input),
        ops::queue::move_on(&desk.app),
    );
    sent.unwrap();
    moved.unwrap();
    id
}

#[tokio::test]
async fn a_pause_that_is_asked_for_is_not_run_over_by_the_queue() {
    for endpoint in [Endpoint::Authenticate, Endpoint::Submit] {
        let desk = desk().await;
        let waiting = desk.waiting(1).await.remove(0);
        let pause = Fault::TooManyRequests {
            retry_after_seconds: 30,
        };
        desk.server.order_fault(endpoint, pause, 1);
        let id = send_in_while_the_queue_moves(&desk).await;
        assert_eq!(desk.next(&id), asked(30), "{endpoint:?}");
        assert_eq!(desk.next(&waiting), asked(30), "{endpoint:?}: for all");
        desk.clock.advance(seconds(29));
        desk.move_on().await;
        let asked_for = (desk.sign_ins(), desk.submits());
        let once = match endpoint {
            Endpoint::Authenticate => (1, 0),
            _ => (1, 1),
        };
        assert_eq!(asked_for, once, "{endpoint:?}: nobody asks in the pause");
        desk.clock.advance(seconds(1));
        desk.move_on().await;
        for id in [&waiting, &id] {
            assert_eq!(desk.state(id), State::Received, "{endpoint:?}");
        }
    }
}

#[tokio::test]
async fn what_waits_goes_once_the_person_has_sent() {
    let desk = desk().await;
    let waiting = desk.waiting(1).await.remove(0);
    let id = send_in_while_the_queue_moves(&desk).await;
    assert_eq!(desk.state(&id), State::Received);
    assert_eq!(desk.state(&waiting), State::Queued, "not meanwhile");
    desk.move_on().await;
    assert_eq!(desk.state(&waiting), State::Received);
    assert_eq!(desk.submits(), 2, "each once");
}

#[tokio::test]
async fn a_wrong_secret_is_tried_once_for_all_that_waits() {
    let desk = desk().await;
    let organisation = desk.organisation().id;
    let secret_is = |secret: &str| {
        let secret = SecretString::from(secret);
        ops::organisation::keep_secret(&desk.app, &organisation, &secret).unwrap();
    };
    let waiting = desk.waiting(4).await;
    secret_is("wrong");
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 1);
    for id in &waiting {
        assert_eq!(desk.next(id), NextTry::PutRight);
    }
    secret_is("wrong again");
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 2);
    let left = ops::queue::send_all(&desk.app, |_| ()).await.unwrap();
    assert_eq!((left, desk.sign_ins()), (0, 3), "as a person asks for all");
    secret_is(kvittert_sandbox::PRACTICE_SECRET);
    desk.move_on().await;
    for id in &waiting {
        assert_eq!(desk.state(id), State::Received);
    }
}

#[tokio::test]
async fn who_ends_the_program_waits_for_the_answer_of_what_is_on_the_wire() {
    for by_itself in [false, true] {
        let desk = desk().await;
        let waiting = desk.waiting(3).await;
        let slow = Fault::Delay { seconds: 1 };
        desk.server.order_fault(Endpoint::Submit, slow, 1);
        let leaving = async {
            while desk.submits() == 0 {
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            let short = std::time::Duration::from_millis(1);
            assert!(!ops::leaving::leave(&desk.app, short).await, "no longer");
            assert!(ops::leaving::leave(&desk.app, ops::leaving::PATIENCE).await);
            desk.state(&waiting[0])
        };
        let sending = async {
            if by_itself {
                desk.move_on().await;
            } else {
                let sent = ops::send::send_queued(&desk.app, &waiting[0]).await;
                sent.unwrap();
            }
        };
        let (state, ()) = tokio::join!(leaving, sending);
        assert_eq!(state, State::Received, "by itself: {by_itself}");
        desk.move_on().await;
        assert_eq!(desk.submits(), 1, "nothing begins any more");
    }
}
