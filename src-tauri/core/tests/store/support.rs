//! What every test of the store begins with.

use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use kvittert_core::clock::rfc3339;
use kvittert_core::domain::queue::{Obstacle, Setback};
use kvittert_core::domain::totals::CategoryTotal;
use kvittert_core::domain::{
    Decimal, Document, OrgId, OrgNumber, Organisation, OrganisationId, PayloadVersion, ReferenceId,
    ReportId, State, SubmissionId, Totals,
};
use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::store::{AttemptEnd, DraftContent, Frozen, NewDraft, Opened, Store};
use kvittert_core::view::app::EnvironmentName;
use kvittert_core::view::draft::WizardStep;
use kvittert_core::view::submission::{EventKind, SubmissionDetail};
use sha2::{Digest, Sha256};

/// The environment of every [`Place`].
pub(crate) const PRACTICE: EnvironmentName = EnvironmentName::Practice;

/// A directory with a database in it.
pub(crate) struct Place {
    directory: tempfile::TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            directory: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn directory(&self) -> &Path {
        self.directory.path()
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.directory.path().join("kvittert.db")
    }

    pub(crate) fn open(&self, owner: &str) -> Opened {
        Store::open(&self.path(), at(0), owner, PRACTICE).unwrap()
    }

    pub(crate) fn store(&self) -> Store {
        self.open("owner-1").store
    }

    /// The file as any other program sees it.
    pub(crate) fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }
}

/// So many minutes after ten o'clock.
pub(crate) fn at(minutes: i64) -> Timestamp {
    let ten: Timestamp = "2026-03-26T10:00:00Z".parse().unwrap();
    ten + SignedDuration::from_mins(minutes)
}

pub(crate) fn id(name: &str) -> SubmissionId {
    SubmissionId::new(name).unwrap()
}

pub(crate) fn reference(name: &str) -> ReferenceId {
    ReferenceId::new(name).unwrap()
}

pub(crate) fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

pub(crate) fn organisation(name: &str, label: &str) -> Organisation {
    Organisation {
        id: OrganisationId::new(name).unwrap(),
        label: label.to_owned(),
        org_number: OrgNumber::new("912345678").unwrap(),
        org_id: OrgId::new("org_482").unwrap(),
        client_id: "eircodex_org_482".to_owned(),
    }
}

pub(crate) fn content(name: &str) -> DraftContent {
    DraftContent {
        id: id(name),
        organisation_id: None,
        report_id: format!("rpt_{name}"),
        document: Document(serde_json::json!({
            "rapporteringsperiode": "2025",
            "aktiviteter": [{"kategori": "mentoring", "antall": "6 740", "timer": "seks"}]
        })),
        step: WizardStep::FillIn,
        acknowledged: Vec::new(),
        org_id: None,
        organisation_label: None,
        org_number: None,
        period: Some("2025".to_owned()),
        count: decimal("842"),
        hours: decimal("6740.5"),
    }
}

pub(crate) fn new_draft(content: DraftContent) -> NewDraft {
    NewDraft {
        content,
        payload_version: PayloadVersion::new("bufdir_2025_v2").unwrap(),
        parent_id: None,
        earlier_id: None,
        from: "blank".to_owned(),
        file: None,
        explanation: None,
    }
}

pub(crate) fn draft(store: &Store, name: &str) -> SubmissionId {
    store
        .create_draft(&new_draft(content(name)), at(0), "kari")
        .unwrap();
    id(name)
}

