//! What a rule pack may be made of: a closed set of keywords, and no reference out of it.
//!
//! A keyword that this version does not know could be a rule that would silently not hold, so it
//! is refused. References stay inside `$defs` and make no circle, so every pack is finite and a
//! check always ends.
//!
//! Our own keywords:
//!
//! | keyword | on | holds |
//! | --- | --- | --- |
//! | `x-payload-version`, `x-title`, `x-roles` | the root | name, words, [`super::form::Roles`] |
//! | `x-label`, `x-help`, `x-order` | a field | words, place among its siblings |
//! | `x-recommended` | an object | keys whose absence is a warning |
//! | `x-suggestions` | a text field | values and words; with `enum`, the words of the choices |
//! | `x-purpose` | a text field | [`super::form::TextPurpose`]; `email` gives a tip without `@` |
//! | `x-max-decimals` | a number | most decimals, on the shortest decimal form |
//! | `x-tips` | a table | [`super::tables::TableTip`] |
//! | `x-form` | a branch of `anyOf`/`oneOf` | `true`: this branch is the one the form writes |

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::pack_error::{RulePackError, UNKNOWN_KEYWORD};
use crate::domain::finding::pointer_segment;

const ONE_SCHEMA: &[&str] = &[
    "items",
    "contains",
    "additionalProperties",
    "propertyNames",
    "not",
    "if",
    "then",
    "else",
    "unevaluatedItems",
    "unevaluatedProperties",
];
const SCHEMA_LIST: &[&str] = &["allOf", "anyOf", "oneOf", "prefixItems"];
const SCHEMA_MAP: &[&str] = &[
    "properties",
    "patternProperties",
    "$defs",
    "dependentSchemas",
];
const PLAIN: &[&str] = &[
    "$schema",
    "$comment",
    "$ref",
    "title",
    "description",
    "default",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "type",
    "enum",
    "const",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxContains",
    "minContains",
    "maxProperties",
    "minProperties",
    "required",
    "dependentRequired",
    "x-label",
    "x-help",
    "x-order",
    "x-recommended",
    "x-suggestions",
    "x-purpose",
    "x-max-decimals",
    "x-tips",
    "x-form",
];
const ROOT_ONLY: &[&str] = &["x-payload-version", "x-title", "x-roles"];

/// The one dialect that is taken.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Refuses a schema that holds an unknown keyword, refers outside itself or in a circle.
pub(super) fn vet(schema: &Value) -> Result<(), RulePackError> {
    if schema.get("$schema").and_then(Value::as_str) != Some(DIALECT) {
        return Err(RulePackError::invalid(
            "/$schema",
            format!("must be \"{DIALECT}\""),
        ));
    }
    let mut references = References::default();
    walk(schema, &mut String::new(), None, &mut references)?;
    references.settle(schema)
}

#[derive(Default)]
struct References {
    /// `$defs` name -> names that it refers to.
    between: BTreeMap<String, BTreeSet<String>>,
    /// Every reference: where, and to which name.
    all: Vec<(String, String)>,
}

impl References {
    fn note(
        &mut self,
        at: &str,
        inside: Option<&str>,
        target: &Value,
    ) -> Result<(), RulePackError> {
        let reference = target
            .as_str()
            .ok_or_else(|| RulePackError::invalid(at, "a reference is a text"))?;
        let name = reference
            .strip_prefix("#/$defs/")
            .filter(|name| !name.is_empty() && !name.contains(['/', '~', '%']))
            .ok_or_else(|| RulePackError::RemoteReference {
                at: at.to_owned(),
                reference: reference.chars().take(200).collect(),
            })?;
        if let Some(from) = inside {
            self.between
                .entry(from.to_owned())
                .or_default()
                .insert(name.to_owned());
        }
        self.all.push((at.to_owned(), name.to_owned()));
        Ok(())
    }

    /// Every reference points at something, and none comes back to where it started: definitions
    /// that refer to nothing unsettled are settled, round after round; what is left is a circle.
    fn settle(mut self, schema: &Value) -> Result<(), RulePackError> {
        let definitions = schema.get("$defs").and_then(Value::as_object);
        for (at, name) in &self.all {
            if !definitions.is_some_and(|definitions| definitions.contains_key(name)) {
                return Err(RulePackError::invalid(
                    at.as_str(),
                    format!("refers to \"{name}\", which is not in $defs"),
                ));
            }
        }
        loop {
            let open: BTreeSet<String> = self.between.keys().cloned().collect();
            let Some(first) = open.iter().next() else {
                return Ok(());
            };
            self.between
                .retain(|_, targets| targets.iter().any(|target| open.contains(target)));
            if self.between.len() == open.len() {
                return Err(RulePackError::invalid(
                    format!("/$defs/{}", pointer_segment(first)),
                    "refers to itself, round in a circle",
                ));
            }
        }
    }
}

