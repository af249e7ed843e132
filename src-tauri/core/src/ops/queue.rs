//! The queue: what is sent in and cannot go now, and how it goes by itself where a person said so.

mod cannot_sign_in;
mod countdowns;
mod schedule;

use std::collections::HashSet;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::app::App;
use crate::bufdir::CallError;
use crate::domain::SubmissionId;
use crate::domain::queue::{Obstacle, Setback};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::files::AppEvent;
use crate::view::queue::{QueueView, SendReport, SetByItself, Waits};
use crate::view::submission::SubmissionDetail;

pub(crate) use cannot_sign_in::CannotSignIn;
pub(crate) use countdowns::{Countdowns, Whose};
use schedule::Schedule;

/// Sends a draft in: freezes it, and sends it at once, unless a person paused the queue or the
/// queue rests: then it waits there with the others, and a server that is out of order has no
/// chance to leave its outcome unknown. What comes back says where it stands and, where it waits,
/// when it goes.
///
/// # Errors
/// As [`super::send::send`].
pub async fn send_in(app: &App, input: &SendReport) -> Result<SubmissionDetail> {
    let _by_hand = ByHand::begin(app);
    super::send::freeze_saying(app, &input.id, input.by_itself)?;
    if holds_back(app)? {
        changed(app);
        return super::detail(app, &input.id);
    }
    super::send::send_queued(app, &input.id).await
}

/// Whether what is sent in waits in the queue without a try: a person paused it, or it rests.
pub(crate) fn holds_back(app: &App) -> Result<bool> {
    Ok(Schedule::of_all(app)?.holds_back())
}

/// What is left of the wait of the whole queue.
pub(crate) fn left_of_all(app: &App) -> Result<Duration> {
    Ok(Schedule::of_all(app)?.left_of_all())
}

/// Among the reports that a person is sending: the program ends, and nothing begins any more.
pub(crate) const LEAVING: usize = 1 << (usize::BITS - 1);

/// While it lives, nothing begins to go by itself: it would go at the same moment as what a person
/// sends, and a pause that the server asks for then would be known to one of them alone.
pub(crate) struct ByHand<'a>(&'a App);

impl<'a> ByHand<'a> {
    pub(crate) fn begin(app: &'a App) -> Self {
        app.by_hand.fetch_add(1, Ordering::SeqCst);
        Self(app)
    }
}

impl Drop for ByHand<'_> {
    fn drop(&mut self) {
        self.0.by_hand.fetch_sub(1, Ordering::SeqCst);
        self.0.wake.notify_one();
    }
}

/// The queue as it stands.
///
/// # Errors
/// Those of the database.
pub fn queue(app: &App) -> Result<QueueView> {
    Ok(Schedule::of_all(app)?.view())
}

/// Pauses the queue, or lets it go on. It stays so over restarts, and for the command line.
///
/// # Errors
/// Those of the database.
pub fn pause(app: &App, paused: bool) -> Result<QueueView> {
    if app.store.pause_queue(paused)? {
        changed(app);
    }
    queue(app)
}

/// A person says whether a queued report goes by itself once it can.
///
/// # Errors
/// [`ErrorCode::WrongState`] when it is not in the queue, and those of the database.
pub fn set_by_itself(app: &App, input: &SetByItself) -> Result<SubmissionDetail> {
    let now = app.clock.now();
    if app
        .store
        .set_by_itself(&input.id, input.by_itself, now, &app.who)?
    {
        changed(app);
    }
    super::detail(app, &input.id)
}

/// Sends what waits, oldest first, as a person asks for all of it, and tells of each how it stands
/// then. Ends at the first failure of the net or of the server, and at an unknown outcome: the
/// others would meet the same. An organisation that cannot sign in is tried once. Gives how many
/// were left untried.
///
/// # Errors
/// As [`super::send::send_queued`].
pub async fn send_all(app: &App, mut told: impl FnMut(&SubmissionDetail)) -> Result<usize> {
    let waiting = app.store.queued()?;
    let mut cannot_sign_in = CannotSignIn::default();
    for (done, record) in waiting.iter().enumerate() {
        if cannot_sign_in.holds(app, &record.id)? {
            told(&super::detail(app, &record.id)?);
            continue;
        }
        let before = app.store.queue_record()?.failures;
        let sent = super::send::send_queued(app, &record.id).await;
        told(&match sent {
            // Another process, or a person, was quicker.
            Err(error) if error.code == ErrorCode::WrongState => super::detail(app, &record.id)?,
            sent => sent?,
        });
        cannot_sign_in.learn(app, &record.id)?;
        if app.store.queue_record()?.failures > before {
            return Ok(waiting.len() - done - 1);
        }
    }
    Ok(0)
}

