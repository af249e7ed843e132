//! The first page: what needs me now.

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
        deadline: super::deadline::view(app, settings)?,
        asked_at: app.store.asked_at()?,
        sent: app.store.sent_totals(organisation)?,
    })
}
