//! Saving a receipt.

use std::path::Path;

use crate::app::App;
use crate::domain::{Report, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::receipt::{self, Receipt};
use crate::settings::write_whole;
use crate::view::app::Language;
use crate::view::submission::{ReceiptFormat, SaveReceipt};
use crate::words::Words;

/// A name for the file: `kvittering-<reference>.html`.
///
/// # Errors
/// As [`content`].
pub fn proposed_name(app: &App, input: &SaveReceipt) -> Result<String> {
    let reference = reference_of(app, &input.id)?;
    let safe: String = reference
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
        .collect();
    let ending = match input.format {
        ReceiptFormat::Html => "html",
        ReceiptFormat::Json => "json",
    };
    Ok(format!("kvittering-{safe}.{ending}"))
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
    let text = content(app, &input.id, input.format, language)?;
    write_whole(to, text.as_bytes())?;
    let format = match input.format {
        ReceiptFormat::Html => "html",
        ReceiptFormat::Json => "json",
    };
    super::resolve::note_receipt(app, &input.id, format)
}

/// What a receipt says.
///
/// # Errors
/// [`ErrorCode::WrongState`] for a report without a reference.
pub fn content(
    app: &App,
    id: &SubmissionId,
    format: ReceiptFormat,
    language: Language,
) -> Result<String> {
    reference_of(app, id)?;
    let detail = super::detail(app, id)?;
    let slip = |error: serde_json::Error| AppError::new(ErrorCode::Internal).because(error);
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
    let receipt = Receipt {
        detail: &detail,
        payload: &report.payload,
        totals: &pack.totals(&report.payload),
        form: pack.form(),
        findings: &findings,
        environment: app.environment.name,
        version: super::start::VERSION,
    };
    match format {
        ReceiptFormat::Html => {
            let words = Words::new(language).of(app.environment.name);
            Ok(receipt::html::html(&receipt, &words))
        }
        ReceiptFormat::Json => {
            let mut text =
                serde_json::to_string_pretty(&receipt::json::json(&receipt)).map_err(slip)?;
            text.push('\n');
            Ok(text)
        }
    }
}
