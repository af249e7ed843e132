//! What becomes of a report after it left: a person's word on an unknown outcome, and Bufdir's
//! answers about its status.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::values::{id as identifier, stored};
use super::{PROGRAM, Store, error, events, submissions};
use crate::domain::follow::News;
use crate::domain::{OrgId, ReferenceId, State, Step, SubmissionId};
use crate::error::Result;
use crate::view::submission::EventKind;

/// What Bufdir says about the status of a report, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusRecord {
    /// Bufdir's word for where it stands.
    pub status: String,
    /// Bufdir's clock: when it was taken in.
    pub submitted_at: Option<String>,
    /// Bufdir's clock: when it was processed.
    pub processed_at: Option<String>,
    /// Bufdir's notes.
    pub notes: Option<String>,
}

impl StatusRecord {
    /// The step that Bufdir's word means; `None` for a word that means none.
    fn step(&self) -> Option<Step> {
        match self.status.as_str() {
            "processing" => Some(Step::Process),
            "accepted" => Some(Step::Accept),
            "rejected" => Some(Step::Reject),
            _ => None,
        }
    }

    fn detail(&self) -> BTreeMap<String, String> {
        events::detail([
            ("status", Some(self.status.clone())),
            ("submitted_at", self.submitted_at.clone()),
            ("processed_at", self.processed_at.clone()),
            ("notes", self.notes.clone()),
        ])
    }
}

impl Store {
    /// Writes down a person's word that Bufdir has a report, under this reference, and Bufdir's
    /// own word on it where there is one. `in_doubt` → received, and on to where Bufdir says.
    /// `reason` is how the person knows.
    ///
    /// # Errors
    /// `ReferenceTaken` when another submission has the reference; `WrongState`, `NotFound`.
    pub fn resolve_received(
        &self,
        id: &SubmissionId,
        reference: &ReferenceId,
        confirmed: Option<&StatusRecord>,
        reason: Option<&str>,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| {
            let state = submissions::after(transaction, id, Step::ConfirmReceived)?;
            submissions::require_free_reference(transaction, id, reference)?;
            transaction
                .prepare_cached(
                    "UPDATE submissions SET state = ?2, updated_at = ?3, reference_id = ?4, \
                     received_at = ?5 WHERE id = ?1",
                )?
                .execute(params![
                    id.as_str(),
                    state,
                    stored(at),
                    reference.as_str(),
                    confirmed.map(|_| stored(at)),
                ])?;
            let detail = events::detail([
                ("reference_id", Some(reference.to_string())),
                ("confirmed_by_bufdir", Some(confirmed.is_some().to_string())),
                ("reason", reason.map(str::to_owned)),
            ]);
            let kind = EventKind::ResolvedReceived;
            events::record(transaction, id, kind, who, &detail, at)?;
            if let Some(record) = confirmed {
                record_status(transaction, id, record, at)?;
            }
            Ok(())
        })
    }

    /// Writes down a person's word that Bufdir has nothing, and how the person knows. No program
    /// calls this by itself. The report then waits for a person, whatever was said before: see
    /// [`Word::AfterDoubt`](crate::domain::queue::Word::AfterDoubt).
    /// `in_doubt` → queued.
    ///
    /// # Errors
    /// `WrongState`, `NotFound`.
    pub fn resolve_not_received(
        &self,
        id: &SubmissionId,
        reason: Option<&str>,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| {
            let state = submissions::after(transaction, id, Step::ConfirmNotReceived)?;
            transaction
                .prepare_cached(
                    "UPDATE submissions SET state = ?2, updated_at = ?3, \
                     by_itself = 'after_doubt' WHERE id = ?1",
                )?
                .execute(params![id.as_str(), state, stored(at)])?;
            let kind = EventKind::ResolvedNotReceived;
            let detail = events::detail([("reason", reason.map(str::to_owned))]);
            events::record(transaction, id, kind, who, &detail, at)
        })
    }

    /// Writes down an answer about the status. Gives what it is to whoever follows the report.
    ///
    /// A word that is not known or leads backwards is kept, and the state with it; the answer that
    /// a final state came with is never overwritten. An answer that says nothing new leaves no
    /// trace.
    ///
    /// # Errors
    /// `WrongState` before Bufdir had the report; `NotFound`.
    pub fn record_status(
        &self,
        id: &SubmissionId,
        record: &StatusRecord,
        at: Timestamp,
    ) -> Result<News> {
        self.write(|transaction| record_status(transaction, id, record, at))
    }

    /// Writes down that Bufdir, asked about the reference, says that it knows no such report;
    /// `detail` is what it said. The report stands where it stood. Said again without a person
    /// asking (`asked`) it leaves no trace. Gives whether it is news.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn record_unknown_reference(
        &self,
        id: &SubmissionId,
        detail: &BTreeMap<String, String>,
        asked: bool,
        at: Timestamp,
    ) -> Result<News> {
        self.write(|transaction| {
            submissions::state(transaction, id)?;
            let last = events::last_answer(transaction, id)?;
            let known = last
                .is_some_and(|last| last.kind == EventKind::StatusFailed && last.detail == *detail);
            if !known || asked {
                let kind = EventKind::StatusFailed;
                events::record(transaction, id, kind, PROGRAM, detail, at)?;
            }
            Ok(if known { News::Nothing } else { News::Word })
        })
    }

    /// What Bufdir still owes an answer on, the one that was longest left alone first.
    ///
    /// # Errors
    /// What the database says.
    pub fn awaiting_answer(&self) -> Result<Vec<(SubmissionId, ReferenceId, OrgId)>> {
        self.read(|database| {
            let found = database
                .prepare_cached(
                    "SELECT id, reference_id, org_id, updated_at FROM submissions \
                     WHERE state = 'received' AND discarded_at IS NULL UNION ALL \
                     SELECT id, reference_id, org_id, updated_at FROM submissions \
                     WHERE state = 'processing' AND discarded_at IS NULL \
                     ORDER BY updated_at, id",
                )?
                .query_map([], |row| {
                    Ok((
                        identifier(row, "id")?,
                        identifier(row, "reference_id")?,
                        identifier(row, "org_id")?,
                    ))
                })?
                .collect::<rusqlite::Result<_>>()?;
            Ok(found)
        })
    }
}

