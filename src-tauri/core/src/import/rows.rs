//! The rows of a table, taken one by one. What is not taken is said, and what might not be an
//! activity is asked about.

use std::collections::{BTreeMap, HashMap};

use crate::domain::folding::fold_name;
use crate::domain::totals::ExactSum;
use crate::domain::typed_number::{self, Typed};
use crate::view::import::{
    ImportPlace, ImportQuestion, NoteLevel, NumberReading, QuestionKind, RowAnswer,
};

use super::cells::{self, At, Known};
use super::interpreting::{Input, question, with_places};
use super::notes::{Notes, shown};
use super::sheet::{Cell, CellValue, Table, column_letters};
use super::taken::TakenRow;

/// What rows are taken with.
pub(super) struct Taking<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) taken: &'a [Option<u32>],
    pub(super) headers: &'a BTreeMap<u32, String>,
    pub(super) first_row: usize,
    pub(super) notes: &'a mut Notes,
    pub(super) questions: &'a mut Vec<ImportQuestion>,
}

/// What was gathered on the way.
struct Gathered {
    sums: Vec<ExactSum>,
    total_rows: Vec<ImportPlace>,
    hidden_rows: Vec<ImportPlace>,
    ambiguous: Vec<Vec<ImportPlace>>,
}

/// Takes the rows.
pub(super) fn take(taking: Taking<'_>) -> Vec<TakenRow> {
    let Taking { input, taken, .. } = taking;
    let Input { table, choices, .. } = *input;
    let by_column = fields_by_column(taken);
    let covered = covered_cells(table, taken);
    let headers: Vec<Option<String>> = taken
        .iter()
        .map(|column| {
            let header = column.and_then(|column| taking.headers.get(&column));
            header.map(|header| fold_name(header))
        })
        .collect();
    let category = category_field(input);
    let mut known: Vec<Known> = vec![Known::default(); taken.len()];
    let readings: Vec<Option<NumberReading>> = taken
        .iter()
        .map(|column| {
            let mut numbers = choices.numbers.iter();
            let chosen = numbers.rfind(|choice| Some(choice.column) == column.map(|c| c + 1));
            chosen.map(|choice| choice.reading)
        })
        .collect();
    let mut gathered = Gathered {
        sums: vec![ExactSum::default(); taken.len()],
        total_rows: Vec::new(),
        hidden_rows: Vec::new(),
        ambiguous: vec![Vec::new(); taken.len()],
    };
    let mut rows = Vec::with_capacity(table.rows.len().saturating_sub(taking.first_row));
    let mut fields: Vec<Option<&Cell>> = vec![None; taken.len()];
    for place in taking.first_row..table.rows.len() {
        let Some(head) = table.rows.get(place) else {
            break;
        };
        let cells = table.cells_of(place);
        fields.fill(None);
        for cell in cells {
            if let Some(Some(field)) = by_column.get(cell.column as usize) {
                fields[*field] = Some(cell);
            }
        }
        let has_own = fields.iter().any(Option::is_some);
        let in_row = |text: String| ImportPlace {
            row: head.number,
            column: None,
            text: shown(&text),
        };
        let all_text = || {
            let texts: Vec<String> = cells.iter().map(|cell| cell.value.shown()).collect();
            in_row(texts.join(" "))
        };
        if !has_own {
            taking
                .notes
                .at(NoteLevel::Note, "row-without-fields", &[], all_text);
            continue;
        }
        if is_repeated_header(&fields, &headers) {
            taking
                .notes
                .at(NoteLevel::Note, "repeated-header", &[], all_text);
            continue;
        }
        if head.hidden {
            gathered.hidden_rows.push(all_text());
            if choices.hidden_rows != Some(RowAnswer::Take) {
                continue;
            }
        }
        if is_total(input, category, cells, &fields, &gathered.sums, rows.len()) {
            gathered.total_rows.push(all_text());
            if choices.total_rows != Some(RowAnswer::Take) {
                continue;
            }
        }
        if let Some(covered) = covered.get(&head.number) {
            fill_from_merged(&mut fields, input, head.number, covered, taking.notes);
        }
        let mut row = vec![None; fields.len()].into_boxed_slice();
        for (place, field) in input.fields.iter().enumerate() {
            let Some(cell) = fields[place] else { continue };
            let mut at = At {
                row: head.number,
                reading: readings[place],
                numbers_apart: input.numbers_apart,
                notes: taking.notes,
                ambiguous: &mut gathered.ambiguous[place],
                known: &mut known[place],
            };
            row[place] = cells::value(cell, field, &mut at);
            if let (true, Some(figure)) = (field.is_number(), &row[place])
                && let Some(figure) = figure.figure()
            {
                gathered.sums[place].add(figure);
            }
        }
        rows.push(TakenRow {
            numbers: vec![head.number],
            cells: row,
        });
    }
    ask(taking, gathered, &readings);
    rows
}

