//! Checking many files at once.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::domain::{Finding, Verdict};
use crate::error::AppError;

/// What a check says of one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FileVerdict {
    /// Its place in the list, to open it by.
    #[ts(type = "number")]
    pub index: usize,
    /// Its name, without the folders.
    pub file: String,
    /// The rule pack that was used.
    pub payload_version: Option<String>,
    /// Period of the report.
    pub period: Option<String>,
    /// Count of findings; null when the file could not be read.
    pub verdict: Option<Verdict>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Why it could not be read.
    pub failure: Option<AppError>,
}

/// How far it has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// Done.
    #[ts(type = "number")]
    pub done: usize,
    /// In all.
    #[ts(type = "number")]
    pub total: usize,
}

/// What a long piece of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// Checking files.
    CheckFiles,
    /// Asking for every status.
    RefreshAll,
}

/// What the core tells whoever listens, without being asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum AppEvent {
    /// Something happened to a submission.
    SubmissionChanged {
        /// Which.
        id: crate::domain::SubmissionId,
        /// Where it stands now.
        state: crate::domain::State,
    },
    /// Something of the queue changed: a pause, a rest, how a report waits.
    QueueChanged,
    /// Something was heard of reports without anybody asking; several at once are told at once.
    StatusNews {
        /// What, the oldest first.
        news: Vec<crate::view::follow::StatusNews>,
        /// Where these reports went.
        environment: crate::view::app::EnvironmentName,
    },
    /// A report is to be shown, or the list of all, as a person asked for outside the window.
    ShowSubmission {
        /// Which; null for the list.
        id: Option<crate::domain::SubmissionId>,
    },
    /// The server answered, or could not be reached.
    Reachable {
        /// Which of the two.
        reachable: bool,
    },
    /// Long work went on.
    Progress {
        /// Which work.
        work: Work,
        /// How far.
        progress: Progress,
    },
    /// Files were dropped on the window.
    FilesDropped {
        /// Their names, without the folders.
        names: Vec<String>,
    },
}
