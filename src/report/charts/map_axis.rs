//! The axes of the map of who wins where: which inputs, how far, and the round values along them.

use crate::model::{Axis, Reach};
use crate::report::charts::scale::Scale;
use crate::report::controls::range::range;
use crate::report::controls::sliders::Span;
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::scenario::{self, Field, Use};

/// The inputs that a map can have along its axes: those that have a range and that change what some use earns or costs.
#[must_use]
pub fn inputs(report: &Report) -> Vec<&'static Field> {
    scenario::FIELDS
        .iter()
        .flat_map(|(group, fields)| fields.iter().map(move |field| (*group, field)))
        .filter(|(group, field)| !Reach::of(*group, field.input).uses.is_empty())
        .map(|(_, field)| field)
        .filter(|field| range(report, &report.inputs, field).is_some())
        .collect()
}

/// Whether there are at least two uses, so that there is something to win.
#[must_use]
pub fn is_contested(report: &Report) -> bool {
    let in_mix = |of: &Use| report.rows.iter().any(|row| row.kind == *of);
    Use::ALL.iter().filter(|of| in_mix(of)).count() > 1
}

/// The axes a map begins with: across, what the AI use is paid, or without an AI use the electricity price; up, the
/// Bitcoin price.
#[must_use]
pub fn default_axes(report: &Report) -> [&'static str; 2] {
    let in_mix = |of| report.rows.iter().any(|row| row.kind == of);
    if in_mix(Use::Rental) {
        ["gpuh", "btc"]
    } else if in_mix(Use::Hosting) {
        ["lrent", "btc"]
    } else {
        ["kwh", "btc"]
    }
}

/// The spans of a map's inputs: the previous ones as long as the present values lie within them, otherwise the ranges
/// of their sliders and the first chart. So a choice on the map never moves its axes.
#[must_use]
pub fn spans(report: &Report, axes: [&str; 2], before: Option<[Span; 2]>) -> Option<[Span; 2]> {
    let one = |nth: usize| {
        let field = scenario::field(axes[nth])?;
        let value = scenario::value_of(&report.inputs, field)?;
        let holds = |span: &Span| (span.low..=span.high).contains(&value);
        let before = before.map(|spans| spans[nth]).filter(holds);
        before.or_else(|| range(report, &report.inputs, field))
    };
    Some([one(0)?, one(1)?])
}

/// The axis of an input along a span.
pub(super) fn axis(report: &Report, key: &str, span: Span, points: u32) -> Option<Axis> {
    Axis::spaced(
        &report.inputs,
        key,
        (span.low, span.high),
        span.by_factors,
        points,
    )
}

/// An axis with the values of its cells.
#[derive(Clone, Debug, PartialEq)]
pub struct MapAxis {
    /// The input's link key.
    pub key: &'static str,
    /// The input's name.
    pub name: &'static str,
    /// The name as it stands beside the axis, with the kind of scale if that is not linear.
    pub said: String,
    /// Its values.
    pub values: Vec<f64>,
    /// Round values along it.
    pub scale: Scale,
}

impl MapAxis {
    pub(in crate::report) fn of(axis: &Axis, words: &dyn Words) -> Option<Self> {
        let field = scenario::field(axis.key)?;
        let (low, high) = (*axis.values.first()?, *axis.values.last()?);
        let write = |value, _| words.on_axis(value, field.unit);
        let scale = if axis.in_ratios {
            Scale::log(low, high, &write)
        } else {
            Scale::linear(low, high, 6, &write)
        };
        let name = words.input(field.input);
        Some(Self {
            key: field.key,
            name,
            said: if scale.is_log {
                [name, ", ", words.chart_label(ChartLabel::LogScale)].concat()
            } else {
                name.to_owned()
            },
            values: axis.values.clone(),
            scale,
        })
    }

    /// The position of a value among the cells: 0 at the first, 1 at the second; none outside them.
    #[must_use]
    pub fn place(&self, value: f64) -> Option<f64> {
        let last = self.values.last()?;
        // A value at the end of the scale may miss the last value by a rounding error.
        let value = if (value - last).abs() < 1e-9 * last.abs() {
            *last
        } else {
            value
        };
        let mut place = 0.0;
        for pair in self.values.windows(2) {
            let [low, high] = pair else { continue };
            if (*low..=*high).contains(&value) {
                let part = if self.scale.is_log {
                    libm::log(value / low) / libm::log(high / low)
                } else {
                    (value - low) / (high - low)
                };
                return Some(place + part);
            }
            place += 1.0;
        }
        None
    }
}
