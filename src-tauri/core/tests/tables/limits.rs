//! What is beyond all measure is refused, and told by its name.

use std::io::Write;
use std::path::Path;

use kvittert_core::error::{AppError, ErrorCode};
use kvittert_core::import::file::TableFile;

use crate::fixtures::fixture;
use crate::hostile;

/// Opens a file and reads its first sheet.
pub(crate) fn read(path: &Path) -> Result<(), AppError> {
    let Some(mut file) = TableFile::open(path)?.table() else {
        return Err(AppError::new(ErrorCode::FileNotReport));
    };
    let read = file.read(0, None);
    read.map(|_| ()).map_err(|error| file.failure(None, &error))
}

fn written(name: &str, bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::File::create(&path)
        .unwrap()
        .write_all(bytes)
        .unwrap();
    (folder, path)
}

/// The name of the limit that a file meets.
#[track_caller]
fn met(name: &str, bytes: &[u8]) -> String {
    let (_folder, path) = written(name, bytes);
    let error = read(&path).expect_err("it is refused");
    assert_eq!(error.code, ErrorCode::TableTooLarge, "{error:?}");
    assert_eq!(error.args["file"], name);
    error.args["what"].clone()
}

#[track_caller]
fn broken(name: &str, bytes: &[u8]) -> String {
    let (_folder, path) = written(name, bytes);
    let error = read(&path).expect_err("it is refused");
    assert_eq!(error.code, ErrorCode::FileNotTable, "{error:?}");
    error.detail.unwrap_or_default()
}

#[test]
fn bombs_are_refused_whatever_they_claim() {
    assert_eq!(met("a.xlsx", &hostile::xlsx_bomb(false)), "unpacked");
    broken("a.xlsx", &hostile::xlsx_bomb(true));
    assert_eq!(met("a.xlsx", &hostile::strings_bomb()), "unpacked");
    assert_eq!(met("a.ods", &hostile::ods_bomb()), "unpacked");
    assert_eq!(met("a.ods", &hostile::token_bomb()), "token");
}

#[test]
fn entities_are_not_read_at_all() {
    assert_eq!(broken("a.xlsx", &hostile::xlsx_laughs()), "a document type");
    assert_eq!(broken("a.ods", &hostile::ods_laughs()), "a document type");
}

#[test]
fn a_cell_far_out_is_refused_and_an_empty_one_is_not() {
    for name in ["far-openpyxl.xlsx", "far-libreoffice.ods"] {
        let error = read(&fixture(name)).expect_err("it is refused");
        assert_eq!(error.args["what"], "columns", "{name}");
    }
    let far_down = hostile::xlsx(
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
         <row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c><c r=\"XFD1048576\"/></row>",
    );
    let (_folder, path) = written("a.xlsx", &far_down);
    read(&path).expect("a cell far down costs nothing");
}

#[test]
fn repetition_costs_nothing_while_it_is_empty() {
    let row = |rows: u32, columns: u32, text: &str| {
        format!(
            "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell \
             table:number-columns-repeated=\"{columns}\">{text}</table:table-cell></table:table-row>"
        )
    };
    let text = "<text:p>a</text:p>";
    let (_folder, path) = written(
        "a.ods",
        &hostile::ods(&(row(1, 1, text) + &row(1_048_575, 16_384, ""))),
    );
    read(&path).expect("LibreOffice ends every sheet like this");
    assert_eq!(
        met("a.ods", &hostile::ods(&row(1_048_576, 1, text))),
        "rows"
    );
    assert_eq!(
        met("a.ods", &hostile::ods(&row(1, 16_384, text))),
        "columns"
    );
    assert_eq!(
        met("a.ods", &hostile::ods(&row(190_000, 900, text))),
        "cells"
    );
    let impossible = row(u32::MAX, 1, "");
    broken("a.ods", &hostile::ods(&impossible));
}

#[test]
fn nesting_and_parts_are_bounded() {
    let deep = "<a>".repeat(100_000);
    assert_eq!(met("a.xlsx", &hostile::xlsx(&deep)), "nesting");
    let deep = "<table:table-row-group>".repeat(100_000);
    assert_eq!(met("a.ods", &hostile::ods(&deep)), "nesting");
    let parts: Vec<hostile::Part> = (0..5_000)
        .map(|number| hostile::part(&number.to_string(), b""))
        .collect();
    assert_eq!(met("a.xlsx", &hostile::zip(&parts)), "parts");
}

#[test]
fn rows_cells_and_lines_are_bounded() {
    let mut text = b"a;b\n".repeat(200_001);
    assert_eq!(met("a.csv", &text), "rows");
    text = b"x;".repeat(1_001);
    assert_eq!(met("a.csv", &text), "columns");
    assert_eq!(met("a.csv", &vec![b'a'; 2 * 1024 * 1024]), "line");
    // A quote that is never closed makes the rest of the file one cell.
    text = b"\"".to_vec();
    text.extend(b"a;b\n".repeat(500_000));
    assert_eq!(met("a.csv", &text), "line");
    let (_folder, path) = written("a.csv", b"");
    let file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.set_len(2 * 1024 * 1024 * 1024).unwrap();
    let error = read(&path).expect_err("it is refused");
    assert_eq!(error.args["what"], "file");
}

#[test]
fn what_is_no_table_is_said_to_be_none() {
    broken("a.xlsx", b"a;b");
    broken(
        "a.xlsx",
        &hostile::zip(&[hostile::part("readme.txt", b"hei")]),
    );
    broken("a.csv", b"a\0b");
    let (_folder, path) = written("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let error = read(&path).expect_err("it is refused");
    assert_eq!(error.args["problem"], "password");
    let (_folder, path) = written("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let error = read(&path).expect_err("it is refused");
    assert_eq!(error.code, ErrorCode::FileKindUnknown);
    let (_folder, path) = written("a.json", b"{}");
    assert!(
        TableFile::open(&path).unwrap().table().is_none(),
        "JSON is no table"
    );
}

#[test]
fn a_workbook_that_is_cut_off_is_refused() {
    for name in ["plain-openpyxl.xlsx", "plain-libreoffice.ods"] {
        let whole = std::fs::read(fixture(name)).unwrap();
        for length in [whole.len() / 2, whole.len() - 30, 4] {
            let (_folder, path) = written(name, &whole[..length]);
            assert!(read(&path).is_err(), "{name} of {length} bytes");
        }
    }
}
