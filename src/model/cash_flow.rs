//! When money moves: a row's and the site's cash, month by month.
//!
//! The textbook discounted cash flow model: capital expenditure, operating cash, salvage values, and tax on operating
//! profit less depreciation with losses carried forward.
//!
//! Flow t is −spending at time t + the cash from operations of month t−1, less the tenant's credits and, for the site,
//! tax. The sale of a machine whose life ends at t is added to it. The last flow, at N, also has the sale of the BTC
//! held back and what all other assets are then worth. Rows are before tax, and fixed cost belongs to the site.
//!
//! At N, a lease under contract is worth what it will still pay: Σ (operating profit − tenant's credit) of the
//! remaining months plus the value of the building at the contract's end, all discounted to N.

use super::levers::Levers;
use super::metrics::payback_months;
use super::month::RowMonth;
use super::paths::Paths;
use super::row::RowModel;
use super::site::{Site, SiteRow};
use super::tax::{LastMonthIncome, Taxes};

/// A row's money over the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct RowFlows {
    /// What the row does in each of the N months.
    pub months: Vec<RowMonth>,
    /// What is spent, $: N+1 values.
    pub spending_usd: Vec<f64>,
    /// Cash without machine sales and residual values, $: N+1 values.
    pub cash_usd: Vec<f64>,
    /// Machine sales, residual values and the sale of held BTC.
    pub terminal_values: TerminalValues,
}

/// What a row's assets and the BTC it holds back bring at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TerminalValues {
    /// Index of the flow in which the machines are sold; none if their life does not end before the horizon.
    pub sale_at: Option<usize>,
    /// What the machines are sold for, $.
    pub sale_usd: f64,
    /// What all other assets are worth at the horizon, $.
    pub residual_usd: f64,
    /// The residual value less the book value of those assets (what we spent on them and have not depreciated), $.
    pub surplus_usd: f64,
    /// What the BTC held back is sold for in the last month, $.
    pub held_btc_sale_usd: f64,
}

/// The site's money over the horizon, before debt.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteFlows {
    /// What is spent, $: N+1 values.
    pub spending_usd: Vec<f64>,
    /// Cash from operations less tenants' credits and fixed cost, before tax, held BTC left out, $: N values.
    pub operations_usd: Vec<f64>,
    /// Depreciation of what we spent ourselves, $: N values.
    pub depreciation_usd: Vec<f64>,
    /// What the BTC held back is sold for in the last month, $.
    pub held_btc_sale_usd: f64,
    /// What all assets except sold machines are worth at the horizon, $.
    pub residual_usd: f64,
    /// The residual value less the book value of those assets (what we spent on them and have not depreciated), $.
    pub surplus_usd: f64,
    /// Sales of machines whose life ends before the horizon, $: N values.
    pub machine_sales_usd: Vec<f64>,
    /// Tax.
    pub tax: Taxes,
    /// Cash without machine sales, residual values and the tax on these, $: N+1 values.
    pub cash_usd: Vec<f64>,
}

impl RowFlows {
    /// Runs a row over the horizon.
    #[must_use]
    pub fn of(row: &RowModel, paths: &Paths, levers: &Levers) -> Self {
        let horizon = paths.months();
        let mut spending_usd = vec![0.0; horizon + 1];
        for asset in [row.machines(levers), row.building()] {
            asset.add_spending_usd(&mut spending_usd);
        }
        let mut months = Vec::with_capacity(horizon);
        // `0.0 - spent`, not `-spent`: negating 0 would give −0.
        let mut cash_usd: Vec<f64> = spending_usd.iter().map(|spent| 0.0 - spent).collect();
        let terminal_values = run_row_dyn(row, paths, levers, &mut |k, month| {
            months.push(*month);
            cash_usd[k + 1] += month.cash_usd();
        });
        cash_usd[horizon] += terminal_values.held_btc_sale_usd;
        Self {
            months,
            spending_usd,
            cash_usd,
            terminal_values,
        }
    }

    /// All flows, machine sales and residual values included, $: N+1 values.
    #[must_use]
    pub fn flows_usd(&self) -> Vec<f64> {
        let mut flows = self.cash_usd.clone();
        if let Some(at) = self.terminal_values.sale_at {
            flows[at] += self.terminal_values.sale_usd;
        }
        if let Some(last) = flows.last_mut() {
            *last += self.terminal_values.residual_usd;
        }
        flows
    }
}

