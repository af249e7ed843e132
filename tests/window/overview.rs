//! Oversikt: the chart walked by keyboard, and a deadline that is told of once.

use std::time::Duration;

use serde_json::Value;

use crate::desktop::{Desktop, Shown};
use crate::page::{ENTER, Role, TAB};
use crate::steps;
use crate::world::{World, journey};

const RIGHT: &str = "\u{e014}";
const PAUSE: Duration = Duration::from_millis(200);

/// A day from today as the window counts days, written as a Norwegian does.
async fn in_days(world: &World, days: u32) -> String {
    let script = "return new Date(Date.now() + arguments[0] * 864e5).toLocaleDateString('nb-NO')";
    let day = world.client().execute(script, vec![days.into()]).await;
    let day = day.as_ref().ok().and_then(Value::as_str);
    day.expect("the page can reckon").to_owned()
}

/// The notices of the deadline that the desktop has shown.
fn told(desktop: &Desktop) -> Vec<Shown> {
    let mut all = desktop.all();
    all.retain(|shown| shown.text.contains("fristen"));
    all
}

/// Sends the example once more, as that of the year before.
async fn send_of_another_year(world: &mut World) {
    let mut report = steps::contract_example();
    report["report_id"] = "rpt_2024_region07".into();
    report["payload"]["rapporteringsperiode"] = "2024".into();
    let file = world.folder().join("2024.json");
    std::fs::write(&file, report.to_string()).expect("the file can be written");
    world.restart(&[&file]).await;
    world.finds(Role::Heading, "Grunnlag").await;
    steps::to_the_form(world).await;
    steps::to_the_check(world).await;
    steps::to_the_last_look(world).await;
    world.press("Send inn").await;
    steps::reference(world).await;
}

#[test]
fn the_chart_leads_to_the_reports_and_the_deadline_is_told_of_once() {
    journey("overview", async |world| {
        let desktop = Desktop::on(&world.processes().bus()).await;
        steps::send_the_example(world).await;
        steps::reference(world).await;
        send_of_another_year(world).await;
        world.follow("Oversikt*").await;
        world.finds(Role::Heading, "Det dere har rapportert").await;
        let by_category = world.finds(Role::Answer, "Etter kategori").await;
        by_category.send_keys(" ").await.expect("it can be chosen");
        world
            .finds(Role::Heading, "Timer i hver kategori, fordelt på periode")
            .await;
        world.keys(TAB).await;
        let first = world.focused().await;
        assert!(
            first.starts_with("2025, ") && first.ends_with(" timer"),
            "{first}"
        );
        world.keys(RIGHT).await;
        let next = world.focused().await;
        assert!(next.starts_with("2024, "), "{next}");
        world.keys(ENTER).await;
        world.finds(Role::Heading, "Innsendinger").await;
        world.sees("1 innsending").await;
        let period = world.finds(Role::Choice, "Periode").await;
        let period = period.prop("value").await.expect("it can be asked");
        assert_eq!(period.as_deref(), Some("2024"));

        world.follow("Innstillinger*").await;
        world.write("Frist for rapporten", "i mai").await;
        world.press("Lagre fristen").await;
        world.sees("Skriv «Frist for rapporten» som en dato").await;
        let deadline = in_days(world, 5).await;
        world.write("Frist for rapporten", &deadline).await;
        world.press("Lagre fristen").await;
        world.sees("Fristen er lagret").await;
        let shown = tokio::time::timeout(Duration::from_secs(60), async {
            while told(&desktop).is_empty() {
                tokio::time::sleep(PAUSE).await;
            }
        });
        shown.await.expect("the deadline is told of");
        assert_eq!(told(&desktop)[0].title, "Kvittert – øvelse");

        // Once, also over a restart; and not again for a period whose report was sent.
        world.restart(&[]).await;
        world.sees("igjen til fristen").await;
        world.follow("Innstillinger*").await;
        world.write("Rapporteringsperiode", "2025").await;
        let nearer = in_days(world, 1).await;
        world.write("Frist for rapporten", &nearer).await;
        world.press("Lagre fristen").await;
        world.sees("Fristen er lagret").await;
        world.follow("Oversikt*").await;
        world.sees("Sendt for 2025.").await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(told(&desktop).len(), 1, "{:?}", told(&desktop));
    });
}
