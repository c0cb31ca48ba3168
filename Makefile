# Everything this project is built, run and tested with. `make` alone lists it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Steps print in order; cargo uses all cores by itself.
.NOTPARALLEL:

PORT ?= 8080
CHROMEDRIVER ?= chromedriver
export CHROMEDRIVER
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/.tools/node_modules/.bin:$(PATH)
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER := wasm-bindgen-test-runner
# Trunk's name for this is a switch; some shells set it to a number.
unexport NO_COLOR

WASM := --target wasm32-unknown-unknown
# Every target there is on wasm32: the others are native and empty there.
ON_WASM := $(WASM) --lib --bin page --test components

say = @printf '\n== %s ==\n' $(1)

.PHONY: help run dev dist test tools crates browser python check native components end-to-end

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: dist ## build the page and serve it on http://127.0.0.1:8080 (PORT=… for another)
	@cargo build --locked --quiet --bin serve
	$(call say,'serving; stop with Ctrl+C')
	@cargo run --locked --quiet --bin serve -- --port $(PORT) dist

dev: tools crates ## rebuild and reload on every change, unoptimised
	$(call say,'trunk serve')
	@trunk serve --port $(PORT)

dist: tools crates ## write the release build to dist/, with wattworth.html, the page in one file
	$(call say,'release build')
	@trunk build --release
	@cargo run --locked --quiet --bin pack

test: check native components end-to-end ## run every test there is; needs Chromium
	$(call say,'all tests passed')

check: tools crates # formatting and lints
	$(call say,'formatting')
	cargo fmt --all --check
	$(call say,'clippy on this machine and on wasm32')
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked $(ON_WASM) -- -D warnings

native: dist python # everything that needs no browser; the budget weighs dist/
	$(call say,'native tests')
	cargo test --locked --lib --bins --test '*' -- --skip end_to_end::

components: tools browser
	$(call say,'component tests in the browser')
	cargo test --locked $(WASM) --test components

end-to-end: dist browser
	$(call say,'end-to-end tests of the release build')
	cargo test --locked --test end_to_end

tools:
	$(call say,'build tools')
	@.ci/tools

# Trunk is told to stay offline, so the crates are brought before.
crates:
	@cargo fetch --locked

browser:
	$(call say,'browser')
	@.ci/browser

python:
	$(call say,'python')
	@.ci/python
