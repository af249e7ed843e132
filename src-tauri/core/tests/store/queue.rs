//! The queue: a report goes in as frozen bytes, waits, and may be taken back until it leaves.

use std::time::Duration;

use jiff::SignedDuration;
use kvittert_core::domain::State;
use kvittert_core::domain::queue::{Obstacle, Setback};
use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::store::Frozen;
use kvittert_core::view::submission::EventKind;

use super::support::*;

#[test]
fn freezing_keeps_the_exact_bytes() {
    let place = Place::new();
    let store = place.store();
    let a = draft(&store, "a");
    let mut wanted = frozen("a");
    wanted.body = b"{\"b\": 1.50,\t\"a\":\"\xc3\xb8\"}\n".to_vec();
    wanted.body_sha256 = sha256(&wanted.body);
    store.freeze(&a, &wanted, at(1), "kari").unwrap();
    assert_eq!(store.frozen_payload(&a).unwrap(), Some(wanted.body.clone()));
    let detail = detail(&store, &a);
    assert_eq!(detail.submission.state, State::Queued);
    assert_eq!(detail.submission.org_id.as_deref(), Some("org_482"));
    assert_eq!(detail.submission.count, decimal("842"));
    assert_eq!(detail.body.unwrap().as_bytes(), wanted.body);
    assert_eq!(detail.body_sha256.unwrap(), wanted.body_sha256);
    assert_eq!(detail.payload_sha256.unwrap(), wanted.payload_sha256);
    let event = detail.events.last().unwrap();
    assert_eq!(event.kind, EventKind::Frozen);
    assert_eq!(event.who, "kari");
    assert_eq!(event.detail["body_sha256"], wanted.body_sha256);
    assert_eq!(event.detail["warnings"], "1");
    assert_eq!(event.detail["acknowledged"], "recommended /kontaktperson");
}

#[test]
fn a_wrong_sha256_freezes_nothing() {
    let place = Place::new();
    let store = place.store();
    let a = draft(&store, "a");
    let mut wrong = frozen("a");
    wrong.body.push(b' ');
    let error = store.freeze(&a, &wrong, at(1), "kari").unwrap_err();
    assert_eq!(error.code, ErrorCode::Internal);
    assert_eq!(state(&store, &a), State::Draft);
    assert_eq!(kinds(&store, &a), [EventKind::Created], "nothing happened");
}

/// Two windows, or a window and the command line: the one checks a draft, the other saves it.
#[test]
fn what_was_saved_after_the_check_is_not_passed_over() {
    let place = Place::new();
    let (one, other) = (place.open("one").store, place.open("other").store);
    let a = draft(&one, "a");
    let checked = Frozen {
        saved_at: one.draft(&a).unwrap().unwrap().saved_at,
        ..frozen("a")
    };
    // Even in the very moment in which the checked text was saved.
    for moment in [at(0), at(1)] {
        other.save_draft(&content("a"), moment).unwrap();
        let error = one.freeze(&a, &checked, at(2), "kari").unwrap_err();
        assert_eq!(error.code, ErrorCode::WrongState, "saved at {moment}");
        assert_eq!(error.args["state"], "draft", "it can be checked again");
        assert_eq!(
            error.detail.as_deref(),
            Some("the draft was saved meanwhile")
        );
        assert_eq!(kinds(&one, &a), [EventKind::Created], "nothing happened");
    }
    let checked_again = Frozen {
        saved_at: one.draft(&a).unwrap().unwrap().saved_at,
        ..checked
    };
    one.freeze(&a, &checked_again, at(3), "kari").unwrap();
    assert_eq!(state(&other, &a), State::Queued, "what is kept was checked");
}

#[test]
fn one_report_of_an_organisation_under_one_id() {
    let place = Place::new();
    let store = place.store();
    let first = queued(&store, "a");
    let second = draft(&store, "b");
    let mut same = frozen("a");
    same.idempotency_key = "key-b".to_owned();
    let error = store.freeze(&second, &same, at(2), "kari").unwrap_err();
    assert_eq!(error.code, ErrorCode::ReportIdTaken);
    assert_eq!(error.args["report_id"], "rpt_a");
    assert_eq!(error.args["state"], "queued");
    assert_eq!(
        store.active_report(&same.org_id, &same.report_id).unwrap(),
        Some(first.clone())
    );
    store.take_back(&first, at(3), "kari").unwrap();
    assert_eq!(
        store.active_report(&same.org_id, &same.report_id).unwrap(),
        None
    );
    store.freeze(&second, &same, at(4), "kari").unwrap();
}

