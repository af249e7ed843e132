//! The model of everything: reports, desks and the server, and what each move makes of them. Pure,
//! and small enough to be believed by reading it.

use kvittert_core::domain::{State, Step};
use kvittert_core::error::ErrorCode;
use kvittert_core::view::submission::EventKind;

use crate::bufdir::{Bufdir, Order, Standing, Token, Unanswered};
use crate::reports::{Content, Reference, Report, Taken};
use crate::sending::Queue;

/// One of the two programs that have the database open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Desk {
    Window,
    CommandLine,
}

impl Desk {
    pub(crate) const ALL: [Self; 2] = [Self::Window, Self::CommandLine];

    /// Who sits there.
    pub(crate) fn who(self) -> &'static str {
        match self {
            Self::Window => "kari",
            Self::CommandLine => "ola",
        }
    }
}

/// What a move gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Done,
    Failed(ErrorCode),
    /// Of a question about one report.
    Status {
        changed: bool,
        failed: bool,
    },
    /// Of a question about all: how many were asked about.
    Statuses(usize),
}

/// A program that has the database open, or does not.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Program {
    pub(crate) is_open: bool,
    pub(crate) token: Option<Token>,
    /// What its settings say of reports that nothing was said for.
    pub(crate) sends_by_itself: bool,
}

/// What the moves are chosen for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    /// A bit of everything.
    Everyday,
    /// A bad net and a bad server.
    Faults,
    /// Copies, restarts and deaths.
    Restarts,
    /// Reports that reach their last answer, and are corrected.
    Answers,
}

/// The model.
#[derive(Debug, Clone)]
pub(crate) struct Model {
    pub(crate) mood: Mood,
    pub(crate) queue: Queue,
    /// What the database holds.
    pub(crate) reports: Vec<Report>,
    pub(crate) bufdir: Bufdir,
    pub(crate) programs: [Program; 2],
    /// What each copy holds.
    pub(crate) copies: Vec<Vec<Report>>,
    pub(crate) monotonic: u64,
    made: u32,
    /// How often a person asked for something to be sent.
    pub(crate) asked: usize,
    /// What the last move gave back.
    pub(crate) answer: Answer,
    /// What the last move made reports do.
    pub(crate) steps: Vec<Taken>,
}

impl Model {
    /// Both programs open, nothing in the database, a server that works.
    pub(crate) fn new(mood: Mood) -> Self {
        let open = Program {
            is_open: true,
            ..Program::default()
        };
        Self {
            mood,
            queue: Queue::default(),
            reports: Vec::new(),
            bufdir: Bufdir::new(),
            programs: [open; 2],
            copies: Vec::new(),
            monotonic: 0,
            made: 0,
            asked: 0,
            answer: Answer::Done,
            steps: Vec::new(),
        }
    }

    pub(crate) fn index(&self, key: u32) -> Option<usize> {
        self.reports.iter().position(|report| report.key == key)
    }

    pub(crate) fn program(&self, desk: Desk) -> &Program {
        &self.programs[desk as usize]
    }

    pub(crate) fn has_fresh_token(&self, desk: Desk) -> bool {
        let token = self.program(desk).token;
        token.is_some_and(|token| token.is_fresh(self.monotonic))
    }

    pub(crate) fn pass(&mut self, seconds: u64) {
        self.monotonic += seconds;
        self.bufdir.advance(seconds);
    }

    pub(crate) fn step(&mut self, index: usize, step: Step, to: State, event: EventKind) {
        self.reports[index].go(step, to, event, &mut self.steps);
    }

    pub(crate) fn holds(&self, name: &str) -> bool {
        self.reports
            .iter()
            .any(|report| report.name == name && report.holds_its_name())
    }

    /// Whether the server rejected the very same under the same name.
    pub(crate) fn was_rejected_as_it_is(&self, index: usize) -> bool {
        let it = &self.reports[index];
        self.reports.iter().any(|other| {
            other.state == State::Rejected && other.name == it.name && other.content == it.content
        })
    }

    /// A name for a correction: the name that was corrected first, with an ending, and a number
    /// where a report that was not put away has that already.
    fn name_of_correction(&self, of: &str) -> String {
        let first = of.split("_rettelse").next().unwrap_or(of);
        let wanted = format!("{first}_rettelse");
        let is_free = |name: &String| {
            let mut others = self.reports.iter().filter(|report| !report.put_away);
            others.all(|report| !report.name.eq_ignore_ascii_case(name))
        };
        (1..)
            .map(|count| match count {
                1 => wanted.clone(),
                count => format!("{wanted}_{count}"),
            })
            .find(is_free)
            .unwrap_or(wanted)
    }

