//! The hardware mix: which machines, how many, at which price and rent.

use crate::catalog::snapshot::Snapshot;

use super::Scenario;
use super::field::whole;
use super::hosting::DEFAULT_LEASE_RENT_USD_PER_KW_MONTH;
use super::input::{Input, Unit};
use super::machine::Machine;
use super::premises::SMALL_SITE_MW;
use super::uses::Use;

/// Machines in a row.
pub const COUNT: (f64, f64) = (0.0, 1e9);
/// Power of a row, kW.
pub const POWER_KW: (f64, f64) = (0.0, 1e8);
/// Price of a machine, $.
pub const MACHINE_PRICE_USD: (f64, f64) = (0.0, 1e9);
/// Cost of the building that is leased, $/kW IT.
pub const LEASE_CAPEX_USD_PER_KW: (f64, f64) = (0.0, 100_000.0);
/// Rent of a GPU, $/h.
pub const GPU_RENT_USD_PER_HOUR: (f64, f64) = (0.0, 1000.0);
/// Rent of a lease, $/kW-month.
pub const LEASE_RENT_USD_PER_KW_MONTH: (f64, f64) = (0.0, 2000.0);
/// Hashrate of a miner that the reader describes, TH/s.
pub const HASHRATE_TH: (f64, f64) = (0.001, 1e6);
/// Power of a miner that the reader describes, W.
pub const WATTS: (f64, f64) = (0.1, 1e7);
/// Power of a GPU that the reader describes, kW.
pub const GPU_KW: (f64, f64) = (0.001, 1e4);

/// Range of a row's own price: $ per machine for uses with machines, $/kW IT of the building for a lease.
#[must_use]
pub const fn price_range_usd(of: Use) -> (f64, f64) {
    if of.has_machines() {
        MACHINE_PRICE_USD
    } else {
        LEASE_CAPEX_USD_PER_KW
    }
}

/// Range of a row's own rent. Miners are paid no rent; if a link gives a miner one anyway, it is checked against the
/// range for GPUs.
#[must_use]
pub const fn rent_range_usd(of: Use) -> (f64, f64) {
    match of {
        Use::Mining | Use::Rental => GPU_RENT_USD_PER_HOUR,
        Use::Hosting => LEASE_RENT_USD_PER_KW_MONTH,
    }
}

/// One row of the mix. Its numbers stay within the ranges above, which are wide enough for any machine and narrow
/// enough that every calculated figure stays finite.
#[derive(Clone, Debug, PartialEq)]
pub struct MixRow {
    /// The machine.
    pub machine: Machine,
    /// How much of it.
    pub amount: Amount,
    /// The reader's own price, $/machine ($/kW IT for a lease); `None` means the catalogue's price or the default.
    pub price_usd: Option<f64>,
    /// The reader's own rent, $/GPU-h ($/kW-month for a lease); `None` means the machine's market rent on the
    /// scenario's day, or the default rent for a lease.
    pub rent_usd: Option<f64>,
}

/// How much of a machine a row holds: a number of machines, or the power that they may draw together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A number of machines.
    Machines(u32),
    /// IT power, kW; leased space is always given as a power.
    PowerKw(f64),
}

/// A row as the model needs it: plain numbers, with every default filled in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Plant {
    /// Miners.
    Mining {
        /// Machines.
        count: f64,
        /// Hashrate of one, TH/s.
        th_s: f64,
        /// Power of one at the wall, W.
        watts: f64,
        /// Price of one, $.
        price_usd: f64,
    },
    /// GPUs for rent.
    Rental {
        /// GPUs.
        count: f64,
        /// All-in IT power of one, kW.
        kw: f64,
        /// All-in price of one, $.
        price_usd: f64,
        /// Rent today, before it changes over the years, $/GPU-h.
        rent_usd_per_hour: f64,
    },
    /// Leased space.
    Hosting {
        /// Leased IT power, kW.
        it_kw: f64,
        /// Cost of the building, whether landlord or tenant pays it first, $/kW IT.
        capex_usd_per_kw: f64,
        /// Rent in the first year, $/kW-month.
        rent_usd_per_kw_month: f64,
    },
}

