//! `x-max-decimals`: how many decimals a number may have.
//!
//! `multipleOf: 0.01` divides in binary and finds fault with 8.29. Here a number counts as what
//! its shortest decimal form says, which is what a person wrote.

use jsonschema::paths::Location;
use jsonschema::{Keyword, ValidationError};
use serde_json::{Map, Number, Value};

use crate::domain::totals::{LARGEST_SURE, exact_digits};

/// More decimals than this no rule asks for.
const MOST: u64 = 15;

struct MaxDecimals(u32);

impl<'i> Keyword<'i> for MaxDecimals {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        if self.is_valid(instance) {
            Ok(())
        } else {
            // The message carries the limit to where findings are made.
            Err(ValidationError::custom(self.0.to_string()))
        }
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        match instance {
            Value::Number(number) => decimals_at_most(number, self.0),
            _ => true,
        }
    }
}

/// Makes the keyword for the schema compiler.
pub(super) fn keyword<'a>(
    _parent: &'a Map<String, Value>,
    value: &'a Value,
    _at: Location,
) -> Result<Box<dyn for<'i> Keyword<'i>>, ValidationError<'a>> {
    match limit(value) {
        Some(limit) => Ok(Box::new(MaxDecimals(limit))),
        None => Err(ValidationError::schema(format!(
            "x-max-decimals is a whole number from 0 to {MOST}"
        ))),
    }
}

/// The limit that the keyword's value gives.
pub(super) fn limit(value: &Value) -> Option<u32> {
    value
        .as_u64()
        .filter(|limit| *limit <= MOST)
        .and_then(|limit| u32::try_from(limit).ok())
}

fn decimals_at_most(number: &Number, limit: u32) -> bool {
    if number.is_i64() || number.is_u64() {
        return true;
    }
    let Some(value) = number.as_f64() else {
        return true;
    };
    if (value * 10f64.powi(exponent(limit))).abs() < LARGEST_SURE {
        return exact_digits(value, limit).is_some();
    }
    let text = format!("{value}");
    let decimals = text.split_once('.').map_or(0, |(_, part)| part.len());
    u32::try_from(decimals).is_ok_and(|decimals| decimals <= limit)
}

fn exponent(decimals: u32) -> i32 {
    i32::try_from(decimals).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_most(text: &str, limit: u32) -> bool {
        decimals_at_most(&text.parse().unwrap(), limit)
    }

    #[test]
    fn decimals_are_those_of_the_shortest_form() {
        for text in [
            "0",
            "842",
            "842.0",
            "6740.5",
            "8.29",
            "0.07",
            "1.10",
            "-3.33",
            "1e300",
            "5e-2",
            "-0.0",
            "90071992547409.91",
            "1234567890123456.75",
        ] {
            assert!(at_most(text, 2), "{text}");
        }
        for text in ["0.001", "8.291", "1e-7", "0.1234567890123", "-3.333"] {
            assert!(!at_most(text, 2), "{text}");
        }
        assert!(at_most("1.5", 1) && !at_most("1.55", 1) && !at_most("1.5", 0));
    }

    #[test]
    fn the_short_way_and_the_text_agree() {
        let mut state = 0x9E37_79B9_7F4A_7C15u64;
        for _ in 0..200_000 {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let value = (state % 10_000_000_000) as f64
                / [1.0, 10.0, 100.0, 1000.0][(state >> 60) as usize % 4];
            let text = format!("{value}");
            let decimals = text.split_once('.').map_or(0, |(_, part)| part.len());
            let number = Number::from_f64(value).unwrap();
            assert_eq!(decimals_at_most(&number, 2), decimals <= 2, "{text}");
        }
    }
}
