//! Going on with the window closed: an icon in the system's tray, and its menu. Off until the user
//! turns it on, and only where there is a tray: a program that cannot be seen cannot be ended.

use std::sync::{Arc, Mutex, PoisonError};

use kvittert_core::installation::Installation;
use kvittert_core::ops;
use kvittert_core::view::app::{Background, Settings};
use kvittert_core::view::files::AppEvent;
use kvittert_core::words::Words;
use tauri::menu::{MenuBuilder, MenuItem, MenuItemBuilder};
use tauri::tray::TrayIconBuilder;
use tauri::{AppHandle, Manager, Wry};

use crate::{notices, window};

const TRAY: &str = "kvittert";

/// The entry of the menu that changes its words.
#[derive(Default)]
pub(crate) struct PauseEntry(Mutex<Option<MenuItem<Wry>>>);

/// Whether this desktop has a tray.
pub(crate) fn has_tray() -> bool {
    system::has_tray()
}

/// What the settings page says of going on in the background.
pub(crate) fn view() -> Background {
    Background { tray: has_tray() }
}

/// Puts the icon there or takes it away, as the settings say now.
pub(crate) fn apply(app: &AppHandle) {
    let handle = app.clone();
    // Menus and icons belong to the main thread.
    let asked = app.run_on_main_thread(move || {
        let settings = handle.state::<Arc<Installation>>().settings();
        handle.remove_tray_by_id(TRAY);
        if settings.background && has_tray() {
            // The library of the tray is looked for when it is first used, and panics without it.
            let put = std::panic::AssertUnwindSafe(|| put_there(&handle, &settings));
            match std::panic::catch_unwind(put) {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::warn!(%error, "no icon in the tray"),
                Err(_) => tracing::warn!("the library of the tray is not installed"),
            }
        }
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "the icon in the tray was left as it is");
    }
}

/// Whether the program goes on without a window: there is an icon to end it by.
pub(crate) fn goes_on(app: &AppHandle) -> bool {
    let on = app
        .try_state::<Arc<Installation>>()
        .is_some_and(|installation| installation.settings().background);
    on && app.tray_by_id(TRAY).is_some() && has_tray()
}

/// The window was closed, and the program goes on. Said once.
pub(crate) fn explain(app: &AppHandle) {
    let installation = app.state::<Arc<Installation>>().inner().clone();
    let mut settings = installation.settings();
    if settings.background_explained {
        return;
    }
    let environment = installation.app().environment().name;
    let notice = ops::notice::of_background(environment, settings.language);
    notices::show(app, notice);
    settings.background_explained = true;
    tauri::async_runtime::spawn(async move {
        if let Err(error) = installation.save_settings(settings).await {
            tracing::warn!(code = ?error.code, "it will be explained again");
        }
    });
}

/// Hears what the core tells: news become a notice, and the menu says what can be done.
pub(crate) fn hear(app: &AppHandle, event: &AppEvent) {
    match event {
        AppEvent::StatusNews { news, environment } => {
            let settings = app.state::<Arc<Installation>>().settings();
            if let Some(notice) = ops::notice::of_news(news, *environment, settings.language)
                && settings.notices
            {
                notices::show(app, notice);
            }
        }
        AppEvent::DeadlineNear { days, environment } => {
            let language = app.state::<Arc<Installation>>().settings().language;
            let notice = ops::notice::of_deadline(*days, *environment, language);
            notices::show(app, notice);
        }
        AppEvent::QueueChanged => name_pause(app),
        _ => {}
    }
}

fn words(installation: &Installation, settings: &Settings) -> Words {
    Words::new(settings.language).of(installation.app().environment().name)
}

