//! Tables for spreadsheets.

use crate::error::{AppError, ErrorCode, Result};

/// Rows as CSV that Norwegian Excel opens as it should: UTF-8 with a byte order mark, `;` between
/// cells, CRLF between rows, and no cell that a spreadsheet would run as a formula.
///
/// # Errors
/// [`ErrorCode::Internal`]; writing to memory does not fail otherwise.
pub fn csv(rows: &[Vec<String>]) -> Result<Vec<u8>> {
    let slip = |error: &dyn std::fmt::Display| AppError::new(ErrorCode::Internal).because(error);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer
            .write_record(row.iter().map(|cell| harmless(cell)))
            .map_err(|error| slip(&error))?;
    }
    writer.into_inner().map_err(|error| slip(&error))
}

/// A cell that begins like a formula gets an apostrophe in front, as spreadsheets write text.
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
        let rows = vec![
            vec!["Fil".to_owned(), "Funn; først".to_owned()],
            vec!["=1+1".to_owned(), "si \"hei\"".to_owned()],
        ];
        let text = String::from_utf8(csv(&rows).unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}Fil;\"Funn; først\"\r\n'=1+1;\"si \"\"hei\"\"\"\r\n"
        );
    }
}
