//! The copies that the app makes by itself: one a day, the newest few, and one before each change
//! of the database's shape.
//!
//! The daily ones lie in `copies/` beside the database, as `<name>-<number>-<instant>.db`. The
//! number counts up and says which is newest; the instant is what the wall clock said, which may
//! have jumped, so nothing is ever removed by it.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use rusqlite::{Connection, OpenFlags};

use super::error::{at_file, in_directory};
use super::opening::{self, Condition, Depth};
use super::{Store, backup, files, frozen_bodies, owners, schema};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::copies::CopyKind;

/// How many daily copies are kept.
const KEPT: usize = 7;
/// How the instant stands in a name: no sign in it that a file system could mind.
const INSTANT: &str = "%Y-%m-%dT%H%M%SZ";
const FOLDER: &str = "copies";
/// Ends the name of a copy, before `.db`, that is not counted and never removed.
const KEPT_FOR_GOOD: &str = "-kept";

/// A copy that the app made by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyRecord {
    /// Its file.
    pub path: PathBuf,
    /// The name of its file.
    pub name: String,
    /// When it was made, by the wall clock as it was then.
    pub made_at: Timestamp,
    /// Its size in bytes.
    pub bytes: u64,
    /// Why it was made.
    pub kind: CopyKind,
    /// Counts the daily ones up; 0 for the others.
    number: u64,
}

impl CopyRecord {
    fn is_kept_for_good(&self) -> bool {
        self.name.ends_with(&format!("{KEPT_FOR_GOOD}.db"))
    }
}

impl Store {
    /// The copies of a database that the app made by itself: daily ones, newest first, then those
    /// from before an upgrade, newest first. The database need not be there.
    ///
    /// # Errors
    /// `DataDirUnwritable` when a folder is there and cannot be read.
    pub fn copies_of(database: &Path) -> Result<Vec<CopyRecord>> {
        let mut daily = daily_of(database)?;
        let mut upgrades = in_folder(&files::directory_of(database), |name| {
            is_before_upgrade(database, name).then_some((0, None))
        })?;
        upgrades.sort_by(|a, b| (b.made_at, &b.name).cmp(&(a.made_at, &a.name)));
        daily.append(&mut upgrades);
        Ok(daily)
    }

