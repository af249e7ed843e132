//! What another process does to the queue is seen while the window has nothing to do.

use kvittert_core::ops;
use kvittert_core::ops::net::{Watch, rest};
use kvittert_core::view::files::AppEvent;
use tokio::time::timeout;

use crate::practice::{desk, open};
use crate::queue::seconds;

/// So long an idle window would sleep, and less than that.
const IDLE: u64 = 60;
const LESS: u64 = 40;

#[tokio::test]
async fn what_a_command_line_does_is_seen_by_a_window_that_is_idle() {
    let desk = desk().await;
    let address = desk.app.address().unwrap();
    let elsewhere = open(&desk.folder, &address, &desk.clock, None)
        .await
        .unwrap();
    let draft = desk.example().submission.id;
    Watch::begin(&desk.app).turn(&desk.app).await;
    let mut events = desk.app.subscribe();

    ops::queue::pause(&elsewhere, true).unwrap();
    let seen = timeout(seconds(LESS), rest(&desk.app, seconds(IDLE))).await;
    assert!(seen.is_ok(), "another process wrote");
    let told = events.try_recv();
    assert!(matches!(told, Ok(AppEvent::QueueChanged)), "{told:?}");

    ops::draft::discard_draft(&desk.app, &draft).unwrap();
    let own = timeout(seconds(12), rest(&desk.app, seconds(IDLE))).await;
    assert!(own.is_err(), "seen once, and its own writes are no news");
}
