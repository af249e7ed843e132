//! A report from a file: a bare payload, a `validate-payload` request or a `submit` request; or a
//! table, which is looked at first.

use std::path::Path;

use crate::app::App;
use crate::domain::{Finding, Organisation};
use crate::error::{AppError, ErrorCode, Result};
use crate::import::{self, ReportFile};
use crate::rules::reading;
use crate::view::draft::DraftView;
use crate::view::import::ImportPreview;
use crate::view::rules::RulePackPreview;

use super::import_table::{self, OpenTable};
use super::rule_packs::{self, OpenPack};

/// What a file turned out to be.
#[expect(
    clippy::large_enum_variant,
    reason = "one at a time, and taken apart at once"
)]
pub enum Opened {
    /// A report: it is a draft now.
    Draft(DraftView),
    /// A table, and what was read of it.
    Table(OpenTable, ImportPreview),
    /// A rule pack, and what it would bring.
    RulePack(OpenPack, RulePackPreview),
}

/// Opens a file: a report as a new draft, a table or a rule pack to be looked at.
///
/// # Errors
/// A file that cannot be read, is too large, or holds neither.
pub fn open(app: &App, path: &Path, fallback: Option<&Organisation>) -> Result<Opened> {
    if let Some((pack, preview)) = rule_packs::open_if_one(app, path)? {
        return Ok(Opened::RulePack(pack, preview));
    }
    match import_table::open(app, path)? {
        Some((table, preview)) => Ok(Opened::Table(table, preview)),
        None => open_file(app, path, fallback).map(Opened::Draft),
    }
}

/// Opens a report file as a new draft. What is wrong in it is shown as findings, not refused here.
///
/// # Errors
/// A file that cannot be read, is too large, is no JSON, or holds no report.
pub fn open_file(app: &App, path: &Path, fallback: Option<&Organisation>) -> Result<DraftView> {
    let name = import::file_name(path);
    let Readable { file, findings, .. } = read(path)?;
    // A draft cannot hold a duplicate key or half a number: such a file is told of, not taken in
    // with a part of it lost.
    if let Some(finding) = findings
        .iter()
        .find(|finding| finding.level == crate::domain::Level::Error)
    {
        return Err(unusable(&name, finding));
    }
    let pack = match &file.payload_version {
        Some(version) => app.pack(version)?,
        None => app.newest_pack()?,
    };
    super::new_draft::from_file(
        app,
        &pack,
        &file.payload,
        file.report_id,
        file.org_id,
        name,
        fallback,
    )
}

fn unusable(name: &str, finding: &Finding) -> AppError {
    let arg = |key: &str| finding.args.get(key).cloned().unwrap_or_default();
    AppError::new(ErrorCode::FileNotJson)
        .with("file", name)
        .with("line", arg("line"))
        .with("column", arg("column"))
        .because(format!("{} at {:?}", finding.rule, finding.pointer))
}

/// A file that is a report, and what was found while reading it.
pub struct Readable {
    /// The report.
    pub file: ReportFile,
    /// What was found while reading it, such as a duplicate key.
    pub findings: Vec<Finding>,
}

/// Reads a report file without making a draft of it.
///
/// # Errors
/// A file that cannot be read, is too large, or is no report at all.
pub fn read(path: &Path) -> Result<Readable> {
    read_bytes(&import::file_name(path), &import::bytes_of_file(path)?)
}

/// Reads the bytes of a report file of this name.
///
/// # Errors
/// Bytes that are no report at all.
pub(super) fn read_bytes(name: &str, bytes: &[u8]) -> Result<Readable> {
    let found = reading::read(bytes);
    let Some(value) = found.value else {
        let finding = found
            .findings
            .first()
            .cloned()
            .unwrap_or_else(|| Finding::new(crate::domain::Level::Error, "json-syntax", ""));
        return Err(unusable(name, &finding));
    };
    let file = import::report_file(value)
        .ok_or_else(|| AppError::new(ErrorCode::FileNotReport).with("file", name))?;
    let findings = reading::inside(found.findings, file.prefix);
    Ok(Readable { file, findings })
}
