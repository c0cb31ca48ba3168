# All commands to build, run and test this project. `make` alone lists them.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# Steps run one after the other, so that their output is in order. Cargo itself uses all cores.
.NOTPARALLEL:

PORT ?= 8080
CHROMEDRIVER ?= chromedriver
export CHROMEDRIVER
# The address at which dist/ will be published. Without one, pages leave out whatever must name their own address.
SITE ?=
export SITE
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/.tools/node_modules/.bin:$(PATH)
# Panic messages name source files. Without this they would contain the path of the crates on this machine.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src=crates
# Trunk's name for this is a switch; some shells set it to a number.
unexport NO_COLOR

# Only the bench needs Chart.js; readers never download it.
CHART_JS := 4.6.1
WASM := --target wasm32-unknown-unknown
# Of some eighty combinations tried, these options give the smallest program with Brotli, which is no slower than with
# -O2 alone. In place of the second -O2, -Oz would add 2.2 kB, -Os 1.5 kB, -O3 2.7 kB and -O4 3.2 kB. --flatten and
# --rereloop save 1.3 kB; inlining only the smallest functions (-aimfs) and --gufa save 0.5 kB each; --code-folding
# and --optimize-instructions once more save 0.3 kB each; ordering functions by name saves 1.3 kB. The linker puts the
# stack first, so no address below 1,024 is ever used, and constants can be folded into the offsets of memory accesses
# (2.3 kB). Not inlining functions that are called only once (-ocimfs 0) saves 0.6 kB.
WASM_OPT := --flatten --rereloop -O2 -ocimfs 0 -aimfs 5 --low-memory-unused --optimize-added-constants-propagate \
	--gufa --code-folding -O2 --optimize-instructions --reorder-locals --vacuum --reorder-functions-by-name
# The name by which boot.js calls the second program, which computes the workings of figures.
export WORKING := wattworth_working
# The files that are minified, which saves readers 4 kB with Brotli. Trunk's own minifier is not used, because it would
# minify index.html as well.
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

# This build does not go into dist/, which has the release build that the tests drive.
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

native: crates python # tests that need neither a browser nor the built page
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

# Trunk builds offline, so the crates are fetched first.
crates:
	@cargo fetch --locked

browser:
	$(call say,'browser')
	@.ci/browser

python:
	$(call say,'python')
	@.ci/python
