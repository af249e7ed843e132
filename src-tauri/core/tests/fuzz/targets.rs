//! The targets: each takes bytes, and may refuse them, but neither panics nor hangs.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kvittert_core::import::columns::fields;
use kvittert_core::import::file::{Kind, TableFile};
use kvittert_core::import::interpreting::{Input, NoMemory, interpret};
use kvittert_core::import::{report_file, summing};
use kvittert_core::ops::submit_file::built_in_rules;
use kvittert_core::rules::{RulePack, RulePacks, reading, typing};
use kvittert_core::view::import::{ImportChoices, RowAnswer};

use crate::changing::{Chance, changed};
use crate::workbooks::Parts;

/// One input takes no longer than this on the slowest machine; a hang takes for ever.
const PATIENCE: Duration = Duration::from_secs(60);

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of a folder of fixtures that end so.
fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(root().join("tests/fixtures").join(folder)) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ending));
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

/// Runs a target: what failed before, then the seeds, then changed ones while time lasts.
#[expect(
    clippy::disallowed_methods,
    reason = "how long is tried is a matter of the real clock"
)]
fn run(
    name: &str,
    seeds: &[Vec<u8>],
    change: impl Fn(&mut Chance) -> Vec<u8>,
    target: impl Fn(&[u8]),
) {
    assert!(!seeds.is_empty(), "{name} has seeds");
    let seconds = std::env::var("KVITTERT_FUZZ_SECONDS");
    let seconds: u64 = seconds.ok().and_then(|text| text.parse().ok()).unwrap_or(2);
    let start = std::env::var("KVITTERT_FUZZ_START");
    let start = start.ok().and_then(|text| text.parse().ok());
    let start = start.unwrap_or_else(|| {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        now.map_or(1, |since| since.as_secs())
    });
    let mut chance = Chance::new(start);
    let begun = Instant::now();
    let mut tried = 0u64;
    let attempt = |bytes: &[u8]| {
        let before = Instant::now();
        let result = catch_unwind(AssertUnwindSafe(|| target(bytes)));
        let took = before.elapsed();
        if result.is_err() || took > PATIENCE {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
            std::fs::write(&kept, bytes).unwrap();
            panic!(
                "{name} failed after {took:?}, start {start}; the input is in {}",
                kept.display()
            );
        }
    };
    let failed_before = files(&format!("fuzz/{name}"), "");
    for seed in failed_before.iter().chain(seeds) {
        attempt(seed);
        tried += 1;
    }
    while begun.elapsed() < Duration::from_secs(seconds) {
        attempt(&change(&mut chance));
        tried += 1;
    }
    // Shown by `make fuzz`, which lets tests speak.
    println!("{name}: {tried} inputs, start {start}");
}

fn pack() -> std::sync::Arc<RulePack> {
    let rules = built_in_rules().unwrap();
    rules.get("bufdir_2025_v2").unwrap()
}

/// Reads all sheets of a table and takes them for what they may be.
fn table(kind: Kind, bytes: &[u8], pack: &RulePack) {
    let source = Box::new(Cursor::new(bytes.to_vec()));
    let Ok(mut file) = TableFile::of_source("x".to_owned(), kind, source) else {
        return;
    };
    for place in 0..file.sheets.len().max(1) {
        let Ok(table) = file.read(place, None) else {
            continue;
        };
        let choices = ImportChoices {
            total_rows: Some(RowAnswer::Take),
            hidden_rows: Some(RowAnswer::Take),
            ..ImportChoices::default()
        };
        let found = interpret(Input {
            table: &table,
            fields: fields(pack.form(), "/aktiviteter"),
            category: Some("/kategori".to_owned()),
            numbers_apart: kind == Kind::Workbook,
            choices: &choices,
            memory: &NoMemory,
        });
        let taken = found.rows.len();
        let summed = summing::sum(found.rows, &found.fields, Some("/kategori"));
        let rows: usize = summed.iter().map(|row| row.numbers.len()).sum();
        assert_eq!(rows, taken, "no row is lost in a sum");
    }
}

#[test]
fn json() {
    let mut seeds = files("contract", ".json");
    seeds.extend(files("payloads", ".json"));
    seeds.push(br#"{"organisasjonsnummer":"123456785","aktiviteter":[{"kategori":"a","antall":1,"timer":2.5}]}"#.to_vec());
    let pack = pack();
    run(
        "json",
        &seeds,
        |chance| changed(&seeds[chance.below(seeds.len())], &seeds, chance),
        |bytes| {
            let read = reading::read(bytes);
            let _ = pack.check_reading(&read);
            if let Some(report) = read.value.and_then(report_file) {
                let document = typing::document_of(&pack, &report.payload);
                let (payload, findings) = typing::check_document(&pack, &document);
                let again = typing::document_of(&pack, &payload);
                // A figure that could not be read is a text afterwards, and stays as it is.
                if findings
                    .iter()
                    .all(|finding| !finding.rule.starts_with("number-"))
                {
                    let (back, _) = typing::payload_of(&pack, &again);
                    assert_eq!(back, payload, "there and back");
                }
            }
        },
    );
}

#[test]
fn csv() {
    let mut seeds = files("tables", ".csv");
    seeds.extend(files("tables", ".tsv"));
    let pack = pack();
    run(
        "csv",
        &seeds,
        |chance| changed(&seeds[chance.below(seeds.len())], &seeds, chance),
        |bytes| table(Kind::Text, bytes, &pack),
    );
}

fn workbooks(name: &str) {
    let seeds = files("tables", &format!(".{name}"));
    let parts: Vec<Parts> = seeds.iter().map(|seed| Parts::of(seed)).collect();
    let pack = pack();
    run(
        name,
        &seeds,
        |chance| parts[chance.below(parts.len())].changed(chance),
        |bytes| table(Kind::Workbook, bytes, &pack),
    );
}

#[test]
fn xlsx() {
    workbooks("xlsx");
}

#[test]
fn ods() {
    workbooks("ods");
}

#[test]
fn rule_packs() {
    let mut seeds = files("rules", ".json");
    seeds.push(include_bytes!("../../rules/bufdir_2025_v2.schema.json").to_vec());
    run(
        "rule-packs",
        &seeds,
        |chance| changed(&seeds[chance.below(seeds.len())], &seeds, chance),
        |bytes| {
            let Ok(text) = std::str::from_utf8(bytes) else {
                return;
            };
            let mut packs = RulePacks::built_in().unwrap();
            if let Ok(version) = packs.add(text)
                && let Some(pack) = packs.get(version.as_str())
            {
                let payload = serde_json::json!({ "aktiviteter": [{ "antall": 1 }] });
                let _ = pack.check(&payload);
            }
        },
    );
}
