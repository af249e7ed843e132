//! Files that the user chose or dropped.

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::ops;
use kvittert_core::ops::check_files::KINDS;
use kvittert_core::view::files::CheckedFiles;
use kvittert_core::view::import::OpenedFile;
use tauri::{AppHandle, State};

use super::dialogs::{chosen, dialog, ended, local, tables};
use super::{Answer, Open};
use crate::window::Desk;

/// Asks for a file and opens it, a report as a draft; none when the user thought better of it.
/// See [`ops::open_file::open`].
#[tauri::command]
pub async fn open_file(
    window: AppHandle,
    open: Open<'_>,
    desk: State<'_, Desk>,
) -> Answer<Option<OpenedFile>> {
    let dialog = dialog(&window, &open, "dialog-open-file");
    let dialog = dialog.add_filter("JSON, Excel, CSV, ODS", &KINDS);
    let Some(path) = chosen(&window, |tell| dialog.pick_file(tell)).await? else {
        return Ok(None);
    };
    let organisation = ops::start::current_organisation(&open)?;
    let opened = ops::open_file::open(&open.app(), &local(path)?, organisation.as_ref())?;
    Ok(Some(desk.keep(opened)))
}

/// Opens the file that was dropped. See [`ops::open_file::open`].
#[tauri::command(async)]
pub fn open_dropped(open: Open<'_>, desk: State<'_, Desk>) -> Answer<OpenedFile> {
    let dropped = desk.take_dropped();
    let path = dropped
        .first()
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let organisation = ops::start::current_organisation(&open)?;
    ops::open_file::open(&open.app(), path, organisation.as_ref()).map(|opened| desk.keep(opened))
}

/// Asks for files and checks them; none when the user thought better of it.
/// See [`ops::check_files::check_files`].
#[tauri::command]
pub async fn check_files(
    window: AppHandle,
    open: Open<'_>,
    desk: State<'_, Desk>,
) -> Answer<Option<CheckedFiles>> {
    let dialog = dialog(&window, &open, "dialog-check-files");
    let dialog = dialog.add_filter("JSON, Excel, CSV, ODS", &KINDS);
    let Some(paths) = chosen(&window, |tell| dialog.pick_files(tell)).await? else {
        return Ok(None);
    };
    let paths = paths.into_iter().map(local).collect::<Answer<Vec<_>>>()?;
    let checked = ops::check_files::check_files(&open.app(), &paths);
    Ok(Some(desk.put_checked(checked)))
}

/// Checks the files that were dropped. See [`ops::check_files::check_files`].
#[tauri::command(async)]
pub fn check_dropped(open: Open<'_>, desk: State<'_, Desk>) -> Answer<CheckedFiles> {
    let paths = desk.take_dropped();
    Ok(desk.put_checked(ops::check_files::check_files(&open.app(), &paths)))
}

/// Opens a file that was checked. See [`ops::open_file::open`].
#[tauri::command(async)]
pub fn open_checked(open: Open<'_>, desk: State<'_, Desk>, input: usize) -> Answer<OpenedFile> {
    let path = desk
        .checked_path(input)
        .ok_or_else(|| AppError::new(ErrorCode::NotFound))?;
    let organisation = ops::start::current_organisation(&open)?;
    ops::open_file::open(&open.app(), &path, organisation.as_ref()).map(|opened| desk.keep(opened))
}

/// Asks where to, and saves the verdicts; false when the user thought better of it.
/// See [`ops::check_files::save_verdicts`].
#[tauri::command]
pub async fn save_check_result(
    window: AppHandle,
    open: Open<'_>,
    desk: State<'_, Desk>,
) -> Answer<bool> {
    let name = "kontrollerte-filer.xlsx".to_owned();
    let dialog = tables(&window, &open, name);
    let Some(path) = chosen(&window, |tell| dialog.save_file(tell)).await? else {
        return Ok(false);
    };
    let (path, language) = (ended(path, "xlsx")?, open.settings().language);
    ops::check_files::save_verdicts(&open.app(), &desk.verdicts(), &path, language)?;
    Ok(true)
}

/// Asks long work to stop.
#[tauri::command(async)]
pub fn stop_work(open: Open<'_>) {
    open.app().stop_work();
}
