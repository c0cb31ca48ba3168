//! A site whose inputs move: levers are pulled, and what no lever moves is built anew, but only what it touches.

use crate::scenario::{FIELDS, Field, Group, Scenario};

use super::levers::{Lever, Levers};
use super::paths::Paths;
use super::row::RowModel;
use super::stage::Stage;

/// The site with some inputs moved.
#[derive(Clone, Debug)]
pub(super) struct MovedSite {
    scenario: Scenario,
    /// Its paths.
    pub(super) paths: Paths,
    /// Its rows.
    pub(super) rows: Vec<MovedRow>,
    /// Counts how often it was built anew.
    pub(super) build: usize,
}

/// A row with what follows from the scenario alone.
#[derive(Clone, Debug)]
pub(super) struct MovedRow {
    pub(super) model: RowModel,
    /// Capital charge, $/month.
    pub(super) capital_usd: f64,
    /// Grid capacity it reserves, MW.
    pub(super) reserved_mw: f64,
}

/// How an input is moved.
#[derive(Clone, Copy, Debug)]
pub(super) enum Handle {
    /// By a lever; `unit` is what one of it is worth in the input's unit.
    Pull {
        /// The lever.
        lever: Lever,
        /// The worth of one.
        unit: f64,
    },
    /// By setting it in the scenario.
    Set {
        /// The input.
        field: &'static Field,
        /// Its group, which says what follows from it.
        group: Group,
        /// What it was set to.
        last: Option<f64>,
    },
}

impl Handle {
    /// How much is built anew when it moves: the axis with more of it moves less often.
    pub(super) fn effort(&self) -> u8 {
        match self {
            Self::Pull { .. } => 0,
            Self::Set { group, .. } => match group {
                Group::Money => 4,
                Group::Bitcoin => 3,
                Group::Site | Group::Rental => 2,
                _ => 1,
            },
        }
    }
}

impl MovedSite {
    pub(super) fn of(scenario: Scenario) -> Self {
        let paths = Paths::of(&scenario);
        let rows = rows(&scenario);
        Self {
            scenario,
            paths,
            rows,
            build: 0,
        }
    }

    /// How an input is moved; none if there is no such input.
    pub(super) fn handle(&self, key: &str) -> Option<Handle> {
        let models: Vec<RowModel> = self.rows.iter().map(|row| row.model.clone()).collect();
        let stage = Stage {
            scenario: &self.scenario,
            paths: &self.paths,
            rows: &models,
            whole_site: false,
        };
        match stage.lever(key) {
            // Nothing times zero is something: such a rent is set.
            Some((lever, unit)) if unit > 0.0 => Some(Handle::Pull { lever, unit }),
            _ => FIELDS.iter().find_map(|(group, fields)| {
                Some(Handle::Set {
                    field: fields.iter().find(|field| field.key == key)?,
                    group: *group,
                    last: None,
                })
            }),
        }
    }

    /// Moves inputs to values and gives the levers that do the rest.
    pub(super) fn put(&mut self, moves: [(&mut Handle, f64); 2]) -> Levers {
        let mut stale = false;
        let mut pulled = [None; 2];
        for ((handle, value), pull) in moves.into_iter().zip(&mut pulled) {
            match handle {
                Handle::Pull { lever, unit } => *pull = Some((*lever, value / *unit)),
                Handle::Set { field, group, last } if *last != Some(value) => {
                    *last = Some(value);
                    field.set_number(&mut self.scenario, value);
                    self.paths.renew(&self.scenario, *group);
                    stale = true;
                }
                Handle::Set { .. } => {}
            }
        }
        if stale {
            self.rows = rows(&self.scenario);
            self.build += 1;
        }
        pulled
            .into_iter()
            .flatten()
            .fold(Levers::unmoved(&self.scenario), |levers, (lever, value)| {
                levers.pulled(lever, value)
            })
    }
}

fn rows(scenario: &Scenario) -> Vec<MovedRow> {
    let levers = Levers::unmoved(scenario);
    scenario
        .mix
        .iter()
        .map(|row| {
            let plant = row.plant(scenario);
            let model = RowModel::of(plant, scenario);
            MovedRow {
                capital_usd: model.capital_charge_usd(&levers, scenario.money.discount_percent_per_year),
                reserved_mw: plant.reserved_mw(scenario),
                model,
            }
        })
        .collect()
}
