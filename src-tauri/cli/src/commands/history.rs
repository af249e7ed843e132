//! `history list` and `history show`: from the local database, without a net.

use kvittert_core::app::App;
use kvittert_core::domain::State;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::history;
use kvittert_core::view::submission::{ListQuery, SubmissionDetail, SubmissionRow};

use crate::args::{HistoryList, OneSubmission};
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::record::Followed;

use super::submit::{facts, next};

/// Rows that are read at a time.
const ROWS: u32 = 1000;

pub(crate) async fn list(session: &Session<'_>, args: &HistoryList) -> Result<Exit> {
    let query = ListQuery {
        descending: true,
        ..query(args)?
    };
    let opened = session.open().await?;
    let mut rows = Vec::new();
    each_row(&opened.app, query, |row| {
        if session.out.json {
            session
                .out
                .value(&Followed::from(&history::show(&opened.app, &row.id)?))?;
        } else {
            rows.push(row);
        }
        Ok(())
    })?;
    if !session.out.json {
        table(session.out, &rows);
    }
    Ok(Exit::Done)
}

/// What the arguments ask for.
pub(crate) fn query(args: &HistoryList) -> Result<ListQuery> {
    let states = args
        .state
        .iter()
        .map(|name| {
            State::from_name(name).ok_or_else(|| {
                AppError::new(ErrorCode::InputInvalid)
                    .with("field", "--state")
                    .with("problem", "state")
            })
        })
        .collect::<Result<Vec<State>>>()?;
    Ok(ListQuery {
        search: args.search.clone().unwrap_or_default(),
        states,
        period: args.period.clone(),
        ..ListQuery::default()
    })
}

pub(crate) async fn show(session: &Session<'_>, args: &OneSubmission) -> Result<Exit> {
    let opened = session.open().await?;
    let id = history::find(&opened.app, &args.id)?;
    let detail = history::show(&opened.app, &id)?;
    if session.out.json {
        session.out.value(&Followed::from(&detail))?;
    } else {
        facts(session.out, session.environment(), &detail);
        timeline(session.out, &detail);
        next(session.out, &detail);
    }
    Ok(Exit::Done)
}

/// Everything that matches, page by page.
pub(crate) fn each_row(
    app: &App,
    mut query: ListQuery,
    mut take: impl FnMut(SubmissionRow) -> Result<()>,
) -> Result<()> {
    query.limit = ROWS;
    loop {
        let page = history::list(app, query.clone())?;
        let count = u32::try_from(page.rows.len()).unwrap_or(ROWS);
        page.rows.into_iter().try_for_each(&mut take)?;
        query.offset = query.offset.saturating_add(count);
        if count == 0 || u64::from(query.offset) >= page.total {
            return Ok(());
        }
    }
}

fn table(out: &Output, rows: &[SubmissionRow]) {
    if rows.is_empty() {
        out.note(&out.say("cli-history-empty", &[]));
        return;
    }
    let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
    let heading = [
        "state",
        "report-id",
        "organisation",
        "period",
        "reference",
        "updated",
    ]
    .map(|name| out.say(&format!("cli-column-{name}"), &[]));
    let cells: Vec<[String; 6]> = std::iter::once(heading)
        .chain(rows.iter().map(|row| {
            [
                out.say(&format!("state-{}", row.state.as_str()), &[]),
                row.report_id.clone(),
                text(&row.organisation_label.clone().or(row.org_id.clone())),
                text(&row.period),
                text(&row.reference_id),
                row.updated_at.clone(),
            ]
        }))
        .collect();
    out.table(&cells);
}

fn timeline(out: &Output, detail: &SubmissionDetail) {
    out.line(&out.say("cli-timeline", &[]));
    for event in &detail.events {
        let kind = serde_json::to_value(event.kind)
            .ok()
            .and_then(|kind| kind.as_str().map(str::to_owned))
            .unwrap_or_default();
        let what = out.say(&format!("event-{kind}"), &[]);
        let more: Vec<String> = event
            .detail
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let more = if more.is_empty() {
            String::new()
        } else {
            format!(" ({})", more.join(", "))
        };
        out.line(&format!("  {}  {what}{more} – {}", event.at, event.who));
    }
}
