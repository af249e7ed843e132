//! The system's proxy: used for `https`, never for this machine, and its no is proof.
//!
//! A proxy is set by environment variables, so each test runs this binary again with its own.

use super::server::{Server, answer, answer_with};
use super::*;
use kvittert_core::bufdir::CallErrorKind;
use serde_json::json;

const TARGET: &str = "KVITTERT_TEST_TARGET";

async fn run_behind(proxy: &Server, target: &str, test: &str) {
    let address = format!("http://127.0.0.1:{}", proxy.port());
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    command
        .args(["--ignored", "--exact", "--nocapture", test])
        .env(TARGET, target)
        .env_remove("REQUEST_METHOD");
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
        command
            .env(name, &address)
            .env(name.to_lowercase(), &address);
    }
    command.env_remove("NO_PROXY").env_remove("no_proxy");
    let output = tokio::task::spawn_blocking(move || command.output())
        .await
        .unwrap()
        .expect("this binary runs");
    let said = format!(
        "{}\n{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{test} failed inside:\n{said}");
    assert!(said.contains("1 passed"), "{test} did not run:\n{said}");
}

fn target() -> String {
    std::env::var(TARGET).expect("an inner test: another runs it, behind a proxy")
}

#[tokio::test]
async fn this_machine_is_reached_without_a_proxy() {
    let proxy = Server::start([answer(502, "")]).await;
    let server = Server::start([granted()]).await;
    run_behind(&proxy, &server.base(), "proxies::inner_this_machine").await;
    assert_eq!(proxy.connections(), 0, "the proxy has no business with it");
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
#[ignore = "run by this_machine_is_reached_without_a_proxy"]
async fn inner_this_machine() {
    client_at(&target())
        .authenticate(&credentials())
        .await
        .expect("granted");
}

#[tokio::test]
async fn a_proxy_that_says_no_is_proof_and_sees_no_secret() {
    for status in [403, 407, 502] {
        let refusal = answer_with(status, "text/html", "", "<p>Nei");
        let proxy = Server::start([server::Act::Answer(refusal)]).await;
        let target = "https://bufdir.invalid/api/v1/bufdir-api";
        run_behind(&proxy, target, "proxies::inner_refused_by_a_proxy").await;
        let seen = proxy.seen();
        assert_eq!(seen.len(), 2, "one attempt for each of two calls");
        for seen in seen {
            assert_eq!(seen.line, "CONNECT bufdir.invalid:443 HTTP/1.1");
            assert_eq!(seen.header("authorization"), None);
            assert!(seen.body.is_empty());
        }
    }
}

#[tokio::test]
#[ignore = "run by a_proxy_that_says_no_is_proof_and_sees_no_secret"]
async fn inner_refused_by_a_proxy() {
    let client = client_at(&target());
    let error = client
        .authenticate(&credentials())
        .await
        .err()
        .expect("refused");
    assert_eq!(error.kind, CallErrorKind::NotConnected, "{error:?}");
    let error = client.validate(None, "v", &json!({})).await.unwrap_err();
    assert_eq!(error.kind, CallErrorKind::NotConnected, "{error:?}");
    assert_eq!(
        error.http_status, None,
        "the proxy's answer is not Bufdir's"
    );
}
