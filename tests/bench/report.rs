//! How long it takes from a link to its report.

#![cfg(not(target_arch = "wasm32"))]

use divan::{Bencher, black_box};
use wattworth::link::{Decoded, decode};
use wattworth::model;
use wattworth::report::Report;
use wattworth::report::english::English;

/// The most a reader can ask for: twelve rows of all kinds over twenty years, with tax, contracts and held coins.
const LARGE: &str = "months=240&tax=21&fixed=100000&hodl=20&cmonths=24&ltenant=0&curtail=5&credit=0.1&mix=\
    s21pro*10000,h100*8000,lease*30MW,s19xp*5000,h200*1000,lease*10MW,s9*20000,rtx4090*800,lease*5MW,\
    m60s*3000,b200*500~3,s21hyd*1000";

/// The reference scenario and the largest one.
const LINKS: [(&str, &str); 2] = [("default", ""), ("12 rows, 240 months, tax", LARGE)];

fn link(name: &str) -> Decoded {
    decode(
        LINKS
            .iter()
            .find(|(known, _)| *known == name)
            .map_or("", |(_, link)| link),
    )
}

fn main() {
    divan::main();
}

#[divan::bench(args = LINKS.map(|(name, _)| name), sample_count = 200)]
fn report(bencher: Bencher<'_, '_>, name: &str) {
    let link = link(name);
    bencher.bench_local(|| Report::of(black_box(&link), &English));
}

#[divan::bench(args = LINKS.map(|(name, _)| name), sample_count = 200)]
fn project(bencher: Bencher<'_, '_>, name: &str) {
    let scenario = link(name).scenario;
    bencher.bench_local(|| model::project(black_box(&scenario)));
}

#[divan::bench(args = LINKS.map(|(name, _)| name), sample_count = 200)]
fn decoding(bencher: Bencher<'_, '_>, name: &str) {
    let query = LINKS
        .iter()
        .find(|(known, _)| *known == name)
        .map_or("", |(_, query)| query);
    bencher.bench_local(|| decode(black_box(query)));
}
