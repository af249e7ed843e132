//! What networks do, what is known after it, and that one attempt is one attempt.
//!
//! Faults before a token can be had (names, TLS) are also tried on `submit` itself, in
//! `src/bufdir/client.rs`, where a token can be made up.

use super::server::{Act, Server, answer_with};
use super::*;
use kvittert_core::bufdir::{CallErrorKind, SubmitOutcome};
use serde_json::json;
use tokio::net::TcpListener;

/// All four calls meet the same fault, each as its first call without a token or its second with
/// one. Every one fails with this kind, none is repeated, and the submit is in doubt.
async fn all_calls_meet(what: &str, fault: Act, kind: CallErrorKind) {
    let server = Server::start([fault.clone()]).await;
    let client = client_at(&server.base());
    let error = client.authenticate(&credentials()).await.err().expect(what);
    assert_eq!(error.kind, kind, "authenticate: {what}: {error:?}");
    assert_eq!(server.connections(), 1, "authenticate: {what}");
    let error = client
        .validate(None, "v", &json!({}))
        .await
        .expect_err(what);
    assert_eq!(error.kind, kind, "validate: {what}: {error:?}");
    assert_eq!(server.connections(), 2, "validate: {what}");

    let (client, server, token) = signed_in([fault]).await;
    let error = client
        .status(&credentials(), &reference())
        .await
        .expect_err(what);
    assert_eq!(error.kind, kind, "status: {what}: {error:?}");
    assert_eq!(server.connections(), 2, "status: {what}");
    match client
        .submit(&token, example("submit.request"), "key")
        .await
    {
        SubmitOutcome::Unknown(error) => assert_eq!(error.kind, kind, "submit: {what}: {error:?}"),
        other => panic!("submit: {what} leaves it in doubt, not {other:?}"),
    }
    assert_eq!(
        server.connections(),
        3,
        "submit: {what}: exactly one attempt"
    );
}

#[tokio::test]
async fn dropped_before_reading() {
    let kind = CallErrorKind::Interrupted;
    all_calls_meet("a drop before reading", Act::DropBeforeReading, kind).await;
}

#[tokio::test]
async fn dropped_after_the_body() {
    let kind = CallErrorKind::Interrupted;
    all_calls_meet("a drop after the body", Act::DropAfterBody, kind).await;
}

#[tokio::test]
async fn no_answer_at_all() {
    all_calls_meet("silence", Act::Silence, CallErrorKind::TimedOut).await;
}

#[tokio::test]
async fn an_answer_that_comes_too_late() {
    let late = Act::Late(
        2 * QUICK.total,
        answer_with(200, "application/json", "", example("submit.response")),
    );
    all_calls_meet("a late answer", late, CallErrorKind::TimedOut).await;
}

#[tokio::test]
async fn an_answer_whose_body_stalls() {
    // The head is there in time; the body it announces never is.
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n".to_vec();
    let stalled = Act::Stall(head);
    all_calls_meet("a stalled body", stalled, CallErrorKind::TimedOut).await;
}

#[tokio::test]
async fn no_http_at_all() {
    let act = Act::Answer(b"220 mail.example.no ESMTP\r\n".to_vec());
    all_calls_meet("another protocol", act, CallErrorKind::Interrupted).await;
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    for status in [301, 302, 303, 307, 308] {
        let other = Server::start([granted()]).await;
        let location = format!(
            "location: {}/api/v1/bufdir-api/submit\r\n",
            other.base().replace("127.0.0.1", "127.0.0.2")
        );
        let elsewhere = format!("location: {}/api/v1/bufdir-api/submit\r\n", other.base());
        for location in [location, elsewhere] {
            let act = Act::Answer(answer_with(status, "text/html", &location, "<p>Flyttet"));
            all_calls_meet("a redirect", act, CallErrorKind::Redirected).await;
        }
        assert_eq!(
            other.connections(),
            0,
            "HTTP {status}: nothing went elsewhere"
        );
    }
}

