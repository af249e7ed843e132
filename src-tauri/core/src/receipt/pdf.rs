//! A receipt on paper: PDF 1.7, tagged, and checked by krilla against PDF/UA-1.
//!
//! The same receipt is the same file, byte for byte: it carries no time of its making and no id
//! that was made up.

mod drawing;
mod letters;
mod look;
mod sheet;
mod table;

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use super::content::{Block, Content, Fact};
use crate::error::Result;
use crate::words::Words;
use letters::{Letters, Line, Style};
use look::{
    ACCENT, BOX, BOX_MARKED, CODE, EXACT, GROUP, LABEL, REFERENCE, REPORT, SECTION, TEXT, TITLE,
};
use sheet::{Bookmark, Node, Piece, SIDE, Sheet, WIDTH, lines_here};

/// Width of the labels of facts, and where what they stand for begins.
const LABELS: f32 = 150.0;
const VALUES: f32 = SIDE + LABELS + 14.0;
/// More lines than this may be divided between pages.
const KEPT_TOGETHER: usize = 8;

/// The receipt as a PDF file. A letter that the fonts of the program do not have is shown as
/// an empty box; text that is copied or searched has the letter itself.
///
/// # Errors
/// [`crate::error::ErrorCode::Internal`] with krilla's findings, should the file not be PDF/UA-1.
pub fn pdf(content: &Content, words: &Words) -> Result<Vec<u8>> {
    let letters = Letters::new()?;
    let mut sheet = Sheet::new(content.mark.is_some());
    let mut writer = Writer {
        sheet: &mut sheet,
        letters: &letters,
        marked: content.mark.is_some(),
    };
    writer.head(content);
    for section in &content.sections {
        writer.section(&section.heading, &section.blocks);
    }
    drawing::draw(sheet, &letters, content, words)
}

struct Writer<'a> {
    sheet: &'a mut Sheet,
    letters: &'a Letters,
    marked: bool,
}

impl Writer<'_> {
    fn head(&mut self, content: &Content) {
        self.heading(&content.title, TITLE, 1);
        self.paragraph(&content.report, REPORT);
        self.sheet.y += 10.0;
        self.paragraph(&content.reference.label, LABEL);
        self.paragraph(&content.reference.value, REFERENCE);
        self.sheet.y += 8.0;
        self.boxed(&content.meaning);
    }

    fn section(&mut self, heading: &str, blocks: &[Block]) {
        self.sheet.gap(16.0);
        // A heading stands together with the beginning of what is under it.
        self.sheet.room(SECTION.leading + 60.0);
        self.heading(heading, SECTION, 2);
        self.sheet.y += 4.0;
        for block in blocks {
            match block {
                Block::Heading(text) => {
                    self.sheet.gap(12.0);
                    self.sheet.room(GROUP.leading + 50.0);
                    self.heading(text, GROUP, 3);
                    self.sheet.y += 2.0;
                }
                Block::Facts(facts) => self.facts(facts),
                Block::Table(table) => table::draw(self.sheet, self.letters, table, None),
                Block::Lines(lines) => {
                    for line in lines {
                        self.sheet.gap(4.0);
                        self.paragraph(line, TEXT);
                    }
                }
            }
        }
    }

    fn heading(&mut self, text: &str, style: Style, level: u16) {
        let title = letters_only(text);
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        let node = self.sheet.node(Tag::Hn(level, Some(title.clone())), None);
        let lines = self.letters.wrap(text, style, WIDTH);
        if level.get() < 3 {
            self.sheet.bookmarks.push(Bookmark {
                text: title,
                page: self.sheet.page(),
                y: self.sheet.y,
            });
        }
        self.sheet.flow(SIDE, lines, node);
    }

    fn paragraph(&mut self, text: &str, style: Style) {
        let node = self.sheet.node(Tag::P, None);
        let lines = self.letters.wrap(text, style, WIDTH);
        self.sheet.flow(SIDE, lines, node);
    }

    /// A sentence that must not be overlooked.
    fn boxed(&mut self, text: &str) {
        let lines = self.letters.wrap(text, TEXT, WIDTH - 28.0);
        let height = lines.len() as f32 * TEXT.leading + 16.0;
        self.sheet.room(height);
        let y = self.sheet.y;
        let rectangle = |width, colour| Piece::Rectangle {
            x: SIDE,
            y,
            width,
            height,
            colour,
        };
        let behind = if self.marked { BOX_MARKED } else { BOX };
        self.sheet.put(rectangle(WIDTH, behind));
        self.sheet.put(rectangle(3.0, ACCENT));
        let node = self.sheet.node(Tag::P, None);
        self.sheet.y += 8.0;
        self.sheet.flow(SIDE + 14.0, lines, node);
        self.sheet.y += 8.0;
    }

    fn facts(&mut self, facts: &[Fact]) {
        let list = self.sheet.node(Tag::L(ListNumbering::None), None);
        for (place, fact) in facts.iter().enumerate() {
            self.sheet.gap(4.0);
            if place + 2 == facts.len() {
                // The last fact of a list does not stand alone on a page.
                self.sheet.room(3.0 * TEXT.leading);
            }
            self.fact(fact, list);
        }
    }

    fn fact(&mut self, fact: &Fact, list: Node) {
        let width = WIDTH - (VALUES - SIDE);
        let label = self.letters.wrap(&fact.label, LABEL, LABELS);
        let style = if fact.code { CODE } else { TEXT };
        let mut value = self.letters.wrap(&fact.value, style, width);
        if let Some(exact) = &fact.exact {
            value.extend(self.letters.wrap(exact, EXACT, width));
        }
        let leading = TEXT.leading;
        let longest = label.len().max(value.len());
        let together = if longest <= KEPT_TOGETHER {
            longest
        } else {
            label.len().max(2)
        };
        self.sheet.room(together as f32 * leading);
        if lines_here(self.sheet.left(), leading, value.len()) == 0 {
            self.sheet.turn();
        }
        let item = self.sheet.node(Tag::LI, Some(list));
        let name = self.sheet.node(Tag::Lbl, Some(item));
        let body = self.sheet.node(Tag::LBody, Some(item));
        let labels_end = self.put_lines(label, name);
        let page = self.sheet.page();
        self.sheet.flow(VALUES, value, body);
        // A label may be longer than what it stands for.
        if self.sheet.page() == page {
            self.sheet.y = self.sheet.y.max(labels_end);
        }
    }

    /// Puts the lines of a label from here on down, and stays here. Gives where they end.
    fn put_lines(&mut self, lines: Vec<Line>, node: Node) -> f32 {
        let mut y = self.sheet.y;
        for line in lines {
            let leading = line.style.leading;
            self.sheet.put_line(SIDE, y, line, Some(node));
            y += leading;
        }
        y
    }
}

/// A text for metadata: without what has no look of its own.
fn letters_only(text: &str) -> String {
    super::legible::legible(text).replace(['\n', '\u{fffd}'], " ")
}
