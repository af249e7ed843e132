use kvittert_core::domain::State;
use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::store::AttemptEnd;
use kvittert_core::view::submission::{AttemptOutcome, EventKind};

use super::support::*;

#[test]
fn an_attempt_is_on_disk_before_it_is_given_out() {
    let place = Place::new();
    let store = place.store();
    let a = queued(&store, "a");
    let begun = store.begin_attempt(&a, at(2)).unwrap();
    assert_eq!(begun.number, 1);
    assert_eq!(begun.body, frozen("a").body);
    assert_eq!(begun.idempotency_key, "key-a");
    assert_eq!(begun.org_id.as_str(), "org_482");
    assert_eq!(begun.report_id.as_str(), "rpt_a");
    let (state, intents): (String, i64) = place
        .raw()
        .query_row(
            "SELECT state, (SELECT count(*) FROM attempts WHERE submission_id = submissions.id \
             AND owner = 'owner-1' AND idempotency_key = 'key-a') FROM submissions",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    assert_eq!((state.as_str(), intents), ("sending", 1));
}

#[test]
fn it_is_known_whether_anything_is_on_the_wire() {
    let place = Place::new();
    let (store, other) = (place.open("one").store, place.open("other").store);
    queued(&store, "q");
    in_doubt(&store, "d");
    received(&store, "r");
    assert!(!store.any_sending().unwrap(), "nothing is under way");
    let s = sending(&store, "s");
    assert!(store.any_sending().unwrap());
    assert!(other.any_sending().unwrap(), "another process's counts too");
    store.finish_attempt(&s, 1, &unknown(), at(3)).unwrap();
    assert!(!other.any_sending().unwrap(), "it came to its end");
}

#[test]
fn only_what_is_queued_is_sent() {
    let place = Place::new();
    let store = place.store();
    for (id, state) in [
        (draft(&store, "e"), State::Draft),
        (sending(&store, "s"), State::Sending),
        (in_doubt(&store, "d"), State::InDoubt),
        (received(&store, "r"), State::Received),
        (refused(&store, "n"), State::Refused),
    ] {
        let error = store.begin_attempt(&id, at(5)).unwrap_err();
        assert_eq!(error.code, ErrorCode::WrongState, "{state:?}");
        assert_eq!(error.args["state"], state.as_str());
    }
    let error = store.begin_attempt(&id("nothing"), at(5)).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound);
}

#[test]
fn what_was_taken_has_its_reference_and_bufdirs_words() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    let detail = detail(&store, &a);
    assert_eq!(detail.submission.state, State::Received);
    assert_eq!(detail.submission.reference_id.as_deref(), Some("ref_a"));
    assert_eq!(detail.submission.bufdir_status.as_deref(), Some("received"));
    assert_eq!(
        detail.submission.submitted_at.as_deref(),
        Some("2026-03-26T10:30:00Z")
    );
    assert_eq!(detail.received_at.as_deref(), Some("2026-03-26T10:03:00Z"));
    assert_eq!(
        detail.bufdir_confirmation.as_deref(),
        Some("Rapport mottatt og registrert.")
    );
    let attempt = &detail.attempts[0];
    assert_eq!(attempt.outcome, Some(AttemptOutcome::Taken));
    assert_eq!(attempt.http_status, Some(201));
    assert_eq!(attempt.finished_at.as_deref(), Some("2026-03-26T10:03:00Z"));
    let event = detail.events.last().unwrap();
    assert_eq!(event.kind, EventKind::Received);
    assert_eq!(event.who, "kvittert");
    assert_eq!(event.detail["reference_id"], "ref_a");
    assert_eq!(event.detail["attempt"], "1");
    assert_eq!(store.awaiting_answer().unwrap().len(), 1);
}

#[test]
fn what_is_proven_unsent_waits_and_says_why() {
    let place = Place::new();
    let store = place.store();
    let a = sending(&store, "a");
    store
        .finish_attempt(&a, 1, &proven_unsent(), at(3))
        .unwrap();
    let detail = detail(&store, &a);
    assert_eq!(detail.submission.state, State::Queued);
    assert_eq!(
        detail.submission.waiting_for.unwrap().code,
        ErrorCode::Unreachable
    );
    assert_eq!(
        detail.attempts[0].reason.as_deref(),
        Some("unreachable: dns error")
    );
    let event = detail.events.last().unwrap();
    assert_eq!(event.kind, EventKind::ProvenUnsent);
    assert_eq!(event.detail["reason"], "unreachable");
    assert_eq!(store.begin_attempt(&a, at(9)).unwrap().number, 2);
}

#[test]
fn a_refusal_is_final_and_gives_bufdirs_reason() {
    let place = Place::new();
    let store = place.store();
    let a = refused(&store, "a");
    let detail = detail(&store, &a);
    assert_eq!(detail.submission.state, State::Refused);
    assert_eq!(detail.notes.as_deref(), Some("Perioden er avsluttet."));
    assert_eq!(detail.attempts[0].http_status, Some(422));
    assert_eq!(detail.events.last().unwrap().detail["http_status"], "422");
    assert!(detail.body.is_some(), "the bytes that were refused stay");
}

#[test]
fn a_reference_of_another_report_changes_nothing() {
    let place = Place::new();
    let store = place.store();
    received(&store, "a");
    let b = sending(&store, "b");
    let error = store
        .finish_attempt(&b, 1, &taken("ref_a"), at(4))
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::ReferenceTaken);
    assert_eq!(error.args["reference_id"], "ref_a");
    let before = detail(&store, &b);
    assert_eq!(before.submission.state, State::Sending);
    assert_eq!(before.attempts[0].outcome, None, "no end was written");
    let end = AttemptEnd::Unknown {
        reason: AppError::new(ErrorCode::StrangeAnswer),
        http_status: Some(200),
        answer: Some("{\"submission_reference_id\":\"ref_a\"}".to_owned()),
    };
    store.finish_attempt(&b, 1, &end, at(4)).unwrap();
    assert_eq!(state(&store, &b), State::InDoubt);
    assert!(
        detail(&store, &b).attempts[0]
            .answer
            .as_deref()
            .unwrap()
            .contains("ref_a"),
        "what came is kept for whoever has to find out"
    );
}

#[test]
fn an_attempt_ends_once_and_under_its_number() {
    let place = Place::new();
    let store = place.store();
    let a = sending(&store, "a");
    for number in [0, 2] {
        let error = store
            .finish_attempt(&a, number, &taken("ref"), at(3))
            .unwrap_err();
        assert_eq!(error.code, ErrorCode::WrongState, "attempt {number}");
    }
    store.finish_attempt(&a, 1, &unknown(), at(3)).unwrap();
    let error = store
        .finish_attempt(&a, 1, &proven_unsent(), at(4))
        .unwrap_err();
    assert_eq!(
        error.code,
        ErrorCode::WrongState,
        "a late word of a program does not lead out of doubt"
    );
    assert_eq!(error.args["state"], "in_doubt");
    assert_eq!(
        store.take_back(&a, at(4), "kari").unwrap_err().code,
        ErrorCode::WrongState
    );
}
