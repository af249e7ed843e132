//! Copies of the whole database, by SQLite's own way of copying one that is in use.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::{at_file, in_directory};
use super::opening::{self, Condition, Depth};
use super::owners::Owners;
use super::{Store, environment, files, migrations, recovery};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::EnvironmentName;

/// Tries to read the source while another process writes, and the time in between: ten seconds.
const TRIES: u32 = 200;
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

impl Store {
    /// Writes a copy of the whole database to one file, which replaces whatever has that name
    /// once the copy is whole. Reading and writing go on meanwhile.
    ///
    /// # Errors
    /// `FileUnwritable`, `DiskFull`; `InputInvalid` when the file named is the database itself.
    pub fn backup(&self, to: &Path) -> Result<()> {
        refuse_itself(&self.path, to)?;
        let source = Connection::open_with_flags(
            &self.path,
            OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
        )?;
        copy(&source, to)
    }

    /// Puts a copy in the place of the database of an environment, which nobody may have open. A
    /// copy that names no environment, as older ones do, is taken to be of this one. The file that
    /// it replaces is moved to `<name>.replaced-<timestamp>`; gives that name, if there was a file.
    ///
    /// What happened since the copy was made is not in it. So what it holds as `sending` is
    /// `in_doubt`, and what it holds as `queued` is a draft again: it may have been sent since,
    /// and only a person can tell.
    ///
    /// # Errors
    /// `FileUnreadable` when the copy is damaged or no copy of ours, `OtherEnvironment` when it is of
    /// the other environment, `DatabaseNewer`,
    /// `DatabaseBusy` when a process has the database open, `InputInvalid` when both are one file.
    /// After any of them the database is as it was.
    pub fn restore(
        path: &Path,
        from: &Path,
        at: Timestamp,
        environment: EnvironmentName,
    ) -> Result<Option<PathBuf>> {
        let source = read_only_source(from, environment)?;
        refuse_itself(path, from)?;
        files::make_directory(&files::directory_of(path))?;
        let owners = Owners::of(path);
        let guard = owners.guard()?;
        if owners.any_alive(&guard) {
            return Err(AppError::new(ErrorCode::DatabaseBusy)
                .with("path", path.display())
                .because("a process has the database open"));
        }
        let unfinished = files::with_suffix(path, ".restoring");
        files::remove_unfinished(&unfinished);
        copy(&source, &unfinished)
            .and_then(|()| prepare(&unfinished, at, environment))
            .inspect_err(|_| files::remove_unfinished(&unfinished))?;
        let replaced = exchange(path, &unfinished, at)?;
        owners.remove_dead(&guard);
        Ok(replaced)
    }
}

/// Opens the file to restore from, and sees to it that it is a sound database of ours, and of no
/// other environment.
fn read_only_source(from: &Path, environment: EnvironmentName) -> Result<Connection> {
    let unreadable = |detail: String| {
        AppError::new(ErrorCode::FileUnreadable)
            .with("file", from.display())
            .because(detail)
    };
    let because =
        |error: rusqlite::Error| unreadable(AppError::from(error).detail.unwrap_or_default());
    File::open(from).map_err(|error| unreadable(error.to_string()))?;
    let source = Connection::open_with_flags(
        from,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(because)?;
    let inspected = opening::inspect_open(&source, Depth::Whole).map_err(because)?;
    match inspected.verdict(from)? {
        Condition::Sound { named, .. } => environment::require(named, environment)
            .map(|()| source)
            .map_err(|detail| {
                AppError::new(ErrorCode::OtherEnvironment)
                    .with("file", from.display())
                    .because(detail)
            }),
        Condition::Damaged(why) => Err(unreadable(why)),
        Condition::Missing => Err(unreadable("nothing there".to_owned())),
    }
}

/// Brings a copy up to date, and takes the queue and the wire out of it.
fn prepare(copy: &Path, at: Timestamp, environment: EnvironmentName) -> Result<()> {
    let mut database = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    opening::settings(&database)?;
    migrations::run(&mut database)?;
    let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    environment::claim(&transaction, environment)?;
    recovery::after_restore(&transaction, at)?;
    transaction.commit()?;
    database.close().map_err(|(_, error)| error)?;
    Ok(())
}

/// Sets the database aside and gives its name to the copy.
fn exchange(path: &Path, copy: &Path, at: Timestamp) -> Result<Option<PathBuf>> {
    let present = path.symlink_metadata().is_ok() || files::wal_of(path).exists();
    let replaced = present
        .then(|| files::set_aside(path, "replaced", at))
        .transpose()?;
    if let Err(error) = std::fs::rename(copy, path) {
        if let Some(replaced) = &replaced {
            for (from, to) in [
                (files::wal_of(replaced), files::wal_of(path)),
                (files::shm_of(replaced), files::shm_of(path)),
                (replaced.clone(), path.to_owned()),
            ] {
                let _ = std::fs::rename(from, to);
            }
        }
        files::remove_unfinished(copy);
        return Err(in_directory(&error, path));
    }
    files::sync_directory(&files::directory_of(path));
    Ok(replaced)
}

/// Copies a database into one file, which gets its name once it is whole and on disk.
pub(super) fn copy(source: &Connection, to: &Path) -> Result<()> {
    let unfinished = files::free_name(to, ".unfinished");
    files::make_empty(&unfinished).map_err(|error| at_file(&error, to))?;
    copy_into(source, &unfinished)
        .map_err(|error| match error.code {
            ErrorCode::DiskFull | ErrorCode::DataDamaged | ErrorCode::DatabaseBusy => error,
            _ => AppError {
                code: ErrorCode::FileUnwritable,
                ..error
            },
        })
        .and_then(|()| {
            File::open(&unfinished)
                .and_then(|file| file.sync_all())
                .and_then(|()| std::fs::rename(&unfinished, to))
                .map_err(|error| at_file(&error, to))
        })
        .map_err(|error| error.with("file", to.display()))
        .inspect_err(|_| files::remove_unfinished(&unfinished))?;
    files::sync_directory(&files::directory_of(to));
    Ok(())
}

fn copy_into(source: &Connection, to: &Path) -> Result<()> {
    let mut target = Connection::open_with_flags(to, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    {
        let backup = Backup::new(source, &mut target)?;
        let mut tries = 0;
        // All pages in one step: one moment of the source, whoever writes meanwhile.
        loop {
            match backup.step(-1)? {
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked if tries >= TRIES => {
                    return Err(AppError::new(ErrorCode::DatabaseBusy));
                }
                StepResult::Busy | StepResult::Locked => {
                    tries += 1;
                    std::thread::sleep(BETWEEN_TRIES);
                }
                _ => {}
            }
        }
    }
    // One file, with no log beside it to be forgotten when it is carried elsewhere.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    target.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn refuse_itself(database: &Path, file: &Path) -> Result<()> {
    let Ok(file) = file.canonicalize() else {
        return Ok(());
    };
    let own = [
        database.to_owned(),
        files::wal_of(database),
        files::shm_of(database),
    ];
    if own
        .iter()
        .any(|own| own.canonicalize().is_ok_and(|own| own == file))
    {
        return Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", "file")
            .because("this is the database itself"));
    }
    Ok(())
}
