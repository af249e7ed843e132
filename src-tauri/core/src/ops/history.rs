//! What was sent, from the local database, without a net.

use crate::app::App;
use crate::domain::SubmissionId;
use crate::domain::search::NamedValue;
use crate::error::Result;
use crate::view::submission::{ListQuery, SubmissionDetail, SubmissionPage};

/// Most rows that one call gives.
const MOST_ROWS: u32 = 1000;
const ROWS: u32 = 100;

/// A part of the list.
///
/// # Errors
/// Those of the database.
pub fn list(app: &App, mut query: ListQuery) -> Result<SubmissionPage> {
    query.limit = match query.limit {
        0 => ROWS,
        limit => limit.min(MOST_ROWS),
    };
    listed_with_names(app, &query.search, |named| app.store.list(&query, named))
}

/// Asks with what people read in the place of values that stand in reports, of every rule pack.
pub(super) fn listed_with_names<T>(
    app: &App,
    search: &str,
    ask: impl FnOnce(&[&NamedValue]) -> Result<T>,
) -> Result<T> {
    if search.is_empty() {
        return ask(&[]);
    }
    let rules = app.rules();
    let versions = rules.versions();
    let packs: Vec<_> = versions
        .iter()
        .filter_map(|version| rules.get(version))
        .collect();
    let named: Vec<&NamedValue> = packs.iter().flat_map(|pack| pack.named_values()).collect();
    ask(&named)
}

/// A submission with its history.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`], and those of the database.
pub fn show(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    super::detail(app, id)
}

/// The submission that a person means by an id here, Bufdir's reference or a report id.
///
/// # Errors
/// [`crate::error::ErrorCode::NotFound`], and those of the database.
pub fn find(app: &App, id_or_reference: &str) -> Result<SubmissionId> {
    app.store
        .find(id_or_reference)?
        .ok_or_else(|| super::not_found(id_or_reference))
}
