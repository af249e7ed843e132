//! Everything that an environment of an installation holds, as one file for another installation.
//!
//! # The format
//!
//! One JSON object, UTF-8. `kind` is always `kvittert-everything`, `version` is [`VERSION`]: a
//! reader refuses a version that it does not know, and a field that it does not know. Instants are
//! RFC 3339 in UTC with whole milliseconds; what Bufdir says about time is its own text. Decimals
//! are text in JSON notation. Secrets are never in it. Two installations that hold the same give
//! the same file, byte for byte.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::app::EnvironmentName;
use super::draft::WizardStep;
use super::rules::Aside;
use super::submission::{AttemptOutcome, EventKind};
use crate::domain::totals::CategoryTotal;
use crate::domain::{
    Decimal, Document, OrgId, OrgNumber, OrganisationId, PayloadVersion, ReferenceId, State,
    SubmissionId,
};

/// The `kind` of the file.
pub const KIND: &str = "kvittert-everything";
/// The version of the format that this program writes, and the only one that it reads.
pub const VERSION: u32 = 1;

/// The file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Everything {
    /// [`KIND`].
    pub kind: String,
    /// [`VERSION`].
    pub version: u32,
    /// Where it was taken out of. What is of practice never goes into the real thing.
    pub environment: EnvironmentName,
    /// The organisations, in the order in which they were added.
    pub organisations: Vec<KeptOrganisation>,
    /// Rule packs that were added, the first one first; behind them those that were removed, and
    /// that something brings back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule_packs: Vec<KeptRulePack>,
    /// The reports, drafts that were put away too, the first that was made first.
    pub submissions: Vec<KeptSubmission>,
}

/// A rule pack that somebody added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptRulePack {
    /// Its name.
    pub payload_version: PayloadVersion,
    /// The exact text of its file.
    pub body: String,
    /// SHA-256 of its UTF-8 bytes, lower-case hexadecimal. A file in which they differ is refused.
    pub body_sha256: String,
    /// The name of the file.
    pub file: String,
    /// When it was added.
    pub added_at: String,
    /// Who added it.
    pub added_by: String,
    /// When it was taken out of use, if it was: a draft that was put away, or the undoing of a move,
    /// brings it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed_at: Option<String>,
}

/// An organisation, without its secret.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptOrganisation {
    /// Its id in the installation.
    pub id: OrganisationId,
    /// What people call it.
    pub label: String,
    /// Nine digits.
    pub org_number: OrgNumber,
    /// Bufdir's name for it.
    pub org_id: OrgId,
    /// Who it signs in as.
    pub client_id: String,
    /// When it was taken out of the list, if it was: its reports still name it.
    pub removed_at: Option<String>,
}

/// A report with everything that belongs to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptSubmission {
    /// Its id, the same in every installation.
    pub id: SubmissionId,
    /// Where it stands. Taken in, `queued` becomes `draft` and `sending` becomes `in_doubt`.
    pub state: State,
    /// When it was made.
    pub created_at: String,
    /// When something last happened to it.
    pub updated_at: String,
    /// When the draft was put away, if it was.
    pub discarded_at: Option<String>,
    /// The organisation in the installation.
    pub organisation_id: Option<OrganisationId>,
    /// The sender's own name for it, as typed.
    pub report_id: String,
    /// Bufdir's name for the organisation.
    pub org_id: Option<OrgId>,
    /// What people call the organisation.
    pub organisation_label: Option<String>,
    /// The organisation number, as the payload has it.
    pub org_number: Option<String>,
    /// The period, as the payload has it.
    pub period: Option<String>,
    /// Names the rule pack.
    pub payload_version: PayloadVersion,
    /// Sum of counts.
    pub count: Decimal,
    /// Sum of hours.
    pub hours: Decimal,
    /// The report that it corrects.
    pub parent_id: Option<SubmissionId>,
    /// Last year's report, that it was started from.
    pub earlier_id: Option<SubmissionId>,
    /// Bufdir's reference.
    pub reference_id: Option<ReferenceId>,
    /// When the answer came, by the clock of the machine that sent.
    pub received_at: Option<String>,
    /// Bufdir's confirmation, word for word.
    pub bufdir_confirmation: Option<String>,
    /// Bufdir's word for where it stands.
    pub bufdir_status: Option<String>,
    /// Bufdir's clock: when it was taken in.
    pub submitted_at: Option<String>,
    /// Bufdir's clock: when it was processed.
    pub processed_at: Option<String>,
    /// Bufdir's notes, word for word.
    pub notes: Option<String>,
    /// What was typed.
    pub typed: KeptTyping,
    /// Every body that was ever frozen, the first one first.
    pub bodies: Vec<KeptBody>,
    /// Which of `bodies`, counted from 0, is the one that was sent; none for a draft.
    pub body: Option<usize>,
    /// Every attempt, the first one first.
    pub attempts: Vec<KeptAttempt>,
    /// Everything that happened, the first thing first.
    pub events: Vec<KeptEvent>,
    /// What it adds up to, by category; empty for a draft.
    pub category_totals: Vec<CategoryTotal>,
    /// What a person explained about its figures, for the organisation itself; it was never sent. A
    /// file in which nothing was explained does not have the field.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// Every move from one version to another while it was a draft, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<KeptMove>,
}

