//! Numbers as people type them.

use serde_json::Number;

use super::totals::Decimal;

/// What a typed text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// One reading only.
    Number(Decimal),
    /// A separator before exactly three digits: thousands in one habit, decimals in another.
    /// Nobody but the writer knows which, so the writer is asked.
    Ambiguous {
        /// With the separator as a thousands separator.
        thousands: Decimal,
        /// With the separator as the decimal sign.
        decimal: Decimal,
    },
    /// Nothing but white space.
    Empty,
    /// No number.
    Unreadable,
}

/// Reads a number as people type it: digits with space, U+00A0 or U+202F between thousands, comma
/// or point before decimals, `-` or U+2212 in front. Nothing is ever dropped to make it fit: what
/// has no reading is [`Typed::Unreadable`], and what has two is [`Typed::Ambiguous`].
#[must_use]
pub fn read(text: &str) -> Typed {
    let text = text.trim();
    if text.is_empty() {
        return Typed::Empty;
    }
    let (sign, unsigned) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => ("-", rest.trim_start()),
        None => ("", text),
    };
    let number = |whole: &str, part: &str| {
        let joined = if part.is_empty() {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{part}")
        };
        Decimal::parse(&joined)
    };
    let one =
        |whole: &str, part: &str| number(whole, part).map_or(Typed::Unreadable, Typed::Number);

    let separators: Vec<char> = unsigned
        .chars()
        .filter(|c| matches!(c, ',' | '.'))
        .collect();
    let spaced = unsigned.contains(is_thousands_space);
    match separators.as_slice() {
        [] => match joined_groups(unsigned, is_thousands_space) {
            Some(whole) => one(&whole, ""),
            None => Typed::Unreadable,
        },
        [separator] => {
            let Some((whole, part)) = unsigned.split_once(*separator) else {
                return Typed::Unreadable;
            };
            let Some(joined) = joined_groups(whole, is_thousands_space) else {
                return Typed::Unreadable;
            };
            if part.is_empty() || !all_digits(part) {
                return Typed::Unreadable;
            }
            let could_be_thousands = part.len() == 3
                && !spaced
                && (1..=3).contains(&joined.len())
                && !joined.starts_with('0');
            match (
                could_be_thousands,
                number(&format!("{joined}{part}"), ""),
                number(&joined, part),
            ) {
                (true, Some(thousands), Some(decimal)) => Typed::Ambiguous { thousands, decimal },
                _ => one(&joined, part),
            }
        }
        [first, .., last] => {
            if first == last {
                // 1.234.567 has one reading: a number has one decimal sign at most.
                return match joined_groups(unsigned, |c| c == *first) {
                    Some(whole) if !spaced => one(&whole, ""),
                    _ => Typed::Unreadable,
                };
            }
            let Some((whole, part)) = unsigned.rsplit_once(*last) else {
                return Typed::Unreadable;
            };
            match joined_groups(whole, |c| c == *first) {
                Some(whole) if !spaced && !part.is_empty() && all_digits(part) => one(&whole, part),
                _ => Typed::Unreadable,
            }
        }
    }
}

fn is_thousands_space(c: char) -> bool {
    matches!(c, ' ' | '\u{00A0}' | '\u{202F}' | '\u{2009}')
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of `text` when its groups are those of thousands: one to three digits, then three
/// each. A text without a separator is one group of any length.
fn joined_groups(text: &str, is_separator: impl Fn(char) -> bool) -> Option<String> {
    let groups: Vec<&str> = text.split(&is_separator).collect();
    let well_grouped = match groups.as_slice() {
        [only] => !only.is_empty() && all_digits(only),
        [first, rest @ ..] => {
            (1..=3).contains(&first.len())
                && all_digits(first)
                && rest
                    .iter()
                    .all(|group| group.len() == 3 && all_digits(group))
        }
        [] => false,
    };
    well_grouped.then(|| groups.concat())
}

/// The text of a number as a person here would type it, with a decimal comma, when that text has
/// this number for its only reading.
#[must_use]
pub fn number_text(number: &Number) -> Option<String> {
    let plain = match number.as_f64() {
        Some(float) if number.is_f64() => {
            if float == 0.0 && float.is_sign_negative() {
                return None;
            }
            // Rust's own text of a float is the shortest form, without an exponent.
            format!("{float}")
        }
        _ => number.to_string(),
    };
    let mut text = plain.replace('.', ",");
    if matches!(read(&text), Typed::Ambiguous { .. }) {
        // Three decimals look like thousands; a fourth makes them decimals.
        text.push('0');
    }
    match read(&text) {
        Typed::Number(decimal) => number_of(decimal)
            .filter(|back| back == number || (number.is_f64() && back.as_f64() == number.as_f64()))
            .map(|_| text),
        _ => None,
    }
}

/// The JSON number that is exactly this decimal.
#[must_use]
pub fn number_of(decimal: Decimal) -> Option<Number> {
    let text = decimal.to_string();
    let number: Number = text.parse().ok()?;
    let exact = if number.is_f64() {
        Decimal::parse(&format!("{}", number.as_f64()?)) == Some(decimal)
    } else {
        true
    };
    exact.then_some(number)
}

/// A decimal as a person here would type it, with that for its only reading.
#[must_use]
pub fn text_of(decimal: Decimal) -> String {
    let text = decimal.to_string().replace('.', ",");
    match read(&text) {
        // Three decimals look like thousands; a fourth makes them decimals.
        Typed::Ambiguous { .. } => format!("{text}0"),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Typed {
        Typed::Number(Decimal::parse(text).unwrap())
    }

    #[test]
    fn what_people_type_is_read() {
        for (typed, meant) in [
            ("6740", "6740"),
            (" 6 740 ", "6740"),
            ("6\u{a0}740", "6740"),
            ("6\u{202f}740,5", "6740.5"),
            ("6740,5", "6740.5"),
            ("11.1", "11.1"),
            ("6.740,50", "6740.5"),
            ("6,740.50", "6740.5"),
            ("1.234.567", "1234567"),
            ("-5", "-5"),
            ("\u{2212}5,25", "-5.25"),
            ("0,125", "0.125"),
            ("6 740,125", "6740.125"),
            ("0", "0"),
        ] {
            assert_eq!(read(typed), number(meant), "{typed:?}");
        }
    }

    #[test]
    fn three_digits_after_one_separator_are_asked_about() {
        for typed in ["6.740", "6,740", "-12.000"] {
            assert!(matches!(read(typed), Typed::Ambiguous { .. }), "{typed:?}");
        }
        assert_eq!(
            read("6.740"),
            Typed::Ambiguous {
                thousands: Decimal::parse("6740").unwrap(),
                decimal: Decimal::parse("6.74").unwrap()
            }
        );
    }

    #[test]
    fn nothing_is_stripped_to_make_it_fit() {
        for typed in [
            "seks",
            "6 74",
            "67 40",
            "1e3",
            "5,",
            ",5",
            "5 timer",
            "1.2.3",
            "--5",
            "1,2,3",
            "٣",
            "6 740.5.5",
        ] {
            assert_eq!(read(typed), Typed::Unreadable, "{typed:?}");
        }
        assert_eq!(read(" \u{a0}"), Typed::Empty);
    }
}
