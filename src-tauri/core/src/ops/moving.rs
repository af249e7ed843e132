//! A draft moved from one version to another, looked at before, and taken back.

use serde_json::Value;

use crate::app::App;
use crate::domain::{Document, OrgId, PayloadVersion, State, SubmissionId, Verdict};
use crate::error::{AppError, ErrorCode, Result};
use crate::rules::moving::{self, From, Moved};
use crate::rules::{RulePack, by_age};
use crate::store::{DraftContent, DraftMove, DraftRecord};
use crate::view::draft::{DraftView, WizardStep};
use crate::view::everything::MovedFrom;
use crate::view::rules::{Aside, AsideView, BareDraft, MoveDraft, MovePreview, MovedView};

use super::check::{check_document, draft_record};
use super::rule_packs::pack_for_return;

/// Longest text of a value without a place that is shown, in characters.
const LONGEST_SHOWN: usize = 300;
/// Most values that are shown one by one.
const MOST_SHOWN: usize = 200;

/// A draft that may be moved.
fn movable(app: &App, id: &SubmissionId) -> Result<DraftRecord> {
    let record = draft_record(app, id)?;
    if record.row.state == State::Draft {
        Ok(record)
    } else {
        Err(AppError::new(ErrorCode::WrongState).with("state", record.row.state.as_str()))
    }
}

fn moved(app: &App, record: &DraftRecord, to: &RulePack) -> Result<Moved> {
    let from = app.rules().get(&record.row.payload_version);
    let before = app.store.last_move(&record.row.id)?;
    Ok(moving::move_to(
        From {
            version: &record.row.payload_version,
            pack: from.as_deref(),
        },
        to,
        &record.document,
        &before.map_or_else(Vec::new, |before| before.aside),
    ))
}

fn views(aside: &[Aside]) -> Vec<AsideView> {
    let shown = aside.iter().take(MOST_SHOWN);
    shown
        .map(|item| {
            let (value, rows) = moving::shown(&item.value, LONGEST_SHOWN);
            AsideView {
                payload_version: item.payload_version.clone(),
                labels: item.labels.clone(),
                row: item.row,
                value,
                rows,
                why: item.why,
            }
        })
        .collect()
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

/// What moving a draft would make of it. Nothing is changed.
///
/// # Errors
/// No such draft, [`ErrorCode::WrongState`] for a report that is none, or a version that is not at
/// hand.
pub fn preview(app: &App, input: &MoveDraft) -> Result<MovePreview> {
    let record = movable(app, &input.id)?;
    let to = app.pack(&input.payload_version)?;
    let moved = moved(app, &record, &to)?;
    let checked = check_document(&to, &moved.document);
    Ok(MovePreview {
        from: record.row.payload_version,
        to: to.payload_version().to_owned(),
        title: to.title().clone(),
        carried: count(moved.carried),
        returned: count(moved.returned),
        // What this move sets aside first: the rest is known.
        aside: views(
            &[
                &moved.aside[moved.before.min(moved.aside.len())..],
                &moved.aside[..moved.before.min(moved.aside.len())],
            ]
            .concat(),
        ),
        aside_count: count(moved.aside.len()),
        aside_before: count(moved.before),
        errors: count(Verdict::of(&checked.findings).errors),
    })
}

/// Moves a draft to another version. What has no place there is kept with the draft, and what it was
/// before too.
///
/// # Errors
/// As [`preview`]; [`ErrorCode::InputInvalid`] for the version that it is in already.
pub fn move_draft(app: &App, input: &MoveDraft) -> Result<DraftView> {
    let record = movable(app, &input.id)?;
    let to = app.pack(&input.payload_version)?;
    if record.row.payload_version == to.payload_version() {
        return Err(AppError::new(ErrorCode::InputInvalid).with("field", "payload_version"));
    }
    let Moved {
        document, aside, ..
    } = moved(app, &record, &to)?;
    // What is asked for may be otherwise: the form is looked at anew.
    let step = record.step.min(WizardStep::FillIn);
    put(app, record, &to, document, step, Vec::new(), aside, false)
}

/// Gives a draft back as it was before it was last moved. Done once more, it brings back what there
/// was in between: nothing is lost either way.
///
/// # Errors
/// [`ErrorCode::NotFound`] when it was never moved, and as [`move_draft`].
pub fn undo_move(app: &App, id: &SubmissionId) -> Result<DraftView> {
    let record = movable(app, id)?;
    let last = app
        .store
        .last_move(id)?
        .filter(|last| last.to.as_str() == record.row.payload_version)
        .ok_or_else(|| super::not_found("no move to take back"))?;
    let to = pack_for_return(app, last.from.as_str())?;
    let MovedFrom {
        document,
        step,
        acknowledged,
        aside,
    } = last.before;
    put(app, record, &to, document, step, acknowledged, aside, true)
}

#[expect(
    clippy::too_many_arguments,
    reason = "what a draft is after a move, part by part"
)]
fn put(
    app: &App,
    record: DraftRecord,
    to: &RulePack,
    document: Document,
    step: WizardStep,
    acknowledged: Vec<String>,
    aside: Vec<Aside>,
    undoes: bool,
) -> Result<DraftView> {
    let slip = |error| AppError::new(ErrorCode::Internal).because(error);
    let version = |text: &str| PayloadVersion::new(text).map_err(slip);
    let checked = check_document(to, &document);
    let before = app.store.last_move(&record.row.id)?;
    let id = record.row.id.clone();
    app.store.move_draft(
        &DraftMove {
            content: DraftContent {
                id: id.clone(),
                organisation_id: record.organisation_id,
                report_id: record.row.report_id,
                document,
                step,
                acknowledged,
                org_id: record
                    .row
                    .org_id
                    .as_deref()
                    .and_then(|org_id| OrgId::new(org_id).ok()),
                organisation_label: record.row.organisation_label,
                org_number: to.organisation_number(&checked.payload),
                period: to.period(&checked.payload),
                count: checked.totals.count,
                hours: checked.totals.hours,
            },
            from: version(&record.row.payload_version)?,
            to: version(to.payload_version())?,
            saved_at: record.saved_at,
            before: MovedFrom {
                document: record.document,
                step: record.step,
                acknowledged: record.acknowledged,
                aside: before.map_or_else(Vec::new, |before| before.aside),
            },
            aside,
            undoes,
        },
        app.clock.now(),
        &app.who,
    )?;
    app.tell_changed(&id);
    super::draft::draft(app, &id)
}

