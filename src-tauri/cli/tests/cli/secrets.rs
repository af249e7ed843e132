//! A secret is nowhere but on the wire to `authenticate`.

use serde_json::json;

use crate::home::{Home, PRACTICE_SECRET, Ran};
use crate::practice::Practice;

const CANARY: &str = "kanari-9b1f7c";

fn assert_clean(ran: &Ran, secret: &str) {
    assert!(!ran.stdout.contains(secret), "on stdout: {}", ran.stdout);
    assert!(!ran.stderr.contains(secret), "on stderr: {}", ran.stderr);
}

fn assert_not_on_disk(home: &Home, secret: &str) {
    let bytes = home.all_bytes();
    assert!(!bytes.is_empty(), "there are data to look through");
    let found = bytes
        .windows(secret.len())
        .any(|window| window == secret.as_bytes());
    assert!(!found, "the secret lies in the data directory");
}

#[test]
fn a_wrong_secret_of_a_script_shows_nowhere() {
    let practice = Practice::start();
    let home = Home::live(&practice).with("KVITTERT_CLIENT_SECRET", CANARY);
    let file = home.report("rpt_kanari");
    for arguments in [
        vec!["submit", file.as_str(), "--accept-warnings"],
        vec!["submit", file.as_str(), "--accept-warnings", "--json"],
        vec!["history", "show", "rpt_kanari"],
        vec!["validate", "--online", file.as_str()],
        vec!["submit", "--help"],
        vec!["--help"],
        vec![
            "--data-dir",
            CANARY,
            "--environment",
            "practice",
            "--base-url",
            "tull",
            "status",
        ],
    ] {
        assert_clean(&home.run(&arguments), CANARY);
    }
    assert!(
        !practice.calls("authenticate").is_empty(),
        "it did go to authenticate"
    );
    assert_not_on_disk(&home, CANARY);
}

#[test]
fn the_right_secret_shows_nowhere_either() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let ran = home
        .run(&["submit", &home.report("rpt_rett"), "--accept-warnings"])
        .exits(0);
    assert_clean(&ran, PRACTICE_SECRET);
    assert_not_on_disk(&home, PRACTICE_SECRET);
}

#[test]
fn half_of_the_credentials_is_a_slip() {
    let practice = Practice::start();
    let home = Home::live(&practice).without("KVITTERT_CLIENT_ID");
    home.run(&["status"])
        .exits(2)
        .says("KVITTERT_CLIENT_ID mangler");
}

#[test]
fn login_without_a_keyring_says_that_nothing_was_kept() {
    let practice = Practice::start();
    let home = Home::new()
        .with("KVITTERT_ENVIRONMENT", "live")
        .with("KVITTERT_BASE_URL", practice.address());
    home.run_with_input(&["login"], CANARY)
        .exits(2)
        .says("organisation add");
    let add = [
        "organisation",
        "add",
        "--label",
        "Region 07",
        "--org-number",
        "123456785",
        "--org-id",
        "org_7",
        "--client-id",
        "klient_7",
        "--json",
    ];
    let added = home.run(&add).exits(0).says("login org_7").json();
    let again = home.run(&add).exits(0).json();
    assert_eq!(again, added, "a script may run twice");
    assert_eq!(
        added,
        json!({
            "id": added["id"],
            "label": "Region 07",
            "org_number": "123456785",
            "org_id": "org_7",
            "client_id": "klient_7",
            "has_secret": false,
        })
    );
    let ran = home
        .run_with_input(&["login", "org_7"], &format!("{CANARY}\n"))
        .exits(3);
    assert_clean(&ran, CANARY);
    assert!(ran.stderr.contains("ingen nøkkelring"), "{}", ran.stderr);
    home.run_with_input(&["login"], "\n").exits(2).says("stdin");
    home.run(&["logout", "Region 07"]).exits(0);
    home.run(&["organisation", "remove", "123456785"]).exits(0);
    let ran = home
        .run(&["organisation", "list"])
        .exits(0)
        .says("Ingen organisasjoner");
    assert_eq!(ran.stdout, "");
    assert_not_on_disk(&home, CANARY);
}
