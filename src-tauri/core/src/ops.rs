//! What can be done with Kvittert, one file a use case. The window and the command line call these
//! and nothing below.

pub mod about;
pub mod backup;
pub mod check;
pub mod check_files;
pub mod comparing;
mod correcting;
pub mod deadline;
pub mod draft;
pub mod everything;
pub mod first_start;
pub mod follow;
pub mod history;
pub mod history_export;
pub mod import_table;
pub mod leaving;
pub mod lists;
pub mod moving;
pub mod net;
pub mod new_draft;
pub mod notice;
pub mod open_file;
pub mod organisation;
mod organisation_differs;
pub(crate) mod outcome;
pub mod overview;
mod page;
pub mod paste;
pub mod practise;
pub mod queue;
pub mod receipt;
pub mod refresh;
pub mod resolve;
pub mod rule_packs;
pub mod send;
pub mod send_many;
pub mod start;
pub mod submit_file;
pub mod table_file;

use crate::app::App;
use crate::domain::SubmissionId;
use crate::error::{AppError, ErrorCode, Result};
use crate::view::submission::{SubmissionDetail, SubmissionRow};

pub(crate) fn not_found(what: &str) -> AppError {
    AppError::new(ErrorCode::NotFound).because(what)
}

pub(crate) fn row(app: &App, id: &SubmissionId) -> Result<SubmissionRow> {
    app.store.row(id)?.ok_or_else(|| not_found(id.as_str()))
}

pub(crate) fn detail(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    let detail = app
        .store
        .detail(id)?
        .ok_or_else(|| not_found(id.as_str()))?;
    let waits = queue::waits(app, id)?;
    Ok(SubmissionDetail {
        waits,
        check: page::check(app, &detail),
        online: page::online(&detail),
        later: page::later(&detail),
        ..detail
    })
}
