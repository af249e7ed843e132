//! The four endpoints, as the contract gives them: what a request must hold, and its answer.

use std::collections::HashMap;

use hyper::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::check::check;
use crate::clock::{contract_time, later, random_text};
use crate::ledger::{Entry, Ledger, Report, Standing};
use crate::memory::{Memory, MemoryError};
use crate::{PRACTICE_SECRET, REJECTED_LAST_DIGIT, TOKEN_LIFETIME};

/// What a call brought that the contract has a meaning for.
pub(crate) struct Call<'a> {
    /// The value of `Authorization`.
    pub(crate) authorization: Option<&'a [u8]>,
    /// The value of `Content-Type`.
    pub(crate) content_type: Option<&'a [u8]>,
    /// The body.
    pub(crate) body: &'a [u8],
}

/// The tokens that were given, and when each ends, on the practice clock. They live as long as
/// the server: a client that meets a server started anew has to sign in anew.
#[derive(Default)]
pub(crate) struct Tokens(HashMap<String, Timestamp>);

impl Tokens {
    fn issue(&mut self, now: Timestamp) -> String {
        self.0.retain(|_, end| *end > now);
        let token = random_text();
        let lifetime = SignedDuration::try_from(TOKEN_LIFETIME).unwrap_or(SignedDuration::MAX);
        self.0.insert(token.clone(), later(now, lifetime));
        token
    }

