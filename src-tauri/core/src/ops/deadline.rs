//! The deadline that a person set: what the first page says of it, and when a notice is due by
//! [`crate::domain::deadline`].

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::domain::deadline::{self, Told};
use crate::error::Result;
use crate::installation::Installation;
use crate::view::app::Settings;
use crate::view::files::AppEvent;
use crate::view::overview::DeadlineView;

/// Between two looks at which day it is.
const BETWEEN_LOOKS: Duration = Duration::from_secs(5 * 60);
/// The key of the workspace that keeps the last notice.
const TOLD: &str = "deadline_told";

/// The deadline, seen from today.
///
/// # Errors
/// Those of the database.
pub fn view(app: &App, settings: &Settings) -> Result<Option<DeadlineView>> {
    let Some(date) = date_of(settings) else {
        return Ok(None);
    };
    Ok(Some(DeadlineView {
        date: date.to_string(),
        days_left: deadline::days_left(today(app), date),
        period: settings.deadline_period.clone(),
        remaining: remaining(app, settings)?,
    }))
}

fn date_of(settings: &Settings) -> Option<Date> {
    settings.deadline.as_deref()?.parse().ok()
}

fn today(app: &App) -> Date {
    deadline::day(app.clock.now(), &TimeZone::system())
}

fn remaining(app: &App, settings: &Settings) -> Result<Option<u32>> {
    match &settings.deadline_period {
        Some(period) => app.store.organisations_without(period),
        None => Ok(None),
    }
}

/// Watches over the deadline of one installation.
#[derive(Default)]
pub struct Watch {
    /// The day at the last look.
    day: Option<Date>,
}

impl Watch {
    /// Looks which day it is. Tells of a new one, and of the deadline where a notice is due: unless
    /// nothing is left to send, or the notices of it are turned off.
    ///
    /// # Errors
    /// Those of the database.
    pub fn turn(&mut self, installation: &Installation) -> Result<()> {
        let (app, settings) = (installation.app(), installation.settings());
        let today = today(&app);
        if self.day.replace(today).is_some_and(|day| day != today) {
            app.tell(AppEvent::NewDay);
        }
        let Some(deadline) = date_of(&settings).filter(|_| settings.deadline_notices) else {
            return Ok(());
        };
        let told: Option<Told> = app
            .store
            .workspace_value(TOLD)?
            .and_then(|kept| kept.parse().ok());
        let Some(due) = deadline::due(today, deadline, told) else {
            return Ok(());
        };
        if remaining(&app, &settings)? == Some(0) {
            return Ok(());
        }
        // Remembered first: a notice too few is on the first page all the same, and one that comes
        // again at each start would be turned off.
        app.store
            .set_workspace_value(TOLD, Some(&due.to_string()))?;
        app.tell(AppEvent::DeadlineNear {
            days: deadline::days_left(today, deadline),
            environment: app.environment.name,
        });
        Ok(())
    }
}

/// Goes on watching for as long as the program runs, over midnight and changes of the settings.
pub async fn watch(installation: &Installation) {
    let mut watch = Watch::default();
    loop {
        if let Err(error) = watch.turn(installation) {
            tracing::warn!(code = ?error.code, "the deadline was not looked at");
        }
        let _ = tokio::time::timeout(BETWEEN_LOOKS, installation.settings_changed()).await;
    }
}
