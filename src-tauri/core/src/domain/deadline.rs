//! The deadline that a person set: the days that are left, and when a notice of it is due.
//!
//! Days are civil days where the person is. Which day it is comes in from outside, so that the rules
//! are pure.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// How many days are left when a notice is due.
pub const MARKS: [i32; 3] = [1, 7, 30];

/// Beginnings of the names of months, as they are written in bokmål, nynorsk and English.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar"],
    &["apr"],
    &["mai", "may"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov"],
    &["des", "dec"],
];

/// A date as people type it: `31.3.2026`, `31. mars 2026`, `31.03.26`, `31/3 2026`, `2026-03-31`.
/// None where it could be meant in another way, or the day is in no calendar.
#[must_use]
pub fn read(typed: &str) -> Option<Date> {
    let typed = typed.trim().to_lowercase();
    if let Ok(date) = typed.parse::<Date>()
        && typed.len() == "2026-03-31".len()
    {
        return Some(date);
    }
    let mut parts = typed
        .split(|sign: char| sign == '.' || sign == '/' || sign == '-' || sign.is_whitespace())
        .filter(|part| !part.is_empty());
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (day, month) = (number(day, 2)?, month_of(month)?);
    let year = match year.len() {
        2 => 2000 + number(year, 2)?,
        4 => number(year, 4)?,
        _ => return None,
    };
    Date::new(year, month, i8::try_from(day).ok()?).ok()
}

fn number(text: &str, longest: usize) -> Option<i16> {
    let digits = text.len() <= longest && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn month_of(text: &str) -> Option<i8> {
    if let Some(number) = number(text, 2) {
        return i8::try_from(number).ok();
    }
    let place = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| text.starts_with(name)))?;
    i8::try_from(place + 1).ok()
}

/// Which day it is where the person is.
#[must_use]
pub fn day(now: Timestamp, zone: &TimeZone) -> Date {
    zone.to_datetime(now).date()
}

/// Days from today to the deadline: none on the day itself, negative after it.
#[must_use]
pub fn days_left(today: Date, deadline: Date) -> i32 {
    // Both are days of a calendar of ten thousand years.
    today
        .until(deadline)
        .map_or(0, |between| between.get_days())
}

/// A notice that was shown: of which deadline, which of [`MARKS`] it was, and on which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The deadline as it was then.
    pub deadline: Date,
    /// One of [`MARKS`].
    pub mark: i32,
    /// The day.
    pub on: Date,
}

impl fmt::Display for Told {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {} {}", self.deadline, self.mark, self.on)
    }
}

impl FromStr for Told {
    type Err = NotTold;

    fn from_str(text: &str) -> Result<Self, NotTold> {
        let parts: Vec<&str> = text.split(' ').collect();
        let [deadline, mark, on] = parts[..] else {
            return Err(NotTold);
        };
        Ok(Self {
            deadline: deadline.parse().map_err(|_| NotTold)?,
            mark: mark.parse().map_err(|_| NotTold)?,
            on: on.parse().map_err(|_| NotTold)?,
        })
    }
}

/// A text that is no [`Told`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotTold;

