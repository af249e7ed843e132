//! The figures of a report, by the form of its rule pack; what the form does not know as well.

use serde_json::{Map, Value};

use super::Receipt;
use super::content::{Block, Column, Fact, Section, Table};
use crate::rules::form::{FieldInput, FormField, LocalText, TableRole};
use crate::view::app::Language;
use crate::words::Words;

/// Everything that was sent.
pub(super) fn section(receipt: &Receipt<'_>, words: &Words) -> Section {
    let mut blocks = Vec::new();
    draw(
        &mut blocks,
        &receipt.form.fields,
        receipt.payload,
        "",
        receipt,
        words,
    );
    let totals = receipt.totals;
    if sole_table(receipt).is_none() {
        let sum = words.say(
            "receipt-file-totals",
            &[
                ("rows", &totals.rows.to_string()),
                ("count", &shown(&totals.count.to_string(), words)),
                ("hours", &shown(&totals.hours.to_string(), words)),
            ],
        );
        blocks.push(Block::Lines(vec![sum]));
    }
    blocks.extend(by_category(receipt, words).map(Block::Table));
    Section {
        heading: words.say("receipt-file-figures", &[]),
        blocks,
    }
}

fn draw(
    blocks: &mut Vec<Block>,
    fields: &[FormField],
    value: &Value,
    pointer: &str,
    receipt: &Receipt<'_>,
    words: &Words,
) {
    for field in fields {
        let Some(value) = value.get(&field.key) else {
            continue;
        };
        let label = in_language(&field.label, words).to_owned();
        let pointer = format!("{pointer}/{}", field.key);
        match (&field.input, value) {
            (FieldInput::Table { columns, .. }, Value::Array(rows)) => {
                let role = sole_table(receipt).filter(|role| role.pointer == pointer);
                let mut table = table(label, columns, rows, words);
                table.totals = role.map(|role| sums(receipt, role, columns, &table, words));
                blocks.push(Block::Table(table));
            }
            (FieldInput::Group { fields }, Value::Object(_)) => {
                blocks.push(Block::Heading(label));
                draw(blocks, fields, value, &pointer, receipt, words);
            }
            _ => push_fact(blocks, label, cell(field, value, words)),
        }
    }
    // What the form does not know was sent all the same.
    for (key, value) in unknown(fields, value) {
        push_fact(blocks, key.clone(), plain(value, words));
    }
}

/// Facts that follow each other stand in one list.
fn push_fact(blocks: &mut Vec<Block>, label: String, value: String) {
    let fact = Fact {
        key: None,
        label,
        value,
        exact: None,
        code: false,
    };
    match blocks.last_mut() {
        Some(Block::Facts(facts)) => facts.push(fact),
        _ => blocks.push(Block::Facts(vec![fact])),
    }
}

fn unknown<'a>(
    fields: &'a [FormField],
    value: &'a Value,
) -> impl Iterator<Item = (&'a String, &'a Value)> {
    let entries = value.as_object().into_iter().flat_map(Map::iter);
    entries.filter(|(key, _)| !fields.iter().any(|field| field.key == **key))
}

fn table(caption: String, columns: &[FormField], rows: &[Value], words: &Words) -> Table {
    let mut drawn: Vec<Column> = columns
        .iter()
        .map(|column| Column {
            label: in_language(&column.label, words).to_owned(),
            number: matches!(column.input, FieldInput::Number { .. }),
        })
        .collect();
    let others = rows
        .iter()
        .any(|row| !row.is_object() || unknown(columns, row).next().is_some());
    if others {
        drawn.push(Column {
            label: words.say("receipt-file-other-fields", &[]),
            number: false,
        });
    }
    let rows = rows
        .iter()
        .map(|row| {
            let mut cells: Vec<String> = columns
                .iter()
                .map(|column| {
                    row.get(&column.key)
                        .map(|value| cell(column, value, words))
                        .unwrap_or_default()
                })
                .collect();
            if others {
                cells.push(if row.is_object() {
                    let named = unknown(columns, row)
                        .map(|(key, value)| format!("{key}: {}", plain(value, words)));
                    named.collect::<Vec<_>>().join("; ")
                } else {
                    row.to_string()
                });
            }
            cells
        })
        .collect();
    Table {
        caption,
        columns: drawn,
        rows,
        totals: None,
    }
}

/// The table whose sums are those of the whole report: the only one of activities.
fn sole_table<'a>(receipt: &Receipt<'a>) -> Option<&'a TableRole> {
    match receipt.form.roles.tables.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// The foot of the table, with each sum under its column.