/// The rent that a row is paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rent {
    /// The amount, in `unit`.
    pub usd: f64,
    /// Its unit.
    pub unit: Unit,
    /// The input that sets this rent for all rows at once.
    pub input: Input,
}

impl MixRow {
    /// A row whose price and rent are left to the catalogue and the defaults.
    #[must_use]
    pub fn of(machine: Machine, amount: Amount) -> Self {
        Self {
            machine,
            amount,
            price_usd: None,
            rent_usd: None,
        }
    }

    /// A new row sized for the site: it takes a tenth of the site's capacity, or what is still free if that is less,
    /// rounded down to a round number of machines, at least one. If nothing is free, it takes a tenth all the same. A
    /// consumer graphics card is added as a single machine, and so is any machine on a small site.
    #[must_use]
    pub fn fitting(machine: Machine, scenario: &Scenario) -> Self {
        let capacity_mw = scenario.site.capacity_mw;
        let reserved_mw: f64 = scenario
            .mix
            .iter()
            .map(|row| row.plant(scenario).reserved_mw(scenario))
            .sum();
        let lease = machine == Machine::Lease;
        let is_small = capacity_mw < SMALL_SITE_MW || (reserved_mw > 0.0 && reserved_mw < SMALL_SITE_MW);
        if !lease && (is_small || machine.is_consumer_card()) {
            return Self::of(machine, Amount::Machines(1));
        }
        let free_mw = capacity_mw - reserved_mw;
        let share_mw = if free_mw > 0.0 {
            free_mw.min(capacity_mw * 0.1)
        } else {
            capacity_mw * 0.1
        };
        let of_one = |amount| {
            Self::of(machine.clone(), amount)
                .plant(scenario)
                .reserved_mw(scenario)
        };
        let each_mw = of_one(if lease {
            Amount::PowerKw(1.0)
        } else {
            Amount::Machines(1)
        });
        let count = rounded_down(share_mw / each_mw);
        let amount = if lease {
            Amount::PowerKw(count)
        } else {
            Amount::Machines(whole(count))
        };
        Self::of(machine, amount)
    }

    /// The row in numbers. A rent set for all rows takes precedence over the row's own rent, which takes precedence
    /// over the market rent.
    #[must_use]
    pub fn plant(&self, scenario: &Scenario) -> Plant {
        let common_gpu_rent = scenario.rental.rent_usd_per_hour;
        match &self.machine {
            Machine::Asic(asic) => self.mining(asic.th_s, asic.watts, asic.price_usd(scenario.date)),
            Machine::OwnAsic { th_s, watts, usd, .. } => self.mining(*th_s, *watts, *usd),
            Machine::Gpu(gpu) => {
                let market = gpu.rent_on(scenario.date).usd_per_hour;
                self.rental(gpu.all_in_kw, gpu.price_usd, market, common_gpu_rent)
            }
            Machine::OwnGpu {
                kw,
                usd,
                rent_usd_per_hour,
                ..
            } => self.rental(*kw, *usd, *rent_usd_per_hour, common_gpu_rent),
            Machine::Lease => Plant::Hosting {
                it_kw: match self.amount {
                    Amount::PowerKw(kw) => kw,
                    Amount::Machines(kilowatts) => f64::from(kilowatts),
                },
                capex_usd_per_kw: self.price_usd.unwrap_or(scenario.hosting.capex_usd_per_kw),
                rent_usd_per_kw_month: scenario
                    .hosting
                    .rent_usd_per_kw_month
                    .or(self.rent_usd)
                    .unwrap_or(DEFAULT_LEASE_RENT_USD_PER_KW_MONTH),
            },
        }
    }

    fn mining(&self, th_s: f64, watts: f64, price_usd: f64) -> Plant {
        let count = self.count(watts / 1000.0);
        Plant::Mining {
            count,
            th_s,
            watts,
            price_usd: self.price_usd.unwrap_or(price_usd),
        }
    }

    fn rental(&self, kw: f64, price_usd: f64, market_rent: f64, common_rent: Option<f64>) -> Plant {
        Plant::Rental {
            count: self.count(kw),
            kw,
            price_usd: self.price_usd.unwrap_or(price_usd),
            rent_usd_per_hour: common_rent.or(self.rent_usd).unwrap_or(market_rent),
        }
    }

