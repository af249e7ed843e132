//! The contract's examples, and how a report fares.

use std::time::Duration;

use serde_json::{Value, json};

use crate::wire::{
    AUTHENTICATE, Request, STATUS, SUBMIT, VALIDATE, fixture, reference, report, started,
    status_of, submit, token,
};

fn names(value: &Value) -> Vec<&String> {
    value.as_object().unwrap().keys().collect()
}

#[tokio::test]
async fn authenticate_answers_as_the_contract_does() {
    let server = started().await;
    server.advance_clock(Duration::from_millis(700));
    let reply = Request::post(AUTHENTICATE, &fixture("authenticate.request"))
        .send(&server)
        .await;
    assert_eq!(reply.status, 200, "the contract's example is let in");
    assert_eq!(
        reply.header("content-type"),
        Some("application/json"),
        "the answer is JSON"
    );
    let mut expected = fixture("authenticate.response");
    let body = reply.json();
    assert_eq!(names(&body), names(&expected), "the same fields");
    expected["access_token"] = body["access_token"].clone();
    expected["issued_at"] = json!("2026-03-26T10:30:00Z");
    assert_eq!(body, expected, "the same values, but for token and time");
}

#[tokio::test]
async fn validate_payload_answers_as_the_contract_does() {
    let server = started().await;
    let request = fixture("validate-payload.request");
    let expected = fixture("validate-payload.response");
    let reply = Request::post(VALIDATE, &request).send(&server).await;
    assert_eq!(reply.status, 200, "no token is needed");
    assert_eq!(reply.json(), expected, "the contract's own answer");

    let token = token(&server).await;
    let reply = Request::post(VALIDATE, &request)
        .token(&token)
        .send(&server)
        .await;
    assert_eq!(reply.json(), expected, "the same with a token");
}

#[tokio::test]
async fn an_invalid_payload_is_a_verdict_and_no_refusal() {
    let server = started().await;
    let mut request = fixture("validate-payload.request");
    request["payload"]["aktiviteter"][0]["timer"] = json!(1.005);
    let reply = Request::post(VALIDATE, &request).send(&server).await;
    assert_eq!(reply.status, 200, "the question was answered");
    let body = reply.json();
    assert_eq!(body["is_valid"], false, "three decimals are one too many");
    assert_eq!(
        body["errors"],
        json!([
            "Field 'aktiviteter[0].timer' must be a number of at least 0 with at most two decimals."
        ]),
        "and the answer says where"
    );
}

#[tokio::test]
async fn submit_and_status_answer_as_the_contract_does() {
    let server = started().await;
    let reply = submit(&server, &fixture("submit.request")).await;
    let reference = reference(&reply);
    assert_eq!(
        reference, "bufdir_ref_20260326_00001",
        "the reference is built like the contract's"
    );
    let mut expected = fixture("submit.response");
    expected["submission_reference_id"] = json!(reference);
    assert_eq!(reply.json(), expected, "the contract's answer otherwise");
    assert_eq!(
        names(&reply.json()),
        names(&expected),
        "in the contract's order"
    );

    server.advance_clock(Duration::from_secs(1800));
    let mut expected = fixture("submission-status.response");
    expected["reference_id"] = json!(reference);
    expected["processed_at"] = json!("2026-03-26T10:30:15Z");
    let status = status_of(&server, &reference).await;
    assert_eq!(status, expected, "the contract's answer otherwise");
}

#[tokio::test]
async fn a_report_is_received_then_processed_then_accepted() {
    let server = started().await;
    let reference = reference(&submit(&server, &report("a", "912345678")).await);
    for (wait, expected) in [
        (0, "received"),
        (4, "received"),
        (1, "processing"),
        (9, "processing"),
        (1, "accepted"),
    ] {
        server.advance_clock(Duration::from_secs(wait));
        let status = status_of(&server, &reference).await;
        assert_eq!(status["status"], expected, "{wait} s later: {status}");
        let done = expected == "accepted";
        assert_eq!(
            status["processed_at"].is_string(),
            done,
            "processed_at comes with the end: {status}"
        );
        assert_eq!(status["notes"].is_string(), done, "and so does the note");
    }
}

