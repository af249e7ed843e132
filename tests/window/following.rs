//! A report is followed by itself: its new status is seen in the list and in a notice that opens it,
//! and where the user wants it, with the window closed.

use std::time::Duration;

use kvittert_sandbox::Endpoint;

use crate::desktop::Desktop;
use crate::page::Role;
use crate::steps;
use crate::world::{Server, World, journey_with};

/// Some questions in a row, ever more seldom.
const LONGEST: Duration = Duration::from_secs(150);
const PAUSE: Duration = Duration::from_millis(200);
/// The practice server is done with a report by then, and a token still holds.
const PROCESSED_AFTER: Duration = Duration::from_secs(60);
const ACCEPTED: &str = "En rapport er godkjent av øvelsesserveren.";
const CLOSED: &str = "Vinduet er lukket, og Kvittert går videre i bakgrunnen og følger med på svar \
                      fra øvelsesserveren. Du avslutter fra ikonet i systemfeltet.";
const BACKGROUND: &str = "La Kvittert gå videre når vinduet lukkes";

fn following_journey(name: &str, body: impl AsyncFnOnce(&mut World)) {
    journey_with(name, Server::OfTheTest, LONGEST, body);
}

async fn until(what: &str, mut done: impl FnMut() -> bool) {
    let seen = tokio::time::timeout(Duration::from_secs(60), async {
        while !done() {
            tokio::time::sleep(PAUSE).await;
        }
    });
    assert!(seen.await.is_ok(), "{what}");
}

#[test]
fn a_status_that_changes_by_itself_is_seen_in_the_list_and_a_notice_opens_the_report() {
    following_journey("following", async |world| {
        let desktop = Desktop::on(&world.processes().bus()).await;
        steps::send_the_example(world).await;
        let reference = steps::reference(world).await;
        world.follow("Innsendinger").await;
        world.sees("1 innsending").await;
        world.server().advance_clock(PROCESSED_AFTER);
        let (notice, all) = desktop.shows(ACCEPTED).await;
        world.sees("Godkjent").await;
        let shown = &all[notice as usize - 1];
        assert_eq!(shown.title, "Kvittert – øvelse");
        assert_eq!(shown.actions, ["default", "Åpne"]);
        for shown in &all {
            let said = format!("{}{}", shown.title, shown.text);
            assert!(
                !said.chars().any(|c| c.is_ascii_digit()),
                "no figure: {said}"
            );
        }
        // Away from the list, a click leads to the report.
        world.follow("Innstillinger").await;
        world.finds(Role::Heading, "Varsler").await;
        desktop.click(notice).await;
        world.finds(Role::Heading, "Rapport 2025").await;
        world.sees(&reference).await;
        world
            .sees("Status fra øvelsesserveren: Godkjent (accepted)")
            .await;

        // Notices that were turned off are not shown.
        world.follow("Innstillinger").await;
        world
            .tick("Vis et varsel når det er noe nytt om en rapport")
            .await;
        world.sees("Lagret.").await;
        let before = desktop.all().len();
        world.follow("Ny innsending").await;
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        steps::to_the_check(world).await;
        steps::to_the_last_look(world).await;
        world.press("Send inn").await;
        steps::reference(world).await;
        world.server().advance_clock(PROCESSED_AFTER);
        world.follow("Innsendinger").await;
        world.sees("2 innsendinger").await;
        until("the second report is asked about", || {
            let asked = world.arrived(Endpoint::SubmissionStatus);
            asked.iter().any(|asked| !asked.path.ends_with(&reference))
        })
        .await;
        world.no_longer_sees("Mottatt").await;
        assert_eq!(desktop.all().len(), before);
    });
}

#[test]
fn where_there_is_no_tray_the_settings_say_so() {
    following_journey("no-tray", async |world| {
        world.follow("Innstillinger").await;
        world.sees("Denne maskinen har ikke noe systemfelt").await;
        let background = world.finds(Role::Tick, BACKGROUND).await;
        assert!(!background.is_enabled().await.expect("it can be asked"));
    });
}

#[test]
fn with_the_window_closed_it_goes_on_where_the_user_said_so() {
    following_journey("background", async |world| {
        let desktop = Desktop::on(&world.processes().bus()).await;
        steps::send_the_example(world).await;
        steps::reference(world).await;
        world.follow("Innstillinger").await;
        world.tick(BACKGROUND).await;
        world
            .sees("Når du lukker vinduet, går Kvittert videre.")
            .await;
        until("an icon is in the tray", || desktop.icons() > 0).await;
        close(world).await;
        desktop.shows(CLOSED).await;
        assert!(world.processes().app_runs());
        world.server().advance_clock(PROCESSED_AFTER);
        let (notice, _) = desktop.shows(ACCEPTED).await;
        desktop.click(notice).await;
        world.processes().sees_window("^Rapport 2025");
    });
}

/// Closes the window. The driver loses its page with it.
async fn close(world: &World) {
    let close = "window.__TAURI_INTERNALS__.invoke('plugin:window|destroy', { label: 'main' })";
    let _ = world.client().execute(close, Vec::new()).await;
}

#[test]
fn a_closed_window_comes_back_by_the_tray_or_a_second_start_and_the_tray_ends_it_all() {
    following_journey("tray", async |world| {
        let desktop = Desktop::on(&world.processes().bus()).await;
        world.follow("Innstillinger").await;
        world.tick(BACKGROUND).await;
        until("an icon is in the tray", || desktop.icons() > 0).await;
        close(world).await;
        desktop.shows(CLOSED).await;

        desktop.chooses("Hent status nå").await;
        desktop.shows("Status er hentet. Ingenting er nytt.").await;
        desktop.chooses("Sett køen på pause").await;
        desktop.chooses("Åpne Kvittert").await;
        world.processes().sees_window("Kvittert$");
        assert!(
            world.processes().start_again(),
            "a second start hands over to the first and ends"
        );
        assert!(world.processes().app_runs());
        desktop.chooses("Fortsett køen").await;
        desktop.chooses("Avslutt").await;
        until("the program ends", || !world.processes().app_runs()).await;
    });
}

#[test]
fn a_second_start_opens_the_window_of_a_program_that_goes_on_without_one() {
    following_journey("second-start", async |world| {
        let desktop = Desktop::on(&world.processes().bus()).await;
        world.follow("Innstillinger").await;
        world.tick(BACKGROUND).await;
        until("an icon is in the tray", || desktop.icons() > 0).await;
        close(world).await;
        desktop.shows(CLOSED).await;
        assert!(world.processes().start_again());
        world.processes().sees_window("Kvittert$");
    });
}