    /// Makes today's copy of a database, unless there is one. The copy gets its name once it is
    /// whole, on disk, and found to be sound to the last frozen byte; only then is an older one
    /// removed: the one before it when both are byte for byte the same, and what is more than
    /// seven. Reading and writing go on meanwhile. Gives the new copy, if one was made.
    ///
    /// The newest copy is of today when its name says so. One from the future is not: the clock
    /// was wrong, then or now.
    ///
    /// # Errors
    /// `DiskFull`, `FileUnwritable`, `DatabaseBusy`; `DataDamaged` when the database is not
    /// sound. The copies that there were are all still there then.
    pub fn copy_daily(database: &Path, at: Timestamp) -> Result<Option<PathBuf>> {
        let newest = |copies: &[CopyRecord]| copies.first().map(|copy| (copy.number, copy.made_at));
        if newest(&daily_of(database)?).is_some_and(|(_, made_at)| is_of_today(made_at, at)) {
            return Ok(None);
        }
        let folder = folder_of(database);
        files::make_directory(&folder)?;
        // Held by whoever makes one; another process is at it when it cannot be had.
        let path = folder.join(format!("{}.lock", stem_of(database)));
        let lock = owners::open(&path, true).map_err(|error| in_directory(&error, &path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(in_directory(&error, &path)),
        }
        remove_unfinished(database, &folder)?;
        let before = daily_of(database)?;
        let number = match newest(&before) {
            Some((_, made_at)) if is_of_today(made_at, at) => return Ok(None),
            Some((number, _)) => number.saturating_add(1),
            None => 1,
        };
        let instant = at.strftime(INSTANT);
        let copy = folder.join(format!("{}-{number:06}-{instant}.db", stem_of(database)));
        make(database, &copy)?;
        let mut older = before.iter().filter(|copy| !copy.is_kept_for_good());
        let mut kept = 1;
        if let Some(previous) = older.next() {
            if are_the_same(&previous.path, &copy) {
                files::remove_unfinished(&previous.path);
            } else {
                kept += 1;
            }
        }
        for old in older.skip(KEPT - kept) {
            files::remove_unfinished(&old.path);
        }
        Ok(Some(copy))
    }
}

/// Keeps the newest daily copy for good: the database that it is of has been set aside, and the
/// copies of the new, empty one must not push it out.
pub(super) fn keep_newest(database: &Path) -> Result<()> {
    let Some(newest) = daily_of(database)?.into_iter().next() else {
        return Ok(());
    };
    if newest.is_kept_for_good() {
        return Ok(());
    }
    let name = newest.name.strip_suffix(".db").unwrap_or(&newest.name);
    let kept = folder_of(database).join(format!("{name}{KEPT_FOR_GOOD}.db"));
    std::fs::rename(&newest.path, &kept).map_err(|error| in_directory(&error, &kept))
}

/// Copies, looks the copy over, and only then gives it its name.
fn make(database: &Path, copy: &Path) -> Result<()> {
    let source = Connection::open_with_flags(
        database,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let unchecked = files::with_suffix(copy, ".unchecked");
    backup::copy(&source, &unchecked)
        .and_then(|()| require_sound(&unchecked))
        .and_then(|()| std::fs::rename(&unchecked, copy).map_err(|error| at_file(&error, copy)))
        .inspect_err(|_| files::remove_unfinished(&unchecked))?;
    files::sync_directory(&files::directory_of(copy));
    Ok(())
}

/// Reads every page, every index, every text and every frozen body of a copy.
fn require_sound(copy: &Path) -> Result<()> {
    let damaged = |why: String| AppError::new(ErrorCode::DataDamaged).because(why);
    let database = Connection::open_with_flags(
        copy,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    match opening::inspect_open(&database, Depth::Whole)?.verdict(copy)? {
        Condition::Sound { .. } => {
            frozen_bodies::require_verified(&database).map_err(|error| match error.code {
                ErrorCode::ReportDamaged => damaged(error.to_string()),
                _ => error,
            })?;
            match schema::unreadable(&database, "%")? {
                Some(table) => Err(damaged(table)),
                None => Ok(()),
            }
        }
        Condition::Damaged(why) => Err(damaged(why)),
        Condition::Missing => Err(damaged("nothing there".to_owned())),
    }
}

/// Whether today's copy has been made: the database was found to be sound today.
pub(super) fn has_one_of_today(database: &Path, at: Timestamp) -> bool {
    daily_of(database).is_ok_and(|copies| {
        copies
            .first()
            .is_some_and(|newest| is_of_today(newest.made_at, at))
    })
}

fn is_of_today(made_at: Timestamp, now: Timestamp) -> bool {
    let day = |instant: Timestamp| Offset::UTC.to_datetime(instant).date();
    made_at <= now && day(made_at) == day(now)
}

/// The daily copies, newest first.
fn daily_of(database: &Path) -> Result<Vec<CopyRecord>> {
    let mut copies = in_folder(&folder_of(database), |name| {
        numbered(database, name).map(|(number, made_at)| (number, Some(made_at)))
    })?;
    copies.sort_by(|a, b| (b.number, &b.name).cmp(&(a.number, &a.name)));
    Ok(copies)
}

/// The number and the instant in the name of a daily copy; `None` for any other name.
fn numbered(database: &Path, name: &str) -> Option<(u64, Timestamp)> {
    let rest = name
        .strip_prefix(&stem_of(database))?
        .strip_prefix('-')?
        .strip_suffix(".db")?;
    let (number, instant) = rest.split_once('-')?;
    let instant = instant.strip_suffix(KEPT_FOR_GOOD).unwrap_or(instant);
    let instant = DateTime::strptime(INSTANT, instant).ok()?;
    let made_at = Offset::UTC.to_timestamp(instant).ok()?;
    Some((number.parse().ok()?, made_at))
}

/// Whether a file is a copy from before an upgrade: `<database>.before-vN.db`, and `-2` and so on
/// behind it where that name was taken.
fn is_before_upgrade(database: &Path, name: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let rest = name
        .strip_prefix(&files::name_of(database))
        .and_then(|rest| rest.strip_prefix(".before-v"));
    match rest.and_then(|rest| rest.split_once(".db")) {
        Some((version, "")) => is_number(version),
        Some((version, again)) => {
            is_number(version) && again.strip_prefix('-').is_some_and(is_number)
        }
        None => false,
    }
}

/// The files of a folder that are copies, by their names. A folder that is not there has none.
fn in_folder(
    folder: &Path,
    known: impl Fn(&str) -> Option<(u64, Option<Timestamp>)>,
) -> Result<Vec<CopyRecord>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| in_directory(&error, folder))?,
    };
    let mut copies = Vec::new();
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let Some((number, in_name)) = known(&name) else {
            continue;
        };
        // One that was removed meanwhile is none.
        let Ok(metadata) = entry.metadata() else {
            continue;
        };
        if !metadata.is_file() {
            continue;
        }
        let by_the_file = || Timestamp::try_from(metadata.modified().ok()?).ok();
        copies.push(CopyRecord {
            path: entry.path(),
            made_at: in_name.or_else(by_the_file).unwrap_or_default(),
            bytes: metadata.len(),
            kind: match in_name {
                Some(_) => CopyKind::Daily,
                None => CopyKind::BeforeUpgrade,
            },
            name,
            number,
        });
    }
    Ok(copies)
}

/// Removes what a process left that died while it made a copy.
fn remove_unfinished(database: &Path, folder: &Path) -> Result<()> {
    let beginning = format!("{}-", stem_of(database));
    let entries = std::fs::read_dir(folder).map_err(|error| in_directory(&error, folder))?;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let unfinished = name.contains(".db.unchecked");
        if name.starts_with(&beginning) && unfinished {
            let _ = std::fs::remove_file(entry.path());
        }
    }
    Ok(())
}

fn are_the_same(a: &Path, b: &Path) -> bool {
    use std::io::Read;
    let same = || -> std::io::Result<bool> {
        let (mut a, mut b) = (File::open(a)?, File::open(b)?);
        if a.metadata()?.len() != b.metadata()?.len() {
            return Ok(false);
        }
        let (mut of_a, mut of_b) = (vec![0; 1 << 16], vec![0; 1 << 16]);
        loop {
            let read = a.read(&mut of_a)?;
            let Some((of_a, of_b)) = of_a.get(..read).zip(of_b.get_mut(..read)) else {
                return Ok(false);
            };
            if read == 0 {
                return Ok(true);
            }
            b.read_exact(of_b)?;
            if of_a != of_b {
                return Ok(false);
            }
        }
    };
    same().unwrap_or(false)
}

fn folder_of(database: &Path) -> PathBuf {
    files::directory_of(database).join(FOLDER)
}

/// The name of a database without `.db`.
fn stem_of(database: &Path) -> String {
    let name = files::name_of(database);
    name.strip_suffix(".db").unwrap_or(&name).to_owned()
}
