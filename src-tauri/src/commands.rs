//! The commands of the window. Each binds its state, calls one op, and returns what it gives.

pub mod draft;
pub mod files;
pub mod import;
pub mod lists;
pub mod organisation;
pub mod practice;
pub mod queue;
pub mod send_many;
pub mod start;
pub mod submission;
pub mod system;

use std::path::PathBuf;
use std::sync::Arc;

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::installation::Installation;
use tauri::{AppHandle, Wry};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The open installation.
pub type Open<'a> = tauri::State<'a, Arc<Installation>>;

/// What a command gives: an `AppError` crosses as `{code, args, detail}`.
pub type Answer<T> = Result<T, AppError>;

/// Asks a dialog of the system for a path, without holding a thread while the user thinks. The
/// window never supplies a path itself.
async fn chosen<T: Send + 'static>(
    ask: impl FnOnce(Box<dyn FnOnce(Option<T>) + Send>),
) -> Answer<Option<T>> {
    let (tell, told) = tokio::sync::oneshot::channel();
    ask(Box::new(move |answer| {
        // The command is gone when nobody listens: the window was closed meanwhile.
        let _ = tell.send(answer);
    }));
    told.await
        .map_err(|error| AppError::new(ErrorCode::Cancelled).because(error))
}

/// A dialog for a table that is saved as XLSX or CSV.
fn tables(window: &AppHandle, name: String) -> FileDialogBuilder<Wry> {
    let dialog = window.dialog().file().set_file_name(name);
    dialog
        .add_filter("XLSX", &["xlsx"])
        .add_filter("CSV", &["csv"])
}

fn local(path: FilePath) -> Answer<PathBuf> {
    path.into_path()
        .map_err(|error| AppError::new(ErrorCode::FileUnreadable).because(error))
}

/// The path that was chosen, with an ending where none was typed: the ending says what is written.
fn ended(path: FilePath, ending: &str) -> Answer<PathBuf> {
    let mut path = local(path)?;
    if path.extension().is_none() {
        path.set_extension(ending);
    }
    Ok(path)
}
