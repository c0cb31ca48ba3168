//! Inputs known only as a range: each future draws its own value, and everything else uses the median.

use wattworth::link::decode;
use wattworth::model::futures::quantiles::rank_correlation;
use wattworth::model::{DetailedFutures, Simulation};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::report::words::RiskWords;
use wattworth::report::words::piece::plain;
use wattworth::scenario::field;

/// The 95th percentile of the standard normal distribution, from any table.
const Z_95: f64 = 1.644_853_626_951_472_7;

/// A site on which only ranges are uncertain, with a miner that always runs at the power prices of these tests.
const CALM: &str = "d=2024-11-23&vol=0&gvol=0&mix=s21pro*100&diffg=0&paths=4000";

fn simulated(link: &str) -> DetailedFutures {
    let mut job = Simulation::of(decode(link).scenario);
    job.finish();
    job.in_detail()
}

fn npv_usd(link: &str) -> f64 {
    Report::of(&decode(link), &English).site.life.npv_usd
}

#[test]
fn a_ranges_ends_are_its_5th_and_95th_percentile() {
    for (key, low, high, median) in [("kwh", 0.04, 0.09, 0.06), ("diffg", -10.0, 30.0, 10.0)] {
        let scenario = decode(&format!("{key}={low}..{high}")).scenario;
        let range = field(key)
            .expect("an input")
            .known_range(&scenario)
            .expect("a range");
        for (normal, value) in [(-Z_95, low), (0.0, median), (Z_95, high)] {
            let at = range.at(normal);
            assert!(
                (at - value).abs() < 1e-12 * high,
                "{key} at {normal}: {at}, not {value}"
            );
        }
        // Draws are limited to the input's own range.
        assert!(range.at(1e6) <= range.field.max);
        assert!(range.at(-1e6) >= range.field.min);
    }
}

#[test]
fn percentiles_of_the_worth_are_its_values_at_the_ranges_ends() {
    // The site's worth falls with the price of power, so its 5th percentile is its worth at the price's 95th
    // percentile. That is taken from the report at this price, which has no futures. With 4,000 draws the share below a
    // percentile has a standard error of 0.0034. Four of these are 1.4 points: from the 3.6th to the 6.4th percentile,
    // or ±1.80 and ±1.52 standard deviations instead of ±1.645.
    let found = simulated(&[CALM, "&kwh=0.03..0.05"].concat()).npv_usd;
    let at = |normal: f64| {
        let median: f64 = libm::sqrt(0.03 * 0.05);
        let price = median * libm::exp(libm::log(0.05 / 0.03) / (2.0 * Z_95) * normal);
        npv_usd(&format!("{CALM}&kwh={price}"))
    };
    assert!((at(1.80)..=at(1.52)).contains(&found.p5), "{found:?}");
    assert!((at(0.064)..=at(-0.064)).contains(&found.p50), "{found:?}");
    assert!((at(-1.52)..=at(-1.80)).contains(&found.p95), "{found:?}");
}

#[test]
fn everything_but_the_futures_uses_a_ranges_median() {
    let [range, median] = ["kwh=0.04..0.09", "kwh=0.06"].map(|link| {
        let report = Report::of(&decode(link), &English);
        let mut object = serde_json::to_value(report).expect("a report is JSON");
        let object_of = object.as_object_mut().expect("an object");
        let ranges = object_of["inputs"]["ranges"].take();
        object_of.remove("link");
        (object, ranges)
    });
    assert_eq!(range.0, median.0);
    assert_eq!(range.1["kwh"][0], 0.04);
    assert_eq!(range.1["kwh"][1], 0.09);
    assert_eq!(median.1, serde_json::json!({}));
}

#[test]
fn ranged_inputs_are_named_as_causes_and_drawn_independently() {
    let found = simulated(&[CALM, "&kwh=0.03..0.05&uptime=80..95"].concat());
    let hangs: Vec<_> = found
        .shown
        .rank_correlations
        .iter()
        .map(|of| (of.key, of.rank_correlation))
        .collect();
    let of = |key: &str| hangs.iter().find(|(other, _)| *other == key).map(|(_, by)| *by);
    let (power, uptime) = (of("kwh").expect("power"), of("uptime").expect("uptime"));
    assert!(power < 0.0 && uptime > 0.0, "{hangs:?}");
    let said = plain(&English.what_decides(&found.shown));
    let begins = format!(
        ". It depends most on the electricity price (−{:.2}) and the uptime (",
        power.abs()
    );
    assert!(said.starts_with(&begins), "{said}");
    // The worth depends on two independent inputs, so the squares of its rank correlations add up to about 1. If both
    // inputs shared their draws, they would add up to more.
    let sum = power * power + uptime * uptime;
    assert!((0.85..1.05).contains(&sum), "{hangs:?}");
}

#[test]
fn a_range_of_the_bitcoin_price_sets_where_its_paths_start() {
    let link = "d=2024-11-23&gvol=0&mix=s21pro*100&paths=2000&btc=60000..150000";
    let found = simulated(link);
    let keys: Vec<&str> = found.shown.rank_correlations.iter().map(|of| of.key).collect();
    assert_eq!(keys, ["btc"]);
    // In the first month prices have not moved yet, so its percentiles are the range's ends.
    let first = &found.btc_price_usd;
    let about = |found: f64, value: f64| (found / value - 1.0).abs() < 0.05;
    assert!(
        about(first.p5[0], 60_000.0) && about(first.p95[0], 150_000.0),
        "{first:?}"
    );
    // An uncertain start spreads the futures' worth more than price moves alone.
    let alone = simulated("d=2024-11-23&gvol=0&mix=s21pro*100&paths=2000&btc=94868.3298");
    let width = |of: &DetailedFutures| of.npv_usd.p95 - of.npv_usd.p5;
    assert!(width(&found) > width(&alone));
    // A rank correlation compares order, not values: two rising lists have 1.
    assert_eq!(rank_correlation(&[1.0, 4.0, 9.0], &[1.0, 2.0, 3.0]), Some(1.0));
}
