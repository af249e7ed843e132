//! Every fault, seen from the other end of the wire.

use std::time::{Duration, Instant};

use kvittert_sandbox::{
    Endpoint, Fault, FaultsError, OrderedFault, PracticeServer, faults_from_json,
};
use serde_json::json;

use crate::wire::{
    AUTHENTICATE, Reply, Request, STATUS, SUBMIT, VALIDATE, fixture, reference, report, started,
    submit, token,
};

async fn raw_submit(server: &PracticeServer) -> Vec<u8> {
    let token = token(server).await;
    Request::post(SUBMIT, &report("a", "912345678"))
        .token(&token)
        .raw(server.port())
        .await
}

/// Whether the report of [`raw_submit`] was taken in: another one under its report id tells.
async fn was_taken_in(server: &PracticeServer) -> bool {
    let mut other = report("a", "912345678");
    other["payload"]["rapporteringsperiode"] = json!("2024");
    submit(server, &other).await.status == 409
}

#[tokio::test]
async fn faults_that_answer_take_nothing_in() {
    for (fault, status) in [
        (Fault::Refuse, 422),
        (Fault::Unauthorized, 401),
        (Fault::Conflict, 409),
        (
            Fault::TooManyRequests {
                retry_after_seconds: 30,
            },
            429,
        ),
        (Fault::ServerError, 500),
        (Fault::Unavailable, 503),
    ] {
        let server = started().await;
        server.order_fault(Endpoint::Submit, fault, 1);
        let reply = Reply::of(&raw_submit(&server).await);
        reply.is_problem(status);
        let retry_after = (status == 429).then_some("30");
        assert_eq!(reply.header("retry-after"), retry_after, "only with a 429");
        assert!(!was_taken_in(&server).await, "{fault:?} takes nothing in");
    }
}

#[tokio::test]
async fn a_page_of_html_is_no_answer() {
    let server = started().await;
    server.order_fault(Endpoint::Submit, Fault::WrongContentType, 1);
    let reply = Reply::of(&raw_submit(&server).await);
    assert_eq!(reply.status, 200, "a sign-in page looks like success");
    assert_eq!(
        reply.header("content-type"),
        Some("text/html; charset=utf-8"),
        "and is HTML"
    );
    assert!(!was_taken_in(&server).await, "it never came to Bufdir");
}

#[tokio::test]
async fn hanging_up_before_reading_sends_no_byte_and_takes_nothing_in() {
    let server = started().await;
    server.order_fault(Endpoint::Submit, Fault::DropBeforeReading, 1);
    assert_eq!(raw_submit(&server).await, b"", "not one byte comes back");
    let arrival = server.record().pop().unwrap();
    assert_eq!(arrival.body, "", "the body was not read");
    assert_eq!(arrival.answered, None, "and not answered");
    assert!(!was_taken_in(&server).await, "nothing was taken in");
}

#[tokio::test]
async fn hanging_up_after_taking_in_sends_no_byte_and_keeps_the_report() {
    let server = started().await;
    server.order_fault(Endpoint::Submit, Fault::DropAfterTakingIn, 1);
    assert_eq!(raw_submit(&server).await, b"", "not one byte comes back");
    let arrival = server.record().pop().unwrap();
    assert_eq!(arrival.answered, None, "nothing was answered");
    assert!(was_taken_in(&server).await, "and yet the report is there");
    let again = Reply::of(&raw_submit(&server).await);
    assert_eq!(
        reference(&again),
        "bufdir_ref_20260326_00001",
        "sent again, it is the one that was taken in"
    );
}

#[tokio::test]
async fn a_truncated_answer_promises_more_than_it_gives() {
    let server = started().await;
    server.order_fault(Endpoint::Submit, Fault::Truncate, 1);
    let reply = Reply::of(&raw_submit(&server).await);
    assert_eq!(reply.status, 200, "the head is whole");
    let promised: usize = reply.header("content-length").unwrap().parse().unwrap();
    assert!(!reply.text.is_empty(), "something of the body comes");
    assert_eq!(reply.text.len(), promised / 2, "and then no more of it");
    assert!(was_taken_in(&server).await, "the report is there");
}

#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "the delay is one of real time, so a real clock has to see it"
)]
async fn a_delayed_answer_comes_late() {
    let server = started().await;
    server.order_fault(Endpoint::Submit, Fault::Delay { seconds: 1 }, 1);
    let begun = Instant::now();
    let reply = Reply::of(&raw_submit(&server).await);
    assert_eq!(reply.status, 200, "the answer is the proper one");
    assert!(
        begun.elapsed() >= Duration::from_secs(1),
        "it came after {:?}",
        begun.elapsed()
    );
}

#[tokio::test]
async fn a_client_that_gives_up_waiting_has_still_sent_its_report() {
    let server = started().await;
    let token = token(&server).await;
    server.order_fault(Endpoint::Submit, Fault::Delay { seconds: 600 }, 1);
    let request = Request::post(SUBMIT, &report("a", "912345678")).token(&token);
    let client = tokio::spawn(request.raw(server.port()));
    let arrived = || server.record().len() == 2;
    within_ten_seconds("the report arrives", async || arrived()).await;
    client.abort();
    within_ten_seconds("the report is taken in", async || {
        Request::get(&format!("{STATUS}/bufdir_ref_20260326_00001"))
            .token(&token)
            .send(&server)
            .await
            .status
            == 200
    })
    .await;
    assert_eq!(server.record()[1].answered, None, "nobody was told");
}

