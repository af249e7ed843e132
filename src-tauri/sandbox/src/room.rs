//! What one practice server is made of, and the way of a call through it: fault, answer, record.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use hyper::header;
use hyper::http::request::Parts;
use hyper::{Method, StatusCode};

use crate::answer::Answer;
use crate::clock::PracticeTime;
use crate::contract::{self, Call, Tokens};
use crate::fault::{Endpoint, Fault, Orders};
use crate::memory::{Memory, MemoryError};
use crate::record::{Arrival, Record, recordable_body, recordable_headers};

/// Where the first prefix and the second one end: the contract's paths repeat it.
pub(crate) const PREFIX: &str = "/api/v1/bufdir-api";

/// The state that all connections share.
pub(crate) struct Room {
    pub(crate) time: Arc<PracticeTime>,
    pub(crate) memory: Mutex<Memory>,
    pub(crate) tokens: Mutex<Tokens>,
    pub(crate) orders: Mutex<Orders>,
    pub(crate) record: Mutex<Record>,
    /// Whether `/practice/*` is served.
    pub(crate) control: bool,
}

/// Nothing in here is left half done by a panic, so the lock of one that panicked is as good.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A place of the contract that a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) endpoint: Endpoint,
    /// The reference, for `submission-status`; else empty.
    reference: String,
}

impl Place {
    /// Finds the place by the doubled path, exactly as the contract writes it.
    pub(crate) fn of(path: &str) -> Option<Self> {
        let rest = path
            .strip_prefix(PREFIX)?
            .strip_prefix(PREFIX)?
            .strip_prefix('/')?;
        let (endpoint, reference) = match rest {
            "authenticate" => (Endpoint::Authenticate, ""),
            "validate-payload" => (Endpoint::ValidatePayload, ""),
            "submit" => (Endpoint::Submit, ""),
            _ => {
                let reference = rest.strip_prefix("submission-status/")?;
                if reference.is_empty() || reference.contains('/') {
                    return None;
                }
                (Endpoint::SubmissionStatus, reference)
            }
        };
        let reference = percent_encoding::percent_decode_str(reference)
            .decode_utf8_lossy()
            .into_owned();
        Some(Self {
            endpoint,
            reference,
        })
    }

    pub(crate) fn method(&self) -> Method {
        match self.endpoint {
            Endpoint::SubmissionStatus => Method::GET,
            _ => Method::POST,
        }
    }
}

/// What happens on the wire when a call is done with.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The answer, properly.
    Answer(Answer),
    /// The answer, after a while.
    Later(Answer, Duration),
    /// The first half of the answer, then the connection is closed.
    Half(Answer),
    /// The connection is closed without a byte.
    HangUp,
}

impl Outcome {
    /// The status that a client gets to see.
    pub(crate) fn status(&self) -> Option<u16> {
        match self {
            Self::Answer(answer) | Self::Later(answer, _) | Self::Half(answer) => {
                Some(answer.status.as_u16())
            }
            Self::HangUp => None,
        }
    }
}

impl Room {
    /// Notes an arrival; gives its number in the record.
    pub(crate) fn note(
        &self,
        place: &Place,
        parts: &Parts,
        body: &[u8],
        fault: Option<Fault>,
    ) -> usize {
        lock(&self.record).note(Arrival {
            endpoint: place.endpoint,
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            headers: recordable_headers(&parts.headers),
            authorization: parts.headers.contains_key(header::AUTHORIZATION),
            body: recordable_body(place.endpoint, body),
            at: self.time.now(),
            fault,
            answered: None,
        })
    }

    /// Answers a call whose body was read, or plays its fault. Blocks for as long as the memory's
    /// file is locked and written.
    pub(crate) fn answer(
        &self,
        place: &Place,
        parts: &Parts,
        body: &[u8],
        fault: Option<Fault>,
    ) -> Outcome {
        if let Some(answer) = fault.and_then(answer_of) {
            return Outcome::Answer(answer);
        }
        if fault == Some(Fault::DropBeforeReading) {
            return Outcome::HangUp;
        }
        let answer = self.proper_answer(place, parts, body);
        match fault {
            Some(Fault::Delay { seconds }) => Outcome::Later(answer, Duration::from_secs(seconds)),
            Some(Fault::DropAfterTakingIn) => Outcome::HangUp,
            Some(Fault::Truncate) => Outcome::Half(answer),
            _ => Outcome::Answer(answer),
        }
    }

