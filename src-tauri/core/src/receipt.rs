//! Receipts: what was sent, and what Bufdir said of it.

pub mod content;
pub mod figures;
pub mod html;
pub mod json;
mod legible;
pub mod pdf;
pub mod time;

use crate::domain::{Finding, Totals};
use crate::rules::form::FormSpec;
use crate::view::app::EnvironmentName;
use crate::view::submission::SubmissionDetail;

/// All that a receipt says. It is made of what the database holds, so that it has the same content
/// whenever it is made again.
pub struct Receipt<'a> {
    /// The submission.
    pub detail: &'a SubmissionDetail,
    /// The payload that was sent.
    pub payload: &'a serde_json::Value,
    /// What its tables add up to.
    pub totals: &'a Totals,
    /// What people call its fields.
    pub form: &'a FormSpec,
    /// Warnings that it was sent with.
    pub findings: &'a [Finding],
    /// The same in the words of the language.
    pub warnings: &'a [String],
    /// A practice receipt carries a mark that cannot be missed.
    pub environment: EnvironmentName,
    /// Version of the program.
    pub version: &'a str,
}
