//! What a person chooses of a table, and what comes of it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Delimiter, TextEncoding};
use crate::domain::SubmissionId;
use crate::view::draft::DraftView;

/// What becomes of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowAnswer {
    /// They are activities like the others.
    Take,
    /// They are left out.
    LeaveOut,
}

/// How a figure that has two readings is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NumberReading {
    /// 6.740 is six thousand and some.
    Thousands,
    /// 6.740 is a little less than seven.
    Decimal,
}

/// What rows with the same category become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SameCategory {
    /// Rows of their own, as they stand in the file.
    #[default]
    Keep,
    /// One row, its figures added up. A row with a figure that cannot be read stays by itself.
    Sum,
}

/// A column, and the field that it is to be taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ColumnChoice {
    /// Which column, from 1.
    pub column: u32,
    /// The field; none to leave the column out.
    pub field: Option<String>,
}

/// How the ambiguous figures of one column are to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NumberChoice {
    /// Which column, from 1.
    pub column: u32,
    /// How.
    pub reading: NumberReading,
}

/// What a person chose; what is not chosen is found, or asked.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct ImportChoices {
    /// The draft that the rows are for; its rule pack is used.
    pub into: Option<SubmissionId>,
    /// The table of the report.
    pub table: Option<String>,
    /// The characters of a text file.
    pub encoding: Option<TextEncoding>,
    /// The separator of a text file.
    pub delimiter: Option<Delimiter>,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row with the headers; 0 when there is none.
    pub header_row: Option<u32>,
    /// What columns are taken for.
    pub columns: Vec<ColumnChoice>,
    /// How ambiguous figures are read.
    pub numbers: Vec<NumberChoice>,
    /// What becomes of rows that look like sums.
    pub total_rows: Option<RowAnswer>,
    /// What becomes of hidden rows.
    pub hidden_rows: Option<RowAnswer>,
    /// What rows with the same category become.
    pub same_category: Option<SameCategory>,
}

/// Asks what would become of an opened table under some choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PreviewImport {
    /// The opened file.
    pub import_id: String,
    /// The choices.
    pub choices: ImportChoices,
}

/// What becomes of the rows that a draft has already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OldRows {
    /// They give way. [`ImportTaken`] can be undone.
    Replace,
    /// The new rows come after them.
    Keep,
}

/// Takes the rows over, under the choices of the last preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeImport {
    /// The opened file.
    pub import_id: String,
    /// The choices; into a new draft when `into` is none.
    pub choices: ImportChoices,
    /// What becomes of the rows of the draft that they go into.
    pub old_rows: OldRows,
}

/// Rows that were taken over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ImportTaken {
    /// The draft as it is now. `undo_import` gives it back as it was; a second time, this again.
    pub draft: DraftView,
    /// Whether the draft is new: it is undone by putting it away.
    pub is_new: bool,
    /// How many rows came.
    #[ts(type = "number")]
    pub row_count: usize,
}

/// What the clipboard holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Pasted {
    /// As HTML, where it has that form.
    pub html: Option<String>,
    /// As text.
    pub text: Option<String>,
}
