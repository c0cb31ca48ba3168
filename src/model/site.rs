//! A site: a scenario with the paths and rows that follow from it. The model moves inputs only here.
//!
//! Some inputs are moved by [`Levers`], which leave paths and rows as they are. All others are set in the scenario, and
//! the paths and rows that depend on them according to [`Reach`] are computed again. `gpuh` and `lrent` scale every
//! rent, contract and table included; a rent of 0 cannot be scaled, so it is set.

use std::borrow::Cow;

use crate::scenario::{FIELDS, Field, MixRow, Plant, Scenario, value_of};

use super::levers::{Lever, Levers};
use super::paths::Paths;
use super::reach::Reach;
use super::row::RowModel;

/// A scenario with what follows from it.
#[derive(Clone, Debug)]
pub struct Site {
    /// The scenario.
    pub scenario: Scenario,
    /// Its paths.
    pub paths: Paths,
    /// Its rows, in the order of the mix.
    pub rows: Vec<SiteRow>,
    /// Counts how often the rows were built again.
    pub version: usize,
}

/// A row with what follows from the scenario alone.
#[derive(Clone, Debug)]
pub struct SiteRow {
    /// The row in numbers.
    pub plant: Plant,
    /// The row, ready to run.
    pub model: RowModel,
    /// Capital charge, $/month.
    pub capital_usd: f64,
    /// Grid capacity it reserves, MW.
    pub reserved_mw: f64,
}

/// How an input is moved.
#[derive(Clone, Copy, Debug)]
pub(super) enum Move {
    /// By a lever; the input's value is the lever times `unit`.
    Lever {
        /// The lever.
        lever: Lever,
        /// The input's value at which the lever is 1, in the input's unit.
        unit: f64,
    },
    /// By setting it in the scenario.
    Set {
        /// The input.
        field: &'static Field,
        /// What follows from it.
        reach: Reach,
    },
}

impl Move {
    /// A move that sets the input with this key in the scenario; none if there is no such input.
    pub(super) fn by_setting(key: &str) -> Option<Self> {
        FIELDS.iter().find_map(|(group, fields)| {
            let field = fields.iter().find(|field| field.key == key)?;
            Some(Self::Set {
                field,
                reach: Reach::of(*group, field.input),
            })
        })
    }

    /// A rank of how much has to be recomputed when the input moves. The axis of a map with the higher rank should move
    /// less often.
    pub(super) fn recompute_rank(&self) -> u8 {
        match self {
            Self::Lever { .. } => 0,
            Self::Set { reach, .. } => reach.recompute_rank,
        }
    }
}

impl Site {
    /// The site of a scenario.
    #[must_use]
    pub fn of(scenario: Scenario) -> Self {
        Self {
            paths: Paths::of(&scenario),
            rows: rows(&scenario),
            scenario,
            version: 0,
        }
    }

    /// The levers with nothing moved.
    #[must_use]
    pub fn levers(&self) -> Levers {
        Levers::unmoved(&self.scenario)
    }

    /// How an input is moved; none if there is no input with this key.
    pub(super) fn input_move(&self, key: &str) -> Option<Move> {
        let by_lever = Lever::of(key)
            .and_then(|lever| Some((lever, lever_unit(lever, &self.scenario, &self.paths, &self.rows)?)));
        match by_lever {
            Some((lever, unit)) if unit > 0.0 => Some(Move::Lever { lever, unit }),
            _ => Move::by_setting(key),
        }
    }

    /// Sets inputs to values and recomputes only the paths and rows that depend on them.
    pub(super) fn set_inputs(&mut self, inputs: &[(&Field, Reach, f64)]) {
        for (field, _, value) in inputs {
            field.set_number(&mut self.scenario, *value);
        }
        for (nth, (_, reach, _)) in inputs.iter().enumerate() {
            if inputs[..nth]
                .iter()
                .all(|(_, before, _)| before.paths != reach.paths)
            {
                self.paths.recompute(&self.scenario, reach.paths);
            }
        }
        for (row, mix) in self.rows.iter_mut().zip(&self.scenario.mix) {
            let kind = row.model.used_for();
            if inputs.iter().any(|(_, reach, _)| reach.uses.contains(&kind)) {
                *row = SiteRow::of(mix, &self.scenario);
            }
        }
        self.version += 1;
    }