impl SiteFlows {
    /// Rows of a site run together over the horizon, with the site's fixed cost and tax.
    #[must_use]
    pub fn of(site: &Site, rows: &[SiteRow], levers: &Levers) -> Self {
        let (scenario, paths) = (&site.scenario, &site.paths);
        let count = paths.months();
        let mut spending_usd = vec![0.0; count + 1];
        let mut operations_usd = vec![0.0 - scenario.site.fixed_usd_per_month; count];
        let mut depreciation_usd = vec![0.0; count];
        let mut machine_sales_usd = vec![0.0; count];
        let (mut held_btc_sale_usd, mut residual_usd, mut surplus_usd) = (0.0, 0.0, 0.0);
        for site_row in rows {
            let row = &site_row.model;
            for asset in [row.machines(levers), row.building()] {
                asset.add_spending_usd(&mut spending_usd);
                asset.add_depreciation_usd(&mut depreciation_usd);
            }
            let terminal_values = run_row_dyn(row, paths, levers, &mut |k, month| {
                operations_usd[k] += month.cash_usd();
            });
            if let Some(at) = terminal_values.sale_at {
                machine_sales_usd[at - 1] += terminal_values.sale_usd;
            }
            held_btc_sale_usd += terminal_values.held_btc_sale_usd;
            residual_usd += terminal_values.residual_usd;
            surplus_usd += terminal_values.surplus_usd;
        }
        let mut flows = Self {
            cash_usd: Vec::new(),
            tax: Taxes::default(),
            spending_usd,
            operations_usd,
            depreciation_usd,
            held_btc_sale_usd,
            residual_usd,
            surplus_usd,
            machine_sales_usd,
        };
        flows.apply_tax(scenario.money.tax_percent / 100.0);
        flows
    }

    /// Computes the tax at a rate (0 to 1), and the cash after that tax, from all other fields.
    pub(super) fn apply_tax(&mut self, rate: f64) {
        self.tax = self.taxes_after_interest(rate, &[]);
        self.cash_usd = self.spending_usd.iter().map(|spent| 0.0 - spent).collect();
        let after_tax = self.operations_usd.iter().zip(&self.tax.operations_usd);
        for (cash, (operations, tax)) in self.cash_usd[1..].iter_mut().zip(after_tax) {
            *cash += operations - tax;
        }
        if let Some(last) = self.cash_usd.last_mut() {
            *last += self.held_btc_sale_usd - self.tax.held_btc_sale_usd;
        }
    }

    /// Tax at a rate (0 to 1) after deducting interest, given in $ by month; an empty list means no interest.
    pub(super) fn taxes_after_interest(&self, rate: f64, interest_usd: &[f64]) -> Taxes {
        let interest = interest_usd.iter().copied().chain(std::iter::repeat(0.0));
        let months = self
            .operations_usd
            .iter()
            .zip(&self.depreciation_usd)
            .zip(interest);
        Taxes::on_income(
            months
                .map(|((operations, depreciation), interest)| operations - depreciation - interest)
                .collect(),
            LastMonthIncome {
                held_btc_sale_usd: self.held_btc_sale_usd,
                surplus_usd: self.surplus_usd,
            },
            rate,
        )
    }

    /// All flows, machine sales and residual values included, $: N+1 values.
    #[must_use]
    pub fn flows_usd(&self) -> Vec<f64> {
        self.with_terminal_values(self.cash_usd.clone(), &self.tax)
    }

    /// Cash with machine sales, residual values and the tax on these, $: N+1 values.
    pub(super) fn with_terminal_values(&self, cash_usd: Vec<f64>, tax: &Taxes) -> Vec<f64> {
        let mut flows = cash_usd;
        for (flow, sale) in flows[1..].iter_mut().zip(&self.machine_sales_usd) {
            *flow += sale;
        }
        if let Some(last) = flows.last_mut() {
            *last += self.residual_usd - tax.surplus_usd;
        }
        flows
    }
}

