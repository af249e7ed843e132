//! A report under work: a payload in which nothing that a person typed is lost.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// The key of an object that carries a value which the form does not edit, as its JSON text:
/// `{"$json": "12345678901234567890"}`. The window passes such an object on untouched, so a number
/// that JavaScript cannot hold survives it.
pub const OPAQUE_KEY: &str = "$json";

/// The document of a draft: shaped as the payload, but
///
/// - a number field holds the text as it was typed (`"6 740"`, `"6.740"`, `"seks"`),
/// - a text field holds its text, an untouched field is absent,
/// - whatever the rule pack does not describe, or what has a wrong type in a file that was opened,
///   is held as an opaque object (see [`OPAQUE_KEY`]).
///
/// `rules::typing` makes a document of a payload and a payload of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "{ [key: string]: unknown }")]
pub struct Document(pub Value);

impl Document {
    /// A document with nothing in it.
    #[must_use]
    pub fn empty() -> Self {
        Self(Value::Object(serde_json::Map::new()))
    }
}

/// Wraps a value that the form does not edit.
#[must_use]
pub fn opaque(value: &Value) -> Value {
    serde_json::json!({ OPAQUE_KEY: value.to_string() })
}

/// The JSON text of an opaque object, when `value` is one.
#[must_use]
pub fn opaque_text(value: &Value) -> Option<&str> {
    let object = value.as_object()?;
    if object.len() != 1 {
        return None;
    }
    object.get(OPAQUE_KEY)?.as_str()
}
