//! Many drafts sent in one go: the look before, and what became of each.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::submission::SubmissionRow;
use crate::domain::{Finding, SubmissionId, Verdict};
use crate::error::AppError;

/// Most drafts that are looked over and sent in one go.
pub const MOST_AT_ONCE: usize = 500;

/// A draft before it is sent with others, checked anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReviewedDraft {
    /// As in a list.
    pub submission: SubmissionRow,
    /// What was looked at: a draft that is saved again since is not sent by this look. Null where it
    /// is no draft.
    pub saved_at: Option<String>,
    /// What the check found.
    pub verdict: Verdict,
    /// Its warnings, each to be acknowledged.
    pub warnings: Vec<Finding>,
    /// What is acknowledged of it, as `rule` + space + `pointer`.
    pub acknowledged: Vec<String>,
    /// It names another organisation number than its organisation has.
    pub number_differs: Option<NumberDiffers>,
    /// Why it cannot be sent, whatever is acknowledged; null when it can.
    pub obstacle: Option<AppError>,
}

/// A report with another organisation number than the organisation that it is sent for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NumberDiffers {
    /// The number in the report.
    pub in_report: String,
    /// The organisation's.
    pub number: String,
    /// What people call the organisation.
    pub organisation: String,
    /// How it is acknowledged.
    pub acknowledgement: String,
}

/// Something to acknowledge of drafts, or to take back: one tick may stand for the same warning of
/// many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AcknowledgeMany {
    /// Which warnings of which drafts.
    pub ticks: Vec<Tick>,
    /// Whether they are acknowledged, or no more.
    pub given: bool,
}

/// A warning of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Tick {
    /// Which draft.
    pub id: SubmissionId,
    /// How the warning is acknowledged.
    pub acknowledgement: String,
}

/// Drafts to send, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendMany {
    /// Which, in their order.
    pub drafts: Vec<ChosenDraft>,
    /// The user said, for these reports: what cannot be sent now waits in the queue and goes by
    /// itself. Otherwise the settings hold; where they say no, it stays a draft.
    pub by_itself: bool,
}

/// A draft as it was looked over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChosenDraft {
    /// Which.
    pub id: SubmissionId,
    /// The look's [`ReviewedDraft::saved_at`].
    pub saved_at: String,
}

/// The last time that many drafts were sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ManySent {
    /// When it began.
    pub begun_at: String,
    /// It goes on now.
    pub running: bool,
    /// How it ended; null while it goes on, and when the program ended before.
    pub end: Option<ManyEnd>,
    /// Whether what could not be sent was to wait in the queue and go by itself.
    pub by_itself: bool,
    /// Each draft, in the order in which they were sent, as it stands now.
    pub lines: Vec<ManyLine>,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum ManyEnd {
    /// Each had its turn.
    Whole,
    /// A person stopped it.
    Stopped,
    /// The next would have met the same: no net, a server out of order, a disk.
    Failed {
        /// What.
        reason: AppError,
    },
    /// Outcomes could not be known, so that no more were tried.
    Doubt,
    /// The queue is paused, or rests.
    HeldBack {
        /// A person paused it.
        paused: bool,
    },
}

/// What became of one draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ManyLine {
    /// As it stands now.
    pub submission: SubmissionRow,
    /// What became of it.
    pub outcome: LineOutcome,
    /// Why it was not sent, or waits.
    pub reason: Option<AppError>,
    /// What Bufdir wrote where it refused it, word for word.
    pub words: Option<String>,
}

/// What became of a draft among many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LineOutcome {
    /// Its turn has not come.
    Waiting,
    /// It is being sent.
    Sending,
    /// Bufdir took it in.
    Received,
    /// Bufdir did not take it in.
    Refused,
    /// Nobody here knows.
    Unknown,
    /// It waits in the queue.
    Queued,
    /// It was not sent, and is a draft as before; [`ManyLine::reason`] says why.
    NotSent,
    /// Its turn never came; it is a draft as before.
    Untried,
}
