//! Several organisations: the one in use decides what overview and list show, over restarts too; and
//! many drafts are sent in one go.

use std::fs;
use std::time::Duration;

use kvittert_sandbox::{Endpoint, PRACTICE_SECRET};
use serde_json::{Value, json};

use crate::page::Role;
use crate::steps;
use crate::world::{Server, World, journey_with};

/// Several starts of the window.
const LONGEST: Duration = Duration::from_secs(150);
const HERE: &str = "Øvelsesforeningen (912345678)";
const THERE: &str = "Nordlys (974760819)";

async fn add_another(world: &World) {
    world.follow("Innstillinger").await;
    world.press("Legg til organisasjon").await;
    for (field, text) in [
        ("Navn", "Nordlys"),
        ("Organisasjonsnummer", "974760819"),
        ("Bufdirs ID for organisasjonen", "org_519"),
        ("Klient-ID", "eircodex_org_519"),
        ("Klienthemmelighet", PRACTICE_SECRET),
    ] {
        world.write(field, text).await;
    }
    world.press("Lagre organisasjonen").await;
    world.sees("Nordlys er lagret.").await;
}

#[test]
fn lists_follow_the_organisation_in_use() {
    journey_with("organisations", Server::OfTheTest, LONGEST, async |world| {
        add_another(world).await;
        world.follow("Oversikt*").await;
        world.choose("Organisasjon", HERE).await;
        world
            .sees("Ingen rapporter for Øvelsesforeningen ennå")
            .await;
        world.follow("Ny innsending*").await;
        steps::send_the_example(world).await;
        let reference = steps::reference(world).await;

        world.choose("Organisasjon", THERE).await;
        world.follow("Oversikt*").await;
        world.sees("Viser bare Nordlys.").await;
        world.sees("Ingen rapporter for Nordlys ennå").await;
        world.follow("Innsendinger*").await;
        world.sees("Viser bare innsendinger fra Nordlys.").await;
        world.sees("Ingen rapporter for Nordlys ennå").await;
        // The header's stands before the filter's.
        world.choose("Organisasjon", HERE).await;
        world.sees(&reference).await;
        world.choose("Organisasjon", THERE).await;
        world.no_longer_sees(&reference).await;
        world.press("Vis alle organisasjoner").await;
        world.sees(&reference).await;

        // A new report is for the one in use, at the next start too.
        world.restart(&[]).await;
        world.sees("Viser bare Nordlys.").await;
        world.follow("Ny innsending*").await;
        world.press("Tom rapport*").await;
        world.finds(Role::Heading, "Grunnlag").await;
        world.follow("Innsendinger*").await;
        world.sees("1 innsending").await;
        world.sees("rpt_").await;
        assert!(!world.text().await.contains(&reference));
        world.choose("Organisasjon", "Alle organisasjoner").await;
        world.sees("2 innsendinger").await;
    });
}

#[test]
fn three_are_chosen_and_the_two_that_can_be_sent_are() {
    journey_with("send-many", Server::OfTheTest, LONGEST, async |world| {
        for (report_id, hours) in [
            ("rpt_nord", json!(10)),
            ("rpt_feil", json!("seks")),
            ("rpt_vest", json!(12)),
        ] {
            let mut report = steps::contract_example();
            report["report_id"] = json!(report_id);
            report["payload"]["aktiviteter"][0]["timer"] = hours;
            let path = world.folder().join(format!("{report_id}.json"));
            fs::write(&path, report.to_string()).expect("the file can be written");
            world.restart(&[&path]).await;
            world.finds(Role::Heading, "Grunnlag").await;
        }
        world.follow("Innsendinger*").await;
        world.sees("3 innsendinger").await;
        world.press("Velg flere").await;
        world.tick("Velg rpt_nord fra *").await;
        world.sees("1 utkast valgt").await;
        world.press("Velg alle utkast i listen").await;
        world.sees("3 utkast valgt").await;
        world.follow("Se over og send 3 utkast").await;
        world.finds(Role::Heading, "Se over og send flere").await;
        world.sees("0 av 3 kan sendes").await;
        world.sees("1 feil må rettes").await;
        world.tick("Jeg har sett dette i 2 utkast: *").await;
        world.sees("2 av 3 kan sendes").await;
        assert!(world.server().record().is_empty(), "a look asks nobody");
        world.press("Send 2 rapporter").await;
        world
            .sees("Sende inn 2 rapporter til øvelsesserveren?")
            .await;
        world.press("Send inn nå").await;
        world.finds(Role::Heading, "Slik gikk det").await;
        world.sees("2 mottatt").await;
        world.sees("Referansenummer bufdir_ref_").await;
        let names = || -> Vec<String> {
            let arrived = world.arrived(Endpoint::Submit).into_iter();
            arrived
                .map(|one| {
                    let body: Value = serde_json::from_str(&one.body).expect("a report is JSON");
                    body["report_id"].as_str().unwrap_or_default().to_owned()
                })
                .collect()
        };
        assert_eq!(names(), ["rpt_nord", "rpt_vest"], "each once");

        world.restart(&[]).await;
        world.follow("Innsendinger*").await;
        world.follow("Se forrige gang du sendte flere").await;
        world.finds(Role::Heading, "Slik gikk det").await;
        world.sees("2 mottatt").await;
    });
}
