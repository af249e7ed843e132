//! What is shown of a table before its rows are taken over.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value};

use super::memory::Columns;
use super::{OpenTable, ReadTable};
use crate::app::App;
use crate::domain::{Document, Totals};
use crate::error::{AppError, ErrorCode, Result};
use crate::import::columns::Field;
use crate::import::interpreting::{Input, Interpreted, Memory, interpret};
use crate::import::sheet::Table;
use crate::import::taken::{Taken, TakenRow};
use crate::import::{columns, notes, summing};
use crate::rules::{RowFigures, RulePack};
use crate::view::import::{
    ImportChoices, ImportField, ImportNote, ImportPreview, ImportQuestion, ImportRow, NoteLevel,
    QuestionKind, SameCategory, TableKind, TopRow,
};

/// Rows that are shown as they would be taken over.
const ROWS_SHOWN: usize = 50;
/// Rows that are shown as they stand in the file.
const TOP_ROWS: usize = 20;
/// Columns of those.
const TOP_COLUMNS: u32 = 40;

/// A preview, and what it was made of.
pub(super) struct Looked {
    pub(super) preview: ImportPreview,
    pub(super) pack: Arc<RulePack>,
    pub(super) memory: Columns,
    pub(super) interpreted: Interpreted,
    pub(super) rows: Vec<TakenRow>,
}

pub(super) fn look(app: &App, open: &mut OpenTable, choices: &ImportChoices) -> Result<Looked> {
    let pack = match &choices.into {
        Some(id) => app.pack(&super::super::row(app, id)?.payload_version)?,
        None => app.newest_pack()?,
    };
    let targets = columns::targets(pack.form());
    let wrong = |field: &str| {
        AppError::new(ErrorCode::InputInvalid)
            .with("field", field)
            .with("problem", "unusable")
    };
    let table_pointer = match &choices.table {
        Some(chosen) => targets.iter().find(|target| target.pointer == *chosen),
        None => targets.first(),
    };
    let table_pointer = table_pointer.ok_or_else(|| wrong("table"))?.pointer.clone();
    let sheet = read(open, choices)?;
    let memory = Columns::of(app, &table_pointer)?;
    let empty = Table::default();
    let (table, format) = match (&sheet, &open.read) {
        (Some(_), Some(read)) => (&read.table, read.format),
        _ => (&empty, None),
    };
    let mut looked = interpret_for(&pack, &table_pointer, table, open, choices, &memory);
    ask_for_sheet(&mut looked, open, sheet);
    notes::add_of_file(&mut looked.notes, &open.file.sheets, sheet, format);
    let category = category_of(&pack, &table_pointer);
    let (shared_categories, shared_category_count) =
        summing::shared(&looked.rows, &looked.fields, category.as_deref());
    let same_category = choices.same_category.unwrap_or_default();
    if shared_category_count > 0 {
        looked.notes.push(ImportNote {
            level: NoteLevel::Note,
            kind: match same_category {
                SameCategory::Keep => "same-category-kept",
                SameCategory::Sum => "same-category-summed",
            }
            .to_owned(),
            count: shared_category_count,
            places: Vec::new(),
            args: BTreeMap::new(),
        });
    }
    let rows = std::mem::take(&mut looked.rows);
    let rows = match same_category {
        SameCategory::Keep => rows,
        SameCategory::Sum => summing::sum(rows, &looked.fields, category.as_deref()),
    };
    let totals = totals_of(&pack, &table_pointer, &looked.fields, &rows);
    let preview = ImportPreview {
        import_id: open.id.clone(),
        file: open.file.name.clone(),
        kind: open.file.kind,
        payload_version: pack.payload_version().to_owned(),
        tables: targets,
        table: table_pointer,
        text: format,
        sheet: sheet
            .and_then(|place| open.file.sheets.get(place))
            .map(|sheet| sheet.name.clone()),
        sheets: open.file.sheets.clone(),
        header_row: looked.header_row,
        top: top_of(table),
        fields: fields_of(&looked),
        columns: looked.columns.clone(),
        rows: rows
            .iter()
            .take(ROWS_SHOWN)
            .map(|row| shown(row, &looked))
            .collect(),
        row_count: rows.len(),
        totals,
        same_category,
        shared_categories,
        shared_category_count,
        questions: looked.questions.clone(),
        notes: looked.notes.clone(),
        ready: looked.is_settled() && !rows.is_empty(),
    };
    Ok(Looked {
        preview,
        pack,
        memory,
        interpreted: looked,
        rows,
    })
}

/// The key of the category column of a table, as a pointer inside a row.
pub(crate) fn category_of(pack: &RulePack, table: &str) -> Option<String> {
    let mut roles = pack.form().roles.tables.iter();
    let role = roles.find(|role| role.pointer == table)?;
    let key = role.category.as_ref()?;
    Some(format!("/{}", crate::domain::finding::pointer_segment(key)))
}