    /// The number of machines; if the row is given as a power, the whole machines that this power feeds.
    fn count(&self, unit_kw: f64) -> f64 {
        match self.amount {
            Amount::Machines(count) => f64::from(count),
            // The small addend absorbs rounding errors: 36.855 MW of 3.51 kW machines must be 10,500.
            Amount::PowerKw(kw) => (kw / unit_kw + 1e-9).floor(),
        }
    }
}

impl Plant {
    /// The use it serves.
    #[must_use]
    pub fn used_for(self) -> Use {
        match self {
            Self::Mining { .. } => Use::Mining,
            Self::Rental { .. } => Use::Rental,
            Self::Hosting { .. } => Use::Hosting,
        }
    }

    /// IT power, kW.
    #[must_use]
    pub fn it_kw(self) -> f64 {
        match self {
            Self::Mining { count, watts, .. } => count * watts / 1000.0,
            Self::Rental { count, kw, .. } => count * kw,
            Self::Hosting { it_kw, .. } => it_kw,
        }
    }

    /// The number of machines; `None` for leased space, whose tenant brings the machines.
    #[must_use]
    pub fn count(self) -> Option<f64> {
        match self {
            Self::Mining { count, .. } | Self::Rental { count, .. } => Some(count),
            Self::Hosting { .. } => None,
        }
    }

    /// Price of one machine, $; for leased space the cost of the building, $/kW IT.
    #[must_use]
    pub fn unit_price_usd(self) -> f64 {
        match self {
            Self::Mining { price_usd, .. } | Self::Rental { price_usd, .. } => price_usd,
            Self::Hosting { capex_usd_per_kw, .. } => capex_usd_per_kw,
        }
    }

    /// The rent it is paid; none for miners.
    #[must_use]
    pub fn rent(self) -> Option<Rent> {
        match self {
            Self::Mining { .. } => None,
            Self::Rental {
                rent_usd_per_hour, ..
            } => Some(Rent {
                usd: rent_usd_per_hour,
                unit: Unit::UsdPerHour,
                input: Input::GpuRent,
            }),
            Self::Hosting {
                rent_usd_per_kw_month,
                ..
            } => Some(Rent {
                usd: rent_usd_per_kw_month,
                unit: Unit::UsdPerKwMonth,
                input: Input::HostingRent,
            }),
        }
    }

    /// IT power of one unit, kW: of one machine, or 1 for leased space, which is counted in kW.
    #[must_use]
    pub fn unit_kw(self) -> f64 {
        match self {
            Self::Mining { watts, .. } => watts / 1000.0,
            Self::Rental { kw, .. } => kw,
            Self::Hosting { .. } => 1.0,
        }
    }

    /// Grid capacity reserved per unit of IT power: the PUE for miners, the sizing ratio for AI.
    #[must_use]
    pub fn grid_per_it(self, scenario: &Scenario) -> f64 {
        match self {
            Self::Mining { .. } => scenario.mining.pue,
            Self::Rental { .. } | Self::Hosting { .. } => scenario.data_centre.reserved_per_it,
        }
    }

    /// Grid capacity it reserves, MW.
    #[must_use]
    pub fn reserved_mw(self, scenario: &Scenario) -> f64 {
        self.it_kw() * self.grid_per_it(scenario) / 1000.0
    }
}

/// Rounds a number of machines down to one significant digit, at least 1: 8,317 becomes 8,000.
fn rounded_down(count: f64) -> f64 {
    let scale = libm::pow(10.0, libm::log10(count.max(1.0)).floor());
    ((count / scale).floor() * scale).max(1.0)
}

/// The mix of a day's defaults: all three uses on one site, with machines that were new then.
pub(super) fn of_day(day: &Snapshot) -> Vec<MixRow> {
    let (miner, gpu) = if day.date == super::reference_day().date {
        ("s21pro", "h100")
    } else {
        ("s23", "b300")
    };
    [
        (miner, Amount::Machines(10_000)),
        (gpu, Amount::Machines(8_000)),
        ("lease", Amount::PowerKw(30_000.0)),
    ]
    .into_iter()
    .filter_map(|(id, amount)| Some(MixRow::of(Machine::find(id)?, amount)))
    .collect()
}
