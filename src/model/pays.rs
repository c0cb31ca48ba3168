//! From which value of an input on a use pays: the value of one input, all else fixed, at which the use as a whole
//! clears nothing.
//!
//! The break-even value of project appraisal (HM Treasury, *The Green Book*, "Sensitivity analysis"), applied to the
//! measure on which uses are compared, at a clock's prices. Of several such values the nearest to the present counts.

use serde::Serialize;

use crate::scenario::{Clock, Use};

use super::along::Along;
use super::root;
use super::site::Site;

/// For each of four inputs the value, all else fixed, at which a use as a whole clears nothing; none where no value in
/// the input's range is such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Pays {
    /// Bitcoin price in month 0, $; the use pays above it.
    pub btc: Option<f64>,
    /// Electricity price, $/kWh; the use pays below it.
    pub kwh: Option<f64>,
    /// GPU rent in month 0 of the first row that is paid one, $/GPU-h; all rents scale. The use pays above it.
    pub gpuh: Option<f64>,
    /// First-year rent of the first lease, $/kW-month; all rents scale. The use pays above it.
    pub lrent: Option<f64>,
}

impl Pays {
    /// The values from which on a use of a site pays.
    #[must_use]
    pub(super) fn of(site: &Site, kind: Use, clock: Clock) -> Self {
        let at = |key| nearest(&Along::of(site, key, clock)?, kind);
        Self {
            btc: at("btc"),
            kwh: at("kwh"),
            gpuh: at("gpuh"),
            lrent: at("lrent"),
        }
    }

    /// The value for the input with this link key; none for all inputs but the four.
    #[must_use]
    pub fn by(&self, key: &str) -> Option<f64> {
        match key {
            "btc" => self.btc,
            "kwh" => self.kwh,
            "gpuh" => self.gpuh,
            "lrent" => self.lrent,
            _ => None,
        }
    }
}

/// The value nearest to the present at which the use clears nothing.
fn nearest(along: &Along<'_>, kind: Use) -> Option<f64> {
    if !along.uses.contains(&kind) {
        return None;
    }
    let worth = |value: f64| along.worths_at(value, &[kind])[kind];
    let now = along.unmoved[kind]?;
    let steps = along.steps()?;
    let mut nearer = [now; 2];
    for both in steps.steps() {
        let mut found: Option<f64> = None;
        for (near, step) in nearer.iter_mut().zip(both) {
            let Some((from, to)) = step else { continue };
            let far = worth(to)?;
            let crossing = root::bracket(|value| worth(value).unwrap_or(0.0), (from, *near), (to, far));
            *near = far;
            if let Some((_, (at, _))) = crossing
                && found.is_none_or(|other| steps.distance(at) < steps.distance(other))
            {
                found = Some(at);
            }
        }
        if found.is_some() {
            return found;
        }
    }
    None
}
