//! Why a rule pack cannot be used.

use super::where_in_file;
use crate::error::{AppError, ErrorCode};

/// The reason for a keyword outside the closed set.
pub(super) const UNKNOWN_KEYWORD: &str = "this keyword is not known here";

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

    /// The same for whoever chose the file. Args: `file`, `problem`, and where they are known `at`
    /// (the pointer), `line` and `column` (`has_place` is then `yes`), `payload_version`, and
    /// `reason` in English for whoever made it.
    #[must_use]
    pub fn of_file(self, file: &str, json: &[u8]) -> AppError {
        let told = AppError::new(ErrorCode::RulePackInvalid)
            .with("file", file)
            .with("problem", self.problem())
            .with("has_place", "no")
            .because(&self);
        let (at, place) = match &self {
            Self::NotJson {
                at, line, column, ..
            } => (at, (*line > 0).then_some((*line, *column))),
            Self::RemoteReference { at, .. } | Self::Invalid { at, .. } => {
                (at, where_in_file::place(json, at))
            }
            Self::TooLarge { .. } => return told,
            Self::VersionTaken { payload_version } => {
                return told.with("payload_version", payload_version);
            }
        };
        let told = match &self {
            Self::Invalid { reason, .. } => told.with("reason", shortened(reason)),
            _ => told,
        };
        let told = match place {
            Some((line, column)) => told
                .with("has_place", "yes")
                .with("line", line)
                .with("column", column),
            None => told,
        };
        told.with("at", shortened(at))
    }

    /// A word for what is wrong, from a closed set.
    fn problem(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not_json",
            Self::TooLarge { .. } => "too_large",
            Self::RemoteReference { .. } => "reference",
            Self::VersionTaken { .. } => "version_taken",
            Self::Invalid { at, reason } => match at.as_str() {
                "/$schema" => "dialect",
                "/x-payload-version" => "name",
                at if at.starts_with("/x-roles") => "roles",
                at if at.ends_with("/pattern") => "pattern",
                _ if reason == UNKNOWN_KEYWORD => "keyword",
                _ => "other",
            },
        }
    }
}

/// What a file says is as long as somebody wrote it.
fn shortened(text: &str) -> String {
    const MOST: usize = 200;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