/// The last move of a report while it was a draft, and what has no place since; none where it was
/// never moved.
///
/// # Errors
/// No such report, and those of the database.
pub fn last_move(app: &App, id: &SubmissionId) -> Result<Option<MovedView>> {
    super::row(app, id)?;
    Ok(app.store.last_move(id)?.map(|last| MovedView {
        from: last.from.to_string(),
        to: last.to.to_string(),
        at: last.at,
        who: last.who,
        undoes: last.undoes,
        aside: views(&last.aside),
        aside_count: count(last.aside.len()),
    }))
}

/// What a draft holds whose rule pack is not at hand: to be read, and to be moved.
///
/// # Errors
/// No such draft, or [`ErrorCode::WrongState`].
pub fn bare(app: &App, id: &SubmissionId) -> Result<BareDraft> {
    let record = movable(app, id)?;
    let mut values = Vec::new();
    leaves(&record.document.0, "", &mut values);
    let more = values.len().saturating_sub(MOST_SHOWN);
    values.truncate(MOST_SHOWN);
    let mut can_move_to = app.rules().versions();
    can_move_to.retain(|version| *version != record.row.payload_version);
    can_move_to.sort_by(|one, other| by_age(other, one));
    Ok(BareDraft {
        payload_version: record.row.payload_version,
        report_id: record.row.report_id,
        values,
        more: count(more),
        can_move_to,
    })
}

fn leaves(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    let below = |key: &str| match path {
        "" => key.to_owned(),
        path => format!("{path} › {key}"),
    };
    match value {
        Value::Object(object) if crate::domain::document::opaque_text(value).is_none() => {
            for (key, value) in object {
                leaves(value, &below(key), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                leaves(item, &below(&(index + 1).to_string()), found);
            }
        }
        Value::Null => {}
        value => {
            let (text, _) = moving::shown(value, LONGEST_SHOWN);
            if !text.is_empty() {
                found.push((path.to_owned(), text));
            }
        }
    }
}

/// What an earlier report held, in the version of a draft that shows it beside its fields. None for
/// a draft, and for a report that cannot be read any more: that is told where it is opened, and
/// keeps nobody from a draft that is sound.
pub(super) fn earlier(app: &App, pack: &RulePack, id: &SubmissionId) -> Result<Option<Document>> {
    let version = super::row(app, id)?.payload_version;
    let from = app.rules().get(&version);
    let document = match super::draft::frozen_document(app, id, from.as_deref()) {
        Ok(document) => document,
        Err(error) => {
            tracing::warn!(%error, "last year's report is not shown beside the draft");
            None
        }
    };
    Ok(document.map(|document| {
        let from = From {
            version: &version,
            pack: from.as_deref(),
        };
        moving::move_to(from, pack, &document, &[]).document
    }))
}
