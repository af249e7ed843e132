//! Rows with the same category: which there are, and what one row of them all would be.

use std::collections::HashMap;

use crate::domain::typed_number;
use crate::view::import::SharedCategory;

use super::columns::Field;
use super::taken::{Taken, TakenRow};

/// Shared categories that are told.
const TOLD: usize = 20;

/// The categories that several rows have, the first of them in the order of the file, and how many
/// there are.
#[must_use]
pub fn shared(
    rows: &[TakenRow],
    fields: &[Field],
    category: Option<&str>,
) -> (Vec<SharedCategory>, usize) {
    let Some(category) = category_field(fields, category) else {
        return (Vec::new(), 0);
    };
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut order: Vec<&str> = Vec::new();
    for row in rows {
        if let Some(text) = text_at(row, category) {
            let count = counts.entry(text).or_insert(0);
            if *count == 1 {
                order.push(text);
            }
            *count += 1;
        }
    }
    let told = order.iter().take(TOLD).map(|category| SharedCategory {
        category: (*category).to_owned(),
        rows: counts.get(category).copied().unwrap_or_default(),
    });
    (told.collect(), order.len())
}

fn category_field(fields: &[Field], category: Option<&str>) -> Option<usize> {
    let category = category?;
    fields.iter().position(|field| field.pointer == category)
}

fn text_at(row: &TakenRow, field: usize) -> Option<&str> {
    row.cells.get(field)?.as_ref()?.text()
}

/// One row for each category, in the place of its first row, with its figures added up exactly. A
/// row that has a figure without one reading, or another text than the rest, stays by itself.
#[must_use]
pub fn sum(rows: Vec<TakenRow>, fields: &[Field], category: Option<&str>) -> Vec<TakenRow> {
    let Some(category) = category_field(fields, category) else {
        return rows;
    };
    let mut sums: Vec<TakenRow> = Vec::with_capacity(rows.len());
    // The category and the other texts together say which rows belong together.
    let mut places: HashMap<Vec<Option<Taken>>, usize> = HashMap::new();
    for row in rows {
        let key = key_of(&row, fields).filter(|_| text_at(&row, category).is_some());
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
fn key_of(row: &TakenRow, fields: &[Field]) -> Option<Vec<Option<Taken>>> {
    let mut key = Vec::new();
    for (field, cell) in fields.iter().zip(&row.cells) {
        if !field.is_number() {
            key.push(cell.clone());
        } else if let Some(cell) = cell {
            cell.figure()?;
        }
    }
    Some(key)
}

/// Adds a row to a sum; nothing is changed when it cannot be.
fn add(sum: &mut TakenRow, row: &TakenRow, fields: &[Field]) -> Option<()> {
    let mut cells = sum.cells.clone();
    for ((field, here), total) in fields.iter().zip(&row.cells).zip(&mut cells) {
        let (true, Some(more)) = (field.is_number(), here) else {
            continue;
        };
        *total = Some(match total {
            Some(total) => {
                let added = total.figure()?.checked_add(more.figure()?)?;
                Taken::Figure(typed_number::text_of(added).into(), None)
            }
            None => more.clone(),
        });
    }
    sum.cells = cells;
    sum.numbers.extend(&row.numbers);
    Some(())
}
