//! A table and what a person chose -> what its columns are, what is asked, and the rows.

use std::collections::BTreeMap;

use crate::view::import::{
    ColumnReason, ImportChoices, ImportColumn, ImportNote, ImportPlace, ImportQuestion, NoteLevel,
    QuestionKind,
};

use super::columns::{self, Field, Remembered};
use super::notes::{Notes, PLACES, shown};
use super::rows;
use super::sheet::{Table, column_letters};
use super::taken::TakenRow;

/// Values of a column that are shown.
const EXAMPLES: usize = 4;

/// What is known from before about tables with the same headers.
pub trait Memory {
    /// What the columns of a set of headers were taken for; see [`columns::header_set`].
    fn columns_of(&self, headers: &[String]) -> Option<Remembered>;
}

/// A memory with nothing in it.
pub struct NoMemory;

impl Memory for NoMemory {
    fn columns_of(&self, _: &[String]) -> Option<Remembered> {
        None
    }
}

/// What a table means.
pub struct Interpreted {
    /// The fields that columns can be taken for.
    pub fields: Vec<Field>,
    /// The column that is taken for each of them, from 0.
    pub taken: Vec<Option<u32>>,
    /// The row of headers.
    pub header_row: Option<u32>,
    /// The headers.
    pub headers: Vec<String>,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// The rows, in the order of the file.
    pub rows: Vec<TakenRow>,
    /// What is asked.
    pub questions: Vec<ImportQuestion>,
    /// What is to be known.
    pub notes: Vec<ImportNote>,
}

impl Interpreted {
    /// Whether every question that blocks is answered.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let mut questions = self.questions.iter();
        questions.all(|question| question.answered || !question.blocks)
    }
}

/// What goes in.
pub struct Input<'a> {
    /// The table.
    pub table: &'a Table,
    /// The fields that columns can be taken for.
    pub fields: Vec<Field>,
    /// The pointer of the field that holds the category.
    pub category: Option<String>,
    /// Whether numbers have cells of a kind of their own.
    pub numbers_apart: bool,
    /// What was chosen.
    pub choices: &'a ImportChoices,
    /// What is known from before.
    pub memory: &'a dyn Memory,
}

/// A question that is not about a column.
pub(super) fn question(kind: QuestionKind, answered: bool, blocks: bool) -> ImportQuestion {
    ImportQuestion {
        kind,
        column: None,
        answered,
        blocks,
        count: 0,
        places: Vec::new(),
        args: BTreeMap::new(),
    }
}

/// Finds out what a table means.
#[must_use]
pub fn interpret(input: Input<'_>) -> Interpreted {
    let Input { table, choices, .. } = input;
    let mut notes = Notes::default();
    let mut questions = Vec::new();
    let header_place = match choices.header_row {
        Some(0) => None,
        Some(number) => {
            let found = table.rows.binary_search_by_key(&number, |row| row.number);
            if found.is_err() {
                questions.push(question(QuestionKind::HeaderRow, false, true));
            }
            found.ok()
        }
        None => {
            let known = |headers: &[String]| input.memory.columns_of(headers).is_some();
            let found = columns::header_row(table, &input.fields, known);
            if found.is_none() && !table.rows.is_empty() {
                questions.push(question(QuestionKind::HeaderRow, false, true));
            }
            found
        }
    };
    let headers = header_place.map_or_else(BTreeMap::new, |place| {
        columns::headers(table, place).into_iter().collect()
    });
    let first_row = header_place.map_or(0, |place| place + 1);
    note_what_stands_above(table, header_place, &mut notes);

    let texts: Vec<String> = headers.values().cloned().collect();
    let remembered = input.memory.columns_of(&columns::header_set(&texts));
    let mut found = gather(table, first_row, &headers);
    decide(&mut found, &input, remembered.as_ref());
    settle_rivals(&mut found, &input.fields, &mut questions);
    ask_about_columns(
        &found,
        choices,
        header_place.is_some(),
        &mut questions,
        &mut notes,
    );

    let taken: Vec<Option<u32>> = input
        .fields
        .iter()
        .map(|field| {
            let mut columns = found.iter();
            columns
                .find(|column| column.field.as_deref() == Some(&field.pointer))
                .map(|column| column.column - 1)
        })
        .collect();
    for (field, _) in input
        .fields
        .iter()
        .zip(&taken)
        .filter(|(field, column)| field.required && column.is_none())
    {
        let args = [("field", field.pointer.clone())];
        notes.whole(NoteLevel::Problem, "field-without-column", &args);
    }
    let rows = if questions
        .iter()
        .any(|question| question.kind == QuestionKind::HeaderRow)
    {
        Vec::new()
    } else {
        rows::take(rows::Taking {
            input: &input,
            taken: &taken,
            headers: &headers,
            first_row,
            notes: &mut notes,
            questions: &mut questions,
        })
    };
    Interpreted {
        taken,
        header_row: header_place
            .and_then(|place| table.rows.get(place))
            .map(|row| row.number),
        headers: texts,
        columns: found,
        rows,
        questions,
        notes: notes.into_notes(),
        fields: input.fields,
    }
}

