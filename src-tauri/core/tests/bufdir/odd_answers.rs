//! Every odd answer is read without breaking, and every status by its meaning.

use super::server::{Act, Server, answer, answer_with, flood, half};
use super::*;
use kvittert_core::bufdir::{
    CallError, CallErrorKind, LONGEST_ANSWER, LONGEST_EXCERPT, StatusAnswer, SubmitOutcome,
    ValidateAnswer,
};
use serde_json::json;

async fn submit(act: Act) -> SubmitOutcome {
    let (client, _server, token) = signed_in([act]).await;
    client
        .submit(&token, example("submit.request"), "key")
        .await
}

async fn status(act: Act) -> Result<StatusAnswer, CallError> {
    let (client, _server, _) = signed_in([act]).await;
    client.status(&credentials(), &reference()).await
}

async fn validate(act: Act) -> Result<ValidateAnswer, CallError> {
    let server = Server::start([act]).await;
    client_at(&server.base())
        .validate(None, "v", &json!({}))
        .await
}

async fn authenticate(act: Act) -> Result<AccessToken, CallError> {
    let server = Server::start([act]).await;
    client_at(&server.base()).authenticate(&credentials()).await
}

fn unknown(outcome: SubmitOutcome) -> CallError {
    match outcome {
        SubmitOutcome::Unknown(error) => error,
        other => panic!("in doubt, not {other:?}"),
    }
}

