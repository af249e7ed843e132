//! The look before many drafts are sent: each checked anew, by what decides when it is sent.

use std::collections::{BTreeMap, HashSet};

use crate::app::App;
use crate::domain::{Level, State, SubmissionId, Verdict};
use crate::error::{AppError, ErrorCode, Result};
use crate::ops::check::{check_document, draft_record};
use crate::ops::organisation_differs::difference;
use crate::ops::send;
use crate::store::DraftRecord;
use crate::view::send_many::{AcknowledgeMany, ReviewedDraft};

/// Checks drafts anew, in their order.
///
/// # Errors
/// [`ErrorCode::InputInvalid`] where there are too many, [`ErrorCode::NotFound`], and those of the
/// database. What is wrong with a draft is part of what comes back.
pub fn review(app: &App, ids: &[SubmissionId]) -> Result<Vec<ReviewedDraft>> {
    super::require_not_too_many(ids.len())?;
    let twins = super::twins(app, ids.iter().cloned())?;
    let mut seen = HashSet::new();
    ids.iter()
        .filter(|id| seen.insert(*id))
        .map(|id| look(app, id, twins.contains(id)))
        .collect()
}

fn look(app: &App, id: &SubmissionId, has_twin: bool) -> Result<ReviewedDraft> {
    let record = draft_record(app, id)?;
    let mut reviewed = ReviewedDraft {
        submission: record.row.clone(),
        saved_at: (record.row.state == State::Draft).then(|| record.saved_at.clone()),
        verdict: Verdict::of(&[]),
        warnings: Vec::new(),
        acknowledged: record.acknowledged.clone(),
        number_differs: None,
        obstacle: None,
    };
    if record.row.state != State::Draft {
        let state = record.row.state.as_str();
        reviewed.obstacle = Some(AppError::new(ErrorCode::WrongState).with("state", state));
        return Ok(reviewed);
    }
    let pack = match app.pack(&record.row.payload_version) {
        Ok(pack) => pack,
        Err(error) => {
            reviewed.obstacle = Some(error);
            return Ok(reviewed);
        }
    };
    let checked = check_document(&pack, &record.document);
    reviewed.verdict = Verdict::of(&checked.findings);
    let organisation = match &record.organisation_id {
        Some(id) => app.store.organisation(id)?,
        None => None,
    };
    reviewed.number_differs = organisation
        .as_ref()
        .and_then(|organisation| difference(&pack, &checked.payload, organisation))
        .map(|difference| difference.view());
    let warnings = checked.findings.into_iter();
    reviewed.warnings = warnings
        .filter(|finding| finding.level == Level::Warning)
        .collect();
    reviewed.obstacle = obstacle(app, &record, &reviewed, has_twin)?;
    Ok(reviewed)
}

/// What stands in the way even when everything is acknowledged.
fn obstacle(
    app: &App,
    record: &DraftRecord,
    reviewed: &ReviewedDraft,
    has_twin: bool,
) -> Result<Option<AppError>> {
    let differs = reviewed.number_differs.as_ref();
    let ticks: Vec<String> = reviewed
        .warnings
        .iter()
        .map(send::acknowledgement)
        .chain(differs.map(|differs| differs.acknowledgement.clone()))
        .collect();
    let id = &record.row.id;
    let may = send::ready(app, record, &ticks).and_then(|frozen| app.store.may_freeze(id, &frozen));
    match may {
        Ok(()) if has_twin => super::twice(app, id).map(Some),
        Ok(()) => Ok(None),
        Err(error) if super::is_of_the_disk(error.code) => Err(error),
        Err(error) => Ok(Some(error)),
    }
}

/// Acknowledges warnings of drafts, or takes that back. A draft that is none any more is left as it
/// is.
///
/// # Errors
/// [`ErrorCode::NotFound`], and those of the database.
pub fn acknowledge(app: &App, input: &AcknowledgeMany) -> Result<()> {
    let mut by_draft: BTreeMap<&str, (&SubmissionId, Vec<&str>)> = BTreeMap::new();
    for tick in &input.ticks {
        let (_, ticks) = by_draft
            .entry(tick.id.as_str())
            .or_insert_with(|| (&tick.id, Vec::new()));
        if !ticks.contains(&tick.acknowledgement.as_str()) {
            ticks.push(&tick.acknowledgement);
        }
    }
    let ticks: Vec<_> = by_draft.into_values().collect();
    app.store.acknowledge(&ticks, input.given, app.clock.now())
}
