use super::super::{Store, testing};
use super::*;

#[test]
fn a_connection_has_every_setting() {
    let place = testing::Place::new();
    let store = place.open("a").store;
    let database = store.connection();
    for (pragma, wanted) in [
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 5000),
    ] {
        let set: i64 = database
            .pragma_query_value(None, pragma, |row| row.get(0))
            .unwrap();
        assert_eq!(set, wanted, "{pragma}");
    }
    let mode: String = database
        .pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap();
    assert_eq!(mode, "wal");
}

#[test]
fn an_older_file_is_copied_before_it_is_brought_up_to_date() {
    let place = testing::Place::new();
    let mut old = Connection::open(place.path()).unwrap();
    migrations::run_to(&mut old, 1).unwrap();
    old.execute(
        "INSERT INTO workspace (key, value) VALUES ('kept', 'yes')",
        [],
    )
    .unwrap();
    drop(old);
    let opened = place.open("a");
    assert_eq!(opened.set_aside, None, "an old file is no damaged file");
    let version: i32 = version_of(&opened.store.connection()).unwrap();
    assert_eq!(version, migrations::latest());
    let copy = files::with_suffix(
        place.path(),
        &format!(".before-v{}.db", migrations::latest()),
    );
    let copy = Connection::open_with_flags(&copy, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    assert_eq!(version_of(&copy).unwrap(), 1, "the copy is as it was");
    let kept: String = copy
        .query_row("SELECT value FROM workspace WHERE key = 'kept'", [], |r| {
            r.get(0)
        })
        .unwrap();
    assert_eq!(kept, "yes");
}

#[test]
fn a_newer_file_is_left_alone() {
    let place = testing::Place::new();
    drop(place.open("a"));
    Connection::open(place.path())
        .unwrap()
        .pragma_update(None, "user_version", migrations::latest() + 1)
        .unwrap();
    let before = std::fs::read(place.path()).unwrap();
    let error = Store::open(place.path(), testing::at(), "b", testing::ENVIRONMENT)
        .err()
        .unwrap();
    assert_eq!(error.code, ErrorCode::DatabaseNewer);
    assert_eq!(error.args["path"], place.path().display().to_string());
    assert_eq!(
        std::fs::read(place.path()).unwrap(),
        before,
        "not a byte of a newer file is touched"
    );
}

#[test]
fn a_busy_file_is_not_damaged() {
    let place = testing::Place::new();
    drop(place.open("a"));
    let other = Connection::open(place.path()).unwrap();
    other
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;")
        .unwrap();
    let error = Store::open(place.path(), testing::at(), "b", testing::ENVIRONMENT)
        .err()
        .unwrap();
    assert_eq!(error.code, ErrorCode::DatabaseBusy);
    drop(other);
    assert_eq!(place.open("c").set_aside, None, "and it is as good as ever");
}

#[test]
fn what_another_process_has_open_is_not_moved_from_under_it() {
    let place = testing::Place::new();
    let living = place.open("a");
    std::fs::write(place.path(), b"not a database at all").unwrap();
    let error = Store::open(place.path(), testing::at(), "b", testing::ENVIRONMENT)
        .err()
        .unwrap();
    assert_eq!(error.code, ErrorCode::DatabaseFailed);
    drop(living);
}
