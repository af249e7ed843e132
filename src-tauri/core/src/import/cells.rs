//! What a cell becomes in a field. Nothing is guessed: a figure goes in as the text that stands in
//! the file, and what cannot be read is told of with its place.

use std::collections::HashMap;
use std::sync::Arc;

use serde_json::Number;

use crate::domain::folding::fold_name;
use crate::domain::totals::{LARGEST_SURE, exact_digits};
use crate::domain::typed_number::{self, Typed, number_text};
use crate::rules::form::FieldInput;
use crate::view::import::{ImportPlace, NoteLevel, NumberReading};

use super::columns::Field;
use super::notes::{Notes, shown};
use super::sheet::{Cell, CellValue, column_letters};
use super::taken::Taken;

/// Where the cell stands, and how its column is read.
pub(super) struct At<'a> {
    pub(super) row: u32,
    pub(super) reading: Option<NumberReading>,
    /// Whether numbers have cells of a kind of their own, as in a workbook.
    pub(super) numbers_apart: bool,
    pub(super) notes: &'a mut Notes,
    pub(super) ambiguous: &'a mut Vec<ImportPlace>,
    pub(super) known: &'a mut Known,
}

/// The texts of a field that were met before, and the value that each was a label of: columns of
/// categories have the same few over and over.
#[derive(Clone, Default)]
pub(super) struct Known(HashMap<Arc<str>, Option<Arc<str>>>);

/// Texts that are remembered of each field.
const MOST_KNOWN: usize = 1_000;

impl Known {
    fn meaning(&mut self, text: &Arc<str>, field: &Field) -> Option<Arc<str>> {
        if let Some(known) = self.0.get(text) {
            return known.clone();
        }
        let meant = field.meaning(text);
        if self.0.len() < MOST_KNOWN {
            self.0.insert(text.clone(), meant.clone());
        }
        meant
    }
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
pub(super) fn value(cell: &Cell, field: &Field, at: &mut At<'_>) -> Option<Taken> {
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
            matches!(input, FieldInput::Number { .. }).then(|| as_figure(text.as_ref().into()))
        }
        (value, FieldInput::Number { .. }) => number(cell, value, at),
        (CellValue::Bool(yes), FieldInput::YesNo) => Some(Taken::YesNo(*yes)),
        (value, FieldInput::YesNo) => Some(yes_or_no(&value.shown())),
        (value, _) => text(cell, value, field, at),
    }
}

/// A text in a field of figures that is no figure of hundredths.
fn as_figure(text: String) -> Taken {
    Taken::Figure(text.into(), None)
}

fn number(cell: &Cell, value: &CellValue, at: &mut At<'_>) -> Option<Taken> {
    match value {
        CellValue::Number(number) => Some(typed_figure(*number)),
        CellValue::Percent(number) => {
            at.note(NoteLevel::Note, "percent", cell, &[]);
            Some(typed_figure(*number))
        }
        CellValue::Text(text) => figure(cell, text.trim(), at),
        CellValue::Date(_) => {
            at.note(NoteLevel::Problem, "date-in-number", cell, &[]);
            Some(as_figure(value.shown()))
        }
        CellValue::Time(_) => {
            at.note(NoteLevel::Problem, "time-in-number", cell, &[]);
            Some(as_figure(value.shown()))
        }
        other => {
            at.note(NoteLevel::Problem, "number-unreadable", cell, &[]);
            Some(as_figure(other.shown()))
        }
    }
}

/// A number as a person here would type it, with one reading only.
fn typed(number: f64) -> String {
    Number::from_f64(number)
        .and_then(|number| number_text(&number))
        .unwrap_or_else(|| CellValue::Number(number).shown())
}

/// The same for a field of figures. A figure of at most two decimals has one reading as it is.
fn typed_figure(number: f64) -> Taken {
    let is_negative_zero = number == 0.0 && number.is_sign_negative();
    match exact_digits(number, 2) {
        Some(hundredths) if !is_negative_zero => {
            let sign = if hundredths < 0 { "-" } else { "" };
            let (whole, part) = (
                hundredths.unsigned_abs() / 100,
                hundredths.unsigned_abs() % 100,
            );
            let text = match (part, part % 10) {
                (0, _) => format!("{sign}{whole}"),
                (_, 0) => format!("{sign}{whole},{}", part / 10),
                _ => format!("{sign}{whole},{part:02}"),
            };
            Taken::Figure(text.into(), Some(hundredths))
        }
        _ => as_figure(typed(number)),
    }
}

fn figure(cell: &Cell, text: &str, at: &mut At<'_>) -> Option<Taken> {
    let text = match typed_number::read(text) {
        Typed::Empty => return None,
        Typed::Number(figure) => {
            if at.numbers_apart {
                at.note(NoteLevel::Note, "number-stored-as-text", cell, &[]);
            }
            let hundredths = figure.hundredths().and_then(|digits| {
                let digits = i64::try_from(digits).ok()?;
                #[expect(clippy::cast_precision_loss, reason = "compared with a bound only")]
                ((digits as f64).abs() < LARGEST_SURE).then_some(digits)
            });
            return Some(Taken::Figure(text.into(), hundredths));
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
    Some(as_figure(text))
}

fn text(cell: &Cell, value: &CellValue, field: &Field, at: &mut At<'_>) -> Option<Taken> {
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
    let text: Arc<str> = match value {
        CellValue::Text(text) => text.clone(),
        CellValue::Number(number) | CellValue::Percent(number) => typed(*number).into(),
        other => other.shown().into(),
    };
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return None;
    }
    let text = if trimmed.len() < text.len() {
        at.note(NoteLevel::Note, "trimmed", cell, &[]);
        trimmed.into()
    } else {
        text
    };
    if !field.has_values() || field.is_value(&text) {
        return Some(Taken::Text(text));
    }
    match at.known.meaning(&text, field) {
        Some(meant) => {
            let args = [("value", meant.to_string())];
            at.note(NoteLevel::Note, "label-as-value", cell, &args);
            Some(Taken::Text(meant))
        }
        None => Some(Taken::Text(text)),
    }
}

fn yes_or_no(text: &str) -> Taken {
    match fold_name(text).as_str() {
        "ja" | "yes" | "true" | "sann" | "x" | "1" => Taken::YesNo(true),
        "nei" | "no" | "false" | "usann" | "0" => Taken::YesNo(false),
        _ => Taken::Text(text.trim().into()),
    }
}
