//! Runs the table, a few rows at a time.

use std::collections::BTreeMap;
use std::sync::Arc;

use kvittert_reliability::ledger::Endpoint;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use crate::cases::{self, Setting};
use crate::table::{Asked, Row, Sent};

/// How many cases run at once.
const AT_ONCE: usize = 4;

const OTHERWISE: &str = "cases that came out otherwise than stated";

/// What was counted, by what it is called.
pub(crate) type Counted = BTreeMap<&'static str, u64>;

/// What a case came to.
pub(crate) struct Outcome {
    /// What it became, in a word.
    pub(crate) became: String,
    /// How many submits the ledger took in.
    pub(crate) taken: usize,
}

/// Runs every case of every row, prints the table and gives what was counted. Fails at the end, so
/// that one slip does not hide another.
pub(crate) async fn run(rows: Vec<Row>, setting: Setting) -> Counted {
    let setting = Arc::new(setting);
    let room = Arc::new(Semaphore::new(AT_ONCE));
    let mut running = JoinSet::new();
    for (number, (endpoint, row)) in cases_of(rows).into_iter().enumerate() {
        let (setting, room) = (Arc::clone(&setting), Arc::clone(&room));
        running.spawn(async move {
            let _place = room.acquire().await;
            let name = row.name.clone();
            let case = tokio::spawn(async move {
                match endpoint {
                    Endpoint::Submit => cases::submit(&row, &setting).await,
                    Endpoint::Authenticate => cases::authenticate(&row, &setting).await,
                    _ => cases::status(&row, &setting).await,
                }
            });
            (number, endpoint, name, case.await)
        });
    }
    let mut lines = Vec::new();
    let mut counted = Counted::from([
        ("cases of authenticate", 0),
        ("cases of submit", 0),
        ("cases of submission-status", 0),
        ("submits taken in by the ledger", 0),
        ("reports taken in twice", 0),
    ]);
    let mut failed = Vec::new();
    while let Some(joined) = running.join_next().await {
        let (number, endpoint, name, outcome) = joined.expect("it was not aborted");
        let of = match endpoint {
            Endpoint::Submit => "cases of submit",
            Endpoint::Authenticate => "cases of authenticate",
            _ => "cases of submission-status",
        };
        *counted.entry(of).or_default() += 1;
        let label = format!("{of:<27} {name}");
        match outcome {
            Ok(Outcome { became, taken }) => {
                *counted.entry("submits taken in by the ledger").or_default() += taken as u64;
                let doubled = u64::from(taken > 1);
                *counted.entry("reports taken in twice").or_default() += doubled;
                lines.push((number, format!("{label:<90} {became}")));
            }
            Err(error) => failed.push(format!("{label}: {error}")),
        }
    }
    counted.insert(OTHERWISE, failed.len() as u64);
    lines.sort();
    for (_, line) in lines {
        println!("{line}");
    }
    for (label, number) in &counted {
        println!("{number:>6} {label}");
    }
    assert!(
        failed.is_empty(),
        "{} failed:\n{}",
        failed.len(),
        failed.join("\n")
    );
    counted
}

fn cases_of(rows: Vec<Row>) -> Vec<(Endpoint, Row)> {
    let mut cases = Vec::new();
    for row in rows {
        if row.submit != Sent::Nothing {
            cases.push((Endpoint::Submit, row.clone()));
        }
        if row.authenticate != Asked::Nothing {
            cases.push((Endpoint::Authenticate, row.clone()));
        }
        if row.status != Asked::Nothing {
            cases.push((Endpoint::SubmissionStatus, row));
        }
    }
    cases
}
