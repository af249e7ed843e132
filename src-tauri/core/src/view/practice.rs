//! Practising what can go wrong, in the practice environment only.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A call of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Endpoint {
    /// `authenticate`
    Authenticate,
    /// `validate-payload`
    ValidatePayload,
    /// `submit`
    Submit,
    /// `submission-status`
    SubmissionStatus,
}

/// What the practice server does instead of answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PracticeFault {
    /// Refuses the report with a 422.
    Refuse,
    /// Answers after eight seconds.
    Delay,
    /// Hangs up before it has read the request.
    DropBeforeReading,
    /// Takes the request in, then hangs up.
    DropAfterTakingIn,
    /// Takes the request in and sends half an answer.
    Truncate,
    /// Answers with a page of HTML.
    WrongContentType,
    /// 401.
    Unauthorized,
    /// 409.
    Conflict,
    /// 429 with `Retry-After: 30`.
    TooManyRequests,
    /// 500.
    ServerError,
    /// 503.
    Unavailable,
}

/// A fault on order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OrderedFault {
    /// Which call.
    pub endpoint: Endpoint,
    /// What happens to it.
    pub fault: PracticeFault,
    /// How many times; then the server is itself again.
    pub times: u32,
}
