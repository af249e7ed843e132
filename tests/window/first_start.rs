//! From a first start to a receipt, without a setting made.

use kvittert_sandbox::Endpoint;
use serde_json::Value;

use crate::page::Role;
use crate::steps;
use crate::world::journey;

#[test]
fn a_first_start_leads_to_a_receipt() {
    journey("first-start", async |world| {
        world.sees("Øvelse – ingenting sendes til Bufdir").await;
        world.finds(Role::Heading, "Velkommen til Kvittert").await;
        steps::begin_with_the_example(world).await;
        assert_eq!(
            world.value("Rapport-ID").await,
            "rpt_20250101_region07_pdf",
            "the example is the contract's own"
        );
        steps::to_the_form(world).await;
        assert_eq!(
            world.value("Antall, rad 1").await,
            "842",
            "the count stands in its cell"
        );
        steps::to_the_check(world).await;
        world
            .finds(Role::Heading, "Klar til å sendes, med 1 advarsel å se på")
            .await;
        world
            .sees("Regelsett bufdir_2025_v2, kontrollert uten nett")
            .await;
        steps::to_the_last_look(world).await;
        let nothing = world.arrived(Endpoint::Submit);
        assert!(
            nothing.is_empty(),
            "nothing is sent before Send inn is pressed: {nothing:?}"
        );
        world.press("Send inn").await;

        world.finds(Role::Heading, "Kvittering").await;
        let reference = steps::reference(world).await;
        assert!(
            reference.starts_with("bufdir_ref_"),
            "the receipt shows the reference"
        );
        world.sees("Mottatt er ikke godkjent").await;
        world.sees("Øvelse – ikke sendt til Bufdir").await;

        let arrived = world.arrived(Endpoint::Submit);
        assert_eq!(arrived.len(), 1, "one press sends one report: {arrived:?}");
        let body: Value = serde_json::from_str(&arrived[0].body).expect("a report is JSON");
        assert_eq!(
            body,
            steps::contract_example(),
            "what arrived is what the contract shows"
        );
        assert!(arrived[0].authorization, "a report goes with a token");
        assert_eq!(
            arrived[0].answered,
            Some(200),
            "the practice server took it in"
        );
        let title = world.title().await;
        assert_eq!(
            title, "Rapport 2025 – mottatt – Kvittert",
            "the title says where it stands"
        );
    });
}

#[test]
fn a_warning_that_nobody_acknowledged_holds_the_report_back() {
    journey("warning-not-acknowledged", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        steps::to_the_check(world).await;
        world.press("Neste").await;
        world.finds(Role::Heading, "Se over og send").await;
        world.press("Send inn").await;
        world
            .sees("Rapporten er ikke sendt. Dette må gjøres først:")
            .await;
        world.follow("Kryss av for at du har sett dette: *").await;
        world.keys(" ").await;
        world.no_longer_sees("Dette må gjøres først").await;
        assert!(
            world.arrived(Endpoint::Submit).is_empty(),
            "nothing was sent until now"
        );
        world.press("Send inn").await;
        steps::reference(world).await;
        assert_eq!(world.arrived(Endpoint::Submit).len(), 1, "and then once");
    });
}
