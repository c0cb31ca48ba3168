//! How each input affects the site: the change of its whole-horizon NPV if the input moves a little up or down.
//!
//! One at a time, as tornado diagrams show it (T. G. Eschenbach, "Spiderplots versus Tornado Diagrams for Sensitivity
//! Analysis", Interfaces 22, 1992).
//!
//! Each input that has a swing is moved by that swing, which is an amount or a percentage of the input, and is kept
//! within its range; all else is fixed. `gpuh` and `lrent` scale every rent, contract and table included, as in the
//! breakevens.

use serde::Serialize;

use crate::scenario::{self, Swing, Use};

use super::cash_flow::row_npv_usd;
use super::levers::Levers;
use super::reach::Reach;
use super::scope::Scope;
use super::site::{Site, SiteRow};

/// The effect of one input on the site's NPV.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sensitivity {
    /// The input's link key.
    pub key: &'static str,
    /// By how much it is moved, in its unit; none if by a percentage.
    pub swing_by: Option<f64>,
    /// By which percentage of itself it is moved; none if by an amount.
    pub swing_percent: Option<f64>,
    /// The effect of moving it up; none at the top of its range.
    pub up: Option<Effect>,
    /// The effect of moving it down; none at the bottom of its range.
    pub down: Option<Effect>,
}

/// The effect of moving an input one way.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Effect {
    /// Where the input is moved to, in its unit.
    pub value: f64,
    /// Whether the input's range cut the swing short.
    pub clamped: bool,
    /// By how much the site's NPV changes, $.
    pub npv_change_usd: f64,
}

/// The effect of each input with a swing, in the order of the inputs; inputs without a value are left out.
pub(super) fn sensitivity(site: &Site) -> Vec<Sensitivity> {
    let baseline = BaselineNpv::of(site);
    scenario::FIELDS
        .iter()
        .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
        .filter_map(|(group, field)| {
            let swing = field.swing?;
            let value = site.value_of(field)?;
            let input_move = site.input_move(field.key)?;
            let reach = Reach::of(group, field.input);
            let (swing_by, swing_percent, by) = match swing {
                Swing::By(amount) => (Some(amount), None, amount),
                Swing::Percent(percent) => (None, Some(percent), value.abs() * percent / 100.0),
            };
            let effect = |swung: f64| {
                let to = swung.clamp(field.min, field.max);
                #[expect(clippy::float_cmp, reason = "the question is whether anything moved at all")]
                let (moved, clamped) = (to != value, to != swung);
                moved.then(|| {
                    let mut npv_change_usd = 0.0;
                    if reach.site {
                        let (moved, levers) = site.with_input_at(input_move, to);
                        npv_change_usd = baseline.change_usd(&Scope::whole(&moved), &levers, reach.uses);
                    }
                    Effect {
                        value: to,
                        clamped,
                        npv_change_usd,
                    }
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

/// The NPV of the site and of each of its rows with nothing moved, $.
struct BaselineNpv {
    site_usd: f64,
    rows_usd: Vec<f64>,
}

impl BaselineNpv {
    fn of(site: &Site) -> Self {
        let levers = site.levers();
        let row_usd = |row: &SiteRow| row_npv_usd(&row.model, &site.paths, &levers);
        Self {
            site_usd: Scope::whole(site).npv_usd(&levers),
            rows_usd: site.rows.iter().map(row_usd).collect(),
        }
    }

    /// By how much the NPV of the moved site is higher, $. Without tax, only rows of the uses that the input can change
    /// are run again.
    fn change_usd(&self, moved: &Scope<'_>, levers: &Levers, uses: &[Use]) -> f64 {
        if uses.is_empty() || uses.len() == Use::ALL.len() || moved.is_taxed() {
            return moved.npv_usd(levers) - self.site_usd;
        }
        let rows = moved.rows.iter().zip(&self.rows_usd);
        let reached = rows.filter(|(row, _)| uses.contains(&row.model.used_for()));
        reached
            .map(|(row, before)| row_npv_usd(&row.model, &moved.site.paths, levers) - before)
            .fold(0.0, |sum, change| sum + change)
    }
}
