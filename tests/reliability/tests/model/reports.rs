//! The model of one report: what a person would say of it, and no more.

use kvittert_core::domain::{State, Step};
use kvittert_core::error::ErrorCode;
use kvittert_core::view::submission::EventKind;

use crate::bufdir::Standing;

/// What a report says, as far as anybody here looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Content {
    /// The one activity's count.
    pub(crate) count: u8,
    /// Whether the organisation number is one that the practice server rejects.
    pub(crate) is_rejected: bool,
    /// Whether the local check lets it through.
    pub(crate) is_valid: bool,
}

/// A reference as a person types it or a server gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reference {
    /// Of the n-th report that the server took in, counted from 0.
    Taken(usize),
    /// One that the server never gave.
    Invented(u8),
}

/// A person's word on whether a report goes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    Yes,
    No,
    /// It was led out of doubt, and nobody has spoken since.
    AfterDoubt,
}

/// One report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    /// Its number here, never given twice.
    pub(crate) key: u32,
    pub(crate) state: State,
    pub(crate) put_away: bool,
    pub(crate) name: String,
    pub(crate) content: Content,
    pub(crate) acknowledged: bool,
    pub(crate) attempts: u32,
    pub(crate) waiting_for: Option<ErrorCode>,
    /// It waits for something that only a person can put right.
    pub(crate) is_held: bool,
    /// Tries that came to nothing.
    pub(crate) failures: u32,
    pub(crate) word: Option<Word>,
    /// Its place among all that was ever frozen.
    pub(crate) frozen: u32,
    pub(crate) reference: Option<Reference>,
    /// What the server last said of it.
    pub(crate) said: Option<Standing>,
    pub(crate) parent: Option<u32>,
    pub(crate) history: Vec<EventKind>,
}

impl Report {
    pub(crate) fn new(key: u32, name: String, content: Content) -> Self {
        Self {
            key,
            state: State::Draft,
            put_away: false,
            name,
            content,
            acknowledged: false,
            attempts: 0,
            waiting_for: None,
            is_held: false,
            failures: 0,
            word: None,
            frozen: 0,
            reference: None,
            said: None,
            parent: None,
            history: vec![EventKind::Created],
        }
    }

    /// Whether it stands in the way of another of the same name.
    pub(crate) fn holds_its_name(&self) -> bool {
        use State::{Accepted, InDoubt, Processing, Queued, Received, Sending};
        matches!(
            self.state,
            Queued | Sending | InDoubt | Received | Processing | Accepted
        )
    }

    pub(crate) fn is_final(&self) -> bool {
        use State::{Accepted, Refused, Rejected};
        matches!(self.state, Accepted | Rejected | Refused)
    }

    pub(crate) fn awaits_answer(&self) -> bool {
        matches!(self.state, State::Received | State::Processing)
    }

    /// Takes a step and writes it down.
    pub(crate) fn go(&mut self, step: Step, to: State, event: EventKind, taken: &mut Vec<Taken>) {
        taken.push(Taken {
            key: self.key,
            from: self.state,
            step,
            to,
        });
        self.state = to;
        self.history.push(event);
        self.waiting_for = None;
        self.is_held = false;
    }

    /// From the queue to a draft: nothing that was said or failed counts any more.
    pub(crate) fn take_back(&mut self, taken: &mut Vec<Taken>) {
        self.go(Step::TakeBack, State::Draft, EventKind::TakenBack, taken);
        self.failures = 0;
        self.word = None;
    }

    /// Whether it goes by itself once it can.
    pub(crate) fn goes_by_itself(&self, settings: bool) -> bool {
        self.word.map_or(settings, |word| word == Word::Yes)
    }
}

/// A step that a report took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) key: u32,
    pub(crate) from: State,
    pub(crate) step: Step,
    pub(crate) to: State,
}
