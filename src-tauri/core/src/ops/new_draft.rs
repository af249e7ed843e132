//! Where a new draft comes from.

use serde_json::{Map, Value};

use super::correcting;
use crate::app::App;
use crate::domain::document::opaque_text;
use crate::domain::{
    Document, OrgId, Organisation, PayloadVersion, Report, ReportId, SubmissionId,
};
use crate::error::{AppError, ErrorCode, Result};
use crate::rules::form::{FieldInput, FormField, FormSpec};
use crate::rules::{RulePack, typing};
use crate::store::{DraftContent, NewDraft};
use crate::view::draft::{DraftSource, DraftView, WizardStep};

/// The contract's own example of `submit`.
pub const EXAMPLE: &str = include_str!("../../examples/submit.request.json");

/// How many names of the same day are tried before a unique one is taken from the id.
pub(super) const NAMES_A_DAY: u32 = 100;

/// The form of a payload version.
///
/// # Errors
/// [`ErrorCode::UnknownPayloadVersion`].
pub fn form(app: &App, payload_version: &str) -> Result<FormSpec> {
    Ok(app.pack(payload_version)?.form().clone())
}

/// Makes a draft, and the one to come back to.
///
/// # Errors
/// [`ErrorCode::WrongState`] for a correction of a report that has no final answer, no such
/// report, no such rule pack, or the disk.
pub fn new_draft(
    app: &App,
    source: DraftSource,
    organisation: Option<&Organisation>,
) -> Result<DraftView> {
    match source {
        DraftSource::Blank => {
            let pack = app.newest_pack()?;
            let document = with_basis(&pack, Document::empty(), organisation, None);
            make(app, &pack, Plan::new("blank", document, organisation))
        }
        DraftSource::Example => {
            let report: Report = serde_json::from_str(EXAMPLE)
                .map_err(|error| AppError::new(ErrorCode::Internal).because(error))?;
            let pack = app.pack(report.payload_version.as_str())?;
            let mut plan = Plan::new(
                "example",
                typing::document_of(&pack, &report.payload),
                organisation,
            );
            plan.report_id = Some(report.report_id.to_string());
            make(app, &pack, plan)
        }
        DraftSource::Earlier { id } => from_earlier(app, &id),
        DraftSource::Correction { id } => correction(app, &id),
    }
}

/// A draft from a file that was opened.
pub(crate) fn from_file(
    app: &App,
    pack: &RulePack,
    payload: &Value,
    report_id: Option<String>,
    org_id: Option<String>,
    file: String,
    fallback: Option<&Organisation>,
) -> Result<DraftView> {
    let organisations = app.store.organisations()?;
    let named = org_id.as_deref().and_then(|org_id| {
        organisations
            .iter()
            .find(|organisation| organisation.org_id.as_str() == org_id)
    });
    let number = pack.organisation_number(payload);
    let numbered = number.as_deref().and_then(|number| {
        organisations
            .iter()
            .find(|organisation| organisation.org_number.as_str() == number)
    });
    let organisation = named
        .or(numbered)
        .or(if org_id.is_none() { fallback } else { None });
    let mut plan = Plan::new("file", typing::document_of(pack, payload), organisation);
    plan.report_id = report_id;
    plan.org_id = org_id.or(plan.org_id);
    plan.file = Some(file);
    make(app, pack, plan)
}

/// A draft with the rows of a table; organisation number and period stand where the rule pack has
/// them.
pub(crate) fn from_table(
    app: &App,
    pack: &RulePack,
    rows: Document,
    file: String,
    organisation: Option<&Organisation>,
) -> Result<DraftView> {
    let document = with_basis(pack, rows, organisation, None);
    let mut plan = Plan::new("file", document, organisation);
    plan.report_id = Some(proposed_report_id(
        app,
        plan.organisation.as_ref().map(|known| known.label.as_str()),
        plan.org_id.as_deref(),
    ));
    plan.file = Some(file);
    make(app, pack, plan)
}

struct Plan {
    from: &'static str,
    document: Document,
    organisation: Option<Organisation>,
    org_id: Option<String>,
    report_id: Option<String>,
    file: Option<String>,
    parent_id: Option<SubmissionId>,
    earlier_id: Option<SubmissionId>,
    /// What the organisation was called, should it not be here any more.
    label: Option<String>,
    explanation: Option<String>,
}

