//! The data directory, the address, copies.

use serde_json::json;

use crate::home::Home;
use crate::practice::Practice;

#[test]
fn a_data_directory_that_cannot_be_written_is_named() {
    let home = Home::new();
    let file = home.file("en-fil", "ikke en mappe");
    let inside = format!("{file}/data");
    home.run(&["--data-dir", &inside, "history", "list"])
        .exits(2)
        .says(&inside)
        .says("--data-dir");
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    let home = Home::new();
    home.run(&["submit", &home.report("rpt_ny"), "--accept-warnings"])
        .exits(0);
    let database = home.data_dir().join("practice.db");
    // `user_version` in SQLite's file header.
    let mut bytes = std::fs::read(&database).unwrap();
    bytes[60..64].copy_from_slice(&9999u32.to_be_bytes());
    std::fs::write(&database, &bytes).unwrap();
    home.run(&["history", "list"])
        .exits(2)
        .says("nyere utgave")
        .says("Installer");
    assert_eq!(
        std::fs::read(&database).unwrap(),
        bytes,
        "not a byte was touched"
    );
}

#[test]
fn a_damaged_database_is_set_aside_and_told_of() {
    let home = Home::new();
    home.run(&["history", "list"]).exits(0);
    std::fs::write(
        home.data_dir().join("practice.db"),
        "dette er ingen database",
    )
    .unwrap();
    home.run(&["history", "list"])
        .exits(0)
        .says("skadet")
        .says("practice.db.damaged-");
    let ran = home.run(&["history", "list"]).exits(0);
    assert!(!ran.stderr.contains("skadet"), "told once: {}", ran.stderr);
}

#[test]
fn an_address_that_cannot_be_used_is_shown() {
    let home = Home::new().with("KVITTERT_ENVIRONMENT", "live");
    let file = home.report("rpt_adresse");
    for (address, says) in [
        ("http://api.example.no/api/v1/bufdir-api", "ikke sikker"),
        ("https://api.example.no", "/api/v1/bufdir-api"),
        ("tull", "tull"),
    ] {
        home.run(&["--base-url", address, "submit", &file, "--accept-warnings"])
            .exits(2)
            .says(says);
    }
    home.run(&["submit", &file, "--accept-warnings"])
        .exits(3)
        .says("--base-url");
    let waiting = home.run(&["history", "list", "--json"]).exits(0).json();
    assert_eq!(
        waiting["state"], "queued",
        "the report waits for an address"
    );
}

#[test]
fn practice_does_not_leave_the_machine() {
    let home = Home::new();
    for elsewhere in [
        "https://api.example.no/api/v1/bufdir-api",
        "HTTPS://10.0.0.1:8443/api/v1/bufdir-api",
    ] {
        for arguments in [
            vec!["--base-url", elsewhere, "status"],
            vec!["--base-url", elsewhere, "submit", &home.report("rpt_ut")],
        ] {
            let ran = home
                .run(&arguments)
                .exits(2)
                .says("--environment live")
                .says("--base-url");
            assert_eq!(ran.stdout, "", "nothing happened");
        }
    }
    let practice = Practice::start();
    home.run(&["--base-url", practice.address(), "status"])
        .exits(0);
}

#[test]
fn the_live_address_of_the_settings_is_used() {
    let practice = Practice::start();
    let home = Home::live(&practice).without("KVITTERT_BASE_URL");
    std::fs::create_dir_all(home.data_dir()).unwrap();
    let settings = json!({ "live_address": practice.address() }).to_string();
    std::fs::write(home.data_dir().join("settings.json"), &settings).unwrap();
    home.run(&["submit", &home.report("rpt_innst"), "--accept-warnings"])
        .exits(0);
    let kept = std::fs::read_to_string(home.data_dir().join("settings.json")).unwrap();
    assert_eq!(kept, settings, "the settings are the window's");
}

#[test]
fn practice_and_live_share_nothing() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    home.run(&["submit", &home.report("rpt_ekte"), "--accept-warnings"])
        .exits(0);
    let home = home.with("KVITTERT_ENVIRONMENT", "practice");
    assert_eq!(home.run(&["history", "list", "--json"]).exits(0).stdout, "");
}

#[test]
fn a_copy_is_made_and_put_back() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    home.run(&["submit", &home.report("rpt_foer"), "--accept-warnings"])
        .exits(0);
    let before = home.run(&["history", "list", "--json"]).exits(0).stdout;
    let copy = home.path("kopi.db").display().to_string();
    home.run(&["backup", &copy]).exits(0).says("kopi.db");
    home.run(&["submit", &home.report("rpt_etter"), "--accept-warnings"])
        .exits(0);

    let no_copy = home.file("ingen-kopi.db", "tull");
    home.run(&["restore", &no_copy])
        .exits(2)
        .says("ingen-kopi.db");
    assert_eq!(
        home.run(&["history", "list", "--json"]).lines().len(),
        2,
        "nothing was touched"
    );

    home.run(&["restore", &copy])
        .exits(0)
        .says("live.db.replaced-");
    assert_eq!(
        home.run(&["history", "list", "--json"]).exits(0).stdout,
        before
    );
}

#[test]
fn everything_goes_from_one_installation_to_another() {
    let practice = Practice::start();
    let there = Home::live(&practice);
    for name in ["rpt_a", "rpt_b"] {
        there
            .run(&["submit", &there.report(name), "--accept-warnings"])
            .exits(0);
    }
    let file = there.path("alt.json").display().to_string();
    there
        .run(&["take-out", &file])
        .exits(0)
        .says("2 innsendinger er tatt ut");
    let first = std::fs::read(&file).unwrap();

    let here = Home::live(&practice);
    here.run(&["take-in", &file])
        .exits(0)
        .says("2 nye innsendinger");
    let taken = here.run(&["take-in", &file, "--json"]).exits(0).json();
    assert_eq!(taken["known"], 2, "nothing is doubled: {taken}");
    let again = here.path("igjen.json").display().to_string();
    here.run(&["take-out", &again]).exits(0);
    assert_eq!(std::fs::read(&again).unwrap(), first);
    assert_eq!(
        here.run(&["history", "list", "--json"]).stdout,
        there.run(&["history", "list", "--json"]).stdout
    );

    Home::new()
        .run(&["take-in", &file])
        .exits(2)
        .says("det andre miljøet")
        .silent_on_sending();
    let report = here.report("rpt_c");
    here.run(&["take-in", &report]).exits(2).says("take-out");
}
