//! Which column is taken for which field. Fields and their names come from the rule pack.

use std::collections::HashMap;
use std::sync::Arc;

use crate::domain::finding::pointer_segment;
use crate::domain::folding::fold_name;
use crate::rules::form::{FieldInput, FormField, FormSpec, LocalText, Suggestion};
use crate::view::import::{ColumnReason, ImportTarget};

use super::sheet::{CellValue, Table};

/// Rows from the top among which the row of headers is looked for.
const LOOKED_AT: usize = 50;

/// A field of a row that a column can be taken for.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its pointer inside a row.
    pub pointer: String,
    /// The keys on the way to it.
    pub path: Vec<String>,
    /// What people call it.
    pub label: LocalText,
    /// Whether a row without it is wrong.
    pub required: bool,
    /// What can stand in it.
    pub input: FieldInput,
    /// The names of its headers, folded: the labels in three languages, and its own.
    names: Vec<String>,
    /// The values that are suggested or to be chosen from.
    values: Vec<Arc<str>>,
    /// The values by their labels in three languages, folded.
    by_label: HashMap<String, Arc<str>>,
}

impl Field {
    /// Whether it is a number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self.input, FieldInput::Number { .. })
    }

    /// Whether there are values that are suggested or to be chosen from.
    pub(super) fn has_values(&self) -> bool {
        !self.values.is_empty()
    }

    /// Whether a text is one of these values.
    pub(super) fn is_value(&self, text: &str) -> bool {
        self.values.iter().any(|value| **value == *text)
    }

    /// The value that a text is a label of.
    pub(super) fn meaning(&self, text: &str) -> Option<Arc<str>> {
        self.by_label.get(&fold_name(text)).cloned()
    }
}

/// The values that are suggested or to be chosen from, and the same by their labels.
fn values_of(input: &FieldInput) -> (Vec<Arc<str>>, HashMap<String, Arc<str>>) {
    let known: &[Suggestion] = match input {
        FieldInput::Text { suggestions, .. } => suggestions,
        FieldInput::Choice { options } => options,
        _ => &[],
    };
    let mut values = Vec::with_capacity(known.len());
    let mut by_label = HashMap::new();
    for Suggestion { value, label } in known {
        let shared: Arc<str> = value.as_str().into();
        for name in [&label.nb, &label.nn, &label.en, value] {
            // Of two with the same label the first is meant.
            let folded = by_label.entry(fold_name(name));
            folded.or_insert_with(|| shared.clone());
        }
        values.push(shared);
    }
    (values, by_label)
}

/// The tables of a report that rows can go to.
#[must_use]
pub fn targets(form: &FormSpec) -> Vec<ImportTarget> {
    let mut targets = Vec::new();
    for role in &form.roles.tables {
        if let Some(field) = form.field_at(&role.pointer) {
            targets.push(ImportTarget {
                pointer: role.pointer.clone(),
                label: field.label.clone(),
            });
        }
    }
    targets
}

/// The fields of a table's rows. What is no single value, such as a table inside a row, is none.
#[must_use]
pub fn fields(form: &FormSpec, table: &str) -> Vec<Field> {
    let mut found = Vec::new();
    if let Some(FieldInput::Table { columns, .. }) = form.field_at(table).map(|field| &field.input)
    {
        gather(columns, &mut Vec::new(), true, &mut found);
    }
    found
}

fn gather(from: &[FormField], path: &mut Vec<String>, required: bool, found: &mut Vec<Field>) {
    for field in from {
        path.push(field.key.clone());
        match &field.input {
            FieldInput::Group { fields } => {
                gather(fields, path, required && field.required, found);
            }
            FieldInput::Table { .. } => {}
            input => {
                let labels = [&field.label.nb, &field.label.nn, &field.label.en];
                let mut names: Vec<String> = labels
                    .into_iter()
                    .chain([&field.key])
                    .map(|name| fold_name(name))
                    .filter(|name| !name.is_empty())
                    .collect();
                names.dedup();
                let (values, by_label) = values_of(input);
                found.push(Field {
                    pointer: path
                        .iter()
                        .map(|key| format!("/{}", pointer_segment(key)))
                        .collect(),
                    path: path.clone(),
                    label: field.label.clone(),
                    required: required && field.required,
                    input: input.clone(),
                    names,
                    values,
                    by_label,
                });
            }
        }
        path.pop();
    }
}

