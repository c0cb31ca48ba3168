//! What a rising Bitcoin does to the cost of AI, if miners set the price of power: the equations of `model/training`, in
//! terms of what a reader can look up.

use crate::catalog::training;
use crate::report::figures::{PowerPrice, Report};
use crate::report::working::duel::{Bidder, tariff_per_mwh};
use crate::report::working::network::{number, tariff};
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::rental;
use crate::report::working::row::RowWork;
use crate::report::working::tree::{
    Given, Working, constant, figure_ref, given, input, larger, minus, plus, power, product, quotient, sum,
};
use crate::scenario::{TrainingRun, field};

/// How many steps below today's the lowest Bitcoin price is for which the cost of AI is told; a step is an eighth of a
/// doubling.
const STEPS_BELOW: u32 = 24;

/// A Bitcoin price for which the cost of AI is told: today's, or a step of the chart.
#[derive(Clone, Copy, Debug)]
enum At {
    Today,
    Step(u32),
}

impl At {
    /// The price as a multiple of today's; none if it is today's. The first step is an eighth of today's price.
    fn factor(self) -> Option<Working> {
        let Self::Step(step) = self else { return None };
        let doublings = quotient(constant(Constant::Step(step)), constant(Constant::Eight));
        let grown = power(constant(Constant::Two), doublings);
        Some(quotient(grown, constant(Constant::Eight)).named(Quantity::PriceFactor))
    }
}

/// What a row of miners can pay for a MWh with its machines paid for, at a Bitcoin price and today's difficulty.
fn bid(bidder: &Bidder<'_>, at: At) -> Working {
    match at.factor() {
        None => bidder.bid(),
        Some(factor) => {
            sum([plus(product([bidder.revenue(), factor])), minus(bidder.cost())]).named(Quantity::Bid)
        }
    }
}

/// The highest bid of all rows of miners.
fn highest_bid(report: &Report, at: At) -> Option<Working> {
    let miners = report
        .bids
        .iter()
        .filter(|of| report.rows[of.row].today.btc.is_some());
    let bids = miners.filter_map(|of| Some(bid(&Bidder::of(report, of.row, false)?, at)));
    bids.reduce(|highest, other| {
        // Rows with the same machine bid the same except for the last bits; then the first one counts.
        if other.value > highest.value + 1e-12 * highest.value.abs() {
            other
        } else {
            highest
        }
    })
}

/// By how much a MWh gets dearer if miners set its price.
fn raised(report: &Report, at: At) -> Option<Working> {
    let above = sum([plus(highest_bid(report, at)?), minus(tariff_per_mwh(report))]);
    let reaches = product([number(report, "theta"), above]);
    Some(larger(constant(Constant::Zero), reaches).named(Quantity::Raised))
}

/// The row whose GPU is priced.
fn gpu(report: &Report) -> Option<RowWork<'_>> {
    RowWork::of(report, report.training.gpu?)
}

/// Grid energy of a GPU-hour.
fn mwh_of_hour(report: &Report) -> Option<Working> {
    let gpu = gpu(report)?;
    let today = &gpu.row.today;
    let energy = figure_ref(Quantity::Energy, gpu.path("today.energy_mwh"), today.energy_mwh);
    let hours = figure_ref(Quantity::GpuHours, gpu.path("today.gpu_hours"), today.gpu_hours?);
    Some(quotient(energy, hours).named(Quantity::MwhPerGpuHour))
}

/// GPU-hours of the run: published, or the reader's own.
fn run_hours(report: &Report) -> Option<Working> {
    Some(match report.inputs.training.run {
        TrainingRun::Published(id) => {
            let run = training::find(id)?;
            let source = Given::Catalogue {
                id: run.id.clone(),
                date: run.date.clone(),
                confidence: run.confidence,
                source: run.source.clone(),
            };
            given(Quantity::RunHours, run.gpu_hours, source)
        }
        TrainingRun::GpuHours(hours) => Working {
            quantity: Some(Quantity::RunHours),
            ..input(field("run")?, hours)
        },
    })
}

