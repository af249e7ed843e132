//! When each report in the queue is tried next.

use std::collections::HashSet;
use std::time::Duration;

use super::countdowns::Whose;
use crate::app::App;
use crate::domain::SubmissionId;
use crate::domain::queue::{Obstacle, Word, goes_by_itself};
use crate::error::Result;
use crate::store::{QueueRecord, QueuedRecord, StoredWait};
use crate::view::queue::{NextTry, QueueView, QueuedView, Resting, Waits};

/// The queue at one moment, with what is left of each wait.
pub(super) struct Schedule {
    queue: QueueRecord,
    /// What is left of the whole queue's wait.
    left: Duration,
    reports: Vec<Scheduled>,
    /// Whether the server could be reached a moment ago; where nobody knows it counts as there.
    there: bool,
    /// While the queue rests: its place among `reports`.
    probe: Option<usize>,
}

struct Scheduled {
    record: QueuedRecord,
    by_itself: bool,
    /// What is left of its wait and of the queue's.
    left: Duration,
    asked_by_server: bool,
}

impl Scheduled {
    /// Whether a timer may send it.
    fn may_go(&self) -> bool {
        self.by_itself && self.record.obstacle != Some(Obstacle::Person)
    }
}

impl Schedule {
    /// The whole queue.
    pub(super) fn of_all(app: &App) -> Result<Self> {
        let (queue, records) = app.store.queue()?;
        let waiting: HashSet<&SubmissionId> = records.iter().map(|record| &record.id).collect();
        app.countdowns.keep(|id| waiting.contains(id));
        Ok(Self::of(app, queue, records))
    }

    /// One report; the others count only while the queue rests.
    pub(super) fn of_one(app: &App, id: &SubmissionId) -> Result<Self> {
        let queue = app.store.queue_record()?;
        if queue.rests() {
            return Self::of_all(app);
        }
        let records = app.store.queued_report(id)?.into_iter().collect();
        Ok(Self::of(app, queue, records))
    }

    fn of(app: &App, queue: QueueRecord, records: Vec<QueuedRecord>) -> Self {
        let settings = app.sends_by_itself();
        let clock = app.clock.as_ref();
        let left = app.countdowns.left(clock, Whose::All, queue.wait.as_ref());
        let asked = |wait: Option<&StoredWait>| wait.is_some_and(StoredWait::was_asked_for);
        let reports: Vec<Scheduled> = records
            .into_iter()
            .map(|record| {
                let whose = Whose::Report(record.id.clone());
                let own = app.countdowns.left(clock, whose, record.wait.as_ref());
                let dominant = if own >= left {
                    record.wait.as_ref()
                } else {
                    queue.wait.as_ref()
                };
                Scheduled {
                    by_itself: goes_by_itself(record.said, settings),
                    left: own.max(left),
                    asked_by_server: asked(dominant),
                    record,
                }
            })
            .collect();
        let probe = queue.rests().then(|| {
            let candidates = reports.iter().enumerate().filter(|(_, one)| one.may_go());
            candidates
                .min_by_key(|(place, one)| (one.left, *place))
                .map(|(place, _)| place)
        });
        Self {
            queue,
            left,
            reports,
            there: app.reachable() != Some(false),
            probe: probe.flatten(),
        }
    }

    /// Whether the queue takes in what is sent in, without a try: a person paused it, or it rests.
    pub(super) fn holds_back(&self) -> bool {
        self.queue.paused || (self.queue.rests() && !self.left.is_zero())
    }

    /// What is left of the wait of the whole queue.
    pub(super) fn left_of_all(&self) -> Duration {
        self.left
    }

    /// Whether anything waits.
    pub(super) fn is_empty(&self) -> bool {
        self.reports.is_empty()
    }

    /// The report to send now by itself, of those that `may` be: the oldest that is due, one at a
    /// time while the queue rests. Whether there is a net is for who asks.
    pub(super) fn due(&self, may: impl Fn(&SubmissionId) -> bool) -> Option<&SubmissionId> {
        self.timed()
            .find(|one| one.left.is_zero() && may(&one.record.id))
            .map(|one| &one.record.id)
    }

    /// How long until a report is due, where one goes by itself.
    pub(super) fn next_due(&self) -> Option<Duration> {
        self.timed().map(|one| one.left).min()
    }

    fn timed(&self) -> impl Iterator<Item = &Scheduled> {
        self.reports
            .iter()
            .enumerate()
            .filter(|(place, one)| {
                !self.queue.paused
                    && one.may_go()
                    && (!self.queue.rests() || self.probe == Some(*place))
            })
            .map(|(_, one)| one)
    }

    /// How a report waits; none where it is not in the queue.
    pub(super) fn waits(&self, id: &SubmissionId) -> Option<Waits> {
        self.reports
            .iter()
            .enumerate()
            .find(|(_, one)| one.record.id == *id)
            .map(|(place, one)| self.waits_at(place, one))
    }

    fn waits_at(&self, place: usize, one: &Scheduled) -> Waits {
        Waits {
            by_itself: one.by_itself,
            said_for_this: matches!(one.record.said, Some(Word::Yes | Word::No)),
            failures: one.record.failures,
            next: self.next_try(place, one),
        }
    }

    fn next_try(&self, place: usize, one: &Scheduled) -> NextTry {
        if !one.by_itself {
            NextTry::Person
        } else if one.record.obstacle == Some(Obstacle::Person) {
            NextTry::PutRight
        } else if self.queue.paused {
            NextTry::Resumed
        } else if !self.there {
            NextTry::Online
        } else if self.probe.is_some_and(|probe| probe != place) {
            NextTry::AfterProbe
        } else if one.left.is_zero() {
            NextTry::Now
        } else {
            NextTry::In {
                seconds: seconds(one.left),
                asked_by_server: one.asked_by_server,
            }
        }
    }

    /// As it is shown.
    pub(super) fn view(&self) -> QueueView {
        QueueView {
            paused: self.queue.paused,
            resting: self.queue.rests().then(|| Resting {
                failures: self.queue.failures,
                probe_in_seconds: self.there.then(|| {
                    let probe = self.probe.and_then(|place| self.reports.get(place));
                    seconds(probe.map_or(self.left, |probe| probe.left))
                }),
            }),
            waiting: self
                .reports
                .iter()
                .enumerate()
                .map(|(place, one)| QueuedView {
                    submission: one.record.row.clone(),
                    waits: self.waits_at(place, one),
                })
                .collect(),
        }
    }
}

/// Whole seconds, rounded up: a wait is never shown as over before it is.
fn seconds(left: Duration) -> u32 {
    let whole = left.as_secs() + u64::from(left.subsec_nanos() > 0);
    u32::try_from(whole).unwrap_or(u32::MAX)
}
