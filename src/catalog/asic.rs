//! Which Bitcoin miners one can buy, what they do and what they cost.

use std::sync::LazyLock;

use super::{Confidence, table};

/// A mining machine model.
#[derive(Clone, Debug, PartialEq)]
pub struct Asic {
    /// Its id in links.
    pub id: String,
    /// Maker's name for it.
    pub name: String,
    /// Maker.
    pub maker: String,
    /// `air` or `hydro`.
    pub cooling: String,
    /// Hashrate, TH/s.
    pub th_s: f64,
    /// Power at the wall, W.
    pub watts: f64,
    /// When it went on sale, as exactly as recorded ("2024" or "2024-11").
    pub on_sale_from: String,
    /// Id of the miner that represents this one's class of efficiency; its own if it is that miner.
    pub generation: String,
    /// Price per hashrate, $/(TH/s).
    pub usd_per_th: f64,
    /// When that price was asked or paid.
    pub price_date: String,
    /// Where that price comes from.
    pub price_basis: String,
    /// How well the price is supported.
    pub price_confidence: Confidence,
    /// Where hashrate and power come from.
    pub spec_source: String,
    /// How well hashrate and power are supported.
    pub spec_confidence: Confidence,
}

impl Asic {
    /// Price of one machine, $, in whole cents as links write it: 18.9 $/TH for 234 TH are 4422.6 and not
    /// 4422.599999999999.
    #[must_use]
    pub fn price_usd(&self) -> f64 {
        (self.usd_per_th * self.th_s * 100.0).round() / 100.0
    }

    /// Efficiency, J/TH.
    #[must_use]
    pub fn joules_per_th(&self) -> f64 {
        self.watts / self.th_s
    }
}

static ASICS: LazyLock<Vec<Asic>> = LazyLock::new(|| {
    table::read(include_str!("asics.csv"), |line| {
        Some(Asic {
            id: line.string("id"),
            name: line.string("name"),
            maker: line.string("maker"),
            cooling: line.string("cooling"),
            th_s: line.number("th_s")?,
            watts: line.number("watts")?,
            on_sale_from: line.string("on_sale_from"),
            generation: line.string("generation"),
            usd_per_th: line.number("usd_per_th")?,
            price_date: line.string("price_date"),
            price_basis: line.string("price_basis"),
            price_confidence: Confidence::recorded(line.text("price_confidence")),
            spec_source: line.string("spec_source"),
            spec_confidence: Confidence::recorded(line.text("spec_confidence")),
        })
    })
});

/// Every miner of the catalogue, by maker and age.
#[must_use]
pub fn all() -> &'static [Asic] {
    &ASICS
}

/// The miner with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Asic> {
    all().iter().find(|asic| asic.id == id)
}
