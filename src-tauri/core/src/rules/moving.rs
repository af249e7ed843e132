//! A draft moved from one payload_version to another: what fits is carried over, figures as they
//! were typed, and what does not is set aside and kept.
//!
//! A field is known by its name. Where a version renamed a field that has a role (organisation
//! number, period, a table of activities and its columns), the role says which it is now. Rows keep
//! their places. What a file brought that neither version describes stays as it is.

use serde_json::{Map, Value};

use self::returning::{Marks, bring_back, is_blank, put_back, take_out};
use self::roles::{TablePair, renames, tables};
use super::comparing::kind_of;
use super::form::{FieldInput, FormField};
use super::pack::RulePack;
use super::{reading, typing};
use crate::domain::Document;
use crate::domain::document::opaque_text;
use crate::domain::finding::pointer_segment;
use crate::domain::typed_number::{self, Typed};
use crate::view::rules::{Aside, Beside, NoPlace};

mod returning;
mod roles;
mod showing;

pub use showing::shown;

/// A draft in another version.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The document there.
    pub document: Document,
    /// What has no place there: first what earlier moves set aside, then what this one does.
    pub aside: Vec<Aside>,
    /// How many of these are from earlier moves.
    pub before: usize,
    /// How many values were carried over.
    pub carried: usize,
    /// How many values came back that an earlier move had set aside.
    pub returned: usize,
}

/// Where a document comes from.
#[derive(Debug, Clone, Copy)]
pub struct From<'a> {
    /// The version that it is in.
    pub version: &'a str,
    /// Its rule pack; without it, fields are known by their names alone.
    pub pack: Option<&'a RulePack>,
}

/// Moves a document to the version of `to`. `aside` is what earlier moves set aside: what stood in
/// that version goes back where it stood, unless something else stands there now, or the rows of its
/// table are others.
#[must_use]
pub fn move_to(from: From<'_>, to: &RulePack, document: &Document, aside: &[Aside]) -> Moved {
    if from.version == to.payload_version() {
        return Moved {
            document: document.clone(),
            aside: aside.to_vec(),
            before: aside.len(),
            carried: 0,
            returned: 0,
        };
    }
    let renamed = from.pack.map_or_else(Vec::new, |pack| renames(pack, to));
    let mut mover = Mover {
        from,
        to,
        tables: from.pack.map_or_else(Vec::new, |pack| tables(pack, to)),
        aside: Vec::new(),
        carried: 0,
    };
    let moved = match &document.0 {
        Value::Object(_) if opaque_text(&document.0).is_none() => mover.root(&document.0, &renamed),
        other => other.clone(),
    };
    let Mover {
        tables,
        aside: mut new,
        carried,
        ..
    } = mover;
    let mut there = Document(moved);
    let (mut aside, returned) = bring_back(from, to, document, &mut there, aside, &tables);
    let mut marks = Marks::of(to, &there);
    for item in &mut new {
        if let Some(beside) = &mut item.beside {
            *beside = marks.of_table(&beside.pointer);
        }
    }
    // In the order of the form that they stood in.
    let fields = from.pack.map_or(&[][..], |pack| &pack.form().fields);
    new.sort_by_key(|item| {
        let within = |field: &FormField| {
            let rest = item.pointer.strip_prefix('/');
            let rest = rest.and_then(|rest| rest.strip_prefix(&*pointer_segment(&field.key)));
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        fields.iter().position(within)
    });
    let before = aside.len();
    aside.append(&mut new);
    Moved {
        document: there,
        aside,
        before,
        carried,
        returned,
    }
}

struct Mover<'a> {
    from: From<'a>,
    to: &'a RulePack,
    tables: Vec<TablePair>,
    aside: Vec<Aside>,
    carried: usize,
}

/// Where the mover is: in the document that it moves, in the one that it makes, and the table there.
#[derive(Clone, Copy)]
struct Here<'a> {
    at: &'a str,
    there: &'a str,
    in_table: Option<&'a str>,
}

