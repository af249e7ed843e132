//! `queue`: what waits is seen, paused, sent and taken back, each time by another process.

use serde_json::{Value, json};

use crate::home::{Home, Ran};
use crate::practice::Practice;

/// An address at which nobody is.
fn nobody() -> String {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    format!("http://127.0.0.1:{port}/api/v1/bufdir-api")
}

fn submit(home: &Home, name: &str, more: &[&str]) -> Ran {
    let file = home.report(name);
    let arguments = [&["submit", &file, "--accept-warnings"], more].concat();
    home.run(&arguments)
}

/// A home without a net, with reports in its queue; and the same home with one.
fn queued(practice: &Practice, names: &[&str]) -> Home {
    let home = Home::live(practice).with("KVITTERT_BASE_URL", &nobody());
    for name in names {
        submit(&home, name, &[]).exits(3);
    }
    home.with("KVITTERT_BASE_URL", practice.address())
}

fn list(home: &Home) -> Value {
    home.run(&["queue", "list", "--json"]).exits(0).json()
}

#[test]
fn what_cannot_go_waits_and_goes_when_a_person_asks() {
    let practice = Practice::start();
    let home = Home::live(&practice).with("KVITTERT_BASE_URL", &nobody());
    submit(&home, "rpt_1", &[])
        .exits(3)
        .says("kvittert-cli queue send ");
    submit(&home, "rpt_2", &["--by-itself"])
        .exits(3)
        .says("sendes den av seg selv når det går");
    let listed = list(&home);
    assert_eq!(listed["paused"], false);
    assert_eq!(listed["resting"], Value::Null);
    let waiting = listed["waiting"].as_array().unwrap();
    assert_eq!(waiting.len(), 2);
    assert_eq!(waiting[0]["report_id"], "rpt_1");
    assert_eq!(waiting[0]["by_itself"], false);
    assert_eq!(waiting[0]["next"], json!({ "when": "person" }));
    assert_eq!(waiting[0]["waiting_for"], "unreachable");
    assert_eq!(waiting[0]["failures"], 1);
    assert_eq!(waiting[1]["by_itself"], true);
    let text = home.run(&["queue", "list"]).exits(0).stdout;
    assert!(
        text.contains("rpt_2") && text.contains("når noen sender den"),
        "{text}"
    );

    let home = home.with("KVITTERT_BASE_URL", practice.address());
    let sent = home.run(&["queue", "send", "--json"]).exits(0).lines();
    let names: Vec<&Value> = sent.iter().map(|one| &one["report_id"]).collect();
    assert_eq!(names, ["rpt_1", "rpt_2"], "the oldest first");
    assert!(sent.iter().all(|one| one["state"] == "received"));
    assert_eq!(practice.calls("submit").len(), 2);
    home.run(&["queue", "list"])
        .exits(0)
        .says("Ingenting venter i køen");
    home.run(&["queue", "send"]).exits(0);
    assert_eq!(practice.calls("submit").len(), 2, "nothing is left to send");
}

#[test]
fn a_pause_is_there_for_every_process_until_it_is_lifted() {
    let practice = Practice::start();
    let home = queued(&practice, &["rpt_1"]);
    let paused = home.run(&["queue", "pause", "--json"]).exits(0).json();
    assert_eq!(paused["paused"], true);
    home.run(&["queue", "list"])
        .exits(0)
        .says("kvittert-cli queue resume");
    assert_eq!(list(&home)["paused"], true);
    home.run(&["queue", "send"]).exits(0);
    assert_eq!(practice.calls("submit").len(), 1, "a person asked");
    home.run(&["queue", "resume"]).exits(0);
    assert_eq!(list(&home)["paused"], false);
}

#[test]
fn what_is_taken_back_is_a_draft_and_sent_by_nobody() {
    let practice = Practice::start();
    let home = queued(&practice, &["rpt_1", "rpt_2"]);
    let back = home
        .run(&["queue", "take-back", "rpt_1", "--json"])
        .exits(0)
        .json();
    assert_eq!(back["state"], "draft");
    home.run(&["queue", "send"]).exits(0);
    let sent = practice.calls("submit");
    assert_eq!(sent.len(), 1);
    let again = home.run(&["queue", "take-back", "rpt_2"]).exits(2);
    assert!(
        !again.stderr.contains("ngenting er sendt"),
        "it was: {again:?}"
    );
    home.run(&["queue", "send", "rpt_1"]).exits(2);
    assert_eq!(practice.calls("submit").len(), 1);
}

#[test]
fn sending_all_ends_at_the_first_failure_of_the_server() {
    let practice = Practice::start();
    let home = queued(&practice, &["rpt_1", "rpt_2", "rpt_3"]);
    practice.order("authenticate", "unavailable");
    let sent = home
        .run(&["queue", "send", "--json"])
        .exits(3)
        .says("2 rapporter til venter")
        .lines();
    assert_eq!(sent.len(), 1);
    assert_eq!(practice.calls("authenticate").len(), 1);
    practice.order("submit", "drop_after_taking_in");
    home.run(&["queue", "send"]).exits(4);
    assert_eq!(
        practice.calls("submit").len(),
        1,
        "and at an unknown outcome"
    );
    home.run(&["queue", "send"]).exits(0);
    assert_eq!(practice.calls("submit").len(), 3, "which is not sent again");
}

#[test]
fn the_worst_of_several_is_the_exit_code() {
    let practice = Practice::start();
    let home = queued(&practice, &["rpt_1", "rpt_2", "rpt_3"]);
    home.run(&["queue", "send", "rpt_1", "rpt_9"]).exits(2);
    assert_eq!(
        practice.calls("submit").len(),
        0,
        "a name that is not known"
    );
    practice.order("submit", "refuse");
    let sent = home
        .run(&["queue", "send", "rpt_2", "rpt_1", "--json"])
        .exits(5)
        .lines();
    assert_eq!(sent[0]["state"], "refused");
    assert_eq!(sent[1]["state"], "received");
    let left = list(&home);
    assert_eq!(left["waiting"].as_array().unwrap().len(), 1);
}

#[test]
fn a_pause_that_was_asked_for_is_seen_by_the_next_process() {
    let faults = json!([{ "endpoint": "submit", "times": 1,
        "fault": { "kind": "too_many_requests", "retry_after_seconds": 3000 } }]);
    let practice = Practice::with_faults(&faults);
    let home = Home::live(&practice);
    submit(&home, "rpt_1", &["--by-itself"]).exits(3);
    let next = list(&home)["waiting"][0]["next"].clone();
    assert_eq!(next["when"], "in");
    assert_eq!(next["asked_by_server"], true);
    let left = next["seconds"].as_u64().unwrap();
    assert!((1..=3000).contains(&left), "{left} s");
}

#[test]
fn what_a_person_led_out_of_doubt_waits_for_a_person() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    practice.order("submit", "drop_before_reading");
    submit(&home, "rpt_1", &["--by-itself"]).exits(4);
    home.run_with_input(&["resolve", "rpt_1", "--not-received"], "ja\n")
        .exits(0)
        .says("sendes ikke av seg selv");
    let waiting = list(&home)["waiting"][0].clone();
    assert_eq!(waiting["by_itself"], false);
    assert_eq!(waiting["next"], json!({ "when": "person" }));
}
