//! What a check found: values, not failures. The words are made where they are shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Blocks sending.
    Error,
    /// Is acknowledged once, on the review page.
    Warning,
    /// Never stands in the way.
    Tip,
}

/// One thing that a check found.
///
/// `rule` is the stable name of the rule (`required`, `minimum`, `org-number-check-digit`, …) and
/// the key of its words in the Fluent files (`finding-<rule>`). `pointer` is an RFC 6901 JSON
/// Pointer into the payload; the empty pointer means the payload as a whole. `args` are what the
/// words need: plain texts, numbers in JSON notation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// How much it weighs.
    pub level: Level,
    /// Name of the rule.
    pub rule: String,
    /// Where in the payload.
    pub pointer: String,
    /// What the words need.
    pub args: BTreeMap<String, String>,
}

impl Finding {
    /// A finding without arguments.
    #[must_use]
    pub fn new(level: Level, rule: &str, pointer: impl Into<String>) -> Self {
        Self {
            level,
            rule: rule.to_owned(),
            pointer: pointer.into(),
            args: BTreeMap::new(),
        }
    }

    /// The same finding with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}

/// What the findings come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verdict {
    /// Findings that block sending.
    #[ts(type = "number")]
    pub errors: usize,
    /// Findings to acknowledge.
    #[ts(type = "number")]
    pub warnings: usize,
    /// Findings that only help.
    #[ts(type = "number")]
    pub tips: usize,
}

impl Verdict {
    /// Counts findings by level.
    #[must_use]
    pub fn of(findings: &[Finding]) -> Self {
        let count = |level| {
            findings
                .iter()
                .filter(|finding| finding.level == level)
                .count()
        };
        Self {
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            tips: count(Level::Tip),
        }
    }

    /// Whether the payload may be sent: the contract's `is_valid`.
    #[must_use]
    pub fn is_valid(self) -> bool {
        self.errors == 0
    }
}

/// One segment of a JSON Pointer, escaped as RFC 6901 asks (`~` as `~0`, `/` as `~1`).
#[must_use]
pub fn pointer_segment(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
