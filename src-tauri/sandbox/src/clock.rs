//! Time and randomness come from here, and nowhere else.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// The clock that the practice server lives by, before [`advance_clock`] is added to it.
///
/// [`advance_clock`]: crate::PracticeServer::advance_clock
pub trait PracticeClock: Send + Sync {
    /// What the clock shows.
    fn now(&self) -> Timestamp;
}

/// The system's wall clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemPracticeClock;

impl PracticeClock for SystemPracticeClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A text that nobody can guess: for tokens, and for telling one memory from another.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that asks for randomness"
)]
pub(crate) fn random_text() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// A clock, and how far it was moved ahead. The memory sets the distance, everybody reads.
pub(crate) struct PracticeTime {
    clock: Arc<dyn PracticeClock>,
    ahead_in_milliseconds: AtomicI64,
}

impl PracticeTime {
    pub(crate) fn new(clock: Arc<dyn PracticeClock>) -> Self {
        Self {
            clock,
            ahead_in_milliseconds: AtomicI64::new(0),
        }
    }

    /// Now, on the practice clock. Stops at the last instant there is, and never panics.
    pub(crate) fn now(&self) -> Timestamp {
        let ahead = SignedDuration::from_millis(self.ahead_in_milliseconds.load(Ordering::SeqCst));
        later(self.clock.now(), ahead)
    }

    /// Moves the clock ahead, for as far as there are instants.
    pub(crate) fn advance(&self, by: Duration) {
        let by = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        let ahead = self.ahead_in_milliseconds.load(Ordering::SeqCst);
        self.ahead_in_milliseconds
            .store(ahead.saturating_add(by), Ordering::SeqCst);
    }

    /// Back to the clock as it came, before a memory is read anew.
    pub(crate) fn reset(&self) {
        self.ahead_in_milliseconds.store(0, Ordering::SeqCst);
    }
}

/// An instant some time after another, or the last instant there is.
pub(crate) fn later(instant: Timestamp, by: SignedDuration) -> Timestamp {
    instant.checked_add(by).unwrap_or(Timestamp::MAX)
}

/// An instant as the contract writes it: RFC 3339 in UTC, whole seconds.
pub(crate) fn contract_time(instant: Timestamp) -> String {
    Timestamp::from_second(instant.as_second())
        .unwrap_or(instant)
        .to_string()
}
