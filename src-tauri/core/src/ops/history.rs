//! What was sent, from the local database, without a net.

use crate::app::App;
use crate::domain::SubmissionId;
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
    app.store.list(&query)
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
