//! What waits or rests as a whole after failures in a row: the queue, and the questions about
//! answers. Each has a table of one row with the same columns.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::waits::{self, SHORTENED, StoredWait};
use crate::domain::queue::{FAILURES_BEFORE_REST, Setback};
use crate::error::Result;

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    /// What is sent.
    Queue,
    /// What is asked about.
    Following,
}

impl Whole {
    fn table(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Following => "following",
        }
    }

    /// Failures in a row, and how it waits after the last of them.
    pub(super) fn record(self, database: &Connection) -> Result<(u32, Option<StoredWait>)> {
        let found = database
            .prepare_cached(&format!(
                "SELECT failures, not_before, wait_length, wait_asked FROM {}",
                self.table()
            ))?
            .query_row([], |row| Ok((row.get("failures")?, waits::read(row)?)))?;
        Ok(found)
    }

    /// Counts a failure, where it says something about the net or the server.
    pub(super) fn count(
        self,
        database: &Connection,
        setback: &Setback,
        at: Timestamp,
    ) -> Result<()> {
        if !setback.obstacle.is_everyones() {
            return Ok(());
        }
        let failures: u32 = self.record(database)?.0.saturating_add(1);
        let (not_before, length, asked) = waits::columns(setback.wait_of_all(failures), at);
        database
            .prepare_cached(&format!(
                "UPDATE {} SET failures = ?1, obstacle = ?2, not_before = ?3, \
                 wait_length = ?4, wait_asked = ?5",
                self.table()
            ))?
            .execute(params![
                failures,
                setback.obstacle,
                not_before,
                length,
                asked
            ])?;
        Ok(())
    }

    /// The server is well, or nothing is known of it.
    pub(super) fn start_over(self, database: &Connection) -> Result<()> {
        database
            .prepare_cached(&format!(
                "UPDATE {} SET failures = 0, obstacle = NULL, not_before = NULL, \
                 wait_length = NULL, wait_asked = NULL WHERE failures > 0",
                self.table()
            ))?
            .execute([])?;
        Ok(())
    }

    /// There is a net again: a wait that came of its absence ends, and what rests may send its
    /// probe. What the server asked for is kept. Gives whether it waited for that.
    pub(super) fn net_is_back(self, database: &Connection) -> Result<bool> {
        let changed = database
            .prepare_cached(&format!(
                "UPDATE {} SET {SHORTENED} WHERE (obstacle = 'net' OR failures >= ?1) \
                 AND wait_length IS NOT wait_asked",
                self.table()
            ))?
            .execute([FAILURES_BEFORE_REST])?;
        Ok(changed > 0)
    }
}
