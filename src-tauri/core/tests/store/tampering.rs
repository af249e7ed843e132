//! What the database itself forbids, to any program that opens it.

use super::support::*;

#[test]
fn no_program_takes_history_away() {
    let place = Place::new();
    let store = place.store();
    received(&store, "r");
    sending(&store, "s");
    let d = sending(&store, "d");
    store.finish_attempt(&d, 1, &unknown(), at(3)).unwrap();
    drop(store);
    let raw = place.raw();
    for forbidden in [
        "DELETE FROM submissions",
        "DELETE FROM documents",
        "DELETE FROM frozen_bodies",
        "DELETE FROM attempts",
        "DELETE FROM attempt_ends",
        "DELETE FROM events",
        "DELETE FROM category_totals",
        "UPDATE events SET who = 'nobody'",
        "UPDATE attempts SET owner = 'nobody'",
        "UPDATE attempt_ends SET outcome = 'unknown'",
        "UPDATE frozen_bodies SET body = x'00'",
        "UPDATE category_totals SET count = '0'",
        "UPDATE documents SET document = '{}'",
        "UPDATE submissions SET frozen_body_id = 1 WHERE id = 's'",
        "UPDATE submissions SET frozen_body_id = NULL",
        "UPDATE submissions SET report_id = 'other'",
        "UPDATE submissions SET org_id = 'other'",
        "UPDATE submissions SET period = '1999'",
        "UPDATE submissions SET reference_id = 'other' WHERE id = 'r'",
        "UPDATE submissions SET reference_id = 'ref_r' WHERE id = 's'",
        "UPDATE submissions SET state = 'lost'",
        "UPDATE submissions SET state = 'received', reference_id = NULL WHERE id = 's'",
        "UPDATE submissions SET discarded_at = 1",
        "UPDATE submissions SET created_at = 1",
        "UPDATE submissions SET parent_id = 's' WHERE id = 'r'",
        "UPDATE submissions SET id = 'x' WHERE id = 'r'",
        "UPDATE environment SET name = 'live'",
        "DELETE FROM environment",
        "INSERT INTO environment (only, name) VALUES (2, 'live')",
        "INSERT OR REPLACE INTO environment (only, name) VALUES (1, 'live')",
        "DELETE FROM queue",
        "INSERT INTO queue (only) VALUES (2)",
        "INSERT OR REPLACE INTO queue (only) VALUES (1)",
        "UPDATE queue SET only = 2",
        "UPDATE queue SET wait_length = 1000",
        "UPDATE queue SET failures = -1",
        "UPDATE queue SET failures = 1, not_before = 0, wait_length = 1, wait_asked = 2",
        "UPDATE submissions SET obstacle = 'net' WHERE id = 's'",
        "UPDATE submissions SET wait_length = 1000",
        "UPDATE submissions SET failures = -1",
        "UPDATE submissions SET by_itself = 'perhaps'",
        "UPDATE submissions SET state = 'queued', by_itself = 'yes' WHERE id = 'd'",
        "UPDATE submissions SET state = 'queued' WHERE id = 'd'",
        "INSERT INTO attempts SELECT submission_id, 2, body_id, idempotency_key, owner, 0 \
         FROM attempts WHERE submission_id = 'r'",
        "INSERT INTO attempt_ends VALUES ('s', 7, 0, 'unknown', NULL, NULL, NULL)",
        "INSERT INTO submissions (id, state, created_at, updated_at, report_id, payload_version, \
         count, hours, organisation_sort, org_id, frozen_body_id) \
         VALUES ('x', 'queued', 0, 0, 'x', 'v', '0', '0', '', 'x', 1)",
    ] {
        let error = raw
            .execute_batch(&format!("PRAGMA foreign_keys = ON; {forbidden}"))
            .expect_err(forbidden);
        assert_eq!(
            error.sqlite_error_code(),
            Some(rusqlite::ErrorCode::ConstraintViolation),
            "{forbidden}: refused for another reason: {error}"
        );
    }
}

#[test]
fn a_body_that_changed_on_disk_is_never_sent() {
    let place = Place::new();
    let store = place.store();
    let a = queued(&store, "a");
    place
        .raw()
        .execute_batch(
            "DROP TRIGGER frozen_bodies_are_never_changed; \
             UPDATE frozen_bodies SET body = CAST('{\"report_id\":\"other\"}' AS BLOB);",
        )
        .unwrap();
    let error = store.begin_attempt(&a, at(2)).unwrap_err();
    assert_eq!(error.code, kvittert_core::error::ErrorCode::ReportDamaged);
    assert_eq!(
        state(&store, &a),
        kvittert_core::domain::State::Queued,
        "nothing was begun"
    );
    assert!(store.frozen_payload(&a).is_err());
}
