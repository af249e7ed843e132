use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use kvittert_core::store::Store;
use kvittert_core::view::copies::CopyKind;
use kvittert_reliability::shim::{self, DiskFault, Moment, Order, Point, Shim};
use kvittert_reliability::{figures, programs};

use super::support::*;
use super::world::{Contents, Random, contents, differences, fill, is_sound, raw};

/// The migrations, in their order; a file that has seen `n` of them is of version `n`.
fn migrations() -> Vec<String> {
    let folder =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src-tauri/core/src/store/migrations");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| std::fs::read_to_string(file).unwrap())
        .collect()
}

fn fixture(version: usize) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures/databases")
        .join(format!("v{version}.db"))
}

/// A database of a version as an earlier program left it, with content in every state: made by its
/// migrations, and of what its tables have room for.
fn make_fixture(version: usize, to: &Path) {
    let place = Place::new();
    let store = place.store();
    fill(&store, "v");
    let present = place.directory().join("present.db");
    store.backup(&present).unwrap();
    let database = raw(to);
    let mut copied = Vec::new();
    for (number, sql) in (1..=version).zip(migrations()) {
        database.execute_batch(&sql).unwrap();
        database
            .pragma_update(None, "user_version", i64::try_from(number).unwrap())
            .unwrap();
        copied.extend(copy_rows(&database, &present, &copied));
    }
    database
        .execute_batch("PRAGMA journal_mode = WAL; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")
        .unwrap();
}

