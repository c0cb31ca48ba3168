//! The answer: what a megawatt of grid clears for each use, and what would change that.
//!
//! All of it is on the report's clock: prices as assumed over the whole horizon, or unchanged.

pub mod change;
pub mod clocks;
pub mod dateline;
pub mod machines;

use crate::model::order;
use crate::report::facts::answer::machines::Earner;
use crate::report::figures::{Clock, Report, Row};
use crate::scenario::{Paid, Use};

/// A site that reserves less grid capacity than this, MW, is described by its machines rather than per megawatt.
const SMALL_SITE_MW: f64 = 0.1;
/// If a flip is at most this far away, as a fraction of the present value, two uses clear about the same.
const ABOUT_THE_SAME: f64 = 0.01;

/// A use with what a megawatt of it clears.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// Its place in the report's uses.
    pub place: usize,
    /// The use.
    pub kind: Use,
    /// The clock whose prices count.
    pub clock: Clock,
    /// What a MW clears a year, $; below 0 it falls short.
    pub usd_per_mw_year: f64,
}

/// What the headline says.
#[derive(Clone, Debug, PartialEq)]
pub enum Headline<'r> {
    /// There is no row.
    EmptyMix,
    /// There are rows, but none reserves any power.
    NothingRuns,
    /// The site reserves so little that the headline is about machines; best first.
    Machines(Vec<Earner<'r>>),
    /// Two uses clear about the same; the other uses do not affect that.
    AboutTheSame {
        /// The two, the better first.
        both: [Ranked; 2],
        /// The others, best first.
        others: Vec<Ranked>,
    },
    /// The uses, best first.
    Ranking(Vec<Ranked>),
}

/// How much of what the headline's uses need is already paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owned {
    /// Nothing.
    Nothing,
    /// The mine; other uses are still to be bought.
    Mine,
    /// The AI hall; mining is still to be bought.
    AiHall,
    /// All that the uses need: a mine alone, an AI hall alone, or both.
    Everything(Paid),
}

impl Ranked {
    /// Where its figure stands in the JSON object.
    #[must_use]
    pub fn path(&self) -> String {
        let figure = match self.clock {
            Clock::Horizon => "worth_usd_per_mw_year",
            Clock::Month => "at_unchanged_prices_usd_per_mw_year",
        };
        format!("uses.{}.{figure}", self.place)
    }

    /// Whether it clears its cost.
    #[must_use]
    pub fn clears(&self) -> bool {
        self.usd_per_mw_year >= 0.0
    }
}

/// The uses by what a megawatt of them clears at a clock's prices, best first; those that reserve nothing are left out.
#[must_use]
pub fn ranking(report: &Report, clock: Clock) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = report
        .uses
        .iter()
        .enumerate()
        .filter_map(|(place, of)| {
            Some(Ranked {
                place,
                kind: of.kind,
                clock,
                usd_per_mw_year: of.at_clock_usd_per_mw_year(clock)?,
            })
        })
        .collect();
    // The sort is stable: of equal uses the one that is better over the horizon stays first, as the flip assumes.
    order::descending(&mut ranked, |of| of.usd_per_mw_year);
    ranked
}

/// Whether a site is so small that it is described by its machines.
#[must_use]
pub fn is_small(report: &Report) -> bool {
    report.site.reserved_mw > 0.0 && report.site.reserved_mw < SMALL_SITE_MW
}

impl<'r> Headline<'r> {
    /// The headline of a report.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        let ranked = ranking(report, report.clock);
        if report.rows.is_empty() {
            return Self::EmptyMix;
        }
        if ranked.is_empty() {
            return Self::NothingRuns;
        }
        if is_small(report) {
            return Self::Machines(ranked.iter().map(|of| Earner::of(report, *of)).collect());
        }
        about_the_same(report, &ranked).unwrap_or(Self::Ranking(ranked))
    }
}

/// Two uses that both clear their cost and whose flip is so near that their order says nothing.
fn about_the_same(report: &Report, ranked: &[Ranked]) -> Option<Headline<'static>> {
    let flip = report.flip.as_ref()?;
    let is_near = flip.rise_fraction?.abs() <= ABOUT_THE_SAME;
    let of = |kind| ranked.iter().find(|of| of.kind == kind).copied();
    let both = [of(flip.from_use)?, of(flip.to_use)?];
    (is_near && both.iter().all(Ranked::clears)).then(|| Headline::AboutTheSame {
        both,
        others: ranked.iter().filter(|of| !both.contains(of)).copied().collect(),
    })
}

/// What is already paid for of what the uses need.
#[must_use]
pub fn owned(report: &Report) -> Owned {
    let reserves = |kind| {
        report
            .uses
            .iter()
            .any(|of| of.kind == kind && of.reserved_mw > 0.0)
    };
    let (mines, serves_ai) = (
        reserves(Use::Mining),
        reserves(Use::Rental) || reserves(Use::Hosting),
    );
    let mine = mines && report.inputs.is_paid(Use::Mining);
    let hall = serves_ai && report.inputs.is_paid(Use::Rental);
    match (mine, hall) {
        (true, true) => Owned::Everything(Paid::Both),
        (true, false) if serves_ai => Owned::Mine,
        (true, false) => Owned::Everything(Paid::Mining),
        (false, true) if mines => Owned::AiHall,
        (false, true) => Owned::Everything(Paid::Ai),
        (false, false) => Owned::Nothing,
    }
}

/// The discount rate, % a year; none if it is zero.
#[must_use]
pub fn rate_percent(report: &Report) -> Option<f64> {
    Some(report.inputs.money.discount_percent_per_year).filter(|rate| *rate > 0.0)
}

/// For each use, the row that stands for it where the page says what a megawatt runs: the one that reserves most, in
/// the order of [`Use::ALL`].
#[must_use]
pub fn running(report: &Report) -> Vec<(usize, &Row)> {
    let largest = |kind| {
        let rows = report.rows.iter().enumerate();
        let rows = rows.filter(|(_, row)| row.kind == kind && row.reserved_mw > 0.0);
        // Of equal ones the first.
        rows.rev()
            .max_by(|(_, a), (_, b)| a.reserved_mw.total_cmp(&b.reserved_mw))
    };
    Use::ALL.into_iter().filter_map(largest).collect()
}

/// A use whose yearly surplus changes much: its place in the report's uses, and its first and last whole year, each
/// with what a MW brings in that year, $.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Years {
    /// The use's place.
    pub place: usize,
    /// The use.
    pub kind: Use,
    /// Year, counted from 0, and what it brings.
    pub ends: [(usize, f64); 2],
}

/// The uses that are already paid for and whose surplus per MW less than halves or more than doubles from the first
/// whole year to the last.
#[must_use]
pub fn changing_years(report: &Report) -> Vec<Years> {
    let whole_years = report.inputs.money.horizon_months as usize / 12;
    let uses = ranking(report, report.clock).into_iter();
    uses.filter(|of| report.inputs.is_paid(of.kind))
        .filter_map(|of| {
            let years = report.uses[of.place]
                .invested
                .surplus_by_year_usd_per_mw
                .as_ref()?;
            let years = years.get(..whole_years)?;
            let (first, last) = (*years.first()?, *years.last()?);
            let changes = last < first / 2.0 || last > first * 2.0;
            (years.len() > 1 && changes).then_some(Years {
                place: of.place,
                kind: of.kind,
                ends: [(0, first), (years.len() - 1, last)],
            })
        })
        .collect()
}
