//! A table on its way into a draft: looked at, asked about, taken, undone, remembered.

use std::path::PathBuf;

use kvittert_core::error::ErrorCode;
use kvittert_core::ops::import_table::{OpenTable, open, preview, take, undo};
use kvittert_core::ops::new_draft::new_draft;
use kvittert_core::ops::open_file::{self, Opened};
use kvittert_core::view::draft::DraftSource;
use kvittert_core::view::import::{
    ColumnChoice, ColumnReason, ImportChoices, ImportPreview, OldRows, RowAnswer, SameCategory,
    TakeImport,
};
use serde_json::json;

use crate::practice::{Desk, desk};

fn put(desk: &Desk, text: &str) -> (OpenTable, ImportPreview) {
    let path = desk.folder.path().join("tall.csv");
    std::fs::write(&path, text).unwrap();
    open(&desk.app, &path).unwrap().unwrap()
}

fn taking(table: &OpenTable, choices: &ImportChoices, old_rows: OldRows) -> TakeImport {
    TakeImport {
        import_id: table.id().to_owned(),
        choices: choices.clone(),
        old_rows,
    }
}

#[tokio::test]
async fn rows_go_into_a_new_draft_as_they_stand() {
    let desk = desk().await;
    let (mut table, seen) = put(
        &desk,
        "Kategori;Antall;Timer\nKurs;12;seks\nKurs;1 250;6.740\n",
    );
    assert!(seen.ready);
    assert_eq!(seen.row_count, 2);
    assert_eq!(seen.rows[1].fields["/timer"], "6.740");
    assert_eq!(seen.rows[1].rows, [3]);
    assert_eq!(seen.shared_category_count, 1);
    assert_eq!(seen.same_category, SameCategory::Keep);
    assert_eq!(seen.totals.count.to_string(), "1262");
    let kinds: Vec<&str> = seen.notes.iter().map(|note| note.kind.as_str()).collect();
    assert!(kinds.contains(&"same-category-kept"), "{kinds:?}");

    let choices = ImportChoices::default();
    let input = taking(&table, &choices, OldRows::Replace);
    let taken = take(&desk.app, &mut table, &input, None).unwrap();
    assert!(taken.is_new);
    let rules: Vec<&str> = taken
        .draft
        .check
        .findings
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect();
    assert!(rules.contains(&"number-unreadable"), "{rules:?}");
    assert!(rules.contains(&"number-ambiguous"), "{rules:?}");
    assert_eq!(
        taken.draft.document.0["aktiviteter"],
        json!([
            { "kategori": "Kurs", "antall": "12", "timer": "seks" },
            { "kategori": "Kurs", "antall": "1 250", "timer": "6.740" }
        ]),
        "what was typed in the file is kept"
    );
}

#[tokio::test]
async fn nothing_is_taken_while_a_question_is_open() {
    let desk = desk().await;
    let (mut table, seen) = put(&desk, "Kategori;Antall;Timer\nKurs;1;2\nSum;1;2\n");
    assert!(!seen.ready);
    let mut choices = ImportChoices::default();
    let input = taking(&table, &choices, OldRows::Replace);
    let error = take(&desk.app, &mut table, &input, None).unwrap_err();
    assert_eq!(error.code, ErrorCode::ImportUndecided);
    assert_eq!(error.args["questions"], "total_rows");
    choices.total_rows = Some(RowAnswer::LeaveOut);
    let seen = preview(&desk.app, &mut table, &choices).unwrap();
    assert!(seen.ready);
    assert_eq!(seen.row_count, 1);
    let input = taking(&table, &choices, OldRows::Replace);
    assert_eq!(
        take(&desk.app, &mut table, &input, None).unwrap().row_count,
        1
    );
    let (mut table, _) = put(&desk, "Kategori;Antall;Timer\n");
    let input = taking(&table, &ImportChoices::default(), OldRows::Replace);
    let error = take(&desk.app, &mut table, &input, None).unwrap_err();
    assert_eq!(error.code, ErrorCode::TableEmpty);
}

