//! `rules`: the rule packs of an environment, and one from a file.

use kvittert_core::domain::PayloadVersion;
use kvittert_core::error::{AppError, ErrorCode, Result};
use kvittert_core::ops::rule_packs;
use kvittert_core::view::app::Language;
use kvittert_core::view::rules::{AddRulePack, RulePackRow, RulePackStanding};

use crate::args::{AddRules, RemoveRules};
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;

pub(crate) async fn list(session: &Session<'_>) -> Result<Exit> {
    let opened = session.open().await?;
    let view = rule_packs::list(&opened.app)?;
    view.packs
        .iter()
        .try_for_each(|row| print(session.out, row))?;
    Ok(Exit::Done)
}

/// Adds a rule pack. The same again is nothing new: a script may run twice.
pub(crate) async fn add(session: &Session<'_>, args: &AddRules) -> Result<Exit> {
    let opened = session.open().await?;
    let (pack, preview) = rule_packs::open(&opened.app, &args.file)?;
    let input = AddRulePack {
        sha256: pack.sha256().to_owned(),
        who: args.by.clone().unwrap_or(preview.who),
    };
    let view = rule_packs::add(&opened.app, &pack, &input)?;
    let added = &preview.payload_version;
    if let Some(row) = view.packs.iter().find(|row| row.payload_version == *added) {
        print(session.out, row)?;
    }
    let said = match preview.standing {
        RulePackStanding::Newest => "cli-rules-newest",
        RulePackStanding::Older => "cli-rules-older",
        RulePackStanding::Known => "cli-rules-known",
        RulePackStanding::Mends => "cli-rules-mended",
    };
    let args = [("version", added.as_str()), ("newest", &view.newest)];
    session.out.note(&session.out.say(said, &args));
    Ok(Exit::Done)
}

pub(crate) async fn remove(session: &Session<'_>, args: &RemoveRules) -> Result<Exit> {
    let opened = session.open().await?;
    let version = PayloadVersion::new(&args.version).map_err(|error| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", "payload_version")
            .because(error)
    })?;
    rule_packs::remove(&opened.app, &version)?;
    let said = session
        .out
        .say("cli-rules-removed", &[("version", version.as_str())]);
    session.out.note(&said);
    Ok(Exit::Done)
}

fn print(out: &Output, row: &RulePackRow) -> Result<()> {
    if out.json {
        return out.value(row);
    }
    let title = row.title.as_ref().map(|title| match out.words.language() {
        Language::Nb => title.nb.as_str(),
        Language::Nn => title.nn.as_str(),
        Language::En => title.en.as_str(),
    });
    let came = match &row.added {
        None => out.say("cli-rules-built-in", &[]),
        Some(added) => out.say(
            "cli-rules-added",
            &[("who", &added.by), ("at", &added.at), ("file", &added.file)],
        ),
    };
    let used = out.say(
        "cli-rules-used",
        &[
            ("drafts", &row.drafts.to_string()),
            ("reports", &row.reports.to_string()),
        ],
    );
    out.line(&format!(
        "{} – {}\n  {came}\n  SHA-256 {}\n  {used}",
        row.payload_version,
        title.unwrap_or("–"),
        row.sha256
    ));
    if let Some(fault) = &row.fault {
        out.failure(fault);
    }
    Ok(())
}
