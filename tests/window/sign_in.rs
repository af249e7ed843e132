//! A wrong client secret: said where it is tested and where it stops a report, and put right.

use kvittert_sandbox::Endpoint;

use crate::page::Role;
use crate::steps;
use crate::world::{World, journey};

const ORGANISATION: &str = "Øvelsesforeningen";
const WRONG: &str = "ikke-den-rette";

async fn give_secret(world: &World, secret: &str) {
    world.follow("Innstillinger").await;
    world.press(&format!("Endre {ORGANISATION}")).await;
    world.write("Klienthemmelighet", secret).await;
    world.press("Lagre organisasjonen").await;
    // The form closes when the keyring has the secret.
    world
        .finds(Role::Button, &format!("Endre {ORGANISATION}"))
        .await;
    world.sees(&format!("{ORGANISATION} er lagret.")).await;
}

#[test]
fn a_wrong_secret_is_told_of_and_can_be_put_right() {
    journey("wrong-secret", async |world| {
        give_secret(world, WRONG).await;
        let text = world.text().await;
        assert!(
            !text.contains("huskes bare til du lukker"),
            "with a keyring there is no banner about its absence: {text}"
        );
        world
            .press(&format!("Test tilkobling for {ORGANISATION}"))
            .await;
        world
            .sees("godtok ikke klient-ID og klienthemmelighet")
            .await;
        assert!(
            !world.text().await.contains(WRONG),
            "a secret is never shown again"
        );

        give_secret(world, kvittert_sandbox::PRACTICE_SECRET).await;
        world
            .press(&format!("Test tilkobling for {ORGANISATION}"))
            .await;
        world.sees("Tilkoblingen virker.").await;
        let answers: Vec<_> = world
            .arrived(Endpoint::Authenticate)
            .iter()
            .map(|arrival| arrival.answered)
            .collect();
        assert_eq!(
            answers,
            [Some(401), Some(200)],
            "each test asks once, and asks Bufdir"
        );
    });
}

#[test]
fn a_report_waits_in_the_queue_until_the_secret_is_right() {
    journey("wrong-secret-in-the-queue", async |world| {
        give_secret(world, WRONG).await;
        world.follow("Oversikt*").await;
        steps::send_the_example(world).await;
        world.finds(Role::Heading, "Rapporten venter i kø").await;
        world
            .sees("godtok ikke klient-ID og klienthemmelighet")
            .await;
        assert!(
            world.arrived(Endpoint::Submit).is_empty(),
            "without a token nothing is sent"
        );

        give_secret(world, kvittert_sandbox::PRACTICE_SECRET).await;
        world.follow("Oversikt*").await;
        world.press("Send nå: *").await;
        steps::reference(world).await;
        let arrived = world.arrived(Endpoint::Submit);
        assert_eq!(arrived.len(), 1, "the report goes once: {arrived:?}");
    });
}

/// The keyring is real: what it was given outlives the app.
#[test]
fn a_secret_outlives_the_app() {
    journey("secret-outlives-the-app", async |world| {
        give_secret(world, WRONG).await;
        give_secret(world, kvittert_sandbox::PRACTICE_SECRET).await;
        world.restart(&[]).await;
        world.follow("Innstillinger").await;
        world.sees("Klienthemmelighet er lagt inn").await;
        world
            .press(&format!("Test tilkobling for {ORGANISATION}"))
            .await;
        world.sees("Tilkoblingen virker.").await;
    });
}
