//! The files of a database: the file itself, its `-wal` and its `-shm`.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::in_directory;
use crate::error::Result;

/// The directory that a database lies in.
pub(super) fn directory_of(database: &Path) -> PathBuf {
    match database.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The file name of a database.
pub(super) fn name_of(database: &Path) -> String {
    database
        .file_name()
        .unwrap_or(database.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// A path with something behind its name.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push(suffix);
    PathBuf::from(name)
}

/// The write-ahead log of a database: a part of it until it is checkpointed.
pub(super) fn wal_of(database: &Path) -> PathBuf {
    with_suffix(database, "-wal")
}

/// The shared memory beside the write-ahead log.
pub(super) fn shm_of(database: &Path) -> PathBuf {
    with_suffix(database, "-shm")
}

/// Makes a directory, for this user only.
pub(super) fn make_directory(directory: &Path) -> Result<()> {
    if directory.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
        .create(directory)
        .map_err(|error| in_directory(&error, directory))
}

/// Makes the files that are created with these options readable by this user only.
#[cfg_attr(
    not(unix),
    expect(unused_variables, reason = "elsewhere the directory is the user's own")
)]
pub(super) fn private(options: &mut OpenOptions) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
}

/// Makes an empty file for this user only, for SQLite to fill.
pub(super) fn make_empty(path: &Path) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    private(&mut options);
    options.open(path).map(drop)
}

/// Takes a file away from everybody else. Not being allowed to is no reason to stop.
pub(super) fn make_private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if let Ok(metadata) = std::fs::metadata(path)
            && metadata.permissions().mode() & 0o077 != 0
        {
            let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Has the directory's entries on disk, so that a rename outlives a power cut.
pub(super) fn sync_directory(directory: &Path) {
    // Windows opens no directories; there the file system's own log has to do.
    if let Ok(directory) = File::open(directory) {
        let _ = directory.sync_all();
    }
}

/// Moves a database out of the way, whole and byte for byte, to a name that nothing has yet:
/// `<name>.<why>-<timestamp>`. Gives that name.
pub(super) fn set_aside(database: &Path, why: &str, at: Timestamp) -> Result<PathBuf> {
    let stamp = at.strftime("%Y%m%dT%H%M%SZ");
    let aside = free_name(database, &format!(".{why}-{stamp}"));
    // The database first: a log without its database is set aside too, but a database without its
    // log would be opened as it stood some time ago.
    let moves = [
        (database.to_owned(), aside.clone()),
        (wal_of(database), wal_of(&aside)),
        (shm_of(database), shm_of(&aside)),
    ];
    for (from, to) in &moves {
        match std::fs::rename(from, to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(in_directory(&error, from));
            }
            _ => {}
        }
    }
    sync_directory(&directory_of(database));
    Ok(aside)
}

/// A path that nothing has yet, not even as a log: the suffix, then `-2`, `-3` and so on.
pub(super) fn free_name(path: &Path, suffix: &str) -> PathBuf {
    let taken = |path: &Path| {
        [path.to_owned(), wal_of(path), shm_of(path)]
            .iter()
            .any(|path| path.symlink_metadata().is_ok())
    };
    let mut candidate = with_suffix(path, suffix);
    let mut number = 2_u32;
    while taken(&candidate) {
        candidate = with_suffix(path, &format!("{suffix}-{number}"));
        number += 1;
    }
    candidate
}

/// Removes a file that we made and did not finish, with what SQLite put beside it.
pub(super) fn remove_unfinished(path: &Path) {
    for path in [
        path.to_owned(),
        wal_of(path),
        shm_of(path),
        with_suffix(path, "-journal"),
    ] {
        let _ = std::fs::remove_file(path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_set_aside_over_something_else() {
        let directory = tempfile::tempdir().unwrap();
        let database = directory.path().join("kvittert.db");
        let at: Timestamp = "2026-03-26T10:00:00Z".parse().unwrap();
        let mut names = Vec::new();
        for content in ["one", "two", "three"] {
            std::fs::write(&database, content).unwrap();
            std::fs::write(wal_of(&database), format!("{content} wal")).unwrap();
            names.push(set_aside(&database, "damaged", at).unwrap());
        }
        for (name, content) in names.iter().zip(["one", "two", "three"]) {
            assert_eq!(std::fs::read_to_string(name).unwrap(), content);
            assert_eq!(
                std::fs::read_to_string(wal_of(name)).unwrap(),
                format!("{content} wal")
            );
        }
        assert!(
            names[0].ends_with("kvittert.db.damaged-20260326T100000Z"),
            "the name says what and when: {names:?}"
        );
    }
}
