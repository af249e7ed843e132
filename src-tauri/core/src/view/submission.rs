//! A submission in a list, and the whole of its history.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::domain::{Decimal, OrganisationId, State, SubmissionId};
use crate::error::AppError;
use crate::view::draft::{CheckView, OnlineCheck};
use crate::view::queue::Waits;

/// A submission in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionRow {
    /// Its id here.
    pub id: SubmissionId,
    /// Where it stands.
    pub state: State,
    /// The sender's own name for it.
    pub report_id: String,
    /// Bufdir's name for the organisation.
    pub org_id: Option<String>,
    /// What people call the organisation.
    pub organisation_label: Option<String>,
    /// Nine digits, as the payload has them.
    pub org_number: Option<String>,
    /// The period, as the payload has it.
    pub period: Option<String>,
    /// Names the rule pack.
    pub payload_version: String,
    /// Bufdir's reference.
    pub reference_id: Option<String>,
    /// Bufdir's word for where it stands, word for word.
    pub bufdir_status: Option<String>,
    /// Sum of counts.
    pub count: Decimal,
    /// Sum of hours.
    pub hours: Decimal,
    /// When it was made.
    pub created_at: String,
    /// When something last happened to it.
    pub updated_at: String,
    /// Bufdir's clock: when it was taken in.
    pub submitted_at: Option<String>,
    /// Why it waits in the queue, when it does and a try failed.
    pub waiting_for: Option<AppError>,
    /// The report that it corrects.
    pub parent_id: Option<SubmissionId>,
}

/// A submission with its history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SubmissionDetail {
    /// As in a list.
    pub submission: SubmissionRow,
    /// When the answer came, by this machine's clock.
    pub received_at: Option<String>,
    /// Bufdir's confirmation, word for word.
    pub bufdir_confirmation: Option<String>,
    /// Bufdir's clock: when it was processed.
    pub processed_at: Option<String>,
    /// Bufdir's notes, word for word.
    pub notes: Option<String>,
    /// The exact body that was or will be sent, once frozen.
    pub body: Option<String>,
    /// SHA-256 of that body, hexadecimal.
    pub body_sha256: Option<String>,
    /// SHA-256 of the payload as it stands in that body, hexadecimal.
    pub payload_sha256: Option<String>,
    /// Everything that happened, oldest first.
    pub events: Vec<EventView>,
    /// Every attempt, oldest first.
    pub attempts: Vec<AttemptView>,
    /// How it waits; null when it is not in the queue.
    pub waits: Option<Waits>,
    /// The report that this one corrects.
    pub parent: Option<SubmissionRow>,
    /// Reports that correct this one.
    pub corrections: Vec<SubmissionRow>,
    /// What the local check says of the frozen body; null where nothing is frozen, or its rule pack
    /// is not at hand.
    pub check: Option<CheckView>,
    /// What Bufdir said of exactly the frozen payload when it was checked there; null where it was
    /// not.
    pub online: Option<OnlineCheck>,
    /// The last answer about it, where that does not fit where the report stands: a word that is not
    /// known or leads backwards, or that there is no such report ([`EventKind::StatusFailed`]).
    pub later: Option<EventView>,
    /// What a person explained about its figures, for the organisation itself: it is never sent.
    pub explanation: Option<String>,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// A draft was made. Detail: `from`, `file`, `parent`.
    Created,
    /// A person thought better of it: the draft was put away. Detail: none.
    Discarded,
    /// A draft that was put away came back.
    Restored,
    /// Bufdir was asked to check it. Detail: `payload_sha256`, `is_valid`, `agrees` (with the local
    /// check), `errors` and `warnings` (how many), `answer` (the lists of both, as JSON).
    Checked,
    /// It was checked, and its bytes were frozen. Detail: `body_sha256`, `payload_version`,
    /// `warnings` (how many were acknowledged) and `acknowledged`; `explanation` where the person
    /// explained the figures, which is not part of the bytes.
    Frozen,
    /// The draft was moved to another version. Detail: `from`, `to`, `aside` (how many values have
    /// no place since), and `undoes` (`true`) where it took back the move before it.
    Moved,
    /// It was taken back from the queue.
    TakenBack,
    /// A person said that it goes by itself once it can.
    ByItself,
    /// A person said that it waits for a person.
    NotByItself,
    /// An attempt began. Detail: `attempt`.
    AttemptBegan,
    /// Proof that an attempt was not applied. Detail: `attempt`, `reason`.
    ProvenUnsent,
    /// Bufdir took it in. Detail: `attempt`, `reference_id`, `status`.
    Received,
    /// Bufdir did not take it in. Detail: `attempt`, `http_status`, `reason`.
    Refused,
    /// The outcome is unknown. Detail: `attempt`, `reason`.
    OutcomeUnknown,
    /// A person entered the reference. Detail: `reference_id`, `confirmed_by_bufdir`, and `reason`
    /// where the person gave one.
    ResolvedReceived,
    /// A person stated that Bufdir has nothing. Detail: `reason` where the person gave one.
    ResolvedNotReceived,
    /// A status answer. Detail: `status`, `notes`, `processed_at`.
    Status,
    /// A status answer that could not be had or used. Detail: `reason`; where Bufdir says that there
    /// is no such report also `http_status` (404 or 410), and in `words` what it said.
    StatusFailed,
    /// A correction of it was begun. Detail: `child`.
    Corrected,
    /// A receipt was saved. Detail: `format`.
    ReceiptSaved,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EventView {
    /// When.
    pub at: String,
    /// What.
    pub kind: EventKind,
    /// Who: a person's login name, or `kvittert` for the program itself.
    pub who: String,
    /// More of it; see [`EventKind`].
    pub detail: BTreeMap<String, String>,
}

