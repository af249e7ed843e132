//! Tables on the command line: what is clear is read, what is not is asked for, with its place.

use serde_json::json;

use crate::home::Home;
use crate::practice::Practice;

const BASIS: [&str; 4] = ["--org-number", "123456785", "--period", "2025"];

fn fixture(name: &str) -> String {
    format!(
        "{}/../../tests/fixtures/tables/{name}",
        env!("CARGO_MANIFEST_DIR")
    )
}

fn validate<'a>(file: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let mut arguments = vec!["validate"];
    arguments.extend(BASIS);
    arguments.extend(more);
    arguments.push(file);
    arguments
}

#[test]
fn a_table_is_checked_with_the_place_of_each_error_in_the_file() {
    let home = Home::new();
    let text = "\u{feff}Kategori;Antall;Timer\r\nKurs;12;seks\r\n\r\nMøte;1 250;6.740\r\n";
    let file = home.file("tall.csv", text);
    let ran = home.run(&validate(&file, &["--json"])).exits(1);
    let findings = ran.json()["findings"].clone();
    assert_eq!(findings[0]["rule"], "number-unreadable");
    assert_eq!(findings[0]["args"]["file_row"], "2");
    assert_eq!(findings[0]["args"]["file_column"], "C");
    assert_eq!(findings[1]["rule"], "number-ambiguous");
    assert_eq!(
        findings[1]["args"]["file_row"], "4",
        "an empty line is a line"
    );

    let ran = home.run(&validate(&file, &["--lang", "nn"])).exits(1);
    assert!(
        ran.stdout.contains("(tall.csv, linje 4, kolonne C)"),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stderr.contains("Fila er lesen med teiknsettet UTF-8"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_is_not_clear_is_asked_for_and_exits_with_two() {
    let home = Home::new();
    let several = fixture("several-openpyxl.xlsx");
    home.run(&validate(&several, &[]))
        .exits(2)
        .says("--sheet")
        .says("2024, 2025");
    home.run(&validate(&several, &["--sheet", "2023"]))
        .exits(2)
        .says("--sheet");
    home.run(&validate(&several, &["--sheet", "2025"])).exits(0);

    let hard = fixture("hard-libreoffice.xlsx");
    home.run(&validate(&hard, &[]))
        .exits(2)
        .says("rad 14")
        .says("--total-rows leave-out");
    let totals = ["--total-rows", "leave-out"];
    home.run(&validate(&hard, &totals))
        .exits(2)
        .says("--hidden-rows");
    let both = ["--total-rows", "leave-out", "--hidden-rows", "take"];
    home.run(&validate(&hard, &both))
        .exits(1)
        .says("ark Året 2025, rad 8, kolonne C: #DIV/0!");

    let other = home.file("andre.csv", "Type;Antall deltakere;Timer\nKurs;3;4\n");
    home.run(&validate(&other, &[]))
        .exits(2)
        .says("--column antall=B");
    let columns = ["--column", "antall=B"];
    home.run(&validate(&other, &columns))
        .exits(2)
        .says("mangler en kolonne: kategori. Overskriftene i filen: Type");
    let columns = ["--column", "kategori=Type", "--column", "antall=B"];
    home.run(&validate(&other, &columns)).exits(0);
    home.run(&validate(&other, &["--column", "finnes ikke=B"]))
        .exits(2)
        .says("--column kategori=A");
    // A decimal comma between commas moves what follows into a column of its own.
    let moved = home.file("komma.csv", "Kategori,Antall,Timer\nKurs,3,4\nTur,3,4,5\n");
    home.run(&validate(&moved, &[])).exits(2).says("kolonne D");
}

#[test]
fn a_report_file_takes_no_words_for_tables() {
    let home = Home::new();
    let file = home.report("rpt_1");
    home.run(&validate(&file, &[]))
        .exits(2)
        .says("ingen tabell");
}

#[test]
fn a_table_is_sent_once() {
    let practice = Practice::start();
    let home = Home::live(&practice);
    let file = fixture("plain-windows1252.csv");
    let arguments = [
        "submit",
        "--json",
        "--org-number",
        "123456785",
        "--period",
        "2025",
        "--org-id",
        "org_482",
        "--report-id",
        "rpt_tabell",
        "--accept-warnings",
        &file,
    ];
    let first = home.run(&arguments).exits(0).json();
    let second = home.run(&arguments).exits(0).json();
    assert_eq!(first["state"], json!("received"));
    assert_eq!(first["reference_id"], second["reference_id"]);
    assert_eq!(practice.calls("submit").len(), 1, "the same is sent once");
}
