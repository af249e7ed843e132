//! `validate`: what a check says of files, without a net; Bufdir's own word beside it on request.

use std::path::Path;
use std::sync::Arc;

use kvittert_core::domain::Finding;
use kvittert_core::environment::Environment;
use kvittert_core::error::Result;
use kvittert_core::ops::check::check_payload_online;
use kvittert_core::ops::rule_packs;
use kvittert_core::ops::submit_file::{CheckedFile, built_in_rules, check_report_file, rules_of};
use kvittert_core::rules::RulePacks;
use kvittert_core::view::draft::OnlineCheck;
use serde::Serialize;

use crate::args::Validate;
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::place::finding_line;
use crate::table;

/// The contract's answer, with the file and the findings.
#[derive(Serialize)]
struct Answer<'a> {
    file: String,
    is_valid: bool,
    payload_version: &'a str,
    errors: Vec<String>,
    warnings: Vec<String>,
    findings: &'a [Finding],
    #[serde(skip_serializing_if = "Option::is_none")]
    online: Option<OnlineCheck>,
}

pub(crate) async fn run(session: &Session<'_>, args: &Validate) -> Result<Exit> {
    let opened = if args.online {
        Some(session.open().await?)
    } else {
        None
    };
    let rules = match &opened {
        Some(opened) => rules_of(&opened.app),
        None => Arc::new(rules_without_opening(session)?),
    };
    let mut exits = Vec::with_capacity(args.files.len());
    let beside = args.table.beside(args.payload_version.as_deref());
    for path in &args.files {
        let checked = match check_report_file(&rules, path, &beside) {
            Ok(checked) => checked,
            Err(error) => {
                session.out.failure(&error);
                exits.push(Exit::of_failure(&error));
                continue;
            }
        };
        let online = match &opened {
            Some(opened) => Some(
                check_payload_online(
                    &opened.app,
                    checked.pack.payload_version(),
                    &checked.file.payload,
                    &checked.findings,
                    checked.file.org_id.as_deref().unwrap_or_default(),
                )
                .await,
            ),
            None => None,
        };
        exits.push(exit_of(&checked, online.as_ref()));
        table::tell(session.out, &checked);
        print(session.out, path, &checked, online)?;
    }
    Ok(worst(&exits))
}

/// The rule packs of the environment, without opening it: a check needs neither a keyring nor a
/// folder that can be written. A database that cannot be read is no reason not to check, but it is
/// told: the rules may be others than those that were added.
fn rules_without_opening(session: &Session<'_>) -> Result<RulePacks> {
    let Ok(data_dir) = session.data_dir() else {
        return built_in_rules();
    };
    let environment = Environment::new(session.environment(), &data_dir);
    match rule_packs::of_closed(&environment) {
        Ok((rules, faults)) => {
            for fault in &faults {
                session.out.failure(fault);
            }
            Ok(rules)
        }
        Err(error) => {
            let detail = error.detail.clone().unwrap_or_else(|| error.code.name());
            let note = session
                .out
                .say("cli-rules-not-read", &[("detail", &detail)]);
            session.out.note(&note);
            built_in_rules()
        }
    }
}

/// A file that could not be read weighs most, then errors, then an answer that could not be had.
fn worst(exits: &[Exit]) -> Exit {
    let weight = |exit: &Exit| match exit {
        Exit::Done => 0,
        Exit::Invalid => 2,
        Exit::Usage => 3,
        _ => 1,
    };
    exits
        .iter()
        .copied()
        .max_by_key(weight)
        .unwrap_or(Exit::Done)
}

fn exit_of(checked: &CheckedFile, online: Option<&Result<OnlineCheck>>) -> Exit {
    match online {
        _ if !checked.verdict().is_valid() => Exit::Invalid,
        Some(Ok(online)) if !online.is_valid => Exit::Invalid,
        Some(Err(error)) => Exit::of_failure(error),
        _ => Exit::Done,
    }
}

fn print(
    out: &Output,
    path: &Path,
    checked: &CheckedFile,
    online: Option<Result<OnlineCheck>>,
) -> Result<()> {
    let (online, failure) = match online {
        Some(Ok(online)) => (Some(online), None),
        Some(Err(error)) => (None, Some(error)),
        None => (None, None),
    };
    if out.json {
        print_json(out, path, checked, online)?;
    } else {
        print_verdict(out, path, checked);
        if let Some(online) = online {
            print_online(out, &online);
        }
    }
    if let Some(error) = failure {
        out.failure(&error);
    }
    Ok(())
}

/// The file's answer as one line of JSON.
pub(crate) fn print_json(
    out: &Output,
    path: &Path,
    checked: &CheckedFile,
    online: Option<OnlineCheck>,
) -> Result<()> {
    let answer = checked.answer();
    out.value(&Answer {
        file: path.display().to_string(),
        is_valid: answer.is_valid,
        payload_version: checked.pack.payload_version(),
        errors: answer.errors,
        warnings: answer.warnings,
        findings: &checked.findings,
        online,
    })
}

/// One verdict line, then the findings.
pub(crate) fn print_verdict(out: &Output, path: &Path, checked: &CheckedFile) {
    let verdict = checked.verdict();
    let word = match verdict {
        verdict if !verdict.is_valid() => "cli-verdict-errors",
        verdict if verdict.warnings > 0 => "cli-verdict-warnings",
        _ => "cli-verdict-ready",
    };
    let verdict = out.say(
        word,
        &[
            ("errors", &verdict.errors.to_string()),
            ("warnings", &verdict.warnings.to_string()),
        ],
    );
    let rules = out.say(
        "cli-checked-with",
        &[("version", checked.pack.payload_version())],
    );
    out.line(&format!("{}: {verdict} {rules}", path.display()));
    for finding in &checked.findings {
        let line = finding_line(&out.words, checked.pack.form(), finding);
        let place = table::place_of(&out.words, &checked.name, finding);
        out.line(&format!("{line}{place}"));
    }
}

fn print_online(out: &Output, online: &OnlineCheck) {
    let word = if online.is_valid {
        "cli-online-valid"
    } else {
        "cli-online-invalid"
    };
    out.line(&format!("  {}", out.say(word, &[])));
    for entry in online.errors.iter().chain(&online.warnings) {
        out.line(&format!("    {entry}"));
    }
    if !online.agrees {
        out.line(&format!("  {}", out.say("cli-online-differs", &[])));
    }
}
