//! Control from outside the process.

use kvittert_sandbox::{CONTROL_HEADER, Endpoint, Fault, Options, PracticeServer};
use serde_json::{Value, json};

use crate::wire::{Request, VALIDATE, fixture, reference, report, status_of, stopped, submit};

async fn controlled() -> PracticeServer {
    let options = Options {
        control: true,
        ..stopped()
    };
    PracticeServer::start(options).await.unwrap()
}

fn allowed(request: Request) -> Request {
    request.header(CONTROL_HEADER, "1")
}

#[tokio::test]
async fn faults_clock_and_record_are_driven_from_outside() {
    let server = controlled().await;
    let reference = reference(&submit(&server, &report("a", "912345678")).await);
    let reply = allowed(Request::post(
        "/practice/clock",
        &json!({ "advance_seconds": 15 }),
    ))
    .send(&server)
    .await;
    assert_eq!(
        reply.json(),
        json!({ "now": "2026-03-26T10:30:15Z" }),
        "the clock moved"
    );
    assert_eq!(
        status_of(&server, &reference).await["status"],
        "accepted",
        "and the report with it"
    );

    let ordered =
        json!([{ "endpoint": "validate_payload", "fault": { "kind": "unavailable" }, "times": 2 }]);
    let reply = allowed(Request::post("/practice/faults", &ordered))
        .send(&server)
        .await;
    assert_eq!(reply.json(), ordered, "what stands on order is told");
    let ask = || Request::post(VALIDATE, &fixture("validate-payload.request"));
    assert_eq!(ask().send(&server).await.status, 503, "the fault is played");
    let reply = allowed(Request::get("/practice/faults").method("DELETE"))
        .send(&server)
        .await;
    assert_eq!(reply.json(), json!([]), "nothing is on order any more");
    assert_eq!(ask().send(&server).await.status, 200, "it is itself again");

    let reply = allowed(Request::get("/practice/record"))
        .send(&server)
        .await;
    let record: Value = reply.json();
    assert_eq!(
        record,
        serde_json::to_value(server.record()).unwrap(),
        "the record is the same from outside"
    );
    let last = record.as_array().unwrap().len() - 2;
    assert_eq!(
        record[last]["fault"],
        json!({ "kind": "unavailable" }),
        "with the fault that was played"
    );
}

#[tokio::test]
async fn a_page_in_a_browser_cannot_drive_it() {
    let server = controlled().await;
    let order = json!([{ "endpoint": "submit", "fault": { "kind": "refuse" } }]);
    let request = || Request::post("/practice/faults", &order);
    request().send(&server).await.is_problem(403);
    request()
        .header(CONTROL_HEADER, "0")
        .send(&server)
        .await
        .is_problem(403);
    allowed(request())
        .header("host", "evil.example:80")
        .send(&server)
        .await
        .is_problem(403);
    assert!(server.faults().is_empty(), "nothing was ordered");
    let allowed = allowed(request()).header("host", "localhost:8482");
    assert_eq!(
        allowed.send(&server).await.status,
        200,
        "the loopback by its name is let in"
    );
}

#[tokio::test]
async fn without_control_there_is_nothing_to_drive() {
    let server = PracticeServer::start(stopped()).await.unwrap();
    for path in ["record", "faults", "clock"] {
        allowed(Request::get(&format!("/practice/{path}")))
            .send(&server)
            .await
            .is_problem(404);
    }
}

#[tokio::test]
async fn wrong_orders_are_refused_whole() {
    let server = controlled().await;
    server.order_fault(Endpoint::Submit, Fault::Refuse, 1);
    let before = server.faults();
    let half_right = json!([
        { "endpoint": "submit", "fault": { "kind": "refuse" } },
        { "endpoint": "submit", "fault": { "kind": "refuse" }, "times": 0 }
    ]);
    for (path, body) in [
        ("/practice/faults", half_right),
        ("/practice/faults", json!({})),
        ("/practice/clock", json!({ "advance_seconds": -1 })),
        ("/practice/clock", json!({ "advance_seconds": u64::MAX })),
        ("/practice/clock", json!({})),
    ] {
        let reply = allowed(Request::post(path, &body)).send(&server).await;
        reply.is_problem(422);
    }
    assert_eq!(server.faults(), before, "nothing of them was taken");
    for (path, methods) in [
        ("record", "GET"),
        ("faults", "GET, POST, DELETE"),
        ("clock", "POST"),
    ] {
        let request = Request::get(&format!("/practice/{path}")).method("PUT");
        let reply = allowed(request).send(&server).await;
        reply.is_problem(405);
        assert_eq!(reply.header("allow"), Some(methods), "of {path}");
    }
}
