//! The order of a send: bytes frozen, intent on disk, one attempt, outcome on disk.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, params};

use super::attempt_ends::AttemptEnd;
use super::attempts::BegunAttempt;
use super::folding::sort_key;
use super::frozen_bodies::Frozen;
use super::owners::Guard;
use super::values::{
    id as identifier, instant, name_of, optional_id, optional_json, stored, to_json,
};
use super::{
    PROGRAM, Store, attempt_ends, attempts, category_totals, documents, drafts, error, events,
    frozen_bodies, submissions,
};
use crate::domain::{OrgId, OrganisationId, ReportId, State, Step, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::submission::EventKind;

/// The `reason` of an `OutcomeUnknown` event when the process that was sending is gone, or when a
/// copy of the database was restored that was made during a send.
pub const PROCESS_ENDED: &str = "process_ended";

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
    /// report id; `WrongState`, `NotFound`; `Internal` when the SHA-256 is not that of the body,
    /// or another body has its idempotency key.
    pub fn freeze(
        &self,
        id: &SubmissionId,
        frozen: &Frozen,
        at: Timestamp,
        who: &str,
    ) -> Result<()> {
        self.write(|transaction| {
            drafts::require_draft(transaction, id)?;
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
        })
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

    /// Takes a report from the queue to the wire: a compare-and-swap and the intent, on disk when
    /// this returns. Whoever gets an answer, and nobody else, sends the body, once.
    /// queued → sending.
    ///
    /// # Errors
    /// `WrongState` with the state it is in when somebody else has it; `NotFound`;
    /// `DatabaseDamaged` when the body is not what was frozen any more.
    pub fn begin_attempt(&self, id: &SubmissionId, at: Timestamp) -> Result<BegunAttempt> {
        self.write(|transaction| {
            let taken = transaction
                .prepare_cached(
                    "UPDATE submissions SET state = 'sending', updated_at = ?2, \
                     waiting_for = NULL, not_before = NULL WHERE id = ?1 AND state = 'queued'",
                )?
                .execute(params![id.as_str(), stored(at)])?;
            if taken == 0 {
                return Err(error::wrong_state(submissions::state(transaction, id)?));
            }
            let body = frozen_bodies::of(transaction, id)?
                .ok_or_else(|| AppError::new(ErrorCode::DatabaseFailed))?
                .verified()?;
            let owner = self.lease.owner();
            let number = attempts::insert(transaction, id, &body, owner, at)?;
            let (org_id, report_id) = transaction
                .prepare_cached("SELECT org_id, report_id FROM submissions WHERE id = ?1")?
                .query_row([id.as_str()], |row| {
                    Ok((identifier(row, "org_id")?, identifier(row, "report_id")?))
                })?;
            let detail = events::detail([("attempt", Some(number.to_string()))]);
            let kind = EventKind::AttemptBegan;
            events::record(transaction, id, kind, PROGRAM, &detail, at)?;
            Ok(BegunAttempt {
                number,
                body: body.bytes,
                idempotency_key: body.idempotency_key,
                org_id,
                report_id,
            })
        })
    }

    /// Writes down how an attempt ended. sending → queued, received, refused or `in_doubt`.
    ///
    /// # Errors
    /// `ReferenceTaken` when another submission has the reference: nothing is changed, and the
    /// attempt is to be finished as [`AttemptEnd::Unknown`]. `WrongState` when this is not the
    /// attempt under way; `NotFound`.
    pub fn finish_attempt(
        &self,
        id: &SubmissionId,
        attempt: u32,
        end: &AttemptEnd,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            let state = submissions::after(
                transaction,
                id,
                match end {
                    AttemptEnd::ProvenUnsent { .. } => Step::ProvenUnsent,
                    AttemptEnd::Taken { .. } => Step::Taken,
                    AttemptEnd::Refused { .. } => Step::Refuse,
                    AttemptEnd::Unknown { .. } => Step::LoseTrack,
                },
            )?;
            if attempts::latest(transaction, id)? != Some(attempt) {
                return Err(error::wrong_state(State::Sending).because("another attempt"));
            }
            attempt_ends::insert(transaction, id, attempt, end, at)?;
            apply(transaction, id, state, end, at)?;
            let attempt = ("attempt", Some(attempt.to_string()));
            let (kind, detail) = match end {
                AttemptEnd::ProvenUnsent { reason, .. } => (
                    EventKind::ProvenUnsent,
                    events::detail([attempt, ("reason", Some(name_of(&reason.code)?))]),
                ),
                AttemptEnd::Unknown { reason, .. } => (
                    EventKind::OutcomeUnknown,
                    events::detail([attempt, ("reason", Some(name_of(&reason.code)?))]),
                ),
                AttemptEnd::Taken {
                    reference_id,
                    status,
                    ..
                } => (
                    EventKind::Received,
                    events::detail([
                        attempt,
                        ("reference_id", Some(reference_id.to_string())),
                        ("status", Some(status.clone())),
                    ]),
                ),
                AttemptEnd::Refused {
                    http_status,
                    reason,
                    ..
                } => (
                    EventKind::Refused,
                    events::detail([
                        attempt,
                        ("http_status", Some(http_status.to_string())),
                        ("reason", reason.clone()),
                    ]),
                ),
            };
            events::record(transaction, id, kind, PROGRAM, &detail, at)
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
        _at: Timestamp,
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

    /// Finds what a process was sending that is gone: nobody will ever tell how it ended. Gives
    /// what is `in_doubt` from now on. What this process or another living one sends is left
    /// alone. [`Store::open`] does this too.
    ///
    /// # Errors
    /// `DatabaseBusy`, and what else the database says.
    pub fn recover_dead_sends(&self, at: Timestamp) -> Result<Vec<SubmissionId>> {
        let guard = self.owners.guard()?;
        self.recover(&guard, at)
    }

    pub(super) fn recover(&self, guard: &Guard, at: Timestamp) -> Result<Vec<SubmissionId>> {
        self.write(|transaction| {
            let mut lost = Vec::new();
            for (id, owner) in on_the_wire(transaction)? {
                let alive = owner.is_some_and(|owner| {
                    owner == self.lease.owner() || self.owners.is_alive(guard, &owner)
                });
                if !alive {
                    lose_track(transaction, &id, at)?;
                    lost.push(id);
                }
            }
            Ok(lost)
        })
    }
}

/// What a restored copy holds was true when the copy was made. What was on the wire then is in
/// doubt; what was queued may have been sent since, so only a person sends it again.
pub(super) fn after_restore(transaction: &Transaction<'_>, at: Timestamp) -> Result<()> {
    for (id, _) in on_the_wire(transaction)? {
        lose_track(transaction, &id, at)?;
    }
    let queued: Vec<SubmissionId> = transaction
        .prepare("SELECT id FROM submissions WHERE state = 'queued' ORDER BY frozen_body_id")?
        .query_map([], |row| identifier(row, "id"))?
        .collect::<rusqlite::Result<_>>()?;
    for id in queued {
        let detail = events::detail([("reason", Some("restored".to_owned()))]);
        take_back(transaction, &id, PROGRAM, &detail, at)?;
    }
    Ok(())
}

/// What is on the wire, and who sends it.
fn on_the_wire(database: &Connection) -> Result<Vec<(SubmissionId, Option<String>)>> {
    let found = database
        .prepare_cached(
            "SELECT id, (SELECT owner FROM attempts WHERE submission_id = id \
                         ORDER BY number DESC LIMIT 1) AS owner \
             FROM submissions WHERE state = 'sending' ORDER BY id",
        )?
        .query_map([], |row| Ok((identifier(row, "id")?, row.get("owner")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn lose_track(database: &Connection, id: &SubmissionId, at: Timestamp) -> Result<()> {
    let state = submissions::after(database, id, Step::LoseTrack)?;
    database
        .prepare_cached("UPDATE submissions SET state = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id.as_str(), state, stored(at)])?;
    let attempt = attempts::latest(database, id)?;
    let detail = events::detail([
        ("attempt", attempt.map(|number| number.to_string())),
        ("reason", Some(PROCESS_ENDED.to_owned())),
    ]);
    events::record(
        database,
        id,
        EventKind::OutcomeUnknown,
        PROGRAM,
        &detail,
        at,
    )
}

fn take_back(
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

/// Writes what an end means for the submission itself.
fn apply(
    database: &Connection,
    id: &SubmissionId,
    state: State,
    end: &AttemptEnd,
    at: Timestamp,
) -> Result<()> {
    match end {
        AttemptEnd::ProvenUnsent {
            reason, not_before, ..
        } => {
            database
                .prepare_cached(
                    "UPDATE submissions SET state = ?2, updated_at = ?3, waiting_for = ?4, \
                     not_before = ?5 WHERE id = ?1",
                )?
                .execute(params![
                    id.as_str(),
                    state,
                    stored(at),
                    to_json(reason)?,
                    not_before.map(stored),
                ])?;
        }
        AttemptEnd::Taken {
            reference_id,
            status,
            submitted_at,
            confirmation,
            ..
        } => {
            submissions::require_free_reference(database, id, reference_id)?;
            database
                .prepare_cached(
                    "UPDATE submissions SET state = ?2, updated_at = ?3, received_at = ?3, \
                     reference_id = ?4, bufdir_status = ?5, submitted_at = ?6, \
                     bufdir_confirmation = ?7 WHERE id = ?1",
                )?
                .execute(params![
                    id.as_str(),
                    state,
                    stored(at),
                    reference_id.as_str(),
                    status,
                    submitted_at,
                    confirmation,
                ])?;
            submissions::refresh_search_text(database, id)?;
        }
        AttemptEnd::Refused { reason, .. } => {
            // Bufdir's own words are its notes on the report, and a correction shows them.
            database
                .prepare_cached(
                    "UPDATE submissions SET state = ?2, updated_at = ?3, notes = ?4 WHERE id = ?1",
                )?
                .execute(params![id.as_str(), state, stored(at), reason])?;
            submissions::refresh_search_text(database, id)?;
        }
        AttemptEnd::Unknown { .. } => {
            database
                .prepare_cached("UPDATE submissions SET state = ?2, updated_at = ?3 WHERE id = ?1")?
                .execute(params![id.as_str(), state, stored(at)])?;
        }
    }
    Ok(())
}