fn ask(taking: Taking<'_>, gathered: Gathered, readings: &[Option<NumberReading>]) {
    let Taking {
        input,
        taken,
        notes,
        questions,
        ..
    } = taking;
    for (kind, places, answer, left_out) in [
        (
            QuestionKind::TotalRows,
            gathered.total_rows,
            input.choices.total_rows,
            "total-rows-left-out",
        ),
        (
            QuestionKind::HiddenRows,
            gathered.hidden_rows,
            input.choices.hidden_rows,
            "hidden-rows-left-out",
        ),
    ] {
        if places.is_empty() {
            continue;
        }
        if answer == Some(RowAnswer::LeaveOut) {
            for place in &places {
                notes.at(NoteLevel::Note, left_out, &[], || place.clone());
            }
        }
        questions.push(with_places(question(kind, answer.is_some(), true), places));
    }
    for (field, places) in gathered.ambiguous.into_iter().enumerate() {
        if places.is_empty() {
            continue;
        }
        let answered = readings.get(field).copied().flatten().is_some();
        let column = taken.get(field).copied().flatten();
        let mut asked = with_places(
            question(QuestionKind::AmbiguousNumbers, answered, false),
            places,
        );
        asked.column = column.map(|column| column + 1);
        asked.args = BTreeMap::from([
            (
                "column".to_owned(),
                column.map(column_letters).unwrap_or_default(),
            ),
            ("field".to_owned(), input.fields[field].pointer.clone()),
        ]);
        questions.push(asked);
    }
}

/// The field of each column that is taken.
fn fields_by_column(taken: &[Option<u32>]) -> Vec<Option<usize>> {
    let mut by_column = Vec::new();
    for (field, column) in taken.iter().enumerate() {
        let Some(column) = column else { continue };
        let column = *column as usize;
        if by_column.len() <= column {
            by_column.resize(column + 1, None);
        }
        by_column[column] = Some(field);
    }
    by_column
}

/// The field that holds the category.
fn category_field(input: &Input<'_>) -> Option<usize> {
    let category = input.category.as_ref()?;
    let mut fields = input.fields.iter();
    fields.position(|field| field.pointer == *category)
}

/// Whether a row has the headers once more, as tables do that were printed or joined. `headers` are
/// those of the fields, folded.
fn is_repeated_header(fields: &[Option<&Cell>], headers: &[Option<String>]) -> bool {
    let is_text = |cell: &&Cell| matches!(cell.value, CellValue::Text(_));
    if !fields.iter().flatten().all(is_text) {
        return false;
    }
    let mut any = false;
    for (cell, header) in fields.iter().zip(headers) {
        let Some(cell) = cell else { continue };
        let CellValue::Text(text) = &cell.value else {
            return false;
        };
        if header.as_deref() != Some(fold_name(text).as_str()) {
            return false;
        }
        any = true;
    }
    any
}

