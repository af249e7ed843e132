//! A moment as people in Norway say it.

use crate::clock::in_norway;
use crate::words::Words;

/// An instant (RFC 3339) in Norwegian time: `26. mars 2026 kl. 11.30.00, norsk tid`. None where the
/// text names no instant: it is then shown as it stands, and nothing is guessed.
#[must_use]
pub fn spoken(instant: &str, words: &Words) -> Option<String> {
    let local = in_norway(instant)?;
    let part = |format: &str| local.strftime(format).to_string();
    Some(words.say(
        "receipt-file-moment",
        &[
            ("day", &part("%-d")),
            ("month", &part("%-m")),
            ("year", &part("%Y")),
            ("hour", &part("%H")),
            ("minute", &part("%M")),
            ("second", &part("%S")),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::app::Language;

    #[test]
    fn a_moment_is_told_in_norwegian_time_and_in_the_language() {
        let told = |instant, language| spoken(instant, &Words::new(language));
        assert_eq!(
            told("2026-03-26T10:30:05Z", Language::Nb).as_deref(),
            Some("26. mars 2026 kl. 11.30.05, norsk tid")
        );
        assert_eq!(
            told("2026-07-01T23:00:00.250+01:00", Language::Nn).as_deref(),
            Some("2. juli 2026 kl. 00.00.00, norsk tid"),
            "summer time, and the day after"
        );
        assert_eq!(
            told("2025-12-31T23:30:00Z", Language::En).as_deref(),
            Some("1 January 2026 at 00:30:00, Norwegian time")
        );
        assert_eq!(told("2026-03-26T10:30:05", Language::Nb), None, "no zone");
        assert_eq!(told("i går", Language::Nb), None);
    }
}
