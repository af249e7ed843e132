//! Organisations that cannot sign in: what the others of their reports in the queue learn from one.

use std::collections::HashMap;

use crate::app::App;
use crate::domain::{State, SubmissionId};
use crate::error::{ErrorCode, Result};

/// The organisations, by Bufdir's name, that could not sign in, each with the report that found
/// out. A wrong secret that is tried for each report is an account locked.
#[derive(Default)]
pub(crate) struct CannotSignIn(HashMap<String, SubmissionId>);

impl CannotSignIn {
    /// Remembers what a try to send a report came to.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn learn(&mut self, app: &App, id: &SubmissionId) -> Result<()> {
        let Some(row) = app.store.row(id)? else {
            return Ok(());
        };
        let code = row.waiting_for.map(|reason| reason.code);
        if row.state == State::Queued
            && matches!(
                code,
                Some(ErrorCode::NoCredentials | ErrorCode::WrongCredentials)
            )
            && let Some(org_id) = row.org_id
        {
            self.0.insert(org_id, id.clone());
        }
        Ok(())
    }

    /// Holds a queued report of an organisation that could not sign in, without a try. Gives
    /// whether it is held: once somebody puts the sign-in right, none is.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) fn holds(&mut self, app: &App, id: &SubmissionId) -> Result<bool> {
        if self.0.is_empty() {
            return Ok(false);
        }
        let org_id = app.store.row(id)?.and_then(|row| row.org_id);
        let org_id = org_id.unwrap_or_default();
        let Some(found_out) = self.0.get(&org_id).filter(|found_out| *found_out != id) else {
            return Ok(false);
        };
        let held = match app.store.hold_like(id, found_out) {
            // Another process, or a person, was quicker.
            Err(error) if error.code == ErrorCode::WrongState => return Ok(true),
            held => held?,
        };
        if held {
            app.tell_changed(id);
            super::changed(app);
        } else {
            self.0.remove(&org_id);
        }
        Ok(held)
    }
}
