//! Whether a payload is valid, written from the contract alone.
//!
//! `bufdir_2025_v2` is validated; a version that is not known is taken as it is, as next year's
//! rule pack must be practised before its rules are written here.

use serde_json::{Map, Number, Value};

/// The one version whose rules are known.
const KNOWN_VERSION: &str = "bufdir_2025_v2";
/// How many errors are listed; a file of a million bad rows gets no million sentences.
const LISTED_ERRORS: usize = 200;

/// The verdict on a payload, in the contract's wording (English).
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

/// Checks a payload by the rules of its version.
pub(crate) fn check(payload_version: &str, payload: &Value) -> Verdict {
    let mut verdict = Verdict::default();
    let Value::Object(fields) = payload else {
        verdict
            .errors
            .push("Field 'payload' must be an object.".to_owned());
        return verdict;
    };
    if payload_version == KNOWN_VERSION {
        check_bufdir_2025_v2(fields, &mut verdict);
    } else {
        // Saying nothing would look as if the payload had been checked.
        verdict.warnings.push(
            "The payload version is not known to the practice server; the payload was not checked."
                .to_owned(),
        );
    }
    if verdict.errors.len() > LISTED_ERRORS {
        verdict.errors.truncate(LISTED_ERRORS);
        verdict
            .errors
            .push("There are more errors than are listed here.".to_owned());
    }
    verdict
}

fn check_bufdir_2025_v2(payload: &Map<String, Value>, verdict: &mut Verdict) {
    let errors = &mut verdict.errors;
    // A wrong check digit is no error: the contract's own example fails the mod-11 check and is
    // answered `is_valid: true`.
    require(
        payload,
        "organisasjonsnummer",
        "",
        errors,
        "a string of nine digits",
        |value| is_digits(value, 9),
    );
    require(
        payload,
        "rapporteringsperiode",
        "",
        errors,
        "a string of four digits",
        |value| is_digits(value, 4),
    );
    let listed = require(
        payload,
        "aktiviteter",
        "",
        errors,
        "a list of at least one activity",
        |value| value.as_array().is_some_and(|list| !list.is_empty()),
    );
    let activities = listed.and_then(Value::as_array).into_iter().flatten();
    for (index, activity) in activities.enumerate() {
        if errors.len() > LISTED_ERRORS {
            break;
        }
        check_activity(index, activity, errors);
    }
    match payload.get("kontaktperson") {
        None | Some(Value::Null) => verdict
            .warnings
            .push("Field 'kontaktperson' is recommended but not present.".to_owned()),
        Some(contact) if !is_contact(contact) => errors.push(
            "Field 'kontaktperson' must be a string that is not empty, or an object with 'navn'."
                .to_owned(),
        ),
        Some(_) => {}
    }
}

fn check_activity(index: usize, activity: &Value, errors: &mut Vec<String>) {
    let within = format!("aktiviteter[{index}]");
    let Value::Object(activity) = activity else {
        errors.push(format!("Field '{within}' must be an object."));
        return;
    };
    let within = format!("{within}.");
    require(
        activity,
        "kategori",
        &within,
        errors,
        "a string that is not empty",
        |value| value.as_str().is_some_and(|text| !text.is_empty()),
    );
    require(
        activity,
        "antall",
        &within,
        errors,
        "a whole number of at least 0",
        |value| value.as_number().is_some_and(is_whole),
    );
    require(
        activity,
        "timer",
        &within,
        errors,
        "a number of at least 0 with at most two decimals",
        |value| value.as_number().is_some_and(has_two_decimals_at_most),
    );
}

/// Notes an error when a field is missing or not as it must be; gives the field when it is fine.
fn require<'a>(
    fields: &'a Map<String, Value>,
    name: &str,
    within: &str,
    errors: &mut Vec<String>,
    shape: &str,
    fits: impl Fn(&Value) -> bool,
) -> Option<&'a Value> {
    match fields.get(name) {
        None => errors.push(format!(
            "Field '{within}{name}' is required but not present."
        )),
        Some(value) if !fits(value) => {
            errors.push(format!("Field '{within}{name}' must be {shape}."));
        }
        Some(value) => return Some(value),
    }
    None
}

