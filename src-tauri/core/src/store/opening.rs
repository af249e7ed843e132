//! Opening the file: what is sound is used, what is damaged is set aside, what is old is copied
//! and brought up to date.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::{in_directory, says_damaged, while_opening};
use super::owners::{Guard, Owners};
use super::{backup, copies, derived, environment, files, log, migrations, schema};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::EnvironmentName;

/// How long to wait for another process that writes.
const PATIENCE: Duration = Duration::from_secs(5);

/// What lies where the database should be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// Nothing.
    Missing,
    /// A database of ours.
    Sound {
        /// Which environment it names.
        named: Option<EnvironmentName>,
        /// Whether what is made of the reports is as it should be (`derived`).
        derived_is_right: bool,
    },
    /// Something that cannot be used, and why.
    Damaged(String),
}

/// Opens the database of an environment, under the guard. Gives the connection, and where a damaged
/// file went.
pub(super) fn open(
    path: &Path,
    owners: &Owners,
    guard: &Guard,
    at: Timestamp,
    environment: EnvironmentName,
) -> Result<(Connection, Option<PathBuf>)> {
    // As a power cut or a kill leaves it.
    let ended_badly = has_bytes(&files::wal_of(path)) && !owners.any_alive(guard);
    let depth = if copies::has_one_of_today(path, at) && !ended_badly {
        Depth::Quick
    } else {
        Depth::Whole
    };
    let condition = match examine(path, depth)? {
        Condition::Sound { .. } if ended_badly && log::lost_commits(&files::wal_of(path)) => {
            Condition::Damaged("commits of the log cannot be read".to_owned())
        }
        condition => condition,
    };
    let mut derived_is_right = true;
    let set_aside = match condition {
        Condition::Missing => {
            make(path, environment)?;
            None
        }
        Condition::Sound {
            named,
            derived_is_right: right,
        } => {
            derived_is_right = right;
            // A sound file in the wrong place: somebody's reports, so it is left as it is.
            environment::require(named, environment).map_err(|detail| {
                AppError::new(ErrorCode::DatabaseFailed)
                    .with("path", path.display())
                    .because(detail)
            })?;
            None
        }
        Condition::Damaged(why) => {
            if owners.any_alive(guard) {
                // Moving a file from under a process that writes it would damage it further.
                return Err(AppError::new(ErrorCode::DatabaseFailed)
                    .with("path", path.display())
                    .because(format!("{why}; another process has it open")));
            }
            let aside = files::set_aside(path, "damaged", at)?;
            tracing::error!(%why, aside = %aside.display(), "a damaged database was set aside");
            make(path, environment)?;
            Some(aside)
        }
    };
    files::make_private(path);
    let mut database = connect(path).map_err(|error| while_opening(error, path))?;
    if database.is_readonly("main")? {
        return Err(AppError::new(ErrorCode::DataDirUnwritable).with("path", path.display()));
    }
    bring_up_to_date(&mut database, path)?;
    if !derived_is_right {
        tracing::warn!("words, counts and sums are made anew");
        let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        derived::make_anew(&transaction)?;
        transaction.commit()?;
    }
    environment::claim(&database, environment)?;
    Ok((database, set_aside))
}

/// How closely a file is looked at: wholly once a day, until a daily copy of today says that all was
/// well, and after an end that left a log behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Every page of every table. Twice as fast.
    Quick,
    /// Every index against its table too, the shape against the migrations, and every text of a list.
    Whole,
}

pub(super) fn has_bytes(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.len() > 0)
}

/// Looks at the file without changing it.
///
/// # Errors
/// `DatabaseNewer` for a sound file of a newer program; `DataDirUnwritable` and the like when it
/// cannot be looked at. Being busy or not being allowed to is never damage.
pub(super) fn examine(path: &Path, depth: Depth) -> Result<Condition> {
    match path.metadata() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            // SQLite throws away the log of a database that is not there.
            return Ok(if has_bytes(&files::wal_of(path)) {
                Condition::Damaged("a log without its database".to_owned())
            } else {
                Condition::Missing
            });
        }
        Err(error) => return Err(in_directory(&error, path)),
        Ok(metadata) if !metadata.is_file() => {
            return Err(AppError::new(ErrorCode::DataDirUnwritable)
                .with("path", path.display())
                .because("not a file"));
        }
        // A new database gets its name only once it is whole, so an empty file was emptied.
        Ok(metadata) if metadata.len() == 0 => {
            return Ok(Condition::Damaged("an empty file".to_owned()));
        }
        Ok(_) => {}
    }
    match inspect(path, depth) {
        Ok(inspected) => inspected.verdict(path),
        Err(error) if says_damaged(&error) => Ok(Condition::Damaged(
            AppError::from(error).detail.unwrap_or_default(),
        )),
        Err(error) => Err(while_opening(error, path)),
    }
}

/// What a file says of itself.
pub(super) struct Inspected {
    application_id: i32,
    version: i32,
    check: String,
    derived_is_right: bool,
    environment: Option<EnvironmentName>,
}

