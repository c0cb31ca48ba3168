//! What a megawatt is worth: the measure on which uses are compared.
//!
//! What a megawatt of grid clears a year after all costs, including a return on all capital. This is the equivalent
//! annual worth, the textbook method for projects of unequal lives (Brealey, Myers and Allen, *Principles of Corporate
//! Finance*, "Equivalent annual cash flows").
//!
//! W = NPV of a row, before tax, fixed cost and debt, per MW of grid capacity it reserves. A year's worth is the level
//! payment whose present value is W over the T months for which the megawatts are tied up: for a lease that is under
//! contract at the horizon, until the contract ends; for all else, until the horizon or, if that is earlier, the end of
//! its life. A use counts as a whole: the NPV of its rows divided by their MW. At unchanged prices, a year's worth is a
//! year of today's operating profit less the capital charge, per MW.

use serde::Serialize;

use crate::scenario::{Clock, Paid, PerUse, Use};

use super::asset::level_payment_usd;
use super::best_machine::BestMachine;
use super::cash_flow::row_npv_usd;
use super::investment::Investment;
use super::irr;
use super::levers::Levers;
use super::metrics::{payback_months, ratio, static_payback_months};
use super::order;
use super::projection::RowProjection;
use super::row::RowModel;
use super::site::{Site, SiteRow};
use super::use_breakevens::UseBreakevens;

/// What each use is worth, $ per MW and year; none for a use without a row that reserves grid capacity.
pub type WorthByUse = PerUse<Option<f64>>;

/// What a use as a whole is worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UseWorth {
    /// The use.
    pub kind: Use,
    /// Grid capacity its rows reserve, MW.
    pub reserved_mw: f64,
    /// Net present value per MW it reserves, $; none if it reserves nothing.
    pub worth_usd_per_mw: Option<f64>,
    /// What a MW clears a year over the months it is tied up, $.
    pub worth_usd_per_mw_year: Option<f64>,
    /// Months the megawatts are tied up.
    pub tied_months: u32,
    /// What a MW clears a year if today's prices stay, $.
    pub at_unchanged_prices_usd_per_mw_year: Option<f64>,
    /// Everything we spend on it, also after the horizon, $.
    pub capex_usd: f64,
    /// Net present value of its rows, $.
    pub npv_usd: f64,
    /// IT power of its rows, kW.
    pub it_kw: f64,
    /// Its operating profit in a running month at today's prices, $.
    pub profit_usd_per_month: f64,
    /// That profit in a year, per MW that the use reserves, $; none if it reserves nothing.
    pub profit_usd_per_mw_year: Option<f64>,
    /// Capital charge a year per MW that the use reserves, $; none if it reserves nothing.
    pub capital_usd_per_mw_year: Option<f64>,
    /// Full cost (whoever pays it first) divided by that profit, in months.
    pub static_payback_months: Option<f64>,
    /// Months from the start until the cash of its rows pays back what is spent on them; none if that does not happen
    /// within the horizon, or if nothing is spent.
    pub payback_months: Option<f64>,
    /// Payback of a lease in months, looked for up to the end of its contract; none for other uses, and for several
    /// leases.
    pub payback_contract_months: Option<f64>,
    /// Internal rate of return of its rows together, 12 × the monthly rate.
    pub irr_nominal: Option<f64>,
    /// The same, compounded over a year.
    pub irr_effective: Option<f64>,
    /// Whether the rate is above all rates of the search; then both IRRs are none.
    #[serde(skip)]
    pub irr_is_above_range: bool,
    /// What is invested in its rows, and what comes back.
    #[serde(flatten)]
    pub invested: Investment,
    /// The machine on sale on the day of the prices that would be worth most in place of its own, at the prices of the
    /// page's clock; none for leases, where machines are already paid for, and where one rent is set for all GPUs.
    pub best_machine: Option<BestMachine>,
    /// What a MW clears a year at the prices of the page's clock with nothing owned already, $.
    pub owning_nothing_usd_per_mw_year: Option<f64>,
    /// The same with everything owned already: machines, works and buildings.
    pub owning_all_usd_per_mw_year: Option<f64>,
    /// The values of some inputs from which on it pays, at the prices of the page's clock.
    pub pays: UseBreakevens,
}