/// Takes over the rows of tables that are new, as far as these have room for them. The first
/// version has no rules yet. Gives the tables.
fn copy_rows(database: &rusqlite::Connection, present: &Path, copied: &[String]) -> Vec<String> {
    database
        .execute("ATTACH ?1 AS present", [present.to_str().unwrap()])
        .unwrap();
    let tables: Vec<String> = database
        .prepare(
            // What an index of words is kept in is made by the app.
            "SELECT name FROM pragma_table_list \
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
        )
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    let new: Vec<String> = tables
        .into_iter()
        .filter(|table| !copied.contains(table))
        .collect();
    for table in &new {
        let rows: i64 = database
            .query_row(&format!("SELECT count(*) FROM main.{table}"), [], |row| {
                row.get(0)
            })
            .unwrap();
        if rows > 0 {
            // The migration that made it put something in.
            continue;
        }
        // A later migration may have taken a column away: it was a text each time.
        let (columns, values): (String, String) = database
            .query_row(
                "SELECT group_concat(mine.name), group_concat(coalesce(theirs.name, quote('')))
                 FROM pragma_table_info(?1, 'main') AS mine
                 LEFT JOIN pragma_table_info(?1, 'present') AS theirs USING (name)",
                [table],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        database
            .execute_batch(&format!(
                "PRAGMA foreign_keys = OFF; INSERT INTO main.{table} ({columns}) \
                 SELECT {values} FROM present.{table}"
            ))
            .unwrap();
    }
    database.execute_batch("DETACH present").unwrap();
    new
}

/// With `UPDATE_FIXTURES=1` makes the file of a version that has none yet, as is due when a migration
/// is added to it. One that is there was released, and is never made anew.
#[test]
fn every_version_that_is_upgraded_has_a_database() {
    for version in 1..migrations().len() {
        let file = fixture(version);
        if !file.exists() && std::env::var_os("UPDATE_FIXTURES").is_some() {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            make_fixture(version, &file);
        }
        assert!(
            file.exists(),
            "{} is missing: run this test with UPDATE_FIXTURES=1",
            file.display()
        );
        assert_eq!(version_of(&file), Some(version), "{}", file.display());
    }
}

/// A data directory with an older database in it, and what comes of that when nothing goes wrong.
struct Older {
    version: usize,
    before: Contents,
    after: Contents,
}

impl Older {
    fn of(version: usize) -> Self {
        let place = Self::laid_out(version);
        let before = contents(&raw(&database_of(&place))).unwrap();
        drop(Store::open(&database_of(&place), at(9), "first", PRACTICE).unwrap());
        let after = contents(&raw(&database_of(&place))).unwrap();
        Self {
            version,
            before,
            after,
        }
    }

    fn laid_out(version: usize) -> Place {
        let place = Place::new();
        std::fs::copy(fixture(version), database_of(&place)).unwrap();
        place
    }

    /// What is there after whatever happened: all of it, and the copy from before.
    fn is_whole(&self, place: &Place, what: &str) {
        let path = database_of(place);
        let opened = Store::open(&path, at(9), "later", PRACTICE)
            .unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(opened.set_aside, None, "{what}: taken for damaged");
        drop(opened);
        let now = raw(&path);
        assert!(is_sound(&now), "{what}");
        self.holds_all(&contents(&now).unwrap(), what);
        let mut from_before = 0;
        for copy in Store::copies_of(&path).unwrap() {
            let copied = raw(&copy.path);
            assert!(is_sound(&copied), "{what}: {}", copy.name);
            let copied = contents(&copied).unwrap();
            match copy.kind {
                CopyKind::BeforeUpgrade => {
                    from_before += 1;
                    assert!(copied == self.before, "{what}: {}", copy.name);
                }
                CopyKind::Daily => self.holds_all(&copied, what),
            }
        }
        assert!(from_before > 0, "{what}: there is a copy from before");
    }

    fn holds_all(&self, now: &Contents, what: &str) {
        // What was being sent is in doubt since another moment.
        let differs: Vec<String> = differences(&self.after, now)
            .into_iter()
            .filter(|place| !matches!(place.as_str(), "events.at" | "submissions.updated_at"))
            .collect();
        assert_eq!(differs, Vec::<String>::new(), "{what}");
    }
}

fn database_of(place: &Place) -> PathBuf {
    place.directory().join("practice.db")
}

fn history(place: &Place) -> Command {
    let mut command = Command::new(programs::command_line());
    command
        .env_clear()
        .env("HOME", place.directory())
        .args(["--json", "history", "list", "--data-dir"])
        .arg(place.directory())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// Runs the real command line under an order.
fn under(shim: &Shim, place: &Place, order: Option<&Order>, list: Option<&Path>) -> Option<i32> {
    let variables = shim.environment(&programs::command_line(), place.directory(), order, list);
    let status = history(place).envs(variables).status().unwrap();
    status.code()
}

/// Chooses so many of a list, evenly.
fn some<T: Clone>(all: &[T], count: usize) -> Vec<T> {
    let step = all.len().div_ceil(count).max(1);
    all.iter().step_by(step).cloned().collect()
}

#[test]
fn an_upgrade_that_is_killed_or_runs_out_of_disk_loses_nothing() {
    let shim = Shim::build();
    let (mut points_killed, mut faults, mut in_the_middle) = (0_u64, 0_u64, 0_u64);
    for version in 1..migrations().len() {
        let older = Older::of(version);
        let watched = Older::laid_out(version);
        let list = watched.directory().join("points.txt");
        assert_eq!(under(&shim, &watched, None, Some(&list)), Some(0));
        older.is_whole(&watched, "nothing went wrong");
        let points: Vec<Point> = shim::points(&list)
            .into_iter()
            .filter(|point| point.is_step() || point.operation == "write")
            .filter(|point| point.kind != "tcp")
            .collect();
        assert!(points.len() > 20, "the upgrade is seen: {}", points.len());
        let chosen = some(&points, figures::amount(8, usize::MAX));
        for point in chosen {
            for moment in [Moment::Before, Moment::After] {
                let place = Older::laid_out(version);
                let order = Order::Kill(moment, point.clone());
                let ended = under(&shim, &place, Some(&order), None);
                let what = format!("from version {version}, {order}");
                assert_eq!(ended, None, "{what}: it was killed");
                in_the_middle += u64::from(version_of(&database_of(&place)) == Some(older.version));
                older.is_whole(&place, &what);
                points_killed += 1;
            }
        }
        let writes: Vec<usize> = (1..=points.len()).collect();
        for number in some(&writes, figures::amount(4, usize::MAX)) {
            let place = Older::laid_out(version);
            let order = Order::Fail {
                fault: DiskFault::Full,
                at: Point::new("disk", "", number),
                onwards: true,
            };
            let ended = under(&shim, &place, Some(&order), None);
            let what = format!("from version {version}, {order}");
            assert!(ended.is_some(), "{what}: it ended by itself");
            older.is_whole(&place, &what);
            faults += 1;
        }
    }
    assert!(
        in_the_middle > 0,
        "some were killed before the upgrade was done"
    );
    figures::record(
        "upgrades",
        &[
            ("versions that are upgraded", migrations().len() as u64 - 1),
            ("upgrades killed before or after a step", points_killed),
            (
                "of these, with the file itself still of the older version",
                in_the_middle,
            ),
            ("upgrades on a disk that was full from a step on", faults),
        ],
    );
}

#[test]
fn an_upgrade_that_is_killed_at_any_moment_loses_nothing() {
    let mut random = Random::new();
    let rounds = figures::amount(6, 200);
    let mut killed = 0_u64;
    for version in 1..migrations().len() {
        let older = Older::of(version);
        for round in 0..rounds {
            let place = Older::laid_out(version);
            let mut child = history(&place).spawn().unwrap();
            std::thread::sleep(Duration::from_micros(random.below(60_000) as u64));
            child.kill().unwrap();
            killed += u64::from(child.wait().unwrap().code().is_none());
            older.is_whole(&place, &format!("from version {version}, round {round}"));
        }
    }
    assert!(killed > 0, "some were still at it");
    figures::record(
        "upgrades-random",
        &[("upgrades killed at a random moment", killed)],
    );
}

/// The version that the file says, read past SQLite so that nothing is repaired by looking.
fn version_of(database: &Path) -> Option<usize> {
    let bytes = std::fs::read(database).ok()?;
    let field: [u8; 4] = bytes.get(60..64)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(field)).ok()
}
