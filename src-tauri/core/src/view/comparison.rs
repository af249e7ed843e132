//! A draft beside the report that it corrects, and beside the years before.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::domain::Decimal;
use crate::domain::earlier_years::{CategoryChange, FarFigure, FigureChange};

/// What there is to compare a draft with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Comparison {
    /// What a correction changes; none where the draft corrects nothing.
    pub correction: Option<CorrectionDiff>,
    /// Against the organisation's years before; none where there is none to compare with.
    pub earlier: Option<EarlierYears>,
    /// The last year before has several reports of the organisation, and nobody said which of them
    /// this one continues: that year.
    pub several_in: Option<u32>,
}

/// A correction against the report that it corrects, as that was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CorrectionDiff {
    /// The report id that the other has.
    pub report_id_before: String,
    /// The report id that this one has.
    pub report_id_now: String,
    /// The organisation that the other was sent for, where this one is for another: Bufdir's names.
    pub org_id: Option<TextChange>,
    /// The payload version, where that is another.
    pub payload_version: Option<TextChange>,
    /// What is different inside.
    pub report: ReportDiff,
    /// The sum of counts.
    pub count: FigureChange,
    /// The sum of hours.
    pub hours: FigureChange,
}

/// A text before and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextChange {
    /// Before.
    pub before: String,
    /// Now.
    pub now: String,
}

/// What is different between two payloads of one form.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct ReportDiff {
    /// Fields outside the tables, in the order of the form.
    pub fields: Vec<FieldChange>,
    /// Tables in which something is different, in the order of the form.
    pub tables: Vec<TableDiff>,
}

/// What became of a field or a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was not there before.
    Added,
    /// It is not there any more.
    Removed,
    /// It says something else.
    Changed,
}

/// A field before and now. Values are as a document has them: figures as text, and as an opaque
/// object what the form cannot show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldChange {
    /// Where: into the payload, or inside a row into the row.
    pub pointer: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// What it said.
    #[ts(type = "unknown")]
    pub before: Option<Value>,
    /// What it says.
    #[ts(type = "unknown")]
    pub now: Option<Value>,
    /// Now less before, where both are numbers.
    pub difference: Option<Decimal>,
}

/// A table in which something is different.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TableDiff {
    /// The array.
    pub pointer: String,
    /// Rows that were added, removed or changed, in the order of the rows now.
    pub rows: Vec<RowChange>,
    /// Rows that say the same.
    #[ts(type = "number")]
    pub unchanged: usize,
    /// Rows that stayed stand in another order.
    pub reordered: bool,
}

/// A row that is different.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RowChange {
    /// What became of it.
    pub kind: ChangeKind,
    /// Its place before, counted from 0.
    #[ts(type = "number | null")]
    pub row_before: Option<usize>,
    /// Its place now, counted from 0.
    #[ts(type = "number | null")]
    pub row_now: Option<usize>,
    /// Its category, now or else before; none where it has none.
    pub category: Option<String>,
    /// The cells that are different; of an added or a removed row, all of them.
    pub cells: Vec<FieldChange>,
}

/// A draft against the years before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct EarlierYears {
    /// The last year before that there is a report of.
    pub year: u32,
    /// What its report is called.
    pub report_id: String,
    /// Category by category.
    pub categories: Vec<CategoryChange>,
    /// All of them together.
    pub whole: CategoryChange,
    /// Figures that are far from those of the years before; they never stand in the way.
    pub far: Vec<FarFigure>,
    /// Rows of the draft of which a figure cannot be read: they are in no sum, and nothing is said
    /// to be far.
    #[ts(type = "number")]
    pub unreadable_rows: usize,
}

/// What an answer to the report that a draft corrects said, word for word, and where in the draft it
/// belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Remark {
    /// What it is.
    pub kind: RemarkKind,
    /// The words.
    pub text: String,
    /// The places that it names, in the draft as it is now; none where it names none.
    pub pointers: Vec<String>,
}

/// Where a remark comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RemarkKind {
    /// Bufdir's notes on the report, or the reason for which it was not taken in.
    Note,
    /// An error that Bufdir's check of it found.
    Error,
    /// A warning of that check.
    Warning,
}
