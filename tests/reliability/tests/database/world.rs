//! A database with a submission in every state, and what it holds.

use std::collections::BTreeMap;
use std::path::Path;

use kvittert_core::domain::follow::News;
use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::store::{StatusRecord, Store};
use kvittert_core::view::submission::ListQuery;
use rusqlite::Connection;

use super::support::*;

/// Every row of every table as SQL literals, by column, under the table and the row's key.
pub(crate) type Contents = BTreeMap<(String, String), Vec<(String, String)>>;

/// One submission in every state, with the history that led there; their names begin with `name`.
pub(crate) fn fill(store: &Store, name: &str) {
    let named = |what: &str| format!("{name}-{what}");
    let organisation = organisation(&named("organisation"), "Region 07");
    store.save_organisation(&organisation, at(0)).unwrap();
    draft(store, &named("draft"));
    store.set_open_draft(Some(&id(&named("draft")))).unwrap();
    let away = draft(store, &named("away"));
    store.discard_draft(&away, at(1), "kari").unwrap();
    queued(store, &named("queued"));
    let again = sending(store, &named("again"));
    store
        .finish_attempt(&again, 1, &proven_unsent(), at(3))
        .unwrap();
    let back = queued(store, &named("back"));
    store.take_back(&back, at(2), "kari").unwrap();
    sending(store, &named("sending"));
    in_doubt(store, &named("doubt"));
    let found = in_doubt(store, &named("found"));
    store
        .resolve_received(
            &found,
            &reference(&named("found")),
            None,
            None,
            at(4),
            "kari",
        )
        .unwrap();
    let not_found = in_doubt(store, &named("not-found"));
    store
        .resolve_not_received(&not_found, None, at(4), "kari")
        .unwrap();
    received(store, &named("received"));
    for word in ["processing", "accepted", "rejected"] {
        let id = received(store, &named(word));
        let record = StatusRecord {
            status: word.to_owned(),
            submitted_at: Some("2026-03-26T10:30:00Z".to_owned()),
            processed_at: (word != "processing").then(|| "2026-03-26T11:00:00Z".to_owned()),
            notes: (word == "rejected").then(|| "Timer mangler for april.".to_owned()),
        };
        let news = store.record_status(&id, &record, at(5)).unwrap();
        assert_eq!(news, News::State);
    }
    refused(store, &named("refused"));
    correction(store, &named("correction"), &id(&named("rejected")));
}

/// Everything in the file, as any program reads it.
pub(crate) fn contents(database: &Connection) -> rusqlite::Result<Contents> {
    let mut tables = database.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1",
    )?;
    let tables: Vec<String> = tables
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut contents = Contents::new();
    for table in tables {
        let mut columns = database.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
        let columns: Vec<(String, bool)> = columns
            .query_map([&table], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let quoted = columns.iter().map(|(column, _)| format!("quote({column})"));
        let select = quoted.collect::<Vec<_>>().join(", ");
        let mut rows = database.prepare(&format!("SELECT {select} FROM {table} NOT INDEXED"))?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let mut values = Vec::new();
            let mut key = String::new();
            for (place, (column, is_key)) in columns.iter().enumerate() {
                let bytes = row.get_ref(place)?.as_bytes().unwrap_or_default();
                let value = String::from_utf8_lossy(bytes).into_owned();
                if *is_key {
                    key.push_str(&value);
                }
                values.push((column.clone(), value));
            }
            contents.insert((table.clone(), key), values);
        }
    }
    Ok(contents)
}

/// The columns in which two contents differ, and tables with more or fewer rows.
pub(crate) fn differences(before: &Contents, after: &Contents) -> Vec<String> {
    let mut found = Vec::new();
    for (key, row) in before {
        match after.get(key) {
            None => found.push(format!("{}: a row is missing", key.0)),
            Some(other) => {
                let differ = row.iter().zip(other).filter(|(a, b)| a != b);
                found.extend(differ.map(|((column, _), _)| format!("{}.{column}", key.0)));
            }
        }
    }
    let more = after.keys().filter(|key| !before.contains_key(key));
    found.extend(more.map(|key| format!("{}: a row too many", key.0)));
    found.sort();
    found.dedup();
    found
}

/// `PRAGMA integrity_check` and the foreign keys of a file.
pub(crate) fn is_sound(database: &Connection) -> bool {
    let check: rusqlite::Result<String> =
        database.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
    let foreign: rusqlite::Result<i64> =
        database.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        });
    check.is_ok_and(|check| check == "ok") && foreign.is_ok_and(|count| count == 0)
}

/// Every submission in the list and where it stands.
pub(crate) fn listed(store: &Store) -> BTreeMap<SubmissionId, State> {
    let everything = ListQuery {
        limit: u32::MAX,
        ..ListQuery::default()
    };
    let page = store.list(&everything, &[]).unwrap();
    page.rows
        .into_iter()
        .map(|row| (row.id, row.state))
        .collect()
}

/// A file opened as any program does.
pub(crate) fn raw(path: &Path) -> Connection {
    Connection::open(path).unwrap()
}

/// Numbers that look random, and are the same in every run with this seed (`KVITTERT_SEED`).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new() -> Self {
        let seed = std::env::var("KVITTERT_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok());
        Self(seed.unwrap_or(0x2545_f491_4f6c_dd1d))
    }

    /// Below `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}
