//! Saving a receipt.

use std::path::Path;

use crate::app::App;
use crate::domain::{Report, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::receipt::content::Content;
use crate::receipt::{self, Receipt};
use crate::rules::Place;
use crate::rules::form::LocalText;
use crate::settings::write_whole;
use crate::view::app::Language;
use crate::view::submission::{ReceiptFormat, SaveReceipt};
use crate::words::Words;

/// A name for the file: `kvittering-<reference>.pdf`.
///
/// # Errors
/// As [`content`].
pub fn proposed_name(app: &App, input: &SaveReceipt) -> Result<String> {
    let reference = reference_of(app, &input.id)?;
    let safe: String = reference
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    Ok(format!("kvittering-{safe}.{}", ending(input.format)))
}

fn reference_of(app: &App, id: &SubmissionId) -> Result<String> {
    let row = super::row(app, id)?;
    row.reference_id
        .ok_or_else(|| AppError::new(ErrorCode::WrongState).with("state", row.state.as_str()))
}

/// Saves a receipt, and notes it in the report's history.
///
/// # Errors
/// [`ErrorCode::WrongState`] for a report without a reference, [`ErrorCode::FileUnwritable`].
pub fn save(app: &App, input: &SaveReceipt, to: &Path, language: Language) -> Result<()> {
    let bytes = content(app, &input.id, input.format, language)?;
    write_whole(to, &bytes)?;
    super::resolve::note_receipt(app, &input.id, ending(input.format))
}

/// The ending of a file of a format, without the dot.
#[must_use]
pub fn ending(format: ReceiptFormat) -> &'static str {
    match format {
        ReceiptFormat::Pdf => "pdf",
        ReceiptFormat::Html => "html",
        ReceiptFormat::Json => "json",
    }
}

/// A receipt as a file.
///
/// # Errors
/// [`ErrorCode::WrongState`] for a report without a reference.
pub fn content(
    app: &App,
    id: &SubmissionId,
    format: ReceiptFormat,
    language: Language,
) -> Result<Vec<u8>> {
    let words = Words::new(language).of(app.environment.name);
    with_receipt(app, id, &words, |receipt| match format {
        ReceiptFormat::Pdf => receipt::pdf::pdf(&Content::new(receipt, &words), &words),
        ReceiptFormat::Html => Ok(receipt::html::html(&Content::new(receipt, &words)).into_bytes()),
        ReceiptFormat::Json => {
            let mut text =
                serde_json::to_vec_pretty(&receipt::json::json(receipt)).map_err(slip)?;
            text.push(b'\n');
            Ok(text)
        }
    })
}

/// What a receipt says to people, whatever it is written on.
///
/// # Errors
/// As [`content`].
pub fn people(app: &App, id: &SubmissionId, language: Language) -> Result<Content> {
    let words = Words::new(language).of(app.environment.name);
    with_receipt(app, id, &words, |receipt| Ok(Content::new(receipt, &words)))
}

fn with_receipt<T>(
    app: &App,
    id: &SubmissionId,
    words: &Words,
    work: impl FnOnce(&Receipt<'_>) -> Result<T>,
) -> Result<T> {
    reference_of(app, id)?;
    let detail = super::detail(app, id)?;
    let body = app
        .store
        .frozen_payload(id)?
        .ok_or_else(|| super::not_found(id.as_str()))?;
    let report: Report = serde_json::from_slice(&body).map_err(slip)?;
    let pack = app.pack(report.payload_version.as_str())?;
    let findings: Vec<_> = pack
        .check(&report.payload)
        .into_iter()
        .filter(|finding| finding.level == crate::domain::Level::Warning)
        .collect();
    let warnings: Vec<String> = findings
        .iter()
        .map(|finding| words.finding(finding, &place(&pack.place(&finding.pointer), words)))
        .collect();
    work(&Receipt {
        detail: &detail,
        payload: &report.payload,
        totals: &pack.totals(&report.payload),
        form: pack.form(),
        findings: &findings,
        warnings: &warnings,
        environment: app.environment.name,
        version: super::start::VERSION,
    })
}

fn slip(error: serde_json::Error) -> AppError {
    AppError::new(ErrorCode::Internal).because(error)
}

/// What people call a place: the words of the rule pack, with the row where there is one.
fn place(place: &Place, words: &Words) -> String {
    let name = |text: &LocalText| match words.language() {
        Language::Nb => text.nb.clone(),
        Language::Nn => text.nn.clone(),
        Language::En => text.en.clone(),
    };
    match (place.row, place.labels.last()) {
        (_, None) => words.say("place-whole", &[]),
        (Some(row), Some(cell)) => words.say(
            "place-in-table",
            &[("field", &name(cell)), ("row", &row.to_string())],
        ),
        (None, Some(_)) => {
            let labels: Vec<String> = place.labels.iter().map(name).collect();
            labels.join(": ")
        }
    }
}
