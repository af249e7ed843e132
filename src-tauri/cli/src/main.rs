//! Kvittert on the command line: the core's use cases for an administrator, a script, a server
//! without a screen. What scripts may rely on is written down in the README.

mod args;
mod commands;
mod exit;
mod failure;
mod help;
mod open;
mod output;
mod place;
mod record;
mod table;

use std::cell::Cell;
use std::io::Write;
use std::process::ExitCode;

use clap::FromArgMatches;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::words::Words;

use crate::args::{Cli, Command, History, Organisation, Queue, Rules};
use crate::exit::Exit;
use crate::open::{RunCredentials, Session};
use crate::output::Output;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let words = Words::new(help::language(&arguments));
    let parsed = help::command(&words)
        .try_get_matches_from(&arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    match parsed {
        Ok(cli) => run(&cli).into(),
        Err(error) => unusable(&words, &error).into(),
    }
}

/// Help and version that were asked for, or a usage error.
fn unusable(words: &Words, error: &clap::Error) -> Exit {
    match help::usage_error(words, error) {
        Some(text) => {
            Output::new(Words::new(words.language()), false, None).note(&text);
            Exit::Usage
        }
        None => {
            // Help that nobody hears is no failure.
            let _ = error.print();
            if error.use_stderr() {
                Exit::Usage
            } else {
                Exit::Done
            }
        }
    }
}

fn run(cli: &Cli) -> Exit {
    let credentials = RunCredentials::from_environment();
    let words = Words::new(cli.globals.lang.into()).of(cli.globals.environment.into());
    let out = Output::new(words, cli.globals.json, credentials.secret());
    let out = match cli.command {
        Command::Submit(_) | Command::Queue(Queue::Send(_)) => out,
        _ => out.of_question(),
    };
    let session = Session {
        globals: &cli.globals,
        run: &credentials,
        out: &out,
        opened: Cell::default(),
    };
    let ended = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))
        .and_then(|runtime| runtime.block_on(command(cli, &session)));
    let exit = ended.unwrap_or_else(|error| {
        out.failure(&error);
        Exit::of_failure(&error)
    });
    session.copy_daily();
    match out.lost() {
        Some(error) if exit == Exit::Done => {
            out.failure(&error);
            Exit::of_failure(&error)
        }
        _ => exit,
    }
}

async fn command(cli: &Cli, session: &Session<'_>) -> Result<Exit> {
    match &cli.command {
        Command::Validate(args) => commands::validate::run(session, args).await,
        Command::Submit(args) => commands::submit::run(session, args).await,
        Command::Status(args) => commands::status::run(session, args).await,
        Command::History(History::List(args)) => commands::history::list(session, args).await,
        Command::History(History::Show(args)) => commands::history::show(session, args).await,
        Command::History(History::Export(args)) => {
            commands::history_export::run(session, args).await
        }
        Command::Queue(Queue::List) => commands::queue::list(session).await,
        Command::Queue(Queue::Pause) => commands::queue::pause(session, true).await,
        Command::Queue(Queue::Resume) => commands::queue::pause(session, false).await,
        Command::Queue(Queue::Send(args)) => commands::queue::send(session, args).await,
        Command::Queue(Queue::TakeBack(args)) => commands::queue::take_back(session, args).await,
        Command::Resolve(args) => commands::resolve::run(session, args).await,
        Command::Receipt(args) => commands::receipt::run(session, args).await,
        Command::Organisation(Organisation::Add(args)) => {
            commands::organisation::add(session, args).await
        }
        Command::Organisation(Organisation::List) => commands::organisation::list(session).await,
        Command::Organisation(Organisation::Remove(args)) => {
            commands::organisation::remove(session, args).await
        }
        Command::Login(args) => commands::login::login(session, args).await,
        Command::Logout(args) => commands::login::logout(session, args).await,
        Command::Backup(args) => commands::backup::backup(session, args).await,
        Command::Restore(args) => commands::backup::restore(session, args).await,
        Command::Rules(Rules::List) => commands::rules::list(session).await,
        Command::Rules(Rules::Add(args)) => commands::rules::add(session, args).await,
        Command::Rules(Rules::Remove(args)) => commands::rules::remove(session, args).await,
        Command::TakeOut(args) => commands::everything::take_out(session, args).await,
        Command::TakeIn(args) => commands::everything::take_in(session, args).await,
        Command::PracticeServer(args) => commands::practice_server::run(session, args).await,
        Command::Completions(args) => completions(session, args),
        Command::Man(args) => manual(session, args),
    }
}

fn completions(session: &Session<'_>, args: &args::Completions) -> Result<Exit> {
    let mut command = help::command(&session.out.words);
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "kvittert-cli", &mut script);
    session.out.result(&String::from_utf8_lossy(&script));
    Ok(Exit::Done)
}

/// The manual: the first page to stdout, or every page into a folder.
fn manual(session: &Session<'_>, args: &args::Man) -> Result<Exit> {
    let command = help::command(&session.out.words);
    match &args.output {
        Some(folder) => {
            let unwritable = |error: std::io::Error| {
                AppError::new(ErrorCode::FileUnwritable)
                    .with("file", folder.display())
                    .because(error)
            };
            std::fs::create_dir_all(folder).map_err(unwritable)?;
            clap_mangen::generate_to(command, folder).map_err(unwritable)?;
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command)
                .render(&mut page)
                .and_then(|()| page.flush())
                .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
            session.out.result(&String::from_utf8_lossy(&page));
        }
    }
    Ok(Exit::Done)
}
