//! What was sent is found again, opened, and followed until it is accepted.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::page::Role;
use crate::steps;
use crate::world::{World, journey};

/// The practice server is done with a report by then, and a token still holds.
const PROCESSED_AFTER: Duration = Duration::from_secs(60);

/// A report of another year in a file, as an export system leaves it.
fn report_file(world: &World, report_id: &str, period: &str) -> PathBuf {
    let mut report = steps::contract_example();
    report["report_id"] = json!(report_id);
    report["payload"]["rapporteringsperiode"] = json!(period);
    let path = world.folder().join(format!("{report_id}.json"));
    fs::write(&path, report.to_string()).expect("the file can be written");
    path
}

#[test]
fn a_report_is_found_opened_and_followed() {
    journey("history", async |world| {
        steps::send_the_example(world).await;
        let first = steps::reference(world).await;
        let file = report_file(world, "rpt_2024_nord", "2024");
        world.restart(&[&file]).await;
        world.finds(Role::Heading, "Grunnlag").await;
        assert_eq!(
            world.value("Rapport-ID").await,
            "rpt_2024_nord",
            "the file is the draft"
        );
        steps::to_the_form(world).await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.press("Send inn").await;
        let second = steps::reference(world).await;
        assert_ne!(first, second, "two reports have two references");

        world.follow("Innsendinger").await;
        world.sees("2 innsendinger").await;
        world.write("Søk", "nord").await;
        world.sees("1 innsending").await;
        world.no_longer_sees(&first).await;
        assert!(
            !world.has(Role::Link, "rpt_20250101_region07_pdf").await,
            "the other is left out"
        );
        world.write("Søk", &first).await;
        world.sees(&first).await;
        world.follow("rpt_20250101_region07_pdf").await;

        world.finds(Role::Heading, "Rapport 2025").await;
        world.finds(Role::Heading, "Hva som har hendt").await;
        world.sees("Mottatt av øvelsesserveren").await;
        world.fold_out("Nøyaktig hva som ble sendt").await;
        let sent = &world.arrived(Endpoint::Submit)[0];
        let value: Value = serde_json::from_str(&sent.body).expect("a report is JSON");
        assert_eq!(
            value,
            steps::contract_example(),
            "the first report is the example"
        );
        world.sees("rpt_20250101_region07_pdf").await;

        world.server().advance_clock(PROCESSED_AFTER);
        // It is followed by itself too, and may have its answer already.
        if world.has(Role::Button, "Hent status").await {
            world.press("Hent status").await;
        }
        world.sees("Øvelsesserveren har godkjent rapporten").await;
        let asked = world.arrived(Endpoint::SubmissionStatus);
        assert!(
            asked.iter().any(|asked| asked.path.ends_with(&first)),
            "about this report: {asked:?}"
        );
    });
}

#[test]
fn the_status_of_all_is_fetched_at_once() {
    journey("history-refresh-all", async |world| {
        steps::send_the_example(world).await;
        steps::reference(world).await;
        world.server().advance_clock(PROCESSED_AFTER);
        world.follow("Innsendinger").await;
        world.press("Hent status for alle").await;
        world.sees("Status er hentet.").await;
        world.sees("Godkjent").await;
        world.choose("Status", "Avvist").await;
        world.sees("Ingen innsendinger passer").await;
        world.press("Nullstill søk og filtre").await;
        world.sees("1 innsending").await;
    });
}
