//! The simulation of many futures, compared with the lognormal distribution, with the assumed paths, and with a second
//! simulation in another language that has its own random generator.

use libm::{exp, log, sqrt};
use rand_distr::{Distribution, StandardNormal};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use serde_json::Value;
use wattworth::link::decode;
use wattworth::model::futures::draws::Draws;
use wattworth::model::futures::market::Market;
use wattworth::model::futures::quantiles::rank_correlation;
use wattworth::model::{DetailedFutures, Paths, Quantiles, Simulation};
use wattworth::report::Report;
use wattworth::report::english::English;
use wattworth::scenario::Use;

use crate::independent::python;

/// The 95th percentile of the standard normal distribution, from any table.
const Z_95: f64 = 1.644_853_626_951_472_7;
/// The standard normal density at `Z_95`.
const DENSITY_AT_Z_95: f64 = 0.103_135_640_375_371_4;

fn simulated(link: &str) -> DetailedFutures {
    let mut job = Simulation::of(decode(link).scenario);
    job.finish();
    job.in_detail()
}

fn report(link: &str) -> Report {
    Report::of(&decode(link), &English)
}

/// The standard deviation, at a month, of the logarithm of a path with a yearly volatility in percent.
fn deviation(percent_per_year: f64, month: usize) -> f64 {
    percent_per_year / 100.0 * sqrt(number(month) / 12.0)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).expect("a small number"))
}

/// Compares our normal draws with the ziggurat of the Rust Random project, whose tables are published.
#[test]
fn normals_are_drawn_as_published() {
    let (mut ours, seed) = (Draws::of_markets(5, 0), 5_u64 << 32);
    let mut theirs = Xoshiro256PlusPlus::seed_from_u64(seed);
    let mut beyond_the_layers = 0;
    for nth in 0..1_000_000 {
        let (found, expected): (f64, f64) = (ours.normal(), StandardNormal.sample(&mut theirs));
        assert!(
            (found - expected).abs() < 1e-14 * expected.abs().max(1.0),
            "draw {nth}: {found}, not {expected}"
        );
        beyond_the_layers += i32::from(found.abs() > 3.654_152_885_361_009);
    }
    assert!(
        beyond_the_layers > 200,
        "{beyond_the_layers}: the tails are drawn, too"
    );
}

#[test]
fn the_normal_distribution_is_that_of_the_tables() {
    let mut draws = Draws::of_markets(6, 0);
    let drawn: Vec<f64> = (0..1_000_000).map(|_| draws.normal()).collect();
    // From the NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1.
    for (probability, value) in [
        (0.5, 0.0),
        (0.841_344_746_068_542_9, 1.0),
        (0.95, Z_95),
        (0.975, 1.959_963_984_540_054),
        (0.999, 3.090_232_306_167_813_5),
        (0.999_9, 3.719_016_485_455_709),
    ] {
        let error = sqrt(probability * (1.0 - probability) * number(drawn.len()));
        for sign in [1.0, -1.0] {
            let below = drawn.iter().filter(|draw| **draw * sign < value).count();
            let off = number(below) - probability * number(drawn.len());
            assert!(
                off.abs() < 4.0 * error,
                "{off} too many below {value}, times {sign}"
            );
        }
    }
}

/// The median's error falls with the square root of the number of futures. The standard error of a median is
/// √(π/2)·σ/√n, so for each of three numbers of futures the mean square error over seeds and months, in squared
/// standard errors, is about 1.
#[test]
fn the_median_of_each_month_is_the_assumed_path_within_what_sampling_allows() {
    for paths in [200_u32, 1_600, 12_800] {
        let seeds = if paths > 10_000 { 0..6_u32 } else { 0..24 };
        let mut squares = Vec::new();
        for seed in seeds {
            let link = format!("months=37&btcg=12&paths={paths}&seed={seed}&mix=s23*1");
            let assumed = report(&link).monthly.btc_price_usd;
            let found = simulated(&link).btc_price_usd.p50;
            assert_eq!(found[0].to_bits(), assumed[0].to_bits(), "month 0 is today");
            for month in [1, 6, 12, 36] {
                let error = log(found[month] / assumed[month]) / deviation(60.0, month);
                let standard = sqrt(std::f64::consts::FRAC_PI_2 / f64::from(paths));
                squares.push((error / standard) * (error / standard));
            }
        }
        let mean = squares.iter().sum::<f64>() / number(squares.len());
        assert!(
            (0.4..2.0).contains(&mean),
            "{paths} futures: {mean} squared standard errors"
        );
    }
}

