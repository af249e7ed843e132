//! What was set aside, to be read.

use serde_json::{Map, Value};

use super::super::reading;
use crate::domain::document::{opaque, opaque_text};

/// What a value without a place says of itself, at most so many characters, and how many rows it
/// has.
#[must_use]
pub fn shown(value: &Value, most: usize) -> (String, Option<u32>) {
    let text = match (opaque_text(value), value) {
        (Some(text), _) => text.to_owned(),
        (None, Value::String(text)) => text.clone(),
        (None, other) => plain(other).to_string(),
    };
    let rows = match value {
        Value::Array(rows) => Some(u32::try_from(rows.len()).unwrap_or(u32::MAX)),
        _ => None,
    };
    match text.char_indices().nth(most) {
        Some((end, _)) => (format!("{}…", &text[..end]), rows),
        None => (text, rows),
    }
}

/// The same without the wrapping of what the form does not edit.
fn plain(value: &Value) -> Value {
    if let Some(text) = opaque_text(value) {
        return reading::read(text.as_bytes())
            .value
            .unwrap_or_else(|| opaque(value));
    }
    match value {
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| (key.clone(), plain(value)))
            .collect::<Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(plain).collect(),
        other => other.clone(),
    }
}
