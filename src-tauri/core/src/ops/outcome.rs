//! The outcome of an attempt, on its way to the disk. It exists in memory alone until it is there,
//! so nothing is left untried.

use std::sync::PoisonError;
use std::time::Duration;

use crate::app::App;
use crate::domain::SubmissionId;
use crate::error::{AppError, ErrorCode, Result};
use crate::store::AttemptEnd;

/// Pauses between the tries, each of which already waits for other writers.
const PAUSES: [Duration; 5] = [
    Duration::from_millis(250),
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(4),
    Duration::from_secs(8),
];

/// An outcome that the disk would not take.
pub(crate) struct Unwritten {
    id: SubmissionId,
    attempt: u32,
    end: AttemptEnd,
}

/// Writes the outcome of an attempt, and tries for a while when the disk will not have it.
///
/// # Errors
/// [`ErrorCode::OutcomeNotWritten`], with the reference where Bufdir gave one. The outcome is then
/// kept for [`write_again`]; should the process end before, the report is in doubt at the next
/// start.
pub(crate) async fn write(
    app: &App,
    id: &SubmissionId,
    attempt: u32,
    end: AttemptEnd,
) -> Result<()> {
    let mut pauses = PAUSES.into_iter();
    let error = loop {
        match write_once(app, id, attempt, &end) {
            Ok(()) => return Ok(()),
            Err(error) => match pauses.next().filter(|_| may_pass(&error)) {
                Some(pause) => tokio::time::sleep(pause).await,
                None => break error,
            },
        }
    };
    let mut failure = AppError::new(ErrorCode::OutcomeNotWritten).because(&error);
    if let AttemptEnd::Taken { reference_id, .. } = &end {
        failure = failure.with("reference_id", reference_id);
        // One that goes by itself has nobody to tell; the log has it in any case.
        tracing::error!(%id, %reference_id, "a reference could not be written to the disk");
    }
    if may_pass(&error) {
        let unwritten = Unwritten {
            id: id.clone(),
            attempt,
            end,
        };
        app.unwritten
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(unwritten);
    }
    Err(failure)
}

/// Tries once more to write what the disk would not take.
pub(crate) fn write_again(app: &App) {
    let waiting =
        std::mem::take(&mut *app.unwritten.lock().unwrap_or_else(PoisonError::into_inner));
    for one in waiting {
        match write_once(app, &one.id, one.attempt, &one.end) {
            Err(error) if may_pass(&error) => app
                .unwritten
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(one),
            _ => app.tell_changed(&one.id),
        }
    }
}

/// Whether it makes sense to try the same again.
fn may_pass(error: &AppError) -> bool {
    matches!(
        error.code,
        ErrorCode::DatabaseBusy | ErrorCode::DiskFull | ErrorCode::DatabaseFailed
    )
}

fn write_once(app: &App, id: &SubmissionId, attempt: u32, end: &AttemptEnd) -> Result<()> {
    let written = app.store.finish_attempt(id, attempt, end, app.clock.now());
    match (written, end) {
        (
            Err(error),
            AttemptEnd::Taken {
                reference_id,
                http_status,
                answer,
                ..
            },
        ) if error.code == ErrorCode::ReferenceTaken => {
            // Bufdir gave a reference that another report here already has. Which of the two it
            // means, nobody here can know.
            let unknown = AttemptEnd::Unknown {
                reason: error.with("reference_id", reference_id),
                http_status: Some(*http_status),
                answer: Some(answer.clone()),
            };
            app.store
                .finish_attempt(id, attempt, &unknown, app.clock.now())
        }
        (written, _) => written,
    }
}
