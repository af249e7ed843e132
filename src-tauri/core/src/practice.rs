//! The app's own practice server.

use std::path::Path;
use std::sync::Arc;

use kvittert_sandbox::{Options, PracticeServer, SystemPracticeClock};

use crate::error::{AppError, ErrorCode, Result};

pub use kvittert_sandbox::PRACTICE_SECRET;

/// Starts the practice server of an installation on a free loopback port, with its memory in a
/// file.
///
/// # Errors
/// [`ErrorCode::Internal`] when no port can be had or the memory cannot be written.
pub async fn start(memory: &Path) -> Result<PracticeServer> {
    PracticeServer::start(Options {
        port: None,
        memory: Some(memory.to_owned()),
        clock: Arc::new(SystemPracticeClock),
        control: false,
    })
    .await
    .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}
