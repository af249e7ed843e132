#!/usr/bin/env bash
# Builds Kvittert and opens its window. Where there is no display, walks through the same app under
# a virtual one, and leaves a picture of each page in target/run.
source "$(dirname "$0")/common.sh"

need_rust
need_node
if has_display; then
    scripts/setup.sh run
    ui_build
    say "Building Kvittert (the first time takes some minutes)"
    cargo build --locked --bin kvittert
    say "Opening the window"
    exec cargo run --locked --quiet --bin kvittert -- "$@"
fi

say "There is no display here: Kvittert is walked through under a virtual one"
scripts/setup.sh test
ui_build
say "Building Kvittert (the first time takes some minutes)"
cargo build --locked --bin kvittert
cargo test --locked --no-run --test window
pictures=$PWD/target/run
rm -rf "$pictures"
KVITTERT_PICTURES=$pictures cargo test --locked --quiet --test window -- \
    --ignored --exact walk::first_start_to_receipt --nocapture
say "The pages that were passed are in target/run:"
ls "$pictures"
