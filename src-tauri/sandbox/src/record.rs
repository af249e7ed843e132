//! What came in, in order, for tests and for people who wonder what their client sent.

use std::collections::VecDeque;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;

use crate::fault::{Endpoint, Fault};

/// How many arrivals are kept; the oldest are forgotten first.
const KEPT_ARRIVALS: usize = 2000;
/// How much body text is kept over all arrivals, in bytes; the oldest are forgotten first.
const KEPT_BYTES: usize = 64 * 1024 * 1024;
/// What stands where a secret stood.
const WITHHELD: &str = "…";
/// Headers whose value is a secret.
const SECRET_HEADERS: [&str; 3] = ["authorization", "proxy-authorization", "cookie"];

/// A call that came to one of the four endpoints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Arrival {
    /// Which one.
    pub endpoint: Endpoint,
    /// The method, `POST` or whatever came.
    pub method: String,
    /// The path as it came, without a query.
    pub path: String,
    /// The headers in order, names in lower case. Of a header that holds a secret, only the name.
    pub headers: Vec<(String, String)>,
    /// Whether there was an `Authorization` header.
    pub authorization: bool,
    /// The body as text, without the value of a `client_secret`; empty when it was not read.
    pub body: String,
    /// When, on the practice clock.
    pub at: Timestamp,
    /// The fault that was played.
    pub fault: Option<Fault>,
    /// The status of the answer; none when there was no answer, or not yet.
    pub answered: Option<u16>,
}

impl Arrival {
    /// The value of a header; the name in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }
}

/// Names and values as a record may keep them.
pub(crate) fn recordable_headers(headers: &hyper::HeaderMap) -> Vec<(String, String)> {
    headers
        .iter()
        .map(|(name, value)| {
            let value = if SECRET_HEADERS.contains(&name.as_str()) {
                WITHHELD.to_owned()
            } else {
                String::from_utf8_lossy(value.as_bytes()).into_owned()
            };
            (name.as_str().to_owned(), value)
        })
        .collect()
}

/// A body as a record may keep it: word for word, unless it holds a client secret.
pub(crate) fn recordable_body(endpoint: Endpoint, body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body).into_owned();
    match serde_json::from_slice::<Value>(body) {
        Ok(mut value) => {
            if withhold_secrets(&mut value) {
                value.to_string()
            } else {
                text
            }
        }
        // A body that is no JSON cannot be searched with certainty: what a client sends to
        // `authenticate` by mistake may well be its secret.
        Err(_) if text.is_empty() => text,
        Err(_) if endpoint == Endpoint::Authenticate || text.contains("client_secret") => {
            WITHHELD.to_owned()
        }
        Err(_) => text,
    }
}

/// Replaces every `client_secret`; says whether there was one. JSON read by `serde_json` is at
/// most 128 levels deep, so the recursion is bounded.
fn withhold_secrets(value: &mut Value) -> bool {
    match value {
        Value::Object(fields) => {
            let mut found = false;
            for (name, field) in fields {
                if name == "client_secret" {
                    *field = Value::String(WITHHELD.to_owned());
                    found = true;
                } else {
                    found |= withhold_secrets(field);
                }
            }
            found
        }
        Value::Array(entries) => entries
            .iter_mut()
            .fold(false, |found, entry| withhold_secrets(entry) | found),
        _ => false,
    }
}

/// The arrivals, bounded in number and in size.
#[derive(Default)]
pub(crate) struct Record {
    arrivals: VecDeque<Arrival>,
    forgotten: usize,
    bytes: usize,
}

impl Record {
    /// Notes an arrival and gives the number under which its answer is noted later.
    pub(crate) fn note(&mut self, arrival: Arrival) -> usize {
        self.bytes += arrival.body.len();
        self.arrivals.push_back(arrival);
        while self.arrivals.len() > KEPT_ARRIVALS
            || (self.bytes > KEPT_BYTES && self.arrivals.len() > 1)
        {
            if let Some(oldest) = self.arrivals.pop_front() {
                self.bytes -= oldest.body.len();
                self.forgotten += 1;
            }
        }
        self.forgotten + self.arrivals.len() - 1
    }

    /// Notes the status of the answer to an arrival.
    pub(crate) fn note_answer(&mut self, number: usize, status: u16) {
        let arrival = number
            .checked_sub(self.forgotten)
            .and_then(|index| self.arrivals.get_mut(index));
        if let Some(arrival) = arrival {
            arrival.answered = Some(status);
        }
    }

    pub(crate) fn list(&self) -> Vec<Arrival> {
        self.arrivals.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_withheld_wherever_it_stands() {
        for body in [
            r#"{"client_id":"a","client_secret":"hush"}"#,
            r#"{"client\u005fsecret":"hush"}"#,
            r#"{"payload":[{"client_secret":{"a":"hush"}}]}"#,
            r#"{"client_secret":"hush""#,
        ] {
            let kept = recordable_body(Endpoint::Submit, body.as_bytes());
            assert!(!kept.contains("hush"), "the secret stands in {kept}");
        }
        let kept = recordable_body(Endpoint::Authenticate, b"client=a&secret=hush");
        assert_eq!(kept, WITHHELD, "a form may hold a secret under any name");
    }

    #[test]
    fn a_body_without_a_secret_is_kept_word_for_word() {
        let body = "{ \"timer\": 6740.50 }";
        let kept = recordable_body(Endpoint::Submit, body.as_bytes());
        assert_eq!(kept, body, "tests compare the bytes that were sent");
    }

    #[test]
    fn the_record_is_bounded_and_numbers_stay_true() {
        let mut record = Record::default();
        let arrival = Arrival {
            endpoint: Endpoint::Submit,
            method: "POST".to_owned(),
            path: String::new(),
            headers: Vec::new(),
            authorization: false,
            body: "x".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            fault: None,
            answered: None,
        };
        let first = record.note(arrival.clone());
        for _ in 0..KEPT_ARRIVALS {
            record.note(arrival.clone());
        }
        let last = record.note(arrival);
        record.note_answer(first, 500);
        record.note_answer(last, 200);
        let list = record.list();
        assert_eq!(list.len(), KEPT_ARRIVALS, "the oldest are forgotten");
        let answers: Vec<_> = list.iter().filter_map(|kept| kept.answered).collect();
        assert_eq!(answers, [200], "a forgotten arrival's answer goes nowhere");
        assert_eq!(
            list.last().and_then(|kept| kept.answered),
            Some(200),
            "the answer stands by its own arrival"
        );
    }
}
