//! Copies: those that a person asks for, while a report is on its way, and those that the app makes
//! by itself.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;

use crate::home::{Home, Ran};
use crate::practice::Practice;

/// A server whose answers to `submit` take so many seconds.
fn slow(seconds: u64) -> Practice {
    Practice::with_faults(&json!([
        { "endpoint": "submit", "fault": { "kind": "delay", "seconds": seconds }, "times": 10 }
    ]))
}

/// Waits, within bounds, until a report has come to the server.
fn arrived(practice: &Practice, report_id: &str) {
    for _ in 0..1200 {
        if sends(practice, report_id) > 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{report_id} did not come to the server");
}

fn sends(practice: &Practice, report_id: &str) -> usize {
    let calls = practice.calls("submit");
    let of_it = |call: &&serde_json::Value| call["body"].as_str().unwrap().contains(report_id);
    calls.iter().filter(of_it).count()
}

fn states(home: &Home) -> Vec<(String, String)> {
    let rows = home.run(&["history", "list", "--json"]).exits(0).lines();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    rows.iter()
        .map(|row| (text(&row["report_id"]), text(&row["state"])))
        .collect()
}

/// The names of the copies that `backup --list` tells of.
fn listed(home: &Home) -> Vec<String> {
    let lines = home.run(&["backup", "--list", "--json"]).exits(0).lines();
    lines
        .iter()
        .map(|line| line["name"].as_str().unwrap().to_owned())
        .collect()
}

fn in_copies(home: &Home) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(home.data_dir().join("copies")).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "db"));
    files.sort();
    files
}

#[test]
fn a_copy_that_is_taken_during_a_send_never_sends_a_second_time() {
    let practice = slow(3);
    let home = Home::live(&practice);
    let report = home.report("rpt_underveis");
    let arguments = ["submit", &report, "--accept-warnings", "--json"];
    let sending = home.start(&mut home.command(&arguments));
    arrived(&practice, "rpt_underveis");
    let copy = home.path("kopi.db").display().to_string();
    home.run(&["backup", &copy]).exits(0);
    home.run(&["restore", &copy]).exits(2).says("i bruk");
    let ran: Ran = sending.wait_with_output().unwrap().into();
    let sent = ran.exits(0).json();
    assert_eq!(sent["state"], "received", "the copy was not in its way");
    assert_eq!(sends(&practice, "rpt_underveis"), 1);

    // The copy knows of the send, and not of its end.
    home.run(&["restore", &copy]).exits(0);
    let in_doubt = [("rpt_underveis".to_owned(), "in_doubt".to_owned())];
    assert_eq!(states(&home), in_doubt);
    let ran = home.run(&arguments).exits(4);
    assert_eq!(sends(&practice, "rpt_underveis"), 1, "{ran:?}");
    home.run(&["status"]);
    assert_eq!(states(&home), in_doubt, "nothing but a person leads out");
    assert_eq!(sends(&practice, "rpt_underveis"), 1);
}

#[test]
fn a_copy_of_any_moment_of_a_send_is_a_draft_or_in_doubt() {
    let practice = slow(1);
    let home = Home::live(&practice);
    home.run(&["organisation", "list"]).exits(0);
    for round in 0..12_u64 {
        let name = format!("rpt_kopi{round}");
        let report = home.report(&name);
        let arguments = ["submit", &report, "--accept-warnings", "--json"];
        let sending = home.start(&mut home.command(&arguments));
        std::thread::sleep(Duration::from_millis(round * 150));
        let copy = home.path(&format!("{name}.db")).display().to_string();
        home.run(&["backup", &copy]).exits(0);
        sending.wait_with_output().unwrap();
        let before = sends(&practice, &name);
        assert!(before <= 1, "{name}: {before} sends");

        let other = Home::live(&practice);
        other.run(&["restore", &copy]).exits(0);
        for (report_id, state) in states(&other).into_iter().filter(|(id, _)| *id == name) {
            assert!(
                ["draft", "in_doubt", "received"].contains(&state.as_str()),
                "{report_id} is {state}"
            );
        }
        other.run(&["status"]);
        assert_eq!(sends(&practice, &name), before, "{name}: nothing by itself");
    }
}