/// Answers of 200 that say nothing, each with what the calls make of it.
fn saying_nothing() -> Vec<(&'static str, Act)> {
    let html = "<!doctype html><title>Logg inn</title><p>Du er logget ut";
    vec![
        ("an empty body", answer(200, "")),
        ("no content", answer(204, "")),
        (
            "truncated JSON",
            answer(200, r#"{"status":"received","submission_ref"#),
        ),
        ("null", answer(200, "null")),
        ("a list", answer(200, r#"["bufdir_ref_1","received"]"#)),
        ("a text", answer(200, r#""received""#)),
        ("an empty object", answer(200, "{}")),
        ("HTML", Act::Answer(answer_with(200, "text/html", "", html))),
        ("HTML said to be JSON", answer(200, html)),
        ("deep nesting", answer(200, "[".repeat(100_000))),
        ("no UTF-8", answer(200, [0xff, 0xfe, 0x00, 0xd8])),
    ]
}

#[tokio::test]
async fn a_success_that_says_nothing_is_strange_and_leaves_a_submit_in_doubt() {
    for (what, act) in saying_nothing() {
        let error = unknown(submit(act.clone()).await);
        assert_eq!(error.kind, CallErrorKind::StrangeAnswer, "submit: {what}");
        assert_eq!(error.reason, None, "a success gives no reason: {what}");
        for (call, error) in [
            ("status", status(act.clone()).await.expect_err(what)),
            ("validate", validate(act.clone()).await.expect_err(what)),
        ] {
            assert_eq!(error.kind, CallErrorKind::StrangeAnswer, "{call}: {what}");
            assert!(
                matches!(error.http_status, Some(200 | 204)),
                "{call}: {what}"
            );
        }
        let error = authenticate(act).await.err().expect(what);
        assert_eq!(
            error.kind,
            CallErrorKind::StrangeAnswer,
            "authenticate: {what}"
        );
    }
}

#[tokio::test]
async fn half_an_answer_is_an_interruption_unless_it_says_enough() {
    let begun = half(200, r#"{"submission_reference_id":"bufdir_ref_2026"#);
    assert_eq!(
        unknown(submit(begun.clone()).await).kind,
        CallErrorKind::Interrupted
    );
    assert_eq!(
        status(begun).await.unwrap_err().kind,
        CallErrorKind::Interrupted
    );
    let complete = half(200, r#"{"submission_reference_id":"bufdir_ref_2026"}"#);
    let outcome = submit(complete).await;
    assert!(matches!(outcome, SubmitOutcome::Taken(_)), "{outcome:?}");
    let refused = half(422, r#"{"message":"Perioden er lu"#);
    let outcome = submit(refused).await;
    assert!(
        matches!(outcome, SubmitOutcome::Refused(_)),
        "a no is a no by its status: {outcome:?}"
    );
}

#[tokio::test]
async fn a_body_of_100_mb_is_left_where_it_is() {
    for code in [200, 500] {
        let (client, server, token) = signed_in([flood(code)]).await;
        let ended = tokio::time::timeout(
            10 * SECOND,
            client.submit(&token, example("submit.request"), "key"),
        );
        let error = unknown(ended.await.expect("ends long before 100 MB"));
        assert_eq!(error.http_status, Some(code));
        assert!(
            error
                .answer
                .is_none_or(|answer| answer.len() <= LONGEST_EXCERPT)
        );
        let error = client
            .status(&credentials(), &reference())
            .await
            .unwrap_err();
        assert_eq!(error.http_status, Some(code));
        // What was written beyond the bound stands in the buffers of two sockets.
        let flooded = server.flooded();
        assert!(
            flooded < 2 * (LONGEST_ANSWER + 16 * 1024 * 1024),
            "{flooded} bytes were taken"
        );
    }
    let server = Server::start([flood(200)]).await;
    let client = client_at(&server.base());
    let error = client
        .authenticate(&credentials())
        .await
        .err()
        .expect("no token in it");
    assert_eq!(error.kind, CallErrorKind::StrangeAnswer);
    let error = client.validate(None, "v", &json!({})).await.unwrap_err();
    assert_eq!(error.kind, CallErrorKind::StrangeAnswer);
}

#[tokio::test]
async fn the_reason_of_a_no_is_found_in_every_form() {
    let problem = json!({"title": "Ugyldig", "detail": "timer mangler"}).to_string();
    let plain = "Perioden\r\ner lukket.";
    for (act, reason) in [
        (
            Act::Answer(answer_with(422, "application/problem+json", "", &problem)),
            Some("Ugyldig: timer mangler"),
        ),
        (
            answer(
                422,
                r#"{"error":"invalid","message":"Perioden er lukket."}"#,
            ),
            Some("Perioden er lukket."),
        ),
        (
            answer(
                422,
                r#"{"errors":[{"field":"antall","message":"mangler","code":"req"}]}"#,
            ),
            Some("antall: mangler (req)"),
        ),
        (
            Act::Answer(answer_with(422, "text/plain", "", plain)),
            Some("Perioden er lukket."),
        ),
        (
            Act::Answer(answer_with(422, "text/html", "", "<h1>Nei</h1>")),
            None,
        ),
        (answer(422, ""), None),
        (answer(422, r#"{"message":"avbr"#), None),
    ] {
        let SubmitOutcome::Refused(error) = submit(act.clone()).await else {
            panic!("422 is a definite no");
        };
        assert_eq!(error.reason.as_deref(), reason);
        let error = status(act).await.unwrap_err();
        assert_eq!(error.kind, CallErrorKind::Refused);
        assert_eq!(error.reason.as_deref(), reason);
    }
}

#[tokio::test]
async fn every_refusal_of_a_submit_has_its_outcome() {
    for code in [
        400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 418, 422, 425, 429, 451,
    ] {
        let outcome = submit(answer(code, r#"{"message":"Nei"}"#)).await;
        let (as_expected, error) = match outcome {
            SubmitOutcome::ProvenUnsent(error) => (matches!(code, 401 | 408 | 429), error),
            SubmitOutcome::Refused(error) => {
                (matches!(code, 400 | 403 | 404 | 413 | 415 | 422), error)
            }
            SubmitOutcome::Unknown(error) => {
                (matches!(code, 405 | 409 | 410 | 418 | 425 | 451), error)
            }
            SubmitOutcome::Taken(_) => panic!("{code} was taken"),
        };
        assert!(as_expected, "HTTP {code} gave the wrong outcome: {error:?}");
        assert_eq!(error.http_status, Some(code));
        assert_eq!(error.reason.as_deref(), Some("Nei"));
    }
    for code in [500, 502, 503, 504, 599] {
        let error = unknown(submit(answer(code, "")).await);
        assert_eq!(error.kind, CallErrorKind::ServerFailed);
    }
}

#[tokio::test]
async fn a_pause_is_read_in_seconds_and_as_a_date() {
    // The clock stands at 2026-03-26T10:00:00Z.
    for (header, seconds) in [
        ("retry-after: 17\r\n", Some(17)),
        ("retry-after: Thu, 26 Mar 2026 10:02:00 GMT\r\n", Some(120)),
        ("retry-after: 100000\r\n", Some(3600)),
        ("retry-after: snart\r\n", None),
        ("", None),
    ] {
        let bytes = answer_with(429, "application/json", header, "{}");
        let SubmitOutcome::ProvenUnsent(error) = submit(Act::Answer(bytes)).await else {
            panic!("429 is proof");
        };
        assert_eq!(error.kind, CallErrorKind::RateLimited);
        let wanted = seconds.map(Duration::from_secs);
        assert_eq!(error.retry_after, wanted, "{header:?}");
    }
}

#[tokio::test]
async fn a_status_is_read_whatever_it_is() {
    for (body, word, notes) in [
        (
            r#"{"status":"til_manuell_kontroll"}"#,
            "til_manuell_kontroll",
            None,
        ),
        (
            r#"{"status":"received","processed_at":null,"notes":null}"#,
            "received",
            None,
        ),
        (
            r#"{"status":"processing","notes":"På vei"}"#,
            "processing",
            Some("På vei"),
        ),
        (
            r#"{"status":"rejected","notes":["a","b"]}"#,
            "rejected",
            Some(r#"["a","b"]"#),
        ),
        (r#"{"status":7,"extra":{"x":[1,2]}}"#, "7", None),
        ("\u{feff}{\"status\":\"accepted\"}", "accepted", None),
    ] {
        let read = status(answer(200, body)).await.expect(body);
        assert_eq!(read.status, word);
        assert_eq!(read.notes.as_deref(), notes);
        assert_eq!(read.processed_at, None, "missing or null: {body}");
    }
    let body = r#"{"status":"accepted","reference_id":"bufdir_ref_annen"}"#;
    let error = status(answer(200, body))
        .await
        .expect_err("no answer about this report");
    assert_eq!(error.kind, CallErrorKind::AboutAnother);
}

#[tokio::test]
async fn findings_are_read_as_strings_and_as_objects() {
    let body = json!({
        "is_valid": false,
        "errors": [
            "Field 'timer' is missing.",
            {"field": "antall", "message": "must be positive", "code": "min"},
            {"path": "/aktiviteter/0/timer", "message": "too large"},
            {"melding": "?"},
            null
        ],
        "warnings": "en eneste"
    });
    let read = validate(answer(200, body.to_string()))
        .await
        .expect("a verdict");
    assert!(!read.is_valid);
    assert_eq!(
        read.errors,
        [
            "Field 'timer' is missing.",
            "antall: must be positive (min)",
            "/aktiviteter/0/timer: too large",
            r#"{"melding":"?"}"#,
            "null"
        ]
    );
    assert_eq!(read.warnings, ["en eneste"]);
    assert_eq!(read.payload_version, None);
}

#[tokio::test]
async fn one_letter_that_is_no_utf_8_does_not_cost_the_reference() {
    let mut body =
        br#"{"submission_reference_id":"bufdir_ref_1","bufdir_confirmation":"p"#.to_vec();
    body.extend_from_slice(b"\xe5 vei\"}");
    let SubmitOutcome::Taken(taken) = submit(answer(201, body)).await else {
        panic!("the reference stands there");
    };
    assert_eq!(taken.reference_id.as_str(), "bufdir_ref_1");
    assert_eq!(taken.http_status, 201);
    assert_eq!(taken.confirmation.as_deref(), Some("p\u{fffd} vei"));
    assert_eq!(taken.status, "received", "what a reference stands for");
}

#[tokio::test]
async fn a_refused_sign_in_means_wrong_credentials() {
    for code in [400, 401, 403] {
        let error = authenticate(answer(code, r#"{"error":"invalid_client"}"#))
            .await
            .err();
        let error = error.expect("refused");
        assert_eq!(error.kind, CallErrorKind::WrongCredentials, "HTTP {code}");
        assert_eq!(error.reason.as_deref(), Some("invalid_client"));
    }
    for (code, kind) in [
        (404, CallErrorKind::Refused),
        (429, CallErrorKind::RateLimited),
        (503, CallErrorKind::ServerFailed),
    ] {
        let error = authenticate(answer(code, "")).await.err().expect("refused");
        assert_eq!(error.kind, kind, "HTTP {code}");
    }
    for body in [
        r#"{"access_token":"a b"}"#,
        r#"{"access_token":"a\r\nX-Evil: 1"}"#,
        r#"{"access_token":""}"#,
        r#"{"access_token":"tok","token_type":"mac"}"#,
    ] {
        let error = authenticate(answer(200, body)).await.err().expect(body);
        assert_eq!(error.kind, CallErrorKind::StrangeAnswer, "{body}");
        assert_eq!(error.answer, None, "a token may stand in it");
    }
}
