//! What was heard of reports without anybody asking.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::domain::{State, SubmissionId};

/// News of one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StatusNews {
    /// Which.
    pub id: SubmissionId,
    /// Where it stands now.
    pub state: State,
    /// It has moved on. Else something was said of it that a person should read: a word that is
    /// not known or leads backwards, or that there is no such report any more.
    pub moved_on: bool,
}
