//! The first page: what needs me now.

use crate::app::App;
use crate::error::Result;
use crate::view::app::Settings;
use crate::view::overview::Overview;

/// Most reports on the first page; the rest is one click away.
const MOST_NEEDS: u32 = 20;

/// The first page.
///
/// # Errors
/// Those of the database.
pub fn overview(app: &App, settings: &Settings) -> Result<Overview> {
    Ok(Overview {
        needs: app.store.needs(MOST_NEEDS)?,
        submissions: app.store.count()?,
        deadline: super::deadline::view(app, settings)?,
        asked_at: app.store.asked_at()?,
        sent: app.store.sent_totals()?,
    })
}
