//! How the list is looked at: columns, and views with a name.

use kvittert_core::ops;
use kvittert_core::view::lists::{ListShape, SaveView};
use kvittert_core::view::submission::SortBy;

use super::{Answer, Open};

/// See [`ops::lists::shape`].
#[tauri::command(async)]
pub fn list_shape(open: Open<'_>) -> Answer<ListShape> {
    ops::lists::shape(&open.app())
}

/// See [`ops::lists::choose_columns`].
#[tauri::command(async)]
pub fn choose_columns(open: Open<'_>, input: Vec<SortBy>) -> Answer<ListShape> {
    ops::lists::choose_columns(&open.app(), input)
}

/// See [`ops::lists::save_view`].
#[tauri::command(async)]
pub fn save_view(open: Open<'_>, input: SaveView) -> Answer<ListShape> {
    ops::lists::save_view(&open.app(), input)
}

/// See [`ops::lists::remove_view`].
#[tauri::command(async)]
pub fn remove_view(open: Open<'_>, input: String) -> Answer<ListShape> {
    ops::lists::remove_view(&open.app(), &input)
}

/// See [`ops::lists::restore_view`].
#[tauri::command(async)]
pub fn restore_view(open: Open<'_>, input: String) -> Answer<ListShape> {
    ops::lists::restore_view(&open.app(), &input)
}
