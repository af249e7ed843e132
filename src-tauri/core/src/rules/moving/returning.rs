//! The way of what was set aside back to its place.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::super::form::FieldInput;
use super::super::pack::RulePack;
use super::super::place::key_of;
use super::super::typing;
use super::roles::TablePair;
use super::{From, fits};
use crate::domain::document::opaque_text;
use crate::domain::{Document, sha256_hex};
use crate::view::rules::{Aside, Beside};

/// A row further behind the end than this was never left out of a table.
const MOST_ROWS_MADE: usize = 10_000;

/// Tables of a document as they are: the meaning of their rows, without what is empty at the end.
pub(super) struct Marks {
    payload: Value,
    known: BTreeMap<String, Beside>,
}

impl Marks {
    pub(super) fn of(pack: &RulePack, document: &Document) -> Self {
        Self {
            payload: typing::payload_of(pack, document).0,
            known: BTreeMap::new(),
        }
    }

    pub(super) fn of_table(&mut self, pointer: &str) -> Beside {
        if let Some(known) = self.known.get(pointer) {
            return known.clone();
        }
        let rows = self.payload.pointer(pointer);
        let rows = rows.map_or_else(|| "[]".to_owned(), Value::to_string);
        let mark = Beside {
            pointer: pointer.to_owned(),
            sha256: sha256_hex(rows.as_bytes()),
        };
        self.known.insert(pointer.to_owned(), mark.clone());
        mark
    }
}

/// What earlier moves set aside: back in its place, or kept. Gives what is kept, and how many came
/// back.
pub(super) fn bring_back(
    from: From<'_>,
    to: &RulePack,
    before: &Document,
    there: &mut Document,
    aside: &[Aside],
    tables: &[TablePair],
) -> (Vec<Aside>, usize) {
    // A cell goes back only to rows that nobody changed since: its row may be another one now.
    let mut marks = from.pack.map(|pack| Marks::of(pack, before));
    let mut is_steady = |item: &Aside| match (&item.beside, &mut marks) {
        (None, _) => true,
        (Some(beside), Some(marks)) => marks.of_table(&beside.pointer) == *beside,
        (Some(_), None) => false,
    };
    let mut kept = Vec::new();
    let mut returned = 0;
    for item in aside {
        let steady = is_steady(item);
        let fits = if item.payload_version == to.payload_version() {
            steady
        } else {
            // A third version may have the field again; which row it was is not known there.
            item.row.is_none()
                && to
                    .form()
                    .field_at(&item.pointer)
                    .is_some_and(|field| fits(&item.value, None, &field.input).is_ok())
        };
        if fits && put_back_in_table(to, &mut there.0, item) {
            returned += 1;
        } else {
            kept.push((item.clone(), steady));
        }
    }
    let mut marks = Marks::of(to, there);
    let kept = kept.into_iter().map(|(item, steady)| Aside {
        beside: item.beside.as_ref().map(|beside| {
            let there = steady.then(|| table_there(tables, &beside.pointer, to));
            there
                .flatten()
                .map_or_else(never, |pointer| marks.of_table(&pointer))
        }),
        ..item
    });
    (kept.collect(), returned)
}

/// The mark of a table that is not there any more, or not as it was: no table has it.
fn never() -> Beside {
    Beside {
        pointer: String::new(),
        sha256: String::new(),
    }
}

fn table_there(tables: &[TablePair], pointer: &str, to: &RulePack) -> Option<String> {
    let pair = tables.iter().find(|pair| pair.from == pointer);
    let there = pair.map_or(pointer, |pair| pair.to.as_str());
    let field = to.form().field_at(there)?;
    matches!(field.input, FieldInput::Table { .. }).then(|| there.to_owned())
}

/// Puts a value back; a table that is gone as it was empty is made anew.
fn put_back_in_table(pack: &RulePack, root: &mut Value, item: &Aside) -> bool {
    if item.row.is_some() {
        let ends = item.pointer.match_indices('/').map(|(at, _)| at).skip(1);
        let table = ends
            .filter_map(|end| item.pointer.get(..end))
            .find(|pointer| {
                let field = pack.form().field_at(pointer).map(|field| &field.input);
                matches!(field, Some(FieldInput::Table { .. }))
            });
        let Some(table) = table else {
            return false;
        };
        if root.pointer(table).is_none_or(Value::is_null) {
            put_back(root, table, &Value::Array(Vec::new()));
        }
    }
    put_back(root, &item.pointer, &item.value)
}

/// Puts a value where nothing stands. Rows that were left out behind the end of a table, as there
/// was nothing else in them, are made anew.
pub(super) fn put_back(root: &mut Value, pointer: &str, value: &Value) -> bool {
    let mut place = root;
    for segment in pointer.split('/').skip(1) {
        if let Value::Array(rows) = place {
            let Ok(index) = segment.parse::<usize>() else {
                return false;
            };
            if index >= rows.len().saturating_add(MOST_ROWS_MADE) {
                return false;
            }
            while rows.len() <= index {
                rows.push(Value::Object(Map::new()));
            }
            place = &mut rows[index];
            continue;
        }
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(object) = place else {
            return false;
        };
        place = object.entry(key_of(segment)).or_insert(Value::Null);
    }
    let is_free = is_free(place, value);
    if is_free {
        fill(place, value);
    }
    is_free
}

/// Whether nothing stands where a value goes; a group may be there that lacks what the value has.
fn is_free(place: &Value, value: &Value) -> bool {
    if is_blank(place) {
        return true;
    }
    match (groups(place), groups(value)) {
        (Some(place), Some(value)) => value
            .iter()
            .all(|(key, value)| place.get(key).is_none_or(|place| is_free(place, value))),
        _ => false,
    }
}

fn fill(place: &mut Value, value: &Value) {
    match (place, groups(value)) {
        (Value::Object(place), Some(value)) if !place.is_empty() => {
            for (key, value) in value {
                fill(place.entry(key).or_insert(Value::Null), value);
            }
        }
        (place, _) => *place = value.clone(),
    }
}

fn groups(value: &Value) -> Option<&Map<String, Value>> {
    match opaque_text(value) {
        None => value.as_object(),
        Some(_) => None,
    }
}

/// Takes out what stands at a pointer that goes through groups only.
pub(super) fn take_out(root: &mut Value, pointer: &str) -> Option<Value> {
    let (parent, segment) = pointer.rsplit_once('/')?;
    let Value::Object(object) = root.pointer_mut(parent)? else {
        return None;
    };
    object.shift_remove(&key_of(segment))
}

/// Whether nothing stands there: absent, null, blank, or nothing but that inside.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_blank),
        Value::Object(fields) => fields.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
