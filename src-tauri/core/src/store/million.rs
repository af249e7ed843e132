//! What a page of the list costs beyond the SQL that it takes, with a million reports.

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::many::{fill, statements_of};
use super::testing::Place;
use crate::clock::{Clock as _, SystemClock};
use crate::domain::State;
use crate::view::submission::{ListQuery, SortBy};

/// A page takes so many times its own SQL at most.
const GOAL: f64 = 1.3;
const ROUNDS: usize = 15;

fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let clock = SystemClock::new();
    let start = clock.monotonic();
    std::hint::black_box(work());
    let taken: Duration = clock.monotonic().saturating_sub(start);
    taken.as_secs_f64() * 1000.0
}

/// Runs statements bare: every row, every value.
fn bare(database: &Connection, statements: &[String]) -> usize {
    let mut values = 0;
    for sql in statements {
        let mut statement = database.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let value: Value = row.get(column).unwrap();
                values += usize::from(std::hint::black_box(value) != Value::Null);
            }
        }
    }
    values
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}

fn pages() -> Vec<(&'static str, ListQuery)> {
    let first = ListQuery {
        descending: true,
        limit: 100,
        ..ListQuery::default()
    };
    let of_state = |states: &[State]| ListQuery {
        states: states.to_vec(),
        ..first.clone()
    };
    let searched = |search: &str| ListQuery {
        search: search.to_owned(),
        ..first.clone()
    };
    vec![
        ("the first page", first.clone()),
        ("filtered by state", of_state(&[State::Rejected])),
        (
            "filtered by period",
            ListQuery {
                period: Some("2020".to_owned()),
                ..first.clone()
            },
        ),
        (
            "filtered by both, by hours",
            ListQuery {
                period: Some("2020".to_owned()),
                sort: SortBy::Hours,
                ..of_state(&[State::Accepted, State::Rejected])
            },
        ),
        (
            "deep, in the middle",
            ListQuery {
                offset: 500_000,
                ..first.clone()
            },
        ),
        (
            "deep, by organisation",
            ListQuery {
                offset: 400_000,
                sort: SortBy::Organisation,
                ..first.clone()
            },
        ),
        (
            "deep and filtered",
            ListQuery {
                offset: 50_000,
                period: Some("2020".to_owned()),
                ..first.clone()
            },
        ),
        (
            "the last page",
            ListQuery {
                offset: 999_900,
                ..first.clone()
            },
        ),
        ("a search for one", searched("rpt 0004711")),
        ("a search for few", searched("blaabær 17")),
        ("a search for many", searched("østf")),
        ("a search for all", searched("r")),
        (
            "a search, filtered",
            ListQuery {
                period: Some("2020".to_owned()),
                ..searched("timene mangl")
            },
        ),
    ]
}

/// Makes the database, which takes minutes: run it by name, optimised.
#[test]
#[ignore = "takes minutes: cargo test --release -p kvittert-core --lib million -- --ignored --nocapture"]
fn a_page_takes_little_more_than_its_sql() {
    let reports = std::env::var("KVITTERT_REPORTS")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(1_000_000);
    let place = Place::new();
    let store = place.open("a").store;
    let made = timed(|| fill(&store.connection(), reports));
    let bytes = place.path().metadata().unwrap().len();
    let indexed = timed(|| store.list(&pages()[8].1, &[]).unwrap());
    let summed = timed(|| store.sent_totals(None).unwrap());
    let index: i64 = store
        .connection()
        .query_row("SELECT sum(length(block)) FROM search_data", [], |row| {
            row.get(0)
        })
        .unwrap();
    let mut told = format!(
        "{reports} reports: made in {made:.0} ms, {} MB; indexed in {indexed:.0} ms, \
         {} MB; summed in {summed:.0} ms\n",
        bytes >> 20,
        index >> 20
    );
    let database = Connection::open(place.path()).unwrap();
    database.set_prepared_statement_cache_capacity(96);
    let mut missed = Vec::new();
    for (name, query) in pages() {
        let statements: Vec<String> = statements_of(&store, || {
            store.list(&query, &[]).unwrap();
        })
        .into_iter()
        .filter(|sql| sql.starts_with("SELECT") || sql.starts_with("WITH"))
        .collect();
        let (mut ours, mut alone) = (Vec::new(), Vec::new());
        for round in 0..=ROUNDS {
            let page = timed(|| store.list(&query, &[]).unwrap());
            let sql = timed(|| bare(&database, &statements));
            // The first round warms up.
            if round > 0 {
                ours.push(page);
                alone.push(sql);
            }
        }
        let (ours, alone) = (median(&mut ours), median(&mut alone));
        let ratio = ours / alone;
        told.push_str(&format!(
            "{name:<28} {ours:>9.2} ms {alone:>9.2} ms  {ratio:.2}\n"
        ));
        if ratio > GOAL {
            missed.push(name);
        }
    }
    assert!(
        missed.is_empty(),
        "more than {GOAL} times: {missed:?}\n{told}"
    );
    eprint!("{told}");
}
