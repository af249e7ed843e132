//! ODS (OpenDocument 1.3, part 3, section 9): one pass over the content, in which a row or a cell
//! that is repeated a million times costs nothing while it is empty.

mod cell;

use std::collections::HashSet;
use std::io::BufRead;

use quick_xml::events::{BytesStart, Event};

use super::container::Container;
use super::limits::{Limit, TableError, within};
use super::sheet::{Cell, Merged, Table};
use super::xlsx::Listed;
use super::xml::{Xml, attribute};
use cell::read_cell;

const CONTENT: &str = "content.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Whether a container holds a document of this format.
pub(super) fn is_document(container: &Container<'_>) -> bool {
    container.has(CONTENT)
}

/// A sheet as the document lists it, and whether anything stands in it.
pub(super) struct OdsSheet {
    pub(super) listed: Listed,
    pub(super) holds_anything: bool,
}

/// The sheets of a document, in their order.
pub(super) fn sheets(container: &mut Container<'_>) -> Result<Vec<OdsSheet>, TableError> {
    if is_protected(container)? {
        return Err(TableError::Protected);
    }
    let mut reading = Reading::new(None);
    reading.all(Xml::new(content(container)?))?;
    Ok(reading.sheets)
}

/// A sheet, by its place in the list.
pub(super) fn read(container: &mut Container<'_>, place: usize) -> Result<Table, TableError> {
    let mut reading = Reading::new(Some(place));
    reading.all(Xml::new(content(container)?))?;
    Ok(reading.table)
}

fn content<'c>(container: &'c mut Container<'_>) -> Result<impl BufRead + 'c, TableError> {
    container
        .part(CONTENT)?
        .ok_or_else(|| TableError::Broken(format!("no {CONTENT}")))
}

