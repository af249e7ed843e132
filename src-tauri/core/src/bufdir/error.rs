//! What can go wrong with a call, decided once.

use std::time::Duration;

use super::words::Scrub;
use crate::error::{AppError, ErrorCode};

/// The class of a failed call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CallErrorKind {
    /// No connection came about: name, network, TLS or a proxy. Nothing was sent.
    NotConnected,
    /// No answer in time, or a 408.
    TimedOut,
    /// The connection broke after it was made.
    Interrupted,
    /// A 401; from `authenticate` also a 400 or 403.
    WrongCredentials,
    /// A 429.
    RateLimited,
    /// Any other 4xx.
    Refused,
    /// A 5xx.
    ServerFailed,
    /// A 3xx. Never followed: a report and its token go to the base address only.
    Redirected,
    /// An answer that cannot be understood, or is too long to be one.
    StrangeAnswer,
    /// A status answer that names another reference than the one asked about.
    AboutAnother,
}

/// A failed call. No field holds a secret or a token, even where the answer echoed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallError {
    /// What happened.
    pub kind: CallErrorKind,
    /// The answer's status, where there was an answer.
    pub http_status: Option<u16>,
    /// The pause that the server asks for, within bounds.
    pub retry_after: Option<Duration>,
    /// Bufdir's own words, one paragraph.
    pub reason: Option<String>,
    /// What the network said, for support.
    pub detail: Option<String>,
    /// The beginning of the answer, for support.
    pub answer: Option<String>,
}

impl CallError {
    /// A failure of which only the kind and what the network said is known.
    pub(super) fn new(kind: CallErrorKind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            http_status: None,
            retry_after: None,
            reason: None,
            detail: Some(detail.into()),
            answer: None,
        }
    }

    /// Whether nobody answered, so that the net or the server seems to be away.
    #[must_use]
    pub fn is_offline(&self) -> bool {
        self.http_status.is_none()
            && matches!(
                self.kind,
                CallErrorKind::NotConnected | CallErrorKind::Interrupted | CallErrorKind::TimedOut
            )
    }

    /// The same without these secrets.
    pub(super) fn cleaned(self, scrub: &Scrub) -> Self {
        let clean = |text: Option<String>| text.map(|text| scrub.clean_broken(&text));
        Self {
            reason: clean(self.reason),
            detail: clean(self.detail),
            answer: clean(self.answer),
            ..self
        }
    }

    /// The kind of a status that is no success.
    pub(super) fn kind_of(status: u16) -> CallErrorKind {
        match status {
            401 => CallErrorKind::WrongCredentials,
            408 => CallErrorKind::TimedOut,
            429 => CallErrorKind::RateLimited,
            300..=399 => CallErrorKind::Redirected,
            400..=499 => CallErrorKind::Refused,
            500..=599 => CallErrorKind::ServerFailed,
            _ => CallErrorKind::StrangeAnswer,
        }
    }
}

impl std::fmt::Display for CallError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.kind)?;
        if let Some(status) = self.http_status {
            write!(f, ", HTTP {status}")?;
        }
        for words in [&self.reason, &self.detail].into_iter().flatten() {
            write!(f, ": {words}")?;
        }
        Ok(())
    }
}

impl std::error::Error for CallError {}

impl From<CallError> for AppError {
    fn from(error: CallError) -> Self {
        let code = match error.kind {
            // A connection that broke leaves a person with the same next step as none at all;
            // what it means for a report on its way is said by the report's state.
            CallErrorKind::NotConnected | CallErrorKind::Interrupted => ErrorCode::Unreachable,
            CallErrorKind::TimedOut => ErrorCode::TimedOut,
            CallErrorKind::WrongCredentials => ErrorCode::WrongCredentials,
            CallErrorKind::RateLimited => ErrorCode::RateLimited,
            CallErrorKind::Refused => ErrorCode::ServerRefused,
            CallErrorKind::ServerFailed => ErrorCode::ServerFailed,
            CallErrorKind::Redirected
            | CallErrorKind::StrangeAnswer
            | CallErrorKind::AboutAnother => ErrorCode::StrangeAnswer,
        };
        let mut app = Self::new(code);
        if let Some(status) = error.http_status {
            app = app.with("http_status", status);
        }
        if let Some(pause) = error.retry_after {
            app = app.with("retry_after_seconds", pause.as_secs());
        }
        if let Some(reason) = &error.reason {
            app = app.with("reason", reason);
        }
        let mut detail = error.to_string();
        if let Some(answer) = &error.answer {
            detail.push('\n');
            detail.push_str(answer);
        }
        app.because(detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_code_and_what_its_words_need() {
        let error = CallError {
            http_status: Some(429),
            retry_after: Some(Duration::from_secs(30)),
            reason: Some("Rolig".to_owned()),
            answer: Some("{}".to_owned()),
            ..CallError::new(CallErrorKind::RateLimited, "x")
        };
        let app = AppError::from(error.clone());
        assert_eq!(app.code, ErrorCode::RateLimited);
        assert_eq!(app.args["retry_after_seconds"], "30");
        assert_eq!(
            app.detail.as_deref(),
            Some("RateLimited, HTTP 429: Rolig: x\n{}")
        );
        for (kind, code) in [
            (CallErrorKind::NotConnected, ErrorCode::Unreachable),
            (CallErrorKind::Interrupted, ErrorCode::Unreachable),
            (CallErrorKind::TimedOut, ErrorCode::TimedOut),
            (CallErrorKind::WrongCredentials, ErrorCode::WrongCredentials),
            (CallErrorKind::Refused, ErrorCode::ServerRefused),
            (CallErrorKind::ServerFailed, ErrorCode::ServerFailed),
            (CallErrorKind::Redirected, ErrorCode::StrangeAnswer),
            (CallErrorKind::StrangeAnswer, ErrorCode::StrangeAnswer),
        ] {
            let app = AppError::from(CallError {
                kind,
                ..error.clone()
            });
            assert_eq!(app.code, code, "{kind:?}");
        }
    }

    #[test]
    fn a_status_has_one_kind() {
        for (status, kind) in [
            (302, CallErrorKind::Redirected),
            (400, CallErrorKind::Refused),
            (401, CallErrorKind::WrongCredentials),
            (403, CallErrorKind::Refused),
            (408, CallErrorKind::TimedOut),
            (409, CallErrorKind::Refused),
            (429, CallErrorKind::RateLimited),
            (500, CallErrorKind::ServerFailed),
            (599, CallErrorKind::ServerFailed),
            (101, CallErrorKind::StrangeAnswer),
            (999, CallErrorKind::StrangeAnswer),
        ] {
            assert_eq!(CallError::kind_of(status), kind, "HTTP {status}");
        }
    }
}
