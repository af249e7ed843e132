//! The form that a rule pack describes: what the window draws.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text in the three languages of the app; rule packs carry their own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocalText {
    /// Bokmål.
    pub nb: String,
    /// Nynorsk.
    pub nn: String,
    /// English.
    pub en: String,
}

/// A value with words for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggestion {
    /// What stands in the payload.
    pub value: String,
    /// What people read.
    pub label: LocalText,
}

/// The form of one payload_version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormSpec {
    /// Names the rule pack.
    pub payload_version: String,
    /// What people call the report.
    pub title: LocalText,
    /// Fields in the order in which they are asked for.
    pub fields: Vec<FormField>,
    /// Which fields play the parts that the app needs.
    pub roles: Roles,
}

impl FormSpec {
    /// The field at a pointer that goes through groups only.
    #[must_use]
    pub fn field_at(&self, pointer: &str) -> Option<&FormField> {
        super::tables::field_at(&self.fields, pointer)
    }
}

/// One field. Its pointer is that of what holds it, plus `/` and its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FormField {
    /// Its name in the payload.
    pub key: String,
    /// What people call it.
    pub label: LocalText,
    /// A line under it.
    pub help: Option<LocalText>,
    /// Missing is an error.
    pub required: bool,
    /// Missing is a warning.
    pub recommended: bool,
    /// How it is asked for.
    pub input: FieldInput,
}

/// How a field is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FieldInput {
    /// A line of text, with values that are often meant.
    Text {
        /// Longest text in characters.
        max_length: Option<u32>,
        /// Values to choose from; others are allowed.
        suggestions: Vec<Suggestion>,
        /// Which keyboard and completion suit it.
        purpose: TextPurpose,
    },
    /// A number, held in the document as the text that was typed.
    Number {
        /// Decimals allowed; 0 for a whole number.
        decimals: u32,
    },
    /// One of a closed list.
    Choice {
        /// All values.
        options: Vec<Suggestion>,
    },
    /// True or false.
    YesNo,
    /// Fields that belong together, an object in the payload.
    Group {
        /// Its fields.
        fields: Vec<FormField>,
    },
    /// Rows, an array of objects in the payload.
    Table {
        /// Its columns.
        columns: Vec<FormField>,
        /// Fewest rows.
        min_rows: u32,
    },
}

/// What a line of text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextPurpose {
    /// Anything.
    Plain,
    /// Digits, as an organisation number or a year.
    Digits,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Telephone,
    /// A person's name.
    Name,
}

/// Which fields play the parts that the app needs. Pointers are RFC 6901 into the payload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Roles {
    /// The organisation number.
    pub organisation_number: Option<String>,
    /// The period.
    pub period: Option<String>,
    /// The tables of activities.
    pub tables: Vec<TableRole>,
}

/// A table of activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TableRole {
    /// The array.
    pub pointer: String,
    /// Key of the category column.
    pub category: Option<String>,
    /// Key of the count column.
    pub count: Option<String>,
    /// Key of the hours column.
    pub hours: Option<String>,
}
