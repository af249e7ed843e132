//! Reads JSON as it comes from a file: what is wrong with it is found with its pointer, and what
//! other readers pass over in silence (a key that stands twice, `-0`, a byte order mark) is said.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::map::Entry;
use serde_json::{Map, Number, Value};

use super::collecting::MOST_FINDINGS;
use crate::domain::finding::pointer_segment;
use crate::domain::{Finding, Level};

mod fault;

pub(super) use fault::line_and_column;

/// Arrays and objects inside one another that are followed. A report needs three; the bound keeps
/// everything that later walks through a value within its stack.
pub const DEEPEST: usize = 64;

/// Numbers from here on have no room for every whole number any more (2^53).
const LARGEST_EXACT: f64 = 9_007_199_254_740_992.0;

/// What reading gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The value; none where the text is no JSON or holds what no value can. Where a key stands
    /// twice the last one is kept, as most readers do.
    pub value: Option<Value>,
    /// What was found, in the order of the text: errors `not-utf8`, `json-syntax`,
    /// `json-incomplete`, `json-number-range`, `json-too-deep`, `lone-surrogate` (each with `line`
    /// and `column`, counted from one in characters) and `duplicate-key`; tips `byte-order-mark`,
    /// `negative-zero`, `number-rounded`, `more-findings`.
    pub findings: Vec<Finding>,
}

/// Reads JSON in UTF-8. Never panics, whatever the bytes.
#[must_use]
pub fn read(bytes: &[u8]) -> Reading {
    let mut notes = Notes::default();
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (line, column) = fault::line_and_column(bytes, error.valid_up_to());
            notes.add(
                Finding::new(Level::Error, "not-utf8", "")
                    .with("line", line)
                    .with("column", column),
            );
            return Reading {
                value: None,
                findings: notes.findings,
            };
        }
    };
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) => {
            notes.add(Finding::new(Level::Tip, "byte-order-mark", ""));
            rest
        }
        None => text,
    };
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Node {
        notes: &mut notes,
        depth: 0,
    }
    .deserialize(&mut json)
    .and_then(|value| json.end().map(|()| value));
    let value = match read {
        Ok(value) => Some(value),
        Err(error) => {
            let pointer: String = notes.trail.iter().rev().map(Step::segment).collect();
            let fault = fault::finding(&error, notes.too_deep, text, pointer);
            notes.findings.push(fault);
            None
        }
    };
    if notes.left_out > 0 {
        notes
            .findings
            .push(Finding::new(Level::Tip, "more-findings", "").with("count", notes.left_out));
    }
    Reading {
        value,
        findings: notes.findings,
    }
}

/// Findings of a whole file as findings of the part at `prefix` (`/payload` in a request): what
/// stands inside loses the prefix, what stands elsewhere is about the whole.
#[must_use]
pub fn inside(findings: Vec<Finding>, prefix: &str) -> Vec<Finding> {
    findings
        .into_iter()
        .map(|mut finding| {
            finding.pointer = match finding.pointer.strip_prefix(prefix) {
                Some(rest) if rest.is_empty() || rest.starts_with('/') => rest.to_owned(),
                _ => String::new(),
            };
            finding
        })
        .collect()
}

/// What is gathered on the way. The way itself is not: a finding gets its pointer, and a failure
/// its trail, from the inside out while the reading returns, so the common case costs nothing.
#[derive(Default)]
struct Notes {
    findings: Vec<Finding>,
    left_out: usize,
    trail: Vec<Step>,
    too_deep: bool,
}

impl Notes {
    fn add(&mut self, finding: Finding) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding);
        } else {
            self.left_out += 1;
        }
    }

    /// Puts one more segment in front of what was found since there were `before` findings.
    fn put_in_front(&mut self, before: usize, segment: &str) {
        for finding in self.findings.iter_mut().skip(before) {
            finding.pointer.insert_str(0, segment);
        }
    }
}

enum Step {
    Key(String),
    Index(usize),
}

impl Step {
    fn segment(&self) -> String {
        match self {
            Self::Key(key) => format!("/{}", pointer_segment(key)),
            Self::Index(index) => format!("/{index}"),
        }
    }
}

/// One value at `depth` arrays and objects.
struct Node<'n> {
    notes: &'n mut Notes,
    depth: usize,
}

