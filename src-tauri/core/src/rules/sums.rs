//! What the tables of a payload add up to.

use std::collections::HashMap;

use serde_json::{Number, Value};

use super::decimals;
use super::form::TableRole;
use crate::domain::totals::{CategoryTotal, Decimal, Totals};

/// An exact sum in the making. Figures of at most two decimals, which most are, add as hundredths
/// without being made into text.
#[derive(Default, Clone, Copy)]
struct Sum {
    hundredths: i128,
    rest: Decimal,
}

impl Sum {
    /// Adds a figure; `false` when it has no exact value or the sum would leave the range.
    fn add(&mut self, figure: &Number) -> bool {
        if let Some(hundredths) = hundredths(figure) {
            return match self.hundredths.checked_add(hundredths) {
                Some(sum) => {
                    self.hundredths = sum;
                    true
                }
                None => false,
            };
        }
        match Decimal::of_number(figure).and_then(|decimal| self.rest.checked_add(decimal)) {
            Some(sum) => {
                self.rest = sum;
                true
            }
            None => false,
        }
    }

    fn decimal(self) -> Decimal {
        let sign = if self.hundredths < 0 { "-" } else { "" };
        let (whole, part) = (
            self.hundredths.unsigned_abs() / 100,
            self.hundredths.unsigned_abs() % 100,
        );
        Decimal::parse(&format!("{sign}{whole}.{part:02}"))
            .and_then(|sum| sum.checked_add(self.rest))
            .unwrap_or(self.rest)
    }
}

/// A figure in hundredths, where that is its exact value.
fn hundredths(figure: &Number) -> Option<i128> {
    let whole = figure
        .as_i64()
        .map(i128::from)
        .or_else(|| figure.as_u64().map(i128::from));
    if let Some(whole) = whole {
        return Some(whole * 100);
    }
    decimals::digits(figure.as_f64()?, 2).map(i128::from)
}

struct CategorySum<'a> {
    category: &'a str,
    count: Sum,
    hours: Sum,
}

/// Adds up all tables that have a role.
pub(super) fn totals(payload: &Value, tables: &[TableRole]) -> Totals {
    let mut count = Sum::default();
    let mut hours = Sum::default();
    let mut rows = 0;
    let mut unreadable_rows = 0;
    let mut categories: Vec<CategorySum<'_>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for table in tables {
        let Some(Value::Array(table_rows)) = payload.pointer(&table.pointer) else {
            continue;
        };
        rows += table_rows.len();
        for row in table_rows {
            let mut category = table.category.as_ref().map(|key| {
                // A row whose category cannot be read counts under the empty one.
                let name = row.get(key).and_then(Value::as_str).unwrap_or_default();
                let place = *places.entry(name).or_insert_with(|| {
                    categories.push(CategorySum {
                        category: name,
                        count: Sum::default(),
                        hours: Sum::default(),
                    });
                    categories.len() - 1
                });
                &mut categories[place]
            });
            let mut readable = true;
            for (key, is_count) in [(&table.count, true), (&table.hours, false)] {
                let Some(key) = key else { continue };
                let Some(Value::Number(figure)) = row.get(key) else {
                    readable = false;
                    continue;
                };
                let sum = if is_count { &mut count } else { &mut hours };
                readable &= sum.add(figure);
                if let Some(category) = &mut category {
                    let sum = if is_count {
                        &mut category.count
                    } else {
                        &mut category.hours
                    };
                    sum.add(figure);
                }
            }
            if !readable {
                unreadable_rows += 1;
            }
        }
    }
    Totals {
        rows,
        count: count.decimal(),
        hours: hours.decimal(),
        unreadable_rows,
        by_category: categories
            .into_iter()
            .map(|sum| CategoryTotal {
                category: sum.category.to_owned(),
                count: sum.count.decimal(),
                hours: sum.hours.decimal(),
            })
            .collect(),
    }
}
