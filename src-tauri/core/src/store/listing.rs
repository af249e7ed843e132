//! What lists and pages show.

use rusqlite::{Connection, params};

use super::values::shown;
use super::{Store, attempts, events, explanations, frozen_bodies, submissions};
use crate::domain::{OrganisationId, SubmissionId};
use crate::error::{ErrorCode, Result};
use crate::view::submission::{SubmissionDetail, SubmissionRow};

/// What needs the user, most urgent first: for each, the states, and a condition on a row.
const NEEDS: [(&[&str], &str); 5] = [
    (&["in_doubt"], "TRUE"),
    (
        &["rejected", "refused"],
        "NOT EXISTS ( \
             SELECT 1 FROM submissions AS correction \
             WHERE correction.parent_id = submissions.id AND correction.discarded_at IS NULL)",
    ),
    (&["queued", "sending"], "TRUE"),
    (&["draft"], "TRUE"),
    (&["received", "processing"], "TRUE"),
];

/// A submission as a table of all of them has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedRecord {
    /// As in a list.
    pub row: SubmissionRow,
    /// When the answer came, by this machine's clock.
    pub received_at: Option<String>,
    /// Bufdir's clock: when it was processed.
    pub processed_at: Option<String>,
    /// Bufdir's notes, word for word.
    pub notes: Option<String>,
    /// SHA-256 of the payload as it was sent.
    pub payload_sha256: Option<String>,
    /// What a person explained about its figures.
    pub explanation: Option<String>,
}

impl Store {
    /// A submission with its whole history; a draft that was put away too.
    ///
    /// # Errors
    /// What the database says.
    pub fn detail(&self, id: &SubmissionId) -> Result<Option<SubmissionDetail>> {
        self.read(|database| {
            let Some(submission) = submissions::find(database, id)? else {
                return Ok(None);
            };
            let (body, body_sha256, payload_sha256) = body_shown(database, id)?;
            let events = events::of(database, id)?;
            let attempts = attempts::of(database, id)?;
            let corrections = corrections(database, id)?;
            let explanation = explanations::of(database, id)?;
            let parent = match &submission.parent_id {
                Some(parent) => submissions::find(database, parent)?,
                None => None,
            };
            let detail = database
                .prepare_cached(
                    "SELECT received_at, bufdir_confirmation, processed_at, notes \
                     FROM submissions WHERE id = ?1",
                )?
                .query_row([id.as_str()], |row| {
                    let received_at: Option<i64> = row.get("received_at")?;
                    Ok(SubmissionDetail {
                        submission,
                        received_at: received_at.map(shown),
                        bufdir_confirmation: row.get("bufdir_confirmation")?,
                        processed_at: row.get("processed_at")?,
                        notes: row.get("notes")?,
                        body,
                        body_sha256,
                        payload_sha256,
                        events,
                        attempts,
                        waits: None,
                        parent,
                        corrections,
                        check: None,
                        online: None,
                        later: None,
                        explanation,
                    })
                })?;
            Ok(Some(detail))
        })
    }

    /// What needs the user, most urgent first: unknown outcome, rejected or refused without a
    /// correction, queued or being sent, drafts, awaiting an answer; within each the newest first.
    /// Of one organisation, or of all.
    ///
    /// # Errors
    /// What the database says.
    pub fn needs(
        &self,
        limit: u32,
        organisation: Option<&OrganisationId>,
    ) -> Result<Vec<SubmissionRow>> {
        let of = if organisation.is_some() {
            "submissions INDEXED BY submissions_by_organisation_and_state WHERE organisation_id = ?2"
        } else {
            "submissions WHERE ?2 IS NULL"
        };
        self.read(|database| {
            let mut found: Vec<SubmissionRow> = Vec::new();
            for (states, condition) in NEEDS {
                let left = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
                if left == 0 {
                    break;
                }
                let columns = submissions::COLUMNS;
                // One state at a time is in order already, and SQLite merges them.
                let of_states: Vec<String> = states
                    .iter()
                    .map(|state| {
                        format!(
                            "SELECT {columns} FROM {of} \
                             AND discarded_at IS NULL AND state = '{state}' AND {condition}"
                        )
                    })
                    .collect();
                let mut select = database.prepare_cached(&format!(
                    "{} ORDER BY updated_at DESC, id DESC LIMIT ?1",
                    of_states.join(" UNION ALL ")
                ))?;
                let rows = select.query_map(
                    params![left, organisation.map(OrganisationId::as_str)],
                    submissions::row,
                )?;
                for row in rows {
                    found.push(row?);
                }
            }
            Ok(found)
        })
    }
}

/// Body, its SHA-256 and the payload's, as a page shows them. A body that is not what was frozen any
/// more is shown to nobody as that; the rest of the report's page stands.
fn body_shown(
    database: &Connection,
    id: &SubmissionId,
) -> Result<(Option<String>, Option<String>, Option<String>)> {
    let body = match frozen_bodies::of(database, id) {
        Err(error)
            if matches!(
                error.code,
                ErrorCode::ReportDamaged | ErrorCode::DataDamaged
            ) =>
        {
            tracing::error!(%id, %error, "a frozen body");
            return Ok((None, None, None));
        }
        body => body?,
    };
    let Some(body) = body else {
        return Ok((None, None, None));
    };
    let (body_sha256, payload_sha256) = (body.body_sha256.clone(), body.payload_sha256.clone());
    let text = match body.verified() {
        Ok(body) => Some(String::from_utf8_lossy(&body.bytes).into_owned()),
        Err(error) => {
            tracing::error!(%id, %error, "a frozen body");
            None
        }
    };
    Ok((text, Some(body_sha256), Some(payload_sha256)))
}

/// The reports that correct one, the oldest first.
fn corrections(database: &Connection, id: &SubmissionId) -> Result<Vec<SubmissionRow>> {
    let columns = submissions::COLUMNS;
    let found = database
        .prepare_cached(&format!(
            "SELECT {columns} FROM submissions WHERE parent_id = ?1 AND discarded_at IS NULL \
             ORDER BY created_at, id"
        ))?
        .query_map(params![id.as_str()], submissions::row)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