    pub(crate) fn make(&mut self, name: String, content: Content) -> usize {
        self.reports.push(Report::new(self.made, name, content));
        self.made += 1;
        self.reports.len() - 1
    }

    pub(crate) fn correct(&mut self, index: usize) {
        if !self.reports[index].is_final() {
            return self.fail(ErrorCode::WrongState);
        }
        let name = self.name_of_correction(&self.reports[index].name);
        let (parent, content) = (self.reports[index].key, self.reports[index].content);
        let child = self.make(name, content);
        self.reports[child].parent = Some(parent);
        self.reports[index].history.push(EventKind::Corrected);
    }

    pub(crate) fn fail(&mut self, code: ErrorCode) {
        self.answer = Answer::Failed(code);
    }

    /// A program opens the database: what a dead one was sending is in doubt.
    pub(crate) fn open(&mut self, desk: Desk) {
        self.programs[desk as usize] = Program {
            is_open: true,
            ..Program::default()
        };
        self.queue.failed_at = None;
        self.find_the_dead();
    }

    pub(crate) fn close(&mut self, desk: Desk) {
        self.programs[desk as usize] = Program::default();
    }

    /// Nobody is sending between two moves, so whatever stands in `sending` died.
    pub(crate) fn find_the_dead(&mut self) {
        for index in 0..self.reports.len() {
            if self.reports[index].state == State::Sending {
                let event = EventKind::OutcomeUnknown;
                self.step(index, Step::LoseTrack, State::InDoubt, event);
            }
        }
    }

    pub(crate) fn is_known(&self, number: usize) -> bool {
        self.has_reference(Reference::Taken(number))
    }

    pub(crate) fn has_reference(&self, reference: Reference) -> bool {
        self.reports
            .iter()
            .any(|report| report.reference == Some(reference))
    }

    /// A question where a report stands; a 401 is answered by one renewal and one repetition.
    pub(crate) fn ask(&mut self, desk: Desk, reference: Reference) -> Result<Standing, Unanswered> {
        let number = match reference {
            Reference::Taken(number) => Some(number),
            Reference::Invented(_) => None,
        };
        let token = self.token(desk)?;
        match self.bufdir.status(token, number) {
            Err(failure) if failure.is_unauthorized() => {
                self.programs[desk as usize].token = None;
                let token = self.token(desk)?;
                self.bufdir.status(token, number)
            }
            answer => answer,
        }
    }

    /// Writes down what the server said. Gives whether the state changed.
    pub(crate) fn hear(&mut self, index: usize, standing: Standing) -> bool {
        let from = self.reports[index].state;
        let event = EventKind::Status;
        let step = match (from, standing) {
            (State::Received, Standing::Processing) => Some((Step::Process, State::Processing)),
            (State::Received | State::Processing, Standing::Accepted) => {
                Some((Step::Accept, State::Accepted))
            }
            (State::Received | State::Processing, Standing::Rejected) => {
                Some((Step::Reject, State::Rejected))
            }
            _ => None,
        };
        let said = self.reports[index].said.replace(standing);
        if let Some((step, to)) = step {
            self.step(index, step, to, event);
            return true;
        }
        if said != Some(standing) {
            self.reports[index].history.push(event);
        }
        false
    }

    /// Asks where one report stands. Gives why there was no answer.
    pub(crate) fn refresh(
        &mut self,
        desk: Desk,
        index: usize,
    ) -> Result<Option<ErrorCode>, ErrorCode> {
        let Some(reference) = self.reports[index].reference else {
            return Err(ErrorCode::WrongState);
        };
        let asked = self.ask(desk, reference);
        let (changed, failed) = match asked {
            Ok(standing) => (self.hear(index, standing), false),
            Err(failure) => {
                if failure.code != ErrorCode::Unreachable {
                    self.reports[index].history.push(EventKind::StatusFailed);
                }
                (false, true)
            }
        };
        self.answer = Answer::Status { changed, failed };
        Ok(asked.err().map(|failure| failure.code))
    }

    /// A copy takes the place of the database: what it holds may have been sent since.
    pub(crate) fn put_back(&mut self, copy: usize) {
        self.reports = self.copies[copy].clone();
        for index in 0..self.reports.len() {
            if self.reports[index].state == State::Queued {
                self.reports[index].take_back(&mut self.steps);
            }
        }
        self.queue.is_paused = false;
        self.queue.failures = 0;
        self.find_the_dead();
    }

    /// Faults are ordered before a call.
    pub(crate) fn order(&mut self, orders: &[Order]) {
        self.bufdir.order(orders);
    }
}
