//! XLSX (ECMA-376): one pass over a sheet, which gives the values and all that must be said of
//! them: formulas, formats, hidden rows and columns, merged cells.

mod formats;
mod plain;
mod workbook;

use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};

use super::container::Container;
use super::limits::{Limit, TableError, within};
use super::sheet::{Cell, CellValue, Merged, Table, place_of};
use super::xml::{Xml, add_text, attribute, is_set, says_yes};
use formats::Shown;
use workbook::Workbook;
pub(super) use workbook::is_workbook;

/// A sheet as the workbook lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) hidden: bool,
}

/// An open workbook.
pub(super) struct Xlsx<'a> {
    container: Container<'a>,
    workbook: Workbook,
}

impl<'a> Xlsx<'a> {
    pub(super) fn open(mut container: Container<'a>) -> Result<Self, TableError> {
        let workbook = Workbook::read(&mut container)?;
        Ok(Self {
            container,
            workbook,
        })
    }

    /// The sheets with cells, in their order; sheets of charts are none.
    pub(super) fn sheets(&self) -> Vec<Listed> {
        let sheets = self.workbook.sheets.iter();
        sheets.map(|sheet| sheet.listed.clone()).collect()
    }

    /// Whether anything stands in a sheet.
    pub(super) fn holds_anything(&mut self, place: usize) -> Result<bool, TableError> {
        let reading = Reading::new(&[], &[], false, true);
        Ok(!self.sheet(place, reading)?.rows.is_empty())
    }

    /// A sheet, by its place in the list.
    pub(super) fn read(&mut self, place: usize) -> Result<Table, TableError> {
        let strings = workbook::strings(&mut self.container, &self.workbook)?;
        let shown = formats::read(&mut self.container, &self.workbook)?;
        let counts_from_1904 = self.workbook.counts_from_1904;
        let reading = Reading::new(&strings, &shown, counts_from_1904, false);
        self.sheet(place, reading)
    }

    fn sheet(&mut self, place: usize, reading: Reading<'_>) -> Result<Table, TableError> {
        let no_sheet = || TableError::Broken("a sheet is missing".to_owned());
        let sheet = self.workbook.sheets.get(place).ok_or_else(no_sheet)?;
        let part = self.container.part(&sheet.part)?.ok_or_else(no_sheet)?;
        reading.all(Xml::new(part))
    }
}

/// How the value of a cell is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    Number,
    Shared,
    Inline,
    Text,
    Bool,
    Error,
    Date,
}

impl Written {
    /// By the attribute `t` of a cell.
    fn of(kind: &str) -> Self {
        match kind {
            "s" => Self::Shared,
            "inlineStr" => Self::Inline,
            "str" => Self::Text,
            "b" => Self::Bool,
            "e" => Self::Error,
            "d" => Self::Date,
            _ => Self::Number,
        }
    }
}

/// The place of a style in the list of styles.
fn style_of(text: &str) -> usize {
    text.parse().unwrap_or(0)
}

fn wrong_cell(what: &str) -> TableError {
    TableError::Broken(format!("a cell with {what}"))
}

/// A sheet that is being read.
struct Reading<'a> {
    strings: &'a [Arc<str>],
    shown: &'a [Shown],
    counts_from_1904: bool,
    first_only: bool,
    table: Table,
    row: u32,
    row_hidden: bool,
    column: u32,
}

impl<'a> Reading<'a> {
    fn new(
        strings: &'a [Arc<str>],
        shown: &'a [Shown],
        counts_from_1904: bool,
        first_only: bool,
    ) -> Self {
        Self {
            strings,
            shown,
            counts_from_1904,
            first_only,
            table: Table::default(),
            row: 0,
            row_hidden: false,
            column: 0,
        }
    }

    fn all<R: BufRead>(mut self, mut xml: Xml<R>) -> Result<Table, TableError> {
        let mut text = String::new();
        loop {
            while self.row > 0 && xml.directly(|bytes| self.plain_cell(bytes))?.is_some() {
                if self.first_only && !self.table.rows.is_empty() {
                    return Ok(self.table);
                }
            }
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "row" => self.begin_row(&element)?,
                    "c" => {
                        let (style, written) = self.begin_cell(&element)?;
                        self.cell(&mut xml, style, written, &mut text)?;
                        if self.first_only && !self.table.rows.is_empty() {
                            break;
                        }
                    }
                    "col" if is_set(&element, "hidden")? => self.hidden_columns(&element)?,
                    "mergeCell" => self.merged(&element)?,
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(self.table)
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<(), TableError> {
        let mut number = self.row.saturating_add(1);
        self.row_hidden = false;
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| TableError::Broken(error.to_string()))?;
            let value = attribute.value.as_ref();
            match attribute.key.local_name().as_ref() {
                // Rows in another order than their numbers would be taken for other rows.
                "r" => {
                    let given = value.parse().ok().filter(|given| *given >= number);
                    number = given.ok_or_else(|| TableError::Broken(format!("row {value}")))?;
                }
                "hidden" => self.row_hidden = says_yes(value),
                _ => {}
            }
        }
        self.row = number;
        self.column = 0;
        Ok(())
    }

    /// Takes the cell that the bytes begin with, when it is a plain one.
    fn plain_cell(&mut self, bytes: &[u8]) -> Result<Option<((), usize)>, TableError> {
        let Some(cell) = plain::cell(bytes) else {
            return Ok(None);
        };
        if let Some(name) = cell.name {
            self.go_to(name)?;
        }
        let style = cell.style.map_or(0, style_of);
        let written = cell.kind.map_or(Written::Number, Written::of);
        let text = cell.value.unwrap_or_default();
        self.end_cell(style, written, false, text)?;
        Ok(Some(((), cell.length)))
    }