    /// The site with one input moved to a value, and the levers under which it then runs.
    pub(super) fn with_input_at(&self, input_move: Move, to: f64) -> (Cow<'_, Self>, Levers) {
        match input_move {
            Move::Lever { lever, unit } => (Cow::Borrowed(self), self.levers().with(lever, to / unit)),
            Move::Set { field, reach } => {
                let mut scenario = self.scenario.clone();
                field.set_number(&mut scenario, to);
                let mut paths = self.paths.clone();
                paths.recompute(&scenario, reach.paths);
                let rows = self.rows.iter().zip(&scenario.mix).map(|(row, mix)| {
                    if reach.uses.contains(&row.model.used_for()) {
                        SiteRow::of(mix, &scenario)
                    } else {
                        row.clone()
                    }
                });
                let site = Self {
                    rows: rows.collect(),
                    paths,
                    scenario,
                    version: self.version + 1,
                };
                let levers = site.levers();
                (Cow::Owned(site), levers)
            }
        }
    }

    /// Moves two inputs to values. Inputs that are set in the scenario stay there; for the others, returns the levers
    /// that move them.
    pub(super) fn move_inputs(&mut self, moves: [(Move, f64); 2]) -> Levers {
        let mut is_stale = false;
        for (input_move, value) in moves {
            if let Move::Set { field, reach } = input_move
                && field.number(&self.scenario).map(f64::to_bits) != Some(value.to_bits())
            {
                field.set_number(&mut self.scenario, value);
                self.paths.recompute(&self.scenario, reach.paths);
                is_stale = true;
            }
        }
        if is_stale {
            self.rows = rows(&self.scenario);
            self.version += 1;
        }
        let mut levers = self.levers();
        for (input_move, value) in moves {
            if let Move::Lever { lever, unit } = input_move {
                levers = levers.with(lever, value / unit);
            }
        }
        levers
    }

    /// The value of an input; for a rent, that of the first row that is paid it.
    pub(super) fn value_of(&self, field: &Field) -> Option<f64> {
        value_of(&self.scenario, field)
    }
}

/// The input's value at which a lever is 1, in the input's unit; none for a rent that no row is paid, and for the price
/// of a machine.
pub(super) fn lever_unit(lever: Lever, scenario: &Scenario, paths: &Paths, rows: &[SiteRow]) -> Option<f64> {
    match lever {
        Lever::Tariff | Lever::Billed => Some(1.0),
        Lever::Price => Some(scenario.bitcoin.price_usd),
        Lever::Difficulty => Some(scenario.bitcoin.difficulty),
        Lever::GpuRent => rows.iter().find_map(|row| match &row.model {
            RowModel::Rental(row) => Some(row.market_rent(0, paths)),
            _ => None,
        }),
        Lever::LeaseRent => rows.iter().find_map(|row| match &row.model {
            RowModel::Hosting(row) => Some(row.rent(0)),
            _ => None,
        }),
        Lever::Machine => None,
    }
}

fn rows(scenario: &Scenario) -> Vec<SiteRow> {
    scenario
        .mix
        .iter()
        .map(|row| SiteRow::of(row, scenario))
        .collect()
}

impl SiteRow {
    fn of(row: &MixRow, scenario: &Scenario) -> Self {
        let levers = Levers::unmoved(scenario);
        let plant = row.plant(scenario);
        let model = RowModel::of(plant, scenario);
        Self {
            capital_usd: model.capital_charge_usd(&levers, scenario.money.discount_percent_per_year),
            reserved_mw: plant.reserved_mw(scenario),
            plant,
            model,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::fields;

    /// Setting an input gives the same site as building it from the changed scenario, for every input and whatever
    /// value it was set to before.
    #[test]
    fn setting_inputs_computes_again_what_can_be_another() {
        let mut scenario = Scenario::default();
        for (key, value) in [
            ("heat", 0.02),
            ("heatuse", 50.0),
            ("lfund", 50.0),
            ("cmonths", 6.0),
        ] {
            let field = fields().find(|field| field.key == key).expect("an input");
            field.set_number(&mut scenario, value);
        }
        let mut site = Site::of(scenario.clone());
        let mut set = 0;
        for field in fields().filter(|field| field.takes_range()) {
            for part in [0.7, 0.2] {
                let value = field.min + part * (field.max - field.min);
                let mut scenario = scenario.clone();
                field.set_number(&mut scenario, value);
                let Some(Move::Set { field, reach }) = Move::by_setting(field.key) else {
                    panic!("{} is an input", field.key);
                };
                site.set_inputs(&[(field, reach, value)]);
                let other = Site::of(scenario);
                assert_eq!(site.paths, other.paths, "{}", field.key);
                for (row, other) in site.rows.iter().zip(&other.rows) {
                    assert_eq!(row.model, other.model, "{}", field.key);
                    assert_eq!(
                        row.capital_usd.to_bits(),
                        other.capital_usd.to_bits(),
                        "{}",
                        field.key
                    );
                    assert_eq!(
                        row.reserved_mw.to_bits(),
                        other.reserved_mw.to_bits(),
                        "{}",
                        field.key
                    );
                }
                set += 1;
            }
            site = Site::of(scenario.clone());
        }
        assert!(set > 60, "{set} are most of all inputs");
    }
}
