//! Two processes, one report: exactly one sends it.

use std::sync::Barrier;

use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;

use super::support::*;

#[test]
fn exactly_one_of_two_begins() {
    let place = Place::new();
    let (one, two) = (place.open("one").store, place.open("two").store);
    for round in 0..50 {
        let id = queued(&one, &format!("n{round}"));
        let start = Barrier::new(2);
        let begun: Vec<_> = std::thread::scope(|scope| {
            let running: Vec<_> = [&one, &two]
                .map(|store| {
                    scope.spawn(|| {
                        start.wait();
                        store.begin_attempt(&id, at(2))
                    })
                })
                .into_iter()
                .collect();
            running
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        let won = begun.iter().filter(|outcome| outcome.is_ok()).count();
        assert_eq!(won, 1, "round {round}: {begun:?}");
        let lost = begun
            .iter()
            .find_map(|outcome| outcome.as_ref().err())
            .unwrap();
        assert_eq!(lost.code, ErrorCode::WrongState, "round {round}");
        assert_eq!(lost.args["state"], "sending");
        assert_eq!(detail(&one, &id).attempts.len(), 1, "round {round}");
    }
}

#[test]
fn exactly_one_of_two_freezes_a_report_id() {
    let place = Place::new();
    let (one, two) = (place.open("one").store, place.open("two").store);
    for round in 0..20 {
        let names = [format!("a{round}"), format!("b{round}")];
        for name in &names {
            draft(&one, name);
        }
        let start = Barrier::new(2);
        let done: Vec<_> = std::thread::scope(|scope| {
            let running: Vec<_> = [(&one, &names[0]), (&two, &names[1])]
                .map(|(store, name)| {
                    let mut same = frozen(&names[0]);
                    same.idempotency_key = format!("key-{name}");
                    let start = &start;
                    scope.spawn(move || {
                        start.wait();
                        store.freeze(&id(name), &same, at(2), "kari")
                    })
                })
                .into_iter()
                .collect();
            running
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .collect()
        });
        assert_eq!(
            done.iter().filter(|outcome| outcome.is_ok()).count(),
            1,
            "round {round}: {done:?}"
        );
        let states = names.each_ref().map(|name| state(&one, &id(name)));
        assert!(
            states.contains(&State::Queued) && states.contains(&State::Draft),
            "round {round}: {states:?}"
        );
    }
}

#[test]
fn two_open_a_new_place_at_once() {
    for round in 0..10 {
        let place = Place::new();
        let start = Barrier::new(2);
        std::thread::scope(|scope| {
            for name in ["one", "two"] {
                let (place, start) = (&place, &start);
                scope.spawn(move || {
                    start.wait();
                    let opened = place.open(name);
                    assert_eq!(opened.set_aside, None, "round {round}: {name}");
                    draft(&opened.store, name);
                });
            }
        });
        assert_eq!(place.store().count().unwrap(), 2, "round {round}");
    }
}
