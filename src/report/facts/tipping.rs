//! What would tip a use: the smallest change that reverses the verdict, and what the best row of each use needs to
//! pay for itself.

use crate::report::facts::running::worth_most;
use crate::report::figures::{Report, Row};
use crate::scenario::{self, Field, Input, Kind, Use};

/// What is said below the verdict.
#[derive(Clone, Debug)]
pub struct Tipping<'r> {
    /// The smallest change of one input that reverses who comes out ahead; none if nothing is close.
    pub reversal: Option<Reversal>,
    /// What the best row of each use needs, in the order of [`Use::ALL`]; empty where a reversal says enough.
    pub needs: Vec<Need<'r>>,
}

/// The input that is closest to reversing who comes out ahead.
#[derive(Clone, Copy, Debug)]
pub struct Reversal {
    /// The input.
    pub field: &'static Field,
    /// The use that is reversed.
    pub reversed: Use,
    /// Whether it comes out ahead there; if not, it is ahead now.
    pub ahead: bool,
    /// On which side of the value it is reversed.
    pub side: Side,
    /// The value at which it is reversed, in the input's unit.
    pub value: f64,
    /// The value now.
    pub now: f64,
}

/// On which side of a value something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the value: the first whole number that differs.
    At,
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// What a row needs to pay for itself over the horizon: any one of some values.
#[derive(Clone, Debug, PartialEq)]
pub struct Need<'r> {
    /// The row, the best of its use.
    pub row: &'r Row,
    /// The values, at least one.
    pub limits: Vec<Limit>,
}

/// The value of an input at which a row just pays over the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limit {
    /// The input.
    pub input: Input,
    /// The row's place in the mix.
    pub place: usize,
    /// Its name among the breakevens in the JSON object.
    pub key: &'static str,
    /// The value, $ in the input's unit.
    pub usd: f64,
}

impl<'r> Tipping<'r> {
    /// What would tip the uses of a report.
    #[must_use]
    pub fn of(report: &'r Report) -> Self {
        let reversal = Reversal::of(report);
        let needs = if reversal.is_some() && !report.duel.is_empty() {
            Vec::new()
        } else {
            // An input that the reversal names is not named again.
            let named = reversal.map(|reversal| reversal.field.input);
            needs(report, named)
        };
        Self { reversal, needs }
    }
}

impl Reversal {
    fn of(report: &Report) -> Option<Self> {
        let found = report.tipping.as_ref()?;
        let field = scenario::field(found.key)?;
        let side = match field.kind {
            Kind::Whole(_) => Side::At,
            _ if found.value > found.now => Side::Above,
            _ => Side::Below,
        };
        Some(Self {
            field,
            reversed: found.reversed,
            ahead: found.ahead,
            side,
            value: found.value,
            now: found.now,
        })
    }
}

impl Limit {
    /// Its path in the JSON object.
    #[must_use]
    pub fn path(&self) -> String {
        format!("rows.{}.breakeven.life.{}", self.place, self.key)
    }
}

fn needs(report: &Report, named: Option<Input>) -> Vec<Need<'_>> {
    Use::ALL
        .into_iter()
        .filter_map(|kind| worth_most(report, kind))
        .filter_map(|(place, row)| {
            let inputs: &[Input] = match row.kind {
                Use::Mining => &[Input::BitcoinPrice, Input::ElectricityPrice],
                Use::Rental => &[Input::GpuRent],
                Use::Hosting => &[Input::HostingRent],
            };
            let limits: Vec<Limit> = inputs
                .iter()
                .filter(|input| Some(**input) != named)
                .filter_map(|input| breakeven(row, place, *input))
                .collect();
            (!limits.is_empty()).then_some(Need { row, limits })
        })
        .collect()
}

fn breakeven(row: &Row, place: usize, input: Input) -> Option<Limit> {
    let life = &row.breakeven.life;
    let (key, usd) = match input {
        Input::ElectricityPrice => ("kwh", life.kwh),
        Input::BitcoinPrice => ("btc", life.btc),
        Input::GpuRent => ("gpuh", life.gpuh),
        Input::HostingRent => ("lrent", life.lrent),
        _ => return None,
    };
    Some(Limit {
        input,
        place,
        key,
        usd: usd?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::decode;
    use crate::model;
    use crate::report::english::English;

    fn report(link: &str, key: &'static str, now: f64, value: f64) -> Report {
        let mut report = Report::of(&decode(link), &English);
        report.tipping = Some(model::Tipping {
            key,
            now,
            value,
            swings: 1.0,
            reversed: Use::Mining,
            ahead: true,
        });
        report
    }

    #[test]
    fn a_reversal_lies_above_below_or_at_its_value() {
        let side = |key, now, value| {
            Tipping::of(&report("", key, now, value))
                .reversal
                .map(|it| it.side)
        };
        assert_eq!(side("btc", 1.0, 2.0), Some(Side::Above));
        assert_eq!(side("btc", 2.0, 1.0), Some(Side::Below));
        assert_eq!(side("mdelay", 2.0, 1.0), Some(Side::At), "whole months");
        assert_eq!(side("no such key", 2.0, 1.0), None);
    }

    #[test]
    fn needs_are_said_where_one_use_stands_alone_without_the_input_of_the_reversal() {
        assert!(
            Tipping::of(&report("", "btc", 1.0, 2.0)).needs.is_empty(),
            "a duel"
        );
        let mut mining = report("mix=s21pro*9", "btc", 1.0, 2.0);
        mining.rows[0].breakeven.life.kwh = Some(0.06);
        let needs = Tipping::of(&mining).needs;
        assert_eq!(needs.len(), 1);
        assert_eq!(
            needs[0].limits,
            [Limit {
                input: Input::ElectricityPrice,
                place: 0,
                key: "kwh",
                usd: 0.06
            }]
        );
        assert_eq!(needs[0].limits[0].path(), "rows.0.breakeven.life.kwh");
        mining.rows[0].breakeven.life.kwh = None;
        assert!(Tipping::of(&mining).needs.is_empty());
    }
}
