//! Who may know whom.

use crate::files;
use crate::rust_source::named_paths;

/// A wall: who may not name what.
struct Wall {
    /// What it is for; the end of the sentence "this crosses the wall:".
    why: &'static str,
    /// The files it stands around, by the beginnings of their paths; all when empty.
    around: &'static [&'static str],
    /// Those that are let through.
    except: &'static [&'static str],
    /// What may not be named: a path, or what begins with it. A `*` at the end stands for the rest
    /// of a word.
    never: &'static [&'static str],
    /// What may be named all the same.
    but: &'static [&'static str],
}

const CORE: &str = "kvittert_core::";

const WALLS: &[Wall] = &[
    Wall {
        why: "tauri is known in the root package only",
        around: &[],
        except: &["src-tauri/src/", "src-tauri/build.rs"],
        never: &["tauri", "tauri_*"],
        but: &[],
    },
    Wall {
        why: "rusqlite is known in store only",
        around: &[],
        except: &[
            "src-tauri/core/src/store",
            // Reads the file without the app: what the app says of itself is what is tested.
            "tests/reliability/src/scenario/database.rs",
        ],
        never: &["rusqlite", "rusqlite_migration"],
        but: &[],
    },
    Wall {
        why: "reqwest is known in bufdir only",
        around: &[],
        except: &["src-tauri/core/src/bufdir"],
        never: &["reqwest"],
        but: &[],
    },
    Wall {
        why: "the keyring is known in credentials only",
        around: &[],
        except: &["src-tauri/core/src/credentials"],
        never: &[
            "keyring",
            "keyring_core",
            "zbus_secret_service_keyring_store",
        ],
        but: &[],
    },
    Wall {
        why: "what reads tables is known in import only",
        around: &["src-tauri/core/src", "src-tauri/cli/src", "src-tauri/src"],
        except: &["src-tauri/core/src/import"],
        never: &["quick_xml", "zip", "csv_core", "encoding_rs", "html5ever"],
        but: &[],
    },
    Wall {
        why: "domain imports no sibling",
        around: &["src-tauri/core/src/domain"],
        except: &[],
        never: &[CORE],
        but: &["kvittert_core::domain"],
    },
    Wall {
        why: "rules import domain, view, error and clock only",
        around: &["src-tauri/core/src/rules"],
        except: &[],
        never: &[CORE],
        but: &[
            "kvittert_core::domain",
            "kvittert_core::view",
            "kvittert_core::error",
            "kvittert_core::clock",
            "kvittert_core::rules",
        ],
    },
    Wall {
        why: "store imports domain, view, error and clock only; never bufdir",
        around: &["src-tauri/core/src/store"],
        except: &[],
        never: &[CORE],
        but: &[
            "kvittert_core::domain",
            "kvittert_core::view",
            "kvittert_core::error",
            "kvittert_core::clock",
            "kvittert_core::store",
        ],
    },
    Wall {
        why: "bufdir imports domain, view, error and clock only; never store",
        around: &["src-tauri/core/src/bufdir"],
        except: &[],
        never: &[CORE],
        but: &[
            "kvittert_core::domain",
            "kvittert_core::view",
            "kvittert_core::error",
            "kvittert_core::clock",
            "kvittert_core::bufdir",
        ],
    },
    Wall {
        why: "import and receipt import domain, view, error, clock and the form only",
        around: &["src-tauri/core/src/import", "src-tauri/core/src/receipt"],
        except: &[],
        never: &[CORE],
        but: &[
            "kvittert_core::domain",
            "kvittert_core::view",
            "kvittert_core::error",
            "kvittert_core::clock",
            "kvittert_core::rules::form",
            "kvittert_core::words",
            "kvittert_core::import",
            "kvittert_core::receipt",
        ],
    },
    Wall {
        why: "commands and the command line call ops and nothing below",
        around: &["src-tauri/src/", "src-tauri/cli/src/"],
        except: &[],
        never: &["kvittert_core::store", "kvittert_core::bufdir"],
        but: &[],
    },
    Wall {
        why: "the practice server is written from the contract, not from the client",
        around: &["src-tauri/sandbox/"],
        except: &[],
        never: &["kvittert_core", "kvittert_window", "kvittert_cli"],
        but: &[],
    },
    Wall {
        why: "the ledger counts on its own: it knows neither the client nor the practice server",
        around: &["tests/reliability/src/ledger"],
        except: &[],
        never: &["kvittert_core", "kvittert_sandbox"],
        but: &[],
    },
    Wall {
        why: "the core has never heard of the window and the command line",
        around: &["src-tauri/core/"],
        except: &[],
        never: &["kvittert_window", "kvittert_cli"],
        but: &[],
    },
];

