# Everything this project is built, run and tested with. `make` alone lists it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Steps print in order; cargo uses all cores by itself.
.NOTPARALLEL:

PORT ?= 8080
CHROMEDRIVER ?= chromedriver
export CHROMEDRIVER
# The address under which dist/ will be found; without one, pages leave out what must name it.
SITE ?=
export SITE
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/.tools/node_modules/.bin:$(PATH)
# Panic messages name source files: without this they would carry the path of the crates on this machine.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates
# Trunk's name for this is a switch; some shells set it to a number.
unexport NO_COLOR

# Only the bench needs it; readers never get it.
CHART_JS := 4.6.1
WASM := --target wasm32-unknown-unknown
# Smallest with Brotli of some fifty ways tried, and no slower than -O2 alone: in place of the second -O2, -Oz weighs 2.2 kB
# more, -Os 1.5 kB, -O3 2.7 kB, -O4 3.2 kB. Flat code whose branches are found anew compresses by 1.3 kB; the smallest
# functions in place of their calls, and what is known of all values of the program, by 0.5 kB each; equal ends of blocks
# folded by 0.3 kB; functions in the order of their names by 1.3 kB. The linker puts the stack first, so no address below 1,024 is ever used, and constants can be added where
# memory is read (2.3 kB); functions called once stay apart (0.6 kB).
WASM_OPT := --flatten --rereloop -O2 -ocimfs 0 -aimfs 4 --low-memory-unused --optimize-added-constants-propagate \
	--gufa --code-folding -O2 --reorder-locals --vacuum --reorder-functions-by-name
# What the second program, which works figures out, is called by boot.js.
export WORKING := wattworth_working
# What readers download and nobody reads. With Brotli 4 kB less. Not by Trunk's own minifying, which takes index.html as well.
MINIFIED := dist/page.js dist/boot.js dist/style.css dist/noscript.css dist/working.js dist/working.css
# The tests that a bare `cargo test` leaves out, because they need dist/.
ON_DIST := --test budget --test end_to_end

say = @printf '\n== %s ==\n' $(1)

.PHONY: help run dev dist bench quick test snapshots lint native lint-page release-build tools crates browser python

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

run: dist ## build the page and serve it on http://127.0.0.1:8080 (PORT=… for another)
	@cargo build --locked --quiet --bin serve
	$(call say,'serving; stop with Ctrl+C')
	@cargo run --locked --quiet --bin serve -- --port $(PORT) dist

# Not into dist/: that is the release build, which the tests drive.
dev: tools crates ## rebuild and reload on every change, unoptimised
	$(call say,'trunk serve')
	@trunk serve --port $(PORT) --dist target/dev

dist: tools crates ## write the release build to dist/ (SITE=https://… names its address), with the page in one file
	$(call say,'release build')
	@trunk build --release
	@wasm-opt $(WASM_OPT) --debuginfo dist/page_bg.wasm --output target/page_with_names.wasm
	@wasm-opt --strip-debug --strip-producers --minify-imports-and-exports-and-modules target/page_with_names.wasm \
		--output dist/page_bg.wasm > target/page_names.json
	@cargo build --locked --profile page $(WASM) --bin working
	@wasm-bindgen --target no-modules --no-modules-global $(WORKING) --no-typescript --out-dir target/working \
		target/wasm32-unknown-unknown/page/working.wasm
	@wasm-opt $(WASM_OPT) --strip-debug --strip-producers target/working/working_bg.wasm --output dist/working_bg.wasm
	@cp target/working/working.js dist/
	@for file in $(MINIFIED); do esbuild --minify --log-level=error $$file --outfile=$$file --allow-overwrite; done
	@cargo run --locked --quiet --bin pack

quick: lint native ## format, lint and test all that needs no browser

test: quick lint-page release-build ## run every test there is; needs Chromium, Firefox and WebKitGTK
	$(call say,'all tests passed')

snapshots: crates ## rewrite tests/charts; target/snapshots.html shows old and new side by side
	$(call say,'snapshots')
	@UPDATE_SNAPSHOTS=1 cargo test --locked --quiet --test native snapshots:: -- --show-output

bench: dist browser ## print how long reports, charts, futures, visits on a slow line and key presses take
	$(call say,'report on this machine')
	cargo bench --locked --bench report
	@npm install --prefix .tools --no-audit --no-fund --loglevel=error chart.js@$(CHART_JS)
	$(call say,'charts on this machine and in the browser beside Chart.js $(CHART_JS)')
	cargo bench --locked --bench charts
	$(call say,'many futures on this machine and in the page beside plain JavaScript')
	cargo bench --locked --bench futures
	$(call say,'visits on a slow line and a key press')
	cargo bench --locked --bench visits

lint: crates
	$(call say,'formatting')
	cargo fmt --all --check
	$(call say,'clippy on this machine')
	cargo clippy --locked --all-targets $(ON_DIST) -- -D warnings
	$(call say,'links within the documentation')
	RUSTDOCFLAGS='-D warnings' cargo doc --locked --quiet --no-deps

native: crates python # what needs neither a browser nor the page
	$(call say,'native tests')
	cargo test --locked

lint-page: tools crates
	$(call say,'clippy on wasm32')
	cargo clippy --locked $(WASM) --lib --bin page --bin working -- -D warnings

release-build: dist browser
	$(call say,'the release build in the browser and on the scales')
	cargo test --locked $(ON_DIST) -- --show-output

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
