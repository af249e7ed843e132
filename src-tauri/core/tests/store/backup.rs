use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::store::Store;
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::submission::EventKind;

use super::support::*;

#[test]
fn a_copy_is_one_file_that_holds_everything() {
    let place = Place::new();
    let store = place.store();
    let a = received(&store, "a");
    let copy = place.directory().join("copy.db");
    std::fs::write(&copy, "an older copy").unwrap();
    store.backup(&copy).unwrap();
    assert!(!place.directory().join("copy.db-wal").exists());
    assert!(
        !place.directory().join("copy.db.unfinished").exists(),
        "nothing unfinished is left"
    );
    let elsewhere = Place::new();
    Store::restore(&elsewhere.path(), &copy, at(5), PRACTICE).unwrap();
    let restored = elsewhere.store();
    assert_eq!(detail(&restored, &a), detail(&store, &a));
    assert_eq!(restored.frozen_payload(&a).unwrap(), Some(frozen("a").body));
}

#[test]
fn restoring_sets_the_present_file_aside() {
    let place = Place::new();
    let store = place.store();
    draft(&store, "a");
    let copy = place.directory().join("copy.db");
    store.backup(&copy).unwrap();
    draft(&store, "b");
    let busy = Store::restore(&place.path(), &copy, at(5), PRACTICE).unwrap_err();
    assert_eq!(busy.code, ErrorCode::DatabaseBusy, "somebody has it open");
    drop(store);
    let replaced = Store::restore(&place.path(), &copy, at(5), PRACTICE)
        .unwrap()
        .unwrap();
    let store = place.store();
    assert_eq!(store.row(&id("b")).unwrap(), None);
    assert!(store.row(&id("a")).unwrap().is_some());
    let old = rusqlite::Connection::open(replaced).unwrap();
    let count: i64 = old
        .query_row("SELECT count(*) FROM submissions", [], |row| row.get(0))
        .unwrap();
    assert_eq!(count, 2, "what was replaced is still there");
}

/// Names in a directory, but for lock files.
fn names(place: &Place) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(place.directory())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "owners")
        .collect();
    names.sort();
    names
}

#[test]
fn a_copy_of_practice_never_becomes_live() {
    let practice = Place::new();
    let store = practice.store();
    received(&store, "a");
    let copy = practice.directory().join("copy.db");
    store.backup(&copy).unwrap();
    let refused = |live: &Place| {
        let before = names(live);
        let error = Store::restore(&live.path(), &copy, at(5), EnvironmentName::Live).unwrap_err();
        assert_eq!(error.code, ErrorCode::OtherEnvironment, "{error}");
        assert_eq!(error.args["file"], copy.display().to_string());
        assert_eq!(names(live), before, "nothing is made or set aside");
    };
    let live = Place::new();
    refused(&live);
    let open = || Store::open(&live.path(), at(0), "a", EnvironmentName::Live).unwrap();
    draft(&open().store, "real");
    refused(&live);
    let opened = open();
    assert_eq!(opened.set_aside, None);
    assert!(
        opened.store.row(&id("real")).unwrap().is_some(),
        "what is live is as it was"
    );
    // And the other way round.
    let copy = live.directory().join("copy.db");
    opened.store.backup(&copy).unwrap();
    drop(store);
    let error = Store::restore(&practice.path(), &copy, at(5), PRACTICE).unwrap_err();
    assert_eq!(error.code, ErrorCode::OtherEnvironment, "{error}");
}

#[test]
fn a_database_that_was_renamed_by_hand_is_not_taken_for_damaged() {
    let place = Place::new();
    received(&place.store(), "a");
    let before = std::fs::read(place.path()).unwrap();
    let error = Store::open(&place.path(), at(0), "b", EnvironmentName::Live)
        .err()
        .unwrap();
    assert_eq!(error.code, ErrorCode::DatabaseFailed, "{error}");
    assert_eq!(error.args["path"], place.path().display().to_string());
    assert_eq!(
        error.detail.as_deref(),
        Some("this is the database of practice")
    );
    assert!(
        std::fs::read(place.path()).unwrap() == before,
        "not a byte of it is touched"
    );
    let aside: Vec<_> = names(&place)
        .into_iter()
        .filter(|name| name.contains("damaged") || name.contains("before"))
        .collect();
    assert_eq!(
        aside,
        Vec::<String>::new(),
        "it is neither moved nor copied"
    );
    let opened = place.open("c");
    assert_eq!(opened.set_aside, None, "where it belongs it opens");
    assert!(opened.store.row(&id("a")).unwrap().is_some());
}

