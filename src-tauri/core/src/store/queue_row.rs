//! Table `queue`: the queue as a whole. One row.

use jiff::Timestamp;
use rusqlite::Connection;

use super::rests::Whole;
use super::waits::{self, StoredWait};
use super::{Store, queue};
use crate::domain::queue::{Obstacle, Setback, rests};
use crate::error::Result;

/// The queue as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QueueRecord {
    /// A person paused it.
    pub paused: bool,
    /// Failures in a row, over all reports.
    pub failures: u32,
    /// How it waits after the last of them.
    pub wait: Option<StoredWait>,
}

impl QueueRecord {
    /// Whether it rests: one report at a time goes, to see whether the server is well again.
    #[must_use]
    pub fn rests(&self) -> bool {
        rests(self.failures)
    }
}

/// The queue as it is.
pub(super) fn of(database: &Connection) -> Result<QueueRecord> {
    let paused = database
        .prepare_cached("SELECT paused FROM queue")?
        .query_row([], |row| row.get(0))?;
    let (failures, wait) = Whole::Queue.record(database)?;
    Ok(QueueRecord {
        paused,
        failures,
        wait,
    })
}

/// A definite answer: the server is well. A queue that rested is awake at once, and with it what
/// waited for the server.
pub(super) fn is_well(database: &Connection) -> Result<()> {
    let before = of(database)?;
    if before.failures == 0 {
        return Ok(());
    }
    Whole::Queue.start_over(database)?;
    if before.rests() {
        waits::shorten(database, &[Obstacle::Net, Obstacle::Server])?;
    }
    Ok(())
}

/// A queue that nothing is known of, as a restored copy has it.
pub(super) fn reset(database: &Connection) -> Result<()> {
    Whole::Queue.start_over(database)?;
    database.execute("UPDATE queue SET paused = 0", [])?;
    Ok(())
}

impl Store {
    /// The queue as a whole, and what waits in it, at one moment.
    ///
    /// # Errors
    /// What the database says.
    pub fn queue(&self) -> Result<(QueueRecord, Vec<queue::QueuedRecord>)> {
        self.read(|database| Ok((of(database)?, queue::all(database)?)))
    }

    /// The queue as a whole.
    ///
    /// # Errors
    /// What the database says.
    pub fn queue_record(&self) -> Result<QueueRecord> {
        self.read(of)
    }

    /// Pauses the queue, or lets it go on. Gives whether that is news.
    ///
    /// # Errors
    /// What the database says.
    pub fn pause_queue(&self, paused: bool) -> Result<bool> {
        self.write(|transaction| {
            let changed = transaction
                .prepare_cached("UPDATE queue SET paused = ?1 WHERE paused <> ?1")?
                .execute([paused])?;
            Ok(changed > 0)
        })
    }

    /// Counts a failure that left no report waiting: its outcome is unknown.
    ///
    /// # Errors
    /// What the database says.
    pub fn count_failure(&self, setback: &Setback, at: Timestamp) -> Result<()> {
        self.write(|transaction| Whole::Queue.count(transaction, setback, at))
    }

    /// There is a net again: waits that came of its absence end, and a queue that rests may send
    /// its probe. What the server asked for is kept. Gives whether anything waited for it.
    ///
    /// # Errors
    /// What the database says.
    pub fn net_is_back(&self) -> Result<bool> {
        self.write(|transaction| {
            let reports = waits::shorten(transaction, &[Obstacle::Net])?;
            let queue = Whole::Queue.net_is_back(transaction)?;
            Ok(reports || queue)
        })
    }

    /// Whether another process has written to the database since this was asked last.
    ///
    /// # Errors
    /// What the database says.
    pub fn changed_elsewhere(&self) -> Result<bool> {
        let version = self.data_version()?;
        let before = self.seen.swap(version, std::sync::atomic::Ordering::SeqCst);
        Ok(before != version && before != 0)
    }

