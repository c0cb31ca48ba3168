//! The smallest change of one input that would reverse who comes out ahead.
//!
//! A use is ahead if the NPV of its rows over the horizon, before fixed cost and tax, is above zero; the verdict says
//! which are. Reversed is any one of them: ahead where it was not, or the other way round. Each input with a swing is
//! moved up and down within its range, all else fixed, and changes are compared in swings: 0.01 $/kWh and 20 % of the
//! Bitcoin price are each one. Beyond [`FARTHEST`] swings nothing is close.
//!
//! Looked for at one swing, at four and at the farthest, so a use that is reversed and back again between two of these
//! may go unseen; NPVs bend, but hardly ever that way.

use serde::Serialize;

use crate::scenario::{self, Field, Group, Kind, Swing, Use};

use super::cash_flow::row_npv_usd;
use super::moved_input::Ground;
use super::project::RowProjection;
use super::root;
use super::row::RowModel;
use super::stage::input_value;

/// The input that is closest to reversing who comes out ahead.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Tipping {
    /// The input's link key.
    pub key: &'static str,
    /// Its value now, in its unit.
    pub now: f64,
    /// The first value at which the outcome is another, in its unit.
    pub value: f64,
    /// How far that is, in swings; always positive.
    pub swings: f64,
    /// The use that is reversed.
    #[serde(rename = "use")]
    pub reversed: Use,
    /// Whether it comes out ahead there; if not, it is ahead now.
    pub ahead: bool,
}

/// Swings beyond which no change is small.
pub const FARTHEST: f64 = 16.0;

/// Where reversals are looked for, in swings.
const RADII: [f64; 3] = [1.0, 4.0, FARTHEST];

/// How far beyond a root its other side is sure to be.
const BEYOND: f64 = 1e-9;

const USES: [Use; 3] = [Use::Mining, Use::Rental, Use::Hosting];

/// An input that can be moved.
struct Handle {
    group: Group,
    field: &'static Field,
    now: f64,
    swing: f64,
    /// The places in [`USES`] that it may concern.
    uses: &'static [usize],
}

/// What is closest to reversing the outcome; none if nothing runs or nothing is close.
pub(super) fn tipping(ground: &Ground<'_>, projected: &[RowProjection]) -> Option<Tipping> {
    let ahead: [Option<bool>; 3] = USES.map(|which| {
        let mut of_use = projected
            .iter()
            .zip(ground.rows)
            .filter(|(row, model)| row.today.energy_mwh > 0.0 && use_of(model) == which)
            .map(|(row, _)| row.life.npv_usd)
            .peekable();
        of_use.peek()?;
        Some(of_use.sum::<f64>() > 0.0)
    });
    let handles = handles(ground);
    let mut best: Option<Tipping> = None;
    let mut inner = 0.0;
    for outer in RADII {
        for handle in &handles {
            for way in [1.0, -1.0] {
                let reach = best.map_or(outer, |best| best.swings);
                let (near, far) = (handle.at(way * inner), handle.at(way * reach));
                if near.to_bits() == far.to_bits() {
                    continue;
                }
                let there = handle.npvs_usd(ground, far);
                for place in handle.uses {
                    if let Some(now) = ahead[*place]
                        && now != (there[*place] > 0.0)
                    {
                        let value = handle.reversed_at(ground, *place, near, far, now);
                        let swings = (value - handle.now).abs() / handle.swing;
                        if best.is_none_or(|best| swings < best.swings) {
                            best = Some(Tipping {
                                key: handle.field.key,
                                now: handle.now,
                                value,
                                swings,
                                reversed: USES[*place],
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

fn handles(ground: &Ground<'_>) -> Vec<Handle> {
    scenario::FIELDS
        .iter()
        .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
        .filter_map(|(group, field)| {
            let uses: &[usize] = match group {
                Group::Site | Group::Money => &[0, 1, 2],
                Group::Bitcoin | Group::Mining => &[0],
                Group::Rental | Group::Contract => &[1],
                Group::DataCentre => &[1, 2],
                Group::Hosting => &[2],
                Group::Risk | Group::Training => return None,
            };
            let concerned = |row: &RowModel| uses.iter().any(|place| USES[*place] == use_of(row));
            let now = input_value(field, ground.scenario, ground.paths, ground.rows)?;
            let swing = match field.swing? {
                Swing::By(amount) => amount,
                Swing::Percent(percent) => now.abs() * percent / 100.0,
            };
            (swing > 0.0 && ground.rows.iter().any(concerned)).then_some(Handle {
                group,
                field,
                now,
                swing,
                uses,
            })
        })
        .collect()
}

impl Handle {
    /// The value so many swings up or down, within the range and no farther than that.
    fn at(&self, swings: f64) -> f64 {
        let way = self.swing * swings;
        let way = if self.is_whole() { way.trunc() } else { way };
        (self.now + way).clamp(self.field.min, self.field.max)
    }

    fn is_whole(&self) -> bool {
        matches!(self.field.kind, Kind::Whole(_))
    }

    /// The NPV of each use with the input at a value, $; nothing for uses that it does not concern.
    fn npvs_usd(&self, ground: &Ground<'_>, value: f64) -> [f64; 3] {
        let mut npvs = [0.0; 3];
        ground.moved(self.group, self.field, (self.now, value), &mut |moved, levers| {
            for row in moved.rows {
                let place = place_of(row);
                if self.uses.contains(&place) {
                    npvs[place] += row_npv_usd(row, moved.paths, levers);
                }
            }
        });
        npvs
    }

    /// The first value between two at which a use that was ahead, or not, no longer is.
    fn reversed_at(&self, ground: &Ground<'_>, place: usize, near: f64, far: f64, was_ahead: bool) -> f64 {
        let npv_usd = |value: f64| self.npvs_usd(ground, value)[place];
        let Some(root) = root::find(npv_usd, near, far) else {
            return far;
        };
        let beyond = if self.is_whole() {
            // Between two whole numbers the farther one is the first that differs.
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

fn use_of(row: &RowModel) -> Use {
    USES[place_of(row)]
}

fn place_of(row: &RowModel) -> usize {
    match row {
        RowModel::Mining(_) => 0,
        RowModel::Rental(_) => 1,
        RowModel::Hosting(_) => 2,
    }
}
