//! A draft beside what came before it: the report that it corrects, what was said of that, and the
//! organisation's earlier years.

use std::collections::BTreeMap;

use serde_json::Value;

use super::check::{Checked, check_document, draft_record};
use super::page;
use crate::app::App;
use crate::domain::earlier_years::{
    CategoryChange, FigureChange, YearFigures, changes, far_figures, sum_of,
};
use crate::domain::{OrgId, Report, SubmissionId};
use crate::error::{AppError, ErrorCode, Result};
use crate::rules::{RulePack, diff, remarks};
use crate::store::{DraftRecord, ReportedPeriod};
use crate::view::comparison::{
    Comparison, CorrectionDiff, EarlierYears, Remark, RemarkKind, TextChange,
};

/// More corrections of corrections than anybody makes; a longer row is a fault of the file.
const LONGEST_CHAIN: usize = 100;

/// What there is to compare a draft with.
///
/// # Errors
/// No such draft, a rule pack that is not at hand, [`ErrorCode::ReportDamaged`] when the report that
/// it corrects is not what was frozen any more, or the disk.
pub fn comparison(app: &App, id: &SubmissionId) -> Result<Comparison> {
    let record = draft_record(app, id)?;
    let pack = app.pack(&record.row.payload_version)?;
    let checked = check_document(&pack, &record.document);
    let (earlier, several_in) = years_before(app, &pack, &record, &checked)?;
    Ok(Comparison {
        correction: correction(app, &pack, &record, &checked)?,
        earlier,
        several_in,
    })
}

/// A report as it was frozen.
///
/// # Errors
/// [`ErrorCode::ReportDamaged`]; no body, or one that is no report.
pub(super) fn frozen_report(app: &App, id: &SubmissionId) -> Result<Report> {
    let body = app
        .store
        .frozen_payload(id)?
        .ok_or_else(|| super::not_found(id.as_str()))?;
    serde_json::from_slice(&body).map_err(|error| AppError::new(ErrorCode::Internal).because(error))
}

fn correction(
    app: &App,
    pack: &RulePack,
    record: &DraftRecord,
    checked: &Checked,
) -> Result<Option<CorrectionDiff>> {
    let Some(parent) = &record.row.parent_id else {
        return Ok(None);
    };
    let before = frozen_report(app, parent)?;
    let sums = pack.totals(&before.payload);
    let row = &record.row;
    let other = |before: &str, now: &str| {
        (before != now).then(|| TextChange {
            before: before.to_owned(),
            now: now.to_owned(),
        })
    };
    Ok(Some(CorrectionDiff {
        org_id: row
            .org_id
            .as_deref()
            .and_then(|now| other(before.org_id.as_str(), now)),
        payload_version: other(before.payload_version.as_str(), &row.payload_version),
        report: diff::compare(pack.form(), &before.payload, &checked.payload),
        count: FigureChange::between(sums.count, checked.totals.count),
        hours: FigureChange::between(sums.hours, checked.totals.hours),
        report_id_before: before.report_id.to_string(),
        report_id_now: row.report_id.clone(),
    }))
}

/// What was said of the report that a draft corrects, each where it belongs in the draft.
pub(super) fn remarks_on(
    app: &App,
    pack: &RulePack,
    parent: &SubmissionId,
    now: &Value,
) -> Result<Vec<Remark>> {
    let detail = app
        .store
        .detail(parent)?
        .ok_or_else(|| super::not_found(parent.as_str()))?;
    // A body that is damaged is no reason to keep from people what was said of it.
    let body = detail.body.as_deref().unwrap_or_default();
    let before: Value = serde_json::from_str(body).unwrap_or_default();
    let before = before.get("payload").unwrap_or(&Value::Null);
    let online = page::online(&detail);
    let notes = detail
        .notes
        .into_iter()
        .map(|text| (RemarkKind::Note, text));
    let (errors, warnings) = online
        .map(|online| (online.errors, online.warnings))
        .unwrap_or_default();
    let errors = errors.into_iter().map(|text| (RemarkKind::Error, text));
    let warnings = warnings.into_iter().map(|text| (RemarkKind::Warning, text));
    let form = pack.form();
    let mut placed: Vec<Remark> = notes
        .chain(errors)
        .chain(warnings)
        .flat_map(|(kind, text)| {
            remarks::place(form, before, &text)
                .into_iter()
                .map(move |part| Remark {
                    kind,
                    text: part.text,
                    pointers: part.pointers,
                })
        })
        .collect();
    follow_rows(pack, before, now, &mut placed);
    Ok(placed)
}

