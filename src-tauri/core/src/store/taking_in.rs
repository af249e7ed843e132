//! What another installation took out, taken in as it stands: all of it, or nothing.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::folding::sort_key;
use super::values::{name_of, stored, to_json};
use super::{
    PROGRAM, Store, category_totals, draft_moves, events, explanations, recovery, rule_packs,
    submissions,
};
use crate::domain::{
    OrgId, OrganisationId, ReferenceId, ReportId, State, SubmissionId, sha256_hex,
};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::everything::{Everything, KeptAttempt, KeptSubmission, TakenIn};
use crate::view::submission::EventKind;

/// The `reason` of the event with which a report that waited in another installation's queue is a
/// draft here.
const TAKEN_IN: &str = "taken_in";

impl Store {
    /// Takes in what is not here yet, and leaves what is as it is: a report is known by its id.
    ///
    /// Reports stand as they stood, but nothing that comes in is ever sent by itself: what was
    /// queued is a draft, and what was being sent is in doubt.
    ///
    /// # Errors
    /// `TakenOutUnusable` with a detail for what does not hold together; `ReferenceTaken` and
    /// `ReportIdTaken` when another report here has what may be had once. Nothing is then changed.
    pub fn take_in(&self, everything: &Everything, at: Timestamp) -> Result<TakenIn> {
        self.write(|transaction| {
            transaction.execute_batch(
                "PRAGMA defer_foreign_keys = ON; INSERT INTO taking_in DEFAULT VALUES;",
            )?;
            let mut taken = TakenIn::default();
            for organisation in &everything.organisations {
                let removed_at = moment(organisation.removed_at.as_deref())?;
                let added = transaction
                    .prepare_cached(
                        "INSERT INTO organisations \
                         (id, label, org_number, org_id, client_id, saved_at, removed_at) \
                         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING",
                    )?
                    .execute(params![
                        organisation.id.as_str(),
                        organisation.label,
                        organisation.org_number.as_str(),
                        organisation.org_id.as_str(),
                        organisation.client_id,
                        stored(at),
                        removed_at,
                    ])?;
                taken.organisations += u32::from(added > 0);
            }
            for pack in &everything.rule_packs {
                if sha256_hex(pack.body.as_bytes()) != pack.body_sha256 {
                    return Err(unusable("a rule pack does not have its SHA-256"));
                }
                let added_at = when(&pack.added_at)?;
                let removed_at = moment(pack.removed_at.as_deref())?;
                let body = pack.body.as_bytes();
                let added = rule_packs::insert(transaction, pack, body, added_at, removed_at)?;
                taken.rule_packs += u32::from(added && removed_at.is_none());
            }
            let mut unsettled = Vec::new();
            for submission in &everything.submissions {
                if submissions::find(transaction, &submission.id)?.is_some() {
                    taken.known += 1;
                    continue;
                }
                insert(transaction, submission)?;
                taken.submissions += 1;
                match submission.state {
                    State::Queued => taken.drafts_again += 1,
                    State::Sending => taken.in_doubt += 1,
                    _ => continue,
                }
                unsettled.push(submission);
            }
            transaction.execute("DELETE FROM taking_in", [])?;
            for submission in unsettled {
                settle(transaction, submission, at)?;
            }
            whole(transaction)?;
            Ok(taken)
        })
    }
}

/// Refuses what names a row that neither the file nor the database has; the commit would refuse it
/// too, and say less.
fn whole(database: &Connection) -> Result<()> {
    let dangling = database.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if dangling {
        return Err(unusable("a row names another that is not there"));
    }
    Ok(())
}

fn unusable(detail: &str) -> AppError {
    AppError::new(ErrorCode::TakenOutUnusable).because(detail)
}

/// An instant of the file as it is stored.
fn moment(text: Option<&str>) -> Result<Option<i64>> {
    text.map(|text| {
        let instant: Timestamp = text
            .parse()
            .map_err(|_| unusable("a moment cannot be read"))?;
        Ok(stored(instant))
    })
    .transpose()
}

fn when(text: &str) -> Result<i64> {
    moment(Some(text))?.ok_or_else(|| unusable("a moment is missing"))
}

/// The state in which a row comes in. Nothing here may send what another installation froze.
fn state_here(state: State) -> State {
    match state {
        State::Queued => State::Draft,
        State::Sending => State::InDoubt,
        state => state,
    }
}

