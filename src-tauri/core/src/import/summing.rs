//! Rows with the same category: which there are, and what one row of them all would be.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::domain::Decimal;
use crate::domain::typed_number::{self, Typed};
use crate::view::import::SharedCategory;

use super::columns::Field;
use super::rows::TakenRow;

/// Shared categories that are told.
const TOLD: usize = 20;

fn text_at(values: &Map<String, Value>, pointer: &str) -> Option<String> {
    // A pointer of one key is all that a role has.
    let key = pointer
        .strip_prefix('/')?
        .replace("~1", "/")
        .replace("~0", "~");
    Some(values.get(&key)?.as_str()?.to_owned())
}

/// The categories that several rows have, the first of them in the order of the file, and how many
/// there are.
#[must_use]
pub fn shared(rows: &[TakenRow], category: Option<&str>) -> (Vec<SharedCategory>, usize) {
    let Some(category) = category else {
        return (Vec::new(), 0);
    };
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut order: Vec<String> = Vec::new();
    for row in rows {
        if let Some(text) = text_at(&row.values, category) {
            let count = counts.entry(text.clone()).or_insert(0);
            if *count == 1 {
                order.push(text);
            }
            *count += 1;
        }
    }
    let told = order.iter().take(TOLD).map(|category| SharedCategory {
        category: category.clone(),
        rows: counts.get(category).copied().unwrap_or_default(),
    });
    (told.collect(), order.len())
}

/// One row for each category, in the place of its first row, with its figures added up exactly. A
/// row that has a figure without one reading, or another text than the rest, stays by itself.
#[must_use]
pub fn sum(rows: Vec<TakenRow>, fields: &[Field], category: Option<&str>) -> Vec<TakenRow> {
    let Some(category) = category else {
        return rows;
    };
    let mut sums: Vec<TakenRow> = Vec::with_capacity(rows.len());
    // The category and the other texts together say which rows belong together.
    let mut places: HashMap<Vec<Option<String>>, usize> = HashMap::new();
    for row in rows {
        let key = key_of(&row, fields).filter(|_| text_at(&row.values, category).is_some());
        let Some(key) = key else {
            sums.push(row);
            continue;
        };
        let Some(sum) = places.get(&key).and_then(|place| sums.get_mut(*place)) else {
            places.insert(key, sums.len());
            sums.push(row);
            continue;
        };
        if add(sum, &row, fields).is_none() {
            sums.push(row);
        }
    }
    sums
}

/// All that is no figure; none when a figure has no single reading.
fn key_of(row: &TakenRow, fields: &[Field]) -> Option<Vec<Option<String>>> {
    let values = Value::Object(row.values.clone());
    let mut key = Vec::new();
    for field in fields {
        let value = values.pointer(&field.pointer);
        if !field.is_number() {
            key.push(value.map(Value::to_string));
        } else if let Some(value) = value {
            figure(value)?;
        }
    }
    Some(key)
}

fn figure(value: &Value) -> Option<Decimal> {
    match typed_number::read(value.as_str()?) {
        Typed::Number(figure) => Some(figure),
        _ => None,
    }
}

/// Adds a row to a sum; nothing is changed when it cannot be.
fn add(sum: &mut TakenRow, row: &TakenRow, fields: &[Field]) -> Option<()> {
    let row_values = Value::Object(row.values.clone());
    let mut values = Value::Object(sum.values.clone());
    for field in fields.iter().filter(|field| field.is_number()) {
        let Some(figure_here) = row_values.pointer(&field.pointer) else {
            continue;
        };
        let more = figure(figure_here)?;
        match values.pointer_mut(&field.pointer) {
            Some(place) => {
                let total = figure(place)?.checked_add(more)?;
                *place = Value::String(typed_number::text_of(total));
            }
            // A figure that only this row has cannot be put in without making its group.
            None => match (&mut values, field.path.as_slice()) {
                (Value::Object(values), [key]) => {
                    values.insert(key.clone(), figure_here.clone());
                }
                _ => return None,
            },
        }
    }
    let Value::Object(values) = values else {
        return None;
    };
    sum.values = values;
    sum.numbers.extend(&row.numbers);
    Some(())
}
