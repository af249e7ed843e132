#!/usr/bin/env bash
# Builds the window and the command line.
source "$(dirname "$0")/common.sh"

need_rust
need_node
scripts/setup.sh run
ui_build
say "Building Kvittert (the first time takes some minutes)"
cargo build --locked --workspace
