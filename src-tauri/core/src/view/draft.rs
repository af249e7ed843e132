//! A report under work, and what a check says of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::comparison::Remark;
use super::submission::SubmissionRow;
use crate::domain::{Document, Finding, OrganisationId, SubmissionId, Totals, Verdict};

/// The steps of the wizard, in their order.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
pub enum WizardStep {
    /// Grunnlag.
    #[default]
    Basis,
    /// Fyll ut.
    FillIn,
    /// Kontroller.
    Check,
    /// Se over og send.
    Review,
    /// Kvittering.
    Receipt,
}

/// What a check says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckView {
    /// The rule pack that was used.
    pub payload_version: String,
    /// What was found, errors first, then in the order of the payload.
    pub findings: Vec<Finding>,
    /// Their count.
    pub verdict: Verdict,
    /// What the tables add up to.
    pub totals: Totals,
}

/// A draft as the wizard needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// The submission.
    pub submission: SubmissionRow,
    /// The organisation it is for, where one is chosen.
    pub organisation_id: Option<OrganisationId>,
    /// What was typed.
    pub document: Document,
    /// The step it was left at.
    pub step: WizardStep,
    /// Warnings that were acknowledged, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
    /// The last check.
    pub check: CheckView,
    /// What an earlier report held, to show grey beside empty fields: never a value.
    pub earlier: Option<Document>,
    /// The report that this one corrects.
    pub parent: Option<SubmissionRow>,
    /// What was said of that report, where it belongs in this one; none where it corrects nothing.
    pub remarks: Vec<Remark>,
    /// What the person explains about the figures, for the organisation itself; empty where nothing
    /// is. It is never sent.
    pub explanation: String,
    /// When it was last saved.
    pub saved_at: String,
}

/// A draft as the wizard saves it, whole, wrong text too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDraft {
    /// Which.
    pub id: SubmissionId,
    /// The organisation it is for.
    pub organisation_id: Option<OrganisationId>,
    /// The sender's own name for it, as typed.
    pub report_id: String,
    /// What was typed.
    pub document: Document,
    /// The step it stands at.
    pub step: WizardStep,
    /// Warnings that are acknowledged, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
    /// What the person explains about the figures, at most 4000 characters; null leaves it as it is.
    #[serde(default)]
    pub explanation: Option<String>,
}

/// A draft is on disk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SavedDraft {
    /// When.
    pub saved_at: String,
    /// What a check says of it now.
    pub check: CheckView,
    /// What was said of the report that it corrects, where it belongs now.
    pub remarks: Vec<Remark>,
}

/// Where a new draft comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case", deny_unknown_fields)]
pub enum DraftSource {
    /// Nothing.
    Blank,
    /// The contract's own example.
    Example,
    /// The structure of an earlier report, its figures beside the empty fields.
    Earlier {
        /// Which.
        id: SubmissionId,
    },
    /// A rejected, refused or accepted report, to be corrected.
    Correction {
        /// Which.
        id: SubmissionId,
    },
}

/// Bufdir's own verdict, beside the local one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OnlineCheck {
    /// Bufdir's word.
    pub is_valid: bool,
    /// Bufdir's errors, word for word.
    pub errors: Vec<String>,
    /// Bufdir's warnings, word for word.
    pub warnings: Vec<String>,
    /// Whether it says the same as the local check.
    pub agrees: bool,
    /// When it answered.
    pub checked_at: String,
}

/// The report as it would go: the exact JSON, on demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// The body of `submit`, exactly.
    pub json: String,
    /// SHA-256 of the payload as it stands in the body, hexadecimal.
    pub payload_sha256: String,
}
