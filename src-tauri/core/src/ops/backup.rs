//! Backup and restore of an environment's database, by SQLite's backup API.

use std::path::{Path, PathBuf};

use crate::app::App;
use crate::clock::Clock;
use crate::domain::State;
use crate::environment::Environment;
use crate::error::{AppError, ErrorCode, Result};
use crate::installation::Installation;
use crate::store::Store;

/// Copies the database to a file, also while a submission is under way.
///
/// # Errors
/// A file that cannot be written.
pub fn backup(app: &App, to: &Path) -> Result<()> {
    app.store.backup(to)
}

/// A name for a copy: `kvittert-practice-2026-11-24.db`.
#[must_use]
pub fn proposed_name(app: &App) -> String {
    let day = app.clock.now().strftime("%Y-%m-%d");
    format!("kvittert-{}-{day}.db", app.environment.label())
}

/// Makes a copy ready to take the place of the open environment's database at the next start, when
/// nobody has it open. What is there then is set aside, never lost.
///
/// # Errors
/// A file that is no copy of a database of this program, or was written by a newer one, and
/// [`ErrorCode::WrongState`] while a report is on its way; the present database then stays.
pub fn restore(installation: &Installation, from: &Path) -> Result<()> {
    let app = installation.app();
    if app.store.any_sending()? {
        return Err(AppError::new(ErrorCode::WrongState).with("state", State::Sending.as_str()));
    }
    let environment = &app.environment;
    Store::restore(
        &environment.staged_copy(),
        from,
        app.clock.now(),
        environment.name,
    )
    .map(|_| ())
}

/// Puts a copy in the place of the database of an environment that nobody has open, as the command
/// line does. Gives where the database that was there is now, if there was one.
///
/// # Errors
/// As [`restore`], and [`crate::error::ErrorCode::DatabaseBusy`] when somebody has it open.
pub fn restore_closed(
    environment: &Environment,
    from: &Path,
    clock: &dyn Clock,
) -> Result<Option<PathBuf>> {
    Store::restore(&environment.database(), from, clock.now(), environment.name)
}
