//! The proper answers of the four endpoints, from the contract alone.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::fault::Endpoint;

/// The contract's prefix; every path has it twice.
pub const PREFIX: &str = "/api/v1/bufdir-api";
/// The one client secret that is let in: the contract's example.
pub const CLIENT_SECRET: &str = "s3cr3t_token_here";

/// The part of a token that only this server knows. It is the same after a restart, as at a server
/// whose tokens are signed.
const SALT: &str = "kvittert-ledger";

/// A call, as far as it was read.
pub(super) struct Call {
    pub(super) endpoint: Option<Endpoint>,
    pub(super) method: String,
    /// The last segment of the path, for a status.
    pub(super) reference: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Vec<u8>,
}

/// A status, and JSON.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Value,
}

/// What a submit is, when it can be taken in.
pub(super) struct Report {
    pub(super) org_id: String,
    pub(super) report_id: String,
}

impl Answer {
    fn ok(body: Value) -> Self {
        Self { status: 200, body }
    }

    fn problem(status: u16, detail: &str) -> Self {
        let body = json!({ "title": "Problem", "status": status, "detail": detail });
        Self { status, body }
    }
}

impl Call {
    /// Which endpoint a path names, and the reference in it.
    pub(super) fn place(path: &str) -> (Option<Endpoint>, String) {
        let place = path
            .strip_prefix(PREFIX)
            .and_then(|rest| rest.strip_prefix(PREFIX))
            .unwrap_or_default();
        match place {
            "/authenticate" => (Some(Endpoint::Authenticate), String::new()),
            "/validate-payload" => (Some(Endpoint::ValidatePayload), String::new()),
            "/submit" => (Some(Endpoint::Submit), String::new()),
            _ => place
                .strip_prefix("/submission-status/")
                .map_or((None, String::new()), |reference| {
                    (Some(Endpoint::SubmissionStatus), reference.to_owned())
                }),
        }
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    fn is_let_in(&self) -> bool {
        self.header("authorization")
            .and_then(|value| value.strip_prefix("Bearer "))
            .is_some_and(is_ours)
    }

    /// The body as a JSON object with these fields as texts.
    fn object<const N: usize>(
        &self,
        names: [&str; N],
    ) -> Result<(Map<String, Value>, [String; N]), Answer> {
        let kind = self.header("content-type").unwrap_or_default();
        if !kind.starts_with("application/json") {
            return Err(Answer::problem(415, "application/json is spoken here"));
        }
        let Ok(Value::Object(fields)) = serde_json::from_slice(&self.body) else {
            return Err(Answer::problem(400, "the body is no JSON object"));
        };
        let mut texts = [const { String::new() }; N];
        for (name, text) in names.iter().zip(&mut texts) {
            match fields.get(*name) {
                Some(Value::String(given)) if !given.is_empty() => text.clone_from(given),
                _ => return Err(Answer::problem(422, &format!("'{name}' is missing"))),
            }
        }
        Ok((fields, texts))
    }

    /// What a submit is, or the answer that says why it is not taken in.
    pub(super) fn report(&self) -> Result<Report, Answer> {
        if !self.is_let_in() {
            return Err(Answer::problem(401, "no token, or one that does not hold"));
        }
        let (fields, [report_id, org_id, _]) =
            self.object(["report_id", "org_id", "payload_version"])?;
        if !fields.get("payload").is_some_and(Value::is_object) {
            return Err(Answer::problem(422, "'payload' is missing"));
        }
        Ok(Report { org_id, report_id })
    }

    /// The answer to all but a submit. `known` says whether a reference was given here, and when.
    pub(super) fn answer(
        &self,
        now: &str,
        number: u64,
        known: impl FnOnce(&str) -> Option<String>,
    ) -> Answer {
        let method = match self.endpoint {
            Some(Endpoint::SubmissionStatus) => "GET",
            _ => "POST",
        };
        if self.method != method {
            return Answer::problem(405, method);
        }
        let answered = match self.endpoint {
            Some(Endpoint::Authenticate) => self.authenticate(now, number),
            Some(Endpoint::ValidatePayload) => self.validate_payload(),
            Some(Endpoint::SubmissionStatus) => self.submission_status(now, known),
            _ => Err(Answer::problem(404, "no such endpoint")),
        };
        answered.unwrap_or_else(|problem| problem)
    }

    fn authenticate(&self, now: &str, number: u64) -> Result<Answer, Answer> {
        let (_, [_, secret]) = self.object(["client_id", "client_secret"])?;
        if secret != CLIENT_SECRET {
            return Err(Answer::problem(401, "id and secret do not fit together"));
        }
        Ok(Answer::ok(json!({
            "access_token": token(number),
            "token_type": "Bearer",
            "expires_in": 3600,
            "issued_at": now,
        })))
    }

    fn validate_payload(&self) -> Result<Answer, Answer> {
        let (_, [version]) = self.object(["payload_version"])?;
        Ok(Answer::ok(json!({
            "is_valid": true,
            "payload_version": version,
            "errors": [],
            "warnings": [],
        })))
    }

    fn submission_status(
        &self,
        now: &str,
        known: impl FnOnce(&str) -> Option<String>,
    ) -> Result<Answer, Answer> {
        if !self.is_let_in() {
            return Err(Answer::problem(401, "no token, or one that does not hold"));
        }
        let Some(at) = known(&self.reference) else {
            return Err(Answer::problem(404, "no such reference"));
        };
        Ok(Answer::ok(json!({
            "reference_id": self.reference,
            "status": "accepted",
            "submitted_at": at,
            "processed_at": now,
            "notes": "Rapporten er behandlet og godkjent.",
        })))
    }
}

/// The answer to a submit that was taken in.
pub(super) fn receipt(reference: &str, at: &str) -> Answer {
    Answer::ok(json!({
        "submission_reference_id": reference,
        "status": "received",
        "submitted_at": at,
        "bufdir_confirmation": "Rapport mottatt og registrert.",
    }))
}

fn token(number: u64) -> String {
    let body = format!("ledger.{number}");
    let signature = hexadecimal(&Sha256::digest(format!("{SALT}{body}")));
    format!("{body}.{signature}")
}

fn is_ours(given: &str) -> bool {
    given
        .strip_prefix("ledger.")
        .and_then(|rest| rest.split('.').next())
        .and_then(|number| number.parse().ok())
        .is_some_and(|number| token(number) == given)
}

/// Bytes as people compare them.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
