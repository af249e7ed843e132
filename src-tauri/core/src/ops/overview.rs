//! The first page: what needs me now.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::domain::OrganisationId;
use crate::error::Result;
use crate::view::app::Settings;
use crate::view::overview::Overview;

/// Most reports on the first page; the rest is one click away.
const MOST_NEEDS: u32 = 20;

/// The first page, of one organisation or of all.
///
/// # Errors
/// Those of the database.
pub fn overview(
    app: &App,
    settings: &Settings,
    organisation: Option<&OrganisationId>,
) -> Result<Overview> {
    Ok(Overview {
        needs: app.store.needs(MOST_NEEDS, organisation)?,
        submissions: app.store.count_of(organisation)?,
        days_left: settings
            .deadline
            .as_deref()
            .and_then(|deadline| days_left(app, deadline)),
        sent: app.store.sent_totals(organisation)?,
    })
}

/// Days from today, where the user is, to a date `yyyy-mm-dd`.
fn days_left(app: &App, deadline: &str) -> Option<i32> {
    let deadline: Date = deadline.parse().ok()?;
    let today = TimeZone::system().to_datetime(app.clock.now()).date();
    Some(today.until(deadline).ok()?.get_days())
}
