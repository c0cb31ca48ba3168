//! A small site's answer: what its machines earn, and whether they earn back what they cost.

use crate::report::facts::answer::Ranked;
use crate::report::figures::{Clock, Report, UseWorth};
use crate::scenario::Use;

/// The machines of a use on a small site.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Earner<'r> {
    /// The use as it is ranked.
    pub ranked: Ranked,
    /// Its figures.
    pub figures: &'r UseWorth,
    /// Whether it is a single machine, or one lease.
    pub is_one: bool,
    /// What it earns.
    pub earns: Earns,
    /// Whether the earnings pay back what the machines cost.
    pub pays_back: PaysBack,
}

/// What machines earn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Earns {
    /// Miners that are switched off throughout.
    StaysOff,
    /// By year from the start: the first whole year of running with what it brings, $, and the last whole year that
    /// brings anything, unless that is the first.
    ByYear {
        /// Year, counted from 0, and $.
        first: (usize, f64),
        /// The same.
        last: Option<(usize, f64)>,
        /// Whether the first whole year of running is the first year of the horizon.
        from_the_start: bool,
    },
    /// In all, $: the horizon ends before the first whole year of running does.
    InAll(f64),
    /// In a month at unchanged prices, $.
    AMonth(f64),
}

/// Whether machines pay back what they cost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PaysBack {
    /// They cost nothing.
    Nothing,
    /// After this many months, with the name of the figure among those of the use.
    After(&'static str, f64),
    /// Not within the horizon, or never at unchanged prices.
    Never,
}

impl<'r> Earner<'r> {
    pub(super) fn of(report: &'r Report, ranked: Ranked) -> Self {
        let figures = &report.uses[ranked.place];
        Self {
            ranked,
            figures,
            is_one: is_one(report, ranked.kind),
            earns: earns(report, &ranked, figures),
            pays_back: pays_back(ranked.clock, figures),
        }
    }
}

/// Whether what a use runs is a single machine, or one lease.
#[must_use]
pub fn is_one(report: &Report, kind: Use) -> bool {
    let rows = report.rows.iter();
    let reserving = rows.filter(|row| row.kind == kind && row.reserved_mw > 0.0);
    reserving.map(|row| row.count.unwrap_or(1.0)).sum::<f64>() <= 1.0
}

/// Whether every miner is switched off for as long as it would run.
#[must_use]
pub fn stays_off(report: &Report) -> bool {
    let mut miners = report
        .rows
        .iter()
        .filter(|row| row.kind == Use::Mining && row.reserved_mw > 0.0)
        .peekable();
    let is_off = |off: Option<u32>, btc: Option<f64>| off.is_some_and(|off| off > 0) && btc == Some(0.0);
    miners.peek().is_some() && miners.all(|row| is_off(row.life.months_off, row.life.btc))
}

fn earns(report: &Report, ranked: &Ranked, figures: &UseWorth) -> Earns {
    if ranked.clock == Clock::Month {
        return Earns::AMonth(figures.profit_usd_per_month);
    }
    let horizon = report.inputs.money.horizon_months;
    if ranked.kind == Use::Mining && stays_off(report) {
        return Earns::StaysOff;
    }
    let years = &figures.invested.surplus_by_year_usd;
    let first = report.inputs.delay_months(ranked.kind).div_ceil(12) as usize;
    let whole_years = horizon as usize / 12;
    if first >= whole_years {
        return Earns::InAll(years.iter().sum());
    }
    let last = (first + 1..whole_years).rev().find(|year| years[*year] >= 0.5);
    Earns::ByYear {
        first: (first, years[first]),
        last: last.map(|year| (year, years[year])),
        from_the_start: first == 0,
    }
}

fn pays_back(clock: Clock, figures: &UseWorth) -> PaysBack {
    if figures.capex_usd <= 0.0 {
        return PaysBack::Nothing;
    }
    let (name, months) = match clock {
        Clock::Horizon => ("payback_months", figures.payback_months),
        Clock::Month => ("static_payback_months", figures.static_payback_months),
    };
    months.map_or(PaysBack::Never, |months| PaysBack::After(name, months))
}
