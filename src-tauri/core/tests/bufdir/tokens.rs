//! Tokens: counted on the monotonic clock, renewed ahead, once for all, and once after a 401.

use super::server::{Act, Seen, Server, answer};
use super::*;
use jiff::SignedDuration;
use kvittert_core::bufdir::CallErrorKind;
use serde_json::json;

fn status_answer() -> Act {
    answer(200, r#"{"status":"received"}"#)
}

/// Which call a request was.
fn call(seen: &Seen) -> &'static str {
    ["authenticate", "submission-status", "validate-payload"]
        .into_iter()
        .find(|name| seen.line.contains(&format!("/{name}")))
        .expect("one of the calls made here")
}

fn calls(server: &Server) -> Vec<&'static str> {
    server.seen().iter().map(call).collect()
}

fn bearer(seen: &Seen) -> Option<&str> {
    seen.header("authorization")
}

#[tokio::test]
async fn a_token_serves_until_sixty_seconds_before_its_end() {
    let server = Server::start([
        granted_token("first-token", 3600),
        status_answer(),
        status_answer(),
        granted_token("second-token", 3600),
        status_answer(),
    ])
    .await;
    let clock = clock();
    let client = client_with(&server.base(), Arc::clone(&clock));
    client.status(&credentials(), &reference()).await.unwrap();
    clock.advance(Duration::from_secs(3539));
    client.status(&credentials(), &reference()).await.unwrap();
    clock.advance(SECOND);
    client.status(&credentials(), &reference()).await.unwrap();
    assert_eq!(
        calls(&server),
        [
            "authenticate",
            "submission-status",
            "submission-status",
            "authenticate",
            "submission-status"
        ]
    );
    let seen = server.seen();
    assert_eq!(bearer(&seen[2]), Some("Bearer first-token"));
    assert_eq!(bearer(&seen[4]), Some("Bearer second-token"));
}

#[tokio::test]
async fn the_wall_clock_has_no_say() {
    let server = Server::start([granted(), status_answer()]).await;
    let clock = clock();
    let client = client_with(&server.base(), Arc::clone(&clock));
    client.status(&credentials(), &reference()).await.unwrap();
    clock.jump(SignedDuration::from_hours(24 * 365));
    client.status(&credentials(), &reference()).await.unwrap();
    clock.jump(SignedDuration::from_hours(-24 * 365 * 2));
    client.status(&credentials(), &reference()).await.unwrap();
    assert_eq!(
        calls(&server),
        [
            "authenticate",
            "submission-status",
            "submission-status",
            "submission-status"
        ]
    );
}

