//! `rules`: a rule pack from a file, and what follows it.

use serde_json::{Value, json};

use crate::home::Home;

const NEXT: &str = include_str!("../../../../tests/fixtures/rules/bufdir_2026_v1.schema.json");

#[test]
fn a_rule_pack_is_added_listed_used_and_removed() {
    let home = Home::new();
    let file = home.file("regelsett.json", NEXT);
    let ran = home
        .run(&["rules", "add", &file, "--by", "Kari i IT"])
        .exits(0);
    assert!(
        ran.stdout
            .contains("bufdir_2026_v1 – Aktivitetsrapport til Bufdir"),
        "{ran:?}"
    );
    assert!(ran.stdout.contains("Lagt til av Kari i IT"), "{ran:?}");
    ran.says("blir brukt i nye utkast");
    home.run(&["rules", "add", &file])
        .exits(0)
        .says("Ingenting er endret");

    let listed = home.run(&["rules", "list", "--json"]).exits(0).lines();
    let versions: Vec<&Value> = listed.iter().map(|row| &row["payload_version"]).collect();
    assert_eq!(
        versions,
        [&json!("bufdir_2026_v1"), &json!("bufdir_2025_v2")]
    );
    assert_eq!(listed[0]["added"]["by"], "Kari i IT");
    assert_eq!(listed[1]["added"], Value::Null);

    // A check without a net uses it, and so does one in another environment not.
    let report = home.file("rapport.json", "{}");
    let ran = home.run(&["validate", "--json", &report]).exits(1);
    assert_eq!(ran.json()["payload_version"], "bufdir_2026_v1");
    let ran = home
        .run(&["--environment", "live", "validate", "--json", &report])
        .exits(1);
    assert_eq!(ran.json()["payload_version"], "bufdir_2025_v2");

    home.run(&["rules", "remove", "bufdir_2026_v1"])
        .exits(0)
        .says("fjernet");
    let ran = home.run(&["validate", "--json", &report]).exits(1);
    assert_eq!(ran.json()["payload_version"], "bufdir_2025_v2");
}

#[test]
fn what_is_wrong_with_a_rule_pack_is_said_with_its_line() {
    let home = Home::new();
    let file = home.file("galt.json", &NEXT.replace("\"maxItems\"", "\"maxItemz\""));
    let line = NEXT
        .lines()
        .position(|line| line.contains("maxItems"))
        .unwrap()
        + 1;
    home.run(&["rules", "add", &file])
        .exits(2)
        .says("galt.json")
        .says("nøkkelord")
        .says(&format!("linje {line}"))
        .silent_on_sending();
    home.run(&[
        "rules",
        "add",
        &home.path("borte.json").display().to_string(),
    ])
    .exits(2)
    .says("borte.json");
    home.run(&["rules", "remove", "bufdir_2025_v2"]).exits(2);
}

#[test]
fn a_check_leaves_what_a_killed_process_left_as_it_is_and_says_what_it_used() {
    let home = Home::new();
    let file = home.file("regelsett.json", NEXT);
    home.run(&["rules", "add", &file, "--by", "Kari i IT"])
        .exits(0);
    let database = home.data_dir().join("practice.db");
    let log = home.data_dir().join("practice.db-wal");
    // As a process leaves it that is killed, and a disk that rots.
    let left = vec![7; 40_000];
    std::fs::write(&log, &left).unwrap();
    let before = std::fs::read(&database).unwrap();

    let report = home.file("rapport.json", "{}");
    let ran = home
        .run(&["validate", "--json", &report])
        .exits(1)
        .says("bare de som følger med Kvittert")
        .silent_on_sending();
    assert_eq!(ran.json()["payload_version"], "bufdir_2025_v2");
    assert!(std::fs::read(&database).unwrap() == before, "the database");
    assert!(std::fs::read(&log).unwrap() == left, "its log");
}
