//! How often a report that awaits an answer is asked about, while nobody asks for it.
//!
//! Soon after it was sent and after each piece of news, then ever more seldom; never again once
//! the answer is final. When everything rests is said by [`super::queue::Setback::wait_of_all`], as
//! for the queue. Chance comes in as a number, so that the rules are pure.

use std::time::Duration;

use super::queue::upper_half;

/// The longest wait before the first question; each further one without news doubles it.
pub const FIRST_WAIT: Duration = Duration::from_secs(10);
/// No wait is longer than this: some days of weeks without an answer are a handful of questions.
pub const LONGEST_WAIT: Duration = Duration::from_secs(4 * 60 * 60);
/// So many questions are on their way at a time, and one while the server is not well.
pub const AT_ONCE: usize = 3;
/// Between one such handful and the next: two hundred reports at a start are a minute's work, and
/// no storm.
pub const BETWEEN_HANDFULS: Duration = Duration::from_secs(1);
/// An answer that is no older than this is as good as a new one, whatever happened since: starts
/// and nets that come and go in quick succession are no reason to ask again and again.
pub const FRESH_FOR: Duration = Duration::from_secs(5 * 60);

/// How long to wait before the next question, after so many in a row that brought no news. Drawn
/// from the upper half of the range, so that many that were sent in one moment spread.
#[must_use]
pub fn wait(without_news: u32, chance: u32) -> Duration {
    let doubled = 2_u32.saturating_pow(without_news);
    upper_half(FIRST_WAIT.saturating_mul(doubled).min(LONGEST_WAIT), chance)
}

/// As if how many questions had been asked in vain about a report that nobody has asked about, so
/// long after it last changed: one that has waited for weeks is no more urgent for that.
#[must_use]
pub fn questions_missed(age: Duration) -> u32 {
    let waits = age.as_secs() / FIRST_WAIT.as_secs();
    waits.saturating_add(1).ilog2()
}

/// How long a report waits that the server failed at: longer than others that are due, so that one
/// at which it always fails is not asked about first each time, and no longer than any rest.
#[must_use]
pub fn wait_after_failure(chance: u32) -> Duration {
    upper_half(super::queue::LONGEST_WAIT, chance)
}

/// What is left of a wait of this length when there is a reason to ask now: the program was
/// started, the machine woke up, there is a net again. An answer that is still fresh is waited out.
#[must_use]
pub fn hurried(length: Duration, left: Duration) -> Duration {
    let waited = length.saturating_sub(left);
    left.min(FRESH_FOR.saturating_sub(waited))
}

/// What an answer is to whoever follows a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// What was known already.
    Nothing,
    /// The report has moved on.
    State,
    /// A word that is not known or leads backwards, or that the server knows no such report any
    /// more: kept word for word, and the report stands where it stood.
    Word,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_come_soon_then_ever_more_seldom_up_to_a_longest_wait() {
        for (without_news, longest) in [
            (0, 10),
            (1, 20),
            (2, 40),
            (5, 320),
            (10, 10_240),
            (11, 14_400),
            (40, 14_400),
            (u32::MAX, 14_400),
        ] {
            let longest = Duration::from_secs(longest);
            assert_eq!(wait(without_news, u32::MAX), longest, "{without_news}");
            assert_eq!(wait(without_news, 0), longest / 2, "{without_news}");
        }
    }

    #[test]
    fn a_report_that_has_waited_long_is_asked_about_as_if_it_had_been_followed() {
        for (age, expected) in [
            (0, 0),
            (9, 0),
            (10, 1),
            (29, 1),
            (30, 2),
            (70, 3),
            (86_400, 13),
        ] {
            let missed = questions_missed(Duration::from_secs(age));
            assert_eq!(missed, expected, "{age} s");
        }
        let day = questions_missed(Duration::from_secs(86_400));
        assert_eq!(wait(day, u32::MAX), LONGEST_WAIT);
        assert!(questions_missed(Duration::MAX) < 64);
    }

    #[test]
    fn a_week_without_an_answer_is_some_fifty_questions() {
        let (mut asked, mut passed) = (0, Duration::ZERO);
        while passed < Duration::from_secs(7 * 24 * 60 * 60) {
            passed += wait(asked, u32::MAX);
            asked += 1;
        }
        assert!((40..=60).contains(&asked), "{asked}");
    }

    #[test]
    fn a_reason_to_ask_now_waits_for_nothing_but_a_fresh_answer() {
        let minutes = |minutes: u64| Duration::from_secs(60 * minutes);
        for (length, left, then) in [
            // Asked an hour ago.
            (minutes(240), minutes(180), minutes(0)),
            // Asked just now, two and five minutes ago.
            (minutes(240), minutes(240), minutes(5)),
            (minutes(240), minutes(238), minutes(3)),
            (minutes(240), minutes(235), minutes(0)),
            // It would have been asked sooner anyway.
            (minutes(1), minutes(1), minutes(1)),
            (minutes(6), minutes(1), minutes(0)),
        ] {
            assert_eq!(hurried(length, left), then, "{length:?} {left:?}");
        }
    }
}