impl Wall {
    fn stands_around(&self, file: &str) -> bool {
        let begins = |folders: &[&str]| folders.iter().any(|folder| file.starts_with(folder));
        (self.around.is_empty() || begins(self.around)) && !begins(self.except)
    }

    fn is_crossed_by(&self, path: &str) -> bool {
        self.never.iter().any(|pattern| is_in(path, pattern))
            && !self.but.iter().any(|pattern| is_in(path, pattern))
    }
}

/// Whether a path is, or is below, what a pattern names.
fn is_in(path: &str, pattern: &str) -> bool {
    if let Some(beginning) = pattern.strip_suffix('*').or(pattern.strip_suffix("::")) {
        return path.starts_with(beginning);
    }
    path.strip_prefix(pattern)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// A sentence for each path in a file that crosses a wall.
fn crossings(file: &str, source: &str) -> Vec<String> {
    let walls: Vec<&Wall> = WALLS
        .iter()
        .filter(|wall| wall.stands_around(file))
        .collect();
    let mut crossings = Vec::new();
    for path in named_paths(file, source) {
        for wall in walls.iter().filter(|wall| wall.is_crossed_by(&path)) {
            crossings.push(format!(
                "{file} names {path}; this crosses the wall: {}",
                wall.why
            ));
        }
    }
    crossings
}

#[test]
fn no_wall_is_crossed() {
    let crossed: Vec<String> =
        files::below(&["src-tauri", "tests/reliability/src/ledger"], &[".rs"])
            .iter()
            .filter(|file| !is_test_code(file))
            .flat_map(|file| crossings(file, &files::text(file)))
            .collect();
    assert!(
        crossed.is_empty(),
        "walls are crossed:\n{}",
        crossed.join("\n")
    );
}

/// Tests look behind walls: they break a database on purpose, and speak with a server.
fn is_test_code(file: &str) -> bool {
    let practice = file.starts_with("src-tauri/sandbox/");
    !practice && (file.contains("/tests/") || file.ends_with("/tests.rs"))
}

#[test]
fn every_wall_can_be_crossed() {
    let samples = [
        ("src-tauri/core/src/ops/send.rs", "use tauri::Emitter;"),
        (
            "src-tauri/cli/src/main.rs",
            "fn f() { tauri_plugin_dialog::init() }",
        ),
        (
            "src-tauri/core/src/ops/send.rs",
            "use rusqlite::Connection as Database;",
        ),
        (
            "src-tauri/cli/src/main.rs",
            "fn f(client: reqwest::Client) {}",
        ),
        (
            "src-tauri/core/src/app.rs",
            "use keyring_core::{Entry as Place};",
        ),
        (
            "src-tauri/core/src/domain/report.rs",
            "use crate::{domain::ids, error::AppError};",
        ),
        (
            "src-tauri/core/src/domain.rs",
            "mod a { use super::super::view::Start; }",
        ),
        ("src-tauri/core/src/rules.rs", "use crate::store::Store;"),
        (
            "src-tauri/core/src/store/drafts.rs",
            "use super::super::bufdir::Client;",
        ),
        (
            "src-tauri/core/src/bufdir/client.rs",
            "fn f() { crate::store::Store::open() }",
        ),
        (
            "src-tauri/core/src/import/csv.rs",
            "use crate::{rules::RulePack};",
        ),
        ("src-tauri/core/src/ops.rs", "use zip::ZipArchive;"),
        ("src-tauri/core/src/receipt.rs", "use crate::ops::receipt;"),
        (
            "src-tauri/src/commands/draft.rs",
            "use kvittert_core::store::Store;",
        ),
        (
            "src-tauri/cli/src/main.rs",
            "use kvittert_core::{bufdir, ops};",
        ),
        (
            "src-tauri/sandbox/src/wire.rs",
            "use kvittert_core::bufdir::wire;",
        ),
        (
            "src-tauri/sandbox/tests/practice/main.rs",
            "use kvittert_core::bufdir::Client;",
        ),
        (
            "tests/reliability/src/ledger/contract.rs",
            "use kvittert_core::bufdir::PREFIX;",
        ),
        ("src-tauri/core/src/ops.rs", "use kvittert_window::run;"),
    ];
    for (file, source) in samples {
        let crossed = crossings(file, source);
        assert_eq!(
            crossed.len(),
            1,
            "{source} in {file} crosses one wall, not {crossed:?}"
        );
    }
    for (number, wall) in WALLS.iter().enumerate() {
        let crossed = samples.iter().any(|(file, source)| {
            crossings(file, source)
                .iter()
                .any(|said| said.ends_with(wall.why))
        });
        assert!(crossed, "no sample crosses wall {number}: {}", wall.why);
    }
}

#[test]
fn what_is_allowed_crosses_no_wall() {
    for (file, source) in [
        ("src-tauri/src/lib.rs", "use tauri::Manager;"),
        ("src-tauri/core/src/store.rs", "use rusqlite::Connection;"),
        (
            "src-tauri/core/src/bufdir/wire.rs",
            "use super::error::CallError; use crate::domain::OrgId;",
        ),
        (
            "src-tauri/core/src/domain/ids.rs",
            "use super::OrgId; mod tests { use super::*; }",
        ),
        (
            "src-tauri/core/src/ops/send.rs",
            "use crate::{bufdir::Client, store::Store};",
        ),
        (
            "src-tauri/core/src/receipt/html.rs",
            "use crate::rules::form::FormSpec;",
        ),
        (
            "src-tauri/core/src/app.rs",
            "/// Keeps [`rusqlite::Connection`] away.\nstruct App;",
        ),
    ] {
        let crossed = crossings(file, source);
        assert!(
            crossed.is_empty(),
            "{source} in {file} is allowed: {crossed:?}"
        );
    }
}

#[test]
fn manifests_keep_the_walls_too() {
    let crossed = manifest_crossings(files::text);
    assert!(crossed.is_empty(), "dependencies cross walls: {crossed:?}");
    let bad = manifest_crossings(|_| {
        "[dependencies]\nkvittert-core.workspace = true\ntauri = \"2\"\n".to_owned()
    });
    assert_eq!(
        bad.len(),
        4,
        "a manifest that crosses a wall is seen: {bad:?}"
    );
}

fn manifest_crossings(text: impl Fn(&str) -> String) -> Vec<String> {
    let mut crossed = Vec::new();
    for (file, never) in [
        ("src-tauri/core/Cargo.toml", &["tauri"][..]),
        ("src-tauri/cli/Cargo.toml", &["tauri"][..]),
        (
            "src-tauri/sandbox/Cargo.toml",
            &["tauri", "kvittert-core"][..],
        ),
    ] {
        for line in text(file).lines().map(str::trim) {
            if never.iter().any(|name| line.starts_with(name)) {
                crossed.push(format!("{file}: {line}"));
            }
        }
    }
    crossed
}

/// Only `ui/src/lib/ipc` speaks with the window.
#[test]
fn the_user_interface_has_one_door() {
    let sources = files::below(&["ui/src"], &[".ts", ".svelte", ".js"]);
    let crossed: Vec<_> = sources
        .iter()
        .filter(|file| opens_a_door(file, &files::text(file)))
        .collect();
    assert!(
        crossed.is_empty(),
        "@tauri-apps is imported outside ui/src/lib/ipc: {crossed:?}"
    );
    let import = "import { invoke } from '@tauri-apps/api/core';";
    assert!(
        opens_a_door("ui/src/pages/List.svelte", import),
        "an import elsewhere is seen"
    );
    assert!(
        opens_a_door("ui/src/App.svelte", "window.__TAURI__.core"),
        "so is the global"
    );
    assert!(
        !opens_a_door("ui/src/lib/ipc/tauri.ts", import),
        "the door itself is allowed"
    );
}

fn opens_a_door(file: &str, source: &str) -> bool {
    !file.starts_with("ui/src/lib/ipc/")
        && (source.contains("@tauri-apps/") || source.contains("__TAURI"))
}