impl Inspected {
    /// # Errors
    /// `DatabaseNewer`.
    pub(super) fn verdict(self, path: &Path) -> Result<Condition> {
        if self.application_id != migrations::APPLICATION_ID || self.version <= 0 {
            Ok(Condition::Damaged(
                "a database of another program".to_owned(),
            ))
        } else if self.version > migrations::latest() {
            Err(AppError::new(ErrorCode::DatabaseNewer)
                .with("path", path.display())
                .because(format!(
                    "version {}, known up to {}",
                    self.version,
                    migrations::latest()
                )))
        } else if self.check != "ok" {
            Ok(Condition::Damaged(self.check))
        } else {
            Ok(Condition::Sound {
                named: self.environment,
                derived_is_right: self.derived_is_right,
            })
        }
    }

    /// Whether it is a sound file of this program or an earlier one, so that its tables mean what
    /// they mean here.
    fn is_understood(&self) -> bool {
        self.application_id == migrations::APPLICATION_ID
            && (1..=migrations::latest()).contains(&self.version)
            && self.check == "ok"
    }
}

fn inspect(path: &Path, depth: Depth) -> rusqlite::Result<Inspected> {
    inspect_open(&to_look(path)?, depth)
}

/// A connection that leaves the file as it is.
pub(super) fn to_look(path: &Path) -> rusqlite::Result<Connection> {
    let database = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    // Closing would write the log into the file, and a damaged file is kept as it is.
    database.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    database.busy_timeout(PATIENCE)?;
    Ok(database)
}

/// The same of a file that is open.
pub(super) fn inspect_open(database: &Connection, depth: Depth) -> rusqlite::Result<Inspected> {
    database.busy_timeout(PATIENCE)?;
    let check = match depth {
        Depth::Quick => "PRAGMA quick_check",
        Depth::Whole => "PRAGMA integrity_check",
    };
    let (of_derived, of_the_file): (Vec<String>, Vec<String>) = database
        .prepare(check)?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?
        .into_iter()
        .partition(|problem| derived::is_about(problem));
    let mut inspected = Inspected {
        application_id: database.pragma_query_value(None, "application_id", |row| row.get(0))?,
        version: version_of(database)?,
        check: of_the_file
            .into_iter()
            .next()
            .unwrap_or_else(|| "ok".to_owned()),
        derived_is_right: of_derived.is_empty(),
        environment: None,
    };
    if inspected.is_understood()
        && depth == Depth::Whole
        && let Some(fault) = match schema::fault(database, inspected.version)? {
            None => schema::unreadable(database, "submissions")?,
            fault => fault,
        }
    {
        inspected.check = fault;
    }
    if inspected.is_understood() {
        if depth == Depth::Whole && inspected.version == migrations::latest() {
            inspected.derived_is_right &= derived::is_right(database).unwrap_or(false);
        }
        inspected.environment = environment::of(database)?;
    }
    Ok(inspected)
}

fn version_of(database: &Connection) -> rusqlite::Result<i32> {
    database.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Makes a new database of an environment. It gets its name once it is whole.
fn make(path: &Path, environment: EnvironmentName) -> Result<()> {
    let unfinished = files::with_suffix(path, ".new");
    files::remove_unfinished(&unfinished);
    files::make_empty(&unfinished).map_err(|error| in_directory(&error, &unfinished))?;
    let made = || -> Result<()> {
        let mut database =
            Connection::open_with_flags(&unfinished, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        settings(&database)?;
        migrations::run(&mut database)?;
        environment::claim(&database, environment)?;
        database.close().map_err(|(_, error)| error)?;
        Ok(())
    };
    made()
        .and_then(|()| {
            std::fs::rename(&unfinished, path).map_err(|error| in_directory(&error, path))
        })
        .inspect_err(|_| files::remove_unfinished(&unfinished))?;
    files::sync_directory(&files::directory_of(path));
    Ok(())
}

fn connect(path: &Path) -> rusqlite::Result<Connection> {
    let database = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    settings(&database)?;
    // Where a file system cannot have it, SQLite stays with its rollback journal, which is as safe.
    database.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    database.set_prepared_statement_cache_capacity(96);
    Ok(database)
}

/// The settings without which no connection of ours writes.
pub(super) fn settings(database: &Connection) -> rusqlite::Result<()> {
    database.busy_timeout(PATIENCE)?;
    database.pragma_update(None, "synchronous", "FULL")?;
    // macOS answers an fsync before the disk has it; elsewhere these two change nothing.
    database.pragma_update(None, "fullfsync", true)?;
    database.pragma_update(None, "checkpoint_fullfsync", true)?;
    database.pragma_update(None, "foreign_keys", true)?;
    // A REPLACE removes rows; without this it would do so behind the back of the triggers.
    database.pragma_update(None, "recursive_triggers", true)?;
    database.pragma_update(None, "trusted_schema", false)?;
    database.pragma_update(None, "cell_size_check", true)?;
    Ok(())
}

fn bring_up_to_date(database: &mut Connection, path: &Path) -> Result<()> {
    if version_of(database)? >= migrations::latest() {
        return Ok(());
    }
    let copy = files::free_name(path, &format!(".before-v{}.db", migrations::latest()));
    backup::copy(database, &copy)?;
    // What did not happen needs no copy, and the next start makes one again.
    migrations::run(database).inspect_err(|_| files::remove_unfinished(&copy))
}

#[cfg(test)]
mod tests;
