//! What lists and pages show.

use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};

use super::values::{shown, to_json};
use super::{Store, attempts, category_totals, events, folding, frozen_bodies, submissions};
use crate::domain::SubmissionId;
use crate::error::{ErrorCode, Result};
use crate::view::overview::PeriodCategory;
use crate::view::submission::{ListQuery, SortBy, SubmissionDetail, SubmissionPage, SubmissionRow};

/// Rows of a page when nobody says how many.
const USUAL_LIMIT: u32 = 100;

/// What needs the user, most urgent first. Each is a condition on a row.
const NEEDS: [&str; 5] = [
    "state = 'in_doubt'",
    "state IN ('rejected', 'refused') AND NOT EXISTS ( \
         SELECT 1 FROM submissions AS correction \
         WHERE correction.parent_id = submissions.id AND correction.discarded_at IS NULL)",
    "state IN ('queued', 'sending')",
    "state = 'draft'",
    "state IN ('received', 'processing')",
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
}

impl Store {
    /// All that a query finds, in its order; `offset` and `limit` do not count.
    ///
    /// # Errors
    /// What the database says.
    pub fn list_whole(&self, query: &ListQuery) -> Result<Vec<ListedRecord>> {
        let (condition, values) = condition(query)?;
        let order = order(query.sort, query.descending);
        let table = table(query);
        let columns = submissions::COLUMNS;
        self.read(|database| {
            let found = database
                .prepare_cached(&format!(
                    "SELECT {columns}, received_at, processed_at, notes, \
                     (SELECT payload_sha256 FROM frozen_bodies \
                      WHERE frozen_bodies.id = frozen_body_id) AS payload_sha256 \
                     FROM {table} WHERE {condition} ORDER BY {order}"
                ))?
                .query_map(params_from_iter(&values), |row| {
                    let received_at: Option<i64> = row.get("received_at")?;
                    Ok(ListedRecord {
                        row: submissions::row(row)?,
                        received_at: received_at.map(shown),
                        processed_at: row.get("processed_at")?,
                        notes: row.get("notes")?,
                        payload_sha256: row.get("payload_sha256")?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            Ok(found)
        })
    }

    /// A part of the list. Drafts that were put away are not in it.
    ///
    /// # Errors
    /// What the database says.
    pub fn list(&self, query: &ListQuery) -> Result<SubmissionPage> {
        let (condition, mut values) = condition(query)?;
        let order = order(query.sort, query.descending);
        let table = table(query);
        let limit = match query.limit {
            0 => USUAL_LIMIT,
            limit => limit,
        };
        self.read(|database| {
            let total: i64 = database
                .prepare_cached(&format!("SELECT count(*) FROM {table} WHERE {condition}"))?
                .query_row(params_from_iter(&values), |row| row.get(0))?;
            values.push(Value::from(limit));
            values.push(Value::from(query.offset));
            let columns = submissions::COLUMNS;
            let rows = database
                .prepare_cached(&format!(
                    "SELECT {columns} FROM {table} WHERE {condition} ORDER BY {order} \
                     LIMIT ? OFFSET ?"
                ))?
                .query_map(params_from_iter(&values), submissions::row)?
                .collect::<rusqlite::Result<_>>()?;
            Ok(SubmissionPage {
                rows,
                total: total.unsigned_abs(),
                periods: periods(database)?,
            })
        })
    }

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
                    })
                })?;
            Ok(Some(detail))
        })
    }

    /// What needs the user, most urgent first: unknown outcome, rejected or refused without a
    /// correction, queued or being sent, drafts, awaiting an answer; within each the newest first.
    ///
    /// # Errors
    /// What the database says.
    pub fn needs(&self, limit: u32) -> Result<Vec<SubmissionRow>> {
        self.read(|database| {
            let mut found: Vec<SubmissionRow> = Vec::new();
            for condition in NEEDS {
                let left = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(u32::MAX));
                if left == 0 {
                    break;
                }
                let columns = submissions::COLUMNS;
                let mut select = database.prepare_cached(&format!(
                    "SELECT {columns} FROM submissions \
                     WHERE discarded_at IS NULL AND {condition} \
                     ORDER BY updated_at DESC, id DESC LIMIT ?1"
                ))?;
                let rows = select.query_map([left], submissions::row)?;
                for row in rows {
                    found.push(row?);
                }
            }
            Ok(found)
        })
    }

    /// What was sent, by period and category. A report counts until Bufdir has its correction.
    ///
    /// # Errors
    /// What the database says.
    pub fn sent_totals(&self) -> Result<Vec<PeriodCategory>> {
        self.read(category_totals::sent)
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

/// What a query asks for. The text is made of the fixed parts here alone; what a person typed is
/// bound.
fn condition(query: &ListQuery) -> Result<(String, Vec<Value>)> {
    let mut condition = "discarded_at IS NULL".to_owned();
    let mut values = Vec::new();
    if !query.states.is_empty() {
        condition.push_str(" AND state IN (SELECT value FROM json_each(?))");
        values.push(Value::from(to_json(&query.states)?));
    }
    if let Some(period) = &query.period {
        condition.push_str(" AND period = ?");
        values.push(Value::from(period.clone()));
    }
    if let Some(organisation) = &query.organisation_id {
        condition.push_str(" AND organisation_id = ?");
        values.push(Value::from(organisation.as_str().to_owned()));
    }
    for word in folding::words(&query.search) {
        condition.push_str(" AND instr(search_text, ?) > 0");
        values.push(Value::from(word));
    }
    Ok((condition, values))
}

/// What to read. A search reads every row, which is fastest in the order on disk; in the order of
/// an index each row would have to be looked up.
fn table(query: &ListQuery) -> &'static str {
    if query.search.trim().is_empty() {
        "submissions"
    } else {
        "submissions NOT INDEXED"
    }
}

/// The order, with the id last so that equal rows keep their places from page to page.
fn order(sort: SortBy, descending: bool) -> String {
    let key = match sort {
        SortBy::Updated => "updated_at",
        SortBy::State => "state_rank",
        SortBy::ReportId => "report_id COLLATE NOCASE",
        SortBy::Organisation => "organisation_sort",
        SortBy::Period => "period",
        SortBy::Hours => "hours_sort",
    };
    let direction = if descending { "DESC" } else { "ASC" };
    format!("{key} {direction}, id {direction}")
}

/// The periods there are, the newest first. It walks from each to the next one, so that many
/// reports of few periods are quickly done.
fn periods(database: &Connection) -> Result<Vec<String>> {
    let found = database
        .prepare_cached(
            "WITH RECURSIVE known (period) AS ( \
                 SELECT max(period) FROM submissions WHERE discarded_at IS NULL \
                 UNION ALL \
                 SELECT (SELECT max(period) FROM submissions \
                         WHERE discarded_at IS NULL AND period < known.period) \
                 FROM known WHERE known.period IS NOT NULL) \
             SELECT period FROM known WHERE period IS NOT NULL",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
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
