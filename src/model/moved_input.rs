//! One input moved, all else fixed, and what is asked of the site then.
//!
//! `gpuh` and `lrent` scale every rent, contract and table included, like the breakevens.

use crate::scenario::{Field, Group, Input, Scenario};

use super::levers::{Lever, Levers};
use super::paths::Paths;
use super::row::RowModel;

/// A site whose inputs are moved, one at a time.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground<'a> {
    /// The scenario.
    pub(super) scenario: &'a Scenario,
    /// Its paths.
    pub(super) paths: &'a Paths,
    /// Its rows.
    pub(super) rows: &'a [RowModel],
}

impl Ground<'_> {
    /// Asks the site with one input moved from a value to another.
    pub(super) fn moved(
        &self,
        group: Group,
        field: &Field,
        (from, to): (f64, f64),
        ask: &mut dyn FnMut(&Ground<'_>, &Levers),
    ) {
        let factor = to / from;
        // Levers reuse paths and rows; what they cannot move is computed anew.
        let pulled = match field.input {
            Input::ElectricityPrice => Some((Lever::Tariff, to)),
            Input::BitcoinPrice => Some((Lever::Price, factor)),
            Input::Difficulty => Some((Lever::Difficulty, factor)),
            Input::BilledShare => Some((Lever::Billed, to)),
            Input::GpuRent if factor.is_finite() => Some((Lever::GpuRent, factor)),
            Input::HostingRent if factor.is_finite() => Some((Lever::LeaseRent, factor)),
            _ => None,
        };
        if let Some((lever, value)) = pulled {
            return ask(self, &Levers::unmoved(self.scenario).pulled(lever, value));
        }
        let mut scenario = self.scenario.clone();
        field.set_number(&mut scenario, to);
        let rows: Vec<RowModel> = scenario
            .mix
            .iter()
            .map(|row| RowModel::of(row.plant(&scenario), &scenario))
            .collect();
        // Paths follow from these groups only.
        let renewed =
            matches!(group, Group::Bitcoin | Group::Site | Group::Rental | Group::Money).then(|| {
                let mut paths = self.paths.clone();
                paths.renew(&scenario, group);
                paths
            });
        let ground = Ground {
            scenario: &scenario,
            paths: renewed.as_ref().unwrap_or(self.paths),
            rows: &rows,
        };
        ask(&ground, &Levers::unmoved(&scenario));
    }
}
