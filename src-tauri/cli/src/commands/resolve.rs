//! `resolve`: a person's word on an unknown outcome.

use std::io::{BufRead, IsTerminal};

use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::{history, resolve};
use kvittert_core::view::submission::{ResolveNotReceived, ResolveReceived};

use crate::args::Resolve;
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::record::Followed;

use super::submit::{facts, next};

pub(crate) async fn run(session: &Session<'_>, args: &Resolve) -> Result<Exit> {
    let opened = session.open().await?;
    let id = history::find(&opened.app, &args.id)?;
    let detail = match &args.reference {
        Some(reference) => {
            let input = ResolveReceived {
                id,
                reference_id: reference.clone(),
            };
            resolve::received(&opened.app, input).await?
        }
        None => {
            let confirmed = confirmed(session.out)?;
            resolve::not_received(&opened.app, &ResolveNotReceived { id, confirmed })?
        }
    };
    if session.out.json {
        session.out.value(&Followed::from(&detail))?;
    } else {
        facts(session.out, session.environment(), &detail);
    }
    next(session.out, &detail);
    Ok(Exit::Done)
}

/// Somebody at a terminal is asked once more. In a script the argument is the person's word.
fn confirmed(out: &Output) -> Result<bool> {
    let stdin = std::io::stdin();
    if !stdin.is_terminal() {
        return Ok(true);
    }
    out.note(&out.say("cli-resolve-confirm", &[]));
    let mut line = String::new();
    stdin
        .lock()
        .read_line(&mut line)
        .map_err(|error| AppError::new(ErrorCode::Cancelled).because(error))?;
    if line.trim().to_lowercase() == out.say("cli-yes", &[]) {
        Ok(true)
    } else {
        Err(AppError::new(ErrorCode::Cancelled))
    }
}
