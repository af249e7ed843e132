//! Ten thousand reports, sent by four processes that share one database, on a bad day: one call in
//! ten meets a fault. What the ledger's file says afterwards, and what the app says, is the same.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::bufdir::Timeouts;
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::State;
use kvittert_core::ops;
use kvittert_core::ops::submit_file::{SubmitFile, check_report_file, submit_file};
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::submission::{ListQuery, SubmissionDetail};
use kvittert_reliability::figures::{amount, record};
use kvittert_reliability::ledger::{self, CLIENT_SECRET, Ledger, Taken};

const PROCESSES: usize = 4;
/// Calls of a hundred that meet a fault.
const FAULTS: u8 = 10;
/// How often a person presses "Send now" on a report that goes on waiting.
const PATIENCE: usize = 8;

const DIRECTORY: &str = "KVITTERT_MANY_DIRECTORY";
const BASE: &str = "KVITTERT_MANY_BASE";
const PROCESS: &str = "KVITTERT_MANY_PROCESS";
const REPORTS: &str = "KVITTERT_MANY_REPORTS";

fn name(process: usize, number: usize) -> String {
    format!("rpt_{process}_{number}")
}

async fn open(directory: &Path, base: &str) -> App {
    let clock = SystemClock::new();
    App::open(AppOptions {
        data_dir: directory.to_owned(),
        environment: EnvironmentName::Practice,
        address: Some(base.to_owned()),
        secrets: Arc::new(Secrets::new(
            Arc::new(MemoryStore::default()),
            clock.clone(),
        )),
        clock,
        credentials: Some(ops::submit_file::credentials_for_this_run(
            "bufdir_client_001".to_owned(),
            CLIENT_SECRET.to_owned(),
        )),
        who: "kari".to_owned(),
        timeouts: Some(Timeouts {
            connect: Duration::from_secs(5),
            total: Duration::from_secs(20),
        }),
        events: event_channel(),
    })
    .await
    .unwrap()
}

fn write_report(path: &Path, name: &str, number: usize) {
    let report = serde_json::json!({
        "report_id": name,
        "org_id": "org_482",
        "payload_version": "bufdir_2025_v2",
        "payload": {
            "organisasjonsnummer": "912345678",
            "rapporteringsperiode": "2025",
            "aktiviteter": [
                { "kategori": "individual_mentoring", "antall": number + 1, "timer": 6740 },
            ],
        },
    });
    std::fs::write(path, report.to_string()).unwrap();
}

#[tokio::test]
#[ignore = "one of the four processes; started by the test below"]
async fn process() {
    let variable = |name| std::env::var(name).unwrap();
    let directory = PathBuf::from(variable(DIRECTORY));
    let process: usize = variable(PROCESS).parse().unwrap();
    let reports: usize = variable(REPORTS).parse().unwrap();
    let app = open(&directory, &variable(BASE)).await;
    let file = directory.join(format!("report-{process}.json"));
    let input = SubmitFile {
        accept_warnings: true,
        ..SubmitFile::default()
    };
    for number in 0..reports {
        write_report(&file, &name(process, number), number);
        let checked = check_report_file(
            &ops::submit_file::rules_of(&app),
            &file,
            &Default::default(),
        )
        .unwrap();
        let mut sent = submit_file(&app, &checked, &input).await.unwrap();
        for _ in 0..PATIENCE {
            if sent.submission.state != State::Queued {
                break;
            }
            sent = ops::send::send_queued(&app, &sent.submission.id)
                .await
                .unwrap();
        }
    }
}

fn start(directory: &Path, base: &str, process: usize, reports: usize) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "ten_thousand::process",
            "--ignored",
            "--nocapture",
        ])
        .env(DIRECTORY, directory)
        .env(BASE, base)
        .env(PROCESS, process.to_string())
        .env(REPORTS, reports.to_string())
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Every report that the database has, by its report id.
fn everything(app: &App) -> HashMap<String, SubmissionDetail> {
    let mut found = HashMap::new();
    let mut query = ListQuery {
        limit: 500,
        ..ListQuery::default()
    };
    loop {
        let page = ops::history::list(app, query.clone()).unwrap();
        if page.rows.is_empty() {
            return found;
        }
        query.offset += u32::try_from(page.rows.len()).unwrap();
        for row in page.rows {
            let detail = ops::history::show(app, &row.id).unwrap();
            let before = found.insert(row.report_id.clone(), detail);
            assert!(before.is_none(), "{}: twice in the database", row.report_id);
        }
    }
}

