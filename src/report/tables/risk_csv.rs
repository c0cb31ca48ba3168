//! Many futures as CSV: names as in the JSON object, numbers with every bit.

use crate::model::{DetailedFutures, Fan, Future, Simulation};
use crate::report::figures::Report;
use crate::report::tables::csv::{Csv, number};
use crate::scenario::Use;

/// A percentile of a fan.
type Percentile = (&'static str, fn(&Fan) -> &Vec<f64>);

const PERCENTILES: [Percentile; 6] = [
    ("p5", |fan| &fan.p5),
    ("p25", |fan| &fan.p25),
    ("p50", |fan| &fan.p50),
    ("p75", |fan| &fan.p75),
    ("p95", |fan| &fan.p95),
    ("mean", |fan| &fan.mean),
];

/// Month by month: one line per time from 0 to N, as in the object's fans; each line has the seed and the generator.
#[must_use]
pub fn by_month(report: &Report, futures: &DetailedFutures) -> String {
    let shown = &futures.shown;
    let fans = [
        ("cumulative_usd", &shown.cumulative_usd),
        ("btc_price_usd", &futures.btc_price_usd),
        ("gpu_rent_of_assumed", &futures.gpu_rent_of_assumed),
    ];
    let fans = fans.into_iter().chain(
        futures
            .mining_profit_usd_per_mw_month
            .iter()
            .map(|fan| ("mining_profit_usd_per_mw_month", fan)),
    );
    let fans: Vec<_> = fans.collect();
    let mut csv = Csv::default();
    csv.cell("time_months");
    csv.cell("month");
    for (name, _) in &fans {
        for (percentile, _) in PERCENTILES {
            csv.cell(&format!("{name}.{percentile}"));
        }
    }
    for nth in 0..futures.contracts.len() {
        csv.cell(&format!("contracts.{nth}.profit_usd_per_mw_month"));
    }
    csv.line(["cash_used_up_share", "futures", "seed", "generator"]);
    for time in 0..shown.cumulative_usd.p50.len() {
        csv.cell(&time.to_string());
        csv.cell(report.monthly.month.get(time).map_or("", String::as_str));
        for (_, fan) in &fans {
            for (_, of) in PERCENTILES {
                csv.cell(&number(of(fan).get(time).copied()));
            }
        }
        for contract in &futures.contracts {
            csv.cell(&number(
                contract.profit_usd_per_mw_month.get(time).copied().flatten(),
            ));
        }
        csv.cell(&number(futures.shown.cash_used_up_share.get(time).copied()));
        csv.cell(&shown.futures.to_string());
        csv.cell(&shown.seed.to_string());
        csv.cell(shown.generator);
        csv.end();
    }
    csv.text()
}

/// A figure of a future.
type Column = (&'static str, fn(&Future) -> Option<f64>);

const OF_A_FUTURE: [Column; 7] = [
    ("btc_price_of_assumed", |future| Some(future.price)),
    ("gpu_rent_of_assumed", |future| Some(future.rent)),
    ("mining.worth_usd_per_mw_year", |future| {
        future.worth_usd_per_mw_year[Use::Mining]
    }),
    ("rental.worth_usd_per_mw_year", |future| {
        future.worth_usd_per_mw_year[Use::Rental]
    }),
    ("hosting.worth_usd_per_mw_year", |future| {
        future.worth_usd_per_mw_year[Use::Hosting]
    }),
    ("npv_usd", |future| Some(future.npv_usd)),
    ("runs_out_after_months", |future| {
        future.runs_out_after_months.map(f64::from)
    }),
];

/// Future by future: one line each.
#[must_use]
pub fn draws(simulation: &Simulation) -> String {
    let mut csv = Csv::default();
    csv.cell("future");
    csv.line(OF_A_FUTURE.map(|(name, _)| name));
    for (nth, future) in simulation.computed_futures().enumerate() {
        csv.cell(&nth.to_string());
        csv.line(OF_A_FUTURE.map(|(_, of)| number(of(&future))));
    }
    csv.text()
}
