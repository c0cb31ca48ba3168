//! Where the machines of a small site stand. A miner or a few cards at home need no hall, no site works and no staff.
//! With the costs of a campus they would appear to cost several times what was paid for them.

use super::{Input, Scenario, fields};

/// A site that reserves less than this is small, MW of grid capacity.
pub const SMALL_SITE_MW: f64 = 0.1;

/// Where the machines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Premises {
    /// In a home, a garage, or a rack that somebody lets with the power.
    AtHome,
    /// In a building of one's own, with site works, cooling and staff: the defaults.
    OwnBuilding,
}

/// The inputs that are different at home, with their values there in the inputs' units.
const AT_HOME: [(Input, f64); 9] = [
    (Input::MiningSiteWorks, 0.0),
    (Input::OtherMiningCost, 0.0),
    (Input::MiningPue, 1.0),
    (Input::MiningDelay, 0.0),
    (Input::DataCentreCost, 0.0),
    (Input::OtherGpuCost, 5.0),
    (Input::DataCentrePue, 1.0),
    (Input::ReservedPerIt, 1.0),
    (Input::GpuDelay, 0.0),
];

impl Premises {
    /// Both, smaller first.
    pub const ALL: [Self; 2] = [Self::AtHome, Self::OwnBuilding];

    /// Sets every input that depends on where machines stand, and no other.
    ///
    /// ```
    /// use wattworth::link::decode;
    /// use wattworth::scenario::Premises;
    ///
    /// let mut scenario = decode("mix=rtx4090*8").scenario;
    /// Premises::AtHome.set(&mut scenario);
    /// assert_eq!(scenario.data_centre.building_usd_per_kw, 0.0);
    /// ```
    pub fn set(self, scenario: &mut Scenario) {
        let day = scenario.day();
        for (field, at_home) in inputs() {
            match self {
                Self::AtHome => field.set_number(scenario, at_home),
                Self::OwnBuilding => field.reset(scenario, day),
            }
        }
    }

    /// Whether all inputs that depend on where machines stand have the values that `set` would give them.
    #[must_use]
    pub fn holds(self, scenario: &Scenario) -> bool {
        let mut set = scenario.clone();
        self.set(&mut set);
        set == *scenario
    }

    /// The link keys of the inputs that depend on where machines stand.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        inputs().map(|(field, _)| field.key)
    }
}

fn inputs() -> impl Iterator<Item = (&'static super::Field, f64)> {
    fields().filter_map(|field| {
        let (_, at_home) = AT_HOME.iter().find(|(input, _)| *input == field.input)?;
        Some((field, *at_home))
    })
}
