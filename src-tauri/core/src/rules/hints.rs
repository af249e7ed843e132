//! What the schema validator does not say: recommended fields, unknown fields, and tips.
//!
//! One walk along the form; a pointer is only written where there is a finding.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::collecting::Collector;
use super::form::{FieldInput, FormField, TextPurpose};
use super::tables::{TablePlan, TableTip};
use crate::domain::finding::pointer_segment;
use crate::domain::{Finding, Level, OrgNumber};

/// The walk through one payload.
pub(super) struct Walk<'a> {
    tables: &'a [TablePlan],
    /// Pointers at which an error says already that the field may not be there.
    not_allowed: HashSet<String>,
    into: &'a mut Collector,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        tables: &'a [TablePlan],
        not_allowed: HashSet<String>,
        into: &'a mut Collector,
    ) -> Self {
        Self {
            tables,
            not_allowed,
            into,
        }
    }

    fn find(&mut self, level: Level, rule: &str, in_row: bool, pointer: impl FnOnce() -> String) {
        if self.into.is_full(level, in_row) {
            self.into.leave_out();
        } else {
            self.into.add(Finding::new(level, rule, pointer()), in_row);
        }
    }

    /// An organisation number whose check digit does not answer.
    pub(super) fn organisation_number(&mut self, payload: &Value, pointer: &str) {
        let number = payload
            .pointer(pointer)
            .and_then(Value::as_str)
            .and_then(|text| OrgNumber::new(text).ok());
        if number.is_some_and(|number| !number.check_digit_answers()) {
            self.find(Level::Tip, "org-number-check-digit", false, || {
                pointer.to_owned()
            });
        }
    }

    /// An object outside the tables.
    pub(super) fn object(&mut self, object: &Map<String, Value>, fields: &[FormField], at: &str) {
        let below = |key: &str| format!("{at}/{}", pointer_segment(key));
        for field in fields {
            let Some(value) = object.get(&field.key) else {
                if field.recommended {
                    self.find(Level::Warning, "recommended", false, || below(&field.key));
                }
                continue;
            };
            match (&field.input, value) {
                (FieldInput::Text { purpose, .. }, Value::String(text))
                    if lacks_at(*purpose, text) =>
                {
                    self.find(Level::Tip, "email-without-at", false, || below(&field.key));
                }
                (FieldInput::Group { fields }, Value::Object(group)) => {
                    self.object(group, fields, &below(&field.key));
                }
                (FieldInput::Table { columns, .. }, Value::Array(rows)) => {
                    self.table(rows, columns, &below(&field.key));
                }
                _ => {}
            }
        }
        for key in object.keys() {
            if !fields.iter().any(|field| field.key == *key) {
                self.unknown(below(key), false);
            }
        }
    }

    fn unknown(&mut self, pointer: String, in_row: bool) {
        if !self.not_allowed.contains(&pointer) {
            self.find(Level::Tip, "unknown-field", in_row, || pointer);
        }
    }

    fn table(&mut self, rows: &[Value], columns: &[FormField], at: &str) {
        let plan = self.tables.iter().find(|plan| plan.pointer == at);
        let recommended: Vec<usize> = positions(columns, |column| column.recommended);
        let emails: Vec<usize> = positions(columns, |column| {
            matches!(
                column.input,
                FieldInput::Text {
                    purpose: TextPurpose::Email,
                    ..
                }
            )
        });
        let watches_categories =
            plan.is_some_and(|plan| plan.tips.contains(&TableTip::DuplicateCategory));
        let mut categories = Categories::default();
        let mut cells: Vec<Option<&Value>> = vec![None; columns.len()];
        for (index, row) in rows.iter().enumerate() {
            let Value::Object(row) = row else { continue };
            let pointer = |key: &str| {
                let mut pointer = String::with_capacity(at.len() + key.len() + 12);
                // Writing to a String cannot fail.
                let _ = write!(pointer, "{at}/{index}/{}", pointer_segment(key));
                pointer
            };
            cells.fill(None);
            for (place, (key, value)) in row.iter().enumerate() {
                match column_of(columns, key, place) {
                    Some(column) => cells[column] = Some(value),
                    None => self.unknown(pointer(key), true),
                }
            }
            for column in &recommended {
                if cells[*column].is_none() {
                    let key = &columns[*column].key;
                    self.find(Level::Warning, "recommended", true, || pointer(key));
                }
            }
            for column in &emails {
                if let Some(Value::String(text)) = cells[*column]
                    && lacks_at(TextPurpose::Email, text)
                {
                    let key = &columns[*column].key;
                    self.find(Level::Tip, "email-without-at", true, || pointer(key));
                }
            }
            let Some(plan) = plan else { continue };
            if watches_categories
                && let Some(Value::String(category)) = plan.category.and_then(|place| cells[place])
            {
                categories.note(category, index);
            }
            if let (Some(count), Some(hours)) =
                (figure(&cells, plan.count), figure(&cells, plan.hours))
            {
                for tip in &plan.tips {
                    if let Some((rule, column)) = remark(tip, plan, count, hours) {
                        let key = &columns[column].key;
                        self.find(Level::Tip, rule, true, || pointer(key));
                    }
                }
            }
        }
        if let Some(column) = plan.and_then(|plan| plan.category) {
            let key = pointer_segment(&columns[column].key);
            for (second, first, times) in categories.repeated() {
                if self.into.is_full(Level::Tip, true) {
                    self.into.leave_out();
                    continue;
                }
                let finding = Finding::new(
                    Level::Tip,
                    "duplicate-category",
                    format!("{at}/{second}/{key}"),
                )
                .with("first_row", first + 1)
                .with("times", times);
                self.into.add(finding, true);
            }
        }
    }
}

