//! What leaves the window through the dialogs of the system: receipts and the list, as real files.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use crate::page::Role;
use crate::steps;
use crate::world::{World, journey};

const TITLE: &str = "^Lagre kvitteringen$";
const TABLE: &str = "^Lagre som regneark$";

/// Waits for a file that the app writes.
async fn waits_for(path: &Path) -> Vec<u8> {
    for _ in 0..200 {
        match fs::read(path) {
            Ok(bytes) if !bytes.is_empty() => return bytes,
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    panic!("{} was not saved", path.display());
}

/// Presses a button that asks where to, answers, and gives what was written.
async fn saved(world: &World, button: &str, title: &str, name: &str) -> Vec<u8> {
    let path = world.folder().join(name);
    world.press(button).await;
    world.processes().answer_dialog(title, &path);
    waits_for(&path).await
}

#[test]
fn receipts_and_the_list_leave_by_the_dialogs_of_the_system() {
    journey("dialogs", async |world| {
        steps::send_the_example(world).await;
        let reference = steps::reference(world).await;
        let pdf = saved(world, "Lagre som PDF", TITLE, "kvittering.pdf").await;
        assert!(pdf.starts_with(b"%PDF-1.7"), "a PDF");
        world.sees("Kvitteringen er lagret.").await;
        let html = saved(world, "Lagre som HTML", TITLE, "kvittering.html").await;
        assert!(String::from_utf8_lossy(&html).contains(&reference));
        let json = saved(world, "Lagre som JSON", TITLE, "kvittering.json").await;
        let json: Value = serde_json::from_slice(&json).expect("a JSON receipt is JSON");
        assert!(json.to_string().contains(&reference), "{json}");

        world.click(Role::Link, "Innsendinger*").await;
        world.finds(Role::Heading, "Innsendinger").await;
        let list = saved(world, "Lagre som regneark", TABLE, "innsendinger.xlsx").await;
        assert!(list.starts_with(b"PK"), "a workbook");
        let list = saved(world, "Lagre som regneark", TABLE, "innsendinger.csv").await;
        assert!(list.starts_with("\u{feff}".as_bytes()), "as Excel reads it");
        assert!(String::from_utf8_lossy(&list).contains(&reference));
    });
}

#[test]
fn a_second_dialog_is_not_opened_and_the_first_still_answers() {
    journey("dialogs-twice", async |world| {
        steps::send_the_example(world).await;
        steps::reference(world).await;
        world.press("Lagre som PDF").await;
        world.press("Lagre som HTML").await;
        world
            .sees("Et vindu der du velger fil, er allerede åpent")
            .await;
        let path = world.folder().join("kvittering.pdf");
        world.processes().answer_dialog(TITLE, &path);
        assert!(waits_for(&path).await.starts_with(b"%PDF"));
    });
}