impl UseWorth {
    /// What a MW clears a year at a clock's prices, $.
    #[must_use]
    pub fn at_clock_usd_per_mw_year(&self, clock: Clock) -> Option<f64> {
        match clock {
            Clock::Horizon => self.worth_usd_per_mw_year,
            Clock::Month => self.at_unchanged_prices_usd_per_mw_year,
        }
    }
}

/// Every use that the site has rows of, as a whole: the best by the year first, a use that reserves nothing last. Equal
/// ones keep the order in which uses are named.
pub(super) fn uses(site: &Site, rows: &[RowProjection], clock: Clock) -> Vec<UseWorth> {
    let owning_nothing = site.worth_if_paid(Paid::Nothing, clock);
    let owning_all = site.worth_if_paid(Paid::Both, clock);
    let mut found: Vec<UseWorth> = Use::ALL
        .into_iter()
        .filter_map(|kind| {
            let tied_months = site.rows_of(kind).next()?;
            let tied_months = site.tied_months(&tied_months.model);
            let reserving: Vec<&RowProjection> = rows
                .iter()
                .filter(|row| row.plant.used_for() == kind && row.reserved_mw > 0.0)
                .collect();
            let sum = |part: fn(&RowProjection) -> f64| reserving.iter().map(|row| part(row)).sum::<f64>();
            let npv_usd = sum(|row| row.life.npv_usd);
            let reserved_mw: f64 = site.rows_of(kind).map(|row| row.reserved_mw).sum();
            let worth_usd_per_mw = ratio(npv_usd, reserved_mw);
            let capex_usd = sum(|row| row.capital.total_usd());
            let profit_usd_per_month = sum(|row| row.today.profit_usd);
            let combined = CombinedRows::of(&reserving);
            Some(UseWorth {
                kind,
                reserved_mw,
                worth_usd_per_mw,
                worth_usd_per_mw_year: worth_usd_per_mw
                    .map(|usd| site.equivalent_annual_usd(usd, tied_months)),
                tied_months,
                at_unchanged_prices_usd_per_mw_year: site.worth_usd_per_mw_year(
                    kind,
                    Clock::Month,
                    &site.levers(),
                ),
                capex_usd,
                npv_usd,
                it_kw: sum(|row| row.it_kw),
                profit_usd_per_month,
                profit_usd_per_mw_year: ratio(12.0 * profit_usd_per_month, reserved_mw),
                capital_usd_per_mw_year: ratio(12.0 * sum(|row| row.today.capital_usd), reserved_mw),
                static_payback_months: static_payback_months(
                    sum(|row| row.full_cost_usd),
                    profit_usd_per_month,
                ),
                payback_months: combined.payback_months,
                payback_contract_months: match reserving.as_slice() {
                    [row] => row.life.payback_contract_months,
                    _ => None,
                },
                irr_nominal: combined.irr_nominal,
                irr_effective: combined.irr_effective,
                irr_is_above_range: combined.irr_is_above_range,
                invested: Investment::of(&reserving),
                best_machine: BestMachine::of(site, kind, clock),
                owning_nothing_usd_per_mw_year: owning_nothing[kind],
                owning_all_usd_per_mw_year: owning_all[kind],
                pays: UseBreakevens::of(site, kind, clock),
            })
        })
        .collect();
    let yearly_worth = |worth: &UseWorth| worth.worth_usd_per_mw_year.unwrap_or(f64::NEG_INFINITY);
    order::descending(&mut found, yearly_worth);
    found
}

/// When rows together have paid back what is spent on them, and their rate of return.
struct CombinedRows {
    payback_months: Option<f64>,
    irr_nominal: Option<f64>,
    irr_effective: Option<f64>,
    irr_is_above_range: bool,
}

