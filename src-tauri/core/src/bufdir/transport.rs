//! One request, one answer: what left, what came, and how far.

use std::sync::{Arc, Once};
use std::time::Duration;

use reqwest::header::{
    ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER,
};
use reqwest::{Method, Response};
use url::Url;

use super::address::BaseAddress;
use super::error::{CallError, CallErrorKind};
use super::retry_after;
use super::token::AccessToken;
use super::words::{self, Scrub};
use crate::clock::Clock;
use crate::error::{AppError, ErrorCode};

/// Longest answer that is read, in bytes. The contract's are below one kilobyte; what is longer
/// than this is none of them, and the rest is not fetched.
pub const LONGEST_ANSWER: usize = 1024 * 1024;

/// How long a call may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// Name, TCP, proxy and TLS together. Shorter than `total`: only a failure to connect that is
    /// told apart from a late answer proves that nothing was sent.
    pub connect: Duration,
    /// From the start of the call to the last byte of the answer.
    pub total: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            total: Duration::from_secs(60),
        }
    }
}

/// A request, to be sent once.
pub(super) struct Ask {
    pub(super) method: Method,
    pub(super) url: Url,
    pub(super) body: Option<Vec<u8>>,
    pub(super) idempotency_key: Option<HeaderValue>,
}

impl Ask {
    pub(super) fn get(url: Url) -> Self {
        Self {
            method: Method::GET,
            url,
            body: None,
            idempotency_key: None,
        }
    }

    pub(super) fn head(url: Url) -> Self {
        Self {
            method: Method::HEAD,
            ..Self::get(url)
        }
    }

    pub(super) fn post(url: Url, body: Vec<u8>) -> Self {
        Self {
            method: Method::POST,
            url,
            body: Some(body),
            idempotency_key: None,
        }
    }
}

/// How an answer's body ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// As announced.
    Whole,
    /// At [`LONGEST_ANSWER`]; there was more.
    Cut,
    /// The connection broke.
    Broken,
    /// The rest did not come in time.
    Late,
}

/// An answer, whatever it says.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) content_type: Option<String>,
    pub(super) retry_after: Option<Duration>,
    /// The body as text. What is no UTF-8 is replaced, so that one odd letter in a confirmation
    /// does not cost the reference beside it.
    pub(super) text: String,
    pub(super) end: End,
    /// The monotonic clock when the head of the answer came.
    pub(super) came: Duration,
}

/// No answer.
pub(super) struct Fault {
    pub(super) kind: CallErrorKind,
    pub(super) detail: String,
    /// Whether a byte of the request may have left.
    pub(super) may_have_left: bool,
}

impl Answer {
    pub(super) fn is_success(&self) -> bool {
        (200..=299).contains(&self.status)
    }

    /// The excerpt for support, without secrets.
    pub(super) fn excerpt(&self, scrub: &Scrub) -> String {
        // What stands at the cut of an excerpt can no longer be recognised: scrub first.
        words::excerpt(&match self.end {
            End::Whole => scrub.clean(&self.text),
            End::Cut | End::Broken | End::Late => scrub.clean_broken(&self.text),
        })
    }

    /// The failure that this answer is, of a given kind.
    pub(super) fn failure(&self, kind: CallErrorKind, scrub: &Scrub) -> CallError {
        let reason = if self.is_success() || self.end == End::Cut {
            None
        } else {
            words::reason(
                self.content_type.as_deref(),
                &scrub.clean_broken(&self.text),
            )
        };
        let detail = match self.end {
            End::Whole => None,
            End::Cut => Some(format!("the answer is longer than {LONGEST_ANSWER} bytes")),
            End::Broken => Some("the connection broke within the answer".to_owned()),
            End::Late => Some("the rest of the answer did not come in time".to_owned()),
        };
        let excerpt = self.excerpt(scrub);
        CallError {
            kind,
            http_status: Some(self.status),
            retry_after: self.retry_after,
            reason,
            detail,
            answer: (!excerpt.is_empty()).then_some(excerpt),
        }
    }

    /// The failure that this answer is when its success cannot be read.
    pub(super) fn unreadable(&self, scrub: &Scrub) -> CallError {
        let kind = match self.end {
            End::Whole | End::Cut => CallErrorKind::StrangeAnswer,
            End::Broken => CallErrorKind::Interrupted,
            End::Late => CallErrorKind::TimedOut,
        };
        self.failure(kind, scrub)
    }
}