#[test]
fn mean_and_percentiles_are_those_of_the_lognormal_distribution() {
    let link = "months=25&vol=50&gvol=40&gpug=-10&paths=16000&mix=h200*8";
    let found = simulated(link);
    let n = 16_000.0;
    for (fan, assumed, volatility) in [
        (&found.btc_price_usd, report(link).monthly.btc_price_usd, 50.0),
        (&found.gpu_rent_of_assumed, vec![1.0; 25], 40.0),
    ] {
        for month in [1, 12, 24] {
            let sigma = deviation(volatility, month);
            let mean = assumed[month] * exp(sigma * sigma / 2.0);
            let error = mean * sqrt(libm::expm1(sigma * sigma) / n);
            assert!(
                (fan.mean[month] - mean).abs() < 4.0 * error,
                "month {month}: a mean of {}, not {mean}",
                fan.mean[month]
            );
            let error = sigma * sqrt(0.05 * 0.95 / n) / DENSITY_AT_Z_95;
            for (at, z) in [(&fan.p5, -Z_95), (&fan.p95, Z_95)] {
                let off = log(at[month] / assumed[month]) - z * sigma;
                assert!(off.abs() < 4.0 * error, "month {month}: off by {off} at {z}");
            }
        }
    }
}

#[test]
fn bitcoin_and_rent_have_the_requested_correlation() {
    for asked in [-80.0, 0.0, 10.0, 95.0] {
        let scenario = decode(&format!("months=2&corr={asked}&mix=b300*8")).scenario;
        let (market, assumed) = (Market::of(&scenario), Paths::of(&scenario));
        let mut future_paths = assumed.clone();
        let wandered: Vec<_> = (0..20_000)
            .map(|future| market.apply_draws(&assumed, &mut future_paths, &mut Draws::of_markets(7, future)))
            .collect();
        // Each is a mean over two months, of which only the second is random. So it is monotone in that one step and
        // has its ranks.
        let price: Vec<f64> = wandered.iter().map(|at| at.price).collect();
        let rent: Vec<f64> = wandered.iter().map(|at| at.rent).collect();
        let found = rank_correlation(&price, &rent).expect("both vary");
        // The rank correlation of two normals with correlation ρ is 6/π·asin(ρ/2) (Pearson, 1907).
        let expected = 6.0 / std::f64::consts::PI * libm::asin(asked / 200.0);
        assert!(
            (found - expected).abs() < 4.0 / sqrt(20_000.0),
            "{asked} %: {found}, not {expected}"
        );
    }
}

#[test]
fn without_volatility_every_future_is_the_assumed_one() {
    let link = "vol=0&gvol=0&resp=0.5&tax=21&debt=50&reserve=1e6&kwh=0.09&hodl=30&cmonths=12&paths=100";
    let (found, report) = (simulated(link), report(link));
    let cash = &found.shown.cumulative_usd;
    for fan in [&cash.p5, &cash.p50, &cash.p95] {
        assert_eq!(fan, &report.monthly.site.cumulative_usd);
    }
    assert_eq!(found.btc_price_usd.p5, report.monthly.btc_price_usd);
    assert_eq!(found.npv_usd.p50.to_bits(), report.site.life.npv_usd.to_bits());
    for used in &found.shown.uses {
        let worth = report
            .uses
            .iter()
            .find(|of| of.kind == used.kind)
            .and_then(|of| of.worth_usd_per_mw_year);
        let worth = worth.expect("it reserves grid");
        for usd in &used.equally_likely_usd_per_mw_year {
            assert!((usd - worth).abs() <= 1e-12 * worth.abs(), "{usd} is {worth}");
        }
    }
    let out = report
        .site
        .runs_out_after_months
        .expect("power at 9 cents uses up a million");
    let used_up = (0..).zip(&found.shown.cash_used_up_share);
    for (month, share) in used_up {
        let expected = if month >= out { 1.0 } else { 0.0 };
        assert!((share - expected).abs() < f64::EPSILON, "month {month}: {share}");
    }
    assert!(found.shown.rank_correlations.is_empty(), "nothing varies");
}

