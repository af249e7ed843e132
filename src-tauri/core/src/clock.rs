//! Time and ids come from here, and nowhere else: a test moves the clock and foresees the ids.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// Wall clock, monotonic clock and ids.
pub trait Clock: Send + Sync + 'static {
    /// The wall clock: for records, never for waiting.
    fn now(&self) -> Timestamp;
    /// The monotonic clock, since some moment in the past: for waiting, expiry and time limits.
    fn monotonic(&self) -> Duration;
    /// A new id (UUID v7 in text form: sorts by when it was made).
    fn new_id(&self) -> String;
    /// A number drawn evenly from all there are: the random bits of a UUID v4, which come from the
    /// system. For spreading waits, never for a secret.
    fn chance(&self) -> u32;
}

/// The system's clocks.
pub struct SystemClock {
    started: std::time::Instant,
}

impl SystemClock {
    /// The system's clocks, the monotonic one counted from now.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            started: std::time::Instant::now(),
        })
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    fn monotonic(&self) -> Duration {
        self.started.elapsed()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that makes ids"
    )]
    fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that draws by chance"
    )]
    fn chance(&self) -> u32 {
        // The last 62 bits of a v4 are random.
        uuid::Uuid::new_v4().as_fields().3[4..]
            .iter()
            .fold(0, |number, byte| (number << 8) | u32::from(*byte))
    }
}

/// A clock for tests: stands still until it is moved, counts ids from one, and draws the highest
/// number until it is told another.
pub struct TestClock {
    wall: AtomicI64,
    monotonic: AtomicU64,
    ids: AtomicU64,
    chance: AtomicU32,
}

impl TestClock {
    /// A clock that stands at an instant given in RFC 3339.
    ///
    /// # Panics
    /// When the text is no instant: a test with such a slip has to fail.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "for tests only; a slip in a test has to fail it"
    )]
    pub fn at(instant: &str) -> Arc<Self> {
        let instant: Timestamp = instant.parse().expect("an RFC 3339 instant");
        Arc::new(Self {
            wall: AtomicI64::new(instant.as_millisecond()),
            monotonic: AtomicU64::new(0),
            ids: AtomicU64::new(0),
            chance: AtomicU32::new(u32::MAX),
        })
    }

    /// Lets time pass, on both clocks.
    pub fn advance(&self, by: Duration) {
        let milliseconds = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        self.monotonic.fetch_add(milliseconds, Ordering::SeqCst);
        self.jump(SignedDuration::from_millis(
            i64::try_from(milliseconds).unwrap_or(i64::MAX),
        ));
    }

    /// From now on this is drawn.
    pub fn draw(&self, chance: u32) {
        self.chance.store(chance, Ordering::SeqCst);
    }

    /// Moves the wall clock alone, as a user or a time server does.
    pub fn jump(&self, by: SignedDuration) {
        self.wall.fetch_add(
            i64::try_from(by.as_millis()).unwrap_or(i64::MAX),
            Ordering::SeqCst,
        );
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.wall.load(Ordering::SeqCst)).unwrap_or(Timestamp::MAX)
    }

    fn monotonic(&self) -> Duration {
        Duration::from_millis(self.monotonic.load(Ordering::SeqCst))
    }

    fn new_id(&self) -> String {
        let count = self.ids.fetch_add(1, Ordering::SeqCst) + 1;
        format!("00000000-0000-7000-8000-{count:012}")
    }

    fn chance(&self) -> u32 {
        self.chance.load(Ordering::SeqCst)
    }
}

/// Norwegian time, as the rule that has held since 1996. Written out, so that a receipt is the same
/// on every machine, whatever time zone and whichever time zone data it has.
const NORWAY: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// An instant (RFC 3339) as a clock on a Norwegian wall shows it. None where the text names no
/// instant: nothing is guessed.
#[must_use]
pub fn in_norway(instant: &str) -> Option<jiff::civil::DateTime> {
    let instant: Timestamp = instant.parse().ok()?;
    let norway = jiff::tz::TimeZone::posix(NORWAY).ok()?;
    Some(norway.to_datetime(instant))
}

/// Writes an instant without the machinery of `Display`: a page of the list has hundreds.
const PRINTER: jiff::fmt::temporal::DateTimePrinter = jiff::fmt::temporal::DateTimePrinter::new();

/// An instant as it is stored and shown to programs: RFC 3339 in UTC, whole milliseconds at most.
#[must_use]
pub fn rfc3339(instant: Timestamp) -> String {
    let milliseconds = instant.as_millisecond();
    let rounded = Timestamp::from_millisecond(milliseconds).unwrap_or(instant);
    PRINTER.timestamp_to_string(&rounded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_uses_every_bit() {
        let clock = SystemClock::new();
        let (mut ever, mut always) = (0, u32::MAX);
        for _ in 0..100 {
            let drawn = clock.chance();
            ever |= drawn;
            always &= drawn;
        }
        assert_eq!((ever, always), (u32::MAX, 0));
    }
}
