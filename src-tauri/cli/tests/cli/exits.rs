//! Every row of the table of exit codes, as `submit` ends.

use serde_json::{Value, json};

use crate::home::{Home, Ran, example};
use crate::practice::Practice;

fn submit(home: &Home, name: &str) -> Ran {
    home.run(&["submit", &home.report(name), "--accept-warnings", "--json"])
}

fn fault(endpoint: &str, fault: &Value) -> Practice {
    Practice::with_faults(&json!([{ "endpoint": endpoint, "fault": fault, "times": 5 }]))
}

#[test]
fn one_for_errors_and_for_warnings_that_were_not_accepted() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let ran = home
        .run(&["submit", &home.report("rpt_1"), "--json"])
        .exits(1);
    assert_eq!(
        ran.json()["warnings"].as_array().unwrap().len(),
        1,
        "what is to be accepted"
    );
    assert!(
        ran.stderr.contains("--accept-warnings"),
        "what to do: {}",
        ran.stderr
    );

    let mut request = example();
    request["payload"]["aktiviteter"][0]["antall"] = json!("mange");
    let file = home.file("feil.json", &request.to_string());
    home.run(&["submit", &file, "--accept-warnings"])
        .exits(1)
        .says("Ingenting er sendt");
    assert_eq!(
        practice.calls("submit"),
        Vec::<Value>::new(),
        "nothing was sent"
    );
    assert_eq!(
        home.run(&["history", "list", "--json"]).stdout,
        "",
        "and nothing was kept"
    );
}

#[test]
fn one_for_another_organisations_number_that_nobody_accepted() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let add = "organisation add --label Region --org-number 123456785 --org-id org_482 \
               --client-id eircodex_org_482";
    home.run(&add.split_whitespace().collect::<Vec<_>>())
        .exits(0);
    let mut request = example();
    request["payload"]["kontaktperson"] = json!("Kari Nordmann");
    let file = home.file("nummer.json", &request.to_string());
    home.run(&["submit", &file])
        .exits(1)
        .says("912345678")
        .says("123456785")
        .says("--accept-warnings");
    assert_eq!(practice.calls("submit").len(), 0);
    assert_eq!(home.run(&["history", "list", "--json"]).stdout, "");
    home.run(&["submit", &file, "--accept-warnings"]).exits(0);
}

#[test]
fn two_for_a_report_without_its_names() {
    let home = Home::new();
    let bare = home.file("bare.json", &example()["payload"].to_string());
    home.run(&["submit", &bare, "--accept-warnings"])
        .exits(2)
        .says("--report-id");
    let named = [
        "submit",
        &bare,
        "--accept-warnings",
        "--json",
        "--report-id",
        "rpt_bar",
    ];
    let sent = home.run(&named).exits(0).json();
    assert_eq!(
        sent["org_id"], "org_482",
        "the organisation with the payload's number"
    );

    let mut payload = example()["payload"].clone();
    payload["organisasjonsnummer"] = json!("123456785");
    let other = home.file("annen.json", &payload.to_string());
    let mut named = vec![
        "submit",
        &other,
        "--accept-warnings",
        "--json",
        "--report-id",
        "rpt_x",
    ];
    home.run(&named).exits(2).says("--org-id");
    named.extend(["--org-id", "org_482"]);
    home.run(&named).exits(0);

    let file = home.report("rpt_navn");
    home.run(&[
        "submit",
        &file,
        "--report-id",
        "rpt_annet",
        "--accept-warnings",
    ])
    .exits(2)
    .says("annen rapport-ID");
    home.run(&["submit", "finnes-ikke.json"])
        .exits(2)
        .says("finnes-ikke.json");
}

#[test]
fn three_when_bufdir_cannot_be_reached_and_the_report_waits() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    drop(practice);
    let ran = submit(&home, "rpt_3")
        .exits(3)
        .says("Vi får ikke kontakt med Bufdir");
    let waiting = ran.json();
    assert_eq!(
        (&waiting["state"], &waiting["reference_id"]),
        (&json!("queued"), &Value::Null)
    );

    let practice = Practice::start();
    let home = home.with("KVITTERT_BASE_URL", practice.address());
    let sent = submit(&home, "rpt_3").exits(0).json();
    assert_eq!(
        sent["id"], waiting["id"],
        "the one that waited was sent, not another"
    );
    assert_eq!(practice.calls("submit").len(), 1);
}

