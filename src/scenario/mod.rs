//! Everything a user can choose, and nothing else.
//!
//! One struct a group of inputs, in the units a reader writes (a percentage is 85, not 0.85), so that a link
//! keeps every bit. [`FIELDS`] describes each input once: links, page, defaults, validation and sensitivity
//! read it. The hardware mix is the second, small table with its own grammar.

mod bitcoin;
mod choice;
mod contract;
mod data_centre;
mod describe;
mod field;
mod hosting;
mod input;
mod mining;
mod mix;
mod money;
mod moved;
mod own_machine;
mod rental;
mod risk;
mod site;
mod training;
mod uses;
mod warning;

pub use bitcoin::Bitcoin;
pub use choice::{RentPath, TrainingRun};
pub use contract::Contract;
pub use data_centre::DataCentre;
pub(crate) use field::whole;
pub use field::{Access, DefaultValue, Evidence, Field, Kind, Source, Swing};
pub use hosting::{DEFAULT_LEASE_RENT_USD_PER_KW_MONTH, Hosting};
pub use input::{Group, Input, Unit};
pub use mining::Mining;
pub use mix::{
    Amount, COUNT, GPU_KW, GPU_RENT_USD_PER_HOUR, HASHRATE_TH, LEASE_CAPEX_USD_PER_KW,
    LEASE_RENT_USD_PER_KW_MONTH, MACHINE_PRICE_USD, Machine, MixRow, POWER_KW, Plant, WATTS,
};
pub use money::{FIRST_MONTHS, Money};
pub use moved::{first_rent, move_input, value_of};
pub use rental::{MAX_RENTS, Rental};
pub use risk::Risk;
pub use site::Site;
pub use training::Training;
pub use uses::{PerUse, Use};
pub use warning::{Warning, warnings};

use crate::catalog::calendar::Date;
use crate::catalog::snapshot::{self, Snapshot};

/// A complete set of choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The day of the defaults and of the market rents; one of the recorded days.
    pub date: Date,
    /// Power and site.
    pub site: Site,
    /// Bitcoin and its network.
    pub bitcoin: Bitcoin,
    /// Running miners.
    pub mining: Mining,
    /// Renting out GPUs.
    pub rental: Rental,
    /// A contract for GPUs.
    pub contract: Contract,
    /// Buildings for GPUs and tenants.
    pub data_centre: DataCentre,
    /// Leasing space to an AI tenant.
    pub hosting: Hosting,
    /// Horizon, discounting, tax.
    pub money: Money,
    /// Volatility and simulation.
    pub risk: Risk,
    /// What power costs AI.
    pub training: Training,
    /// The hardware, 0 to [`MAX_ROWS`] rows.
    pub mix: Vec<MixRow>,
}

/// Rows a mix may have.
pub const MAX_ROWS: usize = 12;

/// Every input but the mix, by group, in the order in which links and page name them.
pub static FIELDS: [(Group, &[Field]); 10] = [
    (Group::Site, site::FIELDS),
    (Group::Bitcoin, bitcoin::FIELDS),
    (Group::Mining, mining::FIELDS),
    (Group::Rental, rental::FIELDS),
    (Group::Contract, contract::FIELDS),
    (Group::DataCentre, data_centre::FIELDS),
    (Group::Hosting, hosting::FIELDS),
    (Group::Money, money::FIELDS),
    (Group::Risk, risk::FIELDS),
    (Group::Training, training::FIELDS),
];

/// Every input but the mix.
pub fn fields() -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().flat_map(|(_, fields)| fields.iter())
}

/// The input with this link key.
#[must_use]
pub fn field(key: &str) -> Option<&'static Field> {
    fields().find(|field| field.key == key)
}

impl Scenario {
    /// The defaults of a recorded day with the reference mix.
    #[must_use]
    pub fn on(day: &Snapshot) -> Self {
        let mut scenario = Self {
            date: day.date,
            site: Site::default(),
            bitcoin: Bitcoin::default(),
            mining: Mining::default(),
            rental: Rental::default(),
            contract: Contract::default(),
            data_centre: DataCentre::default(),
            hosting: Hosting::default(),
            money: Money::default(),
            risk: Risk::default(),
            training: Training::default(),
            mix: mix::reference(),
        };
        for field in fields() {
            field.reset(&mut scenario, day);
        }
        scenario
    }

    /// The recorded state of the world that this scenario's defaults come from.
    #[must_use]
    pub fn day(&self) -> &'static Snapshot {
        snapshot::on(self.date).unwrap_or(reference_day())
    }
}

impl Default for Scenario {
    fn default() -> Self {
        Self::on(reference_day())
    }
}

/// The day whose defaults a link without a date means; changing it would change published links.
#[must_use]
pub fn reference_day() -> &'static Snapshot {
    &snapshot::all()[0]
}
