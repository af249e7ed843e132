//! The one window: how it is built, what it lets in, what it is told.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use kvittert_core::domain::SubmissionId;
use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::ops::check_files::Check;
use kvittert_core::ops::import_table::OpenTable;
use kvittert_core::ops::open_file::Opened;
use kvittert_core::ops::rule_packs::OpenPack;
use kvittert_core::view::files::{AppEvent, CheckedFiles, FileVerdict};
use kvittert_core::view::import::OpenedFile;
use kvittert_core::words::Words;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Url, WebviewUrl, WebviewWindowBuilder};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tokio::sync::broadcast;

/// The one window.
pub(crate) const LABEL: &str = "main";

/// Files that the user put on the desk: the window knows their names, never their paths.
#[derive(Default)]
pub struct Desk {
    dropped: Mutex<Vec<PathBuf>>,
    checked: Mutex<Option<Check>>,
    table: Mutex<Option<OpenTable>>,
    rule_pack: Mutex<Option<OpenPack>>,
}

impl Desk {
    pub(crate) fn with_dropped(files: Vec<PathBuf>) -> Self {
        Self {
            dropped: Mutex::new(files),
            ..Self::default()
        }
    }

    /// Keeps a table or a rule pack that was opened until another one is.
    pub(crate) fn keep(&self, opened: Opened) -> OpenedFile {
        match opened {
            Opened::Draft(draft) => OpenedFile::Draft { draft },
            Opened::Table(table, preview) => {
                *self.table.lock().unwrap_or_else(PoisonError::into_inner) = Some(table);
                OpenedFile::Table { preview }
            }
            Opened::RulePack(pack, preview) => {
                self.keep_rule_pack(pack);
                OpenedFile::RulePack { preview }
            }
        }
    }

    pub(crate) fn keep_rule_pack(&self, pack: OpenPack) {
        *self
            .rule_pack
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(pack);
    }

    /// Works on the rule pack that was opened last.
    pub(crate) fn with_rule_pack<T>(
        &self,
        work: impl FnOnce(&OpenPack) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let pack = self
            .rule_pack
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match pack.as_ref() {
            Some(pack) => work(pack),
            None => Err(AppError::new(ErrorCode::NotFound).because("no rule pack is open")),
        }
    }

    /// Works on the open table, when it is the one that is meant.
    pub(crate) fn with_table<T>(
        &self,
        import_id: &str,
        work: impl FnOnce(&mut OpenTable) -> Result<T, AppError>,
    ) -> Result<T, AppError> {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        match table.as_mut().filter(|table| table.id() == import_id) {
            Some(table) => work(table),
            None => Err(AppError::new(ErrorCode::NotFound).because("another file is open")),
        }
    }

    pub(crate) fn take_dropped(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.dropped.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn dropped_names(&self) -> Vec<String> {
        let dropped = self.dropped.lock().unwrap_or_else(PoisonError::into_inner);
        dropped
            .iter()
            .map(|path| kvittert_core::ops::check_files::shown_name(path))
            .collect()
    }

    fn put_dropped(&self, files: Vec<PathBuf>) {
        *self.dropped.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }

    /// Keeps a check, so that its files can be opened and its verdicts saved; gives what the
    /// window may know of it.
    pub(crate) fn put_checked(&self, check: Check) -> CheckedFiles {
        let result = check.result.clone();
        *self.checked.lock().unwrap_or_else(PoisonError::into_inner) = Some(check);
        result
    }

    pub(crate) fn checked_path(&self, index: usize) -> Option<PathBuf> {
        let checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        checked.as_ref()?.paths.get(index).cloned()
    }

    pub(crate) fn verdicts(&self) -> Vec<FileVerdict> {
        let checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        let checked = checked.as_ref();
        checked.map_or_else(Vec::new, |check| check.result.verdicts.clone())
    }
}

/// Opens the window at its first page.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    open_at(app, WebviewUrl::default())
}

