//! The simulation has three shortcuts: futures are computed from their difference to the assumed paths, random walks
//! are kept between scenarios, and percentiles are found without sorting all values. Each is compared with a
//! computation that has no shortcut.

use wattworth::link::decode;
use wattworth::model::futures::draws::Draws;
use wattworth::model::futures::market::Market;
use wattworth::model::futures::quantiles::{quantile, quantiles, sorted};
use wattworth::model::metrics::{cumulative, npv_usd};
use wattworth::model::{Financing, RowFlows, Simulation, Site, SiteFlows, order, project};
use wattworth::scenario::{Clock, PerUse};

/// All uses, old and new miners, and power so dear that in many months some miners are off.
const SITE: &str = "paths=150&kwh=0.085&resp=0.7&corr=-40&vol=90&gvol=50&months=40&reserve=1e6&fixed=1300000\
    &mix=s19xp*2000,h100*400,s21pro*1000,lease*5MW,h200*64";

fn simulated(link: &str) -> Simulation {
    let mut job = Simulation::of(decode(link).scenario);
    job.finish();
    job
}

fn about(found: f64, expected: f64, scale: f64) -> bool {
    (found - expected).abs() <= 1e-10 * scale
}

/// Each future equals the model run over that future's price paths, as a report runs it over the assumed ones.
#[test]
fn a_future_equals_the_model_on_its_price_paths() {
    let mut out = 0;
    for more in [
        "",
        "&off=0",
        "&hodl=40&cmonths=9",
        "&heatuse=60&heat=0.03&curtail=10&credit=0.1",
        "&tax=25&debt=60&hodl=40",
        "&debt=60&mdelay=7&gdelay=9",
        "&gpath=table&gtable=3,2,1.5&resp=0&months=61",
    ] {
        let link = [SITE, more].concat();
        let scenario = decode(&link).scenario;
        let uses = project(&scenario, Clock::Horizon).uses;
        let mut site = Site::of(scenario);
        let (market, assumed) = (Market::of(&site.scenario), site.paths.clone());
        let job = simulated(&link);
        let cash_usd = job.in_detail().shown.single_cumulative_usd;
        let mut off = 0;
        for (nth, future) in (0..).zip(job.computed_futures()) {
            let wandered = market.apply_draws(&assumed, &mut site.paths, &mut Draws::of_markets(1, nth));
            assert!(about(future.price, wandered.price, 1.0) && about(future.rent, wandered.rent, 1.0));
            let flows = SiteFlows::of(&site, &site.rows, &site.levers());
            let scale: f64 = flows.cash_usd.iter().map(|usd| usd.abs()).sum();
            let whole = npv_usd(&flows.flows_usd(), &assumed.discount);
            assert!(
                about(future.npv_usd, whole, scale),
                "{link}: {future:?}, not {whole}"
            );
            let runs_out = Financing::of(&site, &flows).runs_out_after_months;
            assert_eq!(future.runs_out_after_months, runs_out, "{link}");
            out += u32::from(runs_out.is_some());
            if let Some(found) = cash_usd.get(nth as usize) {
                for (found, expected) in found.iter().zip(cumulative(&flows.cash_usd)) {
                    assert!(about(*found, expected, scale), "{link}: {found}, not {expected}");
                }
            }
            let mut npvs = PerUse::of(|_| 0.0);
            for row in &site.rows {
                let flows = RowFlows::of(&row.model, &site.paths, &site.levers());
                npvs[row.model.used_for()] += npv_usd(&flows.flows_usd(), &assumed.discount);
                off += flows.months.iter().filter(|month| month.is_switched_off).count();
            }
            for of in &uses {
                // The worth per MW and year is a multiple of the NPV, so one use's factor converts its NPV.
                let yearly = of.worth_usd_per_mw_year.expect("it reserves grid") / of.npv_usd;
                let found = future.worth_usd_per_mw_year[of.kind].expect("it reserves grid");
                let expected = npvs[of.kind] * yearly;
                assert!(
                    about(found, expected, scale * yearly),
                    "{link}, {:?}: {found}, not {expected}",
                    of.kind
                );
            }
        }
        assert_eq!(
            off > 0,
            !more.contains("off=0"),
            "{link}: miners are off in some month unless they may not be switched off"
        );
    }
    assert!(out > 0, "in some of them cash runs out");
}

