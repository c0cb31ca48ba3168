//! Everything a user can choose, and nothing else.
//!
//! There is one struct for each group of inputs. Values are in the units a reader writes (a percentage is 85, not
//! 0.85), so that a link keeps every bit. [`FIELDS`] describes each input once, for links, page, defaults, validation
//! and sensitivity. The hardware mix is separate: a small table with its own grammar in links.

mod bitcoin;
mod choice;
mod clock;
mod contract;
mod data_centre;
mod debt;
mod describe;
mod field;
mod fill;
mod follow;
mod hosting;
mod input;
pub mod live;
mod machine;
mod mining;
mod mix;
mod money;
mod move_input;
mod premises;
mod range;
mod rental;
mod risk;
mod site;
mod training;
mod uses;
mod warning;

pub use bitcoin::Bitcoin;
pub use choice::{Paid, RentPath, TrainingRun};
pub use clock::Clock;
pub use contract::Contract;
pub use data_centre::DataCentre;
pub use debt::Debt;
pub(crate) use field::whole;
pub use field::{Access, DefaultValue, Evidence, Field, Kind, Source, Swing, rounded};
pub use fill::{Share, filled, grid_mw_of_it, it_kw_of_grid, shared};
pub use follow::places_before;
pub use hosting::{DEFAULT_LEASE_RENT_USD_PER_KW_MONTH, Hosting, LEASE_TERMS_DATE};
pub use input::{Group, Input, Unit};
pub use machine::{Machine, OnSale, OwnMachineFigure};
pub use mining::Mining;
pub use mix::{
    Amount, COUNT, GPU_KW, GPU_RENT_USD_PER_HOUR, HASHRATE_TH, LEASE_CAPEX_USD_PER_KW,
    LEASE_RENT_USD_PER_KW_MONTH, MACHINE_PRICE_USD, MixRow, POWER_KW, Plant, Rent, WATTS, price_range_usd,
    rent_range_usd,
};
pub use money::{FIRST_MONTHS, Money};
pub use move_input::{Rents, SuccessiveMoves, first_rent, move_input, value_of};
pub use premises::{Premises, SMALL_SITE_MW};
pub use range::InputRange;
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
    /// Horizon, discounting, when machines are paid, tax, and the cash at hand.
    pub money: Money,
    /// Borrowing.
    pub debt: Debt,
    /// Volatility and simulation.
    pub risk: Risk,
    /// What power costs AI.
    pub training: Training,
    /// The hardware, 0 to [`MAX_ROWS`] rows.
    pub mix: Vec<MixRow>,
    /// The ranges of inputs known only as a range, in the order of [`FIELDS`]; such an input's number is the median.
    pub ranges: Vec<InputRange>,
}

/// Rows a mix may have.
pub const MAX_ROWS: usize = 12;

/// Every input but the mix, by group, in the order in which links and page name them.
pub static FIELDS: [(Group, &[Field]); 11] = [
    (Group::Site, site::FIELDS),
    (Group::Bitcoin, bitcoin::FIELDS),
    (Group::Mining, mining::FIELDS),
    (Group::Rental, rental::FIELDS),
    (Group::Contract, contract::FIELDS),
    (Group::DataCentre, data_centre::FIELDS),
    (Group::Hosting, hosting::FIELDS),
    (Group::Money, money::FIELDS),
    (Group::Debt, debt::FIELDS),
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
    /// The defaults of a recorded day with that day's mix.
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
            debt: Debt::default(),
            risk: Risk::default(),
            training: Training::default(),
            mix: mix::of_day(day),
            ranges: Vec::new(),
        };
        for field in fields() {
            field.reset(&mut scenario, day);
        }
        scenario
    }

    /// The recorded state of the world that this scenario's defaults come from.
    #[must_use]
    pub fn day(&self) -> &'static Snapshot {
        snapshot::on_day(self.date).unwrap_or(snapshot::newest())
    }

    /// Whether what a use needs is already paid for.
    #[must_use]
    pub fn is_paid(&self, of: Use) -> bool {
        self.site.paid.covers(of)
    }

    /// Months from the start until a use runs; 0 if it is already paid for, because it is then built and running.
    #[must_use]
    pub fn delay_months(&self, of: Use) -> u32 {
        if self.is_paid(of) {
            return 0;
        }
        match of {
            Use::Mining => self.mining.delay_months,
            Use::Rental => self.rental.delay_months,
            Use::Hosting => self.hosting.delay_months,
        }
    }
}

impl Default for Scenario {
    /// The newest set of defaults, which also applies to links without a date.
    fn default() -> Self {
        Self::on(snapshot::newest())
    }
}

/// The article's day, whose defaults are the reference scenario of tests and documents.
#[must_use]
pub fn reference_day() -> &'static Snapshot {
    &snapshot::all()[0]
}
