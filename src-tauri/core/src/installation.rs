//! One installation: a data directory with its settings, and the environment that is open.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::app::{App, AppOptions, Events};
use crate::bufdir::BaseAddress;
use crate::clock::Clock;
use crate::credentials::Secrets;
use crate::error::{AppError, Result};
use crate::settings::{self, Found};
use crate::view::app::{EnvironmentName, Settings};

/// What an installation is opened with.
pub struct InstallationOptions {
    /// Where its files are.
    pub data_dir: PathBuf,
    /// Time and ids.
    pub clock: Arc<dyn Clock>,
    /// Where secrets are kept.
    pub secrets: Arc<Secrets>,
    /// Who is at the keyboard: the login name.
    pub who: String,
    /// A practice server elsewhere, for tests and integrators.
    pub practice_address: Option<String>,
    /// Where to tell what happens.
    pub events: Events,
}

/// One installation.
pub struct Installation {
    options: InstallationOptions,
    settings: Mutex<Settings>,
    app: RwLock<Arc<App>>,
    notice: Option<AppError>,
}

impl Installation {
    /// Opens the environment that the settings name.
    ///
    /// # Errors
    /// Those of the data directory and of [`App::open`].
    pub async fn open(options: InstallationOptions) -> Result<Self> {
        settings::prepare_data_dir(&options.data_dir)?;
        let Found { settings, notice } = settings::read(&options.data_dir);
        let app = open_app(&options, &settings).await?;
        Ok(Self {
            options,
            settings: Mutex::new(settings),
            app: RwLock::new(Arc::new(app)),
            notice,
        })
    }

    /// The environment that is open.
    #[must_use]
    pub fn app(&self) -> Arc<App> {
        self.app
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What the user set.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Something to tell about how the settings were found.
    #[must_use]
    pub fn notice(&self) -> Option<&AppError> {
        self.notice.as_ref()
    }

    /// Takes new settings, and opens another environment when they name one. What is open stays
    /// open when the other cannot be.
    ///
    /// # Errors
    /// An address that cannot be used, a file that cannot be written, an environment that cannot
    /// be opened; the settings are then as they were.
    pub async fn save_settings(&self, new: Settings) -> Result<()> {
        if let Some(address) = &new.live_address {
            BaseAddress::parse(address)?;
        }
        let old = self.settings();
        let moves = new.environment != old.environment
            || (new.environment == EnvironmentName::Live && new.live_address != old.live_address);
        let opened = if moves {
            Some(open_app(&self.options, &new).await?)
        } else {
            None
        };
        settings::write(&self.options.data_dir, &new)?;
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = new;
        if let Some(app) = opened {
            *self.app.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(app);
        }
        Ok(())
    }
}

async fn open_app(options: &InstallationOptions, settings: &Settings) -> Result<App> {
    let address = match settings.environment {
        EnvironmentName::Practice => options.practice_address.clone(),
        EnvironmentName::Live => settings.live_address.clone(),
    };
    App::open(AppOptions {
        data_dir: options.data_dir.clone(),
        environment: settings.environment,
        address,
        clock: options.clock.clone(),
        secrets: options.secrets.clone(),
        credentials: None,
        who: options.who.clone(),
        events: options.events.clone(),
    })
    .await
}