/// A move of a draft from one version to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptMove {
    /// When.
    pub at: String,
    /// Who.
    pub who: String,
    /// The version before.
    pub from: PayloadVersion,
    /// The version after.
    pub to: PayloadVersion,
    /// Whether it took back the move before it.
    pub undoes: bool,
    /// What the draft was before.
    pub before: MovedFrom,
    /// What has no place since.
    pub aside: Vec<Aside>,
}

/// A draft before it was moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MovedFrom {
    /// The document.
    pub document: Document,
    /// Where the wizard stood.
    pub step: WizardStep,
    /// Warnings that were acknowledged, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
    /// What earlier moves had set aside.
    pub aside: Vec<Aside>,
}

/// What a person typed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptTyping {
    /// The document of the draft.
    pub document: Document,
    /// Where the wizard stood.
    pub step: WizardStep,
    /// Warnings that were acknowledged, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
    /// When it was last saved.
    pub saved_at: String,
}

/// A body that was frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptBody {
    /// The exact text; its UTF-8 bytes are what was sent.
    pub body: String,
    /// SHA-256 of those bytes, lower-case hexadecimal. A file in which they differ is refused.
    pub body_sha256: String,
    /// SHA-256 of the payload as it stands in them.
    pub payload_sha256: String,
    /// Went with every attempt to send it.
    pub idempotency_key: String,
    /// When it was frozen.
    pub frozen_at: String,
}

/// An attempt to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptAttempt {
    /// 1 for the first.
    pub number: u32,
    /// Which of `bodies`, counted from 0, it sent.
    pub body: usize,
    /// The process that sent.
    pub owner: String,
    /// When its intent was committed.
    pub started_at: String,
    /// How it ended; none when that was never told.
    pub end: Option<KeptEnd>,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptEnd {
    /// When its outcome was committed.
    pub finished_at: String,
    /// How it ended.
    pub outcome: AttemptOutcome,
    /// Status of the answer, where there was one.
    pub http_status: Option<u16>,
    /// Why, for support.
    pub reason: Option<String>,
    /// The beginning of the answer, as text.
    pub answer: Option<String>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptEvent {
    /// When.
    pub at: String,
    /// What.
    pub kind: EventKind,
    /// Who.
    pub who: String,
    /// More of it; see [`EventKind`].
    pub detail: BTreeMap<String, String>,
}

/// What was taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct TakenIn {
    /// Organisations that were not here before.
    pub organisations: u32,
    /// Reports that were not here before.
    pub submissions: u32,
    /// Rule packs that were not here before.
    pub rule_packs: u32,
    /// Reports that were here already, and were left as they are.
    pub known: u32,
    /// Of the new ones, those that waited in the queue there, and are drafts here.
    pub drafts_again: u32,
    /// Of the new ones, those that were being sent when they were taken out: in doubt here.
    pub in_doubt: u32,
}
