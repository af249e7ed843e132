//! What a cell becomes in a field. Nothing is guessed: a figure goes in as the text that stands in
//! the file, and what cannot be read is told of with its place.

use serde_json::{Number, Value};

use crate::domain::folding::fold_name;
use crate::domain::typed_number::{self, Typed, number_text};
use crate::rules::form::{FieldInput, Suggestion};
use crate::view::import::{ImportPlace, NoteLevel, NumberReading};

use super::columns::Field;
use super::notes::{Notes, shown};
use super::sheet::{Cell, CellValue, column_letters};

/// Where the cell stands, and how its column is read.
pub(super) struct At<'a> {
    pub(super) row: u32,
    pub(super) reading: Option<NumberReading>,
    /// Whether numbers have cells of a kind of their own, as in a workbook.
    pub(super) numbers_apart: bool,
    pub(super) notes: &'a mut Notes,
    pub(super) ambiguous: &'a mut Vec<ImportPlace>,
}

impl At<'_> {
    fn note(&mut self, level: NoteLevel, kind: &'static str, cell: &Cell, args: &[(&str, String)]) {
        let row = self.row;
        self.notes.at(level, kind, args, || place(row, cell));
    }
}

/// Where a cell stands.
pub(super) fn place(row: u32, cell: &Cell) -> ImportPlace {
    ImportPlace {
        row,
        column: Some(column_letters(cell.column)),
        text: shown(&cell.value.shown()),
    }
}

/// What a cell becomes in the document of a draft; none when there is nothing to put there.
pub(super) fn value(cell: &Cell, field: &Field, at: &mut At<'_>) -> Option<Value> {
    if cell.formula && cell.value != CellValue::NotCalculated {
        at.note(NoteLevel::Note, "formulas", cell, &[]);
    }
    match (&cell.value, &field.input) {
        (CellValue::NotCalculated, _) => {
            at.note(NoteLevel::Problem, "formula-not-calculated", cell, &[]);
            None
        }
        (CellValue::Error(text), input) => {
            at.note(NoteLevel::Problem, "error-cell", cell, &[]);
            // In a field of figures the text is an error of its own; a text would pass for one.
            matches!(input, FieldInput::Number { .. }).then(|| Value::String(text.to_string()))
        }
        (value, FieldInput::Number { .. }) => number(cell, value, at),
        (CellValue::Bool(yes), FieldInput::YesNo) => Some(Value::Bool(*yes)),
        (value, FieldInput::YesNo) => Some(yes_or_no(&value.shown())),
        (value, input) => text(cell, value, input, at),
    }
}

fn number(cell: &Cell, value: &CellValue, at: &mut At<'_>) -> Option<Value> {
    let as_shown = |value: &CellValue| Some(Value::String(value.shown()));
    match value {
        CellValue::Number(number) => Some(Value::String(typed(*number))),
        CellValue::Percent(number) => {
            at.note(NoteLevel::Note, "percent", cell, &[]);
            Some(Value::String(typed(*number)))
        }
        CellValue::Text(text) => figure(cell, text.trim(), at),
        CellValue::Date(_) => {
            at.note(NoteLevel::Problem, "date-in-number", cell, &[]);
            as_shown(value)
        }
        CellValue::Time(_) => {
            at.note(NoteLevel::Problem, "time-in-number", cell, &[]);
            as_shown(value)
        }
        other => {
            at.note(NoteLevel::Problem, "number-unreadable", cell, &[]);
            as_shown(other)
        }
    }
}

/// A number as a person here would type it, with one reading only.
fn typed(number: f64) -> String {
    Number::from_f64(number)
        .and_then(|number| number_text(&number))
        .unwrap_or_else(|| CellValue::Number(number).shown())
}

fn figure(cell: &Cell, text: &str, at: &mut At<'_>) -> Option<Value> {
    let text = match typed_number::read(text) {
        Typed::Empty => return None,
        Typed::Number(_) => {
            if at.numbers_apart {
                at.note(NoteLevel::Note, "number-stored-as-text", cell, &[]);
            }
            text.to_owned()
        }
        Typed::Ambiguous { thousands, decimal } => {
            at.ambiguous.push(place(at.row, cell));
            match at.reading {
                None => text.to_owned(),
                Some(NumberReading::Thousands) => thousands.to_string(),
                Some(NumberReading::Decimal) => typed_number::text_of(decimal),
            }
        }
        Typed::Unreadable => {
            at.note(NoteLevel::Problem, "number-unreadable", cell, &[]);
            text.to_owned()
        }
    };
    Some(Value::String(text))
}

fn text(cell: &Cell, value: &CellValue, input: &FieldInput, at: &mut At<'_>) -> Option<Value> {
    let kind = match value {
        CellValue::Number(_) => Some("number-as-text"),
        CellValue::Percent(_) => Some("percent"),
        CellValue::Date(_) | CellValue::Time(_) => Some("date-as-text"),
        CellValue::Bool(_) => Some("boolean-as-text"),
        _ => None,
    };
    if let Some(kind) = kind {
        at.note(NoteLevel::Note, kind, cell, &[]);
    }
    let text = match value {
        CellValue::Number(number) | CellValue::Percent(number) => typed(*number),
        other => other.shown(),
    };
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    if trimmed.len() < text.len() {
        at.note(NoteLevel::Note, "trimmed", cell, &[]);
    }
    let known: &[Suggestion] = match input {
        FieldInput::Text { suggestions, .. } => suggestions,
        FieldInput::Choice { options } => options,
        _ => &[],
    };
    if known.iter().any(|known| known.value == trimmed) {
        return Some(Value::String(trimmed.to_owned()));
    }
    let folded = fold_name(trimmed);
    let meant = known.iter().find(|known| {
        let names = [
            &known.label.nb,
            &known.label.nn,
            &known.label.en,
            &known.value,
        ];
        names.into_iter().any(|name| fold_name(name) == folded)
    });
    if let Some(meant) = meant {
        let args = [("value", meant.value.clone())];
        at.note(NoteLevel::Note, "label-as-value", cell, &args);
        return Some(Value::String(meant.value.clone()));
    }
    Some(Value::String(trimmed.to_owned()))
}

fn yes_or_no(text: &str) -> Value {
    match fold_name(text).as_str() {
        "ja" | "yes" | "true" | "sann" | "x" | "1" => Value::Bool(true),
        "nei" | "no" | "false" | "usann" | "0" => Value::Bool(false),
        _ => Value::String(text.trim().to_owned()),
    }
}
