//! Bytes that nobody wrote, for everything that reads bytes: JSON, CSV, XLSX, ODS and rule packs.
//!
//! A fuzzer that looks at the program's branches needs a nightly compiler. This one does not look:
//! it changes seeds, the real files of tests/fixtures, and a workbook inside its container. `make
//! fuzz` gives each target a minute; without a word it is two seconds, on seeds of the day's own.
//! What fails is kept beside the build, and its path is told: put it into tests/fixtures/fuzz,
//! where every run begins.

#![cfg(test)]

#[path = "fuzz/changing.rs"]
#[cfg(test)]
mod changing;
#[path = "fuzz/targets.rs"]
#[cfg(test)]
mod targets;
#[path = "fuzz/workbooks.rs"]
#[cfg(test)]
mod workbooks;
