//! How long decoding a link, computing its report and computing a heat map take.

#![cfg(not(target_arch = "wasm32"))]

use divan::{Bencher, black_box};
use wattworth::link::{Decoded, decode};
use wattworth::model;
use wattworth::report::english::English;
use wattworth::report::{Axis, HeatMap, Report};
use wattworth::scenario::Clock;

/// The largest scenario: twelve rows of all kinds over twenty years, with tax, contracts and held bitcoin.
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
    bencher.bench_local(|| model::project(black_box(&scenario), Clock::Horizon));
}

/// Pairs of axes: some only scale levers, some need rows to be built again, some also change the paths.
#[divan::bench(args = ["btc,gpuh", "btc,kwh", "gcapex,mlife", "btcg,diffg", "btcg,months"], sample_count = 20)]
fn heat_map(bencher: Bencher<'_, '_>, axes: &str) {
    let scenario = link("default").scenario;
    let axis = |key| Axis::around(&scenario, key, 64).expect("the input has a swing");
    let (x, y) = axes.split_once(',').expect("two keys");
    let map = HeatMap::new(&scenario, axis(x), axis(y), Clock::Horizon).expect("two different axes");
    bencher.bench_local(|| {
        let mut map = map.clone();
        map.advance(usize::MAX);
        map
    });
}

#[divan::bench(sample_count = 20)]
fn heat_map_of_twelve_rows(bencher: Bencher<'_, '_>) {
    let scenario = link(LINKS[1].0).scenario;
    let axis = |key| Axis::around(&scenario, key, 64).expect("the input has a swing");
    let map = HeatMap::new(&scenario, axis("btc"), axis("gpuh"), Clock::Horizon).expect("two different axes");
    bencher.bench_local(|| {
        let mut map = map.clone();
        map.advance(usize::MAX);
        map
    });
}

#[divan::bench(args = LINKS.map(|(name, _)| name), sample_count = 200)]
fn duel(bencher: Bencher<'_, '_>, name: &str) {
    let scenario = link(name).scenario;
    bencher.bench_local(|| model::duel(black_box(&scenario)));
}

/// A slider's track: the use that is worth most along an input.
#[divan::bench(args = ["btc", "kwh", "diffg", "months"], sample_count = 50)]
fn boundaries(bencher: Bencher<'_, '_>, key: &str) {
    let site = model::Site::of(link("default").scenario);
    bencher.bench_local(|| {
        let track = model::Boundaries::of(black_box(&site), key, Clock::Horizon);
        track.map(model::Boundaries::find_all)
    });
}

#[divan::bench(args = LINKS.map(|(name, _)| name), sample_count = 200)]
fn decoding(bencher: Bencher<'_, '_>, name: &str) {
    let query = LINKS
        .iter()
        .find(|(known, _)| *known == name)
        .map_or("", |(_, query)| query);
    bencher.bench_local(|| decode(black_box(query)));
}
