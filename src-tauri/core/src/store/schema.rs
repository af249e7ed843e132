//! Whether a file has the shape that its migrations gave it. SQLite finds a broken page, but not a
//! letter that changed in the text of a trigger: the rule that it held would be gone in silence.
//!
//! Tables are compared by what SQLite makes of them, since a later SQLite may write an altered
//! table's text another way; triggers and indexes are kept letter by letter. What somebody added
//! by hand is no damage.

use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::migrations;

type Shape = BTreeSet<Vec<Option<String>>>;

const SHAPE: &str = "\
    SELECT type, name, tbl_name, sql FROM sqlite_schema \
        WHERE type IN ('index', 'trigger') AND sql IS NOT NULL \
    UNION ALL \
    SELECT 'column', t.name, c.name, json_array(c.type, c.\"notnull\", c.dflt_value, c.pk, c.hidden) \
        FROM sqlite_schema AS t, pragma_table_xinfo(t.name) AS c \
        WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' \
    UNION ALL \
    SELECT 'reference', t.name, f.\"from\", json_array(f.\"table\", f.\"to\", f.seq) \
        FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f WHERE t.type = 'table' \
    UNION ALL \
    SELECT 'table', name, NULL, json_array(wr, strict) FROM pragma_table_list \
        WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

fn shape_of(database: &Connection) -> rusqlite::Result<Shape> {
    database
        .prepare(SHAPE)?
        .query_map([], |row| (0..4).map(|column| row.get(column)).collect())?
        .collect()
}

/// What is wrong with the shape of a file of a version, when something is.
///
/// # Errors
/// What SQLite says of the file, or of migrations that do not run.
pub(super) fn fault(database: &Connection, version: i32) -> rusqlite::Result<Option<String>> {
    let there = shape_of(database)?;
    let (wanted, later) = (made_by(version)?, made_by(migrations::latest())?);
    let name = |entry: &Vec<Option<String>>| {
        let words: Vec<&str> = entry.iter().take(3).flatten().map(String::as_str).collect();
        words.join(" ")
    };
    if let Some(missing) = wanted.difference(&there).next() {
        return Ok(Some(format!("not as it was made: {}", name(missing))));
    }
    // A version number that changed on the disk: its migrations would be run a second time.
    Ok(later
        .difference(&wanted)
        .find(|entry| there.contains(*entry))
        .map(|entry| format!("newer than it says: {}", name(entry))))
}

fn made_by(version: i32) -> rusqlite::Result<Shape> {
    let mut made = Connection::open_in_memory()?;
    migrations::run_to(&mut made, version)?;
    shape_of(&made)
}

/// Reads every text of the tables with such names (`LIKE`): SQLite keeps bytes that are none as they
/// are, and one of them in a row would make the whole list fail. Says in which table one is.
///
/// # Errors
/// What SQLite says of the file.
pub(super) fn unreadable(database: &Connection, tables: &str) -> rusqlite::Result<Option<String>> {
    let tables: Vec<String> = database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE ?1")?
        .query_map([tables], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    for table in tables {
        let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\""))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                if let ValueRef::Text(text) = row.get_ref(column)?
                    && std::str::from_utf8(text).is_err()
                {
                    return Ok(Some(format!("{table} holds a text that cannot be read")));
                }
            }
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(version: i32) -> Connection {
        let mut database = Connection::open_in_memory().unwrap();
        migrations::run_to(&mut database, version).unwrap();
        database
    }

    /// Rewrites the schema's text, as a failing disk does.
    fn change(database: &Connection, from: &str, to: &str) {
        database
            .execute_batch("PRAGMA writable_schema = ON")
            .unwrap();
        let changed = database
            .execute(
                "UPDATE sqlite_schema SET sql = replace(sql, ?1, ?2) WHERE sql LIKE '%' || ?1 || '%'",
                [from, to],
            )
            .unwrap();
        assert!(changed > 0, "{from}");
        database
            .execute_batch("PRAGMA writable_schema = RESET")
            .unwrap();
    }

    #[test]
    fn every_version_has_the_shape_of_its_migrations() {
        for version in 1..=migrations::latest() {
            let database = made(version);
            assert_eq!(
                fault(&database, version).unwrap(),
                None,
                "version {version}"
            );
        }
        let database = made(migrations::latest());
        database
            .execute_batch("CREATE INDEX by_hand ON submissions (notes); ANALYZE;")
            .unwrap();
        let fault = fault(&database, migrations::latest()).unwrap();
        assert_eq!(fault, None, "what was added by hand is no damage");
    }

    #[test]
    fn a_rule_that_lost_a_letter_is_seen() {
        for (from, to, named) in [
            (
                "WHEN NEW.state <> 'draft'",
                "WHEN NEW.state <> 'draff'",
                "submissions_begin_as_drafts",
            ),
            (
                "'received', 'processing', 'accepted')",
                "'received', 'processing', 'accepred')",
                "submissions_one_active_report",
            ),
            ("reference_id TEXT", "reference_ie TEXT", "reference_id"),
        ] {
            let database = made(migrations::latest());
            change(&database, from, to);
            let fault = fault(&database, migrations::latest());
            // SQLite may refuse to read such a text at all, which is as good.
            let said = fault.map_or_else(|error| error.to_string(), Option::unwrap_or_default);
            assert!(said.contains(named), "{from}: {said:?}");
        }
    }

    #[test]
    fn a_version_that_changed_is_seen() {
        for version in 1..migrations::latest() {
            let said = fault(&made(migrations::latest()), version).unwrap();
            assert!(said.unwrap().starts_with("newer"), "version {version}");
        }
    }
}
