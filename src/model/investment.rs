//! What is invested in rows and what comes back, year by year and in total.

use serde::Serialize;

use super::metrics::ratio;
use super::projection::RowProjection;

/// What is invested in rows of one use, and what comes back.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Investment {
    /// Everything we spend on the rows per MW that they reserve, also after the horizon, $; none if they reserve
    /// nothing.
    pub capex_usd_per_mw: Option<f64>,
    /// The part of it spent on machines, $.
    pub machines_usd_per_mw: Option<f64>,
    /// The part of it spent on buildings and site works, $.
    pub building_usd_per_mw: Option<f64>,
    /// Operating profit of each year from the start, $; the horizon may cut the last year short.
    pub surplus_by_year_usd: Vec<f64>,
    /// The same per MW that the rows reserve, $; none if they reserve nothing.
    pub surplus_by_year_usd_per_mw: Option<Vec<f64>>,
    /// Cash that has come back by the horizon, without machine sales and residual values, as a fraction of what is
    /// spent by then; none if nothing is spent.
    pub paid_back_fraction: Option<f64>,
    /// The same with machine sales and residual values.
    pub paid_back_with_residual_fraction: Option<f64>,
}

impl Investment {
    /// Sums up what is invested in these rows, and what comes back.
    #[must_use]
    pub fn of(rows: &[&RowProjection]) -> Self {
        let sum = |part: &dyn Fn(&RowProjection) -> f64| rows.iter().map(|row| part(row)).sum::<f64>();
        let reserved_mw = sum(&|row| row.reserved_mw);
        let spent_usd = sum(&|row| row.flows.spending_usd.iter().sum());
        let back = |later_usd: f64| ratio(later_usd + spent_usd, spent_usd);
        let surplus_by_year_usd = surplus_by_year_usd(rows);
        Self {
            capex_usd_per_mw: ratio(sum(&|row| row.capital.total_usd()), reserved_mw),
            machines_usd_per_mw: ratio(sum(&|row| row.capital.machines_usd), reserved_mw),
            building_usd_per_mw: ratio(sum(&|row| row.capital.building_usd), reserved_mw),
            surplus_by_year_usd_per_mw: (reserved_mw > 0.0)
                .then(|| surplus_by_year_usd.iter().map(|usd| usd / reserved_mw).collect()),
            surplus_by_year_usd,
            paid_back_fraction: back(sum(&|row| row.flows.cash_usd.iter().sum())),
            paid_back_with_residual_fraction: back(sum(&|row| row.flows.flows_usd().iter().sum())),
        }
    }
}

/// Operating profit of rows by year from the start, $.
fn surplus_by_year_usd(rows: &[&RowProjection]) -> Vec<f64> {
    let months = rows.first().map_or(0, |row| row.flows.cash_usd.len() - 1);
    let mut years = vec![0.0; months.div_ceil(12)];
    for row in rows {
        for (k, month) in row.flows.months.iter().enumerate() {
            years[k / 12] += month.profit_usd();
        }
    }
    years
}
