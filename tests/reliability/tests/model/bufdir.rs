//! The model of the practice server: what it holds, what it is about to do wrong, and whom it
//! lets in. Time is in whole seconds.

use kvittert_core::error::ErrorCode;
use kvittert_sandbox::{Endpoint, Fault};

use crate::reports::Content;

/// How long a token holds, on either side.
const TOKEN_LIFETIME: u64 = 3600;
/// How long before its end the client renews a token.
const RENEWED_AHEAD: u64 = 60;

/// Where a report stands with the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Received,
    Processing,
    Accepted,
    Rejected,
}

/// A report that the server took in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TakenIn {
    pub(crate) name: String,
    pub(crate) content: Content,
    at: u64,
}

/// A fault on order, and how many times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Order {
    pub(crate) endpoint: Endpoint,
    pub(crate) fault: Fault,
    pub(crate) times: u32,
}

/// A token, as each side knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    ends_here: u64,
    ends_there: u64,
    era: u32,
}

impl Token {
    /// Whether the client would use it.
    pub(crate) fn is_fresh(self, monotonic: u64) -> bool {
        monotonic + RENEWED_AHEAD < self.ends_here
    }
}

/// Why a question got no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unanswered {
    pub(crate) code: ErrorCode,
    /// The server does not know the reference.
    pub(crate) is_not_found: bool,
    is_unauthorized: bool,
}

impl Unanswered {
    fn new(code: ErrorCode) -> Self {
        Self {
            code,
            is_not_found: false,
            is_unauthorized: code == ErrorCode::WrongCredentials,
        }
    }

    pub(crate) fn is_unauthorized(self) -> bool {
        self.is_unauthorized
    }
}

/// What came of one attempt to submit, by what the answer proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Taken(usize),
    Refused,
    ProvenUnsent(ErrorCode),
    Unknown,
}

/// The server.
#[derive(Debug, Clone)]
pub(crate) struct Bufdir {
    /// Whether anybody listens at its address.
    pub(crate) is_up: bool,
    /// How often it was started: its tokens live as long as it does.
    era: u32,
    now: u64,
    pub(crate) taken: Vec<TakenIn>,
    orders: Vec<Order>,
    /// How many calls came to `submit`.
    pub(crate) submits: usize,
}

impl Bufdir {
    pub(crate) fn new() -> Self {
        Self {
            is_up: true,
            era: 0,
            now: 0,
            taken: Vec::new(),
            orders: Vec::new(),
            submits: 0,
        }
    }

    pub(crate) fn go(&mut self) {
        self.is_up = false;
        self.orders.clear();
    }

    pub(crate) fn come(&mut self) {
        self.is_up = true;
        self.era += 1;
    }

    pub(crate) fn advance(&mut self, seconds: u64) {
        self.now += seconds;
    }

    /// Faults can be ordered from a server that is there.
    pub(crate) fn order(&mut self, orders: &[Order]) {
        if self.is_up {
            self.orders.extend(orders);
        }
    }

    pub(crate) fn forget_orders(&mut self) {
        self.orders.clear();
    }

    pub(crate) fn has_orders_for(&self, endpoint: Endpoint) -> bool {
        self.orders.iter().any(|order| order.endpoint == endpoint)
    }

    fn fault(&mut self, endpoint: Endpoint) -> Option<Fault> {
        let index = self
            .orders
            .iter()
            .position(|order| order.endpoint == endpoint)?;
        let order = &mut self.orders[index];
        order.times -= 1;
        let fault = order.fault;
        if order.times == 0 {
            self.orders.remove(index);
        }
        Some(fault)
    }

    pub(crate) fn lets_in(&self, token: Token) -> bool {
        token.era == self.era && token.ends_there > self.now
    }

    pub(crate) fn authenticate(&mut self, monotonic: u64) -> Result<Token, Unanswered> {
        if !self.is_up {
            return Err(Unanswered::new(ErrorCode::Unreachable));
        }
        match self.fault(Endpoint::Authenticate) {
            None => Ok(Token {
                ends_here: monotonic + TOKEN_LIFETIME,
                ends_there: self.now + TOKEN_LIFETIME,
                era: self.era,
            }),
            Some(fault) => Err(Unanswered::new(code_of(fault))),
        }
    }