#[tokio::test]
async fn an_organisation_number_that_ends_in_nine_is_rejected_with_a_reason() {
    let server = started().await;
    let reference = reference(&submit(&server, &report("a", "912345679")).await);
    server.advance_clock(Duration::from_secs(15));
    let status = status_of(&server, &reference).await;
    assert_eq!(status["status"], "rejected", "as documented");
    let notes = status["notes"].as_str().unwrap();
    assert!(
        notes.starts_with("Rapporten er avvist:"),
        "in Norwegian: {notes}"
    );
}

#[tokio::test]
async fn the_same_report_again_gets_the_same_answer() {
    let server = started().await;
    let first = submit(&server, &report("a", "912345678")).await;
    server.advance_clock(Duration::from_secs(600));
    let mut again = report("a", "912345678");
    // The same JSON in another order is the same report.
    let period = again["payload"]
        .as_object_mut()
        .unwrap()
        .shift_remove("rapporteringsperiode")
        .unwrap();
    again["payload"]["rapporteringsperiode"] = period;
    let second = submit(&server, &again).await;
    assert_eq!(second.status, 200, "it is no error to send it again");
    assert_eq!(
        second.json(),
        first.json(),
        "reference and time are the first ones"
    );

    let mut other = report("a", "912345678");
    other["payload"]["aktiviteter"][0]["antall"] = json!(843);
    submit(&server, &other).await.is_problem(409);
    let mut other = report("a", "912345678");
    other["org_id"] = json!("org_483");
    assert_ne!(
        reference(&submit(&server, &other).await),
        reference(&first),
        "another organisation's report id is another report id"
    );
}

#[tokio::test]
async fn a_rejected_report_can_be_sent_corrected_under_its_report_id() {
    let server = started().await;
    let rejected = reference(&submit(&server, &report("a", "912345679")).await);
    submit(&server, &report("a", "912345678"))
        .await
        .is_problem(409);
    server.advance_clock(Duration::from_secs(15));
    let corrected = reference(&submit(&server, &report("a", "912345678")).await);
    assert_ne!(corrected, rejected, "the corrected one is a new report");
    assert_eq!(
        status_of(&server, &rejected).await["status"],
        "rejected",
        "and the old one stays what it is"
    );
}

#[tokio::test]
async fn a_payload_version_not_known_here_can_be_practised() {
    let server = started().await;
    let body = json!({
        "report_id": "a", "org_id": "b", "payload_version": "bufdir_2031_v1",
        "payload": { "noe": "annet" }
    });
    reference(&submit(&server, &body).await);
}

#[tokio::test]
async fn a_token_ends_after_an_hour() {
    let server = started().await;
    let token = token(&server).await;
    let ask = || Request::get(&format!("{STATUS}/x")).token(&token);
    server.advance_clock(Duration::from_secs(3599));
    ask().send(&server).await.is_problem(404);
    server.advance_clock(Duration::from_secs(1));
    ask().send(&server).await.is_problem(401);
    Request::post(SUBMIT, &report("a", "912345678"))
        .token(&token)
        .send(&server)
        .await
        .is_problem(401);
    Request::post(VALIDATE, &fixture("validate-payload.request"))
        .token(&token)
        .send(&server)
        .await
        .is_problem(401);
}

#[tokio::test]
async fn a_server_that_is_dropped_is_gone() {
    let server = started().await;
    let port = server.port();
    assert_eq!(
        server.base_address(),
        format!("http://127.0.0.1:{port}/api/v1/bufdir-api"),
        "the address ends where the first prefix ends"
    );
    drop(server);
    for _ in 0..100 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_err()
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the port still answers a second after the server was dropped");
}
