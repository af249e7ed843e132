//! The index of words, the counts and the sums follow the reports through every change.

use kvittert_core::domain::search::NamedValue;
use kvittert_core::domain::{Document, State};
use kvittert_core::store::{DraftContent, StatusRecord, Store};
use kvittert_core::view::submission::ListQuery;

use super::support::*;

fn found(store: &Store, search: &str) -> Vec<String> {
    let query = ListQuery {
        search: search.to_owned(),
        ..ListQuery::default()
    };
    let page = store.list(&query, &[]).unwrap();
    let mut ids: Vec<String> = page.rows.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(page.total, ids.len() as u64, "{search:?}");
    ids.sort();
    ids
}

/// Counts and sums as they would be if they were made anew, and every report by its own words.
fn in_step(place: &Place, store: &Store) {
    store.sent_totals(None).unwrap();
    let raw = place.raw();
    let one = |sql: &str| -> bool { raw.query_row(sql, [], |row| row.get(0)).unwrap() };
    assert!(
        one("SELECT NOT EXISTS ( \
             SELECT coalesce(period, ''), state, coalesce(organisation_id, ''), count(*) \
             FROM submissions WHERE discarded_at IS NULL GROUP BY 1, 2, 3 \
             EXCEPT SELECT period, state, organisation_id, number FROM listed) \
             AND (SELECT count(*) FROM submissions WHERE discarded_at IS NULL) \
                 = (SELECT coalesce(sum(number), 0) FROM listed)"),
        "the counts are those of the reports"
    );
    assert!(
        one("SELECT NOT EXISTS ( \
             SELECT period, category, count(*) FROM submissions AS s \
             JOIN category_totals ON submission_id = s.id \
             WHERE state IN ('received', 'processing', 'accepted') AND NOT EXISTS ( \
                 SELECT 1 FROM submissions AS c WHERE c.parent_id = s.id \
                 AND c.state IN ('received', 'processing', 'accepted')) GROUP BY 1, 2 \
             EXCEPT SELECT period, category, reports FROM sent_totals)"),
        "the sums are those of the reports"
    );
    assert!(
        one("SELECT NOT EXISTS ( \
             SELECT coalesce(organisation_id, ''), period, category, count(*) \
             FROM submissions AS s JOIN category_totals ON submission_id = s.id \
             WHERE state IN ('received', 'processing', 'accepted') AND NOT EXISTS ( \
                 SELECT 1 FROM submissions AS c WHERE c.parent_id = s.id \
                 AND c.state IN ('received', 'processing', 'accepted')) GROUP BY 1, 2, 3 \
             EXCEPT SELECT organisation_id, period, category, reports FROM organisation_totals)"),
        "those of each organisation too"
    );
    let ids: Vec<(String, bool)> = raw
        .prepare("SELECT id, discarded_at IS NULL FROM submissions")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap();
    for (id, listed) in ids {
        let by_its_id = found(store, &format!("rpt_{id}"));
        assert_eq!(by_its_id.contains(&id), listed, "{id}");
    }
    let left: i64 = raw
        .query_row("SELECT count(*) FROM unsearched", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0, "a search leaves nothing to be done");
}

fn answer(status: &str, notes: &str) -> StatusRecord {
    StatusRecord {
        status: status.to_owned(),
        submitted_at: None,
        processed_at: None,
        notes: Some(notes.to_owned()),
    }
}

#[test]
fn a_search_follows_every_change() {
    let place = Place::new();
    let store = place.store();
    draft(&store, "a");
    in_step(&place, &store);
    let typed = |name: &str, label: &str| DraftContent {
        organisation_label: Some(label.to_owned()),
        document: Document(serde_json::json!({
            "kontaktperson": {"navn": "Åse Bjørnøy", "telefon": "22 33 44 55"},
            "ekstra": {"$json": "{\"merknad\": [12345678901234567890, \"språkkafé\"]}"}
        })),
        ..content(name)
    };
    store.save_draft(&typed("a", "Blåbærøya"), at(1)).unwrap();
    for search in [
        "aase bjornoy",
        "22334455",
        "sprakkafe",
        "123456789012",
        "blaabaer",
    ] {
        assert_eq!(found(&store, search), ["a"], "{search:?}");
    }
    assert!(
        found(&store, "mentoring").is_empty(),
        "what was typed before is gone"
    );
    store.save_draft(&typed("a", "Østfold"), at(2)).unwrap();
    assert_eq!(found(&store, "oestfold"), ["a"]);
    assert!(found(&store, "blaabaer").is_empty());

    store.discard_draft(&id("a"), at(3), "kari").unwrap();
    assert!(found(&store, "østfold").is_empty(), "put away");
    in_step(&place, &store);
    store.restore_draft(&id("a"), at(4), "kari").unwrap();
    assert_eq!(found(&store, "østfold"), ["a"], "and back");

    queued(&store, "q");
    in_step(&place, &store);
    store.take_back(&id("q"), at(5), "kari").unwrap();
    sending(&store, "s");
    in_doubt(&store, "d");
    refused(&store, "n");
    in_step(&place, &store);
    let r = received(&store, "r");
    in_step(&place, &store);
    assert!(found(&store, "mangler").is_empty());
    store
        .record_status(&r, &answer("processing", "Timene MANGLER"), at(6))
        .unwrap();
    assert_eq!(found(&store, "mangl"), ["r"], "Bufdir's notes");
    assert_eq!(found(&store, "ref_r"), ["r"], "Bufdir's reference");
    store
        .record_status(&r, &answer("accepted", "Takk"), at(7))
        .unwrap();
    in_step(&place, &store);
    let child = correction(&store, "child", &r);
    store
        .freeze(&child, &frozen("child"), at(8), "kari")
        .unwrap();
    store.begin_attempt(&child, at(8)).unwrap();
    store
        .finish_attempt(&child, 1, &taken("ref_child"), at(9))
        .unwrap();
    in_step(&place, &store);
    store
        .record_status(&child, &answer("rejected", "Nei"), at(10))
        .unwrap();
    in_step(&place, &store);
}

