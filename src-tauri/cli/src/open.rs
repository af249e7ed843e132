//! Opening the environment that the arguments name.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::Secrets;
use kvittert_core::environment::{Environment, default_data_dir, login_name};
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops;
use kvittert_core::ops::submit_file::credentials_for_this_run;
use kvittert_core::settings::{self, prepare_data_dir};
use kvittert_core::view::app::{EnvironmentName, SecretKeeper, Settings};

use crate::args::Globals;
use crate::output::Output;

const CLIENT_ID: &str = "KVITTERT_CLIENT_ID";
const CLIENT_SECRET: &str = "KVITTERT_CLIENT_SECRET";

/// Client id and secret for this run only. Not among the arguments: those are seen by everyone on
/// the machine, and clap shows the value of a variable in its help.
pub(crate) struct RunCredentials {
    client_id: Option<String>,
    client_secret: Option<String>,
}

impl RunCredentials {
    /// What the environment variables hold; an empty one counts as absent.
    pub(crate) fn from_environment() -> Self {
        let value = |name| {
            std::env::var(name)
                .ok()
                .filter(|value| !value.trim().is_empty())
        };
        Self {
            client_id: value(CLIENT_ID),
            client_secret: value(CLIENT_SECRET),
        }
    }

    /// The secret, to be kept out of whatever is written.
    pub(crate) fn secret(&self) -> Option<String> {
        self.client_secret.clone()
    }
}

/// What a command works with.
pub(crate) struct Session<'a> {
    pub(crate) globals: &'a Globals,
    pub(crate) run: &'a RunCredentials,
    pub(crate) out: &'a Output,
    /// Whether the database was opened.
    pub(crate) opened: Cell<bool>,
}

/// An environment that is open.
pub(crate) struct Opened {
    pub(crate) app: App,
    secrets: Arc<Secrets>,
}

impl Opened {
    /// Why secrets are kept for this run only, when they are: there is no keyring, or it is locked.
    pub(crate) fn keyring_failure(&self) -> Option<AppError> {
        (self.secrets.keeper() == SecretKeeper::Session).then(|| {
            self.secrets
                .notice()
                .map_or_else(|| AppError::new(ErrorCode::KeyringMissing), AppError::from)
        })
    }
}

impl Session<'_> {
    /// Which environment.
    pub(crate) fn environment(&self) -> EnvironmentName {
        self.globals.environment.into()
    }

    /// Where the data are.
    pub(crate) fn data_dir(&self) -> Result<PathBuf> {
        match &self.globals.data_dir {
            Some(folder) if !folder.as_os_str().is_empty() => Ok(folder.clone()),
            _ => default_data_dir(),
        }
    }

    /// Opens the environment, and tells what was found while opening it.
    pub(crate) async fn open(&self) -> Result<Opened> {
        let data_dir = self.data_dir()?;
        let settings = self.settings(&data_dir);
        let address = self.address(&settings);
        let credentials = match (&self.run.client_id, &self.run.client_secret) {
            (None, None) => None,
            (Some(id), Some(secret)) => Some(credentials_for_this_run(id.clone(), secret.clone())),
            (id, _) => {
                let missing = if id.is_none() {
                    CLIENT_ID
                } else {
                    CLIENT_SECRET
                };
                return Err(AppError::new(ErrorCode::InputInvalid)
                    .with("field", missing)
                    .with("problem", "missing"));
            }
        };
        prepare_data_dir(&data_dir)?;
        let clock = SystemClock::new();
        let secrets = Arc::new(Secrets::of_this_system(clock.clone()));
        let app = App::open(AppOptions {
            data_dir,
            environment: self.environment(),
            address,
            clock,
            secrets: Arc::clone(&secrets),
            credentials,
            who: login_name(),
            timeouts: None,
            events: event_channel(),
        })
        .await
        .map_err(by_argument)?;
        self.opened.set(true);
        app.set_send_by_itself(settings.send_by_itself);
        if let Some(notice) = app.notice() {
            self.out.failure(notice);
        }
        Ok(Opened { app, secrets })
    }

    /// Makes today's copy of a database that was opened. After the command, so that it holds what
    /// came of it and nobody waits for it; a failure is told of, and the command ends as it does.
    pub(crate) fn copy_daily(&self) {
        if !self.opened.get() {
            return;
        }
        let made = self.data_dir().and_then(|data_dir| {
            let environment = Environment::new(self.environment(), &data_dir);
            ops::backup::copy_daily(&environment, SystemClock::new().as_ref())
        });
        if let Err(error) = made {
            self.out.failure(&error);
        }
    }

    /// What the window's settings say; the defaults, and why, where they cannot be read.
    fn settings(&self, data_dir: &std::path::Path) -> Settings {
        let found = settings::read(data_dir);
        if let Some(notice) = &found.notice {
            self.out.failure(notice);
        }
        found.settings
    }

    fn address(&self, settings: &Settings) -> Option<String> {
        let given = self
            .globals
            .base_url
            .clone()
            .filter(|address| !address.trim().is_empty());
        match self.environment() {
            EnvironmentName::Live => given.or_else(|| settings.live_address.clone()),
            EnvironmentName::Practice => given,
        }
    }
}

/// The failure that names the address as an input, with the name that it has here.
fn by_argument(error: AppError) -> AppError {
    match error.args.get("field").map(String::as_str) {
        Some("address") => error.with("field", "--base-url"),
        _ => error,
    }
}
