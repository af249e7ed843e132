//! What is on the disk, read with nobody's help: rows of the database file as they lie there.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kvittert_core::domain::State;
use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::view::submission::EventKind;
use rusqlite::{Connection, OpenFlags, Row};

/// A submission as it lies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) state: State,
    pub(crate) put_away: bool,
    pub(crate) name: String,
    pub(crate) attempts: u32,
    pub(crate) waiting_for: Option<ErrorCode>,
    pub(crate) reference: Option<String>,
    pub(crate) parent: Option<String>,
    pub(crate) count: String,
    pub(crate) number: Option<String>,
    /// The sum of its category totals; none where it has none.
    pub(crate) frozen_count: Option<i64>,
    pub(crate) history: Vec<(EventKind, String)>,
}

/// Everything that lies there.
#[derive(Debug, Clone, Default)]
pub(crate) struct Picture {
    pub(crate) submissions: BTreeMap<String, Seen>,
    /// Every row of what may only grow.
    pub(crate) grows: BTreeSet<String>,
    /// Every body that was frozen.
    pub(crate) bodies: BTreeSet<String>,
}

const GROWS: [&str; 4] = [
    "SELECT 'event', id, submission_id, at, kind, who, detail FROM events",
    "SELECT 'attempt', submission_id, number, body_id, idempotency_key, owner, started_at \
     FROM attempts",
    "SELECT 'end', submission_id, number, finished_at, outcome, coalesce(http_status, ''), \
     coalesce(reason, '') FROM attempt_ends",
    "SELECT 'body', id, submission_id, body_sha256, payload_sha256, idempotency_key, frozen_at \
     FROM frozen_bodies",
];

impl Picture {
    /// Reads a database file.
    pub(crate) fn of(path: &Path) -> Self {
        Self::by(&reader(path))
    }

    /// Reads a database that is open for reading.
    pub(crate) fn by(database: &Connection) -> Self {
        let mut picture = Self::default();
        for (id, seen) in rows(
            database,
            "SELECT id, state, discarded_at IS NOT NULL, report_id, \
             (SELECT count(*) FROM attempts WHERE submission_id = submissions.id), waiting_for, \
             reference_id, parent_id, count, org_number, \
             (SELECT sum(count) FROM category_totals WHERE submission_id = submissions.id) \
             FROM submissions",
            submission,
        ) {
            picture.submissions.insert(id, seen);
        }
        for (id, event) in rows(
            database,
            "SELECT submission_id, kind, who FROM events ORDER BY id",
            |row| {
                let kind: String = row.get_unwrap(1);
                (
                    row.get_unwrap::<_, String>(0),
                    (named(kind), row.get_unwrap(2)),
                )
            },
        ) {
            picture
                .submissions
                .get_mut(&id)
                .unwrap()
                .history
                .push(event);
        }
        for select in GROWS {
            picture.grows.extend(rows(database, select, whole));
        }
        let bodies = "SELECT CAST(body AS TEXT) FROM frozen_bodies";
        picture
            .bodies
            .extend(rows(database, bodies, |row| row.get_unwrap(0)));
        picture
    }
}

/// A connection that only reads.
pub(crate) fn reader(path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags).unwrap()
}

/// Whether a file is sound by SQLite's own long check.
pub(crate) fn is_sound(path: &Path) -> bool {
    let database = reader(path);
    let said: String = database
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    let strays = rows(&database, "PRAGMA foreign_key_check", |_| ());
    said == "ok" && strays.is_empty()
}

fn rows<T>(database: &Connection, select: &str, read: impl Fn(&Row<'_>) -> T) -> Vec<T> {
    let mut select = database.prepare_cached(select).unwrap();
    select
        .query_map([], |row| Ok(read(row)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

fn whole(row: &Row<'_>) -> String {
    let columns: Vec<String> = (0..7)
        .map(|column| format!("{:?}", row.get_ref_unwrap(column)))
        .collect();
    columns.join(" ")
}

fn named<T: serde::de::DeserializeOwned>(name: String) -> T {
    serde_json::from_value(name.into()).unwrap()
}

fn submission(row: &Row<'_>) -> (String, Seen) {
    let waiting_for: Option<String> = row.get_unwrap(5);
    let seen = Seen {
        state: named(row.get_unwrap(1)),
        put_away: row.get_unwrap(2),
        name: row.get_unwrap(3),
        attempts: row.get_unwrap(4),
        waiting_for: waiting_for.map(|json| serde_json::from_str::<AppError>(&json).unwrap().code),
        reference: row.get_unwrap(6),
        parent: row.get_unwrap(7),
        count: row.get_unwrap(8),
        number: row.get_unwrap(9),
        frozen_count: row.get_unwrap(10),
        history: Vec::new(),
    };
    (row.get_unwrap(0), seen)
}
