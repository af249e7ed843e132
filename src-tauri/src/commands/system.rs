//! The program itself: printing, backup, where things are.

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::ops;
use kvittert_core::view::app::About;
use kvittert_core::view::copies::CopiesView;
use kvittert_core::view::everything::TakenIn;
use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_opener::OpenerExt;

use super::dialogs::{chosen, dialog, ended, local};
use super::{Answer, Open};

/// Prints the page that is shown.
#[tauri::command(async)]
pub fn print_page(window: WebviewWindow) -> Answer<()> {
    window
        .print()
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

/// Asks where to, and copies the database; false when the user thought better of it.
/// See [`ops::backup::backup`].
#[tauri::command]
pub async fn save_backup(window: AppHandle, open: Open<'_>) -> Answer<bool> {
    let name = ops::backup::proposed_name(&open.app());
    let dialog = dialog(&window, &open, "dialog-save-backup").set_file_name(name);
    let Some(path) = chosen(&window, |tell| dialog.save_file(tell)).await? else {
        return Ok(false);
    };
    ops::backup::backup(&open.app(), &local(path)?)?;
    Ok(true)
}

/// Asks for a copy and starts anew with it in the database's place; false when the user thought
/// better of it. See [`ops::backup::restore`].
#[tauri::command]
pub async fn restore_backup(window: AppHandle, open: Open<'_>) -> Answer<bool> {
    let dialog = dialog(&window, &open, "dialog-restore-backup");
    let Some(path) = chosen(&window, |tell| dialog.pick_file(tell)).await? else {
        return Ok(false);
    };
    ops::backup::restore(&open, &local(path)?)?;
    window.restart()
}

/// Asks where to, and takes everything out; none when the user thought better of it.
/// See [`ops::everything::take_out`].
#[tauri::command]
pub async fn take_out(window: AppHandle, open: Open<'_>) -> Answer<Option<u32>> {
    let name = ops::everything::proposed_name(&open.app());
    let dialog = dialog(&window, &open, "dialog-take-out").set_file_name(name);
    let dialog = dialog.add_filter("JSON", &["json"]);
    let Some(path) = chosen(&window, |tell| dialog.save_file(tell)).await? else {
        return Ok(None);
    };
    ops::everything::take_out(&open.app(), &ended(path, "json")?).map(Some)
}

/// Asks for what was taken out, and takes it in; none when the user thought better of it.
/// See [`ops::everything::take_in`].
#[tauri::command]
pub async fn take_in(window: AppHandle, open: Open<'_>) -> Answer<Option<TakenIn>> {
    let dialog = dialog(&window, &open, "dialog-take-in").add_filter("JSON", &["json"]);
    let Some(path) = chosen(&window, |tell| dialog.pick_file(tell)).await? else {
        return Ok(None);
    };
    ops::everything::take_in(&open.app(), &local(path)?).map(Some)
}

/// See [`ops::backup::copies`].
#[tauri::command(async)]
pub fn copies(open: Open<'_>) -> Answer<CopiesView> {
    ops::backup::copies(&open.app())
}

/// Starts anew with a copy of the list in the database's place; no answer comes back when it does.
/// See [`ops::backup::restore_copy`].
#[tauri::command(async)]
pub fn restore_copy(window: AppHandle, open: Open<'_>, input: String) -> Answer<bool> {
    ops::backup::restore_copy(&open, &input)?;
    window.restart()
}

/// See [`ops::about::about`].
#[tauri::command(async)]
pub fn about(open: Open<'_>) -> About {
    ops::about::about(&open.app())
}

/// See [`ops::about::support_details`].
#[tauri::command(async)]
pub fn support_details(open: Open<'_>) -> Answer<String> {
    ops::about::support_details(&open.app())
}

/// Shows the folder with the data in the system's file manager.
#[tauri::command(async)]
pub fn open_data_folder(window: AppHandle, open: Open<'_>) -> Answer<()> {
    let folder = open.app().data_dir().display().to_string();
    window
        .opener()
        .open_path(folder, None::<&str>)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}
