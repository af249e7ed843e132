//! How reports wait in the queue: after a try that came to nothing, and by a person's word.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row, params};

use super::rests::Whole;
use super::values::{instant, stored, to_json};
use super::{Store, error, events, submissions};
use crate::domain::SubmissionId;
use crate::domain::queue::{Obstacle, Setback, Wait, Word};
use crate::error::{AppError, Result};
use crate::view::submission::EventKind;

/// A wait as it is on disk. It is counted on the monotonic clock by the process that first sees
/// it; the wall clock only tells the next process what may be left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredWait {
    /// Its end by the wall clock.
    pub ends: Timestamp,
    /// All of it, in whole milliseconds. Never more than this is left, whatever the wall clock says.
    pub length: Duration,
    /// The part of it that the server asked for.
    pub asked: Option<Duration>,
    /// Failures when it was set: tells it from any other.
    pub failures: u32,
}

impl StoredWait {
    /// What is left of it by the wall clock, between nothing and all of it.
    #[must_use]
    pub fn left(&self, now: Timestamp) -> Duration {
        Duration::try_from(self.ends.duration_since(now))
            .map_or(Duration::ZERO, |left| left.min(self.length))
    }

    /// Whether the server asked for all of it.
    #[must_use]
    pub fn was_asked_for(&self) -> bool {
        self.asked == Some(self.length)
    }
}

/// Reads the columns `not_before`, `wait_length`, `wait_asked` and `failures`.
pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Option<StoredWait>> {
    let (ends, length): (Option<i64>, Option<i64>) =
        (row.get("not_before")?, row.get("wait_length")?);
    let asked: Option<i64> = row.get("wait_asked")?;
    let failures = row.get("failures")?;
    Ok(ends.zip(length).map(|(ends, length)| StoredWait {
        ends: instant(ends),
        length: from_milliseconds(length),
        asked: asked.map(from_milliseconds),
        failures,
    }))
}

