//! `history export`: all that the database holds, as one file for other programs.

use std::path::Path;

use kvittert_core::app::App;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::export::csv;
use kvittert_core::ops::history;
use kvittert_core::settings::write_whole;
use kvittert_core::view::submission::{ListQuery, SubmissionDetail};

use crate::args::OneFile;
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::record::Followed;

/// The columns of the table, by their messages `cli-column-…`.
const COLUMNS: [&str; 16] = [
    "id",
    "state",
    "report-id",
    "org-id",
    "organisation",
    "org-number",
    "period",
    "count",
    "hours",
    "version",
    "reference",
    "submitted",
    "status",
    "processed",
    "notes",
    "sha256",
];

enum Kind {
    Json,
    Csv,
}

pub(crate) async fn run(session: &Session<'_>, args: &OneFile) -> Result<Exit> {
    let kind = kind_of(&args.file)?;
    let opened = session.open().await?;
    let details = everything(&opened.app)?;
    let bytes = match kind {
        Kind::Csv => csv(&rows(session.out, &details))?,
        Kind::Json => {
            let records: Vec<Followed<'_>> = details.iter().map(Followed::from).collect();
            let mut bytes = serde_json::to_vec_pretty(&records)
                .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
            bytes.push(b'\n');
            bytes
        }
    };
    write_whole(&args.file, &bytes)?;
    let count = details.len().to_string();
    let file = args.file.display().to_string();
    session.out.note(
        &session
            .out
            .say("cli-exported", &[("count", &count), ("file", &file)]),
    );
    Ok(Exit::Done)
}

fn kind_of(file: &Path) -> Result<Kind> {
    match file
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .as_deref()
    {
        Some("json") => Ok(Kind::Json),
        Some("csv") => Ok(Kind::Csv),
        _ => Err(AppError::new(ErrorCode::FileKindUnknown)
            .with("file", file.display())
            .with("problem", "save")
            .with("kinds", ".json, .csv")),
    }
}

fn everything(app: &App) -> Result<Vec<SubmissionDetail>> {
    let mut details = Vec::new();
    super::history::each_row(app, ListQuery::default(), |row| {
        details.push(history::show(app, &row.id)?);
        Ok(())
    })?;
    Ok(details)
}

fn rows(out: &Output, details: &[SubmissionDetail]) -> Vec<Vec<String>> {
    let heading = COLUMNS
        .iter()
        .map(|name| out.say(&format!("cli-column-{name}"), &[]))
        .collect();
    std::iter::once(heading)
        .chain(details.iter().map(|detail| {
            let row = &detail.submission;
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            vec![
                row.id.to_string(),
                row.state.as_str().to_owned(),
                row.report_id.clone(),
                text(&row.org_id),
                text(&row.organisation_label),
                text(&row.org_number),
                text(&row.period),
                // Norwegian spreadsheets read a comma as the decimal sign.
                row.count.to_string().replace('.', ","),
                row.hours.to_string().replace('.', ","),
                row.payload_version.clone(),
                text(&row.reference_id),
                text(&row.submitted_at),
                text(&row.bufdir_status),
                text(&detail.processed_at),
                text(&detail.notes),
                text(&detail.payload_sha256),
            ]
        }))
        .collect()
}
