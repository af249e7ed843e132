//! The real `kvittert-cli submit`, killed before and after every commit and every step of the net.

use kvittert_reliability::figures;
use kvittert_reliability::scenario::{
    Bench, COUNTS, Known, Place, Problem, Ran, Tally, share_out, submission,
};
use kvittert_reliability::shim::{Moment, Order, Point};

/// As many as wait for each other rather than for a processor.
pub(crate) const AT_ONCE: usize = 3;
/// How many of the moments of a first start the short form leaves out between two.
const STRIDE: usize = 3;

#[derive(Debug, Clone)]
struct Trial {
    order: Order,
    first_start: bool,
}

#[test]
fn a_killed_submit_loses_nothing_and_doubles_nothing() {
    let bench = Bench::new();
    let mut place = bench.place();
    let first = moments(&clean_run(&mut place));
    let later = moments(&clean_run(&mut place));
    assert!(
        later.len() >= 20,
        "a submit has at least 20 moments: {later:?}"
    );
    let mut tally = Tally::of(&COUNTS);
    (0..first.len() + later.len()).for_each(|_| tally.count("points"));
    let stride = figures::amount(STRIDE, 1);
    let trials = |orders: Vec<Order>, first_start| {
        orders
            .into_iter()
            .map(move |order| Trial { order, first_start })
    };
    // A first start has many more moments, most of them of making the database.
    let first: Vec<Trial> = trials(first.into_iter().step_by(stride).collect(), true).collect();
    let later: Vec<Trial> = trials(later, false).collect();
    let mut all = vec![first; figures::amount(1, 10)].concat();
    all.extend(vec![later; figures::amount(1, 50)].concat());
    for done in share_out(
        &all,
        AT_ONCE,
        || bench.place(),
        |place, trial| kill(place, trial),
    ) {
        tally.join(done);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    assert_eq!(
        tally.counted("kills"),
        all.len() as u64,
        "every moment was met"
    );
    tally.finish("kill_cli");
}

#[test]
fn what_is_committed_is_on_the_disk_before_a_byte_leaves() {
    let bench = Bench::new();
    let mut place = bench.place();
    for ran in [clean_run(&mut place), clean_run(&mut place)] {
        let mut unsynced: Vec<&str> = Vec::new();
        for point in &ran.points {
            match (point.operation.as_str(), point.kind.as_str()) {
                ("write", kind @ ("wal" | "main")) => unsynced.push(kind),
                ("rename", "main") => unsynced.push("directory"),
                ("sync", kind) => unsynced.retain(|written| *written != kind),
                ("connect" | "send", _) => assert!(
                    unsynced.is_empty(),
                    "{unsynced:?} not synced before {point}"
                ),
                _ => {}
            }
        }
        assert!(ran.passed("send") >= 2, "a token and a report: {ran:?}");
        assert!(unsynced.is_empty(), "{unsynced:?} not synced at the end");
    }
}

/// Submits a report without a kill, and gives what was passed.
fn clean_run(place: &mut Place<'_>) -> Ran {
    let name = place.name();
    let file = place.home.report(&name);
    let ran = place.watched(None, &submission(&file)).end();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    ran
}

/// Before and after each step.
fn moments(ran: &Ran) -> Vec<Order> {
    let steps = ran.points.iter().filter(|point| point.is_step());
    steps
        .flat_map(|point| {
            [Moment::Before, Moment::After].map(|moment| Order::Kill(moment, point.clone()))
        })
        .collect()
}

fn kill(place: &mut Place<'_>, trial: &Trial) -> Tally {
    if trial.first_start {
        place.renew();
    } else {
        place.make_room();
        if !place.home.database().exists() {
            clean_run(place);
        }
    }
    let mut tally = Tally::of(&[]);
    let name = place.name();
    let file = place.home.report(&name);
    let ran = place.watched(Some(&trial.order), &submission(&file)).end();
    let mut problems = Vec::new();
    if ran.was_killed() {
        tally.count("kills");
    } else {
        problems.push(Problem::Unexpected(format!("it was not killed: {ran:?}")));
    }
    let mut known = known_of(&ran);
    let sent = Point::new("send", "tcp", 2);
    let answered = answered_after(&ran, &sent);
    known.has_left = trial.order == Order::Kill(Moment::After, sent) || answered;
    problems.extend(place.account(&name, known, &mut tally));
    tally.problems(&format!("{trial:?}"), problems);
    tally
}

/// What the steps of a `submit` show: it is frozen before anybody is asked for a token, and its
/// intent is on the disk before the second connection.
pub(crate) fn known_of(ran: &Ran) -> Known {
    let connected = ran.passed("connect");
    Known {
        is_frozen: connected >= 1,
        is_meant: connected >= 2,
        has_left: false,
    }
}

/// Whether an answer was there to be received after a point.
fn answered_after(ran: &Ran, point: &Point) -> bool {
    let mut later = ran.points.iter().skip_while(|passed| *passed != point);
    later.any(|passed| passed.operation == "recv")
}
