#!/usr/bin/env bash
# Gives JSON, CSV, XLSX, ODS and rule packs a minute each of bytes that nobody wrote, or as many
# seconds as KVITTERT_FUZZ_SECONDS says. KVITTERT_FUZZ_START takes the same way once more. `make
# test` does the same for two seconds each; see src-tauri/core/tests/fuzz.rs.
source "$(dirname "$0")/common.sh"

need_rust
KVITTERT_FUZZ_SECONDS=${KVITTERT_FUZZ_SECONDS:-60} \
    cargo test --locked --quiet --package kvittert-core --test fuzz -- --nocapture