fn is_protected(container: &mut Container<'_>) -> Result<bool, TableError> {
    let Some(part) = container.part(MANIFEST)? else {
        return Ok(false);
    };
    let mut xml = Xml::new(part);
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Ok(true);
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

struct Reading {
    /// The sheet whose cells are wanted; none when only the list is.
    wanted: Option<usize>,
    sheets: Vec<OdsSheet>,
    table: Table,
    hidden_styles: HashSet<String>,
    style: Option<String>,
    row: u32,
    column: u32,
}

/// A number of repetitions; more than a spreadsheet has rows is no number.
fn repeated(element: &BytesStart<'_>, name: &str) -> Result<u32, TableError> {
    match attribute(element, name)? {
        None => Ok(1),
        Some(text) => text
            .parse()
            .ok()
            .filter(|count| (1..=0x10_0000).contains(count))
            .ok_or_else(|| TableError::Broken(format!("{name} is {text:?}"))),
    }
}

fn is_hidden(element: &BytesStart<'_>) -> Result<bool, TableError> {
    Ok(matches!(
        attribute(element, "visibility")?.as_deref(),
        Some("collapse" | "filter")
    ))
}

impl Reading {
    fn new(wanted: Option<usize>) -> Self {
        Self {
            wanted,
            sheets: Vec::new(),
            table: Table::default(),
            hidden_styles: HashSet::new(),
            style: None,
            row: 0,
            column: 0,
        }
    }

    fn all<R: BufRead>(&mut self, mut xml: Xml<R>) -> Result<(), TableError> {
        loop {
            match xml.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "style:style" => self.style = attribute(&element, "name")?,
                    "style:table-properties" => {
                        let is_shown = attribute(&element, "display")?;
                        if is_shown.as_deref() == Some("false")
                            && let Some(style) = self.style.take()
                        {
                            within(self.hidden_styles.len() + 1, Limit::Marks)?;
                            self.hidden_styles.insert(style);
                        }
                    }
                    "table:table" => {
                        let listed = Listed {
                            name: attribute(&element, "name")?.unwrap_or_default(),
                            hidden: attribute(&element, "style-name")?
                                .is_some_and(|style| self.hidden_styles.contains(&style)),
                        };
                        within(self.sheets.len() + 1, Limit::Sheets)?;
                        self.sheets.push(OdsSheet {
                            listed,
                            holds_anything: false,
                        });
                        self.sheet(&mut xml)?;
                    }
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// The sheet whose start was the last piece.
    fn sheet<R: BufRead>(&mut self, xml: &mut Xml<R>) -> Result<(), TableError> {
        let is_wanted = self
            .wanted
            .is_some_and(|place| place + 1 == self.sheets.len());
        if self.wanted.is_some() && !is_wanted {
            return xml.skip();
        }
        (self.row, self.column) = (0, 0);
        loop {
            match xml.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-column" => {
                        let first = self.column;
                        self.column =
                            first.saturating_add(repeated(&element, "number-columns-repeated")?);
                        if is_hidden(&element)? {
                            within(self.table.hidden_columns.len() + 1, Limit::Marks)?;
                            let last = self.column.saturating_sub(1);
                            self.table.hidden_columns.push((first, last));
                        }
                    }
                    "table:table-row" => {
                        let count = repeated(&element, "number-rows-repeated")?;
                        let hidden = is_hidden(&element)?;
                        self.row(xml, count, hidden, is_wanted)?;
                        let holds_anything = self.sheets.last().is_some_and(|s| s.holds_anything);
                        if holds_anything && !is_wanted {
                            return self.rest(xml);
                        }
                    }
                    // Pictures over the cells.
                    "table:shapes" | "office:forms" => xml.skip()?,
                    _ => {}
                },
                Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
                Event::Eof => return Err(TableError::Broken("a sheet without an end".to_owned())),
                _ => {}
            }
        }
    }

    /// Passes over the rest of a sheet.
    fn rest<R: BufRead>(&self, xml: &mut Xml<R>) -> Result<(), TableError> {
        let mut inner = 0u32;
        loop {
            match xml.next()? {
                Event::Start(element) if element.name().as_ref() == "table:table" => inner += 1,
                Event::End(element) if element.name().as_ref() == "table:table" => {
                    if inner == 0 {
                        return Ok(());
                    }
                    inner -= 1;
                }
                Event::Eof => return Err(TableError::Broken("a sheet without an end".to_owned())),
                _ => {}
            }
        }
    }

    /// The row whose start was the last piece, as often as it is repeated.
    fn row<R: BufRead>(
        &mut self,
        xml: &mut Xml<R>,
        count: u32,
        hidden: bool,
        is_wanted: bool,
    ) -> Result<(), TableError> {
        let first = self.row.saturating_add(1);
        self.row = self.row.saturating_add(count);
        let mut column: u32 = 0;
        let mut cells: Vec<Cell> = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-cell" | "table:covered-table-cell" => {
                        let found = read_cell(&element)?;
                        let times = repeated(&element, "number-columns-repeated")?;
                        let spans = (
                            repeated(&element, "number-rows-spanned")?,
                            repeated(&element, "number-columns-spanned")?,
                        );
                        if let Some(value) = found.value(xml)? {
                            if let Some(sheet) = self.sheets.last_mut() {
                                sheet.holds_anything = true;
                            }
                            if u64::from(column) + u64::from(times) > Limit::Columns.most() {
                                return Err(TableError::TooLarge(Limit::Columns));
                            }
                            within(cells.len() + times as usize, Limit::Cells)?;
                            for column in column..column + times {
                                cells.push(Cell {
                                    column,
                                    formula: value.formula,
                                    value: value.value.clone(),
                                });
                            }
                        }
                        if is_wanted && spans != (1, 1) {
                            within(self.table.merged.len() + 1, Limit::Marks)?;
                            self.table.merged.push(Merged {
                                rows: (first, first.saturating_add(spans.0 - 1)),
                                columns: (column, column.saturating_add(spans.1 - 1)),
                            });
                        }
                        column = column.saturating_add(times);
                    }
                    _ => xml.skip()?,
                },
                Event::End(_) => break,
                Event::Eof => return Err(TableError::Broken("a row without an end".to_owned())),
                _ => {}
            }
        }
        if !is_wanted || cells.is_empty() {
            return Ok(());
        }
        within(self.table.rows.len() + count as usize, Limit::Rows)?;
        for number in first..=self.row {
            for cell in &cells {
                self.table.push(number, hidden, cell.clone())?;
            }
        }
        Ok(())
    }
}
