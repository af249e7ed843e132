//! What goes over the wire: requests in the contract's order of fields, answers read leniently.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::token::{ASSUMED_LIFETIME, LONGEST_LIFETIME};
use super::words::{Scrub, any_text, entries, text};
use crate::domain::ReferenceId;

#[derive(Serialize)]
pub(super) struct AuthenticateRequest<'a> {
    pub(super) client_id: &'a str,
    pub(super) client_secret: &'a str,
}

/// The body of a submit, in the contract's order of fields. Its serialised bytes are what is
/// frozen and sent.
#[derive(Serialize)]
pub struct SubmitRequest<'a> {
    /// The sender's own name for the report.
    pub report_id: &'a str,
    /// Bufdir's name for the organisation.
    pub org_id: &'a str,
    /// The rule pack that the payload follows.
    pub payload_version: &'a str,
    /// The report.
    pub payload: &'a Value,
}

#[derive(Serialize)]
pub(super) struct ValidateRequest<'a> {
    pub(super) payload_version: &'a str,
    pub(super) payload: &'a Value,
}

/// Where a report stands, in Bufdir's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusAnswer {
    /// The reference that the answer is about, as it says; absent when it does not say.
    pub reference_id: Option<String>,
    /// Bufdir's word, verbatim, known or not. Never empty.
    pub status: String,
    /// When Bufdir received it, verbatim.
    pub submitted_at: Option<String>,
    /// When Bufdir was done with it, verbatim.
    pub processed_at: Option<String>,
    /// Bufdir's notes, verbatim.
    pub notes: Option<String>,
}

impl StatusAnswer {
    /// Whether the answer says that it is about another reference than the one asked about.
    #[must_use]
    pub fn is_about_another(&self, asked: &ReferenceId) -> bool {
        self.reference_id
            .as_deref()
            .is_some_and(|said| said.trim() != asked.as_str())
    }
}

/// What Bufdir says about a payload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValidateAnswer {
    /// The verdict.
    pub is_valid: bool,
    /// The rule pack that it was checked against, as the answer says.
    pub payload_version: Option<String>,
    /// Errors, each as one text.
    pub errors: Vec<String>,
    /// Warnings, each as one text.
    pub warnings: Vec<String>,
}

/// A token, as `authenticate` gives it.
pub(super) struct Grant {
    pub(super) token: String,
    pub(super) lifetime: Duration,
}

