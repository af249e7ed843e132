//! A rejected report is corrected and sent again, and this year's is seen beside last year's.

use std::fs;
use std::time::Duration;

use kvittert_sandbox::Endpoint;
use serde_json::{Value, json};

use crate::page::{Role, TAB};
use crate::steps;
use crate::world::journey;

/// The practice server is done with a report by then, and a token still holds.
const PROCESSED_AFTER: Duration = Duration::from_secs(60);
const EXPLANATION: &str = "Vi flyttet, og hadde to leirer.";

#[test]
fn a_rejected_report_is_corrected_from_its_page() {
    journey("correcting", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        // What is said at a field comes and goes with it, and moves what stands below.
        world.write("Organisasjonsnummer", "974760819").await;
        world.keys(TAB).await;
        world.no_longer_sees("Kontrollsifferet").await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.tick("Jeg har sett at organisasjonsnummeret*").await;
        world.press("Send inn").await;
        steps::reference(world).await;
        world.server().advance_clock(PROCESSED_AFTER);
        world.follow("Innsendinger").await;
        world.follow("rpt_20250101_region07_pdf").await;
        world.finds(Role::Heading, "Rapport 2025").await;
        // It is followed by itself too, and may have its answer already.
        if world.has(Role::Button, "Hent status").await {
            world.press("Hent status").await;
        }
        world.press("Rett og send på nytt").await;

        world.finds(Role::Heading, "Grunnlag").await;
        assert_eq!(
            world.value("Rapport-ID").await,
            "rpt_20250101_region07_pdf_rettelse"
        );
        world.sees("har den avviste rapporten som").await;
        steps::to_the_form(world).await;
        world
            .sees("Øvelsesserveren skrev om rapporten du retter")
            .await;
        world.sees("stemmer ikke med tilskuddsbrevet").await;
        world.write("Organisasjonsnummer", "912345678").await;
        world.keys(TAB).await;
        world.sees("Kontrollsifferet i organisasjonsnummeret stemmer ikke. Se etter om et siffer er feil").await;
        world.write("Timer, rad 1", "6 700,5").await;
        world.keys(TAB).await;
        // In the sum: the core has read it.
        world.sees("6 700,5").await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.finds(Role::Heading, "Hva rettelsen endrer").await;
        world.sees("2 endringer").await;
        world.sees("974760819").await;
        world.sees("(−39,5)").await;
        world.press("Send inn").await;
        steps::reference(world).await;

        let arrived = world.arrived(Endpoint::Submit);
        assert_eq!(arrived.len(), 2, "{arrived:?}");
        let sent: Value = serde_json::from_str(&arrived[1].body).expect("a report is JSON");
        let mut expected = steps::contract_example();
        expected["report_id"] = json!("rpt_20250101_region07_pdf_rettelse");
        expected["payload"]["aktiviteter"][0]["timer"] = json!(6700.5);
        assert_eq!(sent, expected, "the correction, and the rest as it was");
    });
}

#[test]
fn this_year_is_seen_beside_the_last_and_explained_here_only() {
    journey("last-year", async |world| {
        let mut report = steps::contract_example();
        report["report_id"] = json!("rpt_2024");
        report["payload"]["rapporteringsperiode"] = json!("2024");
        let file = world.folder().join("rpt_2024.json");
        fs::write(&file, report.to_string()).expect("the file can be written");
        world.restart(&[&file]).await;
        world.finds(Role::Heading, "Grunnlag").await;
        steps::to_the_form(world).await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.press("Send inn").await;
        steps::reference(world).await;

        world.follow("Ny innsending").await;
        world.press("Bruk denne rapporten").await;
        world.finds(Role::Heading, "Grunnlag").await;
        assert_eq!(world.value("Rapporteringsperiode").await, "2025");
        let name = world.value("Rapport-ID").await;
        steps::to_the_form(world).await;
        assert_eq!(world.value("Timer, rad 1").await, "", "never as a value");
        world.write("Antall, rad 1", "842").await;
        world.write("Timer, rad 1", "26 960").await;
        world.keys(TAB).await;
        world.sees("26 960").await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.finds(Role::Heading, "Endring fra 2024").await;
        world.sees("(+300 %)").await;
        world
            .sees("Timer per deltaker for Individuell oppfølging er 4 ganger fjorårets")
            .await;
        world.write("Forklaring til dere selv", EXPLANATION).await;
        world.press("Send inn").await;
        steps::reference(world).await;

        let arrived = world.arrived(Endpoint::Submit);
        assert_eq!(arrived.len(), 2, "{arrived:?}");
        assert!(arrived[1].body.contains("26960"), "it is this year's");
        let everything = format!("{:?}", world.server().record());
        assert!(!everything.contains("flyttet"), "the explanation left");
        world.follow("Innsendinger").await;
        world.follow(&name).await;
        world.finds(Role::Heading, "Forklaring").await;
        world.sees(EXPLANATION).await;
    });
}