fn is_digits(value: &Value, count: usize) -> bool {
    value
        .as_str()
        .is_some_and(|text| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// JSON makes no difference between 842 and 842.0: both are whole.
fn is_whole(number: &Number) -> bool {
    number.is_u64()
        || number
            .as_f64()
            .is_some_and(|number| number >= 0.0 && number.fract() == 0.0)
}

fn has_two_decimals_at_most(number: &Number) -> bool {
    if number.is_u64() {
        return true;
    }
    // The shortest decimals that give this very number back, never in powers of ten, so the
    // decimals can be counted, which a multiplication by 100 would get wrong.
    number.as_f64().is_some_and(|number| {
        let text = number.to_string();
        let decimals = text
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len());
        number >= 0.0 && decimals <= 2
    })
}

fn is_contact(contact: &Value) -> bool {
    let filled = |value: &Value| value.as_str().is_some_and(|text| !text.trim().is_empty());
    match contact {
        Value::String(_) => filled(contact),
        Value::Object(fields) => {
            fields.get("navn").is_some_and(filled)
                && ["epost", "telefon"]
                    .iter()
                    .all(|name| fields.get(*name).is_none_or(Value::is_string))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn payload_with(pointer: &str, value: Value) -> Value {
        let mut payload = json!({
            "organisasjonsnummer": "912345678",
            "rapporteringsperiode": "2025",
            "aktiviteter": [{ "kategori": "individual_mentoring", "antall": 842, "timer": 6740 }],
            "kontaktperson": "Kari"
        });
        *payload.pointer_mut(pointer).unwrap() = value;
        payload
    }

    #[test]
    fn each_rule_of_the_version_holds() {
        let right = [
            ("/organisasjonsnummer", json!("123456785")),
            ("/aktiviteter/0/antall", json!(0)),
            ("/aktiviteter/0/antall", json!(842.0)),
            ("/aktiviteter/0/timer", json!(0.07)),
            ("/aktiviteter/0/timer", json!(1.1)),
            ("/aktiviteter/0/timer", json!(1e300)),
            (
                "/kontaktperson",
                json!({ "navn": "Kari", "epost": "k@example.no" }),
            ),
        ];
        for (pointer, value) in right {
            let verdict = check(KNOWN_VERSION, &payload_with(pointer, value.clone()));
            assert_eq!(verdict, Verdict::default(), "{value} at {pointer} is right");
        }
        let wrong = [
            ("/organisasjonsnummer", json!("12345678")),
            ("/organisasjonsnummer", json!("912345678\n")),
            ("/organisasjonsnummer", json!("٩١٢٣٤٥٦٧٨")),
            ("/organisasjonsnummer", json!(912_345_678)),
            ("/rapporteringsperiode", json!("25")),
            ("/aktiviteter", json!([])),
            ("/aktiviteter", json!({})),
            ("/aktiviteter/0", json!(1)),
            ("/aktiviteter/0/kategori", json!("")),
            ("/aktiviteter/0/antall", json!(-1)),
            ("/aktiviteter/0/antall", json!(1.5)),
            ("/aktiviteter/0/antall", json!("842")),
            ("/aktiviteter/0/timer", json!(-0.01)),
            ("/aktiviteter/0/timer", json!(1.005)),
            ("/aktiviteter/0/timer", json!(1e-7)),
            ("/aktiviteter/0/timer", Value::Null),
            ("/kontaktperson", json!(" ")),
            ("/kontaktperson", json!({ "epost": "k@example.no" })),
            ("/kontaktperson", json!({ "navn": "Kari", "telefon": 12 })),
        ];
        for (pointer, value) in wrong {
            let verdict = check(KNOWN_VERSION, &payload_with(pointer, value.clone()));
            assert_eq!(verdict.errors.len(), 1, "{value} at {pointer} is one error");
        }
    }

    #[test]
    fn missing_fields_are_named_and_unknown_ones_are_fine() {
        let verdict = check(
            KNOWN_VERSION,
            &json!({ "merknad": "ny", "aktiviteter": [{}] }),
        );
        assert_eq!(
            verdict.errors,
            [
                "Field 'organisasjonsnummer' is required but not present.",
                "Field 'rapporteringsperiode' is required but not present.",
                "Field 'aktiviteter[0].kategori' is required but not present.",
                "Field 'aktiviteter[0].antall' is required but not present.",
                "Field 'aktiviteter[0].timer' is required but not present.",
            ],
            "each missing field is named where it belongs, and 'merknad' is not mentioned"
        );
    }

    #[test]
    fn an_unknown_version_is_taken_and_says_that_it_was_not_checked() {
        let verdict = check("bufdir_2031_v1", &json!({ "noe": "annet" }));
        assert!(verdict.errors.is_empty(), "any object is taken");
        assert_eq!(verdict.warnings.len(), 1, "and the answer says why");
        let verdict = check("bufdir_2031_v1", &json!([]));
        assert_eq!(
            verdict.errors.len(),
            1,
            "a payload is an object in any version"
        );
    }

    #[test]
    fn a_flood_of_errors_is_cut() {
        let payload = payload_with("/aktiviteter", Value::Array(vec![json!({}); 10_000]));
        let verdict = check(KNOWN_VERSION, &payload);
        assert_eq!(
            verdict.errors.len(),
            LISTED_ERRORS + 1,
            "the list is cut, and its last line says so"
        );
    }
}
