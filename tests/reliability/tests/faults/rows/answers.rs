//! What a server may answer, and may say in place of an answer.

use kvittert_core::error::ErrorCode;
use kvittert_reliability::ledger::Act;

use super::both;
use crate::table::{Asked, Row, Sent};
use Asked::{Fails, Well};
use ErrorCode::{
    RateLimited, ServerFailed, ServerRefused, StrangeAnswer, TimedOut, Unreachable,
    WrongCredentials,
};
use Sent::{InDoubt, Queued, Received, Refused};

pub(super) fn broken() -> Vec<Row> {
    let lost = InDoubt(Unreachable);
    let fails = Fails(Unreachable);
    let speak = |name: &str, text: &str| {
        let text = text.to_owned();
        Row::call(name, Act::Speak { text }, lost, fails)
    };
    let mut rows = both([
        Row::call("half an answer", Act::Truncate, lost, fails),
        speak("half a head", "HTTP/1.1 200 OK\r\ncontent-type: applica"),
        speak(
            "two lengths",
            "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 9\r\n\r\n{}",
        ),
        speak(
            "a length that is none",
            "HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n{}",
        ),
        speak(
            "a chunk that is none",
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n",
        ),
        speak("a status that is none", "HTTP/1.1 20 OK\r\n\r\n"),
        speak(
            "a head of a megabyte",
            &format!("HTTP/1.1 200 OK\r\nx: {}\r\n\r\n", "y".repeat(1024 * 1024)),
        ),
    ]);
    rows.push(Row::call(
        "all of the answer, where more was announced",
        Act::BreakBehindAnswer,
        Received,
        Well,
    ));
    rows
}

