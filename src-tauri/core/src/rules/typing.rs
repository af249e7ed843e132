//! Between a payload and the document that a person works on: figures become the text that was
//! typed, and back, and nothing is lost either way.

use serde_json::{Map, Value};

use super::collecting::MOST_FINDINGS;
use super::form::{FieldInput, FormField};
use super::pack::RulePack;
use super::reading;
use crate::domain::document::{opaque, opaque_text};
use crate::domain::finding::pointer_segment;
use crate::domain::typed_number::{self, Typed, number_of, number_text};
use crate::domain::{Document, Finding, Level};

/// The document of a payload. `payload_of` gives the payload back, equal as JSON: a whole number
/// written with a point (`842.0`) comes back without it.
#[must_use]
pub fn document_of(pack: &RulePack, payload: &Value) -> Document {
    Document(match payload {
        Value::Object(object) => typed_object(object, &pack.form().fields),
        other => opaque(other),
    })
}

/// The document of a payload of which no rule pack is at hand.
#[must_use]
pub fn undescribed(payload: &Value) -> Document {
    Document(match payload {
        Value::Object(object) => typed_object(object, &[]),
        other => opaque(other),
    })
}

/// The payload of a document, and what is wrong with figures that have no reading or two. Such a
/// figure stands in the payload as the text that was typed.
///
/// An empty text and an empty group are absent from the payload; wholly empty rows at the end of
/// a table are left out; every other row keeps its place. Fields stand in the order of the form,
/// then what the rule pack does not describe.
#[must_use]
pub fn payload_of(pack: &RulePack, document: &Document) -> (Value, Vec<Finding>) {
    let mut reader = Reader::default();
    let payload = match &document.0 {
        Value::Object(object) => match opaque_value(&document.0) {
            Some(value) => value,
            None => Value::Object(reader.object(object, &pack.form().fields, "")),
        },
        other => other.clone(),
    };
    if reader.left_out > 0 {
        reader
            .findings
            .push(Finding::new(Level::Tip, "more-findings", "").with("count", reader.left_out));
    }
    (payload, reader.findings)
}

/// The payload of a document, and all that a check says of it: what typing found and what the
/// rules found, with one error for a figure that cannot be read and not two.
#[must_use]
pub fn check_document(pack: &RulePack, document: &Document) -> (Value, Vec<Finding>) {
    let (payload, mut typing) = payload_of(pack, document);
    // Figures beyond the bound stand in the payload as text, and the rules count them.
    typing.retain(|found| found.rule != "more-findings");
    let findings = pack.check_with(&payload, typing);
    (payload, findings)
}

fn typed_object(object: &Map<String, Value>, fields: &[FormField]) -> Value {
    let typed: Map<String, Value> = object
        .iter()
        .map(|(key, value)| {
            let field = fields.iter().find(|field| field.key == *key);
            let typed = field.map_or_else(|| opaque(value), |field| typed(value, &field.input));
            (key.clone(), typed)
        })
        .collect();
    Value::Object(typed)
}

/// The value of a field as a document has it.
pub(super) fn typed(value: &Value, input: &FieldInput) -> Value {
    match (input, value) {
        // A text that is there and blank is not the same as one that is absent.
        (FieldInput::Text { .. } | FieldInput::Choice { .. }, Value::String(text))
            if !text.trim().is_empty() =>
        {
            value.clone()
        }
        (FieldInput::YesNo, Value::Bool(_)) => value.clone(),
        (FieldInput::Number { .. }, Value::Number(number)) => {
            number_text(number).map_or_else(|| opaque(value), Value::String)
        }
        // An object with nothing in it would read back as absent.
        (FieldInput::Group { fields }, Value::Object(group)) if !group.is_empty() => {
            typed_object(group, fields)
        }
        (FieldInput::Table { columns, .. }, Value::Array(rows)) => rows
            .iter()
            .map(|row| match row {
                Value::Object(cells) if !cells.is_empty() => typed_object(cells, columns),
                other => opaque(other),
            })
            .collect(),
        _ => opaque(value),
    }
}

