//! Rows of a table into a draft, and back as it was.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::OpenTable;
use super::previewing::{Looked, document_of, look};
use crate::app::App;
use crate::domain::{Document, Organisation, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::ops::check::draft_record;
use crate::ops::{draft, new_draft};
use crate::view::draft::{DraftView, SaveDraft};
use crate::view::import::{ColumnReason, ImportPreview, ImportTaken, OldRows, TakeImport};

/// The document that the last import changed, as it was.
const BEFORE: &str = "before_import";

#[derive(Serialize, Deserialize)]
struct Before {
    id: SubmissionId,
    document: Document,
}

/// Takes the rows over, into the draft that was chosen or into a new one, and remembers which
/// column was which.
///
/// # Errors
/// [`ErrorCode::ImportUndecided`] while something that is asked is not answered,
/// [`ErrorCode::TableEmpty`] when there are no rows, a draft that is none any more, or the disk.
pub fn take(
    app: &App,
    open: &mut OpenTable,
    input: &TakeImport,
    organisation: Option<&Organisation>,
) -> Result<ImportTaken> {
    let Looked {
        preview,
        pack,
        memory,
        interpreted,
        rows,
    } = look(app, open, &input.choices)?;
    settled(&preview)?;
    let draft = match &input.choices.into {
        None => new_draft::from_table(
            app,
            &pack,
            document_of(&preview.table, &interpreted.fields, &rows),
            preview.file.clone(),
            organisation,
        )?,
        Some(id) => {
            let Document(new) = document_of(&preview.table, &interpreted.fields, &rows);
            let new = new.pointer(&preview.table).cloned().unwrap_or_default();
            change(app, id, |document| {
                let mut all = match (input.old_rows, document.0.pointer_mut(&preview.table)) {
                    (OldRows::Keep, Some(Value::Array(old))) => std::mem::take(old),
                    _ => Vec::new(),
                };
                // The form may have an empty row at the end, to be typed in.
                while all.last().is_some_and(is_empty) {
                    all.pop();
                }
                if let Value::Array(new) = new {
                    all.extend(new);
                }
                new_draft::put(&mut document.0, &preview.table, Value::Array(all));
            })?
        }
    };
    let mut columns = interpreted.columns.iter();
    if columns.any(|column| column.reason == ColumnReason::Chosen) {
        memory.remember(app, &interpreted)?;
    }
    Ok(ImportTaken {
        draft,
        is_new: input.choices.into.is_none(),
        row_count: rows.len(),
    })
}

fn settled(preview: &ImportPreview) -> Result<()> {
    let open: Vec<String> = preview
        .questions
        .iter()
        .filter(|question| question.blocks && !question.answered)
        .map(|question| crate::import::notes::name_of(&question.kind))
        .collect();
    let about = |code| AppError::new(code).with("file", &preview.file);
    if !open.is_empty() {
        return Err(about(ErrorCode::ImportUndecided).with("questions", open.join(", ")));
    }
    if preview.row_count == 0 {
        let told = about(ErrorCode::TableEmpty);
        return Err(match &preview.sheet {
            Some(sheet) => told.with("sheet", sheet),
            None => told,
        });
    }
    Ok(())
}

fn is_empty(row: &Value) -> bool {
    match row {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Object(fields) => fields.values().all(is_empty),
        _ => false,
    }
}

/// Changes the document of a draft, and keeps it as it was.
fn change(app: &App, id: &SubmissionId, change: impl FnOnce(&mut Document)) -> Result<DraftView> {
    let record = draft_record(app, id)?;
    let before = Before {
        id: id.clone(),
        document: record.document.clone(),
    };
    let mut document = record.document;
    change(&mut document);
    let kept = serde_json::to_string(&before)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    // First, so that nothing is changed which could not be brought back.
    app.store.set_workspace_value(BEFORE, Some(&kept))?;
    draft::save_draft(
        app,
        SaveDraft {
            id: id.clone(),
            organisation_id: record.organisation_id,
            report_id: record.row.report_id,
            document,
            step: record.step,
            acknowledged: record.acknowledged,
            explanation: None,
        },
    )?;
    app.tell_changed(id);
    draft::draft(app, id)
}

/// Gives a draft back as it was before the last rows were taken into it. Done once more, it brings
/// back what was there in between: nothing is lost either way.
///
/// # Errors
/// [`ErrorCode::NotFound`] when the last import was not into this draft.
pub fn undo(app: &App, id: &SubmissionId) -> Result<DraftView> {
    let kept = app.store.workspace_value(BEFORE)?;
    let before = kept
        .and_then(|text| serde_json::from_str::<Before>(&text).ok())
        .filter(|before| before.id == *id)
        .ok_or_else(|| AppError::new(ErrorCode::NotFound).because("no import to undo"))?;
    change(app, id, |document| *document = before.document)
}
