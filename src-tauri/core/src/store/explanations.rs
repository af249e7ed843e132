//! Table `explanations`: what a person wrote down about a report's figures, for the organisation
//! itself. It is no part of the document, and nothing that is sent is made of it.

use rusqlite::{Connection, OptionalExtension};

use super::Store;
use crate::domain::SubmissionId;
use crate::error::Result;

/// Keeps an explanation in the place of the one before; an empty one is none.
pub(super) fn save(database: &Connection, id: &SubmissionId, text: &str) -> Result<()> {
    if text.is_empty() && of(database, id)?.is_none() {
        return Ok(());
    }
    database
        .prepare_cached(
            "INSERT INTO explanations (submission_id, text) VALUES (?1, ?2) \
             ON CONFLICT (submission_id) DO UPDATE SET text = excluded.text",
        )?
        .execute([id.as_str(), text])?;
    Ok(())
}

/// What was explained; none where nothing was.
pub(super) fn of(database: &Connection, id: &SubmissionId) -> Result<Option<String>> {
    let text: Option<String> = database
        .prepare_cached("SELECT text FROM explanations WHERE submission_id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    Ok(text.filter(|text| !text.is_empty()))
}

impl Store {
    /// What a person explained about a report; none where nothing was.
    ///
    /// # Errors
    /// What the database says.
    pub fn explanation(&self, id: &SubmissionId) -> Result<Option<String>> {
        self.read(|database| of(database, id))
    }
}
