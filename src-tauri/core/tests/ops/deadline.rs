//! The deadline: typed as people do, seen on the first page, told of once, over restarts.

use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::{Events, event_channel};
use kvittert_core::clock::TestClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::error::ErrorCode;
use kvittert_core::installation::{Installation, InstallationOptions};
use kvittert_core::ops;
use kvittert_core::ops::deadline::Watch;
use kvittert_core::view::app::{EnvironmentName, Settings};
use kvittert_core::view::files::AppEvent;
use tempfile::TempDir;
use tokio::sync::broadcast::Receiver;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// An installation whose clock stands at noon of the first of March, with nothing set.
struct Desk {
    folder: TempDir,
    clock: Arc<TestClock>,
    events: Events,
    installation: Installation,
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = TestClock::at("2026-03-01T11:00:00Z");
        let events = event_channel();
        let installation = open(&folder, &clock, &events).await;
        Self {
            folder,
            clock,
            events,
            installation,
        }
    }

    async fn restarted(self) -> Self {
        let Self {
            folder,
            clock,
            events,
            installation,
        } = self;
        drop(installation);
        let installation = open(&folder, &clock, &events).await;
        Self {
            folder,
            clock,
            events,
            installation,
        }
    }

    async fn set(&self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.installation.settings();
        change(&mut settings);
        self.installation.save_settings(settings).await.unwrap();
    }

    fn overview(&self) -> kvittert_core::view::overview::Overview {
        let settings = self.installation.settings();
        ops::overview::overview(&self.installation.app(), &settings, None).unwrap()
    }

    async fn send_example(&self) {
        crate::edges::send_example(&self.installation).await;
    }
}

async fn open(folder: &TempDir, clock: &Arc<TestClock>, events: &Events) -> Installation {
    let keyring = Arc::new(MemoryStore::default());
    Installation::open(InstallationOptions {
        data_dir: folder.path().to_owned(),
        clock: clock.clone(),
        secrets: Arc::new(Secrets::new(keyring, clock.clone())),
        who: "kari".to_owned(),
        practice_address: None,
        events: events.clone(),
    })
    .await
    .unwrap()
}

/// The days that notices told of, and how often a new day was.
fn told(heard: &mut Receiver<AppEvent>) -> (Vec<i32>, u32) {
    let (mut days_told, mut new_days) = (Vec::new(), 0);
    while let Ok(event) = heard.try_recv() {
        match event {
            AppEvent::DeadlineNear { days, environment } => {
                assert_eq!(environment, EnvironmentName::Practice);
                days_told.push(days);
            }
            AppEvent::NewDay => new_days += 1,
            _ => {}
        }
    }
    (days_told, new_days)
}

#[tokio::test]
async fn a_deadline_is_set_as_it_is_typed_seen_and_taken_away() {
    let desk = Desk::new().await;
    assert_eq!(desk.overview().deadline, None);
    desk.set(|settings| {
        settings.deadline = Some(" 31. mars 2026 ".to_owned());
        settings.deadline_period = Some(" 2025 ".to_owned());
    })
    .await;
    let seen = desk.overview().deadline.unwrap();
    assert_eq!((seen.date.as_str(), seen.days_left), ("2026-03-31", 30));
    assert_eq!(seen.period.as_deref(), Some("2025"));
    assert_eq!(seen.remaining, Some(1));

    let mut settings = desk.installation.settings();
    settings.deadline = Some("31.4.2026".to_owned());
    let refused = desk.installation.save_settings(settings).await.unwrap_err();
    assert_eq!(refused.code, ErrorCode::InputInvalid);
    assert_eq!(refused.args["field"], "deadline");
    assert_eq!(refused.args["problem"], "no_date");
    let kept = desk.installation.settings().deadline;
    assert_eq!(kept.as_deref(), Some("2026-03-31"), "as it was");

    // Nothing remains once the report is sent; and the first page says when an answer came.
    assert_eq!(desk.overview().asked_at, None);
    desk.send_example().await;
    assert_eq!(desk.overview().deadline.unwrap().remaining, Some(0));
    ops::refresh::refresh_all(&desk.installation.app())
        .await
        .unwrap();
    assert_eq!(
        desk.overview().asked_at.as_deref(),
        Some("2026-03-01T11:00:00Z")
    );

    desk.set(|settings| settings.deadline = Some("  ".to_owned()))
        .await;
    let settings = desk.installation.settings();
    assert_eq!((settings.deadline, settings.deadline_period), (None, None));
    assert_eq!(desk.overview().deadline, None);
}

#[tokio::test]
async fn each_notice_is_told_once_over_days_and_restarts() {
    let mut desk = Desk::new().await;
    desk.set(|settings| settings.deadline = Some("2026-03-31".to_owned()))
        .await;
    let mut heard = desk.events.subscribe();
    let mut watch = Watch::default();
    let mut all = Vec::new();
    for day in 0..33 {
        // The machine is off on the seventh day before and the two after it.
        let off = (23..26).contains(&day);
        for _ in 0..3 {
            if !off {
                watch.turn(&desk.installation).unwrap();
            }
        }
        let (days, new_days) = told(&mut heard);
        assert_eq!(
            new_days,
            u32::from(day > 0 && !off && day % 2 == 1),
            "day {day}"
        );
        all.extend(days);
        if day % 2 == 1 {
            desk = desk.restarted().await;
            watch = Watch::default();
        }
        desk.clock.advance(DAY);
    }
    assert_eq!(all, [30, 4, 1]);
}

#[tokio::test]
async fn nothing_is_told_of_where_nothing_is_left_to_send_or_nobody_wants_it() {
    let desk = Desk::new().await;
    let mut heard = desk.events.subscribe();
    let mut watch = Watch::default();
    let mut look = |desk: &Desk| {
        watch.turn(&desk.installation).unwrap();
        told(&mut heard).0
    };
    assert_eq!(look(&desk), [0; 0], "there is no deadline");
    desk.set(|settings| {
        settings.deadline = Some("2026-03-08".to_owned());
        settings.deadline_period = Some("2025".to_owned());
        settings.deadline_notices = false;
    })
    .await;
    assert_eq!(look(&desk), [0; 0], "it is turned off");
    desk.send_example().await;
    desk.set(|settings| settings.deadline_notices = true).await;
    assert_eq!(look(&desk), [0; 0], "the report for that period was sent");
    desk.set(|settings| settings.deadline_period = Some("2026".to_owned()))
        .await;
    assert_eq!(look(&desk), [7], "not that of another period");
    desk.set(|settings| settings.deadline_period = None).await;
    assert_eq!(look(&desk), [0; 0], "this deadline was told of");
    desk.set(|settings| settings.deadline = Some("2026-03-07".to_owned()))
        .await;
    assert_eq!(
        look(&desk),
        [6],
        "without a period nobody knows, so it is told"
    );
}

#[tokio::test]
async fn who_watches_hears_of_a_deadline_at_once() {
    let desk = Desk::new().await;
    let mut heard = desk.events.subscribe();
    let waits = tokio::time::timeout(Duration::from_secs(60), async {
        tokio::select! {
            () = ops::deadline::watch(&desk.installation) => {}
            () = async {
                tokio::task::yield_now().await;
                desk.set(|settings| settings.deadline = Some("2.3.2026".to_owned())).await;
                std::future::pending::<()>().await;
            } => {}
            () = async {
                while !matches!(heard.recv().await, Ok(AppEvent::DeadlineNear { days: 1, .. })) {}
            } => {}
        }
    });
    waits.await.expect("it is told of without a wait");
}
