#!/usr/bin/env bash
# Checks the practice server with the contract's OpenAPI file, by a tester that nobody here wrote.
#
#   tests/schemathesis/run.sh [PRACTICE_SERVER [ARGUMENT...]]
#
# PRACTICE_SERVER is a program that prints the server's base address on its first line, serves
# /practice/*, and runs until it is stopped; the crate's example, built first, when none is given.
# Ends with 0 when nothing was found, 1 when something was, 2 when the server did not start, and
# 3 when schemathesis cannot be installed.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
venv=$root/target/schemathesis-venv

if ! "$venv/bin/python" -m pip freeze 2>/dev/null | grep -qxf "$here/requirements.txt"; then
    mkdir -p "$root/target"
    if ! { python3 -m venv "$venv" && "$venv/bin/python" -m pip install --quiet \
        --disable-pip-version-check --requirement "$here/requirements.txt"; }; then
        echo "schemathesis cannot be installed: no Python with venv, or PyPI cannot be reached" >&2
        exit 3
    fi
fi

if [ $# -eq 0 ]; then
    (cd "$root" && cargo build --quiet --package kvittert-sandbox --example practice_server)
    set -- "$target/debug/examples/practice_server"
fi

scratch=$(mktemp -d)
server=
stop() {
    if [ -n "$server" ]; then
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$scratch"
}
trap stop EXIT

"$@" >"$scratch/first-line" &
server=$!
for _ in $(seq 100); do
    base=$(head -n 1 "$scratch/first-line")
    [ -n "$base" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
if [ -z "$base" ]; then
    echo "the practice server gave no address" >&2
    exit 2
fi

# Twice: as a client that signed in, and as one that did not. The seed makes runs repeatable.
failed=0
for signed_in in 1 0; do
    echo "== signed in: $signed_in"
    # Run elsewhere: schemathesis leaves files where it stands.
    (cd "$scratch" && KVITTERT_BASE_ADDRESS=$base KVITTERT_SIGNED_IN=$signed_in \
        PYTHONPATH=$here PYTHONDONTWRITEBYTECODE=1 SCHEMATHESIS_HOOKS=checks NO_COLOR=1 \
        no_proxy=127.0.0.1 \
        "$venv/bin/schemathesis" --config-file "$here/schemathesis.toml" run \
        "$root/tests/fixtures/contract/openapi.yaml" \
        --url "$base" --max-examples 100 --seed 482 --continue-on-failure \
        --request-timeout 10) || failed=1
done
exit $failed
