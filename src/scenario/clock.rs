//! Which prices uses are compared at: the project calls this the clock, and `clock` is its key in links. How the page is
//! shown, not what is calculated: it travels beside the scenario.

use serde::Serialize;

/// Which prices uses are compared at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Clock {
    /// Prices as assumed, over the whole horizon.
    #[default]
    Horizon,
    /// Prices unchanged: a running month of today, the year round.
    Month,
}

impl Clock {
    /// Both, in the order of [`Self::NAMES`].
    pub const ALL: [Self; 2] = [Self::Horizon, Self::Month];

    /// Their names in links.
    pub const NAMES: [&str; 2] = ["horizon", "month"];
}
