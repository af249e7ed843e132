//! The Nth change of a file fails in the real `kvittert-cli`, from its first start on.

use kvittert_reliability::figures;
use kvittert_reliability::ledger::{Act, Endpoint, Fault};
use kvittert_reliability::scenario::{
    Bench, Database, Known, Place, Problem, Ran, Tally, audit, share_out, submission,
};
use kvittert_reliability::shim::{DiskFault, Order, Point};
use serde_json::Value;

const FAULTS: [DiskFault; 3] = [DiskFault::Full, DiskFault::Broken, DiskFault::ReadOnly];
/// The issue's own number.
const AT_LEAST: usize = 200;
/// In the short form each kind of failure takes every so many-th write, each kind other ones.
const STRIDE: usize = 21;
/// A program whose outcome cannot be written waits for half a minute, without working.
const AT_ONCE: usize = 4;

/// What is counted.
const COUNTS: [&str; 12] = [
    "writes of a run",
    "failures",
    "the failure did not matter",
    "said to be a failing disk",
    "said to be unknown",
    "nothing written yet",
    "waiting in the queue",
    "received",
    "in doubt",
    "in doubt, at the server",
    "in doubt, not at the server",
    "sent by asking again",
];

/// What a failing disk is called.
const DISK: [&str; 3] = ["data_dir_unwritable", "disk_full", "database_failed"];

#[test]
fn nothing_leaves_without_an_intent_whichever_write_fails() {
    let bench = Bench::new();
    let mut place = bench.place();
    let (_, clean) = submit(&mut place, None);
    assert_eq!(clean.code, Some(0), "{clean:?}");
    let changes = changes(&clean);
    assert!(
        changes.len() > AT_LEAST,
        "a first start and a submit change files more than {AT_LEAST} times: {}",
        changes.len()
    );
    let mut tally = Tally::of(&COUNTS);
    changes.iter().for_each(|_| tally.count("writes of a run"));
    let done = share_out(
        &orders(&changes),
        AT_ONCE,
        || (),
        |(), order| fail(&bench, order),
    );
    for one in done {
        tally.join(one);
    }
    tally.finish("failing_writes");
}

/// The answer never comes, and then the disk fails too: what is unknown is not called unsent.
#[test]
fn an_unknown_outcome_is_told_on_a_failing_disk_too() {
    let bench = Bench::new();
    let (_, clean) = submit(&mut bench.place(), None);
    let dropped = Fault {
        act: Act::DropAfterBody,
        taken_in: true,
    };
    bench.ledger.order(Endpoint::Submit, dropped, u32::MAX);
    let leaves = Point::new("send", "tcp", 2);
    let before = clean.points.iter().take_while(|point| **point != leaves);
    let before = before.filter(is_change).count();
    let last = changes(&clean).len();
    let at = |number| Point::new("disk", "", number);
    let mut orders: Vec<Order> = (before + 1..=last)
        .step_by(figures::amount(4, 1))
        .map(|number| Order::Fail {
            fault: DiskFault::Broken,
            at: at(number),
            onwards: false,
        })
        .collect();
    orders.push(Order::Fail {
        fault: DiskFault::Full,
        at: at(before + 1),
        onwards: true,
    });
    let mut tally = Tally::of(&COUNTS);
    changes(&clean)
        .iter()
        .for_each(|_| tally.count("writes of a run"));
    let done = share_out(&orders, AT_ONCE, || (), |(), order| fail(&bench, order));
    for one in done {
        tally.join(one);
    }
    let unknown = tally.counted("said to be unknown");
    tally.finish("failing_writes_unknown");
    assert_eq!(unknown, orders.len() as u64, "each is said to be unknown");
}

fn is_change(point: &&Point) -> bool {
    !matches!(point.kind.as_str(), "tcp" | "log") && point.operation != "reopen"
}

/// The changes of files that a run makes.
fn changes(ran: &Ran) -> Vec<Point> {
    ran.points.iter().filter(is_change).cloned().collect()
}

