//! What is different between two payloads of one form, field by field and row by row.

use serde_json::{Map, Value};

use super::form::{FieldInput, FormField, FormSpec, TableRole};
use super::typing;
use crate::domain::Decimal;
use crate::domain::document::opaque;
use crate::domain::finding::pointer_segment;
use crate::domain::row_pairs::{RowIdentity, RowPair, pair_rows};
use crate::domain::same_value::{key_of, same_value};
use crate::view::comparison::{ChangeKind, FieldChange, ReportDiff, RowChange, TableDiff};

/// Compares two payloads. Numbers are compared by value, and the order of keys is no difference.
#[must_use]
pub fn compare(form: &FormSpec, before: &Value, now: &Value) -> ReportDiff {
    let mut diff = ReportDiff::default();
    match (before, now) {
        (Value::Object(before), Value::Object(now)) => {
            let mut walk = Walk {
                tables: &form.roles.tables,
                diff: &mut diff,
            };
            walk.objects(before, now, &form.fields, "");
        }
        (before, now) => diff
            .fields
            .extend(leaf(Some(before), Some(now), None, String::new())),
    }
    diff
}

/// Pairs the rows of a table, by the role that it plays; see [`pair_rows`].
#[must_use]
pub fn pairs_of(role: Option<&TableRole>, before: &[Value], now: &[Value]) -> Vec<RowPair> {
    let category = role.and_then(|role| role.category.as_deref());
    let known_by = |rows: &[Value]| -> Vec<RowIdentity> {
        rows.iter().map(|row| identity(row, category)).collect()
    };
    pair_rows(&known_by(before), &known_by(now))
}

fn identity(row: &Value, category: Option<&str>) -> RowIdentity {
    let whole = key_of(row);
    let (Some(column), Value::Object(cells)) = (category, row) else {
        return RowIdentity {
            whole,
            ..RowIdentity::default()
        };
    };
    let mut rest = cells.clone();
    rest.shift_remove(column);
    RowIdentity {
        whole,
        category: category_of(row, Some(column)),
        rest: (!rest.is_empty()).then(|| key_of(&Value::Object(rest))),
    }
}

fn category_of(row: &Value, column: Option<&str>) -> Option<String> {
    let text = row.get(column?)?.as_str()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

struct Walk<'a> {
    tables: &'a [TableRole],
    diff: &'a mut ReportDiff,
}

impl Walk<'_> {
    fn objects(
        &mut self,
        before: &Map<String, Value>,
        now: &Map<String, Value>,
        fields: &[FormField],
        at: &str,
    ) {
        let nothing = Map::new();
        for field in fields {
            let pointer = format!("{at}/{}", pointer_segment(&field.key));
            let (old, new) = (before.get(&field.key), now.get(&field.key));
            match (&field.input, old, new) {
                (_, None, None) => {}
                (FieldInput::Group { fields }, _, _)
                    if [old, new].iter().flatten().all(|value| value.is_object()) =>
                {
                    let inside = |value: Option<&Value>| value.and_then(Value::as_object).cloned();
                    let (old, new) = (inside(old), inside(new));
                    let (old, new) = (old.as_ref(), new.as_ref());
                    self.objects(
                        old.unwrap_or(&nothing),
                        new.unwrap_or(&nothing),
                        fields,
                        &pointer,
                    );
                }
                (FieldInput::Table { columns, .. }, _, _)
                    if [old, new].iter().flatten().all(|value| value.is_array()) =>
                {
                    let rows = |value: Option<&Value>| value.and_then(Value::as_array).cloned();
                    let (old, new) = (rows(old).unwrap_or_default(), rows(new).unwrap_or_default());
                    self.table(&old, &new, columns, pointer);
                }
                _ => self
                    .diff
                    .fields
                    .extend(leaf(old, new, Some(field), pointer)),
            }
        }
        self.diff.fields.extend(unknown(before, now, fields, at));
    }

    fn table(&mut self, before: &[Value], now: &[Value], columns: &[FormField], pointer: String) {
        let role = self.tables.iter().find(|role| role.pointer == pointer);
        let category = role.and_then(|role| role.category.as_deref());
        let pairs = pairs_of(role, before, now);
        let stayed: Vec<usize> = pairs
            .iter()
            .filter(|pair| pair.now.is_some())
            .filter_map(|pair| pair.before)
            .collect();
        let rows: Vec<RowChange> = pairs
            .into_iter()
            .filter_map(|pair| row_change(pair, before, now, columns, category))
            .collect();
        let changed = rows
            .iter()
            .filter(|row| row.kind == ChangeKind::Changed)
            .count();
        let table = TableDiff {
            pointer,
            unchanged: stayed.len() - changed,
            reordered: !stayed.is_sorted(),
            rows,
        };
        if !table.rows.is_empty() || table.reordered {
            self.diff.tables.push(table);
        }
    }
}