#[test]
fn walks_kept_from_another_scenario_change_nothing() {
    // At 240 months, the random walks of only 2,500 of the 2,600 futures are kept.
    let mut job = simulated("months=240&paths=2600&mix=s21pro*10");
    for link in [
        "months=240&paths=2600&mix=s21pro*10&kwh=0.05",
        "months=240&paths=2600&mix=s21pro*10&vol=30",
        "months=240&paths=2700&mix=s21pro*10&vol=30&corr=50",
        "months=240&paths=300&mix=h100*8&seed=4",
        "months=30&paths=300&mix=h100*8&seed=4",
        "months=30&paths=400&mix=s21pro*10,h100*8&seed=4&resp=0.2..0.9",
        "months=30&paths=400&mix=s21pro*10,h100*8&seed=4&kwh=0.03..0.06",
        "months=30&paths=400&mix=s21pro*10,h100*8&seed=4&resp=0.5",
    ] {
        job = job.reused_for(decode(link).scenario);
        // Abandoned after 150 futures and started again for the same scenario.
        job.advance(150);
        job = job.reused_for(decode(link).scenario);
        job.finish();
        assert_eq!(job.in_detail(), simulated(link).in_detail(), "{link}");
    }
}

#[test]
fn slices_change_nothing() {
    let link = "months=24&paths=500&kwh=0.03..0.06";
    let mut job = Simulation::of(decode(link).scenario);
    while !job.advance(7) {}
    while !job.advance_month() {}
    assert_eq!(
        job.outcome(),
        simulated(link).outcome(),
        "before all is summed up"
    );
    while !job.advance_summary() {}
    assert_eq!(job.outcome(), simulated(link).outcome());
}

/// Lists that are hard to split into buckets: with extreme values, with equal values, with a gap between two groups,
/// sorted already, all the same, and with both zeros.
#[test]
fn percentiles_and_sorting_agree_with_the_standard_librarys_sort() {
    let mut draws = Draws::of_markets(3, 0);
    let mut normal = || draws.normal();
    let lists: [Vec<f64>; 6] = [
        (0..5_000).map(|_| libm::exp(6.0 * normal())).collect(),
        (0..5_000).map(|_| (2.0 * normal()).round()).collect(),
        (0..1_001)
            .map(|nth| {
                if nth % 3 == 0 {
                    -1e300 * normal().abs()
                } else {
                    normal()
                }
            })
            .collect(),
        (0..1_000).map(f64::from).collect(),
        vec![-7.5; 400],
        vec![0.0, -0.0, 5.0],
    ];
    let bits = |values: &[f64]| values.iter().map(|value| value.to_bits()).collect::<Vec<u64>>();
    for values in lists {
        let mut expected = values.clone();
        expected.sort_by(|one, other| one.partial_cmp(other).expect("numbers"));
        assert_eq!(bits(&sorted(&values)), bits(&expected));
        let shares = [0.0, 0.05, 0.25, 0.5, 0.500_1, 0.95, 1.0];
        let found = quantiles(&values, &shares);
        assert_eq!(
            bits(&found),
            bits(&shares.map(|share| quantile(&expected, share)))
        );
        let numbered: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
        let (mut ours, mut theirs) = (numbered.clone(), numbered);
        order::ascending(&mut ours, |(_, value)| *value);
        theirs.sort_by(|(_, one), (_, other)| one.partial_cmp(other).expect("numbers"));
        assert_eq!(ours, theirs, "the order of equal ones");
    }
    assert_eq!(bits(&quantiles(&[], &[0.5])), [0]);
}

/// A scenario with ranges asks for futures one by one, also for those whose walks are not kept. They must equal futures
/// that are drawn many at once.
#[test]
fn futures_asked_for_one_by_one_equal_those_computed_at_once() {
    // At 240 months, the random walks of only 2,500 of the 2,600 futures are kept. A range of the lease's rent changes
    // nothing for a mine, but makes the simulation ask for futures one by one.
    let fixed = simulated("months=240&paths=2600&mix=s21pro*10&fixed=0");
    let ranged = simulated("months=240&paths=2600&mix=s21pro*10&fixed=0&lrent=100..200");
    assert!(
        !fixed
            .computed_futures()
            .zip(ranged.computed_futures())
            .any(|(one, other)| one != other)
    );
}