fn sums(
    receipt: &Receipt<'_>,
    role: &TableRole,
    columns: &[FormField],
    table: &Table,
    words: &Words,
) -> Vec<String> {
    let place = |key: &Option<String>| {
        let key = key.as_ref()?;
        columns.iter().position(|column| column.key == *key)
    };
    let mut foot = vec![String::new(); table.columns.len()];
    let sums = [
        (place(&role.count), receipt.totals.count),
        (place(&role.hours), receipt.totals.hours),
    ];
    for (place, sum) in sums {
        if let Some(cell) = place.and_then(|place| foot.get_mut(place)) {
            *cell = shown(&sum.to_string(), words);
        }
    }
    let rows = receipt.totals.rows.to_string();
    if let Some(first) = foot.first_mut().filter(|first| first.is_empty()) {
        *first = words.say("receipt-file-sum", &[("rows", &rows)]);
    }
    foot
}

/// What each category adds up to, where some stand in more than one row.
fn by_category(receipt: &Receipt<'_>, words: &Words) -> Option<Table> {
    let totals = receipt.totals;
    let role = receipt.form.roles.tables.first()?;
    if totals.rows <= totals.by_category.len() {
        return None;
    }
    let columns = columns_at(&receipt.form.fields, &role.pointer)?;
    let of = |key: &Option<String>| {
        let key = key.as_ref()?;
        columns.iter().find(|column| column.key == *key)
    };
    let (category, count, hours) = (of(&role.category)?, of(&role.count)?, of(&role.hours)?);
    let column = |field: &FormField, number| Column {
        label: in_language(&field.label, words).to_owned(),
        number,
    };
    let rows = totals
        .by_category
        .iter()
        .map(|total| {
            vec![
                cell(category, &Value::String(total.category.clone()), words),
                shown(&total.count.to_string(), words),
                shown(&total.hours.to_string(), words),
            ]
        })
        .collect();
    Some(Table {
        caption: words.say("receipt-file-by-category", &[]),
        columns: vec![
            column(category, false),
            column(count, true),
            column(hours, true),
        ],
        rows,
        totals: None,
    })
}

fn columns_at<'a>(fields: &'a [FormField], pointer: &str) -> Option<&'a [FormField]> {
    let rest = pointer.strip_prefix('/')?;
    fields.iter().find_map(|field| {
        let below = rest.strip_prefix(field.key.as_str())?;
        match &field.input {
            FieldInput::Table { columns, .. } if below.is_empty() => Some(columns.as_slice()),
            FieldInput::Group { fields } => columns_at(fields, below),
            _ => None,
        }
    })
}

fn cell(field: &FormField, value: &Value, words: &Words) -> String {
    let options = match &field.input {
        FieldInput::Text { suggestions, .. } => suggestions.as_slice(),
        FieldInput::Choice { options } => options.as_slice(),
        _ => &[],
    };
    let label = value.as_str().and_then(|text| {
        let option = options.iter().find(|option| option.value == text)?;
        Some(in_language(&option.label, words).to_owned())
    });
    label.unwrap_or_else(|| plain(value, words))
}

fn plain(value: &Value, words: &Words) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => shown(&number.to_string(), words),
        Value::Bool(true) => words.say("receipt-file-yes", &[]),
        Value::Bool(false) => words.say("receipt-file-no", &[]),
        other => other.to_string(),
    }
}

/// A text of the rule pack in the language of the words.
pub(super) fn in_language<'a>(text: &'a LocalText, words: &Words) -> &'a str {
    match words.language() {
        Language::Nb => &text.nb,
        Language::Nn => &text.nn,
        Language::En => &text.en,
    }
}

/// A number in JSON notation as people of the language write it: `6 740,5`.
#[must_use]
pub fn shown(number: &str, words: &Words) -> String {
    let (thousands, decimal) = match words.language() {
        Language::En => (',', '.'),
        _ => ('\u{a0}', ','),
    };
    if !number
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-'))
    {
        return number.to_owned();
    }
    let (sign, unsigned) = number
        .strip_prefix('-')
        .map_or(("", number), |rest| ("\u{2212}", rest));
    let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut text = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(decimal);
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        let words = Words::new(Language::Nb);
        assert_eq!(shown("6740.5", &words), "6\u{a0}740,5");
        assert_eq!(shown("-1234567", &words), "\u{2212}1\u{a0}234\u{a0}567");
        assert_eq!(shown("999", &words), "999");
        assert_eq!(shown("1e300", &words), "1e300");
        assert_eq!(shown("6740.5", &Words::new(Language::En)), "6,740.5");
    }
}
