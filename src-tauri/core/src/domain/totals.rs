//! Sums, exact: money-like figures are never added as floating point.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A decimal number, exact: `digits` times ten to the power of `-scale`, with the smallest scale
/// that holds it, so that equal numbers are equal values.
///
/// Serialised in JSON notation as a text (`"6740.5"`), so that no reader rounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, TS)]
#[ts(type = "string")]
pub struct Decimal {
    digits: i128,
    scale: u32,
}

/// More digits than this behind the point are not exact any more, and are refused.
const LONGEST_SCALE: u32 = 18;

impl Decimal {
    /// Reads JSON notation without an exponent: `-12.50`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, unsigned) = match text.strip_prefix('-') {
            Some(unsigned) => (-1, unsigned),
            None => (1, text),
        };
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let scale = u32::try_from(part.len())
            .ok()
            .filter(|scale| *scale <= LONGEST_SCALE)?;
        if whole.is_empty() {
            return None;
        }
        // A page of the list has hundreds of these: no text is put together for them.
        let mut digits: i128 = 0;
        for byte in whole.bytes().chain(part.bytes()) {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            digits = digits.checked_mul(10)?.checked_add(digit.into())?;
        }
        Some(Self::smallest(sign * digits, scale))
    }

    /// So many hundredths.
    #[must_use]
    pub fn of_hundredths(hundredths: i128) -> Self {
        Self::smallest(hundredths, 2)
    }

    /// How many hundredths it is, where it is a whole number of them.
    #[must_use]
    pub fn hundredths(self) -> Option<i128> {
        match self.scale {
            0 => self.digits.checked_mul(100),
            1 => self.digits.checked_mul(10),
            2 => Some(self.digits),
            _ => None,
        }
    }

    fn smallest(mut digits: i128, mut scale: u32) -> Self {
        // Nearly every figure fits, and dividing is many times cheaper there.
        if let Ok(mut small) = i64::try_from(digits) {
            while scale > 0 && small % 10 == 0 {
                small /= 10;
                scale -= 1;
            }
            digits = small.into();
        }
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        Self { digits, scale }
    }

    /// The exact value of a JSON number; `None` where it needs an exponent.
    #[must_use]
    pub fn of_number(number: &serde_json::Number) -> Option<Self> {
        Self::parse(&number.to_string())
    }

    /// The sum, or `None` where it leaves the range.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let lift = |decimal: Self| {
            10i128
                .checked_pow(scale - decimal.scale)
                .and_then(|by| decimal.digits.checked_mul(by))
        };
        Some(Self::smallest(
            lift(self)?.checked_add(lift(other)?)?,
            scale,
        ))
    }

    /// The difference, or `None` where it leaves the range.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(Self {
            digits: other.digits.checked_neg()?,
            ..other
        })
    }

    /// Half of it, or `None` where that leaves the range.
    #[must_use]
    pub fn halved(self) -> Option<Self> {
        Some(Self::smallest(self.digits.checked_mul(5)?, self.scale + 1))
    }

    /// The nearest float: for ratios and for drawing, never for sums.
    #[must_use]
    pub fn as_f64(self) -> f64 {
        let scale = i32::try_from(self.scale).unwrap_or(0);
        self.digits as f64 / 10f64.powi(scale)
    }

    /// Number of decimals that are not a trailing zero.
    #[must_use]
    pub fn decimals(self) -> u32 {
        self.scale
    }

    /// Whether it is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self.digits < 0
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.is_negative() { "-" } else { "" };
        let decimals = self.scale as usize;
        let width = decimals + 1;
        let text = format!("{:0>width$}", self.digits.unsigned_abs());
        let (whole, part) = text.split_at(text.len() - decimals);
        if part.is_empty() {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{part}")
        }
    }
}

impl Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a decimal number"))
    }
}

/// An exact sum in the making. Figures of at most two decimals, which most are, add as hundredths.
#[derive(Debug, Clone, Copy, Default)]
pub struct ExactSum {
    hundredths: i128,
    rest: Decimal,
}