/// Titles and the like: they are not taken, and said.
fn note_what_stands_above(table: &Table, header_place: Option<usize>, notes: &mut Notes) {
    for place in 0..header_place.unwrap_or(0) {
        let texts: Vec<String> = table
            .cells_of(place)
            .iter()
            .map(|cell| cell.value.shown())
            .collect();
        if let Some(row) = table.rows.get(place) {
            notes.at(NoteLevel::Note, "rows-above-header", &[], || ImportPlace {
                row: row.number,
                column: None,
                text: shown(&texts.join(" ")),
            });
        }
    }
}

/// The columns with something in them, below the headers or among them.
fn gather(table: &Table, first_row: usize, headers: &BTreeMap<u32, String>) -> Vec<ImportColumn> {
    let blank = |column: u32| ImportColumn {
        column: column + 1,
        letters: column_letters(column),
        header: headers.get(&column).cloned(),
        hidden: table.hides_column(column),
        field: None,
        reason: ColumnReason::None,
        values: 0,
        examples: Vec::new(),
    };
    let mut found: BTreeMap<u32, ImportColumn> = headers
        .keys()
        .map(|column| (*column, blank(*column)))
        .collect();
    let start = table
        .rows
        .get(first_row)
        .map_or(table.cells.len(), |row| row.start);
    let mut values: Vec<usize> = Vec::new();
    for cell in table.cells.get(start..).unwrap_or_default() {
        let place = cell.column as usize;
        if values.len() <= place {
            values.resize(place + 1, 0);
        }
        values[place] += 1;
        if values[place] <= EXAMPLES {
            let column = found.entry(cell.column);
            let column = column.or_insert_with(|| blank(cell.column));
            column.examples.push(shown(&cell.value.shown()));
        }
    }
    for (column, found) in &mut found {
        found.values = values.get(*column as usize).copied().unwrap_or_default();
    }
    // A title that is merged over many columns gives each a header and no value.
    found.retain(|column, found| {
        found.values > 0
            || headers.get(column).is_some_and(|header| {
                let before = column
                    .checked_sub(1)
                    .and_then(|before| headers.get(&before));
                before != Some(header)
            })
    });
    found.into_values().collect()
}

fn decide(found: &mut [ImportColumn], input: &Input<'_>, remembered: Option<&Remembered>) {
    for column in found {
        let chosen = input
            .choices
            .columns
            .iter()
            .rfind(|choice| choice.column == column.column);
        let (field, reason) = match chosen {
            Some(choice) => {
                let known = choice.field.as_ref().and_then(|field| {
                    let mut fields = input.fields.iter();
                    fields.position(|known| known.pointer == *field)
                });
                (known, ColumnReason::Chosen)
            }
            None => columns::by_header(&input.fields, column.header.as_deref(), remembered),
        };
        column.field = field
            .and_then(|field| input.fields.get(field))
            .map(|field| field.pointer.clone());
        column.reason = reason;
    }
}

