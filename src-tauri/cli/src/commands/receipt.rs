//! `receipt`: a receipt as a file, its kind by the file's ending.

use std::path::Path;

use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::{history, receipt};
use kvittert_core::view::submission::{ReceiptFormat, SaveReceipt};

use crate::args::Receipt;
use crate::exit::Exit;
use crate::open::Session;

pub(crate) async fn run(session: &Session<'_>, args: &Receipt) -> Result<Exit> {
    let format = format_of(&args.output)?;
    let opened = session.open().await?;
    let id = history::find(&opened.app, &args.reference)?;
    let input = SaveReceipt { id, format };
    receipt::save(
        &opened.app,
        &input,
        &args.output,
        session.out.words.language(),
    )?;
    let file = args.output.display().to_string();
    session
        .out
        .note(&session.out.say("cli-receipt-saved", &[("file", &file)]));
    Ok(Exit::Done)
}

fn format_of(file: &Path) -> Result<ReceiptFormat> {
    match file
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase())
        .as_deref()
    {
        Some("pdf") => Ok(ReceiptFormat::Pdf),
        Some("html") => Ok(ReceiptFormat::Html),
        Some("json") => Ok(ReceiptFormat::Json),
        _ => Err(AppError::new(ErrorCode::FileKindUnknown)
            .with("file", file.display())
            .with("problem", "save")
            .with("kinds", ".pdf, .html, .json")),
    }
}