#[test]
fn one_key_is_never_used_for_two_bodies() {
    let place = Place::new();
    let store = place.store();
    let a = queued(&store, "a");
    store.take_back(&a, at(2), "kari").unwrap();
    store.freeze(&a, &frozen("a"), at(3), "kari").unwrap();
    store.take_back(&a, at(4), "kari").unwrap();
    let mut other = frozen("a");
    other.body = b"{}".to_vec();
    other.body_sha256 = sha256(&other.body);
    assert!(
        store.freeze(&a, &other, at(5), "kari").is_err(),
        "a server that honours the key would take this for the first body"
    );
    other.idempotency_key = "key-a-2".to_owned();
    store.freeze(&a, &other, at(6), "kari").unwrap();
}

#[test]
fn taking_back_keeps_what_was_frozen_and_tried() {
    let place = Place::new();
    let store = place.store();
    let a = sending(&store, "a");
    store
        .finish_attempt(&a, 1, &proven_unsent(), at(3))
        .unwrap();
    store.take_back(&a, at(4), "ola").unwrap();
    let back = detail(&store, &a);
    assert_eq!(back.submission.state, State::Draft);
    assert_eq!(back.submission.waiting_for, None);
    assert_eq!(back.body, None, "a draft is frozen no more");
    assert_eq!(back.attempts.len(), 1, "what was tried stays");
    assert_eq!(
        store.draft(&a).unwrap().unwrap().document,
        content("a").document,
        "the draft is as it was"
    );
    store.save_draft(&content("a"), at(5)).unwrap();
    let mut again = frozen("a");
    again.body = b"{\"second\":true}".to_vec();
    again.body_sha256 = sha256(&again.body);
    again.idempotency_key = "key-a-2".to_owned();
    again.saved_at = store.draft(&a).unwrap().unwrap().saved_at;
    store.freeze(&a, &again, at(6), "ola").unwrap();
    let begun = store.begin_attempt(&a, at(7)).unwrap();
    assert_eq!(begun.number, 2, "attempts are counted on");
    assert_eq!(begun.body, again.body);
    let first: Vec<u8> = place
        .raw()
        .query_row(
            "SELECT body FROM attempts JOIN frozen_bodies ON frozen_bodies.id = body_id \
             WHERE attempts.submission_id = 'a' AND number = 1",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(
        first,
        frozen("a").body,
        "the first attempt still has its body"
    );
}

#[test]
fn the_queue_says_why_it_waits_and_goes_in_order() {
    let place = Place::new();
    let store = place.store();
    let (b, a) = (queued(&store, "b"), queued(&store, "a"));
    let reason = AppError::new(ErrorCode::RateLimited).with("retry_after_seconds", 30);
    let asked = Setback {
        asked: Some(Duration::from_secs(30)),
        ..setback(Obstacle::Server)
    };
    store.postpone(&b, &reason, &asked, at(8)).unwrap();
    let waiting = store.queued().unwrap();
    assert_eq!(
        waiting.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [&b, &a],
        "first frozen, first sent"
    );
    assert_eq!(waiting[0].row.waiting_for, Some(reason.clone()));
    assert_eq!(waiting[0].obstacle, Some(Obstacle::Server));
    let wait = waiting[0].wait.unwrap();
    assert_eq!(wait.ends, at(8) + SignedDuration::from_secs(30));
    assert!(wait.was_asked_for());
    assert_eq!(waiting[0].failures, 1, "a try that came to nothing");
    assert_eq!(waiting[1].row.waiting_for, None);
    assert_eq!((waiting[1].wait, waiting[1].obstacle), (None, None));
    store.begin_attempt(&b, at(9)).unwrap();
    assert_eq!(
        store.row(&b).unwrap().unwrap().waiting_for,
        None,
        "it waits no more"
    );
    let refused = store.postpone(&b, &reason, &asked, at(9)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::WrongState);
    store
        .finish_attempt(&b, 1, &proven_unsent(), at(10))
        .unwrap();
    let waiting = store.queued().unwrap();
    assert_eq!(waiting[0].failures, 2);
    let wait = waiting[0].wait.unwrap();
    assert_eq!(wait.length, Duration::from_secs(2), "twice as long");
    assert!(!wait.was_asked_for());
}
