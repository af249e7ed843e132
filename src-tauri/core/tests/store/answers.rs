use std::collections::BTreeMap;

use kvittert_core::domain::State;
use kvittert_core::domain::follow::News;
use kvittert_core::error::ErrorCode;
use kvittert_core::store::StatusRecord;
use kvittert_core::view::submission::EventKind;

use super::support::*;

fn status(word: &str) -> StatusRecord {
    StatusRecord {
        status: word.to_owned(),
        submitted_at: Some("2026-03-26T10:30:00Z".to_owned()),
        processed_at: None,
        notes: None,
    }
}

fn accepted() -> StatusRecord {
    StatusRecord {
        processed_at: Some("2026-03-26T11:00:00Z".to_owned()),
        notes: Some("Rapporten er behandlet og godkjent.".to_owned()),
        ..status("accepted")
    }
}

#[test]
fn a_report_goes_where_bufdir_says() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    let news = store.record_status(&a, &status("processing"), at(5));
    assert_eq!(news.unwrap(), News::State);
    let news = store.record_status(&a, &accepted(), at(6));
    assert_eq!(news.unwrap(), News::State);
    let detail = detail(&store, &a);
    assert_eq!(detail.submission.state, State::Accepted);
    assert_eq!(detail.submission.bufdir_status.as_deref(), Some("accepted"));
    assert_eq!(
        detail.notes.as_deref(),
        Some("Rapporten er behandlet og godkjent.")
    );
    assert_eq!(detail.processed_at.as_deref(), Some("2026-03-26T11:00:00Z"));
    assert_eq!(store.awaiting_answer().unwrap(), []);
    let b = received(&store, "b");
    store.record_status(&b, &accepted(), at(6)).unwrap();
    assert_eq!(
        state(&store, &b),
        State::Accepted,
        "processing may be skipped"
    );
}

#[test]
fn an_answer_that_says_nothing_new_leaves_no_trace() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    let events = kinds(&store, &a);
    let news = store.record_status(&a, &status("received"), at(5));
    assert_eq!(news.unwrap(), News::Nothing);
    assert_eq!(kinds(&store, &a), events, "received was known");
    store
        .record_status(&a, &status("processing"), at(5))
        .unwrap();
    let before = detail(&store, &a);
    let news = store.record_status(&a, &status("processing"), at(6));
    assert_eq!(news.unwrap(), News::Nothing);
    assert_eq!(detail(&store, &a), before);
}

#[test]
fn unknown_words_and_steps_backwards_are_kept_and_change_no_state() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    store
        .record_status(&a, &status("processing"), at(5))
        .unwrap();
    for (word, minute) in [("received", 6), ("til_kontroll", 7), ("ACCEPTED", 8)] {
        let news = store.record_status(&a, &status(word), at(minute));
        assert_eq!(news.unwrap(), News::Word, "{word}");
        let row = store.row(&a).unwrap().unwrap();
        assert_eq!(row.state, State::Processing, "{word}");
        assert_eq!(row.bufdir_status.as_deref(), Some(word), "word for word");
    }
    let events = detail(&store, &a).events;
    assert_eq!(events.last().unwrap().detail["status"], "ACCEPTED");
    let news = store.record_status(&a, &accepted(), at(9));
    assert_eq!(news.unwrap(), News::State);
}

#[test]
fn a_final_answer_is_never_overwritten() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    store.record_status(&a, &accepted(), at(5)).unwrap();
    let before = detail(&store, &a);
    let turned = StatusRecord {
        notes: Some("Likevel ikke.".to_owned()),
        ..status("rejected")
    };
    for (minute, expected) in [(6, News::Word), (7, News::Nothing)] {
        let news = store.record_status(&a, &turned, at(minute));
        assert_eq!(news.unwrap(), expected);
    }
    let after = detail(&store, &a);
    assert_eq!(after.submission, before.submission);
    assert_eq!(after.notes, before.notes);
    assert_eq!(after.processed_at, before.processed_at);
    let said: Vec<_> = after
        .events
        .iter()
        .filter(|event| event.kind == EventKind::Status)
        .collect();
    assert_eq!(said.len(), 2, "what came is told once");
    assert_eq!(said[1].detail["notes"], "Likevel ikke.");
}

