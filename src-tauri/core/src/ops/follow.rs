//! Reports that await an answer are asked about by themselves while the program runs: how often is
//! in [`crate::domain::follow`].

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::app::App;
use crate::domain::SubmissionId;
use crate::domain::follow::{AT_ONCE, BETWEEN_HANDFULS, News, hurried};
use crate::domain::queue::rests;
use crate::error::Result;
use crate::installation::Installation;
use crate::store::{FollowedRecord, FollowingRecord};
use crate::view::files::AppEvent;
use crate::view::follow::StatusNews;

use super::queue::Whose;
use super::refresh::{Asked, follow_up, state_of};

/// Nothing is due, or nobody can be asked: who changes that also wakes the follower.
const LONGEST_SLEEP: Duration = Duration::from_secs(10 * 60);
/// After a failure of the disk.
const AFTER_TROUBLE: Duration = Duration::from_secs(60);
/// News is gathered until nothing more is due, but no longer than this.
const GATHERED_FOR: Duration = Duration::from_secs(20);

/// There is a reason to ask now: the program was started, the machine woke up, there is a net again.
pub(crate) fn hurry(app: &App) {
    app.hurry.store(true, Ordering::SeqCst);
    app.follow.notify_one();
}

/// There is a net again.
pub(crate) fn net_is_back(app: &App) -> Result<()> {
    app.store.follow_on_the_net()?;
    hurry(app);
    Ok(())
}

/// Something was put right that stood in the way of asking: a sign-in, an address, a keyring.
pub(crate) fn put_right(app: &App) -> Result<()> {
    if app.store.follow_again()? {
        app.follow.notify_one();
    }
    Ok(())
}

/// Follows the reports of one open environment.
#[derive(Default)]
pub struct Follow {
    /// When it asked last, on the monotonic clock.
    asked: Option<Duration>,
    /// What was heard, and since when it waits to be told.
    heard: Vec<StatusNews>,
    since: Option<Duration>,
}

/// What awaits an answer, with what is left of each wait.
struct Plan {
    whole: FollowingRecord,
    /// What is left of the wait of all.
    left: Duration,
    /// Those that a timer may ask about, the one whose turn was first first.
    reports: Vec<(FollowedRecord, Duration)>,
}

impl Plan {
    fn of(app: &App) -> Result<Self> {
        let (whole, records) = app.store.following()?;
        let waiting: std::collections::HashSet<&SubmissionId> =
            records.iter().map(|record| &record.id).collect();
        app.follow_countdowns.keep(|id| waiting.contains(id));
        let clock = app.clock.as_ref();
        let countdowns = &app.follow_countdowns;
        let left = countdowns.left(clock, Whose::All, whole.wait.as_ref());
        let reports = records
            .into_iter()
            .filter(|record| !record.held)
            .map(|record| {
                let whose = Whose::Report(record.id.clone());
                let left = countdowns.left(clock, whose, Some(&record.wait));
                (record, left)
            })
            .collect();
        Ok(Self {
            whole,
            left,
            reports,
        })
    }

    /// Whom to ask about now: a few, and one while the server is not well.
    fn due(&self) -> Vec<SubmissionId> {
        if !self.left.is_zero() {
            return Vec::new();
        }
        let many = if self.whole.failures > 0 { 1 } else { AT_ONCE };
        self.reports
            .iter()
            .filter(|(_, left)| left.is_zero())
            .take(many)
            .map(|(record, _)| record.id.clone())
            .collect()
    }

    /// How long until somebody is due.
    fn next(&self) -> Duration {
        let first = self.reports.iter().map(|(_, left)| *left).min();
        first.map_or(LONGEST_SLEEP, |first| {
            first.max(self.left).min(LONGEST_SLEEP)
        })
    }
}

impl Follow {
    /// Begins to follow. A start is a reason to ask.
    #[must_use]
    pub fn begin(app: &App) -> Self {
        hurry(app);
        Self::default()
    }