impl CombinedRows {
    fn of(rows: &[&RowProjection]) -> Self {
        if let [row] = rows {
            return Self {
                payback_months: row.life.payback_months,
                irr_nominal: row.life.irr_nominal,
                irr_effective: row.life.irr_effective,
                irr_is_above_range: row.life.irr_is_above_range,
            };
        }
        let total = |part: &dyn Fn(&RowProjection) -> Vec<f64>| {
            let lists = rows.iter().map(|row| part(row));
            lists
                .reduce(|sums, list| sums.iter().zip(list).map(|(sum, usd)| sum + usd).collect())
                .unwrap_or_default()
        };
        let cash_usd = total(&|row| row.flows.cash_usd.clone());
        let spending_usd = total(&|row| row.flows.spending_usd.clone());
        let flows_usd = total(&|row| row.flows.flows_usd());
        let monthly = irr::monthly(&flows_usd);
        Self {
            payback_months: payback_months(cash_usd, &spending_usd),
            irr_nominal: monthly.map(irr::nominal),
            irr_effective: monthly.and_then(irr::effective),
            irr_is_above_range: monthly.is_none() && irr::is_above_range(&flows_usd),
        }
    }
}

/// What each use as a whole clears a year per MW under levers at a clock's prices, $; none for a use without a row that
/// reserves grid capacity.
///
/// ```
/// use wattworth::model::{Site, worth::worth};
/// use wattworth::scenario::{Clock, Scenario};
///
/// let site = Site::of(Scenario::default());
/// let worth = worth(&site, &site.levers(), Clock::Horizon);
/// assert!(worth.hosting > worth.mining);
/// ```
#[must_use]
pub fn worth(site: &Site, levers: &Levers, clock: Clock) -> WorthByUse {
    PerUse::of(|kind| site.worth_usd_per_mw_year(kind, clock, levers))
}

impl Site {
    /// What each use clears a year per MW if `paid` were already paid for, $.
    fn worth_if_paid(&self, paid: Paid, clock: Clock) -> WorthByUse {
        if self.scenario.site.paid == paid {
            return worth(self, &self.levers(), clock);
        }
        let mut scenario = self.scenario.clone();
        scenario.site.paid = paid;
        let site = Self::of(scenario);
        worth(&site, &site.levers(), clock)
    }

    /// The rows of a use.
    pub(super) fn rows_of(&self, kind: Use) -> impl Iterator<Item = &SiteRow> {
        self.rows.iter().filter(move |row| row.model.used_for() == kind)
    }

    /// Months for which a row ties up its megawatts.
    pub(super) fn tied_months(&self, row: &RowModel) -> u32 {
        let horizon = self.scenario.money.horizon_months;
        row.contract_end_after(horizon)
            .unwrap_or_else(|| horizon.min(row.end_month()))
    }

    /// The yearly amount that has this present value if it is paid in equal monthly parts over `months`, $.
    pub(super) fn equivalent_annual_usd(&self, amount_usd: f64, months: u32) -> f64 {
        let monthly_rate = self.scenario.money.discount_percent_per_year / 1200.0;
        12.0 * level_payment_usd(amount_usd, monthly_rate, months)
    }

    /// What a use as a whole clears a year per MW if `npv_usd` is the NPV of all its rows that reserve grid capacity,
    /// $.
    pub(super) fn equivalent_annual_usd_per_mw(&self, kind: Use, npv_usd: f64) -> Option<f64> {
        let rows = || self.rows_of(kind).filter(|row| row.reserved_mw > 0.0);
        let tied_months = self.tied_months(&rows().last()?.model);
        let per_mw_usd = ratio(npv_usd, rows().map(|row| row.reserved_mw).sum())?;
        Some(self.equivalent_annual_usd(per_mw_usd, tied_months))
    }

    /// What a use as a whole clears a year per MW, $.
    pub(super) fn worth_usd_per_mw_year(&self, kind: Use, clock: Clock, levers: &Levers) -> Option<f64> {
        let (mut usd, mut reserved_mw) = (0.0, 0.0);
        let mut tied_months = 0;
        for row in self.rows_of(kind).filter(|row| row.reserved_mw > 0.0) {
            reserved_mw += row.reserved_mw;
            tied_months = self.tied_months(&row.model);
            usd += match clock {
                Clock::Horizon => row_npv_usd(&row.model, &self.paths, levers),
                Clock::Month => 12.0 * (row.model.today(&self.paths, levers).profit_usd() - row.capital_usd),
            };
        }
        let per_mw_usd = ratio(usd, reserved_mw)?;
        Some(match clock {
            Clock::Horizon => self.equivalent_annual_usd(per_mw_usd, tied_months),
            Clock::Month => per_mw_usd,
        })
    }
}
