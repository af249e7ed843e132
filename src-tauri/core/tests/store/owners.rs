use std::os::unix::fs::PermissionsExt;

use kvittert_core::domain::State;
use kvittert_core::store::PROCESS_ENDED;
use kvittert_core::view::submission::EventKind;

use super::support::*;

#[test]
fn what_a_dead_process_was_sending_is_in_doubt() {
    let place = Place::new();
    let first = place.store();
    let a = sending(&first, "a");
    let b = queued(&first, "b");
    // The lock goes with the process, and with the store.
    drop(first);
    let opened = place.open("owner-2");
    assert_eq!(opened.lost_track, std::slice::from_ref(&a));
    let detail = detail(&opened.store, &a);
    assert_eq!(detail.submission.state, State::InDoubt);
    assert_eq!(detail.attempts[0].outcome, None, "nobody knows its end");
    let event = detail.events.last().unwrap();
    assert_eq!(event.kind, EventKind::OutcomeUnknown);
    assert_eq!(event.detail["reason"], PROCESS_ENDED);
    assert_eq!(event.detail["attempt"], "1");
    assert_eq!(state(&opened.store, &b), State::Queued);
    drop(opened);
    assert_eq!(place.open("owner-3").lost_track, [], "it is found once");
}

#[test]
fn what_a_living_process_sends_is_left_alone() {
    let place = Place::new();
    let sender = place.open("sender").store;
    let a = sending(&sender, "a");
    let other = place.open("other");
    assert_eq!(other.lost_track, []);
    assert_eq!(state(&other.store, &a), State::Sending);
    assert_eq!(sender.recover_dead_sends(at(3)).unwrap(), [], "its own");
    sender
        .finish_attempt(&a, 1, &taken("ref_a"), at(4))
        .unwrap();
    assert_eq!(state(&other.store, &a), State::Received);

    let b = sending(&sender, "b");
    assert_eq!(other.store.recover_dead_sends(at(5)).unwrap(), []);
    drop(sender);
    assert_eq!(other.store.recover_dead_sends(at(6)).unwrap(), [b]);
}

#[test]
fn lock_files_of_the_dead_do_not_pile_up() {
    let place = Place::new();
    for number in 0..5 {
        drop(place.open(&format!("owner-{number}")));
        std::fs::write(
            place
                .directory()
                .join(format!("owners/kvittert.db~stale-{number}.lock")),
            "",
        )
        .unwrap();
    }
    let living = place.open("living");
    let mut names: Vec<String> = std::fs::read_dir(place.directory().join("owners"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["kvittert.db.lock", "kvittert.db~living.lock"]);
    drop(living);
}

#[test]
fn two_databases_in_one_directory_share_nothing() {
    let place = Place::new();
    let practice = place.directory().join("practice.db");
    let one = place.open("same-process");
    let other =
        kvittert_core::store::Store::open(&practice, at(0), "same-process", PRACTICE).unwrap();
    draft(&one.store, "a");
    assert_eq!(other.store.count().unwrap(), 0);
}

#[test]
fn the_files_are_this_users_own() {
    let place = Place::new();
    let inner = place.directory().join("data/kvittert.db");
    let store = kvittert_core::store::Store::open(&inner, at(0), "a", PRACTICE)
        .unwrap()
        .store;
    draft(&store, "a");
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(inner.parent().unwrap()), 0o700);
    for name in ["kvittert.db", "kvittert.db-wal", "kvittert.db-shm"] {
        assert_eq!(mode(&inner.with_file_name(name)), 0o600, "{name}");
    }
    drop(store);
    std::fs::set_permissions(&inner, std::fs::Permissions::from_mode(0o644)).unwrap();
    let again = kvittert_core::store::Store::open(&inner, at(0), "b", PRACTICE).unwrap();
    assert_eq!(
        mode(&inner),
        0o600,
        "a file that was opened up is closed again"
    );
    drop(again);
}