    /// The latest report that was taken in under a name.
    pub(crate) fn latest(&self, name: &str) -> Option<usize> {
        self.taken.iter().rposition(|taken| taken.name == name)
    }

    fn standing(&self, number: usize) -> Standing {
        let report = &self.taken[number];
        match self.now - report.at {
            ..5 => Standing::Received,
            5..15 => Standing::Processing,
            _ if report.content.is_rejected => Standing::Rejected,
            _ => Standing::Accepted,
        }
    }

    /// What the server does with a report when nothing goes wrong.
    fn take_in(&mut self, token: Token, name: &str, content: Content) -> Outcome {
        if !self.lets_in(token) {
            return Outcome::ProvenUnsent(ErrorCode::WrongCredentials);
        }
        if let Some(earlier) = self.latest(name) {
            if self.taken[earlier].content == content {
                return Outcome::Taken(earlier);
            }
            if self.standing(earlier) != Standing::Rejected {
                // A 409.
                return Outcome::Unknown;
            }
        }
        self.taken.push(TakenIn {
            name: name.to_owned(),
            content,
            at: self.now,
        });
        Outcome::Taken(self.taken.len() - 1)
    }

    /// One attempt to submit.
    pub(crate) fn submit(&mut self, token: Token, name: &str, content: Content) -> Outcome {
        if !self.is_up {
            return Outcome::ProvenUnsent(ErrorCode::Unreachable);
        }
        self.submits += 1;
        let fault = self.fault(Endpoint::Submit);
        match fault {
            None | Some(Fault::Delay { .. }) => self.take_in(token, name, content),
            Some(Fault::Refuse) => Outcome::Refused,
            Some(Fault::Unauthorized) => Outcome::ProvenUnsent(ErrorCode::WrongCredentials),
            Some(Fault::TooManyRequests { .. }) => Outcome::ProvenUnsent(ErrorCode::RateLimited),
            Some(Fault::DropAfterTakingIn) => {
                self.take_in(token, name, content);
                Outcome::Unknown
            }
            // Half of a yes is none; the status of a no is at its beginning.
            Some(Fault::Truncate) => match self.take_in(token, name, content) {
                Outcome::Taken(_) => Outcome::Unknown,
                said => said,
            },
            Some(
                Fault::DropBeforeReading
                | Fault::WrongContentType
                | Fault::Conflict
                | Fault::ServerError
                | Fault::Unavailable,
            ) => Outcome::Unknown,
        }
    }

    /// One question where a report stands; none for a reference that the server never gave.
    pub(crate) fn status(
        &mut self,
        token: Token,
        number: Option<usize>,
    ) -> Result<Standing, Unanswered> {
        if !self.is_up {
            return Err(Unanswered::new(ErrorCode::Unreachable));
        }
        let fault = self.fault(Endpoint::SubmissionStatus);
        if let Some(fault) = fault.filter(|fault| *fault != Fault::Truncate) {
            return Err(Unanswered::new(code_of(fault)));
        }
        if !self.lets_in(token) {
            return Err(Unanswered::new(ErrorCode::WrongCredentials));
        }
        match number {
            None => Err(Unanswered {
                is_not_found: true,
                ..Unanswered::new(ErrorCode::ServerRefused)
            }),
            Some(_) if fault.is_some() => Err(Unanswered::new(ErrorCode::Unreachable)),
            Some(number) => Ok(self.standing(number)),
        }
    }
}

/// What a fault in place of a yes to a question is called.
fn code_of(fault: Fault) -> ErrorCode {
    match fault {
        Fault::Refuse | Fault::Conflict => ErrorCode::ServerRefused,
        Fault::WrongContentType => ErrorCode::StrangeAnswer,
        Fault::Unauthorized => ErrorCode::WrongCredentials,
        Fault::TooManyRequests { .. } => ErrorCode::RateLimited,
        Fault::ServerError | Fault::Unavailable => ErrorCode::ServerFailed,
        Fault::DropBeforeReading | Fault::DropAfterTakingIn | Fault::Truncate => {
            ErrorCode::Unreachable
        }
        Fault::Delay { .. } => ErrorCode::TimedOut,
    }
}
