//! What is the most a use can pay for a megawatt-hour, and still lose nothing?
//!
//! The netback price of power: the revenue of a MWh less all costs except power. Without the capital charge it is the
//! bid of a plant that exists (short-run marginal cost), with it the bid of a plant still to be built (long-run).
//!
//! Bid = revenue/e − o − K, plus the tariff where a tenant pays for the power. All figures are today's, per grid MWh
//! drawn: e is the energy of a month, o = (other cost − credit)/e, and K = capital charge/e (0 for what is already
//! there). Miners bid β·P − o − K at a Bitcoin price P, with β = BTC/e.

use super::levers::{Lever, Levers};
use super::month::RowMonth;
use super::paths::Paths;
use super::row::RowModel;

/// Months in a year.
const MONTHS_PER_YEAR: f64 = 12.0;

/// A row's running month today, per grid MWh it draws.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bidder {
    /// Revenue, $/MWh.
    pub revenue_usd_per_mwh: f64,
    /// BTC received after pool fee, BTC/MWh.
    pub btc_per_mwh: f64,
    /// Other cost less credit for curtailed energy and for heat, $/MWh.
    pub other_usd_per_mwh: f64,
    /// Capital charge, $/MWh.
    pub capital_usd_per_mwh: f64,
    /// The tariff if a tenant pays for the power, else 0, $/MWh.
    pub tenant_power_usd_per_mwh: f64,
    /// Energy drawn in a year per MW of grid capacity reserved, MWh.
    pub mwh_per_mw_year: f64,
    /// The rent of an AI use; none for mining.
    pub rent: Option<Rent>,
}

/// The rent that an AI use is paid, and how its bid depends on that rent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rent {
    /// The rent paid today, which is the contract's rent while the contract is in force: $/GPU-h or $/kW-month.
    pub today_usd: f64,
    /// How much the bid rises for each dollar of additional rent, $/MWh.
    pub raises_bid_usd: f64,
    /// The bid if the rent and the capital charge were 0, $/MWh.
    pub bid_without_rent_usd_per_mwh: f64,
}

impl Bidder {
    /// The bidder for a row under levers. `capital_usd` is the row's capital charge a month, `reserved_mw` the grid
    /// capacity it reserves. None if the row draws no energy, or so little that its bid is not finite.
    #[must_use]
    pub fn of(
        row: &RowModel,
        capital_usd: f64,
        reserved_mw: f64,
        paths: &Paths,
        levers: &Levers,
    ) -> Option<Self> {
        let month = row.today(paths, levers);
        let energy = month.energy_mwh;
        if energy <= 0.0 || reserved_mw <= 0.0 {
            return None;
        }
        let tenant_power_usd_per_mwh = if row.tenant_pays_power() {
            levers.tariff_usd_per_mwh()
        } else {
            0.0
        };
        let bidder = Self {
            revenue_usd_per_mwh: month.revenue_usd / energy,
            btc_per_mwh: month.btc / energy,
            other_usd_per_mwh: other_usd(&month) / energy,
            capital_usd_per_mwh: capital_usd / energy,
            tenant_power_usd_per_mwh,
            mwh_per_mw_year: MONTHS_PER_YEAR * energy / reserved_mw,
            rent: row.rent_today(paths, levers).map(|today_usd| {
                let unpaid = levers.with(Lever::GpuRent, 0.0).with(Lever::LeaseRent, 0.0);
                Rent {
                    today_usd,
                    raises_bid_usd: row.margin_per_rent_dollar_usd(&month) / energy,
                    bid_without_rent_usd_per_mwh: tenant_power_usd_per_mwh
                        - other_usd(&row.today(paths, &unpaid)) / energy,
                }
            }),
        };
        // A row that draws next to nothing may cost more per MWh than a number can hold.
        bidder.bid_usd_per_mwh(true).is_finite().then_some(bidder)
    }

    /// What a MWh must earn besides the cost of its power, $/MWh; with the capital charge if machines and buildings are
    /// still to be bought.
    #[must_use]
    pub fn cost_usd_per_mwh(&self, to_buy: bool) -> f64 {
        self.other_usd_per_mwh + self.capital_charge_usd_per_mwh(to_buy)
    }

    /// The most it can pay for a MWh today, $.
    #[must_use]
    pub fn bid_usd_per_mwh(&self, to_buy: bool) -> f64 {
        self.revenue_usd_per_mwh + self.tenant_power_usd_per_mwh - self.cost_usd_per_mwh(to_buy)
    }

    /// The rent at which it can just pay this bid for a MWh, $/GPU-h or $/kW-month; none without a rent, or if a higher
    /// rent does not raise the bid.
    #[must_use]
    pub fn rent_at_bid_usd(&self, bid_usd_per_mwh: f64, to_buy: bool) -> Option<f64> {
        let rent = self.rent?;
        let missing =
            bid_usd_per_mwh - rent.bid_without_rent_usd_per_mwh + self.capital_charge_usd_per_mwh(to_buy);
        super::metrics::ratio(missing, rent.raises_bid_usd)
    }

    fn capital_charge_usd_per_mwh(&self, to_buy: bool) -> f64 {
        if to_buy { self.capital_usd_per_mwh } else { 0.0 }
    }
}

fn other_usd(month: &RowMonth) -> f64 {
    month.other_usd - month.credit_usd
}
