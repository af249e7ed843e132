//! What a spreadsheet puts on the clipboard: the table of a page, or tab-separated text.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::error::AppError;
use crate::view::import::Pasted;

use super::file;
use super::limits::{Limit, MOST_CELLS, MOST_COLUMNS, MOST_TEXT, TableError, within};

/// Elements whose text no cell shows. LibreOffice writes the comments of cells as `comment`.
const UNSEEN: [&str; 3] = ["style", "script", "comment"];

/// The rows of what was copied, each with the same number of cells, a cell one line. A page's table
/// goes before the text: spreadsheets give both, and a page leaves no doubt where a cell ends, while
/// a quotation mark in the text may be the cell's own.
///
/// # Errors
/// [`crate::error::ErrorCode::TableTooLarge`].
pub fn rows(pasted: &Pasted) -> Result<Vec<Vec<String>>, AppError> {
    let text = pasted.text.as_deref().unwrap_or_default();
    let html = pasted.html.as_deref().unwrap_or_default();
    let rows = of_html(html).and_then(|rows| {
        if rows.is_empty() {
            of_text(text)
        } else {
            Ok(rows)
        }
    });
    let mut rows = rows.map_err(|error| file::failure("", None, &error))?;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    within(width.saturating_mul(rows.len()), Limit::Cells)
        .map_err(|error| file::failure("", None, &error))?;
    for row in &mut rows {
        row.resize(width, String::new());
    }
    Ok(rows)
}

/// Tab-separated text. A cell that begins with a quotation mark runs to the mark that closes it, line
/// breaks and tabs included, with `""` for a mark. A mark that is never closed, or after which the
/// cell goes on, is the cell's own.
fn of_text(text: &str) -> Result<Vec<Vec<String>>, TableError> {
    if text.len() as u64 > MOST_TEXT {
        return Err(TableError::TooLarge(Limit::TextMib));
    }
    let (mut rows, mut row, mut rest, mut cells) = (Vec::new(), Vec::new(), text, 0_usize);
    while !rest.is_empty() {
        let (cell, after) = cell_of(rest);
        row.push(one_line(&cell));
        cells += 1;
        within(row.len(), Limit::Columns)?;
        within(cells, Limit::Cells)?;
        rest = match after.strip_prefix('\t') {
            Some("") => {
                row.push(String::new());
                ""
            }
            Some(next) => {
                rest = next;
                continue;
            }
            None => after
                .strip_prefix("\r\n")
                .or_else(|| after.strip_prefix(['\r', '\n']))
                .unwrap_or_default(),
        };
        rows.push(std::mem::take(&mut row));
    }
    Ok(rows)
}

/// The cell that a text begins with, and what follows it.
fn cell_of(text: &str) -> (Cow<'_, str>, &str) {
    if let Some((cell, after)) = text.strip_prefix('"').and_then(quoted) {
        return (Cow::Owned(cell), after);
    }
    let (cell, after) = text.split_at(text.find(['\t', '\r', '\n']).unwrap_or(text.len()));
    (Cow::Borrowed(cell), after)
}

/// What stands before the mark that closes a cell, and what follows it.
fn quoted(mut text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    loop {
        let (before, after) = text.split_once('"')?;
        cell.push_str(before);
        let Some(more) = after.strip_prefix('"') else {
            let ends = after.is_empty() || after.starts_with(['\t', '\r', '\n']);
            return ends.then_some((cell, after));
        };
        cell.push('"');
        text = more;
    }
}

