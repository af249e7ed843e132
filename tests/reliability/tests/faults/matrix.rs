//! The table over http, and over https.

use std::path::Path;
use std::process::Command;

use kvittert_reliability::figures;
use kvittert_reliability::ledger::{Ledger, Options, TlsKind};

use crate::cases::Setting;
use crate::elsewhere::Elsewhere;
use crate::rows::{rows, tls_rows};
use crate::run::{Counted, run};

/// Read by the system's certificate verifier, where the system is no other than files.
const TRUSTED: &str = "SSL_CERT_FILE";
const WITHIN: &str = "matrix::within_a_process_that_trusts_the_ledgers_root";

fn record(name: &str, counted: Counted) {
    let mut figures: Vec<(&str, u64)> = counted.into_iter().collect();
    figures.push(("calls to a host that a redirect named", 0));
    figures::record(name, &figures);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
async fn every_fault_leads_where_the_table_says() {
    let elsewhere = Elsewhere::open();
    let setting = Setting {
        tls: None,
        elsewhere: elsewhere.url("http"),
    };
    let counted = run(rows(), setting).await;
    elsewhere.nobody_came();
    record("faults", counted);
}

/// Whom a process trusts is in its environment, so this is one of its own.
#[test]
fn every_fault_of_tls_leads_where_the_table_says() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = Ledger::start(Options {
        tls: Some((TlsKind::Valid, folder.path().to_owned())),
        ..Options::new(folder.path().join("ledger.jsonl"))
    });
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", WITHIN, "--ignored", "--nocapture"])
        .env(TRUSTED, ledger.certificate().unwrap())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    println!("{said}");
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 8)]
#[ignore = "run by every_fault_of_tls_leads_where_the_table_says, in a process that trusts the root"]
async fn within_a_process_that_trusts_the_ledgers_root() {
    let root = std::env::var_os(TRUSTED).expect("whom to trust");
    let folder = Path::new(&root).parent().unwrap().to_owned();
    let elsewhere = Elsewhere::open();
    let setting = Setting {
        tls: Some((TlsKind::Valid, folder)),
        elsewhere: elsewhere.url("https"),
    };
    let counted = run(tls_rows(), setting).await;
    elsewhere.nobody_came();
    record("faults-tls", counted);
}
