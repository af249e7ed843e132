//! `queue`: what waits to be sent, and a person's word on it.

use kvittert_core::app::App;
use kvittert_core::domain::State;
use kvittert_core::error::Result;
use kvittert_core::ops::{draft, history, queue, send};
use kvittert_core::view::queue::{NextTry, QueueView, Resting};
use kvittert_core::view::submission::SubmissionDetail;
use serde::Serialize;

use crate::args::{OneSubmission, QueueSend};
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::record::{Queued, Sent};

use super::submit;

/// What `queue list --json` prints.
#[derive(Serialize)]
struct Listed<'a> {
    paused: bool,
    resting: Option<&'a Resting>,
    waiting: Vec<Queued<'a>>,
}

pub(crate) async fn list(session: &Session<'_>) -> Result<Exit> {
    let opened = session.open().await?;
    print(session.out, &queue::queue(&opened.app)?)
}

pub(crate) async fn pause(session: &Session<'_>, paused: bool) -> Result<Exit> {
    let opened = session.open().await?;
    print(session.out, &queue::pause(&opened.app, paused)?)
}

/// Sends what waits, as a person asks for it. The worst of what came of it is the exit code.
pub(crate) async fn send(session: &Session<'_>, args: &QueueSend) -> Result<Exit> {
    let opened = session.open().await?;
    let app = &opened.app;
    if args.ids.is_empty() {
        return send_all(session, app).await;
    }
    // A name that is not known is told before anything leaves.
    let ids = args
        .ids
        .iter()
        .map(|id| history::find(app, id))
        .collect::<Result<Vec<_>>>()?;
    let mut worst = Exit::Done;
    for id in &ids {
        let detail = send::send_queued(app, id).await?;
        worst = worst.max(told(session, app, &detail)?);
    }
    Ok(worst)
}

async fn send_all(session: &Session<'_>, app: &App) -> Result<Exit> {
    let mut worst = Exit::Done;
    let mut failed = None;
    let left = queue::send_all(app, |detail| match told(session, app, detail) {
        Ok(exit) => worst = worst.max(exit),
        Err(error) => failed = Some(error),
    })
    .await?;
    if let Some(error) = failed {
        return Err(error);
    }
    if left > 0 {
        let count = left.to_string();
        session.out.note(
            &session
                .out
                .say("cli-queue-left", &[("count", count.as_str())]),
        );
        worst = worst.max(Exit::NotReached);
    }
    Ok(worst)
}

fn told(session: &Session<'_>, app: &App, detail: &SubmissionDetail) -> Result<Exit> {
    submit::print(session.out, app, detail)?;
    Ok(Exit::of_submission(detail.submission.state))
}

pub(crate) async fn take_back(session: &Session<'_>, args: &OneSubmission) -> Result<Exit> {
    let opened = session.open().await?;
    let id = history::find(&opened.app, &args.id)?;
    draft::take_back(&opened.app, &id)?;
    let detail = history::show(&opened.app, &id)?;
    if session.out.json {
        session.out.value(&Sent::from(&detail))?;
    } else {
        submit::facts(session.out, session.environment(), &detail);
    }
    submit::next(session.out, &detail);
    Ok(Exit::Done)
}

fn print(out: &Output, queue: &QueueView) -> Result<Exit> {
    if out.json {
        out.value(&Listed {
            paused: queue.paused,
            resting: queue.resting.as_ref(),
            waiting: queue.waiting.iter().map(Queued::from).collect(),
        })?;
        return Ok(Exit::Done);
    }
    if queue.paused {
        out.note(&out.say("cli-queue-paused", &[]));
    }
    if let Some(resting) = &queue.resting {
        let failures = resting.failures.to_string();
        out.note(&out.say("cli-queue-resting", &[("failures", &failures)]));
    }
    if queue.waiting.is_empty() {
        out.note(&out.say("cli-queue-empty", &[]));
        return Ok(Exit::Done);
    }
    let heading = [
        "report-id",
        "organisation",
        "period",
        "failures",
        "next",
        "id",
    ]
    .map(|name| out.say(&format!("cli-column-{name}"), &[]));
    let known = |text: Option<&str>| text.unwrap_or("–").to_owned();
    let rows = queue.waiting.iter().map(|one| {
        let row = &one.submission;
        [
            row.report_id.clone(),
            known(row.organisation_label.as_deref().or(row.org_id.as_deref())),
            known(row.period.as_deref()),
            one.waits.failures.to_string(),
            when(out, one.waits.next),
            row.id.to_string(),
        ]
    });
    let cells: Vec<[String; 6]> = std::iter::once(heading).chain(rows).collect();
    out.table(&cells);
    Ok(Exit::Done)
}

/// When a report is tried next, in words.
fn when(out: &Output, next: NextTry) -> String {
    let key = match next {
        NextTry::Now => "now",
        NextTry::In {
            asked_by_server: false,
            ..
        } => "in",
        NextTry::In {
            asked_by_server: true,
            ..
        } => "in-asked",
        NextTry::Online => "online",
        NextTry::PutRight => "put-right",
        NextTry::AfterProbe => "after-probe",
        NextTry::Resumed => "resumed",
        NextTry::Person => "person",
    };
    let seconds = match next {
        NextTry::In { seconds, .. } => seconds.to_string(),
        _ => String::new(),
    };
    out.say(&format!("cli-when-{key}"), &[("seconds", &seconds)])
}

/// What comes next for a report in the queue, by whether it goes by itself.
pub(crate) fn next_of_queued(detail: &SubmissionDetail) -> &'static str {
    let by_itself = detail.waits.as_ref().is_some_and(|waits| waits.by_itself);
    if detail.submission.state == State::Queued && by_itself {
        "cli-next-queued-by-itself"
    } else {
        "cli-next-queued"
    }
}