/// How an attempt ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttemptOutcome {
    /// Bufdir took it in.
    Taken,
    /// Proof that it was not applied.
    ProvenUnsent,
    /// Bufdir said a definite no.
    Refused,
    /// Nobody here knows.
    Unknown,
}

/// One attempt to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttemptView {
    /// 1 for the first.
    pub number: u32,
    /// When its intent was committed.
    pub started_at: String,
    /// When its outcome was committed; null when the process died before.
    pub finished_at: Option<String>,
    /// How it ended; null when the process died before.
    pub outcome: Option<AttemptOutcome>,
    /// Status of the answer, where there was one.
    pub http_status: Option<u16>,
    /// Why, for support.
    pub reason: Option<String>,
    /// The beginning of the answer, as text.
    pub answer: Option<String>,
}

/// What to list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ListQuery {
    /// Words to find, each by its beginning: in the names and numbers of a report, in what was typed
    /// or sent, and in Bufdir's notes.
    pub search: String,
    /// Only these states; all when empty.
    pub states: Vec<State>,
    /// Only this period.
    pub period: Option<String>,
    /// Only this organisation.
    pub organisation_id: Option<OrganisationId>,
    /// Order.
    pub sort: SortBy,
    /// Greatest first.
    pub descending: bool,
    /// Rows to leave out at the beginning.
    pub offset: u32,
    /// Most rows to give; 0 means 100.
    pub limit: u32,
}

/// A column of the list, and what to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SortBy {
    /// When something last happened.
    #[default]
    Updated,
    /// Where it stands.
    State,
    /// The report id.
    ReportId,
    /// The organisation.
    Organisation,
    /// The period.
    Period,
    /// Hours.
    Hours,
    /// Bufdir's reference.
    Reference,
    /// The organisation number.
    OrgNumber,
    /// Sum of counts.
    Count,
    /// When it was made.
    Created,
    /// Bufdir's clock: when it was taken in.
    Submitted,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubmissionPage {
    /// The rows asked for.
    pub rows: Vec<SubmissionRow>,
    /// How many there are in all.
    #[ts(type = "number")]
    pub total: u64,
    /// Periods to filter by.
    pub periods: Vec<String>,
}

/// What asking for one status came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatusOutcome {
    /// The submission as it stands now.
    pub submission: SubmissionRow,
    /// Whether its state changed.
    pub changed: bool,
    /// Why there was no answer, when there was none.
    pub failure: Option<AppError>,
}

/// A person's word on an unknown outcome: Bufdir has it, under this reference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResolveReceived {
    /// Which.
    pub id: SubmissionId,
    /// The reference, as typed.
    pub reference_id: String,
    /// How the person knows: free text of at most 500 characters, kept word for word; may be empty.
    pub reason: String,
}

/// A person's word on an unknown outcome: Bufdir has nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ResolveNotReceived {
    /// Which.
    pub id: SubmissionId,
    /// The second confirmation; without it nothing happens.
    pub confirmed: bool,
    /// How the person knows: free text of at most 500 characters, kept word for word; may be empty.
    pub reason: String,
}

/// A kind of receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum ReceiptFormat {
    /// For paper and archives.
    Pdf,
    /// One file without a script.
    Html,
    /// For other programs.
    Json,
}

/// A receipt to save.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveReceipt {
    /// Of which submission.
    pub id: SubmissionId,
    /// As what.
    pub format: ReceiptFormat,
}
