//! What a table is taken to mean, what is asked, and what is said.

use std::io::Cursor;

use kvittert_core::import::columns::{Remembered, fields, header_set};
use kvittert_core::import::file::{Kind, TableFile};
use kvittert_core::import::interpreting::{Input, Interpreted, Memory, NoMemory, interpret};
use kvittert_core::import::summing;
use kvittert_core::ops::submit_file::built_in_rules;
use kvittert_core::view::import::{
    ColumnChoice, ColumnReason, ImportChoices, NumberChoice, NumberReading, QuestionKind, RowAnswer,
};
use serde_json::{Value, json};

fn look_with(text: &str, choices: &ImportChoices, memory: &dyn Memory) -> Interpreted {
    let rules = built_in_rules().unwrap();
    let pack = rules.get("bufdir_2025_v2").unwrap();
    let source = Box::new(Cursor::new(text.as_bytes().to_vec()));
    let mut file = TableFile::of_source("tall.csv".to_owned(), Kind::Text, source).unwrap();
    let table = file.read(0, None).unwrap();
    interpret(Input {
        table: &table,
        fields: fields(pack.form(), "/aktiviteter"),
        category: Some("/kategori".to_owned()),
        numbers_apart: false,
        choices,
        memory,
    })
}

fn look(text: &str, choices: &ImportChoices) -> Interpreted {
    look_with(text, choices, &NoMemory)
}

fn rows(found: &Interpreted) -> Value {
    found
        .rows
        .iter()
        .map(|row| row.value(&found.fields))
        .collect()
}

fn asked(found: &Interpreted) -> Vec<(QuestionKind, bool)> {
    let questions = found.questions.iter();
    questions
        .map(|question| (question.kind, question.answered))
        .collect()
}

fn choice(column: u32, field: Option<&str>) -> ColumnChoice {
    ColumnChoice {
        column,
        field: field.map(str::to_owned),
    }
}

#[test]
fn headers_are_known_in_three_languages_and_by_the_fields_own_name() {
    for header in [
        "Kategori;Antall;Timer",
        "KATEGORI ;Tal på;Timar",
        "Category;Count;Hours:",
        "kategori;antall;timer",
    ] {
        let found = look(&format!("{header}\nKurs;1;2\n"), &ImportChoices::default());
        assert_eq!(
            rows(&found),
            json!([{ "kategori": "Kurs", "antall": "1", "timer": "2" }]),
            "{header}"
        );
        assert!(found.is_settled());
        assert_eq!(found.header_row, Some(1));
    }
}

#[test]
fn a_header_that_is_only_like_a_field_is_asked_about() {
    let text = "Kategori;Antall deltakere;Timer\nKurs;1;2\n";
    let found = look(text, &ImportChoices::default());
    assert_eq!(asked(&found), [(QuestionKind::SimilarColumn, false)]);
    assert!(!found.is_settled());
    let chosen = ImportChoices {
        columns: vec![choice(2, Some("/antall"))],
        ..ImportChoices::default()
    };
    let found = look(text, &chosen);
    assert!(found.is_settled());
    assert_eq!(found.columns[1].reason, ColumnReason::Chosen);
}

#[test]
fn two_columns_for_one_field_are_asked_about_and_neither_is_taken() {
    let text = "Kategori;Antall;Timer;Timer\nKurs;1;2;3\n";
    let found = look(text, &ImportChoices::default());
    assert_eq!(asked(&found), [(QuestionKind::SeveralColumns, false)]);
    assert_eq!(rows(&found), json!([{ "kategori": "Kurs", "antall": "1" }]));
    let chosen = ImportChoices {
        columns: vec![choice(4, Some("/timer"))],
        ..ImportChoices::default()
    };
    let found = look(text, &chosen);
    assert!(found.is_settled(), "{:?}", found.questions);
    assert_eq!(rows(&found)[0]["timer"], "3");
}

#[test]
fn values_without_a_header_are_asked_about() {
    let text = "Kategori;Antall;Timer\nKurs;1;2;3\n";
    let found = look(text, &ImportChoices::default());
    assert_eq!(asked(&found), [(QuestionKind::UnnamedColumn, false)]);
    let chosen = ImportChoices {
        columns: vec![choice(4, None)],
        ..ImportChoices::default()
    };
    assert!(look(text, &chosen).is_settled());
}

#[test]
fn without_headers_columns_are_chosen() {
    let text = "Kurs;1;2\nTur;3;4\n";
    let found = look(text, &ImportChoices::default());
    assert_eq!(asked(&found)[0], (QuestionKind::HeaderRow, false));
    assert_eq!(found.rows.len(), 0);
    let chosen = ImportChoices {
        header_row: Some(0),
        columns: vec![
            choice(1, Some("/kategori")),
            choice(2, Some("/antall")),
            choice(3, Some("/timer")),
        ],
        ..ImportChoices::default()
    };
    let found = look(text, &chosen);
    assert!(found.is_settled(), "{:?}", found.questions);
    assert_eq!(found.rows.len(), 2);
    let below = ImportChoices {
        header_row: Some(7),
        ..ImportChoices::default()
    };
    assert!(!look(text, &below).is_settled(), "there is no row 7");
}

