//! Wrong input is kept, told of, and found again by the finding's own link.

use kvittert_sandbox::Endpoint;
use serde_json::Value;

use crate::page::{Role, TAB};
use crate::steps;
use crate::world::journey;

#[test]
fn a_finding_leads_back_to_the_very_cell() {
    journey("wrong-input", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        world.write("Antall, rad 1", "mange").await;
        steps::to_the_check(world).await;
        world.finds(Role::Heading, "1 feil må rettes").await;
        world
            .follow("Antall i rad 1 er ikke et tall: «mange».")
            .await;
        world.finds(Role::Heading, "Fyll ut").await;
        world.focus_reaches("Antall, rad 1").await;
        assert_eq!(
            world.value("Antall, rad 1").await,
            "mange",
            "wrong text is kept as typed"
        );

        world.write("Antall, rad 1", "1 234").await;
        steps::to_the_check(world).await;
        world.finds(Role::Heading, "Klar til å sendes*").await;
        steps::to_the_last_look(world).await;
        world.press("Send inn").await;
        steps::reference(world).await;
        let arrived = world.arrived(Endpoint::Submit);
        let body: Value = serde_json::from_str(&arrived[0].body).expect("a report is JSON");
        assert_eq!(
            body.pointer("/payload/aktiviteter/0/antall"),
            Some(&Value::from(1234)),
            "what was typed with a space arrives as the number that was meant"
        );
    });
}

#[test]
fn a_number_that_may_mean_two_things_is_asked_about() {
    journey("ambiguous-number", async |world| {
        steps::begin_with_the_example(world).await;
        steps::to_the_form(world).await;
        world.write("Timer, rad 1", "6.740").await;
        world.keys(TAB).await;
        world.sees("Mente du 6 740 eller 6,74?").await;
        world.press("6 740").await;
        world.no_longer_sees("Mente du").await;
        steps::to_the_check(world).await;
        world.finds(Role::Heading, "Klar til å sendes*").await;
        steps::to_the_last_look(world).await;
        world.press("Send inn").await;
        steps::reference(world).await;
        let arrived = world.arrived(Endpoint::Submit);
        let body: Value = serde_json::from_str(&arrived[0].body).expect("a report is JSON");
        assert_eq!(
            body.pointer("/payload/aktiviteter/0/timer"),
            Some(&Value::from(6740)),
            "the number that the person chose is sent"
        );
    });
}
