//! How long a report waits in the queue, and when the whole queue rests.
//!
//! Only what is proven unsent is ever tried again. Chance comes in as a number, so that the rules
//! are pure.

use std::time::Duration;

/// The longest wait after a first failure; each further failure doubles it.
const BASE: Duration = Duration::from_secs(1);
/// No wait is longer than this, unless the server asks for it.
pub const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);
/// No wait is shorter than this. Full jitter may draw nothing at all, and then a server that fails
/// at once would be asked five times in one moment.
pub const SHORTEST_WAIT: Duration = Duration::from_millis(100);
/// So many failures in a row, over the whole queue, let it rest.
pub const FAILURES_BEFORE_REST: u32 = 5;

/// What stands in the way of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// What only a person can put right: no or wrong credentials, a locked keyring, no address. It
    /// is held, not tried by a timer: a wrong secret that is tried again and again is an account
    /// locked.
    Person,
    /// Nobody answered: the net or the server is away.
    Net,
    /// The server answered that it cannot now, or what nobody understands.
    Server,
}

impl Obstacle {
    /// Its name in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Net => "net",
            Self::Server => "server",
        }
    }

    /// The obstacle of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Person, Self::Net, Self::Server]
            .into_iter()
            .find(|obstacle| obstacle.as_str() == name)
    }

    /// Whether it says something about the net or the server, and so about every report.
    #[must_use]
    pub fn is_everyones(self) -> bool {
        self != Self::Person
    }
}

/// A person's word on whether a report goes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// It does.
    Yes,
    /// It does not, whatever the settings say.
    No,
    /// It was led out of an unknown outcome. Sending it again needs a person, who has not spoken
    /// yet; what was said before counts no more, and the settings do not either.
    AfterDoubt,
}

impl Word {
    /// Its name in the database.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::AfterDoubt => "after_doubt",
        }
    }

    /// The word of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Yes, Self::No, Self::AfterDoubt]
            .into_iter()
            .find(|word| word.as_str() == name)
    }
}

/// Whether a report goes by itself: what was said for it, else what the settings say.
#[must_use]
pub fn goes_by_itself(said: Option<Word>, settings: bool) -> bool {
    match said {
        Some(Word::Yes) => true,
        Some(Word::No | Word::AfterDoubt) => false,
        None => settings,
    }
}

/// A try that came to nothing, with nothing sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setback {
    /// What stood in the way.
    pub obstacle: Obstacle,
    /// The pause that the server asked for, within the bounds of who read it.
    pub asked: Option<Duration>,
    /// A number drawn evenly from all there are.
    pub chance: u32,
}

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// All of it.
    pub length: Duration,
    /// What the server asked for: the part of it that nothing shortens.
    pub asked: Option<Duration>,
}

impl Setback {
    /// How long the report waits after so many failures of its own, this one counted; none where
    /// it waits for a person.
    #[must_use]
    pub fn wait(&self, failures: u32) -> Option<Wait> {
        self.of_drawn(full_jitter(failures, self.chance))
    }

    /// How long the whole queue waits after so many failures in a row, this one counted; none where
    /// the failure says nothing about the net or the server.
    #[must_use]
    pub fn wait_of_all(&self, in_a_row: u32) -> Option<Wait> {
        self.of_drawn(if rests(in_a_row) {
            rest(in_a_row, self.chance)
        } else {
            full_jitter(in_a_row, self.chance)
        })
    }

    /// A pause that was asked for takes precedence over what was drawn.
    fn of_drawn(&self, drawn: Duration) -> Option<Wait> {
        self.obstacle.is_everyones().then(|| Wait {
            length: self.asked.map_or(drawn, |asked| asked.max(drawn)),
            asked: self.asked,
        })
    }
}

/// Whether the queue rests after so many failures in a row.
#[must_use]
pub fn rests(in_a_row: u32) -> bool {
    in_a_row >= FAILURES_BEFORE_REST
}

/// The end of the range that a wait is drawn from.
fn range(failures: u32) -> Duration {
    let doubled = 2_u32.saturating_pow(failures.saturating_sub(1));
    BASE.saturating_mul(doubled).min(LONGEST_WAIT)
}

/// Full jitter: anything between nothing and the end of the range, so that many who failed in one
/// moment do not come back in one moment.
fn full_jitter(failures: u32, chance: u32) -> Duration {
    share(range(failures), chance).max(SHORTEST_WAIT)
}