#[test]
fn nothing_restored_goes_to_the_wire_by_itself() {
    let place = Place::new();
    let store = place.store();
    let (q, s) = (queued(&store, "q"), sending(&store, "s"));
    let r = received(&store, "r");
    let copy = place.directory().join("copy.db");
    store.backup(&copy).unwrap();
    // What the copy does not know of: both go on and arrive.
    store.finish_attempt(&s, 1, &taken("ref_s"), at(4)).unwrap();
    store.begin_attempt(&q, at(4)).unwrap();
    store.finish_attempt(&q, 1, &taken("ref_q"), at(5)).unwrap();
    drop(store);
    Store::restore(&place.path(), &copy, at(6), PRACTICE).unwrap();
    let store = place.store();
    assert_eq!(state(&store, &s), State::InDoubt);
    assert_eq!(
        state(&store, &q),
        State::Draft,
        "a person sends it, if anyone"
    );
    assert_eq!(store.queued().unwrap(), []);
    assert_eq!(state(&store, &r), State::Received);
    let back = detail(&store, &q).events.last().unwrap().clone();
    assert_eq!(back.kind, EventKind::TakenBack);
    assert_eq!(back.detail["reason"], "restored");
}

#[test]
fn a_bad_copy_changes_nothing() {
    let place = Place::new();
    draft(&place.store(), "a");
    let before = std::fs::read(place.path()).unwrap();
    let refused = |name: &str, code: ErrorCode| {
        let from = place.directory().join(name);
        let error = Store::restore(&place.path(), &from, at(5), PRACTICE).unwrap_err();
        assert_eq!(error.code, code, "{name}: {error}");
        assert_eq!(std::fs::read(place.path()).unwrap(), before, "{name}");
    };
    std::fs::write(place.directory().join("text.db"), "x".repeat(5000)).unwrap();
    refused("text.db", ErrorCode::FileUnreadable);
    refused("missing.db", ErrorCode::FileUnreadable);
    let foreign = rusqlite::Connection::open(place.directory().join("foreign.db")).unwrap();
    foreign
        .execute_batch("CREATE TABLE x (y); PRAGMA user_version = 1;")
        .unwrap();
    drop(foreign);
    refused("foreign.db", ErrorCode::FileUnreadable);
    let other = Place::new();
    let newer = place.directory().join("newer.db");
    other.store().backup(&newer).unwrap();
    rusqlite::Connection::open(&newer)
        .unwrap()
        .pragma_update(None, "user_version", 999)
        .unwrap();
    refused("newer.db", ErrorCode::DatabaseNewer);
    let mut broken = std::fs::read(place.path()).unwrap();
    let middle = broken.len() / 2 / 4096 * 4096;
    broken[middle..middle + 4096].fill(0xa5);
    std::fs::write(place.directory().join("broken.db"), broken).unwrap();
    refused("broken.db", ErrorCode::FileUnreadable);
    refused("kvittert.db", ErrorCode::InputInvalid);
    let left: Vec<_> = std::fs::read_dir(place.directory())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.contains("restoring") || name.contains("replaced"))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "nothing unfinished is left");
}

#[test]
fn a_copy_never_lands_on_the_database() {
    let place = Place::new();
    let store = place.store();
    draft(&store, "a");
    for name in ["kvittert.db", "kvittert.db-wal", "./kvittert.db"] {
        let error = store.backup(&place.directory().join(name)).unwrap_err();
        assert_eq!(error.code, ErrorCode::InputInvalid, "{name}");
    }
    let error = store
        .backup(&place.directory().join("no/such/directory.db"))
        .unwrap_err();
    assert_eq!(error.code, ErrorCode::FileUnwritable);
    assert!(error.args["file"].ends_with("directory.db"));
    assert_eq!(store.count().unwrap(), 1);
}
