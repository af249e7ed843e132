//! The two ways out of an unknown outcome. Both are a person's.

use std::collections::BTreeMap;

use crate::app::App;
use crate::bufdir::{CallErrorKind, StatusAnswer};
use crate::domain::{ReferenceId, State, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::store::StatusRecord;
use crate::view::submission::{EventKind, ResolveNotReceived, ResolveReceived, SubmissionDetail};

/// Longest reason that is kept, in characters.
const LONGEST_REASON: usize = 500;

/// A person enters the reference that Bufdir gave. Bufdir is asked about it where it can be
/// reached: what it does not know is not taken in.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] for no reference and for a reason that is too long, [`ErrorCode::WrongState`] when the outcome is not
/// unknown, [`ErrorCode::ReferenceTaken`] when another report has it, and
/// [`ErrorCode::ServerRefused`] when Bufdir says that it has no such report.
pub async fn received(app: &App, input: ResolveReceived) -> Result<SubmissionDetail> {
    let reference = ReferenceId::new(&input.reference_id).map_err(|error| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "reference_id")
            .because(error)
    })?;
    let reason = reason_of(&input.reason)?;
    let row = super::row(app, &input.id)?;
    if row.state != State::InDoubt {
        return Err(AppError::new(ErrorCode::WrongState).with("state", row.state.as_str()));
    }
    let confirmed = confirmation(app, row.org_id.as_deref(), &reference).await?;
    app.store.resolve_received(
        &input.id,
        &reference,
        confirmed.as_ref(),
        reason,
        app.clock.now(),
        &app.who,
    )?;
    app.tell_changed(&input.id);
    super::detail(app, &input.id)
}

/// How the person knows, as it is kept; none when nothing was written.
fn reason_of(typed: &str) -> Result<Option<&str>> {
    let reason = typed.trim();
    let problem = if reason.chars().count() > LONGEST_REASON {
        Some("too_long")
    } else if reason.chars().any(|c| c.is_control() && c != '\n') {
        Some("control_character")
    } else {
        None
    };
    match problem {
        Some(problem) => Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", "reason")
            .with("problem", problem)
            .with("limit", LONGEST_REASON)),
        None => Ok(Some(reason).filter(|reason| !reason.is_empty())),
    }
}

/// Bufdir's word on a reference: none where it cannot be asked.
async fn confirmation(
    app: &App,
    org_id: Option<&str>,
    reference: &ReferenceId,
) -> Result<Option<StatusRecord>> {
    let credentials = app.credentials_for(org_id.unwrap_or_default()).await;
    let asked = match (app.client(), credentials) {
        (Ok(client), Ok(credentials)) => client.status(&credentials, reference).await,
        // Signed out or without an address: the person's word stands alone, and is marked so.
        _ => return Ok(None),
    };
    match asked {
        Ok(answer) => Ok(Some(status_record(answer))),
        // Bufdir has no such report, or says that it is another: not to be taken in.
        Err(error)
            if error.kind == CallErrorKind::AboutAnother || error.http_status == Some(404) =>
        {
            Err(AppError::from(error).asking("resolve"))
        }
        Err(_) => Ok(None),
    }
}

pub(crate) fn status_record(answer: StatusAnswer) -> StatusRecord {
    StatusRecord {
        status: answer.status,
        submitted_at: answer.submitted_at,
        processed_at: answer.processed_at,
        notes: answer.notes,
    }
}

/// A person states that Bufdir has nothing: the report is in the queue again. It does not go by
/// itself, whatever was said before or stands in the settings: whoever led it out of doubt asks for
/// it to be sent again in so many words (`send_now`, or `set_by_itself`).
///
/// # Errors
/// [`ErrorCode::InputInvalid`] without the second confirmation and for a reason that is too long,
/// [`ErrorCode::WrongState`] when the outcome is not unknown.
pub fn not_received(app: &App, input: &ResolveNotReceived) -> Result<SubmissionDetail> {
    if !input.confirmed {
        return Err(AppError::new(ErrorCode::InputInvalid).with("field", "confirmed"));
    }
    let reason = reason_of(&input.reason)?;
    app.store
        .resolve_not_received(&input.id, reason, app.clock.now(), &app.who)?;
    app.tell_changed(&input.id);
    super::queue::changed(app);
    super::detail(app, &input.id)
}

/// Notes that a receipt was saved.
pub(crate) fn note_receipt(app: &App, id: &SubmissionId, format: &str) -> Result<()> {
    let detail = BTreeMap::from([("format".to_owned(), format.to_owned())]);
    app.store.record_event(
        id,
        EventKind::ReceiptSaved,
        &app.who,
        detail,
        app.clock.now(),
    )
}
