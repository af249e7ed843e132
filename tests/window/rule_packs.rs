//! Next year's rule pack: added from its file, followed by new drafts, and by an older draft once it
//! was seen what has no place there.

use std::path::PathBuf;

use crate::page::{ENTER, Role, TAB};
use crate::steps;
use crate::world::journey;

#[test]
fn next_years_rule_pack_is_added_and_a_draft_is_moved_to_it_and_back() {
    journey("rule-pack", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        world.write("Telefon", "99 99 99 99").await;
        // Going on saves it.
        steps::to_the_check(world).await;

        let rules = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/rules");
        let file = rules.join("bufdir_2026_v1.schema.json");
        world.restart(&[&file]).await;
        world
            .finds(Role::Heading, "Legge til regelsettet bufdir_2026_v1?")
            .await;
        world
            .sees("17 ting er annerledes enn i bufdir_2025_v2")
            .await;
        world.write("Hvem legger det til?", "Kari i IT").await;
        world.keys(ENTER).await;
        world
            .sees("Regelsettet bufdir_2026_v1 er lagt til. Nye utkast følger det.")
            .await;
        world.sees("Lagt til av Kari i IT").await;

        // The draft stays as it is until it is moved.
        world.follow("Ny innsending*").await;
        world.follow("Fortsett på*").await;
        world.finds(Role::Heading, "Kontroller").await;
        world.press("*Grunnlag").await;
        world
            .finds(Role::Heading, "Det finnes et nyere regelsett")
            .await;
        world.press("Flytt utkastet til bufdir_2026_v1").await;
        world.sees("Kontaktperson › Telefon").await;
        world.sees("Feltet finnes ikke").await;
        world.focus_reaches("Lukk").await;
        world.keys(TAB).await;
        world.keys(TAB).await;
        world.focus_reaches("Flytt utkastet").await;
        world.keys(ENTER).await;
        world
            .finds(
                Role::Heading,
                "Flyttet fra bufdir_2025_v2 til bufdir_2026_v1",
            )
            .await;
        world.sees("Én opplysning fikk ikke plass").await;
        steps::to_the_form(world).await;
        world.finds(Role::Field, "Merknad").await;
        assert!(!world.has(Role::Field, "Telefon").await, "it is gone there");

        world.press("*Grunnlag").await;
        world.press("Ta flyttingen tilbake").await;
        world
            .finds(Role::Heading, "Det finnes et nyere regelsett")
            .await;
        steps::to_the_form(world).await;
        assert_eq!(world.value("Telefon").await, "99 99 99 99");

        // A new draft follows the newest one, after a restart too.
        world.restart(&[]).await;
        world.follow("Ny innsending*").await;
        world.press("Tom rapport*").await;
        steps::to_the_form(world).await;
        world.finds(Role::Field, "Merknad").await;
    });
}
