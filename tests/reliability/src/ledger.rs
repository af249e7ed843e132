//! The ledger: a server of the contract that writes down every submit it took in, on the disk before
//! it answers, and plays every fault that is ordered.
//!
//! It is a process of its own (`kvittert-ledger`), and knows nothing of the core: what it counts
//! owes nothing to what the app believes. Stdin takes orders, one line of JSON each, and each is
//! answered by a line on stdout, `ok` or what is wrong with it; it ends when stdin does.

mod book;
mod certificates;
mod connection;
mod contract;
mod fault;
mod mix;
mod play;
mod room;
mod server;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError};

pub use book::{Request, Stage, Taken};
pub use contract::{CLIENT_SECRET, PREFIX};
pub use fault::{Act, Endpoint, Fault, Order, TlsKind};
pub use server::{Setup, run};

/// What a ledger is started with.
#[derive(Debug, Clone)]
pub struct Options {
    /// Its file; goes on where the file ends.
    pub file: PathBuf,
    /// The port; none for any that is free.
    pub port: Option<u16>,
    /// How hands are shaken and where the certificates are kept; none for http.
    pub tls: Option<(TlsKind, PathBuf)>,
    /// The share of calls, in percent, that meet a fault of the mixture, and its seed.
    pub mix: Option<(u8, u64)>,
}

impl Options {
    /// A ledger in a file, over http, without a fault.
    #[must_use]
    pub fn new(file: impl Into<PathBuf>) -> Self {
        Self {
            file: file.into(),
            port: None,
            tls: None,
            mix: None,
        }
    }
}

/// A ledger that runs; killed when it is dropped.
pub struct Ledger {
    options: Options,
    base: String,
    child: Child,
    pipes: Mutex<(ChildStdin, BufReader<ChildStdout>)>,
}

#[expect(
    clippy::expect_used,
    reason = "for tests only: without the ledger nothing can be counted"
)]
impl Ledger {
    /// Starts one and waits until it listens.
    ///
    /// # Panics
    /// When it does not start; its own words are on stderr.
    #[must_use]
    pub fn start(options: Options) -> Self {
        let mut command = Command::new(crate::programs::ledger());
        command.arg("--file").arg(&options.file);
        if let Some(port) = options.port {
            command.args(["--port", &port.to_string()]);
        }
        if let Some((kind, folder)) = &options.tls {
            let kind = serde_json::to_value(kind).expect("a name");
            command.args(["--tls", kind.as_str().unwrap_or_default()]);
            command.arg("--tls-dir").arg(folder);
        }
        if let Some((percent, seed)) = options.mix {
            command.args(["--mix", &percent.to_string()]);
            command.args(["--seed", &seed.to_string()]);
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the ledger starts");
        let stdin = child.stdin.take().expect("it was asked for");
        let mut stdout = BufReader::new(child.stdout.take().expect("it was asked for"));
        let mut base = String::new();
        stdout.read_line(&mut base).expect("its address");
        assert!(base.starts_with("http"), "the ledger did not start");
        Self {
            options,
            base: base.trim().to_owned(),
            child,
            pipes: Mutex::new((stdin, stdout)),
        }
    }

    /// Its base address, ending with the contract's first prefix.
    #[must_use]
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Its port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.base
            .trim_end_matches(PREFIX)
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok())
            .expect("the address has one")
    }

    /// Its process id.
    #[must_use]
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// Orders a fault for the next calls of an endpoint; it is in force on return.
    ///
    /// # Panics
    /// When it cannot be played.
    pub fn order(&self, endpoint: Endpoint, fault: impl Into<Fault>, times: u32) {
        self.order_after(0, endpoint, fault, times);
    }

    /// The same, after some calls of the endpoint that meet none.
    ///
    /// # Panics
    /// When it cannot be played.
    pub fn order_after(&self, after: u32, endpoint: Endpoint, fault: impl Into<Fault>, times: u32) {
        let order = Order {
            endpoint,
            fault: fault.into(),
            times,
            after,
        };
        self.say(&serde_json::to_string(&order).expect("an order is JSON"));
    }

    /// Takes back all orders, and the mixture.
    pub fn forget(&self) {
        self.say("\"forget\"");
    }

    /// Makes nobody listen at the port, which stays taken, or somebody again.
    pub fn listen(&self, listening: bool) {
        self.say(&format!("{{\"listening\":{listening}}}"));
    }

    fn say(&self, line: &str) {
        let mut pipes = self.pipes.lock().unwrap_or_else(PoisonError::into_inner);
        let (stdin, stdout) = &mut *pipes;
        writeln!(stdin, "{line}").expect("the ledger lives");
        let mut said = String::new();
        stdout.read_line(&mut said).expect("the ledger lives");
        assert_eq!(said.trim(), "ok", "{line}");
    }

    /// All that was ever taken in, as the file has it: what was not on the disk is not there.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        taken(&self.options.file)
    }

    /// How far each connection came, in the order in which it went. Of all starts of the ledger.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        book::lines_of(&book::requests_path(&self.options.file)).expect("the requests are read")
    }

    /// How many calls of an endpoint came that far.
    #[must_use]
    pub fn count(&self, endpoint: Endpoint, stage: Stage) -> usize {
        self.requests()
            .iter()
            .filter(|request| request.endpoint == Some(endpoint) && request.stage == stage)
            .count()
    }

    /// The root that its valid certificate is of, as a PEM file, for `SSL_CERT_FILE`; none for http.
    #[must_use]
    pub fn certificate(&self) -> Option<PathBuf> {
        let (_, folder) = self.options.tls.as_ref()?;
        Some(folder.join(certificates::ROOT))
    }

    /// Kills it, and starts it again at the same port with the same file. Its orders are gone.
    #[must_use]
    pub fn restart(self) -> Self {
        let options = Options {
            port: Some(self.port()),
            ..self.options.clone()
        };
        drop(self);
        Self::start(options)
    }
}

impl Drop for Ledger {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// All that a ledger's file has, also when no ledger runs.
///
/// # Panics
/// When the file cannot be read.
#[must_use]
#[expect(clippy::expect_used, reason = "for tests only")]
pub fn taken(file: &Path) -> Vec<Taken> {
    book::lines_of(file).expect("the ledger's file is read")
}
