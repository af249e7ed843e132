//! The order of a send: intent on disk, one attempt, outcome on disk.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::attempt_ends::AttemptEnd;
use super::attempts::BegunAttempt;
use super::values::{id as identifier, name_of, stored};
use super::{
    PROGRAM, Store, attempt_ends, attempts, error, events, frozen_bodies, queue_row, submissions,
    waits,
};
use crate::domain::{State, Step, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::submission::EventKind;

impl Store {
    /// Takes a report from the queue to the wire: a compare-and-swap and the intent, on disk when
    /// this returns. Whoever gets an answer, and nobody else, sends the body, once.
    /// queued → sending.
    ///
    /// # Errors
    /// `WrongState` with the state it is in when somebody else has it; `NotFound`;
    /// `ReportDamaged` when the body is not what was frozen any more.
    pub fn begin_attempt(&self, id: &SubmissionId, at: Timestamp) -> Result<BegunAttempt> {
        self.begin(id, at, "TRUE")
    }

    /// The same for a report that goes by itself: only if it still does and the queue is not
    /// paused, at the moment in which it is taken. `settings` says whether reports that nothing
    /// was said for go by themselves.
    ///
    /// # Errors
    /// As [`Store::begin_attempt`]; `WrongState` with the state `queued` when a person said
    /// otherwise meanwhile.
    pub fn begin_attempt_by_itself(
        &self,
        id: &SubmissionId,
        settings: bool,
        at: Timestamp,
    ) -> Result<BegunAttempt> {
        self.begin(
            id,
            at,
            if settings {
                "coalesce(by_itself, 'yes') = 'yes' AND NOT (SELECT paused FROM queue)"
            } else {
                "by_itself = 'yes' AND NOT (SELECT paused FROM queue)"
            },
        )
    }

    fn begin(&self, id: &SubmissionId, at: Timestamp, only_if: &str) -> Result<BegunAttempt> {
        self.write(|transaction| {
            let taken = transaction
                .prepare_cached(&format!(
                    "UPDATE submissions SET state = 'sending', updated_at = ?2, \
                     waiting_for = NULL, obstacle = NULL, not_before = NULL, wait_length = NULL, \
                     wait_asked = NULL WHERE id = ?1 AND state = 'queued' AND {only_if}"
                ))?
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
            reason, setback, ..
        } => {
            database
                .prepare_cached("UPDATE submissions SET state = ?2, updated_at = ?3 WHERE id = ?1")?
                .execute(params![id.as_str(), state, stored(at)])?;
            waits::set_back(database, id, reason, setback, at)?;
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
            queue_row::is_well(database)?;
        }
        AttemptEnd::Refused { reason, .. } => {
            // Bufdir's own words are its notes on the report, and a correction shows them.
            database
                .prepare_cached(
                    "UPDATE submissions SET state = ?2, updated_at = ?3, notes = ?4 WHERE id = ?1",
                )?
                .execute(params![id.as_str(), state, stored(at), reason])?;
            queue_row::is_well(database)?;
        }
        AttemptEnd::Unknown { .. } => {
            database
                .prepare_cached("UPDATE submissions SET state = ?2, updated_at = ?3 WHERE id = ?1")?
                .execute(params![id.as_str(), state, stored(at)])?;
        }
    }
    Ok(())
}