fn put_there(app: &AppHandle, settings: &Settings) -> tauri::Result<()> {
    let installation = app.state::<Arc<Installation>>().inner().clone();
    let words = words(&installation, settings);
    let entry = |id: &str| MenuItemBuilder::with_id(id, words.say(id, &[])).build(app);
    let pause = MenuItemBuilder::with_id("tray-pause", pause_words(&installation)).build(app)?;
    let menu = MenuBuilder::new(app)
        .item(&entry("tray-open")?)
        .item(&entry("tray-ask")?)
        .item(&pause)
        .separator()
        .item(&entry("tray-quit")?)
        .build()?;
    *lock(&app.state::<PauseEntry>()) = Some(pause);
    let mut icon = TrayIconBuilder::with_id(TRAY)
        .menu(&menu)
        .tooltip("Kvittert")
        .on_menu_event(|app, event| chosen(app, event.id().as_ref()));
    if let Some(picture) = app.default_window_icon() {
        icon = icon.icon(picture.clone());
    }
    icon.build(app)?;
    Ok(())
}

fn lock(entry: &PauseEntry) -> std::sync::MutexGuard<'_, Option<MenuItem<Wry>>> {
    entry.0.lock().unwrap_or_else(PoisonError::into_inner)
}

fn pause_words(installation: &Installation) -> String {
    let settings = installation.settings();
    let paused = ops::queue::queue(&installation.app()).is_ok_and(|queue| queue.paused);
    let key = if paused { "tray-resume" } else { "tray-pause" };
    words(installation, &settings).say(key, &[])
}

fn name_pause(app: &AppHandle) {
    let entry = lock(&app.state::<PauseEntry>()).clone();
    if let Some(entry) = entry {
        let installation = app.state::<Arc<Installation>>();
        if let Err(error) = entry.set_text(pause_words(&installation)) {
            tracing::warn!(%error, "the menu of the tray was left as it is");
        }
    }
}

/// An entry of the menu was chosen.
fn chosen(app: &AppHandle, entry: &str) {
    let installation = app.state::<Arc<Installation>>().inner().clone();
    match entry {
        "tray-open" => window::show(app),
        "tray-ask" => {
            let app = app.clone();
            tauri::async_runtime::spawn(async move { ask(&app, &installation).await });
        }
        "tray-pause" => {
            let open = installation.app();
            let paused =
                ops::queue::queue(&open).and_then(|queue| ops::queue::pause(&open, !queue.paused));
            if let Err(error) = paused {
                tracing::warn!(code = ?error.code, "the queue could not be paused");
            }
        }
        "tray-quit" => {
            let app = app.clone();
            tauri::async_runtime::spawn(async move { quit(&app, &installation).await });
        }
        _ => {}
    }
}

/// Ends the program, as a window that closes: what is being sent gets its answer first.
async fn quit(app: &AppHandle, installation: &Installation) {
    let open = installation.app();
    if !ops::leaving::leave(&open, ops::leaving::PATIENCE).await {
        tracing::warn!("a report was still being sent");
    }
    app.exit(0);
}

/// A person asks about all reports, and is answered by a notice.
async fn ask(app: &AppHandle, installation: &Installation) {
    let open = installation.app();
    let language = installation.settings().language;
    match ops::refresh::refresh_all(&open).await {
        Ok(outcomes) => {
            let environment = open.environment().name;
            notices::show(
                app,
                ops::notice::of_asking(&outcomes, environment, language),
            );
        }
        Err(error) => tracing::warn!(code = ?error.code, "no status could be fetched"),
    }
}

#[cfg(target_os = "linux")]
mod system {
    /// Where icons are shown, if anywhere. Source: StatusNotifierItem specification.
    const WATCHER: &str = "org.kde.StatusNotifierWatcher";

    #[zbus::proxy(
        interface = "org.kde.StatusNotifierWatcher",
        default_service = "org.kde.StatusNotifierWatcher",
        default_path = "/StatusNotifierWatcher",
        gen_async = false
    )]
    trait Watcher {
        #[zbus(property)]
        fn is_status_notifier_host_registered(&self) -> zbus::Result<bool>;
    }

    pub(super) fn has_tray() -> bool {
        let looked = || -> zbus::Result<bool> {
            let session = zbus::blocking::Connection::session()?;
            let bus = zbus::blocking::fdo::DBusProxy::new(&session)?;
            if !bus.name_has_owner(WATCHER.try_into()?)? {
                return Ok(false);
            }
            WatcherProxy::new(&session)?.is_status_notifier_host_registered()
        };
        looked().unwrap_or_default()
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    /// Windows and macOS always have one.
    pub(super) fn has_tray() -> bool {
        true
    }
}
