//! A table from a file, on its way into a report: what was read, what is taken for what, what is
//! asked. Rows are numbered as the spreadsheet numbers them, columns counted from 1 (A is 1).

mod choices;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draft::DraftView;
use crate::domain::Totals;
use crate::rules::form::LocalText;

pub use choices::{
    ColumnChoice, ImportChoices, ImportTaken, NumberChoice, NumberReading, OldRows, Pasted,
    PreviewImport, RowAnswer, SameCategory, TakeImport,
};

/// What a file turned out to be when it was opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "one at a time, and sent at once")]
pub enum OpenedFile {
    /// A report: it is a draft now.
    Draft {
        /// The draft.
        draft: DraftView,
    },
    /// A table: nothing is taken over yet.
    Table {
        /// What was read.
        preview: ImportPreview,
    },
    /// A rule pack: it is not added yet.
    RulePack {
        /// What it would bring.
        preview: super::rules::RulePackPreview,
    },
}

/// The kind of a file with a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    /// Text with separators.
    Csv,
    /// Excel.
    Xlsx,
    /// OpenDocument.
    Ods,
}

/// Which characters the bytes of a text are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextEncoding {
    /// UTF-8.
    Utf8,
    /// Windows-1252, Excel's own for "CSV" here.
    Windows1252,
    /// UTF-16, small end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
}

/// What stands between the cells of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Delimiter {
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// Tab.
    Tab,
}

/// How a text file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextFormat {
    /// Its characters.
    pub encoding: TextEncoding,
    /// Whether it begins with a byte order mark.
    pub has_mark: bool,
    /// What stands between its cells.
    pub delimiter: Delimiter,
    /// Whether no other separator fits as well.
    pub sure: bool,
    /// Whether letters look as if they were read with the wrong characters: `Ã¸` for `ø`.
    pub looks_garbled: bool,
}

/// A sheet to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SheetChoice {
    /// Its name.
    pub name: String,
    /// Whether the workbook hides it. A hidden sheet is never taken unasked.
    pub hidden: bool,
    /// Whether nothing stands in it.
    pub empty: bool,
}

/// A table of the report that rows can go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportTarget {
    /// Its pointer in the payload.
    pub pointer: String,
    /// What people call it.
    pub label: LocalText,
}

/// A field that a column can be taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportField {
    /// Its pointer inside a row: `/antall`.
    pub field: String,
    /// What people call it.
    pub label: LocalText,
    /// Whether a row without it is wrong.
    pub required: bool,
    /// Whether it is a number.
    pub is_number: bool,
    /// The column that is taken for it.
    pub column: Option<u32>,
}

/// Why a column is taken for what it is taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ColumnReason {
    /// Its header is a name of the field.
    Header,
    /// It was chosen the last time a table had these headers.
    Remembered,
    /// It was chosen now.
    Chosen,
    /// Its header begins with a name of the field: this is asked about.
    Similar,
    /// It is taken for nothing.
    None,
}

/// A column of the table with something in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportColumn {
    /// Which, from 1.
    pub column: u32,
    /// Its name in a spreadsheet: `C`.
    pub letters: String,
    /// Its header, where it has one.
    pub header: Option<String>,
    /// Whether the spreadsheet hides it.
    pub hidden: bool,
    /// The field it is taken for; none when it is left out.
    pub field: Option<String>,
    /// Why.
    pub reason: ColumnReason,
    /// How many rows have something in it.
    #[ts(type = "number")]
    pub values: usize,
    /// The first few values, as the spreadsheet shows them.
    pub examples: Vec<String>,
}

/// A cell or a row in the file, to point at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPlace {
    /// The row's number.
    pub row: u32,
    /// The column's name, where it is about one cell.
    pub column: Option<String>,
    /// What stands there.
    pub text: String,
}

/// How much a note matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteLevel {
    /// Something could not be read, or is not taken.
    Problem,
    /// Worth knowing.
    Note,
}

