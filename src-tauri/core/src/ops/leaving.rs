//! Before the program ends: what is on the wire gets its answer first.

use std::sync::atomic::Ordering;
use std::time::Duration;

use super::queue::LEAVING;
use crate::app::App;

/// Longer than signing in and sending one report may take.
pub const PATIENCE: Duration = Duration::from_secs(150);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Ends the sending of many after the report that is being sent, lets nothing begin to go by itself
/// any more, and waits for what is on the wire, for so long at most. Gives whether it came to its
/// end: what did not is in doubt at the next start.
pub async fn leave(app: &App, patience: Duration) -> bool {
    super::send_many::stop(app);
    // As a person who goes on sending: see `ByHand`. It is never taken back, since the program ends.
    app.by_hand.fetch_or(LEAVING, Ordering::SeqCst);
    let at_rest = async {
        while app.by_hand.load(Ordering::SeqCst) != LEAVING {
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
        let _nothing_goes = app.moving.lock().await;
    };
    tokio::time::timeout(patience, at_rest).await.is_ok()
}
