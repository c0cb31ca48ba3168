//! Figures that only charts show, each compared with a published figure or computed another way.

use crate::reference_day::decode;
use wattworth::report::Report;
use wattworth::report::english::English;

/// Links with rows of all kinds, delays, resale, curtailment, and a machine life that ends within the horizon.
const LINKS: [&str; 4] = [
    "",
    "btcg=25&rate=14&mlife=2&curtail=10&credit=0.08&months=84",
    "kwh=0.11&mpue=1.2&mix=s9*100,s21hyd*300,h200*500,rtx4090*800~0.5",
    "rate=0&btcg=-30&months=7",
];

fn report(link: &str) -> Report {
    let decoded = decode(link);
    assert_eq!(decoded.problems, [], "nothing is wrong with {link}");
    Report::of(&decoded, &English)
}

/// A breakeven curve's Bitcoin price at a tariff, interpolated linearly between its two nearest points.
fn price_at(report: &Report, id: &str, tariff: f64) -> f64 {
    let curves = &report.asic_breakeven;
    let machine = curves
        .machines
        .iter()
        .find(|machine| machine.id == id)
        .expect("it is on sale");
    let after = curves
        .tariff_usd_per_kwh
        .iter()
        .position(|known| *known >= tariff)
        .expect("the axis reaches so far");
    let (from, to) = (after - 1, after);
    let at = |nth: usize| {
        (
            curves.tariff_usd_per_kwh[nth],
            machine.btc_usd[nth].expect("a price"),
        )
    };
    let ((low, one), (high, other)) = (at(from), at(to));
    one + (other - one) * (tariff - low) / (high - low)
}

#[test]
fn curves_pass_through_published_breakevens() {
    // Published breakeven electricity prices of common miners, power only, $/kWh, at the article's date and Bitcoin
    // price.
    let report =
        report("kwh=0.15&diff=102289407543324&fees=0.1358&btc=99660&pool=0&uptime=100&mpue=1&mopex=0");
    for (id, published) in [
        ("s9", 0.027),
        ("s19pro", 0.090),
        ("s19xp", 0.124),
        ("s21pro", 0.178),
    ] {
        // They are published to a tenth of a cent, so they are exact to half of that.
        let (low, high) = (
            price_at(&report, id, published - 0.0005),
            price_at(&report, id, published + 0.0005),
        );
        assert!(
            low <= 99_660.0 && 99_660.0 <= high,
            "{id}: from {low} to {high} around {published} $/kWh"
        );
    }
}

#[test]
fn curves_pass_through_the_pools_shutdown_prices() {
    // Antpool's table of shutdown prices, January 2026, at $0.08/kWh: S23 Hyd $41,448.
    let report = report("d=2026-10-03&diff=141.67T&fees=0&pool=0.83&mpue=1&mopex=0");
    let price = price_at(&report, "s23hyd", 0.08);
    assert!((price / 41_448.0 - 1.0).abs() < 0.001, "{price}");
    let on_the_articles_day = self::report("").asic_breakeven.machines;
    assert!(
        on_the_articles_day.iter().all(|machine| machine.id != "s23hyd"),
        "which was not on sale in 2024"
    );
}

#[test]
fn curves_pass_through_the_breakeven_of_the_same_machine_in_the_mix() {
    for tariff in [0.02, 0.05, 0.1] {
        let report = report(&format!(
            "kwh={tariff}&curtail=7&credit=0.02&mix=s21pro*10,s19xp*20"
        ));
        for (row, id) in report.rows.iter().zip(["s21pro", "s19xp"]) {
            let (price, curve) = (
                row.breakeven.today.btc.expect("a price"),
                price_at(&report, id, tariff),
            );
            assert!(
                (price / curve - 1.0).abs() < 1e-9,
                "{id} at {tariff}: {price}, the curve {curve}"
            );
        }
    }
}

#[test]
fn hashcost_is_the_hashprice_at_which_power_alone_is_paid() {
    let report = report("pool=0&mopex=0&kwh=0.07&kwhg=10&mpue=1.1&mix=s21pro*10,s9*100");
    for (row, monthly) in report.rows.iter().zip(&report.monthly.rows) {
        let cost = monthly
            .hashcost_usd_per_ph_day
            .as_ref()
            .expect("a miner has a hashcost");
        let price = row
            .breakeven
            .today
            .hashprice_usd_per_ph_day
            .expect("a miner breaks even");
        assert!(
            (cost[0] / price - 1.0).abs() < 1e-9,
            "{}: {} and {price}",
            row.name,
            cost[0]
        );
        assert!(
            (cost[12] / cost[0] - 1.1).abs() < 1e-9,
            "hashcost grows with the tariff"
        );
    }
    assert!(
        self::report("").monthly.rows[1].hashcost_usd_per_ph_day.is_none(),
        "GPUs have none"
    );
}

