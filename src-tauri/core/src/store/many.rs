//! What the tests of many reports begin with: a database full of them, and the SQL that a call runs.

use std::cell::RefCell;

use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::Store;

/// Reports as they are after years, written by plain SQL in one transaction: each was a draft, was
/// frozen and answered, as the rules of the database want it.
pub(super) fn fill(database: &Connection, reports: u32) {
    database
        .execute_batch(&format!(
            "PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000;
             BEGIN;
             CREATE TEMP TABLE place (name TEXT);
             INSERT INTO place VALUES ('Blåbærøya'), ('Østfold'), ('Ålesund'), ('Ærlig liv'),
                 ('Alta'), ('Bodø'), ('Hamar'), ('Kárášjohka'), ('Molde'), ('Tromsø');
             CREATE TEMP TABLE made AS
                 WITH RECURSIVE numbers (n) AS (
                     SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {reports})
                 SELECT n, printf('id-%08d', n) AS id,
                     (SELECT name FROM place WHERE rowid = n % 10 + 1) AS name,
                     printf('%d', 2016 + n % 10) AS period
                 FROM numbers;
             INSERT INTO submissions (id, state, created_at, updated_at, report_id, org_id,
                 organisation_label, org_number, period, payload_version, count, hours,
                 organisation_sort)
             SELECT id, 'draft', 1.7e12 + n * 1000, 1.7e12 + (n * 7919 % {reports}) * 1000,
                 printf('rpt_%d_%07d', n % 400, n), printf('org_%d', n % 400),
                 name || ' ' || (n % 400), printf('9%08d', n % 400), period, 'bufdir_2025_v2',
                 printf('%d', n % 900), printf('%d.5', n * 31 % 9000), lower(name) FROM made;
             INSERT INTO documents
             SELECT id, json_object('rapporteringsperiode', period, 'kontaktperson',
                     json_object('navn', 'Kari Nordmann ' || n, 'telefon', '22 33 44 ' || n % 90),
                     'aktiviteter', json_array(json_object('kategori', 'group_activity',
                         'antall', printf('%d', n % 900), 'timer', printf('%d', n % 9000)))),
                 'fill_in', '[]', 0 FROM made;
             INSERT INTO frozen_bodies (submission_id, body, body_sha256, payload_sha256,
                 idempotency_key, frozen_at)
             SELECT id, CAST('{{}}' AS BLOB), printf('%064d', n), printf('%064d', n), id, 0
             FROM made WHERE n % 100 <> 0;
             INSERT INTO category_totals
             SELECT id, 0, 'group_activity', printf('%d', n % 900), printf('%d', n % 9000)
             FROM made WHERE n % 100 <> 0;
             INSERT INTO taking_in DEFAULT VALUES;"
        ))
        .unwrap();
    for (from, to) in [
        ("draft", "queued"),
        ("queued", "sending"),
        ("sending", "received"),
    ] {
        database
            .execute(
                "UPDATE submissions SET state = ?2, reference_id = CASE ?2 WHEN 'received' \
                     THEN 'BUF-' || upper(substr(hex(id), -12)) ELSE reference_id END, \
                     submitted_at = '2026-03-26T10:00:00Z', frozen_body_id = coalesce(frozen_body_id, \
                     (SELECT b.id FROM frozen_bodies AS b WHERE b.submission_id = submissions.id)) \
                 WHERE state = ?1 AND id IN (SELECT submission_id FROM frozen_bodies)",
                [from, to],
            )
            .unwrap();
    }
    database
        .execute_batch(
            "UPDATE submissions SET state = 'accepted', notes = 'Takk for rapporten'
             WHERE state = 'received' AND rowid % 20 <> 0;
             UPDATE submissions SET state = 'rejected', notes = 'Timene mangler'
             WHERE state = 'received' AND rowid % 40 = 0;
             DELETE FROM taking_in;
             COMMIT;",
        )
        .unwrap();
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
