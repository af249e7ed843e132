//! What must be true of a database and the ledger, whatever was done to the programs.

use std::fmt;

use super::database::{Database, StoredReport};
use crate::ledger::Taken;

/// What must never be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// A report is gone, or the app knows nothing of what the server has.
    Lost(String),
    /// The server has a report twice.
    Doubled(String),
    /// The app says something else than what is so.
    Unexpected(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lost(what) => write!(formatter, "LOST {what}"),
            Self::Doubled(what) => write!(formatter, "DOUBLED {what}"),
            Self::Unexpected(what) => write!(formatter, "UNEXPECTED {what}"),
        }
    }
}

/// Compares a database in which nobody is at work with what the ledger took in of its reports, one
/// report with the other.
#[must_use]
pub fn audit(database: &Database, taken: &[Taken]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = database
        .unsound
        .iter()
        .map(|what| Problem::Lost(what.clone()))
        .collect();
    for report in &database.reports {
        problems.extend(misstated(report, taken));
    }
    for (index, one) in taken.iter().enumerate() {
        let name = &one.report_id;
        let earlier = taken.get(..index).unwrap_or_default();
        if earlier
            .iter()
            .any(|other| other.report_id == *name && other.org_id == one.org_id)
        {
            problems.push(Problem::Doubled(name.clone()));
        }
        // An intent on the disk: the same bytes under the same key.
        let is_meant = database.named(name).any(|report| {
            report.attempts.iter().any(|attempt| {
                attempt.body_sha256 == one.body_sha256
                    && one.idempotency_key.as_deref() == Some(&attempt.idempotency_key)
            })
        });
        if !is_meant {
            problems.push(Problem::Lost(format!(
                "{name}: the server has it, and there is no intent to send it"
            )));
        }
    }
    problems
}

/// A report whose state is not what its attempts and the ledger say.
fn misstated(report: &StoredReport, taken: &[Taken]) -> Option<Problem> {
    let at_server = taken
        .iter()
        .find(|taken| taken.report_id == report.report_id);
    let unended = report
        .attempts
        .iter()
        .filter(|attempt| attempt.outcome.is_none())
        .count();
    let last = report.attempts.last();
    let outcome = last.map(|attempt| attempt.outcome.as_deref());
    let fits = match (outcome, report.state.as_str()) {
        (None, "draft") => true,
        (None | Some(Some("proven_unsent")), "queued") => at_server.is_none(),
        (Some(Some("refused")), "refused") => at_server.is_none(),
        (Some(None | Some("unknown")), "in_doubt") => true,
        (Some(Some("taken")), "received" | "processing" | "accepted" | "rejected") => {
            at_server.map(|taken| &taken.reference_id) == report.reference_id.as_ref()
        }
        _ => false,
    };
    (!fits || unended > 1).then(|| {
        Problem::Unexpected(format!(
            "{}: {} after {:?}, and the server {}",
            report.report_id,
            report.state,
            report
                .attempts
                .iter()
                .map(|attempt| attempt.outcome.as_deref())
                .collect::<Vec<_>>(),
            at_server.map_or("has nothing".to_owned(), |taken| format!(
                "has it as {}",
                taken.reference_id
            )),
        ))
    })
}
