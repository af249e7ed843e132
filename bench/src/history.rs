//! Pages of the list, each against the very SQL that it takes, run bare, with up to a million reports.

use kvittert_core::domain::State;
use kvittert_core::measuring::{self, BareSql};
use kvittert_core::ops;
use kvittert_core::view::submission::{ListQuery, SortBy};

use crate::app::{Desk, open, timed};
use crate::contest::{self, Contender, Taken};
use crate::goal::{Bound, Measured, hold};
use crate::{Failure, Outcome, Setting};

/// A page takes so many times its own SQL at most.
const GOAL: Bound = Bound::AtMost(1.3);

/// How many reports there are.
const SIZES: [(u32, &str); 3] = [
    (10_000, "10,000 reports"),
    (100_000, "100,000 reports"),
    (1_000_000, "1,000,000 reports"),
];

/// A page that takes a tenth of a millisecond is asked for so often in one turn that a clock sees it.
const LONG_ENOUGH: f64 = 0.01;
const MOST_TIMES: u32 = 200;

/// The measurement.
pub(crate) fn run(setting: &Setting) -> Result<Outcome, Failure> {
    let mut outcome = Outcome {
        goals: Vec::new(),
        runs: Vec::new(),
    };
    let sizes = SIZES
        .iter()
        .filter(|(reports, _)| *reports <= setting.most_reports);
    for (reports, named) in sizes {
        let desk = open(&setting.folder.join(reports.to_string()))?;
        measuring::fill(&desk.app, *reports).map_err(told)?;
        // The first search makes the index; what is measured is what is asked every day.
        page(&desk, &searched("rpt"))?;
        for (name, query) in pages(*reports) {
            let (goal, runs) = measure(&desk, &format!("{name}, {named}"), &query, setting)?;
            outcome.goals.push(goal);
            outcome.runs.extend(runs);
        }
    }
    Ok(outcome)
}

fn measure(
    desk: &Desk,
    what: &str,
    query: &ListQuery,
    setting: &Setting,
) -> Result<(Measured, Vec<Taken>), Failure> {
    let bare = measuring::bare_sql(&desk.app, || {
        let _ = page(desk, query);
    })
    .map_err(told)?;
    // Both once before, so that what they read is at hand; and how often a turn asks.
    page(desk, query)?;
    let once = timed(|| run_bare(&bare))?.as_secs_f64();
    let times = times_in_a_turn(once);
    let mut contenders = [
        Contender {
            name: "the page",
            every: 1,
            work: Box::new(|| timed(|| (0..times).try_for_each(|_| page(desk, query)))),
        },
        Contender {
            name: "its SQL, bare",
            every: 1,
            work: Box::new(|| timed(|| (0..times).try_for_each(|_| run_bare(&bare)))),
        },
    ];
    let mut runs = contest::run(&mut contenders, setting.rounds)?;
    for run in &mut runs {
        run.divide(times);
    }
    let goal = hold(what, &runs[0], &runs[1], GOAL);
    Ok((goal, runs))
}

fn times_in_a_turn(seconds: f64) -> u32 {
    let mut times = 1;
    while times < MOST_TIMES && seconds * f64::from(times) < LONG_ENOUGH {
        times += 1;
    }
    times
}

fn page(desk: &Desk, query: &ListQuery) -> Result<(), Failure> {
    std::hint::black_box(ops::history::list(&desk.app, query.clone()).map_err(told)?);
    Ok(())
}

fn run_bare(bare: &BareSql) -> Result<(), Failure> {
    std::hint::black_box(bare.run().map_err(told)?);
    Ok(())
}

fn told(error: kvittert_core::error::AppError) -> Failure {
    format!("{error:?}").into()
}

fn first() -> ListQuery {
    ListQuery {
        descending: true,
        limit: 100,
        ..ListQuery::default()
    }
}

fn searched(search: &str) -> ListQuery {
    ListQuery {
        search: search.to_owned(),
        ..first()
    }
}

/// What people ask of the list, in the middle and at the ends of so many reports.
fn pages(reports: u32) -> Vec<(&'static str, ListQuery)> {
    let of_state = |states: &[State]| ListQuery {
        states: states.to_vec(),
        ..first()
    };
    let of_period = |query: ListQuery| ListQuery {
        period: Some("2020".to_owned()),
        ..query
    };
    let sorted = |sort: SortBy, query: ListQuery| ListQuery { sort, ..query };
    let from = |offset: u32, query: ListQuery| ListQuery { offset, ..query };
    let both = of_period(of_state(&[State::Accepted, State::Rejected]));
    vec![
        ("first page", first()),
        ("filtered by state", of_state(&[State::Rejected])),
        ("filtered by period", of_period(first())),
        ("filtered by both, by hours", sorted(SortBy::Hours, both)),
        ("deep, in the middle", from(reports / 2, first())),
        (
            "deep, by organisation",
            from(reports / 5 * 2, sorted(SortBy::Organisation, first())),
        ),
        ("deep and filtered", from(reports / 20, of_period(first()))),
        ("last page", from(reports - 100, first())),
        ("search for one", searched("rpt 0004711")),
        ("search for few", searched("blaabær 17")),
        ("search for many", searched("østf")),
        ("search for all", searched("r")),
        ("search, filtered", of_period(searched("timene mangl"))),
    ]
}
