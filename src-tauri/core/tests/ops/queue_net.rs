//! The net goes and comes back, and more than one wants to send.

use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::event_channel;
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::State;
use kvittert_core::installation::{Installation, InstallationOptions};
use kvittert_core::ops;
use kvittert_core::ops::net::Watch;
use kvittert_core::view::files::AppEvent;
use kvittert_core::view::queue::NextTry;
use kvittert_sandbox::{Endpoint, Fault, Options, PracticeServer};

use crate::line::Line;
use crate::practice::{Desk, desk, open};
use crate::queue::{asked, drawn, seconds};

/// A desk whose net can be cut.
async fn desk_on_a_line() -> (Desk, Line) {
    let desk = desk().await;
    let line = Line::to(desk.server.port()).await;
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder, &line.address(), &desk.clock, None)
        .await
        .unwrap();
    let desk = Desk {
        app,
        folder,
        ..desk
    };
    (desk, line)
}

/// So many seconds pass, with the watch turning as often as it wants to.
async fn pass(desk: &Desk, watch: &mut Watch, time: u64) {
    let mut left = seconds(time);
    loop {
        let pause = watch.turn(&desk.app).await;
        if pause > left {
            desk.clock.advance(left);
            return;
        }
        desk.clock.advance(pause);
        left -= pause;
    }
}

#[tokio::test]
async fn without_a_net_nothing_is_tried_and_back_on_it_the_queue_moves_within_seconds() {
    let (desk, mut line) = desk_on_a_line().await;
    line.cut().await;
    let sent = desk.send_in(true).await;
    let id = sent.submission.id;
    assert_eq!(sent.waits.unwrap().next, NextTry::Online);
    let mut watch = Watch::begin(&desk.app);
    pass(&desk, &mut watch, 3600).await;
    assert_eq!(
        desk.waits(&id).failures,
        1,
        "an hour without a net is no failure"
    );
    assert_eq!(desk.next(&id), NextTry::Online);
    line.mend().await;
    pass(&desk, &mut watch, 5).await;
    watch.turn(&desk.app).await;
    assert_eq!(desk.state(&id), State::Received);
    assert_eq!(desk.submits(), 1);
}

#[tokio::test]
async fn back_on_the_net_waits_that_came_of_its_absence_end_at_once_and_a_rest_too() {
    for tries in [3, 9] {
        let (desk, mut line) = desk_on_a_line().await;
        line.cut().await;
        let id = desk.send_in(true).await.submission.id;
        // An impatient person, with a quarter of an hour to wait at the end.
        for _ in 1..tries {
            ops::send::send_queued(&desk.app, &id).await.unwrap();
        }
        assert_eq!(desk.waits(&id).failures, tries);
        assert_eq!(desk.queue().resting.is_some(), tries >= 5);
        let mut watch = Watch::begin(&desk.app);
        watch.turn(&desk.app).await;
        line.mend().await;
        pass(&desk, &mut watch, 5).await;
        watch.turn(&desk.app).await;
        assert_eq!(desk.state(&id), State::Received, "after {tries} tries");
        assert_eq!(desk.queue().resting, None);
    }
}

#[tokio::test]
async fn a_start_with_a_net_does_not_wait_for_what_failed_without_one() {
    let (desk, mut line) = desk_on_a_line().await;
    line.cut().await;
    let id = desk.send_in(true).await.submission.id;
    for _ in 1..9 {
        ops::send::send_queued(&desk.app, &id).await.unwrap();
    }
    // Closed on the train, opened at home.
    let desk = desk.restarted().await;
    assert_eq!(desk.next(&id), drawn(256));
    line.mend().await;
    let mut watch = Watch::begin(&desk.app);
    watch.turn(&desk.app).await;
    assert_eq!(desk.state(&id), State::Received);
    assert_eq!(desk.submits(), 1);
}

#[tokio::test]
async fn a_pause_that_was_asked_for_is_kept_when_the_net_comes_back() {
    for failures in [1, 5] {
        let (desk, mut line) = desk_on_a_line().await;
        let id = desk.waiting(1).await.remove(0);
        let pause = Fault::TooManyRequests {
            retry_after_seconds: 300,
        };
        desk.server.order_fault(Endpoint::Submit, pause, failures);
        for _ in 0..failures {
            ops::send::send_queued(&desk.app, &id).await.unwrap();
        }
        let mut watch = Watch::begin(&desk.app);
        line.cut().await;
        pass(&desk, &mut watch, 100).await;
        assert_eq!(desk.next(&id), NextTry::Online);
        line.mend().await;
        pass(&desk, &mut watch, 100).await;
        assert_eq!(desk.next(&id), asked(100), "{failures} failures");
        assert_eq!(desk.submits(), failures as usize);
        pass(&desk, &mut watch, 100).await;
        watch.turn(&desk.app).await;
        assert_eq!(desk.state(&id), State::Received);
    }
}

#[tokio::test]
async fn a_server_that_answers_looks_and_drops_calls_is_not_asked_more_often_for_that() {
    let (desk, _line) = desk_on_a_line().await;
    let id = desk.waiting(1).await.remove(0);
    desk.server
        .order_fault(Endpoint::Authenticate, Fault::DropBeforeReading, 1000);
    let mut watch = Watch::begin(&desk.app);
    pass(&desk, &mut watch, 3600).await;
    let tries = desk.waits(&id).failures;
    // 1 + 2 + 4 + 8, rests of 16 … 512, then 900 s each, every one lengthened by at most one look.
    assert!((8..=14).contains(&tries), "{tries} tries in an hour");
    assert_eq!(desk.submits(), 0);
}

