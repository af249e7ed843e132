//! Backup and restore of an environment's database, by SQLite's backup API.

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use crate::app::App;
use crate::clock::{Clock, rfc3339};
use crate::domain::State;
use crate::environment::Environment;
use crate::error::{AppError, ErrorCode, Result};
use crate::installation::Installation;
use crate::store::{CopyRecord, Store};
use crate::view::copies::{CopiesView, CopyView};

/// Between two looks whether a copy is due: a day that began while the window was open.
const BETWEEN_LOOKS: Duration = Duration::from_secs(3600);

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

/// The copies that the app made by itself, and why the last one was not made, when it was not.
///
/// # Errors
/// A folder that cannot be read.
pub fn copies(app: &App) -> Result<CopiesView> {
    Ok(CopiesView {
        copies: copies_of(&app.environment)?,
        last_failure: app
            .copy_failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone(),
    })
}

/// The same of an environment that need not be open: daily ones, newest first, then those from
/// before an upgrade.
///
/// # Errors
/// A folder that cannot be read.
pub fn copies_of(environment: &Environment) -> Result<Vec<CopyView>> {
    let copies = Store::copies_of(&environment.database())?;
    Ok(copies.into_iter().map(view_of).collect())
}

/// The copy that is nearest to the database as it was last.
pub(crate) fn newest_copy(environment: &Environment) -> Option<CopyView> {
    // A folder that cannot be read has none to offer.
    copies_of(environment).ok()?.into_iter().next()
}

fn view_of(copy: CopyRecord) -> CopyView {
    CopyView {
        made_at: rfc3339(copy.made_at),
        name: copy.name,
        bytes: copy.bytes,
        kind: copy.kind,
    }
}

/// [`restore`] from one of [`copies`], by its name. Any other name is not found, whatever file it
/// may be the path of.
///
/// # Errors
/// [`ErrorCode::NotFound`], and those of [`restore`].
pub fn restore_copy(installation: &Installation, name: &str) -> Result<()> {
    let path = path_of(installation.app().environment(), name)?;
    restore(installation, &path)
}

/// [`restore_closed`] from one of [`copies_of`], by its name.
///
/// # Errors
/// [`ErrorCode::NotFound`], and those of [`restore_closed`].
pub fn restore_copy_closed(
    environment: &Environment,
    name: &str,
    clock: &dyn Clock,
) -> Result<Option<PathBuf>> {
    restore_closed(environment, &path_of(environment, name)?, clock)
}

fn path_of(environment: &Environment, name: &str) -> Result<PathBuf> {
    Store::copies_of(&environment.database())?
        .into_iter()
        .find(|copy| copy.name == name)
        .map(|copy| copy.path)
        .ok_or_else(|| super::not_found(name))
}

/// Makes today's copy of an environment's database, unless there is one. The database need not be
/// open.
///
/// # Errors
/// [`ErrorCode::CopyNotMade`]; whatever else is going on is not touched by it.
pub fn copy_daily(environment: &Environment, clock: &dyn Clock) -> Result<()> {
    match Store::copy_daily(&environment.database(), clock.now()) {
        Ok(None) => Ok(()),
        Ok(Some(copy)) => {
            tracing::info!(copy = %copy.display(), "today's copy of the database");
            Ok(())
        }
        Err(error) => {
            tracing::warn!(%error, "today's copy of the database was not made");
            Err(AppError::new(ErrorCode::CopyNotMade).because(error))
        }
    }
}

/// Makes the daily copies for as long as the window is open, of whatever environment is open. A
/// failure stands in [`copies`] until a copy is made.
pub async fn watch(installation: &Installation) {
    loop {
        let app = installation.app();
        let made = tokio::task::spawn_blocking({
            let app = Arc::clone(&app);
            move || copy_daily(&app.environment, app.clock.as_ref())
        });
        // A copy that panicked is told of as one that failed.
        let failure = match made.await {
            Ok(made) => made.err(),
            Err(error) => Some(AppError::new(ErrorCode::CopyNotMade).because(error)),
        };
        *app.copy_failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = failure;
        drop(app);
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}
