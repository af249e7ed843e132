//! `resolve`: a person's word on an unknown outcome.

use std::io::{BufRead, Read};

use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::{history, resolve};
use kvittert_core::view::submission::{ResolveNotReceived, ResolveReceived};

use crate::args::Resolve;
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::record::Followed;

use super::submit::{facts, next};

/// Bytes of a line that are looked at for the word.
const LONGEST_WORD: u64 = 256;

pub(crate) async fn run(session: &Session<'_>, args: &Resolve) -> Result<Exit> {
    let opened = session.open().await?;
    let id = history::find(&opened.app, &args.id)?;
    let detail = match &args.reference {
        Some(reference) => {
            let input = ResolveReceived {
                id,
                reference_id: reference.clone(),
                reason: args.reason.clone(),
            };
            resolve::received(&opened.app, input).await?
        }
        None => {
            let confirmed = confirmed(session.out)?;
            let input = ResolveNotReceived {
                id,
                confirmed,
                reason: args.reason.clone(),
            };
            resolve::not_received(&opened.app, &input)?
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

/// The second confirmation: the word itself, typed or on stdin. The argument alone is not enough,
/// at a terminal or away from it: nobody may lead a report out of doubt by a schedule.
fn confirmed(out: &Output) -> Result<bool> {
    out.note(&out.say("cli-resolve-confirm", &[]));
    let mut line = String::new();
    std::io::stdin()
        .lock()
        .take(LONGEST_WORD)
        .read_line(&mut line)
        .map_err(|error| AppError::new(ErrorCode::Cancelled).because(error.kind()))?;
    if line.trim().to_lowercase() == out.say("cli-yes", &[]) {
        Ok(true)
    } else {
        Err(AppError::new(ErrorCode::Cancelled))
    }
}
