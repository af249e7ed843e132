//! The life of a submission: its states and the steps between them.
//!
//! The API has no idempotency key that may be relied on and no look-up by `report_id`, so exactly
//! once cannot be had. What can be had is said here: every outcome that is not known is
//! [`State::InDoubt`], and no program ever leaves that state by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a submission stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being filled in.
    Draft,
    /// Its bytes are frozen; it waits to be sent.
    Queued,
    /// An attempt is on the wire, or was when the process died.
    Sending,
    /// Nobody here knows whether Bufdir has it.
    InDoubt,
    /// Bufdir gave it a reference.
    Received,
    /// Bufdir is at it.
    Processing,
    /// Bufdir approved it.
    Accepted,
    /// Bufdir had it and rejected it.
    Rejected,
    /// Bufdir did not take it in, and said so.
    Refused,
}

/// Something that happened to a submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// The user sends: bytes and SHA-256 are frozen.
    Send,
    /// The user takes it back before it left.
    TakeBack,
    /// An attempt begins; its intent is committed before a byte leaves.
    Begin,
    /// Proof that the attempt was not applied.
    ProvenUnsent,
    /// A 2xx with a usable reference.
    Taken,
    /// A definite 400, 403, 404, 413, 415 or 422.
    Refuse,
    /// Anything else, or found in `sending` at start-up.
    LoseTrack,
    /// A person enters the reference, or the status call confirms it.
    ConfirmReceived,
    /// A person states that Bufdir has nothing, with a second confirmation.
    ConfirmNotReceived,
    /// A status answer says `processing`.
    Process,
    /// A status answer says `accepted`.
    Accept,
    /// A status answer says `rejected`.
    Reject,
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 12] = [
        Self::Send,
        Self::TakeBack,
        Self::Begin,
        Self::ProvenUnsent,
        Self::Taken,
        Self::Refuse,
        Self::LoseTrack,
        Self::ConfirmReceived,
        Self::ConfirmNotReceived,
        Self::Process,
        Self::Accept,
        Self::Reject,
    ];
}

/// A step that the life of a submission does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a submission in state {from:?} cannot take the step {step:?}")]
pub struct IllegalStep {
    /// Where it stood.
    pub from: State,
    /// What was tried.
    pub step: Step,
}

impl State {
    /// Every state, in the order of a submission's life.
    pub const ALL: [Self; 9] = [
        Self::Draft,
        Self::Queued,
        Self::Sending,
        Self::InDoubt,
        Self::Received,
        Self::Processing,
        Self::Accepted,
        Self::Rejected,
        Self::Refused,
    ];

    /// The state after a step.
    ///
    /// # Errors
    /// [`IllegalStep`] when the submission cannot take that step from here.
    pub fn after(self, step: Step) -> Result<Self, IllegalStep> {
        match (self, step) {
            (Self::Draft, Step::Send)
            | (Self::Sending, Step::ProvenUnsent)
            | (Self::InDoubt, Step::ConfirmNotReceived) => Ok(Self::Queued),
            (Self::Queued, Step::TakeBack) => Ok(Self::Draft),
            (Self::Queued, Step::Begin) => Ok(Self::Sending),
            (Self::Sending, Step::Taken) | (Self::InDoubt, Step::ConfirmReceived) => {
                Ok(Self::Received)
            }
            (Self::Sending, Step::Refuse) => Ok(Self::Refused),
            (Self::Sending, Step::LoseTrack) => Ok(Self::InDoubt),
            (Self::Received, Step::Process) => Ok(Self::Processing),
            (Self::Received | Self::Processing, Step::Accept) => Ok(Self::Accepted),
            (Self::Received | Self::Processing, Step::Reject) => Ok(Self::Rejected),
            (from, step) => Err(IllegalStep { from, step }),
        }
    }

    /// Its name in the database, in JSON and on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::InDoubt => "in_doubt",
            Self::Received => "received",
            Self::Processing => "processing",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
            Self::Refused => "refused",
        }
    }

    /// The state of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }

    /// Whether Bufdir still owes an answer, so that asking for the status makes sense.
    #[must_use]
    pub fn awaits_answer(self) -> bool {
        matches!(self, Self::Received | Self::Processing)
    }

    /// Whether a new draft may name this one as its parent.
    #[must_use]
    pub fn may_be_corrected(self) -> bool {
        matches!(self, Self::Rejected | Self::Refused | Self::Accepted)
    }

    /// Whether this one stands in the way of another with the same organisation and report id.
    #[must_use]
    pub fn holds_its_report_id(self) -> bool {
        !matches!(self, Self::Draft | Self::Rejected | Self::Refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_a_final_state() {
        for state in [State::Accepted, State::Rejected, State::Refused] {
            for step in Step::ALL {
                assert!(state.after(step).is_err(), "{state:?} took {step:?}");
            }
        }
    }

    #[test]
    fn doubt_is_left_by_a_persons_word_only() {
        let ways_out: Vec<Step> = Step::ALL
            .into_iter()
            .filter(|step| State::InDoubt.after(*step).is_ok())
            .collect();
        assert_eq!(ways_out, [Step::ConfirmReceived, Step::ConfirmNotReceived]);
    }

    #[test]
    fn only_the_queue_leads_to_the_wire() {
        let sources: Vec<State> = State::ALL
            .into_iter()
            .filter(|state| {
                Step::ALL
                    .iter()
                    .any(|step| state.after(*step) == Ok(State::Sending))
            })
            .collect();
        assert_eq!(sources, [State::Queued]);
    }

    #[test]
    fn names_go_there_and_back() {
        for state in State::ALL {
            assert_eq!(State::from_name(state.as_str()), Some(state));
            let json = serde_json::to_value(state).unwrap();
            assert_eq!(json, state.as_str(), "serde and the database use one name");
        }
    }
}
