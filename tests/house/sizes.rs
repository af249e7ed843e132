//! Files stay readable in one sitting.

use crate::files;

/// The most lines that a file has.
const LINES: usize = 400;

/// Files that nobody reads: made by a program.
const MADE: &[&str] = &["ui/src/lib/ipc/bindings.ts"];

fn too_long(name: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LINES && !MADE.contains(&name)).then(|| format!("{name}: {lines}"))
}

#[test]
fn files_are_read_in_one_sitting() {
    let endings = [".rs", ".ts", ".svelte", ".css", ".sh", ".sql", ".py"];
    let sources = files::below(&["src-tauri", "tests", "ui/src", "scripts"], &endings);
    let long: Vec<String> = sources
        .iter()
        .filter_map(|file| too_long(file, &files::text(file)))
        .collect();
    assert!(
        long.is_empty(),
        "files of more than {LINES} lines:\n{}",
        long.join("\n")
    );
}

#[test]
fn a_long_file_is_seen() {
    let text = "line\n".repeat(LINES);
    assert_eq!(
        too_long("a.rs", &text),
        None,
        "{LINES} lines are read in one sitting"
    );
    let longer = too_long("a.rs", &format!("{text}line\n"));
    assert_eq!(longer.as_deref(), Some("a.rs: 401"), "one more is told of");
}
