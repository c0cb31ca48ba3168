//! A month of a row: what it earns, costs, receives and draws.

/// What a row does in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RowMonth {
    /// Revenue, $; all BTC at the month's price.
    pub revenue_usd: f64,
    /// The part of the revenue that is cash now (BTC held back is not), $.
    pub sold_usd: f64,
    /// Credit for curtailed energy and for heat, $.
    pub credit_usd: f64,
    /// Power we pay for, $.
    pub power_usd: f64,
    /// Other cost, $.
    pub other_usd: f64,
    /// Credited to a tenant against its advance, $: not a cost, but less cash.
    pub credit_to_tenant_usd: f64,
    /// BTC received after pool fee.
    pub btc: f64,
    /// BTC held back for the last month.
    pub held_btc: f64,
    /// GPU-hours billed after platform fee.
    pub gpu_hours: f64,
    /// Grid energy drawn, MWh.
    pub energy_mwh: f64,
    /// Whether mining was switched off because power cost more than BTC and heat.
    pub is_switched_off: bool,
}

impl RowMonth {
    /// Revenue + credit − power − other, $.
    #[must_use]
    pub fn profit_usd(&self) -> f64 {
        self.revenue_usd + self.credit_usd - self.power_usd - self.other_usd
    }

    /// Cash from operations, $: the profit less held BTC and less what is credited to a tenant.
    #[must_use]
    pub fn cash_usd(&self) -> f64 {
        self.sold_usd + self.credit_usd - self.power_usd - self.other_usd - self.credit_to_tenant_usd
    }
}