async fn within_ten_seconds(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    for _ in 0..1000 {
        if holds().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{what}, but not within ten seconds");
}

#[tokio::test]
async fn faults_are_played_in_order_and_end() {
    let server = started().await;
    server.order_fault(Endpoint::ValidatePayload, Fault::ServerError, 2);
    server.order_fault(Endpoint::ValidatePayload, Fault::Unavailable, 1);
    server.order_fault(Endpoint::ValidatePayload, Fault::Conflict, 0);
    server.order_fault(Endpoint::Authenticate, Fault::Refuse, 1);
    let mut statuses = Vec::new();
    for _ in 0..4 {
        let request = Request::post(VALIDATE, &fixture("validate-payload.request"));
        statuses.push(request.send(&server).await.status);
    }
    assert_eq!(
        statuses,
        [500, 500, 503, 200],
        "as ordered, then itself again"
    );
    assert_eq!(
        server.faults(),
        [OrderedFault {
            endpoint: Endpoint::Authenticate,
            fault: Fault::Refuse,
            times: 1
        }],
        "another endpoint's fault is still to come"
    );
    let wrong_method = Request::get(AUTHENTICATE).send(&server).await;
    assert_eq!(
        wrong_method.status, 405,
        "a call of no endpoint uses no fault up"
    );
    server.forget_faults();
    token(&server).await;
    let played: Vec<_> = server
        .record()
        .iter()
        .map(|arrival| arrival.fault)
        .collect();
    assert_eq!(
        played,
        [
            Some(Fault::ServerError),
            Some(Fault::ServerError),
            Some(Fault::Unavailable),
            None,
            None,
            None
        ],
        "the record says which were played"
    );
}

#[tokio::test]
async fn the_record_holds_what_was_sent_and_no_secret() {
    let server = started().await;
    let token = token(&server).await;
    let body = report("a", "912345678");
    Request::post(SUBMIT, &body)
        .token(&token)
        .header("idempotency-key", "key-1")
        .send(&server)
        .await;
    let record = server.record();
    let [signed_in, submitted] = record.as_slice() else {
        panic!("two calls are two arrivals: {record:?}");
    };
    assert_eq!(signed_in.endpoint, Endpoint::Authenticate, "in order");
    assert_eq!(submitted.endpoint, Endpoint::Submit, "in order");
    assert_eq!(submitted.path, SUBMIT, "the path as it came");
    assert_eq!(submitted.body, body.to_string(), "the body as it came");
    assert_eq!(
        submitted.header("idempotency-key"),
        Some("key-1"),
        "the headers"
    );
    assert_eq!(submitted.answered, Some(200), "and what was answered");
    assert_eq!(
        (signed_in.authorization, submitted.authorization),
        (false, true),
        "whether there was a token"
    );
    let all = serde_json::to_string(&record).unwrap();
    assert!(!all.contains(&token), "but not which");
    assert!(
        !all.contains(kvittert_sandbox::PRACTICE_SECRET),
        "nor the client secret"
    );
    assert!(
        signed_in.body.contains("eircodex_org_482"),
        "the client id is no secret"
    );
}

#[test]
fn faults_are_read_from_json() {
    let faults = faults_from_json(
        r#"[{"endpoint":"submit","fault":{"kind":"delay","seconds":8},"times":2},
            {"endpoint":"submission_status","fault":{"kind":"too_many_requests","retry_after_seconds":30}},
            {"endpoint":"validate_payload","fault":{"kind":"drop_after_taking_in"},"times":1}]"#,
    )
    .unwrap();
    assert_eq!(
        faults,
        [
            OrderedFault {
                endpoint: Endpoint::Submit,
                fault: Fault::Delay { seconds: 8 },
                times: 2
            },
            OrderedFault {
                endpoint: Endpoint::SubmissionStatus,
                fault: Fault::TooManyRequests {
                    retry_after_seconds: 30
                },
                times: 1
            },
            OrderedFault {
                endpoint: Endpoint::ValidatePayload,
                fault: Fault::DropAfterTakingIn,
                times: 1
            },
        ],
        "each as it is written, once when nothing is said"
    );
    for text in [
        "",
        "{}",
        r#"[{"endpoint":"submit","fault":{"kind":"explode"}}]"#,
        r#"[{"endpoint":"submit","fault":{"kind":"delay"}}]"#,
        r#"[{"endpoint":"other","fault":{"kind":"refuse"}}]"#,
        r#"[{"endpoint":"submit","fault":{"kind":"refuse"},"time":2}]"#,
    ] {
        let refused = faults_from_json(text);
        assert!(
            matches!(refused, Err(FaultsError::NotAList(_))),
            "{text} is no list of faults"
        );
    }
    assert!(
        matches!(
            faults_from_json(r#"[{"endpoint":"submit","fault":{"kind":"refuse"},"times":0}]"#),
            Err(FaultsError::ZeroTimes(1))
        ),
        "an order for no call is a slip"
    );
    assert!(
        matches!(
            faults_from_json(r#"[{"endpoint":"submit","fault":{"kind":"delay","seconds":3601}}]"#),
            Err(FaultsError::DelayTooLong(1))
        ),
        "an hour is the most"
    );
}
