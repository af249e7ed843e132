//! The real `kvittert-cli submit`, killed at random moments from outside.

use std::time::Duration;

use fastrand::Rng;
use kvittert_core::clock::{Clock, SystemClock};
use kvittert_reliability::figures;
use kvittert_reliability::scenario::{Bench, COUNTS, Place, Tally, share_out, submission};

use crate::command_line::{AT_ONCE, known_of};

/// The same moments each time, as far as a machine has the same speed each time.
const SEED: u64 = 2026;
/// Clean runs whose longest is taken for how long one takes.
const CLEAN_RUNS: usize = 3;
/// A moment after the end is drawn anew, so often at most.
const DRAWS: usize = 20;

#[test]
fn a_submit_killed_at_any_moment_loses_nothing_and_doubles_nothing() {
    let bench = Bench::new();
    let mut place = bench.place();
    // The other workers take their share of the machine too.
    let first = lasts(true, &mut place) * 2;
    let later = lasts(false, &mut place) * 2;
    let mut rng = Rng::with_seed(SEED);
    let trials: Vec<(bool, u64)> = (0..figures::amount(60, 1000))
        .map(|number| (number % 5 == 0, rng.u64(..)))
        .collect();
    let mut tally = Tally::of(&COUNTS);
    let all = share_out(
        &trials,
        AT_ONCE,
        || bench.place(),
        |place, (first_start, seed)| {
            let lasts = if *first_start { first } else { later };
            kill(place, *first_start, lasts, &mut Rng::with_seed(*seed))
        },
    );
    for done in all {
        tally.join(done);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    assert_eq!(
        tally.counted("kills"),
        trials.len() as u64,
        "every kill met a program that ran"
    );
    tally.finish("kill_random");
}

/// How long a submit takes.
fn lasts(first_start: bool, place: &mut Place<'_>) -> Duration {
    let clock = SystemClock::new();
    let mut longest = Duration::ZERO;
    for _ in 0..CLEAN_RUNS {
        if first_start {
            place.renew();
        }
        let name = place.name();
        let file = place.home.report(&name);
        let running = place.watched(None, &submission(&file));
        running.begin();
        let began = clock.monotonic();
        let ran = running.end();
        assert_eq!(ran.code, Some(0), "{ran:?}");
        longest = longest.max(clock.monotonic().saturating_sub(began));
    }
    longest
}

fn kill(place: &mut Place<'_>, first_start: bool, lasts: Duration, rng: &mut Rng) -> Tally {
    let mut tally = Tally::of(&[]);
    for _ in 0..DRAWS {
        if first_start {
            place.renew();
        } else {
            place.make_room();
        }
        let name = place.name();
        let file = place.home.report(&name);
        let after = lasts.mul_f64(rng.f64());
        let running = place.watched(None, &submission(&file));
        // Before it touches a file there is nothing to lose.
        running.begin();
        std::thread::sleep(after);
        let ran = running.kill();
        let problems = place.account(&name, known_of(&ran), &mut tally);
        tally.problems(&format!("after {after:?}"), problems);
        if ran.was_killed() {
            tally.count("kills");
            break;
        }
        tally.count("ended before the kill");
    }
    tally
}
