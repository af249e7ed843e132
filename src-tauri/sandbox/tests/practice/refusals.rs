//! What is refused, and how.

use kvittert_sandbox::LARGEST_BODY;
use serde_json::json;

use crate::wire::{
    AUTHENTICATE, Request, STATUS, SUBMIT, VALIDATE, fixture, report, started, submit, token,
};

#[tokio::test]
async fn only_the_practice_secret_is_let_in() {
    let server = started().await;
    for body in [
        json!({ "client_id": "eircodex_org_482", "client_secret": "s3cr3t_token_her" }),
        json!({ "client_id": "eircodex_org_482", "client_secret": "feil" }),
    ] {
        let reply = Request::post(AUTHENTICATE, &body).send(&server).await;
        reply.is_problem(401);
    }
    for body in [
        json!({ "client_id": "", "client_secret": "s3cr3t_token_here" }),
        json!({ "client_secret": "s3cr3t_token_here" }),
        json!({ "client_id": "a", "client_secret": 1 }),
        json!({}),
    ] {
        let reply = Request::post(AUTHENTICATE, &body).send(&server).await;
        reply.is_problem(422);
    }
}

#[tokio::test]
async fn a_call_without_a_token_that_holds_is_refused() {
    let server = started().await;
    let token = token(&server).await;
    let wrong = [
        None,
        Some(String::new()),
        Some("Bearer".to_owned()),
        Some("Bearer ".to_owned()),
        Some("Bearer feil".to_owned()),
        Some(format!("Basic {token}")),
        Some(token.clone()),
    ];
    for authorization in wrong {
        let with = |request: Request| match &authorization {
            Some(value) => request.header("authorization", value),
            None => request,
        };
        with(Request::post(SUBMIT, &report("a", "912345678")))
            .send(&server)
            .await
            .is_problem(401);
        with(Request::get(&format!("{STATUS}/x")))
            .send(&server)
            .await
            .is_problem(401);
        if authorization.is_some() {
            with(Request::post(
                VALIDATE,
                &fixture("validate-payload.request"),
            ))
            .send(&server)
            .await
            .is_problem(401);
        }
    }
    Request::get(&format!("{STATUS}/bufdir_ref_20260326_00001"))
        .token(&token)
        .send(&server)
        .await
        .is_problem(404);
}

#[tokio::test]
async fn paths_are_the_contracts_and_no_others() {
    let server = started().await;
    for path in [
        "/",
        "/api/v1/bufdir-api/submit",
        "/api/v1/bufdir-api/api/v1/bufdir-api",
        "/api/v1/bufdir-api/api/v1/bufdir-api/submit/",
        "/api/v1/bufdir-api/api/v1/bufdir-api/submission-status",
        "/api/v1/bufdir-api/api/v1/bufdir-api/submission-status/",
        "/api/v1/bufdir-api/api/v1/bufdir-api/submission-status/a/b",
        "/api/v1/bufdir-api/api/v1/bufdir-api//submit",
        "/practice/record",
    ] {
        let body = fixture("submit.request");
        Request::post(path, &body)
            .send(&server)
            .await
            .is_problem(404);
    }
    assert!(server.record().is_empty(), "none of them is an endpoint");
}

#[tokio::test]
async fn methods_are_the_contracts_and_no_others() {
    let server = started().await;
    for (path, right) in [
        (AUTHENTICATE.to_owned(), "POST"),
        (VALIDATE.to_owned(), "POST"),
        (SUBMIT.to_owned(), "POST"),
        (format!("{STATUS}/x"), "GET"),
    ] {
        for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
            if method == right {
                continue;
            }
            let reply = Request::get(&path).method(method).send(&server).await;
            reply.is_problem(405);
            assert_eq!(reply.header("allow"), Some(right), "the right one is named");
        }
    }
}

#[tokio::test]
async fn a_body_must_be_a_json_object_and_say_so() {
    let server = started().await;
    let token = token(&server).await;
    for path in [AUTHENTICATE, VALIDATE, SUBMIT] {
        let request = || Request::post(path, &json!({})).token(&token);
        for content_type in ["text/plain", "", "application/xml", "application/jsonx"] {
            request()
                .header("content-type", content_type)
                .send(&server)
                .await
                .is_problem(415);
        }
        request()
            .header("content-type", "Application/JSON; charset=utf-8")
            .send(&server)
            .await
            .is_problem(422);
        let deep = "[".repeat(100_000);
        for body in [
            "".as_bytes(),
            b"{",
            b"[]",
            b"null",
            b"{\"a\":1e999}",
            b"{\"a\":\"\xff\"}",
            b"\xef\xbb\xbf{}",
            deep.as_bytes(),
        ] {
            request().body(body).send(&server).await.is_problem(400);
        }
    }
}

#[tokio::test]
async fn a_body_too_large_is_refused_and_one_just_small_enough_is_read() {
    let server = started().await;
    let body = vec![b' '; LARGEST_BODY + 1];
    let request = |body: &[u8]| Request::post(VALIDATE, &json!({})).body(body);
    request(&body).send(&server).await.is_problem(413);
    request(&body[1..]).send(&server).await.is_problem(400);
}

#[tokio::test]
async fn a_report_that_is_not_valid_is_refused_with_its_errors() {
    let server = started().await;
    for field in ["report_id", "org_id", "payload_version", "payload"] {
        let mut body = report("a", "912345678");
        body.as_object_mut().unwrap().shift_remove(field);
        let reply = submit(&server, &body).await;
        reply.is_problem(422);
        assert_eq!(
            reply.json()["errors"],
            json!([format!("Field '{field}' is required but not present.")]),
            "the missing field is named"
        );
    }
    let reply = submit(&server, &report("a", "12")).await;
    reply.is_problem(422);
    assert_eq!(
        reply.json()["errors"],
        json!(["Field 'organisasjonsnummer' must be a string of nine digits."]),
        "the payload is validated before it is taken in"
    );
    let valid = submit(&server, &report("a", "912345678")).await;
    assert_eq!(
        valid.status, 200,
        "nothing was taken in under its report id"
    );
}
