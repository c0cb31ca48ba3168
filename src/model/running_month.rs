//! The figures of a running month: totals, and the same per MWh, BTC and GPU-hour.
//!
//! Cash cost is average variable cost, full cost adds the capital charge of [`asset`](super::asset).

use super::metrics::ratio;
use super::month::RowMonth;
use super::outcome::Today;

/// Totals of running months.
pub(super) fn month_totals<'a>(months: impl Iterator<Item = &'a RowMonth>) -> Today {
    let mut today = Today::default();
    for month in months {
        today.revenue_usd += month.revenue_usd;
        today.credit_usd += month.credit_usd;
        today.power_usd += month.power_usd;
        today.other_usd += month.other_usd;
        today.profit_usd += month.profit_usd();
        today.energy_mwh += month.energy_mwh;
    }
    today
}

/// The figures per MWh, BTC and GPU-hour that follow from the totals.
pub(super) fn with_unit_figures(today: Today) -> Today {
    let cash = today.power_usd + today.other_usd - today.credit_usd;
    let full = cash + today.capital_usd;
    let per = |cost: f64, quantity: Option<f64>| quantity.and_then(|quantity| ratio(cost, quantity));
    Today {
        revenue_usd_per_mwh: ratio(today.revenue_usd, today.energy_mwh),
        profit_usd_per_mwh: ratio(today.profit_usd, today.energy_mwh),
        cash_cost_per_btc_usd: per(cash, today.btc),
        full_cost_per_btc_usd: per(full, today.btc),
        cash_cost_per_gpu_hour_usd: per(cash, today.gpu_hours),
        full_cost_per_gpu_hour_usd: per(full, today.gpu_hours),
        ..today
    }
}
