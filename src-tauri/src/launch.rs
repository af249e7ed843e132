//! What a start is given: files to open, and where the data are.

use std::ffi::OsString;
use std::path::PathBuf;

use kvittert_core::app::Events;
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::Secrets;
use kvittert_core::environment::default_data_dir;
use kvittert_core::error::Result;
use kvittert_core::installation::InstallationOptions;

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

    /// What to open the installation with.
    pub(crate) fn installation_options(&self, events: Events) -> Result<InstallationOptions> {
        let clock = SystemClock::new();
        Ok(InstallationOptions {
            data_dir: match &self.data_dir {
                Some(data_dir) => data_dir.clone(),
                None => default_data_dir()?,
            },
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