/// Every write, each in six ways; in the short form some of them, and besides everything that is
/// no plain write, once.
fn orders(changes: &[Point]) -> Vec<Order> {
    let stride = figures::amount(STRIDE, 1);
    let kinds = FAULTS
        .into_iter()
        .flat_map(|fault| [(fault, false), (fault, true)]);
    let mut orders: Vec<Order> = kinds
        .enumerate()
        .flat_map(|(kind, (fault, onwards))| {
            let first = 1 + kind * stride / 6;
            (first..=changes.len()).step_by(stride).map(move |number| {
                let at = Point::new("disk", "", number);
                Order::Fail { fault, at, onwards }
            })
        })
        .collect();
    if !figures::is_soak() {
        let rare = changes.iter().filter(|point| point.operation != "write");
        orders.extend(rare.map(|point| Order::Fail {
            fault: DiskFault::Broken,
            at: point.clone(),
            onwards: false,
        }));
    }
    orders
}

fn submit(place: &mut Place<'_>, order: Option<&Order>) -> (String, Ran) {
    let name = place.name();
    let file = place.home.report(&name);
    let ran = place.watched(order, &submission(&file)).end();
    (name, ran)
}

/// A first start, a submit and a question on a disk that fails; then the same on one that is well.
fn fail(bench: &Bench, order: &Order) -> Tally {
    let mut place = bench.place();
    let mut tally = Tally::of(&[]);
    let (name, ran) = submit(&mut place, Some(order));
    let mut runs = vec![ran.clone()];
    if let Order::Fail {
        fault,
        onwards: true,
        ..
    } = order
    {
        let order = Order::Fail {
            fault: *fault,
            at: Point::new("disk", "", 1),
            onwards: true,
        };
        runs.push(place.watched(Some(&order), &["status"]).end());
    } else {
        runs.push(place.home.run(&["status"]));
    }
    tally.count("failures");
    let mut problems = Vec::new();
    for ran in &runs {
        if ran.signal.is_some() || ran.stderr.contains("panicked") {
            problems.push(Problem::Unexpected(format!("it fell over: {ran:?}")));
        }
    }
    // Before anything is put right: what the server has was meant to be sent.
    match Database::read(&place.home.database()) {
        Ok(database) => {
            let found = audit(&database, &place.taken_here());
            problems.extend(
                found
                    .into_iter()
                    .filter(|one| !matches!(one, Problem::Unexpected(_))),
            );
        }
        Err(error) => problems.push(Problem::Lost(format!("the database: {error}"))),
    }
    problems.extend(said(&ran, bench.taken(&name).len(), &mut tally));
    problems.extend(place.account(&name, Known::default(), &mut tally));
    problems.extend(set_aside(&place));
    tally.problems(&order.to_string(), problems);
    tally
}

/// Whether the exit code and the words fit what the server has.
fn said(ran: &Ran, taken: usize, tally: &mut Tally) -> Option<Problem> {
    let named = |codes: &[&str]| codes.iter().any(|code| ran.stderr.contains(code));
    let fits = match ran.code {
        Some(0) => {
            tally.count("the failure did not matter");
            let said: Value = serde_json::from_str(&ran.stdout).unwrap_or_default();
            taken == 1 && said["state"] == "received"
        }
        Some(2) => {
            tally.count("said to be a failing disk");
            taken == 0 && named(&DISK)
        }
        Some(4) => {
            tally.count("said to be unknown");
            let said: Value = serde_json::from_str(&ran.stdout).unwrap_or_default();
            named(&["outcome_not_written"]) || said["state"] == "in_doubt"
        }
        _ => false,
    };
    (!fits).then(|| Problem::Unexpected(format!("{taken} taken in, and it said {ran:?}")))
}

/// A disk that fails is no damage: no file is set aside for it.
fn set_aside(place: &Place<'_>) -> Option<Problem> {
    let files = std::fs::read_dir(place.home.data()).into_iter().flatten();
    let mut aside = files
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("damaged"));
    aside
        .next()
        .map(|name| Problem::Unexpected(format!("{name} was set aside")))
}
