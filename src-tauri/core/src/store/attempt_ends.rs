//! Table `attempt_ends`: how each attempt ended. Append-only. An attempt without a row here is
//! under way, or its process died.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::values::{name_of, stored};
use crate::domain::queue::Setback;
use crate::domain::{ReferenceId, SubmissionId};
use crate::error::{AppError, Result};
use crate::view::submission::AttemptOutcome;

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttemptEnd {
    /// Proof that it was not applied: it may be tried again.
    ProvenUnsent {
        /// Why; what the queue shows.
        reason: AppError,
        /// Status of the answer, where there was one.
        http_status: Option<u16>,
        /// How the report waits then.
        setback: Setback,
        /// The beginning of the answer, where there was one.
        answer: Option<String>,
    },
    /// Bufdir took it in.
    Taken {
        /// Bufdir's reference.
        reference_id: ReferenceId,
        /// Bufdir's word for where it stands.
        status: String,
        /// Bufdir's clock, word for word.
        submitted_at: Option<String>,
        /// Bufdir's confirmation, word for word.
        confirmation: Option<String>,
        /// Status of the answer.
        http_status: u16,
        /// The beginning of the answer.
        answer: String,
    },
    /// Bufdir said a definite no.
    Refused {
        /// Status of the answer.
        http_status: u16,
        /// Bufdir's reason, word for word.
        reason: Option<String>,
        /// The beginning of the answer.
        answer: Option<String>,
    },
    /// Anything else: nobody here knows.
    Unknown {
        /// What happened.
        reason: AppError,
        /// Status of the answer, where there was one.
        http_status: Option<u16>,
        /// The beginning of the answer, where there was one.
        answer: Option<String>,
    },
}

impl AttemptEnd {
    fn outcome(&self) -> AttemptOutcome {
        match self {
            Self::ProvenUnsent { .. } => AttemptOutcome::ProvenUnsent,
            Self::Taken { .. } => AttemptOutcome::Taken,
            Self::Refused { .. } => AttemptOutcome::Refused,
            Self::Unknown { .. } => AttemptOutcome::Unknown,
        }
    }

    fn http_status(&self) -> Option<u16> {
        match self {
            Self::ProvenUnsent { http_status, .. } | Self::Unknown { http_status, .. } => {
                *http_status
            }
            Self::Taken { http_status, .. } | Self::Refused { http_status, .. } => {
                Some(*http_status)
            }
        }
    }

    fn reason(&self) -> Result<Option<String>> {
        match self {
            Self::ProvenUnsent { reason, .. } | Self::Unknown { reason, .. } => {
                let code = name_of(&reason.code)?;
                Ok(Some(match &reason.detail {
                    Some(detail) => format!("{code}: {detail}"),
                    None => code,
                }))
            }
            Self::Refused { reason, .. } => Ok(reason.clone()),
            Self::Taken { .. } => Ok(None),
        }
    }

    fn answer(&self) -> Option<&str> {
        match self {
            Self::ProvenUnsent { answer, .. }
            | Self::Refused { answer, .. }
            | Self::Unknown { answer, .. } => answer.as_deref(),
            Self::Taken { answer, .. } => Some(answer),
        }
    }
}

/// Writes down how an attempt ended.
pub(super) fn insert(
    database: &Connection,
    id: &SubmissionId,
    number: u32,
    end: &AttemptEnd,
    at: Timestamp,
) -> Result<()> {
    database
        .prepare_cached(
            "INSERT INTO attempt_ends \
             (submission_id, number, finished_at, outcome, http_status, reason, answer) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            id.as_str(),
            number,
            stored(at),
            name_of(&end.outcome())?,
            end.http_status(),
            end.reason()?,
            end.answer(),
        ])?;
    Ok(())
}
