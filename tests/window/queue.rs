//! The queue: what cannot be sent waits in it, says when it goes, and goes by itself only where the
//! user said so.

use std::time::Duration;

use kvittert_sandbox::{Endpoint, Fault};
use serde_json::Value;

use crate::page::Role;
use crate::steps;
use crate::world::Server;
use crate::world::{World, journey_with};

/// Two starts of a server, and looks for a net in between.
const LONGEST: Duration = Duration::from_secs(120);
/// The app looks for a net every few seconds while something waits.
const NET_IS_SEEN_WITHIN: Duration = Duration::from_secs(30);
/// Longer than the app takes to see that there is a net and to send what may go.
const LONG_ENOUGH_TO_GO: Duration = Duration::from_secs(8);
const PAUSE: Duration = Duration::from_millis(200);

const BY_ITSELF: &str = "Send av seg selv når det går, hvis den ikke kan sendes nå";
const QUEUED: &str = "Rapporten venter i kø";
const WHEN_ONLINE: &str = "Den sendes av seg selv så snart vi har kontakt med øvelsesserveren.";

fn queue_journey(name: &str, body: impl AsyncFnOnce(&mut World)) {
    journey_with(name, Server::OfTheTest, LONGEST, body);
}

async fn to_the_last_look(world: &World) {
    steps::begin_with_the_example(world).await;
    steps::to_the_form(world).await;
    steps::to_the_check(world).await;
    steps::to_the_last_look(world).await;
}

/// Longer than the pause that the server asks for.
const PAUSE_IS_OVER_WITHIN: Duration = Duration::from_secs(60);

/// Waits for what takes as long as the app needs to see a net.
async fn sees_in_time(world: &World, text: &str) {
    sees_within(NET_IS_SEEN_WITHIN, world, text).await;
}

async fn sees_within(longest: Duration, world: &World, text: &str) {
    let seen = tokio::time::timeout(longest, async {
        while !world.text().await.contains(text) {
            tokio::time::sleep(PAUSE).await;
        }
    });
    assert!(
        seen.await.is_ok(),
        "«{text}» can be read within {longest:?}: {}",
        world.text().await
    );
}

#[test]
fn a_report_goes_by_itself_when_the_net_is_back_where_the_user_said_so() {
    queue_journey("queue-by-itself", async |world| {
        to_the_last_look(world).await;
        world.tick(BY_ITSELF).await;
        world.server_goes_away();
        world.press("Send inn").await;
        world.finds(Role::Heading, QUEUED).await;
        world.sees(WHEN_ONLINE).await;
        world.sees("Vi får ikke kontakt med øvelsesserveren").await;
        world.sees("1 i kø").await;

        world.server_comes_back().await;
        sees_in_time(world, "bufdir_ref_").await;
        world.finds(Role::Heading, "Kvittering").await;
        world.no_longer_sees("1 i kø").await;
        let arrived = world.arrived(Endpoint::Submit);
        assert_eq!(arrived.len(), 1, "the report went once: {arrived:?}");
        let body: Value = serde_json::from_str(&arrived[0].body).expect("a report is JSON");
        assert_eq!(body, steps::contract_example(), "as it was frozen");
    });
}

#[test]
fn a_paused_queue_keeps_its_reports_until_the_user_goes_on() {
    queue_journey("queue-paused", async |world| {
        to_the_last_look(world).await;
        world.server_goes_away();
        world.press("Send inn").await;
        world.finds(Role::Heading, QUEUED).await;
        world.sees("Den sendes når du velger Send nå.").await;
        world.tick("Send den av seg selv når det går").await;
        world.sees(WHEN_ONLINE).await;

        world.follow("Oversikt*").await;
        world.finds(Role::Heading, "I kø").await;
        world.press("Sett køen på pause").await;
        world.sees("Køen er satt på pause.").await;
        world.focus_reaches("Fortsett køen").await;
        // The pause outlives the app.
        world.restart(&[]).await;
        world.sees("1 på pause").await;
        world.server_comes_back().await;
        sees_in_time(world, "Kontakt med øvelsesserveren").await;
        tokio::time::sleep(LONG_ENOUGH_TO_GO).await;
        assert!(
            world.arrived(Endpoint::Submit).is_empty(),
            "nothing goes by itself while the queue is paused"
        );

        world.press("Fortsett køen").await;
        sees_in_time(world, "Rapporten for 2025 er mottatt").await;
        assert_eq!(world.arrived(Endpoint::Submit).len(), 1, "and then once");
    });
}

#[test]
fn what_is_sent_in_to_a_paused_queue_can_be_taken_back() {
    queue_journey("queue-taken-back", async |world| {
        to_the_last_look(world).await;
        world.tick(BY_ITSELF).await;
        world.server_goes_away();
        world.press("Send inn").await;
        world.finds(Role::Heading, QUEUED).await;
        world.follow("Oversikt*").await;
        world.press("Sett køen på pause").await;
        world.server_comes_back().await;
        world.follow("Rapport 2025").await;
        world
            .sees("Køen er satt på pause. Den sendes av seg selv når du fortsetter")
            .await;
        world.press("Ta tilbake").await;
        world.finds(Role::Heading, "Se over og send").await;
        world
            .sees("Køen er satt på pause. Det du sender inn, blir liggende i den.")
            .await;
        world.press("Send inn").await;
        world.finds(Role::Heading, QUEUED).await;
        assert!(
            world.arrived(Endpoint::Submit).is_empty(),
            "a paused queue sends nothing that is sent in"
        );
        // A person asks, and a pause is no obstacle then.
        world.press("Send nå").await;
        steps::reference(world).await;
        assert_eq!(world.arrived(Endpoint::Submit).len(), 1, "it went once");
    });
}

#[test]
fn a_pause_that_the_server_asks_for_is_shown_everywhere_and_kept() {
    queue_journey("queue-asked-to-wait", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        steps::to_the_check(world).await;
        world.press("Neste").await;
        world.finds(Role::Heading, "Se over og send").await;
        // With the app ends its token, so that the next one must be asked for.
        world.restart(&[]).await;
        world.finds(Role::Heading, "Se over og send").await;
        world.tick("Jeg har sett dette: *").await;
        let asked = Fault::TooManyRequests {
            retry_after_seconds: 20,
        };
        world.server().order_fault(Endpoint::Authenticate, asked, 1);
        world.tick(BY_ITSELF).await;
        world.press("Send inn").await;
        world.finds(Role::Heading, QUEUED).await;
        world
            .sees("Øvelsesserveren har bedt om en pause. Kvittert prøver igjen om")
            .await;
        world.follow("Oversikt*").await;
        world.sees("Bedt om å vente: prøves igjen om").await;
        assert!(
            world.arrived(Endpoint::Submit).is_empty(),
            "no report goes without a token"
        );

        sees_within(PAUSE_IS_OVER_WITHIN, world, "er mottatt").await;
        let tokens = world.arrived(Endpoint::Authenticate);
        let (refused, given) = (&tokens[tokens.len() - 2], &tokens[tokens.len() - 1]);
        let pause = given.at.duration_since(refused.at);
        assert!(
            pause.as_secs() >= 19,
            "the server was left alone for as long as it asked: {pause:?}"
        );
        assert_eq!(
            world.arrived(Endpoint::Submit).len(),
            1,
            "the report went once"
        );
    });
}
