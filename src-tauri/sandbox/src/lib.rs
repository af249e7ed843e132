//! The practice server: Bufdir's four endpoints with a memory, and faults on order.
//!
//! It is written from the contract (`contract/bufdir-api.txt`) and shares no code with the client,
//! so that it cannot have the client's mistakes. It listens on the loopback address only.
//!
//! # What it does
//!
//! - **authenticate** gives a token for any client id together with [`PRACTICE_SECRET`], the
//!   contract's own example; anything else is a 401. A token holds for [`TOKEN_LIFETIME`] on the
//!   practice clock, and no longer than the server that gave it.
//! - **validate-payload** works without a token and refuses a wrong one. `bufdir_2025_v2` is
//!   validated; a version that is not known is taken as it is, as next year's rule pack must be
//!   practised before its rules are written here.
//! - **submit** takes a valid report in and gives it a reference. A report counts as the same when
//!   its `org_id` and `report_id` are:
//!   - with the same `payload_version` and payload (compared as JSON) the first answer is given
//!     again, with the same reference, and nothing is taken in;
//!   - with another payload it is a 409, unless the earlier one was rejected by then: then it is a
//!     new report with a reference of its own.
//!
//!   An `Idempotency-Key` is recorded, and nothing rests on it: the contract has none.
//! - **submission-status** says `received`, after [`PROCESSING_AFTER`] `processing`, and after
//!   [`ACCEPTED_OR_REJECTED_AFTER`] `accepted`, or `rejected` with a reason when the organisation
//!   number ends in [`REJECTED_LAST_DIGIT`].
//!
//! Errors are `application/problem+json` (the contract gives no error body) with a `detail` in
//! Norwegian.
//!
//! # Faults
//!
//! [`PracticeServer::order_fault`] orders what goes wrong with the next calls of an endpoint; see
//! [`Fault`].
//!
//! # Control from outside
//!
//! With [`Options::control`], and the header `X-Kvittert-Practice: 1`:
//! `GET /practice/record`; `GET`, `POST` and `DELETE /practice/faults`;
//! `POST /practice/clock` with `{"advance_seconds": 3600}`.

mod answer;
mod check;
mod clock;
mod contract;
mod control;
mod fault;
mod ledger;
mod memory;
mod record;
mod room;
mod wire;

use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::task::JoinHandle;

pub use clock::{PracticeClock, SystemPracticeClock};
pub use control::CONTROL_HEADER;
pub use fault::{
    Endpoint, Fault, FaultsError, LONGEST_DELAY_SECONDS, OrderedFault, faults_from_json,
};
pub use memory::MemoryError;
pub use record::Arrival;
pub use wire::LARGEST_BODY;

use crate::clock::PracticeTime;
use crate::contract::Tokens;
use crate::fault::Orders;
use crate::memory::Memory;
use crate::record::Record;
use crate::room::{PREFIX, Room, lock};

/// The client secret that is taken: the one in the contract's example. It protects nothing.
pub const PRACTICE_SECRET: &str = "s3cr3t_token_here";
/// How long a token holds, on the practice clock; the contract's `expires_in`.
pub const TOKEN_LIFETIME: Duration = Duration::from_secs(3600);
/// How long after it was taken in a report is `processing`.
pub const PROCESSING_AFTER: Duration = Duration::from_secs(5);
/// How long after it was taken in a report is `accepted` or `rejected`.
pub const ACCEPTED_OR_REJECTED_AFTER: Duration = Duration::from_secs(15);
/// A report is rejected when its organisation number ends in this digit.
pub const REJECTED_LAST_DIGIT: char = '9';

/// How a practice server is to be.
pub struct Options {
    /// The port on 127.0.0.1; any free one when none is given.
    pub port: Option<u16>,
    /// The file that reports, and how far the clock was moved, are remembered in. Several
    /// processes may share it. In RAM only when none is given.
    pub memory: Option<PathBuf>,
    /// The clock it lives by.
    pub clock: Arc<dyn PracticeClock>,
    /// Whether `/practice/*` is served.
    pub control: bool,
}

impl Options {
    /// Any free port, nothing kept, the system's clock, no control from outside.
    #[must_use]
    pub fn in_memory() -> Self {
        Self {
            port: None,
            memory: None,
            clock: Arc::new(SystemPracticeClock),
            control: false,
        }
    }
}

/// Why a practice server did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port is taken, or may not be used.
    #[error("the practice server cannot listen on port {port}: {source}")]
    Port {
        /// The port that was asked for; 0 for any.
        port: u16,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// The memory cannot be used.
    #[error(transparent)]
    Memory(#[from] MemoryError),
}

/// A practice server that runs. It stops when this is dropped.
pub struct PracticeServer {
    port: u16,
    room: Arc<Room>,
    serving: JoinHandle<()>,
}

impl PracticeServer {
    /// Starts a practice server on 127.0.0.1. It takes calls when this returns. To be called
    /// inside a tokio runtime with its network and timers on; waits shortly for the memory's file.
    ///
    /// # Errors
    /// [`StartError`] when the port or the memory cannot be had.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let time = Arc::new(PracticeTime::new(options.clock));
        let memory = Memory::open(options.memory, Arc::clone(&time))?;
        let asked = options.port.unwrap_or(0);
        let refused = |source| StartError::Port {
            port: asked,
            source,
        };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, asked))
            .await
            .map_err(refused)?;
        let port = listener.local_addr().map_err(refused)?.port();
        let room = Arc::new(Room {
            time,
            memory: Mutex::new(memory),
            tokens: Mutex::new(Tokens::default()),
            orders: Mutex::new(Orders::default()),
            record: Mutex::new(Record::default()),
            control: options.control,
        });
        let serving = tokio::spawn(wire::serve(listener, Arc::clone(&room)));
        Ok(Self {
            port,
            room,
            serving,
        })
    }

    /// The base address, as a client wants it: `http://127.0.0.1:PORT/api/v1/bufdir-api`.
    #[must_use]
    pub fn base_address(&self) -> String {
        format!("http://127.0.0.1:{}{PREFIX}", self.port)
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Orders a fault for the next calls of an endpoint, after those that were ordered before.
    /// Zero times is no order.
    pub fn order_fault(&self, endpoint: Endpoint, fault: Fault, times: u32) {
        lock(&self.room.orders).add(OrderedFault {
            endpoint,
            fault,
            times,
        });
    }

    /// Takes back every fault that was not played yet.
    pub fn forget_faults(&self) {
        lock(&self.room.orders).forget();
    }

    /// The faults that were not played yet, in order, and how many times each is still to come.
    #[must_use]
    pub fn faults(&self) -> Vec<OrderedFault> {
        lock(&self.room.orders).list()
    }

    /// Moves the practice clock ahead, for every server that shares the memory, and for good.
    /// Blocks while the memory's file is written; when it cannot be, the clock stays and the log
    /// says why.
    pub fn advance_clock(&self, by: Duration) {
        if let Err(error) = lock(&self.room.memory).advance_clock(by) {
            tracing::error!(%error, "the practice clock could not be moved");
        }
    }

    /// What came to the four endpoints, in order, the latest 2000 calls at most.
    #[must_use]
    pub fn record(&self) -> Vec<Arrival> {
        lock(&self.room.record).list()
    }
}

impl Drop for PracticeServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}
