//! Whose word lets a report go: a person's for this report, the settings', or nobody's.

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops;
use kvittert_core::view::app::SaveOrganisation;
use kvittert_core::view::queue::{NextTry, SetByItself};
use kvittert_core::view::submission::{EventKind, ResolveNotReceived};
use kvittert_sandbox::{Endpoint, Fault};
use serde_json::json;

use crate::practice::{Desk, desk};
use crate::queue::seconds;

/// Long after every wait is over.
async fn much_later(desk: &Desk) {
    desk.clock.advance(seconds(24 * 60 * 60));
    desk.move_on().await;
}

#[tokio::test]
async fn a_report_goes_by_itself_only_if_a_person_said_so() {
    let desk = desk().await;
    desk.server
        .order_fault(Endpoint::Authenticate, Fault::Unavailable, 1);
    let id = desk.send_in(false).await.submission.id;
    assert_eq!(desk.next(&id), NextTry::Person);
    assert_eq!(desk.waits(&id).failures, 1);
    much_later(&desk).await;
    assert_eq!(desk.sign_ins(), 1, "nobody said that it may");

    let said = desk.say(&id, true);
    let waits = said.waits.unwrap();
    assert!(waits.by_itself && waits.said_for_this);
    assert_eq!(waits.next, NextTry::Now);
    let event = said.events.last().unwrap().clone();
    assert_eq!(
        (event.kind, event.who.as_str()),
        (EventKind::ByItself, "kari")
    );
    assert_eq!(
        desk.say(&id, true).events.len(),
        said.events.len(),
        "no news"
    );
    desk.move_on().await;
    assert_eq!(desk.state(&id), State::Received);

    let input = SetByItself {
        id,
        by_itself: false,
    };
    let error = ops::queue::set_by_itself(&desk.app, &input).unwrap_err();
    assert_eq!(error.code, ErrorCode::WrongState, "it has left");
}

#[tokio::test]
async fn the_settings_hold_where_nothing_was_said() {
    let desk = desk().await;
    desk.server
        .order_fault(Endpoint::Authenticate, Fault::Unavailable, 2);
    let quiet = desk.send_in(false).await.submission.id;
    let held = desk.send_in(true).await.submission.id;
    let events = desk.say(&held, false).events;
    assert_eq!(events.last().unwrap().kind, EventKind::NotByItself);
    desk.app.set_send_by_itself(true);
    let waits = desk.waits(&quiet);
    assert!(waits.by_itself && !waits.said_for_this, "{waits:?}");
    let waits = desk.waits(&held);
    assert!(!waits.by_itself && waits.said_for_this, "{waits:?}");
    much_later(&desk).await;
    assert_eq!(desk.state(&quiet), State::Received);
    assert_eq!(
        desk.state(&held),
        State::Queued,
        "a person said that it waits"
    );
}

#[tokio::test]
async fn a_pause_holds_everything_but_what_a_person_asks_for() {
    let desk = desk().await;
    assert!(ops::queue::pause(&desk.app, true).unwrap().paused);
    let first = desk.send_in(true).await.submission.id;
    let second = desk.send_in(true).await.submission.id;
    let third = desk.send_in(false).await.submission.id;
    assert!(desk.server.record().is_empty(), "not even a sign-in");
    let desk = desk.restarted().await;
    assert!(desk.queue().paused, "over a restart");
    assert_eq!(desk.next(&first), NextTry::Resumed);
    assert_eq!(desk.next(&third), NextTry::Person);
    much_later(&desk).await;
    assert!(desk.server.record().is_empty());
    ops::send::send_queued(&desk.app, &second).await.unwrap();
    assert_eq!(desk.state(&second), State::Received, "a person asked");
    assert!(!ops::queue::pause(&desk.app, false).unwrap().paused);
    assert_eq!(desk.next(&first), NextTry::Now);
    desk.move_on().await;
    assert_eq!(desk.state(&first), State::Received);
    assert_eq!(desk.state(&third), State::Queued);
}

