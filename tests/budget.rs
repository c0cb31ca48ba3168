//! What a first view may weigh.
//!
//! Counted with Brotli at quality 11, which hosts use for files compressed beforehand; one that
//! compresses on the fly sends about a tenth more. `make test` builds dist/ first.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../src/bin/pack/weight.rs"]
mod weight;

use std::path::Path;

const MOST_BYTES: usize = 200_000;

#[test]
fn a_first_view_stays_small() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let sum = weight::print_first_view(&dist).expect("dist/ is complete after `make dist`");
    assert!(
        sum.brotli <= MOST_BYTES,
        "a first view takes {} bytes, allowed are {MOST_BYTES}",
        sum.brotli
    );
}
