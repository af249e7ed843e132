//! How much of a table is read at most, and what is said when there is more. Every limit is far
//! beyond any report, and holds before memory is taken.

use std::fmt;

/// Bytes of a file that holds a table. A hundred thousand rows take about four million.
pub const LARGEST_TABLE_MIB: u64 = 32;
/// Parts of a workbook; Excel writes about a dozen and one a sheet.
pub(super) const MOST_PARTS: u64 = 4_000;
/// Bytes that come out of one workbook when it is unpacked, as counted and not as it says.
pub(super) const MOST_UNPACKED: u64 = 256 * 1024 * 1024;
/// Bytes that come out before their ratio to what went in is looked at.
pub(super) const UNPACKED_UNLOOKED: u64 = 4 * 1024 * 1024;
/// How many times what went in may have come out so far. Sheets of figures reach thirty; rows that
/// are the same over and over reach more.
pub(super) const MOST_RATIO: u64 = 300;
/// Bytes of one piece of XML: a tag with its attributes, or a text.
pub(super) const LARGEST_TOKEN: u64 = 1024 * 1024;
/// Elements inside one another.
pub(super) const DEEPEST_XML: u64 = 256;
/// Rows with something in them.
pub const MOST_ROWS: u64 = 200_000;
/// Columns, counted from the first: a value further out is refused.
pub const MOST_COLUMNS: u64 = 1_000;
/// Cells with something in them.
pub(super) const MOST_CELLS: u64 = 1_000_000;
/// Texts that cells share. Each takes some seventy bytes beside its letters.
pub(super) const MOST_STRINGS: u64 = 400_000;
/// Bytes of text in all cells together.
pub(super) const MOST_TEXT: u64 = 32 * 1024 * 1024;
/// Bytes of one row of a CSV file, line breaks within quotes included.
pub(super) const LONGEST_LINE: u64 = 1024 * 1024;
/// Sheets of a workbook.
pub(super) const MOST_SHEETS: u64 = 1_000;
/// Styles, merged ranges and hidden ranges: each beyond what a person makes.
pub(super) const MOST_MARKS: u64 = 100_000;

/// What there is too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Bytes of the file, in MiB.
    FileMib,
    /// Parts of a workbook.
    Parts,
    /// Bytes unpacked, in MiB.
    UnpackedMib,
    /// Bytes unpacked for each byte packed.
    Ratio,
    /// Bytes of one piece of XML.
    Token,
    /// Elements inside one another.
    Nesting,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells.
    Cells,
    /// Texts that cells share.
    Strings,
    /// Bytes of text, in MiB.
    TextMib,
    /// Bytes of one row of a CSV file.
    Line,
    /// Sheets.
    Sheets,
    /// Styles, merged or hidden ranges.
    Marks,
}

impl Limit {
    /// Its name in a message.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FileMib => "file",
            Self::Parts => "parts",
            Self::UnpackedMib | Self::Ratio => "unpacked",
            Self::Token => "token",
            Self::Nesting => "nesting",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells | Self::Strings => "cells",
            Self::TextMib => "text",
            Self::Line => "line",
            Self::Sheets => "sheets",
            Self::Marks => "marks",
        }
    }

    /// What it is, in the unit of its name.
    #[must_use]
    pub fn most(self) -> u64 {
        const MIB: u64 = 1024 * 1024;
        match self {
            Self::FileMib => LARGEST_TABLE_MIB,
            Self::Parts => MOST_PARTS,
            Self::UnpackedMib => MOST_UNPACKED / MIB,
            Self::Ratio => MOST_RATIO,
            Self::Token => LARGEST_TOKEN,
            Self::Nesting => DEEPEST_XML,
            Self::Rows => MOST_ROWS,
            Self::Columns => MOST_COLUMNS,
            Self::Cells => MOST_CELLS,
            Self::Strings => MOST_STRINGS,
            Self::TextMib => MOST_TEXT / MIB,
            Self::Line => LONGEST_LINE,
            Self::Sheets => MOST_SHEETS,
            Self::Marks => MOST_MARKS,
        }
    }
}

/// Why a table could not be read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// There is more of something than is read.
    #[error("more than {} {}", .0.most(), .0.name())]
    TooLarge(Limit),
    /// It is no such file, or a damaged one.
    #[error("{0}")]
    Broken(String),
    /// It needs a password.
    #[error("protected with a password")]
    Protected,
    /// It is a workbook of a kind that is not read, such as `.xls` or `.xlsb`.
    #[error("a workbook of another kind")]
    OtherKind,
    /// It could not be read at all.
    #[error("{0}")]
    Unreadable(std::io::Error),
}

/// A limit that was met while bytes were read: an error of `std::io` carries it up through the
/// parsers.
#[derive(Debug)]
pub(super) struct MetLimit(pub(super) Limit);

impl fmt::Display for MetLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        TableError::TooLarge(self.0).fmt(f)
    }
}

impl std::error::Error for MetLimit {}

/// The error of `std::io` that says so.
pub(super) fn met(limit: Limit) -> std::io::Error {
    std::io::Error::other(MetLimit(limit))
}

/// What an error of `std::io` means: a limit that was met, or bytes that are not what they should
/// be.
pub(super) fn from_io(error: &std::io::Error) -> TableError {
    let met = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<MetLimit>());
    match met {
        Some(MetLimit(limit)) => TableError::TooLarge(*limit),
        None => TableError::Broken(error.to_string()),
    }
}

/// Fails when a count is beyond its limit.
pub(super) fn within(count: usize, limit: Limit) -> Result<(), TableError> {
    if count as u64 > limit.most() {
        Err(TableError::TooLarge(limit))
    } else {
        Ok(())
    }
}
