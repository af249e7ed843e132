use std::io::{Seek, SeekFrom, Write};

use kvittert_core::error::ErrorCode;
use kvittert_core::store::Store;
use kvittert_core::view::submission::ListQuery;

use super::support::*;

/// A sound database with something in it, written through to the file.
fn filled(place: &Place) {
    let store = place.store();
    for number in 0..40 {
        queued(&store, &format!("n{number}"));
    }
    drop(store);
}

fn overwrite(place: &Place, from: u64, with: &[u8]) {
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .open(place.path())
        .unwrap();
    file.seek(SeekFrom::Start(from)).unwrap();
    file.write_all(with).unwrap();
}

/// Opens what is damaged, and checks that not a byte of it is lost and that this is said.
fn is_set_aside(place: &Place, what: &str) {
    let damaged = std::fs::read(place.path()).unwrap();
    let opened = place.open("later");
    let aside = opened.set_aside.clone().expect(what);
    assert_eq!(
        aside.file_name().unwrap().to_str().unwrap(),
        "kvittert.db.damaged-20260326T100000Z",
        "{what}"
    );
    assert_eq!(
        std::fs::read(&aside).unwrap(),
        damaged,
        "{what}: byte for byte"
    );
    assert_eq!(
        opened.store.list(&ListQuery::default(), &[]).unwrap().total,
        0
    );
    queued(&opened.store, "new");
    drop(opened);
    assert_eq!(
        place.open("last").set_aside,
        None,
        "{what}: the new one is sound"
    );
}

#[test]
fn a_file_that_is_no_database_is_set_aside() {
    let place = Place::new();
    std::fs::write(
        place.path(),
        b"this is a shopping list, and not a short one",
    )
    .unwrap();
    is_set_aside(&place, "no database");
}

#[test]
fn a_file_that_was_emptied_is_set_aside() {
    let place = Place::new();
    std::fs::write(place.path(), b"").unwrap();
    is_set_aside(&place, "an empty file");
}

#[test]
fn a_database_of_another_program_is_set_aside() {
    let place = Place::new();
    place
        .raw()
        .execute_batch("CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x');")
        .unwrap();
    is_set_aside(&place, "another program's database");
}

#[test]
fn a_broken_header_is_set_aside() {
    let place = Place::new();
    filled(&place);
    overwrite(&place, 0, &[0xff; 64]);
    is_set_aside(&place, "a broken header");
}

#[test]
fn a_broken_page_is_set_aside() {
    let place = Place::new();
    filled(&place);
    let pages = std::fs::metadata(place.path()).unwrap().len() / 4096;
    for page in pages / 2..pages / 2 + 6 {
        overwrite(&place, page * 4096, &[0xa5; 512]);
    }
    is_set_aside(&place, "broken pages");
}

#[test]
fn a_file_cut_short_is_set_aside() {
    let place = Place::new();
    filled(&place);
    let length = std::fs::metadata(place.path()).unwrap().len();
    std::fs::OpenOptions::new()
        .write(true)
        .open(place.path())
        .unwrap()
        .set_len(length / 2)
        .unwrap();
    is_set_aside(&place, "half a file");
}

#[test]
fn the_log_goes_aside_with_its_database() {
    let place = Place::new();
    let store = place.store();
    queued(&store, "a");
    let (database, log) = (
        std::fs::read(place.path()).unwrap(),
        std::fs::read(place.directory().join("kvittert.db-wal")).unwrap(),
    );
    assert!(!log.is_empty(), "the newest is in the log");
    drop(store);
    // As a process leaves them that is killed, with a header that a failing disk wrote.
    let mut broken = database;
    broken[..100].fill(0);
    std::fs::write(place.path(), &broken).unwrap();
    std::fs::write(place.directory().join("kvittert.db-wal"), &log).unwrap();
    let opened = place.open("later");
    let aside = opened.set_aside.clone().unwrap();
    assert_eq!(std::fs::read(&aside).unwrap(), broken, "byte for byte");
    let mut name = aside.into_os_string();
    name.push("-wal");
    assert_eq!(std::fs::read(name).unwrap(), log, "the newest is in there");
}

#[test]
fn a_log_without_its_database_is_set_aside() {
    let place = Place::new();
    let store = place.store();
    queued(&store, "a");
    let log = std::fs::read(place.directory().join("kvittert.db-wal")).unwrap();
    drop(store);
    std::fs::remove_file(place.path()).unwrap();
    std::fs::write(place.directory().join("kvittert.db-wal"), &log).unwrap();
    let opened = place.open("later");
    let mut name = opened.set_aside.unwrap().into_os_string();
    name.push("-wal");
    assert_eq!(std::fs::read(name).unwrap(), log, "byte for byte");
}

#[test]
fn what_a_killed_process_left_in_the_log_is_read() {
    let place = Place::new();
    let store = place.store();
    queued(&store, "a");
    let copy = tempfile::tempdir().unwrap();
    for name in ["kvittert.db", "kvittert.db-wal"] {
        std::fs::copy(place.directory().join(name), copy.path().join(name)).unwrap();
    }
    let opened = Store::open(&copy.path().join("kvittert.db"), at(0), "later", PRACTICE).unwrap();
    assert_eq!(opened.set_aside, None);
    assert_eq!(opened.store.count().unwrap(), 1);
}

#[test]
fn a_place_that_cannot_be_written_is_said_and_nothing_is_set_aside() {
    let place = Place::new();
    std::fs::write(place.directory().join("file"), "").unwrap();
    let error = Store::open(
        &place.directory().join("file/kvittert.db"),
        at(0),
        "a",
        PRACTICE,
    )
    .err()
    .unwrap();
    assert_eq!(error.code, ErrorCode::DataDirUnwritable, "{error}");
    assert!(error.args["path"].contains("file"));

    std::fs::create_dir(place.path()).unwrap();
    let error = Store::open(&place.path(), at(0), "a", PRACTICE)
        .err()
        .unwrap();
    assert_eq!(error.code, ErrorCode::DataDirUnwritable, "{error}");
    assert!(place.path().is_dir(), "it is left where it was");
}

/// Root writes everywhere; for anybody else these two are what a wrong owner looks like.
#[cfg(unix)]
#[test]
fn missing_permission_is_not_damage() {
    use std::os::unix::fs::PermissionsExt;
    let set = |path: &std::path::Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let place = Place::new();
    filled(&place);
    let before = std::fs::read(place.path()).unwrap();
    set(&place.path(), 0o000);
    let root = std::fs::File::open(place.path()).is_ok();
    let opened = Store::open(&place.path(), at(0), "b", PRACTICE);
    if root {
        assert_eq!(opened.unwrap().set_aside, None);
    } else {
        assert_eq!(opened.err().unwrap().code, ErrorCode::DataDirUnwritable);
    }
    set(&place.path(), 0o600);
    assert_eq!(std::fs::read(place.path()).unwrap(), before);
    set(place.directory(), 0o500);
    let opened = Store::open(&place.path(), at(0), "c", PRACTICE);
    set(place.directory(), 0o700);
    match opened {
        Ok(opened) => assert_eq!(opened.set_aside, None),
        Err(error) => assert_eq!(error.code, ErrorCode::DataDirUnwritable),
    }
}
