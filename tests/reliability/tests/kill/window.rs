//! The real window, killed before and after every commit and every step of the net while it sends
//! by itself what waits in the queue; and the window and the command line at the same report.

use std::time::Duration;

use fastrand::Rng;
use kvittert_core::settings;
use kvittert_core::view::app::Settings;
use kvittert_reliability::figures;
use kvittert_reliability::scenario::{
    Bench, COUNTS, Database, Display, Known, Place, Problem, Ran, Running, Tally, audit, share_out,
    submission,
};
use kvittert_reliability::shim::{Moment, Order, Point};

const AT_ONCE: usize = 3;
/// How often, and how long between, a window is looked at.
const LOOKS: u32 = 600;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);
/// A window has sent its report by then.
const LONGEST_WAIT_MS: u64 = 2500;

/// What is known of a report that waits before its window opens.
const QUEUED: Known = Known {
    is_frozen: true,
    is_meant: false,
    has_left: false,
};

#[test]
fn a_killed_window_loses_nothing_and_doubles_nothing() {
    let bench = Bench::new();
    let display = Display::start();
    let moments = moments(&clean_run(&bench, &display));
    assert!(
        moments.len() >= 20,
        "a window that sends has at least 20 moments: {moments:?}"
    );
    let mut tally = Tally::of(&COUNTS);
    moments.iter().for_each(|_| tally.count("points"));
    let all = vec![moments; figures::amount(1, 50)].concat();
    let done = share_out(
        &all,
        AT_ONCE,
        || bench.place(),
        |place, order| kill(&bench, &display, place, order),
    );
    for one in done {
        tally.join(one);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    tally.finish("kill_window");
}

#[test]
fn a_window_killed_at_any_moment_loses_nothing_and_doubles_nothing() {
    let bench = Bench::new();
    let display = Display::start();
    let mut rng = Rng::with_seed(2026);
    let moments: Vec<Duration> = (0..figures::amount(6, 200))
        .map(|_| Duration::from_millis(rng.u64(0..LONGEST_WAIT_MS)))
        .collect();
    let mut tally = Tally::of(&COUNTS);
    let done = share_out(
        &moments,
        AT_ONCE,
        || bench.place(),
        |place, after| {
            let mut tally = Tally::of(&[]);
            let name = queued(&bench, place);
            let window = display.open(&place.home, Some((&bench.shim, None)));
            std::thread::sleep(*after);
            let ran = window.kill();
            tally.count(if ran.was_killed() {
                "kills"
            } else {
                "ended before the kill"
            });
            let problems = place.account(&name, QUEUED, &mut tally);
            tally.problems(&format!("after {after:?}"), problems);
            tally
        },
    );
    for one in done {
        tally.join(one);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    assert_eq!(
        tally.counted("kills"),
        moments.len() as u64,
        "a window does not end by itself"
    );
    tally.finish("kill_window_random");
}

#[test]
fn the_window_and_the_command_line_send_a_report_once() {
    let bench = Bench::new();
    let display = Display::start();
    let mut rng = Rng::with_seed(2026);
    let delays: Vec<Duration> = (0..figures::amount(4, 30))
        .map(|_| Duration::from_millis(rng.u64(0..LONGEST_WAIT_MS)))
        .collect();
    let mut tally = Tally::of(&["races", "taken in"]);
    let done = share_out(
        &delays,
        2,
        || bench.place(),
        |place, delay| {
            let mut tally = Tally::of(&[]);
            let name = queued(&bench, place);
            let file = place.home.report(&name);
            let window = display.open(&place.home, None);
            std::thread::sleep(*delay);
            let ran = place.home.run(&submission(&file));
            let mut problems = Vec::new();
            if ran.code != Some(0) {
                problems.push(Problem::Unexpected(format!("{ran:?}")));
            }
            if bench.taken(&name).len() != 1 {
                problems.push(Problem::Doubled(format!(
                    "{name}: {:?}",
                    bench.taken(&name)
                )));
            }
            let said = window.kill();
            if said.stderr.contains("panicked") {
                problems.push(Problem::Unexpected(format!("{said:?}")));
            }
            problems.extend(state_of(place, &name).err());
            tally.count("races");
            tally.problems(&format!("{delay:?}"), problems);
            tally
        },
    );
    for one in done {
        tally.join(one);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    tally.finish("races_window");
}

/// A report that waits in the queue and goes by itself: the command line is killed before it asks
/// for a token. In a home of its own, as a window does other things on its first day than later;
/// beside a report that was received.
fn queued(bench: &Bench, place: &mut Place<'_>) -> String {
    place.renew();
    let earlier = place.name();
    let sent = place.home.submit(&place.home.report(&earlier));
    assert_eq!(sent.code, Some(0), "{sent:?}");
    assert!(place.remember().is_ok(), "the database is sound");
    let name = place.name();
    let file = place.home.report(&name);
    let order = Order::Kill(Moment::Before, Point::new("connect", "tcp", 1));
    let ran = place.watched(Some(&order), &submission(&file)).end();
    assert!(ran.was_killed(), "{ran:?}");
    assert!(bench.taken(&name).is_empty(), "nothing has left");
    let by_itself = Settings {
        send_by_itself: true,
        ..Settings::default()
    };
    settings::write(&place.home.data(), &by_itself).expect("the settings are written");
    name
}

/// Where a report stands.
fn state_of(place: &Place<'_>, name: &str) -> Result<String, Problem> {
    let lost = |what: &dyn std::fmt::Display| Problem::Lost(format!("{name}: {what}"));
    let database = Database::read(&place.home.database()).map_err(|error| lost(&error))?;
    let found = database.frozen(name).ok_or_else(|| lost(&"not there"))?;
    Ok(found.state.clone())
}

/// Lets a window send without a kill, and gives what was passed.
fn clean_run(bench: &Bench, display: &Display) -> Ran {
    let mut place = bench.place();
    let name = queued(bench, &mut place);
    let window = display.open(&place.home, Some((&bench.shim, None)));
    let sent = (0..LOOKS).any(|_| {
        std::thread::sleep(BETWEEN_LOOKS);
        state_of(&place, &name).is_ok_and(|state| state == "received")
    });
    let ran = window.kill();
    assert!(sent, "the window sends by itself: {ran:?}");
    let database = Database::read(&place.home.database()).expect("the database is sound");
    assert_eq!(audit(&database, &place.taken_here()), []);
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

fn kill(bench: &Bench, display: &Display, place: &mut Place<'_>, order: &Order) -> Tally {
    let mut tally = Tally::of(&[]);
    let name = queued(bench, place);
    let window = display.open(&place.home, Some((&bench.shim, Some(order))));
    let met = wait(place, &name, &window);
    let ran = window.kill();
    tally.count(if met {
        "kills"
    } else {
        "ended before the kill"
    });
    let mut problems = Vec::new();
    if ran.stderr.contains("panicked") {
        problems.push(Problem::Unexpected(format!("{ran:?}")));
    }
    if !met {
        problems.push(Problem::Unexpected(format!("it was not killed: {order}")));
    }
    problems.extend(place.account(&name, QUEUED, &mut tally));
    tally.problems(&order.to_string(), problems);
    tally
}

/// Waits until the window is gone; false when it has sent its report and is there still.
fn wait(place: &Place<'_>, name: &str, window: &Running) -> bool {
    let mut after = 0;
    for _ in 0..LOOKS {
        if window.has_ended() {
            return true;
        }
        std::thread::sleep(BETWEEN_LOOKS);
        if state_of(place, name).is_ok_and(|state| state == "received") {
            after += 1;
            if after > 50 {
                break;
            }
        }
    }
    false
}