/// A receipt, as `submit` gives it.
pub(super) struct Receipt {
    pub(super) reference_id: ReferenceId,
    pub(super) status: String,
    pub(super) submitted_at: Option<String>,
    pub(super) confirmation: Option<String>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct AuthenticateFields {
    access_token: Value,
    token_type: Value,
    expires_in: Value,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct SubmitFields {
    submission_reference_id: Value,
    status: Value,
    submitted_at: Value,
    bufdir_confirmation: Value,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct StatusFields {
    reference_id: Value,
    status: Value,
    submitted_at: Value,
    processed_at: Value,
    notes: Value,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct ValidateFields {
    is_valid: Value,
    payload_version: Value,
    errors: Value,
    warnings: Value,
}

/// The fields of a JSON object; every one may be missing or odd. By way of a `Value`, since serde
/// would refuse an object that names a field twice, and take a list for an object.
fn fields<T: DeserializeOwned>(body: &str) -> Option<T> {
    let value: Value = serde_json::from_str(body).ok()?;
    value
        .is_object()
        .then(|| serde_json::from_value(value).ok())?
}

/// None without a token, or with one that is no bearer token.
pub(super) fn grant(body: &str) -> Option<Grant> {
    let fields: AuthenticateFields = fields(body)?;
    let token = fields.access_token.as_str()?.to_owned();
    // A token of an unnamed type is a bearer token: the contract knows no other.
    let is_bearer = match &fields.token_type {
        Value::Null => true,
        Value::String(kind) => kind.trim().eq_ignore_ascii_case("bearer"),
        _ => false,
    };
    is_bearer.then(|| Grant {
        token,
        lifetime: lifetime(&fields.expires_in),
    })
}

fn lifetime(expires_in: &Value) -> Duration {
    let seconds = match expires_in {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    seconds
        .filter(|seconds: &f64| *seconds >= 0.0)
        .map_or(ASSUMED_LIFETIME, |seconds| {
            Duration::try_from_secs_f64(seconds)
                .map_or(LONGEST_LIFETIME, |lifetime| lifetime.min(LONGEST_LIFETIME))
        })
}

/// None without a usable reference; all else may be missing or odd.
pub(super) fn receipt(body: &str, scrub: &Scrub) -> Option<Receipt> {
    let fields: SubmitFields = fields(body)?;
    let reference = match &fields.submission_reference_id {
        Value::String(text) => text.clone(),
        // A whole number names a report just as well. Another number may have lost digits.
        Value::Number(number) if number.is_u64() => number.to_string(),
        _ => return None,
    };
    // A replacement character says that the reference itself was not readable.
    if reference.contains(char::REPLACEMENT_CHARACTER) {
        return None;
    }
    Some(Receipt {
        reference_id: ReferenceId::new(&reference).ok()?,
        status: word(&fields.status).unwrap_or_else(|| "received".to_owned()),
        submitted_at: any_text(&fields.submitted_at).map(|text| scrub.clean(&text)),
        confirmation: any_text(&fields.bufdir_confirmation).map(|text| scrub.clean(&text)),
    })
}

/// None without a status.
pub(super) fn status(body: &str, scrub: &Scrub) -> Option<StatusAnswer> {
    let fields: StatusFields = fields(body)?;
    let clean = |value: &Value| any_text(value).map(|text| scrub.clean(&text));
    Some(StatusAnswer {
        reference_id: clean(&fields.reference_id),
        status: word(&fields.status)?,
        submitted_at: clean(&fields.submitted_at),
        processed_at: clean(&fields.processed_at),
        notes: clean(&fields.notes),
    })
}

/// None without a verdict.
pub(super) fn verdict(body: &str, scrub: &Scrub) -> Option<ValidateAnswer> {
    let fields: ValidateFields = fields(body)?;
    let clean = |list: Vec<String>| list.iter().map(|text| scrub.clean(text)).collect();
    Some(ValidateAnswer {
        is_valid: fields.is_valid.as_bool()?,
        payload_version: text(&fields.payload_version).map(|text| scrub.clean(&text)),
        errors: clean(entries(&fields.errors)),
        warnings: clean(entries(&fields.warnings)),
    })
}

/// Bufdir's word for a status, as it stands. Bounded, as it is a word.
fn word(value: &Value) -> Option<String> {
    const LONGEST_WORD: usize = 200;
    let word: String = text(value)?.chars().take(LONGEST_WORD).collect();
    (!word.trim().is_empty()).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn none() -> Scrub {
        Scrub::of([])
    }

    #[test]
    fn grants_are_read_leniently() {
        for (body, seconds) in [
            (
                r#"{"access_token":"t","token_type":"Bearer","expires_in":3600}"#,
                Some(3600),
            ),
            (
                r#"{"access_token":"t","token_type":"bearer","expires_in":"120"}"#,
                Some(120),
            ),
            (r#"{"access_token":"t","expires_in":90.5}"#, Some(90)),
            (r#"{"access_token":"t","expires_in":0}"#, Some(0)),
            (r#"{"access_token":"t"}"#, Some(300)),
            (r#"{"access_token":"t","expires_in":null}"#, Some(300)),
            (r#"{"access_token":"t","expires_in":-1}"#, Some(300)),
            (r#"{"access_token":"t","expires_in":"NaN"}"#, Some(300)),
            (r#"{"access_token":"t","expires_in":[1]}"#, Some(300)),
            (r#"{"access_token":"t","expires_in":1e300}"#, Some(86_400)),
            (r#"{"access_token":"t","expires_in":"inf"}"#, Some(86_400)),
            (r#"{"access_token":"t","token_type":"mac"}"#, None),
            (r#"{"access_token":7}"#, None),
            (r#"["t","Bearer",3600]"#, None),
            ("{}", None),
            ("", None),
        ] {
            let read = grant(body).map(|grant| grant.lifetime.as_secs());
            assert_eq!(read, seconds, "lifetime in {body}");
        }
    }

    #[test]
    fn a_receipt_needs_its_reference_and_nothing_else() {
        for (body, reference) in [
            (r#"{"submission_reference_id":"r1"}"#, Some("r1")),
            (
                r#"{"submission_reference_id":" r1 ","status":[]}"#,
                Some("r1"),
            ),
            (r#"{"submission_reference_id":482}"#, Some("482")),
            (
                r#"{"submission_reference_id":"r1","submission_reference_id":"r2"}"#,
                Some("r2"),
            ),
            (r#"{"submission_reference_id":4.5}"#, None),
            (r#"{"submission_reference_id":1e30}"#, None),
            (r#"{"submission_reference_id":""}"#, None),
            (r#"{"submission_reference_id":"  "}"#, None),
            (r#"{"submission_reference_id":null}"#, None),
            (r#"{"submission_reference_id":{"id":"r1"}}"#, None),
            (r#"{"submission_reference_id":"r\u0000"}"#, None),
            ("{\"submission_reference_id\":\"r\u{fffd}\"}", None),
            (r#"{"status":"received"}"#, None),
            (r#"["r1"]"#, None),
            (r#"{"submission_reference_id":"r1""#, None),
            ("null", None),
        ] {
            let read = receipt(body, &none());
            let read_reference = read.as_ref().map(|receipt| receipt.reference_id.as_str());
            assert_eq!(read_reference, reference, "reference in {body}");
            if let Some(read) = read {
                assert_eq!(read.status, "received", "what a reference stands for");
            }
        }
    }

    #[test]
    fn a_status_is_kept_word_for_word() {
        let read = status(
            r#"{"status":"Til manuell kontroll ","notes":{"a":1},"processed_at":null}"#,
            &none(),
        )
        .unwrap();
        assert_eq!(read.status, "Til manuell kontroll ");
        assert_eq!(read.notes.as_deref(), Some(r#"{"a":1}"#));
        assert_eq!(read.processed_at, None);
        for body in [
            r#"{"status":""}"#,
            r#"{"status":null}"#,
            r#"{"status":{}}"#,
            "{}",
            "[]",
        ] {
            assert_eq!(status(body, &none()), None, "{body} says nothing");
        }
    }

    #[test]
    fn an_answer_about_another_report_says_so() {
        let asked = ReferenceId::new("r1").unwrap();
        for (body, another) in [
            (r#"{"status":"received","reference_id":"r1"}"#, false),
            (r#"{"status":"received","reference_id":"r2"}"#, true),
            (r#"{"status":"received"}"#, false),
        ] {
            let read = status(body, &none()).unwrap();
            assert_eq!(read.is_about_another(&asked), another, "{body}");
        }
    }

    #[test]
    fn a_verdict_needs_is_valid_and_nothing_else() {
        let read = verdict(r#"{"is_valid":false}"#, &none()).unwrap();
        assert!(read.errors.is_empty() && read.warnings.is_empty() && !read.is_valid);
        for body in [
            r#"{"errors":[]}"#,
            r#"{"is_valid":"yes"}"#,
            r#"{"is_valid":null}"#,
        ] {
            assert_eq!(verdict(body, &none()), None, "{body} has no verdict");
        }
    }

    #[test]
    fn requests_have_the_contracts_order_of_fields() {
        let payload = serde_json::json!({});
        let submit = SubmitRequest {
            report_id: "r",
            org_id: "o",
            payload_version: "v",
            payload: &payload,
        };
        assert_eq!(
            serde_json::to_string(&submit).unwrap(),
            r#"{"report_id":"r","org_id":"o","payload_version":"v","payload":{}}"#
        );
    }
}
