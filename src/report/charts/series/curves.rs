//! Curves over the price of power.

/// Bitcoin prices over electricity prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curves {
    /// Electricity prices, ascending, $/kWh.
    pub tariff_usd_per_kwh: Vec<f64>,
    /// The curves, the highest first.
    pub curves: Vec<Curve>,
    /// Where the reader stands.
    pub you: Point,
    /// What to say there.
    pub you_text: String,
}

/// One curve; straight between two values.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its name at its end.
    pub label: String,
    /// Whether the reader has such a machine.
    pub own: bool,
    /// Where its values stand in the JSON object.
    pub path: String,
    /// One value for each electricity price, $; none where there is none.
    pub btc_usd: Vec<Option<f64>>,
}

/// A price of power and a price of Bitcoin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Electricity price, $/kWh.
    pub usd_per_kwh: f64,
    /// Bitcoin price, $.
    pub btc_usd: f64,
}
