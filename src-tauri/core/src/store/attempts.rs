//! Table `attempts`: the intent of each attempt to send, on disk before a byte leaves.
//! Append-only.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::frozen_bodies::Body;
use super::values::{name, shown, stored};
use crate::domain::{OrgId, ReportId, SubmissionId};
use crate::error::Result;
use crate::view::submission::{AttemptOutcome, AttemptView};

/// An attempt whose intent is on disk: what to send, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BegunAttempt {
    /// 1 for the first. [`super::Store::finish_attempt`] asks for it.
    pub number: u32,
    /// The exact body.
    pub body: Vec<u8>,
    /// Goes with it as `Idempotency-Key`.
    pub idempotency_key: String,
    /// Bufdir's name for the organisation.
    pub org_id: OrgId,
    /// The sender's own name for the report.
    pub report_id: ReportId,
}

/// Writes down that an attempt begins. Gives its number.
pub(super) fn insert(
    database: &Connection,
    id: &SubmissionId,
    body: &Body,
    owner: &str,
    at: Timestamp,
) -> Result<u32> {
    let number = latest(database, id)?.unwrap_or(0) + 1;
    database
        .prepare_cached(
            "INSERT INTO attempts \
             (submission_id, number, body_id, idempotency_key, owner, started_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            id.as_str(),
            number,
            body.id,
            body.idempotency_key,
            owner,
            stored(at),
        ])?;
    Ok(number)
}

/// The number of the last attempt, if there was one.
pub(super) fn latest(database: &Connection, id: &SubmissionId) -> Result<Option<u32>> {
    let number = database
        .prepare_cached("SELECT max(number) FROM attempts WHERE submission_id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))?;
    Ok(number)
}

/// Every attempt of a submission with its end, oldest first.
pub(super) fn of(database: &Connection, id: &SubmissionId) -> Result<Vec<AttemptView>> {
    let found = database
        .prepare_cached(
            "SELECT number, started_at, finished_at, outcome, http_status, reason, answer \
             FROM attempts LEFT JOIN attempt_ends USING (submission_id, number) \
             WHERE submission_id = ?1 ORDER BY number",
        )?
        .query_map([id.as_str()], |row| {
            let finished_at: Option<i64> = row.get("finished_at")?;
            let outcome: Option<AttemptOutcome> = match finished_at {
                Some(_) => Some(name(row, "outcome")?),
                None => None,
            };
            Ok(AttemptView {
                number: row.get("number")?,
                started_at: shown(row.get("started_at")?),
                finished_at: finished_at.map(shown),
                outcome,
                http_status: row.get("http_status")?,
                reason: row.get("reason")?,
                answer: row.get("answer")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
