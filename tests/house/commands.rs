//! One list of commands: the names that the build script grants, the table of types, what the
//! window answers, what the capability allows, and what the user interface knows.

use std::collections::BTreeSet;
use std::fs;

use kvittert_window::{COMMAND_NAMES, ipc_map};
use serde_json::Value;

use crate::files;

const BINDINGS: &str = "ui/src/lib/ipc/bindings.ts";
/// What the window may do besides its own commands.
const OF_THE_SYSTEM: &[&str] = &[
    "core:event:allow-listen",
    "core:event:allow-unlisten",
    "core:window:allow-destroy",
    "core:window:allow-set-title",
];

/// The last word of each path in `generate_handler![…]`.
fn handled(source: &str) -> Vec<String> {
    let list = source
        .split_once("generate_handler![")
        .map_or("", |(_, rest)| rest);
    let list = list.split_once(']').map_or("", |(list, _)| list);
    list.split(',')
        .filter_map(|path| path.trim().rsplit("::").next())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

fn permissions(capability: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(capability).expect("a capability is JSON");
    let listed = value["permissions"].as_array().cloned().unwrap_or_default();
    listed
        .iter()
        .map(|entry| entry.as_str().map_or(entry.to_string(), str::to_owned))
        .collect()
}

/// What the one list has and another lacks, or the other way round, or has twice.
fn differences(list: &[String]) -> Vec<String> {
    let wanted: BTreeSet<&str> = COMMAND_NAMES.iter().copied().collect();
    let mut seen = BTreeSet::new();
    let mut differences = Vec::new();
    for name in list {
        if !seen.insert(name.as_str()) {
            differences.push(format!("{name} is there twice"));
        }
        if !wanted.contains(name.as_str()) {
            differences.push(format!("{name} is no command"));
        }
    }
    let missing = wanted.difference(&seen);
    differences.extend(missing.map(|name| format!("{name} is missing")));
    differences
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn the_names_are_one_list() {
    assert_eq!(
        differences(&owned(COMMAND_NAMES)),
        [""; 0],
        "no name is there twice"
    );
    assert_eq!(
        ipc_map::NAMES,
        COMMAND_NAMES,
        "the table has the same commands, in the same order"
    );
}

#[test]
fn every_command_is_answered() {
    let handled = handled(&files::text("src-tauri/src/lib.rs"));
    assert_eq!(
        differences(&handled),
        [""; 0],
        "generate_handler! in src-tauri/src/lib.rs"
    );
}

#[test]
fn every_command_is_granted_and_nothing_else() {
    let listed = permissions(&files::text("src-tauri/capabilities/main.json"));
    let (own, system): (Vec<_>, Vec<_>) = listed.iter().partition(|name| !name.contains(':'));
    let own: Vec<String> = own
        .iter()
        .map(|name| {
            name.strip_prefix("allow-")
                .unwrap_or(name)
                .replace('-', "_")
        })
        .collect();
    assert_eq!(
        differences(&own),
        [""; 0],
        "src-tauri/capabilities/main.json"
    );
    let mut system: Vec<&str> = system.iter().map(|name| name.as_str()).collect();
    system.sort_unstable();
    assert_eq!(
        system, OF_THE_SYSTEM,
        "the window gets no more of Tauri than it uses"
    );
}

/// With `UPDATE_BINDINGS=1` the file is written instead (`make bindings`).
#[test]
fn bindings_are_the_tables() {
    let made = ipc_map::bindings();
    if std::env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(files::root().join(BINDINGS), &made).expect("the bindings can be written");
    }
    let there = files::text(BINDINGS);
    let line = there
        .lines()
        .zip(made.lines())
        .position(|(there, made)| there != made);
    assert!(
        there == made,
        "{BINDINGS} differs from src-tauri/src/ipc_map.rs from line {} on; make bindings writes it",
        line.map_or_else(
            || there.lines().count().min(made.lines().count()) + 1,
            |line| line + 1
        )
    );
}

#[test]
fn a_difference_is_seen() {
    let handled =
        handled("tauri::generate_handler![commands::start::start, commands::x::start,\n b,]");
    assert_eq!(
        handled,
        ["start", "start", "b"],
        "each path gives its last word"
    );
    let said = differences(&handled);
    assert!(
        said.contains(&"start is there twice".to_owned()),
        "twice is seen: {said:?}"
    );
    assert!(
        said.contains(&"b is no command".to_owned()),
        "a stranger is seen: {said:?}"
    );
    assert!(
        said.contains(&"send is missing".to_owned()),
        "a gap is seen: {said:?}"
    );
    let granted = permissions(r#"{"permissions":["allow-send",{"identifier":"fs:allow-read"}]}"#);
    assert_eq!(granted[0], "allow-send", "a permission is read");
    assert!(
        granted[1].contains("fs:allow-read"),
        "one with a scope is not overlooked"
    );
}
