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
    /// The whole queue's.
    Queue,
    /// A report's.
    Report(SubmissionId),
}

/// The waits that this process has seen, and when each is over on the monotonic clock. The wall
/// clock is asked once, when a wait is first seen: what jumps later moves nothing.
#[derive(Default)]
pub(crate) struct Countdowns {
    seen: Mutex<HashMap<Whose, (StoredWait, Duration)>>,
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
            Some((known, over)) if known == wait => over.saturating_sub(now),
            _ => {
                let left = wait.left(clock.now());
                seen.insert(whose, (*wait, now.saturating_add(left)));
                left
            }
        }
    }

    /// Forgets the waits of reports that wait no more.
    pub(crate) fn keep(&self, waits: impl Fn(&SubmissionId) -> bool) {
        self.seen
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .retain(|whose, _| match whose {
                Whose::Queue => true,
                Whose::Report(id) => waits(id),
            });
    }
}
