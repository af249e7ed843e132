//! A folder of ten thousand files in the real window: checked, scrolled through, one of them opened.

use std::fs;
use std::time::Duration;

use serde_json::Value;

use crate::page::Role;
use crate::world::journey;

const FILES: usize = 10_000;
const EXAMPLE: &str = include_str!("../../src-tauri/core/examples/submit.request.json");

/// Goes through the whole list in two hundred frames; gives the frames' lengths in milliseconds, and
/// how many rows were ever drawn at once.
const SCROLL: &str = r"
const done = arguments[0];
const view = document.querySelector('[role=region][tabindex]');
const frames = [];
let most = 0;
let last = performance.now();
const step = (now) => {
  frames.push(now - last);
  last = now;
  most = Math.max(most, view.querySelectorAll('li').length);
  view.scrollTop = view.scrollHeight * frames.length / 200;
  if (frames.length < 200) requestAnimationFrame(step);
  else done({ most, frames: frames.slice(1).sort((a, b) => a - b) });
};
requestAnimationFrame(step);
";

#[test]
fn a_folder_of_ten_thousand_files_is_checked_and_scrolled_through() {
    journey("check-files", async |world| {
        let folder = world.folder().join("rapporter");
        fs::create_dir(&folder).expect("a folder can be made");
        for number in 0..FILES {
            let text = match number % 100 {
                7 => EXAMPLE.replace("\"timer\": ", "\"timer\": -"),
                8 => "{".to_owned(),
                _ => EXAMPLE.to_owned(),
            };
            let path = folder.join(format!("rapport-{number:05}.json"));
            fs::write(path, text).expect("a file can be written");
        }
        fs::write(folder.join("brev.pdf"), "%PDF").expect("a file can be written");
        world.restart(&[&folder]).await;

        world.finds(Role::Heading, "Kontroller filer").await;
        for _ in 0..60 {
            if world.has(Role::Heading, "Resultat for hver fil").await {
                break;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        world.sees("Med feil: 100 · Kunne ikke leses: 100").await;
        world
            .sees("Én fil i mappen er ikke av et slag som kan være en rapport: rapporter/brev.pdf")
            .await;
        let scrolled = world.client().execute_async(SCROLL, Vec::new()).await;
        let scrolled = scrolled.expect("the list can be scrolled");
        let frames: Vec<f64> = scrolled["frames"]
            .as_array()
            .map(|all| all.iter().filter_map(Value::as_f64).collect())
            .unwrap_or_default();
        println!(
            "frames while scrolling: median {:.1} ms, 95 of 100 within {:.1} ms, longest {:.1} ms",
            frames[frames.len() / 2],
            frames[frames.len() * 95 / 100],
            frames[frames.len() - 1],
        );
        let most = scrolled["most"].as_u64().unwrap_or_default();
        assert!((1..100).contains(&most), "{most} rows were drawn at once");
        world.sees("rapport-09999.json").await;

        let unread = "Kunne ikke leses (100)";
        world.choose("Vis", unread).await;
        world.no_longer_sees("rapport-09999.json").await;
        world
            .press("Vis hvorfor: rapporter/rapport-00008.json")
            .await;
        world
            .finds(Role::Heading, "rapporter/rapport-00008.json")
            .await;
        world.press("Lukk").await;
        world.choose("Vis", "Med feil (100)").await;
        world
            .press("Åpne i veiviseren: rapporter/rapport-00007.json")
            .await;
        world.finds(Role::Heading, "Grunnlag").await;
    });
}
