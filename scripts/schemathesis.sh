#!/usr/bin/env bash
# Holds the practice server against the contract's OpenAPI description.
source "$(dirname "$0")/common.sh"

need_rust
exec tests/schemathesis/run.sh
