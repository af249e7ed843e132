//! A submission as `--json` prints it. Scripts rely on these fields: a field that is not known is
//! null, and none is ever left out.

use kvittert_core::domain::{State, SubmissionId};
use kvittert_core::ops::refresh::StatusAnswer;
use kvittert_core::view::queue::{NextTry, QueuedView};
use kvittert_core::view::submission::SubmissionDetail;
use serde::Serialize;

/// What `submit --json` prints.
#[derive(Default, Serialize)]
pub(crate) struct Sent<'a> {
    id: Option<&'a SubmissionId>,
    state: Option<State>,
    report_id: Option<&'a str>,
    org_id: Option<&'a str>,
    reference_id: Option<&'a str>,
    submitted_at: Option<&'a str>,
    payload_sha256: Option<&'a str>,
    bufdir_confirmation: Option<&'a str>,
}

/// What `history` and `status` print: the same, with what Bufdir said later.
#[derive(Serialize)]
pub(crate) struct Followed<'a> {
    #[serde(flatten)]
    sent: Sent<'a>,
    status: Option<&'a str>,
    processed_at: Option<&'a str>,
    notes: Option<&'a str>,
}

impl<'a> From<&'a SubmissionDetail> for Sent<'a> {
    fn from(detail: &'a SubmissionDetail) -> Self {
        let row = &detail.submission;
        Self {
            id: Some(&row.id),
            state: Some(row.state),
            report_id: Some(&row.report_id),
            org_id: row.org_id.as_deref(),
            reference_id: row.reference_id.as_deref(),
            submitted_at: row.submitted_at.as_deref(),
            payload_sha256: detail.payload_sha256.as_deref(),
            bufdir_confirmation: detail.bufdir_confirmation.as_deref(),
        }
    }
}

/// What `queue list` prints of each report: which it is, how it waits, and the code of why.
#[derive(Serialize)]
pub(crate) struct Queued<'a> {
    id: &'a SubmissionId,
    report_id: &'a str,
    org_id: Option<&'a str>,
    by_itself: bool,
    failures: u32,
    next: NextTry,
    waiting_for: Option<String>,
}

impl<'a> From<&'a QueuedView> for Queued<'a> {
    fn from(queued: &'a QueuedView) -> Self {
        let row = &queued.submission;
        Self {
            id: &row.id,
            report_id: &row.report_id,
            org_id: row.org_id.as_deref(),
            by_itself: queued.waits.by_itself,
            failures: queued.waits.failures,
            next: queued.waits.next,
            waiting_for: row.waiting_for.as_ref().map(|error| error.code.name()),
        }
    }
}

impl<'a> From<&'a SubmissionDetail> for Followed<'a> {
    fn from(detail: &'a SubmissionDetail) -> Self {
        Self {
            sent: Sent::from(detail),
            status: detail.submission.bufdir_status.as_deref(),
            processed_at: detail.processed_at.as_deref(),
            notes: detail.notes.as_deref(),
        }
    }
}

impl<'a> Followed<'a> {
    /// What is known of a report that is not in this database: Bufdir's word alone.
    pub(crate) fn elsewhere(reference: &'a str, answer: &'a StatusAnswer) -> Self {
        Self {
            sent: Sent {
                reference_id: Some(reference),
                submitted_at: answer.submitted_at.as_deref(),
                ..Sent::default()
            },
            status: Some(&answer.status),
            processed_at: answer.processed_at.as_deref(),
            notes: answer.notes.as_deref(),
        }
    }
}