/// The notice that is due today, if one is: of the marks that were reached the nearest to the
/// deadline, once. Whoever was away for two of them hears of the last one; after the deadline there
/// is none.
///
/// A day that is earlier than that of the last notice is a clock that was set back, or a journey
/// west. A day's difference is borne with; where it is more, the clock had been wrong, and that
/// notice counts for nothing.
#[must_use]
pub fn due(today: Date, deadline: Date, told: Option<Told>) -> Option<Told> {
    let left = days_left(today, deadline);
    let mark = MARKS.into_iter().find(|mark| (0..=*mark).contains(&left))?;
    let told = told.is_some_and(|told| {
        told.deadline == deadline && told.mark <= mark && days_left(today, told.on) <= 1
    });
    (!told).then_some(Told {
        deadline,
        mark,
        on: today,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_is_read_as_people_type_it() {
        for typed in [
            "2026-03-31",
            "31.3.2026",
            "31.03.2026",
            " 31. mars 2026 ",
            "31 MARS 2026",
            "31. March 2026",
            "31.3.26",
            "31/3/2026",
            "31/3 2026",
            "31-03-2026",
        ] {
            assert_eq!(read(typed), Some(day("2026-03-31")), "{typed}");
        }
        for (typed, date) in [
            ("1. mai 2026", "2026-05-01"),
            ("1. desember 2026", "2026-12-01"),
            ("5 Oct 2026", "2026-10-05"),
            ("29.2.2028", "2028-02-29"),
        ] {
            assert_eq!(read(typed), Some(day(date)), "{typed}");
        }
        for typed in [
            "",
            "31.3",
            "mars 2026",
            "29.2.2027",
            "31.4.2026",
            "3.31.2026",
            "0.1.2026",
            "2026-3-31T10:00",
            "2026-03-31T10:00",
            "2026.03.31",
            "31.3.126",
            "31.3.2026.1",
            "-31.3.2026x",
            "i morgen",
            "31. marsmåned",
            "١.٣.٢٠٢٦",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn days_are_counted_over_months_leap_days_and_changes_of_the_hour() {
        for (today, left) in [
            ("2028-03-31", 0),
            ("2028-03-30", 1),
            ("2028-03-01", 30),
            ("2028-02-28", 32),
            ("2028-04-02", -2),
        ] {
            assert_eq!(days_left(day(today), day("2028-03-31")), left, "{today}");
        }
    }

    #[test]
    fn a_day_begins_at_midnight_where_the_person_is() {
        for (now, zone, today, left) in [
            // Norway, in winter and on the night that summer time begins.
            (
                "2026-03-23T22:59:59Z",
                "CET-1CEST,M3.5.0,M10.5.0/3",
                "2026-03-23",
                8,
            ),
            (
                "2026-03-23T23:00:00Z",
                "CET-1CEST,M3.5.0,M10.5.0/3",
                "2026-03-24",
                7,
            ),
            (
                "2026-03-29T21:59:59Z",
                "CET-1CEST,M3.5.0,M10.5.0/3",
                "2026-03-29",
                2,
            ),
            (
                "2026-03-29T22:00:00Z",
                "CET-1CEST,M3.5.0,M10.5.0/3",
                "2026-03-30",
                1,
            ),
            // The first and the last place of the world to see a day.
            ("2026-03-30T10:00:00Z", "<+14>-14", "2026-03-31", 0),
            ("2026-03-31T11:59:59Z", "<-12>12", "2026-03-30", 1),
        ] {
            let zone = TimeZone::posix(zone).unwrap();
            let today_there = super::day(now.parse().unwrap(), &zone);
            assert_eq!(today_there, day(today), "{now}");
            assert_eq!(days_left(today_there, day("2026-03-31")), left, "{now}");
        }
    }

    /// One life of a deadline on 31 March: the days that somebody looked, and the marks told of.
    fn told_on(looks: &[(&str, Option<i32>)]) {
        let mut last: Option<Told> = None;
        for (today, mark) in looks {
            let due = due(day(today), day("2026-03-31"), last);
            assert_eq!(due.map(|told| told.mark), *mark, "{today} after {last:?}");
            // As it is kept over a restart.
            last = due.map_or(last, |told| Some(told.to_string().parse().unwrap()));
        }
    }

    #[test]
    fn each_notice_comes_once_and_late_rather_than_never() {
        // On its day, each once.
        told_on(&[
            ("2026-02-28", None),
            ("2026-03-01", Some(30)),
            ("2026-03-01", None),
            ("2026-03-02", None),
            ("2026-03-23", None),
            ("2026-03-24", Some(7)),
            ("2026-03-29", None),
            ("2026-03-30", Some(1)),
            ("2026-03-31", None),
            ("2026-04-01", None),
        ]);
        // The machine was off on those very days.
        told_on(&[
            ("2026-03-05", Some(30)),
            ("2026-03-27", Some(7)),
            ("2026-03-31", Some(1)),
            ("2026-03-31", None),
        ]);
        // Off all the while: one notice, the nearest.
        told_on(&[("2026-03-30", Some(1)), ("2026-03-31", None)]);
        told_on(&[("2026-03-26", Some(7)), ("2026-03-28", None)]);
        // Off until it was too late.
        told_on(&[("2026-04-01", None), ("2027-03-30", None)]);
    }

    #[test]
    fn a_clock_that_jumps_gives_no_storm_and_no_silence() {
        // Back and forth over midnight, and a journey west: once.
        told_on(&[
            ("2026-03-24", Some(7)),
            ("2026-03-23", None),
            ("2026-03-24", None),
            ("2026-03-23", None),
        ]);
        // The clock ran ahead by weeks and is put right: what is due then comes all the same.
        told_on(&[
            ("2026-03-30", Some(1)),
            ("2026-03-02", Some(30)),
            ("2026-03-24", Some(7)),
            ("2026-03-30", Some(1)),
        ]);
        // An empty battery: 1970, and back.
        told_on(&[
            ("2026-03-24", Some(7)),
            ("1970-01-01", None),
            ("2026-03-25", None),
            ("9999-12-31", None),
            ("2026-03-30", Some(1)),
        ]);
    }

    #[test]
    fn another_deadline_has_notices_of_its_own() {
        let first = due(day("2026-03-25"), day("2026-03-31"), None);
        let moved = due(day("2026-03-26"), day("2026-04-01"), first).unwrap();
        assert_eq!((moved.mark, moved.deadline), (7, day("2026-04-01")));
        assert_eq!(due(day("2026-03-27"), day("2026-12-31"), Some(moved)), None);
    }

    #[test]
    fn what_was_kept_by_somebody_else_is_nothing_that_was_told() {
        for text in ["", "2026-03-31", "a b c", "2026-03-31 7 2026-03-24 x"] {
            assert_eq!(text.parse::<Told>(), Err(NotTold), "{text}");
        }
    }
}
