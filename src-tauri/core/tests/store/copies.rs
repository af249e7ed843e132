use std::path::{Path, PathBuf};

use jiff::Timestamp;
use kvittert_core::error::ErrorCode;
use kvittert_core::store::{CopyRecord, Store};
use kvittert_core::view::copies::CopyKind;

use super::support::*;

fn instant(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// Noon of a day of March.
fn noon(day: i64) -> Timestamp {
    instant(&format!("2026-03-{day:02}T12:00:00Z"))
}

fn copies(place: &Place) -> Vec<CopyRecord> {
    Store::copies_of(&place.path()).unwrap()
}

fn names(place: &Place) -> Vec<String> {
    copies(place).into_iter().map(|copy| copy.name).collect()
}

fn daily(place: &Place, at: Timestamp) -> Option<PathBuf> {
    Store::copy_daily(&place.path(), at).unwrap()
}

/// How many submissions a copy holds; it must be sound.
fn submissions_in(copy: &Path) -> i64 {
    let copy = rusqlite::Connection::open(copy).unwrap();
    let sound: String = copy
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
    copy.query_row("SELECT count(*) FROM submissions", [], |row| row.get(0))
        .unwrap()
}

/// Changes what no program may change, as a failing disk does.
fn against_the_rules(place: &Place, trigger: &str, change: &str) {
    let raw = place.raw();
    let sql: String = raw
        .query_row(
            "SELECT sql FROM sqlite_schema WHERE name = ?1",
            [trigger],
            |row| row.get(0),
        )
        .unwrap();
    raw.execute_batch(&format!("DROP TRIGGER {trigger}; {change}; {sql};"))
        .unwrap();
}

#[test]
fn there_is_a_copy_a_day_and_the_seven_newest_are_kept() {
    let place = Place::new();
    let store = place.store();
    for day in 1..=10 {
        queued(&store, &format!("n{day}"));
        assert!(daily(&place, noon(day)).is_some(), "day {day}");
        queued(&store, &format!("later{day}"));
        assert_eq!(daily(&place, noon(day)), None, "day {day} has its copy");
    }
    let kept = copies(&place);
    assert_eq!(kept.len(), 7);
    for (copy, day) in kept.iter().zip((4..=10).rev()) {
        assert_eq!(
            copy.name,
            format!("kvittert-{day:06}-2026-03-{day:02}T120000Z.db")
        );
        assert_eq!((copy.made_at, copy.kind), (noon(day), CopyKind::Daily));
        assert_eq!(copy.bytes, copy.path.metadata().unwrap().len());
        assert_eq!(submissions_in(&copy.path), 2 * day - 1, "day {day}");
    }
    #[cfg(unix)]
    for copy in kept {
        use std::os::unix::fs::PermissionsExt;
        let mode = copy.path.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "for this user only");
    }
}

#[test]
fn a_clock_that_jumps_neither_stops_copies_nor_removes_any() {
    let place = Place::new();
    let store = place.store();
    let jumps = [
        "2026-03-26T12:00:00Z",
        "1970-01-01T00:00:05Z",
        "2036-03-26T12:00:00Z",
        "2026-03-26T13:00:00Z",
        // A machine whose clock begins anew at each start, and has the same day for ever.
        "1970-01-01T00:00:05Z",
        "1970-01-01T00:00:04Z",
    ];
    for (number, at) in jumps.iter().enumerate() {
        draft(&store, &format!("n{number}"));
        let copy = daily(&place, instant(at)).expect(at);
        assert_eq!(submissions_in(&copy), i64::try_from(number).unwrap() + 1);
        assert_eq!(copies(&place).len(), number + 1, "{at} removed none");
        assert_eq!(copies(&place)[0].path, copy, "{at} is the newest");
    }
    assert_eq!(daily(&place, instant("1970-01-01T00:10:00Z")), None);
}

#[test]
fn a_day_without_changes_costs_no_copy() {
    let place = Place::new();
    queued(&place.store(), "a");
    daily(&place, noon(1)).unwrap();
    for day in 2..=9 {
        // Opened and closed, as on any day.
        drop(place.store());
        let copy = daily(&place, noon(day)).unwrap();
        assert_eq!(
            copies(&place)
                .into_iter()
                .map(|copy| copy.path)
                .collect::<Vec<_>>(),
            [copy],
            "the one of today stands for all the days before"
        );
    }
    draft(&place.store(), "b");
    daily(&place, noon(10)).unwrap();
    assert_eq!(copies(&place).len(), 2);
}

#[test]
fn a_database_that_is_not_sound_pushes_no_copy_out() {
    let place = Place::new();
    let store = place.store();
    for day in 1..=7 {
        queued(&store, &format!("n{day}"));
        daily(&place, noon(day)).unwrap();
    }
    let before = names(&place);
    let refused = |what: &str| {
        let error = Store::copy_daily(&place.path(), noon(8)).unwrap_err();
        assert_eq!(error.code, ErrorCode::DataDamaged, "{what}: {error}");
        assert_eq!(names(&place), before, "{what}");
        let left = std::fs::read_dir(place.directory().join("copies")).unwrap();
        assert_eq!(left.count(), 8, "{what}: the copies and the lock, no more");
    };
    against_the_rules(
        &place,
        "frozen_bodies_are_never_changed",
        "UPDATE frozen_bodies SET body = CAST(replace(body, 'rpt_n3', 'rpt_n4') AS BLOB) WHERE id = 3",
    );
    refused("a frozen body that changed");
    against_the_rules(
        &place,
        "frozen_bodies_are_never_changed",
        "UPDATE frozen_bodies SET body = CAST(replace(body, 'rpt_n4', 'rpt_n3') AS BLOB) WHERE id = 3",
    );
    place
        .raw()
        .execute_batch("DROP TRIGGER attempts_are_never_removed")
        .unwrap();
    refused("a rule that is gone");
}

