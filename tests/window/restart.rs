//! The machine goes dark while somebody types, and nothing is lost.

use std::time::Duration;

use crate::page::Role;
use crate::steps;
use crate::world::journey;

/// Nobody presses anything to save: a moment after the last key stroke everything is on disk.
const SAVES_WITHIN: Duration = Duration::from_millis(1500);

#[test]
fn a_restart_in_the_middle_of_typing_loses_nothing() {
    journey("restart", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        world.write("Timer, rad 1", "6800,25").await;
        // Wrong text is as dear to its writer as right text.
        world.write("Antall, rad 1", "åtte hundre").await;
        tokio::time::sleep(SAVES_WITHIN).await;
        world.restart(&[]).await;

        world.finds(Role::Heading, "Fyll ut").await;
        assert_eq!(
            world.value("Timer, rad 1").await,
            "6800,25",
            "figures are as they were typed"
        );
        assert_eq!(
            world.value("Antall, rad 1").await,
            "åtte hundre",
            "and so is wrong text"
        );
        assert_eq!(
            world.title().await,
            "Rapport 2025 – utkast – Kvittert",
            "the title says that it is a draft"
        );
        let arrived = world.server().record();
        assert!(arrived.is_empty(), "nothing left the machine: {arrived:?}");
    });
}

#[test]
fn a_report_that_was_sent_is_there_after_a_restart() {
    journey("restart-after-sending", async |world| {
        steps::send_the_example(world).await;
        let reference = steps::reference(world).await;
        world.restart(&[]).await;
        world.follow("Innsendinger").await;
        world.sees(&reference).await;
        assert_eq!(
            world.arrived(kvittert_sandbox::Endpoint::Submit).len(),
            1,
            "a restart sends nothing again"
        );
    });
}
