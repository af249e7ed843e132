//! An open app in a folder of its own, beside a practice server of its own.

use std::path::PathBuf;
use std::sync::Arc;

use kvittert_core::app::{App, AppOptions, event_channel};
use kvittert_core::bufdir::ClientCredentials;
use kvittert_core::clock::TestClock;
use kvittert_core::credentials::{MemoryStore, Secrets};
use kvittert_core::domain::{Organisation, SubmissionId};
use kvittert_core::ops;
use kvittert_core::ops::rule_packs::OpenPack;
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::draft::{DraftSource, DraftView, SaveDraft};
use kvittert_core::view::rules::AddRulePack;
use kvittert_core::view::submission::SubmissionDetail;
use kvittert_sandbox::{Arrival, Endpoint, Options, PracticeServer};
use tempfile::TempDir;

/// How it is acknowledged that a report is to be rejected: the practice server does so by its number.
pub(crate) const ANOTHER_NUMBER: &str =
    "organisation-differs /organisasjonsnummer 974760819 912345678";

pub(crate) struct Desk {
    pub(crate) app: App,
    pub(crate) server: PracticeServer,
    pub(crate) clock: Arc<TestClock>,
    pub(crate) folder: TempDir,
}

pub(crate) async fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let server = PracticeServer::start(Options::in_memory()).await.unwrap();
    let clock = TestClock::at("2026-03-26T10:00:00Z");
    let app = open(&folder, &server.base_address(), &clock, None)
        .await
        .unwrap();
    Desk {
        app,
        server,
        clock,
        folder,
    }
}

pub(crate) async fn open(
    folder: &TempDir,
    address: &str,
    clock: &Arc<TestClock>,
    credentials: Option<ClientCredentials>,
) -> kvittert_core::error::Result<App> {
    App::open(AppOptions {
        data_dir: folder.path().to_owned(),
        environment: EnvironmentName::Practice,
        address: Some(address.to_owned()),
        clock: clock.clone(),
        secrets: Arc::new(Secrets::new(
            Arc::new(MemoryStore::default()),
            clock.clone(),
        )),
        credentials,
        who: "kari".to_owned(),
        timeouts: None,
        events: event_channel(),
    })
    .await
}

impl Desk {
    /// Adds a rule pack, as an administrator does.
    pub(crate) fn add_pack(&self, json: &str) {
        let open = OpenPack::of_bytes("regelsett.json".to_owned(), json.into()).unwrap();
        let input = AddRulePack {
            sha256: open.sha256().to_owned(),
            who: "Kari i IT".to_owned(),
        };
        ops::rule_packs::add(&self.app, &open, &input).unwrap();
    }

    pub(crate) fn organisation(&self) -> Organisation {
        ops::organisation::list(&self.app)
            .unwrap()
            .remove(0)
            .organisation
    }

    /// The contract's example as a draft, with its warning acknowledged.
    pub(crate) fn example(&self) -> DraftView {
        let draft =
            ops::new_draft::new_draft(&self.app, DraftSource::Example, Some(&self.organisation()))
                .unwrap();
        self.save(&draft, |draft| {
            draft.acknowledged = vec!["recommended /kontaktperson".into()]
        });
        ops::draft::draft(&self.app, &draft.submission.id).unwrap()
    }

    /// Saves a draft with a change.
    pub(crate) fn save(&self, draft: &DraftView, change: impl FnOnce(&mut SaveDraft)) {
        let mut input = SaveDraft {
            id: draft.submission.id.clone(),
            organisation_id: draft.organisation_id.clone(),
            report_id: draft.submission.report_id.clone(),
            document: draft.document.clone(),
            step: draft.step,
            acknowledged: draft.acknowledged.clone(),
            explanation: None,
        };
        change(&mut input);
        ops::draft::save_draft(&self.app, input).unwrap();
    }

    pub(crate) async fn send_example(&self) -> SubmissionDetail {
        let draft = self.example();
        ops::send::send(&self.app, &draft.submission.id)
            .await
            .unwrap()
    }

    pub(crate) fn detail(&self, id: &SubmissionId) -> SubmissionDetail {
        ops::history::show(&self.app, id).unwrap()
    }

    /// Where the database lies.
    pub(crate) fn database(&self) -> PathBuf {
        self.app.environment().database()
    }

    pub(crate) fn arrived(&self, endpoint: Endpoint) -> Vec<Arrival> {
        self.server
            .record()
            .into_iter()
            .filter(|arrival| arrival.endpoint == endpoint)
            .collect()
    }
}