/// A lease's rent is fixed by contract, so its worth is the same in every future. A contract for the whole horizon does
/// the same for GPUs.
#[test]
fn income_under_contract_is_the_same_in_every_future() {
    let spread = |at: Quantiles| at.p95 - at.p5;
    let of = |link: &str, kind| {
        let found = simulated(link).shown.uses;
        let found = found.into_iter().find(|used| used.kind == kind);
        found
            .map(|used| spread(used.worth_usd_per_mw_year))
            .expect("the use is there")
    };
    assert!(of("paths=500", Use::Hosting).abs() < 1e-6);
    assert!(of("paths=500&cmonths=120", Use::Rental).abs() < 1e-6);
    assert!(of("paths=500", Use::Rental) > 1e6);
    assert!(of("paths=500", Use::Mining) > 1e5);
}

/// Scenarios share their random numbers. So dearer power makes every future worse and none better, and a longer horizon
/// leaves the earlier months as they were.
#[test]
fn scenarios_share_random_numbers() {
    let worth = |link: &str| -> Vec<f64> {
        let mut job = Simulation::of(decode(link).scenario);
        job.advance(400);
        job.computed_futures()
            .filter_map(|future| future.worth_usd_per_mw_year[Use::Mining])
            .collect()
    };
    let (cheap, dear) = (worth("kwh=0.05"), worth("kwh=0.051"));
    assert_eq!(cheap.len(), 400);
    for (cheap, dear) in cheap.iter().zip(&dear) {
        assert!(cheap > dear, "{cheap} at 5 cents, {dear} at 5.1");
        // A tenth of a cent a kWh is $1 a MWh, and a MW draws at most 8,760 MWh a year.
        assert!(cheap - dear <= 8_760.0 * 1.0 + 1e-6);
    }
    let short = simulated("paths=300&months=24").btc_price_usd;
    let long = simulated("paths=300&months=60").btc_price_usd;
    assert_eq!(short.p25, long.p25[..24]);
}

#[test]
fn counts_agree_with_the_futures_they_count() {
    let mut job = Simulation::of(decode("paths=1500").scenario);
    assert!(!job.advance(1_000), "500 are left");
    assert!(job.advance(1_000), "none is left");
    job.finish();
    let found = job.in_detail();
    let (single, used_up, found) = (
        found.shown.single_cumulative_usd.clone(),
        found.shown.cash_used_up_share.clone(),
        found.shown,
    );
    assert_eq!((found.futures, found.futures_by_month), (1_500, 1_500));
    let of = |kind| {
        found
            .uses
            .iter()
            .find(|used| used.kind == kind)
            .expect("it is there")
    };
    let worth = |kind| {
        job.computed_futures()
            .filter_map(move |future| future.worth_usd_per_mw_year[kind])
    };
    for kind in Use::ALL {
        let losing = worth(kind).filter(|usd| *usd < 0.0).count();
        assert!((of(kind).below_return_share - number(losing) / 1_500.0).abs() < 1e-12);
        let dots = &of(kind).equally_likely_usd_per_mw_year;
        assert_eq!(dots.len(), 50);
        let below = dots.iter().filter(|usd| **usd < 0.0).count();
        assert!((number(below) / 50.0 - of(kind).below_return_share).abs() <= 0.02);
    }
    for ahead in &found.ahead_of_mining {
        let more = worth(ahead.kind)
            .zip(worth(Use::Mining))
            .filter(|(ai, mining)| ai > mining);
        assert!((ahead.share - number(more.count()) / 1_500.0).abs() < 1e-12);
    }
    assert_eq!(single.len(), 20);
    assert!(used_up.is_sorted(), "cash that is used up stays so");
}

