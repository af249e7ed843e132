//! A report under work.

use kvittert_core::domain::{PayloadVersion, SubmissionId};
use kvittert_core::ops;
use kvittert_core::rules::form::FormSpec;
use kvittert_core::view::comparison::Comparison;
use kvittert_core::view::draft::{
    DraftSource, DraftView, OnlineCheck, Preview, SaveDraft, SavedDraft,
};

use super::{Answer, Open};

/// See [`ops::new_draft::form`].
#[tauri::command(async)]
pub fn form(open: Open<'_>, input: PayloadVersion) -> Answer<FormSpec> {
    ops::new_draft::form(&open.app(), input.as_str())
}

/// See [`ops::new_draft::new_draft`].
#[tauri::command(async)]
pub fn new_draft(open: Open<'_>, input: DraftSource) -> Answer<DraftView> {
    let organisation = ops::start::current_organisation(&open)?;
    ops::new_draft::new_draft(&open.app(), input, organisation.as_ref())
}

/// See [`ops::draft::draft`].
#[tauri::command(async)]
pub fn draft(open: Open<'_>, input: SubmissionId) -> Answer<DraftView> {
    ops::draft::draft(&open.app(), &input)
}

/// See [`ops::draft::save_draft`].
#[tauri::command(async)]
pub fn save_draft(open: Open<'_>, input: SaveDraft) -> Answer<SavedDraft> {
    ops::draft::save_draft(&open.app(), input)
}

/// See [`ops::draft::discard_draft`].
#[tauri::command(async)]
pub fn discard_draft(open: Open<'_>, input: SubmissionId) -> Answer<()> {
    ops::draft::discard_draft(&open.app(), &input)
}

/// See [`ops::draft::restore_draft`].
#[tauri::command(async)]
pub fn restore_draft(open: Open<'_>, input: SubmissionId) -> Answer<DraftView> {
    ops::draft::restore_draft(&open.app(), &input)
}

/// See [`ops::check::preview`].
#[tauri::command(async)]
pub fn preview(open: Open<'_>, input: SubmissionId) -> Answer<Preview> {
    ops::check::preview(&open.app(), &input)
}

/// See [`ops::check::check_online`].
#[tauri::command]
pub async fn check_online(open: Open<'_>, input: SubmissionId) -> Answer<OnlineCheck> {
    ops::check::check_online(&open.app(), &input).await
}

/// See [`ops::comparing::comparison`].
#[tauri::command(async)]
pub fn comparison(open: Open<'_>, input: SubmissionId) -> Answer<Comparison> {
    ops::comparing::comparison(&open.app(), &input)
}
