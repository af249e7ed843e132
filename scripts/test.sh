#!/usr/bin/env bash
# Sets up all that the tests need, and runs every one of them: the user interface, Rust, the real
# window, the practice server against the contract. Goes on after a failure, sums up at the end, and
# fails when anything failed.
source "$(dirname "$0")/common.sh"

need_rust
need_node
scripts/setup.sh test
ui_packages

if ! cargo nextest --version >/dev/null 2>&1; then
    say "cargo-nextest is missing: installing it (some minutes, once)"
    cargo install --locked cargo-nextest ||
        echo "It could not be installed: going on with cargo test." >&2
fi
rust_tests() {
    if cargo nextest --version >/dev/null 2>&1; then
        cargo nextest run --locked --no-tests=fail "$@"
    else
        cargo test --locked --no-fail-fast "$@"
    fi
}

passed=0
failed=0
failures=()
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# The sum of the numbers that stand before a word in the runner's own last lines; 0 where the word
# does not occur.
count() {
    sed 's/\x1b\[[0-9;]*m//g' "$log" | awk -v word="$1" '
        /^ *Summary \[/ || /^test result:/ || /^ +Tests  / {
            for (i = 2; i <= NF; i++) {
                name = $i
                gsub(/[^a-z]/, "", name)
                if (name == word) sum += $(i - 1)
            }
        }
        END { print sum + 0 }'
}

# Runs a part, and counts its tests; a part that counts none is one test.
part() {
    local name=$1 ok=0 good bad
    shift
    say "$name"
    "$@" 2>&1 | tee "$log" || ok=1
    good=$(count passed)
    bad=$(count failed)
    if ((ok != 0)); then
        failures+=("$name")
        # A build that fails, or a runner that dies, counts no test of its own.
        ((bad > 0)) || bad=1
    elif ((good == 0)); then
        good=1
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
}

vitest() { (cd ui && npm run --silent test); }
svelte_check() { (cd ui && npm run --silent check); }
core() { rust_tests --workspace --exclude kvittert --exclude kvittert-reliability; }
house() { rust_tests --package kvittert --lib --bins --test house; }
window() { rust_tests --package kvittert --test window; }
# Short form; the parts before have built the programs that it tries.
reliability() { KVITTERT_PROGRAMS_BUILT=1 rust_tests --package kvittert-reliability; }
doc_examples() { cargo test --locked --quiet --doc --workspace; }

part "The user interface: vitest" vitest
part "The user interface: types and accessibility (svelte-check, tsc)" svelte_check
part "The user interface: build" ui_build
part "Core, practice server and command line" core
part "The walls of the house" house
part "The real window" window
part "Never lost, never doubled (short form of make soak)" reliability
part "Examples in the documentation" doc_examples
if [[ -x tests/schemathesis/run.sh ]]; then
    part "The practice server against the contract (schemathesis)" tests/schemathesis/run.sh
fi

say "All parts have run"
for name in "${failures[@]:-}"; do [[ -n $name ]] && echo "FAILED: $name"; done
echo "$passed passed, $failed failed"
((failed == 0))
