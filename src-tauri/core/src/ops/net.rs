//! Whether there is a net: shown in the header, so that nobody wonders whether sending will work.

use std::time::Duration;

use crate::app::App;
use crate::installation::Installation;

/// Between two looks while the server answers.
const WHILE_THERE: Duration = Duration::from_secs(60);
/// Between two looks while it does not: "back on the net" should be seen soon.
const WHILE_AWAY: Duration = Duration::from_secs(10);

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

/// Goes on looking for as long as the window is open, in whatever environment is open.
pub async fn watch(installation: &Installation) {
    loop {
        let app = installation.app();
        tidy(&app);
        let answers = look(&app).await;
        if answers == Some(true) && installation.settings().send_by_itself {
            // What keeps a report in the queue is said at the report.
            if let Err(error) = super::queue::move_on(&app).await {
                tracing::warn!(code = ?error.code, "the queue did not move");
            }
        }
        let pause = if answers == Some(false) {
            WHILE_AWAY
        } else {
            WHILE_THERE
        };
        tokio::time::sleep(pause).await;
    }
}
