//! Arguments, help, the practice server alone.

use crate::home::Home;
use crate::practice::Practice;

#[test]
fn a_slip_in_the_arguments_exits_with_two() {
    let home = Home::new();
    home.run(&[]).exits(2);
    home.run(&["tull"])
        .exits(2)
        .says("Kommandoen «tull» finnes ikke.");
    home.run(&["sumbit"]).exits(2).says("Mente du submit?");
    home.run(&["submit"]).exits(2).says("<FILE>");
    home.run(&["submit", "x.json", "--client-secret", "y"])
        .exits(2)
        .says("--client-secret");
    home.run(&["--environment", "test", "status"])
        .exits(2)
        .says("practice, live");
    home.run(&["history"]).exits(2);
}

#[test]
fn help_and_version_go_to_stdout() {
    let home = Home::new();
    let ran = home.run(&["--help"]).exits(0);
    assert!(ran.stdout.contains("Bruk: kvittert-cli"), "{}", ran.stdout);
    let ran = home.run(&["history", "export", "--help"]).exits(0);
    assert!(ran.stdout.contains(".csv eller .xlsx"), "{}", ran.stdout);
    let ran = home.run(&["--version"]).exits(0);
    assert_eq!(
        ran.stdout,
        format!("kvittert-cli {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn completions_and_manual_are_made() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let ran = home.run(&["completions", shell]).exits(0);
        assert!(ran.stdout.contains("practice-server"), "{shell}");
    }
    let ran = home.run(&["man"]).exits(0);
    assert!(ran.stdout.contains(".TH kvittert-cli"), "{}", ran.stdout);
    let folder = home.path("man").display().to_string();
    home.run(&["man", "-o", &folder]).exits(0);
    assert!(
        home.path("man/kvittert-cli-submit.1").exists(),
        "a page for each command"
    );
}

#[test]
fn the_practice_server_says_where_it_is() {
    let practice = Practice::start();
    let rest = practice
        .address()
        .strip_prefix("http://127.0.0.1:")
        .unwrap();
    let (port, path) = rest.split_once('/').unwrap();
    assert!(port.parse::<u16>().is_ok(), "{port}");
    assert_eq!(
        path, "api/v1/bufdir-api",
        "a base address as --base-url takes it"
    );

    let home = Home::new();
    home.run(&["practice-server", "--port", port])
        .exits(2)
        .says("Velg en annen");
    let faults = home.file("feil.json", "{}");
    home.run(&["practice-server", "--faults", &faults])
        .exits(2)
        .says("JSON-liste");
    home.run(&["practice-server", "--faults", "finnes-ikke"])
        .exits(2)
        .says("finnes-ikke");
}

#[cfg(unix)]
#[test]
fn the_practice_server_ends_when_it_is_told_to() {
    for signal in ["-TERM", "-INT"] {
        let mut practice = Practice::start();
        let id = practice.id().to_string();
        let told = std::process::Command::new("kill")
            .args([signal, &id])
            .status()
            .unwrap();
        assert!(told.success());
        assert_eq!(practice.wait(), Some(0), "{signal} ends it in order");
    }
}