fn positions(columns: &[FormField], wanted: impl Fn(&FormField) -> bool) -> Vec<usize> {
    columns
        .iter()
        .enumerate()
        .filter_map(|(index, column)| wanted(column).then_some(index))
        .collect()
}

/// Rows mostly have their keys in the form's order, so that place is tried first.
fn column_of(columns: &[FormField], key: &str, place: usize) -> Option<usize> {
    if columns.get(place).is_some_and(|column| column.key == key) {
        return Some(place);
    }
    columns.iter().position(|column| column.key == key)
}

fn figure(cells: &[Option<&Value>], column: Option<usize>) -> Option<f64> {
    column.and_then(|column| cells[column])?.as_f64()
}

/// What a tip says of one row: its rule, and the column it points at.
fn remark(
    tip: &TableTip,
    plan: &TablePlan,
    count: f64,
    hours: f64,
) -> Option<(&'static str, usize)> {
    match tip {
        TableTip::HoursWithoutCount if count == 0.0 && hours > 0.0 => {
            plan.count.map(|column| ("hours-without-count", column))
        }
        TableTip::CountWithoutHours if count > 0.0 && hours == 0.0 => {
            plan.hours.map(|column| ("count-without-hours", column))
        }
        TableTip::HoursPerCountHigh { above } if count > 0.0 && hours / count > *above => {
            plan.hours.map(|column| ("hours-per-count-high", column))
        }
        _ => None,
    }
}

fn lacks_at(purpose: TextPurpose, text: &str) -> bool {
    purpose == TextPurpose::Email && !text.is_empty() && !text.contains('@')
}

/// Which categories stand in more than one row.
#[derive(Default)]
struct Categories<'a> {
    seen: HashMap<&'a str, Seen>,
}

struct Seen {
    first: usize,
    second: Option<usize>,
    times: usize,
}

impl<'a> Categories<'a> {
    fn note(&mut self, category: &'a str, row: usize) {
        if category.trim().is_empty() {
            return;
        }
        self.seen
            .entry(category)
            .and_modify(|seen| {
                seen.second.get_or_insert(row);
                seen.times += 1;
            })
            .or_insert(Seen {
                first: row,
                second: None,
                times: 1,
            });
    }

    /// Those that repeat: second row, first row (from zero) and how many rows, by second row.
    fn repeated(self) -> Vec<(usize, usize, usize)> {
        let mut repeated: Vec<(usize, usize, usize)> = self
            .seen
            .into_values()
            .filter_map(|seen| Some((seen.second?, seen.first, seen.times)))
            .collect();
        repeated.sort_unstable();
        repeated
    }
}
