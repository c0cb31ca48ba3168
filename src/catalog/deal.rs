//! What AI tenants have agreed to pay miners for powered space.

use std::sync::LazyLock;

use super::{Confidence, table};

/// An announced contract: a lease, or a GPU cloud if [`Deal::other`] says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Deal {
    /// Who hosts.
    pub landlord: String,
    /// Who pays.
    pub tenant: String,
    /// When it was announced, as exactly as recorded.
    pub announced: String,
    /// Contract value, billions of $.
    pub total_usd_bn: f64,
    /// Term, years.
    pub years: f64,
    /// IT power, MW, where it was published.
    pub it_mw: Option<f64>,
    /// Grid power, MW, where it was published.
    pub gross_mw: Option<f64>,
    /// What else was published.
    pub other: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// Where it comes from.
    pub source: String,
}

impl Deal {
    /// Mean rent over the term, $/kW-month of IT power; none if the IT power was not published.
    #[must_use]
    pub fn rent_usd_per_kw_month(&self) -> Option<f64> {
        let it_kw = self.it_mw? * 1000.0;
        Some(self.total_usd_bn * 1e9 / (self.years * 12.0 * it_kw))
    }
}

static DEALS: LazyLock<Vec<Deal>> = LazyLock::new(|| {
    table::read(include_str!("deals.csv"), |line| {
        Some(Deal {
            landlord: line.string("landlord"),
            tenant: line.string("tenant"),
            announced: line.string("announced"),
            total_usd_bn: line.number("total_usd_bn")?,
            years: line.number("years")?,
            it_mw: line.number("it_mw"),
            gross_mw: line.number("gross_mw"),
            other: line.string("other"),
            confidence: Confidence::from_word(line.text("confidence")),
            source: line.string("source"),
        })
    })
});

/// Every recorded deal.
#[must_use]
pub fn all() -> &'static [Deal] {
    &DEALS
}