/// A wait from now on, as its three columns.
pub(super) fn columns(
    wait: Option<Wait>,
    at: Timestamp,
) -> (Option<i64>, Option<i64>, Option<i64>) {
    let Some(wait) = wait else {
        return (None, None, None);
    };
    let ends = SignedDuration::try_from(wait.length)
        .ok()
        .and_then(|length| at.checked_add(length).ok())
        .unwrap_or(Timestamp::MAX);
    (
        Some(stored(ends)),
        Some(milliseconds(wait.length)),
        wait.asked.map(milliseconds),
    )
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

fn from_milliseconds(milliseconds: i64) -> Duration {
    Duration::from_millis(milliseconds.unsigned_abs())
}

/// Takes from a wait what the server did not ask for.
pub(super) const SHORTENED: &str = "wait_length = wait_asked, not_before = \
     CASE WHEN wait_asked IS NOT NULL THEN not_before - wait_length + wait_asked END";

/// Writes down that a try came to nothing. The report is queued, and says why and until when it
/// waits; the queue counts along where it concerns all.
pub(super) fn set_back(
    database: &Connection,
    id: &SubmissionId,
    reason: &AppError,
    setback: &Setback,
    at: Timestamp,
) -> Result<()> {
    let failures: u32 = database
        .prepare_cached("SELECT failures + 1 FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))?;
    let (not_before, length, asked) = columns(setback.wait(failures), at);
    database
        .prepare_cached(
            "UPDATE submissions SET failures = ?2, waiting_for = ?3, obstacle = ?4, \
             not_before = ?5, wait_length = ?6, wait_asked = ?7 WHERE id = ?1",
        )?
        .execute(params![
            id.as_str(),
            failures,
            to_json(reason)?,
            setback.obstacle,
            not_before,
            length,
            asked,
        ])?;
    Whole::Queue.count(database, setback, at)
}

/// Ends the waits of reports that met one of these obstacles, but never what the server asked for.
pub(super) fn shorten(database: &Connection, obstacles: &[Obstacle]) -> Result<bool> {
    let mut changed = 0;
    for obstacle in obstacles {
        changed += database
            .prepare_cached(&format!(
                "UPDATE submissions SET {SHORTENED} WHERE state = 'queued' AND obstacle = ?1 \
                 AND wait_length IS NOT wait_asked"
            ))?
            .execute([obstacle])?;
    }
    Ok(changed > 0)
}

impl Store {
    /// Writes down why a report waits and for how long, when no attempt could be begun: no token,
    /// no net. It stays queued.
    ///
    /// # Errors
    /// `WrongState` when it is not queued; `NotFound`.
    pub fn postpone(
        &self,
        id: &SubmissionId,
        reason: &AppError,
        setback: &Setback,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            require_queued(transaction, id)?;
            set_back(transaction, id, reason, setback, at)
        })
    }

    /// Holds a queued report for what another one waits for a person to put right, with nothing
    /// tried. Gives whether the other one still waits for that.
    ///
    /// # Errors
    /// `WrongState` when it is not queued; `NotFound`.
    pub fn hold_like(&self, id: &SubmissionId, other: &SubmissionId) -> Result<bool> {
        self.write(|transaction| {
            require_queued(transaction, id)?;
            let changed = transaction
                .prepare_cached(
                    "UPDATE submissions SET waiting_for = other.waiting_for, \
                     obstacle = other.obstacle, not_before = NULL, wait_length = NULL, \
                     wait_asked = NULL \
                     FROM (SELECT waiting_for, obstacle FROM submissions \
                     WHERE id = ?2 AND state = 'queued' AND obstacle = 'person') AS other \
                     WHERE id = ?1",
                )?
                .execute([id.as_str(), other.as_str()])?;
            Ok(changed > 0)
        })
    }

    /// Writes down a person's word on whether a queued report goes by itself. Gives whether it is
    /// news.
    ///
    /// # Errors
    /// `WrongState` when it is not queued; `NotFound`.
    pub fn set_by_itself(
        &self,
        id: &SubmissionId,
        by_itself: bool,
        at: Timestamp,
        who: &str,
    ) -> Result<bool> {
        self.write(|transaction| say(transaction, id, by_itself, at, who))
    }

    /// A person asks for a queued report to be sent now. One that was led out of doubt has been
    /// spoken for with that, and the settings hold again.
    ///
    /// # Errors
    /// What the database says.
    pub fn person_asks(&self, id: &SubmissionId) -> Result<()> {
        self.write(|transaction| {
            transaction
                .prepare_cached(
                    "UPDATE submissions SET by_itself = NULL \
                     WHERE id = ?1 AND state = 'queued' AND by_itself = 'after_doubt'",
                )?
                .execute([id.as_str()])?;
            Ok(())
        })
    }

    /// Something was put right: what waited for that is tried again. Why it waited is still said.
    /// Gives whether anything waited for it.
    ///
    /// # Errors
    /// What the database says.
    pub fn put_right(&self) -> Result<bool> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached(
                    "UPDATE submissions SET obstacle = NULL \
                     WHERE state = 'queued' AND obstacle = 'person'",
                )?
                .execute([])?;
            Ok(changed > 0)
        })
    }
}

/// [`Store::set_by_itself`], as a part of something larger.
pub(super) fn say(
    database: &Connection,
    id: &SubmissionId,
    by_itself: bool,
    at: Timestamp,
    who: &str,
) -> Result<bool> {
    let (word, kind) = if by_itself {
        (Word::Yes, EventKind::ByItself)
    } else {
        (Word::No, EventKind::NotByItself)
    };
    require_queued(database, id)?;
    let changed = database
        .prepare_cached(
            "UPDATE submissions SET by_itself = ?2 WHERE id = ?1 AND by_itself IS NOT ?2",
        )?
        .execute(params![id.as_str(), word])?;
    if changed > 0 {
        events::record(database, id, kind, who, &BTreeMap::new(), at)?;
    }
    Ok(changed > 0)
}

fn require_queued(database: &Connection, id: &SubmissionId) -> Result<()> {
    match submissions::state(database, id)? {
        crate::domain::State::Queued => Ok(()),
        state => Err(error::wrong_state(state)),
    }
}

impl ToSql for Obstacle {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.as_str()))
    }
}

impl FromSql for Obstacle {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_name(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

impl ToSql for Word {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.as_str()))
    }
}

impl FromSql for Word {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_name(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}
