//! What SQLite and the file system say, in the words of [`AppError`].
//!
//! A detail holds result codes and names of the schema, never a value that was bound.

use std::path::Path;

use rusqlite::ffi::{ErrorCode as Sqlite, SQLITE_CONSTRAINT_FOREIGNKEY};

use crate::domain::{IllegalStep, State};
use crate::error::{AppError, ErrorCode};

/// What a trigger of `migrations/002_never_lost_never_doubled.sql` says first when it is about
/// where a submission stands.
const ABOUT_THE_STATE: &str = "state: ";

impl From<rusqlite::Error> for AppError {
    fn from(error: rusqlite::Error) -> Self {
        let (code, detail) = match &error {
            rusqlite::Error::SqliteFailure(failure, message) => {
                let message = message.as_deref().unwrap_or("no message");
                (
                    code_of(*failure, message),
                    format!("SQLite {}: {message}", failure.extended_code),
                )
            }
            rusqlite::Error::SqlInputError { error, msg, .. } => (
                code_of(*error, msg),
                format!("SQLite {}: {msg}", error.extended_code),
            ),
            rusqlite::Error::FromSqlConversionFailure(column, ..)
            | rusqlite::Error::Utf8Error(column, _)
            | rusqlite::Error::IntegralValueOutOfRange(column, _) => (
                ErrorCode::DataDamaged,
                format!("column {column} holds a value that cannot be read"),
            ),
            rusqlite::Error::InvalidColumnType(column, name, kind) => (
                ErrorCode::DataDamaged,
                format!("column {column} ({name}) holds {kind}"),
            ),
            rusqlite::Error::QueryReturnedNoRows => {
                (ErrorCode::DatabaseFailed, "a row is missing".to_owned())
            }
            _ => (
                ErrorCode::DatabaseFailed,
                "the database was asked wrongly".to_owned(),
            ),
        };
        Self::new(code).because(detail)
    }
}

fn code_of(error: rusqlite::ffi::Error, message: &str) -> ErrorCode {
    match error.code {
        Sqlite::DiskFull => ErrorCode::DiskFull,
        Sqlite::DatabaseBusy | Sqlite::DatabaseLocked => ErrorCode::DatabaseBusy,
        Sqlite::DatabaseCorrupt | Sqlite::NotADatabase => ErrorCode::DataDamaged,
        Sqlite::ConstraintViolation if message.starts_with(ABOUT_THE_STATE) => {
            ErrorCode::WrongState
        }
        // A row that names another which is not there: an organisation, a submission.
        Sqlite::ConstraintViolation if error.extended_code == SQLITE_CONSTRAINT_FOREIGNKEY => {
            ErrorCode::NotFound
        }
        _ => ErrorCode::DatabaseFailed,
    }
}

/// Whether SQLite says that the file itself is no sound database. Anything else (busy, no
/// permission, a failing disk) may pass, and must not set a good file aside.
pub(super) fn says_damaged(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase)
    )
}

/// A failure while opening: not being allowed to is about the directory.
pub(super) fn while_opening(error: rusqlite::Error, path: &Path) -> AppError {
    match error.sqlite_error_code() {
        Some(Sqlite::CannotOpen | Sqlite::ReadOnly | Sqlite::PermissionDenied) => {
            let failed = AppError::from(error);
            AppError {
                code: ErrorCode::DataDirUnwritable,
                ..failed
            }
        }
        _ => AppError::from(error),
    }
    .with("path", path.display())
}

/// A failure of the file system in the data directory.
pub(super) fn in_directory(error: &std::io::Error, path: &Path) -> AppError {
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        _ => ErrorCode::DataDirUnwritable,
    };
    AppError::new(code)
        .with("path", path.display())
        .because(error)
}

/// A failure of the file system at a file that the user named, to be written.
pub(super) fn at_file(error: &std::io::Error, path: &Path) -> AppError {
    let code = match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ErrorCode::DiskFull,
        _ => ErrorCode::FileUnwritable,
    };
    AppError::new(code)
        .with("file", path.display())
        .because(error)
}

/// No such submission.
pub(super) fn not_found() -> AppError {
    AppError::new(ErrorCode::NotFound)
}

/// The submission stands where this cannot be done.
pub(super) fn wrong_state(state: State) -> AppError {
    AppError::new(ErrorCode::WrongState).with("state", state.as_str())
}

pub(super) fn illegal(step: IllegalStep) -> AppError {
    wrong_state(step.from).because(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_damage_is_called_damage() {
        for (number, damaged, code) in [
            (rusqlite::ffi::SQLITE_BUSY, false, ErrorCode::DatabaseBusy),
            (
                rusqlite::ffi::SQLITE_IOERR,
                false,
                ErrorCode::DatabaseFailed,
            ),
            (
                rusqlite::ffi::SQLITE_CANTOPEN,
                false,
                ErrorCode::DatabaseFailed,
            ),
            (rusqlite::ffi::SQLITE_FULL, false, ErrorCode::DiskFull),
            (rusqlite::ffi::SQLITE_CORRUPT, true, ErrorCode::DataDamaged),
            (rusqlite::ffi::SQLITE_NOTADB, true, ErrorCode::DataDamaged),
        ] {
            let error = || rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(number), None);
            assert_eq!(says_damaged(&error()), damaged, "SQLite {number}");
            assert_eq!(AppError::from(error()).code, code, "SQLite {number}");
        }
    }

    #[test]
    fn a_detail_never_holds_a_value_that_was_read() {
        let database = rusqlite::Connection::open_in_memory().unwrap();
        let error = database
            .query_row("SELECT 'hemmelig' AS figure", [], |row| {
                row.get::<_, i64>(0)
            })
            .unwrap_err();
        let error = AppError::from(error);
        assert_eq!(error.code, ErrorCode::DataDamaged);
        assert!(
            !error.detail.clone().unwrap().contains("hemmelig"),
            "a value leaked: {error}"
        );
    }
}