fn row_change(
    pair: RowPair,
    before: &[Value],
    now: &[Value],
    columns: &[FormField],
    category: Option<&str>,
) -> Option<RowChange> {
    let old = pair.before.and_then(|place| before.get(place));
    let new = pair.now.and_then(|place| now.get(place));
    let nothing = Map::new();
    let cells = match (old, new) {
        (Some(Value::Object(old)), Some(Value::Object(new))) => cells(old, new, columns, ""),
        (Some(Value::Object(old)), None) => cells(old, &nothing, columns, ""),
        (None, Some(Value::Object(new))) => cells(&nothing, new, columns, ""),
        (old, new) => leaf(old, new, None, String::new()).into_iter().collect(),
    };
    let kind = match (old, new) {
        (Some(_), Some(_)) if cells.is_empty() => return None,
        (Some(_), Some(_)) => ChangeKind::Changed,
        (Some(_), None) => ChangeKind::Removed,
        (None, _) => ChangeKind::Added,
    };
    let named = |row: Option<&Value>| row.and_then(|row| category_of(row, category));
    Some(RowChange {
        kind,
        row_before: pair.before,
        row_now: pair.now,
        category: named(new).or_else(|| named(old)),
        cells,
    })
}

/// The cells of a row that are different; a table inside a row is one value.
fn cells(
    before: &Map<String, Value>,
    now: &Map<String, Value>,
    columns: &[FormField],
    at: &str,
) -> Vec<FieldChange> {
    let nothing = Map::new();
    let mut found = Vec::new();
    for column in columns {
        let pointer = format!("{at}/{}", pointer_segment(&column.key));
        let (old, new) = (before.get(&column.key), now.get(&column.key));
        match (&column.input, old, new) {
            (FieldInput::Group { fields }, Some(Value::Object(old)), Some(Value::Object(new))) => {
                found.extend(cells(old, new, fields, &pointer));
            }
            (FieldInput::Group { fields }, Some(Value::Object(old)), None) => {
                found.extend(cells(old, &nothing, fields, &pointer));
            }
            (FieldInput::Group { fields }, None, Some(Value::Object(new))) => {
                found.extend(cells(&nothing, new, fields, &pointer));
            }
            _ => found.extend(leaf(old, new, Some(column), pointer)),
        }
    }
    found.extend(unknown(before, now, columns, at));
    found
}

/// What the form does not know: those of before first, then those that came.
fn unknown(
    before: &Map<String, Value>,
    now: &Map<String, Value>,
    fields: &[FormField],
    at: &str,
) -> Vec<FieldChange> {
    let known = |key: &String| fields.iter().any(|field| field.key == *key);
    let came = now.keys().filter(|key| !before.contains_key(*key));
    before
        .keys()
        .chain(came)
        .filter(|key| !known(key))
        .filter_map(|key| {
            let pointer = format!("{at}/{}", pointer_segment(key));
            leaf(before.get(key), now.get(key), None, pointer)
        })
        .collect()
}

fn leaf(
    before: Option<&Value>,
    now: Option<&Value>,
    field: Option<&FormField>,
    pointer: String,
) -> Option<FieldChange> {
    let kind = match (before, now) {
        (None, None) => return None,
        (Some(before), Some(now)) if same_value(before, now) => return None,
        (Some(_), Some(_)) => ChangeKind::Changed,
        (Some(_), None) => ChangeKind::Removed,
        (None, Some(_)) => ChangeKind::Added,
    };
    let number = |value: Option<&Value>| match value? {
        Value::Number(number) => Decimal::of_number(number),
        _ => None,
    };
    let shown = |value: &Value| match field {
        Some(field) => typing::typed(value, &field.input),
        None => opaque(value),
    };
    Some(FieldChange {
        difference: number(before)
            .zip(number(now))
            .and_then(|(before, now)| now.checked_sub(before)),
        before: before.map(shown),
        now: now.map(shown),
        pointer,
        kind,
    })
}

#[cfg(test)]
mod tests;
