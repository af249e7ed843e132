//! For `bench` alone: what the database is asked, beside the same SQL run bare.

use crate::app::App;
use crate::error::Result;
pub use crate::store::BareSql;

/// Fills the empty database of an environment with so many reports, made up.
///
/// # Errors
/// Those of the database.
pub fn fill(app: &App, reports: u32) -> Result<()> {
    app.store.fill_with_many(reports)
}

/// The SQL of some work, to be run bare.
///
/// # Errors
/// Those of the database.
pub fn bare_sql(app: &App, work: impl FnOnce()) -> Result<BareSql> {
    BareSql::of(&app.store, work)
}
