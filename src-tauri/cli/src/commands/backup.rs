//! `backup` and `restore`, by SQLite's own way of copying a database.

use kvittert_core::clock::SystemClock;
use kvittert_core::environment::Environment;
use kvittert_core::error::Result;
use kvittert_core::ops;
use kvittert_core::settings::prepare_data_dir;

use crate::args::OneFile;
use crate::exit::Exit;
use crate::open::Session;

pub(crate) async fn backup(session: &Session<'_>, args: &OneFile) -> Result<Exit> {
    let opened = session.open().await?;
    ops::backup::backup(&opened.app, &args.file)?;
    let file = args.file.display().to_string();
    session
        .out
        .note(&session.out.say("cli-backup-done", &[("file", &file)]));
    Ok(Exit::Done)
}

/// Nobody may have the database open meanwhile, this process included.
pub(crate) async fn restore(session: &Session<'_>, args: &OneFile) -> Result<Exit> {
    let data_dir = session.data_dir()?;
    prepare_data_dir(&data_dir)?;
    let environment = Environment::new(session.environment(), &data_dir);
    let replaced =
        ops::backup::restore_closed(&environment, &args.file, SystemClock::new().as_ref())?;
    let out = session.out;
    out.note(&out.say(
        "cli-restore-done",
        &[("file", &args.file.display().to_string())],
    ));
    if let Some(replaced) = replaced {
        let replaced = replaced.display().to_string();
        out.note(&out.say("cli-restore-set-aside", &[("replaced", &replaced)]));
    }
    Ok(Exit::Done)
}
