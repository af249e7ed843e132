//! The connection breaks before an answer: the app says that it does not know, sends nothing by
//! itself, and lets a person say what became of the report.

use kvittert_sandbox::{Endpoint, Fault};

use serde_json::Value;

use crate::page::Role;
use crate::steps;
use crate::world::journey;

const UNKNOWN: &str = "Vi vet ikke om rapporten kom fram";

#[test]
fn bufdir_has_the_report_after_all() {
    journey("unknown-outcome-received", async |world| {
        world
            .server()
            .order_fault(Endpoint::Submit, Fault::DropAfterTakingIn, 1);
        steps::send_the_example(world).await;
        world.finds(Role::Heading, UNKNOWN).await;

        // Without a reference there is nothing to go by, and the app says so.
        world.press("Bruk referansenummeret").await;
        world.sees("Skriv inn referansenummeret.").await;
        world
            .focus_reaches("Referansenummer fra øvelsesserveren")
            .await;

        // A fresh server counts from one, and the day is its own clock's.
        let submit = world.arrived(Endpoint::Submit);
        let day = submit[0].at.strftime("%Y%m%d").to_string();
        let reference = format!("bufdir_ref_{day}_00001");
        world
            .write("Referansenummer fra øvelsesserveren", &reference)
            .await;
        world.press("Bruk referansenummeret").await;
        world.finds(Role::Heading, "Kvittering").await;
        assert_eq!(
            steps::reference(world).await,
            reference,
            "the receipt shows what was entered"
        );
        assert_eq!(submit.len(), 1, "the report was sent once");
        assert_eq!(
            world.arrived(Endpoint::Submit).len(),
            1,
            "and nothing sends it again"
        );
    });
}

#[test]
fn bufdir_does_not_have_the_report() {
    journey("unknown-outcome-not-received", async |world| {
        world
            .server()
            .order_fault(Endpoint::Submit, Fault::DropBeforeReading, 1);
        steps::send_the_example(world).await;
        world.finds(Role::Heading, UNKNOWN).await;
        world.restart(&[]).await;
        world.follow("Finn ut hva som skjedde: *").await;
        world.finds(Role::Heading, UNKNOWN).await;
        assert_eq!(
            world.arrived(Endpoint::Submit).len(),
            1,
            "a restart sends nothing by itself"
        );

        world.press("Legg i kø på nytt").await;
        world
            .sees("Kryss av for at øvelsesserveren har bekreftet det.")
            .await;
        world
            .tick("Øvelsesserveren har bekreftet at rapporten ikke kom fram.")
            .await;
        world.press("Legg i kø på nytt").await;
        world
            .sees("Skriv hvordan du vet at øvelsesserveren ikke har rapporten.")
            .await;
        world.write("Hvordan vet du det?", "Ringte i dag").await;
        world.press("Legg i kø på nytt").await;
        world.finds(Role::Heading, "Rapporten venter i kø").await;
        assert_eq!(
            world.arrived(Endpoint::Submit).len(),
            1,
            "the queue waits for a person"
        );

        world.press("Send nå").await;
        steps::reference(world).await;
        let arrived = world.arrived(Endpoint::Submit);
        assert_eq!(arrived.len(), 2, "the second attempt is the person's own");
        let body: Value = serde_json::from_str(&arrived[1].body).expect("a report is JSON");
        assert_eq!(
            body,
            steps::contract_example(),
            "and sends the very report that was frozen"
        );
    });
}
