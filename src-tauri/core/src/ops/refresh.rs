//! Asking Bufdir where a report stands.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use crate::app::App;
/// What Bufdir says of one reference.
pub use crate::bufdir::StatusAnswer;
use crate::domain::{ReferenceId, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::files::{AppEvent, Progress, Work};
use crate::view::submission::{EventKind, StatusOutcome};

use super::resolve::status_record;

/// Asks about one report. That there was no answer is part of what comes back, and of its history;
/// what was known stays.
///
/// # Errors
/// No such report, one without a reference, or the disk.
pub async fn refresh_status(app: &App, id: &SubmissionId) -> Result<StatusOutcome> {
    let row = super::row(app, id)?;
    let reference = row
        .reference_id
        .as_deref()
        .and_then(|reference| ReferenceId::new(reference).ok())
        .ok_or_else(|| AppError::new(ErrorCode::WrongState).with("state", row.state.as_str()))?;
    match ask(app, row.org_id.as_deref().unwrap_or_default(), &reference).await {
        Ok(answer) => {
            let changed = app
                .store
                .record_status(id, &status_record(answer), app.clock.now())?;
            app.tell_changed(id);
            Ok(StatusOutcome {
                submission: super::row(app, id)?,
                changed,
                failure: None,
            })
        }
        Err(failure) => {
            let reason = failure.code.name();
            let detail = BTreeMap::from([("reason".to_owned(), reason)]);
            // Offline is the app's state, not the report's: it would fill the history with noise.
            if failure.code != ErrorCode::Unreachable {
                let now = app.clock.now();
                app.store
                    .record_event(id, EventKind::StatusFailed, "kvittert", detail, now)?;
            }
            Ok(StatusOutcome {
                submission: super::row(app, id)?,
                changed: false,
                failure: Some(failure),
            })
        }
    }
}

/// Asks about a reference that this database does not hold, as that of a report which was sent from
/// another machine. Nothing is kept of it.
///
/// # Errors
/// [`ErrorCode::NotFound`] when Bufdir does not know it either, no credentials, no net, or an
/// answer that cannot be used.
pub async fn ask_about_reference(app: &App, reference: &str) -> Result<StatusAnswer> {
    let reference = ReferenceId::new(reference).map_err(|error| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "reference_id")
            .because(error)
    })?;
    // Nothing says whose report it is, so it has to be plain who asks.
    let organisations = app.store.organisations()?;
    let org_id = match organisations.as_slice() {
        [only] => only.org_id.as_str(),
        _ => "",
    };
    match ask(app, org_id, &reference).await {
        Err(error)
            if error.code == ErrorCode::ServerRefused
                && error
                    .args
                    .get("http_status")
                    .is_some_and(|status| status == "404") =>
        {
            Err(super::not_found(reference.as_str()))
        }
        answer => answer,
    }
}

async fn ask(app: &App, org_id: &str, reference: &ReferenceId) -> Result<StatusAnswer> {
    let asked = async {
        let credentials = app.credentials_for(org_id).await?;
        let answer = app.client()?.status(&credentials, reference).await;
        app.note_reachable(!matches!(&answer, Err(error) if error.is_offline()));
        Ok(answer?)
    };
    asked
        .await
        .map_err(|error: AppError| error.asking("status"))
}

/// Asks about every report that awaits an answer, one after another; tells how far it is, and stops
/// when asked to. A server that cannot be reached ends it: the next would fail alike.
///
/// # Errors
/// The disk.
pub async fn refresh_all(app: &App) -> Result<Vec<StatusOutcome>> {
    app.stop.store(false, Ordering::SeqCst);
    let waiting = app.store.awaiting_answer()?;
    let total = waiting.len();
    let mut outcomes = Vec::with_capacity(total);
    for (done, (id, ..)) in waiting.into_iter().enumerate() {
        let progress = Progress { done, total };
        app.tell(AppEvent::Progress {
            work: Work::RefreshAll,
            progress,
        });
        if app.stop.load(Ordering::SeqCst) {
            break;
        }
        let outcome = refresh_status(app, &id).await?;
        let unreachable = outcome
            .failure
            .as_ref()
            .is_some_and(|error| error.code == ErrorCode::Unreachable);
        outcomes.push(outcome);
        if unreachable {
            break;
        }
    }
    let progress = Progress {
        done: outcomes.len(),
        total,
    };
    app.tell(AppEvent::Progress {
        work: Work::RefreshAll,
        progress,
    });
    Ok(outcomes)
}
