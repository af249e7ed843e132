#!/usr/bin/env bash
# The long form of the reliability tests: hours, not minutes. Writes docs/reliability.md of what it
# counted, and only when every part of it held.
source "$(dirname "$0")/common.sh"

need_rust
need_node
scripts/setup.sh test
ui_build

export KVITTERT_SOAK=1
export KVITTERT_FIGURES=$PWD/target/reliability
rm -rf "$KVITTERT_FIGURES"
say "Building the programs that are to be tried"
cargo build --locked --workspace --bins
export KVITTERT_PROGRAMS_BUILT=1
say "The soak (this takes hours; NAME=... runs only the tests that have it in their name)"
cargo test --locked --package kvittert-reliability --no-fail-fast -- --nocapture --test-threads 1 ${NAME:+"$NAME"}
[[ -z ${NAME:-} ]] || exit 0
cargo run --locked --quiet --package kvittert-reliability --bin reliability-report
say "docs/reliability.md says what was counted"
