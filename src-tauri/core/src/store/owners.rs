//! Who is alive: every opened store holds an operating system lock on a file of its own, for as
//! long as its process lives. An attempt names its owner; when that owner's lock can be had, the
//! process is gone, and nobody will ever tell how the attempt ended.
//!
//! The files lie in `owners/` beside the database, as `<database>~<owner>.lock`. Whoever makes,
//! tests or removes one holds `<database>.lock` meanwhile: without that, a file could be taken for
//! stale and removed between its making and its locking.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::in_directory;
use super::files;
use crate::error::{AppError, ErrorCode, Result};

/// How often, and how long in between, to ask for the guard: five seconds in all. It is held for
/// the moment of an opening only.
const GUARD_TRIES: u32 = 250;
const BETWEEN_TRIES: Duration = Duration::from_millis(20);

/// The lock files of one database.
pub(super) struct Owners {
    directory: PathBuf,
    database: String,
}

/// Held while lock files are made, tested or removed, and while a database is opened or replaced.
pub(super) struct Guard {
    _locked: File,
}

/// This store's own lock. It goes with the value, and with the process however that ends.
pub(super) struct Lease {
    owner: String,
    path: PathBuf,
    _locked: File,
}

impl Lease {
    pub(super) fn owner(&self) -> &str {
        &self.owner
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        // Tidiness only: a file that stays is found unlocked and removed at the next opening.
        let _ = std::fs::remove_file(&self.path);
    }
}

impl Owners {
    /// The lock files beside a database.
    pub(super) fn of(database: &Path) -> Self {
        Self {
            directory: files::directory_of(database).join("owners"),
            database: files::name_of(database),
        }
    }

    /// Waits for the guard.
    pub(super) fn guard(&self) -> Result<Guard> {
        files::make_directory(&self.directory)?;
        let path = self.directory.join(format!("{}.lock", self.database));
        let file = open(&path, true).map_err(|error| in_directory(&error, &path))?;
        for _ in 0..GUARD_TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Guard { _locked: file }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::Error(error)) => return Err(in_directory(&error, &path)),
            }
        }
        Err(AppError::new(ErrorCode::DatabaseBusy)
            .with("path", path.display())
            .because("another process is opening the database"))
    }

    /// Takes the lock of an owner.
    pub(super) fn register(&self, _guard: &Guard, owner: &str) -> Result<Lease> {
        let path = self.path_of(owner).ok_or_else(|| {
            AppError::new(ErrorCode::InputInvalid)
                .with("field", "owner_id")
                .because("letters, digits and hyphens only")
        })?;
        let file = open(&path, true).map_err(|error| in_directory(&error, &path))?;
        match file.try_lock() {
            Ok(()) => Ok(Lease {
                owner: owner.to_owned(),
                path,
                _locked: file,
            }),
            Err(TryLockError::WouldBlock) => Err(AppError::new(ErrorCode::Internal)
                .because("two stores of one database under one owner id")),
            Err(TryLockError::Error(error)) => Err(in_directory(&error, &path)),
        }
    }

    /// Whether the process of an owner lives. In doubt it does: taking a living sender for dead
    /// would call an outcome unknown that is about to be known.
    pub(super) fn is_alive(&self, _guard: &Guard, owner: &str) -> bool {
        let Some(path) = self.path_of(owner) else {
            return false;
        };
        match open(&path, false) {
            Ok(file) => file.try_lock().is_err(),
            Err(error) => error.kind() != ErrorKind::NotFound,
        }
    }

    /// Whether any process has the database open.
    pub(super) fn any_alive(&self, guard: &Guard) -> bool {
        self.known().iter().any(|owner| self.is_alive(guard, owner))
    }

    /// Removes the files that nobody holds. To be called once their sends are accounted for.
    pub(super) fn remove_dead(&self, guard: &Guard) {
        for owner in self.known() {
            if !self.is_alive(guard, &owner)
                && let Some(path) = self.path_of(&owner)
            {
                let _ = std::fs::remove_file(path);
            }
        }
    }

    fn known(&self) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(&self.directory) else {
            return Vec::new();
        };
        entries
            .flatten()
            .filter_map(|entry| {
                let name = entry.file_name().into_string().ok()?;
                let (database, owner) = name.strip_suffix(".lock")?.rsplit_once('~')?;
                (database == self.database).then(|| owner.to_owned())
            })
            .collect()
    }

    /// Where an owner's lock lies; `None` for a text that is no owner id, so that none can name a
    /// file elsewhere.
    fn path_of(&self, owner: &str) -> Option<PathBuf> {
        let plain = (1..=100).contains(&owner.len())
            && owner
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        plain.then(|| {
            self.directory
                .join(format!("{}~{owner}.lock", self.database))
        })
    }
}

/// Opens a lock file, for this user only.
pub(super) fn open(path: &Path, make: bool) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(make).truncate(false);
    files::private(&mut options);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_owner_lives_as_long_as_its_lease() {
        let directory = tempfile::tempdir().unwrap();
        let owners = Owners::of(&directory.path().join("kvittert.db"));
        let guard = owners.guard().unwrap();
        assert!(
            !owners.is_alive(&guard, "a"),
            "an owner without a file is dead"
        );
        let lease = owners.register(&guard, "a").unwrap();
        assert!(owners.is_alive(&guard, "a"), "its lock is held");
        owners.remove_dead(&guard);
        assert!(owners.is_alive(&guard, "a"), "the living keep their file");
        drop(lease);
        assert!(!owners.is_alive(&guard, "a"), "its lock is gone");
    }

    #[test]
    fn a_stale_file_is_removed_and_other_databases_are_left_alone() {
        let directory = tempfile::tempdir().unwrap();
        let owners = Owners::of(&directory.path().join("kvittert.db"));
        let guard = owners.guard().unwrap();
        let stale = owners.path_of("dead").unwrap();
        std::fs::write(&stale, "").unwrap();
        let foreign = owners.directory.join("practice.db~dead.lock");
        std::fs::write(&foreign, "").unwrap();
        owners.remove_dead(&guard);
        assert!(!stale.exists(), "nobody holds it");
        assert!(foreign.exists(), "it belongs to another database");
    }

    #[test]
    fn an_owner_id_names_no_file_elsewhere() {
        let directory = tempfile::tempdir().unwrap();
        let owners = Owners::of(&directory.path().join("kvittert.db"));
        let guard = owners.guard().unwrap();
        for owner in ["", "../x", "a/b", "a~b", &"x".repeat(101)] {
            let refused = owners.register(&guard, owner).err().unwrap();
            assert_eq!(refused.code, ErrorCode::InputInvalid, "{owner:?}");
            assert!(!owners.is_alive(&guard, owner), "{owner:?} cannot live");
        }
    }
}
