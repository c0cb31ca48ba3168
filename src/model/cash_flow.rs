//! When money moves: a row's and the site's cash, month by month.
//!
//! A discounted cash flow model as textbooks build it: capital expenditure, operating cash, salvage values, and tax on
//! operating profit less depreciation with losses carried forward.
//!
//! Flow 0 is −capex. Flow k+1 is the cash from operations of month k, less tax at the site, plus the sale of
//! a machine whose life ends there, plus in the last month the BTC held back and what all other assets are
//! then worth. Tax a month = rate·max(0, cash from operations − depreciation + held BTC when sold − losses
//! carried forward); rows are before tax, and fixed cost belongs to the site.

use super::levers::Levers;
use super::month::RowMonth;
use super::paths::Paths;
use super::row::RowModel;
use super::site::{Site, SiteRow};

/// A row's money over the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct RowFlows {
    /// What the row does in each of the N months.
    pub months: Vec<RowMonth>,
    /// Cash without machine sales and residual values, $: N+1 values, the first −capex.
    pub cash_usd: Vec<f64>,
    /// What is sold and left over.
    pub ends: Ends,
}

/// What becomes of a row's assets.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ends {
    /// Index of the flow in which the machines are sold, if their life ends before the horizon.
    pub sale_at: Option<usize>,
    /// What they are sold for, $.
    pub sale_usd: f64,
    /// What all other assets are worth at the horizon, $.
    pub residual_usd: f64,
}

/// The site's money over the horizon.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteFlows {
    /// Tax, $: N values.
    pub tax_usd: Vec<f64>,
    /// Sales of machines whose life ends before the horizon, $: N values.
    pub machine_sales_usd: Vec<f64>,
    /// Cash without machine sales and residual values, $: N+1 values, the first −capex.
    pub cash_usd: Vec<f64>,
    /// What all other assets are worth at the horizon, $.
    pub residual_usd: f64,
}

impl RowFlows {
    /// A row run over the horizon.
    #[must_use]
    pub fn of(row: &RowModel, paths: &Paths, levers: &Levers) -> Self {
        let mut months = Vec::with_capacity(paths.months());
        let mut cash_usd = Vec::with_capacity(paths.months() + 1);
        // Not negated, which would make a minus sign of nothing.
        cash_usd.push(0.0 - row.capex_usd(levers));
        run(row, paths, levers, |month, cash| {
            months.push(*month);
            cash_usd.push(cash);
        });
        Self {
            months,
            cash_usd,
            ends: Ends::of(row, paths, levers),
        }
    }

    /// All flows, machine sales and residual values included, $: N+1 values.
    #[must_use]
    pub fn flows_usd(&self) -> Vec<f64> {
        let mut flows = self.cash_usd.clone();
        self.ends.add_to(&mut flows);
        flows
    }
}

impl Ends {
    fn of(row: &RowModel, paths: &Paths, levers: &Levers) -> Self {
        let horizon = months(paths);
        let machines = row.machines(levers);
        let building = row.building().value_usd(horizon);
        if machines.end_month() < horizon {
            Self {
                sale_at: Some(machines.end_month() as usize),
                sale_usd: machines.resale_usd(),
                residual_usd: building,
            }
        } else {
            Self {
                sale_at: None,
                sale_usd: 0.0,
                residual_usd: machines.value_usd(horizon) + building,
            }
        }
    }

    fn add_to(&self, flows: &mut [f64]) {
        if let Some(at) = self.sale_at {
            flows[at] += self.sale_usd;
        }
        if let Some(last) = flows.last_mut() {
            *last += self.residual_usd;
        }
    }
}

