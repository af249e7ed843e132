//! The queue moving by itself, where the user said so.

use crate::app::App;
use crate::domain::State;
use crate::error::Result;

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
