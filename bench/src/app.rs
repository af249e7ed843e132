//! The app as the window has it open: practice, in a folder of its own.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::clock::{Clock as _, SystemClock};
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::view::app::EnvironmentName;

use crate::Failure;

/// An app that is open, and the runtime that its practice server lives on.
pub(crate) struct Desk {
    pub(crate) app: App,
    _runtime: tokio::runtime::Runtime,
}

/// Opens one.
///
/// # Errors
/// Those of opening an environment.
pub(crate) fn open(folder: &Path) -> Result<Desk, Failure> {
    let runtime = tokio::runtime::Runtime::new()?;
    let clock = SystemClock::new();
    let app = runtime.block_on(App::open(AppOptions {
        data_dir: folder.to_owned(),
        environment: EnvironmentName::Practice,
        address: None,
        clock: clock.clone(),
        secrets: Arc::new(Secrets::new(Arc::new(MemoryStore::default()), clock)),
        credentials: None,
        who: "bench".to_owned(),
        timeouts: None,
        events: event_channel(),
    }));
    let app = app.map_err(|error| format!("no environment: {error:?}"))?;
    Ok(Desk {
        app,
        _runtime: runtime,
    })
}

/// How long some work takes. What it gives goes away after the clock was read.
///
/// # Errors
/// That of the work.
pub(crate) fn timed<T>(work: impl FnOnce() -> Result<T, Failure>) -> Result<Duration, Failure> {
    let clock = SystemClock::new();
    let start = clock.monotonic();
    let made = std::hint::black_box(work()?);
    let taken = clock.monotonic().saturating_sub(start);
    drop(made);
    Ok(taken)
}