impl Mover<'_> {
    fn root(&mut self, document: &Value, renamed: &[(String, String)]) -> Value {
        let mut rest = document.clone();
        let mut taken: Vec<(String, String, Value)> = Vec::new();
        let tables = self.tables.iter().filter(|pair| pair.from != pair.to);
        let pairs = tables.map(|pair| (pair.from.clone(), pair.to.clone()));
        for (was, is) in renamed.iter().cloned().chain(pairs) {
            if let Some(value) = take_out(&mut rest, &was) {
                taken.push((was, is, value));
            }
        }
        let known = self.from.pack.map(|pack| pack.form().fields.as_slice());
        let fields = &self.to.form().fields;
        let here = Here {
            at: "",
            there: "",
            in_table: None,
        };
        let mut moved = match &rest {
            Value::Object(object) => Value::Object(self.object(object, known, fields, &[], here)),
            _ => Value::Object(Map::new()),
        };
        for (was, is, value) in taken {
            let input = self
                .from
                .pack
                .and_then(|pack| pack.form().field_at(&was))
                .map(|field| &field.input);
            let Some(field) = self.to.form().field_at(&is) else {
                continue;
            };
            let here = Here {
                at: &was,
                there: &is,
                in_table: None,
            };
            let carried = self.carried;
            if let Some(value) = self.value(&value, input, &field.input, here)
                && !put_back(&mut moved, &is, &value)
            {
                self.carried = carried;
                self.set_aside(&was, value, NoPlace::Gone, None);
            }
        }
        moved
    }

    fn object(
        &mut self,
        object: &Map<String, Value>,
        known: Option<&[FormField]>,
        fields: &[FormField],
        renamed: &[(String, String)],
        here: Here<'_>,
    ) -> Map<String, Value> {
        let mut moved = Map::new();
        // Those with another name come first: a stray that has that name must not take their place.
        let is_renamed = |key: &str| renamed.iter().any(|(was, _)| was == key);
        let (first, rest): (Vec<_>, Vec<_>) = object.iter().partition(|(key, _)| is_renamed(key));
        for (key, value) in first.into_iter().chain(rest) {
            let field_here = known.and_then(|known| known.iter().find(|field| field.key == *key));
            let name = renamed
                .iter()
                .find(|(was, _)| was == key)
                .map_or(key.as_str(), |(_, is)| is.as_str());
            let at = format!("{}/{}", here.at, pointer_segment(key));
            let there = format!("{}/{}", here.there, pointer_segment(name));
            let here = Here {
                at: &at,
                there: &there,
                ..here
            };
            if moved.get(name).is_some_and(|there| !is_blank(there)) {
                self.set_aside(&at, value.clone(), NoPlace::Gone, here.in_table);
                continue;
            }
            let Some(field) = fields.iter().find(|field| field.key == name) else {
                // A file brought it, and neither version describes it: it stays.
                let is_stray = known.map_or(opaque_text(value).is_some(), |_| field_here.is_none());
                if is_stray {
                    self.carried += usize::from(!is_blank(value));
                    moved.insert(name.to_owned(), value.clone());
                } else {
                    self.set_aside(&at, value.clone(), NoPlace::Gone, here.in_table);
                }
                continue;
            };
            let input = field_here.map(|field| &field.input);
            if let Some(value) = self.value(value, input, &field.input, here) {
                moved.insert(name.to_owned(), value);
            }
        }
        moved
    }

    /// A value in a field of the other version; none where it was set aside, or nothing stood there
    /// and nothing could.
    fn value(
        &mut self,
        value: &Value,
        known: Option<&FieldInput>,
        input: &FieldInput,
        here: Here<'_>,
    ) -> Option<Value> {
        if let Some(text) = opaque_text(value) {
            // Of a wrong type where it stood: it stays so. Not described there: it is now.
            let described = known
                .is_none()
                .then(|| reading::read(text.as_bytes()).value);
            let typed = described
                .flatten()
                .map(|value| typing::typed(&value, input));
            self.carried += 1;
            return Some(typed.unwrap_or_else(|| value.clone()));
        }
        match (input, value) {
            (FieldInput::Group { fields }, Value::Object(object)) => {
                let known = match known {
                    Some(FieldInput::Group { fields }) => Some(fields.as_slice()),
                    _ => None,
                };
                Some(Value::Object(self.object(object, known, fields, &[], here)))
            }
            (FieldInput::Table { columns, .. }, Value::Array(rows)) => {
                Some(self.rows(rows, known, columns, here))
            }
            // Without the rule pack nobody knows that it was typed for a figure; the form asks.
            (FieldInput::Number { .. }, Value::String(_)) if self.from.pack.is_none() => {
                self.carried += usize::from(!is_blank(value));
                Some(value.clone())
            }
            _ => match fits(value, known, input) {
                Ok(true) => {
                    self.carried += usize::from(!is_blank(value));
                    Some(value.clone())
                }
                Ok(false) => None,
                Err(why) => {
                    self.set_aside(here.at, value.clone(), why, here.in_table);
                    None
                }
            },
        }
    }

    fn rows(
        &mut self,
        rows: &[Value],
        known: Option<&FieldInput>,
        columns: &[FormField],
        here: Here<'_>,
    ) -> Value {
        let known = match known {
            Some(FieldInput::Table { columns, .. }) => Some(columns.as_slice()),
            _ => None,
        };
        let pair = self.tables.iter().find(|pair| pair.from == here.at);
        let renamed = pair.map_or_else(Vec::new, |pair| pair.columns.clone());
        let moved = rows.iter().enumerate().map(|(index, row)| match row {
            Value::Object(cells) if opaque_text(row).is_none() => {
                let at = format!("{}/{index}", here.at);
                let there = format!("{}/{index}", here.there);
                let here = Here {
                    at: &at,
                    there: &there,
                    in_table: Some(here.in_table.unwrap_or(here.there)),
                };
                Value::Object(self.object(cells, known, columns, &renamed, here))
            }
            other => other.clone(),
        });
        moved.collect()
    }

    fn set_aside(&mut self, at: &str, value: Value, why: NoPlace, in_table: Option<&str>) {
        if is_blank(&value) {
            return;
        }
        let place = match self.from.pack {
            Some(pack) => pack.place(at),
            None => super::place::by_keys(at),
        };
        self.aside.push(Aside {
            payload_version: self.from.version.to_owned(),
            pointer: at.to_owned(),
            labels: place.labels,
            row: place.row,
            value,
            why,
            // What the table is left as is known when all of it is moved.
            beside: in_table.map(|pointer| Beside {
                pointer: pointer.to_owned(),
                sha256: String::new(),
            }),
        });
    }
}

