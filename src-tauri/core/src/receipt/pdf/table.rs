//! A table over as many pages as it needs, with its header at the top of each.

use krilla::tagging::{TableHeaderScope, Tag};

use super::letters::{Letters, Line};
use super::look::{HEADER, RULE, STRONG, TEXT, TEXT_STRONG};
use super::sheet::{Node, SIDE, Sheet, WIDTH};
use crate::receipt::content::{Column, Table};

/// Between columns.
const BETWEEN: f32 = 16.0;
/// Above and below the text of a row.
const PADDING: f32 = 4.0;

/// A row in lines, cell by cell.
type Row = Vec<Vec<Line>>;

struct Plan<'a> {
    columns: &'a [Column],
    widths: Vec<f32>,
    /// In lines, to be put at the top of every page.
    header: Row,
}

/// Draws a table below what is there.
pub(super) fn draw(sheet: &mut Sheet, letters: &Letters, table: &Table, parent: Option<Node>) {
    let widths = widths(letters, table);
    let wrap = |cells: &[String], style| -> Row {
        let cells = cells.iter().zip(&widths);
        cells
            .map(|(cell, width)| letters.wrap(cell, style, *width))
            .collect()
    };
    let labels: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.label.clone())
        .collect();
    let plan = Plan {
        columns: &table.columns,
        header: wrap(&labels, HEADER),
        widths: widths.clone(),
    };
    let caption = letters.wrap(&table.caption, TEXT_STRONG, WIDTH);
    let totals = table
        .totals
        .as_ref()
        .map(|totals| wrap(totals, TEXT_STRONG));
    let first = table
        .rows
        .first()
        .map_or(0.0, |cells| height(&wrap(cells, TEXT)));

    // The caption stands together with the header and the first row.
    let caption_height = caption.len() as f32 * TEXT_STRONG.leading + 4.0;
    let start = caption_height + height(&plan.header) + first;
    sheet.gap(10.0);
    sheet.room(start.min(sheet.whole()));
    let node = sheet.node(Tag::Table, parent);
    let caption_node = sheet.node(Tag::Caption, Some(node));
    sheet.flow(SIDE, caption, caption_node);
    sheet.y += 4.0;
    let head = sheet.node(Tag::THead, Some(node));
    plan.put_header(sheet, Some(head));

    let body = sheet.node(Tag::TBody, Some(node));
    let last = table.rows.len().saturating_sub(1);
    for (place, cells) in table.rows.iter().enumerate() {
        let row = wrap(cells, TEXT);
        // The sums never stand alone on a page.
        let with = totals
            .as_ref()
            .filter(|_| place == last)
            .map_or(0.0, height);
        plan.put_row(sheet, row, body, with, false);
        let y = sheet.y;
        sheet.rule(y - 0.5, 0.5, RULE);
    }
    if let Some(totals) = totals {
        let foot = sheet.node(Tag::TFoot, Some(node));
        let y = sheet.y;
        sheet.rule(y - 0.5, 1.0, STRONG);
        plan.put_row(sheet, totals, foot, 0.0, true);
    }
    sheet.y += 4.0;
}

