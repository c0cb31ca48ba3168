//! The machines that a mix can hold, and what is known of each.

use crate::catalog::asic::{self, Asic};
use crate::catalog::calendar::Date;
use crate::catalog::gpu::{self, Gpu};

use super::field::Evidence;
use super::mix::{GPU_KW, GPU_RENT_USD_PER_HOUR, HASHRATE_TH, MACHINE_PRICE_USD, WATTS};
use super::uses::Use;

/// A machine of the catalogue, a machine that the reader describes, or leased space.
#[derive(Clone, Debug, PartialEq)]
pub enum Machine {
    /// A miner of the catalogue.
    Asic(&'static Asic),
    /// A GPU of the catalogue.
    Gpu(&'static Gpu),
    /// A miner that the reader describes.
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
    /// A GPU that the reader describes.
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
    /// The maker's name for it.
    pub name: &'static str,
    /// When it came on sale, as precisely as the catalogue records it: "2025" or "2025-02".
    pub from: &'static str,
}

/// A figure that a reader types to describe a machine of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnMachineFigure {
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

impl OwnMachineFigure {
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

    /// Its id in links and in the report; for a machine that the reader describes, its kind: `asic` or `gpu`.
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

    /// Its name from the catalogue or from the reader; `None` for a lease and for a machine without a name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        let catalogue_name = self.on_sale().map(|sold| sold.name);
        catalogue_name.or_else(|| self.own_name().filter(|name| !name.is_empty()))
    }

    /// The name that the reader gave it, empty if none was given; `None` for machines that a reader cannot name.
    #[must_use]
    pub fn own_name(&self) -> Option<&str> {
        match self {
            Self::OwnAsic { name, .. } | Self::OwnGpu { name, .. } => Some(name),
            Self::Asic(_) | Self::Gpu(_) | Self::Lease => None,
        }
    }

    /// The figures that the reader typed for it, in the order of links; empty for catalogue machines and leases.
    #[must_use]
    pub fn own_figures(&self) -> Vec<(OwnMachineFigure, f64)> {
        match self {
            Self::OwnAsic { th_s, watts, usd, .. } => vec![
                (OwnMachineFigure::Hashrate, *th_s),
                (OwnMachineFigure::Watts, *watts),
                (OwnMachineFigure::Price, *usd),
            ],
            Self::OwnGpu {
                kw,
                usd,
                rent_usd_per_hour,
                ..
            } => vec![
                (OwnMachineFigure::Kilowatts, *kw),
                (OwnMachineFigure::Price, *usd),
                (OwnMachineFigure::Rent, *rent_usd_per_hour),
            ],
            Self::Asic(_) | Self::Gpu(_) | Self::Lease => Vec::new(),
        }
    }

    /// When its catalogue price was asked, as precisely as recorded. `None` for a machine that the reader describes and
    /// for a lease, whose terms date from [`LEASE_TERMS_DATE`](super::LEASE_TERMS_DATE).
    #[must_use]
    pub fn price_recorded(&self, day: Date) -> Option<&'static str> {
        match self {
            Self::Asic(asic) => Some(&asic.price_on(day).date),
            Self::Gpu(gpu) => Some(&gpu.price_date),
            Self::OwnAsic { .. } | Self::OwnGpu { .. } | Self::Lease => None,
        }
    }

    /// The source of its catalogue price; `None` for a machine that the reader describes and for a lease.
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

    /// The date of its recorded market rent; `None` for everything but GPUs of the catalogue.
    #[must_use]
    pub fn rent_recorded(&self, day: Date) -> Option<&'static str> {
        match self {
            Self::Gpu(gpu) => Some(&gpu.rent_on(day).date),
            Self::Asic(_) | Self::OwnAsic { .. } | Self::OwnGpu { .. } | Self::Lease => None,
        }
    }

    /// Its catalogue entry with the date it came on sale; `None` for a lease and for a machine the reader describes.
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

    /// The catalogue's machines for a use, in its order; empty for leases, whose tenants bring their own machines.
    #[must_use]
    pub fn catalogue(of: Use) -> Vec<Self> {
        match of {
            Use::Mining => asic::all().iter().map(Self::Asic).collect(),
            Use::Rental => gpu::all().iter().map(Self::Gpu).collect(),
            Use::Hosting => Vec::new(),
        }
    }

    /// What a reader can add beside catalogue machines: a miner and a GPU to describe, each with its initial figures,
    /// and a lease.
    #[must_use]
    pub fn not_in_catalogue() -> [Self; 3] {
        [Self::own_asic(), Self::own_gpu(), Self::Lease]
    }

    /// A miner for the reader to describe. Until the reader types, its figures are typical of machines new in 2025.
    fn own_asic() -> Self {
        Self::OwnAsic {
            th_s: 200.0,
            watts: 3500.0,
            usd: 3200.0,
            name: String::new(),
        }
    }

    /// A GPU for the reader to describe. Until the reader types, its figures are typical of machines new in 2025.
    fn own_gpu() -> Self {
        Self::OwnGpu {
            kw: 1.4,
            usd: 36_000.0,
            rent_usd_per_hour: 2.0,
            name: String::new(),
        }
    }
}