#[tokio::test]
async fn a_pause_or_a_no_is_in_time_until_the_report_leaves() {
    for pauses in [true, false] {
        let desk = desk().await;
        let id = desk.waiting(1).await.remove(0);
        // The token takes a second; meanwhile the person thinks better of it.
        let slow = Fault::Delay { seconds: 1 };
        desk.server.order_fault(Endpoint::Authenticate, slow, 1);
        let think = async {
            while desk.sign_ins() == 0 {
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
            if pauses {
                ops::queue::pause(&desk.app, true).unwrap();
            } else {
                desk.say(&id, false);
            }
        };
        tokio::join!(desk.move_on(), think);
        assert_eq!(desk.submits(), 0, "paused: {pauses}");
        assert_eq!(desk.state(&id), State::Queued);
    }
}

#[tokio::test]
async fn what_is_taken_back_and_sent_again_has_nothing_said_for_it() {
    let desk = desk().await;
    let id = desk.waiting(1).await.remove(0);
    let draft = ops::draft::take_back(&desk.app, &id).unwrap();
    assert_eq!(draft.submission.state, State::Draft);
    assert_eq!(desk.detail(&id).waits, None, "a draft does not wait");
    ops::queue::pause(&desk.app, true).unwrap();
    ops::send::freeze(&desk.app, &id).unwrap();
    let waits = desk.waits(&id);
    assert!(!waits.by_itself && !waits.said_for_this, "{waits:?}");
}

#[tokio::test]
async fn after_doubt_only_a_person_sends_it_again() {
    let desk = desk().await;
    desk.app.set_send_by_itself(true);
    let ids = desk.waiting(3).await;
    for id in &ids {
        desk.server
            .order_fault(Endpoint::Submit, Fault::DropBeforeReading, 1);
        ops::send::send_queued(&desk.app, id).await.unwrap();
        assert_eq!(desk.state(id), State::InDoubt);
        let input = ResolveNotReceived {
            id: id.clone(),
            confirmed: true,
            reason: String::new(),
        };
        ops::resolve::not_received(&desk.app, &input).unwrap();
        assert_eq!(
            desk.next(id),
            NextTry::Person,
            "said before, and in the settings"
        );
        assert!(!desk.waits(id).by_itself);
    }
    let submits = desk.submits();
    much_later(&desk).await;
    assert_eq!(desk.submits(), submits);

    // A person speaks: for one now, for one by itself. The third still waits.
    desk.server.order_fault(
        Endpoint::Submit,
        Fault::TooManyRequests {
            retry_after_seconds: 5,
        },
        1,
    );
    ops::send::send_queued(&desk.app, &ids[0]).await.unwrap();
    assert_eq!(desk.state(&ids[0]), State::Queued);
    assert!(desk.waits(&ids[0]).by_itself, "the settings hold again");
    desk.say(&ids[1], true);
    much_later(&desk).await;
    assert_eq!(desk.state(&ids[0]), State::Received);
    assert_eq!(desk.state(&ids[1]), State::Received);
    assert_eq!(desk.state(&ids[2]), State::Queued);
    assert_eq!(desk.next(&ids[2]), NextTry::Person);
}

#[tokio::test]
async fn what_a_person_must_put_right_is_held_and_holds_up_nobody() {
    let desk = desk().await;
    let organisation = desk.organisation();
    let secret = |text: &str| -> SaveOrganisation {
        serde_json::from_value(json!({
            "id": organisation.id, "label": organisation.label,
            "org_number": organisation.org_number, "org_id": organisation.org_id,
            "client_id": organisation.client_id, "secret": text,
        }))
        .unwrap()
    };
    ops::organisation::save(&desk.app, secret("feil")).unwrap();
    let held = desk.send_in(true).await;
    assert_eq!(
        held.submission.waiting_for.unwrap().code,
        ErrorCode::WrongCredentials
    );
    let held = held.submission.id;
    assert_eq!(desk.next(&held), NextTry::PutRight);
    for _ in 0..10 {
        much_later(&desk).await;
    }
    assert_eq!(desk.sign_ins(), 1, "a wrong secret is tried once");

    // Another organisation has no secret at all: that is nobody else's trouble either.
    let draft = desk.example();
    let other: SaveOrganisation = serde_json::from_value(json!({
        "id": null, "label": "Nord", "org_number": "974760819", "org_id": "org_9",
        "client_id": "nord", "secret": null,
    }))
    .unwrap();
    let other = ops::organisation::save(&desk.app, other).unwrap();
    desk.save(&draft, |draft| draft.organisation_id = Some(other));
    let input = kvittert_core::view::queue::SendReport {
        id: draft.submission.id,
        by_itself: true,
    };
    let signed_out = ops::queue::send_in(&desk.app, &input).await.unwrap();
    assert_eq!(signed_out.waits.unwrap().next, NextTry::PutRight);

    ops::organisation::save(&desk.app, secret(kvittert_sandbox::PRACTICE_SECRET)).unwrap();
    assert_eq!(desk.next(&held), NextTry::Now, "something was put right");
    desk.move_on().await;
    assert_eq!(desk.state(&held), State::Received);
    assert_eq!(
        desk.next(&signed_out.submission.id),
        NextTry::PutRight,
        "tried, held again"
    );
    assert_eq!(desk.queue().resting, None, "says nothing about the server");
}
