#!/usr/bin/env bash
# Measures the promises of speed, each as a ratio to a peer that works in the same run, and prints
# one table. Ends with 1 when a goal is missed. `scripts/bench.sh NAME...` measures only those that
# have a NAME in theirs; `--rounds N` makes it longer. Every run is in target/bench/*.json.
source "$(dirname "$0")/common.sh"

need_rust
# The peer of the spreadsheets: openpyxl, in a Python of its own.
venv=target/bench/venv
if ! "$venv/bin/python" -m pip freeze 2>/dev/null | grep -qxf bench/openpyxl/requirements.txt; then
    say "Installing openpyxl"
    mkdir -p target/bench
    { python3 -m venv "$venv" && "$venv/bin/python" -m pip install --quiet \
        --disable-pip-version-check --requirement bench/openpyxl/requirements.txt; } ||
        stop "openpyxl cannot be installed: no Python with venv, or PyPI cannot be reached"
fi
say "Building as for a release"
cargo build --locked --quiet --profile bench --package kvittert-bench
say "Measuring (nothing else should be at work on this machine)"
"${CARGO_TARGET_DIR:-target}/release/kvittert-bench" --results target/bench \
    --python "$PWD/$venv/bin/python" "$@"
