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
pub const LONGEST_LOOK: Duration = Duration::from_secs(10);

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

    /// Whether anybody answers at the base address within [`LONGEST_LOOK`], whatever the answer
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
    /// Those of [`Client::token`], then nothing was asked; [`CallErrorKind::StrangeAnswer`] for an
    /// answer without a status, and for the references `.` and `..`, which no URL can name.
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
        read(&answer, &scrub, wire::status)
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
        let renewed = self.token(credentials).await?;
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
