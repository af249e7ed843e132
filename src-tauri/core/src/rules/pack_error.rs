//! Why a rule pack cannot be used.

use crate::error::{AppError, ErrorCode};

/// Why a rule pack cannot be used. `at` is an RFC 6901 pointer into the rule pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RulePackError {
    /// The text is no JSON that can be read.
    #[error("the rule pack cannot be read: {rule} at \"{at}\", line {line}, column {column}")]
    NotJson {
        /// The finding that the reading gave.
        rule: String,
        /// Where.
        at: String,
        /// Line, counted from one; 0 where there is none.
        line: usize,
        /// Column, counted from one; 0 where there is none.
        column: usize,
    },
    /// More than any rule pack needs.
    #[error("the rule pack is larger than {limit} {unit}")]
    TooLarge {
        /// How much is taken.
        limit: usize,
        /// Of what.
        unit: &'static str,
    },
    /// It points outside itself. Rule packs work without a net, and fetch nothing.
    #[error("the rule pack refers to \"{reference}\" at \"{at}\"; only \"#/$defs/NAME\" is taken")]
    RemoteReference {
        /// Where.
        at: String,
        /// To what.
        reference: String,
    },
    /// Something in it has no meaning here.
    #[error("the rule pack is wrong at \"{at}\": {reason}")]
    Invalid {
        /// Where.
        at: String,
        /// What is wrong, in English, for an administrator.
        reason: String,
    },
    /// Another rule pack has this payload_version.
    #[error("there is another rule pack for {payload_version}")]
    VersionTaken {
        /// Which.
        payload_version: String,
    },
}

impl RulePackError {
    pub(crate) fn invalid(at: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::Invalid {
            at: at.into(),
            reason: reason.into(),
        }
    }
}

impl From<RulePackError> for AppError {
    fn from(error: RulePackError) -> Self {
        Self::new(ErrorCode::RulePackInvalid).because(error)
    }
}
