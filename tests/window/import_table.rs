//! A table from a file: looked at, asked about, taken into a report, and taken back; and the rows of a
//! report by the clipboard.

use std::fs;
use std::path::PathBuf;

use kvittert_sandbox::Endpoint;
use serde_json::Value;

use crate::page::Role;
use crate::steps;
use crate::world::journey;

/// Ctrl+V.
const PASTE: &str = "\u{e009}v\u{e009}";
/// As a coordinator's own file may be: Excel's CSV, a title, a figure of two readings, a sum.
const OWN_FILE: &str = "\u{feff}Aktiviteter 2025;;\r\nKategori;Antall;Timer\r\n\
    Individuell oppfølging;84;6.740\r\nGruppeaktivitet;1 250;12,25\r\nSum;1334;6752,25\r\n";

#[test]
fn a_table_becomes_a_report_when_what_it_leaves_open_is_answered() {
    journey("import-table", async |world| {
        let file = world.folder().join("våre tall.csv");
        fs::write(&file, OWN_FILE).expect("a file can be written");
        world.restart(&[&file]).await;

        world.finds(Role::Heading, "Tabell fra fil").await;
        world.sees("våre tall.csv").await;
        world.press("Ta inn i rapporten").await;
        world.sees("Radene kan ikke tas inn ennå").await;
        world.click(Role::Answer, "Nei, utelat").await;
        world.click(Role::Answer, "Tusener: 6.740 er 6*740").await;
        world.finds(Role::Heading, "2 rader kan tas inn").await;
        world.press("Ta inn i rapporten").await;

        world.finds(Role::Heading, "Grunnlag").await;
        world.press("Angre").await;
        world.finds(Role::Heading, "Tabell fra fil").await;
        world.finds(Role::Heading, "2 rader kan tas inn").await;
        world.press("Ta inn i rapporten").await;
        world.finds(Role::Heading, "Grunnlag").await;
        steps::to_the_form(world).await;
        assert_eq!(world.value("Antall, rad 1").await, "84");
        let hours = world.value("Timer, rad 1").await;
        assert!(
            hours == "6740" || hours == "6 740",
            "the figure is the one that was meant: {hours}"
        );
        assert_eq!(world.value("Timer, rad 2").await, "12,25");
        assert!(
            !world.has(Role::Field, "Antall, rad 4").await,
            "the sum became no activity"
        );
        steps::to_the_check(world).await;
        let arrived = world.server().record();
        assert!(arrived.is_empty(), "nothing left the machine: {arrived:?}");
    });
}

#[test]
fn a_workbook_becomes_a_receipt() {
    journey("import-workbook", async |world| {
        let tables = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables");
        world
            .restart(&[&tables.join("plain-libreoffice.xlsx")])
            .await;
        world.finds(Role::Heading, "4 rader kan tas inn").await;
        world.press("Ta inn i rapporten").await;
        world.finds(Role::Heading, "Grunnlag").await;
        world.write("Rapporteringsperiode", "2025").await;
        steps::to_the_form(world).await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.press("Send inn").await;
        let reference = steps::reference(world).await;
        world.finds(Role::Heading, "Kvittering").await;
        let sent = &world.arrived(Endpoint::Submit)[0];
        let report: Value = serde_json::from_str(&sent.body).expect("a report is JSON");
        let rows = &report["payload"]["aktiviteter"];
        assert_eq!(rows.as_array().map(Vec::len), Some(4), "{rows}");
        assert_eq!(rows[0]["timer"], 6740.5, "{rows}");
        assert_eq!(
            rows[1]["kategori"], "group_activity",
            "a label is its value: {rows}"
        );
        assert!(reference.starts_with("bufdir_ref_"), "{reference}");
    });
}

#[test]
fn a_sheet_that_nobody_named_is_asked_for() {
    journey("import-sheet", async |world| {
        let tables = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables");
        let file = tables.join("several-libreoffice.ods");
        world.restart(&[&file]).await;
        world.finds(Role::Heading, "Ett spørsmål må besvares").await;
        world.choose("Ark", "2025").await;
        world.finds(Role::Heading, "Én rad kan tas inn").await;
        world.sees("Disse arkene er ikke med: 2024").await;
    });
}

#[test]
fn rows_leave_by_the_clipboard_and_come_back_by_it() {
    journey("clipboard", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        let hours = world.value("Timer, rad 1").await;
        assert!(!hours.is_empty(), "the example has hours");
        world.press("Kopier tabellen").await;
        world.sees("Én rad er kopiert, med kolonnenavn.").await;
        world.click(Role::Field, "Kategori, rad 2").await;
        world.keys(PASTE).await;
        world
            .sees("Linjen med kolonnenavn ble ikke tatt med.")
            .await;
        assert_eq!(
            world.value("Timer, rad 2").await,
            hours,
            "a row comes back as it left"
        );
        assert_eq!(
            world.value("Kategori, rad 2").await,
            world.value("Kategori, rad 1").await
        );
    });
}
