//! Table `workspace`: where the user was, by key.

use rusqlite::{Connection, OptionalExtension, params};

use super::{Store, values};
use crate::domain::SubmissionId;
use crate::error::Result;

/// The draft that the wizard has open.
const OPEN_DRAFT: &str = "open_draft";

impl Store {
    /// The draft to come back to: the one that was open last, while it is a draft and not put
    /// away.
    ///
    /// # Errors
    /// What the database says.
    pub fn open_draft(&self) -> Result<Option<SubmissionId>> {
        self.read(|database| {
            let found = database
                .prepare_cached(
                    "SELECT submissions.id AS id FROM workspace \
                     JOIN submissions ON submissions.id = workspace.value \
                     WHERE key = ?1 AND state = 'draft' AND discarded_at IS NULL",
                )?
                .query_row([OPEN_DRAFT], |row| values::id(row, "id"))
                .optional()?;
            Ok(found)
        })
    }

    /// Remembers the draft to come back to, or that there is none.
    ///
    /// # Errors
    /// What the database says.
    pub fn set_open_draft(&self, id: Option<&SubmissionId>) -> Result<()> {
        self.write(|transaction| set(transaction, OPEN_DRAFT, id.map(SubmissionId::as_str)))
    }

    /// What is kept under a key of the workspace, where something is.
    ///
    /// # Errors
    /// What the database says.
    pub fn workspace_value(&self, key: &str) -> Result<Option<String>> {
        self.read(|database| {
            let found = database
                .prepare_cached("SELECT value FROM workspace WHERE key = ?1")?
                .query_row([key], |row| row.get(0))
                .optional()?;
            Ok(found)
        })
    }

    /// Keeps a value under a key of the workspace, or nothing.
    ///
    /// # Errors
    /// What the database says.
    pub fn set_workspace_value(&self, key: &str, value: Option<&str>) -> Result<()> {
        self.write(|transaction| set(transaction, key, value))
    }
}

pub(super) fn set(database: &Connection, key: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => database
            .prepare_cached("INSERT OR REPLACE INTO workspace (key, value) VALUES (?1, ?2)")?
            .execute(params![key, value])?,
        None => database
            .prepare_cached("DELETE FROM workspace WHERE key = ?1")?
            .execute([key])?,
    };
    Ok(())
}