impl Plan {
    fn new(from: &'static str, document: Document, organisation: Option<&Organisation>) -> Self {
        Self {
            from,
            document,
            organisation: organisation.cloned(),
            org_id: organisation.map(|organisation| organisation.org_id.to_string()),
            report_id: None,
            file: None,
            parent_id: None,
            earlier_id: None,
            label: None,
            explanation: None,
        }
    }
}

fn make(app: &App, pack: &RulePack, plan: Plan) -> Result<DraftView> {
    let slip = |error| AppError::new(ErrorCode::Internal).because(error);
    let id = SubmissionId::new(&app.clock.new_id()).map_err(slip)?;
    let now = app.clock.now();
    let checked = super::check::check_document(pack, &plan.document);
    let label = plan
        .organisation
        .as_ref()
        .map(|organisation| organisation.label.clone())
        .or(plan.label);
    let report_id = match plan.report_id {
        // The sender's own system named it: the same file opened twice is the same report, and
        // sending it again is refused, not made into another.
        Some(given) if plan.from == "file" => given,
        // Free already, and of drafts too.
        Some(given) if plan.from == "correction" => given,
        wanted => {
            let wanted = wanted.unwrap_or_else(|| {
                proposed_report_id(app, label.as_deref(), plan.org_id.as_deref())
            });
            free_report_id(app, &wanted, plan.org_id.as_deref())?
        }
    };
    app.store.create_draft(
        &NewDraft {
            content: DraftContent {
                id: id.clone(),
                organisation_id: plan.organisation.map(|organisation| organisation.id),
                report_id,
                document: plan.document,
                step: WizardStep::Basis,
                acknowledged: Vec::new(),
                org_id: plan.org_id.and_then(|org_id| OrgId::new(&org_id).ok()),
                organisation_label: label,
                org_number: pack.organisation_number(&checked.payload),
                period: pack.period(&checked.payload),
                count: checked.totals.count,
                hours: checked.totals.hours,
            },
            payload_version: PayloadVersion::new(pack.payload_version()).map_err(slip)?,
            parent_id: plan.parent_id.clone(),
            earlier_id: plan.earlier_id,
            from: plan.from.to_owned(),
            file: plan.file,
            explanation: plan.explanation,
        },
        now,
        &app.who,
    )?;
    if let Some(parent) = &plan.parent_id {
        app.tell_changed(parent);
    }
    app.tell_changed(&id);
    super::draft::draft(app, &id)
}

/// `rpt_<yyyymmdd>_<organisation label>`, in letters that survive any system.
fn proposed_report_id(app: &App, label: Option<&str>, org_id: Option<&str>) -> String {
    let day = app.clock.now().strftime("%Y%m%d").to_string();
    let slug: String = label
        .or(org_id)
        .unwrap_or("rapport")
        .to_lowercase()
        .chars()
        .flat_map(|c| match c {
            'æ' => "ae".chars().collect::<Vec<_>>(),
            'ø' => vec!['o'],
            'å' => vec!['a'],
            c if c.is_ascii_alphanumeric() => vec![c],
            _ => vec!['_'],
        })
        .take(40)
        .collect();
    format!("rpt_{day}_{}", slug.trim_matches('_'))
}

/// The wanted name, or the first of `wanted_2`, `wanted_3`, … that no report of this organisation
/// holds: proposing a name that cannot be sent would be a trap.
fn free_report_id(app: &App, wanted: &str, org_id: Option<&str>) -> Result<String> {
    let Some(org_id) = org_id.and_then(|org_id| OrgId::new(org_id).ok()) else {
        return Ok(wanted.to_owned());
    };
    for count in 1..=NAMES_A_DAY {
        let name = if count == 1 {
            wanted.to_owned()
        } else {
            format!("{wanted}_{count}")
        };
        match ReportId::new(&name) {
            Ok(report_id) if app.store.active_report(&org_id, &report_id)?.is_some() => {}
            _ => return Ok(name),
        }
    }
    Ok(format!("{wanted}_{}", app.clock.new_id()))
}

