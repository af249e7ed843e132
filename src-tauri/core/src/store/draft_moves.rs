//! Table `draft_moves`: drafts that were moved from one version to another, and what they were
//! before. Append-only.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};

use super::values::{json, shown, stored, to_json};
use super::{Store, drafts, error, events, submissions};
use crate::domain::{PayloadVersion, SubmissionId};
use crate::error::Result;
use crate::view::everything::{KeptMove, MovedFrom};
use crate::view::rules::Aside;
use crate::view::submission::EventKind;

use super::drafts::DraftContent;

/// A draft to be moved.
#[derive(Debug, Clone)]
pub struct DraftMove {
    /// What it holds in the other version.
    pub content: DraftContent,
    /// The version that it is in.
    pub from: PayloadVersion,
    /// The version to move it to.
    pub to: PayloadVersion,
    /// When it was last saved, as it was read: a draft that was saved since is not moved.
    pub saved_at: String,
    /// What it was before.
    pub before: MovedFrom,
    /// What has no place since.
    pub aside: Vec<Aside>,
    /// Whether it takes back the move before it.
    pub undoes: bool,
}

impl Store {
    /// Moves a draft to another version, and keeps what it was.
    ///
    /// # Errors
    /// `NotFound`; `WrongState` when it is a draft no more, or was saved meanwhile.
    pub fn move_draft(&self, moved: &DraftMove, at: Timestamp, who: &str) -> Result<()> {
        let id = &moved.content.id;
        self.write(|transaction| {
            drafts::require_saved_at(transaction, id, &moved.saved_at)?;
            insert(
                transaction,
                id,
                &KeptMove {
                    at: String::new(),
                    who: who.to_owned(),
                    from: moved.from.clone(),
                    to: moved.to.clone(),
                    undoes: moved.undoes,
                    before: moved.before.clone(),
                    aside: moved.aside.clone(),
                },
                stored(at),
            )?;
            let changed = transaction
                .prepare_cached(
                    "UPDATE submissions SET payload_version = ?2 \
                     WHERE id = ?1 AND payload_version = ?3",
                )?
                .execute(params![id.as_str(), moved.to.as_str(), moved.from.as_str()])?;
            if changed == 0 {
                return Err(error::wrong_state(submissions::state(transaction, id)?)
                    .because("the draft is in another version"));
            }
            drafts::fill(transaction, &moved.content, at)?;
            let detail = events::detail([
                ("from", Some(moved.from.to_string())),
                ("to", Some(moved.to.to_string())),
                ("aside", Some(moved.aside.len().to_string())),
                ("undoes", moved.undoes.then(|| "true".to_owned())),
            ]);
            events::record(transaction, id, EventKind::Moved, who, &detail, at)
        })
    }

    /// The last move of a draft, where it was moved.
    ///
    /// # Errors
    /// What the database says.
    pub fn last_move(&self, id: &SubmissionId) -> Result<Option<KeptMove>> {
        self.read(|database| {
            let found = database
                .prepare_cached(
                    "SELECT moved_at, who, from_version, to_version, undoes, before, aside \
                     FROM draft_moves WHERE submission_id = ?1 ORDER BY id DESC LIMIT 1",
                )?
                .query_map([id.as_str()], kept)?
                .next()
                .transpose()?;
            Ok(found)
        })
    }
}

/// Every move of a draft, the first one first.
pub(super) fn of(database: &Connection, id: &SubmissionId) -> Result<Vec<KeptMove>> {
    let found = database
        .prepare_cached(
            "SELECT moved_at, who, from_version, to_version, undoes, before, aside \
             FROM draft_moves WHERE submission_id = ?1 ORDER BY id",
        )?
        .query_map([id.as_str()], kept)?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn kept(row: &Row<'_>) -> rusqlite::Result<KeptMove> {
    Ok(KeptMove {
        at: shown(row.get("moved_at")?),
        who: row.get("who")?,
        from: super::values::id(row, "from_version")?,
        to: super::values::id(row, "to_version")?,
        undoes: row.get("undoes")?,
        before: json(row, "before")?,
        aside: json(row, "aside")?,
    })
}

/// Writes a move down.
pub(super) fn insert(
    database: &Connection,
    id: &SubmissionId,
    moved: &KeptMove,
    at: i64,
) -> Result<()> {
    database
        .prepare_cached(
            "INSERT INTO draft_moves (submission_id, moved_at, who, from_version, to_version, \
             undoes, before, aside) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            id.as_str(),
            at,
            moved.who,
            moved.from.as_str(),
            moved.to.as_str(),
            moved.undoes,
            to_json(&moved.before)?,
            to_json(&moved.aside)?,
        ])?;
    Ok(())
}
