//! The shape of the database, from the first day on: plain SQL, numbered, never edited once it is
//! released. `PRAGMA user_version` counts how many a file has seen.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{AppError, ErrorCode, Result};

/// Tells our files from any other SQLite file; set by the first migration ("Kvtr").
pub(super) const APPLICATION_ID: i32 = 0x4b76_7472;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("migrations/001_tables.sql")),
    M::up(include_str!("migrations/002_never_lost_never_doubled.sql")),
    M::up(include_str!("migrations/003_environment.sql")),
    M::up(include_str!("migrations/004_queue.sql")),
    M::up(include_str!("migrations/005_taking_in.sql")),
    M::up(include_str!("migrations/006_search.sql")),
    M::up(include_str!("migrations/007_following.sql")),
    M::up(include_str!("migrations/008_organisations.sql")),
    M::up(include_str!("migrations/009_explanations.sql")),
    M::up(include_str!("migrations/010_rule_packs.sql")),
];

/// The `user_version` of a file that has seen every migration.
pub(super) fn latest() -> i32 {
    i32::try_from(STEPS.len()).unwrap_or(i32::MAX)
}

/// Brings a file up to [`latest`], all of it or nothing.
///
/// # Errors
/// What SQLite says. Callers see to it that the file is not newer than this program.
pub(super) fn run(database: &mut Connection) -> Result<()> {
    Migrations::from_slice(STEPS)
        .to_latest(database)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => AppError::from(err),
            error => AppError::new(ErrorCode::DatabaseFailed).because(error),
        })
}

/// Brings a new file to an earlier version, as a file of an earlier program is.
pub(super) fn run_to(database: &mut Connection, version: i32) -> rusqlite::Result<()> {
    let version = usize::try_from(version).unwrap_or(0).min(STEPS.len());
    Migrations::from_slice(STEPS)
        .to_version(database, version)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => err,
            error => rusqlite::Error::ToSqlConversionFailure(Box::new(error)),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_migration_runs_and_the_file_is_ours() {
        let mut database = Connection::open_in_memory().unwrap();
        run(&mut database).unwrap();
        let read = |pragma: &str| -> i32 {
            database
                .pragma_query_value(None, pragma, |row| row.get(0))
                .unwrap()
        };
        assert_eq!(read("user_version"), latest());
        assert_eq!(read("application_id"), APPLICATION_ID);
    }

    #[test]
    fn every_table_is_strict() {
        let mut database = Connection::open_in_memory().unwrap();
        run(&mut database).unwrap();
        let lax: i64 = database
            .query_row(
                "SELECT count(*) FROM pragma_table_list \
                 WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(lax, 0, "a lax table takes text where a number is meant");
    }
}
