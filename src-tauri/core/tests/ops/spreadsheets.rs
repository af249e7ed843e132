//! The list and the verdicts as spreadsheets, read back by another program's reader.

use std::path::PathBuf;
use std::process::Command;

use calamine::{Data, Reader, Xlsx, open_workbook};
use kvittert_core::domain::State;
use kvittert_core::error::ErrorCode;
use kvittert_core::ops::check_files::{check_files, save_verdicts};
use kvittert_core::ops::{self, history_export};
use kvittert_core::view::app::Language;
use kvittert_core::view::submission::{ListQuery, SortBy};

use crate::practice::{Desk, desk};

fn file(desk: &Desk, name: &str) -> PathBuf {
    desk.folder.path().join(name)
}

async fn two_reports(desk: &Desk) {
    desk.send_example().await;
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.report_id = "=1+1;\"rpt\"".to_owned();
        draft.document.0["aktiviteter"][0]["timer"] = serde_json::json!("6740,5");
    });
}

/// The first sheet of a file, row by row.
fn cells(path: &PathBuf) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

fn text(data: &str) -> Data {
    Data::String(data.to_owned())
}

#[tokio::test]
async fn the_list_becomes_a_spreadsheet_with_types() {
    let desk = desk().await;
    two_reports(&desk).await;
    let path = file(&desk, "liste.xlsx");
    let query = ListQuery {
        sort: SortBy::Hours,
        ..ListQuery::default()
    };
    assert_eq!(
        history_export::export(&desk.app, &query, &path, Language::Nb).unwrap(),
        2
    );
    let rows = cells(&path);
    assert_eq!(rows.len(), 3);
    let column = |label: &str| {
        rows[0]
            .iter()
            .position(|cell| *cell == text(label))
            .unwrap()
    };
    let (sent, draft) = (&rows[1], &rows[2]);
    assert_eq!(sent[column("Status")], text("Mottatt"));
    assert_eq!(
        sent[column("Organisasjonsnummer")],
        text("912345678"),
        "a number that is a name"
    );
    assert_eq!(sent[column("Antall")], Data::Float(842.0));
    assert_eq!(draft[column("Timer")], Data::Float(6740.5));
    assert_eq!(
        draft[column("Rapport-ID")],
        text("=1+1;\"rpt\""),
        "text, and no formula"
    );
    assert_eq!(draft[column("Referansenummer")], Data::Empty);
    let Data::DateTime(moment) = &sent[column("Svar mottatt")] else {
        panic!("a date: {:?}", sent[column("Svar mottatt")]);
    };
    assert_eq!(
        moment.to_ymd_hms_milli(),
        (2026, 3, 26, 11, 0, 0, 0),
        "Norwegian time"
    );

    let sheet = unzipped(&path, "xl/worksheets/sheet1.xml");
    for part in [
        "<autoFilter ref=\"A1:U3\"",
        "state=\"frozen\"",
        "<cols>",
        "<pane ySplit=\"1\"",
    ] {
        assert!(sheet.contains(part), "{part}: {sheet}");
    }
    let about = unzipped(&path, "docProps/core.xml");
    assert!(
        about.contains("<dc:title>Innsendinger</dc:title>"),
        "{about}"
    );
    assert!(
        about.contains("2026-03-26T10:00:00Z"),
        "made when the clock says: {about}"
    );
}

/// A part of a zip file.
fn unzipped(path: &PathBuf, part: &str) -> String {
    let code =
        "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())";
    let ran = Command::new("python3")
        .args(["-c", code])
        .arg(path)
        .arg(part)
        .output()
        .unwrap();
    assert!(ran.status.success(), "{part}: {ran:?}");
    String::from_utf8(ran.stdout).unwrap()
}

#[tokio::test]
async fn the_list_is_filtered_as_it_is_shown() {
    let desk = desk().await;
    two_reports(&desk).await;
    let path = file(&desk, "liste.csv");
    let query = ListQuery {
        states: vec![State::Draft],
        // Neither counts: all that the filter finds goes into the file.
        offset: 5,
        limit: 1,
        ..ListQuery::default()
    };
    assert_eq!(
        history_export::export(&desk.app, &query, &path, Language::Nb).unwrap(),
        1
    );
    let csv = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(
        lines[0].starts_with("\u{feff}Status;Rapport-ID;Organisasjon;"),
        "{csv}"
    );
    assert!(
        lines[1].starts_with("Utkast;\"'=1+1;\"\"rpt\"\"\";"),
        "{csv}"
    );
    assert!(lines[1].contains(";842;6740,5;"), "{csv}");
    assert!(lines[1].contains(";2026-03-26 11:00:00;"), "{csv}");
    assert_eq!(lines.len(), 3, "a header, a row and the end");

    let error = history_export::export(&desk.app, &query, &file(&desk, "liste.ods"), Language::Nb);
    assert_eq!(error.unwrap_err().code, ErrorCode::FileKindUnknown);
}

#[tokio::test]
async fn verdicts_become_a_table_of_either_kind() {
    let desk = desk().await;
    let good = file(&desk, "god.json");
    std::fs::write(&good, ops::new_draft::EXAMPLE).unwrap();
    let bad = file(&desk, "feil.json");
    std::fs::write(&bad, "{").unwrap();
    let verdicts = check_files(&desk.app, &[good, bad]).result.verdicts;
    let (xlsx, csv) = (file(&desk, "funn.xlsx"), file(&desk, "funn.csv"));
    for path in [&xlsx, &csv] {
        save_verdicts(&desk.app, &verdicts, path, Language::Nb).unwrap();
    }
    let rows = cells(&xlsx);
    assert_eq!(
        rows[1][..5],
        [
            text("god.json"),
            text("Klar til å sendes"),
            Data::Float(0.0),
            Data::Float(1.0),
            Data::Float(1.0)
        ]
    );
    assert_eq!(
        rows[2][..3],
        [text("feil.json"), text("Kan ikke leses"), Data::Empty]
    );
    let csv = std::fs::read_to_string(&csv).unwrap();
    assert!(
        csv.contains("\r\ngod.json;Klar til å sendes;0;1;1;"),
        "{csv}"
    );
}

#[tokio::test]
async fn an_empty_list_and_a_text_of_any_length_are_files_too() {
    let desk = desk().await;
    let path = file(&desk, "tom.xlsx");
    let query = ListQuery::default();
    assert_eq!(
        history_export::export(&desk.app, &query, &path, Language::En).unwrap(),
        0
    );
    assert_eq!(cells(&path).len(), 1, "the header");
    let draft = desk.example();
    desk.save(&draft, |draft| {
        draft.document.0["rapporteringsperiode"] = serde_json::json!("æ😀\u{1}".repeat(20_000));
    });
    assert_eq!(
        history_export::export(&desk.app, &query, &path, Language::En).unwrap(),
        1
    );
    let rows = cells(&path);
    let longest = rows[1]
        .iter()
        .map(|cell| cell.to_string().chars().count())
        .max();
    assert!(
        longest.unwrap() > 10_000,
        "shortened to what a cell has room for: {longest:?}"
    );
}