#[tokio::test]
async fn an_import_into_a_draft_can_be_undone_and_done_again() {
    let desk = desk().await;
    let draft = new_draft(&desk.app, DraftSource::Example, None).unwrap();
    let id = draft.submission.id.clone();
    let before = draft.document.clone();
    let (mut table, _) = put(&desk, "Kategori;Antall;Timer\nKurs;1;2\n");
    let choices = ImportChoices {
        into: Some(id.clone()),
        ..ImportChoices::default()
    };
    let input = taking(&table, &choices, OldRows::Keep);
    let kept = take(&desk.app, &mut table, &input, None).unwrap();
    assert!(!kept.is_new);
    let rows = kept.draft.document.0["aktiviteter"].as_array().unwrap();
    assert_eq!(rows.len(), 2, "after those that were there");
    assert_eq!(
        kept.draft.document.0["organisasjonsnummer"], before.0["organisasjonsnummer"],
        "the rest of the draft stays"
    );
    assert_eq!(undo(&desk.app, &id).unwrap().document, before);
    assert_eq!(
        undo(&desk.app, &id).unwrap().document,
        kept.draft.document,
        "undone, what was undone is back"
    );

    let input = taking(&table, &choices, OldRows::Replace);
    let replaced = take(&desk.app, &mut table, &input, None).unwrap();
    let rows = replaced.draft.document.0["aktiviteter"].as_array().unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(undo(&desk.app, &id).unwrap().document, kept.draft.document);
    let other = new_draft(&desk.app, DraftSource::Blank, None).unwrap();
    let error = undo(&desk.app, &other.submission.id).unwrap_err();
    assert_eq!(error.code, ErrorCode::NotFound, "another draft's import");
}

#[tokio::test]
async fn columns_that_were_chosen_are_remembered_for_the_same_headers() {
    let desk = desk().await;
    let text = "Hva;Hvor mange;Hvor lenge;Hvem\nKurs;1;2;Kari\n";
    let (mut table, seen) = put(&desk, text);
    assert!(!seen.ready);
    let column = |column, field: Option<&str>| ColumnChoice {
        column,
        field: field.map(str::to_owned),
    };
    let choices = ImportChoices {
        header_row: Some(1),
        columns: vec![
            column(1, Some("/kategori")),
            column(2, Some("/antall")),
            column(3, Some("/timer")),
        ],
        ..ImportChoices::default()
    };
    let input = taking(&table, &choices, OldRows::Replace);
    take(&desk.app, &mut table, &input, None).unwrap();
    let (_, again) = put(
        &desk,
        "Tittel\nHvem;HVA;Hvor lenge;Hvor mange:\nOla;Tur;3;4\n",
    );
    assert!(again.ready, "{:?}", again.questions);
    assert_eq!(again.header_row, Some(2));
    assert_eq!(again.columns[1].reason, ColumnReason::Remembered);
    assert_eq!(again.rows[0].fields["/antall"], "4");
    assert_eq!(again.columns[0].field, None, "left out, as before");
}

#[tokio::test]
async fn a_sheet_is_chosen_and_a_file_is_what_it_holds() {
    let desk = desk().await;
    let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures/tables/several-libreoffice.ods");
    // The ending says one thing and the bytes another.
    let path = desk.folder.path().join("tall.csv");
    std::fs::copy(fixture, &path).unwrap();
    let opened = open_file::open(&desk.app, &path, None).unwrap();
    let Opened::Table(mut table, seen) = opened else {
        panic!("it is a table");
    };
    assert!(!seen.ready);
    assert_eq!(seen.sheet, None);
    assert_eq!(seen.sheets.len(), 2);
    let mut choices = ImportChoices {
        sheet: Some("2025".to_owned()),
        ..ImportChoices::default()
    };
    let seen = preview(&desk.app, &mut table, &choices).unwrap();
    assert!(seen.ready);
    assert_eq!(seen.rows[0].fields["/antall"], "2");
    choices.sheet = Some("2026".to_owned());
    let error = preview(&desk.app, &mut table, &choices).unwrap_err();
    assert_eq!(error.code, ErrorCode::SheetUnclear);
}

#[tokio::test]
async fn what_a_preview_adds_up_is_what_the_draft_adds_up() {
    let desk = desk().await;
    let texts = [
        "Kategori;Antall;Timer\nKurs;12;6,5\nTur;1 250;6.740\nKurs;3;seks\n;4;0,125\n",
        "Kategori;Antall\nKurs;12\nTur;tre\n",
        "Kategori;Antall;Timer\nKurs;99999999999999999999;0,1234567890123456789\nTur;;1\n",
        "Kategori;Antall;Timer\nIndividuell oppfølging;1;-0\nindividual_mentoring;2;12345678901234,56\n",
    ];
    for text in texts {
        let (mut table, seen) = put(&desk, text);
        let input = taking(&table, &ImportChoices::default(), OldRows::Keep);
        let taken = take(&desk.app, &mut table, &input, None).unwrap();
        assert_eq!(seen.totals, taken.draft.check.totals, "{text}");
    }
    let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures/tables/plain-openpyxl.xlsx");
    let (mut table, seen) = open(&desk.app, &fixture).unwrap().unwrap();
    let input = taking(&table, &ImportChoices::default(), OldRows::Keep);
    let taken = take(&desk.app, &mut table, &input, None).unwrap();
    assert!(seen.totals.rows > 0);
    assert_eq!(seen.totals, taken.draft.check.totals);
}
