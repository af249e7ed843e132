//! The app's own practice server.

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use kvittert_sandbox::{MemoryError, Options, PracticeServer, StartError, SystemPracticeClock};

use crate::error::{AppError, ErrorCode, Result};

pub use kvittert_sandbox::PRACTICE_SECRET;

/// Starts the practice server of an installation on a free loopback port, with its memory in a
/// file. A file that is no such memory is set aside, and told of: practice begins anew, as no
/// report of anybody's is in it.
///
/// # Errors
/// [`ErrorCode::Internal`] when no port can be had or the memory cannot be written.
pub async fn start(memory: &Path, now: Timestamp) -> Result<(PracticeServer, Option<AppError>)> {
    let failed = |error: StartError| AppError::new(ErrorCode::Internal).because(error);
    match serve(memory).await {
        Ok(server) => Ok((server, None)),
        Err(StartError::Memory(MemoryError::NotAMemory | MemoryError::Newer(_))) => {
            let name = format!("practice-server.damaged-{}.jsonl", now.as_millisecond());
            let aside = memory.with_file_name(name);
            std::fs::rename(memory, &aside)
                .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
            let notice = AppError::new(ErrorCode::FileUnreadable).with("file", memory.display());
            let server = serve(memory).await.map_err(failed)?;
            Ok((server, Some(notice.because(aside.display()))))
        }
        Err(error) => Err(failed(error)),
    }
}

async fn serve(memory: &Path) -> std::result::Result<PracticeServer, StartError> {
    PracticeServer::start(Options {
        port: None,
        memory: Some(memory.to_owned()),
        clock: Arc::new(SystemPracticeClock),
        control: false,
    })
    .await
}
