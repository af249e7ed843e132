//! The contract's answer: `errors` and `warnings` as Bufdir words them, in English.

use serde::{Deserialize, Serialize};

use super::place::key_of;
use crate::domain::{Finding, Level, Verdict};

/// What `validate-payload` answers, apart from the payload_version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractAnswer {
    /// Whether the payload may be sent.
    pub is_valid: bool,
    /// What blocks it.
    pub errors: Vec<String>,
    /// What should be looked at.
    pub warnings: Vec<String>,
}

/// Renders findings as the contract's answer, in their order. Tips are not part of it.
#[must_use]
pub fn answer(findings: &[Finding]) -> ContractAnswer {
    let of = |level| {
        findings
            .iter()
            .filter(|finding| finding.level == level)
            .map(sentence)
            .collect()
    };
    ContractAnswer {
        is_valid: Verdict::of(findings).is_valid(),
        errors: of(Level::Error),
        warnings: of(Level::Warning),
    }
}

/// A pointer as the contract names a field: `kontaktperson`, `aktiviteter[0].timer`.
fn path(pointer: &str) -> String {
    let mut path = String::new();
    for segment in pointer.split('/').skip(1) {
        let is_index = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
        if is_index && !path.is_empty() {
            path.push('[');
            path.push_str(segment);
            path.push(']');
            continue;
        }
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(&key_of(segment));
    }
    path
}

fn sentence(finding: &Finding) -> String {
    let subject = if finding.pointer.is_empty() {
        "The payload".to_owned()
    } else {
        format!("Field '{}'", path(&finding.pointer))
    };
    let arg = |name: &str| finding.args.get(name).map_or("", String::as_str);
    let limit = arg("limit");
    let predicate = match finding.rule.as_str() {
        "required" => "is required.".to_owned(),
        "recommended" => "is recommended but not present.".to_owned(),
        "type" => format!(
            "must be of type {}, not {}.",
            arg("expected").replace("-or-", " or "),
            arg("found")
        ),
        "pattern" => format!("must match the pattern {}.", arg("pattern")),
        "minimum" => format!("must be at least {limit}."),
        "maximum" => format!("must be at most {limit}."),
        "above" => format!("must be greater than {limit}."),
        "below" => format!("must be less than {limit}."),
        "multiple-of" => format!("must be a multiple of {limit}."),
        "max-decimals" => format!("must have at most {limit} decimals."),
        "min-length" => format!("must have at least {limit} characters."),
        "max-length" => format!("must have at most {limit} characters."),
        "min-items" => format!("must have at least {limit} items."),
        "max-items" => format!("must have at most {limit} items."),
        "unique-items" => "must not hold the same item twice.".to_owned(),
        "enum" => format!("must be one of: {}.", arg("options")),
        "not-allowed" => "is not allowed.".to_owned(),
        "duplicate-key" => "is present more than once.".to_owned(),
        "number-ambiguous" => format!("can mean {} or {}.", arg("thousands"), arg("decimal")),
        "number-unreadable" => "is not a number.".to_owned(),
        "number-too-precise" => "has more digits than can be kept.".to_owned(),
        "json-number-range" => at(finding, "is a number out of range"),
        "json-too-deep" => at(finding, "is nested too deeply"),
        "json-incomplete" => at(finding, "ends too early: the JSON is not complete"),
        "json-syntax" => at(finding, "is not valid JSON"),
        "lone-surrogate" => at(finding, "holds half a character"),
        "not-utf8" => at(finding, "is not UTF-8"),
        _ => "is not accepted.".to_owned(),
    };
    format!("{subject} {predicate}")
}

fn at(finding: &Finding, predicate: &str) -> String {
    let arg = |name: &str| finding.args.get(name).map_or("?", String::as_str);
    format!(
        "{predicate} (line {}, column {}).",
        arg("line"),
        arg("column")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_named_by_its_path() {
        assert_eq!(path("/kontaktperson"), "kontaktperson");
        assert_eq!(path("/aktiviteter/0/timer"), "aktiviteter[0].timer");
        assert_eq!(path("/a~1b/~0c"), "a/b.~c");
        assert_eq!(path("/12"), "12");
    }

    #[test]
    fn tips_are_no_part_of_the_answer() {
        let findings = [
            Finding::new(Level::Error, "required", "/aktiviteter/0/timer"),
            Finding::new(Level::Tip, "unknown-field", "/x"),
        ];
        assert_eq!(
            answer(&findings),
            ContractAnswer {
                is_valid: false,
                errors: vec!["Field 'aktiviteter[0].timer' is required.".to_owned()],
                warnings: vec![],
            }
        );
    }
}
