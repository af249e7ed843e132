//! Draws the form from the rule pack's schema.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::decimals;
use super::form::{FieldInput, FormField, FormSpec, LocalText, Suggestion, TextPurpose};
use super::pack_error::RulePackError;
use super::tables::TableTip;
use crate::domain::document::OPAQUE_KEY;
use crate::domain::finding::pointer_segment;

/// More fields than this no form has.
const MOST_FIELDS: usize = 500;

/// Decimals of a number field for which the rule pack gives no limit.
const USUAL_DECIMALS: u32 = 6;

/// Keywords that limit what a field may hold.
const LIMITS: [&str; 12] = [
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "x-max-decimals",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
];

/// The limits of one field: keyword and JSON text.
pub(super) type Limits = BTreeMap<&'static str, String>;

/// What drawing gives: the form, the tips of each table as (pointer in the payload, pointer in the
/// rule pack, tips), and the limits of each field by its pointer, without rows.
pub(super) struct Drawn {
    pub(super) form: FormSpec,
    pub(super) tips: Vec<(String, String, Vec<TableTip>)>,
    pub(super) limits: BTreeMap<String, Limits>,
}

/// Draws the form. The schema has been vetted and compiled.
pub(super) fn draw(schema: &Value) -> Result<Drawn, RulePackError> {
    let mut drawer = Drawer {
        schema,
        drawn: 0,
        tips: Vec::new(),
        limits: BTreeMap::new(),
    };
    let root = Layers {
        maps: drawer.layers(schema, "")?,
        at: String::new(),
    };
    let fields = drawer.fields(&root, "", Inside::Object)?;
    let roles = root
        .get("x-roles")
        .and_then(Value::as_object)
        .ok_or_else(|| RulePackError::invalid("/x-roles", "is missing"))?;
    const PARTS: [&str; 3] = ["organisation_number", "period", "tables"];
    if let Some(part) = roles.keys().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(RulePackError::invalid(
            "/x-roles",
            format!("\"{part}\" is no part that the app knows"),
        ));
    }
    let form = FormSpec {
        payload_version: root
            .read("x-payload-version")?
            .ok_or_else(|| root.wrong("x-payload-version is missing"))?,
        title: root
            .read("x-title")?
            .ok_or_else(|| root.wrong("x-title is missing"))?,
        fields,
        roles: root
            .read("x-roles")?
            .ok_or_else(|| root.wrong("x-roles is missing"))?,
    };
    Ok(Drawn {
        form,
        tips: drawer.tips,
        limits: drawer.limits,
    })
}

/// What holds the fields that are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Object,
    Table,
}

/// A schema and what it refers to, the nearest first.
struct Layers<'a> {
    maps: Vec<&'a Map<String, Value>>,
    at: String,
}

impl<'a> Layers<'a> {
    fn get(&self, keyword: &str) -> Option<&'a Value> {
        self.maps.iter().find_map(|map| map.get(keyword))
    }

    fn wrong(&self, reason: impl Into<String>) -> RulePackError {
        RulePackError::invalid(self.at.as_str(), reason)
    }

    /// An annotation in its own type.
    fn read<T: DeserializeOwned>(&self, keyword: &str) -> Result<Option<T>, RulePackError> {
        self.get(keyword)
            .map(|value| {
                T::deserialize(value).map_err(|error| self.wrong(format!("{keyword}: {error}")))
            })
            .transpose()
    }

    fn limits(&self) -> Limits {
        let limit = |keyword| Some((keyword, self.get(keyword)?.to_string()));
        LIMITS.into_iter().filter_map(limit).collect()
    }

    fn whole_number(&self, keyword: &str) -> Option<u32> {
        // A limit beyond u32 is no limit that a form could show.
        self.get(keyword)
            .and_then(Value::as_u64)
            .and_then(|number| u32::try_from(number).ok())
    }
}

struct Drawer<'a> {
    schema: &'a Value,
    drawn: usize,
    tips: Vec<(String, String, Vec<TableTip>)>,
    limits: BTreeMap<String, Limits>,
}

