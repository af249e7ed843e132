//! A submission's life, and the list of all.

use kvittert_core::domain::{OrganisationId, SubmissionId};
use kvittert_core::ops;
use kvittert_core::view::overview::Overview;
use kvittert_core::view::submission::{
    ListQuery, ResolveNotReceived, ResolveReceived, SaveReceipt, StatusOutcome, SubmissionDetail,
    SubmissionPage,
};
use tauri::AppHandle;

use super::dialogs::{chosen, dialog, ended, tables};
use super::{Answer, Open};

/// See [`ops::resolve::received`].
#[tauri::command]
pub async fn resolve_received(open: Open<'_>, input: ResolveReceived) -> Answer<SubmissionDetail> {
    ops::resolve::received(&open.app(), input).await
}

/// See [`ops::resolve::not_received`].
#[tauri::command(async)]
pub fn resolve_not_received(open: Open<'_>, input: ResolveNotReceived) -> Answer<SubmissionDetail> {
    ops::resolve::not_received(&open.app(), &input)
}

/// See [`ops::overview::overview`].
#[tauri::command(async)]
pub fn overview(open: Open<'_>, input: Option<OrganisationId>) -> Answer<Overview> {
    ops::overview::overview(&open.app(), &open.settings(), input.as_ref())
}

/// See [`ops::history::list`].
#[tauri::command(async)]
pub fn submissions(open: Open<'_>, input: ListQuery) -> Answer<SubmissionPage> {
    ops::history::list(&open.app(), input)
}

/// Asks where to, and saves all that a query finds as a table; none when the user thought better of
/// it. See [`ops::history_export::export`].
#[tauri::command]
pub async fn export_history(
    window: AppHandle,
    open: Open<'_>,
    input: ListQuery,
) -> Answer<Option<u32>> {
    let name = ops::history_export::proposed_name(&open.app());
    let dialog = tables(&window, &open, name);
    let Some(path) = chosen(&window, |tell| dialog.save_file(tell)).await? else {
        return Ok(None);
    };
    let (path, language) = (ended(path, "xlsx")?, open.settings().language);
    ops::history_export::export(&open.app(), &input, &path, language).map(Some)
}

/// See [`ops::history::show`].
#[tauri::command(async)]
pub fn submission(open: Open<'_>, input: SubmissionId) -> Answer<SubmissionDetail> {
    ops::history::show(&open.app(), &input)
}

/// See [`ops::refresh::refresh_status`].
#[tauri::command]
pub async fn refresh_status(open: Open<'_>, input: SubmissionId) -> Answer<StatusOutcome> {
    ops::refresh::refresh_status(&open.app(), &input).await
}

/// See [`ops::refresh::refresh_all`].
#[tauri::command]
pub async fn refresh_all(open: Open<'_>) -> Answer<Vec<StatusOutcome>> {
    ops::refresh::refresh_all(&open.app()).await
}

/// Asks where to, and saves a receipt; false when the user thought better of it.
/// See [`ops::receipt::save`].
#[tauri::command]
pub async fn save_receipt(window: AppHandle, open: Open<'_>, input: SaveReceipt) -> Answer<bool> {
    let name = ops::receipt::proposed_name(&open.app(), &input)?;
    let ending = ops::receipt::ending(input.format);
    let dialog = dialog(&window, &open, "dialog-save-receipt").set_file_name(name);
    let dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
    let Some(path) = chosen(&window, |tell| dialog.save_file(tell)).await? else {
        return Ok(false);
    };
    let (path, language) = (ended(path, ending)?, open.settings().language);
    ops::receipt::save(&open.app(), &input, &path, language)?;
    Ok(true)
}
