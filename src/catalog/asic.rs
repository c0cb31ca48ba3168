//! Which Bitcoin miners one can buy, what they do and what they cost.

use std::sync::LazyLock;

use super::calendar::Date;
use super::{Confidence, price_dates, table};

/// A mining machine model.
#[derive(Clone, Debug, PartialEq)]
pub struct Asic {
    /// Its id in links.
    pub id: String,
    /// Maker's name for it.
    pub name: String,
    /// Maker.
    pub maker: String,
    /// `air`, `hydro` or `immersion`.
    pub cooling: String,
    /// Hashrate, TH/s.
    pub th_s: f64,
    /// Power at the wall, W.
    pub watts: f64,
    /// When it went on sale, as exactly as recorded ("2024" or "2024-11").
    pub on_sale_from: String,
    /// Id of the miner that represents this one's class of efficiency; its own id if it is that miner.
    pub generation: String,
    /// The price used for November 2024 or, for a machine that came later, its first price; the price's date tells
    /// which.
    pub price_2024: Price,
    /// Price of 2026.
    pub price_2026: Price,
    /// Where hashrate and power come from.
    pub spec_source: String,
    /// How well hashrate and power are supported.
    pub spec_confidence: Confidence,
}

/// A recorded price of a miner.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// Price per hashrate, $/(TH/s).
    pub usd_per_th: f64,
    /// When it was asked or paid, as exactly as recorded ("2026" or "2026-09").
    pub date: String,
    /// What kind of price it is and where it comes from.
    pub basis: String,
    /// How well it is supported.
    pub confidence: Confidence,
}

impl Asic {
    /// The price on a day: the price of November 2024 up to the end of that month, the price of 2026 afterwards.
    #[must_use]
    pub fn price_on(&self, day: Date) -> &Price {
        if price_dates::uses_2024_figures(day) {
            &self.price_2024
        } else {
            &self.price_2026
        }
    }

    /// Price of one machine on a day, $, rounded to whole cents as links write it: 18.9 $/TH for 234 TH are 4422.6 and
    /// not 4422.599999999999.
    #[must_use]
    pub fn price_usd(&self, day: Date) -> f64 {
        (self.price_on(day).usd_per_th * self.th_s * 100.0).round() / 100.0
    }

    /// Efficiency, J/TH.
    #[must_use]
    pub fn joules_per_th(&self) -> f64 {
        self.watts / self.th_s
    }
}

static ASICS: LazyLock<Vec<Asic>> = LazyLock::new(|| {
    table::read(include_str!("asics.csv"), |line| {
        let price = |usd_per_th: &str, which: &str| {
            Some(Price {
                usd_per_th: line.number(usd_per_th)?,
                date: line.string(&format!("{which}_date")),
                basis: line.string(&format!("{which}_basis")),
                confidence: Confidence::from_word(line.text(&format!("{which}_confidence"))),
            })
        };
        Some(Asic {
            id: line.string("id"),
            name: line.string("name"),
            maker: line.string("maker"),
            cooling: line.string("cooling"),
            th_s: line.number("th_s")?,
            watts: line.number("watts")?,
            on_sale_from: line.string("on_sale_from"),
            generation: line.string("generation"),
            price_2024: price("usd_per_th", "price")?,
            price_2026: price("usd_per_th_2026", "price_2026")?,
            spec_source: line.string("spec_source"),
            spec_confidence: Confidence::from_word(line.text("spec_confidence")),
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
