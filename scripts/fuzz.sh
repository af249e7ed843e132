#!/usr/bin/env bash
# Gives JSON, CSV, XLSX, ODS and rule packs a minute each of coverage-guided fuzzing (cargo-fuzz), or
# as many seconds as KVITTERT_FUZZ_SECONDS says; TARGET=csv only one. It begins with the fixtures and
# with what failed before (tests/fixtures/fuzz). No sanitizer, so that the stable compiler does: what
# is looked for are panics, hangs and memory, in a program without unsafe code.
source "$(dirname "$0")/common.sh"

need_rust
if ! cargo fuzz --version >/dev/null 2>&1; then
    say "Installing cargo-fuzz"
    cargo install --locked --quiet cargo-fuzz
fi

# The targets, and the folders of tests/fixtures where each begins.
declare -A SEEDS=(
    [json]="contract payloads" [csv]="tables" [xlsx]="tables" [ods]="tables" [rule_pack]="rules"
)
found=$PWD/target/fuzz
for target in ${TARGET:-json csv xlsx ods rule_pack}; do
    say "Fuzzing $target"
    mkdir -p "$found/$target/corpus" "$found/$target/failed"
    seeds=("$found/$target/corpus")
    for folder in ${SEEDS[$target]} "fuzz/$target"; do
        [[ -d tests/fixtures/$folder ]] && seeds+=("$PWD/tests/fixtures/$folder")
    done
    cargo fuzz run --fuzz-dir fuzz --target-dir "$found/build" --sanitizer none "$target" \
        "${seeds[@]}" -- -max_total_time="${KVITTERT_FUZZ_SECONDS:-60}" -max_len=262144 \
        -timeout=20 -rss_limit_mb=1024 -print_final_stats=1 -verbosity=1 \
        -artifact_prefix="$found/$target/failed/"
done
say "No crash and no hang"
