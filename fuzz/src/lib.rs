//! What is fuzzed: each function takes bytes, and may refuse them, but neither panics nor hangs nor
//! takes memory without limit.

use std::io::Cursor;
use std::sync::{Arc, LazyLock};

use kvittert_core::import::columns::fields;
use kvittert_core::import::file::{Kind, TableFile};
use kvittert_core::import::interpreting::{Input, NoMemory, interpret};
use kvittert_core::import::{report_file, summing};
use kvittert_core::rules::{RulePack, RulePacks, comparing, moving, reading, typing};
use kvittert_core::view::import::{ImportChoices, RowAnswer};

static PACK: LazyLock<Arc<RulePack>> = LazyLock::new(|| {
    RulePacks::built_in()
        .ok()
        .and_then(|packs| packs.get("bufdir_2025_v2"))
        .expect("the rule packs that are built in are sound")
});

/// A JSON file with a report: read, checked, shown in the form and made a payload again.
///
/// # Panics
/// When a report does not come back from the form as it went in.
pub fn json(bytes: &[u8]) {
    let read = reading::read(bytes);
    let _ = PACK.check_reading(&read);
    let Some(report) = read.value.and_then(report_file) else {
        return;
    };
    let document = typing::document_of(&PACK, &report.payload);
    let (payload, findings) = typing::check_document(&PACK, &document);
    let again = typing::document_of(&PACK, &payload);
    // A figure that could not be read is a text afterwards, and stays as it is.
    if findings
        .iter()
        .all(|finding| !finding.rule.starts_with("number-"))
    {
        let (back, _) = typing::payload_of(&PACK, &again);
        assert_eq!(back, payload, "there and back");
    }
}

/// A text file with a table.
///
/// # Panics
/// When rows are lost.
pub fn csv(bytes: &[u8]) {
    table(Kind::Text, bytes);
}

/// A workbook, XLSX or ODS.
///
/// # Panics
/// When rows are lost.
pub fn workbook(bytes: &[u8]) {
    table(Kind::Workbook, bytes);
}

/// Reads all sheets of a table and takes them for what they may be.
fn table(kind: Kind, bytes: &[u8]) {
    let source = Box::new(Cursor::new(bytes.to_vec()));
    let Ok(mut file) = TableFile::of_source("x".to_owned(), kind, source) else {
        return;
    };
    for place in 0..file.sheets.len().max(1) {
        let Ok(table) = file.read(place, None) else {
            continue;
        };
        let choices = ImportChoices {
            total_rows: Some(RowAnswer::Take),
            hidden_rows: Some(RowAnswer::Take),
            ..ImportChoices::default()
        };
        let found = interpret(Input {
            table: &table,
            fields: fields(PACK.form(), "/aktiviteter"),
            category: Some("/kategori".to_owned()),
            numbers_apart: kind == Kind::Workbook,
            choices: &choices,
            memory: &NoMemory,
        });
        let taken = found.rows.len();
        let summed = summing::sum(found.rows, &found.fields, Some("/kategori"));
        let rows: usize = summed.iter().map(|row| row.numbers.len()).sum();
        assert_eq!(rows, taken, "no row is lost in a sum");
    }
}

/// A rule pack that somebody adds: refused with its place, or good enough to check a report by, to
/// be held against ours, and to move a draft to and back.
///
/// # Panics
/// When a draft does not come back as it was.
pub fn rule_pack(bytes: &[u8]) {
    let pack = match RulePacks::read(bytes) {
        Ok(pack) => pack,
        Err(error) => {
            let _ = error.of_file("x", bytes);
            return;
        }
    };
    let payload = serde_json::json!({ "aktiviteter": [{ "antall": 1 }] });
    let _ = pack.check(&payload);
    let _ = comparing::changes(&PACK, &pack);
    let of = |pack: &'static RulePack| moving::From {
        version: pack.payload_version(),
        pack: Some(pack),
    };
    let theirs = moving::From {
        version: pack.payload_version(),
        pack: Some(&pack),
    };
    let document = typing::document_of(&PACK, &payload);
    let there = moving::move_to(of(&PACK), &pack, &document, &[]);
    let back = moving::move_to(theirs, &PACK, &there.document, &there.aside);
    assert_eq!(back.document, document, "a draft comes back as it was");
}
