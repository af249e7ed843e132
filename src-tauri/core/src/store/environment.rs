//! Table `environment`: which environment a file is the database of. One row, set once.

use rusqlite::{Connection, OptionalExtension};

use super::values;
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::EnvironmentName;

/// The environment that a file names; `None` for a file that no program opened since it has a
/// place for it, and for one from before that.
pub(super) fn of(database: &Connection) -> rusqlite::Result<Option<EnvironmentName>> {
    if !database.table_exists(Some("main"), "environment")? {
        return Ok(None);
    }
    database
        .query_row("SELECT name FROM environment", [], |row| {
            values::name(row, "name")
        })
        .optional()
}

/// Writes the environment into a file that names none. Callers see to it that the file is up to
/// date.
///
/// # Errors
/// `DatabaseFailed` when it names another.
pub(super) fn claim(database: &Connection, environment: EnvironmentName) -> Result<()> {
    match of(database)? {
        Some(named) => require(Some(named), environment)
            .map_err(|detail| AppError::new(ErrorCode::DatabaseFailed).because(detail)),
        None => {
            database.execute(
                "INSERT INTO environment (name) VALUES (?1)",
                [values::name_of(&environment)?],
            )?;
            Ok(())
        }
    }
}

/// Refuses a file that names another environment. One that names none can be of any.
///
/// # Errors
/// What the file is instead, for support.
pub(super) fn require(
    named: Option<EnvironmentName>,
    wanted: EnvironmentName,
) -> std::result::Result<(), &'static str> {
    match named {
        Some(EnvironmentName::Practice) if wanted != EnvironmentName::Practice => {
            Err("this is the database of practice")
        }
        Some(EnvironmentName::Live) if wanted != EnvironmentName::Live => {
            Err("this is the live database")
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, Place};
    use super::super::{Store, migrations};
    use super::*;

    /// A file of a program that knew of no environments.
    fn older(place: &Place) {
        let mut old = Connection::open(place.path()).unwrap();
        migrations::run_to(&mut old, 2).unwrap();
        assert_eq!(of(&old).unwrap(), None, "it has no place for a name");
    }

    fn named(place: &Place) -> Option<EnvironmentName> {
        of(&Connection::open(place.path()).unwrap()).unwrap()
    }

    #[test]
    fn an_older_file_is_of_the_environment_that_opens_it_first() {
        for first in [EnvironmentName::Practice, EnvironmentName::Live] {
            let place = Place::new();
            older(&place);
            let open = |owner, environment| {
                Store::open(place.path(), testing::at(), owner, environment).map(drop)
            };
            open("a", first).unwrap();
            assert_eq!(named(&place), Some(first));
            open("b", first).unwrap();
            for other in [EnvironmentName::Practice, EnvironmentName::Live] {
                assert_eq!(
                    open("c", other).is_ok(),
                    other == first,
                    "{first:?} as {other:?}"
                );
            }
        }
    }

    #[test]
    fn an_older_copy_becomes_of_the_environment_that_it_is_restored_into() {
        let (copy, place) = (Place::new(), Place::new());
        older(&copy);
        Store::restore(
            place.path(),
            copy.path(),
            testing::at(),
            EnvironmentName::Live,
        )
        .unwrap();
        assert_eq!(
            named(&place),
            Some(EnvironmentName::Live),
            "before anybody opens it"
        );
    }
}
