//! The queue: a report goes in as frozen bytes, waits, and may be taken back until it leaves.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::drafts::NewDraft;
use super::folding::sort_key;
use super::frozen_bodies::Frozen;
use super::values::{id as identifier, instant, optional_id, optional_json, stored, to_json};
use super::{Store, category_totals, documents, drafts, error, events, frozen_bodies, submissions};
use crate::domain::{OrgId, OrganisationId, ReportId, Step, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::submission::EventKind;

/// What waits in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedRecord {
    /// Which.
    pub id: SubmissionId,
    /// The organisation of this installation, where it is one.
    pub organisation_id: Option<OrganisationId>,
    /// Bufdir's name for the organisation.
    pub org_id: OrgId,
    /// The sender's own name for the report.
    pub report_id: ReportId,
    /// Why it waits, when a try failed.
    pub waiting_for: Option<AppError>,
    /// Not to be tried before.
    pub not_before: Option<Timestamp>,
    /// Attempts to send this body that came to nothing.
    pub failures: u32,
}

impl Store {
    /// Freezes a draft: from now on it is these bytes, until it is taken back. draft → queued.
    ///
    /// # Errors
    /// `ReportIdTaken` when another report of the organisation, in a state that counts, has this
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
        drafts::require_saved_at(transaction, id, &frozen.saved_at)?;
        let state = submissions::after(transaction, id, Step::Send)?;
        let active = submissions::active(transaction, &frozen.org_id, &frozen.report_id)?;
        if let Some((_, state)) = active {
            return Err(AppError::new(ErrorCode::ReportIdTaken)
                .with("report_id", &frozen.report_id)
                .with("state", state.as_str()));
        }
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
        submissions::refresh_search_text(transaction, id)?;
        let acknowledged = &frozen.acknowledged;
        let detail = events::detail([
            ("body_sha256", Some(frozen.body_sha256.clone())),
            ("warnings", Some(acknowledged.len().to_string())),
            (
                "acknowledged",
                (!acknowledged.is_empty()).then(|| acknowledged.join("\n")),
            ),
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

    /// Writes down why a report waits, when no attempt could be begun: no token, no net. It stays
    /// queued.
    ///
    /// # Errors
    /// `WrongState` when it is not queued; `NotFound`.
    pub fn postpone(
        &self,
        id: &SubmissionId,
        reason: &AppError,
        not_before: Option<Timestamp>,
    ) -> Result<()> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached(
                    "UPDATE submissions SET waiting_for = ?2, not_before = ?3 \
                     WHERE id = ?1 AND state = 'queued'",
                )?
                .execute(params![
                    id.as_str(),
                    to_json(reason)?,
                    not_before.map(stored)
                ])?;
            if changed == 0 {
                return Err(error::wrong_state(submissions::state(transaction, id)?));
            }
            Ok(())
        })
    }

    /// What waits to be sent, in the order in which it was frozen.
    ///
    /// # Errors
    /// What the database says.
    pub fn queued(&self) -> Result<Vec<QueuedRecord>> {
        self.read(|database| {
            let found = database
                .prepare_cached(
                    "SELECT id, organisation_id, org_id, report_id, waiting_for, not_before, \
                     (SELECT count(*) FROM attempts WHERE body_id = frozen_body_id) AS failures \
                     FROM submissions WHERE state = 'queued' AND discarded_at IS NULL \
                     ORDER BY frozen_body_id",
                )?
                .query_map([], |row| {
                    let not_before: Option<i64> = row.get("not_before")?;
                    Ok(QueuedRecord {
                        id: identifier(row, "id")?,
                        organisation_id: optional_id(row, "organisation_id")?,
                        org_id: identifier(row, "org_id")?,
                        report_id: identifier(row, "report_id")?,
                        waiting_for: optional_json(row, "waiting_for")?,
                        not_before: not_before.map(instant),
                        failures: row.get("failures")?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            Ok(found)
        })
    }
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
             waiting_for = NULL, not_before = NULL WHERE id = ?1",
        )?
        .execute(params![id.as_str(), state, stored(at)])?;
    category_totals::clear(database, id)?;
    events::record(database, id, EventKind::TakenBack, who, detail, at)
}
