//! What each input does to the site: its whole-horizon NPV with the input moved a little up and down.
//!
//! Each input with a swing is moved by it, an amount or a percentage of itself, and kept to its range; all else is
//! fixed. `gpuh` and `lrent` scale every rent, contract and table included, like the breakevens.

use serde::Serialize;

use crate::scenario::{self, Field, Group, Input, Scenario, Swing};

use super::levers::{Lever, Levers};
use super::paths::Paths;
use super::row::RowModel;
use super::site_npv::site_npv_usd;
use super::stage::input_value;

/// What one input does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sensitivity {
    /// The input's link key.
    pub key: &'static str,
    /// By how much it is moved, in its unit; none if by a percentage.
    pub swing_by: Option<f64>,
    /// By which percentage of itself it is moved; none if by an amount.
    pub swing_percent: Option<f64>,
    /// What moving it up does; none at the top of its range.
    pub up: Option<Effect>,
    /// What moving it down does; none at the bottom of its range.
    pub down: Option<Effect>,
}

/// What a moved input does.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// Where the input is moved to, in its unit.
    pub value: f64,
    /// Whether its range ended before the whole swing.
    pub clamped: bool,
    /// By how much the site's NPV changes, $.
    pub npv_change_usd: f64,
}

/// A site that can be asked for its NPV again and again.
struct Site<'a> {
    scenario: &'a Scenario,
    paths: &'a Paths,
    rows: &'a [RowModel],
}

/// What each input with a swing does, in the order of the inputs; inputs without a value are left out.
pub(super) fn sensitivity(scenario: &Scenario, paths: &Paths, rows: &[RowModel]) -> Vec<Sensitivity> {
    let site = Site {
        scenario,
        paths,
        rows,
    };
    let unmoved_usd = site.npv_usd(&Levers::unmoved(scenario));
    scenario::FIELDS
        .iter()
        .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
        .filter_map(|(group, field)| {
            let swing = field.swing?;
            let value = input_value(field, scenario, paths, rows)?;
            // Volatility and the price of AI's power earn and cost the site nothing.
            let earns = !matches!(group, Group::Risk | Group::Training);
            let (swing_by, swing_percent, by) = match swing {
                Swing::By(amount) => (Some(amount), None, amount),
                Swing::Percent(percent) => (None, Some(percent), value.abs() * percent / 100.0),
            };
            let effect = |swung: f64| {
                let to = swung.clamp(field.min, field.max);
                #[expect(clippy::float_cmp, reason = "the question is whether anything moved at all")]
                let (moved, clamped) = (to != value, to != swung);
                moved.then(|| Effect {
                    value: to,
                    clamped,
                    npv_change_usd: if earns {
                        site.moved_usd(group, field, value, to) - unmoved_usd
                    } else {
                        0.0
                    },
                })
            };
            Some(Sensitivity {
                key: field.key,
                swing_by,
                swing_percent,
                up: effect(value + by),
                down: effect(value - by),
            })
        })
        .collect()
}

impl Site<'_> {
    /// NPV with one input moved from a value to another, $.
    fn moved_usd(&self, group: Group, field: &Field, from: f64, to: f64) -> f64 {
        let unmoved = Levers::unmoved(self.scenario);
        let factor = to / from;
        // Levers reuse paths and rows; what they cannot move is computed anew.
        match field.input {
            Input::ElectricityPrice => self.npv_usd(&unmoved.pulled(Lever::Tariff, to)),
            Input::BitcoinPrice => self.npv_usd(&unmoved.pulled(Lever::Price, factor)),
            Input::Difficulty => self.npv_usd(&unmoved.pulled(Lever::Difficulty, factor)),
            Input::BilledShare => self.npv_usd(&unmoved.pulled(Lever::Billed, to)),
            Input::GpuRent if factor.is_finite() => self.npv_usd(&unmoved.pulled(Lever::GpuRent, factor)),
            Input::HostingRent if factor.is_finite() => {
                self.npv_usd(&unmoved.pulled(Lever::LeaseRent, factor))
            }
            _ => {
                let mut moved = self.scenario.clone();
                field.set_number(&mut moved, to);
                let rows: Vec<RowModel> = moved
                    .mix
                    .iter()
                    .map(|row| RowModel::of(row.plant(&moved), &moved))
                    .collect();
                let mut paths = self.paths.clone();
                paths.renew(&moved, group);
                Site {
                    scenario: &moved,
                    paths: &paths,
                    rows: &rows,
                }
                .npv_usd(&Levers::unmoved(&moved))
            }
        }
    }

    fn npv_usd(&self, levers: &Levers) -> f64 {
        site_npv_usd(self.scenario, self.paths, self.rows, levers)
    }
}
