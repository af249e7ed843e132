//! A report file without the wizard, as the command line and scripts have it: checked, and sent
//! once, however often it is asked for.

use std::path::Path;
use std::sync::Arc;

use crate::app::App;
use crate::bufdir::ClientCredentials;
use crate::clock::rfc3339;
use crate::domain::{
    Finding, Level, OrgId, Organisation, PayloadVersion, Report, ReportId, State, SubmissionId,
    Verdict,
};
use crate::error::{AppError, ErrorCode, Result};
use crate::import::file::{Opened, TableFile};
use crate::import::{self, ReportFile};
use crate::rules::contract::{self, ContractAnswer};
use crate::rules::{RulePack, RulePacks, typing};
use crate::store::{DraftContent, Frozen, NewDraft};
use crate::view::draft::WizardStep;
use crate::view::submission::SubmissionDetail;

use super::check::{Bytes, bytes_of};
use super::open_file::Readable;
use super::organisation_differs::{Difference, difference};
use super::send::{acknowledgement, send_queued};
use super::table_file::{self, Beside, TableReport};

/// A report file that was read and checked, without a net and without a database.
pub struct CheckedFile {
    /// Its name, without the folders.
    pub name: String,
    /// The report.
    pub file: ReportFile,
    /// The rule pack that was used.
    pub pack: Arc<RulePack>,
    /// What was found in it, errors first.
    pub findings: Vec<Finding>,
    /// What is to be known of the table, where the file holds one.
    pub table: Option<TableReport>,
}

impl CheckedFile {
    /// What the contract's `validate-payload` would say.
    #[must_use]
    pub fn answer(&self) -> ContractAnswer {
        contract::answer(&self.findings)
    }

    /// How many findings there are, by level.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&self.findings)
    }
}

