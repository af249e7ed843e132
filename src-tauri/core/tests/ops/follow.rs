//! Reports that await an answer are asked about by themselves: how often, counted at the server.

use kvittert_core::app::App;
use kvittert_core::clock::Clock;
use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::ops;
use kvittert_core::ops::follow::Follow;
use kvittert_core::ops::submit_file::credentials_for_this_run;
use kvittert_core::view::files::AppEvent;
use kvittert_core::view::follow::StatusNews;
use kvittert_sandbox::{Endpoint, Fault};
use tokio::sync::broadcast::Receiver;

use crate::practice::{Desk, desk, open};
use crate::queue::seconds;

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

/// So many seconds pass, with the follower turning as often as it wants to.
pub(crate) async fn pass(desk: &Desk, follow: &mut Follow, time: u64) {
    let mut left = seconds(time);
    loop {
        let pause = follow.turn(&desk.app).await;
        if pause > left {
            desk.clock.advance(left);
            return;
        }
        desk.clock.advance(pause);
        left -= pause;
    }
}

/// What was told of news so far.
pub(crate) fn told(heard: &mut Receiver<AppEvent>) -> Vec<Vec<StatusNews>> {
    let mut told = Vec::new();
    while let Ok(event) = heard.try_recv() {
        if let AppEvent::StatusNews { news, .. } = event {
            told.push(news);
        }
    }
    told
}

impl Desk {
    pub(crate) fn questions(&self) -> usize {
        self.arrived(Endpoint::SubmissionStatus).len()
    }

    /// Reports that await an answer.
    pub(crate) async fn sent(&self, count: usize) -> Vec<SubmissionId> {
        let mut ids = Vec::new();
        for _ in 0..count {
            ids.push(self.send_example().await.submission.id);
        }
        ids
    }

    /// The same program, with a server at another address.
    pub(crate) async fn at(self, address: &str) -> Self {
        let credentials = credentials_for_this_run(
            "eircodex_org_482".to_owned(),
            kvittert_sandbox::PRACTICE_SECRET.to_owned(),
        );
        let app = open(&self.folder, address, &self.clock, Some(credentials)).await;
        Self {
            app: app.unwrap(),
            ..self
        }
    }

    /// The program was closed and is started again, with a net.
    pub(crate) async fn started_again(self) -> (Self, Follow) {
        let desk = self.restarted().await;
        let follow = begin(&desk.app).await;
        (desk, follow)
    }
}

pub(crate) async fn begin(app: &App) -> Follow {
    ops::net::look(app).await;
    Follow::begin(app)
}

#[tokio::test]
async fn questions_come_soon_after_sending_and_then_ever_more_seldom() {
    for (chance, table) in [
        // Ten seconds, then twice as long each time, up to four hours.
        (
            u32::MAX,
            [
                (9, 0),
                (10, 1),
                (29, 1),
                (30, 2),
                (70, 3),
                (630, 6),
                (HOUR, 8),
                (DAY, 15),
            ],
        ),
        // The least that is drawn is half of that.
        (
            0,
            [
                (9, 0),
                (10, 1),
                (19, 1),
                (20, 2),
                (40, 3),
                (320, 6),
                (HOUR, 9),
                (DAY, 20),
            ],
        ),
    ] {
        let desk = desk().await;
        desk.clock.draw(chance);
        desk.sent(1).await;
        let mut follow = begin(&desk.app).await;
        let mut passed = 0;
        for (at, questions) in table {
            pass(&desk, &mut follow, at - passed).await;
            follow.turn(&desk.app).await;
            passed = at;
            let counted = desk.questions();
            if at < DAY {
                assert_eq!(counted, questions, "after {at} s, chance {chance}");
            } else {
                assert!(counted.abs_diff(questions) <= 2, "{counted} in a day");
            }
        }
    }
}

