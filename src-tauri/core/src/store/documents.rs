//! Table `documents`: what a person typed, wrong text too. Edited in drafts, kept afterwards.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::values::{json, name, name_of, stored, to_json};
use crate::domain::{Document, SubmissionId};
use crate::error::Result;
use crate::view::draft::WizardStep;

/// What was typed, and where the wizard stood.
pub(super) struct Typed {
    pub(super) document: Document,
    pub(super) step: WizardStep,
    pub(super) acknowledged: Vec<String>,
    pub(super) saved_at: i64,
}

/// Keeps what was typed, in the place of what was typed before. Of two saves within a millisecond
/// the second is written down as one later, so that no text passes for the one that it replaced.
pub(super) fn save(
    database: &Connection,
    id: &SubmissionId,
    document: &Document,
    step: WizardStep,
    acknowledged: &[String],
    at: Timestamp,
) -> Result<()> {
    database
        .prepare_cached(
            "INSERT INTO documents (submission_id, document, step, acknowledged, saved_at) \
             VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (submission_id) DO UPDATE SET document = excluded.document, \
                 step = excluded.step, acknowledged = excluded.acknowledged, \
                 saved_at = excluded.saved_at + (excluded.saved_at = documents.saved_at)",
        )?
        .execute(params![
            id.as_str(),
            to_json(document)?,
            name_of(&step)?,
            to_json(&acknowledged)?,
            stored(at),
        ])?;
    Ok(())
}

/// Keeps the warnings that were acknowledged when the report was frozen.
pub(super) fn acknowledge(
    database: &Connection,
    id: &SubmissionId,
    acknowledged: &[String],
) -> Result<()> {
    database
        .prepare_cached("UPDATE documents SET acknowledged = ?2 WHERE submission_id = ?1")?
        .execute(params![id.as_str(), to_json(&acknowledged)?])?;
    Ok(())
}

/// Keeps what is acknowledged while somebody may type in the same draft: nothing but that changes,
/// and it counts as a save.
pub(super) fn acknowledge_now(
    database: &Connection,
    id: &SubmissionId,
    acknowledged: &[String],
    at: Timestamp,
) -> Result<()> {
    database
        .prepare_cached(
            "UPDATE documents SET acknowledged = ?2, saved_at = ?3 + (?3 = saved_at) \
             WHERE submission_id = ?1",
        )?
        .execute(params![id.as_str(), to_json(&acknowledged)?, stored(at)])?;
    Ok(())
}

/// What is acknowledged; none where nothing was typed.
pub(super) fn acknowledged(
    database: &Connection,
    id: &SubmissionId,
) -> Result<Option<Vec<String>>> {
    let found = database
        .prepare_cached("SELECT acknowledged FROM documents WHERE submission_id = ?1")?
        .query_row([id.as_str()], |row| json(row, "acknowledged"))
        .optional()?;
    Ok(found)
}

/// What was typed.
pub(super) fn of(database: &Connection, id: &SubmissionId) -> Result<Option<Typed>> {
    let found = database
        .prepare_cached(
            "SELECT document, step, acknowledged, saved_at FROM documents \
             WHERE submission_id = ?1",
        )?
        .query_row([id.as_str()], |row| {
            Ok(Typed {
                document: json(row, "document")?,
                step: name(row, "step")?,
                acknowledged: json(row, "acknowledged")?,
                saved_at: row.get("saved_at")?,
            })
        })
        .optional()?;
    Ok(found)
}
