//! Everything that a database holds, to be taken along.

use std::collections::HashMap;

use rusqlite::{Connection, Row};

use super::values::{id as identifier, json, name, optional_id, shown};
use super::{Store, documents, draft_moves, error, explanations, rule_packs};
use crate::domain::{PayloadVersion, SubmissionId, sha256_hex};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::EnvironmentName;
use crate::view::everything::{
    Everything, KIND, KeptAttempt, KeptBody, KeptEnd, KeptEvent, KeptOrganisation, KeptRulePack,
    KeptSubmission, KeptTyping, VERSION,
};

impl Store {
    /// Everything that this database holds, as it was at one moment.
    ///
    /// # Errors
    /// `DatabaseDamaged` when a body is not what was frozen any more.
    pub fn take_out(&self, environment: EnvironmentName) -> Result<Everything> {
        self.read(|database| {
            let ids: Vec<SubmissionId> = database
                .prepare("SELECT id FROM submissions ORDER BY created_at, id")?
                .query_map([], |row| identifier(row, "id"))?
                .collect::<rusqlite::Result<_>>()?;
            Ok(Everything {
                kind: KIND.to_owned(),
                version: VERSION,
                environment,
                organisations: organisations(database)?,
                rule_packs: added_rule_packs(database)?,
                submissions: ids
                    .iter()
                    .map(|id| submission(database, id))
                    .collect::<Result<_>>()?,
            })
        })
    }
}

/// Those that a draft which was put away, or a move, brings back are among them. A rule pack whose
/// bytes are not those that were added is left out: they could not be taken in.
fn added_rule_packs(database: &Connection) -> Result<Vec<KeptRulePack>> {
    let records = rule_packs::present_and_named(database)?.into_iter();
    let sound = records.filter(|pack| sha256_hex(&pack.body) == pack.body_sha256);
    Ok(sound
        .filter_map(|pack| {
            Some(KeptRulePack {
                payload_version: PayloadVersion::new(&pack.payload_version).ok()?,
                body: String::from_utf8(pack.body).ok()?,
                body_sha256: pack.body_sha256,
                file: pack.file,
                added_at: pack.added_at,
                added_by: pack.added_by,
                removed_at: pack.removed_at,
            })
        })
        .collect())
}