/// How strong a reason is: what was chosen beats what is remembered, and so on.
fn strength(reason: ColumnReason) -> u8 {
    match reason {
        ColumnReason::Chosen => 4,
        ColumnReason::Remembered => 3,
        ColumnReason::Header => 2,
        ColumnReason::Similar => 1,
        ColumnReason::None => 0,
    }
}

/// A field has one column: the one with the strongest reason. Two that are as strong are asked
/// about, and neither is taken meanwhile.
fn settle_rivals(
    found: &mut [ImportColumn],
    fields: &[Field],
    questions: &mut Vec<ImportQuestion>,
) {
    for field in fields {
        let is_for = |column: &ImportColumn| column.field.as_ref() == Some(&field.pointer);
        let strongest = found
            .iter()
            .filter(|column| is_for(column))
            .map(|column| strength(column.reason))
            .max();
        let Some(strongest) = strongest else { continue };
        let rivals: Vec<u32> = found
            .iter()
            .filter(|column| is_for(column) && strength(column.reason) == strongest)
            .map(|column| column.column)
            .collect();
        for column in found.iter_mut().filter(|column| is_for(column)) {
            if rivals.len() > 1 || strength(column.reason) < strongest {
                column.field = None;
                column.reason = ColumnReason::None;
            }
        }
        if rivals.len() > 1 {
            let letters: Vec<String> = rivals
                .iter()
                .map(|column| column_letters(column.saturating_sub(1)))
                .collect();
            let mut asked = question(QuestionKind::SeveralColumns, false, true);
            asked.column = rivals.first().copied();
            asked.count = rivals.len();
            asked.args = BTreeMap::from([
                ("field".to_owned(), field.pointer.clone()),
                (
                    "column".to_owned(),
                    letters.first().cloned().unwrap_or_default(),
                ),
                ("columns".to_owned(), letters.join(", ")),
            ]);
            questions.push(asked);
        }
    }
}

fn ask_about_columns(
    found: &[ImportColumn],
    choices: &ImportChoices,
    has_headers: bool,
    questions: &mut Vec<ImportQuestion>,
    notes: &mut Notes,
) {
    for column in found {
        let args = || {
            BTreeMap::from([
                ("column".to_owned(), column.letters.clone()),
                (
                    "header".to_owned(),
                    column.header.clone().unwrap_or_default(),
                ),
                ("field".to_owned(), column.field.clone().unwrap_or_default()),
            ])
        };
        let is_chosen = choices
            .columns
            .iter()
            .any(|choice| choice.column == column.column);
        let asked = match (column.reason, &column.header) {
            (ColumnReason::Similar, _) => Some(QuestionKind::SimilarColumn),
            (_, None) if has_headers && !is_chosen => Some(QuestionKind::UnnamedColumn),
            _ => None,
        };
        if let Some(kind) = asked {
            let mut asked = question(kind, false, true);
            asked.column = Some(column.column);
            asked.count = column.values;
            asked.args = args();
            questions.push(asked);
        }
        let place = || ImportPlace {
            row: 0,
            column: Some(column.letters.clone()),
            text: column.header.clone().unwrap_or_default(),
        };
        if column.field.is_none() && column.values > 0 {
            notes.at(NoteLevel::Note, "column-left-out", &[], place);
        }
        if column.hidden && column.values > 0 {
            notes.at(NoteLevel::Note, "hidden-column", &[], place);
        }
    }
}

/// Adds places to a question, as many as are told.
pub(super) fn with_places(mut asked: ImportQuestion, places: Vec<ImportPlace>) -> ImportQuestion {
    asked.count = places.len();
    asked.places = places.into_iter().take(PLACES).collect();
    asked
}