    /// A number that is another one once another process has written.
    ///
    /// # Errors
    /// What the database says.
    pub fn data_version(&self) -> Result<i64> {
        let version = self
            .connection()
            .query_row("PRAGMA data_version", [], |row| row.get(0))?;
        Ok(version)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use rusqlite::params;

    use super::super::migrations;
    use super::super::testing::{self, Place};
    use super::*;
    use crate::domain::queue::Word;
    use crate::error::ErrorCode;

    fn setback(obstacle: Obstacle, asked: Option<u64>) -> Setback {
        Setback {
            obstacle,
            asked: asked.map(Duration::from_secs),
            chance: u32::MAX,
        }
    }

    #[test]
    fn an_older_queue_keeps_its_pauses_and_says_nothing_of_its_own() {
        let place = Place::new();
        let mut old = Connection::open(place.path()).unwrap();
        migrations::run_to(&mut old, 3).unwrap();
        for (name, not_before) in [("a", Some(testing::at())), ("b", None)] {
            let not_before = not_before.map(|at| at.as_millisecond() + 5000);
            old.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            let row = "INSERT INTO submissions (id, state, created_at, updated_at, report_id, \
                 payload_version, count, hours, search_text, organisation_sort) \
                 VALUES (?1, 'draft', 0, 0, ?1, 'v', '0', '0', '', '')";
            old.execute(row, [name]).unwrap();
            let body = "INSERT INTO frozen_bodies (submission_id, body, body_sha256, \
                 payload_sha256, idempotency_key, frozen_at) VALUES (?1, x'7b7d', ?2, ?2, ?1, 0)";
            old.execute(body, [name, &"0".repeat(64)]).unwrap();
            let queued = "UPDATE submissions SET state = 'queued', org_id = 'o', not_before = ?2, \
                 frozen_body_id = (SELECT max(id) FROM frozen_bodies) WHERE id = ?1";
            old.execute(queued, params![name, not_before]).unwrap();
        }
        drop(old);
        let store = place.open("o").store;
        let (queue, waiting) = store.queue().unwrap();
        assert_eq!((queue.paused, queue.failures, queue.wait), (false, 0, None));
        let left = waiting[0].wait.unwrap().left(testing::at());
        assert_eq!(left, Duration::from_secs(5), "a pause is kept");
        assert_eq!(waiting[1].wait, None);
        assert!(waiting.iter().all(|one| one.said.is_none()));
    }

    #[test]
    fn a_failure_counts_for_all_only_where_it_is_about_all() {
        let place = Place::new();
        let store = place.open("o").store;
        let count = |obstacle| {
            let setback = setback(obstacle, None);
            store.count_failure(&setback, testing::at()).unwrap();
            store.queue_record().unwrap().failures
        };
        assert_eq!(count(Obstacle::Person), 0);
        assert_eq!(count(Obstacle::Net), 1);
        assert_eq!(count(Obstacle::Server), 2);
        assert_eq!(count(Obstacle::Person), 2);
    }

    #[test]
    fn what_the_server_asked_for_is_not_shortened() {
        let place = Place::new();
        let store = place.open("o").store;
        let id = testing::queued(&store, "a");
        let reason = crate::error::AppError::new(ErrorCode::Unreachable);
        let at = testing::at();
        for (obstacle, asked, left) in [
            (Obstacle::Net, None, None),
            (Obstacle::Net, Some(1), Some(1)),
            (Obstacle::Server, None, Some(4)),
            (Obstacle::Server, Some(60), Some(60)),
        ] {
            let setback = setback(obstacle, asked);
            store.postpone(&id, &reason, &setback, at).unwrap();
            store.net_is_back().unwrap();
            let wait = store.queued().unwrap()[0].wait;
            let seconds = wait.map(|wait| wait.left(at).as_secs());
            assert_eq!(seconds, left, "{obstacle:?} {asked:?}");
        }
        assert!(!store.net_is_back().unwrap(), "nothing is left to end");
    }

    #[test]
    fn a_report_is_taken_by_the_queue_only_where_it_may_go_by_itself() {
        let place = Place::new();
        let store = place.open("o").store;
        let at = testing::at();
        let id = testing::queued(&store, "a");
        let begin = |settings| store.begin_attempt_by_itself(&id, settings, at);
        let refused = |settings: bool| {
            let error = begin(settings).unwrap_err();
            assert_eq!(error.code, ErrorCode::WrongState);
            assert_eq!(error.args["state"], "queued");
        };
        refused(false);
        store.set_by_itself(&id, false, at, "kari").unwrap();
        refused(true);
        store.set_by_itself(&id, true, at, "kari").unwrap();
        store.pause_queue(true).unwrap();
        refused(true);
        store.pause_queue(false).unwrap();
        begin(false).unwrap();
        assert_eq!(begin(true).unwrap_err().args["state"], "sending");
    }

    #[test]
    fn a_restored_copy_has_a_queue_of_which_nothing_is_known() {
        let place = Place::new();
        let store = place.open("o").store;
        let id = testing::queued(&store, "a");
        store
            .set_by_itself(&id, true, testing::at(), "kari")
            .unwrap();
        store.pause_queue(true).unwrap();
        store
            .count_failure(&setback(Obstacle::Server, Some(60)), testing::at())
            .unwrap();
        let copy = place.path().with_file_name("copy.db");
        store.backup(&copy).unwrap();
        drop(store);
        let environment = testing::ENVIRONMENT;
        Store::restore(place.path(), &copy, testing::at(), environment).unwrap();
        let store = place.open("p").store;
        let (queue, waiting) = store.queue().unwrap();
        assert_eq!((queue.paused, queue.failures, queue.wait), (false, 0, None));
        assert_eq!(waiting, []);
        let frozen = testing::frozen("a");
        store.freeze(&id, &frozen, testing::at(), "kari").unwrap();
        assert_eq!(store.queued().unwrap()[0].said, None, "to be said anew");
    }

    #[test]
    fn a_persons_asking_speaks_for_a_report_that_was_in_doubt_and_for_no_other() {
        let place = Place::new();
        let store = place.open("o").store;
        let at = testing::at();
        let id = testing::queued(&store, "a");
        store.set_by_itself(&id, false, at, "kari").unwrap();
        store.person_asks(&id).unwrap();
        assert_eq!(store.queued().unwrap()[0].said, Some(Word::No));
        store.set_by_itself(&id, true, at, "kari").unwrap();
        store.begin_attempt(&id, at).unwrap();
        let reason = crate::error::AppError::new(ErrorCode::TimedOut);
        let unknown = super::super::AttemptEnd::Unknown {
            reason,
            http_status: None,
            answer: None,
        };
        store.finish_attempt(&id, 1, &unknown, at).unwrap();
        store.resolve_not_received(&id, None, at, "kari").unwrap();
        assert_eq!(store.queued().unwrap()[0].said, Some(Word::AfterDoubt));
        store.person_asks(&id).unwrap();
        assert_eq!(store.queued().unwrap()[0].said, None);
    }
}
