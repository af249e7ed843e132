//! What a report's page shows beside what stands in the database.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::app::App;
use crate::domain::{State, SubmissionId, sha256_hex};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::draft::{CheckView, OnlineCheck};
use crate::view::submission::{EventKind, EventView, SubmissionDetail};

/// The findings of an online check as they stand in its event.
#[derive(Serialize, Deserialize)]
struct Answer {
    errors: Vec<String>,
    warnings: Vec<String>,
}

/// Writes down that Bufdir checked a draft, and what it said.
pub(crate) fn note_check(
    app: &App,
    id: &SubmissionId,
    payload: &Value,
    online: &OnlineCheck,
) -> Result<()> {
    let slip = |error: serde_json::Error| AppError::new(ErrorCode::Internal).because(error);
    let payload = serde_json::to_vec(payload).map_err(slip)?;
    let answer = Answer {
        errors: online.errors.clone(),
        warnings: online.warnings.clone(),
    };
    let detail = BTreeMap::from(
        [
            ("payload_sha256", sha256_hex(&payload)),
            ("is_valid", online.is_valid.to_string()),
            ("agrees", online.agrees.to_string()),
            ("errors", online.errors.len().to_string()),
            ("warnings", online.warnings.len().to_string()),
            ("answer", serde_json::to_string(&answer).map_err(slip)?),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    app.store
        .record_check(id, &detail, app.clock.now(), &app.who)
}

/// What the local check says of the frozen body.
pub(crate) fn check(app: &App, detail: &SubmissionDetail) -> Option<CheckView> {
    let body: Value = serde_json::from_str(detail.body.as_deref()?).ok()?;
    let pack = app.rules().get(&detail.submission.payload_version)?;
    Some(super::check::check_payload(&pack, body.get("payload")?))
}

/// What Bufdir said of exactly the frozen payload.
pub(crate) fn online(detail: &SubmissionDetail) -> Option<OnlineCheck> {
    let frozen = detail.payload_sha256.as_ref()?;
    let event = detail.events.iter().rev().find(|event| {
        event.kind == EventKind::Checked && event.detail.get("payload_sha256") == Some(frozen)
    })?;
    let is = |name| event.detail.get(name).is_some_and(|value| value == "true");
    let answer: Answer = serde_json::from_str(event.detail.get("answer")?).ok()?;
    Some(OnlineCheck {
        is_valid: is("is_valid"),
        agrees: is("agrees"),
        errors: answer.errors,
        warnings: answer.warnings,
        checked_at: event.at.clone(),
    })
}

/// The last answer about a report, where it does not fit where the report stands.
pub(crate) fn later(detail: &SubmissionDetail) -> Option<EventView> {
    let state = detail.submission.state;
    if !(state.awaits_answer() || matches!(state, State::Accepted | State::Rejected)) {
        return None;
    }
    let last = detail.events.iter().rev().find(|event| {
        let http_status = event.detail.get("http_status").map(String::as_str);
        event.kind == EventKind::Status
            || (event.kind == EventKind::StatusFailed && matches!(http_status, Some("404" | "410")))
    })?;
    let fits = last.kind == EventKind::Status
        && last.detail.get("status").map(String::as_str) == Some(state.as_str());
    (!fits).then(|| last.clone())
}
