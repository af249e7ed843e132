//! What all connections share: the book, the orders, the certificates.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::book::{Book, Request, Stage, Taken};
use super::certificates::{self, Failure};
use super::contract::{Answer, Call, hexadecimal, receipt};
use super::fault::{Endpoint, Fault, Order, TlsKind};
use super::mix::Mix;
use sha2::{Digest, Sha256};

pub(super) struct Room {
    book: Book,
    orders: Mutex<Vec<Order>>,
    mix: Mutex<Option<Mix>>,
    /// How hands are shaken when nothing else was ordered, and where the certificates are.
    pub(super) tls: Option<(TlsKind, PathBuf)>,
    connections: AtomicU64,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Room {
    pub(super) fn new(
        book: Book,
        tls: Option<(TlsKind, PathBuf)>,
        mix: Option<Mix>,
    ) -> Result<Self, Failure> {
        if let Some((_, folder)) = &tls {
            certificates::make(folder)?;
        }
        Ok(Self {
            book,
            orders: Mutex::default(),
            mix: Mutex::new(mix),
            tls,
            connections: AtomicU64::new(0),
        })
    }

    pub(super) fn order(&self, order: Order) {
        lock(&self.orders).push(order);
    }

    /// Takes back every order, and the mixture.
    pub(super) fn forget(&self) {
        lock(&self.orders).clear();
        *lock(&self.mix) = None;
    }

    pub(super) fn next_connection(&self) -> u64 {
        self.connections.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// The fault that the next call of an endpoint meets: the oldest order, or one of the mixture.
    pub(super) fn fault_for(&self, endpoint: Endpoint) -> Option<Fault> {
        let mut orders = lock(&self.orders);
        if let Some(place) = orders.iter().position(|order| order.endpoint == endpoint) {
            let order = orders.get_mut(place)?;
            if order.after > 0 {
                order.after -= 1;
                return None;
            }
            let fault = order.fault.clone();
            order.times = order.times.saturating_sub(1);
            if order.times == 0 {
                orders.remove(place);
            }
            return Some(fault);
        }
        drop(orders);
        if endpoint == Endpoint::Connection {
            return None;
        }
        lock(&self.mix).as_mut()?.next(endpoint)
    }

    /// Notes how far a connection is. A note that cannot be written is told of, and no reason to
    /// stop: the ledger itself is another file.
    pub(super) fn note(&self, request: &Request) {
        if let Err(error) = self.book.note(request) {
            tell(&format!("a request could not be noted: {error}"));
        }
    }

    /// The proper answer to a call. A submit is on the disk before it is given, unless its fault
    /// says that it is not taken in; the answer is then one of a report that nobody has.
    pub(super) async fn answer(
        self: &Arc<Self>,
        call: Call,
        fault: Option<Fault>,
        mut request: Request,
    ) -> (Answer, Option<String>) {
        let (now, day) = now();
        if call.endpoint != Some(Endpoint::Submit) || call.method != "POST" {
            let number = request.connection;
            let answer = call.answer(&now, number, |reference| self.book.given_at(reference));
            return (answer, None);
        }
        let report = match call.report() {
            Ok(report) => report,
            Err(problem) => return (problem, None),
        };
        if fault.as_ref().is_some_and(|fault| !fault.takes_in()) {
            return (receipt("bufdir_ref_of_nothing", &now), None);
        }
        let taken = Taken {
            number: 0,
            at: now.clone(),
            org_id: report.org_id,
            report_id: report.report_id,
            body_sha256: hexadecimal(&Sha256::digest(&call.body)),
            idempotency_key: call.header("idempotency-key").map(str::to_owned),
            reference_id: String::new(),
            fault,
        };
        let room = Arc::clone(self);
        let written = tokio::task::spawn_blocking(move || room.book.take_in(taken, &day)).await;
        match written {
            Ok(Ok(reference)) => {
                request.stage = Stage::TakenIn;
                self.note(&request);
                (receipt(&reference, &now), Some(reference))
            }
            // A ledger that is not kept is worth nothing: better no server than one that lies.
            Ok(Err(error)) => stop(&format!("the ledger cannot be written: {error}")),
            Err(error) => stop(&format!("the ledger cannot be written: {error}")),
        }
    }
}

/// The wall clock in RFC 3339, and its day as references have it.
#[expect(
    clippy::disallowed_methods,
    reason = "the ledger is a program of its own, and keeps the time of its machine"
)]
fn now() -> (String, String) {
    let now = jiff::Timestamp::now();
    (now.to_string(), now.strftime("%Y%m%d").to_string())
}

/// Says something to whoever reads the test's output.
#[expect(clippy::print_stderr, reason = "the ledger has no other log")]
pub(super) fn tell(words: &str) {
    eprintln!("kvittert-ledger: {words}");
}

fn stop(words: &str) -> ! {
    tell(words);
    std::process::exit(1)
}
