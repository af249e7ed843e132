//! A client that sees every byte: a plain socket.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use kvittert_sandbox::{Options, PRACTICE_SECRET, PracticeClock, PracticeServer};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) const AUTHENTICATE: &str = "/api/v1/bufdir-api/api/v1/bufdir-api/authenticate";
pub(crate) const VALIDATE: &str = "/api/v1/bufdir-api/api/v1/bufdir-api/validate-payload";
pub(crate) const SUBMIT: &str = "/api/v1/bufdir-api/api/v1/bufdir-api/submit";
pub(crate) const STATUS: &str = "/api/v1/bufdir-api/api/v1/bufdir-api/submission-status";

/// A clock that stands still, at the moment of the contract's examples.
pub(crate) struct Stopped;

impl PracticeClock for Stopped {
    fn now(&self) -> Timestamp {
        "2026-03-26T10:30:00Z".parse().unwrap()
    }
}

pub(crate) fn stopped() -> Options {
    Options {
        clock: Arc::new(Stopped),
        ..Options::in_memory()
    }
}

pub(crate) async fn started() -> PracticeServer {
    PracticeServer::start(stopped()).await.unwrap()
}

pub(crate) fn fixture(name: &str) -> Value {
    let path = format!(
        "{}/../../tests/fixtures/contract/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A request, written out byte by byte.
pub(crate) struct Request {
    pub(crate) method: &'static str,
    pub(crate) path: String,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    pub(crate) fn post(path: &str, body: &Value) -> Self {
        Self {
            method: "POST",
            path: path.to_owned(),
            headers: vec![("content-type", "application/json".to_owned())],
            body: body.to_string().into_bytes(),
        }
    }

    pub(crate) fn get(path: &str) -> Self {
        Self {
            method: "GET",
            path: path.to_owned(),
            headers: Vec::new(),
            body: Vec::new(),
        }
    }

    pub(crate) fn method(self, method: &'static str) -> Self {
        Self { method, ..self }
    }

    pub(crate) fn body(self, body: &[u8]) -> Self {
        Self {
            body: body.to_vec(),
            ..self
        }
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(crate) fn token(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    fn bytes(&self, port: u16) -> Vec<u8> {
        let mut text = format!("{} {} HTTP/1.1\r\n", self.method, self.path);
        let mut headers = self.headers.clone();
        if !headers.iter().any(|(name, _)| *name == "host") {
            headers.push(("host", format!("127.0.0.1:{port}")));
        }
        headers.push(("connection", "close".to_owned()));
        headers.push(("content-length", self.body.len().to_string()));
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        let mut bytes = text.into_bytes();
        bytes.extend_from_slice(&self.body);
        bytes
    }

    /// Sends it and gives every byte that comes back until the connection ends.
    pub(crate) async fn raw(self, port: u16) -> Vec<u8> {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        // A server that hangs up may do so before all of it is sent.
        let _ = stream.write_all(&self.bytes(port)).await;
        let mut received = Vec::new();
        let reading = async {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                received.extend_from_slice(&buffer[..count]);
            }
        };
        tokio::time::timeout(Duration::from_secs(20), reading)
            .await
            .expect("the connection ends");
        received
    }

    pub(crate) async fn send(self, server: &PracticeServer) -> Reply {
        Reply::of(&self.raw(server.port()).await)
    }
}

/// An answer, taken apart.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) text: String,
}

impl Reply {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").expect("an answer has a head");
        Self {
            status: head[9..12].parse().unwrap(),
            head: head.to_owned(),
            text: body.to_owned(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value)
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }

    /// Checks that this is a problem as every refusal has to be.
    pub(crate) fn is_problem(&self, status: u16) {
        assert_eq!(self.status, status, "the status of {self:?}");
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "a refusal is a problem: {self:?}"
        );
        let body = self.json();
        assert_eq!(body["status"], status, "the body repeats the status");
        for field in ["title", "detail"] {
            let text = body[field].as_str().unwrap_or_default();
            assert!(!text.is_empty(), "{field} says something: {self:?}");
        }
        assert_eq!(
            self.header("www-authenticate"),
            (status == 401).then_some("Bearer"),
            "a 401, and nothing else, names the way to sign in"
        );
    }
}

pub(crate) async fn token(server: &PracticeServer) -> String {
    let body = json!({ "client_id": "eircodex_org_482", "client_secret": PRACTICE_SECRET });
    let reply = Request::post(AUTHENTICATE, &body).send(server).await;
    assert_eq!(reply.status, 200, "the practice secret is taken");
    reply.json()["access_token"].as_str().unwrap().to_owned()
}

pub(crate) async fn submit(server: &PracticeServer, body: &Value) -> Reply {
    let token = token(server).await;
    Request::post(SUBMIT, body).token(&token).send(server).await
}

pub(crate) async fn status_of(server: &PracticeServer, reference: &str) -> Value {
    let token = token(server).await;
    let reply = Request::get(&format!("{STATUS}/{reference}"))
        .token(&token)
        .send(server)
        .await;
    assert_eq!(reply.status, 200, "the reference is known");
    reply.json()
}

pub(crate) fn reference(reply: &Reply) -> String {
    assert_eq!(reply.status, 200, "the report is taken in: {reply:?}");
    let body = reply.json();
    body["submission_reference_id"].as_str().unwrap().to_owned()
}

/// The contract's example with a report id and an organisation number of its own.
pub(crate) fn report(report_id: &str, organisation_number: &str) -> Value {
    let mut body = fixture("submit.request");
    body["report_id"] = json!(report_id);
    body["payload"]["organisasjonsnummer"] = json!(organisation_number);
    body
}
