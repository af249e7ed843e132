#!/usr/bin/env bash
# Writes ui/src/lib/ipc/bindings.ts from the table of commands in src-tauri/src/ipc_map.rs.
source "$(dirname "$0")/common.sh"

need_rust
need_node
scripts/setup.sh run
# The window's crate embeds ui/dist, and does not compile without it.
ui_build
UPDATE_BINDINGS=1 cargo test --locked --quiet --test house -- --exact commands::bindings_are_the_tables
git --no-pager diff --stat -- ui/src/lib/ipc/bindings.ts || true