/// The months of so many futures do not fit the memory limit. They are kept for fewer futures, whose number is
/// `futures_by_month`.
#[test]
fn the_months_of_more_futures_than_memory_is_allowed_for_are_not_kept() {
    let mut job = Simulation::of(decode("paths=100000&months=240&mix=s23*1").scenario);
    job.advance(5_000);
    while !job.advance_month() {}
    let found = job.outcome();
    assert_eq!(found.futures, 5_000);
    assert!((4_000..5_000).contains(&found.futures_by_month));
    assert_eq!(found.cumulative_usd.p50.len(), 241);
}

/// Both simulations must have about the same share of futures below our percentiles, to four standard errors. The
/// standard error of a share p of n futures is √(p·(1−p)/n), whatever the distribution.
#[test]
fn a_second_simulation_with_its_own_generator_finds_the_same_percentiles() {
    const THEIRS: &str = "700";
    let link = "cmonths=9&reserve=3e6&kwh=0.07&resp=0.6&corr=40&debt=30&hodl=20&paths=8000&mix=s23*10000,b300*500,lease*5MW";
    let theirs: Value = serde_json::from_str(&python("futures.py", &[THEIRS, link], "")).expect("JSON");
    let mut job = Simulation::of(decode(link).scenario);
    job.finish();
    let found = job.outcome();
    let ours = |name: &str| -> Vec<f64> {
        job.computed_futures()
            .map(|future| match name {
                "npv_usd" => Some(future.npv_usd),
                "runs_out" => Some(future.runs_out_after_months.map_or(f64::INFINITY, f64::from)),
                name => Use::ALL
                    .into_iter()
                    .find(|kind| kind.key() == name)
                    .and_then(|kind| future.worth_usd_per_mw_year[kind]),
            })
            .map(|value| value.expect("a figure of each future"))
            .collect()
    };
    let list = |name: &str| -> Vec<f64> {
        let values = theirs[name].as_array().expect("a list");
        values
            .iter()
            .map(|value| value.as_f64().unwrap_or(f64::INFINITY))
            .collect()
    };
    let error = |share: f64| sqrt(share * (1.0 - share) * (1.0 / 8_000.0 + 1.0 / 700.0));
    for name in ["npv_usd", "mining", "rental", "runs_out"] {
        let (ours, theirs) = (ours(name), list(name));
        let mut sorted = ours.clone();
        sorted.sort_by(f64::total_cmp);
        for percent in [5, 25, 50, 75, 95] {
            let share = number(percent) / 100.0;
            let value = sorted[sorted.len() * percent / 100];
            let of = |values: &[f64]| {
                number(values.iter().filter(|one| **one <= value).count()) / number(values.len())
            };
            let (ours, theirs) = (of(&ours), of(&theirs));
            assert!(
                (ours - theirs).abs() < 4.0 * error(ours.clamp(0.01, 0.99)),
                "{name} at {share}: {ours} of ours, {theirs} of theirs are at most {value}"
            );
        }
    }
    // The lease is worth the same in every future of both simulations.
    for (ours, theirs) in ours("hosting").iter().zip(list("hosting")) {
        assert!((ours - theirs).abs() < 1e-9 * theirs.abs());
    }
    for (name, month) in [("cash_12", 12), ("cash_60", 60)] {
        let theirs = list(name);
        let at = [
            (0.05, &found.cumulative_usd.p5),
            (0.5, &found.cumulative_usd.p50),
            (0.95, &found.cumulative_usd.p95),
        ];
        for (share, fan) in at {
            let below = number(theirs.iter().filter(|usd| **usd <= fan[month]).count()) / 700.0;
            assert!(
                (below - share).abs() < 4.0 * error(share),
                "{name} at {share}: {below}"
            );
        }
    }
}