#[test]
fn three_when_bufdir_does_not_let_us_in() {
    let practice = Practice::start();
    let home = Home::live(&practice).with("KVITTERT_CLIENT_SECRET", "feil-hemmelighet");
    submit(&home, "rpt_3")
        .exits(3)
        .says("Bufdir godtok ikke klient-ID og klienthemmelighet");
    let home = home
        .without("KVITTERT_CLIENT_ID")
        .without("KVITTERT_CLIENT_SECRET");
    submit(&home, "rpt_3")
        .exits(3)
        .says("KVITTERT_CLIENT_SECRET");
    assert_eq!(
        practice.calls("submit"),
        Vec::<Value>::new(),
        "no report without a token"
    );

    for kind in [
        json!({ "kind": "unauthorized" }),
        json!({ "kind": "too_many_requests", "retry_after_seconds": 30 }),
    ] {
        let practice = fault("submit", &kind);
        let ran = submit(&Home::live(&practice), "rpt_3").exits(3);
        assert_eq!(
            ran.json()["state"],
            "queued",
            "{kind} is proof that nothing was applied"
        );
    }
    let practice = fault("authenticate", &json!({ "kind": "unavailable" }));
    submit(&Home::live(&practice), "rpt_3")
        .exits(3)
        .says("feil hos Bufdir");
}

#[test]
fn four_when_the_outcome_is_unknown() {
    for kind in [
        "drop_before_reading",
        "drop_after_taking_in",
        "truncate",
        "wrong_content_type",
        "conflict",
        "server_error",
        "unavailable",
    ] {
        let practice = fault("submit", &json!({ "kind": kind }));
        let home = Home::live(&practice);
        let ran = submit(&home, "rpt_4").exits(4);
        let held = ran.json();
        assert_eq!(held["state"], "in_doubt", "{kind}");
        let id = held["id"].as_str().unwrap();
        assert!(
            ran.stderr.contains(&format!("resolve {id}")),
            "what to do: {}",
            ran.stderr
        );

        submit(&home, "rpt_4").exits(4);
        assert_eq!(
            practice.calls("submit").len(),
            1,
            "{kind}: nothing is sent again by itself"
        );
    }
}

#[test]
fn five_when_bufdir_refuses_and_its_reason_is_printed() {
    let practice = fault("submit", &json!({ "kind": "refuse" }));
    let home = Home::live(&practice);
    let ran = submit(&home, "rpt_5")
        .exits(5)
        .says("Begrunnelse fra Bufdir: ");
    assert_eq!(ran.json()["state"], "refused");
}

#[test]
fn five_is_for_no_question() {
    for kind in ["refuse", "unauthorized", "unavailable", "truncate"] {
        let practice = Practice::with_faults(&json!(
            ["submission_status", "validate_payload"].map(|endpoint| {
                json!({ "endpoint": endpoint, "fault": { "kind": kind }, "times": 9 })
            })
        ));
        let home = Home::live(&practice);
        let sent = submit(&home, "rpt_spurt").exits(0).json();
        let reference = sent["reference_id"].as_str().unwrap();
        let code = if kind == "refuse" { 2 } else { 3 };
        for arguments in [vec!["status"], vec!["status", reference]] {
            let ran = home.run(&arguments).exits(code).silent_on_sending();
            assert!(
                ran.stderr.contains("Rapporten står som før"),
                "{kind}: {}",
                ran.stderr
            );
        }
        let file = home.report("rpt_spurt");
        home.run(&["validate", "--online", &file])
            .exits(code)
            .says("Kontrollen her på maskinen gjelder")
            .silent_on_sending();
    }
}

#[test]
fn a_question_to_nobody_is_no_report_that_was_not_sent() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let sent = submit(&home, "rpt_borte").exits(0).json();
    let reference = sent["reference_id"].as_str().unwrap();
    drop(practice);
    let ran = home
        .run(&["status", reference, "--json"])
        .exits(3)
        .says("Rapporten står som før")
        .silent_on_sending();
    assert_eq!(ran.json()["state"], "received", "what was known stays");
    let file = home.report("rpt_borte");
    home.run(&["validate", "--online", &file])
        .exits(3)
        .silent_on_sending();
    home.without("KVITTERT_CLIENT_ID")
        .without("KVITTERT_CLIENT_SECRET")
        .run(&["status", reference])
        .exits(3)
        .says("KVITTERT_CLIENT_SECRET")
        .silent_on_sending();
}

#[test]
fn two_for_a_reference_that_bufdir_does_not_have() {
    let there = Practice::start();
    let home = Home::live(&there);
    let sent = submit(&home, "rpt_404").exits(0).json();
    let reference = sent["reference_id"].as_str().unwrap();
    let empty = Practice::start();
    home.with("KVITTERT_BASE_URL", empty.address())
        .run(&["status", reference])
        .exits(2)
        .says("Rapporten står som før")
        .silent_on_sending();
}

#[test]
fn a_result_that_cannot_be_written_is_no_success() {
    let home = Home::new();
    home.run(&["submit", &home.report("rpt_full"), "--accept-warnings"])
        .exits(0);
    let Ok(full) = std::fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    let ran: Ran = home
        .command(&["history", "list", "--json"])
        .stdout(full)
        .output()
        .unwrap()
        .into();
    ran.exits(2).says("stdout");
}
