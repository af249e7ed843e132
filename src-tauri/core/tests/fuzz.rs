//! What `make fuzz` begins with, held against the very functions that it calls: the real files of
//! tests/fixtures, cut short at a hundred places, and whatever failed before (tests/fixtures/fuzz).

#![cfg(test)]

use std::path::{Path, PathBuf};

#[cfg(test)]
#[path = "../../../fuzz/src/lib.rs"]
#[expect(unreachable_pub, reason = "a library of its own for cargo-fuzz")]
mod targets;

/// Cuts of each seed.
const CUTS: usize = 100;
/// The longest prefixes of long files say little more, and take long.
const LONGEST: usize = 64 * 1024;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/fixtures")
        .join(name)
}

/// The files of a folder that end so, in their order; none where there is no folder.
fn files(name: &str, ending: &str) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(folder(name)) else {
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

fn try_all(target: &str, seeds: &[Vec<u8>], function: fn(&[u8])) {
    assert!(!seeds.is_empty(), "{target} has seeds");
    for failed in files(&format!("fuzz/{target}"), "") {
        function(&failed);
    }
    for seed in seeds {
        function(seed);
        let most = seed.len().min(LONGEST);
        for cut in (0..most).step_by((most / CUTS).max(1)) {
            function(&seed[..cut]);
        }
    }
}

#[test]
fn json() {
    let mut seeds = files("contract", ".json");
    seeds.extend(files("payloads", ".json"));
    try_all("json", &seeds, targets::json);
}

#[test]
fn csv() {
    let mut seeds = files("tables", ".csv");
    seeds.extend(files("tables", ".tsv"));
    try_all("csv", &seeds, targets::csv);
}

#[test]
fn xlsx() {
    try_all("xlsx", &files("tables", ".xlsx"), targets::workbook);
}

#[test]
fn ods() {
    try_all("ods", &files("tables", ".ods"), targets::workbook);
}

#[test]
fn rule_packs() {
    let mut seeds = files("rules", ".json");
    seeds.push(include_bytes!("../rules/bufdir_2025_v2.schema.json").to_vec());
    try_all("rule_pack", &seeds, targets::rule_pack);
}
