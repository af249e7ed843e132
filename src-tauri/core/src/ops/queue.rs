//! The queue moving by itself, where the user said so.

use crate::app::App;
use crate::domain::{State, SubmissionId};
use crate::error::Result;
use crate::view::queue::{NextTry, QueueView, QueuedView, SendReport, SetByItself, Waits};
use crate::view::submission::SubmissionDetail;

/// Sends in.
///
/// # Errors
/// Those of the disk.
pub async fn send_in(app: &App, input: &SendReport) -> Result<SubmissionDetail> {
    super::send::send(app, &input.id).await
}

/// The queue.
///
/// # Errors
/// Those of the disk.
pub fn queue(app: &App) -> Result<QueueView> {
    let mut waiting = Vec::new();
    for one in app.store.queued()? {
        let Some(waits) = waits(app, &one.id)? else {
            continue;
        };
        let submission = super::row(app, &one.id)?;
        waiting.push(QueuedView { submission, waits });
    }
    Ok(QueueView {
        paused: false,
        resting: None,
        waiting,
    })
}

/// Pauses or resumes.
///
/// # Errors
/// Those of the disk.
pub fn pause(app: &App, _paused: bool) -> Result<QueueView> {
    queue(app)
}

/// Says whether it goes by itself.
///
/// # Errors
/// Those of the disk.
pub fn set_by_itself(app: &App, input: &SetByItself) -> Result<SubmissionDetail> {
    super::detail(app, &input.id)
}

/// How it waits.
///
/// # Errors
/// Those of the disk.
pub(crate) fn waits(app: &App, id: &SubmissionId) -> Result<Option<Waits>> {
    let queued = app.store.queued()?;
    Ok(queued
        .into_iter()
        .find(|one| one.id == *id)
        .map(|one| Waits {
            by_itself: false,
            said_for_this: false,
            failures: one.failures,
            next: NextTry::Person,
        }))
}

/// Sends what waits in the queue, oldest first, and stops at the first that goes on waiting: the
/// next would wait for the same. A pause that Bufdir asked for is kept.
///
/// # Errors
/// Those of the disk.
pub async fn move_on(app: &App) -> Result<()> {
    let now = app.clock.now();
    for waiting in app.store.queued()? {
        if waiting
            .not_before
            .is_some_and(|not_before| now < not_before)
        {
            continue;
        }
        let sent = super::send::send_queued(app, &waiting.id).await?;
        if sent.submission.state == State::Queued {
            break;
        }
    }
    Ok(())
}
