//! What moving each input does to the site: the site's net present value with the input moved by its swing, less the
//! present one. The equations of `model/sensitivity`, in terms of what a reader can look up.

use crate::model::project;
use crate::report::figures::Report;
use crate::report::working::other_scenario;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::solved_input::{input_now, moved};
use crate::report::working::tree::{
    Given, Working, because, constant, figure_ref, given, minus, plus, product, quotient, sum,
};
use crate::scenario::{Field, Swing, field, value_of};

/// An input's swing: an amount, or a percentage of what it is now.
pub(super) fn swing(report: &Report, of: &'static Field, now: f64) -> Option<Working> {
    Some(match of.swing? {
        Swing::By(amount) => given(Quantity::Swing(of.input), amount, Given::Because(Why::Swing)),
        Swing::Percent(percent) => {
            let percent = given(Quantity::SwingPercent, percent, Given::Because(Why::Swing));
            let now = input_now(report, of, now);
            let size = if now.value < 0.0 { sum([minus(now)]) } else { now };
            quotient(product([size, percent]), constant(Constant::Hundred)).named(Quantity::Swing(of.input))
        }
    })
}

/// The tree of a figure below `sensitivity.N`.
pub(super) fn sensitivity(report: &Report, nth: usize, parts: &[&str]) -> Option<Working> {
    let of = report.sensitivity.get(nth)?;
    let field = field(of.key)?;
    let now = value_of(&report.inputs, field)?;
    let path = format!("sensitivity.{nth}.{}", parts.join("."));
    let swung = |value: f64, quantity: Quantity| {
        let swing = given(quantity, value, Given::Because(Why::Swing));
        sum([plus(swing)]).figure(quantity, path.clone(), value)
    };
    let (side, is_up) = match parts {
        ["swing_by"] => return Some(swung(of.swing_by?, Quantity::Swing(field.input))),
        ["swing_percent"] => return Some(swung(of.swing_percent?, Quantity::SwingPercent)),
        ["up", _] => (of.up?, true),
        ["down", _] => (of.down?, false),
        _ => return None,
    };
    let to = || {
        if side.clamped {
            return Some(because(Why::EndOfRange, side.value));
        }
        let now = input_now(report, field, now);
        let swing = swing(report, field, now.value)?;
        let swing = if is_up { plus(swing) } else { minus(swing) };
        Some(sum([plus(now), swing]))
    };
    match parts[1] {
        "value" => Some(to()?.figure(Quantity::MovedTo(field.input), path, side.value)),
        "npv_change_usd" => {
            let changed = moved(&report.inputs, field, now, side.value);
            let there = other_scenario::of_changed(
                report,
                &changed,
                "site.life.npv_usd".to_owned(),
                Quantity::NpvMoved,
                project(&changed, report.clock).site.life.npv_usd,
            );
            let now = figure_ref(Quantity::Npv, "site.life.npv_usd", report.site.life.npv_usd);
            let change = sum([plus(there), minus(now)]);
            Some(change.figure(Quantity::NpvChange, path, side.npv_change_usd))
        }
        _ => None,
    }
}
