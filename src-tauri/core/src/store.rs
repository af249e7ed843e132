//! The database: one file a table, and the rules that keep a report from being lost or doubled.
//!
//! One file holds everything of one environment: drafts, submissions, every byte that was frozen,
//! every attempt and every event. The rules stand twice: here, so that a refusal has a reason, and
//! in `migrations/002_never_lost_never_doubled.sql`, so that no program can break them.
//!
//! | room | holds |
//! | --- | --- |
//! | `opening`, `files`, `log`, `owners`, `backup`, `copies` | the file: opening, setting aside, who has it open, copies |
//! | `migrations`, `schema` | its shape, and whether it still has it |
//! | `environment`, `organisations`, `submissions`, `documents`, `frozen_bodies`, `attempts`, `attempt_ends`, `events`, `category_totals`, `workspace`, `queue_row`, `saved_views`, `follows`, `explanations`, `rule_packs`, `draft_moves` | one table each |
//! | `drafts`, `queue`, `waits`, `rests`, `sending`, `recovery`, `answers` | what happens to a submission |
//! | `pages`, `listing` | what lists and pages show |
//! | `years` | what an organisation reported before |
//! | `search`, `sent_totals`, `derived` | words, sums and counts, made of the reports and kept with them |
//! | `taking_out`, `taking_in` | everything, for another installation |
//!
//! The methods are short and blocking. A writing method is one transaction, on disk when it
//! returns (`synchronous=FULL`).

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::domain::SubmissionId;
use crate::error::Result;
use crate::view::app::EnvironmentName;

mod acknowledging;
mod answers;
mod attempt_ends;
mod attempts;
mod backup;
mod category_totals;
mod copies;
mod derived;
mod documents;
mod draft_moves;
mod drafts;
mod environment;
mod error;
mod events;
mod explanations;
mod files;
mod folding;
mod follows;
mod frozen_bodies;
mod listing;
mod log;
mod migrations;
mod opening;
mod organisations;
mod owners;
mod pages;
mod queue;
mod queue_row;
mod recovery;
mod rests;
mod rule_packs;
mod saved_views;
mod schema;
mod search;
mod sending;
mod sent_totals;
mod submissions;
mod taking_in;
mod taking_out;
mod values;
mod waits;
mod workspace;
mod years;

#[cfg(any(test, feature = "measuring"))]
mod many;
#[cfg(test)]
mod plans;
#[cfg(test)]
mod testing;

pub use answers::StatusRecord;
pub use attempt_ends::AttemptEnd;
pub use attempts::BegunAttempt;
pub use copies::CopyRecord;
pub use draft_moves::DraftMove;
pub use drafts::{DraftContent, DraftRecord, NewDraft};
pub use events::PROGRAM;
pub use follows::{FollowedRecord, FollowingRecord};
pub use frozen_bodies::Frozen;
pub use listing::ListedRecord;
#[cfg(feature = "measuring")]
pub use many::BareSql;
pub use queue::QueuedRecord;
pub use queue_row::QueueRecord;
pub use recovery::PROCESS_ENDED;
pub use rule_packs::{RulePackRecord, RulePackUse};
pub use waits::StoredWait;
pub use years::ReportedPeriod;

/// The database of one environment, open.
///
/// While it lives it holds the lock that says that its sends are under way; see
/// [`Store::recover_dead_sends`].
pub struct Store {
    // Before the lease: the connection is closed while the lock is still held.
    database: Mutex<Connection>,
    path: PathBuf,
    owners: owners::Owners,
    lease: owners::Lease,
    /// SQLite's `data_version` when it was asked for last; 0 before.
    seen: AtomicI64,
}

/// A database that was opened, and what was found while opening it.
pub struct Opened {
    /// The database.
    pub store: Store,
    /// Where the damaged file is that a new, empty database took the place of.
    pub set_aside: Option<PathBuf>,
    /// Submissions that were being sent by a process that is gone. Their outcome is unknown.
    pub lost_track: Vec<SubmissionId>,
}

impl Store {
    /// Opens the database of an environment, and makes it when there is none.
    ///
    /// An older file is copied to `<name>.before-vN.db` and brought up to date. A damaged one is
    /// moved, byte for byte, to `<name>.damaged-<timestamp>`. What a process that is gone was
    /// sending becomes `in_doubt`. A file keeps its environment from when it is made; one from
    /// before files did so gets that of its first opening.
    ///
    /// `owner_id` names this process: letters, digits and hyphens, never used before.
    ///
    /// # Errors
    /// `DataDirUnwritable`, `DatabaseNewer`, `DatabaseBusy`, `DiskFull`, `DatabaseFailed`;
    /// `InputInvalid` for an owner id that cannot be a file name. `DatabaseFailed` too when the
    /// file is of another environment, as one is that was renamed by hand; it is left as it is.
    pub fn open(
        path: &Path,
        at: Timestamp,
        owner_id: &str,
        environment: EnvironmentName,
    ) -> Result<Opened> {
        files::make_directory(&files::directory_of(path))?;
        let owners = owners::Owners::of(path);
        let guard = owners.guard()?;
        let (database, set_aside) = opening::open(path, &owners, &guard, at, environment)?;
        if set_aside.is_some()
            && let Err(error) = copies::keep_newest(path)
        {
            tracing::warn!(%error, "the newest copy of a damaged database was not kept for good");
        }
        let lease = owners.register(&guard, owner_id)?;
        let store = Self {
            database: Mutex::new(database),
            path: path.to_owned(),
            owners,
            lease,
            seen: AtomicI64::new(0),
        };
        let lost_track = store.recover(&guard, at)?;
        store.owners.remove_dead(&guard);
        Ok(Opened {
            store,
            set_aside,
            lost_track,
        })
    }

    /// The file it is in.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Version of SQLite, for "Om Kvittert".
    #[must_use]
    pub fn sqlite_version() -> &'static str {
        rusqlite::version()
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        // A panic elsewhere rolled its transaction back; the connection itself is sound.
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One writing transaction. It has the write lock from its beginning, so what it reads is
    /// still so when it writes; when `work` fails, nothing happened.
    fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut database = self.connection();
        let transaction = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    /// One reading transaction: all that `work` reads belongs to one moment.
    fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let mut database = self.connection();
        let transaction = database.transaction_with_behavior(TransactionBehavior::Deferred)?;
        work(&transaction)
    }
}
