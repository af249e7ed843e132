//! The order of findings: that of the payload. A field that is missing stands where the form has
//! it, after the nearest field before it that is there.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::form::{FieldInput, FormField};
use super::place::key_of;

/// Where one key stands among its siblings: after which present one, and which of those that
/// are missing there.
type Rank = (usize, usize);

/// Finds the position of pointers in one payload.
pub(super) struct Order<'a> {
    payload: &'a Value,
    fields: &'a [FormField],
    /// Objects that were looked at, by their pointer: ranks of their keys.
    ranks: HashMap<String, HashMap<&'a str, Rank>>,
}

impl<'a> Order<'a> {
    pub(super) fn new(payload: &'a Value, fields: &'a [FormField]) -> Self {
        Self {
            payload,
            fields,
            ranks: HashMap::new(),
        }
    }

    /// A key to sort by: what stands first in the payload is smallest.
    pub(super) fn position(&mut self, pointer: &str) -> Vec<Rank> {
        let mut position = Vec::new();
        let mut node = Some(self.payload);
        let mut fields = self.fields;
        let mut end = 0;
        for segment in pointer.split('/').skip(1) {
            let key = key_of(segment);
            match node {
                Some(Value::Array(items)) => {
                    let index = segment.parse().unwrap_or(usize::MAX);
                    position.push((index, 0));
                    node = items.get(index);
                }
                Some(Value::Object(object)) => {
                    let holder = pointer.get(..end).unwrap_or_default();
                    position.push(self.rank(holder, object, fields, &key));
                    node = object.get(&key);
                    fields = inner(fields, &key);
                }
                _ => {
                    let place = fields.iter().position(|field| field.key == key);
                    position.push((usize::MAX, place.unwrap_or(usize::MAX)));
                    node = None;
                    fields = inner(fields, &key);
                }
            }
            end += 1 + segment.len();
        }
        position
    }

    fn rank(
        &mut self,
        holder: &str,
        object: &'a Map<String, Value>,
        fields: &'a [FormField],
        key: &str,
    ) -> Rank {
        if !self.ranks.contains_key(holder) {
            self.ranks.insert(holder.to_owned(), ranks(object, fields));
        }
        self.ranks
            .get(holder)
            .and_then(|ranks| ranks.get(key))
            .copied()
            .unwrap_or((usize::MAX, usize::MAX))
    }
}

fn inner<'a>(fields: &'a [FormField], key: &str) -> &'a [FormField] {
    match fields
        .iter()
        .find(|field| field.key == key)
        .map(|field| &field.input)
    {
        Some(FieldInput::Group { fields }) => fields,
        Some(FieldInput::Table { columns, .. }) => columns,
        _ => &[],
    }
}

fn ranks<'a>(object: &'a Map<String, Value>, fields: &'a [FormField]) -> HashMap<&'a str, Rank> {
    let mut ranks: HashMap<&str, Rank> = object
        .keys()
        .enumerate()
        .map(|(index, key)| (key.as_str(), (index + 1, 0)))
        .collect();
    let mut before = 0;
    for (place, field) in fields.iter().enumerate() {
        match ranks.get(field.key.as_str()) {
            Some((index, _)) => before = *index,
            None => {
                ranks.insert(&field.key, (before, place + 1));
            }
        }
    }
    ranks
}
