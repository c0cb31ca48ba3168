//! The result of the duel for a mining row and an AI row, as plain structs that are also part of the public JSON
//! contract.
//!
//! Names may be added, never renamed. Units are part of the names. A price of `None` means that there is no such price.

use serde::Serialize;

/// The most a row can pay for a grid MWh today.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bid {
    /// Index of the row.
    pub row: usize,
    /// With its machines and buildings paid for, $.
    pub marginal_usd_per_mwh: f64,
    /// With machines and buildings still to be bought, $.
    pub greenfield_usd_per_mwh: f64,
}

/// A mining row against an AI row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Pair {
    /// Index of the mining row.
    pub mining: usize,
    /// Index of the AI row.
    pub ai: usize,
    /// The rent paid today, which is the contract's rent while the contract is in force: $/GPU-h, or $/kW-month for a
    /// lease.
    pub rent_today_usd: f64,
    /// A snapshot of today, once for each view of what is already paid for.
    pub views: Views,
}

/// The four cost views.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Views {
    /// Both fleets exist: no capital charge on either side.
    pub marginal: View,
    /// Everything is still to be bought.
    pub greenfield: View,
    /// The mine exists, the AI side is to be bought.
    pub convert: View,
    /// The AI side exists, the mine is to be bought.
    pub keep: View,
}

/// Today's snapshot in one cost view.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct View {
    /// The most mining can pay for a grid MWh, $.
    pub bid_mining_usd_per_mwh: f64,
    /// The most the AI use can pay for a grid MWh, $.
    pub bid_ai_usd_per_mwh: f64,
    /// Bitcoin price at which both bid the same, at today's difficulty, $; not above 0 where mining wins at any
    /// price; none if mining earns no BTC.
    pub btc_usd: Option<f64>,
    /// The same price with 10 % more rent, $.
    pub btc_if_rent_10_percent_higher_usd: Option<f64>,
    /// The same price with 10 % less rent, $.
    pub btc_if_rent_10_percent_lower_usd: Option<f64>,
    /// The Bitcoin price at which both bid the same if difficulty responds to that price, $; none for `always` and
    /// `never`.
    pub btc_with_response_usd: Option<f64>,
    /// At which prices mining wins if difficulty responds.
    pub response_case: ResponseCase,
    /// The AI rent at which both bid the same at today's Bitcoin price: $/GPU-h or $/kW-month; none if a higher rent
    /// does not raise the AI bid.
    pub rent_usd: Option<f64>,
    /// The same duel for a MW of reserved grid capacity instead of a MWh.
    pub per_mw_year: PerMwYear,
}

/// At which Bitcoin prices mining wins, if difficulty responds to the price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ResponseCase {
    /// Above a price.
    Above,
    /// Below a price: difficulty rises faster than the price.
    Below,
    /// At every price.
    Always,
    /// At no price.
    Never,
}

/// What a MW of reserved grid capacity leaves in a year after all costs of the view, with power at the tariff paid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PerMwYear {
    /// Left by mining, $ per MW-year.
    pub bid_mining_usd: f64,
    /// Left by the AI use, $ per MW-year.
    pub bid_ai_usd: f64,
    /// Bitcoin price at which both uses leave the same, $; none if mining earns no BTC.
    pub btc_usd: Option<f64>,
}
