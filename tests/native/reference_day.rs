//! Links read with the defaults of the reference: those of the article's day, unless a link names another.

use wattworth::link::{self, Decoded};
use wattworth::scenario::{self, Scenario};

/// A link read on the article's day.
pub(crate) fn decode(link: &str) -> Decoded {
    link::decode(&format!("d=2024-11-23&{link}"))
}

/// The reference scenario.
pub(crate) fn reference() -> Scenario {
    Scenario::on(scenario::reference_day())
}