impl Fault {
    pub(super) fn into_error(self, scrub: &Scrub) -> CallError {
        CallError::new(self.kind, scrub.clean(&self.detail))
    }
}

/// The wire.
pub(super) struct Transport {
    http: reqwest::Client,
    clock: Arc<dyn Clock>,
}

impl Transport {
    pub(super) fn new(
        base: &BaseAddress,
        timeouts: Timeouts,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, AppError> {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| {
            // An error says that somebody else in the process has chosen one already.
            let _already = rustls::crypto::ring::default_provider().install_default();
        });
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("Kvittert/", env!("CARGO_PKG_VERSION")))
            // One attempt is one attempt: nothing below this line may send a report again, nor
            // send it elsewhere, nor over a connection that the server may be about to close.
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .pool_max_idle_per_host(0)
            .referer(false)
            .connect_timeout(timeouts.connect)
            .timeout(timeouts.total);
        if base.is_https() {
            builder = builder.https_only(true);
        } else {
            // Plain http is loopback only and asks no authority; a machine without a single root
            // certificate can still practise.
            builder = builder.tls_certs_only([]);
        }
        if base.is_loopback() {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(|error| {
            AppError::new(ErrorCode::Unreachable).because(format!("no TLS: {}", chain(&error)))
        })?;
        Ok(Self { http, clock })
    }

    /// The monotonic clock.
    pub(super) fn monotonic(&self) -> Duration {
        self.clock.monotonic()
    }

    /// Sends a request once and reads its answer up to [`LONGEST_ANSWER`].
    pub(super) async fn exchange(
        &self,
        ask: Ask,
        token: Option<&AccessToken>,
    ) -> Result<Answer, Fault> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(token) = token {
            headers.insert(AUTHORIZATION, token.header());
        }
        if let Some(key) = ask.idempotency_key {
            headers.insert(HeaderName::from_static("idempotency-key"), key);
        }
        let mut request = self.http.request(ask.method, ask.url);
        if let Some(body) = ask.body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            request = request.body(body);
        }
        let mut response = request.headers(headers).send().await.map_err(fault)?;
        let came = self.clock.monotonic();
        let header = |name: HeaderName| {
            let value = response.headers().get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        let content_type = header(CONTENT_TYPE);
        let retry_after = header(RETRY_AFTER)
            .and_then(|value| retry_after::read(&value, header(DATE).as_deref(), self.clock.now()));
        let status = response.status().as_u16();
        let (bytes, end) = read(&mut response).await;
        let text = String::from_utf8_lossy(&bytes);
        Ok(Answer {
            status,
            content_type,
            retry_after,
            text: text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned(),
            end,
            came,
        })
    }
}

async fn read(response: &mut Response) -> (Vec<u8>, End) {
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(None) => return (bytes, End::Whole),
            Ok(Some(chunk)) => {
                let room = LONGEST_ANSWER - bytes.len();
                if let Some(fits) = chunk.get(..room).filter(|_| chunk.len() > room) {
                    bytes.extend_from_slice(fits);
                    return (bytes, End::Cut);
                }
                bytes.extend_from_slice(&chunk);
            }
            Err(error) if error.is_timeout() => return (bytes, End::Late),
            Err(_) => return (bytes, End::Broken),
        }
    }
}

/// What a failed send says about the request.
///
/// `is_connect` is hyper's word for its connector alone: name, TCP, a proxy's CONNECT and the TLS
/// handshake, connect time-out included. The request is handed to the connection only after it
/// returned, and early data is off, so this is the one proof that nothing left. (`is_builder` is
/// reqwest refusing the request before it has a connection.) A total time-out that strikes while
/// connecting is not told apart from a late answer, and so proves nothing.
fn fault(error: reqwest::Error) -> Fault {
    let unsent = error.is_connect() || error.is_builder();
    let kind = if error.is_timeout() {
        CallErrorKind::TimedOut
    } else if unsent {
        CallErrorKind::NotConnected
    } else {
        CallErrorKind::Interrupted
    };
    Fault {
        kind,
        detail: chain(&error.without_url()),
        may_have_left: !unsent,
    }
}

/// An error and what it came from, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        let words = error.to_string();
        if !text.contains(&words) {
            text.push_str(": ");
            text.push_str(&words);
        }
        source = error.source();
    }
    words::paragraph(&text, words::LONGEST_REASON)
}
