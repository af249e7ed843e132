//! The four calls.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::HeaderValue;
use secrecy::ExposeSecret;
use serde::Serialize;
use serde_json::Value;

use super::address::BaseAddress;
use super::error::{CallError, CallErrorKind};
use super::outcome::SubmitOutcome;
use super::token::{AccessToken, ClientCredentials, Tokens};
use super::transport::{Answer, Ask, End, Timeouts, Transport};
use super::wire::{self, AuthenticateRequest, StatusAnswer, ValidateAnswer, ValidateRequest};
use super::words::Scrub;
use crate::clock::Clock;
use crate::domain::ReferenceId;
use crate::error::AppError;

/// How long a look at whether there is a net may take.
const LONGEST_LOOK: Duration = Duration::from_secs(10);

/// A client of one base address.
pub struct Client {
    base: BaseAddress,
    transport: Transport,
    tokens: Tokens,
}

impl Client {
    /// A client with the usual [`Timeouts`].
    ///
    /// # Errors
    /// [`crate::error::ErrorCode::Unreachable`] when TLS cannot be set up, as on a machine
    /// without a single root certificate.
    pub fn new(base: BaseAddress, clock: Arc<dyn Clock>) -> Result<Self, AppError> {
        Self::with_timeouts(base, clock, Timeouts::default())
    }

    /// A client with other time limits.
    ///
    /// # Errors
    /// As [`Client::new`].
    pub fn with_timeouts(
        base: BaseAddress,
        clock: Arc<dyn Clock>,
        timeouts: Timeouts,
    ) -> Result<Self, AppError> {
        let transport = Transport::new(&base, timeouts, clock)?;
        Ok(Self {
            base,
            transport,
            tokens: Tokens::default(),
        })
    }

    /// The base address.
    #[must_use]
    pub fn base(&self) -> &BaseAddress {
        &self.base
    }

    /// Whether anybody answers at the base address within ten seconds, whatever the answer
    /// says. No token goes along.
    pub async fn answers(&self) -> bool {
        let ask = Ask::head(self.base.root());
        let looked = tokio::time::timeout(LONGEST_LOOK, self.transport.exchange(ask, None));
        matches!(looked.await, Ok(Ok(_)))
    }

    /// Signs in anew, past any token at hand, as for "Test tilkobling".
    ///
    /// # Errors
    /// [`CallErrorKind::WrongCredentials`] for a 400, 401 or 403; else as the kinds say.
    pub async fn authenticate(
        &self,
        credentials: &ClientCredentials,
    ) -> Result<AccessToken, CallError> {
        let secret = credentials.client_secret.expose_secret();
        let scrub = Scrub::of([secret]);
        let body = json(&AuthenticateRequest {
            client_id: &credentials.client_id,
            client_secret: secret,
        })?;
        let ask = Ask::post(self.base.endpoint("authenticate"), body);
        let answer = self
            .transport
            .exchange(ask, None)
            .await
            .map_err(|fault| fault.into_error(&scrub))?;
        if !answer.is_success() {
            let kind = match answer.status {
                400 | 401 | 403 => CallErrorKind::WrongCredentials,
                other => CallError::kind_of(other),
            };
            return Err(answer.failure(kind, &scrub));
        }
        let token = wire::grant(&answer.text)
            .filter(|_| answer.end != End::Cut)
            .and_then(|grant| {
                let expires_at = answer.came + grant.lifetime;
                AccessToken::new(&grant.token, self.base.as_str(), expires_at)
            });
        token.ok_or_else(|| CallError {
            // Somewhere in it may stand a token that could not be read but can be used.
            answer: None,
            ..answer.unreadable(&scrub)
        })
    }

    /// The token at hand, renewed 60 s ahead of its end on the monotonic clock; one renewal in
    /// flight per client id.
    ///
    /// # Errors
    /// As [`Client::authenticate`].
    pub async fn token(&self, credentials: &ClientCredentials) -> Result<AccessToken, CallError> {
        self.tokens
            .get(
                credentials,
                || self.transport.monotonic(),
                async || self.authenticate(credentials).await,
            )
            .await
    }

    /// Discards a token that was answered by a 401, unless it has been renewed meanwhile.
    pub async fn discard_token(&self, client_id: &str, failed: &AccessToken) {
        self.tokens.discard(client_id, failed).await;
    }

