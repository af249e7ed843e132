//! How much is tried, and what was counted.

use std::path::{Path, PathBuf};

/// Set by `make soak`: the long form is run.
const SOAK: &str = "KVITTERT_SOAK";

/// Whether this is the long form.
#[must_use]
pub fn is_soak() -> bool {
    std::env::var_os(SOAK).is_some()
}

/// How much to try: the first number in the short form, the second in the long one.
#[must_use]
pub fn amount(short: usize, long: usize) -> usize {
    if is_soak() { long } else { short }
}

/// Where the figures of a run are: `target/reliability/` (or `KVITTERT_FIGURES`).
#[must_use]
pub fn directory() -> PathBuf {
    std::env::var_os("KVITTERT_FIGURES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/reliability"),
        PathBuf::from,
    )
}

/// Leaves what a test counted as `<name>.json`: an object of labels and numbers, in their order.
/// `make soak` makes the tables of `docs/reliability.md` of them.
///
/// # Panics
/// When the file cannot be written: a figure that is lost was not counted.
#[expect(clippy::expect_used, reason = "for tests only")]
pub fn record(name: &str, counted: &[(&str, u64)]) {
    let directory = directory();
    std::fs::create_dir_all(&directory).expect("a place for the figures");
    let object: serde_json::Map<String, serde_json::Value> = counted
        .iter()
        .map(|(label, number)| ((*label).to_owned(), (*number).into()))
        .collect();
    let text = serde_json::to_string_pretty(&object).expect("numbers are JSON");
    std::fs::write(directory.join(format!("{name}.json")), text).expect("the figures are written");
}
