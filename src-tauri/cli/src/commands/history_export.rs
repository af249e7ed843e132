//! `history export`: what the database holds, for a spreadsheet or for other programs.

use kvittert_core::app::App;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::export::TableKind;
use kvittert_core::ops::{history, history_export};
use kvittert_core::settings::write_whole;
use kvittert_core::view::submission::{ListQuery, SubmissionDetail};

use crate::args::HistoryExport;
use crate::exit::Exit;
use crate::open::Session;
use crate::record::Followed;

pub(crate) async fn run(session: &Session<'_>, args: &HistoryExport) -> Result<Exit> {
    let table = TableKind::of(&args.file).is_some();
    let json = args
        .file
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    if !table && !json {
        return Err(AppError::new(ErrorCode::FileKindUnknown)
            .with("file", args.file.display())
            .with("problem", "save")
            .with("kinds", ".csv, .xlsx, .json"));
    }
    let query = super::history::query(&args.filter)?;
    let opened = session.open().await?;
    let count = if table {
        let language = session.out.words.language();
        history_export::export(&opened.app, &query, &args.file, language)?
    } else {
        let details = details(&opened.app, query)?;
        let records: Vec<Followed<'_>> = details.iter().map(Followed::from).collect();
        let mut bytes = serde_json::to_vec_pretty(&records)
            .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
        bytes.push(b'\n');
        write_whole(&args.file, &bytes)?;
        u32::try_from(details.len()).unwrap_or(u32::MAX)
    };
    let (count, file) = (count.to_string(), args.file.display().to_string());
    let said = session
        .out
        .say("cli-exported", &[("count", &count), ("file", &file)]);
    session.out.note(&said);
    Ok(Exit::Done)
}

fn details(app: &App, query: ListQuery) -> Result<Vec<SubmissionDetail>> {
    let mut details = Vec::new();
    super::history::each_row(app, query, |row| {
        details.push(history::show(app, &row.id)?);
        Ok(())
    })?;
    Ok(details)
}
