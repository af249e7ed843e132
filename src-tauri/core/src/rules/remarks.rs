//! Which fields an answer in plain words speaks of.
//!
//! Bufdir's notes are text for people. A line of them that names a field, by its label in any of the
//! languages, by its name in the payload or by a pointer, is best read beside that field. The words
//! themselves are never changed, and a line that names nothing belongs to the report as a whole.

use serde_json::Value;

use super::form::{FieldInput, FormField, FormSpec, LocalText, TableRole};
use crate::domain::finding::pointer_segment;

/// A line that names more places than this speaks of the report as a whole.
const MOST_PLACES: usize = 6;

/// Endings of Norwegian and English nouns: `organisasjonsnummeret`, `timene`, `counts`.
const ENDINGS: [&str; 14] = [
    "", "a", "ane", "ar", "e", "en", "ene", "er", "et", "n", "ne", "s", "t", "ets",
];

/// A part of a text, and the places in the payload that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedText {
    /// The words, as they stand.
    pub text: String,
    /// Pointers into the payload; none where nothing is named.
    pub pointers: Vec<String>,
}

/// The text in parts of whole lines, each with the places that it names. Lines after each other that
/// name the same stay together; put behind each other the parts are the text.
#[must_use]
pub fn place(form: &FormSpec, payload: &Value, text: &str) -> Vec<PlacedText> {
    let mut parts: Vec<PlacedText> = Vec::new();
    for line in text.lines() {
        let pointers = places_of(form, payload, line);
        match parts.last_mut() {
            // A blank line belongs to what stands before it.
            Some(last) if last.pointers == pointers || line.trim().is_empty() => {
                last.text.push('\n');
                last.text.push_str(line);
            }
            _ => parts.push(PlacedText {
                text: line.to_owned(),
                pointers,
            }),
        }
    }
    for part in &mut parts {
        part.text.truncate(part.text.trim_end().len());
    }
    parts.retain(|part| !part.text.is_empty());
    parts
}

/// The places that a line names.
fn places_of(form: &FormSpec, payload: &Value, line: &str) -> Vec<String> {
    let said = Said::of(line);
    let mut found: Vec<String> = line
        .split(|c: char| c.is_whitespace() || "'\"`«»“”,;()".contains(c))
        .filter_map(|word| by_pointer(form, payload, word))
        .collect();
    if found.is_empty() {
        fields(&form.fields, "", form, payload, &said, &mut found);
    }
    found.dedup();
    if found.len() > MOST_PLACES {
        found.clear();
    }
    found
}

/// The words of a line, small.
struct Said(Vec<String>);

impl Said {
    fn of(text: &str) -> Self {
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        Self(
            parts
                .filter(|word| !word.is_empty())
                .map(str::to_lowercase)
                .collect(),
        )
    }

    /// Whether the words of a name stand in it, the last one with any ending.
    fn names(&self, name: &str) -> bool {
        let Said(wanted) = Self::of(name);
        let Some((last, before)) = wanted.split_last() else {
            return false;
        };
        self.0.windows(wanted.len()).any(|words| {
            let begins = words
                .iter()
                .zip(before)
                .all(|(word, wanted)| word == wanted);
            let ends = words.last().is_some_and(|word| is_form_of(word, last));
            begins && ends
        })
    }

    fn names_any(&self, name: &str, label: &LocalText) -> bool {
        [name, &label.nb, &label.nn, &label.en]
            .into_iter()
            .any(|name| self.names(name))
    }

    /// The rows that are named by their number: `rad 2`, `row 2`; counted from 0.
    fn rows(&self) -> Vec<usize> {
        self.0
            .windows(3)
            .map(|words| (words[0].as_str(), words[1].as_str(), words[2].as_str()))
            .filter_map(|(row, number, behind)| match (row, number) {
                ("rad" | "raden" | "rada" | "row", "nr" | "nummer" | "number") => Some(behind),
                _ => None,
            })
            .chain(self.0.windows(2).filter_map(|words| {
                matches!(words[0].as_str(), "rad" | "raden" | "rada" | "row")
                    .then_some(words[1].as_str())
            }))
            .filter_map(|number| number.parse::<usize>().ok()?.checked_sub(1))
            .collect()
    }
}

/// Whether a word is a form of a noun: `timer`, `timers`, `timene`.
fn is_form_of(word: &str, noun: &str) -> bool {
    let ending = word.strip_prefix(noun);
    let of_many = noun
        .strip_suffix('r')
        .and_then(|stem| word.strip_prefix(stem));
    ending.is_some_and(|ending| ENDINGS.contains(&ending)) || of_many == Some("ne")
}

