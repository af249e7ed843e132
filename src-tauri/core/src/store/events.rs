//! Table `events`: everything that ever happened to a submission. Append-only.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::values::{json, name, name_of, shown, stored, to_json};
use super::{Store, submissions};
use crate::domain::SubmissionId;
use crate::error::Result;
use crate::view::submission::{EventKind, EventView};

/// Who did what the program did by itself.
pub const PROGRAM: &str = "kvittert";

/// More of an event, by the names that [`EventKind`] gives; what is not known is left out.
pub(super) fn detail<const N: usize>(
    entries: [(&str, Option<String>); N],
) -> BTreeMap<String, String> {
    entries
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}

/// Writes down that something happened.
pub(super) fn record(
    database: &Connection,
    id: &SubmissionId,
    kind: EventKind,
    who: &str,
    detail: &BTreeMap<String, String>,
    at: Timestamp,
) -> Result<()> {
    database
        .prepare_cached(
            "INSERT INTO events (submission_id, at, kind, who, detail) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            id.as_str(),
            stored(at),
            name_of(&kind)?,
            who,
            to_json(detail)?,
        ])?;
    Ok(())
}

/// Everything that happened to a submission, oldest first.
pub(super) fn of(database: &Connection, id: &SubmissionId) -> Result<Vec<EventView>> {
    let found = database
        .prepare_cached(
            "SELECT at, kind, who, detail FROM events WHERE submission_id = ?1 ORDER BY id",
        )?
        .query_map([id.as_str()], event)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// The last answer about where a submission stands: a status, or that Bufdir knows no such report.
pub(super) fn last_answer(database: &Connection, id: &SubmissionId) -> Result<Option<EventView>> {
    let found = database
        .prepare_cached(
            "SELECT at, kind, who, detail FROM events WHERE submission_id = ?1 AND \
             (kind = 'status' OR (kind = 'status_failed' AND \
              detail ->> 'http_status' IN ('404', '410'))) \
             ORDER BY id DESC LIMIT 1",
        )?
        .query_row([id.as_str()], event)
        .optional()?;
    Ok(found)
}

fn event(row: &Row<'_>) -> rusqlite::Result<EventView> {
    Ok(EventView {
        at: shown(row.get("at")?),
        kind: name(row, "kind")?,
        who: row.get("who")?,
        detail: json(row, "detail")?,
    })
}

impl Store {
    /// Writes down that Bufdir was asked to check a draft, unless it says what it said last time.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn record_check(
        &self,
        id: &SubmissionId,
        detail: &BTreeMap<String, String>,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| {
            submissions::state(transaction, id)?;
            let last = transaction
                .prepare_cached(
                    "SELECT at, kind, who, detail FROM events \
                     WHERE submission_id = ?1 AND kind = 'checked' ORDER BY id DESC LIMIT 1",
                )?
                .query_row([id.as_str()], event)
                .optional()?;
            if last.is_some_and(|last| last.detail == *detail) {
                return Ok(());
            }
            record(transaction, id, EventKind::Checked, who, detail, at)
        })
    }

    /// Writes down something that happened outside the database, such as a receipt that was saved
    /// or a status that could not be had. The submission itself stays as it is.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn record_event(
        &self,
        id: &SubmissionId,
        kind: EventKind,
        who: &str,
        detail: BTreeMap<String, String>,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            submissions::state(transaction, id)?;
            record(transaction, id, kind, who, &detail, at)
        })
    }
}