#[tokio::test]
async fn a_final_answer_is_told_and_ends_it() {
    let desk = desk().await;
    let id = desk.sent(1).await.remove(0);
    let mut heard = desk.app.subscribe();
    let mut follow = begin(&desk.app).await;
    desk.server.advance_clock(seconds(6));
    pass(&desk, &mut follow, 11).await;
    assert_eq!(desk.state(&id), State::Processing);
    desk.server.advance_clock(seconds(60));
    pass(&desk, &mut follow, 11).await;
    assert_eq!(desk.state(&id), State::Accepted, "soon again after news");
    let states: Vec<State> = told(&mut heard)
        .into_iter()
        .flatten()
        .map(|news| {
            assert!(news.moved_on && news.id == id);
            news.state
        })
        .collect();
    assert_eq!(states, [State::Processing, State::Accepted]);
    let before = desk.questions();
    pass(&desk, &mut follow, DAY).await;
    let (desk, mut follow) = desk.started_again().await;
    pass(&desk, &mut follow, DAY).await;
    assert_eq!(desk.questions(), before, "nothing is asked any more");
}

#[tokio::test]
async fn many_at_a_start_are_asked_about_a_few_at_a_time_with_one_token_and_not_again_at_the_next()
{
    let desk = desk().await;
    desk.sent(40).await;
    desk.clock.advance(seconds(DAY));
    let (desk, mut follow) = desk.started_again().await;
    let tokens = desk.sign_ins();
    let mut before = 0;
    for second in 0..14 {
        follow.turn(&desk.app).await;
        // Woken by whatever happens, it asks no more in one second.
        follow.turn(&desk.app).await;
        let asked = desk.questions() - before;
        assert!((1..=3).contains(&asked), "{asked} in second {second}");
        before += asked;
        desk.clock.advance(seconds(1));
    }
    assert_eq!(before, 40, "each of them, once");
    assert_eq!(desk.sign_ins() - tokens, 1);
    // It is closed and started three times within a minute.
    let mut desk = desk;
    for _ in 0..3 {
        let (again, mut follow) = desk.started_again().await;
        pass(&again, &mut follow, 5).await;
        desk = again;
    }
    let questions = desk.questions() - before;
    assert_eq!(questions, 0, "the answers are fresh, and the pace is kept");
    desk.clock.advance(seconds(5 * 60));
    let (desk, mut follow) = desk.started_again().await;
    pass(&desk, &mut follow, 15).await;
    assert!(desk.questions() > before, "they are not fresh any more");
}

#[tokio::test]
async fn a_server_that_is_ill_is_left_alone_and_asked_by_one_until_it_is_well() {
    let desk = desk().await;
    let ids = desk.sent(20).await;
    desk.clock.advance(seconds(HOUR));
    desk.server
        .order_fault(Endpoint::SubmissionStatus, Fault::Unavailable, 1000);
    let mut follow = begin(&desk.app).await;
    pass(&desk, &mut follow, HOUR).await;
    let tried = desk.questions();
    // Three at once, then one after 4 s and one after 8 s, then rests of 16 s to 15 minutes.
    assert!((8..=14).contains(&tried), "{tried} questions in an hour");
    for id in &ids {
        let events = desk.detail(id).events;
        let failed = kvittert_core::view::submission::EventKind::StatusFailed;
        assert!(
            events.iter().all(|event| event.kind != failed),
            "nobody asked, and the history has no noise"
        );
    }
    desk.server.forget_faults();
    desk.server.advance_clock(seconds(60));
    pass(&desk, &mut follow, HOUR).await;
    assert!(ids.iter().all(|id| desk.state(id) == State::Accepted));
}

#[tokio::test]
async fn a_pause_that_the_server_asks_for_is_kept_by_all_whatever_happens() {
    let desk = desk().await;
    desk.sent(10).await;
    desk.clock.advance(seconds(HOUR));
    let pause = Fault::TooManyRequests {
        retry_after_seconds: 300,
    };
    desk.server
        .order_fault(Endpoint::SubmissionStatus, pause, 3);
    let (desk, mut follow) = desk.started_again().await;
    follow.turn(&desk.app).await;
    let asked = desk.questions();
    assert_eq!(asked, 3, "those that were on their way");
    pass(&desk, &mut follow, 200).await;
    // A start is a reason to ask, and no reason to break a promise.
    let (desk, mut follow) = desk.started_again().await;
    pass(&desk, &mut follow, 99).await;
    assert_eq!(desk.questions(), asked);
    pass(&desk, &mut follow, 12).await;
    assert_eq!(desk.questions() - asked, 10, "then each of them");
}

