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

/// Goes on looking for as long as the window is open, in whatever environment is open.
pub async fn watch(installation: &Installation) {
    loop {
        let answers = look(&installation.app()).await;
        let pause = if answers == Some(false) {
            WHILE_AWAY
        } else {
            WHILE_THERE
        };
        tokio::time::sleep(pause).await;
    }
}