/// The tree of what AI costs if a MWh costs `raised` more, or at the present price of power without it.
fn at_price(
    report: &Report,
    raised: Option<&Working>,
    of: &PowerPrice,
    name: &str,
    path: String,
) -> Option<Working> {
    let dearer = |price: Working| -> Option<Working> {
        let Some(raised) = raised else {
            return Some(sum([plus(price)]));
        };
        let more = product([mwh_of_hour(report)?, raised.clone()]);
        Some(sum([plus(price), plus(more)]))
    };
    let cost = || {
        let gpu = gpu(report)?;
        let full = gpu.row.today.full_cost_per_gpu_hour_usd?;
        let path = gpu.path("today.full_cost_per_gpu_hour_usd");
        Some(dearer(figure_ref(Quantity::FullCostPerGpuHour, path, full))?.named(Quantity::CostOfHour))
    };
    let rent = || Some(dearer(rental::market(&gpu(report)?, 0))?.named(Quantity::RentOfHour));
    let (tree, quantity, value) = match name {
        "tariff_usd_per_kwh" => {
            let mut parts = vec![plus(tariff(report, 0))];
            if let Some(raised) = raised {
                parts.push(plus(quotient(raised.clone(), constant(Constant::KwhPerMwh))));
            }
            (sum(parts), Quantity::Tariff, of.tariff_usd_per_kwh)
        }
        "cost_per_gpu_hour_usd" => (cost()?, Quantity::CostOfHour, of.cost_per_gpu_hour_usd?),
        "rent_per_gpu_hour_usd" => (rent()?, Quantity::RentOfHour, of.rent_per_gpu_hour_usd?),
        "run_at_cost_usd" => {
            let tree = product([cost()?, run_hours(report)?]);
            (tree, Quantity::CostOfRun, of.run_at_cost_usd?)
        }
        "run_at_rent_usd" => {
            let tree = product([rent()?, run_hours(report)?]);
            (tree, Quantity::CostOfRun, of.run_at_rent_usd?)
        }
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}

/// The tree of a figure below `training`.
pub(super) fn figure(report: &Report, parts: &[&str]) -> Option<Working> {
    let of = &report.training;
    let path = format!("training.{}", parts.join("."));
    let (tree, quantity, value) = match parts {
        ["before", name] => return at_price(report, None, &of.before, name, path),
        ["after", name] => {
            let raised = raised(report, At::Today)?;
            return at_price(report, Some(&raised), of.after.as_ref()?, name, path);
        }
        ["queries", nth, name] => return query(report, nth.parse().ok()?, name, path),
        ["gpu_hours"] => (run_hours(report)?, Quantity::RunHours, of.gpu_hours),
        ["miner_bid_usd_per_mwh"] => {
            let value = of.miner_bid_usd_per_mwh?;
            (highest_bid(report, At::Today)?, Quantity::Bid, value)
        }
        ["mwh_per_gpu_hour"] => (
            mwh_of_hour(report)?,
            Quantity::MwhPerGpuHour,
            of.mwh_per_gpu_hour?,
        ),
        ["cost_rises_by"] => {
            let cost = |when: &str, of: &PowerPrice| {
                let path = format!("training.{when}.cost_per_gpu_hour_usd");
                Some(figure_ref(Quantity::CostOfHour, path, of.cost_per_gpu_hour_usd?))
            };
            let before = cost("before", &of.before)?;
            let more = sum([plus(cost("after", of.after.as_ref()?)?), minus(before.clone())]);
            (quotient(more, before), Quantity::Rise, of.cost_rises_by?)
        }
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}

/// The tree of a figure of a million queries.
fn query(report: &Report, nth: usize, name: &str, path: String) -> Option<Working> {
    let of = report.training.queries.get(nth)?;
    let each = match nth {
        0 => number(report, "query"),
        1 => constant(Constant::QueryEpri),
        2 => constant(Constant::QueryEpoch),
        3 => constant(Constant::QueryGoogle),
        _ => return None,
    };
    let million = || {
        quotient(
            product([constant(Constant::Million), each.clone()]),
            constant(Constant::WhPerMwh),
        )
        .named(Quantity::EnergyOfQueries)
    };
    let (tree, quantity, value) = match name {
        "query_wh" => (each, Quantity::EnergyOfQuery, of.query_wh),
        "mwh_per_million" => (million(), Quantity::EnergyOfQueries, of.mwh_per_million),
        "before_usd_per_million" => {
            let tree = product([million(), tariff_per_mwh(report)]);
            (tree, Quantity::CostOfQueries, of.before_usd_per_million)
        }
        "after_usd_per_million" => {
            let value = of.after_usd_per_million?;
            let price = sum([plus(tariff_per_mwh(report)), plus(raised(report, At::Today)?)]);
            (product([million(), price]), Quantity::CostOfQueries, value)
        }
        _ => return None,
    };
    Some(tree.figure(quantity, path, value))
}

/// The tree of a figure below `training_by_btc.N`.
pub(super) fn by_btc(report: &Report, nth: usize, name: &str) -> Option<Working> {
    let of = report.training_by_btc.get(nth)?;
    let step = u32::try_from(nth).ok().filter(|step| *step <= 2 * STEPS_BELOW)?;
    let at = At::Step(step);
    let path = format!("training_by_btc.{nth}.{name}");
    if name == "btc_usd" {
        let price = product([number(report, "btc"), at.factor()?]);
        return Some(price.figure(Quantity::BitcoinPriceThen, path, of.btc_usd));
    }
    let raised = raised(report, at)?;
    at_price(report, Some(&raised), &of.price, name, path)
}
