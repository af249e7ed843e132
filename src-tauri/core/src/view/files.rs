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
    /// Its name; for one of a folder that was given, with the folders from that one on.
    pub file: String,
    /// The rule pack that was used.
    pub payload_version: Option<String>,
    /// Period of the report.
    pub period: Option<String>,
    /// Count of findings; null when the file could not be read.
    pub verdict: Option<Verdict>,
    /// The first of the findings, errors first.
    pub findings: Vec<Finding>,
    /// How many more there are: opening the file shows them.
    #[ts(type = "number")]
    pub more_findings: usize,
    /// Why it could not be read.
    pub failure: Option<AppError>,
}

/// What a check of many files gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CheckedFiles {
    /// A verdict for each file that was reached, in their order.
    pub verdicts: Vec<FileVerdict>,
    /// What was not checked, and why.
    pub left_out: Vec<LeftOut>,
}

/// Files that were not checked, for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many files; folders, where it is the folder that could not be looked into. Zero where
    /// nobody counted them.
    #[ts(type = "number")]
    pub count: usize,
    /// The names of the first of them.
    pub names: Vec<String>,
}

/// Why a file was not checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// It was given twice: it is checked once.
    Twice,
    /// It stands in a folder and is of a kind that no report has.
    OtherKind,
    /// It stands in a folder too far down.
    TooDeep,
    /// There were so many files before it.
    TooMany,
    /// The folder could not be looked into.
    FolderUnreadable,
    /// The check was stopped before it was reached.
    Stopped,
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
    /// Sending many drafts.
    SendMany,
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
    /// The deadline is near: to be told outside the window.
    DeadlineNear {
        /// Days to it; none on the day itself.
        days: i32,
        /// The environment that is open.
        environment: crate::view::app::EnvironmentName,
    },
    /// It is another day than it was: what counts days counts them anew.
    NewDay,
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
    /// Files are held over the window, not dropped yet.
    FilesHeld {
        /// How many; none when they were taken away again.
        #[ts(type = "number")]
        files: usize,
    },
    /// Files were dropped on the window.
    FilesDropped {
        /// Their names, without the folders that they are in; a folder's ends with a slash.
        names: Vec<String>,
    },
}