/// A cell holds one line: line breaks become spaces, and no figure is changed.
fn one_line(text: &str) -> String {
    let lines = text.split(['\r', '\n']).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

fn of_html(html: &str) -> Result<Vec<Vec<String>>, TableError> {
    if html.len() as u64 > MOST_TEXT {
        return Err(TableError::TooLarge(Limit::TextMib));
    }
    let tokenizer = Tokenizer::new(HtmlTable::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut found = tokenizer.sink.found.into_inner();
    found.end_row();
    if found.too_many {
        return Err(TableError::TooLarge(Limit::Cells));
    }
    Ok(found.rows)
}

/// Hears the tags and texts of a page, and keeps its first table.
#[derive(Default)]
struct HtmlTable {
    found: RefCell<Found>,
}

/// A cell that is being read, and how many columns and rows it spans.
struct Begun {
    text: String,
    columns: usize,
    rows: usize,
}

#[derive(Default)]
struct Found {
    rows: Vec<Vec<String>>,
    row: Option<Vec<String>>,
    cell: Option<Begun>,
    /// Columns of this row that a cell above reaches into, with the rows that it has left.
    covered: BTreeMap<usize, usize>,
    /// The same of the next row.
    covers: BTreeMap<usize, usize>,
    /// How many tables stand inside each other here: those inside a cell are its text.
    depth: usize,
    /// How many elements are open whose text no cell shows.
    unseen: usize,
    ended: bool,
    cells: u64,
    too_many: bool,
}

impl Found {
    fn begin_row(&mut self) {
        self.end_row();
        self.row = Some(Vec::new());
        self.covered = std::mem::take(&mut self.covers);
        let left = self.covered.iter().filter(|(_, left)| **left > 1);
        self.covers = left.map(|(column, left)| (*column, left - 1)).collect();
    }

    /// What a wide or high cell covers is empty: a figure must not be counted twice.
    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else {
            return;
        };
        let row = self.row.get_or_insert_default();
        let before = row.len();
        while self.covered.contains_key(&row.len()) {
            row.push(String::new());
        }
        let place = row.len();
        self.cells += (place - before + cell.columns) as u64;
        if self.cells > MOST_CELLS || (place + cell.columns) as u64 > MOST_COLUMNS {
            self.too_many = true;
            return;
        }
        let words: Vec<&str> = cell.text.split_whitespace().collect();
        row.push(words.join(" "));
        row.extend(std::iter::repeat_n(String::new(), cell.columns - 1));
        if cell.rows > 1 {
            let columns = place..place + cell.columns;
            self.covers
                .extend(columns.map(|column| (column, cell.rows - 1)));
        }
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.rows.extend(self.row.take());
    }

    fn tag(&mut self, tag: &Tag) {
        let name = tag.name.as_ref();
        let begins = tag.kind == TagKind::StartTag;
        match name {
            "table" if begins => self.depth += 1,
            "table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_row();
                    self.ended = !self.rows.is_empty();
                }
            }
            _ if UNSEEN.contains(&name) && !tag.self_closing => {
                self.unseen = match begins {
                    true => self.unseen + 1,
                    false => self.unseen.saturating_sub(1),
                };
            }
            "br" | "p" | "div" | "tr" | "td" | "th" if self.depth > 1 => self.text(" "),
            "tr" if begins => self.begin_row(),
            "tr" => self.end_row(),
            "td" | "th" => {
                self.end_cell();
                if begins {
                    let most = usize::try_from(MOST_COLUMNS).unwrap_or(usize::MAX);
                    self.cell = Some(Begun {
                        text: String::new(),
                        columns: spanned(tag, "colspan").clamp(1, most),
                        rows: spanned(tag, "rowspan"),
                    });
                }
            }
            "br" | "p" | "div" => self.text(" "),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = &mut self.cell
            && self.unseen == 0
        {
            cell.text.push_str(text);
        }
    }
}

fn spanned(tag: &Tag, name: &str) -> usize {
    let mut attributes = tag.attrs.iter();
    attributes
        .find(|attribute| attribute.name.local.as_ref() == name)
        .and_then(|attribute| attribute.value.parse().ok())
        .unwrap_or(1)
}

impl TokenSink for HtmlTable {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut found = self.found.borrow_mut();
        if !found.ended && !found.too_many {
            match &token {
                Token::TagToken(tag) => found.tag(tag),
                Token::CharacterTokens(text) => found.text(text),
                _ => {}
            }
        }
        // What stands in these is no markup, whatever it looks like.
        match &token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => match tag.name.as_ref() {
                "style" => TokenSinkResult::RawData(RawKind::Rawtext),
                "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                _ => TokenSinkResult::Continue,
            },
            _ => TokenSinkResult::Continue,
        }
    }
}

#[cfg(test)]
mod tests;
