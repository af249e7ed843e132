//! What the tests of this folder begin with.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{DraftContent, Frozen, NewDraft, Opened, Store};
use crate::domain::totals::CategoryTotal;
use crate::domain::{
    Decimal, Document, OrgId, PayloadVersion, ReportId, SubmissionId, Totals, sha256_hex,
};
use crate::view::app::EnvironmentName;
use crate::view::draft::WizardStep;

/// A directory with a database in it.
pub(super) struct Place {
    _directory: tempfile::TempDir,
    path: PathBuf,
}

impl Place {
    pub(super) fn new() -> Self {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join("kvittert.db");
        Self {
            _directory: directory,
            path,
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn open(&self, owner: &str) -> Opened {
        Store::open(&self.path, at(), owner, ENVIRONMENT).unwrap()
    }
}

/// The environment of every [`Place`].
pub(super) const ENVIRONMENT: EnvironmentName = EnvironmentName::Practice;

/// The moment at which everything happens.
pub(super) fn at() -> Timestamp {
    "2026-03-26T10:00:00Z".parse().unwrap()
}

pub(super) fn id(name: &str) -> SubmissionId {
    SubmissionId::new(name).unwrap()
}

pub(super) fn content(name: &str) -> DraftContent {
    DraftContent {
        id: id(name),
        organisation_id: None,
        report_id: format!("rpt_{name}"),
        document: Document::empty(),
        step: WizardStep::Basis,
        acknowledged: Vec::new(),
        org_id: None,
        organisation_label: None,
        org_number: None,
        period: None,
        count: Decimal::default(),
        hours: Decimal::default(),
    }
}

pub(super) fn draft(store: &Store, name: &str) -> SubmissionId {
    let new = NewDraft {
        content: content(name),
        payload_version: PayloadVersion::new("bufdir_2025_v2").unwrap(),
        parent_id: None,
        earlier_id: None,
        from: "blank".to_owned(),
        file: None,
        explanation: None,
    };
    store.create_draft(&new, at(), "kari").unwrap();
    id(name)
}

pub(super) fn frozen(name: &str) -> Frozen {
    let body = format!("{{\"report_id\":\"rpt_{name}\"}}").into_bytes();
    Frozen {
        saved_at: crate::clock::rfc3339(at()),
        report_id: ReportId::new(&format!("rpt_{name}")).unwrap(),
        org_id: OrgId::new("org_482").unwrap(),
        organisation_label: "Region 07".to_owned(),
        org_number: Some("912345678".to_owned()),
        period: Some("2025".to_owned()),
        payload_version: PayloadVersion::new("bufdir_2025_v2").unwrap(),
        body_sha256: sha256_hex(&body),
        payload_sha256: "0".repeat(64),
        body,
        idempotency_key: format!("key-{name}"),
        totals: Totals {
            rows: 1,
            count: Decimal::parse("842").unwrap(),
            hours: Decimal::parse("6740").unwrap(),
            unreadable_rows: 0,
            by_category: vec![CategoryTotal {
                category: "individual_mentoring".to_owned(),
                count: Decimal::parse("842").unwrap(),
                hours: Decimal::parse("6740").unwrap(),
            }],
        },
        acknowledged: vec!["recommended /kontaktperson".to_owned()],
    }
}

pub(super) fn queued(store: &Store, name: &str) -> SubmissionId {
    let id = draft(store, name);
    store.freeze(&id, &frozen(name), at(), "kari").unwrap();
    id
}
