//! A raw server: it takes down what came, byte for byte, and does what real networks do.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What is done to one connection.
#[derive(Clone)]
pub(crate) enum Act {
    /// Read the request, write these bytes, close.
    Answer(Vec<u8>),
    /// Write these bytes at once, whatever comes, and close.
    Speak(Vec<u8>),
    /// Close at once, with a request on its way.
    DropBeforeReading,
    /// Read the whole request and close without a word.
    DropAfterBody,
    /// Read the request and never answer.
    Silence,
    /// Read the request, write these bytes, and hold the connection open without another.
    Stall(Vec<u8>),
    /// Read the request, answer with this head, then with 100 MB of body.
    Flood(Vec<u8>),
    /// Read the request, wait, then answer.
    Late(Duration, Vec<u8>),
}

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) line: String,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Seen {
    /// The one value of a header, or None. Panics when there are several.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut values = self
            .headers
            .iter()
            .filter(|(given, _)| given.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str());
        let first = values.next();
        assert_eq!(values.next(), None, "{name} came more than once");
        first
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("the body is JSON")
    }
}

#[derive(Default)]
struct Notes {
    script: VecDeque<Act>,
    last: Option<Act>,
    seen: Vec<Seen>,
    connections: usize,
    flooded: usize,
}

/// A server that follows a script, one act a connection; the last act is repeated.
pub(crate) struct Server {
    port: u16,
    notes: Arc<Mutex<Notes>>,
    task: tokio::task::JoinHandle<()>,
}

impl Server {
    pub(crate) async fn start(script: impl IntoIterator<Item = Act>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("it is bound").port();
        let notes = Arc::new(Mutex::new(Notes {
            script: script.into_iter().collect(),
            ..Notes::default()
        }));
        let kept = Arc::clone(&notes);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let act = {
                    let mut notes = kept.lock().unwrap();
                    notes.connections += 1;
                    let act = notes.script.pop_front().or_else(|| notes.last.clone());
                    notes.last.clone_from(&act);
                    act.expect("a script has at least one act")
                };
                tokio::spawn(play(stream, act, Arc::clone(&kept)));
            }
        });
        Self { port, notes, task }
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The base address of this server.
    pub(crate) fn base(&self) -> String {
        format!("http://127.0.0.1:{}/api/v1/bufdir-api", self.port)
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.notes.lock().unwrap().seen.clone()
    }

    /// The only request that came.
    pub(crate) fn only(&self) -> Seen {
        let mut seen = self.seen();
        assert_eq!(seen.len(), 1, "one request, not {seen:?}");
        seen.remove(0)
    }

    pub(crate) fn connections(&self) -> usize {
        self.notes.lock().unwrap().connections
    }

    /// How many bytes of a flood could be written.
    pub(crate) fn flooded(&self) -> usize {
        self.notes.lock().unwrap().flooded
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn play(mut stream: TcpStream, act: Act, notes: Arc<Mutex<Notes>>) {
    if let Act::DropBeforeReading = act {
        // Closing with something unread makes a reset of it.
        let _ = stream.readable().await;
        return;
    }
    if let Act::Speak(bytes) = act {
        let _ = stream.write_all(&bytes).await;
        let _ = stream.readable().await;
        return;
    }
    let Some(seen) = read_request(&mut stream).await else {
        return;
    };
    notes.lock().unwrap().seen.push(seen);
    match act {
        Act::Answer(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Act::Late(pause, bytes) => {
            tokio::time::sleep(pause).await;
            let _ = stream.write_all(&bytes).await;
        }
        Act::Flood(head) => {
            let _ = stream.write_all(&head).await;
            let block = vec![b' '; 64 * 1024];
            for _ in 0..1600 {
                if stream.write_all(&block).await.is_err() {
                    break;
                }
                notes.lock().unwrap().flooded += block.len();
            }
        }
        Act::Silence => tokio::time::sleep(Duration::from_secs(600)).await,
        Act::Stall(bytes) => {
            let _ = stream.write_all(&bytes).await;
            tokio::time::sleep(Duration::from_secs(600)).await;
        }
        Act::DropAfterBody | Act::DropBeforeReading | Act::Speak(_) => {}
    }
}

async fn read_request(stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(bytes[..head_end].to_vec()).expect("a head is ASCII");
    let mut lines = head.split("\r\n");
    let line = lines.next().expect("a request line").to_owned();
    let headers: Vec<(String, String)> = lines
        .map(|header| {
            let (name, value) = header.split_once(": ").expect("a header");
            (name.to_owned(), value.to_owned())
        })
        .collect();
    let mut seen = Seen {
        line,
        headers,
        body: bytes[head_end + 4..].to_vec(),
    };
    let length = seen
        .header("content-length")
        .map_or(0, |length| length.parse().expect("a length"));
    while seen.body.len() < length {
        if stream.read_buf(&mut seen.body).await.ok()? == 0 {
            return None;
        }
    }
    Some(seen)
}

/// An answer with a content type and further header lines, as bytes.
pub(crate) fn answer_with(status: u16, kind: &str, extra: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut bytes = format!(
        "HTTP/1.1 {status} Whatever\r\ncontent-type: {kind}\r\n{extra}content-length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

/// A JSON answer.
pub(crate) fn answer(status: u16, body: impl AsRef<[u8]>) -> Act {
    Act::Answer(answer_with(status, "application/json", "", body))
}

/// An answer that announces more than it holds, and ends.
pub(crate) fn half(status: u16, body: &str) -> Act {
    Act::Answer(
        format!(
            "HTTP/1.1 {status} Whatever\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{body}"
        )
        .into_bytes(),
    )
}

/// A flood behind a status.
pub(crate) fn flood(status: u16) -> Act {
    Act::Flood(
        format!(
            "HTTP/1.1 {status} Whatever\r\ncontent-type: application/json\r\ncontent-length: 104857600\r\n\r\n"
        )
        .into_bytes(),
    )
}
