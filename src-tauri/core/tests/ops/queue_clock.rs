//! A wall clock that jumps makes no storm and no stall; counted at the server.

use jiff::{SignedDuration, Timestamp};
use kvittert_core::clock::Clock;
use kvittert_core::domain::State;
use kvittert_core::view::queue::NextTry;
use kvittert_sandbox::{Endpoint, Fault};

use crate::practice::{Desk, desk};
use crate::queue::{asked, seconds};

const YEAR: i64 = 365 * 24;
/// Length of the wait, in seconds.
const WAIT: u64 = 90;

/// An hour and ten years each way, and back to 1970.
pub(crate) fn jumps(now: Timestamp) -> Vec<SignedDuration> {
    let mut jumps: Vec<SignedDuration> = [1, -1, 10 * YEAR, -10 * YEAR]
        .into_iter()
        .map(SignedDuration::from_hours)
        .collect();
    jumps.push(Timestamp::UNIX_EPOCH.duration_since(now));
    jumps
}

/// Two reports that go by themselves, and a server that asked for a pause when the first one came
/// and goes on asking.
async fn busy() -> Desk {
    let desk = desk().await;
    let pause = Fault::TooManyRequests {
        retry_after_seconds: WAIT,
    };
    desk.server.order_fault(Endpoint::Submit, pause, 1000);
    desk.waiting(2).await;
    desk.move_on().await;
    assert_eq!(desk.submits(), 1);
    desk
}

#[tokio::test]
async fn a_wait_is_as_long_as_it_was_set_whatever_the_wall_clock_does_meanwhile() {
    let now = desk().await.clock.now();
    for jump in jumps(now) {
        let desk = busy().await;
        let id = desk.queue().waiting[0].submission.id.clone();
        desk.clock.jump(jump);
        for left in (1..=WAIT).rev() {
            assert_eq!(
                desk.next(&id),
                asked(u32::try_from(left).unwrap()),
                "{jump}"
            );
            desk.move_on().await;
            assert_eq!(desk.submits(), 1, "no storm: {jump}, {left} s left");
            desk.clock.advance(seconds(1));
        }
        assert_eq!(desk.next(&id), NextTry::Now, "{jump}");
        desk.server.forget_faults();
        desk.move_on().await;
        assert_eq!(desk.submits(), 3, "no stall: {jump}");
        assert_eq!(desk.state(&id), State::Received, "{jump}");
    }
}

#[tokio::test]
async fn over_a_restart_a_jump_gives_one_early_try_at_most_and_no_longer_wait() {
    let now = desk().await.clock.now();
    let still: Vec<SignedDuration> = vec![SignedDuration::ZERO];
    for jump in [jumps(now), still].concat() {
        let desk = busy().await;
        let before = desk.submits();
        // The program is closed, the clock is set, the program is started again.
        desk.clock.jump(jump);
        let desk = desk.restarted().await;
        for second in 0..WAIT {
            desk.move_on().await;
            let tries = desk.submits() - before;
            assert!(tries <= 1, "no storm: {jump}, {tries} in {second} s");
            let early = jump.is_positive() && !jump.is_zero();
            assert_eq!(tries == 1, early, "{jump}, {second} s");
            desk.clock.advance(seconds(1));
        }
        desk.server.forget_faults();
        desk.move_on().await;
        assert_eq!(desk.queue().waiting, [], "no stall: {jump}");
        assert!(desk.submits() - before <= 3, "{jump}");
    }
}

#[tokio::test]
async fn a_jump_while_the_queue_rests_neither_wakes_nor_keeps_it() {
    let now = desk().await.clock.now();
    for jump in jumps(now) {
        let desk = desk().await;
        let id = desk.waiting(1).await.remove(0);
        desk.server
            .order_fault(Endpoint::Authenticate, Fault::Unavailable, 5);
        for _ in 0..5 {
            kvittert_core::ops::send::send_queued(&desk.app, &id)
                .await
                .unwrap();
        }
        desk.clock.jump(jump);
        for left in (1..=16).rev() {
            let rest = desk.queue().resting.unwrap();
            assert_eq!(rest.probe_in_seconds, Some(left), "{jump}");
            desk.move_on().await;
            assert_eq!(desk.sign_ins(), 5, "{jump}");
            desk.clock.advance(seconds(1));
        }
        desk.move_on().await;
        assert_eq!(desk.state(&id), State::Received, "{jump}");
    }
}
