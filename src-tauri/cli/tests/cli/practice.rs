//! `practice-server` as a child, and its own record of what came to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::home::Home;

/// A practice server that runs until it is dropped.
pub(crate) struct Practice {
    child: Child,
    address: String,
    _home: Home,
}

impl Practice {
    pub(crate) fn start() -> Self {
        Self::with_faults(&json!([]))
    }

    /// A server that plays faults, from a file as an integrator orders them.
    pub(crate) fn with_faults(faults: &Value) -> Self {
        let home = Home::new();
        let file = home.file("faults.json", &faults.to_string());
        let mut child = home
            .command(&["practice-server", "--faults", &file])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        Self {
            child,
            address: address.trim_end().to_owned(),
            _home: home,
        }
    }

    /// The base address, as the server printed it on its first line.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// How it ended, once it has.
    pub(crate) fn wait(&mut self) -> Option<i32> {
        self.child.wait().unwrap().code()
    }

    /// The calls that came to one endpoint.
    pub(crate) fn calls(&self, endpoint: &str) -> Vec<Value> {
        let record = self.control("GET", "/practice/record", "");
        let calls = record.as_array().unwrap().iter();
        calls
            .filter(|call| call["endpoint"] == endpoint)
            .cloned()
            .collect()
    }

    /// Lets time pass on the server's clock.
    pub(crate) fn advance(&self, by: Duration) {
        let body = json!({ "advance_seconds": by.as_secs() }).to_string();
        self.control("POST", "/practice/clock", &body);
    }

    /// Orders a fault while the server runs.
    pub(crate) fn order(&self, endpoint: &str, fault: &str) {
        let order = json!([{ "endpoint": endpoint, "fault": { "kind": fault }, "times": 1 }]);
        self.control("POST", "/practice/faults", &order.to_string());
    }

    fn control(&self, method: &str, path: &str, body: &str) -> Value {
        let host = self
            .address
            .strip_prefix("http://")
            .unwrap()
            .split('/')
            .next()
            .unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nX-Kvittert-Practice: 1\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(
            head.starts_with("HTTP/1.1 200"),
            "the control call was refused: {answer}"
        );
        serde_json::from_str(body).unwrap()
    }
}

impl Drop for Practice {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