impl<'a> Drawer<'a> {
    /// The schema itself, then what it refers to. Vetting has ruled circles out.
    fn layers(
        &self,
        schema: &'a Value,
        at: &str,
    ) -> Result<Vec<&'a Map<String, Value>>, RulePackError> {
        let mut maps = Vec::new();
        let mut next = Some(schema);
        while let Some(schema) = next {
            let map = schema
                .as_object()
                .ok_or_else(|| RulePackError::invalid(at, "a field needs a schema with words"))?;
            maps.push(map);
            next = map
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(|reference| reference.strip_prefix('#'))
                .and_then(|pointer| self.schema.pointer(pointer));
        }
        Ok(maps)
    }

    fn fields(
        &mut self,
        object: &Layers<'a>,
        pointer: &str,
        inside: Inside,
    ) -> Result<Vec<FormField>, RulePackError> {
        if type_of(object) != Some("object") {
            return Err(object.wrong("must have \"type\": \"object\""));
        }
        let properties = object
            .get("properties")
            .and_then(Value::as_object)
            .filter(|properties| !properties.is_empty())
            .ok_or_else(|| object.wrong("an object needs properties to be asked for"))?;
        let required: Vec<String> = object.read("required")?.unwrap_or_default();
        let recommended: Vec<String> = object.read("x-recommended")?.unwrap_or_default();
        for key in required.iter().chain(&recommended) {
            if !properties.contains_key(key) {
                return Err(object.wrong(format!("\"{key}\" is asked for, and not described")));
            }
        }
        let mut ordered = Vec::with_capacity(properties.len());
        for (place, (key, schema)) in properties.iter().enumerate() {
            self.drawn += 1;
            if self.drawn > MOST_FIELDS {
                return Err(RulePackError::TooLarge {
                    limit: MOST_FIELDS,
                    unit: "fields",
                });
            }
            if key == OPAQUE_KEY || key.is_empty() {
                return Err(object.wrong(format!("a field cannot be called \"{key}\"")));
            }
            let segment = pointer_segment(key);
            let at = format!("{}/properties/{segment}", object.at);
            let maps = self.layers(schema, &at)?;
            let layers = self.branch(Layers { maps, at })?;
            let pointer = format!("{pointer}/{segment}");
            self.limits.insert(pointer.clone(), layers.limits());
            let field = FormField {
                key: key.clone(),
                label: layers
                    .read::<LocalText>("x-label")?
                    .ok_or_else(|| layers.wrong("x-label is missing"))?,
                help: layers.read("x-help")?,
                required: required.contains(key),
                recommended: recommended.contains(key),
                input: self.input(&layers, &pointer, inside)?,
            };
            let order = layers.read::<f64>("x-order")?.unwrap_or(f64::MAX);
            ordered.push((order, place, field));
        }
        ordered.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        Ok(ordered.into_iter().map(|(_, _, field)| field).collect())
    }

    /// Where a field has several shapes, the branch marked `x-form` is the one that is drawn.
    fn branch(&self, mut layers: Layers<'a>) -> Result<Layers<'a>, RulePackError> {
        if layers.get("type").is_some() {
            return Ok(layers);
        }
        let branches = ["anyOf", "oneOf"]
            .into_iter()
            .find_map(|keyword| layers.get(keyword))
            .and_then(Value::as_array)
            .ok_or_else(|| layers.wrong("a field needs a type"))?;
        let marked: Vec<&Value> = branches
            .iter()
            .filter(|branch| branch.get("x-form") == Some(&Value::Bool(true)))
            .collect();
        let [branch] = marked.as_slice() else {
            return Err(layers.wrong("exactly one branch needs \"x-form\": true"));
        };
        layers.maps.extend(self.layers(branch, &layers.at)?);
        Ok(layers)
    }

    fn input(
        &mut self,
        layers: &Layers<'a>,
        pointer: &str,
        inside: Inside,
    ) -> Result<FieldInput, RulePackError> {
        let kind = type_of(layers)
            .ok_or_else(|| layers.wrong("a field needs one type (\"null\" beside it is fine)"))?;
        if layers.get("x-tips").is_some() && kind != "array" {
            return Err(layers.wrong("x-tips belongs on a table"));
        }
        match (kind, inside) {
            ("string", _) => text(layers),
            ("integer", _) => Ok(FieldInput::Number { decimals: 0 }),
            ("number", _) => {
                let decimals = match layers.get("x-max-decimals") {
                    None => USUAL_DECIMALS,
                    Some(value) => decimals::limit(value)
                        .ok_or_else(|| layers.wrong("x-max-decimals is out of range"))?,
                };
                Ok(FieldInput::Number { decimals })
            }
            ("boolean", _) => Ok(FieldInput::YesNo),
            ("object", Inside::Object) => Ok(FieldInput::Group {
                fields: self.fields(layers, pointer, Inside::Object)?,
            }),
            ("array", Inside::Object) => {
                let items = layers
                    .get("items")
                    .ok_or_else(|| layers.wrong("a table needs items"))?;
                let at = format!("{}/items", layers.at);
                let row = Layers {
                    maps: self.layers(items, &at)?,
                    at,
                };
                if let Some(tips) = layers.read::<Vec<TableTip>>("x-tips")? {
                    let at = format!("{}/x-tips", layers.at);
                    self.tips.push((pointer.to_owned(), at, tips));
                }
                Ok(FieldInput::Table {
                    columns: self.fields(&row, pointer, Inside::Table)?,
                    min_rows: layers.whole_number("minItems").unwrap_or(0),
                })
            }
            _ => Err(layers.wrong(format!(
                "a field of type \"{kind}\" cannot be asked for here"
            ))),
        }
    }
}

/// The type of a schema, when it has one; `null` beside it does not count.
fn type_of<'a>(layers: &Layers<'a>) -> Option<&'a str> {
    match layers.get("type")? {
        Value::String(kind) => Some(kind),
        Value::Array(kinds) => {
            let mut kinds = kinds
                .iter()
                .filter_map(Value::as_str)
                .filter(|kind| *kind != "null");
            kinds.next().filter(|_| kinds.next().is_none())
        }
        _ => None,
    }
}

fn text(layers: &Layers<'_>) -> Result<FieldInput, RulePackError> {
    let suggestions: Vec<Suggestion> = layers.read("x-suggestions")?.unwrap_or_default();
    let Some(values) = layers.read::<Vec<String>>("enum")? else {
        return Ok(FieldInput::Text {
            max_length: layers.whole_number("maxLength"),
            suggestions,
            purpose: layers
                .read::<TextPurpose>("x-purpose")?
                .unwrap_or(TextPurpose::Plain),
        });
    };
    if let Some(stray) = suggestions
        .iter()
        .find(|suggestion| !values.contains(&suggestion.value))
    {
        return Err(layers.wrong(format!("\"{}\" is not in enum", stray.value)));
    }
    let options = values
        .into_iter()
        .map(|value| {
            suggestions
                .iter()
                .find(|suggestion| suggestion.value == value)
                .cloned()
                .unwrap_or_else(|| Suggestion {
                    label: LocalText {
                        nb: value.clone(),
                        nn: value.clone(),
                        en: value.clone(),
                    },
                    value,
                })
        })
        .collect();
    Ok(FieldInput::Choice { options })
}
