//! The machines that a mix can hold, and what is known of each.

use crate::catalog::asic::{self, Asic};
use crate::catalog::calendar::Date;
use crate::catalog::gpu::{self, Gpu};

use super::field::Evidence;
use super::mix::{GPU_KW, GPU_RENT_USD_PER_HOUR, HASHRATE_TH, MACHINE_PRICE_USD, WATTS};
use super::uses::Use;

/// A machine of the catalogue, one of the reader's own, or leased space.
#[derive(Clone, Debug, PartialEq)]
pub enum Machine {
    /// A miner of the catalogue.
    Asic(&'static Asic),
    /// A GPU of the catalogue.
    Gpu(&'static Gpu),
    /// A miner of the reader's own.
    OwnAsic {
        /// Hashrate, TH/s.
        th_s: f64,
        /// Power at the wall, W.
        watts: f64,
        /// Price, $.
        usd: f64,
        /// The reader's name for it; may be empty.
        name: String,
    },
    /// A GPU of the reader's own.
    OwnGpu {
        /// All-in IT power, kW.
        kw: f64,
        /// All-in price, $.
        usd: f64,
        /// Rent, $/GPU-h.
        rent_usd_per_hour: f64,
        /// The reader's name for it; may be empty.
        name: String,
    },
    /// Powered space for an AI tenant.
    Lease,
}

/// A machine of the catalogue that is, was or will be on sale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnSale {
    /// Its id in links.
    pub id: &'static str,
    /// Maker's name for it.
    pub name: &'static str,
    /// Since when, as exactly as recorded: "2025", "2025-02".
    pub from: &'static str,
}

/// What a reader types of a machine of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Hashrate of a miner, TH/s.
    Hashrate,
    /// Power of a miner at the wall, W.
    Watts,
    /// All-in IT power of a GPU, kW.
    Kilowatts,
    /// Price, $.
    Price,
    /// Rent, $/GPU-h.
    Rent,
}

impl Typed {
    /// Its range.
    #[must_use]
    pub const fn range(self) -> (f64, f64) {
        match self {
            Self::Hashrate => HASHRATE_TH,
            Self::Watts => WATTS,
            Self::Kilowatts => GPU_KW,
            Self::Price => MACHINE_PRICE_USD,
            Self::Rent => GPU_RENT_USD_PER_HOUR,
        }
    }
}

