//! Figures that have no formula but are searched for: what was sought, in which input, and the proof: put back, it holds.
//!
//! The proof is the one place where the model is asked again.

use crate::model::project;
use crate::report::figures::Report;
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::tree::{
    Given, Working, constant, elsewhere, given, minus, plus, power, product, quotient, sum,
};
use crate::scenario::{Field, Kind, Scenario, field};

/// What was sought, and what comes out where it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Sought {
    /// The input that was moved, all else as it is.
    pub moved: &'static Field,
    /// What was sought of the figures of the proof.
    pub condition: Condition,
    /// The figures where it was found: of a flip both worths, of a breakeven the net present value.
    pub proof: Vec<f64>,
    /// The same figures with the input as it is.
    pub before: Vec<f64>,
}

/// What was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// That two uses are worth the same a year.
    Equal,
    /// That the net present value is nothing.
    Nothing,
}

/// Breakevens over the horizon below `rows.N.breakeven.life`, of inputs that can be put back as they are.
pub(super) const BREAKEVENS: [&str; 4] = [
    "breakeven.life.kwh",
    "breakeven.life.btc",
    "breakeven.life.diff",
    "breakeven.life.util",
];

/// The scenario with an input at a value.
fn moved(scenario: &Scenario, field: &Field, value: f64) -> Scenario {
    let mut moved = scenario.clone();
    field.set_number(&mut moved, value);
    moved
}

/// Figures of `flip`.
pub(super) const FLIP: [&str; 4] = [
    "at",
    "rise_fraction",
    "at_if_difficulty_follows",
    "rise_if_difficulty_follows_fraction",
];

/// The tree of a figure below `flip`: the price was searched for, how far it is follows from it.
pub(super) fn flip(report: &Report, name: &str) -> Option<Working> {
    if name == "at" {
        return at(report);
    }
    let flip = report.flip.as_ref().filter(|flip| flip.input == "btc")?;
    let path = format!("flip.{name}");
    let now = || number(report, "btc");
    let there = || elsewhere(Quantity::Flip, "flip.at", flip.at);
    let rise = |there: Working| quotient(sum([plus(there), minus(now())]), now());
    // Where difficulty follows the price with an elasticity, the price must rise further to come to the same.
    let follows = || {
        let left = sum([plus(constant(Constant::One)), minus(number(report, "resp"))]);
        let exponent = quotient(constant(Constant::One), left);
        product([now(), power(quotient(there(), now()), exponent)])
    };
    Some(match name {
        "rise_fraction" => rise(there()).figure(Quantity::Rise, path, flip.rise_fraction?),
        "at_if_difficulty_follows" => {
            follows().figure(Quantity::FlipFollowed, path, flip.at_if_difficulty_follows?)
        }
        "rise_if_difficulty_follows_fraction" => {
            let value = flip.rise_if_difficulty_follows_fraction?;
            let at = follows().figure(
                Quantity::FlipFollowed,
                "flip.at_if_difficulty_follows",
                flip.at_if_difficulty_follows?,
            );
            rise(at).figure(Quantity::Rise, path, value)
        }
        _ => return None,
    })
}

/// The tree of `flip.at`.
fn at(report: &Report) -> Option<Working> {
    let flip = report.flip.as_ref()?;
    let of = field(flip.input)?;
    // A rent moves every row's own by one factor, which no input can put back.
    if matches!(of.kind, Kind::Optional(_)) {
        return None;
    }
    let worths = |scenario: &Scenario| -> Option<Vec<f64>> {
        let uses = project(scenario, report.clock).uses;
        [flip.from_use, flip.to_use]
            .iter()
            .map(|kind| {
                uses.iter()
                    .find(|worth| worth.kind == *kind)?
                    .measured(report.clock)
            })
            .collect()
    };
    let sought = Sought {
        moved: of,
        condition: Condition::Equal,
        proof: worths(&moved(&report.inputs, of, flip.at))?,
        before: worths(&report.inputs)?,
    };
    Some(Working {
        path: Some("flip.at".to_owned()),
        ..given(Quantity::Flip, flip.at, Given::Sought(Box::new(sought)))
    })
}

/// The tree of a row's breakeven over the horizon.
pub(super) fn breakeven(report: &Report, nth: usize, key: &str) -> Option<Working> {
    let found = &report.rows.get(nth)?.breakeven.life;
    let value = match key {
        "kwh" => found.kwh,
        "btc" => found.btc,
        "diff" => found.diff,
        "util" => found.util,
        _ => None,
    }?;
    let of = field(key)?;
    let npv = |scenario: &Scenario| {
        let rows = project(scenario, report.clock).rows;
        rows.get(nth).map(|row| row.life.npv_usd)
    };
    let sought = Sought {
        moved: of,
        condition: Condition::Nothing,
        proof: vec![npv(&moved(&report.inputs, of, value))?],
        before: vec![report.rows[nth].life.npv_usd],
    };
    Some(Working {
        path: Some(format!("rows.{nth}.breakeven.life.{key}")),
        ..given(Quantity::BreakevenLife, value, Given::Sought(Box::new(sought)))
    })
}
