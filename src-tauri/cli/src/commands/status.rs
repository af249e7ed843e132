//! `status`: where reports stand, by Bufdir's word.

use kvittert_core::error::Result;
use kvittert_core::ops::{history, refresh};
use kvittert_core::view::submission::StatusOutcome;

use crate::args::Status;
use crate::exit::Exit;
use crate::open::{Opened, Session};
use crate::record::Followed;

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
        let asked = match history::find(&opened.app, reference) {
            Ok(id) => refresh::refresh_status(&opened.app, &id).await,
            Err(error) => Err(error),
        };
        exit = exit.max(match asked {
            Ok(outcome) => print(session, &opened, &outcome)?,
            Err(error) => {
                session
                    .out
                    .note(&session.out.say("cli-about", &[("what", reference)]));
                session.out.failure(&error);
                Exit::of_failure(&error)
            }
        });
    }
    Ok(exit)
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
