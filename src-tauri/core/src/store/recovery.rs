//! What was on the wire when its process died, or when a copy was made: nobody will ever tell how
//! it ended, so its outcome is unknown, and only a person leads on from there.

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, params};

use super::owners::Guard;
use super::values::{id as identifier, stored};
use super::{PROGRAM, Store, attempts, events, follows, queue, queue_row, submissions};
use crate::domain::{Step, SubmissionId};
use crate::error::Result;
use crate::view::submission::EventKind;

/// The `reason` of an `OutcomeUnknown` event when the process that was sending is gone, or when a
/// copy of the database was restored that was made during a send.
pub const PROCESS_ENDED: &str = "process_ended";

impl Store {
    /// Finds what a process was sending that is gone: nobody will ever tell how it ended. Gives
    /// what is `in_doubt` from now on. What this process or another living one sends is left
    /// alone. [`Store::open`] does this too.
    ///
    /// # Errors
    /// `DatabaseBusy`, and what else the database says.
    pub fn recover_dead_sends(&self, at: Timestamp) -> Result<Vec<SubmissionId>> {
        let guard = self.owners.guard()?;
        self.recover(&guard, at)
    }

    /// Whether any submission is being sent, by this process or another. What a dead process was
    /// sending counts until [`Store::recover_dead_sends`] has found it.
    ///
    /// # Errors
    /// What the database says.
    pub fn any_sending(&self) -> Result<bool> {
        self.read(|database| {
            let any = database
                .prepare_cached(
                    "SELECT 1 FROM submissions WHERE state = 'sending' AND discarded_at IS NULL",
                )?
                .exists([])?;
            Ok(any)
        })
    }

    pub(super) fn recover(&self, guard: &Guard, at: Timestamp) -> Result<Vec<SubmissionId>> {
        self.write(|transaction| {
            let mut lost = Vec::new();
            for (id, owner) in on_the_wire(transaction)? {
                let alive = owner.is_some_and(|owner| {
                    owner == self.lease.owner() || self.owners.is_alive(guard, &owner)
                });
                if !alive {
                    lose_track(transaction, &id, at)?;
                    lost.push(id);
                }
            }
            Ok(lost)
        })
    }
}

/// What a restored copy holds was true when the copy was made. What was on the wire then is in
/// doubt; what was queued may have been sent since, so only a person sends it again.
pub(super) fn after_restore(transaction: &Transaction<'_>, at: Timestamp) -> Result<()> {
    for (id, _) in on_the_wire(transaction)? {
        lose_track(transaction, &id, at)?;
    }
    let queued: Vec<SubmissionId> = transaction
        .prepare(
            "SELECT id FROM submissions WHERE state = 'queued' AND discarded_at IS NULL \
             ORDER BY frozen_body_id",
        )?
        .query_map([], |row| identifier(row, "id"))?
        .collect::<rusqlite::Result<_>>()?;
    for id in queued {
        let detail = events::detail([("reason", Some("restored".to_owned()))]);
        queue::take_back(transaction, &id, PROGRAM, &detail, at)?;
    }
    follows::reset(transaction)?;
    queue_row::reset(transaction)
}

/// What is on the wire, and who sends it.
fn on_the_wire(database: &Connection) -> Result<Vec<(SubmissionId, Option<String>)>> {
    let found = database
        .prepare_cached(
            "SELECT id, (SELECT owner FROM attempts WHERE submission_id = id \
                         ORDER BY number DESC LIMIT 1) AS owner \
             FROM submissions WHERE state = 'sending' AND discarded_at IS NULL \
             ORDER BY updated_at, id",
        )?
        .query_map([], |row| Ok((identifier(row, "id")?, row.get("owner")?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(found)
}

fn lose_track(database: &Connection, id: &SubmissionId, at: Timestamp) -> Result<()> {
    let state = submissions::after(database, id, Step::LoseTrack)?;
    database
        .prepare_cached("UPDATE submissions SET state = ?2, updated_at = ?3 WHERE id = ?1")?
        .execute(params![id.as_str(), state, stored(at)])?;
    let attempt = attempts::latest(database, id)?;
    let detail = events::detail([
        ("attempt", attempt.map(|number| number.to_string())),
        ("reason", Some(PROCESS_ENDED.to_owned())),
    ]);
    events::record(
        database,
        id,
        EventKind::OutcomeUnknown,
        PROGRAM,
        &detail,
        at,
    )
}