/// Interprets a table for the rows of one table of a report.
fn interpret_for(
    pack: &RulePack,
    pointer: &str,
    table: &Table,
    open: &OpenTable,
    choices: &ImportChoices,
    memory: &dyn Memory,
) -> Interpreted {
    interpret(Input {
        table,
        fields: columns::fields(pack.form(), pointer),
        category: category_of(pack, pointer),
        numbers_apart: open.file.kind != TableKind::Csv,
        choices,
        memory,
    })
}

/// Reads the sheet that was chosen, or the only one there is to read; its place, or none while it
/// has to be asked which.
fn read(open: &mut OpenTable, choices: &ImportChoices) -> Result<Option<usize>> {
    let OpenTable { file, read, .. } = open;
    let place = if file.kind == TableKind::Csv {
        Some(0)
    } else {
        file.sheet_for(choices.sheet.as_deref())?
    };
    let Some(place) = place else {
        return Ok(None);
    };
    let sheet = file.sheets.get(place).map(|sheet| sheet.name.clone());
    let format = file
        .text_format(choices.encoding, choices.delimiter)
        .map_err(|error| file.failure(None, &error))?;
    let is_read = read
        .as_ref()
        .is_some_and(|read| read.place == place && read.format == format);
    if !is_read {
        // The old one goes first: two tables at once would be twice the memory.
        *read = None;
        let table = file
            .read(place, format.as_ref())
            .map_err(|error| file.failure(sheet.as_deref(), &error))?;
        *read = Some(ReadTable {
            place,
            format,
            table,
        });
    }
    Ok(Some(place))
}

fn ask_for_sheet(interpreted: &mut Interpreted, open: &OpenTable, sheet: Option<usize>) {
    if sheet.is_some() {
        return;
    }
    interpreted.questions.insert(
        0,
        ImportQuestion {
            kind: QuestionKind::Sheet,
            column: None,
            answered: false,
            blocks: true,
            count: open.file.sheets.len(),
            places: Vec::new(),
            args: BTreeMap::new(),
        },
    );
}

fn top_of(table: &Table) -> Vec<TopRow> {
    (0..table.rows.len().min(TOP_ROWS))
        .filter_map(|place| {
            let row = table.rows.get(place)?;
            let mut cells: Vec<String> = Vec::new();
            for cell in table.cells_of(place) {
                if cell.column >= TOP_COLUMNS {
                    break;
                }
                cells.resize(cell.column as usize, String::new());
                cells.push(cell.value.shown());
            }
            Some(TopRow {
                row: row.number,
                cells,
            })
        })
        .collect()
}

fn fields_of(interpreted: &Interpreted) -> Vec<ImportField> {
    let fields = interpreted.fields.iter().zip(&interpreted.taken);
    fields
        .map(|(field, column)| ImportField {
            field: field.pointer.clone(),
            label: field.label.clone(),
            required: field.required,
            is_number: field.is_number(),
            column: column.map(|column| column + 1),
        })
        .collect()
}

fn shown(row: &TakenRow, interpreted: &Interpreted) -> ImportRow {
    let fields = interpreted.fields.iter().zip(&row.cells);
    let fields = fields.filter_map(|(field, cell)| {
        let text = match cell.as_ref()?.value() {
            Value::String(text) => text,
            other => other.to_string(),
        };
        Some((field.pointer.clone(), text))
    });
    ImportRow {
        rows: row.numbers.clone(),
        fields: fields.collect(),
    }
}

/// What rows add up to, as the payload of [`document_of`] would, without making it: of a hundred
/// thousand rows that is most of the work.
fn totals_of(pack: &RulePack, pointer: &str, fields: &[Field], rows: &[TakenRow]) -> Totals {
    let mut roles = pack.form().roles.tables.iter();
    let Some(role) = roles.find(|role| role.pointer == pointer) else {
        return Totals::default();
    };
    let place = |key: &Option<String>| {
        let key = key.as_ref()?;
        fields.iter().position(|field| field.path == [key.as_str()])
    };
    let (category, count, hours) = (
        place(&role.category),
        place(&role.count),
        place(&role.hours),
    );
    // Empty rows at the end of a table are no rows of the payload.
    let filled = rows.iter().rposition(|row| !row.is_empty());
    let rows = rows.get(..filled.map_or(0, |last| last + 1));
    let figures = rows.unwrap_or_default().iter().map(|row| {
        let cell = |field: Option<usize>| row.cells.get(field?)?.as_ref();
        RowFigures {
            category: cell(category).and_then(Taken::text).unwrap_or_default(),
            count: cell(count).and_then(Taken::payload_figure),
            hours: cell(hours).and_then(Taken::payload_figure),
        }
    });
    pack.totals_of_rows(pointer, figures)
}

/// A document with nothing but these rows in a table. `fields` are those that they were taken with.
pub(crate) fn document_of(pointer: &str, fields: &[Field], rows: &[TakenRow]) -> Document {
    let rows = rows.iter().map(|row| row.value(fields)).collect();
    let mut document = Value::Object(Map::new());
    super::super::new_draft::put(&mut document, pointer, Value::Array(rows));
    Document(document)
}