/// The rule packs that come with the program: checking a file needs nothing else, so it works
/// where no data can be kept.
///
/// # Errors
/// [`ErrorCode::Internal`]; a test holds that they compile.
pub fn built_in_rules() -> Result<RulePacks> {
    RulePacks::built_in().map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

/// Client id and secret for one run, as a script has them in its environment.
#[must_use]
pub fn credentials_for_this_run(client_id: String, client_secret: String) -> ClientCredentials {
    ClientCredentials {
        client_id,
        client_secret: client_secret.into(),
    }
}

/// The rule packs that an open environment has: those that come with the program, and those that
/// were added to it.
#[must_use]
pub fn rules_of(app: &App) -> Arc<RulePacks> {
    app.rules()
}

/// Reads and checks a file, as sending one and checking many both do. The newest rule pack is used
/// when neither the file nor `beside` names one.
///
/// # Errors
/// A file that cannot be read, or holds no report and no table; a table of which something is not
/// clear; a rule pack that is not at hand. What is wrong in the report is no error: it is in the
/// findings.
pub fn check_report_file(rules: &RulePacks, path: &Path, beside: &Beside) -> Result<CheckedFile> {
    let name = import::file_name(path);
    let newest = rules.versions().into_iter().next().unwrap_or_default();
    let pack_of = |named: Option<&str>| {
        let version = named
            .or(beside.payload_version.as_deref())
            .unwrap_or(&newest);
        rules.get(version).ok_or_else(|| {
            AppError::new(ErrorCode::UnknownPayloadVersion).with("payload_version", version)
        })
    };
    let file = match TableFile::open(path)? {
        Opened::Other(file) => file,
        Opened::Table(file) => {
            let pack = pack_of(None)?;
            let mut table = table_file::read(file, &pack, beside)?;
            let known = std::mem::take(&mut table.findings);
            let findings = pack.check_with(&table.payload, known);
            let payload = std::mem::take(&mut table.payload);
            return Ok(CheckedFile {
                name,
                file: ReportFile {
                    report_id: None,
                    org_id: None,
                    payload_version: None,
                    payload,
                    prefix: "",
                },
                pack,
                findings: findings
                    .into_iter()
                    .map(|finding| table.placed(finding))
                    .collect(),
                table: Some(table),
            });
        }
    };
    let for_tables = [
        ("org_number", beside.org_number.is_some()),
        ("period", beside.period.is_some()),
        ("sheet", beside.sheet.is_some()),
        ("column", !beside.columns.is_empty()),
    ];
    if let Some((field, _)) = for_tables.iter().find(|(_, said)| *said) {
        return Err(AppError::new(ErrorCode::InputInvalid)
            .with("field", field)
            .with("problem", "no_table"));
    }
    let bytes = import::bytes_of(file, &name)?;
    let Readable { file, findings } = super::open_file::read_bytes(&name, &bytes)?;
    let pack = pack_of(file.payload_version.as_deref())?;
    let findings = pack.check_with(&file.payload, findings);
    Ok(CheckedFile {
        name,
        file,
        pack,
        findings,
        table: None,
    })
}

/// What goes with a file that is to be sent.
#[derive(Debug, Clone, Default)]
pub struct SubmitFile {
    /// The sender's own name for the report, where the file has none.
    pub report_id: Option<String>,
    /// Bufdir's name for the organisation, where the file has none.
    pub org_id: Option<String>,
    /// Whether a person has taken note of every warning.
    pub accept_warnings: bool,
}

/// Sends a report file and gives where the report stands: received, refused, in doubt, or in the
/// queue with the reason why it waits. What goes is equal to the file's payload as JSON, with its
/// keys in the file's order; it is not the file's bytes: white space does not go, and a figure may
/// be written in another way.
///
/// A report that this database already holds in a state that counts is not made a second time:
/// the one that is there is given; one in the queue is tried at once; one that another process is
/// sending is waited for.
///
/// # Errors
/// - [`ErrorCode::InputInvalid`] with `field` and `problem` (`missing`, `differs`, `unusable`);
/// - [`ErrorCode::ReportHasErrors`], [`ErrorCode::WarningsNotAcknowledged`],
///   [`ErrorCode::OrganisationDiffers`];
/// - [`ErrorCode::ReportIdTaken`] with `report_id`, `state` and `id` when the report that is there
///   has other bytes;
/// - [`ErrorCode::UnchangedSinceRejected`] when Bufdir rejected this very report under its report id;
/// - those of the database. With `outcome` = `unknown` the report had left, or may have.
///
/// In all other cases nothing was sent.
pub async fn submit_file(
    app: &App,
    checked: &CheckedFile,
    input: &SubmitFile,
) -> Result<SubmissionDetail> {
    let verdict = checked.verdict();
    if !verdict.is_valid() {
        return Err(AppError::new(ErrorCode::ReportHasErrors).with("errors", verdict.errors));
    }
    let report = report_of(app, checked, input)?;
    let bytes = bytes_of(&report)?;
    if let Some(id) = app.store.active_report(&report.org_id, &report.report_id)? {
        return held(app, &id, &bytes.body_sha256).await;
    }
    if verdict.warnings > 0 && !input.accept_warnings {
        return Err(
            AppError::new(ErrorCode::WarningsNotAcknowledged).with("warnings", verdict.warnings)
        );
    }
    if !input.accept_warnings {
        let known = app.store.organisations()?;
        if let Some(difference) = differs(checked, &report.org_id, &known) {
            return Err(difference.error());
        }
    }
    let body_sha256 = bytes.body_sha256.clone();
    let (org_id, report_id) = (report.org_id.clone(), report.report_id.clone());
    match queue(app, checked, report, bytes) {
        Ok(id) => send(app, &id).await,
        // Another process was quicker by a hair.
        Err(error) if error.code == ErrorCode::ReportIdTaken => {
            match app.store.active_report(&org_id, &report_id)? {
                Some(id) => held(app, &id, &body_sha256).await,
                None => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

/// What differs from the organisation that the report is sent for. One that is not known here, or
/// known by several numbers of which this is one, differs in nothing.
fn differs<'a>(
    checked: &'a CheckedFile,
    org_id: &OrgId,
    known: &'a [Organisation],
) -> Option<Difference<'a>> {
    let mut found = None;
    for organisation in known.iter().filter(|known| known.org_id == *org_id) {
        found = Some(difference(
            &checked.pack,
            &checked.file.payload,
            organisation,
        )?);
    }
    found
}

/// What there is to do about a report that is there already.
async fn held(app: &App, id: &SubmissionId, body_sha256: &str) -> Result<SubmissionDetail> {
    let detail = super::detail(app, id)?;
    let row = &detail.submission;
    if detail.body_sha256.as_deref() != Some(body_sha256) {
        return Err(AppError::new(ErrorCode::ReportIdTaken)
            .with("report_id", &row.report_id)
            .with("state", row.state.as_str())
            .with("id", id));
    }
    match row.state {
        State::Queued | State::Sending => send(app, id).await,
        _ => Ok(detail),
    }
}

/// Sends what is in the queue; what has moved on since it was looked at, by another process or a
/// person, is as it is.
async fn send(app: &App, id: &SubmissionId) -> Result<SubmissionDetail> {
    match send_queued(app, id).await {
        Err(error) if error.code == ErrorCode::WrongState => super::detail(app, id),
        sent => sent,
    }
}

/// Makes the submission and freezes it: it is in the queue afterwards.
fn queue(app: &App, checked: &CheckedFile, report: Report, bytes: Bytes) -> Result<SubmissionId> {
    let pack = &checked.pack;
    let id = SubmissionId::new(&app.clock.new_id())
        .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
    let totals = pack.totals(&report.payload);
    let org_number = pack.organisation_number(&report.payload);
    let period = pack.period(&report.payload);
    let known = app.store.organisations()?;
    let difference = differs(checked, &report.org_id, &known);
    let organisation = known.iter().find(|known| known.org_id == report.org_id);
    let organisation_label = organisation.map(|known| known.label.clone());
    let acknowledged: Vec<String> = checked
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Warning)
        .map(acknowledgement)
        .chain(difference.map(|difference| difference.acknowledgement()))
        .collect();
    let at = app.clock.now();
    let draft = NewDraft {
        content: DraftContent {
            id: id.clone(),
            organisation_id: organisation.map(|known| known.id.clone()),
            report_id: report.report_id.to_string(),
            document: typing::document_of(pack, &report.payload),
            step: WizardStep::Review,
            acknowledged: acknowledged.clone(),
            org_id: Some(report.org_id.clone()),
            organisation_label: organisation_label.clone(),
            org_number: org_number.clone(),
            period: period.clone(),
            count: totals.count,
            hours: totals.hours,
        },
        payload_version: report.payload_version.clone(),
        parent_id: None,
        earlier_id: None,
        from: "file".to_owned(),
        file: Some(checked.name.clone()),
        explanation: None,
    };
    let frozen = Frozen {
        saved_at: rfc3339(at),
        organisation_label: organisation_label.unwrap_or_else(|| report.org_id.to_string()),
        report_id: report.report_id,
        org_id: report.org_id,
        org_number,
        period,
        payload_version: report.payload_version,
        body: bytes.body,
        body_sha256: bytes.body_sha256,
        payload_sha256: bytes.payload_sha256,
        idempotency_key: app.clock.new_id(),
        totals,
        acknowledged,
    };
    // At once or not at all: nobody asked for a draft.
    app.store.create_frozen(&draft, &frozen, at, &app.who)?;
    app.tell_changed(&id);
    Ok(id)
}

/// The report as it is to go.
fn report_of(app: &App, checked: &CheckedFile, input: &SubmitFile) -> Result<Report> {
    let unusable = |field: &'static str| {
        move |error| {
            AppError::new(ErrorCode::InputInvalid)
                .with("field", field)
                .with("problem", "unusable")
                .because(error)
        }
    };
    let report_id = one_of(
        "report_id",
        checked.file.report_id.clone(),
        input.report_id.clone(),
    )?;
    let org_id = one_of("org_id", checked.file.org_id.clone(), input.org_id.clone())?
        .or(organisation_of(app, checked)?.map(|known| known.org_id.to_string()));
    let missing = |field: &str| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", field)
            .with("problem", "missing")
    };
    Ok(Report {
        report_id: ReportId::new(&report_id.ok_or_else(|| missing("report_id"))?)
            .map_err(unusable("report_id"))?,
        org_id: OrgId::new(&org_id.ok_or_else(|| missing("org_id"))?)
            .map_err(unusable("org_id"))?,
        payload_version: PayloadVersion::new(checked.pack.payload_version())
            .map_err(unusable("payload_version"))?,
        payload: checked.file.payload.clone(),
    })
}

/// What the file says, or what was said beside it. Both are fine when they agree: which of two
/// names was meant is not for a program to guess.
fn one_of(field: &str, file: Option<String>, beside: Option<String>) -> Result<Option<String>> {
    match (file, beside) {
        (Some(file), Some(beside)) if file.trim() != beside.trim() => {
            Err(AppError::new(ErrorCode::InputInvalid)
                .with("field", field)
                .with("problem", "differs"))
        }
        (file, beside) => Ok(file.or(beside)),
    }
}

/// The one organisation here that has the payload's organisation number.
fn organisation_of(app: &App, checked: &CheckedFile) -> Result<Option<Organisation>> {
    let Some(number) = checked.pack.organisation_number(&checked.file.payload) else {
        return Ok(None);
    };
    let mut named: Vec<Organisation> = app
        .store
        .organisations()?
        .into_iter()
        .filter(|known| known.org_number.as_str() == number)
        .collect();
    let first = named.pop();
    Ok(first.filter(|_| named.is_empty()))
}