pub(crate) fn correction(store: &Store, name: &str, parent: &SubmissionId) -> SubmissionId {
    let new = NewDraft {
        parent_id: Some(parent.clone()),
        from: "correction".to_owned(),
        ..new_draft(content(name))
    };
    store.create_draft(&new, at(0), "kari").unwrap();
    id(name)
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A report that is frozen, its key and bytes made of `name`, of a draft as [`draft`] saves it.
pub(crate) fn frozen(name: &str) -> Frozen {
    let body = format!("{{\"report_id\":\"rpt_{name}\",\"org_id\":\"org_482\"}}").into_bytes();
    Frozen {
        saved_at: rfc3339(at(0)),
        report_id: ReportId::new(&format!("rpt_{name}")).unwrap(),
        org_id: OrgId::new("org_482").unwrap(),
        organisation_label: "Region 07".to_owned(),
        org_number: Some("912345678".to_owned()),
        period: Some("2025".to_owned()),
        payload_version: PayloadVersion::new("bufdir_2025_v2").unwrap(),
        body_sha256: sha256(&body),
        payload_sha256: sha256(b"{}"),
        body,
        idempotency_key: format!("key-{name}"),
        totals: Totals {
            rows: 1,
            count: decimal("842"),
            hours: decimal("6740.5"),
            unreadable_rows: 0,
            by_category: vec![CategoryTotal {
                category: "mentoring".to_owned(),
                count: decimal("842"),
                hours: decimal("6740.5"),
            }],
        },
        acknowledged: vec!["recommended /kontaktperson".to_owned()],
    }
}

pub(crate) fn freeze(store: &Store, name: &str) {
    let id = id(name);
    let checked = Frozen {
        saved_at: store.draft(&id).unwrap().unwrap().saved_at,
        ..frozen(name)
    };
    store.freeze(&id, &checked, at(1), "kari").unwrap();
}

pub(crate) fn queued(store: &Store, name: &str) -> SubmissionId {
    let id = draft(store, name);
    freeze(store, name);
    id
}

pub(crate) fn sending(store: &Store, name: &str) -> SubmissionId {
    let id = queued(store, name);
    store.begin_attempt(&id, at(2)).unwrap();
    id
}

pub(crate) fn in_doubt(store: &Store, name: &str) -> SubmissionId {
    let id = sending(store, name);
    store.finish_attempt(&id, 1, &unknown(), at(3)).unwrap();
    id
}

pub(crate) fn received(store: &Store, name: &str) -> SubmissionId {
    let id = sending(store, name);
    store
        .finish_attempt(&id, 1, &taken(&format!("ref_{name}")), at(3))
        .unwrap();
    id
}

pub(crate) fn refused(store: &Store, name: &str) -> SubmissionId {
    let id = sending(store, name);
    let end = AttemptEnd::Refused {
        http_status: 422,
        reason: Some("Perioden er avsluttet.".to_owned()),
        answer: None,
    };
    store.finish_attempt(&id, 1, &end, at(3)).unwrap();
    id
}

pub(crate) fn taken(reference_id: &str) -> AttemptEnd {
    AttemptEnd::Taken {
        reference_id: reference(reference_id),
        status: "received".to_owned(),
        submitted_at: Some("2026-03-26T10:30:00Z".to_owned()),
        confirmation: Some("Rapport mottatt og registrert.".to_owned()),
        http_status: 201,
        answer: "{}".to_owned(),
    }
}

pub(crate) fn unknown() -> AttemptEnd {
    AttemptEnd::Unknown {
        reason: AppError::new(ErrorCode::TimedOut),
        http_status: None,
        answer: None,
    }
}

pub(crate) fn proven_unsent() -> AttemptEnd {
    AttemptEnd::ProvenUnsent {
        reason: AppError::new(ErrorCode::Unreachable).because("dns error"),
        http_status: None,
        setback: setback(Obstacle::Server),
        answer: None,
    }
}

pub(crate) fn setback(obstacle: Obstacle) -> Setback {
    Setback {
        obstacle,
        asked: None,
        chance: u32::MAX,
    }
}

pub(crate) fn state(store: &Store, id: &SubmissionId) -> State {
    store.row(id).unwrap().unwrap().state
}

pub(crate) fn detail(store: &Store, id: &SubmissionId) -> SubmissionDetail {
    store.detail(id).unwrap().unwrap()
}

pub(crate) fn kinds(store: &Store, id: &SubmissionId) -> Vec<EventKind> {
    detail(store, id)
        .events
        .into_iter()
        .map(|event| event.kind)
        .collect()
}