/// How a report waits; none where it is not in the queue.
pub(crate) fn waits(app: &App, id: &SubmissionId) -> Result<Option<Waits>> {
    Ok(Schedule::of_one(app, id)?.waits(id))
}

/// Something that reports wait for was put right: a sign-in, an address, a keyring.
pub(crate) fn put_right(app: &App) -> Result<()> {
    if app.store.put_right()? {
        changed(app);
    }
    super::follow::put_right(app)
}

/// There is a net again.
pub(crate) fn net_is_back(app: &App) -> Result<()> {
    if app.store.net_is_back()? {
        changed(app);
    }
    super::follow::net_is_back(app)
}

/// Tells of a change, and wakes who sends.
pub(crate) fn changed(app: &App) {
    app.tell(AppEvent::QueueChanged);
    app.wake.notify_one();
}

/// Begins to count a wait that was just written, on the monotonic clock. Where that cannot be, it
/// is counted from when it is seen next.
pub(crate) fn begin_to_count(app: &App, id: &SubmissionId) {
    if let Err(error) = Schedule::of_one(app, id) {
        tracing::warn!(code = ?error.code, "a wait could not be read");
    }
}

/// What a failed call sets a report back by.
pub(crate) fn setback_of_call(app: &App, error: &CallError) -> Setback {
    Setback {
        obstacle: if error.is_offline() {
            Obstacle::Net
        } else {
            obstacle_of(AppError::from(error.clone()).code)
        },
        asked: error.retry_after,
        chance: app.clock.chance(),
    }
}

/// What a failure before any call sets a report back by.
pub(crate) fn setback_of(app: &App, error: &AppError) -> Setback {
    Setback {
        obstacle: obstacle_of(error.code),
        asked: None,
        chance: app.clock.chance(),
    }
}

fn obstacle_of(code: ErrorCode) -> Obstacle {
    match code {
        ErrorCode::AddressMissing
        | ErrorCode::NoCredentials
        | ErrorCode::WrongCredentials
        | ErrorCode::KeyringMissing
        | ErrorCode::KeyringLocked
        | ErrorCode::KeyringTimeout
        | ErrorCode::KeyringFailed
        | ErrorCode::ReportDamaged
        | ErrorCode::DataDamaged => Obstacle::Person,
        ErrorCode::Unreachable => Obstacle::Net,
        _ => Obstacle::Server,
    }
}

/// Sends what is due and goes by itself, oldest first and one at a time, until nothing is. A
/// failure of the net or of the server lets the whole queue wait, which ends the round; a report
/// that waits for a person holds up none but itself, and those of its organisation where that cannot
/// sign in. While a person sends, nothing goes.
///
/// # Errors
/// Those of the disk.
pub async fn move_on(app: &App) -> Result<()> {
    let _one_at_a_time = app.moving.lock().await;
    // What failed in a way that leaves no wait behind is not tried again in one round.
    let mut tried = HashSet::new();
    let mut cannot_sign_in = CannotSignIn::default();
    loop {
        if app.by_hand.load(Ordering::SeqCst) > 0 {
            return Ok(());
        }
        let schedule = Schedule::of_all(app)?;
        let Some(id) = schedule.due(|id| !tried.contains(id)).cloned() else {
            return Ok(());
        };
        if !cannot_sign_in.holds(app, &id)? {
            super::send::send_by_itself(app, &id).await?;
            cannot_sign_in.learn(app, &id)?;
        }
        tried.insert(id);
    }
}

/// What waits, for who watches over the queue.
pub(crate) struct Outlook {
    /// Whether anything waits, by itself or for a person.
    pub(crate) any: bool,
    /// How long until a report is due, where one goes by itself.
    pub(crate) next_due: Option<Duration>,
}

/// What waits now.
pub(crate) fn outlook(app: &App) -> Result<Outlook> {
    let schedule = Schedule::of_all(app)?;
    Ok(Outlook {
        any: !schedule.is_empty(),
        next_due: schedule.next_due(),
    })
}
