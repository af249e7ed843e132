//! The `Retry-After` header.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Longest pause that a server can ask for. A server that asks for more, or whose clock is off by
/// days, gets this much.
pub const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(60 * 60);

/// Reads a `Retry-After` header: whole seconds, or an HTTP date. A date is held against `date`, the
/// answer's own `Date`: two readings of one clock, so that it matters to nobody what the wall clock
/// here says, which is `now` and is asked only where there is no such header.
///
/// Between nothing (a date in the past) and [`LONGEST_RETRY_AFTER`]; None when it is neither.
/// Source: RFC 9110, 10.2.3 and 5.6.7 (all three forms of a date).
pub(super) fn read(header: &str, date: Option<&str>, now: Timestamp) -> Option<Duration> {
    let header = header.trim();
    if !header.is_empty() && header.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number too large for u64 is a long pause as well.
        let seconds = header.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(LONGEST_RETRY_AFTER));
    }
    let now = date.and_then(instant).unwrap_or(now);
    let pause = instant(header)?.duration_since(now);
    Some(Duration::try_from(pause).map_or(Duration::ZERO, |pause| pause.min(LONGEST_RETRY_AFTER)))
}

/// An HTTP date.
fn instant(text: &str) -> Option<Timestamp> {
    let forms = [
        "%a, %d %b %Y %H:%M:%S GMT",
        "%A, %d-%b-%y %H:%M:%S GMT",
        "%a %b %e %H:%M:%S %Y",
    ];
    let date = forms
        .into_iter()
        .find_map(|form| DateTime::strptime(form, text.trim()).ok())?;
    TimeZone::UTC.to_timestamp(date).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_and_dates_within_bounds() {
        let now: Timestamp = "1994-11-06T08:49:00Z".parse().unwrap();
        for (header, seconds) in [
            ("0", Some(0)),
            (" 120 ", Some(120)),
            ("3601", Some(3600)),
            ("99999999999999999999999999", Some(3600)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(37)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Some(37)),
            ("Sun Nov  6 08:49:37 1994", Some(37)),
            ("Sun, 06 Nov 1994 08:48:37 GMT", Some(0)),
            ("Mon, 07 Nov 1994 08:49:37 GMT", Some(3600)),
            ("", None),
            ("-5", None),
            ("1.5", None),
            ("soon", None),
            ("Sun, 99 Nov 1994 08:49:37 GMT", None),
        ] {
            assert_eq!(
                read(header, None, now),
                seconds.map(Duration::from_secs),
                "Retry-After: {header}"
            );
        }
    }

    #[test]
    fn a_date_is_held_against_the_servers_own_clock() {
        let until = "Sun, 06 Nov 1994 08:51:00 GMT";
        for now in [
            "1994-11-06T08:49:00Z",
            "1994-11-06T09:49:00Z",
            "2004-11-06T08:49:00Z",
            "1984-11-06T08:49:00Z",
            "1970-01-01T00:00:00Z",
        ] {
            let pause = read(
                until,
                Some("Sun, 06 Nov 1994 08:49:00 GMT"),
                now.parse().unwrap(),
            );
            assert_eq!(pause, Some(Duration::from_secs(120)), "{now}");
        }
        let now = "1994-11-06T08:50:00Z".parse().unwrap();
        let pause = read(until, Some("yesterday"), now);
        assert_eq!(pause, Some(Duration::from_secs(60)), "no date at all");
    }
}
