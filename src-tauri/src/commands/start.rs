//! What the window needs before its first page, and the settings.

use kvittert_core::domain::OrganisationId;
use kvittert_core::ops;
use kvittert_core::view::app::{Background, Settings, Start};

use tauri::{AppHandle, State};

use super::{Answer, Open};
use crate::window::Desk;

/// See [`ops::start::start`]; with the files that the program was started with.
#[tauri::command(async)]
pub fn start(open: Open<'_>, desk: State<'_, Desk>) -> Answer<Start> {
    Ok(Start {
        dropped: desk.dropped_names(),
        ..ops::start::start(&open)?
    })
}

/// See [`ops::start::save_settings`]; the icon in the tray follows.
#[tauri::command]
pub async fn save_settings(window: AppHandle, open: Open<'_>, input: Settings) -> Answer<Start> {
    let start = ops::start::save_settings(&open, input).await?;
    crate::background::apply(&window);
    Ok(start)
}

/// See [`ops::start::choose_organisation`].
#[tauri::command]
pub async fn choose_organisation(open: Open<'_>, input: Option<OrganisationId>) -> Answer<Start> {
    ops::start::choose_organisation(&open, input).await
}

/// Whether the program can go on with its window closed.
#[tauri::command(async)]
pub fn background() -> Background {
    crate::background::view()
}