impl ExactSum {
    /// Adds a figure; `false`, and nothing added, when the sum would leave the range.
    pub fn add(&mut self, figure: Decimal) -> bool {
        if let Some(hundredths) = figure.hundredths() {
            return match self.hundredths.checked_add(hundredths) {
                Some(sum) => {
                    self.hundredths = sum;
                    true
                }
                None => false,
            };
        }
        match self.rest.checked_add(figure) {
            Some(sum) => {
                self.rest = sum;
                true
            }
            None => false,
        }
    }

    /// The sum so far.
    #[must_use]
    pub fn decimal(self) -> Decimal {
        Decimal::of_hundredths(self.hundredths)
            .checked_add(self.rest)
            .unwrap_or(self.rest)
    }
}

/// Below this, every whole number has its own float with digits to spare.
pub const LARGEST_SURE: f64 = 1e15;

/// The digits of `value` as a whole number of ten to the power of minus `decimals`, where that is
/// just what its shortest decimal form says. No text is made: where the digits fit a float
/// exactly, the nearest float to a number of so many decimals is `value` itself just when the
/// shortest form has no more decimals.
#[must_use]
pub fn exact_digits(value: f64, decimals: u32) -> Option<i64> {
    let scale = 10f64.powi(i32::try_from(decimals).unwrap_or(0));
    let digits = (value * scale).round();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a whole number below 1e15 is an i64"
    )]
    (digits.abs() < LARGEST_SURE && digits / scale == value).then_some(digits as i64)
}

/// What the tables of a payload add up to, by the roles of its rule pack.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Totals {
    /// Rows in all tables.
    #[ts(type = "number")]
    pub rows: usize,
    /// Sum of the count columns; rows that cannot be read are left out.
    pub count: Decimal,
    /// Sum of the hours columns; rows that cannot be read are left out.
    pub hours: Decimal,
    /// Rows of which a figure could not be read, so that the sums are not the whole.
    #[ts(type = "number")]
    pub unreadable_rows: usize,
    /// The same by category, in the order in which the categories first appear.
    pub by_category: Vec<CategoryTotal>,
}

/// What one category adds up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CategoryTotal {
    /// The category's value in the payload.
    pub category: String,
    /// Sum of its count column.
    pub count: Decimal,
    /// Sum of its hours column.
    pub hours: Decimal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_add_exactly() {
        let sum = ["0.1", "0.2", "6740", "0.70"]
            .into_iter()
            .filter_map(Decimal::parse)
            .try_fold(Decimal::default(), Decimal::checked_add)
            .unwrap();
        assert_eq!(sum.to_string(), "6741");
    }

    #[test]
    fn decimals_are_read_and_written_in_json_notation() {
        for (text, written) in [
            ("-0.50", "-0.5"),
            ("007", "7"),
            ("0.05", "0.05"),
            ("-0", "0"),
        ] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), written, "{text}");
        }
        for text in ["", "-", ".5", "1e3", "1,5", "1.2.3", "٣"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
        assert_eq!(Decimal::parse("12.340").unwrap().decimals(), 2);
    }

    #[test]
    fn hundredths_are_the_same_decimals() {
        for (hundredths, text) in [(0, "0"), (-5, "-0.05"), (1250, "12.5"), (700, "7")] {
            let decimal = Decimal::of_hundredths(hundredths);
            assert_eq!(decimal, Decimal::parse(text).unwrap());
            assert_eq!(decimal.hundredths(), Some(hundredths));
        }
        let large = i128::from(i64::MAX) * 1000;
        assert_eq!(Decimal::of_hundredths(large).hundredths(), Some(large));
        assert_eq!(Decimal::parse("0.125").unwrap().hundredths(), None);
        let mut sum = ExactSum::default();
        for figure in ["0.125", "6740.5", "-0.05"] {
            assert!(sum.add(Decimal::parse(figure).unwrap()));
        }
        assert_eq!(sum.decimal().to_string(), "6740.575");
    }
}
