//! Checking a report: without a net, and by Bufdir.

use serde_json::Value;

use crate::app::App;
use crate::bufdir::CallErrorKind;
use crate::clock::rfc3339;
use crate::domain::{Document, Finding, Report, SubmissionId, Totals, Verdict, sha256_hex};
use crate::error::{AppError, ErrorCode, Result};
use crate::rules::{RulePack, contract, typing};
use crate::store::DraftRecord;
use crate::view::draft::{CheckView, OnlineCheck, Preview};

/// A document, read and checked.
pub(crate) struct Checked {
    pub(crate) payload: Value,
    pub(crate) findings: Vec<Finding>,
    pub(crate) totals: Totals,
}

impl Checked {
    pub(crate) fn view(self, pack: &RulePack) -> CheckView {
        CheckView {
            payload_version: pack.payload_version().to_owned(),
            verdict: Verdict::of(&self.findings),
            findings: self.findings,
            totals: self.totals,
        }
    }
}

/// Reads what was typed and checks what it means.
pub(crate) fn check_document(pack: &RulePack, document: &Document) -> Checked {
    let (payload, findings) = typing::check_document(pack, document);
    Checked {
        totals: pack.totals(&payload),
        payload,
        findings,
    }
}

/// Checks a payload as it is, as the command line and the list of files do.
#[must_use]
pub fn check_payload(pack: &RulePack, payload: &Value) -> CheckView {
    Checked {
        findings: pack.check(payload),
        totals: pack.totals(payload),
        payload: Value::Null,
    }
    .view(pack)
}

pub(crate) fn draft_record(app: &App, id: &SubmissionId) -> Result<DraftRecord> {
    app.store
        .draft(id)?
        .ok_or_else(|| super::not_found(id.as_str()))
}

/// The report that a draft makes.
pub(crate) fn report_of(record: &DraftRecord, payload: Value) -> Result<Report> {
    let invalid = |field: &'static str| {
        move |error| {
            AppError::new(ErrorCode::InputInvalid)
                .with("field", field)
                .because(error)
        }
    };
    let row = &record.row;
    Ok(Report {
        report_id: crate::domain::ReportId::new(&row.report_id).map_err(invalid("report_id"))?,
        org_id: crate::domain::OrgId::new(row.org_id.as_deref().unwrap_or_default())
            .map_err(invalid("org_id"))?,
        payload_version: crate::domain::PayloadVersion::new(&row.payload_version)
            .map_err(invalid("payload_version"))?,
        payload,
    })
}

/// The bytes of a report, exactly as they go, and the SHA-256 of body and payload.
pub(crate) struct Bytes {
    pub(crate) body: Vec<u8>,
    pub(crate) body_sha256: String,
    pub(crate) payload_sha256: String,
}

pub(crate) fn bytes_of(report: &Report) -> Result<Bytes> {
    let slip = |error: serde_json::Error| AppError::new(ErrorCode::Internal).because(error);
    let body = serde_json::to_vec(report).map_err(slip)?;
    let payload = serde_json::to_vec(&report.payload).map_err(slip)?;
    Ok(Bytes {
        body_sha256: sha256_hex(&body),
        payload_sha256: sha256_hex(&payload),
        body,
    })
}

/// The exact JSON that would go.
///
/// # Errors
/// No such draft, or a report id or organisation that cannot be sent.
pub fn preview(app: &App, id: &SubmissionId) -> Result<Preview> {
    let record = draft_record(app, id)?;
    let pack = app.pack(&record.row.payload_version)?;
    let checked = check_document(&pack, &record.document);
    let bytes = bytes_of(&report_of(&record, checked.payload)?)?;
    Ok(Preview {
        json: String::from_utf8_lossy(&bytes.body).into_owned(),
        payload_sha256: bytes.payload_sha256,
    })
}

/// Asks Bufdir what it says of a draft, beside the local check.
///
/// # Errors
/// No address, no net, or an answer that cannot be used; the local check stands.
pub async fn check_online(app: &App, id: &SubmissionId) -> Result<OnlineCheck> {
    let record = draft_record(app, id)?;
    let pack = app.pack(&record.row.payload_version)?;
    let checked = check_document(&pack, &record.document);
    let org_id = record.row.org_id.as_deref().unwrap_or_default();
    let online = check_payload_online(
        app,
        pack.payload_version(),
        &checked.payload,
        &checked.findings,
        org_id,
    )
    .await?;
    super::page::note_check(app, id, &checked.payload, &online)?;
    Ok(online)
}

/// Asks Bufdir about a payload, and compares with what was found here.
///
/// # Errors
/// As [`check_online`].
pub async fn check_payload_online(
    app: &App,
    payload_version: &str,
    payload: &Value,
    findings: &[Finding],
    org_id: &str,
) -> Result<OnlineCheck> {
    // The endpoint works without a token; one goes along when it is at hand.
    let credentials = app.credentials_for(org_id).await.ok();
    let client = app.client().map_err(|error| error.asking("check"))?;
    let mut answer = client
        .validate(credentials.as_ref(), payload_version, payload)
        .await;
    if matches!(&answer, Err(error) if error.kind == CallErrorKind::WrongCredentials) {
        // A wrong secret is no reason to go without an answer that needs none.
        answer = client.validate(None, payload_version, payload).await;
    }
    app.note_reachable(!matches!(&answer, Err(error) if error.is_offline()));
    let answer = answer.map_err(|error| AppError::from(error).asking("check"))?;
    let local = contract::answer(findings);
    Ok(OnlineCheck {
        agrees: answer.is_valid == local.is_valid
            && same(&answer.errors, &local.errors)
            && same(&answer.warnings, &local.warnings),
        is_valid: answer.is_valid,
        errors: answer.errors,
        warnings: answer.warnings,
        checked_at: rfc3339(app.clock.now()),
    })
}

/// The order of an answer's entries says nothing.
fn same(theirs: &[String], ours: &[String]) -> bool {
    let sorted = |entries: &[String]| {
        let mut entries = entries.to_vec();
        entries.sort();
        entries
    };
    sorted(theirs) == sorted(ours)
}
