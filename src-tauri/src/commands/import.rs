//! A table that was opened, on its way into a report.

use kvittert_core::domain::SubmissionId;
use kvittert_core::ops;
use kvittert_core::view::draft::DraftView;
use kvittert_core::view::import::{ImportPreview, ImportTaken, Pasted, PreviewImport, TakeImport};
use tauri::State;

use super::{Answer, Open};
use crate::window::Desk;

/// See [`ops::import_table::preview`].
#[tauri::command(async)]
pub fn preview_import(
    open: Open<'_>,
    desk: State<'_, Desk>,
    input: PreviewImport,
) -> Answer<ImportPreview> {
    desk.with_table(&input.import_id, |table| {
        ops::import_table::preview(&open.app(), table, &input.choices)
    })
}

/// See [`ops::import_table::take`].
#[tauri::command(async)]
pub fn take_import(
    open: Open<'_>,
    desk: State<'_, Desk>,
    input: TakeImport,
) -> Answer<ImportTaken> {
    let organisation = ops::start::current_organisation(&open)?;
    desk.with_table(&input.import_id, |table| {
        ops::import_table::take(&open.app(), table, &input, organisation.as_ref())
    })
}

/// See [`ops::import_table::undo`].
#[tauri::command(async)]
pub fn undo_import(open: Open<'_>, input: SubmissionId) -> Answer<DraftView> {
    ops::import_table::undo(&open.app(), &input)
}

/// See [`ops::paste::rows`].
#[tauri::command(async)]
pub fn paste_rows(input: Pasted) -> Answer<Vec<Vec<String>>> {
    ops::paste::rows(&input)
}
