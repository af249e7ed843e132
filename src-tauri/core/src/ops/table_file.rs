//! A table without a window, as the command line and the check of many files have it: what is
//! clear is read, what is not is asked for, and nothing is guessed.

use std::collections::HashMap;

use serde_json::Value;

use crate::domain::finding::pointer_segment;
use crate::domain::folding::fold_name;
use crate::domain::{Document, Finding};
use crate::error::{AppError, ErrorCode, Result};
use crate::import::columns::{self, Field};
use crate::import::file::TableFile;
use crate::import::interpreting::{Input, Interpreted, NoMemory, interpret};
use crate::import::notes::{self, name_of};
use crate::import::sheet::{Table, column_letters};
use crate::rules::{RulePack, typing};
use crate::view::import::{
    ColumnChoice, ImportChoices, ImportNote, ImportQuestion, QuestionKind, RowAnswer, TableKind,
};

use super::import_table::previewing::{category_of, document_of};
use super::new_draft::put;

/// What is said beside a file of what it does not say itself.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The rule pack, for a file that names none.
    pub payload_version: Option<String>,
    /// The organisation number, for a table.
    pub org_number: Option<String>,
    /// The period, for a table.
    pub period: Option<String>,
    /// The sheet, for a workbook with several.
    pub sheet: Option<String>,
    /// Columns of fields, `FIELD=COLUMN`: the field's own name, and the column's letters or
    /// header. `-` for a field leaves the column out.
    pub columns: Vec<String>,
    /// What becomes of rows that look like sums.
    pub total_rows: Option<RowAnswer>,
    /// What becomes of hidden rows.
    pub hidden_rows: Option<RowAnswer>,
}

/// A table that was read as a report: what is to be known of it, and where its values stand.
pub struct TableReport {
    /// The payload.
    pub payload: Value,
    /// What typing found in its figures, with the place in the file.
    pub findings: Vec<Finding>,
    /// What is to be known of the table.
    pub notes: Vec<ImportNote>,
    /// The fields that the notes speak of.
    pub fields: Vec<Field>,
    places: Places,
}

/// Where in the file a value of the payload stands.
struct Places {
    sheet: Option<String>,
    table: String,
    rows: Vec<u32>,
    columns: HashMap<String, u32>,
}

impl TableReport {
    /// The finding with the place in the file that it is about: `file_sheet`, `file_row` and
    /// `file_column`, where they are known.
    #[must_use]
    pub fn placed(&self, finding: Finding) -> Finding {
        let Places {
            sheet,
            table,
            rows,
            columns,
        } = &self.places;
        let inside = finding.pointer.strip_prefix(table.as_str());
        let Some(inside) = inside.and_then(|inside| inside.strip_prefix('/')) else {
            return finding;
        };
        let (row, field) = match inside.split_once('/') {
            Some((row, field)) => (row, format!("/{field}")),
            None => (inside, String::new()),
        };
        let row = row.parse().ok().and_then(|row: usize| rows.get(row));
        let Some(row) = row.copied() else {
            return finding;
        };
        let column = columns.get(&field).copied();
        let mut placed = finding.with("file_row", row);
        if let Some(column) = column {
            placed = placed.with("file_column", column_letters(column));
        }
        match sheet {
            Some(sheet) => placed.with("file_sheet", sheet),
            None => placed,
        }
    }

    /// The sheet that was read.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.places.sheet.as_deref()
    }
}

