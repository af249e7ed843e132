//! The practice server at an address that stays its own, also while nobody listens there.

use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use kvittert_sandbox::{Arrival, Endpoint, Options, PracticeClock, PracticeServer};
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// How long to wait for what comes at once unless the machine is stuck.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(1);

/// A clock that only the test moves.
struct StandingClock(AtomicU64);

impl PracticeClock for StandingClock {
    fn now(&self) -> Timestamp {
        let passed = i64::try_from(self.0.load(Ordering::SeqCst)).unwrap();
        let start: Timestamp = "2026-03-26T10:00:00Z".parse().unwrap();
        start
            .checked_add(SignedDuration::from_secs(passed))
            .unwrap()
    }
}

/// The server, or its absence.
pub(crate) struct Server {
    port: u16,
    /// Bound and never listening: nobody else gets the port while the server is away.
    _kept: TcpSocket,
    clock: Arc<StandingClock>,
    memory: PathBuf,
    running: Option<PracticeServer>,
    /// Calls to `submit` that came to servers that are gone.
    earlier: Vec<Arrival>,
}

fn socket(port: u16) -> TcpSocket {
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_reuseaddr(true).unwrap();
    socket
        .bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
        .unwrap();
    socket
}

impl Server {
    pub(crate) async fn start(folder: &Path) -> Self {
        let kept = socket(0);
        let mut server = Self {
            port: kept.local_addr().unwrap().port(),
            _kept: kept,
            clock: Arc::new(StandingClock(AtomicU64::new(0))),
            memory: folder.join("bufdir.jsonl"),
            running: None,
            earlier: Vec::new(),
        };
        server.come().await;
        server
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/api/v1/bufdir-api", self.port)
    }

    pub(crate) fn running(&self) -> Option<&PracticeServer> {
        self.running.as_ref()
    }

    pub(crate) async fn come(&mut self) {
        let options = Options {
            port: Some(self.port),
            memory: Some(self.memory.clone()),
            clock: self.clock.clone(),
            control: false,
        };
        self.running = Some(PracticeServer::start(options).await.unwrap());
    }

    pub(crate) async fn go(&mut self) {
        self.earlier = self.submits();
        self.running = None;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let away = async {
            while TcpStream::connect(address).is_ok() {
                tokio::time::sleep(BETWEEN_LOOKS).await;
            }
        };
        tokio::time::timeout(PATIENCE, away).await.unwrap();
    }

    pub(crate) fn pass(&self, seconds: u64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Every call that came to `submit`, by the server's own record.
    pub(crate) fn submits(&self) -> Vec<Arrival> {
        let now = self.running.iter().flat_map(PracticeServer::record);
        self.earlier
            .iter()
            .cloned()
            .chain(now)
            .filter(|arrival| arrival.endpoint == Endpoint::Submit)
            .collect()
    }

    /// Every report that the server took in, by its own file, oldest first.
    pub(crate) fn taken(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(&self.memory).unwrap();
        text.lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
            .filter(|entry| entry["entry"] == "report")
            .collect()
    }

    /// The reference of the n-th of them.
    pub(crate) fn reference(&self, number: usize) -> String {
        self.taken()[number]["reference"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Something that takes every connection at the server's address, and never answers. The
    /// server has to be away.
    pub(crate) fn black_hole(&self) -> BlackHole {
        let listener = socket(self.port).listen(16).unwrap();
        let (seen, swallowed) = oneshot::channel();
        BlackHole {
            task: tokio::spawn(swallow(listener, seen)),
            swallowed,
        }
    }
}

/// See [`Server::black_hole`].
pub(crate) struct BlackHole {
    task: JoinHandle<()>,
    swallowed: oneshot::Receiver<()>,
}

impl BlackHole {
    /// Waits until a request has come.
    pub(crate) async fn swallowed(&mut self) {
        tokio::time::timeout(PATIENCE, &mut self.swallowed)
            .await
            .unwrap()
            .unwrap();
    }

    pub(crate) async fn close(self) {
        self.task.abort();
        let _ = self.task.await;
    }
}

async fn swallow(listener: TcpListener, seen: oneshot::Sender<()>) {
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut head = Vec::new();
    let mut part = [0; 1024];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let length = stream.read(&mut part).await.unwrap();
        assert!(length > 0, "the request broke off");
        head.extend_from_slice(&part[..length]);
    }
    let _ = seen.send(());
    std::future::pending().await
}
