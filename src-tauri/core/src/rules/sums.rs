//! What the tables of a payload add up to.

use std::collections::HashMap;

use serde_json::{Number, Value};

use super::form::TableRole;
use crate::domain::totals::{CategoryTotal, Decimal, ExactSum, Totals, exact_digits};

/// A row of a table with a role, as totals are made of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct RowFigures<'a> {
    /// Its category; a row whose category cannot be read counts under the empty one.
    pub category: &'a str,
    /// How many; none where it cannot be read.
    pub count: Option<Decimal>,
    /// How long; none where it cannot be read.
    pub hours: Option<Decimal>,
}

/// The exact value of a number, where it has one.
fn exact(figure: &Number) -> Option<Decimal> {
    let whole = figure
        .as_i64()
        .map(i128::from)
        .or_else(|| figure.as_u64().map(i128::from));
    let hundredths = match whole {
        Some(whole) => Some(whole * 100),
        None => exact_digits(figure.as_f64()?, 2).map(i128::from),
    };
    hundredths
        .map(Decimal::of_hundredths)
        .or_else(|| Decimal::of_number(figure))
}

#[derive(Default)]
struct Sums {
    count: ExactSum,
    hours: ExactSum,
}

/// Totals in the making.
#[derive(Default)]
struct Adding<'a> {
    rows: usize,
    unreadable_rows: usize,
    all: Sums,
    categories: Vec<(&'a str, Sums)>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Adding<'a> {
    fn row(&mut self, role: &TableRole, row: RowFigures<'a>) {
        self.rows += 1;
        let Self {
            all, categories, ..
        } = self;
        let mut category = role.category.is_some().then(|| {
            let place = *self.places.entry(row.category).or_insert_with(|| {
                categories.push((row.category, Sums::default()));
                categories.len() - 1
            });
            &mut categories[place].1
        });
        let mut readable = true;
        if role.count.is_some() {
            readable &= row.count.is_some_and(|count| {
                if let Some(category) = &mut category {
                    category.count.add(count);
                }
                all.count.add(count)
            });
        }
        if role.hours.is_some() {
            readable &= row.hours.is_some_and(|hours| {
                if let Some(category) = &mut category {
                    category.hours.add(hours);
                }
                all.hours.add(hours)
            });
        }
        if !readable {
            self.unreadable_rows += 1;
        }
    }

    fn totals(self) -> Totals {
        Totals {
            rows: self.rows,
            count: self.all.count.decimal(),
            hours: self.all.hours.decimal(),
            unreadable_rows: self.unreadable_rows,
            by_category: self
                .categories
                .into_iter()
                .map(|(category, sums)| CategoryTotal {
                    category: category.to_owned(),
                    count: sums.count.decimal(),
                    hours: sums.hours.decimal(),
                })
                .collect(),
        }
    }
}

/// Adds up all tables that have a role.
pub(super) fn totals(payload: &Value, tables: &[TableRole]) -> Totals {
    let mut adding = Adding::default();
    for role in tables {
        let Some(Value::Array(rows)) = payload.pointer(&role.pointer) else {
            continue;
        };
        for row in rows {
            let figure = |key: &Option<String>| match row.get(key.as_ref()?)? {
                Value::Number(figure) => exact(figure),
                _ => None,
            };
            let category = role
                .category
                .as_ref()
                .and_then(|key| row.get(key)?.as_str());
            adding.row(
                role,
                RowFigures {
                    category: category.unwrap_or_default(),
                    count: figure(&role.count),
                    hours: figure(&role.hours),
                },
            );
        }
    }
    adding.totals()
}

/// Adds up rows of the table of one role.
pub(super) fn totals_of_rows<'a>(
    role: &TableRole,
    rows: impl Iterator<Item = RowFigures<'a>>,
) -> Totals {
    let mut adding = Adding::default();
    for row in rows {
        adding.row(role, row);
    }
    adding.totals()
}
