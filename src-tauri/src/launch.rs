//! What a start is given: files to open, and where the data are.

use std::ffi::OsString;
use std::path::PathBuf;

use kvittert_core::app::Events;
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::Secrets;
use kvittert_core::environment::default_data_dir;
use kvittert_core::error::Result;
use kvittert_core::installation::InstallationOptions;
use kvittert_core::settings::prepare_data_dir;
use log::LevelFilter;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

/// Bytes.
const LARGEST_LOG: u128 = 1_000_000;
const LOGS_KEPT: usize = 3;

/// What a start is given.
pub(crate) struct Launch {
    files: Vec<PathBuf>,
    data_dir: Option<PathBuf>,
    practice_address: Option<String>,
}

impl Launch {
    /// Reads arguments and environment variables. An argument that begins with `-` belongs to the
    /// system (session management, WebDriver) and is no file.
    pub(crate) fn from_environment(arguments: impl Iterator<Item = OsString>) -> Self {
        let given = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        Self {
            files: arguments
                .filter(|argument| !argument.to_string_lossy().starts_with('-'))
                .map(PathBuf::from)
                .collect(),
            data_dir: given("KVITTERT_DATA_DIR").map(PathBuf::from),
            practice_address: given("KVITTERT_PRACTICE_URL")
                .map(|address| address.to_string_lossy().into_owned()),
        }
    }

    /// Files to open.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        self.files.clone()
    }

    /// The log: `log/kvittert.log` beside the data, a megabyte at most, with three older ones. What
    /// is logged are codes and ids, never a text that a person or a server wrote.
    pub(crate) fn log<R: tauri::Runtime>(&self) -> TauriPlugin<R> {
        let builder = Builder::new()
            .clear_targets()
            .level(LevelFilter::Warn)
            .level_for("kvittert_core", LevelFilter::Info)
            .level_for("kvittert_window", LevelFilter::Info)
            .max_file_size(LARGEST_LOG)
            .rotation_strategy(RotationStrategy::KeepSome(LOGS_KEPT));
        // Without a folder for data there is none for a log either; the window says why.
        let folder = self
            .data_dir()
            .and_then(|data_dir| prepare_data_dir(&data_dir).map(|()| data_dir));
        match folder {
            Ok(data_dir) => builder.target(Target::new(TargetKind::Folder {
                path: data_dir.join("log"),
                file_name: Some("kvittert".to_owned()),
            })),
            Err(_) => builder,
        }
        .build()
    }

    fn data_dir(&self) -> Result<PathBuf> {
        match &self.data_dir {
            Some(data_dir) => Ok(data_dir.clone()),
            None => default_data_dir(),
        }
    }

    /// What to open the installation with.
    pub(crate) fn installation_options(&self, events: Events) -> Result<InstallationOptions> {
        let clock = SystemClock::new();
        Ok(InstallationOptions {
            data_dir: self.data_dir()?,
            secrets: std::sync::Arc::new(Secrets::of_this_system(clock.clone())),
            clock,
            who: kvittert_core::environment::login_name(),
            practice_address: self.practice_address.clone(),
            events,
        })
    }
}

/// The last resort, when there is no window to say it in.
#[expect(
    clippy::print_stderr,
    reason = "there is no window, and the log may be what failed"
)]
pub(crate) fn say_on_terminal(error: &dyn std::fmt::Display) {
    eprintln!("kvittert: {error}");
}
