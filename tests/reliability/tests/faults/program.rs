//! The real program over https: whom it trusts is for the system to say, and nobody else.

use std::path::Path;
use std::process::{Command, Output};

use kvittert_reliability::ledger::{Act, CLIENT_SECRET, Endpoint, Ledger, Options, Stage, TlsKind};
use kvittert_reliability::programs;
use kvittert_reliability::shim::{Order, Shim};

/// Exit codes of the command line: done; nothing was sent; nobody knows.
const DONE: i32 = 0;
const NOT_REACHED: i32 = 3;
const UNKNOWN: i32 = 4;

fn ledger(folder: &Path) -> Ledger {
    Ledger::start(Options {
        tls: Some((TlsKind::Valid, folder.to_owned())),
        ..Options::new(folder.join("ledger.jsonl"))
    })
}

/// Runs `submit` on the contract's example, in a home of its own, with nothing of this machine's
/// environment.
fn submit(ledger: &Ledger, home: &Path, trusted: Option<&Path>) -> Output {
    program(ledger.base(), home, trusted).output().unwrap()
}

fn program(base: &str, home: &Path, trusted: Option<&Path>) -> Command {
    let report = home.join("report.json");
    let example = include_str!("../../../fixtures/contract/submit.request.json");
    std::fs::write(&report, example).unwrap();
    let mut program = Command::new(programs::command_line());
    program
        .env_clear()
        .env("HOME", home)
        .env("KVITTERT_DATA_DIR", home.join("data"))
        .env("KVITTERT_ENVIRONMENT", "live")
        .env("KVITTERT_BASE_URL", base)
        .env("KVITTERT_CLIENT_ID", "eircodex_org_482")
        .env("KVITTERT_CLIENT_SECRET", CLIENT_SECRET)
        .args(["submit", "--accept-warnings"])
        .arg(&report);
    if let Some(trusted) = trusted {
        program.env("SSL_CERT_FILE", trusted);
    }
    program
}

#[track_caller]
fn assert_exits(output: &Output, code: i32) {
    assert_eq!(output.status.code(), Some(code), "{output:?}");
}

#[test]
fn the_system_says_whom_to_trust() {
    let folder = tempfile::tempdir().unwrap();
    let home = tempfile::tempdir().unwrap();
    let ledger = ledger(folder.path());
    let root = ledger.certificate().unwrap();
    let untrusting = submit(&ledger, home.path(), None);
    assert_exits(&untrusting, NOT_REACHED);
    assert_eq!(
        ledger.count(Endpoint::Authenticate, Stage::Head),
        0,
        "not even the secret"
    );
    assert!(ledger.taken().is_empty());
    let trusting = submit(&ledger, home.path(), Some(&root));
    assert_exits(&trusting, DONE);
    let taken = ledger.taken();
    assert_eq!(taken.len(), 1, "the one that waited");
    let said = String::from_utf8_lossy(&trusting.stdout).into_owned();
    assert!(said.contains(&taken[0].reference_id), "{said}");
}

#[test]
fn a_certificate_that_goes_bad_between_two_calls_stops_the_report() {
    for (kind, code) in [
        (TlsKind::Expired, NOT_REACHED),
        (TlsKind::WrongHost, NOT_REACHED),
        (TlsKind::OnlyHttp2, NOT_REACHED),
        (TlsKind::ClientCertificate, UNKNOWN),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let home = tempfile::tempdir().unwrap();
        let ledger = ledger(folder.path());
        let root = ledger.certificate().unwrap();
        // The first connection signs in; the second would carry token and report.
        ledger.order_after(1, Endpoint::Connection, Act::Tls { kind }, 1);
        let stopped = submit(&ledger, home.path(), Some(&root));
        assert_exits(&stopped, code);
        assert_eq!(ledger.count(Endpoint::Authenticate, Stage::Answered), 1);
        assert_eq!(ledger.count(Endpoint::Submit, Stage::Head), 0, "{kind:?}");
        let again = submit(&ledger, home.path(), Some(&root));
        let sent = usize::from(code == NOT_REACHED);
        assert_exits(&again, if sent == 1 { DONE } else { UNKNOWN });
        assert_eq!(ledger.taken().len(), sent, "{kind:?}");
    }
}

#[test]
fn a_name_that_is_not_found_between_two_calls_stops_the_report() {
    let shim = Shim::build();
    // The first name that is looked up is asked for a token, the second would get the report.
    for (number, tokens) in [(1, 0), (2, 1)] {
        let folder = tempfile::tempdir().unwrap();
        let home = tempfile::tempdir().unwrap();
        let ledger = ledger(folder.path());
        let root = ledger.certificate().unwrap();
        let named = ledger.base().replace("127.0.0.1", "localhost");
        assert_ne!(named, ledger.base());
        let order = Order::NoName { number };
        let stopped = program(&named, home.path(), Some(&root))
            .envs(shim.environment(&programs::command_line(), home.path(), Some(&order), None))
            .output()
            .unwrap();
        assert_exits(&stopped, NOT_REACHED);
        assert_eq!(
            ledger.count(Endpoint::Authenticate, Stage::Answered),
            tokens
        );
        assert_eq!(ledger.count(Endpoint::Submit, Stage::Head), 0);
        let again = program(&named, home.path(), Some(&root)).output().unwrap();
        assert_exits(&again, DONE);
        assert_eq!(ledger.taken().len(), 1, "the one that waited");
    }
}
