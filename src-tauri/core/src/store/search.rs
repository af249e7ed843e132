//! Table `search`: the words of every report, by the rowid of `submissions`. Triggers note in
//! `unsearched` what changed, and whoever searches brings the index up to date first.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use super::Store;
use crate::domain::document::opaque_text;
use crate::domain::search::{Search, words_to_keep};
use crate::error::{ErrorCode, Result};

/// Reports that are indexed in one transaction: whoever wants to send waits that long.
const AT_ONCE: u32 = 2000;

/// Stands in the index for every report, so that it can be counted whether all of them are there.
/// No word that a person searches for holds it.
const EVERY_REPORT: &str = "\u{b7}";

impl Store {
    /// Reads what a search asks for, from an index that is up to date. One that is damaged is made
    /// anew: it holds nothing that the reports do not.
    pub(super) fn searching<T>(
        &self,
        search: &Search,
        work: impl Fn(&Connection) -> Result<T>,
    ) -> Result<T> {
        if search.is_empty() {
            return self.read(&work);
        }
        let found = self.catch_up().and_then(|()| self.read(&work));
        match found {
            Err(error) if error.code == ErrorCode::DataDamaged => {
                tracing::warn!(%error, "the search index is made anew");
                self.write(|transaction| forget(transaction))?;
                self.catch_up()?;
                self.read(work)
            }
            found => found,
        }
    }

    /// Brings the index up to date, a part at a time.
    fn catch_up(&self) -> Result<()> {
        if !self.read(is_behind)? {
            return Ok(());
        }
        self.write(|transaction| {
            let version = schema_version(transaction)?;
            if indexed_version(transaction)? != Some(version) {
                forget(transaction)?;
                transaction.execute("UPDATE search_shape SET schema_version = ?1", [version])?;
            }
            Ok(())
        })?;
        while self.write(|transaction| index_some(transaction))? {}
        Ok(())
    }
}

fn is_behind(database: &Connection) -> Result<bool> {
    let waiting = database
        .prepare_cached("SELECT 1 FROM unsearched LIMIT 1")?
        .exists([])?;
    Ok(waiting || indexed_version(database)? != Some(schema_version(database)?))
}

/// The schema version at which the index was begun; none when it has to be made anew.
fn indexed_version(database: &Connection) -> Result<Option<i64>> {
    let version = database
        .prepare_cached("SELECT schema_version FROM search_shape")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(version.flatten())
}

fn schema_version(database: &Connection) -> Result<i64> {
    let version = database
        .prepare_cached("PRAGMA schema_version")?
        .query_row([], |row| row.get(0))?;
    Ok(version)
}

/// Whether the index, where it is up to date, has as many reports as lists have.
pub(super) fn is_whole(database: &Connection) -> Result<bool> {
    if is_behind(database)? {
        return Ok(true);
    }
    let whole = database.query_row(
        "SELECT (SELECT count(*) FROM search WHERE search MATCH ?1) \
         = (SELECT coalesce(sum(number), 0) FROM listed)",
        [format!("\"{EVERY_REPORT}\"")],
        |row| row.get(0),
    )?;
    Ok(whole)
}

/// Empties the index, to be made anew by the next search.
pub(super) fn forget(database: &Connection) -> Result<()> {
    database.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all'); \
         UPDATE search_shape SET schema_version = NULL; \
         INSERT INTO unsearched SELECT id FROM submissions WHERE TRUE ON CONFLICT DO NOTHING;",
    )?;
    Ok(())
}

/// Indexes what waits for it, so many at a time. Gives whether there may be more.
fn index_some(database: &Connection) -> Result<bool> {
    let waiting: Vec<String> = database
        .prepare_cached("SELECT submission_id FROM unsearched LIMIT ?1")?
        .query_map([AT_ONCE], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut remove = database.prepare_cached("DELETE FROM search WHERE rowid = ?1")?;
    let mut insert =
        database.prepare_cached("INSERT INTO search (rowid, words) VALUES (?1, ?2)")?;
    let mut done = database.prepare_cached("DELETE FROM unsearched WHERE submission_id = ?1")?;
    for id in &waiting {
        if let Some((place, words)) = words_of(database, id)? {
            remove.execute([place])?;
            if let Some(words) = words {
                insert.execute(params![place, words])?;
            }
        }
        done.execute([id])?;
    }
    Ok(waiting.len() >= usize::try_from(AT_ONCE).unwrap_or(usize::MAX))
}

/// The rowid of a report, and its words; none of a draft that was put away.
fn words_of(database: &Connection, id: &str) -> Result<Option<(i64, Option<String>)>> {
    let found = database
        .prepare_cached(
            "SELECT submissions.rowid, discarded_at IS NOT NULL, document, report_id, \
             reference_id, org_id, organisation_label, org_number, period, notes, \
             bufdir_confirmation \
             FROM submissions LEFT JOIN documents ON documents.submission_id = submissions.id \
             WHERE submissions.id = ?1",
        )?
        .query_row([id], |row| {
            let place: i64 = row.get(0)?;
            if row.get(1)? {
                return Ok((place, None));
            }
            let mut texts = Vec::new();
            if let Some(document) = row.get::<_, Option<String>>(2)?
                && let Ok(document) = serde_json::from_str(&document)
            {
                collect(&document, &mut texts);
            }
            for column in 3..11 {
                texts.extend(row.get::<_, Option<String>>(column)?);
            }
            let words = words_to_keep(texts.iter().map(String::as_str));
            let every = std::iter::once(EVERY_REPORT.to_owned());
            let words: Vec<String> = every.chain(words).collect();
            Ok((place, Some(words.join(" "))))
        })
        .optional()?;
    Ok(found)
}

/// Everything in a document that a person can read.
fn collect(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.clone()),
        Value::Number(number) => texts.push(number.to_string()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, texts)),
        Value::Object(fields) => match opaque_text(value) {
            Some(text) => match serde_json::from_str(text) {
                Ok(value) => collect(&value, texts),
                Err(_) => texts.push(text.to_owned()),
            },
            None => fields.values().for_each(|value| collect(value, texts)),
        },
        Value::Null | Value::Bool(_) => {}
    }
}

/// A search as the index is asked. The words hold letters and digits alone.
pub(super) fn expression(search: &Search) -> String {
    let conditions: Vec<String> = search
        .conditions
        .iter()
        .map(|alternatives| {
            let alternatives: Vec<String> = alternatives
                .iter()
                .map(|beginnings| {
                    let words: Vec<String> = beginnings
                        .iter()
                        .map(|word| format!("\"{word}\"*"))
                        .collect();
                    format!("({})", words.join(" AND "))
                })
                .collect();
            format!("({})", alternatives.join(" OR "))
        })
        .collect();
    conditions.join(" AND ")
}
