//! Taking everything out of one installation, and into another.

use std::io::Read;
use std::path::Path;

use crate::app::App;
use crate::error::{AppError, ErrorCode, Result};
use crate::import::file_name;
use crate::rules::{RulePackError, RulePacks};
use crate::settings::write_whole;
use crate::view::everything::{Everything, KIND, KeptRulePack, TakenIn, VERSION};

/// Largest file that is taken in: a hundred thousand reports fit several times.
const LARGEST: u64 = 1024 * MIB;
const MIB: u64 = 1024 * 1024;

/// A name for the file: `kvittert-practice-2026-11-24.json`.
#[must_use]
pub fn proposed_name(app: &App) -> String {
    let day = app.clock.now().strftime("%Y-%m-%d");
    format!("kvittert-{}-{day}.json", app.environment.label())
}

/// Everything that the environment holds as one JSON file: organisations without their secrets,
/// drafts, reports with their exact bytes, attempts and what happened. The format is described in
/// [`crate::view::everything`]. Gives how many reports there are.
///
/// # Errors
/// [`ErrorCode::FileUnwritable`], [`ErrorCode::DatabaseDamaged`].
pub fn take_out(app: &App, to: &Path) -> Result<u32> {
    let everything = app.store.take_out(app.environment.name)?;
    let mut bytes = serde_json::to_vec_pretty(&everything)
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    bytes.push(b'\n');
    write_whole(to, &bytes)?;
    Ok(u32::try_from(everything.submissions.len()).unwrap_or(u32::MAX))
}

/// Takes in what [`take_out`] made, of the same environment. What is here already is left as it is;
/// nothing that comes in is ever sent by itself. All of it, or nothing.
///
/// # Errors
/// [`ErrorCode::FileUnreadable`], [`ErrorCode::FileTooLarge`], [`ErrorCode::FileNotJson`],
/// [`ErrorCode::TakenOutUnusable`], [`ErrorCode::OtherEnvironment`], and
/// [`ErrorCode::ReferenceTaken`] or [`ErrorCode::ReportIdTaken`] when another report here has what
/// may be had once; [`ErrorCode::RulePackInvalid`] for a rule pack that cannot be used, and with the
/// problem `other_rules` where a report needs one and another has its name here.
pub fn take_in(app: &App, from: &Path) -> Result<TakenIn> {
    let name = file_name(from);
    let bytes = bounded(from, &name)?;
    let mut everything = understood(&bytes, &name)?;
    if everything.environment != app.environment.name {
        return Err(AppError::new(ErrorCode::OtherEnvironment).with("file", name));
    }
    everything.rule_packs = new_rule_packs(app, &everything, &name)?;
    let taken = app
        .store
        .take_in(&everything, app.clock.now())
        .map_err(|error| match error.code {
            ErrorCode::TakenOutUnusable => error.with("file", &name),
            ErrorCode::RulePackInvalid => {
                let inside = error.args.get("file").cloned().unwrap_or_default();
                error
                    .with("file", within(&name, &inside))
                    .with("problem", OTHER_RULES)
            }
            _ => error,
        })?;
    // One that was damaged is whole now, and nothing else tells.
    app.at_hand.read_again(&app.store);
    Ok(taken)
}

/// The problem of a rule pack that reports of the file follow, where another one has its name.
const OTHER_RULES: &str = "other_rules";

/// A rule pack by its file and the one that it came in.
fn within(name: &str, inside: &str) -> String {
    format!("{name} › {inside}")
}

/// The rule packs that are not here yet, each checked as one from a file of its own. Where another
/// one has the name here, it stays, unless a report that comes in needs the one of the file.
fn new_rule_packs(app: &App, from: &Everything, name: &str) -> Result<Vec<KeptRulePack>> {
    let rules = app.rules();
    let mut new = Vec::new();
    for kept in &from.rule_packs {
        let bytes = kept.body.as_bytes();
        let of_file = |error: RulePackError| error.of_file(&within(name, &kept.file), bytes);
        let pack = RulePacks::read(bytes).map_err(of_file)?;
        match rules.has(&pack) {
            Ok(true) => {}
            Ok(false) => new.push(kept.clone()),
            Err(error) if is_needed(app, from, pack.payload_version())? => {
                return Err(of_file(error).with("problem", OTHER_RULES));
            }
            Err(_) => tracing::info!("a rule pack of the file stays out: another has its name"),
        }
    }
    Ok(new)
}

/// Whether a report that is not here yet is in a version, or may come back to it.
fn is_needed(app: &App, from: &Everything, version: &str) -> Result<bool> {
    for report in &from.submissions {
        let mut moves = report.moves.iter();
        let names = report.payload_version.as_str() == version
            || moves.any(|moved| {
                [&moved.from, &moved.to]
                    .iter()
                    .any(|v| v.as_str() == version)
            });
        if names && app.store.row(&report.id)?.is_none() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn bounded(from: &Path, name: &str) -> Result<Vec<u8>> {
    let unreadable = |error: std::io::Error| {
        AppError::new(ErrorCode::FileUnreadable)
            .with("file", name)
            .because(error)
    };
    let file = std::fs::File::open(from).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    if bytes.len() as u64 > LARGEST {
        return Err(AppError::new(ErrorCode::FileTooLarge)
            .with("file", name)
            .with("limit_mib", LARGEST / MIB));
    }
    Ok(bytes)
}

/// What the file says it is comes first, so that one of a newer program is told of as such.
fn understood(bytes: &[u8], name: &str) -> Result<Everything> {
    #[derive(serde::Deserialize)]
    struct Head {
        kind: Option<String>,
        version: Option<u32>,
    }
    let unusable = |detail: String| {
        AppError::new(ErrorCode::TakenOutUnusable)
            .with("file", name)
            .because(detail)
    };
    let head: Head = serde_json::from_slice(bytes).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => unusable(error.to_string()),
        _ => AppError::new(ErrorCode::FileNotJson)
            .with("file", name)
            .with("line", error.line())
            .with("column", error.column()),
    })?;
    if head.kind.as_deref() != Some(KIND) || head.version != Some(VERSION) {
        return Err(unusable(format!("{:?} {:?}", head.kind, head.version)));
    }
    serde_json::from_slice(bytes).map_err(|error| unusable(error.to_string()))
}