#[tokio::test]
async fn a_refused_connection_is_proof() {
    let (client, server, token) = signed_in([granted()]).await;
    drop(server);
    // The listener is closed once its task has been cancelled.
    tokio::time::sleep(Duration::from_millis(50)).await;
    match client
        .submit(&token, example("submit.request"), "key")
        .await
    {
        SubmitOutcome::ProvenUnsent(error) => {
            assert_eq!(error.kind, CallErrorKind::NotConnected, "{error:?}");
        }
        other => panic!("nothing left, so not {other:?}"),
    }
    let error = client
        .status(&credentials(), &reference())
        .await
        .unwrap_err();
    assert_eq!(error.kind, CallErrorKind::NotConnected, "status: {error:?}");
    let error = client.validate(None, "v", &json!({})).await.unwrap_err();
    assert_eq!(
        error.kind,
        CallErrorKind::NotConnected,
        "validate: {error:?}"
    );
    let error = client
        .authenticate(&credentials())
        .await
        .err()
        .expect("refused");
    assert_eq!(
        error.kind,
        CallErrorKind::NotConnected,
        "authenticate: {error:?}"
    );
}

/// Every call at an address where no connection comes about; those with a token fail at it.
async fn nothing_connects_at(base: &str, kinds: &[CallErrorKind]) {
    let client = client_at(base);
    for error in [
        client
            .authenticate(&credentials())
            .await
            .err()
            .expect("no connection"),
        client
            .token(&credentials())
            .await
            .err()
            .expect("no connection"),
        client
            .status(&credentials(), &reference())
            .await
            .unwrap_err(),
        client.validate(None, "v", &json!({})).await.unwrap_err(),
        client
            .validate(Some(&credentials()), "v", &json!({}))
            .await
            .unwrap_err(),
    ] {
        assert!(kinds.contains(&error.kind), "{base}: {error:?}");
        assert_eq!(error.http_status, None);
        assert!(
            error.detail.is_some(),
            "support gets to know what the network said"
        );
    }
}

#[tokio::test]
async fn a_name_that_does_not_exist() {
    let base = "https://bufdir.invalid/api/v1/bufdir-api";
    // A resolver without a net may take its time to say so.
    let kinds = [CallErrorKind::NotConnected, CallErrorKind::TimedOut];
    nothing_connects_at(base, &kinds).await;
}

#[tokio::test]
async fn a_server_that_does_not_speak_tls() {
    let server = Server::start([Act::Speak(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec())]).await;
    let base = format!("https://127.0.0.1:{}/api/v1/bufdir-api", server.port());
    nothing_connects_at(&base, &[CallErrorKind::NotConnected]).await;
}

#[tokio::test]
async fn a_tls_handshake_that_never_ends() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let held = tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((stream, _)) = listener.accept().await {
            held.push(stream);
        }
    });
    let base = format!("https://127.0.0.1:{port}/api/v1/bufdir-api");
    nothing_connects_at(&base, &[CallErrorKind::TimedOut]).await;
    held.abort();
}

#[tokio::test]
async fn every_submit_has_a_connection_of_its_own() {
    // The server would go on listening on the same connection.
    let kept_alive = Act::Stall(answer_with(
        200,
        "application/json",
        "connection: keep-alive\r\n",
        example("submit.response"),
    ));
    let (client, server, token) = signed_in([kept_alive]).await;
    for count in 2..5 {
        let outcome = client
            .submit(&token, example("submit.request"), "key")
            .await;
        assert!(matches!(outcome, SubmitOutcome::Taken(_)), "{outcome:?}");
        assert_eq!(
            server.connections(),
            count,
            "no idle connection is used again"
        );
    }
}

#[tokio::test]
async fn a_key_that_is_no_header_and_a_token_of_another_address_stay_here() {
    let (client, server, token) = signed_in([granted()]).await;
    let (_, elsewhere, token_of_elsewhere) = signed_in([granted()]).await;
    for (token, key) in [(&token, "a\r\nX-Evil: 1"), (&token_of_elsewhere, "key")] {
        let outcome = client.submit(token, example("submit.request"), key).await;
        assert!(
            matches!(outcome, SubmitOutcome::ProvenUnsent(_)),
            "{outcome:?}"
        );
    }
    assert_eq!(server.connections(), 1, "only the grant");
    assert_eq!(elsewhere.connections(), 1, "only the grant");
}