impl Machine {
    /// The machine with this catalogue id, or the lease.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        match id {
            "lease" => Some(Self::Lease),
            id => asic::find(id)
                .map(Self::Asic)
                .or_else(|| gpu::find(id).map(Self::Gpu)),
        }
    }

    /// Whether it is a graphics card that people buy one by one.
    #[must_use]
    pub fn is_consumer_card(&self) -> bool {
        matches!(self, Self::Gpu(gpu) if gpu.is_consumer_card())
    }

    /// The use it serves.
    #[must_use]
    pub fn used_for(&self) -> Use {
        match self {
            Self::Asic(_) | Self::OwnAsic { .. } => Use::Mining,
            Self::Gpu(_) | Self::OwnGpu { .. } => Use::Rental,
            Self::Lease => Use::Hosting,
        }
    }

    /// Its id in links and in the report; a machine of the reader's own has only its kind.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Asic(asic) => &asic.id,
            Self::Gpu(gpu) => &gpu.id,
            Self::OwnAsic { .. } => "asic",
            Self::OwnGpu { .. } => "gpu",
            Self::Lease => "lease",
        }
    }

    /// Its name: the catalogue's, or the one that the reader gave it; none without one.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let of_the_catalogue = self.on_sale().map(|sold| sold.name);
        of_the_catalogue.or_else(|| self.own_name().filter(|name| !name.is_empty()))
    }

    /// The name that the reader gave it, empty without one; none where no name can be given.
    #[must_use]
    pub fn own_name(&self) -> Option<&str> {
        match self {
            Self::OwnAsic { name, .. } | Self::OwnGpu { name, .. } => Some(name),
            Self::Asic(_) | Self::Gpu(_) | Self::Lease => None,
        }
    }

    /// What the reader types of it, in the order of links; nothing of the catalogue's and of a lease.
    #[must_use]
    pub fn typed(&self) -> Vec<(Typed, f64)> {
        match self {
            Self::OwnAsic { th_s, watts, usd, .. } => vec![
                (Typed::Hashrate, *th_s),
                (Typed::Watts, *watts),
                (Typed::Price, *usd),
            ],
            Self::OwnGpu {
                kw,
                usd,
                rent_usd_per_hour,
                ..
            } => vec![
                (Typed::Kilowatts, *kw),
                (Typed::Price, *usd),
                (Typed::Rent, *rent_usd_per_hour),
            ],
            Self::Asic(_) | Self::Gpu(_) | Self::Lease => Vec::new(),
        }
    }

    /// When its price was asked, as exactly as recorded; none of what the reader types, and of a lease, whose terms are
    /// of [`LEASE_TERMS_DATE`](super::LEASE_TERMS_DATE).
    #[must_use]
    pub fn price_recorded(&self, day: Date) -> Option<&'static str> {
        match self {
            Self::Asic(asic) => Some(&asic.price_on(day).date),
            Self::Gpu(gpu) => Some(&gpu.price_date),
            Self::OwnAsic { .. } | Self::OwnGpu { .. } | Self::Lease => None,
        }
    }

    /// Where its price comes from; none of what the reader types, and of a lease.
    #[must_use]
    pub fn price_source(&self, day: Date) -> Option<Evidence> {
        let (confidence, text) = match self {
            Self::Asic(asic) => {
                let price = asic.price_on(day);
                (price.confidence, &price.basis)
            }
            Self::Gpu(gpu) => (gpu.price_confidence, &gpu.price_basis),
            Self::OwnAsic { .. } | Self::OwnGpu { .. } | Self::Lease => return None,
        };
        Some(Evidence { confidence, text })
    }

    /// When its market rent was paid; none of machines that the market does not let.
    #[must_use]
    pub fn rent_recorded(&self, day: Date) -> Option<&'static str> {
        match self {
            Self::Gpu(gpu) => Some(&gpu.rent_on(day).date),
            Self::Asic(_) | Self::OwnAsic { .. } | Self::OwnGpu { .. } | Self::Lease => None,
        }
    }

    /// Which machine of the catalogue it is, and since when that is on sale; none of the reader's own and of a lease.
    #[must_use]
    pub fn on_sale(&self) -> Option<OnSale> {
        match self {
            Self::Asic(asic) => Some(OnSale {
                id: &asic.id,
                name: &asic.name,
                from: &asic.on_sale_from,
            }),
            Self::Gpu(gpu) => Some(OnSale {
                id: &gpu.id,
                name: &gpu.name,
                from: &gpu.on_sale_from,
            }),
            Self::OwnAsic { .. } | Self::OwnGpu { .. } | Self::Lease => None,
        }
    }

    /// The machines of the catalogue for a use, in its order; none for leases, whose tenants bring their own.
    #[must_use]
    pub fn catalogue(of: Use) -> Vec<Self> {
        match of {
            Use::Mining => asic::all().iter().map(Self::Asic).collect(),
            Use::Rental => gpu::all().iter().map(Self::Gpu).collect(),
            Use::Hosting => Vec::new(),
        }
    }

    /// What can be added beside the catalogue: machines of the reader's own as they start, and a lease.
    #[must_use]
    pub fn beside_the_catalogue() -> [Self; 3] {
        [Self::own_asic(), Self::own_gpu(), Self::Lease]
    }

    /// What a miner of one's own starts from, before its figures are typed: typical of machines new in 2025.
    fn own_asic() -> Self {
        Self::OwnAsic {
            th_s: 200.0,
            watts: 3500.0,
            usd: 3200.0,
            name: String::new(),
        }
    }

    /// What a GPU of one's own starts from, before its figures are typed: typical of machines new in 2025.
    fn own_gpu() -> Self {
        Self::OwnGpu {
            kw: 1.4,
            usd: 36_000.0,
            rent_usd_per_hour: 2.0,
            name: String::new(),
        }
    }
}
