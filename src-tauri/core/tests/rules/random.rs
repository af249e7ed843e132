//! Values of many kinds, the same in every run.

use kvittert_core::rules::form::{FieldInput, FormField};
use serde_json::{Map, Number, Value, json};

/// Xorshift: enough to vary, and foreseeable.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % bound
    }

    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn text(&mut self) -> String {
        const TEXTS: [&str; 12] = [
            "",
            " ",
            "individual_mentoring",
            "123456785",
            "912345678",
            "2025",
            "æøå 🦊",
            "6.740",
            "a@b",
            "\u{0}\u{7f}",
            "{\"$json\":\"1\"}",
            "lokal",
        ];
        TEXTS[self.below(TEXTS.len())].to_owned()
    }

    fn number(&mut self) -> Number {
        let digits = i64::try_from(self.below(10_000_000)).unwrap();
        let float = |value: f64| Number::from_f64(value).unwrap();
        match self.below(14) {
            0 => 0.into(),
            1 => (-digits).into(),
            2 => u64::MAX.into(),
            3 => i64::MIN.into(),
            4 => 9_007_199_254_740_993_u64.into(),
            5 => float(-0.0),
            6 => float(1e300),
            7 => float(5e-324),
            8 => float(digits as f64),
            9 => float(digits as f64 / 10.0),
            10 => float(digits as f64 / 100.0),
            11 => float(-(digits as f64) / 1000.0),
            12 => float(f64::from_bits(0x3FF0_0000_0000_0000 | (self.0 >> 12))),
            _ => digits.into(),
        }
    }

    /// Any value at all.
    pub(crate) fn anything(&mut self, depth: usize) -> Value {
        match self.below(if depth == 0 { 4 } else { 6 }) {
            0 => Value::Null,
            1 => Value::Bool(self.one_in(2)),
            2 => Value::Number(self.number()),
            3 => Value::String(self.text()),
            4 => (0..self.below(4))
                .map(|_| self.anything(depth - 1))
                .collect(),
            _ => (0..self.below(4))
                .map(|_| {
                    const KEYS: [&str; 8] =
                        ["$json", "", "a/b", "~", "navn", "timer", "0", "ukjent"];
                    (
                        KEYS[self.below(KEYS.len())].to_owned(),
                        self.anything(depth - 1),
                    )
                })
                .collect::<Map<_, _>>()
                .into(),
        }
    }

    /// An object that mostly is what the fields describe.
    pub(crate) fn object(&mut self, fields: &[FormField]) -> Value {
        let mut object = Map::new();
        if self.one_in(8) {
            object.insert("foran".to_owned(), self.anything(3));
        }
        for field in fields {
            if !self.one_in(6) {
                object.insert(field.key.clone(), self.value(&field.input));
            }
        }
        if self.one_in(4) {
            object.insert("$json".to_owned(), self.anything(3));
        }
        Value::Object(object)
    }

    fn value(&mut self, input: &FieldInput) -> Value {
        if self.one_in(7) {
            return self.anything(3);
        }
        match input {
            FieldInput::Text { .. } | FieldInput::Choice { .. } => json!(self.text()),
            FieldInput::Number { .. } => Value::Number(self.number()),
            FieldInput::YesNo => json!(self.one_in(2)),
            FieldInput::Group { fields } => self.object(fields),
            FieldInput::Table { columns, .. } => {
                (0..self.below(5)).map(|_| self.object(columns)).collect()
            }
        }
    }
}
