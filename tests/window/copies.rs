//! The copies that Kvittert takes by itself: one of them is restored from the settings, the app
//! starts anew with it, and says what that means.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use kvittert_sandbox::Endpoint;

use crate::page::{ENTER, Role, TAB};
use crate::steps;
use crate::world::{Server, World, journey_with};

/// Four starts of the app, one of them its own.
const LONGEST: Duration = Duration::from_secs(120);
const RESTARTS_WITHIN: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(100);

/// Where the app keeps its data.
fn data(world: &World) -> PathBuf {
    world.folder().join("kvittert")
}

fn set_aside(world: &World) -> bool {
    let entries = fs::read_dir(data(world)).expect("the data can be listed");
    entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .any(|name| name.starts_with("practice.db.replaced-"))
}

#[test]
fn a_copy_is_restored_and_the_app_says_what_is_no_longer_in_it() {
    journey_with("copy-restored", Server::OfTheTest, LONGEST, async |world| {
        world.server_goes_away();
        steps::send_the_example(world).await;
        world.finds(Role::Heading, "Rapporten venter i kø").await;
        // As on the next day: there is no copy of today, and the app takes one as it starts.
        fs::remove_dir_all(data(world).join("copies")).expect("the copies can be removed");
        world.restart(&[]).await;
        world.sees("1 i kø").await;
        world.follow("Innstillinger*").await;
        world.finds(Role::Button, "Gjenopprett kopien fra *").await;

        // What happens after the copy was taken.
        world.server_comes_back().await;
        world.follow("1 i kø").await;
        world.follow("Rapport 2025").await;
        world.press("Send nå").await;
        steps::reference(world).await;

        world.follow("Innstillinger*").await;
        world.press("Gjenopprett kopien fra *").await;
        world
            .sees("Har du sendt en rapport siden, må du ikke sende den på nytt.")
            .await;
        // By the keyboard: the question moves as it opens, and a click may miss it.
        world.focus_reaches("Lukk").await;
        world.keys(ENTER).await;
        world.no_longer_sees("må du ikke sende den på nytt").await;
        assert!(!set_aside(world), "nothing happens before it is confirmed");
        world.press("Gjenopprett kopien fra *").await;
        world.focus_reaches("Lukk").await;
        world.keys(TAB).await;
        world.focus_reaches("Gjenopprett kopien").await;
        world.keys(ENTER).await;
        let restarted = tokio::time::timeout(RESTARTS_WITHIN, async {
            while !set_aside(world) {
                tokio::time::sleep(PAUSE).await;
            }
        });
        assert!(
            restarted.await.is_ok(),
            "the app starts anew, and what was there is kept beside the copy"
        );

        // The window that started itself has no driver, so another one looks at what it left.
        world.restart(&[]).await;
        world.follow("Innsendinger").await;
        world.sees("1 innsending").await;
        world.sees("Utkast").await;
        assert_eq!(
            world.arrived(Endpoint::Submit).len(),
            1,
            "what was queued in the copy does not go again"
        );
    });
}
