//! Tables `follows` and `following`: how reports that await an answer are asked about while nobody
//! asks for it.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::Store;
use super::rests::Whole;
use super::values::{id as identifier, instant};
use super::waits::{self, StoredWait};
use super::workspace;
use crate::clock::rfc3339;
use crate::domain::follow::{self, FIRST_WAIT};
use crate::domain::queue::{Obstacle, Setback, Wait};
use crate::domain::{OrgId, ReferenceId, SubmissionId};
use crate::error::Result;

/// The key of the workspace that keeps when an answer came last.
const ASKED_AT: &str = "asked_at";

/// A report that awaits an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowedRecord {
    /// Which.
    pub id: SubmissionId,
    /// Bufdir's reference.
    pub reference_id: ReferenceId,
    /// Bufdir's name for its organisation.
    pub org_id: OrgId,
    /// What only a person can put right stands in the way of asking.
    pub held: bool,
    /// How it waits for the next question.
    pub wait: StoredWait,
}

/// All reports that await an answer, as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FollowingRecord {
    /// Failures in a row, over all of them.
    pub failures: u32,
    /// How all of them wait after the last one.
    pub wait: Option<StoredWait>,
}

impl Store {
    /// What awaits an answer, and how it waits to be asked about, at one moment; the one whose turn
    /// was first by the wall clock first.
    ///
    /// # Errors
    /// What the database says.
    pub fn following(&self) -> Result<(FollowingRecord, Vec<FollowedRecord>)> {
        self.read(|database| {
            let (failures, wait) = Whole::Following.record(database)?;
            let mut reports: Vec<FollowedRecord> = database
                .prepare_cached(
                    "SELECT id, reference_id, org_id, updated_at, without_news, held, \
                     follows.not_before AS ends, follows.wait_length AS length \
                     FROM submissions LEFT JOIN follows ON submission_id = id \
                     WHERE state IN ('received', 'processing') AND discarded_at IS NULL",
                )?
                .query_map([], record)?
                .collect::<rusqlite::Result<_>>()?;
            reports
                .sort_by(|one, other| (one.wait.ends, &one.id).cmp(&(other.wait.ends, &other.id)));
            Ok((FollowingRecord { failures, wait }, reports))
        })
    }

    /// An answer came: the server is well, what stood in the way of the organisation does not any
    /// more, and the next question waits, longer the more of them brought nothing new.
    ///
    /// # Errors
    /// What the database says.
    pub fn note_answer(
        &self,
        id: &SubmissionId,
        brought_news: bool,
        chance: u32,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            Whole::Following.start_over(transaction)?;
            workspace::set(transaction, ASKED_AT, Some(&rfc3339(at)))?;
            transaction
                .prepare_cached(
                    "UPDATE follows SET held = 0 WHERE held = 1 AND submission_id IN \
                     (SELECT id FROM submissions WHERE state IN ('received', 'processing') AND \
                      discarded_at IS NULL AND org_id = (SELECT org_id FROM submissions WHERE id = ?1))",
                )?
                .execute([id.as_str()])?;
            wait_again(transaction, id, brought_news, chance, at)
        })
    }

    /// When the server last answered a question about a report, RFC 3339.
    ///
    /// # Errors
    /// What the database says.
    pub fn asked_at(&self) -> Result<Option<String>> {
        self.workspace_value(ASKED_AT)
    }

    /// No answer came. A failure that is everyone's lets all wait, and one of the server this
    /// report for a time of its own ([`follow::wait_after_failure`]). What only a person can put right holds all of the organisation.
    ///
    /// # Errors
    /// What the database says.
    pub fn note_no_answer(
        &self,
        id: &SubmissionId,
        setback: &Setback,
        at: Timestamp,
    ) -> Result<()> {
        self.write(|transaction| {
            Whole::Following.count(transaction, setback, at)?;
            match setback.obstacle {
                Obstacle::Net => Ok(()),
                Obstacle::Server => {
                    let without_news = without_news(transaction, id)?.unwrap_or_default();
                    let length = follow::wait_after_failure(setback.chance);
                    set(transaction, id, without_news, false, length, at)
                }
                Obstacle::Person => hold(transaction, id, at),
            }
        })
    }

    /// Something was put right: what was held for that is asked about again.
    ///
    /// # Errors
    /// What the database says.
    pub fn follow_again(&self) -> Result<bool> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached("UPDATE follows SET held = 0 WHERE held = 1")?
                .execute([])?;
            Ok(changed > 0)
        })
    }

    /// There is a net again: what rests or waits for its absence does not any more, but for what
    /// the server asked for.
    ///
    /// # Errors
    /// What the database says.
    pub fn follow_on_the_net(&self) -> Result<bool> {
        self.write(|transaction| Whole::Following.net_is_back(transaction))
    }
}