impl Node<'_> {
    fn too_deep<E: serde::de::Error>(&mut self) -> Result<(), E> {
        if self.depth < DEEPEST {
            return Ok(());
        }
        self.notes.too_deep = true;
        Err(E::custom("nested too deeply"))
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        if value == 0.0 && value.is_sign_negative() {
            self.notes
                .add(Finding::new(Level::Tip, "negative-zero", ""));
        } else if value.abs() >= LARGEST_EXACT {
            // Whole numbers within 64 bits come another way; what comes here may have lost digits.
            self.notes
                .add(Finding::new(Level::Tip, "number-rounded", ""));
        }
        Number::from_f64(value)
            .map(Value::Number)
            .ok_or_else(|| E::custom("number out of range"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        self.too_deep()?;
        let mut array = Vec::new();
        loop {
            let before = self.notes.findings.len();
            let item = items.next_element_seed(Node {
                notes: self.notes,
                depth: self.depth + 1,
            });
            match item {
                Ok(Some(item)) => {
                    if self.notes.findings.len() > before {
                        self.notes
                            .put_in_front(before, &Step::Index(array.len()).segment());
                    }
                    array.push(item);
                }
                Ok(None) => return Ok(Value::Array(array)),
                Err(error) => {
                    self.notes.trail.push(Step::Index(array.len()));
                    return Err(error);
                }
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        self.too_deep()?;
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let before = self.notes.findings.len();
            let value = entries.next_value_seed(Node {
                notes: self.notes,
                depth: self.depth + 1,
            });
            let value = match value {
                Ok(value) => value,
                Err(error) => {
                    self.notes.trail.push(Step::Key(key));
                    return Err(error);
                }
            };
            if self.notes.findings.len() > before {
                self.notes
                    .put_in_front(before, &format!("/{}", pointer_segment(&key)));
            }
            match object.entry(key) {
                Entry::Vacant(entry) => {
                    entry.insert(value);
                }
                Entry::Occupied(mut entry) => {
                    let pointer = format!("/{}", pointer_segment(entry.key()));
                    self.notes
                        .add(Finding::new(Level::Error, "duplicate-key", pointer));
                    entry.insert(value);
                }
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> Vec<(String, String)> {
        read(text.as_bytes())
            .findings
            .into_iter()
            .map(|finding| (finding.rule, finding.pointer))
            .collect()
    }

    fn pair(rule: &str, pointer: &str) -> Vec<(String, String)> {
        vec![(rule.to_owned(), pointer.to_owned())]
    }

    #[test]
    fn what_serde_reads_is_read_the_same() {
        for text in [
            r#"{"a":[1,-2,3.5,"x",null,true,{"b/~":{}}],"z":18446744073709551615,"":"é\n\ud83d\ude00"}"#,
            "[]",
            " 5 ",
            r#""""#,
        ] {
            let plain: Value = serde_json::from_str(text).unwrap();
            let reading = read(text.as_bytes());
            assert_eq!(reading.value, Some(plain), "{text}");
            assert_eq!(reading.findings, [], "{text}");
        }
    }

    #[test]
    fn a_finding_has_its_pointer() {
        assert_eq!(
            rules(r#"{"a":[{"b/c":1,"b/c":2}]}"#),
            pair("duplicate-key", "/a/0/b~1c")
        );
        assert_eq!(rules(r#"{"a":[0,-0]}"#), pair("negative-zero", "/a/1"));
        assert_eq!(
            rules(r#"[123456789012345678901234567890]"#),
            pair("number-rounded", "/0")
        );
        let reading = read(br#"{"a":1,"a":2}"#);
        assert_eq!(
            reading.value,
            Some(serde_json::json!({"a": 2})),
            "the last of two is kept"
        );
    }

    #[test]
    fn many_slips_are_counted_and_not_listed() {
        let text = format!("[{}]", vec!["-0"; MOST_FINDINGS + 7].join(","));
        let findings = read(text.as_bytes()).findings;
        assert_eq!(findings.len(), MOST_FINDINGS + 1);
        assert_eq!(
            findings.last(),
            Some(&Finding::new(Level::Tip, "more-findings", "").with("count", 7))
        );
    }
}