    /// Whether a call shows a token that holds.
    fn let_in(&self, authorization: &[u8], now: Timestamp) -> bool {
        std::str::from_utf8(authorization)
            .ok()
            .and_then(|text| text.trim().split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .and_then(|(_, token)| self.0.get(token.trim()))
            .is_some_and(|end| *end > now)
    }
}

/// `POST authenticate`: any client id, together with the practice secret.
pub(crate) fn authenticate(call: &Call, tokens: &mut Tokens, now: Timestamp) -> Answer {
    let request = match request_object(call) {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    let mut errors = Vec::new();
    text_field(&request, "client_id", &mut errors);
    let secret = text_field(&request, "client_secret", &mut errors);
    if !errors.is_empty() {
        return not_valid(&errors);
    }
    if secret != PRACTICE_SECRET {
        return Answer::unauthorized("Klient-ID-en og klienthemmeligheten passer ikke sammen.");
    }
    Answer::json(&json!({
        "access_token": tokens.issue(now),
        "token_type": "Bearer",
        "expires_in": TOKEN_LIFETIME.as_secs(),
        "issued_at": contract_time(now),
    }))
}

/// `POST validate-payload`: needs no token, but refuses a wrong one.
pub(crate) fn validate_payload(call: &Call, tokens: &Tokens, now: Timestamp) -> Answer {
    if let Some(authorization) = call.authorization
        && !tokens.let_in(authorization, now)
    {
        return token_refused();
    }
    let request = match request_object(call) {
        Ok(request) => request,
        Err(answer) => return answer,
    };
    let mut errors = Vec::new();
    let payload_version = text_field(&request, "payload_version", &mut errors);
    let payload = payload_field(&request, &mut errors);
    let (Some(payload), []) = (payload, errors.as_slice()) else {
        return not_valid(&errors);
    };
    let verdict = check(payload_version, payload);
    Answer::json(&json!({
        "is_valid": verdict.errors.is_empty(),
        "payload_version": payload_version,
        "errors": verdict.errors,
        "warnings": verdict.warnings,
    }))
}

/// `POST submit`.
pub(crate) fn submit(
    call: &Call,
    tokens: &Tokens,
    memory: &mut Memory,
    now: Timestamp,
) -> Result<Answer, MemoryError> {
    if !tokens.let_in(call.authorization.unwrap_or_default(), now) {
        return Ok(token_refused());
    }
    let request = match request_object(call) {
        Ok(request) => request,
        Err(answer) => return Ok(answer),
    };
    let mut errors = Vec::new();
    let report_id = text_field(&request, "report_id", &mut errors);
    let org_id = text_field(&request, "org_id", &mut errors);
    let payload_version = text_field(&request, "payload_version", &mut errors);
    let payload = payload_field(&request, &mut errors);
    if let Some(payload) = payload {
        errors.extend(check(payload_version, payload).errors);
    }
    let (Some(payload), []) = (payload, errors.as_slice()) else {
        return Ok(not_valid(&errors));
    };
    let report = Report {
        reference: String::new(),
        org_id: org_id.to_owned(),
        report_id: report_id.to_owned(),
        payload_version: payload_version.to_owned(),
        payload: payload.clone(),
        at: now,
    };
    memory.transact(|ledger, now| take_in(report, ledger, now))
}

/// The rule for a report id that comes again; the crate's documentation gives it in words.
fn take_in(report: Report, ledger: &Ledger, now: Timestamp) -> (Answer, Option<Entry>) {
    if let Some(earlier) = ledger.latest(&report.org_id, &report.report_id) {
        let same =
            earlier.payload_version == report.payload_version && earlier.payload == report.payload;
        if same {
            return (taken(earlier), None);
        }
        if !matches!(earlier.standing(now), Standing::Rejected(_)) {
            let answer = Answer::problem(
                StatusCode::CONFLICT,
                "Rapport-ID-en er brukt",
                "Det finnes allerede en annen rapport med denne rapport-ID-en.",
            );
            return (answer, None);
        }
    }
    let report = Report {
        reference: ledger.next_reference(now),
        at: now,
        ..report
    };
    (taken(&report), Some(Entry::Report(report)))
}

fn taken(report: &Report) -> Answer {
    Answer::json(&json!({
        "submission_reference_id": report.reference,
        "status": "received",
        "submitted_at": contract_time(report.at),
        "bufdir_confirmation": "Rapport mottatt og registrert.",
    }))
}

/// `GET submission-status/:reference_id`.
pub(crate) fn submission_status(
    reference: &str,
    call: &Call,
    tokens: &Tokens,
    memory: &mut Memory,
) -> Result<Answer, MemoryError> {
    memory.read(|ledger, now| {
        if !tokens.let_in(call.authorization.unwrap_or_default(), now) {
            return token_refused();
        }
        let Some(report) = ledger.by_reference(reference) else {
            return Answer::not_found("Det finnes ingen innsending med denne referansen.");
        };
        let rejected = format!(
            "Rapporten er avvist: opplysningene stemmer ikke med tilskuddsbrevet. (Øvelse: \
             et organisasjonsnummer som slutter på {REJECTED_LAST_DIGIT}, blir avvist.)"
        );
        let (status, processed_at, notes) = match report.standing(now) {
            Standing::Received => ("received", None, None),
            Standing::Processing => ("processing", None, None),
            Standing::Accepted(at) => (
                "accepted",
                Some(at),
                Some("Rapporten er behandlet og godkjent.".to_owned()),
            ),
            Standing::Rejected(at) => ("rejected", Some(at), Some(rejected)),
        };
        Answer::json(&json!({
            "reference_id": report.reference,
            "status": status,
            "submitted_at": contract_time(report.at),
            "processed_at": processed_at.map(contract_time),
            "notes": notes,
        }))
    })
}

fn token_refused() -> Answer {
    Answer::unauthorized("Tilgangsnøkkelen mangler, er utløpt eller er feil.")
}

fn not_valid(errors: &[String]) -> Answer {
    Answer::problem_with_errors(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Forespørselen er ikke gyldig",
        &errors.join(" "),
        errors,
    )
}

/// The body as a JSON object, or the answer that says why it is none.
fn request_object(call: &Call) -> Result<Map<String, Value>, Answer> {
    if !call.content_type.is_some_and(is_json) {
        return Err(Answer::problem(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "Feil innholdstype",
            "Innholdet må sendes som application/json.",
        ));
    }
    let problem = |detail: &str| {
        Answer::problem(
            StatusCode::BAD_REQUEST,
            "Forespørselen kan ikke leses",
            detail,
        )
    };
    match serde_json::from_slice(call.body) {
        Ok(Value::Object(request)) => Ok(request),
        Ok(_) => Err(problem("Innholdet må være et JSON-objekt.")),
        Err(error) => Err(problem(&format!(
            "Innholdet er ikke gyldig JSON (linje {}, kolonne {}).",
            error.line(),
            error.column()
        ))),
    }
}

fn is_json(content_type: &[u8]) -> bool {
    let media_type = content_type.split(|byte| *byte == b';').next();
    media_type
        .unwrap_or_default()
        .trim_ascii()
        .eq_ignore_ascii_case(b"application/json")
}

/// A field that must be a string with something in it. Gives an empty one beside an error.
fn text_field<'a>(
    request: &'a Map<String, Value>,
    name: &str,
    errors: &mut Vec<String>,
) -> &'a str {
    match request.get(name) {
        None => errors.push(format!("Field '{name}' is required but not present.")),
        Some(Value::String(text)) if !text.is_empty() => return text,
        Some(_) => errors.push(format!(
            "Field '{name}' must be a string that is not empty."
        )),
    }
    ""
}

fn payload_field<'a>(
    request: &'a Map<String, Value>,
    errors: &mut Vec<String>,
) -> Option<&'a Value> {
    let payload = request.get("payload");
    if payload.is_none() {
        errors.push("Field 'payload' is required but not present.".to_owned());
    }
    payload
}
