//! How SQLite goes about every question of the list, the overview and the queue.

use rusqlite::Connection;

use super::many::{fill, statements_of};
use super::pages::FEW;
use super::testing::{self, Place};
use super::{Opened, Store};
use crate::domain::{OrganisationId, State};
use crate::view::submission::{ListQuery, SortBy};

/// Tables that grow with the reports.
const BIG: [&str; 10] = [
    "submissions",
    "correction",
    "documents",
    "frozen_bodies",
    "attempts",
    "attempt_ends",
    "events",
    "category_totals",
    "counted",
    "organisation_totals",
];

const SORTS: [SortBy; 11] = [
    SortBy::Updated,
    SortBy::State,
    SortBy::ReportId,
    SortBy::Organisation,
    SortBy::Period,
    SortBy::Hours,
    SortBy::Reference,
    SortBy::OrgNumber,
    SortBy::Count,
    SortBy::Created,
    SortBy::Submitted,
];

fn plan_of(database: &Connection, sql: &str) -> Vec<String> {
    database
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap()
        .query_map([], |row| row.get("detail"))
        .unwrap()
        .collect::<rusqlite::Result<_>>()
        .unwrap()
}

/// What is wrong with how a statement is gone about.
fn faults(database: &Connection, sql: &str) -> Vec<String> {
    let may_sort = sql.contains("FROM search CROSS JOIN") // FEW rows at most
        || ["by_state", "by_period", "by_organisation_id"].iter().any(|index| {
            // An index of a filter: FEW rows at most, or in their order already.
            sql.contains(&format!("INDEXED BY submissions_{index} "))
        })
        || sql.contains("ORDER BY frozen_body_id") // what is queued at this moment
        || sql.contains("WHERE parent_id = "); // the corrections of one report
    // A walk in the order of an index, for a page or to count what a wide search lets through.
    let may_walk = sql.contains("INDEXED BY submissions_by_");
    plan_of(database, sql)
        .into_iter()
        .filter(|step| {
            let scans = BIG.iter().any(|table| {
                step == &format!("SCAN {table}") || step.starts_with(&format!("SCAN {table} "))
            });
            let walks = may_walk && step.contains(" INDEX submissions_by_");
            let sorts = step.contains("TEMP B-TREE FOR") && !step.contains("LAST TERM");
            (scans && !walks) || (sorts && !may_sort)
        })
        .collect()
}

fn queries() -> Vec<ListQuery> {
    let mut queries = Vec::new();
    for sort in SORTS {
        for states in [
            vec![],
            vec![State::Accepted],
            vec![State::Accepted, State::Draft],
        ] {
            for period in [None, Some("2020")] {
                for organisation in [None, Some("org_1")] {
                    for search in ["", "blåb", "rpt", "nothing at all"] {
                        for offset in [0, 30_000] {
                            queries.push(ListQuery {
                                search: search.to_owned(),
                                states: states.clone(),
                                period: period.map(str::to_owned),
                                organisation_id: organisation
                                    .map(|id| OrganisationId::new(id).unwrap()),
                                sort,
                                descending: offset == 0,
                                offset,
                                limit: 10,
                            });
                        }
                    }
                }
            }
        }
    }
    queries
}

fn every_question(store: &Store, queries: &[ListQuery]) -> Vec<String> {
    statements_of(store, || {
        for query in queries {
            store.list(query, &[]).unwrap();
        }
        let one = &testing::id("id-00000007");
        let organisation = OrganisationId::new("org_1").unwrap();
        for of in [None, Some(&organisation)] {
            store.needs(20, of).unwrap();
            store.count_of(of).unwrap();
            store.sent_totals(of).unwrap();
        }
        store.queue().unwrap();
        store.queued().unwrap();
        store.queued_report(one).unwrap();
        store.awaiting_answer().unwrap();
        store.following().unwrap();
        store.any_sending().unwrap();
        store.recover_dead_sends(testing::at()).unwrap();
        store.detail(one).unwrap();
        store.find("rpt_7_0000007").unwrap();
        let org_id = crate::domain::OrgId::new("org_7").unwrap();
        store.reported_periods("900000007", &org_id).unwrap();
        store.totals_of(one).unwrap();
        store.report_id_is_used(&org_id, "rpt_7_0000007").unwrap();
        store.explanation(one).unwrap();
        store.saved_views().unwrap();
        store.rule_packs().unwrap();
        store.rule_packs_mark().unwrap();
        store.rule_pack_use("bufdir_2025_v2").unwrap();
        store.last_move(one).unwrap();
        store.open_draft().unwrap();
    })
}

/// As many as it takes for a wide filter and a wide search to be walked.
#[test]
fn no_question_reads_every_report() {
    let place = Place::new();
    let Opened { store, .. } = place.open("a");
    let reports = u32::try_from(FEW).unwrap() + 4000;
    fill(&store.connection(), reports).unwrap();
    // The index is made, and the sums; what is asked afterwards is what is asked every day.
    store
        .list(
            &ListQuery {
                search: "a".to_owned(),
                ..ListQuery::default()
            },
            &[],
        )
        .unwrap();
    store.sent_totals(None).unwrap();
    let mut statements = every_question(
        &store,
        &queries().into_iter().step_by(2).collect::<Vec<_>>(),
    );
    statements.sort();
    statements.dedup();
    let database = store.connection();
    let asked: Vec<&String> = statements
        .iter()
        .filter(|sql| {
            ["SELECT", "WITH", "UPDATE"]
                .iter()
                .any(|verb| sql.starts_with(verb))
        })
        .collect();
    assert!(asked.len() > 200, "{} statements were seen", asked.len());
    for part in [
        "INDEXED BY submissions_by_hours",
        "rowid IN (SELECT",
        "search CROSS JOIN",
    ] {
        assert!(
            asked.iter().any(|sql| sql.contains(part)),
            "nothing was asked by {part}"
        );
    }
    let wrong: Vec<(&String, Vec<String>)> = asked
        .into_iter()
        .map(|sql| (sql, faults(&database, sql)))
        .filter(|(_, faults)| !faults.is_empty())
        .collect();
    assert!(
        wrong.is_empty(),
        "{} of them: {:#?}",
        wrong.len(),
        &wrong[..wrong.len().min(6)]
    );
    // The test itself sees a scan and a sort.
    assert!(
        !faults(
            &database,
            "SELECT count(*) FROM submissions WHERE notes = 'x'"
        )
        .is_empty()
    );
    assert!(
        !faults(
            &database,
            "SELECT id FROM submissions WHERE discarded_at IS NULL ORDER BY notes LIMIT 9"
        )
        .is_empty()
    );
}

/// Whole pages against the plain way: sorted, filtered and cut by SQLite in one query.
#[test]
fn every_way_to_a_page_gives_the_same_rows() {
    let place = Place::new();
    let Opened { store, .. } = place.open("a");
    fill(&store.connection(), u32::try_from(FEW).unwrap() + 4000).unwrap();
    for query in queries().into_iter().step_by(37) {
        let page = store.list(&query, &[]).unwrap();
        let whole = store.list_whole(&query, &[]).unwrap();
        assert_eq!(page.total, whole.len() as u64, "{query:?}");
        let offset = usize::try_from(query.offset).unwrap();
        let cut: Vec<_> = whole
            .into_iter()
            .skip(offset)
            .take(10)
            .map(|one| one.row)
            .collect();
        assert_eq!(page.rows, cut, "{query:?}");
    }
}
