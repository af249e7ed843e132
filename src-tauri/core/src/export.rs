//! Tables for spreadsheets: CSV and XLSX.

mod csv;
mod xlsx;

use std::path::Path;

use crate::error::{AppError, ErrorCode, Result};

pub use self::csv::csv;
pub use self::xlsx::xlsx;

/// A kind of table file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Text with `;` between cells.
    Csv,
    /// Office Open XML.
    Xlsx,
}

impl TableKind {
    /// The kind that a file's ending names; none for another ending.
    #[must_use]
    pub fn of(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_string_lossy().to_lowercase();
        match ending.as_str() {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// A table to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Spreadsheet {
    /// What it is; the sheet's name and the document's title.
    pub title: String,
    /// When it was made, for the document's properties.
    pub made_at: jiff::Timestamp,
    /// What people call the columns.
    pub columns: Vec<String>,
    /// Its rows, each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text, also where it looks like a number, as a reference.
    Text(String),
    /// A number in JSON notation: `6740.5`.
    Number(String),
    /// An instant, RFC 3339. Shown in Norwegian time.
    Moment(String),
}

impl Cell {
    /// A text that may not be known.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.to_owned()))
    }

    /// An instant that may not be known.
    #[must_use]
    pub fn moment(instant: Option<&str>) -> Self {
        instant.map_or(Self::Empty, |text| Self::Moment(text.to_owned()))
    }
}

/// Writes a table to a file, as its ending says.
///
/// # Errors
/// [`ErrorCode::FileKindUnknown`] for another ending than `.csv` and `.xlsx`,
/// [`ErrorCode::FileUnwritable`].
pub fn save(sheet: &Spreadsheet, to: &Path) -> Result<()> {
    let bytes = match TableKind::of(to) {
        Some(TableKind::Csv) => csv(sheet)?,
        Some(TableKind::Xlsx) => xlsx(sheet)?,
        None => {
            return Err(AppError::new(ErrorCode::FileKindUnknown)
                .with("file", crate::import::file_name(to))
                .with("problem", "save")
                .with("kinds", ".csv, .xlsx"));
        }
    };
    crate::settings::write_whole(to, &bytes)
}
