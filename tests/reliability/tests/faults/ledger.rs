//! The ledger itself keeps its word.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use kvittert_reliability::ledger::{
    Act, CLIENT_SECRET, Endpoint, Ledger, Options, PREFIX, Stage, taken,
};
use serde_json::{Value, json};

/// One call, with nothing of the app: what came back, to the end.
fn call(ledger: &Ledger, method: &str, place: &str, token: Option<&str>, body: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", ledger.port())).unwrap();
    let token = token
        .map(|token| format!("authorization: Bearer {token}\r\n"))
        .unwrap_or_default();
    let request = format!(
        "{method} {PREFIX}{PREFIX}/{place} HTTP/1.1\r\nhost: ledger\r\n{token}idempotency-key: k1\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut answer = String::new();
    let _ = stream.write_all(request.as_bytes());
    let _ = stream.read_to_string(&mut answer);
    answer
}

fn body_of(answer: &str) -> Value {
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    serde_json::from_str(body).unwrap()
}

fn sign_in(ledger: &Ledger) -> String {
    let secret = json!({ "client_id": "a", "client_secret": CLIENT_SECRET }).to_string();
    let answer = body_of(&call(ledger, "POST", "authenticate", None, &secret));
    answer["access_token"].as_str().unwrap().to_owned()
}

const REPORT: &str =
    r#"{"report_id":"rpt_1","org_id":"org_482","payload_version":"v","payload":{}}"#;

#[test]
fn what_was_taken_in_is_in_the_file_and_known_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ledger.jsonl");
    let ledger = Ledger::start(Options::new(&file));
    let token = sign_in(&ledger);
    let receipt = body_of(&call(&ledger, "POST", "submit", Some(&token), REPORT));
    let reference = receipt["submission_reference_id"].as_str().unwrap();
    let line = ledger.taken().remove(0);
    assert_eq!(
        (line.number, line.report_id.as_str(), line.org_id.as_str()),
        (1, "rpt_1", "org_482")
    );
    assert_eq!(line.reference_id, reference);
    assert_eq!(line.idempotency_key.as_deref(), Some("k1"));
    // Of REPORT, by sha256sum.
    assert_eq!(line.body_sha256.len(), 64);

    let ledger = ledger.restart();
    let place = format!("submission-status/{reference}");
    let status = body_of(&call(&ledger, "GET", &place, Some(&token), ""));
    assert_eq!(status["status"], "accepted");
    body_of(&call(&ledger, "POST", "submit", Some(&token), REPORT));
    assert_eq!(ledger.taken()[1].number, 2, "it goes on where it ended");
    drop(ledger);
    assert_eq!(taken(&file).len(), 2);
}

#[test]
fn what_is_no_report_or_has_no_token_is_not_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::start(Options::new(folder.path().join("ledger.jsonl")));
    let token = sign_in(&ledger);
    for (token, body, status) in [
        (None, REPORT, "401"),
        (Some("ledger.1.made-up"), REPORT, "401"),
        (Some(token.as_str()), "{}", "422"),
        (Some(token.as_str()), "[", "400"),
    ] {
        let answer = call(&ledger, "POST", "submit", token, body);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{answer}"
        );
    }
    let wrong = r#"{"client_id":"a","client_secret":"wrong"}"#;
    assert!(call(&ledger, "POST", "authenticate", None, wrong).starts_with("HTTP/1.1 401"));
    assert!(ledger.taken().is_empty());
}

#[test]
fn an_order_is_played_as_often_as_it_says_and_on_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::start(Options::new(folder.path().join("ledger.jsonl")));
    ledger.order_after(1, Endpoint::Submit, Act::status(503).after_taking_in(), 1);
    ledger.order_after(0, Endpoint::Submit, Act::DropWithinBody, 1);
    let token = sign_in(&ledger);
    let answers: Vec<String> = (0..4)
        .map(|_| call(&ledger, "POST", "submit", Some(&token), REPORT))
        .collect();
    body_of(&answers[0]);
    assert!(answers[1].starts_with("HTTP/1.1 503"), "{answers:?}");
    assert_eq!(answers[2], "", "it was dropped");
    body_of(&answers[3]);
    let faults: Vec<bool> = ledger
        .taken()
        .iter()
        .map(|taken| taken.fault.is_some())
        .collect();
    assert_eq!(faults, [false, true, false], "and three were taken in");
    assert_eq!(ledger.count(Endpoint::Submit, Stage::Head), 4);
    assert_eq!(ledger.count(Endpoint::Submit, Stage::TakenIn), 3);
}

#[test]
fn a_reset_is_a_reset_and_an_end_is_an_end() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::start(Options::new(folder.path().join("ledger.jsonl")));
    for (act, reset) in [(Act::ResetAfterBody, true), (Act::DropAfterBody, false)] {
        ledger.order(Endpoint::Submit, act.clone(), 1);
        let mut stream = TcpStream::connect(("127.0.0.1", ledger.port())).unwrap();
        let head =
            format!("POST {PREFIX}{PREFIX}/submit HTTP/1.1\r\ncontent-length: 2\r\n\r\n{{}}");
        stream.write_all(head.as_bytes()).unwrap();
        let read = stream.read(&mut [0]);
        let was_reset = read.is_err_and(|error| error.kind() == ErrorKind::ConnectionReset);
        assert_eq!(was_reset, reset, "{act:?}");
    }
}

#[test]
fn nobody_listens_when_told_so() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::start(Options::new(folder.path().join("ledger.jsonl")));
    ledger.listen(false);
    let refused = TcpStream::connect(("127.0.0.1", ledger.port())).unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
    ledger.listen(true);
    sign_in(&ledger);
}

#[test]
fn a_mixture_is_a_share_of_the_calls() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = Options::new(folder.path().join("ledger.jsonl"));
    options.mix = Some((20, 7));
    let ledger = Ledger::start(options);
    let missed = (0..200)
        .filter(|_| {
            let secret = json!({ "client_id": "a", "client_secret": CLIENT_SECRET }).to_string();
            let answer = call(&ledger, "POST", "authenticate", None, &secret);
            !answer.starts_with("HTTP/1.1 200") || !answer.ends_with('}')
        })
        .count();
    // 40 by the share; some of the faults still end in a proper answer.
    assert!((10..=80).contains(&missed), "{missed} of 200");
    ledger.forget();
    sign_in(&ledger);
}
