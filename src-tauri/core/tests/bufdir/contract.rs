//! The contract's examples, as they go over the wire.

use super::server::{Server, answer};
use super::*;
use kvittert_core::bufdir::{SubmitOutcome, SubmitRequest};

fn user_agent() -> String {
    format!("Kvittert/{}", env!("CARGO_PKG_VERSION"))
}

#[tokio::test]
async fn authenticate() {
    let server = Server::start([granted()]).await;
    client_at(&server.base())
        .authenticate(&credentials())
        .await
        .expect("granted");
    let seen = server.only();
    assert_eq!(
        seen.line,
        "POST /api/v1/bufdir-api/api/v1/bufdir-api/authenticate HTTP/1.1"
    );
    assert_eq!(seen.json(), example_json("authenticate.request"));
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(seen.header("authorization"), None, "there is no token yet");
    assert_eq!(seen.header("user-agent"), Some(user_agent().as_str()));
    let host = format!("127.0.0.1:{}", server.port());
    assert_eq!(seen.header("host"), Some(host.as_str()));
}

#[tokio::test]
async fn submit() {
    let (client, server, token) = signed_in([answer(200, example("submit.response"))]).await;
    let body = example("submit.request");
    let outcome = client.submit(&token, body.clone(), "0195-key").await;
    let seen = server.seen().pop().expect("a submit");
    assert_eq!(
        seen.line,
        "POST /api/v1/bufdir-api/api/v1/bufdir-api/submit HTTP/1.1"
    );
    assert_eq!(seen.body, body, "the frozen bytes, and no others");
    assert_eq!(
        seen.header("authorization"),
        Some(format!("Bearer {TOKEN_TEXT}").as_str())
    );
    assert_eq!(seen.header("idempotency-key"), Some("0195-key"));
    assert_eq!(seen.header("content-type"), Some("application/json"));
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(seen.header("user-agent"), Some(user_agent().as_str()));
    assert_eq!(seen.header("cookie"), None);
    assert_eq!(seen.header("referer"), None);
    let SubmitOutcome::Taken(taken) = outcome else {
        panic!("the contract's answer gave {outcome:?}");
    };
    assert_eq!(taken.reference_id, reference());
    assert_eq!(taken.status, "received");
    assert_eq!(taken.submitted_at.as_deref(), Some("2026-03-26T10:30:00Z"));
    assert_eq!(
        taken.confirmation.as_deref(),
        Some("Rapport mottatt og registrert.")
    );
    assert_eq!(taken.http_status, 200);
    assert_eq!(
        serde_json::from_str::<Value>(&taken.answer).expect("kept whole"),
        example_json("submit.response")
    );
}

#[test]
fn a_submit_request_serialises_as_the_contracts() {
    let example = example_json("submit.request");
    let request = SubmitRequest {
        report_id: "rpt_20250101_region07_pdf",
        org_id: "org_482",
        payload_version: "bufdir_2025_v2",
        payload: &example["payload"],
    };
    assert_eq!(
        serde_json::to_string(&request).unwrap(),
        example.to_string(),
        "field for field, in the same order"
    );
}

#[tokio::test]
async fn submission_status() {
    let (client, server, _) = signed_in([answer(200, example("submission-status.response"))]).await;
    let status = client
        .status(&credentials(), &reference())
        .await
        .expect("an answer");
    let seen = server.seen().pop().expect("a status call");
    assert_eq!(
        seen.line,
        "GET /api/v1/bufdir-api/api/v1/bufdir-api/submission-status/bufdir_ref_20260326_00482 HTTP/1.1"
    );
    assert_eq!(
        seen.header("authorization"),
        Some(format!("Bearer {TOKEN_TEXT}").as_str())
    );
    assert_eq!(seen.header("accept"), Some("application/json"));
    assert_eq!(seen.header("content-type"), None, "a GET has no body");
    assert!(seen.body.is_empty());
    assert_eq!(status.reference_id.as_deref(), Some(REFERENCE));
    assert!(!status.is_about_another(&reference()));
    assert_eq!(status.status, "accepted");
    assert_eq!(status.submitted_at.as_deref(), Some("2026-03-26T10:30:00Z"));
    assert_eq!(status.processed_at.as_deref(), Some("2026-03-26T11:00:00Z"));
    assert_eq!(
        status.notes.as_deref(),
        Some("Rapporten er behandlet og godkjent.")
    );
}

#[tokio::test]
async fn a_reference_stays_one_segment_on_the_wire() {
    let (client, server, _) = signed_in([answer(200, r#"{"status":"received"}"#)]).await;
    let sly = ReferenceId::new("../../submit?x=1#y z%2F").unwrap();
    client
        .status(&credentials(), &sly)
        .await
        .expect("an answer");
    assert_eq!(
        server.seen().pop().expect("a status call").line,
        "GET /api/v1/bufdir-api/api/v1/bufdir-api/submission-status/..%2F..%2Fsubmit%3Fx%3D1%23y%20z%252F HTTP/1.1"
    );
    let connections = server.connections();
    for dots in [".", ".."] {
        let dots = ReferenceId::new(dots).unwrap();
        client
            .status(&credentials(), &dots)
            .await
            .expect_err("no URL can name it");
    }
    assert_eq!(server.connections(), connections, "nothing was asked");
}

#[tokio::test]
async fn validate_payload_with_and_without_a_token() {
    let (client, server, _) = signed_in([answer(200, example("validate-payload.response"))]).await;
    let request = example_json("validate-payload.request");
    let version = request["payload_version"].as_str().unwrap();
    for (with, authorization) in [
        (Some(credentials()), Some(format!("Bearer {TOKEN_TEXT}"))),
        (None, None),
    ] {
        let verdict = client
            .validate(with.as_ref(), version, &request["payload"])
            .await
            .expect("a verdict");
        let seen = server.seen().pop().expect("a validate call");
        assert_eq!(
            seen.line,
            "POST /api/v1/bufdir-api/api/v1/bufdir-api/validate-payload HTTP/1.1"
        );
        assert_eq!(seen.json(), request);
        assert_eq!(
            String::from_utf8(seen.body.clone()).unwrap(),
            request.to_string(),
            "in the contract's order of fields"
        );
        assert_eq!(seen.header("authorization"), authorization.as_deref());
        assert_eq!(seen.header("content-type"), Some("application/json"));
        assert_eq!(seen.header("accept"), Some("application/json"));
        assert!(verdict.is_valid);
        assert_eq!(verdict.payload_version.as_deref(), Some("bufdir_2025_v2"));
        assert!(verdict.errors.is_empty());
        assert_eq!(
            verdict.warnings,
            ["Field 'kontaktperson' is recommended but not present."]
        );
    }
}