/// A restored copy knows nothing of how the server is.
pub(super) fn reset(database: &Connection) -> Result<()> {
    Whole::Following.start_over(database)
}

fn record(row: &Row<'_>) -> rusqlite::Result<FollowedRecord> {
    let (ends, length): (Option<i64>, Option<i64>) = (row.get("ends")?, row.get("length")?);
    let without_news: Option<u32> = row.get("without_news")?;
    let wait = match ends.zip(length) {
        Some((ends, length)) => StoredWait {
            ends: instant(ends),
            length: Duration::from_millis(length.unsigned_abs()),
            asked: None,
            failures: without_news.unwrap_or_default(),
        },
        // Nobody has asked yet.
        None => StoredWait {
            ends: instant(row.get("updated_at")?)
                .checked_add(SignedDuration::try_from(FIRST_WAIT).unwrap_or_default())
                .unwrap_or(Timestamp::MAX),
            length: FIRST_WAIT,
            asked: None,
            failures: 0,
        },
    };
    Ok(FollowedRecord {
        id: identifier(row, "id")?,
        reference_id: identifier(row, "reference_id")?,
        org_id: identifier(row, "org_id")?,
        held: row.get::<_, Option<bool>>("held")?.unwrap_or_default(),
        wait,
    })
}

fn wait_again(
    database: &Connection,
    id: &SubmissionId,
    brought_news: bool,
    chance: u32,
    at: Timestamp,
) -> Result<()> {
    let without_news = match (brought_news, without_news(database, id)?) {
        (true, _) => 0,
        (false, None) => follow::questions_missed(age(database, id, at)?).max(1),
        (false, Some(before)) => before.saturating_add(1),
    };
    let length = follow::wait(without_news, chance);
    set(database, id, without_news, false, length, at)
}

