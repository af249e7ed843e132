//! What is left of each wait, on the monotonic clock.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use crate::clock::Clock;
use crate::domain::SubmissionId;
use crate::store::StoredWait;

/// Whose wait.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Whose {
    /// That of all of them.
    All,
    /// A report's.
    Report(SubmissionId),
}

/// The waits that this process has seen, and when each is over on the monotonic clock. The wall
/// clock is asked once, when a wait is first seen: what jumps later moves nothing.
#[derive(Default)]
pub(crate) struct Countdowns {
    seen: Mutex<HashMap<Whose, Counted>>,
}

struct Counted {
    wait: StoredWait,
    /// When it is over as it was set.
    set: Duration,
    /// When it is over for those that hurry.
    over: Duration,
}

impl Countdowns {
    /// What is left of a wait; nothing where there is none.
    pub(crate) fn left(
        &self,
        clock: &dyn Clock,
        whose: Whose,
        wait: Option<&StoredWait>,
    ) -> Duration {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(wait) = wait else {
            seen.remove(&whose);
            return Duration::ZERO;
        };
        let now = clock.monotonic();
        match seen.get(&whose) {
            Some(known) if known.wait == *wait => known.over.saturating_sub(now),
            _ => {
                let left = wait.left(clock.now());
                let over = now.saturating_add(left);
                let counted = Counted {
                    wait: *wait,
                    set: over,
                    over,
                };
                seen.insert(whose, counted);
                left
            }
        }
    }

    /// Lets a rule shorten what is left of each report's wait, by its length and what is left of it
    /// as it was set.
    pub(crate) fn hurry(&self, clock: &dyn Clock, rule: impl Fn(Duration, Duration) -> Duration) {
        let now = clock.monotonic();
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        for (whose, counted) in seen.iter_mut() {
            if *whose != Whose::All {
                let left = rule(counted.wait.length, counted.set.saturating_sub(now));
                counted.over = counted.over.min(now.saturating_add(left));
            }
        }
    }

    /// Forgets the waits of reports that wait no more.
    pub(crate) fn keep(&self, waits: impl Fn(&SubmissionId) -> bool) {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|whose, _| match whose {
                Whose::All => true,
                Whose::Report(id) => waits(id),
            });
    }
}
