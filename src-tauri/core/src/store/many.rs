//! What is asked of many reports begins with: a database full of them, the SQL that a call runs, and
//! that SQL run bare. For tests, and for `bench` through [`crate::measuring`].

use std::cell::RefCell;

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::types::Value;

use super::Store;
use crate::error::Result;

/// Reports as they are after years, written by plain SQL in one transaction: they are taken in as
/// those of another installation are, with their bytes, as the rules of the database want it. Of a
/// hundred one is a draft; of the others of forty one was rejected, one waits and the rest were
/// accepted.
pub(super) fn fill(database: &Connection, reports: u32) -> Result<()> {
    database.execute_batch(&format!(
        "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000;
         BEGIN;
         INSERT INTO taking_in DEFAULT VALUES;
         CREATE TEMP TABLE place (name TEXT);
         INSERT INTO place VALUES ('Blåbærøya'), ('Østfold'), ('Ålesund'), ('Ærlig liv'),
             ('Alta'), ('Bodø'), ('Hamar'), ('Kárášjohka'), ('Molde'), ('Tromsø');
         CREATE TEMP TABLE made AS
             WITH RECURSIVE numbers (n) AS (
                 SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {reports})
             SELECT n, printf('id-%08d', n) AS id,
                 (SELECT name FROM place WHERE rowid = n % 10 + 1) AS name,
                 printf('%d', 2016 + n % 10) AS period,
                 CASE WHEN n % 100 = 0 THEN 'draft' WHEN n % 40 = 20 THEN 'received'
                     WHEN n % 40 = 0 THEN 'rejected' ELSE 'accepted' END AS state
             FROM numbers;
         INSERT INTO frozen_bodies (id, submission_id, body, body_sha256, payload_sha256,
             idempotency_key, frozen_at)
         SELECT n, id, CAST('{{}}' AS BLOB), printf('%064d', n), printf('%064d', n), id, 0
         FROM made WHERE state <> 'draft';
         INSERT INTO category_totals
         SELECT id, 0, 'group_activity', printf('%d', n % 900), printf('%d', n % 9000)
         FROM made WHERE state <> 'draft';
         INSERT INTO submissions (id, state, created_at, updated_at, report_id, org_id,
             organisation_label, org_number, period, payload_version, count, hours,
             organisation_sort, frozen_body_id, reference_id, submitted_at, notes)
         SELECT id, state, 1.7e12 + n * 1000, 1.7e12 + (n * 7919 % {reports}) * 1000,
             printf('rpt_%d_%07d', n % 400, n), printf('org_%d', n % 400),
             name || ' ' || (n % 400), printf('9%08d', n % 400), period, 'bufdir_2025_v2',
             printf('%d', n % 900), printf('%d.5', n * 31 % 9000), lower(name),
             iif(state = 'draft', NULL, n),
             iif(state = 'draft', NULL, printf('BUF-%012d', n)),
             iif(state = 'draft', NULL, '2026-03-26T10:00:00Z'),
             CASE state WHEN 'accepted' THEN 'Takk for rapporten'
                 WHEN 'rejected' THEN 'Timene mangler' END
         FROM made;
         INSERT INTO documents
         SELECT id, json_object('rapporteringsperiode', period, 'kontaktperson',
                 json_object('navn', 'Kari Nordmann ' || n, 'telefon', '22 33 44 ' || n % 90),
                 'aktiviteter', json_array(json_object('kategori', 'group_activity',
                     'antall', printf('%d', n % 900), 'timer', printf('%d', n % 9000)))),
             'fill_in', '[]', 0 FROM made;
         DROP TABLE made; DROP TABLE place;
         DELETE FROM taking_in;
         COMMIT;
         PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    ))?;
    Ok(())
}

thread_local! {
    static STATEMENTS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The statements that some work runs, with what was bound to them.
pub(super) fn statements_of(store: &Store, work: impl FnOnce()) -> Vec<String> {
    fn note(event: TraceEvent<'_>) {
        if let TraceEvent::Stmt(statement, text) = event
            && !text.starts_with("--")
            && let Some(sql) = statement.expanded_sql()
        {
            STATEMENTS.with_borrow_mut(|statements| statements.push(sql));
        }
    }
    let mask = TraceEventCodes::SQLITE_TRACE_STMT;
    store.connection().trace_v2(mask, Some(note));
    work();
    store.connection().trace_v2(TraceEventCodes::empty(), None);
    STATEMENTS.take()
}

/// The questions of a call, asked of the same file by a connection of their own.
pub struct BareSql {
    database: Connection,
    questions: Vec<String>,
}

impl BareSql {
    /// Notes what some work asks.
    ///
    /// # Errors
    /// What the database says.
    pub(crate) fn of(store: &Store, work: impl FnOnce()) -> Result<Self> {
        let questions = statements_of(store, work)
            .into_iter()
            .filter(|sql| sql.starts_with("SELECT") || sql.starts_with("WITH"))
            .collect();
        let database = Connection::open(store.path())?;
        database.set_prepared_statement_cache_capacity(96);
        Ok(Self {
            database,
            questions,
        })
    }

    /// Runs them and fetches every value of every row; they are held until all are there, as a
    /// page is. Gives how many there are.
    ///
    /// # Errors
    /// What the database says.
    pub fn run(&self) -> Result<usize> {
        let mut values: Vec<Value> = Vec::new();
        for sql in &self.questions {
            let mut statement = self.database.prepare_cached(sql)?;
            let columns = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    values.push(row.get(column)?);
                }
            }
        }
        Ok(std::hint::black_box(values).len())
    }
}

impl Store {
    /// Fills an empty database; see [`fill`].
    ///
    /// # Errors
    /// What the database says.
    #[cfg(feature = "measuring")]
    pub(crate) fn fill_with_many(&self, reports: u32) -> Result<()> {
        fill(&self.connection(), reports)
    }
}
