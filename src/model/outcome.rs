//! The model's results for a row or for the site, as plain structs that are also part of the public JSON contract.
//!
//! Names may be added, never renamed. Units are part of the names. Rates, IRRs, multiples and ROI are fractions (0.12 =
//! 12 %). A value whose name is a link key is in that key's unit.

use serde::Serialize;

/// A running month at month-0 prices: start-up delay and switch-off ignored, contract terms applied.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Today {
    /// Revenue, $/month.
    pub revenue_usd: f64,
    /// Credit for curtailed energy and for heat, $/month.
    pub credit_usd: f64,
    /// Power we pay for, $/month.
    pub power_usd: f64,
    /// Other cost, $/month.
    pub other_usd: f64,
    /// Operating profit, $/month.
    pub profit_usd: f64,
    /// Capital charge over each asset's own life, $/month.
    pub capital_usd: f64,
    /// Grid energy drawn, MWh/month.
    pub energy_mwh: f64,
    /// Bitcoin received after pool fee, BTC/month; none without mining.
    pub btc: Option<f64>,
    /// GPU-hours billed, after platform fee, a month; none without rental.
    pub gpu_hours: Option<f64>,
    /// Revenue per grid MWh drawn, $; none if nothing is drawn.
    pub revenue_usd_per_mwh: Option<f64>,
    /// Operating profit per grid MWh drawn, $; none if nothing is drawn.
    pub profit_usd_per_mwh: Option<f64>,
    /// (Power + other − credit) per BTC received, $.
    pub cash_cost_per_btc_usd: Option<f64>,
    /// The same with the capital charge, $.
    pub full_cost_per_btc_usd: Option<f64>,
    /// (Power + other − credit) per GPU-hour received, $.
    pub cash_cost_per_gpu_hour_usd: Option<f64>,
    /// The same with the capital charge, $.
    pub full_cost_per_gpu_hour_usd: Option<f64>,
}

/// Results over the whole horizon, including what the assets are worth at its end.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Life {
    /// Net present value at the discount rate, $.
    pub npv_usd: f64,
    /// Internal rate of return, 12 × the monthly rate (comparable with the discount rate).
    pub irr_nominal: Option<f64>,
    /// Internal rate of return, monthly rate compounded over a year.
    pub irr_effective: Option<f64>,
    /// Whether the rate of return is above all rates of the search; then both IRRs are none.
    #[serde(skip)]
    pub irr_is_above_range: bool,
    /// (Sum of later flows / what is spent)^(12/N) − 1; later flows are all but spending.
    pub annualised_multiple: Option<f64>,
    /// (Sum of later flows − what is spent) / what is spent.
    pub roi: Option<f64>,
    /// Full cost (whoever pays it first) divided by today's operating profit, in months, as other calculators show it.
    pub static_payback_months: Option<f64>,
    /// Months from the start until cumulative cash is at least 0, but not before the last spending; none if that does
    /// not happen within the horizon, or if nothing is spent.
    pub payback_months: Option<f64>,
    /// The same with discounted cash.
    pub discounted_payback_months: Option<f64>,
    /// Levelised cost: present value of all cost per BTC received, which is discounted too, $.
    pub levelised_cost_per_btc_usd: Option<f64>,
    /// Levelised cost: present value of all cost per GPU-hour received, which is discounted too, $.
    pub levelised_cost_per_gpu_hour_usd: Option<f64>,
    /// Months in which mining was switched off; none without mining and for the site.
    pub months_off: Option<u32>,
    /// The first month, counted from 0, in which a GPU's rent no longer pays for the additional power that renting it
    /// out takes; none if it always does, and for other uses.
    pub rent_below_power_from_month: Option<u32>,
    /// BTC received over the horizon; none without mining.
    pub btc: Option<f64>,
    /// All flows converted to BTC and summed up: each at the price of its month, spending at that of the month that
    /// begins.
    pub profit_btc: f64,
    /// What the assets are worth at the horizon, $; for a lease under contract, what it will still pay.
    pub residual_usd: f64,
    /// Net present value per MW of grid capacity reserved, $; none if nothing is reserved. For the site it is after
    /// fixed cost and tax.
    pub worth_usd_per_mw: Option<f64>,
    /// What a MW clears a year over the months it is tied up, after all costs and a return on capital, $; none for the
    /// site.
    pub worth_usd_per_mw_year: Option<f64>,
    /// Months for which the megawatts are tied up; none for the site.
    pub tied_months: Option<u32>,
    /// Payback of a lease in months, looked for up to the end of its contract; none for other uses.
    pub payback_contract_months: Option<f64>,
}

/// Breakevens: the value of one input, all else fixed, at which nothing is earned or lost.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Breakevens {
    /// Where today's operating profit is 0.
    pub today: Breakeven,
    /// Where the whole-horizon NPV is 0.
    pub life: Breakeven,
}

/// One value for each input; none where the input does not matter or no value in its range is a breakeven.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Breakeven {
    /// Electricity price, $/kWh.
    pub kwh: Option<f64>,
    /// Bitcoin price in month 0, $; the whole path scales.
    pub btc: Option<f64>,
    /// Difficulty in month 0; the whole path scales.
    pub diff: Option<f64>,
    /// Month-0 hashprice at the breakeven Bitcoin price, $/PH/day.
    pub hashprice_usd_per_ph_day: Option<f64>,
    /// GPU rent in month 0, $/GPU-h; all rents scale.
    pub gpuh: Option<f64>,
    /// Billed share of available hours, %.
    pub util: Option<f64>,
    /// Hosting rent in the first year, $/kW-month; all rents scale.
    pub lrent: Option<f64>,
    /// Price of the machine, $/unit ($/kW IT for a lease); over the horizon only.
    pub machine_usd: Option<f64>,
}
