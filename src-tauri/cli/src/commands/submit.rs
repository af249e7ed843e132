//! `submit`: checks a file, then sends it.

use kvittert_core::app::App;
use kvittert_core::domain::State;
use kvittert_core::error::{ErrorCode, Result};
use kvittert_core::ops::queue::set_by_itself;
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, rules_of, submit_file};
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::queue::SetByItself;
use kvittert_core::view::submission::SubmissionDetail;

use crate::args::Submit;
use crate::exit::Exit;
use crate::open::Session;
use crate::output::Output;
use crate::record::Sent;
use crate::table;

use super::validate;

pub(crate) async fn run(session: &Session<'_>, args: &Submit) -> Result<Exit> {
    let opened = session.open().await?;
    let checked = check_report_file(
        &rules_of(&opened.app),
        &args.file,
        &args.table.beside(args.payload_version.as_deref()),
    )?;
    table::tell(session.out, &checked);
    let input = SubmitFile {
        report_id: args.report_id.clone(),
        org_id: args.org_id.clone(),
        accept_warnings: args.accept_warnings,
    };
    match submit_file(&opened.app, &checked, &input).await {
        Ok(mut detail) => {
            if args.by_itself && detail.submission.state == State::Queued {
                let id = detail.submission.id.clone();
                let input = SetByItself {
                    id,
                    by_itself: true,
                };
                detail = set_by_itself(&opened.app, &input)?;
            }
            print(session.out, &opened.app, &detail)?;
            Ok(Exit::of_submission(detail.submission.state))
        }
        Err(error) => {
            let about_the_report = matches!(
                error.code,
                ErrorCode::ReportHasErrors | ErrorCode::WarningsNotAcknowledged
            );
            if about_the_report && session.out.json {
                validate::print_json(session.out, &args.file, &checked, None)?;
            } else if about_the_report {
                validate::print_verdict(session.out, &args.file, &checked);
            }
            Err(error)
        }
    }
}

/// Where a report that was sent stands, and what comes next.
pub(crate) fn print(out: &Output, app: &App, detail: &SubmissionDetail) -> Result<()> {
    if out.json {
        out.value(&Sent::from(detail))?;
    } else {
        facts(out, app.environment().name, detail);
    }
    next(out, detail);
    Ok(())
}

/// What happened, and under which name Bufdir has it.
pub(crate) fn facts(out: &Output, environment: EnvironmentName, detail: &SubmissionDetail) {
    let row = &detail.submission;
    if environment == EnvironmentName::Practice {
        out.line(&out.say("cli-practice", &[]));
    }
    let key = format!("state-{}", row.state.as_str());
    let state = out.say(&key, &[]);
    let meaning = out
        .words
        .find(&key, Some("meaning"), &[])
        .unwrap_or_default();
    out.line(&format!("{state}. {meaning}"));
    let facts = [
        ("cli-fact-reference", row.reference_id.as_deref()),
        ("cli-fact-report-id", Some(row.report_id.as_str())),
        (
            "cli-fact-organisation",
            row.organisation_label.as_deref().or(row.org_id.as_deref()),
        ),
        ("cli-fact-period", row.period.as_deref()),
        ("cli-fact-status", row.bufdir_status.as_deref()),
        ("cli-fact-submitted-at", row.submitted_at.as_deref()),
        ("cli-fact-received-at", detail.received_at.as_deref()),
        ("cli-fact-processed-at", detail.processed_at.as_deref()),
        (
            "cli-fact-confirmation",
            detail.bufdir_confirmation.as_deref(),
        ),
        ("cli-fact-notes", detail.notes.as_deref()),
        ("cli-fact-explanation", detail.explanation.as_deref()),
        ("cli-fact-sha256", detail.payload_sha256.as_deref()),
        ("cli-fact-id", Some(row.id.as_str())),
    ];
    print_facts(out, &facts);
}

/// What is known, one thing a line; what is not known is left out.
pub(crate) fn print_facts(out: &Output, facts: &[(&str, Option<&str>)]) {
    for (key, value) in facts {
        if let Some(value) = value {
            out.line(&format!("  {}: {value}", out.say(key, &[])));
        }
    }
}

/// What comes next.
pub(crate) fn next(out: &Output, detail: &SubmissionDetail) {
    let row = &detail.submission;
    if row.state == State::Queued
        && let Some(reason) = &row.waiting_for
    {
        out.failure(reason);
    }
    if row.state == State::Refused {
        let reason = detail
            .attempts
            .iter()
            .rev()
            .find_map(|attempt| attempt.reason.as_deref());
        if let Some(reason) = reason.or(detail.notes.as_deref()) {
            out.note(&out.say("cli-refused-because", &[("reason", reason)]));
        }
    }
    let args = [
        ("id", row.id.as_str()),
        ("reference", row.reference_id.as_deref().unwrap_or_default()),
    ];
    let key = match row.state {
        State::Queued => super::queue::next_of_queued(detail).to_owned(),
        state => format!("cli-next-{}", state.as_str()),
    };
    out.note(&out.say(&key, &args));
}