/// What a header says of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// It is a name of it.
    Same(usize),
    /// It has a name of it among its words: `Antall deltakere`.
    Similar(usize),
    /// Nothing, or names of several.
    No,
}

/// Which field a header names.
pub(super) fn match_header(fields: &[Field], header: &str) -> Match {
    let folded = fold_name(header);
    if folded.is_empty() {
        return Match::No;
    }
    let same = |field: &Field| field.names.contains(&folded);
    if let Some(place) = fields.iter().position(same) {
        return Match::Same(place);
    }
    let padded = format!(" {folded} ");
    let is_similar = |field: &Field| {
        let mut names = field.names.iter();
        names.any(|name| padded.contains(&format!(" {name} ")))
    };
    let mut similar = (0..fields.len()).filter(|place| is_similar(&fields[*place]));
    match (similar.next(), similar.next()) {
        (Some(place), None) => Match::Similar(place),
        _ => Match::No,
    }
}

/// The headers in a row, by column: texts, and the text of a merged cell for all that it covers.
pub(super) fn headers(table: &Table, place: usize) -> HashMap<u32, String> {
    let mut found = HashMap::new();
    let Some(row) = table.rows.get(place) else {
        return found;
    };
    for merged in &table.merged {
        if !(merged.rows.0..=merged.rows.1).contains(&row.number) {
            continue;
        }
        let top = table
            .rows
            .binary_search_by_key(&merged.rows.0, |row| row.number);
        let text = top
            .ok()
            .and_then(|top| text_at(table, top, merged.columns.0));
        // A title over the whole sheet may reach to the last column there is.
        let last = merged.columns.1.min(merged.columns.0.saturating_add(1000));
        if let Some(text) = text {
            for column in merged.columns.0..=last {
                found.insert(column, text.clone());
            }
        }
    }
    for cell in table.cells_of(place) {
        let text = cell.value.shown().trim().to_owned();
        if !text.is_empty() {
            found.insert(cell.column, text);
        }
    }
    found
}

fn text_at(table: &Table, place: usize, column: u32) -> Option<String> {
    let cells = table.cells_of(place);
    let found = cells
        .binary_search_by_key(&column, |cell| cell.column)
        .ok()?;
    match &cells.get(found)?.value {
        CellValue::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    }
}

/// What was chosen for these headers before: header as it stands, folded, to field or none.
pub type Remembered = HashMap<String, Option<String>>;

/// The key under which the choices for a set of headers are kept.
#[must_use]
pub fn header_set(headers: &[String]) -> Vec<String> {
    let mut set: Vec<String> = headers.iter().map(|header| fold_name(header)).collect();
    set.sort();
    set
}

/// The place of the row that holds the headers, when one does: the first of those that name the
/// most fields, or whose headers were met before.
pub(super) fn header_row(
    table: &Table,
    fields: &[Field],
    is_known: impl Fn(&[String]) -> bool,
) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for place in 0..table.rows.len().min(LOOKED_AT) {
        let headers = headers(table, place);
        let texts: Vec<String> = headers.values().cloned().collect();
        if texts.len() > 1 && is_known(&header_set(&texts)) {
            return Some(place);
        }
        let mut same = vec![false; fields.len()];
        let mut similar = vec![false; fields.len()];
        for header in headers.values() {
            match match_header(fields, header) {
                Match::Same(field) => same[field] = true,
                Match::Similar(field) => similar[field] = true,
                Match::No => {}
            }
        }
        let count = |flags: &[bool]| flags.iter().filter(|flag| **flag).count();
        let (same, similar) = (count(&same), count(&similar));
        // One similar word may be a title: "Timer og aktiviteter 2025".
        let score = same * 2 + similar;
        if score >= 2 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, place));
        }
    }
    best.map(|(_, place)| place)
}

/// What a column is taken for before anybody chose, and why.
pub(super) fn by_header(
    fields: &[Field],
    header: Option<&str>,
    remembered: Option<&Remembered>,
) -> (Option<usize>, ColumnReason) {
    let Some(header) = header else {
        return (None, ColumnReason::None);
    };
    if let Some(field) = remembered.and_then(|known| known.get(&fold_name(header))) {
        let place = field
            .as_ref()
            .and_then(|field| fields.iter().position(|known| known.pointer == *field));
        return (place, ColumnReason::Remembered);
    }
    match match_header(fields, header) {
        Match::Same(field) => (Some(field), ColumnReason::Header),
        Match::Similar(field) => (Some(field), ColumnReason::Similar),
        Match::No => (None, ColumnReason::None),
    }
}