fn from_earlier(app: &App, id: &SubmissionId) -> Result<DraftView> {
    let row = super::row(app, id)?;
    let pack = app.pack(&row.payload_version)?;
    let earlier = super::draft::frozen_document(app, id, Some(&pack))?
        .ok_or_else(|| AppError::new(ErrorCode::WrongState).with("state", row.state.as_str()))?;
    let structure = Document(without_figures(&earlier.0, &pack.form().fields));
    let next = row
        .period
        .as_deref()
        .and_then(|period| period.parse::<u32>().ok());
    let organisation = organisation_of(app, row.org_id.as_deref())?;
    let document = with_basis(
        &pack,
        structure,
        organisation.as_ref(),
        next.map(|year| (year + 1).to_string()),
    );
    let mut plan = Plan::new("earlier", document, organisation.as_ref());
    plan.org_id = row.org_id;
    plan.earlier_id = Some(id.clone());
    make(app, &pack, plan)
}

fn correction(app: &App, id: &SubmissionId) -> Result<DraftView> {
    let row = super::row(app, id)?;
    if !row.state.may_be_corrected() {
        return Err(AppError::new(ErrorCode::WrongState).with("state", row.state.as_str()));
    }
    let pack = app.pack(&row.payload_version)?;
    let document = correcting::document(app, &pack, id)?;
    let organisation = correcting::organisation(app, &row)?;
    let mut plan = Plan::new("correction", document, organisation.as_ref());
    plan.report_id = Some(correcting::report_id(app, &row)?);
    plan.org_id = row.org_id;
    plan.label = row.organisation_label;
    plan.parent_id = Some(id.clone());
    plan.explanation = app.store.explanation(id)?;
    make(app, &pack, plan)
}

fn organisation_of(app: &App, org_id: Option<&str>) -> Result<Option<Organisation>> {
    let organisations = app.store.organisations()?;
    Ok(organisations
        .into_iter()
        .find(|organisation| Some(organisation.org_id.as_str()) == org_id))
}

/// The document with organisation number and period in the places that the rule pack names.
fn with_basis(
    pack: &RulePack,
    mut document: Document,
    organisation: Option<&Organisation>,
    period: Option<String>,
) -> Document {
    let roles = &pack.form().roles;
    let number = organisation.map(|organisation| organisation.org_number.to_string());
    for (pointer, value) in [
        (roles.organisation_number.as_deref(), number),
        (roles.period.as_deref(), period),
    ] {
        if let (Some(pointer), Some(value)) = (pointer, value) {
            put(&mut document.0, pointer, Value::String(value));
        }
    }
    document
}

/// Puts a value at a pointer, making the objects on the way.
pub(crate) fn put(root: &mut Value, pointer: &str, value: Value) {
    let mut place = root;
    for segment in pointer.split('/').skip(1) {
        let key = segment.replace("~1", "/").replace("~0", "~");
        if !place.is_object() {
            *place = Value::Object(Map::new());
        }
        let Value::Object(object) = place else { return };
        place = object.entry(key).or_insert(Value::Null);
    }
    *place = value;
}

/// Last year's structure: every text stays, every figure is left to be filled in.
fn without_figures(value: &Value, fields: &[FormField]) -> Value {
    let Value::Object(object) = value else {
        return Value::Object(Map::new());
    };
    let mut kept = Map::new();
    for field in fields {
        let Some(value) = object.get(&field.key) else {
            continue;
        };
        match (&field.input, value) {
            (FieldInput::Number { .. }, _) => {}
            // What the form cannot show may hold figures; a text does not.
            (input, value)
                if opaque_text(value).is_some_and(|json| !json.starts_with('"'))
                    || (matches!(input, FieldInput::Table { .. }) && !value.is_array()) => {}
            (FieldInput::Group { fields }, Value::Object(_)) if opaque_text(value).is_none() => {
                kept.insert(field.key.clone(), without_figures(value, fields));
            }
            (FieldInput::Table { columns, .. }, Value::Array(rows)) => {
                let rows = rows
                    .iter()
                    .map(|row| without_figures(row, columns))
                    .collect();
                kept.insert(field.key.clone(), Value::Array(rows));
            }
            _ => {
                kept.insert(field.key.clone(), value.clone());
            }
        }
    }
    Value::Object(kept)
}