    /// Makes the column of a cell's name the present one.
    fn go_to(&mut self, name: &str) -> Result<(), TableError> {
        match place_of(name) {
            // A file without row elements of its own is none that a program writes.
            Some((row, column)) if row == self.row && column >= self.column => {
                self.column = column;
                Ok(())
            }
            _ => Err(wrong_cell(name)),
        }
    }

    /// Style and kind of the cell whose column becomes the present one.
    fn begin_cell(&mut self, element: &BytesStart<'_>) -> Result<(usize, Written), TableError> {
        let (mut style, mut written) = (0, Written::Number);
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| wrong_cell(&error.to_string()))?;
            let value = attribute.value.as_ref();
            match attribute.key.local_name().as_ref() {
                "r" => self.go_to(value)?,
                "s" => style = style_of(value),
                "t" => written = Written::of(value),
                _ => {}
            }
        }
        Ok((style, written))
    }

    fn cell<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        style: usize,
        written: Written,
        text: &mut String,
    ) -> Result<(), TableError> {
        let (mut formula, mut has_value) = (false, false);
        text.clear();
        loop {
            match xml.next()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "f" => {
                        formula = true;
                        xml.skip()?;
                    }
                    "v" => {
                        has_value = true;
                        xml.text(text)?;
                    }
                    "is" => {
                        has_value = true;
                        rich_text(xml, text)?;
                    }
                    _ => xml.skip()?,
                },
                Event::End(_) => break,
                Event::Eof => return Err(TableError::Broken("a cell without an end".to_owned())),
                _ => {}
            }
        }
        // An element for a value that holds nothing is as good as none.
        self.end_cell(style, written, formula, if has_value { text } else { "" })
    }

    /// Puts the value of the cell into the table, and goes on to the next column.
    fn end_cell(
        &mut self,
        style: usize,
        written: Written,
        formula: bool,
        text: &str,
    ) -> Result<(), TableError> {
        let column = self.column;
        self.column = self.column.saturating_add(1);
        let value = if !text.is_empty() {
            self.value(style, written, text)?
        } else if formula && written != Written::Text {
            // An empty text is a value; anything else that is empty was never calculated.
            Some(CellValue::NotCalculated)
        } else {
            None
        };
        match value {
            Some(value) => self.table.push(
                self.row,
                self.row_hidden,
                Cell {
                    column,
                    formula,
                    value,
                },
            ),
            None => Ok(()),
        }
    }

    fn value(
        &self,
        style: usize,
        written: Written,
        text: &str,
    ) -> Result<Option<CellValue>, TableError> {
        let wrong = || {
            let shown: String = text.chars().take(40).collect();
            let column = super::sheet::column_letters(self.column.saturating_sub(1));
            TableError::Broken(format!("{shown:?} in {column}{}", self.row))
        };
        let of_text = |text: Arc<str>| (!text.trim().is_empty()).then_some(CellValue::Text(text));
        Ok(match written {
            Written::Shared if self.first_only => of_text("x".into()),
            Written::Shared => {
                let place: usize = text.trim().parse().map_err(|_| wrong())?;
                of_text(self.strings.get(place).ok_or_else(wrong)?.clone())
            }
            Written::Inline | Written::Text => of_text(workbook::unescaped(text).into()),
            Written::Bool => Some(CellValue::Bool(matches!(text.trim(), "1" | "true"))),
            Written::Error => Some(CellValue::Error(text.trim().into())),
            Written::Date => {
                let date = text.trim().trim_end_matches("T00:00:00").replace('T', " ");
                Some(CellValue::Date(date.into()))
            }
            Written::Number => {
                let number: f64 = text
                    .trim()
                    .parse()
                    .ok()
                    .filter(|number: &f64| number.is_finite())
                    .ok_or_else(wrong)?;
                let shown = self.shown.get(style).copied().unwrap_or_default();
                Some(formats::value(number, shown, self.counts_from_1904))
            }
        })
    }

    fn hidden_columns(&mut self, element: &BytesStart<'_>) -> Result<(), TableError> {
        let number = |name| -> Result<Option<u32>, TableError> {
            Ok(attribute(element, name)?.and_then(|text| text.parse().ok()))
        };
        if let (Some(first), Some(last)) = (number("min")?, number("max")?) {
            within(self.table.hidden_columns.len() + 1, Limit::Marks)?;
            self.table
                .hidden_columns
                .push((first.saturating_sub(1), last.saturating_sub(1)));
        }
        Ok(())
    }

    fn merged(&mut self, element: &BytesStart<'_>) -> Result<(), TableError> {
        let range = attribute(element, "ref")?.unwrap_or_default();
        let ends = range
            .split_once(':')
            .and_then(|(first, last)| Some((place_of(first)?, place_of(last)?)));
        if let Some(((first_row, first_column), (last_row, last_column))) = ends {
            within(self.table.merged.len() + 1, Limit::Marks)?;
            self.table.merged.push(Merged {
                rows: (first_row, last_row),
                columns: (first_column, last_column),
            });
        }
        Ok(())
    }
}

/// The text of a string of several pieces, without the reading aid that Japanese ones carry.
fn rich_text<R: BufRead>(xml: &mut Xml<R>, text: &mut String) -> Result<(), TableError> {
    let mut depth = 1u32;
    while depth > 0 {
        let event = xml.next()?;
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "rPh" | "phoneticPr" => xml.skip()?,
                "t" => xml.text(text)?,
                _ => depth += 1,
            },
            Event::End(_) => depth -= 1,
            Event::Eof => return Err(TableError::Broken("a text without an end".to_owned())),
            _ => {}
        }
    }
    // A limit of its own: the pieces together may be long.
    add_text(&Event::Eof, text)
}
