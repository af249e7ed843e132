//! The queue as the window and the command line show it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::submission::SubmissionRow;
use crate::domain::SubmissionId;

/// A report to send in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SendReport {
    /// Which.
    pub id: SubmissionId,
    /// The user said, for this report: should it have to wait, it goes by itself once it can. False
    /// says nothing: the settings hold.
    pub by_itself: bool,
}

/// A person's word on whether a queued report goes by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetByItself {
    /// Which.
    pub id: SubmissionId,
    /// True: it goes by itself once it can. False: it waits for a person, whatever the settings say.
    pub by_itself: bool,
}

/// The queue as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QueueView {
    /// The user paused it: nothing goes by itself until it is resumed, and what is sent in waits
    /// here. "Send now" of one report still works: a person asks.
    pub paused: bool,
    /// It rests after five failures in a row; one probe wakes it.
    pub resting: Option<Resting>,
    /// What waits, oldest first.
    pub waiting: Vec<QueuedView>,
}

/// A queue that rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Resting {
    /// Failures in a row, over the whole queue.
    pub failures: u32,
    /// Seconds until one report may go as the probe; null when it goes once there is a net.
    pub probe_in_seconds: Option<u32>,
}

/// A report in the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QueuedView {
    /// As in a list.
    pub submission: SubmissionRow,
    /// How it waits.
    pub waits: Waits,
}

/// How a queued report waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Waits {
    /// It goes by itself: said for this report, or in the settings.
    pub by_itself: bool,
    /// A person said so, or said that it does not, for this report; otherwise the settings hold.
    pub said_for_this: bool,
    /// Tries to send these bytes that came to nothing.
    pub failures: u32,
    /// When it is tried next.
    pub next: NextTry,
}

/// When a queued report is tried next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "when", rename_all = "snake_case")]
pub enum NextTry {
    /// At once: the program is about to.
    Now,
    /// After a wait.
    In {
        /// What is left of it, rounded up.
        seconds: u32,
        /// The server asked for this pause (`Retry-After`).
        asked_by_server: bool,
    },
    /// Once there is a net.
    Online,
    /// Once what it waits for (sign-in, address, keyring) has been put right.
    PutRight,
    /// After the report that probes whether the server is well again.
    AfterProbe,
    /// When the queue is resumed.
    Resumed,
    /// When a person says so: it does not go by itself.
    Person,
}
