//! One installation: a data directory with its settings, and the environment that is open.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use crate::app::{App, AppOptions, Events};
use crate::bufdir::BaseAddress;
use crate::clock::Clock;
use crate::credentials::Secrets;
use crate::domain::deadline;
use crate::environment::Environment;
use crate::error::{AppError, ErrorCode, Result};
use crate::settings::{self, Found};
use crate::view::app::{EnvironmentName, Settings};

/// How often, and how long between, a copy is tried to be put in place: ten seconds.
const RESTORE_TRIES: u32 = 40;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

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
    /// One change of settings at a time, so that the settings and the open environment agree.
    changing: tokio::sync::Mutex<()>,
    app: RwLock<Arc<App>>,
    notice: Option<AppError>,
    settings_changed: tokio::sync::Notify,
    /// Whose database a backup took the place of when this was opened.
    restored: Option<EnvironmentName>,
}

/// What became of a backup that was chosen to be restored.
enum Staged {
    /// There was none.
    Absent,
    /// It has taken the database's place.
    Restored,
    /// It could not be put there, and is given up.
    Skipped(AppError),
}

impl Installation {
    /// Opens the environment that the settings name.
    ///
    /// # Errors
    /// Those of the data directory and of [`App::open`].
    pub async fn open(options: InstallationOptions) -> Result<Self> {
        settings::prepare_data_dir(&options.data_dir)?;
        let Found { settings, notice } = settings::read(&options.data_dir);
        let (restored, skipped) = match take_staged_copy(&options, &settings).await? {
            Staged::Absent => (None, None),
            Staged::Restored => (Some(settings.environment), None),
            Staged::Skipped(error) => (None, Some(error)),
        };
        let (app, address) = match open_app(&options, &settings).await {
            // An address that cannot be used must not keep anybody from where it is put right.
            Err(error) if is_about_the_address(&error) => {
                let without = Settings {
                    live_address: None,
                    ..settings.clone()
                };
                (open_app(&options, &without).await?, Some(error))
            }
            opened => (opened?, None),
        };
        let notice = skipped.or(address).or(notice);
        Ok(Self {
            options,
            settings: Mutex::new(settings),
            changing: tokio::sync::Mutex::default(),
            app: RwLock::new(Arc::new(app)),
            notice,
            settings_changed: tokio::sync::Notify::new(),
            restored,
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

    /// What the user set, as it was read or saved last.
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

    /// Whether a backup took the place of the database that is open, when this was opened.
    #[must_use]
    pub fn is_restored(&self) -> bool {
        self.restored == Some(self.app().environment.name)
    }

    /// Returns when settings were taken, at once where they were since the last time. For one
    /// listener.
    pub(crate) async fn settings_changed(&self) {
        self.settings_changed.notified().await;
    }

    /// Takes new settings, and opens another environment when they name one. What is open stays
    /// open when the other cannot be.
    ///
    /// # Errors
    /// An address that cannot be used, a deadline that is no date, a file that cannot be written, an
    /// environment that cannot be opened; the settings are then as they were.
    pub async fn save_settings(&self, new: Settings) -> Result<()> {
        let new = with_dates(new)?;
        if let Some(address) = &new.live_address {
            BaseAddress::parse(address)?;
        }
        let _changing = self.changing.lock().await;
        let old = self.settings();
        let moves = new.environment != old.environment
            || (new.environment == EnvironmentName::Live && new.live_address != old.live_address);
        let opened = if moves {
            Some(open_app(&self.options, &new).await?)
        } else {
            None
        };
        settings::write(&self.options.data_dir, &new)?;
        let before = self.app();
        before.set_send_by_itself(new.send_by_itself);
        *self.settings.lock().unwrap_or_else(PoisonError::into_inner) = new;
        if let Some(app) = opened {
            *self.app.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(app);
            before.wake.notify_one();
            before.follow.notify_one();
        }
        self.settings_changed.notify_one();
        Ok(())
    }
}

/// The settings with the deadline in the notation that they are kept in.
fn with_dates(settings: Settings) -> Result<Settings> {
    let filled = |text: Option<String>| text.filter(|text| !text.trim().is_empty());
    let deadline = filled(settings.deadline)
        .map(|typed| {
            deadline::read(&typed).ok_or_else(|| {
                AppError::new(ErrorCode::InputInvalid)
                    .with("field", "deadline")
                    .with("problem", "no_date")
            })
        })
        .transpose()?
        .map(|date| date.to_string());
    let deadline_period = filled(settings.deadline_period).filter(|_| deadline.is_some());
    Ok(Settings {
        deadline,
        deadline_period: deadline_period.map(|period| period.trim().to_owned()),
        ..settings
    })
}

fn is_about_the_address(error: &AppError) -> bool {
    matches!(
        error.code,
        ErrorCode::AddressInvalid | ErrorCode::AddressNotSecure
    )
}

/// Puts a copy that was chosen to be restored in the place of the database, before anybody opens
/// it. A copy that cannot be put there now is given up and told of: one that was taken at some
/// later start would replace what has happened since.
async fn take_staged_copy(options: &InstallationOptions, settings: &Settings) -> Result<Staged> {
    let environment = Environment::new(settings.environment, &options.data_dir);
    let staged = environment.staged_copy();
    if !staged.exists() {
        return Ok(Staged::Absent);
    }
    let mut outcome = Staged::Absent;
    for attempt in 1..=RESTORE_TRIES {
        match crate::ops::backup::restore_closed(&environment, &staged, options.clock.as_ref()) {
            Ok(_) => {
                outcome = Staged::Restored;
                break;
            }
            // The process that chose the copy may still be on its way out.
            Err(error) if error.code == ErrorCode::DatabaseBusy && attempt < RESTORE_TRIES => {
                tokio::time::sleep(BETWEEN_TRIES).await;
            }
            Err(error) => {
                let skipped = AppError::new(ErrorCode::RestoreSkipped).because(error);
                outcome = Staged::Skipped(skipped);
            }
        }
    }
    std::fs::remove_file(&staged).map_err(|error| {
        AppError::new(ErrorCode::DataDirUnwritable)
            .with("path", staged.display())
            .because(error)
    })?;
    Ok(outcome)
}

async fn open_app(options: &InstallationOptions, settings: &Settings) -> Result<App> {
    let address = match settings.environment {
        EnvironmentName::Practice => options.practice_address.clone(),
        EnvironmentName::Live => settings.live_address.clone(),
    };
    let app = App::open(AppOptions {
        data_dir: options.data_dir.clone(),
        environment: settings.environment,
        address,
        clock: options.clock.clone(),
        secrets: options.secrets.clone(),
        credentials: None,
        who: options.who.clone(),
        timeouts: None,
        events: options.events.clone(),
    })
    .await?;
    app.set_send_by_itself(settings.send_by_itself);
    Ok(app)
}
