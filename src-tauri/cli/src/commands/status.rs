//! `status`: where reports stand, by Bufdir's word.

use kvittert_core::error::{ErrorCode, Result};
use kvittert_core::ops::refresh::StatusAnswer;
use kvittert_core::ops::{history, refresh};
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::submission::StatusOutcome;

use crate::args::Status;
use crate::exit::Exit;
use crate::open::{Opened, Session};
use crate::record::Followed;

use super::submit::print_facts;

pub(crate) async fn run(session: &Session<'_>, args: &Status) -> Result<Exit> {
    let opened = session.open().await?;
    if args.references.is_empty() {
        let outcomes = refresh::refresh_all(&opened.app).await?;
        if outcomes.is_empty() {
            session
                .out
                .note(&session.out.say("cli-status-nothing", &[]));
        }
        let mut exit = Exit::Done;
        for outcome in &outcomes {
            exit = exit.max(print(session, &opened, outcome)?);
        }
        return Ok(exit);
    }
    let mut exit = Exit::Done;
    for reference in &args.references {
        let asked = ask(session, &opened, reference.trim()).await;
        exit = exit.max(asked.unwrap_or_else(|error| {
            session
                .out
                .note(&session.out.say("cli-about", &[("what", reference)]));
            session.out.failure(&error);
            Exit::of_failure(&error)
        }));
    }
    Ok(exit)
}

async fn ask(session: &Session<'_>, opened: &Opened, reference: &str) -> Result<Exit> {
    match history::find(&opened.app, reference) {
        Ok(id) => {
            let outcome = refresh::refresh_status(&opened.app, &id).await?;
            print(session, opened, &outcome)
        }
        Err(error) if error.code == ErrorCode::NotFound => {
            let answer = refresh::ask_about_reference(&opened.app, reference).await?;
            print_elsewhere(session, reference, &answer)?;
            Ok(Exit::Done)
        }
        Err(error) => Err(error),
    }
}

fn print_elsewhere(session: &Session<'_>, reference: &str, answer: &StatusAnswer) -> Result<()> {
    let out = session.out;
    if out.json {
        return out.value(&Followed::elsewhere(reference, answer));
    }
    if session.environment() == EnvironmentName::Practice {
        out.line(&out.say("cli-practice", &[]));
    }
    out.line(&out.say("cli-status-elsewhere", &[]));
    let facts = [
        ("cli-fact-reference", Some(reference)),
        ("cli-fact-status", Some(answer.status.as_str())),
        ("cli-fact-submitted-at", answer.submitted_at.as_deref()),
        ("cli-fact-processed-at", answer.processed_at.as_deref()),
        ("cli-fact-notes", answer.notes.as_deref()),
    ];
    print_facts(out, &facts);
    Ok(())
}

/// What is known of a report, and why nothing newer could be had.
fn print(session: &Session<'_>, opened: &Opened, outcome: &StatusOutcome) -> Result<Exit> {
    let detail = history::show(&opened.app, &outcome.submission.id)?;
    if session.out.json {
        session.out.value(&Followed::from(&detail))?;
    } else {
        super::submit::facts(session.out, session.environment(), &detail);
    }
    match &outcome.failure {
        Some(error) => {
            session.out.failure(error);
            Ok(Exit::of_failure(error))
        }
        None => Ok(Exit::Done),
    }
}
