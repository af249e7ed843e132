//! The queue: a report goes in as frozen bytes, waits, and may be taken back until it leaves.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::drafts::NewDraft;
use super::folding::sort_key;
use super::frozen_bodies::Frozen;
use super::values::{id as identifier, stored};
use super::waits::{self, StoredWait};
use super::{
    Store, category_totals, documents, drafts, events, explanations, frozen_bodies, submissions,
};
use crate::domain::queue::{Obstacle, Word};
use crate::domain::{State, Step, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::submission::{EventKind, SubmissionRow};

/// What waits in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedRecord {
    /// Which.
    pub id: SubmissionId,
    /// As lists show it.
    pub row: SubmissionRow,
    /// A person's word on whether it goes by itself.
    pub said: Option<Word>,
    /// Tries to send this body that came to nothing.
    pub failures: u32,
    /// What stood in the way of the last one.
    pub obstacle: Option<Obstacle>,
    /// How it waits.
    pub wait: Option<StoredWait>,
}

impl Store {
    /// Freezes a draft: from now on it is these bytes, until it is taken back. draft → queued.
    ///
    /// # Errors
    /// `ReportIdTaken` when another report of the organisation, in a state that counts, has this
    /// report id; `UnchangedSinceRejected` when it is the very report that was rejected under this
    /// report id; `WrongState`, also with the state `draft` when the draft was saved since it was
    /// checked; `NotFound`; `Internal` when the SHA-256 is not that of the body;
    /// `DatabaseFailed` when another body has its idempotency key.
    pub fn freeze(
        &self,
        id: &SubmissionId,
        frozen: &Frozen,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| Self::freeze_in(transaction, id, frozen, at, who))
    }

    /// Whether a draft could be frozen now, as [`Store::freeze`] would say; nothing is changed.
    ///
    /// # Errors
    /// As [`Store::freeze`].
    pub fn may_freeze(&self, id: &SubmissionId, frozen: &Frozen) -> Result<()> {
        self.read(|database| require_may_freeze(database, id, frozen).map(|_| ()))
    }

    /// The same with a person's word that it goes by itself once it can: both or neither, so that a
    /// program that dies in between does not lose the word.
    ///
    /// # Errors
    /// As [`Store::freeze`].
    pub fn freeze_by_itself(
        &self,
        id: &SubmissionId,
        frozen: &Frozen,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| {
            Self::freeze_in(transaction, id, frozen, at, who)?;
            waits::say(transaction, id, true, at, who).map(|_| ())
        })
    }

    /// Makes a submission that waits in the queue from its beginning: made and frozen at once or
    /// not at all, so that no draft stays behind that nobody asked for.
    ///
    /// # Errors
    /// As [`Store::create_draft`] and [`Store::freeze`].
    pub fn create_frozen(
        &self,
        draft: &NewDraft,
        frozen: &Frozen,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| {
            drafts::create(transaction, draft, at, who)?;
            Self::freeze_in(transaction, &draft.content.id, frozen, at, who)
        })
    }

    fn freeze_in(
        transaction: &Connection,
        id: &SubmissionId,
        frozen: &Frozen,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        let state = require_may_freeze(transaction, id, frozen)?;
        let body = frozen_bodies::insert(transaction, id, frozen, at)?;
        category_totals::replace(transaction, id, &frozen.totals.by_category)?;
        documents::acknowledge(transaction, id, &frozen.acknowledged)?;
        transaction
            .prepare_cached(
                "UPDATE submissions SET state = ?2, updated_at = ?3, frozen_body_id = ?4, \
                 report_id = ?5, org_id = ?6, organisation_label = ?7, org_number = ?8, \
                 period = ?9, payload_version = ?10, count = ?11, hours = ?12, \
                 organisation_sort = ?13 WHERE id = ?1",
            )?
            .execute(params![
                id.as_str(),
                state,
                stored(at),
                body,
                frozen.report_id.as_str(),
                frozen.org_id.as_str(),
                frozen.organisation_label,
                frozen.org_number,
                frozen.period,
                frozen.payload_version.as_str(),
                frozen.totals.count,
                frozen.totals.hours,
                sort_key(&frozen.organisation_label),
            ])?;
        let acknowledged = &frozen.acknowledged;
        let detail = events::detail([
            ("body_sha256", Some(frozen.body_sha256.clone())),
            ("payload_version", Some(frozen.payload_version.to_string())),
            ("warnings", Some(acknowledged.len().to_string())),
            (
                "acknowledged",
                (!acknowledged.is_empty()).then(|| acknowledged.join("\n")),
            ),
            ("explanation", explanations::of(transaction, id)?),
        ]);
        events::record(transaction, id, EventKind::Frozen, who, &detail, at)
    }

    /// Takes a report out of the queue. What was frozen and tried stays in its history; the draft
    /// is as it was. queued → draft.
    ///
    /// # Errors
    /// `WrongState`, `NotFound`.
    pub fn take_back(&self, id: &SubmissionId, at: Timestamp, who: &str) -> Result<()> {
        self.write(|transaction| {
            let detail = BTreeMap::new();
            take_back(transaction, id, who, &detail, at)
        })
    }

    /// What waits to be sent, in the order in which it was frozen.
    ///
    /// # Errors
    /// What the database says.
    pub fn queued(&self) -> Result<Vec<QueuedRecord>> {
        self.read(all)
    }

    /// One report, where it is in the queue.
    ///
    /// # Errors
    /// What the database says.
    pub fn queued_report(&self, id: &SubmissionId) -> Result<Option<QueuedRecord>> {
        self.read(|database| {
            let found = database
                .prepare_cached(&format!("{} AND id = ?1", select()))?
                .query_row([id.as_str()], record)
                .optional()?;
            Ok(found)
        })
    }
}