/// Where the reports stand, compared with the ledger.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    received: u64,
    refused: u64,
    queued: u64,
    in_doubt: u64,
    in_doubt_and_taken_in: u64,
    attempts: u64,
    lost: u64,
    doubled: u64,
    unexpected: u64,
}

impl Count {
    fn add(&mut self, held: Option<&SubmissionDetail>, taken: &[&Taken]) {
        if taken.len() > 1 {
            self.doubled += 1;
        }
        let Some(held) = held else {
            self.lost += 1;
            return;
        };
        self.attempts += held.attempts.len() as u64;
        let same_body = |taken: &&Taken| Some(&taken.body_sha256) == held.body_sha256.as_ref();
        let as_told = match held.submission.state {
            State::Received => {
                self.received += 1;
                taken.len() == 1
                    && taken.iter().all(same_body)
                    && Some(&taken[0].reference_id) == held.submission.reference_id.as_ref()
            }
            State::Refused => {
                self.refused += 1;
                taken.is_empty()
            }
            State::Queued => {
                self.queued += 1;
                taken.is_empty()
            }
            State::InDoubt => {
                self.in_doubt += 1;
                self.in_doubt_and_taken_in += taken.len() as u64;
                taken.iter().all(same_body)
            }
            _ => false,
        };
        if !as_told {
            self.unexpected += 1;
        }
    }
}

#[tokio::test]
async fn four_processes_send_thousands_on_a_bad_day() {
    let reports = amount(240, 10_000);
    let folder = tempfile::tempdir().unwrap();
    let directory = folder.path().join("data");
    std::fs::create_dir(&directory).unwrap();
    let mut options = ledger::Options::new(folder.path().join("ledger"));
    options.mix = Some((FAULTS, 20_260_326));
    let server = Ledger::start(options);

    let running: Vec<Child> = (0..PROCESSES)
        .map(|process| start(&directory, server.base(), process, reports / PROCESSES))
        .collect();
    for mut process in running {
        assert!(process.wait().unwrap().success(), "a process gave up");
    }

    let taken = server.taken();
    let app = open(&directory, server.base()).await;
    let held = everything(&app);
    let mut by_name: HashMap<&str, Vec<&Taken>> = HashMap::new();
    for one in &taken {
        by_name.entry(&one.report_id).or_default().push(one);
    }
    let mut count = Count::default();
    for process in 0..PROCESSES {
        for number in 0..reports / PROCESSES {
            let name = name(process, number);
            let taken = by_name.remove(name.as_str()).unwrap_or_default();
            count.add(held.get(&name), &taken);
        }
    }
    // What the ledger has and nobody asked to send.
    count.unexpected += by_name.len() as u64;

    let figures = [
        ("reports", held.len() as u64),
        ("processes", PROCESSES as u64),
        ("calls of a hundred that met a fault", u64::from(FAULTS)),
        ("attempts on the wire", count.attempts),
        ("taken in, by the ledger", taken.len() as u64),
        ("received", count.received),
        ("refused", count.refused),
        ("still in the queue", count.queued),
        ("unknown outcome", count.in_doubt),
        ("… of which the ledger has", count.in_doubt_and_taken_in),
        ("lost", count.lost),
        ("doubled by the app", count.doubled),
        ("unexpected", count.unexpected),
    ];
    for (label, number) in &figures {
        println!("{label:40} {number:>8}");
    }
    assert_eq!(held.len(), reports);
    assert_eq!(
        count.lost + count.doubled + count.unexpected,
        0,
        "{count:?}"
    );
    assert!(count.received > 0 && count.refused > 0 && count.in_doubt > 0);
    assert_eq!(
        taken.len() as u64,
        count.received + count.in_doubt_and_taken_in
    );
    record("ten_thousand", &figures);
}

/// The count is one that can fail.
#[test]
fn what_is_wrong_is_counted() {
    let taken = Taken {
        number: 1,
        at: String::new(),
        org_id: "org_482".to_owned(),
        report_id: name(0, 0),
        body_sha256: String::new(),
        idempotency_key: None,
        reference_id: "bufdir_ref_1".to_owned(),
        fault: None,
    };
    let mut count = Count::default();
    count.add(None, &[&taken, &taken]);
    assert_eq!((count.lost, count.doubled), (1, 1));
}
