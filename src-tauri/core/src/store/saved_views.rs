//! Table `saved_views`: lists that a person gave a name. A removed one stays, so that removing it can
//! be undone.

use jiff::Timestamp;
use rusqlite::params;

use super::values::{json, stored, to_json};
use super::{Store, error};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::lists::SavedView;

impl Store {
    /// The views that a person saved, in the order of their names.
    ///
    /// # Errors
    /// What the database says.
    pub fn saved_views(&self) -> Result<Vec<SavedView>> {
        self.read(|database| {
            let mut views: Vec<SavedView> = database
                .prepare_cached(
                    "SELECT id, name, question FROM saved_views WHERE removed_at IS NULL",
                )?
                .query_map([], |row| {
                    Ok(SavedView {
                        id: row.get("id")?,
                        name: row.get("name")?,
                        question: json(row, "question")?,
                    })
                })?
                .collect::<rusqlite::Result<_>>()?;
            views.sort_by_cached_key(|view| super::folding::sort_key(&view.name));
            Ok(views)
        })
    }

    /// Keeps a view, in the place of the one with its id.
    ///
    /// # Errors
    /// `InputInvalid` with the field `view_name` and the problem `taken` when another view has its
    /// name.
    pub fn save_view(&self, view: &SavedView, at: Timestamp) -> Result<()> {
        self.write(|transaction| {
            let taken = transaction
                .prepare_cached(
                    "SELECT 1 FROM saved_views \
                     WHERE name = ?1 AND id <> ?2 AND removed_at IS NULL",
                )?
                .exists([&view.name, &view.id])?;
            if taken {
                return Err(name_taken());
            }
            transaction
                .prepare_cached(
                    "INSERT INTO saved_views (id, name, question, saved_at) \
                     VALUES (?1, ?2, ?3, ?4) \
                     ON CONFLICT (id) DO UPDATE SET name = excluded.name, \
                         question = excluded.question, saved_at = excluded.saved_at, \
                         removed_at = NULL",
                )?
                .execute(params![
                    view.id,
                    view.name,
                    to_json(&view.question)?,
                    stored(at)
                ])?;
            Ok(())
        })
    }

    /// Removes a view; [`Store::restore_view`] brings it back.
    ///
    /// # Errors
    /// `NotFound`.
    pub fn remove_view(&self, id: &str, at: Timestamp) -> Result<()> {
        self.set_removed(id, Some(stored(at)))
    }

    /// Brings back a view that was removed.
    ///
    /// # Errors
    /// `NotFound`; `InputInvalid` as [`Store::save_view`] when its name was given away meanwhile.
    pub fn restore_view(&self, id: &str) -> Result<()> {
        self.set_removed(id, None)
    }

    fn set_removed(&self, id: &str, removed_at: Option<i64>) -> Result<()> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached("UPDATE saved_views SET removed_at = ?2 WHERE id = ?1")?
                .execute(params![id, removed_at])
                .map_err(|error| match error.sqlite_error_code() {
                    Some(rusqlite::ErrorCode::ConstraintViolation) => name_taken(),
                    _ => error.into(),
                })?;
            if changed == 0 {
                return Err(error::not_found());
            }
            Ok(())
        })
    }
}

fn name_taken() -> AppError {
    AppError::new(ErrorCode::InputInvalid)
        .with("field", "view_name")
        .with("problem", "taken")
}