impl SiteFlows {
    /// Rows of a site run together over the horizon, with the site's fixed cost and tax.
    #[must_use]
    pub fn of(site: &Site, rows: &[SiteRow], levers: &Levers) -> Self {
        let (scenario, paths) = (&site.scenario, &site.paths);
        let count = paths.months();
        let mut cash_usd = vec![0.0 - scenario.site.fixed_usd_per_month; count + 1];
        cash_usd[0] = 0.0;
        let mut machine_sales_usd = vec![0.0; count];
        let mut depreciation_usd = vec![0.0; count];
        let mut residual_usd = 0.0;
        for row in rows.iter().map(|row| &row.model) {
            cash_usd[0] -= row.capex_usd(levers);
            let mut k = 0;
            run(row, paths, levers, |_, cash| {
                k += 1;
                cash_usd[k] += cash;
            });
            let ends = Ends::of(row, paths, levers);
            if let Some(at) = ends.sale_at {
                machine_sales_usd[at - 1] += ends.sale_usd;
            }
            residual_usd += ends.residual_usd;
            for asset in [row.machines(levers), row.building()] {
                asset.add_depreciation_usd(&mut depreciation_usd);
            }
        }
        let tax_usd = tax(
            &cash_usd[1..],
            &depreciation_usd,
            scenario.money.tax_percent / 100.0,
        );
        for (cash, tax) in cash_usd[1..].iter_mut().zip(&tax_usd) {
            *cash -= tax;
        }
        Self {
            tax_usd,
            machine_sales_usd,
            cash_usd,
            residual_usd,
        }
    }

    /// All flows, machine sales and residual values included, $: N+1 values.
    #[must_use]
    pub fn flows_usd(&self) -> Vec<f64> {
        let mut flows = self.cash_usd.clone();
        for (flow, sale) in flows[1..].iter_mut().zip(&self.machine_sales_usd) {
            *flow += sale;
        }
        if let Some(last) = flows.last_mut() {
            *last += self.residual_usd;
        }
        flows
    }
}

/// The row's NPV, $: the same flows as [`RowFlows`], summed up without keeping them.
#[must_use]
pub(super) fn row_npv_usd(row: &RowModel, paths: &Paths, levers: &Levers) -> f64 {
    let mut npv = -row.capex_usd(levers);
    let mut discount = paths.discount[1..].iter();
    run(row, paths, levers, |_, cash| {
        npv += cash * discount.next().copied().unwrap_or(0.0);
    });
    let ends = Ends::of(row, paths, levers);
    npv += ends.sale_at.map_or(0.0, |at| ends.sale_usd * paths.discount[at]);
    npv + ends.residual_usd * paths.discount[paths.months()]
}

/// Runs a row over the horizon and hands each month with its cash to `visit`; the last month's cash holds the
/// sale of the BTC held back.
fn run(row: &RowModel, paths: &Paths, levers: &Levers, mut visit: impl FnMut(&RowMonth, f64)) {
    let last = months(paths) - 1;
    let machines = row.machines(levers);
    let mut held_btc = 0.0;
    for k in 0..=last {
        // Nothing before the delay and after the life.
        let month = if (machines.delay_months..machines.end_month()).contains(&k) {
            row.month(k, k - machines.delay_months, paths, levers)
        } else {
            RowMonth::default()
        };
        held_btc += month.held_btc;
        let mut cash = month.cash_usd();
        if k == last {
            cash += held_btc * paths.price_usd[k as usize] * levers.price;
        }
        visit(&month, cash);
    }
}

/// Monthly tax with losses carried forward; a machine is sold for its book value, so sales add nothing.
fn tax(operations_usd: &[f64], depreciation_usd: &[f64], rate: f64) -> Vec<f64> {
    let mut losses = 0.0;
    operations_usd
        .iter()
        .zip(depreciation_usd)
        .map(|(operations, depreciation)| {
            let income = operations - depreciation - losses;
            losses = (-income).max(0.0);
            rate * income.max(0.0)
        })
        .collect()
}

/// Months of the horizon as the calendar counts them; at least one by the input's range.
fn months(paths: &Paths) -> u32 {
    u32::try_from(paths.months()).unwrap_or(u32::MAX)
}