/// Questions in a row that brought no news; none where nobody has asked.
fn without_news(database: &Connection, id: &SubmissionId) -> Result<Option<u32>> {
    let found = database
        .prepare_cached("SELECT without_news FROM follows WHERE submission_id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    Ok(found)
}

/// How long ago a report last changed, by the wall clock.
fn age(database: &Connection, id: &SubmissionId, at: Timestamp) -> Result<Duration> {
    let changed: i64 = database
        .prepare_cached("SELECT updated_at FROM submissions WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))?;
    Ok(Duration::try_from(at.duration_since(instant(changed))).unwrap_or_default())
}

fn set(
    database: &Connection,
    id: &SubmissionId,
    without_news: u32,
    held: bool,
    length: Duration,
    at: Timestamp,
) -> Result<()> {
    let wait = Wait {
        length,
        asked: None,
    };
    let (ends, length, _) = waits::columns(Some(wait), at);
    database
        .prepare_cached(
            "INSERT INTO follows (submission_id, without_news, held, not_before, wait_length) \
             VALUES (?1, ?2, ?3, ?4, ?5) \
             ON CONFLICT (submission_id) DO UPDATE SET without_news = excluded.without_news, \
             held = excluded.held, not_before = excluded.not_before, \
             wait_length = excluded.wait_length",
        )?
        .execute(params![id.as_str(), without_news, held, ends, length])?;
    Ok(())
}

/// Holds all reports of a report's organisation: a wrong secret that is tried for each of them is
/// an account locked.
fn hold(database: &Connection, id: &SubmissionId, at: Timestamp) -> Result<()> {
    let theirs: Vec<SubmissionId> = database
        .prepare_cached(
            "SELECT id FROM submissions WHERE state IN ('received', 'processing') \
             AND discarded_at IS NULL \
             AND org_id = (SELECT org_id FROM submissions WHERE id = ?1)",
        )?
        .query_map([id.as_str()], |row| identifier(row, "id"))?
        .collect::<rusqlite::Result<_>>()?;
    for one in theirs {
        let held = database
            .prepare_cached("UPDATE follows SET held = 1 WHERE submission_id = ?1")?
            .execute([one.as_str()])?;
        if held == 0 {
            set(database, &one, 0, true, FIRST_WAIT, at)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{self, Place};
    use super::*;
    use crate::domain::State;
    use crate::store::AttemptEnd;

    fn received(store: &Store, name: &str) -> SubmissionId {
        let id = testing::queued(store, name);
        let number = store.begin_attempt(&id, testing::at()).unwrap().number;
        let end = AttemptEnd::Taken {
            reference_id: ReferenceId::new(&format!("ref_{name}")).unwrap(),
            status: "received".to_owned(),
            submitted_at: None,
            confirmation: None,
            http_status: 200,
            answer: "{}".to_owned(),
        };
        store
            .finish_attempt(&id, number, &end, testing::at())
            .unwrap();
        id
    }

    fn setback(obstacle: Obstacle) -> Setback {
        Setback {
            obstacle,
            asked: None,
            chance: u32::MAX,
        }
    }

    fn wait_of(store: &Store, id: &SubmissionId) -> Option<(u32, u64)> {
        let (_, reports) = store.following().unwrap();
        let found = reports.into_iter().find(|report| report.id == *id)?;
        Some((found.wait.failures, found.wait.length.as_secs()))
    }

    #[test]
    fn the_pace_is_kept_slows_and_begins_anew_with_news() {
        let place = Place::new();
        let id = {
            let store = place.open("o").store;
            let id = received(&store, "a");
            assert_eq!(wait_of(&store, &id), Some((0, 10)), "never asked");
            for (news, expected) in [
                (false, (1, 20)),
                (false, (2, 40)),
                (true, (0, 10)),
                (false, (1, 20)),
            ] {
                store
                    .note_answer(&id, news, u32::MAX, testing::at())
                    .unwrap();
                assert_eq!(wait_of(&store, &id), Some(expected));
            }
            id
        };
        let store = place.open("p").store;
        assert_eq!(wait_of(&store, &id), Some((1, 20)), "over a restart");
    }

    #[test]
    fn a_failure_of_the_net_slows_nobody_and_one_of_the_server_the_one_it_fails_at() {
        let place = Place::new();
        let store = place.open("o").store;
        let (a, b) = (received(&store, "a"), received(&store, "b"));
        for (obstacle, failures, expected) in [
            (Obstacle::Net, 1, (0, 10)),
            (Obstacle::Server, 2, (0, 900)),
            (Obstacle::Server, 3, (0, 900)),
        ] {
            let setback = setback(obstacle);
            store.note_no_answer(&a, &setback, testing::at()).unwrap();
            assert_eq!(store.following().unwrap().0.failures, failures);
            assert_eq!(wait_of(&store, &a), Some(expected));
            assert_eq!(wait_of(&store, &b), Some((0, 10)));
        }
        store
            .note_answer(&b, false, u32::MAX, testing::at())
            .unwrap();
        let (whole, _) = store.following().unwrap();
        assert_eq!((whole.failures, whole.wait), (0, None), "it is well again");
        assert_eq!(
            store.queue_record().unwrap().failures,
            0,
            "the queue counts for itself"
        );
    }

    #[test]
    fn what_a_person_must_put_right_holds_the_whole_organisation_until_it_is() {
        let place = Place::new();
        let store = place.open("o").store;
        let (a, b) = (received(&store, "a"), received(&store, "b"));
        let held = || -> Vec<bool> {
            let (_, reports) = store.following().unwrap();
            reports.iter().map(|report| report.held).collect()
        };
        let setback = setback(Obstacle::Person);
        store.note_no_answer(&a, &setback, testing::at()).unwrap();
        assert_eq!(held(), [true, true]);
        assert_eq!(store.following().unwrap().0.failures, 0, "of no one else");
        assert!(store.follow_again().unwrap());
        assert_eq!(held(), [false, false]);
        assert!(!store.follow_again().unwrap(), "nothing was held");
        store.note_no_answer(&a, &setback, testing::at()).unwrap();
        store.note_answer(&b, false, 0, testing::at()).unwrap();
        assert_eq!(held(), [false, false], "it can be asked about");
    }

    #[test]
    fn what_has_its_answer_is_followed_no_more() {
        let place = Place::new();
        let store = place.open("o").store;
        let id = received(&store, "a");
        store.note_answer(&id, false, 0, testing::at()).unwrap();
        let accepted = super::super::StatusRecord {
            status: "accepted".to_owned(),
            submitted_at: None,
            processed_at: None,
            notes: None,
        };
        store.record_status(&id, &accepted, testing::at()).unwrap();
        assert_eq!(store.row(&id).unwrap().unwrap().state, State::Accepted);
        assert_eq!(store.following().unwrap().1, []);
    }
}