pub(super) fn strange() -> Vec<Row> {
    let lost = InDoubt(StrangeAnswer);
    let fails = Fails(StrangeAnswer);
    let html = "<!doctype html><html lang=\"nb\"><title>Logg på nettet</title></html>";
    let answered = |name: &str, act: Act| Row::call(name, act, lost, fails);
    let json = |name: &str, body: &str| answered(name, Act::json(200, body));
    let mut rows = both([
        json(
            "malformed JSON",
            "{\"submission_reference_id\": \"bufdir_ref",
        ),
        json("an empty 200", ""),
        answered("204", Act::answer(204, &[], "")),
        answered(
            "200 with HTML",
            Act::answer(200, &[("content-type", "text/html")], html),
        ),
        json(
            "200 with another JSON",
            r#"{"ok":true,"reference_id":"another"}"#,
        ),
        json("200 with a list", r#"["bufdir_ref_1","token","accepted"]"#),
        json("200 with null", "null"),
        json(
            "200 with nothing in its fields",
            r#"{"submission_reference_id":"","access_token":"","status":""}"#,
        ),
        json(
            "200 with null in its fields",
            r#"{"submission_reference_id":null,"access_token":null,"status":null}"#,
        ),
        json(
            "200 with lists in its fields",
            r#"{"submission_reference_id":["r"],"access_token":["t"],"status":["accepted"]}"#,
        ),
        json(
            "200 with numbers in its fields",
            r#"{"submission_reference_id":4.5,"access_token":7,"status":{"a":1}}"#,
        ),
        json(
            "200 about another report",
            r#"{"reference_id":"another","status":"accepted"}"#,
        ),
        answered("100 MB", Act::Flood { mebibytes: 100 }),
    ]);
    rows.extend([
        answered("gzip that nobody asked for", Act::Gzip { mebibytes: 0 }),
        answered("a gzip bomb", Act::Gzip { mebibytes: 100 }),
    ]);
    rows
}

pub(super) fn definite() -> Vec<Row> {
    let refused = |status: u16| {
        let name = status.to_string();
        Row::call(&name, Act::status(status), Refused, Fails(ServerRefused))
    };
    let mut rows: Vec<Row> = [404, 413, 415, 422].map(refused).into();
    rows.extend([400, 403].map(|status| refused(status).authenticating(Fails(WrongCredentials))));
    rows.extend([
        Row::call("401", Act::status(401), Received, Well).authenticating(Fails(WrongCredentials)),
        Row::calls(
            "401 again and again",
            Act::status(401),
            Queued(WrongCredentials),
            Fails(WrongCredentials),
        ),
        Row::call("408", Act::status(408), Queued(TimedOut), Fails(TimedOut)),
        Row::call(
            "429",
            Act::status(429),
            Queued(RateLimited),
            Fails(RateLimited),
        ),
    ]);
    let pauses = [
        "1",
        "99999999999999999999",
        "-5",
        "soon",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT",
    ];
    rows.extend(pauses.map(|pause| {
        let act = Act::status_with(429, &[("retry-after", pause)]);
        let name = format!("429, Retry-After: {pause}");
        Row::call(&name, act, Queued(RateLimited), Fails(RateLimited))
    }));
    // An answer before the server has the whole of the report is an answer all the same.
    let early = |status: u16, sent: Sent| {
        let name = format!("{status} before the body was read");
        Row::call(&name, Act::EarlyAnswer { status }, sent, Asked::Nothing).large()
    };
    rows.extend([
        early(413, Refused),
        early(429, Queued(RateLimited)),
        early(500, InDoubt(ServerFailed)),
    ]);
    rows
}

pub(super) fn other_statuses() -> Vec<Row> {
    let refused = [
        402, 405, 406, 407, 409, 410, 411, 412, 414, 416, 417, 418, 421, 423, 424, 425, 426, 428,
        431, 451, 499,
    ];
    let failed = [500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 599];
    let status = |code| {
        move |status: u16| {
            let name = status.to_string();
            Row::call(&name, Act::status(status), InDoubt(code), Fails(code))
        }
    };
    let mut rows = both(refused.map(status(ServerRefused)));
    rows.extend(both(failed.map(status(ServerFailed))));
    rows.extend(both([600, 999].map(status(StrangeAnswer))));
    let pause = Act::status_with(503, &[("retry-after", "120")]);
    let paused = Row::call(
        "503, Retry-After",
        pause,
        InDoubt(ServerFailed),
        Fails(ServerFailed),
    );
    rows.extend(paused.both());
    rows
}

pub(super) fn not_http() -> Vec<Row> {
    let lost = InDoubt(Unreachable);
    let fails = Fails(Unreachable);
    let speak = |name: &str, text: &str| {
        let text = text.to_owned();
        Row::call(name, Act::Speak { text }, lost, fails)
    };
    let interim = |status: u16, times: u32| {
        let name = format!("{times} times {status}, then nothing");
        Row::call(&name, Act::Interim { status, times }, lost, fails)
    };
    let mut rows = both([
        Row::call("HTTP/2 GOAWAY", Act::Goaway, lost, fails),
        speak("SSH", "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"),
        speak(
            "HTTP/2 in letters",
            "HTTP/2 200\r\ncontent-length: 0\r\n\r\n",
        ),
        speak("a mail server", "220 mail.example ESMTP\r\n"),
        speak("blank lines", "\r\n\r\n\r\n\r\n"),
        speak("zeros", &"\0".repeat(64)),
        interim(100, 1),
        interim(102, 1),
        interim(103, 1),
        interim(103, 500),
    ]);
    let switched = Act::Interim {
        status: 101,
        times: 1,
    };
    rows.extend(
        Row::call(
            "101",
            switched,
            InDoubt(StrangeAnswer),
            Fails(StrangeAnswer),
        )
        .both(),
    );
    rows.extend([100, 103].map(|status| {
        let name = format!("{status}, then the answer");
        Row::call(&name, Act::InterimThenAnswer { status }, Received, Well)
    }));
    rows
}

/// A receipt that can be read is one, however it comes; in a failure it is none.
pub(super) fn proper_in_their_way() -> Vec<Row> {
    const RECEIPT: &str = r#"{"submission_reference_id":"{reference}","status":"received"}"#;
    let row = |name: &str, act: Act, sent: Sent| Row::call(name, act, sent, Asked::Nothing);
    let speak = |name: &str, head: &str, end: &str| {
        let text = format!("{head}\r\n{RECEIPT}{end}");
        row(name, Act::Speak { text }, Received)
    };
    let typed = |kind: &str| Act::answer(200, &[("content-type", kind)], RECEIPT);
    let encoded = Act::answer(200, &[("content-encoding", "br")], RECEIPT);
    // `bufdir_ref_<yyyymmdd>_<number of five digits>` in place of `{reference}`.
    let size = RECEIPT.len() - "{reference}".len() + "bufdir_ref_20260326_00001".len();
    let chunked = format!("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{size:x}");
    vec![
        row("201 with a receipt", Act::json(201, RECEIPT), Received),
        row("202 with a receipt", Act::json(202, RECEIPT), Received),
        row("a receipt called HTML", typed("text/html"), Received),
        row(
            "a receipt called nothing",
            Act::answer(200, &[], RECEIPT),
            Received,
        ),
        row(
            "a receipt behind a byte order mark",
            Act::json(200, &format!("\u{feff}{RECEIPT}")),
            Received,
        ),
        row("a receipt called brotli that is none", encoded, Received),
        speak("HTTP/1.0 to the end", "HTTP/1.0 200 OK\r\n", ""),
        speak("a receipt in chunks", &chunked, "\r\n0\r\n\r\n"),
        row(
            "302 with a receipt",
            Act::json(302, RECEIPT),
            InDoubt(StrangeAnswer),
        ),
        row(
            "409 with a receipt",
            Act::json(409, RECEIPT),
            InDoubt(ServerRefused),
        ),
        row(
            "500 with a receipt",
            Act::json(500, RECEIPT),
            InDoubt(ServerFailed),
        ),
        row(
            "a receipt of 2 MB",
            Act::json(200, &format!("{RECEIPT}{}", " ".repeat(2 * 1024 * 1024))),
            InDoubt(StrangeAnswer),
        ),
    ]
}
