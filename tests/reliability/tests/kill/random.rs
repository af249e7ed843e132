//! The real `kvittert-cli submit`, killed at random moments from outside.

use std::time::Duration;

use fastrand::Rng;
use kvittert_core::clock::{Clock, SystemClock};
use kvittert_reliability::figures;
use kvittert_reliability::scenario::{Bench, COUNTS, Tally, share_out, submission};

use crate::command_line::{AT_ONCE, known_of};

/// The same moments each time, as far as a machine has the same speed each time.
const SEED: u64 = 2026;
/// Clean runs whose longest is taken for how long one takes.
const CLEAN_RUNS: usize = 3;

#[test]
fn a_submit_killed_at_any_moment_loses_nothing_and_doubles_nothing() {
    let bench = Bench::new();
    let mut place = bench.place();
    let clock = SystemClock::new();
    let lasts = |first_start: bool, place: &mut kvittert_reliability::scenario::Place<'_>| {
        let mut longest = Duration::ZERO;
        for _ in 0..CLEAN_RUNS {
            if first_start {
                place.renew();
            }
            let name = place.name();
            let file = place.home.report(&name);
            let began = clock.monotonic();
            let ran = place.watched(None, &submission(&file)).end();
            assert_eq!(ran.code, Some(0), "{ran:?}");
            longest = longest.max(clock.monotonic() - began);
        }
        longest
    };
    // The other workers take their share of the machine too.
    let first = lasts(true, &mut place) * 2;
    let later = lasts(false, &mut place) * 2;
    let mut rng = Rng::with_seed(SEED);
    let trials: Vec<(bool, Duration)> = (0..figures::amount(60, 1000))
        .map(|number| {
            let first_start = number % 5 == 0;
            let lasts = if first_start { first } else { later };
            (first_start, lasts.mul_f64(rng.f64()))
        })
        .collect();
    let mut tally = Tally::of(&COUNTS);
    let all = share_out(
        &trials,
        AT_ONCE,
        || bench.place(),
        |place, (first_start, after)| {
            if *first_start {
                place.renew();
            } else {
                place.make_room();
            }
            let mut tally = Tally::of(&[]);
            let name = place.name();
            let file = place.home.report(&name);
            let running = place.watched(None, &submission(&file));
            std::thread::sleep(*after);
            let ran = running.kill();
            tally.count(if ran.was_killed() {
                "kills"
            } else {
                "ended before the kill"
            });
            let problems = place.account(&name, known_of(&ran), &mut tally);
            tally.problems(&format!("{after:?}"), problems);
            tally
        },
    );
    for done in all {
        tally.join(done);
    }
    (0..bench.ledger.taken().len()).for_each(|_| tally.count("taken in"));
    tally.finish("kill_random");
}