    /// Asks about a few of those that are due, and tells of news once there are no more. Gives how
    /// long to sleep, unless somebody wakes it before that.
    pub async fn turn(&mut self, app: &App) -> Duration {
        match self.ask(app).await {
            Ok(pause) => pause,
            Err(error) => {
                tracing::warn!(code = ?error.code, "no report could be followed");
                AFTER_TROUBLE
            }
        }
    }

    async fn ask(&mut self, app: &App) -> Result<Duration> {
        if app.client.is_none() || app.reachable() != Some(true) {
            self.tell(app);
            return Ok(LONGEST_SLEEP);
        }
        if let Some(left) = self.between_handfuls(app) {
            return Ok(left);
        }
        // A person asks about all of them at this moment.
        let Ok(_alone) = app.asking_many.try_lock() else {
            return Ok(BETWEEN_HANDFULS);
        };
        let mut plan = Plan::of(app)?;
        if app.hurry.swap(false, Ordering::SeqCst) {
            app.follow_countdowns.hurry(app.clock.as_ref(), hurried);
            plan = Plan::of(app)?;
        }
        let handful = plan.due();
        if !handful.is_empty() {
            self.asked = Some(app.clock.monotonic());
            self.ask_about(app, &handful).await?;
            plan = Plan::of(app)?;
        }
        if rests(plan.whole.failures) {
            tracing::info!(failures = plan.whole.failures, "asking about answers rests");
        }
        if plan.due().is_empty() || self.has_gathered_long(app) {
            self.tell(app);
        }
        let pause = plan.next();
        Ok(self
            .between_handfuls(app)
            .map_or(pause, |least| pause.max(least)))
    }

    fn between_handfuls(&self, app: &App) -> Option<Duration> {
        let since = app.clock.monotonic().saturating_sub(self.asked?);
        Some(BETWEEN_HANDFULS.saturating_sub(since)).filter(|left| !left.is_zero())
    }

    /// Asks about a handful at the same time.
    async fn ask_about(&mut self, app: &App, handful: &[SubmissionId]) -> Result<()> {
        let one = async |place: usize| match handful.get(place) {
            Some(id) => Some((id, follow_up(app, id).await)),
            None => None,
        };
        const { assert!(AT_ONCE == 3) };
        let (first, second, third) = tokio::join!(one(0), one(1), one(2));
        for (id, asked) in [first, second, third].into_iter().flatten() {
            let Asked { news, failure } = asked?;
            if let Some(failure) = failure {
                tracing::info!(%id, code = ?failure.code, "no answer about a report");
            }
            if news != News::Nothing {
                self.since.get_or_insert(app.clock.monotonic());
                self.heard.retain(|heard| heard.id != *id);
                self.heard.push(StatusNews {
                    id: id.clone(),
                    state: state_of(app, id)?,
                    moved_on: news == News::State,
                });
            }
        }
        Ok(())
    }

    fn has_gathered_long(&self, app: &App) -> bool {
        self.since
            .is_some_and(|since| app.clock.monotonic().saturating_sub(since) >= GATHERED_FOR)
    }

    /// Tells of what was heard, all at once.
    fn tell(&mut self, app: &App) {
        self.since = None;
        if !self.heard.is_empty() {
            app.tell(AppEvent::StatusNews {
                news: std::mem::take(&mut self.heard),
                environment: app.environment.name,
            });
        }
    }
}

/// Goes on following for as long as the program runs, over whatever environment is open.
pub async fn watch(installation: &Installation) {
    loop {
        let app = installation.app();
        let mut follow = Follow::begin(&app);
        while Arc::ptr_eq(&app, &installation.app()) {
            let pause = follow.turn(&app).await;
            // Woken when there is a reason to ask, and when another environment is opened.
            let _ = tokio::time::timeout(pause, app.follow.notified()).await;
        }
    }
}