fn opaque_value(value: &Value) -> Option<Value> {
    reading::read(opaque_text(value)?.as_bytes()).value
}

#[derive(Default)]
struct Reader {
    findings: Vec<Finding>,
    left_out: usize,
}

impl Reader {
    fn find(&mut self, finding: impl FnOnce() -> Finding) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings.push(finding());
        } else {
            self.left_out += 1;
        }
    }

    fn object(
        &mut self,
        document: &Map<String, Value>,
        fields: &[FormField],
        at: &str,
    ) -> Map<String, Value> {
        let mut payload = Map::new();
        for field in fields {
            if let Some(typed) = document.get(&field.key)
                && let Some(value) = self.value(typed, field, at)
            {
                payload.insert(field.key.clone(), value);
            }
        }
        for (key, value) in document {
            if !fields.iter().any(|field| field.key == *key) {
                let value = opaque_value(value).unwrap_or_else(|| value.clone());
                payload.insert(key.clone(), value);
            }
        }
        payload
    }

    /// The value of one field; none when it is empty.
    fn value(&mut self, typed: &Value, field: &FormField, at: &str) -> Option<Value> {
        if let Some(value) = opaque_value(typed) {
            return Some(value);
        }
        match (&field.input, typed) {
            (_, Value::Null) => None,
            (FieldInput::Number { .. }, Value::String(text)) => {
                self.number(text, || format!("{at}/{}", pointer_segment(&field.key)))
            }
            (_, Value::String(text)) if text.trim().is_empty() => None,
            (FieldInput::Group { fields }, Value::Object(group)) => {
                let pointer = format!("{at}/{}", pointer_segment(&field.key));
                let group = self.object(group, fields, &pointer);
                (!group.is_empty()).then_some(Value::Object(group))
            }
            (FieldInput::Table { columns, .. }, Value::Array(rows)) => {
                let pointer = format!("{at}/{}", pointer_segment(&field.key));
                Some(self.table(rows, columns, &pointer))
            }
            // The window gives nothing else; should it, the check says what is wrong with it.
            (_, other) => Some(other.clone()),
        }
    }

    fn table(&mut self, rows: &[Value], columns: &[FormField], at: &str) -> Value {
        let mut payload: Vec<Value> = Vec::with_capacity(rows.len());
        let mut until_last_filled = 0;
        for (index, row) in rows.iter().enumerate() {
            let value = match (opaque_value(row), row) {
                (Some(value), _) => value,
                (None, Value::Object(cells)) => {
                    let cells = self.object(cells, columns, &format!("{at}/{index}"));
                    if cells.is_empty() {
                        payload.push(Value::Object(cells));
                        continue;
                    }
                    Value::Object(cells)
                }
                (None, other) => other.clone(),
            };
            payload.push(value);
            until_last_filled = payload.len();
        }
        payload.truncate(until_last_filled);
        Value::Array(payload)
    }

    fn number(&mut self, text: &str, pointer: impl FnOnce() -> String) -> Option<Value> {
        let as_typed = || Some(Value::String(text.to_owned()));
        match typed_number::read(text) {
            Typed::Empty => None,
            Typed::Number(decimal) => match number_of(decimal) {
                Some(number) => Some(Value::Number(number)),
                None => {
                    self.find(|| Finding::new(Level::Error, "number-too-precise", pointer()));
                    as_typed()
                }
            },
            Typed::Ambiguous { thousands, decimal } => {
                self.find(|| {
                    Finding::new(Level::Error, "number-ambiguous", pointer())
                        .with("thousands", thousands)
                        .with("decimal", decimal)
                });
                as_typed()
            }
            Typed::Unreadable => {
                self.find(|| {
                    let shown: String = text.trim().chars().take(80).collect();
                    Finding::new(Level::Error, "number-unreadable", pointer()).with("text", shown)
                });
                as_typed()
            }
        }
    }
}
