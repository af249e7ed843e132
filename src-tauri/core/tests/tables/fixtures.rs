//! Files that real programs wrote: see tests/fixtures/tables/make.sh.

use std::path::PathBuf;

use kvittert_core::domain::Level;
use kvittert_core::ops::submit_file::{CheckedFile, built_in_rules, check_report_file};
use kvittert_core::ops::table_file::Beside;
use kvittert_core::view::import::RowAnswer;
use serde_json::{Value, json};

pub(crate) fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures/tables")
        .join(name)
}

/// Every fixture whose name begins so.
pub(crate) fn fixtures(start: &str) -> Vec<String> {
    let entries = std::fs::read_dir(fixture("")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with(start))
        .collect();
    names.sort();
    names
}

pub(crate) fn check(name: &str, beside: &Beside) -> CheckedFile {
    let rules = built_in_rules().unwrap();
    match check_report_file(&rules, &fixture(name), beside) {
        Ok(checked) => checked,
        Err(error) => panic!("{name}: {error:?}"),
    }
}

pub(crate) fn basis() -> Beside {
    Beside {
        org_number: Some("123456785".to_owned()),
        period: Some("2025".to_owned()),
        ..Beside::default()
    }
}

#[test]
fn every_program_gives_the_same_report() {
    let expected = json!({
        "organisasjonsnummer": "123456785",
        "rapporteringsperiode": "2025",
        "aktiviteter": [
            { "kategori": "individual_mentoring", "antall": 84, "timer": 6740.5 },
            { "kategori": "group_activity", "antall": 1250, "timer": 12.25 },
            { "kategori": "Blåbærtur for småbarn", "antall": 7, "timer": 0.5 },
            { "kategori": "open_meeting_place", "antall": 48, "timer": 960 },
        ]
    });
    let names = fixtures("plain-");
    for program in ["libreoffice", "openpyxl", "rust_xlsxwriter", "windows1252"] {
        let mut names = names.iter();
        assert!(
            names.any(|name| name.contains(program)),
            "{program} wrote one"
        );
    }
    for ending in [".xlsx", ".ods", ".csv", ".tsv"] {
        assert!(names.iter().any(|name| name.ends_with(ending)), "{ending}");
    }
    for name in names {
        let checked = check(&name, &basis());
        assert_eq!(checked.file.payload, expected, "{name}");
        let mut findings = checked.findings.iter();
        assert!(
            findings.all(|finding| finding.level != Level::Error),
            "{name}"
        );
    }
}

fn left_out() -> Beside {
    Beside {
        total_rows: Some(RowAnswer::LeaveOut),
        hidden_rows: Some(RowAnswer::LeaveOut),
        ..basis()
    }
}

/// Kinds of notes with their first place.
fn notes(checked: &CheckedFile) -> Vec<(String, String)> {
    let table = checked.table.as_ref().unwrap();
    let notes = table.notes.iter();
    notes
        .map(|note| {
            let place = note
                .places
                .first()
                .map(|place| format!("{}{}", place.column.as_deref().unwrap_or("-"), place.row));
            (note.kind.clone(), place.unwrap_or_default())
        })
        .collect()
}

#[test]
fn what_people_do_to_tables_is_met_and_said() {
    for name in ["hard-libreoffice.xlsx", "hard-libreoffice.ods"] {
        let checked = check(name, &left_out());
        let rows = checked.file.payload["aktiviteter"].as_array().unwrap();
        let categories: Vec<&Value> = rows.iter().map(|row| &row["kategori"]).collect();
        assert_eq!(
            json!(categories),
            json!([
                "individual_mentoring",
                "group_activity",
                "group_activity",
                "2025",
                "Kurs",
                "Sammenslått",
                "Sammenslått",
                "Luft rundt"
            ]),
            "{name}"
        );
        let hours: Vec<&Value> = rows.iter().map(|row| &row["timer"]).collect();
        assert_eq!(
            json!(hours),
            json!([6740.5, 12.25, "2025-07-06", 0.5, "#DIV/0!", 20, 21, "37:30"]),
            "{name}: a formula's value, a number as text, a date, a percentage, an error, a time"
        );
        let notes = notes(&checked);
        for (kind, place) in [
            ("rows-above-header", "-1"),
            ("column-left-out", "D0"),
            ("hidden-column", "E0"),
            ("formulas", "C4"),
            ("number-stored-as-text", "B5"),
            ("date-in-number", "C6"),
            ("number-as-text", "A7"),
            ("percent", "C7"),
            ("error-cell", "C8"),
            ("hidden-rows-left-out", "-9"),
            ("merged-filled", "A11"),
            ("trimmed", "A12"),
            ("time-in-number", "C12"),
            ("total-rows-left-out", "-14"),
            ("row-without-fields", "-16"),
            ("hidden-sheets", ""),
        ] {
            let expected = (kind.to_owned(), place.to_owned());
            assert!(
                notes.contains(&expected),
                "{name}: {kind} {place} in {notes:?}"
            );
        }
        let kinds: Vec<&str> = notes.iter().map(|(kind, _)| kind.as_str()).collect();
        assert!(
            !kinds.contains(&"other-sheets"),
            "an empty sheet is no loss"
        );
    }
}

#[test]
fn a_formula_that_was_never_calculated_is_said_and_not_taken_for_nothing() {
    let checked = check("hard-openpyxl.xlsx", &left_out());
    let notes = notes(&checked);
    let expected = ("formula-not-calculated".to_owned(), "C4".to_owned());
    assert!(notes.contains(&expected), "{notes:?}");
    let missing = checked
        .findings
        .iter()
        .find(|finding| finding.rule == "required" && finding.pointer == "/aktiviteter/0/timer");
    let missing = missing.expect("the value is asked for");
    assert_eq!(missing.args["file_row"], "4");
    assert_eq!(missing.args["file_column"], "C");
    assert_eq!(missing.args["file_sheet"], "Året 2025");
}