/// Opens the window. It goes nowhere but to its own pages.
fn open_at(app: &AppHandle, page: WebviewUrl) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, page)
        .title("Kvittert")
        .inner_size(1200.0, 840.0)
        .min_inner_size(360.0, 480.0)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let handle = app.clone();
    window.on_window_event(move |event| {
        let tauri::WindowEvent::DragDrop(event) = event else {
            return;
        };
        match event {
            DragDropEvent::Enter { paths, .. } => hold_files(&handle, paths.len()),
            DragDropEvent::Leave => hold_files(&handle, 0),
            DragDropEvent::Drop { paths, .. } => {
                hold_files(&handle, 0);
                // A text that is dragged within the page is no file.
                if !paths.is_empty() {
                    drop_files(&handle, paths.clone());
                }
            }
            _ => {}
        }
    });
    Ok(())
}

fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || (url.host_str() == Some("tauri.localhost"))
}

fn hold_files(app: &AppHandle, files: usize) {
    emit(app, &AppEvent::FilesHeld { files });
}

fn drop_files(app: &AppHandle, paths: Vec<PathBuf>) {
    let desk = app.state::<Desk>();
    desk.put_dropped(paths);
    emit(
        app,
        &AppEvent::FilesDropped {
            names: desk.dropped_names(),
        },
    );
}

/// Brings the window forward, or opens it again where it was closed.
pub(crate) fn show(app: &AppHandle) {
    show_at(app, WebviewUrl::default);
}

/// The same, at a report, or at the list of all.
pub(crate) fn show_report(app: &AppHandle, about: Option<SubmissionId>) {
    // The address of a page is the part after `#`; see ui/src/lib/state/route.svelte.ts.
    let page = match &about {
        Some(id) => format!("#/innsendinger/{id}"),
        None => "#/innsendinger".to_owned(),
    };
    if !show_at(app, || WebviewUrl::App(page.into())) {
        emit(app, &AppEvent::ShowSubmission { id: about });
    }
}

/// Whether it had to be opened, at the page that is given.
fn show_at(app: &AppHandle, page: impl FnOnce() -> WebviewUrl) -> bool {
    let Some(window) = app.get_webview_window(LABEL) else {
        // Before its data are open there is nothing that it could show.
        if app.try_state::<Desk>().is_some()
            && let Err(error) = open_at(app, page())
        {
            tracing::error!(%error, "the window could not be opened again");
        }
        return true;
    };
    // A window system that will not raise a window is no reason to fail.
    let _ = window.unminimize();
    let _ = window.show();
    let _ = window.set_focus();
    false
}

/// A second start: the first window comes forward, and opens what the second was given.
pub(crate) fn bring_forward(app: &AppHandle, arguments: &[String], folder: &str) {
    show(app);
    let files: Vec<PathBuf> = arguments
        .iter()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .map(|argument| Path::new(folder).join(argument))
        .collect();
    if !files.is_empty() && app.try_state::<Desk>().is_some() {
        drop_files(app, files);
    }
}

/// Forwards what the core tells to the window.
pub(crate) fn forward(app: AppHandle, mut events: broadcast::Receiver<AppEvent>) {
    tauri::async_runtime::spawn(async move {
        loop {
            match events.recv().await {
                Ok(event) => {
                    emit(&app, &event);
                    crate::background::hear(&app, &event);
                }
                // A window that fell behind asks for what it shows anyway.
                Err(broadcast::error::RecvError::Lagged(_)) => {}
                Err(broadcast::error::RecvError::Closed) => break,
            }
        }
    });
}

fn emit(app: &AppHandle, event: &AppEvent) {
    if let Err(error) = app.emit_to(LABEL, "app-event", event) {
        tracing::warn!(%error, "an event did not reach the window");
    }
}

/// Says why the app cannot start, in a dialog of the system, and on the terminal.
pub(crate) fn say_why_not(app: &AppHandle, error: &AppError) {
    let text = Words::new(Default::default()).failure(error);
    crate::launch::say_on_terminal(&text);
    let handle = app.clone();
    app.dialog()
        .message(text)
        .title("Kvittert")
        .kind(MessageDialogKind::Error)
        .show(move |_| handle.exit(1));
}