#[test]
fn a_reference_that_is_not_known_any_more_is_told_once_unless_a_person_asks() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    let row = store.row(&a).unwrap();
    let said = |words: &str| {
        BTreeMap::from([
            ("http_status".to_owned(), "404".to_owned()),
            ("words".to_owned(), words.to_owned()),
        ])
    };
    let before = kinds(&store, &a).len();
    for (words, asked, news, events) in [
        ("Ukjent", false, News::Word, 1),
        ("Ukjent", false, News::Nothing, 1),
        ("Ukjent", true, News::Nothing, 2),
        ("Slettet", false, News::Word, 3),
    ] {
        let recorded = store.record_unknown_reference(&a, &said(words), asked, at(5));
        assert_eq!(recorded.unwrap(), news, "{words}");
        assert_eq!(kinds(&store, &a).len(), before + events, "{words}");
    }
    assert_eq!(store.row(&a).unwrap(), row, "it stands as it stood");
    // Known again: what was said before is said anew, so that the page can tell.
    let news = store.record_status(&a, &status("received"), at(6));
    assert_eq!(news.unwrap(), News::Nothing);
    assert_eq!(kinds(&store, &a).last(), Some(&EventKind::Status));
}

#[test]
fn a_status_is_for_what_bufdir_has() {
    let place = Place::new();
    let store = place.store();
    for id in [
        draft(&store, "e"),
        queued(&store, "q"),
        sending(&store, "s"),
        in_doubt(&store, "d"),
    ] {
        let before = detail(&store, &id);
        let error = store.record_status(&id, &accepted(), at(5)).unwrap_err();
        assert_eq!(error.code, ErrorCode::WrongState, "{id}");
        assert_eq!(detail(&store, &id), before, "{id} is as it was");
    }
}

#[test]
fn a_persons_word_that_bufdir_has_it() {
    let place = Place::new();
    let store = place.store();
    received(&store, "other");
    let a = in_doubt(&store, "a");
    let taken = store
        .resolve_received(&a, &reference("ref_other"), None, None, at(5), "kari")
        .unwrap_err();
    assert_eq!(taken.code, ErrorCode::ReferenceTaken);
    assert_eq!(state(&store, &a), State::InDoubt);

    store
        .resolve_received(
            &a,
            &reference("ref_typed"),
            None,
            Some("Ringte 24.11"),
            at(6),
            "kari",
        )
        .unwrap();
    let typed = detail(&store, &a);
    assert_eq!(typed.submission.state, State::Received);
    assert_eq!(typed.submission.bufdir_status, None, "Bufdir said nothing");
    assert_eq!(typed.received_at, None, "no answer came");
    let event = typed.events.last().unwrap();
    assert_eq!(event.kind, EventKind::ResolvedReceived);
    assert_eq!(
        (event.who.as_str(), event.at.as_str()),
        ("kari", "2026-03-26T10:06:00Z")
    );
    assert_eq!(event.detail["confirmed_by_bufdir"], "false");
    assert_eq!(event.detail["reason"], "Ringte 24.11", "and how she knows");

    let b = in_doubt(&store, "b");
    store
        .resolve_received(
            &b,
            &reference("ref_b"),
            Some(&accepted()),
            None,
            at(7),
            "kari",
        )
        .unwrap();
    let confirmed = detail(&store, &b);
    assert_eq!(confirmed.submission.state, State::Accepted);
    assert_eq!(
        confirmed.submission.submitted_at.as_deref(),
        Some("2026-03-26T10:30:00Z")
    );
    assert_eq!(
        kinds(&store, &b)[4..],
        [EventKind::ResolvedReceived, EventKind::Status]
    );
}

#[test]
fn a_persons_word_that_bufdir_has_nothing() {
    let place = Place::new();
    let store = place.store();
    let a = in_doubt(&store, "a");
    store
        .resolve_not_received(&a, Some("Spurte Bufdir"), at(6), "kari")
        .unwrap();
    assert_eq!(state(&store, &a), State::Queued);
    let event = detail(&store, &a).events.last().unwrap().clone();
    assert_eq!(event.kind, EventKind::ResolvedNotReceived);
    assert_eq!(event.who, "kari");
    assert_eq!(event.detail["reason"], "Spurte Bufdir");
    assert_eq!(store.begin_attempt(&a, at(7)).unwrap().number, 2);
    for (id, state) in [
        (queued(&store, "q"), "queued"),
        (a, "sending"),
        (received(&store, "r"), "received"),
    ] {
        for error in [
            store
                .resolve_not_received(&id, None, at(8), "kari")
                .unwrap_err(),
            store
                .resolve_received(&id, &reference("x"), None, None, at(8), "kari")
                .unwrap_err(),
        ] {
            assert_eq!(error.code, ErrorCode::WrongState);
            assert_eq!(error.args["state"], state, "only doubt is resolved");
        }
    }
}
