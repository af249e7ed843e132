//! CSV as Norwegian Excel reads it when a file is opened by a double click.

use super::{Cell, Spreadsheet};
use crate::clock;
use crate::error::{AppError, ErrorCode, Result};

/// A table as CSV: UTF-8 with a byte order mark, without which Excel takes it for Windows-1252;
/// `;` between cells, which is Excel's list separator in Norway; a decimal comma, since `6740.5`
/// would be read as text or as a date; moments as `2026-03-26 11:30:05` in Norwegian time, which
/// every locale reads as one. CRLF between rows, and no text that a spreadsheet would run as a
/// formula. Numbers stay numbers, negative ones too.
///
/// # Errors
/// [`ErrorCode::Internal`]; writing to memory does not fail otherwise.
pub fn csv(sheet: &Spreadsheet) -> Result<Vec<u8>> {
    let slip = |error: &dyn std::fmt::Display| AppError::new(ErrorCode::Internal).because(error);
    let mut writer = ::csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(::csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |row: &mut dyn Iterator<Item = String>| {
        writer.write_record(row).map_err(|error| slip(&error))
    };
    write(&mut sheet.columns.iter().map(|label| harmless(label)))?;
    for row in &sheet.rows {
        write(&mut row.iter().map(written))?;
    }
    writer.into_inner().map_err(|error| slip(&error))
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.replace('.', ","),
        Cell::Moment(instant) => clock::in_norway(instant).map_or_else(
            || harmless(instant),
            |moment| moment.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        ),
    }
}

/// A text that begins like a formula gets an apostrophe in front, as spreadsheets write text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_and_harmless() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let sheet = Spreadsheet {
            title: String::new(),
            made_at: jiff::Timestamp::UNIX_EPOCH,
            columns: vec!["Fil".to_owned(), "Funn; først".to_owned()],
            rows: vec![
                vec![text("=1+1"), text("si \"hei\"")],
                vec![text("-2"), Cell::Number("-2.5".to_owned())],
                vec![text("\t@"), Cell::Moment("2026-03-26T10:30:05Z".to_owned())],
                vec![Cell::Empty, Cell::Moment("=i dag".to_owned())],
            ],
        };
        assert_eq!(
            String::from_utf8(csv(&sheet).unwrap()).unwrap(),
            "\u{feff}Fil;\"Funn; først\"\r\n'=1+1;\"si \"\"hei\"\"\"\r\n'-2;-2,5\r\n\
             '\t@;2026-03-26 11:30:05\r\n;'=i dag\r\n"
        );
    }
}
