//! Walks that leave pictures: `make run` where there is no display, and `make screenshots`. They are
//! no tests and run only when asked for; the folder for the pictures is `KVITTERT_PICTURES`.

use std::path::PathBuf;
use std::time::Duration;

use kvittert_sandbox::{Endpoint, Fault};

use crate::page::Role;
use crate::steps;
use crate::world::{Server, World, journey_with};

/// A person is not waited for, but a slow machine is.
const LONGEST_WALK: Duration = Duration::from_secs(180);
/// Motion has come to rest by then.
const SETTLES_WITHIN: Duration = Duration::from_millis(400);

fn pictures() -> PathBuf {
    let folder = std::env::var_os("KVITTERT_PICTURES").map(PathBuf::from);
    folder.expect("KVITTERT_PICTURES names the folder for the pictures")
}

async fn picture(world: &World, name: &str) {
    tokio::time::sleep(SETTLES_WITHIN).await;
    world.picture(&pictures().join(format!("{name}.png"))).await;
}

/// One page of a walk: says what is done, and leaves a picture.
async fn passed(world: &World, name: &str, words: &str) {
    picture(world, name).await;
    println!("  {words}");
}

/// The walk of `make run`: the app as it is on a first start, with its own practice server.
#[test]
#[ignore = "leaves pictures: make run, where there is no display"]
fn first_start_to_receipt() {
    journey_with("walk", Server::OfTheApp, LONGEST_WALK, async |world| {
        println!();
        world.finds(Role::Heading, "Velkommen til Kvittert").await;
        passed(world, "1-oversikt", "Kvittert has started: Oversikt").await;
        steps::begin_with_the_example(world).await;
        passed(
            world,
            "2-grunnlag",
            "Prøv med et eksempel: step 1, Grunnlag",
        )
        .await;
        steps::to_the_form(world).await;
        passed(
            world,
            "3-fyll-ut",
            "Step 2, Fyll ut, with the contract's example",
        )
        .await;
        steps::to_the_check(world).await;
        world
            .finds(Role::Heading, "Klar til å sendes, med 1 advarsel å se på")
            .await;
        passed(
            world,
            "4-kontroller",
            "Step 3, Kontroller: ready, with one warning",
        )
        .await;
        steps::to_the_last_look(world).await;
        passed(
            world,
            "5-se-over-og-send",
            "Step 4, Se over og send: the warning is ticked",
        )
        .await;
        world.press("Send inn").await;
        let reference = steps::reference(world).await;
        let words = format!("Step 5, Kvittering: the practice server gave {reference}");
        passed(world, "6-kvittering", &words).await;
        for (link, name) in [
            ("Innsendinger", "7-innsendinger"),
            ("Kontroller filer", "8-kontroller-filer"),
            ("Innstillinger", "9-innstillinger"),
        ] {
            world.follow(link).await;
            world.finds(Role::Heading, link).await;
            passed(world, name, link).await;
        }
    });
}

/// The pictures of the README.
#[test]
#[ignore = "leaves pictures: make screenshots"]
fn pictures_for_the_readme() {
    journey_with(
        "screenshots",
        Server::OfTheTest,
        LONGEST_WALK,
        async |world| {
            steps::begin_with_the_example(world).await;
            steps::to_the_form(world).await;
            for (row, category, count, hours) in [
                (2, "Gruppeaktivitet", "118", "942,5"),
                (3, "Åpen møteplass", "96", "1 152"),
                (4, "Kurs og opplæring", "14", "84"),
            ] {
                world.write(&format!("Kategori, rad {row}"), category).await;
                world.write(&format!("Antall, rad {row}"), count).await;
                world.write(&format!("Timer, rad {row}"), hours).await;
            }
            world.sees("4 rader").await;
            // Brings the whole table into sight.
            world.press("Legg til rad").await;
            picture(world, "fyll-ut").await;
            steps::to_the_check(world).await;
            world.finds(Role::Heading, "Klar til å sendes*").await;
            picture(world, "kontroller").await;
            steps::to_the_last_look(world).await;
            world.press("Send inn").await;
            steps::reference(world).await;
            picture(world, "kvittering").await;

            world
                .server()
                .order_fault(Endpoint::Submit, Fault::DropAfterTakingIn, 1);
            world.follow("Ny innsending").await;
            steps::send_the_example(world).await;
            world
                .finds(Role::Heading, "Vi vet ikke om rapporten kom fram")
                .await;
            picture(world, "ukjent-utfall").await;
            world.follow("Oversikt").await;
            world.follow("Finn ut hva som skjedde: *").await;
            world.follow("Oversikt").await;
            world.finds(Role::Heading, "Dette trenger deg nå").await;
            picture(world, "oversikt").await;
            world.follow("Innsendinger").await;
            world.sees("2 innsendinger").await;
            picture(world, "innsendinger").await;
        },
    );
}