/// Reads a table as a report.
///
/// # Errors
/// [`ErrorCode::SheetUnclear`], [`ErrorCode::ColumnsUnclear`], [`ErrorCode::ImportUndecided`] and
/// [`ErrorCode::TableEmpty`], with the place that is unclear; what makes a table unreadable.
pub(super) fn read(mut file: TableFile, pack: &RulePack, beside: &Beside) -> Result<TableReport> {
    let place = match file.kind {
        TableKind::Csv => 0,
        TableKind::Xlsx | TableKind::Ods => file
            .sheet_for(beside.sheet.as_deref())?
            .ok_or_else(|| file.unclear(None))?,
    };
    let sheet = file.sheets.get(place).map(|sheet| sheet.name.clone());
    let format = file
        .text_format(None, None)
        .map_err(|error| file.failure(None, &error))?;
    let table = file
        .read(place, format.as_ref())
        .map_err(|error| file.failure(sheet.as_deref(), &error))?;
    let targets = columns::targets(pack.form());
    let about = |code| {
        let told = AppError::new(code).with("file", &file.name);
        match &sheet {
            Some(sheet) => told.with("sheet", sheet),
            None => told,
        }
    };
    let pointer = targets
        .first()
        .map(|target| target.pointer.clone())
        .ok_or_else(|| about(ErrorCode::FileNotReport))?;
    let is_text = file.kind == TableKind::Csv;
    let mut interpreted = interpreted(pack, &pointer, &table, is_text, beside)?;
    notes::add_of_file(&mut interpreted.notes, &file.sheets, Some(place), format);
    let open = interpreted
        .questions
        .iter()
        .find(|q| q.blocks && !q.answered);
    let columns_unclear = missing(&interpreted);
    if open.is_none_or(|question| question.kind == QuestionKind::HeaderRow)
        && !columns_unclear.is_empty()
        && !table.rows.is_empty()
    {
        let headers = match interpreted.header_row {
            Some(_) => interpreted.headers.join(", "),
            None => "–".to_owned(),
        };
        return Err(about(ErrorCode::ColumnsUnclear)
            .with("fields", columns_unclear.join(", "))
            .with("headers", headers));
    }
    if let Some(question) = open {
        return Err(undecided(about(ErrorCode::ImportUndecided), question));
    }
    if interpreted.rows.is_empty() {
        return Err(about(ErrorCode::TableEmpty));
    }
    let Document(mut document) = document_of(&pointer, &interpreted.fields, &interpreted.rows);
    let roles = &pack.form().roles;
    for (role, value) in [
        (&roles.organisation_number, &beside.org_number),
        (&roles.period, &beside.period),
    ] {
        if let (Some(role), Some(value)) = (role, value) {
            put(&mut document, role, Value::String(value.trim().to_owned()));
        }
    }
    let (payload, findings) = typing::payload_of(pack, &Document(document));
    let columns = interpreted
        .fields
        .iter()
        .zip(&interpreted.taken)
        .filter_map(|(field, column)| Some((field.pointer.clone(), (*column)?)))
        .collect();
    let rows = interpreted
        .rows
        .iter()
        .map(|row| row.numbers.first().copied().unwrap_or_default())
        .collect();
    Ok(TableReport {
        payload,
        findings,
        notes: interpreted.notes,
        fields: interpreted.fields,
        places: Places {
            sheet,
            table: pointer,
            rows,
            columns,
        },
    })
}

/// The names of required fields that have no column.
fn missing(interpreted: &Interpreted) -> Vec<String> {
    let fields = interpreted.fields.iter().zip(&interpreted.taken);
    fields
        .filter(|(field, column)| field.required && column.is_none())
        // Several columns for a field are asked about with their places.
        .filter(|(field, _)| {
            let mut questions = interpreted.questions.iter();
            !questions.any(|question| {
                question.kind == QuestionKind::SeveralColumns
                    && question.args.get("field") == Some(&field.pointer)
            })
        })
        .map(|(field, _)| field.path.join("/"))
        .collect()
}

fn interpreted(
    pack: &RulePack,
    pointer: &str,
    table: &Table,
    is_text: bool,
    beside: &Beside,
) -> Result<Interpreted> {
    let mut choices = ImportChoices {
        total_rows: beside.total_rows,
        hidden_rows: beside.hidden_rows,
        ..ImportChoices::default()
    };
    let look = |choices: &ImportChoices| {
        interpret(Input {
            table,
            fields: columns::fields(pack.form(), pointer),
            category: category_of(pack, pointer),
            numbers_apart: !is_text,
            choices,
            memory: &NoMemory,
        })
    };
    let found = look(&choices);
    if beside.columns.is_empty() {
        return Ok(found);
    }
    for said in &beside.columns {
        let choice = column_choice(said, &found).ok_or_else(|| {
            AppError::new(ErrorCode::InputInvalid)
                .with("field", "column")
                .with("problem", "column")
                .with("value", said)
        })?;
        choices.columns.push(choice);
    }
    Ok(look(&choices))
}

/// `timer=C`, `timer=Sum timer` or `-=D`.
fn column_choice(said: &str, found: &Interpreted) -> Option<ColumnChoice> {
    let (field, column) = said.split_once('=')?;
    let (field, column) = (field.trim(), column.trim());
    let field = if field == "-" {
        None
    } else {
        let pointer: String = field
            .trim_start_matches('/')
            .split('/')
            .map(|key| format!("/{}", pointer_segment(key)))
            .collect();
        let mut fields = found.fields.iter();
        Some(
            fields
                .find(|known| known.pointer == pointer)?
                .pointer
                .clone(),
        )
    };
    let folded = fold_name(column);
    let by_header = found.columns.iter().find(|known| {
        let header = known.header.as_deref();
        header.is_some_and(|header| fold_name(header) == folded)
    });
    let by_letters = || {
        let mut columns = found.columns.iter();
        columns.find(|known| known.letters.eq_ignore_ascii_case(column))
    };
    Some(ColumnChoice {
        column: by_header.or_else(by_letters)?.column,
        field,
    })
}

/// The first open question, as a failure that says what it is about.
fn undecided(error: AppError, question: &ImportQuestion) -> AppError {
    let place = question.places.first();
    let mut told = error
        .with("questions", name_of(&question.kind))
        .with("count", question.count)
        .with("row", place.map_or(0, |place| place.row))
        .with(
            "text",
            place.map(|place| place.text.clone()).unwrap_or_default(),
        );
    for name in ["column", "columns", "header", "field"] {
        let value = question.args.get(name).map(String::as_str);
        let value = value.unwrap_or_default().trim_start_matches('/');
        told = told.with(name, value);
    }
    told
}