/// Whether a value that is no row, group or opaque object fits a field: that it does, that nothing
/// stands there and nothing of the sort could, or why not.
fn fits(value: &Value, known: Option<&FieldInput>, input: &FieldInput) -> Result<bool, NoPlace> {
    let is_scalar = !matches!(input, FieldInput::Group { .. } | FieldInput::Table { .. });
    if is_blank(value) {
        return Ok(is_scalar && (value.is_null() || value.is_string()));
    }
    let other_kind = Err(NoPlace::OtherKind {
        kind: kind_of(input),
    });
    match (input, value) {
        (FieldInput::Text { max_length, .. }, Value::String(text)) => match *max_length {
            Some(limit) if text.chars().count() > limit as usize => Err(NoPlace::TooLong { limit }),
            _ => Ok(true),
        },
        (FieldInput::Choice { options }, Value::String(text)) => {
            let is_allowed = options.iter().any(|option| option.value == *text);
            is_allowed.then_some(true).ok_or(NoPlace::NotAllowed)
        }
        // What was typed for a figure stays as it was typed; the form asks about it.
        (FieldInput::Number { .. }, Value::String(text)) => match typed_number::read(text) {
            _ if matches!(known, Some(FieldInput::Number { .. })) => Ok(true),
            Typed::Unreadable => other_kind,
            _ => Ok(true),
        },
        (FieldInput::YesNo, Value::Bool(_)) => Ok(true),
        _ => other_kind,
    }
}