/// A rest is drawn from the upper half of the range: a rest of nothing would be none, and each is
/// at least as long as any before it, up to half the cap.
fn rest(in_a_row: u32, chance: u32) -> Duration {
    upper_half(range(in_a_row), chance)
}

/// Something between the half and the whole.
pub(super) fn upper_half(whole: Duration, chance: u32) -> Duration {
    let half = whole / 2;
    half + share(half, chance)
}

fn share(whole: Duration, chance: u32) -> Duration {
    whole.mul_f64(f64::from(chance) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn setback(obstacle: Obstacle, asked: Option<u64>, chance: u32) -> Setback {
        Setback {
            obstacle,
            asked: asked.map(Duration::from_secs),
            chance,
        }
    }

    fn length(wait: Option<Wait>) -> Duration {
        wait.unwrap().length
    }

    #[test]
    fn a_wait_is_drawn_from_a_range_that_doubles_up_to_its_cap() {
        for (failures, longest) in [
            (1, 1),
            (2, 2),
            (3, 4),
            (5, 16),
            (10, 512),
            (11, 900),
            (40, 900),
        ] {
            let at = |chance| length(setback(Obstacle::Server, None, chance).wait(failures));
            assert_eq!(at(u32::MAX), Duration::from_secs(longest), "{failures}");
            assert_eq!(at(0), SHORTEST_WAIT, "{failures}: the lower end");
            let middle = at(u32::MAX / 2).as_secs_f64();
            let half = Duration::from_secs(longest).as_secs_f64() / 2.0;
            assert!((middle - half).abs() < 0.001, "{failures}: evenly between");
        }
        assert_eq!(
            length(setback(Obstacle::Net, None, u32::MAX).wait(u32::MAX)),
            LONGEST_WAIT
        );
    }

    #[test]
    fn a_pause_that_was_asked_for_is_a_lower_bound() {
        let short = setback(Obstacle::Server, Some(30), 0).wait(1).unwrap();
        assert_eq!(short.length, Duration::from_secs(30));
        assert_eq!(short.asked, Some(Duration::from_secs(30)));
        let long = setback(Obstacle::Server, Some(30), u32::MAX).wait(9);
        assert_eq!(length(long), Duration::from_secs(256));
        let hour = setback(Obstacle::Server, Some(3600), u32::MAX).wait_of_all(20);
        assert_eq!(length(hour), Duration::from_secs(3600), "past the cap too");
    }

    #[test]
    fn what_waits_for_a_person_has_no_timer() {
        let held = setback(Obstacle::Person, Some(5), u32::MAX);
        assert_eq!((held.wait(3), held.wait_of_all(7)), (None, None));
    }

    #[test]
    fn five_in_a_row_rest_and_each_further_one_lengthens_it() {
        assert_eq!((rests(4), rests(5)), (false, true));
        let at = |row, chance| length(setback(Obstacle::Net, None, chance).wait_of_all(row));
        assert_eq!(at(4, u32::MAX), Duration::from_secs(8));
        assert_eq!(
            at(5, 0),
            Duration::from_secs(8),
            "a rest of nothing is none"
        );
        for row in 5..30 {
            let longer = at(row, u32::MAX).min(LONGEST_WAIT / 2);
            assert!(at(row + 1, 0) >= longer, "{row}");
            assert!(at(row, u32::MAX) <= LONGEST_WAIT, "{row}");
        }
        assert_eq!(at(30, 0), LONGEST_WAIT / 2);
    }

    #[test]
    fn what_was_said_for_a_report_goes_before_the_settings() {
        for settings in [false, true] {
            assert!(goes_by_itself(Some(Word::Yes), settings));
            assert!(!goes_by_itself(Some(Word::No), settings));
            assert!(!goes_by_itself(Some(Word::AfterDoubt), settings));
            assert_eq!(goes_by_itself(None, settings), settings);
        }
    }

    #[test]
    fn names_go_there_and_back() {
        for obstacle in [Obstacle::Person, Obstacle::Net, Obstacle::Server] {
            assert_eq!(Obstacle::from_name(obstacle.as_str()), Some(obstacle));
        }
        for word in [Word::Yes, Word::No, Word::AfterDoubt] {
            assert_eq!(Word::from_name(word.as_str()), Some(word));
        }
    }
}
