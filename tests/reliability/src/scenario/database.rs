//! The app's database as a file, read without the app.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};
use sha2::{Digest, Sha256};

/// What a database holds about sending.
#[derive(Debug, Clone, Default)]
pub struct Database {
    /// What SQLite says against it: `integrity_check` and `foreign_key_check`.
    pub unsound: Vec<String>,
    /// Its reports.
    pub reports: Vec<StoredReport>,
}

/// A report.
#[derive(Debug, Clone)]
pub struct StoredReport {
    /// The app's id.
    pub id: String,
    /// The sender's own.
    pub report_id: String,
    /// Where it stands.
    pub state: String,
    /// Bufdir's reference.
    pub reference_id: Option<String>,
    /// Every body that was frozen, byte for byte.
    pub bodies: Vec<Vec<u8>>,
    /// Its attempts, in their order.
    pub attempts: Vec<StoredAttempt>,
}

/// An attempt to send.
#[derive(Debug, Clone)]
pub struct StoredAttempt {
    /// SHA-256 of the body that it sends, computed anew from the bytes.
    pub body_sha256: String,
    /// The key that goes with it.
    pub idempotency_key: String,
    /// How it ended; none when it never told.
    pub outcome: Option<String>,
}

impl Database {
    /// Reads a database; an empty one where there is no file.
    ///
    /// # Errors
    /// What SQLite says: a file that cannot be read is a finding.
    pub fn read(path: &Path) -> rusqlite::Result<Self> {
        if !path.exists() {
            return Ok(Self::default());
        }
        match Self::read_at(path, OpenFlags::SQLITE_OPEN_READ_ONLY) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::ReadOnly) => {
                Self::read_copy(path, error)
            }
            read => read,
        }
    }

    /// Reads a copy: a transaction that a failing disk left half done has to be rolled back before
    /// anything can be read, and rolling it back in the file itself is the app's to do.
    fn read_copy(path: &Path, error: rusqlite::Error) -> rusqlite::Result<Self> {
        let Ok(folder) = tempfile::tempdir() else {
            return Err(error);
        };
        let copy = folder.path().join("copy.db");
        for end in ["", "-wal", "-journal"] {
            let named = |path: &Path| PathBuf::from(format!("{}{end}", path.display()));
            let from = named(path);
            if from.exists() && std::fs::copy(from, named(&copy)).is_err() {
                return Err(error);
            }
        }
        Self::read_at(&copy, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn read_at(path: &Path, flags: OpenFlags) -> rusqlite::Result<Self> {
        let database = Connection::open_with_flags(path, flags)?;
        database.busy_timeout(std::time::Duration::from_secs(10))?;
        let mut unsound: Vec<String> = database
            .prepare("PRAGMA integrity_check")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        unsound.retain(|word| word != "ok");
        let dangling: i64 =
            database.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                row.get(0)
            })?;
        if dangling > 0 {
            unsound.push(format!("{dangling} rows name others that are not there"));
        }
        let mut reports: Vec<StoredReport> = database
            .prepare("SELECT id, report_id, state, reference_id FROM submissions ORDER BY id")?
            .query_map([], |row| {
                Ok(StoredReport {
                    id: row.get(0)?,
                    report_id: row.get(1)?,
                    state: row.get(2)?,
                    reference_id: row.get(3)?,
                    bodies: Vec::new(),
                    attempts: Vec::new(),
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        for report in &mut reports {
            report.bodies = bodies(&database, &report.id, &mut unsound)?;
            report.attempts = attempts(&database, &report.id)?;
        }
        Ok(Self { unsound, reports })
    }

    /// The reports that go by this name.
    pub fn named<'a>(&'a self, report_id: &'a str) -> impl Iterator<Item = &'a StoredReport> {
        self.reports
            .iter()
            .filter(move |report| report.report_id == report_id)
    }

    /// The frozen report of this name; at most one counts at a time.
    #[must_use]
    pub fn frozen(&self, report_id: &str) -> Option<&StoredReport> {
        self.reports
            .iter()
            .find(|report| report.report_id == report_id && !report.bodies.is_empty())
    }
}

fn bodies(
    database: &Connection,
    id: &str,
    unsound: &mut Vec<String>,
) -> rusqlite::Result<Vec<Vec<u8>>> {
    let found: Vec<(Vec<u8>, String)> = database
        .prepare_cached(
            "SELECT body, body_sha256 FROM frozen_bodies WHERE submission_id = ?1 ORDER BY id",
        )?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    if found.iter().any(|(bytes, hash)| sha256(bytes) != *hash) {
        unsound.push(format!("{id}: a body is not what was frozen"));
    }
    Ok(found.into_iter().map(|(bytes, _)| bytes).collect())
}

fn attempts(database: &Connection, id: &str) -> rusqlite::Result<Vec<StoredAttempt>> {
    database
        .prepare_cached(
            "SELECT body, attempts.idempotency_key, outcome FROM attempts \
             JOIN frozen_bodies ON frozen_bodies.id = attempts.body_id \
             LEFT JOIN attempt_ends USING (submission_id, number) \
             WHERE attempts.submission_id = ?1 ORDER BY number",
        )?
        .query_map([id], |row| {
            Ok(StoredAttempt {
                body_sha256: sha256(&row.get::<_, Vec<u8>>(0)?),
                idempotency_key: row.get(1)?,
                outcome: row.get(2)?,
            })
        })?
        .collect()
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