    /// Signs out: forgets the token of a client id. Takes no time, even while a renewal is in
    /// flight.
    pub async fn forget(&self, client_id: &str) {
        self.tokens.forget(client_id);
    }

    /// Submits a report: these bytes, exactly one attempt on the wire, no redirect, no retry, no
    /// idle connection.
    pub async fn submit(
        &self,
        token: &AccessToken,
        body: Vec<u8>,
        idempotency_key: &str,
    ) -> SubmitOutcome {
        if !token.belongs_to(self.base.as_str()) {
            let detail = "the token belongs to another address";
            return SubmitOutcome::never_left(CallErrorKind::WrongCredentials, detail);
        }
        let Ok(key) = HeaderValue::from_str(idempotency_key) else {
            let detail = "the idempotency key cannot stand in a header";
            return SubmitOutcome::never_left(CallErrorKind::NotConnected, detail);
        };
        let mut ask = Ask::post(self.base.endpoint("submit"), body);
        ask.idempotency_key = Some(key);
        let came = self.transport.exchange(ask, Some(token)).await;
        SubmitOutcome::of(came, &Scrub::of([token.expose()]))
    }

    /// Asks where a report stands. A 401 is answered by one renewal and one repetition.
    ///
    /// # Errors
    /// Those of [`Client::token`], then nothing was asked; [`CallErrorKind::AboutAnother`] for an
    /// answer about another report, [`CallErrorKind::StrangeAnswer`] for one without a status, and for the references `.` and `..`, which no URL can name.
    pub async fn status(
        &self,
        credentials: &ClientCredentials,
        reference: &ReferenceId,
    ) -> Result<StatusAnswer, CallError> {
        let Some(url) = self.base.status_of(reference.as_str()) else {
            let detail = "no address can name this reference";
            return Err(CallError::new(CallErrorKind::StrangeAnswer, detail));
        };
        let (answer, scrub) = self
            .signed_in(credentials, || Ask::get(url.clone()))
            .await?;
        let answer = read(&answer, &scrub, wire::status)?;
        if answer.is_about_another(reference) {
            let detail = "the answer is about another reference";
            return Err(CallError::new(CallErrorKind::AboutAnother, detail));
        }
        Ok(answer)
    }

    /// Asks what Bufdir says about a payload. Without credentials no token is sent: the endpoint
    /// is public.
    ///
    /// # Errors
    /// With credentials those of [`Client::token`], then nothing was asked;
    /// [`CallErrorKind::StrangeAnswer`] for an answer without a verdict.
    pub async fn validate(
        &self,
        credentials: Option<&ClientCredentials>,
        payload_version: &str,
        payload: &Value,
    ) -> Result<ValidateAnswer, CallError> {
        let body = json(&ValidateRequest {
            payload_version,
            payload,
        })?;
        let ask = || Ask::post(self.base.endpoint("validate-payload"), body.clone());
        let (answer, scrub) = match credentials {
            Some(credentials) => self.signed_in(credentials, ask).await?,
            None => {
                let scrub = Scrub::of([]);
                let came = self.transport.exchange(ask(), None).await;
                (came.map_err(|fault| fault.into_error(&scrub))?, scrub)
            }
        };
        read(&answer, &scrub, wire::verdict)
    }

    /// Asks with a token; after a 401 discards it, fetches one anew, and asks once more.
    async fn signed_in(
        &self,
        credentials: &ClientCredentials,
        ask: impl Fn() -> Ask,
    ) -> Result<(Answer, Scrub), CallError> {
        let secret = credentials.client_secret.expose_secret();
        let token = self.token(credentials).await?;
        let scrub = Scrub::of([secret, token.expose()]);
        let answer = self
            .transport
            .exchange(ask(), Some(&token))
            .await
            .map_err(|fault| fault.into_error(&scrub))?;
        if answer.status != 401 {
            return Ok((answer, scrub));
        }
        self.discard_token(&credentials.client_id, &token).await;
        let renewed = self
            .token(credentials)
            .await
            .map_err(|error| error.cleaned(&scrub))?;
        let scrub = Scrub::of([secret, token.expose(), renewed.expose()]);
        let answer = self
            .transport
            .exchange(ask(), Some(&renewed))
            .await
            .map_err(|fault| fault.into_error(&scrub))?;
        Ok((answer, scrub))
    }
}

fn json(request: &impl Serialize) -> Result<Vec<u8>, CallError> {
    serde_json::to_vec(request)
        .map_err(|error| CallError::new(CallErrorKind::NotConnected, error.to_string()))
}