    fn proper_answer(&self, place: &Place, parts: &Parts, body: &[u8]) -> Answer {
        let header = |name| parts.headers.get(name).map(|value| value.as_bytes());
        let call = Call {
            authorization: header(header::AUTHORIZATION),
            content_type: header(header::CONTENT_TYPE),
            body,
        };
        self.by_contract(place, &call).unwrap_or_else(|error| {
            tracing::error!(%error, "the practice server's memory failed");
            Answer::problem(
                StatusCode::INTERNAL_SERVER_ERROR,
                "Øvelsesserveren har mistet minnet",
                "Øvelsesserveren kan ikke lese eller skrive filen den husker rapportene i.",
            )
        })
    }

    fn by_contract(&self, place: &Place, call: &Call) -> Result<Answer, MemoryError> {
        // Always in this order: the memory, then the tokens.
        let mut memory = lock(&self.memory);
        let now = memory.read(|_, now| now)?;
        let mut tokens = lock(&self.tokens);
        match place.endpoint {
            Endpoint::Authenticate => Ok(contract::authenticate(call, &mut tokens, now)),
            Endpoint::ValidatePayload => Ok(contract::validate_payload(call, &tokens, now)),
            Endpoint::Submit => contract::submit(call, &tokens, &mut memory, now),
            Endpoint::SubmissionStatus => {
                contract::submission_status(&place.reference, call, &tokens, &mut memory)
            }
        }
    }
}

/// The answer that a fault gives in place of the proper one; none for those that need the proper
/// answer or the connection.
fn answer_of(fault: Fault) -> Option<Answer> {
    let problem = |status, title, detail| Some(Answer::problem(status, title, detail));
    match fault {
        Fault::Refuse => problem(
            StatusCode::UNPROCESSABLE_ENTITY,
            "Rapporten er ikke gyldig",
            "Bufdir kan ikke ta imot rapporten slik den er fylt ut. (Øvelse: feilen er bestilt.)",
        ),
        Fault::Unauthorized => Some(Answer::unauthorized(
            "Tilgangsnøkkelen er trukket tilbake. (Øvelse: feilen er bestilt.)",
        )),
        Fault::Conflict => problem(
            StatusCode::CONFLICT,
            "Rapport-ID-en er brukt",
            "Det finnes allerede en annen rapport med denne rapport-ID-en. (Øvelse: feilen er \
             bestilt.)",
        ),
        Fault::TooManyRequests {
            retry_after_seconds,
        } => problem(
            StatusCode::TOO_MANY_REQUESTS,
            "For mange forespørsler",
            "Vent litt før du prøver igjen. (Øvelse: feilen er bestilt.)",
        )
        .map(|answer| answer.with(header::RETRY_AFTER, retry_after_seconds.to_string())),
        Fault::ServerError => problem(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Feil hos Bufdir",
            "Noe gikk galt under behandlingen. (Øvelse: feilen er bestilt.)",
        ),
        Fault::Unavailable => problem(
            StatusCode::SERVICE_UNAVAILABLE,
            "Tjenesten er nede",
            "Tjenesten er nede for vedlikehold. (Øvelse: feilen er bestilt.)",
        ),
        Fault::WrongContentType => Some(Answer::html(
            "<!doctype html><html lang=\"nb\"><title>Logg på nettet</title>\
             <h1>Logg på nettet</h1><p>Du må logge på dette nettet før du kan bruke det.</p>",
        )),
        Fault::Delay { .. }
        | Fault::DropBeforeReading
        | Fault::DropAfterTakingIn
        | Fault::Truncate => None,
    }
}
