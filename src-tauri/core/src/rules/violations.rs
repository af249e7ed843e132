//! Turns what the schema validator finds into findings.

use std::collections::HashSet;

use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::{ValidationError, Validator};
use serde_json::Value;

use super::collecting::{Collector, in_row};
use crate::domain::finding::pointer_segment;
use crate::domain::{Finding, Level};

/// Collects what `validator` says of `payload`. `schema` is what the validator was made from: it
/// holds the examples that help to mend a wrong form. At the pointers in `settled` no error is
/// added.
pub(super) fn collect(
    validator: &Validator,
    schema: &Value,
    payload: &Value,
    settled: &HashSet<String>,
    into: &mut Collector,
) {
    for error in validator.iter_errors(payload) {
        let row = in_row(error.instance_path().as_str());
        if into.is_full(Level::Error, row) {
            if !is_empty_and_too_short(&error, schema) {
                into.leave_out();
            }
            continue;
        }
        for finding in findings(&error, schema) {
            if !settled.contains(&finding.pointer) {
                into.add(finding, row);
            }
        }
    }
}

fn findings(error: &ValidationError<'_>, schema: &Value) -> Vec<Finding> {
    let at = error.instance_path().as_str();
    let finding = |rule: &str| Finding::new(Level::Error, rule, at);
    let limited = |rule: &str, limit: &dyn std::fmt::Display| finding(rule).with("limit", limit);
    let below = |key: &str| format!("{at}/{}", pointer_segment(key));
    let one = match error.kind() {
        Kind::Required { property } => Finding::new(
            Level::Error,
            "required",
            below(property.as_str().unwrap_or_default()),
        ),
        Kind::Type { kind } => wrong_type(at, type_names(kind), error.instance()),
        // An empty text misses any pattern; where it is too short as well, that says it.
        Kind::Pattern { .. } if is_empty_and_too_short(error, schema) => return Vec::new(),
        Kind::Pattern { pattern } => finding("pattern")
            .with("pattern", pattern)
            .with("example", example(error, schema)),
        Kind::Minimum { limit } => limited("minimum", limit),
        Kind::Maximum { limit } => limited("maximum", limit),
        Kind::ExclusiveMinimum { limit } => limited("above", limit),
        Kind::ExclusiveMaximum { limit } => limited("below", limit),
        Kind::MultipleOf { multiple_of } => limited("multiple-of", multiple_of),
        Kind::MinLength { limit } => limited("min-length", limit),
        Kind::MaxLength { limit } => limited("max-length", limit),
        Kind::MinItems { limit } => limited("min-items", limit),
        Kind::MaxItems { limit } => limited("max-items", limit),
        Kind::UniqueItems => finding("unique-items"),
        Kind::Enum { options } => finding("enum").with("options", listed(options)),
        Kind::Constant { expected_value } => {
            finding("enum").with("options", listed(expected_value))
        }
        Kind::Custom { keyword, message } if keyword == "x-max-decimals" => {
            limited("max-decimals", message)
        }
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => {
            return unexpected
                .iter()
                .map(|key| Finding::new(Level::Error, "not-allowed", below(key)))
                .collect();
        }
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => {
            return nearest(error, context, schema);
        }
        _ => finding("not-accepted"),
    };
    vec![one]
}

/// Of several shapes a value may have, it is compared with the one whose type it has; where it
/// has none of their types, one finding names them all.
fn nearest(
    error: &ValidationError<'_>,
    branches: &[Vec<ValidationError<'static>>],
    schema: &Value,
) -> Vec<Finding> {
    let at = error.instance_path().as_str();
    let mut expected: Vec<&'static str> = Vec::new();
    let mut best: Option<&Vec<ValidationError<'static>>> = None;
    for branch in branches {
        let wrong_type = branch.iter().find_map(|error| match error.kind() {
            Kind::Type { kind } if error.instance_path().as_str() == at => Some(kind),
            _ => None,
        });
        match wrong_type {
            Some(kind) => expected.extend(type_names(kind)),
            None if branch.is_empty() => {}
            None if best.is_none_or(|best| branch.len() < best.len()) => best = Some(branch),
            None => {}
        }
    }
    match best {
        Some(branch) => branch
            .iter()
            .flat_map(|error| findings(error, schema))
            .collect(),
        None if expected.is_empty() => vec![Finding::new(Level::Error, "not-accepted", at)],
        None => vec![wrong_type(at, expected, error.instance())],
    }
}

fn wrong_type(at: &str, mut expected: Vec<&'static str>, found: &Value) -> Finding {
    expected.sort_unstable();
    expected.dedup();
    Finding::new(Level::Error, "type", at)
        .with("expected", expected.join("-or-"))
        .with("found", type_of(found))
}

fn type_names(kind: &TypeKind) -> Vec<&'static str> {
    match kind {
        TypeKind::Single(kind) => vec![kind.as_str()],
        TypeKind::Multiple(kinds) => kinds.iter().map(|kind| kind.as_str()).collect(),
    }
}

/// The JSON type of a value.
fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// The schema that holds the keyword which was missed.
fn holder<'a>(error: &ValidationError<'_>, schema: &'a Value) -> Option<&'a Value> {
    let (holder, _) = error.schema_path().as_str().rsplit_once('/')?;
    schema.pointer(holder)
}

/// The first of the schema's `examples` beside the keyword that was missed, or `none`.
fn example(error: &ValidationError<'_>, schema: &Value) -> String {
    holder(error, schema)
        .and_then(|schema| schema.get("examples")?.get(0)?.as_str())
        .unwrap_or("none")
        .to_owned()
}

fn is_empty_and_too_short(error: &ValidationError<'_>, schema: &Value) -> bool {
    matches!(error.kind(), Kind::Pattern { .. })
        && error.instance().as_str() == Some("")
        && holder(error, schema)
            .and_then(|schema| schema.get("minLength")?.as_u64())
            .is_some_and(|least| least > 0)
}

/// The values of a closed list, as a reader wants them: texts without quotes.
fn listed(options: &Value) -> String {
    let plain = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match options {
        Value::Array(options) => options.iter().map(plain).collect::<Vec<_>>().join(", "),
        only => plain(only),
    }
}