#[test]
fn what_was_taken_in_or_restored_is_searched_too() {
    let place = Place::new();
    let store = place.store();
    let r = received(&store, "r");
    store
        .record_status(&r, &answer("accepted", "Fra Ålesund"), at(6))
        .unwrap();
    let elsewhere = Place::new();
    let other = elsewhere.store();
    other
        .take_in(&store.take_out(PRACTICE).unwrap(), at(7))
        .unwrap();
    assert_eq!(found(&other, "aalesund"), ["r"]);
    in_step(&elsewhere, &other);

    let copy = place.directory().join("copy.db");
    store.backup(&copy).unwrap();
    draft(&store, "later");
    in_step(&place, &store);
    drop(store);
    Store::restore(&place.path(), &copy, at(9), PRACTICE).unwrap();
    let store = place.open("owner-2").store;
    assert_eq!(found(&store, "ålesund"), ["r"]);
    assert!(found(&store, "later").is_empty());
    in_step(&place, &store);
}

#[test]
fn what_another_program_changes_is_noticed() {
    let place = Place::new();
    let store = place.store();
    draft(&store, "a");
    draft(&store, "b");
    in_step(&place, &store);
    place
        .raw()
        .execute(
            "UPDATE submissions SET organisation_label = 'Fjordglimt' WHERE id = 'a'",
            [],
        )
        .unwrap();
    assert_eq!(found(&store, "fjordgl"), ["a"]);
    // A vacuum may give the rows other numbers, and the index knows them by these.
    place
        .raw()
        .execute_batch(
            "PRAGMA writable_schema = OFF; \
             UPDATE submissions SET rowid = rowid + 1000 WHERE id = 'a'; VACUUM;",
        )
        .unwrap();
    assert_eq!(found(&store, "fjordgl"), ["a"]);
    in_step(&place, &store);
}

#[test]
fn a_damaged_index_is_made_anew_and_nothing_is_set_aside() {
    let place = Place::new();
    let store = place.store();
    received(&store, "r");
    draft(&store, "a");
    in_step(&place, &store);
    let damage = "UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 1";
    place.raw().execute(damage, []).unwrap();
    drop(store);
    let opened = place.open("owner-2");
    assert_eq!(
        opened.set_aside, None,
        "it holds nothing that the reports do not"
    );
    in_step(&place, &opened.store);

    // Damaged while it is open.
    place
        .raw()
        .execute("DELETE FROM search_data WHERE id > 1000", [])
        .unwrap();
    assert_eq!(found(&opened.store, "ref_r"), ["r"]);
    in_step(&place, &opened.store);

    place
        .raw()
        .execute_batch(
            "UPDATE listed SET number = number + 3; UPDATE organisation_totals SET hours = '9'",
        )
        .unwrap();
    drop(opened);
    let opened = place.open("owner-3");
    assert_eq!(opened.set_aside, None);
    in_step(&place, &opened.store);
    assert_eq!(
        opened.store.sent_totals(None).unwrap()[0].hours,
        decimal("6740.5")
    );
}

#[test]
fn a_value_is_found_by_what_people_call_it() {
    let place = Place::new();
    let store = place.store();
    draft(&store, "a");
    let named = NamedValue::new("mentoring", ["Individuell oppfølging"]);
    let named = [&named];
    let query = |search: &str| ListQuery {
        search: search.to_owned(),
        states: vec![State::Draft],
        ..ListQuery::default()
    };
    assert_eq!(store.list(&query("oppfolg"), &named).unwrap().total, 1);
    assert_eq!(store.list(&query("oppfolg"), &[]).unwrap().total, 0);
    assert_eq!(
        store.list_whole(&query("oppfolg"), &named).unwrap().len(),
        1
    );
}
