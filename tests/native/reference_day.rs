//! Links read with the defaults of the article's day, unless the link names another day.

use wattworth::link::{self, Decoded};
use wattworth::scenario::{self, Scenario};

/// Decodes a link on the article's day.
pub(crate) fn decode(link: &str) -> Decoded {
    link::decode(&format!("d=2024-11-23&{link}"))
}

/// The reference scenario.
pub(crate) fn reference() -> Scenario {
    Scenario::on(scenario::reference_day())
}