/// What is to be known of the table. Its words are `import-note-<kind>`, with `count` and the
/// arguments; `field` is a pointer inside a row, for which the words want the label.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportNote {
    /// How much it matters.
    pub level: NoteLevel,
    /// What it is: a name of the Fluent files.
    pub kind: String,
    /// How many cells or rows it is about; 0 when it is about the whole.
    #[ts(type = "number")]
    pub count: usize,
    /// The first of them.
    pub places: Vec<ImportPlace>,
    /// What the words need.
    pub args: BTreeMap<String, String>,
}

/// What a person is asked before rows are taken over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Several sheets: which one?
    Sheet,
    /// No row looks like headers: which one is it?
    HeaderRow,
    /// A header is like a field's name, but not the same.
    SimilarColumn,
    /// Several columns have the name of one field.
    SeveralColumns,
    /// Values stand under no header.
    UnnamedColumn,
    /// Rows look like sums: are they activities?
    TotalRows,
    /// Hidden rows: are they to be taken?
    HiddenRows,
    /// Figures such as 6.740 can be read in two ways. They can be taken as they are, and are asked
    /// about in the form then.
    AmbiguousNumbers,
}

/// A question, its words `import-question-<kind>`; arguments as those of [`ImportNote`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportQuestion {
    /// What is asked.
    pub kind: QuestionKind,
    /// The column it is about, from 1.
    pub column: Option<u32>,
    /// Whether it was answered.
    pub answered: bool,
    /// Whether nothing is taken over until it is.
    pub blocks: bool,
    /// How many rows or cells it is about.
    #[ts(type = "number")]
    pub count: usize,
    /// The first of them.
    pub places: Vec<ImportPlace>,
    /// What the words need.
    pub args: BTreeMap<String, String>,
}

/// A category that several rows have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SharedCategory {
    /// The category, as it goes into the report.
    pub category: String,
    /// How many rows have it.
    #[ts(type = "number")]
    pub rows: usize,
}

/// A row as it would be taken over: its fields by pointer, each with its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportRow {
    /// The rows of the file that it is made of.
    pub rows: Vec<u32>,
    /// Text by field.
    pub fields: BTreeMap<String, String>,
}

/// What was read, and what would become of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportPreview {
    /// Names this opened file to the commands that follow.
    pub import_id: String,
    /// The file's name without its folders.
    pub file: String,
    /// What kind it is.
    pub kind: TableKind,
    /// The rule pack whose fields are filled.
    pub payload_version: String,
    /// The tables of the report that rows can go to.
    pub tables: Vec<ImportTarget>,
    /// The one they go to.
    pub table: String,
    /// How the text is written; none for a workbook.
    pub text: Option<TextFormat>,
    /// The sheets of a workbook.
    pub sheets: Vec<SheetChoice>,
    /// The sheet that was read; none while it is asked which.
    pub sheet: Option<String>,
    /// The row with the headers; none when there is none.
    pub header_row: Option<u32>,
    /// The first rows of the sheet, as it shows them, to choose the row of headers by.
    pub top: Vec<TopRow>,
    /// The fields that columns can be taken for.
    pub fields: Vec<ImportField>,
    /// The columns.
    pub columns: Vec<ImportColumn>,
    /// The first rows as they would be taken over.
    pub rows: Vec<ImportRow>,
    /// How many rows would be taken over.
    #[ts(type = "number")]
    pub row_count: usize,
    /// What they add up to.
    pub totals: Totals,
    /// What rows with the same category become.
    pub same_category: SameCategory,
    /// The categories that several rows of the file have, the first of them.
    pub shared_categories: Vec<SharedCategory>,
    /// How many such categories there are.
    #[ts(type = "number")]
    pub shared_category_count: usize,
    /// What is asked.
    pub questions: Vec<ImportQuestion>,
    /// What is to be known, problems first.
    pub notes: Vec<ImportNote>,
    /// Whether rows can be taken over: every question that blocks is answered, and there are rows.
    pub ready: bool,
}

/// A row of the file as it stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TopRow {
    /// Its number.
    pub row: u32,
    /// Its cells from column A on, empty ones too.
    pub cells: Vec<String>,
}
