//! What the practice server remembers: the reports it took in, and how far its clock was moved.

use std::collections::HashMap;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::clock::later;
use crate::{ACCEPTED_OR_REJECTED_AFTER, PROCESSING_AFTER, REJECTED_LAST_DIGIT};

/// One thing to remember: a line of the memory file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "entry", rename_all = "snake_case")]
pub(crate) enum Entry {
    /// The first line: what this file is. `id` tells one memory from another.
    Memory { version: u32, id: String },
    /// The clock was moved ahead.
    ClockAdvanced { milliseconds: u64 },
    /// A report was taken in.
    Report(Report),
}

/// A report that was taken in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Report {
    pub(crate) reference: String,
    pub(crate) org_id: String,
    pub(crate) report_id: String,
    pub(crate) payload_version: String,
    pub(crate) payload: Value,
    /// When it was taken in, on the practice clock.
    pub(crate) at: Timestamp,
}

/// Where a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Received,
    Processing,
    Accepted(Timestamp),
    Rejected(Timestamp),
}

impl Report {
    /// Where the report stands at an instant. Computed each time: there is no timer to lose.
    pub(crate) fn standing(&self, now: Timestamp) -> Standing {
        let age = now.duration_since(self.at);
        if age < seconds(PROCESSING_AFTER) {
            return Standing::Received;
        }
        if age < seconds(ACCEPTED_OR_REJECTED_AFTER) {
            return Standing::Processing;
        }
        let processed_at = later(self.at, seconds(ACCEPTED_OR_REJECTED_AFTER));
        let rejected = self
            .payload
            .get("organisasjonsnummer")
            .and_then(Value::as_str)
            .is_some_and(|number| number.ends_with(REJECTED_LAST_DIGIT));
        if rejected {
            Standing::Rejected(processed_at)
        } else {
            Standing::Accepted(processed_at)
        }
    }
}

fn seconds(duration: Duration) -> SignedDuration {
    SignedDuration::try_from(duration).unwrap_or(SignedDuration::MAX)
}

/// The reports, found by their reference and by who calls them what.
#[derive(Default)]
pub(crate) struct Ledger {
    reports: Vec<Report>,
    by_reference: HashMap<String, usize>,
    latest_by_name: HashMap<(String, String), usize>,
}

impl Ledger {
    pub(crate) fn by_reference(&self, reference: &str) -> Option<&Report> {
        self.reports.get(*self.by_reference.get(reference)?)
    }

    /// The latest report that an organisation sent under a report id.
    pub(crate) fn latest(&self, org_id: &str, report_id: &str) -> Option<&Report> {
        let name = (org_id.to_owned(), report_id.to_owned());
        self.reports.get(*self.latest_by_name.get(&name)?)
    }

    /// A reference that was not given before: `bufdir_ref_<yyyymmdd>_<counter>`, the day in UTC
    /// and the counter of at least five digits over all days.
    pub(crate) fn next_reference(&self, at: Timestamp) -> String {
        let day = at.strftime("%Y%m%d");
        let counter = self.reports.len() + 1;
        format!("bufdir_ref_{day}_{counter:05}")
    }

    pub(crate) fn take_in(&mut self, report: Report) {
        let index = self.reports.len();
        self.by_reference.insert(report.reference.clone(), index);
        self.latest_by_name
            .insert((report.org_id.clone(), report.report_id.clone()), index);
        self.reports.push(report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_moves_with_the_clock_and_not_before() {
        let at: Timestamp = "2026-03-26T10:30:00.9Z".parse().unwrap();
        let mut report = Report {
            reference: "r".to_owned(),
            org_id: "o".to_owned(),
            report_id: "i".to_owned(),
            payload_version: "v".to_owned(),
            payload: serde_json::json!({ "organisasjonsnummer": "912345678" }),
            at,
        };
        let after = |milliseconds| later(at, SignedDuration::from_millis(milliseconds));
        let end = after(15_000);
        for (milliseconds, standing) in [
            (-3_600_000, Standing::Received),
            (0, Standing::Received),
            (4_999, Standing::Received),
            (5_000, Standing::Processing),
            (14_999, Standing::Processing),
            (15_000, Standing::Accepted(end)),
            (86_400_000, Standing::Accepted(end)),
        ] {
            assert_eq!(
                report.standing(after(milliseconds)),
                standing,
                "{milliseconds} ms after it was taken in"
            );
        }
        report.payload = serde_json::json!({ "organisasjonsnummer": "999999999" });
        assert_eq!(
            report.standing(end),
            Standing::Rejected(end),
            "a number that ends in 9 is rejected, and not before it was processed"
        );
    }
}
