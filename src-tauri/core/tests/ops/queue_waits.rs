//! How long a report waits, and when the whole queue rests; counted at the server.

use kvittert_core::domain::State;
use kvittert_core::ops;
use kvittert_core::view::queue::{NextTry, Resting};
use kvittert_sandbox::{Endpoint, Fault};

use crate::practice::{Desk, desk};
use crate::queue::{asked, drawn, seconds};

/// The server is out of order from now on: it gives no token.
fn out_of_order(desk: &Desk) {
    desk.server
        .order_fault(Endpoint::Authenticate, Fault::Unavailable, 1000);
}

#[tokio::test]
async fn each_failure_doubles_the_range_that_a_wait_is_drawn_from() {
    let desk = desk().await;
    out_of_order(&desk);
    let id = desk.send_in(true).await.submission.id;
    for (failures, longest) in [(1, 1), (2, 2), (3, 4), (4, 8)] {
        assert_eq!(desk.waits(&id).failures, failures);
        assert_eq!(desk.next(&id), drawn(longest));
        desk.clock
            .advance(seconds(longest.into()) - seconds(1) / 1000);
        desk.move_on().await;
        assert_eq!(desk.sign_ins(), failures as usize, "not before it is over");
        desk.clock.advance(seconds(1) / 1000);
        assert_eq!(desk.next(&id), NextTry::Now);
        desk.move_on().await;
        assert_eq!(desk.sign_ins(), failures as usize + 1, "once");
    }
    assert_eq!(desk.submits(), 0);
}

#[tokio::test]
async fn chance_decides_where_in_the_range_a_wait_ends() {
    for (chance, wait) in [(u32::MAX, 8), (u32::MAX / 2, 4), (u32::MAX / 8, 1), (0, 1)] {
        let desk = desk().await;
        out_of_order(&desk);
        let id = desk.waiting(1).await.remove(0);
        desk.clock.draw(chance);
        for _ in 0..4 {
            ops::send::send_queued(&desk.app, &id).await.unwrap();
        }
        assert_eq!(desk.next(&id), drawn(wait), "{chance}");
    }
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_kept_and_shown() {
    let desk = desk().await;
    let pause = |seconds| Fault::TooManyRequests {
        retry_after_seconds: seconds,
    };
    desk.server.order_fault(Endpoint::Submit, pause(30), 1);
    let ids = desk.waiting(2).await;
    desk.move_on().await;
    assert_eq!(desk.submits(), 1, "the pause is for every report");
    assert_eq!(desk.next(&ids[0]), asked(30));
    assert_eq!(desk.next(&ids[1]), asked(30));
    desk.clock.advance(seconds(29));
    desk.move_on().await;
    assert_eq!((desk.submits(), desk.next(&ids[0])), (1, asked(1)));
    desk.clock.advance(seconds(1));
    desk.move_on().await;
    assert_eq!(desk.submits(), 3);

    // Longer than anybody waits is not believed; shorter than what was drawn gives way to it.
    desk.server
        .order_fault(Endpoint::Submit, pause(1_000_000), 1);
    let long = desk.send_in(true).await.submission.id;
    assert_eq!(desk.next(&long), asked(3600));
    desk.server.order_fault(Endpoint::Submit, pause(0), 1);
    ops::send::send_queued(&desk.app, &long).await.unwrap();
    assert_eq!(desk.next(&long), drawn(2));
}

#[tokio::test]
async fn five_failures_rest_the_queue_and_one_probe_wakes_it() {
    let desk = desk().await;
    let ids = desk.waiting(7).await;
    out_of_order(&desk);
    for failures in 1..=5 {
        assert_eq!(desk.queue().resting, None);
        desk.move_on().await;
        assert_eq!(desk.sign_ins(), failures, "a failure ends the round");
        if failures < 5 {
            desk.clock.advance(seconds(8));
        }
    }
    let resting = |failures, probe| {
        Some(Resting {
            failures,
            probe_in_seconds: Some(probe),
        })
    };
    assert_eq!(desk.queue().resting, resting(5, 16));
    let after_probe = ids
        .iter()
        .filter(|id| desk.next(id) == NextTry::AfterProbe)
        .count();
    assert_eq!(after_probe, 6, "one is the probe");

    desk.clock.advance(seconds(15));
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 5, "it rests");
    desk.clock.advance(seconds(1));
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 6, "one probe");
    assert_eq!(desk.queue().resting, resting(6, 32), "a longer rest");
    desk.clock.advance(seconds(31));
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 6);

    desk.server.forget_faults();
    desk.clock.advance(seconds(1));
    desk.move_on().await;
    assert_eq!(desk.submits(), 7, "its success wakes the rest at once");
    assert_eq!(desk.queue().waiting, []);
    assert_eq!(desk.queue().resting, None);
}