impl Plan<'_> {
    /// Puts the header. It is content once; where it is repeated it is not.
    fn put_header(&self, sheet: &mut Sheet, head: Option<Node>) {
        let row = head.map(|head| sheet.node(Tag::TR, Some(head)));
        let y = sheet.y;
        for (place, lines) in self.header.iter().enumerate() {
            let node = row.map(|row| sheet.node(Tag::TH(TableHeaderScope::Column), Some(row)));
            self.put_cell(sheet, place, y + PADDING, lines.clone(), node);
        }
        sheet.y += height(&self.header);
        let y = sheet.y;
        sheet.rule(y - 1.0, 1.0, STRONG);
    }

    /// Puts a row, whole where a page has room for it. `with` is what has to follow on the same
    /// page.
    fn put_row(&self, sheet: &mut Sheet, row: Row, parent: Node, with: f32, foot: bool) {
        let needed = height(&row) + with;
        if sheet.left() < needed && needed <= sheet.whole() - height(&self.header) {
            self.turn(sheet);
        }
        let node = sheet.node(Tag::TR, Some(parent));
        let nodes: Vec<Node> = (0..row.len())
            .map(|place| match place {
                0 if foot => sheet.node(Tag::TH(TableHeaderScope::Row), Some(node)),
                _ => sheet.node(Tag::TD, Some(node)),
            })
            .collect();
        let mut cells: Vec<_> = row.into_iter().map(Vec::into_iter).collect();
        // A row that no page has room for goes on over several.
        loop {
            let left = sheet.left() - 2.0 * PADDING;
            let most = ((left / TEXT.leading) as usize).max(1);
            let longest = cells.iter().map(ExactSizeIterator::len).max().unwrap_or(0);
            let here = longest.min(most);
            let y = sheet.y;
            for (place, (cell, node)) in cells.iter_mut().zip(&nodes).enumerate() {
                let lines = cell.by_ref().take(here).collect();
                self.put_cell(sheet, place, y + PADDING, lines, Some(*node));
            }
            sheet.y += here as f32 * TEXT.leading + 2.0 * PADDING;
            if here == longest {
                return;
            }
            self.turn(sheet);
        }
    }

    fn turn(&self, sheet: &mut Sheet) {
        sheet.turn();
        self.put_header(sheet, None);
    }

    fn put_cell(
        &self,
        sheet: &mut Sheet,
        place: usize,
        y: f32,
        lines: Vec<Line>,
        node: Option<Node>,
    ) {
        let before = self.widths.iter().take(place);
        let left = SIDE + before.map(|width| width + BETWEEN).sum::<f32>();
        let width = self.widths.get(place).copied().unwrap_or_default();
        let number = self.columns.get(place).is_some_and(|column| column.number);
        for (row, line) in lines.into_iter().enumerate() {
            let x = if number {
                left + width - line.width
            } else {
                left
            };
            let y = y + row as f32 * line.style.leading;
            sheet.put_line(x, y, line, node);
        }
    }
}

fn height(row: &Row) -> f32 {
    let lines = row.iter().map(Vec::len).max().unwrap_or(0);
    let leading = row
        .iter()
        .flatten()
        .next()
        .map_or(0.0, |line| line.style.leading);
    lines as f32 * leading + 2.0 * PADDING
}

/// The widths of the columns: numbers get what they need, text shares the rest by what it needs.
fn widths(letters: &Letters, table: &Table) -> Vec<f32> {
    let count = table.columns.len().max(1);
    let available = WIDTH - BETWEEN * (count - 1) as f32;
    let needed: Vec<f32> = table
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let header = letters.width(&column.label, HEADER);
            let totals = table.totals.iter().filter_map(|row| row.get(place));
            let totals = totals.map(|cell| letters.width(cell, TEXT_STRONG));
            let cells = table.rows.iter().filter_map(|row| row.get(place));
            let cells = cells.map(|cell| letters.width(cell, TEXT));
            cells.chain(totals).fold(header, f32::max).max(24.0)
        })
        .collect();
    let sum: f32 = needed.iter().sum();
    if sum <= available {
        // What is left over goes to the first column of text, so that numbers stand at the edge.
        let spare = table.columns.iter().position(|column| !column.number);
        let mut widths = needed;
        if let Some(width) = widths.get_mut(spare.unwrap_or(0)) {
            *width += available - sum;
        }
        return widths;
    }
    let columns = || table.columns.iter().zip(&needed);
    let numbers: f32 = columns()
        .filter(|(column, _)| column.number)
        .map(|(_, width)| width)
        .sum();
    let text = sum - numbers;
    // Numbers give way only when they would leave text less than a third.
    let most = available * if text > 0.0 { 2.0 / 3.0 } else { 1.0 };
    let scale = if numbers > most { most / numbers } else { 1.0 };
    let rest = available - numbers * scale;
    // A column never becomes narrower than a few letters because its neighbour is very long.
    let capped = |width: f32| width.min(available);
    let text: f32 = columns()
        .filter(|(column, _)| !column.number)
        .map(|(_, width)| capped(*width))
        .sum();
    columns()
        .map(|(column, width)| {
            if column.number {
                width * scale
            } else {
                rest * capped(*width) / text
            }
        })
        .collect()
}