#[tokio::test]
async fn the_watch_sleeps_until_the_next_report_is_due() {
    let (desk, _line) = desk_on_a_line().await;
    let id = desk.waiting(1).await.remove(0);
    desk.server
        .order_fault(Endpoint::Authenticate, Fault::Unavailable, 2);
    let mut watch = Watch::begin(&desk.app);
    assert_eq!(watch.turn(&desk.app).await, seconds(1));
    assert_eq!(desk.next(&id), drawn(1));
    desk.clock.advance(seconds(1));
    assert_eq!(watch.turn(&desk.app).await, seconds(2));
    desk.clock.advance(seconds(2));
    let idle = watch.turn(&desk.app).await;
    assert_eq!(desk.state(&id), State::Received);
    assert!(idle > seconds(30), "nothing waits: {idle:?}");
}

/// The watch as it runs, by real clocks.
#[tokio::test(flavor = "multi_thread")]
async fn a_report_goes_by_itself_once_the_net_is_back() {
    let server = PracticeServer::start(Options::in_memory()).await.unwrap();
    let mut line = Line::to(server.port()).await;
    let folder = tempfile::tempdir().unwrap();
    let clock = SystemClock::new();
    let events = event_channel();
    let installation = Installation::open(InstallationOptions {
        data_dir: folder.path().to_owned(),
        secrets: Arc::new(Secrets::new(
            Arc::new(MemoryStore::default()),
            clock.clone(),
        )),
        clock,
        who: "kari".to_owned(),
        practice_address: Some(line.address()),
        events: events.clone(),
    });
    let installation = Arc::new(installation.await.unwrap());
    let watched = installation.clone();
    let watch = tokio::spawn(async move { ops::net::watch(&watched).await });
    let app = installation.app();
    line.cut().await;
    let file = folder.path().join("rapport.json");
    std::fs::write(&file, ops::new_draft::EXAMPLE).unwrap();
    let checked = ops::submit_file::check_report_file(
        &ops::submit_file::rules_of(&app),
        &file,
        &Default::default(),
    );
    let input = ops::submit_file::SubmitFile {
        accept_warnings: true,
        ..Default::default()
    };
    let sent = ops::submit_file::submit_file(&app, &checked.unwrap(), &input).await;
    let id = sent.unwrap().submission.id;
    let queued = ops::history::show(&app, &id).unwrap();
    assert_eq!(queued.waits.unwrap().next, NextTry::Person);
    let mut heard = events.subscribe();
    let mut settings = installation.settings();
    settings.send_by_itself = true;
    installation.save_settings(settings).await.unwrap();
    line.mend().await;
    let received = async {
        loop {
            if let AppEvent::SubmissionChanged {
                state: State::Received,
                ..
            } = heard.recv().await.unwrap()
            {
                return;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(120), received)
        .await
        .expect("it goes by itself");
    watch.abort();
}

#[tokio::test]
async fn another_process_pauses_and_the_window_hears_of_it() {
    let desk = desk().await;
    let id = desk.waiting(1).await.remove(0);
    let address = desk.app.address().unwrap();
    let other = open(&desk.folder, &address, &desk.clock, None)
        .await
        .unwrap();
    let mut watch = Watch::begin(&desk.app);
    desk.say(&id, false);
    watch.turn(&desk.app).await;
    let mut heard = desk.app.subscribe();
    watch.turn(&desk.app).await;
    assert!(heard.try_recv().is_err(), "nothing happened");
    ops::queue::pause(&other, true).unwrap();
    watch.turn(&desk.app).await;
    assert_eq!(heard.try_recv(), Ok(AppEvent::QueueChanged));
    assert!(desk.queue().paused);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_queue_a_person_and_another_process_race_and_one_sends() {
    let desk = Arc::new(desk().await);
    let address = desk.app.address().unwrap();
    let credentials = ops::submit_file::credentials_for_this_run(
        "eircodex_org_482".to_owned(),
        kvittert_sandbox::PRACTICE_SECRET.to_owned(),
    );
    let other = open(&desk.folder, &address, &desk.clock, Some(credentials));
    let other = Arc::new(other.await.unwrap());
    ops::queue::pause(&desk.app, true).unwrap();
    for round in 1..=20 {
        let id = desk.send_in(true).await.submission.id;
        ops::queue::pause(&desk.app, false).unwrap();
        let (queue, person) = (desk.clone(), desk.clone());
        let (elsewhere, here, there) = (other.clone(), id.clone(), id.clone());
        let racers = [
            tokio::spawn(async move { queue.move_on().await }),
            tokio::spawn(async move {
                let _ = ops::send::send_queued(&person.app, &here).await;
            }),
            tokio::spawn(async move {
                let _ = ops::send::send_queued(&elsewhere, &there).await;
            }),
        ];
        for racer in racers {
            racer.await.unwrap();
        }
        assert_eq!(desk.state(&id), State::Received);
        assert_eq!(desk.submits(), round, "one send a report");
        ops::queue::pause(&desk.app, true).unwrap();
    }
}
