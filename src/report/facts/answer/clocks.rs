//! Where the other clock disagrees, and why; and what must be said of the whole site beside its uses.

use crate::report::facts::answer::{Ranked, ranking};
use crate::report::figures::{Clock, Report};
use crate::scenario::{RentPath, Use};

/// What the other clock says and the report's own clock does not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OtherClock {
    /// The use that is best by the other clock.
    pub best: Ranked,
    /// True if another use is best by the report's clock and clears its cost, so that the clocks disagree about the
    /// lead; false if they disagree about whether a use clears its cost.
    pub takes_the_lead: bool,
    /// The assumption that explains the difference.
    pub why: Option<Why>,
}

/// What is assumed to change.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Why {
    /// The rent of GPUs, by so many percent a year.
    GpuRent(f64),
    /// The rent of GPUs, to so many percent in the last year.
    GpuRentTo(f64),
    /// The rent of GPUs, as in a table.
    GpuRentTable,
    /// Difficulty, by so many percent a year.
    Difficulty(f64),
    /// The Bitcoin price, by so many percent a year.
    BitcoinPrice(f64),
    /// The rent of a lease, by so many percent a year.
    LeaseRent(f64),
    /// What a block brings: a halving lies within the horizon.
    Halving,
}

impl OtherClock {
    /// What the other clock says; none if both clocks agree on the best use and on whether it clears its cost, or if
    /// the best use by the other clock does not clear its cost.
    #[must_use]
    pub fn of(report: &Report) -> Option<Self> {
        let other = match report.clock {
            Clock::Horizon => Clock::Month,
            Clock::Month => Clock::Horizon,
        };
        let here = *ranking(report, report.clock).first()?;
        let best = *ranking(report, other).first()?;
        let differs = best.kind != here.kind || best.clears() != here.clears();
        // A use looks better at unchanged prices because something is assumed to get worse, and looks worse because
        // something is assumed to get better.
        let unchanged = match other {
            Clock::Month => best,
            Clock::Horizon => here,
        };
        let assumed = match other {
            Clock::Month => here,
            Clock::Horizon => best,
        };
        (differs && best.clears()).then(|| Self {
            best,
            takes_the_lead: here.clears() && best.kind != here.kind,
            why: worse(report, unchanged.kind).or_else(|| better(report, assumed.kind)),
        })
    }
}

/// What is assumed to become worse for a use.
fn worse(report: &Report, kind: Use) -> Option<Why> {
    let bitcoin = &report.inputs.bitcoin;
    match kind {
        Use::Rental => gpu_rent(report).filter(|why| match why {
            Why::GpuRent(percent) => *percent < 0.0,
            Why::GpuRentTo(percent) => *percent < 100.0,
            _ => true,
        }),
        Use::Mining if bitcoin.difficulty_growth_percent_per_year > 0.0 => {
            Some(Why::Difficulty(bitcoin.difficulty_growth_percent_per_year))
        }
        Use::Mining if bitcoin.price_growth_percent_per_year < 0.0 => {
            Some(Why::BitcoinPrice(bitcoin.price_growth_percent_per_year))
        }
        Use::Mining => {
            let horizon = f64::from(report.inputs.money.horizon_months);
            let within = report
                .network
                .months_to_halving
                .is_some_and(|months| months < horizon);
            within.then_some(Why::Halving)
        }
        Use::Hosting => {
            let escalator = report.inputs.hosting.escalator_percent_per_year;
            (escalator < 0.0).then_some(Why::LeaseRent(escalator))
        }
    }
}

/// What is assumed to become better for a use.
fn better(report: &Report, kind: Use) -> Option<Why> {
    let bitcoin = &report.inputs.bitcoin;
    match kind {
        Use::Rental => gpu_rent(report).filter(|why| match why {
            Why::GpuRent(percent) => *percent > 0.0,
            Why::GpuRentTo(percent) => *percent > 100.0,
            _ => true,
        }),
        Use::Mining if bitcoin.price_growth_percent_per_year > 0.0 => {
            Some(Why::BitcoinPrice(bitcoin.price_growth_percent_per_year))
        }
        Use::Mining => {
            let growth = bitcoin.difficulty_growth_percent_per_year;
            (growth < 0.0).then_some(Why::Difficulty(growth))
        }
        Use::Hosting => {
            let escalator = report.inputs.hosting.escalator_percent_per_year;
            (escalator > 0.0).then_some(Why::LeaseRent(escalator))
        }
    }
}

fn gpu_rent(report: &Report) -> Option<Why> {
    let rental = &report.inputs.rental;
    match rental.path {
        RentPath::Flat => None,
        RentPath::Geometric => Some(Why::GpuRent(rental.yearly_change_percent)),
        RentPath::Linear => Some(Why::GpuRentTo(rental.end_percent)),
        RentPath::Table => Some(Why::GpuRentTable),
    }
}

/// Months that the available cash lasts; none if it lasts for the whole horizon, or if there is neither a reserve nor a
/// debt.
#[must_use]
pub fn runs_out_after_months(report: &Report) -> Option<u32> {
    let matters = report.inputs.money.reserve_usd > 0.0 || report.inputs.debt.borrowed_percent > 0.0;
    report.site.runs_out_after_months.filter(|_| matters)
}

/// A site whose NPV, after fixed cost and tax, has the opposite sign to what all of its uses clear.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contradiction {
    /// Whether there is a fixed cost.
    pub fixed: bool,
    /// Whether there is tax.
    pub tax: bool,
    /// Net present value of the site, $.
    pub npv_usd: f64,
}

impl Contradiction {
    /// The contradiction, over the horizon only; none if the site agrees with its uses, or if there is neither fixed
    /// cost nor tax to explain it.
    #[must_use]
    pub fn of(report: &Report) -> Option<Self> {
        let ranked = ranking(report, Clock::Horizon);
        let (best, worst) = (ranked.first()?, ranked.last()?);
        let npv_usd = report.site.life.npv_usd;
        let fixed = report.inputs.site.fixed_usd_per_month > 0.0;
        let tax = report.inputs.money.tax_percent > 0.0;
        let contradicts = (worst.clears() && npv_usd < 0.0) || (!best.clears() && npv_usd > 0.0);
        (report.clock == Clock::Horizon && contradicts && (fixed || tax)).then_some(Self {
            fixed,
            tax,
            npv_usd,
        })
    }
}
