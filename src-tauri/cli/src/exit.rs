//! Exit codes: what a script branches on.

use std::process::ExitCode;

use kvittert_core::domain::State;
use kvittert_core::error::{AppError, ErrorCode};

/// How a command ended, by its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Done; for `validate`, every file is valid.
    Done = 0,
    /// The payload has errors, or warnings that were not accepted. Nothing was sent.
    Invalid = 1,
    /// Usage, or a file that cannot be read or written.
    Usage = 2,
    /// Bufdir could not be reached, or did not let us in. Nothing was sent.
    NotReached = 3,
    /// The outcome is unknown.
    Unknown = 4,
    /// Bufdir refused the report that was sent. A question that it refused is none of these.
    Refused = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl Exit {
    /// How a failure ends.
    pub(crate) fn of_failure(error: &AppError) -> Self {
        match error.code {
            // The report may have left, and what came of it could not be written down.
            ErrorCode::OutcomeNotWritten => Self::Unknown,
            ErrorCode::ReportHasErrors
            | ErrorCode::WarningsNotAcknowledged
            | ErrorCode::OrganisationDiffers
            | ErrorCode::ReportIdTaken
            | ErrorCode::UnchangedSinceRejected => Self::Invalid,
            ErrorCode::Unreachable
            | ErrorCode::TimedOut
            | ErrorCode::WrongCredentials
            | ErrorCode::NoCredentials
            | ErrorCode::AddressMissing
            | ErrorCode::RateLimited
            | ErrorCode::ServerFailed
            | ErrorCode::StrangeAnswer
            | ErrorCode::KeyringMissing
            | ErrorCode::KeyringLocked
            | ErrorCode::KeyringTimeout
            | ErrorCode::KeyringFailed => Self::NotReached,
            // A question that was refused. A report that was refused is a state, and no failure.
            ErrorCode::ServerRefused => match error.args.get("http_status").map(String::as_str) {
                Some("401" | "403") => Self::NotReached,
                _ => Self::Usage,
            },
            _ => Self::Usage,
        }
    }

    /// How sending a report ends, by where it stands then.
    pub(crate) fn of_submission(state: State) -> Self {
        match state {
            // A report that was taken out of the queue by a person meanwhile was not sent either.
            State::Draft | State::Queued => Self::NotReached,
            State::Sending | State::InDoubt => Self::Unknown,
            State::Refused => Self::Refused,
            State::Received | State::Processing | State::Accepted | State::Rejected => Self::Done,
        }
    }
}
