//! Which GPUs one can buy, what they draw, what they cost and what they rent for.

use std::sync::LazyLock;

use super::calendar::Date;
use super::{Confidence, price_dates, table};

/// A GPU as installed in a data centre.
#[derive(Clone, Debug, PartialEq)]
pub struct Gpu {
    /// Its id in links.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Maker.
    pub maker: String,
    /// The vendor's thermal design power, W.
    pub tdp_w: f64,
    /// IT power per GPU with its share of host and network, kW.
    pub all_in_kw: f64,
    /// When it went on sale, as exactly as recorded ("2024" or "2024-11").
    pub on_sale_from: String,
    /// Price per GPU with its share of host and network, $.
    pub price_usd: f64,
    /// When that price was asked or paid.
    pub price_date: String,
    /// Where that price comes from.
    pub price_basis: String,
    /// How well the price is supported.
    pub price_confidence: Confidence,
    /// The rent used for November 2024, if the GPU was on sale then. Its date is that of the nearest record.
    pub rent_2024_11: Option<Rent>,
    /// The latest recorded rent.
    pub rent_latest: Rent,
    /// Where the power comes from.
    pub spec_source: String,
    /// How well the power is supported.
    pub spec_confidence: Confidence,
}

/// A recorded market rent.
#[derive(Clone, Debug, PartialEq)]
pub struct Rent {
    /// Rent, $/GPU-h.
    pub usd_per_hour: f64,
    /// When it was asked ("2026-09").
    pub date: String,
    /// What kind of rent it is and where it comes from.
    pub basis: String,
    /// How well it is supported.
    pub confidence: Confidence,
}

impl Gpu {
    /// Whether it is a graphics card for consumers: `GeForce` is NVIDIA's name for those.
    #[must_use]
    pub fn is_consumer_card(&self) -> bool {
        self.name.starts_with("GeForce ")
    }

    /// The market rent on a day: the rent of November 2024 up to the end of that month, the latest afterwards. A GPU
    /// that was not on sale in 2024 has the latest on every day (a warning says so). A preset that needs another rent
    /// writes it in its rows.
    #[must_use]
    pub fn rent_on(&self, day: Date) -> &Rent {
        match &self.rent_2024_11 {
            Some(rent) if price_dates::uses_2024_figures(day) => rent,
            _ => &self.rent_latest,
        }
    }
}

static GPUS: LazyLock<Vec<Gpu>> = LazyLock::new(|| {
    table::read(include_str!("gpus.csv"), |line| {
        let rent = |which: &str| {
            Some(Rent {
                usd_per_hour: line.number(which)?,
                date: line.string(&format!("{which}_date")),
                basis: line.string(&format!("{which}_basis")),
                confidence: Confidence::from_word(line.text(&format!("{which}_confidence"))),
            })
        };
        Some(Gpu {
            id: line.string("id"),
            name: line.string("name"),
            maker: line.string("maker"),
            tdp_w: line.number("tdp_w")?,
            all_in_kw: line.number("all_in_kw")?,
            on_sale_from: line.string("on_sale_from"),
            price_usd: line.number("usd_per_gpu")?,
            price_date: line.string("price_date"),
            price_basis: line.string("price_basis"),
            price_confidence: Confidence::from_word(line.text("price_confidence")),
            rent_2024_11: rent("rent_2024_11"),
            rent_latest: rent("rent_latest")?,
            spec_source: line.string("spec_source"),
            spec_confidence: Confidence::from_word(line.text("spec_confidence")),
        })
    })
});

/// Every GPU of the catalogue, by maker and age.
#[must_use]
pub fn all() -> &'static [Gpu] {
    &GPUS
}

/// The GPU with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Gpu> {
    all().iter().find(|gpu| gpu.id == id)
}
