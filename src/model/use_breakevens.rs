//! From which value of an input on a use pays: the value of one input, all else fixed, at which the use as a whole
//! clears nothing.
//!
//! The break-even value of project appraisal (HM Treasury, *The Green Book*, "Sensitivity analysis"), applied to the
//! measure on which uses are compared, at a clock's prices. Of several such values the nearest to the present counts.

use serde::Serialize;

use crate::scenario::{Clock, Use};

use super::root;
use super::site::Site;
use super::worth_along_input::WorthAlongInput;

/// For each of four inputs the value, all else fixed, at which a use as a whole clears nothing; none where no value in
/// the input's range is such.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct UseBreakevens {
    /// Bitcoin price in month 0, $; the use pays above it.
    pub btc: Option<f64>,
    /// Electricity price, $/kWh; the use pays below it.
    pub kwh: Option<f64>,
    /// GPU rent in month 0 of the first row that is paid one, $/GPU-h; all rents scale. The use pays above it.
    pub gpuh: Option<f64>,
    /// First-year rent of the first lease, $/kW-month; all rents scale. The use pays above it.
    pub lrent: Option<f64>,
}

impl UseBreakevens {
    /// The values from which on a use of a site pays.
    #[must_use]
    pub(super) fn of(site: &Site, kind: Use, clock: Clock) -> Self {
        let at = |key| nearest_breakeven(&WorthAlongInput::of(site, key, clock)?, kind);
        Self {
            btc: at("btc"),
            kwh: at("kwh"),
            gpuh: at("gpuh"),
            lrent: at("lrent"),
        }
    }

    /// The value for the input with this link key; none for all inputs but the four.
    #[must_use]
    pub fn for_input(&self, key: &str) -> Option<f64> {
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
fn nearest_breakeven(along: &WorthAlongInput<'_>, kind: Use) -> Option<f64> {
    if !along.uses.contains(&kind) {
        return None;
    }
    let worth = |value: f64| along.worth_of_uses_at(value, &[kind])[kind];
    let now = along.worth_now[kind]?;
    let steps = along.steps()?;
    let mut nearer = [now; 2];
    for both in steps.by_distance() {
        let mut found: Option<f64> = None;
        for (near, step) in nearer.iter_mut().zip(both) {
            let Some((from, to)) = step else { continue };
            let far = worth(to)?;
            let crossing = root::bracket(|value| worth(value).unwrap_or(0.0), (from, *near), (to, far));
            *near = far;
            if let Some((_, (at, _))) = crossing
                && found.is_none_or(|other| steps.distance_from_now(at) < steps.distance_from_now(other))
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