#[tokio::test]
async fn a_rest_grows_to_a_quarter_of_an_hour_and_outlives_the_program() {
    let desk = desk().await;
    let id = desk.waiting(1).await.remove(0);
    out_of_order(&desk);
    for _ in 0..20 {
        desk.move_on().await;
        desk.clock.advance(seconds(15 * 60));
    }
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 21);
    assert_eq!(desk.next(&id), drawn(15 * 60));
    let desk = desk.restarted().await;
    assert_eq!(desk.next(&id), drawn(15 * 60));
    assert_eq!(desk.queue().resting.unwrap().failures, 21);
    desk.move_on().await;
    assert_eq!(desk.sign_ins(), 21, "a start wakes nobody");
}

#[tokio::test]
async fn what_is_sent_in_while_the_queue_rests_waits_with_the_others() {
    let desk = desk().await;
    let first = desk.waiting(1).await.remove(0);
    out_of_order(&desk);
    for _ in 0..5 {
        ops::send::send_queued(&desk.app, &first).await.unwrap();
    }
    desk.server.forget_faults();
    let asked = desk.sign_ins();
    let second = desk.send_in(true).await;
    let third = desk.send_in(false).await;
    assert_eq!(desk.sign_ins(), asked, "it is not tried");
    assert_eq!(second.submission.waiting_for, None);
    assert_eq!(second.waits.unwrap().next, NextTry::AfterProbe);
    assert_eq!(desk.next(&first), drawn(16), "the oldest is the probe");
    assert_eq!(third.waits.unwrap().next, NextTry::Person);

    let third = third.submission.id;
    ops::send::send_queued(&desk.app, &third).await.unwrap();
    assert_eq!(desk.state(&third), State::Received, "a person asks");
    assert_eq!(desk.queue().resting, None, "and the server is well");
    desk.move_on().await;
    assert_eq!(desk.state(&first), State::Received);
    assert_eq!(desk.state(&second.submission.id), State::Received);
}

#[tokio::test]
async fn a_definite_answer_ends_the_row_of_failures() {
    for last in [None, Some(Fault::Refuse)] {
        let desk = desk().await;
        let ids = desk.waiting(2).await;
        desk.server
            .order_fault(Endpoint::Authenticate, Fault::Unavailable, 4);
        for _ in 0..4 {
            ops::send::send_queued(&desk.app, &ids[0]).await.unwrap();
        }
        if let Some(fault) = last {
            desk.server.order_fault(Endpoint::Submit, fault, 1);
        }
        ops::send::send_queued(&desk.app, &ids[0]).await.unwrap();
        let state = if last.is_some() {
            State::Refused
        } else {
            State::Received
        };
        assert_eq!(desk.state(&ids[0]), state);
        let busy = Fault::TooManyRequests {
            retry_after_seconds: 0,
        };
        desk.server.order_fault(Endpoint::Submit, busy, 4);
        for _ in 0..4 {
            ops::send::send_queued(&desk.app, &ids[1]).await.unwrap();
        }
        assert_eq!(desk.queue().resting, None, "four again, not eight");
    }
}

#[tokio::test]
async fn an_unknown_outcome_does_not_take_the_next_report_with_it() {
    let desk = desk().await;
    let ids = desk.waiting(7).await;
    desk.server
        .order_fault(Endpoint::Submit, Fault::Unavailable, 1000);
    for doubts in 1..=5 {
        desk.move_on().await;
        assert_eq!(desk.submits(), doubts, "one a round");
        assert_eq!(desk.state(&ids[doubts - 1]), State::InDoubt);
        desk.move_on().await;
        assert_eq!(desk.submits(), doubts, "and then a wait");
        if doubts < 5 {
            desk.clock.advance(seconds(8));
        }
    }
    assert_eq!(desk.queue().resting.unwrap().failures, 5);
    assert_eq!(desk.next(&ids[5]), drawn(16));
    assert_eq!(desk.next(&ids[6]), NextTry::AfterProbe);
    desk.clock.advance(seconds(3600));
    desk.move_on().await;
    for id in &ids[..6] {
        assert_eq!(desk.state(id), State::InDoubt, "doubt is left by a person");
    }
    assert_eq!(desk.submits(), 6, "none was sent again");
}
