//! A report under work: everything that is typed is kept, wrong text too.

use crate::app::App;
use crate::clock::rfc3339;
use crate::domain::{Document, OrgId, State, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::rules::{RulePack, typing};
use crate::store::{DraftContent, DraftRecord};
use crate::view::comparison::Remark;
use crate::view::draft::{DraftView, SaveDraft, SavedDraft};

use super::check::{Checked, check_document, draft_record};
use super::comparing::{frozen_report, remarks_on};

/// Longest document that is taken from the window, in bytes of JSON.
const LARGEST_DOCUMENT: usize = 64 * 1024 * 1024;
/// Longest explanation, in characters: two pages.
const LONGEST_EXPLANATION: usize = 4000;

/// A draft as the wizard needs it; it is the one to come back to at the next start.
///
/// # Errors
/// No such draft, or a rule pack that is not at hand.
pub fn draft(app: &App, id: &SubmissionId) -> Result<DraftView> {
    let record = draft_record(app, id)?;
    if record.row.state != State::Draft {
        return Err(AppError::new(ErrorCode::WrongState).with("state", record.row.state.as_str()));
    }
    app.store.set_open_draft(Some(id))?;
    view(app, record)
}

fn view(app: &App, record: DraftRecord) -> Result<DraftView> {
    let pack = app.pack(&record.row.payload_version)?;
    let earlier = match &record.earlier {
        Some(id) => super::moving::earlier(app, &pack, id)?,
        None => None,
    };
    let parent = match &record.row.parent_id {
        Some(parent) => Some(super::row(app, parent)?),
        None => None,
    };
    let checked = check_document(&pack, &record.document);
    let id = record.row.id.clone();
    Ok(DraftView {
        remarks: remarks(app, &pack, parent.as_ref().map(|row| &row.id), &checked)?,
        check: checked.view(&pack),
        submission: record.row,
        organisation_id: record.organisation_id,
        document: record.document,
        step: record.step,
        acknowledged: record.acknowledged,
        earlier,
        parent,
        explanation: app.store.explanation(&id)?.unwrap_or_default(),
        saved_at: record.saved_at,
    })
}

/// What a report that was frozen held, as a document; without its rule pack none of it is described.
pub(crate) fn frozen_document(
    app: &App,
    id: &SubmissionId,
    pack: Option<&RulePack>,
) -> Result<Option<Document>> {
    if app.store.frozen_payload(id)?.is_none() {
        return Ok(None);
    }
    let payload = frozen_report(app, id)?.payload;
    Ok(Some(match pack {
        Some(pack) => typing::document_of(pack, &payload),
        None => typing::undescribed(&payload),
    }))
}

/// What was said of the report that a draft corrects.
fn remarks(
    app: &App,
    pack: &RulePack,
    parent: Option<&SubmissionId>,
    checked: &Checked,
) -> Result<Vec<Remark>> {
    match parent {
        Some(parent) => remarks_on(app, pack, parent, &checked.payload),
        None => Ok(Vec::new()),
    }
}

/// Saves a draft whole, and says what a check finds in it now.
///
/// # Errors
/// No such draft, a submission that is a draft no more, a document beyond all measure, or the disk.
pub fn save_draft(app: &App, input: SaveDraft) -> Result<SavedDraft> {
    let record = draft_record(app, &input.id)?;
    let pack = app.pack(&record.row.payload_version)?;
    let organisation = match &input.organisation_id {
        Some(id) => app.store.organisation(id)?,
        None => None,
    };
    if input.document.0.to_string().len() > LARGEST_DOCUMENT {
        return Err(AppError::new(ErrorCode::InputInvalid).with("field", "document"));
    }
    let explanation = input.explanation;
    let length = explanation.as_ref().map_or(0, |text| text.chars().count());
    if length > LONGEST_EXPLANATION {
        return Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", "explanation")
            .with("problem", "too_long")
            .with("limit", LONGEST_EXPLANATION));
    }
    let checked = check_document(&pack, &input.document);
    let now = app.clock.now();
    let content = DraftContent {
        id: input.id,
        organisation_id: input.organisation_id,
        org_id: organisation.as_ref().map_or_else(
            || {
                record
                    .row
                    .org_id
                    .as_deref()
                    .and_then(|org_id| OrgId::new(org_id).ok())
            },
            |organisation| Some(organisation.org_id.clone()),
        ),
        organisation_label: organisation.map_or(record.row.organisation_label, |organisation| {
            Some(organisation.label)
        }),
        report_id: input.report_id,
        org_number: pack.organisation_number(&checked.payload),
        period: pack.period(&checked.payload),
        count: checked.totals.count,
        hours: checked.totals.hours,
        document: input.document,
        step: input.step,
        acknowledged: input.acknowledged,
    };
    match explanation {
        Some(text) => app.store.save_explained(&content, &text, now)?,
        None => app.store.save_draft(&content, now)?,
    }
    Ok(SavedDraft {
        saved_at: rfc3339(now),
        // It is saved, whatever is to be shown beside it.
        remarks: remarks(app, &pack, record.row.parent_id.as_ref(), &checked).unwrap_or_else(
            |error| {
                tracing::warn!(%error, "what was said of the corrected report");
                Vec::new()
            },
        ),
        check: checked.view(&pack),
    })
}

/// Puts a draft away; [`restore_draft`] brings it back.
///
/// # Errors
/// No such draft, or a submission that is a draft no more.
pub fn discard_draft(app: &App, id: &SubmissionId) -> Result<()> {
    app.store.discard_draft(id, app.clock.now(), &app.who)?;
    if app.store.open_draft()?.as_ref() == Some(id) {
        app.store.set_open_draft(None)?;
    }
    app.tell_changed(id);
    Ok(())
}

/// Brings back a draft that was put away.
///
/// # Errors
/// No such draft; as [`draft`] when it is back, and its rule pack is not at hand.
pub fn restore_draft(app: &App, id: &SubmissionId) -> Result<DraftView> {
    app.store.restore_draft(id, app.clock.now(), &app.who)?;
    // It is back, whatever can be shown of it.
    app.tell_changed(id);
    let version = super::row(app, id)?.payload_version;
    if let Err(error) = super::rule_packs::pack_for_return(app, &version) {
        tracing::warn!(%error, "a draft came back without its rule pack");
    }
    draft(app, id)
}

/// Takes a report back from the queue before it leaves: it is a draft again.
///
/// # Errors
/// [`ErrorCode::WrongState`] when it is not in the queue any more.
pub fn take_back(app: &App, id: &SubmissionId) -> Result<DraftView> {
    app.store.take_back(id, app.clock.now(), &app.who)?;
    app.tell_changed(id);
    super::queue::changed(app);
    draft(app, id)
}
