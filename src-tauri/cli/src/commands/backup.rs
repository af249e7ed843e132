//! `backup` and `restore`, by SQLite's own way of copying a database.

use std::path::Path;

use kvittert_core::clock::SystemClock;
use kvittert_core::environment::Environment;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops;
use kvittert_core::settings::prepare_data_dir;
use kvittert_core::view::copies::{CopyKind, CopyView};

use crate::args::{Backup, Restore};
use crate::exit::Exit;
use crate::open::Session;

pub(crate) async fn backup(session: &Session<'_>, args: &Backup) -> Result<Exit> {
    match &args.file {
        Some(file) => save(session, file).await,
        None => list(session),
    }
}

async fn save(session: &Session<'_>, file: &Path) -> Result<Exit> {
    let opened = session.open().await?;
    ops::backup::backup(&opened.app, file)?;
    let file = file.display().to_string();
    session
        .out
        .note(&session.out.say("cli-backup-done", &[("file", &file)]));
    Ok(Exit::Done)
}

/// The copies that the app made by itself. The database need not be sound, nor there.
fn list(session: &Session<'_>) -> Result<Exit> {
    let environment = Environment::new(session.environment(), &session.data_dir()?);
    let copies = ops::backup::copies_of(&environment)?;
    if copies.is_empty() && !session.out.json {
        session.out.note(&session.out.say("cli-backup-none", &[]));
    }
    for copy in &copies {
        if session.out.json {
            session.out.value(copy)?;
        } else {
            session.out.line(&in_words(session, copy));
        }
    }
    Ok(Exit::Done)
}

fn in_words(session: &Session<'_>, copy: &CopyView) -> String {
    let kind = match copy.kind {
        CopyKind::Daily => "cli-backup-daily",
        CopyKind::BeforeUpgrade => "cli-backup-before-upgrade",
    };
    let kind = session.out.say(kind, &[]);
    let kibibytes = copy.bytes.div_ceil(1024).to_string();
    let size = session.out.say("cli-backup-size", &[("size", &kibibytes)]);
    format!("{}\t{}\t{kind}\t{size}", copy.name, copy.made_at)
}

/// Nobody may have the database open meanwhile, this process included.
pub(crate) async fn restore(session: &Session<'_>, args: &Restore) -> Result<Exit> {
    let data_dir = session.data_dir()?;
    prepare_data_dir(&data_dir)?;
    let environment = Environment::new(session.environment(), &data_dir);
    let clock = SystemClock::new();
    let (from, replaced) = match (&args.file, &args.copy) {
        (Some(file), _) => (
            file.display().to_string(),
            ops::backup::restore_closed(&environment, file, clock.as_ref())?,
        ),
        (None, Some(name)) => (
            name.clone(),
            ops::backup::restore_copy_closed(&environment, name, clock.as_ref())
                .map_err(|error| in_the_list(error, name))?,
        ),
        (None, None) => return Err(AppError::new(ErrorCode::Internal)),
    };
    let out = session.out;
    out.note(&out.say("cli-restore-done", &[("file", &from)]));
    if let Some(replaced) = replaced {
        let replaced = replaced.display().to_string();
        out.note(&out.say("cli-restore-set-aside", &[("replaced", &replaced)]));
    }
    Ok(Exit::Done)
}

/// A name that is not in the list is an argument that cannot be used.
fn in_the_list(error: AppError, name: &str) -> AppError {
    match error.code {
        ErrorCode::NotFound => AppError::new(ErrorCode::InputInvalid)
            .with("field", "--copy")
            .with("problem", "no_such_copy")
            .with("value", name),
        _ => error,
    }
}
