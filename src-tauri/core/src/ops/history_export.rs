//! The list of submissions as a table for a spreadsheet.

use std::path::Path;

use crate::app::App;
use crate::error::Result;
use crate::export::{Cell, Spreadsheet, save};
use crate::store::ListedRecord;
use crate::view::app::Language;
use crate::view::submission::ListQuery;
use crate::words::Words;

/// The columns, by their messages `cli-column-…`.
const COLUMNS: [&str; 21] = [
    "state",
    "report-id",
    "organisation",
    "org-number",
    "org-id",
    "period",
    "count",
    "hours",
    "reference",
    "status",
    "submitted",
    "received",
    "processed",
    "notes",
    "created",
    "updated",
    "version",
    "sha256",
    "corrects",
    "explanation",
    "id",
];

/// A name for the file: `innsendinger-2026-11-24.xlsx`.
#[must_use]
pub fn proposed_name(app: &App) -> String {
    let day = app.clock.now().strftime("%Y-%m-%d");
    format!("innsendinger-{day}.xlsx")
}

/// Writes what a query finds, all of it and in its order, as `.csv` or `.xlsx` by the file's
/// ending. Gives how many rows there are.
///
/// # Errors
/// [`crate::error::ErrorCode::FileKindUnknown`], [`crate::error::ErrorCode::FileUnwritable`], and
/// what the database says.
pub fn export(app: &App, query: &ListQuery, to: &Path, language: Language) -> Result<u32> {
    let words = Words::new(language).of(app.environment.name);
    let records = super::history::listed_with_names(app, &query.search, |named| {
        app.store.list_whole(query, named)
    })?;
    let sheet = Spreadsheet {
        title: words.say("export-history-title", &[]),
        made_at: app.clock.now(),
        columns: COLUMNS
            .map(|name| words.say(&format!("cli-column-{name}"), &[]))
            .to_vec(),
        rows: records.iter().map(|record| row(record, &words)).collect(),
    };
    save(&sheet, to)?;
    Ok(u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX))
}

fn row(record: &ListedRecord, words: &Words) -> Vec<Cell> {
    let row = &record.row;
    let cells = [
        Cell::Text(words.say(&format!("state-{}", row.state.as_str()), &[])),
        Cell::Text(row.report_id.clone()),
        Cell::text(row.organisation_label.as_deref()),
        Cell::text(row.org_number.as_deref()),
        Cell::text(row.org_id.as_deref()),
        Cell::text(row.period.as_deref()),
        Cell::Number(row.count.to_string()),
        Cell::Number(row.hours.to_string()),
        Cell::text(row.reference_id.as_deref()),
        Cell::text(row.bufdir_status.as_deref()),
        Cell::moment(row.submitted_at.as_deref()),
        Cell::moment(record.received_at.as_deref()),
        Cell::moment(record.processed_at.as_deref()),
        Cell::text(record.notes.as_deref()),
        Cell::moment(Some(&row.created_at)),
        Cell::moment(Some(&row.updated_at)),
        Cell::Text(row.payload_version.clone()),
        Cell::text(record.payload_sha256.as_deref()),
        Cell::text(row.parent_id.as_ref().map(|id| id.as_str())),
        Cell::text(record.explanation.as_deref()),
        Cell::Text(row.id.to_string()),
    ];
    cells.to_vec()
}