/// Refuses what cannot be frozen, and gives the state that it would have.
fn require_may_freeze(database: &Connection, id: &SubmissionId, frozen: &Frozen) -> Result<State> {
    drafts::require_saved_at(database, id, &frozen.saved_at)?;
    let state = submissions::after(database, id, Step::Send)?;
    let active = submissions::active(database, &frozen.org_id, &frozen.report_id)?;
    if let Some((_, state)) = active {
        return Err(AppError::new(ErrorCode::ReportIdTaken)
            .with("report_id", &frozen.report_id)
            .with("state", state.as_str()));
    }
    if let Some(reference) = frozen_bodies::rejected_before(database, frozen)? {
        return Err(AppError::new(ErrorCode::UnchangedSinceRejected)
            .with("report_id", &frozen.report_id)
            .with("reference_id", reference));
    }
    Ok(state)
}

/// What waits to be sent, in the order in which it was frozen.
pub(super) fn all(database: &Connection) -> Result<Vec<QueuedRecord>> {
    let found = database
        .prepare_cached(&format!("{} ORDER BY frozen_body_id", select()))?
        .query_map([], record)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

/// The beginning of a query that [`record`] reads.
fn select() -> String {
    let columns = submissions::COLUMNS;
    format!(
        "SELECT {columns}, by_itself, failures, obstacle, not_before, wait_length, wait_asked \
         FROM submissions WHERE state = 'queued' AND discarded_at IS NULL"
    )
}

fn record(row: &Row<'_>) -> rusqlite::Result<QueuedRecord> {
    Ok(QueuedRecord {
        id: identifier(row, "id")?,
        row: submissions::row(row)?,
        said: row.get("by_itself")?,
        failures: row.get("failures")?,
        obstacle: row.get("obstacle")?,
        wait: waits::read(row)?,
    })
}

/// Takes a report out of the queue, for a reason that the event gives.
pub(super) fn take_back(
    database: &Connection,
    id: &SubmissionId,
    who: &str,
    detail: &BTreeMap<String, String>,
    at: Timestamp,
) -> Result<()> {
    let state = submissions::after(database, id, Step::TakeBack)?;
    database
        .prepare_cached(
            "UPDATE submissions SET state = ?2, updated_at = ?3, frozen_body_id = NULL, \
             by_itself = NULL, failures = 0, waiting_for = NULL, obstacle = NULL, \
             not_before = NULL, wait_length = NULL, wait_asked = NULL WHERE id = ?1",
        )?
        .execute(params![id.as_str(), state, stored(at)])?;
    category_totals::clear(database, id)?;
    events::record(database, id, EventKind::TakenBack, who, detail, at)
}
