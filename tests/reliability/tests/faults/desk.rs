//! An app beside a ledger: a data directory of its own, an address, time-outs.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::bufdir::Timeouts;
use kvittert_core::clock::SystemClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::SubmissionId;
use kvittert_core::error::Result;
use kvittert_core::ops;
use kvittert_core::ops::submit_file::{
    SubmitFile, check_report_file, credentials_for_this_run, rules_of, submit_file,
};
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::submission::SubmissionDetail;
use kvittert_reliability::ledger::{CLIENT_SECRET, Ledger, Taken};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};
use tempfile::TempDir;

/// For all that is not about time: a machine may be busy.
pub(crate) const PATIENT: Timeouts = Timeouts {
    connect: Duration::from_secs(15),
    total: Duration::from_secs(45),
};

/// For what ends in no answer at all.
pub(crate) const HASTY: Timeouts = Timeouts {
    connect: Duration::from_millis(500),
    total: Duration::from_millis(1500),
};

/// For what has to come in time and never ends, and for connections that never come about: the first
/// is shorter than the second by more than a busy machine takes to wake up, as it is in the app.
pub(crate) const UNHURRIED: Timeouts = Timeouts {
    connect: Duration::from_secs(2),
    total: Duration::from_secs(6),
};

/// How many times a token is asked for in haste.
const TRIES: usize = 40;

/// Larger than what lies between two sockets, in bytes, so that a server that does not read holds
/// up who writes.
const LARGE: usize = 4 * 1024 * 1024;

/// A place to work at: the ledger, and the data directory of one installation.
pub(crate) struct Desk {
    pub(crate) ledger: Ledger,
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new(start: impl FnOnce(PathBuf) -> Ledger) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ledger = start(folder.path().join("ledger.jsonl"));
        Self { ledger, folder }
    }

    fn data_dir(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Opens the app on the ledger's address.
    pub(crate) async fn open(&self, timeouts: Timeouts) -> App {
        self.open_at(self.ledger.base(), timeouts).await
    }

    /// Opens the app on any address. Live, as practice goes to this machine only.
    pub(crate) async fn open_at(&self, address: &str, timeouts: Timeouts) -> App {
        std::fs::create_dir_all(self.data_dir()).unwrap();
        let clock = SystemClock::new();
        App::open(AppOptions {
            data_dir: self.data_dir(),
            environment: EnvironmentName::Live,
            address: Some(address.to_owned()),
            clock: clock.clone(),
            secrets: Arc::new(Secrets::new(Arc::new(MemoryStore::default()), clock)),
            credentials: Some(credentials_for_this_run(
                "eircodex_org_482".to_owned(),
                CLIENT_SECRET.to_owned(),
            )),
            who: "kari".to_owned(),
            timeouts: Some(timeouts),
            events: event_channel(),
        })
        .await
        .unwrap()
    }

    /// Sends the contract's example, a large one where the body has to fill what lies between.
    pub(crate) async fn send(&self, app: &App, large: bool) -> Result<SubmissionDetail> {
        let mut report = example();
        if large {
            report["payload"]["merknad"] = json!("x".repeat(LARGE));
        }
        self.send_report(app, &report).await
    }

    /// Sends the contract's example under another report id.
    pub(crate) async fn send_as(&self, app: &App, report_id: &str) -> Result<SubmissionDetail> {
        let mut report = example();
        report["report_id"] = json!(report_id);
        self.send_report(app, &report).await
    }

    async fn send_report(&self, app: &App, report: &Value) -> Result<SubmissionDetail> {
        let path = self.folder.path().join("report.json");
        std::fs::write(&path, report.to_string()).unwrap();
        let checked = check_report_file(&rules_of(app), &path, &Default::default())?;
        let input = SubmitFile {
            accept_warnings: true,
            ..SubmitFile::default()
        };
        submit_file(app, &checked, &input).await
    }

    /// Gets a token, however hasty the app is, so that the next call is the one it is about.
    pub(crate) async fn sign_in(&self, app: &App) {
        for _ in 0..TRIES {
            let asked = ops::refresh::ask_about_reference(app, "none").await;
            if asked.is_err_and(|error| error.code == kvittert_core::error::ErrorCode::NotFound) {
                return;
            }
        }
        panic!("no token in {TRIES} tries");
    }

    /// What the ledger has, once it has as much as it should: a server may take in what nobody
    /// waits for any more.
    pub(crate) async fn taken(&self, expected: usize) -> Vec<Taken> {
        for _ in 0..400 {
            if self.ledger.taken().len() >= expected {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.ledger.taken()
    }

    /// Fails unless the database is sound, and no secret is in any file.
    pub(crate) fn look_at_the_files(&self) {
        let path = self.data_dir().join("live.db");
        let database =
            Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let verdict: String = database
            .query_row("PRAGMA integrity_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(verdict, "ok", "the database is sound");
        let strangers: i64 = database
            .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(strangers, 0, "every row has what it belongs to");
        drop(database);
        no_secret_in(&self.data_dir());
    }
}

fn example() -> Value {
    let example = include_str!("../../../fixtures/contract/submit.request.json");
    serde_json::from_str(example).unwrap()
}

fn no_secret_in(folder: &Path) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            no_secret_in(&path);
            continue;
        }
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        for secret in [CLIENT_SECRET, "Bearer ledger."] {
            assert!(!text.contains(secret), "a secret in {}", path.display());
        }
    }
}

/// A submission as it stands.
pub(crate) fn detail(app: &App, id: &SubmissionId) -> SubmissionDetail {
    ops::history::show(app, id).unwrap()
}