#[test]
fn an_index_that_lost_a_row_is_found_where_a_quick_look_finds_nothing() {
    let place = Place::new();
    queued(&place.store(), "a");
    let damage = || {
        let raw = place.raw();
        raw.execute_batch(
            "PRAGMA writable_schema = ON; \
             CREATE TABLE kept AS SELECT sql FROM sqlite_schema WHERE name = 'submissions_by_state'; \
             UPDATE sqlite_schema SET sql = sql || ' AND state <> ''queued''' \
                 WHERE name = 'submissions_by_state'; \
             PRAGMA writable_schema = RESET; \
             REINDEX submissions_by_state; \
             PRAGMA writable_schema = ON; \
             UPDATE sqlite_schema SET sql = (SELECT sql FROM kept) \
                 WHERE name = 'submissions_by_state'; \
             PRAGMA writable_schema = RESET; \
             DROP TABLE kept;",
        )
        .unwrap();
        let quick: String = place
            .raw()
            .query_row("PRAGMA quick_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(quick, "ok");
    };
    daily(&place, at(0)).unwrap();
    damage();
    // Today it was found to be sound, so that it is looked at quickly.
    assert_eq!(place.open("today").set_aside, None);
    let error = Store::copy_daily(&place.path(), at(24 * 60)).unwrap_err();
    assert_eq!(error.code, ErrorCode::DataDamaged, "{error}");
    let tomorrow = Store::open(&place.path(), at(24 * 60), "tomorrow", PRACTICE).unwrap();
    assert!(tomorrow.set_aside.is_some(), "the first opening of a day");
}

#[test]
fn the_last_copy_of_a_damaged_database_is_never_pushed_out() {
    let place = Place::new();
    let id = received(&place.store(), "a");
    daily(&place, noon(1)).unwrap();
    std::fs::write(place.path(), "no database any more").unwrap();
    let opened = place.open("b");
    assert!(opened.set_aside.is_some());
    for day in 2..=20 {
        draft(&opened.store, &format!("n{day}"));
        daily(&place, noon(day)).unwrap();
    }
    drop(opened);
    let kept = copies(&place);
    assert_eq!(kept.len(), 8, "seven, and the one from before: {kept:?}");
    let last = kept.last().unwrap();
    assert_eq!(last.name, "kvittert-000001-2026-03-01T120000Z-kept.db");
    Store::restore(&place.path(), &last.path, at(5), PRACTICE).unwrap();
    assert!(place.store().row(&id).unwrap().is_some(), "it is back");
}

#[test]
fn what_a_killed_process_left_is_removed_and_nothing_else() {
    let place = Place::new();
    draft(&place.store(), "a");
    let folder = place.directory().join("copies");
    std::fs::create_dir(&folder).unwrap();
    let half = "kvittert-000001-2026-03-01T120000Z.db.unchecked";
    for name in [half, &format!("{half}.unfinished"), "letter.txt", "live.db"] {
        std::fs::write(folder.join(name), "half").unwrap();
    }
    daily(&place, noon(1)).unwrap();
    let mut left: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    left.sort();
    assert_eq!(
        left,
        [
            "kvittert-000001-2026-03-01T120000Z.db",
            "kvittert.lock",
            "letter.txt",
            "live.db"
        ]
    );
    assert_eq!(names(&place).len(), 1, "only copies are listed");
}

#[test]
fn two_processes_make_one_copy() {
    for round in 0..10 {
        let place = Place::new();
        draft(&place.store(), "a");
        let start = std::sync::Barrier::new(4);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    start.wait();
                    daily(&place, noon(1))
                });
            }
        });
        assert_eq!(names(&place).len(), 1, "round {round}");
    }
}

#[test]
fn a_copy_that_cannot_be_made_is_told_of_and_harms_nothing() {
    let place = Place::new();
    let store = place.store();
    let id = queued(&store, "a");
    std::fs::write(place.directory().join("copies"), "a file").unwrap();
    assert_eq!(
        Store::copies_of(&place.path()).unwrap_err().code,
        ErrorCode::DataDirUnwritable
    );
    let error = Store::copy_daily(&place.path(), noon(1)).unwrap_err();
    assert_eq!(error.code, ErrorCode::DataDirUnwritable, "{error}");
    drop(store);
    let store = place.store();
    store.begin_attempt(&id, at(3)).unwrap();
    store
        .finish_attempt(&id, 1, &taken("ref_a"), at(4))
        .unwrap();
}

#[test]
fn copies_from_before_an_upgrade_are_listed_too() {
    let place = Place::new();
    let copy = place.directory().join("kvittert.db.before-v4.db");
    place.store().backup(&copy).unwrap();
    for other in [
        "kvittert.db.before-v4.db-wal",
        "kvittert.db.before-v.db",
        "kvittert.db.before-v4.db.unfinished",
        "live.db.before-v4.db",
        "kvittert.db.damaged-20260326T100000Z",
    ] {
        std::fs::write(place.directory().join(other), "").unwrap();
    }
    daily(&place, noon(1)).unwrap();
    let listed: Vec<_> = copies(&place)
        .into_iter()
        .map(|copy| (copy.name, copy.kind))
        .collect();
    assert_eq!(
        listed,
        [
            (
                "kvittert-000001-2026-03-01T120000Z.db".to_owned(),
                CopyKind::Daily
            ),
            (
                "kvittert.db.before-v4.db".to_owned(),
                CopyKind::BeforeUpgrade
            ),
        ]
    );
}
