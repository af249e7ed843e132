//! What is known after a submit.

use super::error::{CallError, CallErrorKind};
use super::transport::{Answer, End, Fault};
use super::wire;
use super::words::Scrub;
use crate::domain::ReferenceId;

/// What is known after the one attempt of a submit. There is no fifth: what is neither taken, nor
/// proven unsent, nor refused for good is [`SubmitOutcome::Unknown`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SubmitOutcome {
    /// A 2xx with a usable reference.
    Taken(SubmitAnswer),
    /// Proof that it was not applied: no connection came about, or 401, 408, 429.
    ProvenUnsent(CallError),
    /// A definite no: 400, 403, 404, 413, 415, 422.
    Refused(CallError),
    /// Once a byte may have left, nothing else counts: time-outs, resets, 5xx, 3xx, 409, any other
    /// 4xx, a 2xx without a readable reference.
    Unknown(CallError),
}

/// Bufdir's receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubmitAnswer {
    /// Bufdir's name for the report.
    pub reference_id: ReferenceId,
    /// Bufdir's word, verbatim; `received` when it gave none.
    pub status: String,
    /// When Bufdir received it, verbatim.
    pub submitted_at: Option<String>,
    /// Bufdir's confirmation, verbatim.
    pub confirmation: Option<String>,
    /// The answer's status.
    pub http_status: u16,
    /// The beginning of the answer, for support.
    pub answer: String,
}

impl SubmitOutcome {
    /// Reads what came of an attempt.
    pub(super) fn of(came: Result<Answer, Fault>, scrub: &Scrub) -> Self {
        let answer = match came {
            Ok(answer) => answer,
            Err(fault) if fault.may_have_left => return Self::Unknown(fault.into_error(scrub)),
            Err(fault) => return Self::ProvenUnsent(fault.into_error(scrub)),
        };
        if answer.is_success() {
            return Self::of_success(&answer, scrub);
        }
        let error = answer.failure(CallError::kind_of(answer.status), scrub);
        match answer.status {
            401 | 408 | 429 => Self::ProvenUnsent(error),
            400 | 403 | 404 | 413 | 415 | 422 => Self::Refused(error),
            _ => Self::Unknown(error),
        }
    }

    fn of_success(answer: &Answer, scrub: &Scrub) -> Self {
        // An answer that broke off behind a complete object is still readable; one that goes on
        // for a megabyte is no receipt.
        let receipt = match answer.end {
            End::Cut => None,
            End::Whole | End::Broken | End::Late => wire::receipt(&answer.text, scrub),
        };
        match receipt {
            Some(receipt) => Self::Taken(SubmitAnswer {
                reference_id: receipt.reference_id,
                status: receipt.status,
                submitted_at: receipt.submitted_at,
                confirmation: receipt.confirmation,
                http_status: answer.status,
                answer: answer.excerpt(scrub),
            }),
            None => Self::Unknown(answer.unreadable(scrub)),
        }
    }

    /// An attempt that ended before it reached the wire.
    pub(super) fn never_left(kind: CallErrorKind, detail: &str) -> Self {
        Self::ProvenUnsent(CallError::new(kind, detail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn came(status: u16, text: &str, end: End) -> SubmitOutcome {
        let answer = Answer {
            status,
            content_type: None,
            retry_after: None,
            text: text.to_owned(),
            end,
            came: Duration::ZERO,
        };
        SubmitOutcome::of(Ok(answer), &Scrub::of([]))
    }

    const RECEIPT: &str = r#"{"submission_reference_id":"r1"}"#;

    #[test]
    fn every_status_has_one_outcome() {
        for status in 100..=999 {
            let outcome = came(status, RECEIPT, End::Whole);
            let as_it_should = match status {
                200..=299 => matches!(outcome, SubmitOutcome::Taken(_)),
                401 | 408 | 429 => matches!(outcome, SubmitOutcome::ProvenUnsent(_)),
                400 | 403 | 404 | 413 | 415 | 422 => matches!(outcome, SubmitOutcome::Refused(_)),
                _ => matches!(outcome, SubmitOutcome::Unknown(_)),
            };
            assert!(as_it_should, "HTTP {status} gave {outcome:?}");
        }
    }

    #[test]
    fn a_success_counts_only_with_a_readable_reference() {
        for (text, end, taken) in [
            (RECEIPT, End::Whole, true),
            (RECEIPT, End::Broken, true),
            (RECEIPT, End::Late, true),
            (RECEIPT, End::Cut, false),
            (r#"{"submission_reference_id":"r1"#, End::Broken, false),
            ("", End::Whole, false),
            ("<html>", End::Whole, false),
        ] {
            let outcome = came(200, text, end);
            match outcome {
                SubmitOutcome::Taken(answer) => {
                    assert!(taken, "{text} with {end:?} was taken");
                    assert_eq!(answer.status, "received");
                }
                SubmitOutcome::Unknown(_) => assert!(!taken, "{text} with {end:?} was lost"),
                other => panic!("{text} with {end:?} gave {other:?}"),
            }
        }
    }

    #[test]
    fn a_fault_is_proof_only_if_nothing_left() {
        for may_have_left in [false, true] {
            let fault = Fault {
                kind: CallErrorKind::TimedOut,
                detail: "x".to_owned(),
                may_have_left,
            };
            let outcome = SubmitOutcome::of(Err(fault), &Scrub::of([]));
            assert_eq!(
                matches!(outcome, SubmitOutcome::Unknown(_)),
                may_have_left,
                "{outcome:?}"
            );
        }
    }
}
