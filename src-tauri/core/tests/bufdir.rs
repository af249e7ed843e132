//! The client of the four calls, against a raw server: what goes over the wire, and what comes
//! of every odd answer and every fault.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what the tests stand on has to fail them"
)]

#[path = "bufdir/contract.rs"]
#[cfg(test)]
mod contract;
#[path = "bufdir/faults.rs"]
#[cfg(test)]
mod faults;
#[path = "bufdir/odd_answers.rs"]
#[cfg(test)]
mod odd_answers;
#[path = "bufdir/proxies.rs"]
#[cfg(test)]
mod proxies;
#[path = "bufdir/secrets.rs"]
#[cfg(test)]
mod secrets;
#[path = "bufdir/server.rs"]
#[cfg(test)]
mod server;
#[path = "bufdir/tokens.rs"]
#[cfg(test)]
mod tokens;

use std::sync::Arc;
use std::time::Duration;

use kvittert_core::bufdir::{AccessToken, BaseAddress, Client, ClientCredentials, Timeouts};
use kvittert_core::clock::TestClock;
use kvittert_core::domain::ReferenceId;
use serde_json::Value;
use server::{Act, Server, answer};

const TOKEN_TEXT: &str = "eyJhbGciOiJSUzI1NiJ9.eyJvcmciOiJvcmdfNDgyIn0.sig";
const SECRET_TEXT: &str = "s3cr3t_token_here";
const REFERENCE: &str = "bufdir_ref_20260326_00482";
const SECOND: Duration = Duration::from_secs(1);

/// Short enough for a test to wait for, long enough for a busy machine.
const QUICK: Timeouts = Timeouts {
    connect: Duration::from_millis(700),
    total: Duration::from_millis(1500),
};

/// One of the contract's examples, as bytes.
fn example(name: &str) -> Vec<u8> {
    let path = format!(
        "{}/../../tests/fixtures/contract/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn example_json(name: &str) -> Value {
    serde_json::from_slice(&example(name)).expect("an example is JSON")
}

fn clock() -> Arc<TestClock> {
    TestClock::at("2026-03-26T10:00:00Z")
}

fn client_at(base: &str) -> Client {
    client_with(base, clock())
}

fn client_with(base: &str, clock: Arc<TestClock>) -> Client {
    let base = BaseAddress::parse(base).expect("a base address");
    Client::with_timeouts(base, clock, QUICK).expect("a client")
}

fn credentials() -> ClientCredentials {
    ClientCredentials {
        client_id: "eircodex_org_482".to_owned(),
        client_secret: SECRET_TEXT.into(),
    }
}

fn reference() -> ReferenceId {
    ReferenceId::new(REFERENCE).expect("the contract's reference")
}

/// The contract's answer to `authenticate`.
fn granted() -> Act {
    answer(200, example("authenticate.response"))
}

/// A grant of another token.
fn granted_token(token: &str, expires_in: u64) -> Act {
    let grant = serde_json::json!({
        "access_token": token, "token_type": "Bearer", "expires_in": expires_in,
        "issued_at": "2026-03-26T10:00:00Z"
    });
    answer(200, grant.to_string())
}

/// A client, its server and a token: the server grants it first and then follows the script.
async fn signed_in(script: impl IntoIterator<Item = Act>) -> (Client, Server, AccessToken) {
    let server = Server::start(std::iter::once(granted()).chain(script)).await;
    let client = client_at(&server.base());
    let token = client.token(&credentials()).await.expect("it is granted");
    (client, server, token)
}