/// The row's NPV, $, from the same flows as [`RowFlows`], summed up without storing them.
#[must_use]
pub(super) fn row_npv_usd(row: &RowModel, paths: &Paths, levers: &Levers) -> f64 {
    let horizon = months(paths);
    let spending: f64 = [row.machines(levers), row.building()]
        .iter()
        .map(|asset| asset.spending_npv_usd(&paths.discount, horizon))
        .sum();
    let mut npv = 0.0 - spending;
    let terminal_values = run_row(row, paths, levers, |k, month| {
        npv += month.cash_usd() * paths.discount[k + 1];
    });
    npv += terminal_values
        .sale_at
        .map_or(0.0, |at| terminal_values.sale_usd * paths.discount[at]);
    npv + (terminal_values.residual_usd + terminal_values.held_btc_sale_usd) * paths.discount[paths.months()]
}

/// The same as [`run_row`], compiled only once, for callers whose speed does not matter.
#[inline(never)]
fn run_row_dyn(
    row: &RowModel,
    paths: &Paths,
    levers: &Levers,
    visit: &mut dyn FnMut(usize, &RowMonth),
) -> TerminalValues {
    run_row(row, paths, levers, visit)
}

/// Runs a row over the horizon, passes each month to `visit`, and returns what its assets and held BTC bring at the
/// end.
// Inlined like `RowModel::month`, which it calls for each month.
#[inline(always)]
#[expect(
    clippy::inline_always,
    reason = "measured: the innermost loop of every search"
)]
fn run_row(
    row: &RowModel,
    paths: &Paths,
    levers: &Levers,
    mut visit: impl FnMut(usize, &RowMonth),
) -> TerminalValues {
    let horizon = months(paths);
    let machines = row.machines(levers);
    let building = row.building();
    let mut held_btc = 0.0;
    // What the tenant advanced and has not yet been credited.
    let mut owed_usd = machines.advance_usd();
    for k in 0..horizon {
        // Nothing happens before the delay is over or after the life has ended.
        let month = if (machines.delay_months..machines.end_month()).contains(&k) {
            row.month(k, k - machines.delay_months, &mut owed_usd, paths, levers)
        } else {
            RowMonth::default()
        };
        held_btc += month.held_btc;
        visit(k as usize, &month);
    }
    let sold = machines.end_month() < horizon;
    let kept_usd = |value: &dyn Fn(&super::asset::Asset) -> f64| {
        (if sold { 0.0 } else { value(&machines) }) + value(&building)
    };
    let residual_usd = match row.contract_end_after(horizon) {
        Some(end) => {
            let mut worth = machines.cost_usd
                * machines.value_share_after(end - machines.delay_months)
                * paths.discount[(end - horizon) as usize];
            for k in horizon..end {
                let month = row.month(k, k - machines.delay_months, &mut owed_usd, paths, levers);
                worth += month.cash_usd() * paths.discount[(k + 1 - horizon) as usize];
            }
            worth
        }
        None => kept_usd(&|asset| asset.value_usd(horizon)),
    };
    let last = horizon as usize - 1;
    TerminalValues {
        sale_at: sold.then_some(machines.end_month() as usize),
        sale_usd: if sold { machines.resale_usd() } else { 0.0 },
        residual_usd,
        surplus_usd: residual_usd - kept_usd(&|asset| asset.book_value_usd(horizon)),
        held_btc_sale_usd: held_btc * paths.price_usd[last] * levers.price,
    }
}

/// Months until a lease pays back, with the search going on to the end of its contract if that is after the horizon;
/// none for other uses.
pub(super) fn payback_contract_months(row: &RowModel, paths: &Paths, levers: &Levers) -> Option<f64> {
    let RowModel::Hosting(lease) = row else {
        return None;
    };
    let end = months(paths).max(lease.contract_end_month());
    let building = row.machines(levers);
    let mut spending_usd = vec![0.0; end as usize + 1];
    building.add_spending_usd(&mut spending_usd);
    let mut owed_usd = building.advance_usd();
    let running = building.delay_months..building.end_month();
    let earned = (0..end).map(|k| {
        if running.contains(&k) {
            row.month(k, k - building.delay_months, &mut owed_usd, paths, levers)
                .cash_usd()
        } else {
            0.0
        }
    });
    let earned = std::iter::once(0.0).chain(earned);
    let cash = earned.zip(&spending_usd).map(|(earned, spent)| earned - spent);
    payback_months(cash, &spending_usd)
}

/// Months of the horizon, as a `u32`; at least one by the input's range.
fn months(paths: &Paths) -> u32 {
    u32::try_from(paths.months()).unwrap_or(u32::MAX)
}
