//! Whether there is a net: shown in the header, so that nobody wonders whether sending will work.
//! Whoever looks also lets the queue move.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::app::App;
use crate::error::Result;
use crate::installation::Installation;

use super::queue::{self, Outlook};

/// Between two looks while the server answers.
const WHILE_THERE: Duration = Duration::from_secs(60);
/// Between two looks while it does not.
const WHILE_AWAY: Duration = Duration::from_secs(10);
/// The same while something waits in the queue: "back on the net" should be seen within seconds.
/// So often, too, is it looked whether another process wrote into the database.
const WHILE_WAITING: Duration = Duration::from_secs(5);
/// Nothing is looked at more often than this, whatever asks for it.
const SHORTEST_PAUSE: Duration = Duration::from_millis(100);
/// After a failure of the disk, and when what is due did not go.
const AFTER_TROUBLE: Duration = Duration::from_secs(1);
/// Between two turns so much more time passed than was slept: the machine was asleep.
const ASLEEP: Duration = Duration::from_secs(60);

/// Looks once; none where there is no address to look at.
pub async fn look(app: &App) -> Option<bool> {
    let answers = app.client.as_ref()?.answers().await;
    app.note_reachable(answers);
    Some(answers)
}

/// What no event tells of: a report whose sender died, and an outcome that could not be written.
fn tidy(app: &App) {
    super::outcome::write_again(app);
    match app.store.recover_dead_sends(app.clock.now()) {
        Ok(lost_track) => lost_track.iter().for_each(|id| app.tell_changed(id)),
        Err(error) => tracing::warn!(code = ?error.code, "dead sends could not be looked for"),
    }
}

/// Watches over one open environment: whether there is a net, and what is due in the queue. Who
/// follows reports is told of a net that is back, and of a machine that woke up.
pub struct Watch {
    /// When it looked last, on the monotonic clock.
    looked: Option<Duration>,
    /// It looked, and nobody answered, or it has not looked yet: nobody knows how the net was before
    /// the start. A call that fails while looks are answered is a server in trouble, and no reason
    /// to hurry when the next look is answered.
    away: bool,
    /// When it turned last, by both clocks.
    turned: Option<(Timestamp, Duration)>,
}

impl Watch {
    /// Begins to watch. A start of the program may have put right what reports wait for: a
    /// keyring is unlocked, an address laid down.
    #[must_use]
    pub fn begin(app: &App) -> Self {
        if let Err(error) = queue::put_right(app) {
            tracing::warn!(code = ?error.code, "the queue could not be told of the start");
        }
        Self {
            looked: None,
            away: true,
            turned: None,
        }
    }

    /// Whether the machine was asleep since the last turn: then nobody knows how the net is. The
    /// monotonic clock stands still meanwhile or goes on, as the system has it. A wall clock that
    /// was set forward looks the same, and costs a look.
    fn woke(&mut self, app: &App) -> bool {
        let (now, monotonic) = (app.clock.now(), app.clock.monotonic());
        let Some((then, before)) = self.turned.replace((now, monotonic)) else {
            return false;
        };
        let turned = monotonic.saturating_sub(before);
        let passed = Duration::try_from(now.duration_since(then)).unwrap_or_default();
        turned > WHILE_THERE + ASLEEP || passed > turned + ASLEEP
    }

    /// Looks whether there is a net where it is time to, and lets the queue move where there is.
    /// Gives how long to sleep, unless something changes before that.
    pub async fn turn(&mut self, app: &App) -> Duration {
        tidy(app);
        match self.move_queue(app).await {
            Ok(pause) => pause,
            // What keeps a report in the queue is said at the report.
            Err(error) => {
                tracing::warn!(code = ?error.code, "the queue did not move");
                AFTER_TROUBLE
            }
        }
    }

    async fn move_queue(&mut self, app: &App) -> Result<Duration> {
        others_wrote(app)?;
        if self.woke(app) {
            self.looked = None;
            self.away = true;
        }
        let before = queue::outlook(app)?;
        if self.is_time_to_look(app, &before) {
            self.looked = Some(app.clock.monotonic());
            self.away |= look(app).await == Some(false);
        }
        let there = app.reachable() == Some(true);
        if there && self.away {
            self.away = false;
            queue::net_is_back(app)?;
        }
        if there {
            queue::move_on(app).await?;
        }
        self.pause(app, &queue::outlook(app)?)
    }

    fn is_time_to_look(&self, app: &App, outlook: &Outlook) -> bool {
        let Some(looked) = self.looked else {
            return true;
        };
        let is_due = outlook.next_due.is_some_and(|left| left.is_zero());
        let since = app.clock.monotonic().saturating_sub(looked);
        // Before a report goes by itself: without a net it is not tried, and no try fails.
        since >= between_looks(app, outlook) || (is_due && since >= WHILE_WAITING)
    }

    fn pause(&self, app: &App, outlook: &Outlook) -> Result<Duration> {
        let since = self.looked.map_or(Duration::ZERO, |looked| {
            app.clock.monotonic().saturating_sub(looked)
        });
        let mut pause = between_looks(app, outlook).saturating_sub(since);
        if outlook.any {
            pause = pause.min(WHILE_WAITING);
        }
        if let Some(due) = outlook.next_due
            && app.reachable() == Some(true)
        {
            pause = pause.min(if due.is_zero() { AFTER_TROUBLE } else { due });
        }
        Ok(pause.max(SHORTEST_PAUSE))
    }
}

fn between_looks(app: &App, outlook: &Outlook) -> Duration {
    match app.reachable() {
        Some(true) => WHILE_THERE,
        _ if outlook.any => WHILE_WAITING,
        _ => WHILE_AWAY,
    }
}

/// Whether another process, as a command line, wrote into the database since this was asked last.
/// The window and who follows reports are told of it.
fn others_wrote(app: &App) -> Result<bool> {
    let wrote = app.store.changed_elsewhere()?;
    if wrote {
        app.tell(crate::view::files::AppEvent::QueueChanged);
        app.follow.notify_one();
    }
    Ok(wrote)
}

/// Sleeps until the next turn, or something changes: here, or by another process. No event tells of
/// that one, and SQLite's count of changes costs nothing to read.
pub async fn rest(app: &App, pause: Duration) {
    let mut left = pause;
    while !left.is_zero() {
        let part = left.min(WHILE_WAITING);
        let woken = tokio::time::timeout(part, app.wake.notified()).await;
        left = left.saturating_sub(part);
        // A failure of the disk is the turn's to tell of.
        if woken.is_ok() || others_wrote(app).unwrap_or(true) {
            return;
        }
    }
}

/// Goes on watching for as long as the window is open, over whatever environment is open.
pub async fn watch(installation: &Installation) {
    loop {
        let app = installation.app();
        let mut watch = Watch::begin(&app);
        while Arc::ptr_eq(&app, &installation.app()) {
            let pause = watch.turn(&app).await;
            // Woken when the queue changes, and when another environment is opened.
            rest(&app, pause).await;
        }
    }
}
