//! The copies that the app makes of its database by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::AppError;

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CopyKind {
    /// Once a day, the newest few.
    Daily,
    /// Before a newer Kvittert changed the shape of the database.
    BeforeUpgrade,
}

/// A copy that can be restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyView {
    /// The name of its file, by which it is restored.
    pub name: String,
    /// When it was made: the database as it was then.
    pub made_at: String,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Why it was made.
    pub kind: CopyKind,
}

/// The copies of the open environment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopiesView {
    /// Newest first.
    pub copies: Vec<CopyView>,
    /// Why the last daily copy was not made, when it was not: `copy_not_made`.
    pub last_failure: Option<AppError>,
}
