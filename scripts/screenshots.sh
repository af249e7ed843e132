#!/usr/bin/env bash
# Takes the README's pictures anew, in the real window.
source "$(dirname "$0")/common.sh"

need_rust
need_node
scripts/setup.sh test
ui_build
KVITTERT_PICTURES=$PWD/docs/screenshots cargo test --locked --test window -- \
    --ignored --exact walk::pictures_for_the_readme --nocapture
