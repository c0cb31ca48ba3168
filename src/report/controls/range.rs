//! The range of an input: the same on its slider, for the pin of the first chart and along the map, so that what is
//! seen on one is found on the others.
//!
//! The range depends on the day of the prices, the mix, and where uses change places. It does not depend on the input's
//! own value while that value lies within it, so dragging a handle never moves the axis under it.

use crate::report::controls::sliders::Span;
use crate::report::figures::Report;
use crate::report::number::rounded;
use crate::scenario::{Field, Input, Kind, Scenario, Swing, Unit, value_of};

/// A range whose ends differ by more than this factor is moved by equal factors.
const LINEAR_TO_FACTOR: f64 = 20.0;
/// The range goes from a quarter of the usual value …
const BELOW: f64 = 4.0;
/// … to twice as much.
const ABOVE: f64 = 2.0;
/// An input whose swing is an amount is moved by this many swings in both directions.
const SWINGS: f64 = 6.0;
/// A usual value of 0 cannot be moved by a factor; the range then goes this many steps of the input.
const STEPS: f64 = 40.0;

/// The range of an input. None for an input that is not a number or that sensitivity does not move, or that has no
/// value now, such as a rent that no row is paid.
#[must_use]
pub fn range(report: &Report, scenario: &Scenario, field: &'static Field) -> Option<Span> {
    let value = value_of(scenario, field)?;
    range_about(report, scenario, field, value)
}

/// The range of an input that would have this value, whether or not the value has any effect.
pub(super) fn range_about(
    report: &Report,
    scenario: &Scenario,
    field: &'static Field,
    value: f64,
) -> Option<Span> {
    let swing = field.swing?;
    let (low, high) = match field.key {
        "kwh" => (0.0, 0.2),
        "diffg" => (-20.0, 80.0),
        "lrent" => (0.0, 300.0),
        "months" => (0.0, field.max),
        _ => around(usual(scenario, field)?, swing, field),
    };
    // If uses change places only beyond the range, it is extended to all of those values. Extending it to the nearest
    // only would make the axis depend on the present value, which decides which is nearest.
    let flip = report.flip.as_ref().filter(|flip| flip.input == field.key);
    let changes: Vec<f64> = flip.map_or_else(Vec::new, |flip| {
        let others = flip.others.iter().map(|other| other.at);
        others.chain([flip.at]).collect()
    });
    let is_within = |at: &f64| (low..=high).contains(at);
    let farther = if changes.iter().any(is_within) {
        &[]
    } else {
        &changes[..]
    };
    let needed = farther.iter().copied().chain([value]);
    let (low, high) = needed.fold((low, high), |(low, high), at| {
        (
            if at < low { reached(at, false) } else { low },
            if at > high { reached(at, true) } else { high },
        )
    });
    let (low, high) = (low.max(field.min), high.min(field.max));
    // An input whose swing is an amount keeps equal differences, however wide the range.
    let in_ratios = matches!(swing, Swing::Percent(_));
    let by_factors = in_ratios && low > 0.0 && high > LINEAR_TO_FACTOR * low;
    (high > low).then(|| Span {
        low,
        high,
        by_factors,
        grain: grain(field, if by_factors { low } else { high - low }),
    })
}

/// The input's value on the day of the prices; for a rent, the catalogue's rent for the first row that is paid one.
fn usual(scenario: &Scenario, field: &Field) -> Option<f64> {
    let mut unchosen = scenario.clone();
    field.reset(&mut unchosen, scenario.day());
    if matches!(field.input, Input::GpuRent | Input::HostingRent) {
        for row in &mut unchosen.mix {
            row.rent_usd = None;
        }
    }
    value_of(&unchosen, field).or_else(|| field.number(&unchosen))
}

fn around(usual: f64, swing: Swing, field: &Field) -> (f64, f64) {
    match swing {
        Swing::Percent(_) if usual > 0.0 => (rounded(usual / BELOW, 1), rounded(usual * ABOVE, 1)),
        Swing::Percent(_) => (usual, usual + STEPS * field.step),
        Swing::By(amount) => {
            let low = usual - SWINGS * amount;
            // A positive input is not moved below zero.
            (
                if usual >= 0.0 { low.max(0.0) } else { low },
                usual + SWINGS * amount,
            )
        }
    }
}

/// A round value at least a tenth beyond a value: 1, 2 or 5 times a power of ten.
fn reached(value: f64, up: bool) -> f64 {
    let size = value.abs();
    if size <= 0.0 {
        return 0.0;
    }
    let away = up == (value > 0.0);
    let power = libm::pow(10.0, libm::floor(libm::log10(size)));
    let round = if away {
        let steps = [1.0, 2.0, 5.0, 10.0, 20.0].map(|digit| digit * power);
        steps.into_iter().find(|step| *step >= 1.1 * size)
    } else {
        let steps = [5.0, 2.0, 1.0, 0.5].map(|digit| digit * power);
        steps.into_iter().find(|step| *step <= size / 1.1)
    };
    round.unwrap_or(size) * value.signum()
}

/// The step to which values of a range of this width are rounded.
fn grain(field: &Field, width: f64) -> f64 {
    match (field.unit, &field.kind) {
        (Unit::UsdPerKwh, _) => 0.001,
        (Unit::UsdPerHour, _) => 0.01,
        (_, Kind::Whole(_)) | (Unit::UsdPerKwMonth, _) => 1.0,
        (Unit::Percent | Unit::PercentPerYear, _) => {
            if width > 50.0 {
                1.0
            } else {
                0.1
            }
        }
        _ => libm::pow(10.0, libm::floor(libm::log10(width / 500.0))).max(1e-9),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::report::english::English;
    use crate::scenario::field;

    fn span(link: &str, key: &str) -> Span {
        let decoded = decode(link);
        let report = Report::of(&decoded, &English);
        let field = field(key).expect("an input");
        range(&report, &decoded.scenario, field).expect("it is moved")
    }

    #[test]
    fn the_range_stays_while_its_input_moves_within_it() {
        for key in ["btc", "gpuh", "kwh", "lrent", "diffg", "mopex"] {
            let at_first = span("d=2024-11-23", key);
            for part in [0.1, 0.5, 0.9] {
                let value = at_first.low + part * (at_first.high - at_first.low);
                let moved = span(&format!("d=2024-11-23&{key}={value}"), key);
                assert_eq!(moved, at_first, "{key} at {value}");
            }
        }
        let price = span("d=2024-11-23", "btc");
        assert_eq!((price.low, price.high), (25_000.0, 200_000.0));
    }

    #[test]
    fn what_lies_beyond_is_reached() {
        let far = span("d=2024-11-23&btc=2000000", "btc");
        assert!(far.high >= 2e6 && far.by_factors, "{far:?}");
        let there = far.value(far.place(100_000.0));
        assert!(
            (there - 100_000.0).abs() < 1000.0 && (there % 100.0).abs() < 1e-6,
            "{there} is round"
        );
        let near = span("d=2024-11-23&btc=3000", "btc");
        assert!(near.low <= 3000.0 && near.high >= 199_000.0, "{near:?}");
        assert_eq!(reached(-3.0, false).to_bits(), (-5.0_f64).to_bits());
        assert_eq!(reached(-3.0, true).to_bits(), (-2.0_f64).to_bits());
    }
}
