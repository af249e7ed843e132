//! A report that this database already holds is never made a second time.

use serde_json::json;

use crate::home::{Home, Ran, request};
use crate::practice::Practice;

#[test]
fn the_same_bytes_give_the_report_that_is_there() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = home.report("rpt_igjen");
    let first = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    let again = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    assert_eq!(again, first);
    let spaced = serde_json::to_string_pretty(&request("rpt_igjen")).unwrap();
    let spaced = home.file("luft.json", &spaced);
    let again = home
        .run(&["submit", &spaced, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    assert_eq!(
        again, first,
        "white space between the tokens is not part of what is sent"
    );
    assert_eq!(practice.calls("submit").len(), 1, "sent once");
}

#[test]
fn other_bytes_are_not_sent_and_say_so() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    home.run(&["submit", &home.report("rpt_igjen"), "--accept-warnings"])
        .exits(0);
    let mut other = request("rpt_igjen");
    other["payload"]["aktiviteter"][0]["antall"] = json!(843);
    let other = home.file("annet.json", &other.to_string());
    home.run(&["submit", &other, "--accept-warnings"])
        .exits(1)
        .says("rpt_igjen");
    assert_eq!(practice.calls("submit").len(), 1);
    assert_eq!(
        home.run(&["history", "list", "--json"]).lines().len(),
        1,
        "no second one"
    );

    let mut elsewhere = request("rpt_igjen");
    elsewhere["org_id"] = json!("org_483");
    let elsewhere = home.file("annen-org.json", &elsewhere.to_string());
    home.run(&["submit", &elsewhere, "--accept-warnings"])
        .exits(0);
}

#[test]
fn a_refused_report_may_be_sent_again() {
    let practice = Practice::start();
    practice.order("submit", "refuse");
    let home = Home::live(&practice);
    let file = home.report("rpt_nektet");
    let refused = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(5)
        .json();
    let sent = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    assert_ne!(sent["id"], refused["id"], "the refused one stays as it is");
    assert_eq!(home.run(&["history", "list", "--json"]).lines().len(), 2);
}

#[test]
fn doubt_is_left_by_a_persons_word() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = home.report("rpt_tvil");
    practice.order("submit", "drop_before_reading");
    let held = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(4)
        .json();
    let id = held["id"].as_str().unwrap();

    home.run(&["resolve", id]).exits(2);
    home.run(&["resolve", id, "--reference", " "])
        .exits(2)
        .silent_on_sending();
    home.run(&["resolve", "finnes-ikke", "--not-received"])
        .exits(2)
        .silent_on_sending();
    home.run(&["resolve", id, "--not-received", "--reference", "x"])
        .exits(2);
    home.run(&["resolve", id, "--reference", "oppdiktet"])
        .exits(2)
        .says("Utfallet er fortsatt ukjent")
        .says("Kontroller referansenummeret")
        .silent_on_sending();
    let state = |home: &Home| home.run(&["history", "show", id, "--json"]).json()["state"].clone();
    assert_eq!(
        state(&home),
        "in_doubt",
        "a reference that Bufdir does not know is not taken in"
    );

    let queued = home
        .run_with_input(
            &[
                "resolve",
                id,
                "--not-received",
                "--reason",
                "Spurte Kari",
                "--json",
            ],
            "ja\n",
        )
        .exits(0)
        .json();
    assert_eq!(queued["state"], "queued");
    let shown = home.run(&["history", "show", id]).exits(0).stdout;
    assert!(
        shown.contains("Spurte Kari"),
        "the history says why: {shown}"
    );
    assert_eq!(practice.calls("submit").len(), 1, "a word sends nothing");
    let sent = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    assert_eq!(
        sent["id"].as_str(),
        Some(id),
        "the queued one is tried at once"
    );

    home.run_with_input(&["resolve", id, "--not-received"], "ja\n")
        .exits(2)
        .says("history show");
}

#[test]
fn the_argument_alone_does_not_end_the_doubt() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = home.report("rpt_tvil");
    practice.order("submit", "drop_before_reading");
    let held = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(4)
        .json();
    let id = held["id"].as_str().unwrap();
    let resolve = ["resolve", id, "--not-received", "--json"];
    let untouched = |ran: Ran| {
        let ran = ran.exits(2).says("Ingenting er endret");
        assert_eq!(ran.stdout, "", "nothing happened");
        let shown = home.run(&["history", "show", id, "--json"]).json();
        assert_eq!(shown["state"], "in_doubt", "{shown}");
    };
    // As a schedule runs it: nothing on stdin.
    untouched(home.run(&resolve));
    for word in ["", "\n", "nei\n", "j\n", "ja takk\n", "yes\n", "\nja\n"] {
        untouched(home.run_with_input(&resolve, word));
    }
    let english: Vec<&str> = resolve.into_iter().chain(["--lang", "en"]).collect();
    let ran = home.run_with_input(&english, "ja\n").exits(2);
    assert!(!ran.stderr.contains("Ingenting"), "{}", ran.stderr);
    home.run_with_input(&english, "yes\r\n").exits(0);
    home.run(&["submit", &file, "--accept-warnings"]).exits(0);
}

#[test]
fn a_reference_that_bufdir_knows_ends_the_doubt() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = home.report("rpt_tvil");
    practice.order("submit", "drop_after_taking_in");
    let held = home
        .run(&["submit", &file, "--accept-warnings", "--json"])
        .exits(4)
        .json();
    // Bufdir has it: another installation that sends the same gets the reference of the first.
    let elsewhere = Home::live(&practice);
    let other = elsewhere.report("rpt_tvil");
    let known = elsewhere
        .run(&["submit", &other, "--accept-warnings", "--json"])
        .exits(0)
        .json();
    let reference = known["reference_id"].as_str().unwrap();
    let id = held["id"].as_str().unwrap();
    let resolved = home
        .run(&["resolve", id, "--reference", reference, "--json"])
        .exits(0)
        .json();
    assert_eq!(resolved["state"], "received");
    assert_eq!(resolved["reference_id"].as_str(), Some(reference));
}