fn fields(
    of: &[FormField],
    at: &str,
    form: &FormSpec,
    payload: &Value,
    said: &Said,
    found: &mut Vec<String>,
) {
    for field in of {
        let pointer = format!("{at}/{}", pointer_segment(&field.key));
        let named = said.names_any(&field.key, &field.label);
        match &field.input {
            FieldInput::Group { fields: inner } => {
                let before = found.len();
                fields(inner, &pointer, form, payload, said, found);
                // The field inside says more than the group.
                if named && found.len() == before {
                    found.push(pointer);
                }
            }
            FieldInput::Table { columns, .. } => {
                table(&pointer, columns, named, form, payload, said, found);
            }
            _ if named => found.push(pointer),
            _ => {}
        }
    }
}

/// The cells, rows or the table that are named.
fn table(
    pointer: &str,
    columns: &[FormField],
    named: bool,
    form: &FormSpec,
    payload: &Value,
    said: &Said,
    found: &mut Vec<String>,
) {
    let no_rows = Vec::new();
    let rows = payload
        .pointer(pointer)
        .and_then(Value::as_array)
        .unwrap_or(&no_rows);
    let role = form
        .roles
        .tables
        .iter()
        .find(|role| role.pointer == pointer);
    let mut meant: Vec<usize> = if named || form.roles.tables.len() == 1 {
        said.rows()
            .into_iter()
            .filter(|row| *row < rows.len())
            .collect()
    } else {
        Vec::new()
    };
    if meant.is_empty() {
        meant = rows_by_category(role, columns, rows, said);
    }
    let cells: Vec<&FormField> = columns
        .iter()
        .filter(|column| said.names_any(&column.key, &column.label))
        .collect();
    if meant.is_empty() {
        if named || !cells.is_empty() {
            found.push(pointer.to_owned());
        }
        return;
    }
    for row in meant {
        if cells.is_empty() {
            found.push(format!("{pointer}/{row}"));
        }
        for column in &cells {
            found.push(format!("{pointer}/{row}/{}", pointer_segment(&column.key)));
        }
    }
}

fn rows_by_category(
    role: Option<&TableRole>,
    columns: &[FormField],
    rows: &[Value],
    said: &Said,
) -> Vec<usize> {
    let Some(key) = role.and_then(|role| role.category.as_deref()) else {
        return Vec::new();
    };
    let column = columns.iter().find(|column| column.key == key);
    let suggestions = match column.map(|column| &column.input) {
        Some(FieldInput::Text { suggestions, .. }) => suggestions.as_slice(),
        Some(FieldInput::Choice { options }) => options.as_slice(),
        _ => &[],
    };
    let named = |category: &str| {
        let label = suggestions.iter().find(|known| known.value == category);
        match label {
            Some(known) => said.names_any(category, &known.label),
            None => said.names(category),
        }
    };
    rows.iter()
        .enumerate()
        .filter(|(_, row)| row.get(key).and_then(Value::as_str).is_some_and(named))
        .map(|(index, _)| index)
        .collect()
}

/// A word that is a pointer (`/aktiviteter/0/timer`) or a path (`payload.aktiviteter[0].timer`), as
/// far as the form and the payload know it.
fn by_pointer(form: &FormSpec, payload: &Value, word: &str) -> Option<String> {
    let word = word.trim_end_matches(['.', ':', '!', '?']);
    let keys: Vec<String> = if word.starts_with('/') {
        let unescaped = |key: &str| key.replace("~1", "/").replace("~0", "~");
        word.split('/').skip(1).map(unescaped).collect()
    } else if word.contains(['.', '[']) {
        let path = word.replace('[', ".").replace(']', "");
        path.split('.')
            .filter(|key| !key.is_empty())
            .map(str::to_owned)
            .collect()
    } else {
        return None;
    };
    let begin = keys.iter().position(|key| key != "$" && key != "payload")?;
    let mut fields = form.fields.as_slice();
    let mut pointer = String::new();
    let mut in_table = false;
    for key in &keys[begin..] {
        if in_table {
            let there = key.parse::<usize>().is_ok();
            let row = format!("{pointer}/{key}");
            if !there || payload.pointer(&row).is_none() {
                break;
            }
            pointer = row;
            in_table = false;
            continue;
        }
        let Some(field) = fields.iter().find(|field| field.key == *key) else {
            break;
        };
        pointer = format!("{pointer}/{}", pointer_segment(key));
        fields = match &field.input {
            FieldInput::Group { fields } => fields,
            FieldInput::Table { columns, .. } => {
                in_table = true;
                columns
            }
            _ => &[],
        };
    }
    (!pointer.is_empty()).then_some(pointer)
}

#[cfg(test)]
mod tests;
