//! What a spreadsheet puts on the clipboard: tab-separated text, or the table of a page.

use std::cell::RefCell;
use std::io::Cursor;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::error::AppError;
use crate::view::import::{Delimiter, Pasted, TextEncoding, TextFormat};

use super::delimited;
use super::file;
use super::limits::{Limit, MOST_CELLS, MOST_COLUMNS, MOST_TEXT, TableError};

/// The rows of what was copied, each with the same number of cells. Text with tabs goes before
/// HTML: spreadsheets give both, and the text is what the cells show.
///
/// # Errors
/// [`crate::error::ErrorCode::TableTooLarge`].
pub fn rows(pasted: &Pasted) -> Result<Vec<Vec<String>>, AppError> {
    let text = pasted.text.as_deref().unwrap_or_default();
    let html = pasted.html.as_deref().unwrap_or_default();
    let rows = if text.contains('\t') || html.is_empty() {
        of_text(text)
    } else {
        of_html(html).and_then(|rows| {
            if rows.is_empty() {
                of_text(text)
            } else {
                Ok(rows)
            }
        })
    };
    let mut rows = rows.map_err(|error| file::failure("", None, &error))?;
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    Ok(rows)
}

fn of_text(text: &str) -> Result<Vec<Vec<String>>, TableError> {
    let format = TextFormat {
        encoding: TextEncoding::Utf8,
        has_mark: false,
        delimiter: Delimiter::Tab,
        sure: true,
        looks_garbled: false,
    };
    let mut source = Cursor::new(text.as_bytes().to_vec());
    let table = delimited::read(&mut source, &format)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let first = table.rows.first().map_or(1, |row| row.number);
    for (place, head) in table.rows.iter().enumerate() {
        // An empty row inside the block is a row of it.
        while rows.len() < (head.number - first) as usize && rows.len() < table.rows.len() * 2 {
            rows.push(Vec::new());
        }
        let mut row = Vec::new();
        for cell in table.cells_of(place) {
            row.resize(cell.column as usize, String::new());
            row.push(cell.value.shown().trim().to_owned());
        }
        rows.push(row);
    }
    Ok(rows)
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

#[derive(Default)]
struct Found {
    rows: Vec<Vec<String>>,
    row: Option<Vec<String>>,
    cell: Option<(String, usize)>,
    ended: bool,
    cells: u64,
    too_many: bool,
}

impl Found {
    fn end_cell(&mut self) {
        let Some((text, span)) = self.cell.take() else {
            return;
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        let row = self.row.get_or_insert_default();
        self.cells += span as u64;
        if self.cells > MOST_CELLS {
            self.too_many = true;
            return;
        }
        row.push(words.join(" "));
        // What a wide cell covers is empty.
        row.extend(std::iter::repeat_n(String::new(), span - 1));
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.rows.extend(self.row.take());
    }

    fn tag(&mut self, tag: &Tag) {
        let name = tag.name.as_ref();
        match (tag.kind, name) {
            (TagKind::StartTag, "tr") => {
                self.end_row();
                self.row = Some(Vec::new());
            }
            (TagKind::StartTag, "td" | "th") => {
                self.end_cell();
                let mut attributes = tag.attrs.iter();
                let span = attributes
                    .find(|attribute| attribute.name.local.as_ref() == "colspan")
                    .and_then(|attribute| attribute.value.parse::<usize>().ok());
                let most = usize::try_from(MOST_COLUMNS).unwrap_or(usize::MAX);
                self.cell = Some((String::new(), span.unwrap_or(1).clamp(1, most)));
            }
            (TagKind::StartTag, "br" | "p" | "div") => self.text(" "),
            (TagKind::EndTag, "td" | "th") => self.end_cell(),
            (TagKind::EndTag, "tr") => self.end_row(),
            (TagKind::EndTag, "table") => {
                self.end_row();
                self.ended = true;
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some((cell, _)) = &mut self.cell {
            cell.push_str(text);
        }
    }
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
        TokenSinkResult::Continue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(html: Option<&str>, text: Option<&str>) -> Vec<Vec<String>> {
        let pasted = Pasted {
            html: html.map(str::to_owned),
            text: text.map(str::to_owned),
        };
        rows(&pasted).unwrap()
    }

    #[test]
    fn tab_separated_text_keeps_its_empty_cells_and_rows() {
        let rows = pasted(
            Some("<table><tr><td>annet</td></tr></table>"),
            Some("Møte\t12\t6 740,5\r\n\t\t\r\n\"to\nlinjer\"\t\t3\r\n"),
        );
        assert_eq!(
            rows,
            [
                ["Møte", "12", "6 740,5"],
                ["", "", ""],
                ["to\nlinjer", "", "3"]
            ]
        );
    }

    #[test]
    fn a_table_of_a_page_is_read_where_the_text_has_no_tabs() {
        let html = "<html><body><!--StartFragment--><table border=1><tr><th colspan=2>Kategori\
                    <th>Timer</tr><tr><td>&Aring;pen <b>m&oslash;teplass</b><td>12</td>\
                    <td>6&nbsp;740,5</td></tr></table><table><tr><td>nei</td></tr></table>";
        assert_eq!(
            pasted(Some(html), Some("Kategori Timer")),
            [
                ["Kategori", "", "Timer"],
                ["Åpen møteplass", "12", "6 740,5"]
            ]
        );
        assert_eq!(pasted(Some("<p>12</p>"), Some("12")), [["12"]]);
        assert!(pasted(None, None).is_empty());
    }

    #[test]
    fn a_page_beyond_all_measure_is_refused() {
        let wide = "<tr>".to_owned() + &"<td colspan=1000>x".repeat(1001);
        let pasted = Pasted {
            html: Some(format!("<table>{wide}")),
            text: None,
        };
        let error = rows(&pasted).unwrap_err();
        assert_eq!(error.code, crate::error::ErrorCode::TableTooLarge);
    }
}
