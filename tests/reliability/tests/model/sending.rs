//! The model of the queue and of sending: what waits, what goes, and what an answer proves.

use kvittert_core::domain::{State, Step};
use kvittert_core::error::ErrorCode;
use kvittert_core::view::submission::EventKind;

use crate::bufdir::{Outcome, Standing, Token, Unanswered};
use crate::model::{Desk, Model};
use crate::reports::{Reference, Word};

/// So many failures in a row let the queue rest.
const FAILURES_BEFORE_REST: u32 = 5;

/// The queue as a whole.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Queue {
    pub(crate) is_paused: bool,
    /// Failures of net or server, in a row.
    pub(crate) failures: u32,
    /// When the last of them was, while every open program has seen the wait that it brought.
    pub(crate) failed_at: Option<u64>,
    /// How many reports were ever frozen.
    frozen: u32,
}

impl Queue {
    pub(crate) fn rests(self) -> bool {
        self.failures >= FAILURES_BEFORE_REST
    }
}

impl Model {
    /// From a draft to the queue.
    pub(crate) fn freeze(&mut self, index: usize) -> Result<(), ErrorCode> {
        let report = &self.reports[index];
        if report.state != State::Draft {
            return Err(ErrorCode::WrongState);
        }
        if !report.content.is_valid {
            return Err(ErrorCode::ReportHasErrors);
        }
        if !report.acknowledged {
            return Err(ErrorCode::WarningsNotAcknowledged);
        }
        if report.put_away {
            return Err(ErrorCode::NotFound);
        }
        if self.holds(&report.name) {
            return Err(ErrorCode::ReportIdTaken);
        }
        self.queue.frozen += 1;
        self.reports[index].frozen = self.queue.frozen;
        self.step(index, Step::Send, State::Queued, EventKind::Frozen);
        Ok(())
    }

    /// What "send" does with what is in the queue, as a person asks for it.
    pub(crate) fn send_queued(&mut self, desk: Desk, index: usize) -> Result<(), ErrorCode> {
        match self.reports[index].state {
            State::Queued => {
                self.person_asks(index);
                self.deliver(desk, index);
            }
            State::Sending => self.find_the_dead(),
            _ => return Err(ErrorCode::WrongState),
        }
        Ok(())
    }

    pub(crate) fn person_asks(&mut self, index: usize) {
        let report = &mut self.reports[index];
        report.word = report.word.filter(|word| *word != Word::AfterDoubt);
    }

    /// What goes by itself, oldest first, when no wait is left: until the first failure of the net
    /// or of the server.
    pub(crate) fn round(&mut self, desk: Desk) {
        let settings = self.program(desk).sends_by_itself;
        let mut due: Vec<usize> = (0..self.reports.len())
            .filter(|index| {
                let report = &self.reports[*index];
                report.state == State::Queued && report.goes_by_itself(settings)
            })
            .filter(|index| !self.reports[*index].is_held)
            .collect();
        due.sort_by_key(|index| self.reports[*index].frozen);
        for index in due {
            let failures = self.queue.failures;
            if !self.queue.is_paused {
                self.deliver(desk, index);
            }
            if self.queue.failures > failures {
                break;
            }
        }
    }

    /// Whether everybody knows that the queue has to wait yet.
    pub(crate) fn has_just_failed(&self) -> bool {
        self.queue.failures > 0 && self.queue.failed_at == Some(self.monotonic)
    }

    /// The wall clock jumped: who opens now may count a wait otherwise.
    pub(crate) fn jump(&mut self) {
        self.queue.failed_at = None;
    }

    /// A failure of the net or of the server.
    fn fails(&mut self) {
        self.queue.failures += 1;
        self.queue.failed_at = Some(self.monotonic);
    }

    /// A try that came to nothing, with nothing sent.
    fn set_back(&mut self, index: usize, code: ErrorCode) {
        let report = &mut self.reports[index];
        report.waiting_for = Some(code);
        report.failures += 1;
        report.is_held = code == ErrorCode::WrongCredentials;
        if !report.is_held {
            self.fails();
        }
    }

    fn deliver(&mut self, desk: Desk, index: usize) {
        if !self.attempt_with_a_token(desk, index) {
            return;
        }
        // A 401 is proof; the token is renewed once, and the report sent once more.
        self.programs[desk as usize].token = None;
        self.attempt_with_a_token(desk, index);
    }

    /// Gives whether it ended with a 401.
    fn attempt_with_a_token(&mut self, desk: Desk, index: usize) -> bool {
        match self.token(desk) {
            Ok(token) => self.attempt(token, index),
            Err(failure) => {
                self.set_back(index, failure.code);
                false
            }
        }
    }

    /// A token at hand, or a new one.
    pub(crate) fn token(&mut self, desk: Desk) -> Result<Token, Unanswered> {
        let held = self.program(desk).token;
        if let Some(token) = held.filter(|token| token.is_fresh(self.monotonic)) {
            return Ok(token);
        }
        let outcome = self.bufdir.authenticate(self.monotonic);
        self.programs[desk as usize].token = outcome.ok();
        outcome
    }

    pub(crate) fn begin(&mut self, index: usize) {
        self.reports[index].attempts += 1;
        let event = EventKind::AttemptBegan;
        self.step(index, Step::Begin, State::Sending, event);
    }

    /// One attempt, from the intent to its outcome. Gives whether it ended with a 401.
    fn attempt(&mut self, token: Token, index: usize) -> bool {
        self.begin(index);
        let report = &self.reports[index];
        let outcome = self.bufdir.submit(token, &report.name, report.content);
        match outcome {
            Outcome::Taken(number) if !self.is_known(number) => {
                self.reports[index].reference = Some(Reference::Taken(number));
                self.reports[index].said = Some(Standing::Received);
                self.step(index, Step::Taken, State::Received, EventKind::Received);
                self.queue.failures = 0;
            }
            // A reference that another report has: nobody here can know which of them it means.
            Outcome::Taken(_) | Outcome::Unknown => {
                let event = EventKind::OutcomeUnknown;
                self.step(index, Step::LoseTrack, State::InDoubt, event);
                if outcome == Outcome::Unknown {
                    self.fails();
                }
            }
            Outcome::Refused => {
                self.queue.failures = 0;
                self.step(index, Step::Refuse, State::Refused, EventKind::Refused);
            }
            Outcome::ProvenUnsent(code) => {
                let event = EventKind::ProvenUnsent;
                self.step(index, Step::ProvenUnsent, State::Queued, event);
                self.set_back(index, code);
                return code == ErrorCode::WrongCredentials;
            }
        }
        false
    }
}