fn organisations(database: &Connection) -> Result<Vec<KeptOrganisation>> {
    let found = database
        .prepare(
            "SELECT id, label, org_number, org_id, client_id, removed_at FROM organisations \
             ORDER BY rowid",
        )?
        .query_map([], |row| {
            let removed_at: Option<i64> = row.get("removed_at")?;
            Ok(KeptOrganisation {
                id: identifier(row, "id")?,
                label: row.get("label")?,
                org_number: identifier(row, "org_number")?,
                org_id: identifier(row, "org_id")?,
                client_id: row.get("client_id")?,
                removed_at: removed_at.map(shown),
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn submission(database: &Connection, id: &SubmissionId) -> Result<KeptSubmission> {
    let (places, bodies) = bodies(database, id)?;
    let typed = documents::of(database, id)?.ok_or_else(error::not_found)?;
    let typed = KeptTyping {
        document: typed.document,
        step: typed.step,
        acknowledged: typed.acknowledged,
        saved_at: shown(typed.saved_at),
    };
    let attempts = attempts(database, id, &places)?;
    let events = events(database, id)?;
    let category_totals = super::years::totals(database, id)?;
    let explanation = explanations::of(database, id)?;
    let moves = draft_moves::of(database, id)?;
    let found = database
        .prepare_cached("SELECT * FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| {
            let moment = |column: &str| -> rusqlite::Result<Option<String>> {
                let at: Option<i64> = row.get(column)?;
                Ok(at.map(shown))
            };
            let body: Option<i64> = row.get("frozen_body_id")?;
            Ok(KeptSubmission {
                id: id.clone(),
                state: row.get("state")?,
                created_at: shown(row.get("created_at")?),
                updated_at: shown(row.get("updated_at")?),
                discarded_at: moment("discarded_at")?,
                organisation_id: optional_id(row, "organisation_id")?,
                report_id: row.get("report_id")?,
                org_id: optional_id(row, "org_id")?,
                organisation_label: row.get("organisation_label")?,
                org_number: row.get("org_number")?,
                period: row.get("period")?,
                payload_version: identifier(row, "payload_version")?,
                count: row.get("count")?,
                hours: row.get("hours")?,
                parent_id: optional_id(row, "parent_id")?,
                earlier_id: optional_id(row, "earlier_id")?,
                reference_id: optional_id(row, "reference_id")?,
                received_at: moment("received_at")?,
                bufdir_confirmation: row.get("bufdir_confirmation")?,
                bufdir_status: row.get("bufdir_status")?,
                submitted_at: row.get("submitted_at")?,
                processed_at: row.get("processed_at")?,
                notes: row.get("notes")?,
                typed,
                body: body.and_then(|body| places.get(&body).copied()),
                bodies,
                attempts,
                events,
                category_totals,
                explanation,
                moves,
            })
        })?;
    Ok(found)
}

/// The bodies of a submission, and the place of each by its row.
fn bodies(
    database: &Connection,
    id: &SubmissionId,
) -> Result<(HashMap<i64, usize>, Vec<KeptBody>)> {
    let found: Vec<(i64, Vec<u8>, KeptBody)> = database
        .prepare_cached(
            "SELECT id, body, body_sha256, payload_sha256, idempotency_key, frozen_at \
             FROM frozen_bodies WHERE submission_id = ?1 ORDER BY id",
        )?
        .query_map([id.as_str()], |row| {
            let body = KeptBody {
                body: String::new(),
                body_sha256: row.get("body_sha256")?,
                payload_sha256: row.get("payload_sha256")?,
                idempotency_key: row.get("idempotency_key")?,
                frozen_at: shown(row.get("frozen_at")?),
            };
            Ok((row.get("id")?, row.get("body")?, body))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let mut places = HashMap::new();
    let mut bodies = Vec::new();
    for (place, (row, bytes, body)) in found.into_iter().enumerate() {
        let damaged = || {
            AppError::new(ErrorCode::DatabaseDamaged)
                .because("a frozen body does not have its SHA-256 any more")
        };
        if sha256_hex(&bytes) != body.body_sha256 {
            return Err(damaged());
        }
        let text = String::from_utf8(bytes).map_err(|_| damaged())?;
        places.insert(row, place);
        bodies.push(KeptBody { body: text, ..body });
    }
    Ok((places, bodies))
}

fn attempts(
    database: &Connection,
    id: &SubmissionId,
    places: &HashMap<i64, usize>,
) -> Result<Vec<KeptAttempt>> {
    let end = |row: &Row<'_>| -> rusqlite::Result<Option<KeptEnd>> {
        let Some(finished_at) = row.get::<_, Option<i64>>("finished_at")? else {
            return Ok(None);
        };
        Ok(Some(KeptEnd {
            finished_at: shown(finished_at),
            outcome: name(row, "outcome")?,
            http_status: row.get("http_status")?,
            reason: row.get("reason")?,
            answer: row.get("answer")?,
        }))
    };
    let found = database
        .prepare_cached(
            "SELECT number, body_id, owner, started_at, finished_at, outcome, http_status, \
             reason, answer \
             FROM attempts LEFT JOIN attempt_ends USING (submission_id, number) \
             WHERE submission_id = ?1 ORDER BY number",
        )?
        .query_map([id.as_str()], |row| {
            let body: i64 = row.get("body_id")?;
            Ok(KeptAttempt {
                number: row.get("number")?,
                body: places.get(&body).copied().unwrap_or_default(),
                owner: row.get("owner")?,
                started_at: shown(row.get("started_at")?),
                end: end(row)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn events(database: &Connection, id: &SubmissionId) -> Result<Vec<KeptEvent>> {
    let found = database
        .prepare_cached(
            "SELECT at, kind, who, detail FROM events WHERE submission_id = ?1 ORDER BY id",
        )?
        .query_map([id.as_str()], |row| {
            Ok(KeptEvent {
                at: shown(row.get("at")?),
                kind: name(row, "kind")?,
                who: row.get("who")?,
                detail: json(row, "detail")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}
