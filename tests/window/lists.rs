//! The list searched as a Norwegian types, with columns and a view that are kept.

use crate::page::Role;
use crate::steps;
use crate::world::journey;

#[test]
fn a_search_a_view_and_columns_are_kept() {
    journey("lists", async |world| {
        steps::send_the_example(world).await;
        steps::reference(world).await;
        world.follow("Innsendinger").await;
        world.sees("1 innsending").await;
        // The label of its category, with ø typed as it is on a foreign keyboard.
        world.write("Søk", "oppfoelging").await;
        world.sees("1 innsending").await;
        world.write("Søk", "møteplass").await;
        world.sees("Ingen innsendinger passer").await;
        world.write("Søk", "OPPFØLG 6 740").await;
        world.sees("1 innsending").await;

        world.fold_out("Kolonner").await;
        world.tick("Antall").await;
        world.sees("842").await;
        world.press("Lagre visningen").await;
        world.write("Navn på visningen", "Oppfølging").await;
        world.press("Lagre").await;
        world.sees("Visningen «Oppfølging» er lagret.").await;

        world.restart(&[]).await;
        world.follow("Innsendinger").await;
        world.sees("842").await;
        assert_eq!(world.value("Søk").await, "", "a new start shows all");
        world.choose("Lagret visning", "Oppfølging").await;
        assert_eq!(world.value("Søk").await, "OPPFØLG 6 740");
        world.press("Fjern visningen").await;
        world.sees("Visningen «Oppfølging» er fjernet.").await;
        world.press("Angre").await;
        world.finds(Role::Button, "Fjern visningen").await;
    });
}