fn walk(
    schema: &Value,
    at: &mut String,
    inside: Option<&str>,
    references: &mut References,
) -> Result<(), RulePackError> {
    // `true` and `false` are schemas; anything else that is no object the compiler refuses.
    let Some(keywords) = schema.as_object() else {
        return Ok(());
    };
    for (keyword, value) in keywords {
        let length = at.len();
        at.push('/');
        at.push_str(&pointer_segment(keyword));
        let name = keyword.as_str();
        if name == "$ref" {
            references.note(at, inside, value)?;
        } else if ONE_SCHEMA.contains(&name) {
            walk(value, at, inside, references)?;
        } else if SCHEMA_LIST.contains(&name) {
            for (index, one) in value.as_array().into_iter().flatten().enumerate() {
                walk_child(one, &index.to_string(), at, inside, references)?;
            }
        } else if SCHEMA_MAP.contains(&name) {
            if name == "$defs" && length > 0 {
                return Err(RulePackError::invalid(
                    at.as_str(),
                    "$defs belongs at the root",
                ));
            }
            for (key, one) in value.as_object().into_iter().flatten() {
                let inside = if name == "$defs" {
                    Some(key.as_str())
                } else {
                    inside
                };
                walk_child(one, &pointer_segment(key), at, inside, references)?;
            }
        } else if !(PLAIN.contains(&name) || (length == 0 && ROOT_ONLY.contains(&name))) {
            return Err(RulePackError::invalid(at.as_str(), UNKNOWN_KEYWORD));
        }
        at.truncate(length);
    }
    Ok(())
}

fn walk_child(
    schema: &Value,
    segment: &str,
    at: &mut String,
    inside: Option<&str>,
    references: &mut References,
) -> Result<(), RulePackError> {
    let length = at.len();
    at.push('/');
    at.push_str(segment);
    walk(schema, at, inside, references)?;
    at.truncate(length);
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn with(more: Value) -> Value {
        let mut schema = json!({ "$schema": DIALECT });
        let object = schema.as_object_mut().unwrap();
        object.extend(more.as_object().unwrap().clone());
        schema
    }

    #[test]
    fn references_stay_inside_and_make_no_circle() {
        let chain = with(json!({
            "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "type": "string" } },
            "properties": { "x": { "$ref": "#/$defs/a" } }
        }));
        assert_eq!(vet(&chain), Ok(()));
        for remote in [
            "https://example.org/s.json",
            "other.json",
            "#",
            "#/properties/x",
            "#a",
        ] {
            let schema = with(json!({ "properties": { "x": { "$ref": remote } } }));
            assert!(
                matches!(vet(&schema), Err(RulePackError::RemoteReference { .. })),
                "{remote}"
            );
        }
        let circle = with(json!({
            "$defs": {
                "a": { "properties": { "x": { "$ref": "#/$defs/b" } } },
                "b": { "anyOf": [{ "$ref": "#/$defs/a" }] },
                "c": { "$ref": "#/$defs/d" },
                "d": {}
            }
        }));
        assert!(matches!(vet(&circle), Err(RulePackError::Invalid { .. })));
        let dangling = with(json!({ "$ref": "#/$defs/none" }));
        assert!(matches!(vet(&dangling), Err(RulePackError::Invalid { .. })));
    }

    #[test]
    fn an_unknown_keyword_is_refused_and_a_field_of_that_name_is_not() {
        let slip = with(json!({ "properties": { "x": { "x-lable": {} } } }));
        assert_eq!(
            vet(&slip),
            Err(RulePackError::invalid(
                "/properties/x/x-lable",
                "this keyword is not known here"
            ))
        );
        for keyword in ["$id", "$dynamicRef", "$anchor", "definitions", "format"] {
            assert!(vet(&with(json!({ keyword: "x" }))).is_err(), "{keyword}");
        }
        let field = with(json!({ "properties": { "x-lable": {}, "$id": {} } }));
        assert_eq!(vet(&field), Ok(()));
        assert!(vet(&json!({ "$schema": "http://json-schema.org/draft-07/schema#" })).is_err());
    }
}
