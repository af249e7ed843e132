//! `take-out` and `take-in`: everything that is here, for another installation.

use kvittert_core::error::Result;
use kvittert_core::ops::everything;

use crate::args::OneFile;
use crate::exit::Exit;
use crate::open::Session;

pub(crate) async fn take_out(session: &Session<'_>, args: &OneFile) -> Result<Exit> {
    let opened = session.open().await?;
    let count = everything::take_out(&opened.app, &args.file)?.to_string();
    let file = args.file.display().to_string();
    let said = session
        .out
        .say("cli-taken-out", &[("count", &count), ("file", &file)]);
    session.out.note(&said);
    Ok(Exit::Done)
}

pub(crate) async fn take_in(session: &Session<'_>, args: &OneFile) -> Result<Exit> {
    let opened = session.open().await?;
    let taken = everything::take_in(&opened.app, &args.file)?;
    let out = session.out;
    if out.json {
        out.value(&taken)?;
        return Ok(Exit::Done);
    }
    let count = |count: u32| count.to_string();
    out.note(&out.say(
        "cli-taken-in",
        &[
            ("submissions", &count(taken.submissions)),
            ("organisations", &count(taken.organisations)),
            ("known", &count(taken.known)),
        ],
    ));
    for (key, of) in [
        ("cli-taken-in-drafts-again", taken.drafts_again),
        ("cli-taken-in-in-doubt", taken.in_doubt),
    ] {
        if of > 0 {
            out.note(&out.say(key, &[("count", &count(of))]));
        }
    }
    Ok(Exit::Done)
}