#[tokio::test]
async fn a_401_is_answered_by_one_renewal_and_one_repetition() {
    let server = Server::start([
        granted_token("first-token", 3600),
        answer(401, ""),
        granted_token("second-token", 3600),
        status_answer(),
    ])
    .await;
    let client = client_at(&server.base());
    client
        .status(&credentials(), &reference())
        .await
        .expect("the second time");
    let seen = server.seen();
    assert_eq!(
        calls(&server),
        [
            "authenticate",
            "submission-status",
            "authenticate",
            "submission-status"
        ]
    );
    assert_eq!(bearer(&seen[1]), Some("Bearer first-token"));
    assert_eq!(bearer(&seen[3]), Some("Bearer second-token"));

    for with_token in [true, false] {
        let script = if with_token { vec![granted()] } else { vec![] };
        let script = script.into_iter().chain([answer(401, "")]);
        let server = Server::start(script).await;
        let client = client_at(&server.base());
        let asked = with_token.then(credentials);
        let error = client
            .validate(asked.as_ref(), "v", &json!({}))
            .await
            .unwrap_err();
        assert_eq!(error.kind, CallErrorKind::WrongCredentials);
        let calls = if with_token { 3 } else { 1 };
        assert_eq!(server.seen().len(), calls, "a renewal that fails ends it");
    }

    let server = Server::start([
        granted(),
        answer(401, ""),
        granted(),
        answer(401, r#"{"message":"Fortsatt nei"}"#),
    ])
    .await;
    let client = client_at(&server.base());
    let error = client
        .status(&credentials(), &reference())
        .await
        .unwrap_err();
    assert_eq!(error.kind, CallErrorKind::WrongCredentials);
    assert_eq!(error.reason.as_deref(), Some("Fortsatt nei"));
    assert_eq!(server.seen().len(), 4, "repeated once, not twice");
}

#[tokio::test]
async fn without_a_token_nothing_is_asked() {
    let server = Server::start([answer(503, "")]).await;
    let client = client_at(&server.base());
    let status = client
        .status(&credentials(), &reference())
        .await
        .unwrap_err();
    let verdict = client
        .validate(Some(&credentials()), "v", &json!({}))
        .await
        .unwrap_err();
    for error in [status, verdict] {
        assert_eq!(error.kind, CallErrorKind::ServerFailed);
    }
    assert_eq!(calls(&server), ["authenticate", "authenticate"]);
}

/// A server with a memory: the newest token is good, every other gets a 401.
async fn strict_server(
    grants: Arc<std::sync::atomic::AtomicUsize>,
) -> (String, tokio::task::JoinHandle<()>) {
    use std::sync::atomic::Ordering;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!(
        "http://127.0.0.1:{}/api/v1/bufdir-api",
        listener.local_addr().unwrap().port()
    );
    let task = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let grants = Arc::clone(&grants);
            tokio::spawn(async move {
                let mut bytes = vec![0; 8192];
                let read = stream.read(&mut bytes).await.unwrap_or(0);
                let request = String::from_utf8_lossy(&bytes[..read]).into_owned();
                let (status, body) = if request.contains("/authenticate ") {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    let grant = grants.fetch_add(1, Ordering::SeqCst) + 1;
                    (
                        200,
                        format!(r#"{{"access_token":"token-{grant}","expires_in":3600}}"#),
                    )
                } else if request.contains("Bearer token-2\r\n") {
                    (200, r#"{"status":"received"}"#.to_owned())
                } else {
                    (401, String::new())
                };
                let bytes = server::answer_with(status, "application/json", "", body);
                let _ = stream.write_all(&bytes).await;
            });
        }
    });
    (base, task)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn parallel_calls_renew_once() {
    let grants = Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let (base, task) = strict_server(Arc::clone(&grants)).await;
    let client = Arc::new(client_at(&base));
    // The first grant is for all; each gets a 401 with it; the second is for all as well.
    let calls: Vec<_> = (0..20)
        .map(|_| {
            let client = Arc::clone(&client);
            tokio::spawn(async move { client.status(&credentials(), &reference()).await })
        })
        .collect();
    for call in calls {
        let status = call.await.unwrap().expect("with the second token");
        assert_eq!(status.status, "received");
    }
    let grants = grants.load(std::sync::atomic::Ordering::SeqCst);
    assert_eq!(grants, 2, "one sign-in, one renewal");
    task.abort();
}

#[tokio::test]
async fn who_waited_for_a_failed_renewal_shares_the_failure() {
    let late = Act::Late(
        Duration::from_millis(300),
        server::answer_with(503, "application/json", "", "{}"),
    );
    let server = Server::start([late]).await;
    let client = client_at(&server.base());
    let credentials = credentials();
    let (one, two, three) = tokio::join!(
        client.token(&credentials),
        client.token(&credentials),
        client.token(&credentials)
    );
    for outcome in [one, two, three] {
        let error = outcome.err().expect("503");
        assert_eq!(error.kind, CallErrorKind::ServerFailed);
    }
    assert_eq!(server.connections(), 1, "one attempt for three");
    client.token(&credentials).await.err().expect("503");
    assert_eq!(server.connections(), 2, "a later call tries again");
}

#[tokio::test]
async fn another_secret_and_another_client_id_get_tokens_of_their_own() {
    let server = Server::start([granted()]).await;
    let client = client_at(&server.base());
    client.token(&credentials()).await.unwrap();
    client.token(&credentials()).await.unwrap();
    assert_eq!(server.connections(), 1);
    let mut changed = credentials();
    changed.client_secret = "another".into();
    client.token(&changed).await.unwrap();
    assert_eq!(server.connections(), 2, "a new secret is tried");
    let mut other = credentials();
    other.client_id = "eircodex_org_483".to_owned();
    client.token(&other).await.unwrap();
    assert_eq!(server.connections(), 3, "another organisation's");
    client.token(&changed).await.unwrap();
    assert_eq!(server.connections(), 3, "each is kept");
}

#[tokio::test]
async fn discarded_and_forgotten_tokens_are_fetched_anew() {
    let server = Server::start([granted()]).await;
    let client = client_at(&server.base());
    let id = credentials().client_id;
    let old = client.token(&credentials()).await.unwrap();
    client.discard_token(&id, &old).await;
    let new = client.token(&credentials()).await.unwrap();
    assert_eq!(server.connections(), 2, "discarded");
    client.discard_token(&id, &old).await;
    client.token(&credentials()).await.unwrap();
    assert_eq!(
        server.connections(),
        2,
        "the old one's failure says nothing of the new one"
    );
    client.discard_token("somebody-else", &new).await;
    client.token(&credentials()).await.unwrap();
    assert_eq!(server.connections(), 2, "nor another's");
    client.forget(&id).await;
    client.token(&credentials()).await.unwrap();
    assert_eq!(server.connections(), 3, "forgotten");
}

#[tokio::test]
async fn a_token_without_a_lifetime_serves_for_a_while() {
    let grant = answer(200, r#"{"access_token":"some-token","expires_in":"snart"}"#);
    let server = Server::start([grant]).await;
    let clock = clock();
    let client = client_with(&server.base(), Arc::clone(&clock));
    client.token(&credentials()).await.unwrap();
    clock.advance(Duration::from_secs(200));
    client.token(&credentials()).await.unwrap();
    assert_eq!(server.connections(), 1);
    clock.advance(Duration::from_secs(100));
    client.token(&credentials()).await.unwrap();
    assert_eq!(server.connections(), 2);
}
