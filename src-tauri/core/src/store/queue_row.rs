//! Table `queue`: the queue as a whole. One row.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::waits::{self, SHORTENED, StoredWait};
use super::{Store, queue};
use crate::domain::queue::{FAILURES_BEFORE_REST, Obstacle, Setback, rests};
use crate::error::Result;

/// The queue as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueRecord {
    /// A person paused it.
    pub paused: bool,
    /// Failures in a row, over all reports.
    pub failures: u32,
    /// How it waits after the last of them.
    pub wait: Option<StoredWait>,
}

impl QueueRecord {
    /// Whether it rests: one report at a time goes, to see whether the server is well again.
    #[must_use]
    pub fn rests(&self) -> bool {
        rests(self.failures)
    }
}

/// The queue as it is.
pub(super) fn of(database: &Connection) -> Result<QueueRecord> {
    let found = database
        .prepare_cached("SELECT paused, failures, not_before, wait_length, wait_asked FROM queue")?
        .query_row([], |row| {
            Ok(QueueRecord {
                paused: row.get("paused")?,
                failures: row.get("failures")?,
                wait: waits::read(row)?,
            })
        })?;
    Ok(found)
}

/// Counts a failure, where it says something about the net or the server.
pub(super) fn count(database: &Connection, setback: &Setback, at: Timestamp) -> Result<()> {
    if !setback.obstacle.is_everyones() {
        return Ok(());
    }
    let failures: u32 = of(database)?.failures.saturating_add(1);
    let (not_before, length, asked) = waits::columns(setback.wait_of_all(failures), at);
    database
        .prepare_cached(
            "UPDATE queue SET failures = ?1, obstacle = ?2, not_before = ?3, wait_length = ?4, \
             wait_asked = ?5",
        )?
        .execute(params![
            failures,
            setback.obstacle,
            not_before,
            length,
            asked
        ])?;
    Ok(())
}

/// A definite answer: the server is well. A queue that rested is awake at once, and with it what
/// waited for the server.
pub(super) fn is_well(database: &Connection) -> Result<()> {
    let before = of(database)?;
    if before.failures == 0 {
        return Ok(());
    }
    start_over(database)?;
    if before.rests() {
        waits::shorten(database, &[Obstacle::Net, Obstacle::Server])?;
    }
    Ok(())
}

fn start_over(database: &Connection) -> Result<()> {
    database
        .prepare_cached(
            "UPDATE queue SET failures = 0, obstacle = NULL, not_before = NULL, \
             wait_length = NULL, wait_asked = NULL",
        )?
        .execute([])?;
    Ok(())
}

/// A queue that nothing is known of, as a restored copy has it.
pub(super) fn reset(database: &Connection) -> Result<()> {
    start_over(database)?;
    database.execute("UPDATE queue SET paused = 0", [])?;
    Ok(())
}

impl Store {
    /// The queue as a whole, and what waits in it, at one moment.
    ///
    /// # Errors
    /// What the database says.
    pub fn queue(&self) -> Result<(QueueRecord, Vec<queue::QueuedRecord>)> {
        self.read(|database| Ok((of(database)?, queue::all(database)?)))
    }

    /// The queue as a whole.
    ///
    /// # Errors
    /// What the database says.
    pub fn queue_record(&self) -> Result<QueueRecord> {
        self.read(of)
    }

    /// Pauses the queue, or lets it go on. Gives whether that is news.
    ///
    /// # Errors
    /// What the database says.
    pub fn pause_queue(&self, paused: bool) -> Result<bool> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached("UPDATE queue SET paused = ?1 WHERE paused <> ?1")?
                .execute([paused])?;
            Ok(changed > 0)
        })
    }

    /// Counts a failure that left no report waiting: its outcome is unknown.
    ///
    /// # Errors
    /// What the database says.
    pub fn count_failure(&self, setback: &Setback, at: Timestamp) -> Result<()> {
        self.write(|transaction| count(transaction, setback, at))
    }

    /// There is a net again: waits that came of its absence end, and a queue that rests may send
    /// its probe. What the server asked for is kept. Gives whether anything waited for it.
    ///
    /// # Errors
    /// What the database says.
    pub fn net_is_back(&self) -> Result<bool> {
        self.write(|transaction| {
            let reports = waits::shorten(transaction, &[Obstacle::Net])?;
            let queue = transaction
                .prepare_cached(&format!(
                    "UPDATE queue SET {SHORTENED} WHERE (obstacle = 'net' OR failures >= ?1) \
                     AND wait_length IS NOT wait_asked"
                ))?
                .execute([FAILURES_BEFORE_REST])?;
            Ok(reports || queue > 0)
        })
    }

    /// Whether another process has written to the database since this was asked last.
    ///
    /// # Errors
    /// What the database says.
    pub fn changed_elsewhere(&self) -> Result<bool> {
        let version: i64 = self
            .connection()
            .query_row("PRAGMA data_version", [], |row| row.get(0))?;
        let before = self.seen.swap(version, std::sync::atomic::Ordering::SeqCst);
        Ok(before != version && before != 0)
    }
}