#[test]
fn the_app_makes_a_copy_a_day_by_itself() {
    let home = Home::new();
    home.run(&["backup", "--list"])
        .exits(0)
        .says("ikke tatt noen kopi");
    home.run(&["submit", &home.report("rpt_en"), "--accept-warnings"])
        .exits(0);
    let names = listed(&home);
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].starts_with("practice-000001-"), "{names:?}");
    home.run(&["submit", &home.report("rpt_to"), "--accept-warnings"])
        .exits(0);
    assert_eq!(listed(&home), names, "one a day");
    let ran = home.run(&["backup", "--list", "--lang", "en"]).exits(0);
    assert!(ran.stdout.contains(&names[0]), "{ran:?}");
    assert!(ran.stdout.contains("daily"), "{ran:?}");

    home.run(&["restore", "--copy", &names[0]])
        .exits(0)
        .says("practice.db.replaced-");
    let after: Vec<String> = states(&home).into_iter().map(|(id, _)| id).collect();
    assert_eq!(after, ["rpt_en"], "as it was after the first command");
}

#[test]
fn a_copy_is_named_and_is_no_path() {
    let home = Home::new();
    home.run(&["submit", &home.report("rpt_sti"), "--accept-warnings"])
        .exits(0);
    let name = listed(&home).remove(0);
    let path = in_copies(&home).remove(0).display().to_string();
    for other in [
        path.as_str(),
        "../practice.db",
        "practice.db",
        "",
        "practice-000009.db",
    ] {
        home.run(&["restore", "--copy", other])
            .exits(2)
            .says("backup --list");
    }
    for both in [
        vec!["restore", "--copy", &name, &path],
        vec!["restore"],
        vec!["backup"],
        vec!["backup", "--list", &path],
    ] {
        home.run(&both).exits(2);
    }
}

#[test]
fn a_damaged_database_leads_to_the_copy() {
    let home = Home::new();
    home.run(&["submit", &home.report("rpt_skade"), "--accept-warnings"])
        .exits(0);
    let before = home.run(&["history", "list", "--json"]).exits(0).stdout;
    std::fs::write(home.data_dir().join("practice.db"), "ingen database").unwrap();
    let ran = home
        .run(&["history", "list"])
        .exits(0)
        .says("practice.db.damaged-");
    let named = ran
        .stderr
        .split_once("restore --copy ")
        .and_then(|(_, rest)| rest.split_once(".db"))
        .map(|(name, _)| format!("{name}.db"))
        .unwrap();
    assert!(listed(&home).contains(&named), "{named}");
    home.run(&["restore", "--copy", &named]).exits(0);
    assert_eq!(
        home.run(&["history", "list", "--json"]).exits(0).stdout,
        before
    );
}

#[test]
fn a_copy_that_cannot_be_made_is_told_of_and_stops_nothing() {
    let home = Home::new();
    std::fs::create_dir_all(home.data_dir()).unwrap();
    std::fs::write(home.data_dir().join("copies"), "en fil").unwrap();
    home.run(&["submit", &home.report("rpt_full"), "--accept-warnings"])
        .exits(0)
        .says("sikkerhetskopi ble ikke tatt");
    std::fs::remove_file(home.data_dir().join("copies")).unwrap();
    let ran = home.run(&["history", "list"]).exits(0);
    assert!(!ran.stderr.contains("sikkerhetskopi"), "{ran:?}");
    assert_eq!(listed(&home).len(), 1, "it is made as soon as it can be");
}

#[cfg(unix)]
#[test]
fn copies_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.run(&["history", "list"]).exits(0);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.data_dir().join("copies")), 0o700);
    assert_eq!(mode(&in_copies(&home)[0]), 0o600);
}
