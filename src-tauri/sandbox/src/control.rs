//! `/practice/*`: the record, the faults and the clock, for a program outside the process.
//!
//! A page in a browser must not be able to drive it: it answers only when the address in `Host` is
//! the loopback (a page may have got there by a name that leads to it) and only with a header that
//! no page can send to another site without asking first.

use std::time::Duration;

use hyper::header;
use hyper::http::request::Parts;
use hyper::{Method, StatusCode};
use serde::Deserialize;
use serde_json::json;

use crate::answer::Answer;
use crate::fault::faults_from_json;
use crate::room::{Room, lock};

/// The header that a control call must carry, with the value `1`.
pub const CONTROL_HEADER: &str = "x-kvittert-practice";
/// How far the clock can be moved in one call, in seconds: ten years.
const LONGEST_ADVANCE_SECONDS: u64 = 10 * 365 * 24 * 60 * 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    advance_seconds: u64,
}

/// Whether a path is one of the control's.
pub(crate) fn is_control(path: &str) -> bool {
    path.starts_with("/practice/")
}

/// Answers a control call. Blocks as long as the memory's file is locked and written.
pub(crate) fn answer(room: &Room, parts: &Parts, body: &[u8]) -> Answer {
    if !may_control(parts) {
        return Answer::problem(
            StatusCode::FORBIDDEN,
            "Ikke tillatt",
            "Øvelsesserveren styres bare fra samme maskin, med hodet X-Kvittert-Practice: 1.",
        );
    }
    let text = String::from_utf8_lossy(body);
    match (parts.uri.path(), &parts.method) {
        ("/practice/record", &Method::GET) => Answer::json(&json!(lock(&room.record).list())),
        ("/practice/faults", &Method::GET) => faults(room),
        ("/practice/faults", &Method::POST) => match faults_from_json(&text) {
            Ok(ordered) => {
                let mut orders = lock(&room.orders);
                ordered.into_iter().for_each(|order| orders.add(order));
                drop(orders);
                faults(room)
            }
            Err(error) => not_valid(&error.to_string()),
        },
        ("/practice/faults", &Method::DELETE) => {
            lock(&room.orders).forget();
            faults(room)
        }
        ("/practice/clock", &Method::POST) => match serde_json::from_str::<Advance>(&text) {
            Ok(advance) if advance.advance_seconds <= LONGEST_ADVANCE_SECONDS => {
                advance_clock(room, advance.advance_seconds)
            }
            Ok(_) => not_valid("Klokken kan ikke stilles mer enn ti år fram om gangen."),
            Err(error) => not_valid(&error.to_string()),
        },
        ("/practice/record", _) => method_not_allowed("GET"),
        ("/practice/faults", _) => method_not_allowed("GET, POST, DELETE"),
        ("/practice/clock", _) => method_not_allowed("POST"),
        _ => Answer::not_found("Øvelsesserveren har ingen slik adresse."),
    }
}

fn faults(room: &Room) -> Answer {
    Answer::json(&json!(lock(&room.orders).list()))
}

fn advance_clock(room: &Room, seconds: u64) -> Answer {
    match lock(&room.memory).advance_clock(Duration::from_secs(seconds)) {
        Ok(()) => Answer::json(&json!({ "now": room.time.now() })),
        Err(error) => Answer::problem(
            StatusCode::INTERNAL_SERVER_ERROR,
            "Øvelsesserveren har mistet minnet",
            &error.to_string(),
        ),
    }
}

fn not_valid(detail: &str) -> Answer {
    Answer::problem(
        StatusCode::UNPROCESSABLE_ENTITY,
        "Forespørselen er ikke gyldig",
        detail,
    )
}

/// 405, with the methods that there are.
pub(crate) fn method_not_allowed(allowed: &str) -> Answer {
    Answer::problem(
        StatusCode::METHOD_NOT_ALLOWED,
        "Feil metode",
        &format!("Her kan bare {allowed} brukes."),
    )
    .with(header::ALLOW, allowed.to_owned())
}

fn may_control(parts: &Parts) -> bool {
    let mut hosts = parts.headers.get_all(header::HOST).iter();
    let loopback = hosts
        .next()
        .and_then(|host| host.to_str().ok())
        .is_some_and(is_loopback);
    let asked = parts
        .headers
        .get(CONTROL_HEADER)
        .is_some_and(|value| value.as_bytes() == b"1");
    loopback && hosts.next().is_none() && asked
}

/// Whether the `Host` of a call names this machine, whatever the port.
fn is_loopback(host: &str) -> bool {
    let is_port = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit());
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
        host.get(..name.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(name))
            && match host.get(name.len()..) {
                Some("") => true,
                Some(rest) => rest.strip_prefix(':').is_some_and(is_port),
                None => false,
            }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_loopback_is_the_loopback() {
        for host in ["127.0.0.1", "127.0.0.1:8482", "LOCALHOST:1", "[::1]:8482"] {
            assert!(is_loopback(host), "{host} is this machine");
        }
        for host in [
            "",
            "127.0.0.1.example.no",
            "localhost.example.no:8482",
            "example.no",
            "127.0.0.1:80@example.no",
            "127.0.0.10",
            "æ",
        ] {
            assert!(!is_loopback(host), "{host} may be anybody");
        }
    }
}