/// Whether a name says that a row sums up others, in the three languages.
fn sums_up(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "sum",
        "summer",
        "totalt",
        "total",
        "totalsum",
        "totals",
        "subtotal",
        "delsum",
        "i alt",
        "til sammen",
        "tilsammen",
        "til saman",
        "samlet",
        "samla",
    ];
    let first = text.chars().find(|letter| letter.is_alphanumeric());
    // Most names are none of these by their first letter, and need not be folded.
    if !first.is_some_and(|letter| matches!(letter.to_ascii_lowercase(), 's' | 't' | 'd' | 'i')) {
        return false;
    }
    let folded = fold_name(text);
    WORDS.iter().any(|word| {
        folded
            .strip_prefix(word)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Whether a row sums up others: it says so, or it has no category and its figures are just the
/// sums of all rows before.
fn is_total(
    input: &Input<'_>,
    category: Option<usize>,
    cells: &[Cell],
    fields: &[Option<&Cell>],
    sums: &[ExactSum],
    rows_before: usize,
) -> bool {
    // A text with a letter in it is no number, whatever else stands there.
    let is_name = |text: &str| {
        text.bytes().any(|byte| byte.is_ascii_alphabetic())
            || matches!(typed_number::read(text), Typed::Unreadable)
    };
    let first_text = cells.iter().find_map(|cell| match &cell.value {
        CellValue::Text(text) if is_name(text) => Some(text),
        _ => None,
    });
    if first_text.is_some_and(|text| sums_up(text)) {
        return true;
    }
    let Some(category) = category else {
        return false;
    };
    if fields.get(category).is_none_or(Option::is_some) || rows_before < 2 {
        return false;
    }
    let mut figures = 0;
    for ((cell, field), sum) in fields.iter().zip(&input.fields).zip(sums) {
        let Some(cell) = cell.filter(|_| field.is_number()) else {
            continue;
        };
        match typed_number::read(&cell.value.shown()) {
            Typed::Number(figure) if figure == sum.decimal() => figures += 1,
            _ => return false,
        }
    }
    figures > 0
}

/// A cell that a merged one covers: the field of its column, and where the value stands.
struct Covered {
    field: usize,
    column: u32,
    top: usize,
    first_column: u32,
}

/// The cells that merged ones cover, in columns that are taken, by row.
fn covered_cells(table: &Table, taken: &[Option<u32>]) -> HashMap<u32, Vec<Covered>> {
    let mut covered: HashMap<u32, Vec<Covered>> = HashMap::new();
    let mut count = 0;
    for merged in table
        .merged
        .iter()
        .filter(|range| range.rows.0 < range.rows.1)
    {
        let holds = table
            .rows
            .binary_search_by_key(&merged.rows.0, |row| row.number);
        let Ok(top) = holds else { continue };
        for row in table.rows.iter().skip(top + 1) {
            // Overlapping ranges, which no program writes, must not multiply the work.
            if row.number > merged.rows.1 || count > table.cells.len() {
                break;
            }
            for (field, column) in taken.iter().enumerate() {
                let Some(column) = *column else { continue };
                if (merged.columns.0..=merged.columns.1).contains(&column) {
                    count += 1;
                    covered.entry(row.number).or_default().push(Covered {
                        field,
                        column,
                        top,
                        first_column: merged.columns.0,
                    });
                }
            }
        }
    }
    covered
}

/// A text that is merged over several rows stands in each of them, as it looks in the spreadsheet.
/// A figure does not: it would be counted more than once.
fn fill_from_merged<'a>(
    fields: &mut [Option<&'a Cell>],
    input: &Input<'a>,
    row: u32,
    covered: &[Covered],
    notes: &mut Notes,
) {
    for covered in covered {
        let cells = input.table.cells_of(covered.top);
        let holds = cells
            .iter()
            .find(|cell| cell.column == covered.first_column);
        let (Some(cell), Some(None)) = (holds, fields.get(covered.field)) else {
            continue;
        };
        let place = || ImportPlace {
            row,
            column: Some(column_letters(covered.column)),
            text: shown(&cell.value.shown()),
        };
        if input.fields[covered.field].is_number() {
            notes.at(NoteLevel::Problem, "merged-figure", &[], place);
        } else {
            notes.at(NoteLevel::Note, "merged-filled", &[], place);
            fields[covered.field] = Some(cell);
        }
    }
}
