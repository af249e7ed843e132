#!/usr/bin/env bash
# Formatting and clippy; a warning is an error.
source "$(dirname "$0")/common.sh"

need_rust
need_node
scripts/setup.sh run
ui_build
cargo fmt --all --check
cargo clippy --locked --workspace --all-targets -- -D warnings
