//! Dialogs of the system that ask for a path: one at a time, named in the user's language. The
//! window never supplies a path itself.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::words::Words;
use tauri::{AppHandle, Manager, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use super::{Answer, Open};
use crate::window::LABEL;

/// Whether a dialog is open. On Linux it holds nobody off the window, which can be clicked again.
#[derive(Default)]
pub struct OpenDialog(AtomicBool);

/// Says that no dialog is open any more.
struct Closing<'a>(&'a AtomicBool);

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

/// A dialog with a title of the Fluent files.
pub(super) fn dialog(window: &AppHandle, open: &Open<'_>, title: &str) -> FileDialogBuilder<Wry> {
    let words = Words::new(open.settings().language);
    let dialog = window.dialog().file().set_title(words.say(title, &[]));
    match window.get_webview_window(LABEL) {
        Some(parent) => dialog.set_parent(&parent),
        None => dialog,
    }
}

/// The same for a table that is saved as XLSX or CSV.
pub(super) fn tables(window: &AppHandle, open: &Open<'_>, name: String) -> FileDialogBuilder<Wry> {
    dialog(window, open, "dialog-save-table")
        .set_file_name(name)
        .add_filter("XLSX", &["xlsx"])
        .add_filter("CSV", &["csv"])
}

/// Asks a dialog for a path, without holding a thread while the user thinks.
///
/// # Errors
/// [`ErrorCode::DialogOpen`] while another one is open.
pub(super) async fn chosen<T: Send + 'static>(
    window: &AppHandle,
    ask: impl FnOnce(Box<dyn FnOnce(Option<T>) + Send>),
) -> Answer<Option<T>> {
    let state = window.state::<OpenDialog>();
    if state.0.swap(true, Ordering::AcqRel) {
        return Err(AppError::new(ErrorCode::DialogOpen));
    }
    let _closing = Closing(&state.0);
    let (tell, told) = tokio::sync::oneshot::channel();
    ask(Box::new(move |answer| {
        // The command is gone when nobody listens: the window was closed meanwhile.
        let _ = tell.send(answer);
    }));
    told.await
        .map_err(|error| AppError::new(ErrorCode::Cancelled).because(error))
}

pub(super) fn local(path: FilePath) -> Answer<PathBuf> {
    path.into_path()
        .map_err(|error| AppError::new(ErrorCode::FileUnreadable).because(error))
}

/// The path that was chosen, with an ending where none was typed: the ending says what is written.
pub(super) fn ended(path: FilePath, ending: &str) -> Answer<PathBuf> {
    let mut path = local(path)?;
    if path.extension().is_none() {
        path.set_extension(ending);
    }
    Ok(path)
}
