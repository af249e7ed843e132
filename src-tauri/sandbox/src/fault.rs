//! Faults on order: what can go wrong between a client and Bufdir, to be practised.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

/// Longest delay that can be ordered, in seconds.
pub const LONGEST_DELAY_SECONDS: u64 = 3600;

/// A call of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Endpoint {
    /// `POST authenticate`
    Authenticate,
    /// `POST validate-payload`
    ValidatePayload,
    /// `POST submit`
    Submit,
    /// `GET submission-status/:reference_id`
    SubmissionStatus,
}

/// What the practice server does to a call instead of answering it properly.
///
/// As JSON, an object with `kind`: `{"kind": "delay", "seconds": 8}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Fault {
    /// 422 with a problem in Norwegian. Nothing is taken in.
    Refuse,
    /// The call is taken in at once, and answered this much later, so that a client that gives up
    /// waiting has still sent its report.
    Delay {
        /// How long, in seconds of real time; at most [`LONGEST_DELAY_SECONDS`].
        seconds: u64,
    },
    /// The connection is closed before the body is read: no byte of answer, nothing taken in.
    DropBeforeReading,
    /// The call is taken in, then the connection is closed: no byte of answer.
    DropAfterTakingIn,
    /// The call is taken in, and half of the answer is sent before the connection is closed.
    Truncate,
    /// A page of HTML with status 200, as from a network's sign-in page. Nothing is taken in.
    WrongContentType,
    /// 401, whatever the token. Nothing is taken in.
    Unauthorized,
    /// 409. Nothing is taken in.
    Conflict,
    /// 429 with `Retry-After`. Nothing is taken in.
    TooManyRequests {
        /// What `Retry-After` says, in seconds.
        retry_after_seconds: u64,
    },
    /// 500. Nothing is taken in.
    ServerError,
    /// 503. Nothing is taken in.
    Unavailable,
}

/// A fault that stands on order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderedFault {
    /// Which call it happens to.
    pub endpoint: Endpoint,
    /// What happens.
    pub fault: Fault,
    /// To how many calls (once, when JSON does not say); then the server is itself again.
    #[serde(default = "once")]
    pub times: u32,
}

fn once() -> u32 {
    1
}

/// Why a list of faults was not taken.
#[derive(Debug, thiserror::Error)]
pub enum FaultsError {
    /// The text is no JSON list of `{"endpoint", "fault", "times"}`; the source says where.
    #[error("the faults are no list of endpoint, fault and times: {0}")]
    NotAList(#[from] serde_json::Error),
    /// An order for no call at all is a slip.
    #[error("fault number {0} is ordered zero times")]
    ZeroTimes(usize),
    /// Longer than [`LONGEST_DELAY_SECONDS`].
    #[error("fault number {0} delays for more than {LONGEST_DELAY_SECONDS} seconds")]
    DelayTooLong(usize),
}

/// Reads a list of faults, as `--faults FILE` and `POST /practice/faults` give it:
/// `[{"endpoint": "submit", "fault": {"kind": "delay", "seconds": 8}, "times": 2}]`.
///
/// # Errors
/// [`FaultsError`] says which fault is wrong, counted from 1.
pub fn faults_from_json(text: &str) -> Result<Vec<OrderedFault>, FaultsError> {
    let faults: Vec<OrderedFault> = serde_json::from_str(text)?;
    for (index, ordered) in faults.iter().enumerate() {
        if ordered.times == 0 {
            return Err(FaultsError::ZeroTimes(index + 1));
        }
        if matches!(ordered.fault, Fault::Delay { seconds } if seconds > LONGEST_DELAY_SECONDS) {
            return Err(FaultsError::DelayTooLong(index + 1));
        }
    }
    Ok(faults)
}

/// The orders, first come first served for each endpoint.
#[derive(Default)]
pub(crate) struct Orders(VecDeque<OrderedFault>);

impl Orders {
    pub(crate) fn add(&mut self, ordered: OrderedFault) {
        if ordered.times > 0 {
            self.0.push_back(ordered);
        }
    }

    /// The fault for a call that has just come, which is one fewer to come.
    pub(crate) fn take(&mut self, endpoint: Endpoint) -> Option<Fault> {
        let index = self.0.iter().position(|order| order.endpoint == endpoint)?;
        let order = self.0.get_mut(index)?;
        let fault = order.fault;
        order.times -= 1;
        if order.times == 0 {
            self.0.remove(index);
        }
        Some(fault)
    }

    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }

    pub(crate) fn list(&self) -> Vec<OrderedFault> {
        self.0.iter().copied().collect()
    }
}
