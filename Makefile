# Each of these sets up what it needs first, and says what it does. `make run` and `make test` are
# all that a newcomer needs.

.PHONY: help run test soak setup build bindings lint screenshots schemathesis fuzz bench

help:
	@echo "make run          build Kvittert and open its window (or walk through it without a display)"
	@echo "make test         run every test: Rust, the user interface, the real window"
	@echo "make soak         the long form of the reliability tests (hours); writes docs/reliability.md"
	@echo "make build        build the window and the command line"
	@echo "make lint         formatting and clippy"
	@echo "make bindings     write ui/src/lib/ipc/bindings.ts from the table in Rust"
	@echo "make screenshots  take the README's pictures anew, in the real window"
	@echo "make schemathesis hold the practice server against the contract's OpenAPI description"
	@echo "make fuzz         a minute of bytes that nobody wrote for each format that is read"
	@echo "make bench        measure the promises of speed, each against a peer in the same run"
	@echo "make setup        install the system packages that building and testing need"

run:
	@scripts/run.sh

test:
	@scripts/test.sh

soak:
	@scripts/soak.sh

setup:
	@scripts/setup.sh test

build:
	@scripts/build.sh

bindings:
	@scripts/bindings.sh

lint:
	@scripts/lint.sh

screenshots:
	@scripts/screenshots.sh

schemathesis:
	@scripts/schemathesis.sh

fuzz:
	@scripts/fuzz.sh

bench:
	@scripts/bench.sh