#[test]
fn sums_at_the_foot_are_asked_about() {
    let said = "Kategori;Antall;Timer\nKurs;1;2\nTur;3;4\nSum alle;4;6\n";
    let unsaid = "Kategori;Antall;Timer\nKurs;1;2\nTur;3;4\n;4;6\n";
    for text in [said, unsaid] {
        let found = look(text, &ImportChoices::default());
        assert_eq!(asked(&found), [(QuestionKind::TotalRows, false)], "{text}");
        assert_eq!(found.questions[0].places[0].row, 4);
        assert_eq!(found.rows.len(), 2, "not taken meanwhile");
        for (answer, count) in [(RowAnswer::LeaveOut, 2), (RowAnswer::Take, 3)] {
            let chosen = ImportChoices {
                total_rows: Some(answer),
                ..ImportChoices::default()
            };
            let found = look(text, &chosen);
            assert!(found.is_settled());
            assert_eq!(found.rows.len(), count);
        }
    }
    let other = "Kategori;Antall;Timer\nSummerkurs;1;2\nTotalforsvar;3;4\n;5;6\n";
    let found = look(other, &ImportChoices::default());
    assert_eq!(
        asked(&found),
        [],
        "words that only begin alike, and other figures"
    );
    assert_eq!(found.rows.len(), 3);
}

#[test]
fn a_figure_with_two_readings_is_asked_about_by_its_column() {
    let text = "Kategori;Antall;Timer\nKurs;1;6.740\nTur;2;7,5\n";
    let found = look(text, &ImportChoices::default());
    assert_eq!(asked(&found), [(QuestionKind::AmbiguousNumbers, false)]);
    assert!(found.is_settled(), "the form asks about it too");
    assert_eq!(rows(&found)[0]["timer"], "6.740", "as it stands");
    for (reading, text_read) in [
        (NumberReading::Thousands, "6740"),
        (NumberReading::Decimal, "6,74"),
    ] {
        let chosen = ImportChoices {
            numbers: vec![NumberChoice { column: 3, reading }],
            ..ImportChoices::default()
        };
        assert_eq!(rows(&look(text, &chosen))[0]["timer"], text_read);
    }
}

#[test]
fn nothing_that_is_left_out_is_left_unsaid() {
    let text = "Rapport 2025\nKategori;Antall;Timer;Merknad\nKurs;1;2;hei\n\
                Kategori;Antall;Timer;Merknad\n;;;Kilde: oss\nTur;en;2;\n";
    let chosen = ImportChoices {
        header_row: Some(2),
        ..ImportChoices::default()
    };
    let found = look(text, &chosen);
    assert_eq!(found.rows.len(), 2);
    let mut kinds: Vec<&str> = found.notes.iter().map(|note| note.kind.as_str()).collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        [
            "column-left-out",
            "number-unreadable",
            "repeated-header",
            "row-without-fields",
            "rows-above-header"
        ]
    );
    assert_eq!(found.notes[0].kind, "number-unreadable", "problems first");
    assert_eq!(found.notes[0].places[0].column.as_deref(), Some("B"));
    assert_eq!(found.notes[0].places[0].row, 6);
}

struct Known;

impl Memory for Known {
    fn columns_of(&self, headers: &[String]) -> Option<Remembered> {
        let known = ["Hva", "Hvor mange", "Hvor lenge"].map(str::to_owned);
        (headers == header_set(&known)).then(|| {
            [
                ("hva", Some("/kategori")),
                ("hvor mange", Some("/antall")),
                ("hvor lenge", Some("/timer")),
            ]
            .map(|(header, field)| (header.to_owned(), field.map(str::to_owned)))
            .into()
        })
    }
}

#[test]
fn what_was_chosen_before_is_remembered_for_the_same_headers() {
    let text = "Tall\nHvor mange;Hva;HVOR LENGE\n1;Kurs;2\n";
    let found = look_with(text, &ImportChoices::default(), &Known);
    assert_eq!(
        rows(&found),
        json!([{ "kategori": "Kurs", "antall": "1", "timer": "2" }])
    );
    assert_eq!(found.columns[0].reason, ColumnReason::Remembered);
    let other = look_with(
        "Hva;Hvor mange\nKurs;1\n",
        &ImportChoices::default(),
        &Known,
    );
    assert!(!other.is_settled(), "other headers are another table");
}

#[test]
fn rows_with_the_same_category_are_added_up_exactly_when_that_is_chosen() {
    let text = "Kategori;Antall;Timer\nKurs;1;0,1\nTur;5;1\nKurs;2;0,2\nKurs;tre;3\n";
    let found = look(text, &ImportChoices::default());
    let (shared, count) = summing::shared(&found.rows, &found.fields, Some("/kategori"));
    assert_eq!(
        (shared[0].category.as_str(), shared[0].rows, count),
        ("Kurs", 3, 1)
    );
    let summed = summing::sum(found.rows, &found.fields, Some("/kategori"));
    let values: Value = summed.iter().map(|row| row.value(&found.fields)).collect();
    assert_eq!(
        values,
        json!([
            { "kategori": "Kurs", "antall": "3", "timer": "0,3" },
            { "kategori": "Tur", "antall": "5", "timer": "1" },
            { "kategori": "Kurs", "antall": "tre", "timer": "3" }
        ]),
        "a figure that cannot be read stays by itself"
    );
    assert_eq!(summed[0].numbers, [2, 4]);
}