fn record_status(
    database: &Connection,
    id: &SubmissionId,
    record: &StatusRecord,
    at: Timestamp,
) -> Result<News> {
    let from = submissions::state(database, id)?;
    if matches!(
        from,
        State::Draft | State::Queued | State::Sending | State::InDoubt
    ) {
        return Err(error::wrong_state(from));
    }
    let to = record.step().and_then(|step| from.after(step).ok());
    if to.is_none() && last_answer(database, id)?.as_ref() == Some(&record.detail()) {
        return Ok(News::Nothing);
    }
    let expected = record.status == from.as_str() && record.notes == notes(database, id)?;
    // A final state keeps the answer that it came with; what is said later stands in the events.
    if from.awaits_answer() {
        database
            .prepare_cached(
                "UPDATE submissions SET updated_at = ?2, bufdir_status = ?3, \
                 submitted_at = coalesce(submitted_at, ?4), \
                 processed_at = coalesce(?5, processed_at), notes = coalesce(?6, notes) \
                 WHERE id = ?1",
            )?
            .execute(params![
                id.as_str(),
                stored(at),
                record.status,
                record.submitted_at,
                record.processed_at,
                record.notes,
            ])?;
    }
    if let Some(to) = to {
        database
            .prepare_cached("UPDATE submissions SET state = ?2 WHERE id = ?1")?
            .execute(params![id.as_str(), to])?;
    }
    events::record(
        database,
        id,
        EventKind::Status,
        PROGRAM,
        &record.detail(),
        at,
    )?;
    Ok(match to {
        Some(_) => News::State,
        None if expected => News::Nothing,
        None => News::Word,
    })
}

fn notes(database: &Connection, id: &SubmissionId) -> Result<Option<String>> {
    let notes = database
        .prepare_cached("SELECT notes FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))?;
    Ok(notes)
}

/// What Bufdir said last, as the detail of an event; none where that was that it knows no such
/// report.
fn last_answer(
    database: &Connection,
    id: &SubmissionId,
) -> Result<Option<BTreeMap<String, String>>> {
    if let Some(event) = events::last_answer(database, id)? {
        return Ok(Some(event.detail).filter(|_| event.kind == EventKind::Status));
    }
    let said = database
        .prepare_cached(
            "SELECT bufdir_status, submitted_at, processed_at, notes FROM submissions \
             WHERE id = ?1",
        )?
        .query_row([id.as_str()], |row| {
            Ok(events::detail([
                ("status", row.get(0)?),
                ("submitted_at", row.get(1)?),
                ("processed_at", row.get(2)?),
                ("notes", row.get(3)?),
            ]))
        })?;
    Ok(Some(said))
}