/// A remark names rows by where they stood; they may have moved since.
fn follow_rows(pack: &RulePack, before: &Value, now: &Value, remarks: &mut [Remark]) {
    for role in &pack.form().roles.tables {
        let prefix = format!("{}/", role.pointer);
        let speaks = |remark: &Remark| {
            let mut pointers = remark.pointers.iter();
            pointers.any(|pointer| pointer.starts_with(&prefix))
        };
        if !remarks.iter().any(speaks) {
            continue;
        }
        let rows = |payload: &Value| {
            let rows = payload.pointer(&role.pointer).and_then(Value::as_array);
            rows.cloned().unwrap_or_default()
        };
        let place: BTreeMap<usize, usize> = diff::pairs_of(Some(role), &rows(before), &rows(now))
            .into_iter()
            .filter_map(|pair| Some((pair.before?, pair.now?)))
            .collect();
        for pointer in remarks.iter_mut().flat_map(|remark| &mut remark.pointers) {
            let Some(inside) = pointer.strip_prefix(&prefix) else {
                continue;
            };
            let (row, cell) = inside.split_once('/').unwrap_or((inside, ""));
            let now = row.parse().ok().and_then(|row: usize| place.get(&row));
            *pointer = match now {
                Some(row) if cell.is_empty() => format!("{prefix}{row}"),
                Some(row) => format!("{prefix}{row}/{cell}"),
                // The row is gone; what was said of it is not.
                None => role.pointer.clone(),
            };
        }
    }
}

/// A draft against the organisation's earlier years, and a year that has several reports where that
/// is why there is nothing to compare with.
fn years_before(
    app: &App,
    pack: &RulePack,
    record: &DraftRecord,
    checked: &Checked,
) -> Result<(Option<EarlierYears>, Option<u32>)> {
    let year = pack
        .period(&checked.payload)
        .and_then(|period| year_of(&period));
    let number = pack.organisation_number(&checked.payload);
    let org_id = record
        .row
        .org_id
        .as_deref()
        .and_then(|org_id| OrgId::new(org_id).ok());
    let (Some(year), Some(number), Some(org_id)) = (year, number, org_id) else {
        return Ok((None, None));
    };
    let corrected = corrected_by(app, record)?;
    let mut by_year: BTreeMap<u32, Vec<ReportedPeriod>> = BTreeMap::new();
    for report in app.store.reported_periods(&number, &org_id)? {
        if let Some(of) = year_of(&report.period)
            && of < year
            && !corrected.contains(&report.id)
        {
            by_year.entry(of).or_default().push(report);
        }
    }
    // Of several reports in a year nobody can tell which one this continues, unless it was begun
    // from one of them.
    let begun_from = record.earlier.as_ref();
    let chosen = |reports: &[ReportedPeriod]| match reports {
        [only] => Some(only.clone()),
        reports => {
            let mut reports = reports.iter();
            reports
                .find(|report| Some(&report.id) == begun_from)
                .cloned()
        }
    };
    let Some((last_year, last)) = by_year.last_key_value() else {
        return Ok((None, None));
    };
    let Some(last) = chosen(last) else {
        return Ok((None, Some(*last_year)));
    };
    let mut earlier = Vec::new();
    for (year, reports) in &by_year {
        if let Some(report) = chosen(reports) {
            earlier.push(YearFigures {
                year: *year,
                by_category: app.store.totals_of(&report.id)?,
            });
        }
    }
    let now = &checked.totals.by_category;
    let before = earlier
        .last()
        .map(|year| year.by_category.clone())
        .unwrap_or_default();
    let unreadable_rows = checked.totals.unreadable_rows;
    let whole = (sum_of(&before), sum_of(now));
    let years = EarlierYears {
        year: *last_year,
        report_id: last.report_id,
        categories: changes(&before, now),
        whole: CategoryChange {
            category: String::new(),
            is_new: false,
            is_gone: false,
            count: FigureChange::between(whole.0.count, whole.1.count),
            hours: FigureChange::between(whole.0.hours, whole.1.hours),
        },
        far: if unreadable_rows == 0 {
            far_figures(&earlier, now)
        } else {
            Vec::new()
        },
        unreadable_rows,
    };
    Ok((Some(years), None))
}

fn year_of(period: &str) -> Option<u32> {
    let digits = period.len() == 4 && period.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| period.parse().ok()).flatten()
}

/// What a draft corrects, what that corrected, and so on: they are this report, and not earlier ones.
fn corrected_by(app: &App, record: &DraftRecord) -> Result<Vec<SubmissionId>> {
    let mut chain = Vec::new();
    let mut next = record.row.parent_id.clone();
    while let Some(id) = next
        && chain.len() < LONGEST_CHAIN
    {
        next = app.store.row(&id)?.and_then(|row| row.parent_id);
        chain.push(id);
    }
    Ok(chain)
}
