//! What a BTC or a GPU-hour costs today, part by part, and the price received for it.
//!
//! Average cost per unit of output; hashcost is its counterpart to hashprice ($ per PH/s and day), the two units that
//! the mining industry quotes.

use serde::Serialize;

use super::metrics::ratio;
use super::outcome::Today;

/// Cost and price of one unit received, in a running month at today's prices, $.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnitCost {
    /// `btc` or `gpu_hour`, received after pool or platform fee.
    pub unit: &'static str,
    /// Power we pay for.
    pub power_usd: f64,
    /// Other cost.
    pub other_usd: f64,
    /// Credit for curtailed energy and for heat, which lowers the cost.
    pub credit_usd: f64,
    /// Capital charge.
    pub capital_usd: f64,
    /// Power + other − credit + capital.
    pub full_usd: f64,
    /// The price received.
    pub price_usd: f64,
}

/// The cost of a unit of a row that receives BTC or GPU-hours; none for others, or where none are received.
#[must_use]
pub fn unit_cost(today: &Today) -> Option<UnitCost> {
    let (unit, quantity) = match (today.btc, today.gpu_hours) {
        (Some(btc), _) => ("btc", btc),
        (_, Some(hours)) => ("gpu_hour", hours),
        _ => return None,
    };
    let per = |usd: f64| ratio(usd, quantity);
    let full = today.power_usd + today.other_usd - today.credit_usd + today.capital_usd;
    Some(UnitCost {
        unit,
        power_usd: per(today.power_usd)?,
        other_usd: per(today.other_usd)?,
        credit_usd: per(today.credit_usd)?,
        capital_usd: per(today.capital_usd)?,
        full_usd: per(full)?,
        price_usd: per(today.revenue_usd)?,
    })
}

/// What the power for a petahash per second costs in a day, $: `24·J/TH·PUE·$/kWh`, to be compared with the hashprice.
#[must_use]
pub fn hashcost_usd_per_ph_day(joules_per_th: f64, pue: f64, usd_per_kwh: f64) -> f64 {
    24.0 * joules_per_th * pue * usd_per_kwh
}

/// What a grid MWh brings in today and where the money goes, $.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct MwhSplit {
    /// Revenue.
    pub revenue_usd: f64,
    /// Power + other − credit.
    pub running_usd: f64,
    /// Capital charge.
    pub capital_usd: f64,
    /// Revenue less running cost and capital charge.
    pub left_usd: f64,
}

/// Revenue and costs of a MWh; none if no energy is drawn.
#[must_use]
pub fn mwh_split(today: &Today) -> Option<MwhSplit> {
    let per = |usd: f64| ratio(usd, today.energy_mwh);
    let revenue_usd = per(today.revenue_usd)?;
    let running_usd = per(today.power_usd + today.other_usd - today.credit_usd)?;
    let capital_usd = per(today.capital_usd)?;
    Some(MwhSplit {
        revenue_usd,
        running_usd,
        capital_usd,
        left_usd: revenue_usd - running_usd - capital_usd,
    })
}