#[test]
fn without_other_cost_the_power_is_all_of_the_cash_cost() {
    // `tests/native/worked_examples` compares that cash cost with what IREN paid for the power of a Bitcoin.
    let report = report("mopex=0&gopex=0&mix=s21pro*10,h100*8,lease*1MW");
    let units: Vec<_> = report.rows.iter().map(|row| row.unit_cost.as_ref()).collect();
    let (Some(btc), Some(hour), None) = (units[0], units[1], units[2]) else {
        panic!("miners and GPUs have a cost, a lease has none");
    };
    assert_eq!((btc.unit, hour.unit), ("btc", "gpu_hour"));
    assert_eq!(Some(btc.power_usd), report.rows[0].today.cash_cost_per_btc_usd);
    assert_eq!(
        Some(hour.power_usd),
        report.rows[1].today.cash_cost_per_gpu_hour_usd
    );
}

#[test]
fn parts_add_up_to_the_whole() {
    for link in LINKS {
        for row in &report(link).rows {
            if let Some(cost) = &row.unit_cost {
                let known = row
                    .today
                    .full_cost_per_btc_usd
                    .or(row.today.full_cost_per_gpu_hour_usd);
                let known = known.expect("what has a cost has a full cost");
                let sum = cost.power_usd + cost.other_usd - cost.credit_usd + cost.capital_usd;
                assert!(
                    (sum / known - 1.0).abs() < 1e-9,
                    "{link}, {}: {sum}, not {known}",
                    row.name
                );
            }
            if let Some(mwh) = row.mwh_split {
                let profit = row
                    .today
                    .profit_usd_per_mwh
                    .expect("what draws energy has a profit");
                let left = profit - row.today.capital_usd / row.today.energy_mwh;
                assert!(
                    (mwh.left_usd - left).abs() < 1e-9 * left.abs().max(1.0),
                    "{link}, {}",
                    row.name
                );
            }
        }
    }
}

#[test]
fn discounted_cash_crosses_zero_where_it_is_paid_back() {
    for link in LINKS {
        let report = report(link);
        let rows = report.rows.iter().map(|row| &row.life);
        let monthly = report
            .monthly
            .rows
            .iter()
            .map(|row| &row.discounted_cumulative_usd);
        let site = (&report.site.life, &report.monthly.site.discounted_cumulative_usd);
        for (life, cash) in rows.zip(monthly).chain([site]) {
            let crossed = cash.iter().position(|usd| *usd >= 0.0);
            let paid_back = life.discounted_payback_months;
            assert_eq!(
                crossed.is_some(),
                paid_back.is_some(),
                "{link}: {crossed:?}, {paid_back:?}"
            );
            if let (Some(crossed), Some(paid_back)) = (crossed, paid_back) {
                let within = (crossed as f64 - 1.0..=crossed as f64).contains(&paid_back);
                assert!(within, "{link}: {paid_back} is not in month {crossed}");
            }
        }
    }
}

#[test]
fn bought_bitcoin_is_worth_what_the_baseline_says() {
    for link in LINKS {
        let report = report(link);
        let (baseline, life) = (&report.monthly.just_buy_btc, &report.baseline.just_buy_btc);
        // Only spending within the horizon counts.
        let capex: f64 = report.monthly.rows.iter().flat_map(|row| &row.spending_usd).sum();
        let close = |one: f64, other: f64| (one - other).abs() <= 1e-9 * capex;
        let last = |values: &[f64]| *values.last().expect("there is a last month");
        assert_eq!(baseline.cumulative_usd.len(), report.monthly.month.len() + 1);
        let roi = life.roi.expect("money was spent");
        assert!(close(last(&baseline.cumulative_usd), roi * capex), "{link}");
        assert!(
            close(last(&baseline.discounted_cumulative_usd), life.npv_usd),
            "{link}"
        );
        assert!(
            baseline.cumulative_usd[1].abs() <= 1e-9 * capex,
            "{link}: month 0 has today's price"
        );
    }
}
