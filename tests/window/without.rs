//! Machines that lack something: each is said plainly, and nothing is lost.

use std::fs;
use std::path::Path;

use kvittert_core::clock::{Clock, SystemClock};
use kvittert_core::store::Store;
use kvittert_core::view::app::EnvironmentName;

use crate::page::Role;
use crate::processes::what_the_app_says;
use crate::steps;
use crate::world::{journey, journey_without_keyring};

#[test]
fn without_a_keyring_a_report_is_sent_and_a_banner_says_what_that_means() {
    journey_without_keyring("without-keyring", async |world| {
        world.finds(Role::Heading, "Velkommen til Kvittert").await;
        world
            .sees("Klienthemmeligheter huskes bare til du lukker Kvittert.")
            .await;
        steps::send_the_example(world).await;
        steps::reference(world).await;
    });
}

#[test]
fn without_a_net_the_report_waits_and_says_why() {
    journey("without-net", async |world| {
        world.finds(Role::Heading, "Velkommen til Kvittert").await;
        world.server_goes_away();
        steps::send_the_example(world).await;
        world.finds(Role::Heading, "Rapporten venter i kø").await;
        world.sees("Vi får ikke kontakt med øvelsesserveren").await;
        world.press("Ta tilbake").await;
        world.finds(Role::Heading, "Se over og send").await;
    });
}

#[test]
fn a_database_of_a_newer_kvittert_is_left_alone_and_told_of() {
    let home = tempfile::tempdir().expect("a folder can be made");
    let path = home.path().join("kvittert").join("practice.db");
    let clock = SystemClock::new();
    let opened = Store::open(&path, clock.now(), "test", EnvironmentName::Practice);
    drop(opened.expect("a database can be made"));
    let mut bytes = fs::read(&path).expect("the database can be read");
    // The version of the schema, as SQLite's file format has it: big-endian at offset 60.
    bytes[60..64].copy_from_slice(&999_u32.to_be_bytes());
    fs::write(&path, &bytes).expect("the database can be written");

    assert_says(home.path(), "skrevet av en nyere utgave av Kvittert");
    let after = fs::read(&path).expect("the database can be read");
    assert!(after == bytes, "the database is as it was, byte for byte");
}

#[test]
fn a_data_folder_that_cannot_be_written_is_named() {
    let home = tempfile::tempdir().expect("a folder can be made");
    fs::write(home.path().join("kvittert"), "no folder").expect("a file can be written");
    assert_says(home.path(), "kan ikke skrive i mappen");
}

fn assert_says(home: &Path, words: &str) {
    let said = what_the_app_says(home, words);
    assert!(said.contains(words), "the app said {said:?}");
}
