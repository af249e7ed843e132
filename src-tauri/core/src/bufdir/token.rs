//! Access tokens: held in memory only, renewed ahead of time, one renewal at a time.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use super::error::CallError;

/// How long before its end a token is renewed.
pub const RENEW_AHEAD: Duration = Duration::from_secs(60);

/// Lifetime of a token whose `expires_in` is missing or no number of seconds. Short, since a
/// wrong guess costs one more `authenticate`, or one 401 that is answered by a renewal.
pub const ASSUMED_LIFETIME: Duration = Duration::from_secs(5 * 60);

/// Longest lifetime that is believed.
pub const LONGEST_LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// Longest token that is taken, in bytes: more does not fit the header of any common server.
const LONGEST_TOKEN: usize = 16 * 1024;

/// What an organisation signs in with. Neither `Debug` nor `Serialize`.
#[derive(Clone)]
pub struct ClientCredentials {
    /// The client id; not a secret.
    pub client_id: String,
    /// The client secret.
    pub client_secret: SecretString,
}

/// A bearer token. Neither `Debug` nor `Serialize`; clones share one token.
#[derive(Clone)]
pub struct AccessToken {
    inner: Arc<Inner>,
}

struct Inner {
    token: SecretString,
    header: HeaderValue,
    /// The base address that gave it, and the only one it is sent to.
    base: String,
    /// On the monotonic clock.
    expires_at: Duration,
}

impl AccessToken {
    /// A token as an answer has it. None when it is empty, overlong, or cannot stand in a header.
    pub(super) fn new(token: &str, base: &str, expires_at: Duration) -> Option<Self> {
        let printable = token.bytes().all(|byte| byte.is_ascii_graphic());
        if token.is_empty() || token.len() > LONGEST_TOKEN || !printable {
            return None;
        }
        let mut header = HeaderValue::from_str(&format!("Bearer {token}")).ok()?;
        header.set_sensitive(true);
        Some(Self {
            inner: Arc::new(Inner {
                token: SecretString::from(token),
                header,
                base: base.to_owned(),
                expires_at,
            }),
        })
    }

    pub(super) fn header(&self) -> HeaderValue {
        self.inner.header.clone()
    }

    pub(super) fn expose(&self) -> &str {
        self.inner.token.expose_secret()
    }

    /// Whether it was given by this base address.
    pub(super) fn belongs_to(&self, base: &str) -> bool {
        self.inner.base == base
    }

    fn is_fresh(&self, now: Duration) -> bool {
        now + RENEW_AHEAD < self.inner.expires_at
    }

    /// Whether both came out of one answer. Not a comparison of texts: a server that gives the
    /// same text again has still renewed it.
    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.inner, &other.inner)
    }
}

/// The tokens in use, by client id.
#[derive(Default)]
pub(super) struct Tokens {
    slots: Mutex<HashMap<String, Arc<Slot>>>,
}

#[derive(Default)]
struct Slot {
    /// How many renewals have ended.
    renewals: AtomicU64,
    /// Held while a renewal is in flight: whoever comes meanwhile waits for its outcome.
    held: tokio::sync::Mutex<Option<Held>>,
}

struct Held {
    /// What the outcome was got with: another secret deserves an answer of its own.
    secret: SecretString,
    outcome: Result<AccessToken, CallError>,
}

impl Tokens {
    fn slot(&self, client_id: &str) -> Arc<Slot> {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(slots.entry(client_id.to_owned()).or_default())
    }

    /// The token at hand, or a new one. Who waited for another's renewal shares its outcome, a
    /// failure too: a hundred calls without a net are one attempt, not a hundred in a row.
    pub(super) async fn get(
        &self,
        credentials: &ClientCredentials,
        now: impl Fn() -> Duration,
        renew: impl AsyncFnOnce() -> Result<AccessToken, CallError>,
    ) -> Result<AccessToken, CallError> {
        let slot = self.slot(&credentials.client_id);
        let seen = slot.renewals.load(Ordering::SeqCst);
        let mut held = slot.held.lock().await;
        let waited = slot.renewals.load(Ordering::SeqCst) != seen;
        let secret = credentials.client_secret.expose_secret();
        if let Some(held) = held.as_ref().filter(|h| h.secret.expose_secret() == secret) {
            match &held.outcome {
                Ok(token) if waited || token.is_fresh(now()) => return Ok(token.clone()),
                Err(error) if waited => return Err(error.clone()),
                _ => {}
            }
        }
        // Without a token to fall back to: one that failed or ends soon is never sent again.
        *held = None;
        let outcome = renew().await;
        *held = Some(Held {
            secret: credentials.client_secret.clone(),
            outcome: outcome.clone(),
        });
        slot.renewals.fetch_add(1, Ordering::SeqCst);
        outcome
    }

    /// Discards the token that failed, unless another call has renewed it meanwhile.
    pub(super) async fn discard(&self, client_id: &str, failed: &AccessToken) {
        let slot = self.slot(client_id);
        let mut held = slot.held.lock().await;
        if matches!(held.as_ref(), Some(Held { outcome: Ok(token), .. }) if token.is_same(failed)) {
            *held = None;
        }
    }

    /// Forgets all about a client id, without waiting for a renewal in flight.
    pub(super) fn forget(&self, client_id: &str) {
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        slots.remove(client_id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_stand_in_a_header_is_a_token() {
        for token in [
            "",
            "a b",
            "a\r\nX-Evil: 1",
            "blå",
            "\u{0}",
            &"x".repeat(20_000),
        ] {
            let made = AccessToken::new(token, "b", Duration::ZERO);
            assert!(made.is_none(), "{token:?} was taken");
        }
        let token = AccessToken::new("eyJ.x-y_z~+/=", "b", Duration::ZERO).unwrap();
        assert!(token.header().is_sensitive(), "hidden from hyper's logs");
    }

    #[test]
    fn freshness_ends_sixty_seconds_ahead() {
        let token = AccessToken::new("t0ken", "b", Duration::from_secs(3600)).unwrap();
        assert!(token.is_fresh(Duration::from_secs(3539)));
        assert!(!token.is_fresh(Duration::from_secs(3540)));
        assert!(!token.is_fresh(Duration::MAX - RENEW_AHEAD), "no overflow");
    }
}
