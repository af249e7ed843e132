//! Table `submissions`: one row a report, from its first draft on. Rows are never removed.
//!
//! The state is changed in `drafts`, `queue`, `sending`, `recovery` and `answers`; here is how a row is read, and what
//! each of them asks first.

use rusqlite::types::{Type, ValueRef};
use rusqlite::{Connection, Error, OptionalExtension, Row};

use super::values::{id as identifier, optional_id, optional_json, shown};
use super::{Store, error};
use crate::domain::{OrgId, ReferenceId, ReportId, State, Step, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::submission::SubmissionRow;

/// The columns of [`row`].
pub(super) const COLUMNS: &str = "id, state, report_id, org_id, organisation_label, org_number, \
     period, payload_version, reference_id, bufdir_status, count, hours, created_at, updated_at, \
     submitted_at, waiting_for, parent_id";

/// Reads a row that begins with [`COLUMNS`]. By their places: looking for names costs a page of the
/// list more than all else.
pub(super) fn row(row: &Row<'_>) -> rusqlite::Result<SubmissionRow> {
    Ok(SubmissionRow {
        id: identifier_at(row, 0)?,
        state: row.get(1)?,
        report_id: row.get(2)?,
        org_id: row.get(3)?,
        organisation_label: row.get(4)?,
        org_number: row.get(5)?,
        period: row.get(6)?,
        payload_version: row.get(7)?,
        reference_id: row.get(8)?,
        bufdir_status: row.get(9)?,
        count: row.get(10)?,
        hours: row.get(11)?,
        created_at: shown(row.get(12)?),
        updated_at: shown(row.get(13)?),
        submitted_at: row.get(14)?,
        waiting_for: match row.get_ref(15)? {
            ValueRef::Null => None,
            _ => optional_json(row, "waiting_for")?,
        },
        parent_id: match row.get_ref(16)? {
            ValueRef::Null => None,
            _ => optional_id(row, "parent_id")?,
        },
    })
}

fn identifier_at(row: &Row<'_>, column: usize) -> rusqlite::Result<SubmissionId> {
    let text: String = row.get(column)?;
    SubmissionId::try_from(text)
        .map_err(|error| Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

/// One submission, put away or not.
pub(super) fn find(database: &Connection, id: &SubmissionId) -> Result<Option<SubmissionRow>> {
    let found = database
        .prepare_cached(&format!("SELECT {COLUMNS} FROM submissions WHERE id = ?1"))?
        .query_row([id.as_str()], row)
        .optional()?;
    Ok(found)
}

/// Where a submission stands.
///
/// # Errors
/// `NotFound`.
pub(super) fn state(database: &Connection, id: &SubmissionId) -> Result<State> {
    database
        .prepare_cached("SELECT state FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?
        .ok_or_else(error::not_found)
}

/// Where a submission will stand after a step. Inside a writing transaction this stays true until
/// its end.
///
/// # Errors
/// `NotFound`; `WrongState` when it cannot take that step.
pub(super) fn after(database: &Connection, id: &SubmissionId, step: Step) -> Result<State> {
    state(database, id)?.after(step).map_err(error::illegal)
}

/// Refuses a reference that another submission has.
///
/// # Errors
/// `ReferenceTaken`.
pub(super) fn require_free_reference(
    database: &Connection,
    id: &SubmissionId,
    reference: &ReferenceId,
) -> Result<()> {
    let taken = database
        .prepare_cached("SELECT 1 FROM submissions WHERE reference_id = ?1 AND id <> ?2")?
        .exists([reference.as_str(), id.as_str()])?;
    if taken {
        return Err(AppError::new(ErrorCode::ReferenceTaken).with("reference_id", reference));
    }
    Ok(())
}

/// The submission that stands in the way of another with the same organisation and report id.
pub(super) fn active(
    database: &Connection,
    org_id: &OrgId,
    report_id: &ReportId,
) -> Result<Option<(SubmissionId, State)>> {
    let found = database
        .prepare_cached(
            "SELECT id, state FROM submissions WHERE org_id = ?1 AND report_id = ?2 AND state IN \
             ('queued', 'sending', 'in_doubt', 'received', 'processing', 'accepted')",
        )?
        .query_row([org_id.as_str(), report_id.as_str()], |row| {
            Ok((identifier(row, "id")?, row.get("state")?))
        })
        .optional()?;
    Ok(found)
}

impl Store {
    /// One submission as lists show it; a draft that was put away too.
    ///
    /// # Errors
    /// What the database says.
    pub fn row(&self, id: &SubmissionId) -> Result<Option<SubmissionRow>> {
        self.read(|database| find(database, id))
    }

    /// The submission that a person means by its id, its reference or its report id. An id and a
    /// reference name one submission; a report id may name several, and drafts that were put away
    /// are not among them.
    ///
    /// # Errors
    /// `InputInvalid` with the field `id` and the problem `ambiguous` when several have that report
    /// id: which of them was meant is not for a program to guess.
    pub fn find(&self, id_or_reference: &str) -> Result<Option<SubmissionId>> {
        let name = id_or_reference.trim();
        self.read(|database| {
            for by in [
                "SELECT id FROM submissions WHERE id = ?1",
                "SELECT id FROM submissions WHERE reference_id = ?1",
                "SELECT id FROM submissions \
                 WHERE report_id = ?1 COLLATE NOCASE AND report_id = ?1 \
                   AND discarded_at IS NULL LIMIT 2",
            ] {
                let mut found: Vec<SubmissionId> = database
                    .prepare_cached(by)?
                    .query_map([name], |row| identifier(row, "id"))?
                    .collect::<rusqlite::Result<_>>()?;
                let first = found.pop();
                if !found.is_empty() {
                    return Err(AppError::new(ErrorCode::InputInvalid)
                        .with("field", "id")
                        .with("problem", "ambiguous"));
                }
                if first.is_some() {
                    return Ok(first);
                }
            }
            Ok(None)
        })
    }

    /// The submission of an organisation with a report id, in a state that holds its report id
    /// ([`State::holds_its_report_id`]). There is one at most.
    ///
    /// # Errors
    /// What the database says.
    pub fn active_report(
        &self,
        org_id: &OrgId,
        report_id: &ReportId,
    ) -> Result<Option<SubmissionId>> {
        self.read(|database| Ok(active(database, org_id, report_id)?.map(|(id, _)| id)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, VecDeque};

    use rusqlite::params;

    use super::super::testing::{self, Place};
    use super::*;

    /// Puts a submission into a state past every rule of Rust; the database's own are what is
    /// tested.
    fn force(database: &Connection, id: &SubmissionId, to: State) -> rusqlite::Result<usize> {
        database.execute(
            "UPDATE submissions SET state = ?2, org_id = 'org_482', \
             by_itself = CASE WHEN state = 'in_doubt' AND ?2 = 'queued' THEN 'after_doubt' END, \
             reference_id = coalesce(reference_id, id), \
             frozen_body_id = CASE ?2 WHEN 'draft' THEN NULL ELSE \
                 (SELECT max(id) FROM frozen_bodies WHERE submission_id = ?1) END \
             WHERE id = ?1",
            params![id.as_str(), to],
        )
    }

    /// The states between a draft and each state, by the shortest way.
    fn ways() -> BTreeMap<State, Vec<State>> {
        let mut ways = BTreeMap::from([(State::Draft, Vec::new())]);
        let mut next = VecDeque::from([State::Draft]);
        while let Some(state) = next.pop_front() {
            for step in Step::ALL {
                let Ok(to) = state.after(step) else { continue };
                if !ways.contains_key(&to) {
                    let mut way = ways[&state].clone();
                    way.push(to);
                    ways.insert(to, way);
                    next.push_back(to);
                }
            }
        }
        ways
    }

    #[test]
    fn the_triggers_know_the_same_steps_as_the_domain() {
        let place = Place::new();
        let store = place.open("a").store;
        let ways = ways();
        assert_eq!(ways.len(), State::ALL.len(), "every state can be reached");
        let mut pairs = 0;
        for from in State::ALL {
            for to in State::ALL {
                let name = format!("{}-{}", from.as_str(), to.as_str());
                let id = testing::queued(&store, &name);
                let database = store.connection();
                for state in ways[&from].iter().skip(1) {
                    force(&database, &id, *state).unwrap();
                }
                if from == State::Draft {
                    force(&database, &id, State::Draft).unwrap();
                }
                assert_eq!(
                    state(&database, &id).unwrap(),
                    from,
                    "{name}: the way there"
                );
                let legal = Step::ALL.iter().any(|step| from.after(*step) == Ok(to));
                match force(&database, &id, to) {
                    Ok(rows) => assert!(legal && rows == 1, "{name} was let through"),
                    Err(error) => {
                        assert!(!legal, "{name} was refused: {error}");
                        assert_eq!(AppError::from(error).code, ErrorCode::WrongState, "{name}");
                    }
                }
                pairs += 1;
            }
        }
        assert_eq!(pairs, 81);
    }

    #[test]
    fn the_index_counts_the_same_states_as_the_domain() {
        let place = Place::new();
        let store = place.open("a").store;
        let ways = ways();
        for first in State::ALL {
            // Two reports of one organisation under one report id; the first stands somewhere.
            let name = format!("twin-{}", first.as_str());
            let one = testing::queued(&store, &name);
            {
                let database = store.connection();
                for state in ways[&first].iter().skip(1) {
                    force(&database, &one, *state).unwrap();
                }
                if first == State::Draft {
                    force(&database, &one, State::Draft).unwrap();
                }
            }
            let other = testing::draft(&store, &format!("{name}-other"));
            let mut frozen = testing::frozen(&name);
            frozen.idempotency_key.push_str("-other");
            frozen.body = b"{\"corrected\":true}".to_vec();
            frozen.body_sha256 = crate::domain::sha256_hex(&frozen.body);
            let taken = store.freeze(&other, &frozen, testing::at(), "kari");
            let by_index = store.connection().execute(
                "UPDATE submissions SET report_id = ?2, org_id = 'org_482' WHERE id = ?1",
                params![other.as_str(), frozen.report_id.as_str()],
            );
            by_index.unwrap();
            if first.holds_its_report_id() {
                let error = taken.unwrap_err();
                assert_eq!(error.code, ErrorCode::ReportIdTaken, "{first:?}");
                assert_eq!(error.args["state"], first.as_str());
                let database = store.connection();
                database
                    .execute(
                        "INSERT INTO frozen_bodies (submission_id, body, body_sha256, \
                         payload_sha256, idempotency_key, frozen_at) \
                         VALUES (?1, x'7b7d', ?2, ?2, ?1, 0)",
                        params![other.as_str(), "0".repeat(64)],
                    )
                    .unwrap();
                assert!(
                    force(&database, &other, State::Queued).is_err(),
                    "{first:?}: the index lets a second one through"
                );
            } else {
                taken.unwrap();
            }
        }
    }
}