/// What belongs to a submission goes in before it; see `migrations/005_taking_in.sql`.
fn insert(database: &Connection, kept: &KeptSubmission) -> Result<()> {
    let id = &kept.id;
    let state = state_here(kept.state);
    require_free(database, kept, state)?;
    let bodies = bodies(database, kept)?;
    let body = |place: usize| {
        let row = bodies.get(place).copied();
        row.ok_or_else(|| unusable("a body is named that is not there"))
    };
    for moved in &kept.moves {
        draft_moves::insert(database, id, moved, when(&moved.at)?)?;
    }
    for attempt in &kept.attempts {
        insert_attempt(database, id, attempt, body(attempt.body)?, kept)?;
    }
    let frozen = match (state, kept.body) {
        (State::Draft, _) => None,
        (_, Some(place)) => Some(body(place)?),
        (_, None) => return Err(unusable("a report that was sent has no body")),
    };
    if state != State::Draft {
        category_totals::replace(database, id, &kept.category_totals)?;
    }
    database
        .prepare_cached(
            "INSERT INTO submissions (id, state, created_at, updated_at, discarded_at, \
             organisation_id, report_id, org_id, organisation_label, org_number, period, \
             payload_version, count, hours, parent_id, earlier_id, frozen_body_id, reference_id, \
             received_at, bufdir_confirmation, bufdir_status, submitted_at, processed_at, notes, \
             organisation_sort) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, \
             ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)",
        )?
        .execute(params![
            id.as_str(),
            state,
            when(&kept.created_at)?,
            when(&kept.updated_at)?,
            moment(kept.discarded_at.as_deref())?,
            kept.organisation_id.as_ref().map(OrganisationId::as_str),
            kept.report_id,
            kept.org_id.as_ref().map(OrgId::as_str),
            kept.organisation_label,
            kept.org_number,
            kept.period,
            kept.payload_version.as_str(),
            kept.count,
            kept.hours,
            kept.parent_id.as_ref().map(SubmissionId::as_str),
            kept.earlier_id.as_ref().map(SubmissionId::as_str),
            frozen,
            kept.reference_id.as_ref().map(ReferenceId::as_str),
            moment(kept.received_at.as_deref())?,
            kept.bufdir_confirmation,
            kept.bufdir_status,
            kept.submitted_at,
            kept.processed_at,
            kept.notes,
            sort_key(kept.organisation_label.as_deref().unwrap_or_default()),
        ])
        .map_err(unfit)?;
    insert_typing(database, kept)?;
    if let Some(explanation) = &kept.explanation {
        explanations::save(database, id, explanation)?;
    }
    for event in &kept.events {
        database
            .prepare_cached(
                "INSERT INTO events (submission_id, at, kind, who, detail) \
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                id.as_str(),
                when(&event.at)?,
                name_of(&event.kind)?,
                event.who,
                to_json(&event.detail)?,
            ])?;
    }
    Ok(())
}

/// Refuses what another report here has already: Bufdir's reference, or an organisation's report id
/// among those that count.
fn require_free(database: &Connection, kept: &KeptSubmission, state: State) -> Result<()> {
    if let Some(reference) = &kept.reference_id {
        submissions::require_free_reference(database, &kept.id, reference)?;
    }
    let (Some(org_id), Ok(report_id)) = (&kept.org_id, ReportId::new(&kept.report_id)) else {
        return Ok(());
    };
    match submissions::active(database, org_id, &report_id)? {
        Some((_, other)) if state.holds_its_report_id() => {
            Err(AppError::new(ErrorCode::ReportIdTaken)
                .with("report_id", &report_id)
                .with("state", other.as_str()))
        }
        _ => Ok(()),
    }
}

/// A row that the rules of the database do not let in was made by no Kvittert.
fn unfit(error: rusqlite::Error) -> AppError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => {
            unusable("a row breaks the rules of the database")
        }
        _ => error.into(),
    }
}

/// Keeps the bodies. Gives their rows.
fn bodies(database: &Connection, kept: &KeptSubmission) -> Result<Vec<i64>> {
    let mut rows = Vec::new();
    for body in &kept.bodies {
        if sha256_hex(body.body.as_bytes()) != body.body_sha256 {
            return Err(unusable("a body does not have its SHA-256"));
        }
        database
            .prepare_cached(
                "INSERT INTO frozen_bodies (submission_id, body, body_sha256, payload_sha256, \
                 idempotency_key, frozen_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )?
            .execute(params![
                kept.id.as_str(),
                body.body.as_bytes(),
                body.body_sha256,
                body.payload_sha256,
                body.idempotency_key,
                when(&body.frozen_at)?,
            ])
            .map_err(unfit)?;
        rows.push(database.last_insert_rowid());
    }
    Ok(rows)
}

fn insert_attempt(
    database: &Connection,
    id: &SubmissionId,
    attempt: &KeptAttempt,
    body: i64,
    kept: &KeptSubmission,
) -> Result<()> {
    let key = kept.bodies.get(attempt.body);
    database
        .prepare_cached(
            "INSERT INTO attempts \
             (submission_id, number, body_id, idempotency_key, owner, started_at) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            id.as_str(),
            attempt.number,
            body,
            key.map(|body| body.idempotency_key.as_str()),
            attempt.owner,
            when(&attempt.started_at)?,
        ])
        .map_err(unfit)?;
    let Some(end) = &attempt.end else {
        return Ok(());
    };
    database
        .prepare_cached(
            "INSERT INTO attempt_ends \
             (submission_id, number, finished_at, outcome, http_status, reason, answer) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            id.as_str(),
            attempt.number,
            when(&end.finished_at)?,
            name_of(&end.outcome)?,
            end.http_status,
            end.reason,
            end.answer,
        ])
        .map_err(unfit)?;
    Ok(())
}

fn insert_typing(database: &Connection, kept: &KeptSubmission) -> Result<()> {
    let typed = &kept.typed;
    database
        .prepare_cached(
            "INSERT INTO documents (submission_id, document, step, acknowledged, saved_at) \
             VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            kept.id.as_str(),
            to_json(&typed.document)?,
            name_of(&typed.step)?,
            to_json(&typed.acknowledged)?,
            when(&typed.saved_at)?,
        ])?;
    Ok(())
}

/// Writes into the history of a report why it does not stand here as it stood there.
fn settle(database: &Connection, kept: &KeptSubmission, at: Timestamp) -> Result<()> {
    let (kind, reason) = match kept.state {
        State::Queued => (EventKind::TakenBack, TAKEN_IN),
        _ => (EventKind::OutcomeUnknown, recovery::PROCESS_ENDED),
    };
    let attempt = kept
        .attempts
        .last()
        .map(|attempt| attempt.number.to_string());
    let attempt = attempt.filter(|_| kind == EventKind::OutcomeUnknown);
    let detail: BTreeMap<String, String> =
        events::detail([("attempt", attempt), ("reason", Some(reason.to_owned()))]);
    events::record(database, &kept.id, kind, PROGRAM, &detail, at)
}
