//! What was taken of a table: the rows as they go into the document of a draft. A text is shared with
//! the table, and the keys of the fields are not repeated in each row: there may be many rows.

use std::sync::Arc;

use serde_json::{Map, Value};

use crate::domain::Decimal;
use crate::domain::typed_number::{self, Typed};

use super::columns::Field;

/// What a cell became in a field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Taken {
    /// A text.
    Text(Arc<str>),
    /// A figure, as the text that goes into the form; and its hundredths where it is a whole number
    /// of them below 10^15.
    Figure(Box<str>, Option<i64>),
    /// Yes or no.
    YesNo(bool),
}

impl Taken {
    /// What goes into the document of a draft.
    #[must_use]
    pub fn value(&self) -> Value {
        match self {
            Self::Text(text) => Value::String(text.to_string()),
            Self::Figure(text, _) => Value::String(text.to_string()),
            Self::YesNo(yes) => Value::Bool(*yes),
        }
    }

    /// The text that goes there, where it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Figure(text, _) => Some(text),
            Self::YesNo(_) => None,
        }
    }

    /// The figure that it is, where it has one reading.
    #[must_use]
    pub fn figure(&self) -> Option<Decimal> {
        if let Self::Figure(_, Some(hundredths)) = self {
            return Some(Decimal::of_hundredths((*hundredths).into()));
        }
        match typed_number::read(self.text()?) {
            Typed::Number(figure) => Some(figure),
            _ => None,
        }
    }

    /// The figure that stands for it in a payload: one that JSON can hold exactly.
    #[must_use]
    pub fn payload_figure(&self) -> Option<Decimal> {
        let is_sure = matches!(self, Self::Figure(_, Some(_)));
        let figure = self.figure()?;
        (is_sure || typed_number::number_of(figure).is_some()).then_some(figure)
    }
}

/// A row as it goes into the document of a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct TakenRow {
    /// The rows of the file that it is made of.
    pub numbers: Vec<u32>,
    /// What stands in each of the fields, in their order.
    pub cells: Box<[Option<Taken>]>,
}

impl TakenRow {
    /// The row as it goes into a document; `fields` are those that it was taken with.
    #[must_use]
    pub fn value(&self, fields: &[Field]) -> Value {
        let mut values = Map::new();
        for (field, cell) in fields.iter().zip(&self.cells) {
            if let Some(cell) = cell {
                put(&mut values, &field.path, cell.value());
            }
        }
        Value::Object(values)
    }

    /// Whether nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Option::is_none)
    }
}

fn put(values: &mut Map<String, Value>, path: &[String], value: Value) {
    match path {
        [] => {}
        [key] => {
            values.insert(key.clone(), value);
        }
        [key, rest @ ..] => {
            let inner = values
                .entry(key.clone())
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}