#[tokio::test]
async fn a_wrong_secret_is_tried_once_and_again_when_a_person_has_put_it_right() {
    let desk = desk().await;
    let ids = desk.sent(10).await;
    desk.clock.advance(seconds(HOUR));
    desk.server
        .order_fault(Endpoint::Authenticate, Fault::Unauthorized, 1000);
    let (desk, mut follow) = desk.started_again().await;
    let before = desk.sign_ins();
    pass(&desk, &mut follow, DAY).await;
    assert_eq!(desk.sign_ins() - before, 1);
    assert_eq!(desk.questions(), 0);
    // A person who asks about all of them meets it once too.
    let outcomes = ops::refresh::refresh_all(&desk.app).await.unwrap();
    assert_eq!(outcomes.len(), 10, "each is told of");
    assert!(outcomes.iter().all(|outcome| outcome.failure.is_some()));
    assert_eq!(desk.sign_ins() - before, 2);
    desk.server.forget_faults();
    desk.server.advance_clock(seconds(60));
    pass(&desk, &mut follow, DAY).await;
    assert_eq!(desk.sign_ins() - before, 2, "a timer is no reason");
    let organisation = desk.organisation();
    ops::organisation::keep_secret(
        &desk.app,
        &organisation.id,
        &kvittert_sandbox::PRACTICE_SECRET.into(),
    )
    .unwrap();
    pass(&desk, &mut follow, 30).await;
    assert!(ids.iter().all(|id| desk.state(id) == State::Accepted));
}

#[tokio::test]
async fn news_of_several_at_once_is_told_at_once() {
    let desk = desk().await;
    let ids = desk.sent(8).await;
    desk.clock.advance(seconds(HOUR));
    desk.server.advance_clock(seconds(60));
    let mut heard = desk.app.subscribe();
    let mut follow = begin(&desk.app).await;
    pass(&desk, &mut follow, 30).await;
    let told = told(&mut heard);
    assert_eq!(told.len(), 1, "one piece of news: {told:?}");
    let mut named: Vec<&SubmissionId> = told[0].iter().map(|news| &news.id).collect();
    named.sort();
    let mut all: Vec<&SubmissionId> = ids.iter().collect();
    all.sort();
    assert_eq!(named, all);
}

#[tokio::test]
async fn a_jump_of_the_wall_clock_neither_hastens_nor_delays_a_question() {
    let now = desk().await.clock.now();
    for jump in crate::queue_clock::jumps(now) {
        let desk = desk().await;
        desk.sent(5).await;
        let mut follow = begin(&desk.app).await;
        // Each was asked about at 10 s and 30 s, and is next at 70 s.
        pass(&desk, &mut follow, 40).await;
        assert_eq!(desk.questions(), 10);
        desk.clock.jump(jump);
        pass(&desk, &mut follow, 28).await;
        assert_eq!(desk.questions(), 10, "no storm: {jump}");
        pass(&desk, &mut follow, 10).await;
        assert_eq!(desk.questions(), 15, "no stall: {jump}");
    }
}

#[tokio::test]
async fn a_person_can_stop_asking_about_all_and_is_told_that_it_was_stopped() {
    let desk = desk().await;
    desk.sent(5).await;
    let mut heard = desk.app.subscribe();
    let stop = async {
        loop {
            if let AppEvent::Progress { progress, .. } = heard.recv().await.unwrap()
                && progress.done == 2
            {
                desk.app.stop_work();
                return;
            }
        }
    };
    let (outcomes, ()) = tokio::join!(ops::refresh::refresh_all(&desk.app), stop);
    let outcomes = outcomes.unwrap();
    assert!((3..=4).contains(&outcomes.len()), "{}", outcomes.len());
    let last = outcomes.last().unwrap().failure.as_ref().unwrap();
    assert_eq!(last.code, kvittert_core::error::ErrorCode::Cancelled);
    assert_eq!(desk.questions(), outcomes.len() - 1);
}
