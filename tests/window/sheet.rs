//! The table of activities as a sheet: marked, copied, pasted and emptied by keys and the real clipboard.

use serde_json::json;

use crate::page::Role;
use crate::steps;
use crate::world::{World, journey};

/// Each is pressed the first time and let go the second.
const SHIFT: char = '\u{e008}';
const CONTROL: char = '\u{e009}';
const DOWN: char = '\u{e015}';
const RIGHT: char = '\u{e014}';
const TAB: char = '\u{e004}';
const DELETE: char = '\u{e017}';

/// A page that LibreOffice wrote, as it puts one on the clipboard.
const LIBREOFFICE: &str = include_str!("../fixtures/tables/clipped-libreoffice.html");

/// The next copy puts this page on the clipboard instead, as another program would.
const COPY_OTHERWISE: &str = "const [page] = arguments;
document.addEventListener('copy', (event) => {
  event.clipboardData.setData('text/html', page);
  event.clipboardData.setData('text/plain', 'noe annet');
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true, once: true });";

fn with(held: char, key: &str) -> String {
    format!("{held}{key}{held}")
}

/// The form of the example, with a second row.
async fn two_rows(world: &World) {
    steps::begin_with_the_example(world).await;
    steps::to_the_form(world).await;
    world.write("Kategori, rad 2", "Tur").await;
    world.write("Antall, rad 2", "7").await;
    world.write("Timer, rad 2", "6 740,5").await;
}

/// Puts the focus in the first cell as keys do, with its whole text marked.
async fn first_cell(world: &World) {
    world.click(Role::Field, "Rapporteringsperiode").await;
    for _ in 0..12 {
        if world.focused().await == "Kategori, rad 1" {
            return;
        }
        world.keys(&TAB.to_string()).await;
    }
    panic!(
        "Tab leads from the period to the table; the focus is on «{}»",
        world.focused().await
    );
}

#[test]
fn what_is_marked_leaves_by_the_clipboard_and_comes_back() {
    journey("sheet-range", async |world| {
        two_rows(world).await;
        let hours = world.value("Timer, rad 1").await;
        first_cell(world).await;
        world
            .keys(&format!("{SHIFT}{DOWN}{RIGHT}{RIGHT}{SHIFT}"))
            .await;
        world.sees("Merket: 2 rader, 3 kolonner").await;
        world.keys(&with(CONTROL, "c")).await;
        world.sees("Kopiert: 2 rader og 3 kolonner.").await;

        world.keys(&DELETE.to_string()).await;
        world.sees("6 celler er tømt.").await;
        assert_eq!(world.value("Timer, rad 1").await, "");
        world.click(Role::Field, "Kategori, rad 1").await;
        world.keys(&with(CONTROL, "v")).await;
        world.sees("Limt inn 2 rader og 3 kolonner.").await;
        assert_eq!(world.value("Timer, rad 1").await, hours);
        assert_eq!(world.value("Timer, rad 2").await, "6 740,5");
        assert_eq!(world.value("Kategori, rad 2").await, "Tur");

        world.keys(&with(CONTROL, "z")).await;
        world.no_longer_sees("Limt inn 2 rader").await;
        world.keys(&with(CONTROL, "z")).await;
        world.sees("2 rader").await;
        assert_eq!(
            world.value("Timer, rad 2").await,
            "6 740,5",
            "both are taken back"
        );
    });
}

#[test]
fn what_libreoffice_copies_is_pasted_as_it_shows_it() {
    journey("sheet-libreoffice", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        first_cell(world).await;
        let given = vec![json!(LIBREOFFICE)];
        let told = world.client().execute(COPY_OTHERWISE, given).await;
        told.expect("a page can stand in for another program");
        world.keys(&with(CONTROL, "c")).await;
        world.keys(&with(CONTROL, "v")).await;
        world.sees("Limt inn 5 rader og 3 kolonner.").await;
        world
            .sees("Linjen med kolonnenavn ble ikke tatt med.")
            .await;
        assert_eq!(
            world.value("Kategori, rad 1").await,
            "Åpen \"møteplass\" for ungdom",
            "a line break is a space, and a mark is a mark"
        );
        assert_eq!(world.value("Timer, rad 1").await, "6 740.50");
        assert_eq!(
            world.value("Timer, rad 2").await,
            "12.25",
            "a comment is no figure"
        );
        assert_eq!(
            world.value("Antall, rad 3").await,
            "",
            "what a wide cell covers is empty"
        );
        assert_eq!(world.value("Kategori, rad 5").await, "");
        assert_eq!(world.value("Timer, rad 5").await, "1.00", "rows were added");
        world.press("Ta den med").await;
        world.sees("Limt inn 6 rader og 3 kolonner.").await;
        assert_eq!(world.value("Timer, rad 1").await, "Timer");
    });
}
