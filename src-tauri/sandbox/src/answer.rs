//! What goes back to a client, before it is put on the wire.

use hyper::StatusCode;
use hyper::header::{self, HeaderName};
use serde_json::{Value, json};

/// A status, a body and its headers.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: Vec<(HeaderName, String)>,
    pub(crate) body: String,
}

impl Answer {
    /// 200 with JSON.
    pub(crate) fn json(body: &Value) -> Self {
        Self::of(StatusCode::OK, "application/json", body.to_string())
    }

    /// A problem (RFC 9457). The contract gives no error body; this is the common one. `detail`
    /// is in Norwegian, for a person to read.
    pub(crate) fn problem(status: StatusCode, title: &str, detail: &str) -> Self {
        Self::problem_with_errors(status, title, detail, &[])
    }

    /// A problem, and what was wrong with the report, one by one.
    pub(crate) fn problem_with_errors(
        status: StatusCode,
        title: &str,
        detail: &str,
        errors: &[String],
    ) -> Self {
        let mut body = json!({ "title": title, "detail": detail, "status": status.as_u16() });
        if !errors.is_empty()
            && let Some(fields) = body.as_object_mut()
        {
            fields.insert("errors".to_owned(), json!(errors));
        }
        Self::of(status, "application/problem+json", body.to_string())
    }

    /// 401. A 401 has to name a way to sign in (RFC 9110, 15.5.2).
    pub(crate) fn unauthorized(detail: &str) -> Self {
        Self::problem(StatusCode::UNAUTHORIZED, "Ikke innlogget", detail)
            .with(header::WWW_AUTHENTICATE, "Bearer".to_owned())
    }

    /// 404.
    pub(crate) fn not_found(detail: &str) -> Self {
        Self::problem(StatusCode::NOT_FOUND, "Finnes ikke", detail)
    }

    /// A page that is no JSON at all.
    pub(crate) fn html(body: &str) -> Self {
        Self::of(StatusCode::OK, "text/html; charset=utf-8", body.to_owned())
    }

    /// The same with one header more.
    pub(crate) fn with(mut self, name: HeaderName, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    fn of(status: StatusCode, content_type: &str, body: String) -> Self {
        Self {
            status,
            // An answer tells how things stand now, and one of them holds a token.
            headers: vec![
                (header::CONTENT_TYPE, content_type.to_owned()),
                (header::CACHE_CONTROL, "no-store".to_owned()),
            ],
            body,
        }
    }
}
