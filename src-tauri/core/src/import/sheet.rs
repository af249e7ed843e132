//! One table as a file holds it, before anybody says what its columns mean. Sparse: a cell far out
//! costs what one cell costs.

use std::sync::Arc;

use super::limits::{Limit, MOST_TEXT, TableError, within};

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// A text.
    Text(Arc<str>),
    /// A number of a spreadsheet.
    Number(f64),
    /// A number that is shown as a percentage: `0.5` for 50 %.
    Percent(f64),
    /// A date, with a time of day where it has one: `2025-12-31`, `2025-12-31 13:30`.
    Date(Box<str>),
    /// A time of day or a length of time: `37:30`.
    Time(Box<str>),
    /// True or false.
    Bool(bool),
    /// An error, as the spreadsheet shows it: `#REF!`.
    Error(Box<str>),
    /// A formula whose value the file does not hold.
    NotCalculated,
}

impl CellValue {
    /// The text that a person would read there; the number of a percentage as it is held.
    #[must_use]
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.to_string(),
            Self::Number(number) | Self::Percent(number) => shown_number(*number),
            Self::Date(text) | Self::Time(text) | Self::Error(text) => text.to_string(),
            Self::Bool(true) => "TRUE".to_owned(),
            Self::Bool(false) => "FALSE".to_owned(),
            Self::NotCalculated => String::new(),
        }
    }
}

/// A number in its shortest form, with a decimal comma as people here write it.
fn shown_number(number: f64) -> String {
    format!("{number}").replace('.', ",")
}

/// A cell with something in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its column, counted from 0.
    pub column: u32,
    /// Whether a formula gave the value.
    pub formula: bool,
    /// What stands there.
    pub value: CellValue,
}

/// A row with something in it: its cells are `Table::cells[start..]` up to the next row's start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowHead {
    /// Its number as the spreadsheet shows it, from 1; the line of a CSV file.
    pub number: u32,
    /// Whether the spreadsheet hides it.
    pub hidden: bool,
    /// Where its cells begin.
    pub start: usize,
}

/// Cells that were made into one: rows and columns from and up to, both counted from 0 for columns
/// and from 1 for rows, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// First and last row.
    pub rows: (u32, u32),
    /// First and last column.
    pub columns: (u32, u32),
}

/// A table as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// Rows with something in them, in their order.
    pub rows: Vec<RowHead>,
    /// Their cells, in their order.
    pub cells: Vec<Cell>,
    /// Hidden columns, from and up to, counted from 0.
    pub hidden_columns: Vec<(u32, u32)>,
    /// Merged cells.
    pub merged: Vec<Merged>,
    text: u64,
}

impl Table {
    /// The cells of the row at a place in `rows`.
    #[must_use]
    pub fn cells_of(&self, place: usize) -> &[Cell] {
        let start = self
            .rows
            .get(place)
            .map_or(self.cells.len(), |row| row.start);
        let end = self
            .rows
            .get(place + 1)
            .map_or(self.cells.len(), |row| row.start);
        self.cells.get(start..end).unwrap_or_default()
    }

    /// Whether the spreadsheet hides a column.
    #[must_use]
    pub fn hides_column(&self, column: u32) -> bool {
        self.hidden_columns
            .iter()
            .any(|(first, last)| (*first..=*last).contains(&column))
    }

    /// Adds a cell at the end of the last row, or begins a row with it.
    ///
    /// # Errors
    /// [`TableError::TooLarge`] for a cell too far out, or one too many.
    pub(super) fn push(&mut self, number: u32, hidden: bool, cell: Cell) -> Result<(), TableError> {
        if u64::from(cell.column) >= Limit::Columns.most() {
            return Err(TableError::TooLarge(Limit::Columns));
        }
        within(self.cells.len() + 1, Limit::Cells)?;
        if let CellValue::Text(text) = &cell.value {
            // A text that many cells share is counted with each: the limit errs on the safe side.
            self.text += text.len() as u64;
            if self.text > MOST_TEXT {
                return Err(TableError::TooLarge(Limit::TextMib));
            }
        }
        if self.rows.last().is_none_or(|row| row.number != number) {
            within(self.rows.len() + 1, Limit::Rows)?;
            self.rows.push(RowHead {
                number,
                hidden,
                start: self.cells.len(),
            });
        }
        self.cells.push(cell);
        Ok(())
    }
}

/// A column as spreadsheets name it: 0 is `A`, 26 is `AA`.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Row (from 1) and column (from 0) of a name such as `C5` or `$C$5`.
pub(super) fn place_of(name: &str) -> Option<(u32, u32)> {
    let mut column: u32 = 0;
    let mut row: u32 = 0;
    for byte in name.bytes() {
        match byte {
            b'$' => {}
            b'A'..=b'Z' | b'a'..=b'z' if row == 0 => {
                let letter = u32::from(byte.to_ascii_uppercase() - b'A') + 1;
                column = column.checked_mul(26)?.checked_add(letter)?;
            }
            b'0'..=b'9' => row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?,
            _ => return None,
        }
    }
    (row > 0).then_some((row, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_names_of_spreadsheets() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16383, "XFD")] {
            assert_eq!(column_letters(column), name);
            assert_eq!(place_of(&format!("{name}7")), Some((7, column)));
        }
        assert_eq!(place_of("$B$12"), Some((12, 1)));
        for wrong in [
            "",
            "A",
            "7",
            "A0",
            "7A",
            "A-1",
            "AAAAAAAAAA1",
            "A99999999999",
        ] {
            assert_eq!(place_of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn rows_know_their_cells() {
        let mut table = Table::default();
        let cell = |column, text: &str| Cell {
            column,
            formula: false,
            value: CellValue::Text(text.into()),
        };
        for (row, column) in [(1, 0), (1, 2), (4, 1)] {
            table.push(row, false, cell(column, "x")).unwrap();
        }
        assert_eq!(table.rows.len(), 2, "an empty row is not held");
        assert_eq!(table.cells_of(0).len(), 2);
        assert_eq!(table.cells_of(1)[0].column, 1);
        assert_eq!(table.cells_of(2), []);
        let far = table.push(5, false, cell(16383, "x"));
        assert!(matches!(far, Err(TableError::TooLarge(Limit::Columns))));
    }
}