fn read<T>(
    answer: &Answer,
    scrub: &Scrub,
    reader: impl Fn(&str, &Scrub) -> Option<T>,
) -> Result<T, CallError> {
    if !answer.is_success() {
        return Err(answer.failure(CallError::kind_of(answer.status), scrub));
    }
    let read = match answer.end {
        End::Cut => None,
        End::Whole | End::Broken | End::Late => reader(&answer.text, scrub),
    };
    read.ok_or_else(|| answer.unreadable(scrub))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::io::AsyncWriteExt;
    use tokio::net::TcpListener;

    use super::*;
    use crate::clock::TestClock;

    const QUICK: Timeouts = Timeouts {
        connect: Duration::from_millis(500),
        total: Duration::from_secs(5),
    };

    /// Submits with a token that is made up, as none can be had where nothing connects.
    async fn submit_at(base: &str, timeouts: Timeouts) -> SubmitOutcome {
        let base = BaseAddress::parse(base).unwrap();
        let token = AccessToken::new("made-up", base.as_str(), Duration::MAX).unwrap();
        let clock = TestClock::at("2026-03-26T10:00:00Z");
        let client = Client::with_timeouts(base, clock, timeouts).unwrap();
        client.submit(&token, b"{}".to_vec(), "key").await
    }

    #[track_caller]
    fn assert_proven_unsent(outcome: &SubmitOutcome, kind: CallErrorKind) {
        assert!(
            matches!(outcome, SubmitOutcome::ProvenUnsent(error) if error.kind == kind),
            "not a byte of the request left, so not {outcome:?}"
        );
    }

    #[tokio::test]
    async fn a_name_that_does_not_exist_is_proof() {
        let outcome = submit_at("https://bufdir.invalid/api/v1/bufdir-api", QUICK).await;
        // Whatever a resolver without a net says, and however long it takes to say it.
        assert!(
            matches!(outcome, SubmitOutcome::ProvenUnsent(_)),
            "not a byte of the request left, so not {outcome:?}"
        );
    }

    #[tokio::test]
    async fn a_failed_tls_handshake_is_proof() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let plain = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
            }
        });
        let base = format!("https://127.0.0.1:{port}/api/v1/bufdir-api");
        let outcome = submit_at(&base, QUICK).await;
        assert_proven_unsent(&outcome, CallErrorKind::NotConnected);
        plain.abort();
    }

    #[tokio::test]
    async fn a_time_out_while_connecting_is_proof_unless_it_is_the_total_one() {
        // Takes connections into its backlog, and never shakes hands.
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let base = format!("https://127.0.0.1:{port}/api/v1/bufdir-api");
        let outcome = submit_at(&base, QUICK).await;
        assert_proven_unsent(&outcome, CallErrorKind::TimedOut);
        let total_first = Timeouts {
            connect: Duration::from_secs(5),
            total: Duration::from_millis(500),
        };
        let outcome = submit_at(&base, total_first).await;
        assert!(
            matches!(outcome, SubmitOutcome::Unknown(_)),
            "cannot be told apart from a late answer, so not {outcome:?}"
        );
    }

    #[tokio::test]
    async fn a_refused_connection_is_proof() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        for scheme in ["http", "https"] {
            let base = format!("{scheme}://127.0.0.1:{port}/api/v1/bufdir-api");
            let outcome = submit_at(&base, QUICK).await;
            assert_proven_unsent(&outcome, CallErrorKind::NotConnected);
        }
    }

    #[test]
    fn every_call_can_be_made_on_any_thread() {
        fn is_send<T: Send>(_: T) {}
        let base = BaseAddress::parse("http://127.0.0.1:1/api/v1/bufdir-api").unwrap();
        let token = AccessToken::new("made-up", base.as_str(), Duration::MAX).unwrap();
        let credentials = ClientCredentials {
            client_id: "id".to_owned(),
            client_secret: "secret".into(),
        };
        let reference = ReferenceId::new("r").unwrap();
        let client = Client::new(base, TestClock::at("2026-03-26T10:00:00Z")).unwrap();
        is_send(client.token(&credentials));
        is_send(client.submit(&token, Vec::new(), "key"));
        is_send(client.status(&credentials, &reference));
        is_send(client.validate(Some(&credentials), "v", &Value::Null));
        is_send(client.discard_token("id", &token));
        is_send(client.forget("id"));
        is_send(&client);
    }
}
