//! Many futures in detail: when the reserve is used up, and what mining earns compared with a contract.
//!
//! [`DetailedSimulation`](crate::report::DetailedSimulation) computes these figures; the command's JSON object has them
//! under `risk`. The page's second program shows them.

use crate::catalog::calendar::Month;
use crate::model::{Contract, DetailedFutures, Fan};
use crate::report::charts::Subject;
use crate::report::charts::bands::{BandAmounts, BandsOverTime, Series};
use crate::report::charts::calendar::calendar;
use crate::report::charts::scale::count;
use crate::report::figures::Report;
use crate::report::figures::build::first_day;
use crate::report::words::Words;
use crate::report::words::in_detail::InDetailWords;
use crate::report::words::piece::Piece;
use crate::report::words::risk::RiskLabel;
use crate::scenario::Use;

/// What the page tells about many futures.
#[derive(Clone, Debug, PartialEq)]
pub struct FuturesInDetail {
    /// When the reserve is used up. Without a reserve or a loan it only says what would be needed to tell.
    pub reserve: Part,
    /// Mining beside a contract.
    pub mining_and_contract: Part,
    /// How many futures were drawn, and from what.
    pub drawn: Vec<Piece>,
}

/// A finding, how to read it, and its picture where there is one.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What was found.
    pub title: Vec<Piece>,
    /// How to read it.
    pub hint: Vec<Piece>,
    /// The picture.
    pub picture: Option<BandsOverTime>,
}

/// In how many futures the reserve is used up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UsedUp {
    /// The number of months that `share` covers.
    pub months: usize,
    /// The share of futures in which the money is used up within those months, 0 to 1.
    pub share: f64,
    /// The share in which it is used up within the first year; none if the horizon is a year or less.
    pub first_year: Option<f64>,
    /// What the site pays from.
    pub of: Reserve,
}

/// What the site pays from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reserve {
    /// A reserve, $.
    Usd(f64),
    /// No reserve: a loan is paid only from the cash that has come in since the start.
    Loan,
}

/// Mining beside a contract in the last month that both have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MiningAndContract<'d> {
    /// Which month of the horizon, from 0.
    pub nth: usize,
    /// The same in the calendar.
    pub month: Month,
    /// What mining brings, $ a month per MW of grid.
    pub mining: &'d Fan,
    /// The contract that the page compares, with its place among the contracts; none if there is no contract.
    pub contract: Option<(usize, &'d Contract)>,
}

/// What a language must be able to say about futures in detail.
pub trait Language: Words + InDetailWords {}

impl<Of: Words + InDetailWords> Language for Of {}

/// What the page tells about the futures of a report.
#[must_use]
pub fn in_detail(report: &Report, futures: &DetailedFutures, words: &dyn Language) -> FuturesInDetail {
    FuturesInDetail {
        reserve: reserve(report, futures, words),
        mining_and_contract: mining_and_contract(report, futures, words),
        drawn: words.drawn(&futures.shown),
    }
}

/// In how many futures the reserve, or without one the cash that a loan is paid from, is used up; none if there is
/// neither a reserve nor a loan.
#[must_use]
pub fn used_up(report: &Report, futures: &DetailedFutures) -> Option<UsedUp> {
    let scenario = &report.inputs;
    let shares = &futures.shown.cash_used_up_share;
    let of = match scenario.money.reserve_usd {
        usd if usd > 0.0 => Reserve::Usd(usd),
        _ if scenario.debt.borrowed_percent > 0.0 => Reserve::Loan,
        _ => return None,
    };
    Some(UsedUp {
        months: shares.len(),
        share: *shares.last()?,
        first_year: shares.get(11).copied().filter(|_| shares.len() > 12),
        of,
    })
}

