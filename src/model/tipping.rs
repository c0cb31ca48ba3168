//! The smallest change of one input that would reverse who comes out ahead.
//!
//! Project appraisal calls such a value a switching value (HM Treasury, *The Green Book*, "Sensitivity analysis").
//!
//! A use comes out ahead if the NPV of its rows over the horizon, before fixed cost and tax, is above zero; the verdict
//! names the uses that do. The outcome is reversed if any one use that is ahead no longer is, or the other way round.
//! Each input with a swing is moved up and down within its range, all else fixed, and changes are compared in swings:
//! 0.01 $/kWh and 20 % of the Bitcoin price are one swing each. A change of more than [`FARTHEST`] swings does not
//! count as close.
//!
//! The search tries one swing, four swings and the farthest. So a use that is reversed and then reversed back between
//! two of these may be missed; NPVs are rarely so nonlinear.

use serde::Serialize;

use crate::scenario::{self, Field, Input, Kind, PerUse, Swing, Use};

use super::cash_flow::row_npv_usd;
use super::reach::Reach;
use super::root;
use super::site::{Move, Site};

/// The input that is closest to reversing who comes out ahead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Tipping {
    /// The input's link key.
    pub key: &'static str,
    /// Its value now, in its unit.
    pub now: f64,
    /// The first value, seen from the present, at which the outcome is reversed, in the input's unit.
    pub value: f64,
    /// The distance from now to that value, in swings; always positive.
    pub swings: f64,
    /// The use that is reversed.
    #[serde(rename = "use")]
    pub reversed: Use,
    /// Whether that use is ahead there; if not, it is ahead now.
    pub ahead: bool,
}

/// Swings beyond which no change is small.
pub const FARTHEST: f64 = 16.0;

/// Distances at which reversals are looked for, in swings.
const RADII: [f64; 3] = [1.0, 4.0, FARTHEST];

/// How far beyond a root the outcome is sure to be reversed, as a fraction of the distance between the present and the
/// root.
const BEYOND: f64 = 1e-9;

/// An input that can be moved.
struct Candidate {
    field: &'static Field,
    input_move: Move,
    now: f64,
    swing: f64,
    /// The largest value that is tried.
    highest: f64,
    /// The uses it can change.
    uses: &'static [Use],
}

/// The smallest change that reverses the outcome; none if nothing runs or no change is small enough. `ahead` tells for
/// each use that runs whether it is ahead now.
pub(super) fn tipping(site: &Site, ahead: PerUse<Option<bool>>) -> Option<Tipping> {
    let candidates = candidates(site);
    let mut best: Option<Tipping> = None;
    let mut inner = 0.0;
    for outer in RADII {
        for candidate in &candidates {
            for direction in [1.0, -1.0] {
                let radius = best.map_or(outer, |best| best.swings);
                let (near, far) = (
                    candidate.value_at(direction * inner),
                    candidate.value_at(direction * radius),
                );
                if near.to_bits() == far.to_bits() {
                    continue;
                }
                let there = candidate.npvs_usd(site, far);
                for kind in candidate.uses {
                    if let Some(now) = ahead[*kind]
                        && now != (there[*kind] > 0.0)
                    {
                        let value = candidate.first_reversed_value(site, *kind, (near, far), now);
                        let swings = (value - candidate.now).abs() / candidate.swing;
                        if best.is_none_or(|best| swings < best.swings) {
                            best = Some(Tipping {
                                key: candidate.field.key,
                                now: candidate.now,
                                value,
                                swings,
                                reversed: *kind,
                                ahead: !now,
                            });
                        }
                    }
                }
            }
        }
        if best.is_some() {
            break;
        }
        inner = outer;
    }
    best
}

/// The inputs with a swing that can change a row of the site.
fn candidates(site: &Site) -> Vec<Candidate> {
    scenario::FIELDS
        .iter()
        .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
        .filter_map(|(group, field)| {
            let uses = Reach::of(group, field.input).uses;
            let concerned = site.rows.iter().any(|row| uses.contains(&row.model.used_for()));
            let now = site.value_of(field)?;
            let swing = match field.swing? {
                Swing::By(amount) => amount,
                Swing::Percent(percent) => now.abs() * percent / 100.0,
            };
            (swing > 0.0 && concerned).then_some(Candidate {
                field,
                input_move: site.input_move(field.key)?,
                now,
                swing,
                highest: highest_value(field, site),
                uses,
            })
        })
        .collect()
}

/// The largest value worth trying. A delay stops one month short of the horizon: what begins when the horizon ends
/// never runs, so it reverses nothing.
fn highest_value(field: &Field, site: &Site) -> f64 {
    match field.input {
        Input::MiningDelay | Input::GpuDelay | Input::HostingDelay => {
            let months = u32::try_from(site.paths.months()).map_or(f64::MAX, f64::from);
            field.max.min(months - 1.0)
        }
        _ => field.max,
    }
}

impl Candidate {
    /// The value this many swings up, or down if negative; cut to the range that is tried and, for a whole-number
    /// input, to a whole distance.
    fn value_at(&self, swings: f64) -> f64 {
        let distance = self.swing * swings;
        let distance = if self.is_whole() {
            distance.trunc()
        } else {
            distance
        };
        (self.now + distance).clamp(self.field.min, self.highest.max(self.now))
    }

    fn is_whole(&self) -> bool {
        matches!(self.field.kind, Kind::Whole(_))
    }

    /// The NPV of each use with the input at a value, $; 0 for uses that the input cannot change.
    fn npvs_usd(&self, site: &Site, value: f64) -> PerUse<f64> {
        let (moved, levers) = site.with_input_at(self.input_move, value);
        let mut npvs = PerUse::default();
        for row in &moved.rows {
            let kind = row.model.used_for();
            if self.uses.contains(&kind) {
                npvs[kind] += row_npv_usd(&row.model, &moved.paths, &levers);
            }
        }
        npvs
    }

    /// The first value between `near` and `far` at which a use that was ahead no longer is, or one that was not ahead
    /// is.
    fn first_reversed_value(&self, site: &Site, kind: Use, (near, far): (f64, f64), was_ahead: bool) -> f64 {
        let npv_usd = |value: f64| self.npvs_usd(site, value)[kind];
        let Some(root) = root::find(npv_usd, near, far) else {
            return far;
        };
        let beyond = if self.is_whole() {
            // The root lies between two whole numbers; the farther of the two is the first at which the outcome
            // differs.
            if far > near { root.ceil() } else { root.floor() }
        } else {
            let beyond = root + (root - self.now) * BEYOND;
            beyond.clamp(near.min(far), near.max(far))
        };
        if (npv_usd(beyond) > 0.0) == was_ahead {
            far
        } else {
            beyond
        }
    }
}