fn reserve(report: &Report, futures: &DetailedFutures, words: &dyn Language) -> Part {
    let Some(used_up) = used_up(report, futures) else {
        return Part {
            title: words.nothing_to_use_up(),
            hint: Vec::new(),
            picture: None,
        };
    };
    let shares = &futures.shown.cash_used_up_share;
    Part {
        title: words.used_up(&used_up),
        hint: words.used_up_hint(),
        picture: Some(BandsOverTime {
            series: vec![Series {
                label: words.used_up_label().to_owned(),
                is_line: true,
                ..series(Subject::Site, "risk.cash_used_up_share", some(shares))
            }],
            bands: vec![(None, 0)],
            offset_months: 1.0,
            amounts: BandAmounts::OfHundred,
            ..months(report, words)
        }),
    }
}

fn mining_and_contract(report: &Report, futures: &DetailedFutures, words: &dyn Language) -> Part {
    let Some(mining) = &futures.mining_profit_usd_per_mw_month else {
        return Part {
            title: words.no_mining(),
            hint: Vec::new(),
            picture: None,
        };
    };
    // A lease is preferred to GPUs: a lease is a contract throughout, while GPU rent may be under contract for some
    // months only.
    let contract = (0..)
        .zip(&futures.contracts)
        .max_by_key(|(_, of)| of.kind == Use::Hosting);
    let last = mining.p50.len().saturating_sub(1);
    let held = |of: &Contract| of.profit_usd_per_mw_month.iter().rposition(Option::is_some);
    let nth = contract.and_then(|(_, of)| held(of)).unwrap_or(last);
    let compared = MiningAndContract {
        nth,
        month: report.inputs.money.start.plus(u32::try_from(nth).unwrap_or(0)),
        mining,
        contract,
    };
    let percentiles = [
        ("p95", &mining.p95, RiskLabel::FiveAbove),
        ("p75", &mining.p75, RiskLabel::QuarterAbove),
        ("p50", &mining.p50, RiskLabel::Middle),
        ("p25", &mining.p25, RiskLabel::QuarterBelow),
        ("p5", &mining.p5, RiskLabel::FiveBelow),
    ];
    let mut all: Vec<Series> = percentiles
        .into_iter()
        .map(|(key, values, label)| Series {
            label: words.risk_label(label).to_owned(),
            is_line: label == RiskLabel::Middle,
            ..series(
                Subject::Use(Use::Mining),
                &["risk.mining_profit_usd_per_mw_month.", key].concat(),
                some(values),
            )
        })
        .collect();
    if let Some((nth_contract, of)) = contract {
        all.push(Series {
            label: words.under_contract(report, of.kind),
            is_line: true,
            end: if nth < last {
                words.contract_ends().to_owned()
            } else {
                String::new()
            },
            ..series(
                Subject::Use(of.kind),
                &format!("risk.contracts.{nth_contract}.profit_usd_per_mw_month"),
                of.profit_usd_per_mw_month.clone(),
            )
        });
    }
    Part {
        title: words.mining_and_contract(report, &compared),
        hint: words.mining_and_contract_hint(&compared),
        picture: Some(BandsOverTime {
            series: all,
            // The wide band spans the 5th to the 95th percentile; the narrow one on top of it spans the 25th to the
            // 75th.
            bands: vec![(Some(4), 0), (Some(3), 1)],
            offset_months: 0.5,
            amounts: BandAmounts::Money,
            ..months(report, words)
        }),
    }
}

fn series(subject: Subject, path: &str, values: Vec<Option<f64>>) -> Series {
    Series {
        subject,
        label: String::new(),
        path: path.to_owned(),
        values,
        is_line: false,
        end: String::new(),
    }
}

fn some(values: &[f64]) -> Vec<Option<f64>> {
    values.iter().copied().map(Some).collect()
}

/// A chart over the scenario's months, without values.
fn months(report: &Report, words: &dyn Language) -> BandsOverTime {
    let first = report.inputs.money.start;
    let months = report.monthly.month.len();
    let nths = 0..u32::try_from(months).unwrap_or(u32::MAX);
    BandsOverTime {
        series: Vec::new(),
        bands: Vec::new(),
        first,
        months,
        moments: nths.map(|nth| words.month(first.plus(nth))).collect(),
        offset_months: 0.0,
        calendar: calendar(first_day(&report.inputs), count(months), words.month_names()),
        amounts: BandAmounts::Money,
    }
}
