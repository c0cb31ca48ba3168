//! The first chart read value by value, and the strip of who is worth most below its axis.

use crate::model::{Boundary, WorthAlongInput};
use crate::report::charts::Subject;
use crate::report::charts::reading::{Column, Readable, Reading};
use crate::report::charts::scale::Scale;
use crate::report::charts::worth::{Lead, WorthBy, WorthLine};
use crate::report::facts::worth::{WorthBasis, leader};
use crate::report::tables::csv::sensible;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::name;
use crate::report::words::tables::Measure;
use crate::scenario::{self, Unit};

pub(super) fn strip(along: &WorthAlongInput<'_>, across: &Scale, boundaries: &[Boundary]) -> Vec<Lead> {
    let within: Vec<_> = boundaries
        .iter()
        .filter(|found| found.at > across.low && found.at < across.high)
        .collect();
    let ends = within.iter().map(|found| found.at).chain([across.high]);
    let mut leads = Vec::new();
    let mut from = across.low;
    for (nth, to) in ends.enumerate() {
        let of = match (
            within.get(nth),
            nth.checked_sub(1).and_then(|last| within.get(last)),
        ) {
            (Some(next), _) => next.below,
            (None, Some(last)) => last.above,
            (None, None) => {
                let middle = along.worth_at(across.value(0.5));
                leader(&middle)
            }
        };
        leads.push(Lead { of, from, to });
        from = to;
    }
    leads
}

/// The unit of a year's figures.
pub(super) fn measure(per: WorthBasis) -> Measure {
    match per {
        WorthBasis::Megawatt => Measure::UsdPerMwYear,
        WorthBasis::Kilowatt => Measure::UsdPerKwYear,
        WorthBasis::Whole(..) => Measure::UsdPerYear,
    }
}

impl WorthBy {
    /// What its input is in.
    fn measure(&self) -> Measure {
        Measure::Of(scenario::field(self.key).map_or(Unit::Plain, |field| field.unit))
    }
}

impl WorthLine {
    /// The line's name without the figure that it may end in on the chart.
    fn without_figure(&self, words: &dyn Words) -> String {
        let mut name = if self.is_other {
            self.name.clone()
        } else {
            words.kind(self.of).to_owned()
        };
        if self.follows {
            name += ", ";
            name += words.chart_label(ChartLabel::IfDifficultyFollows);
        }
        name
    }
}

impl Readable for WorthBy {
    fn stop_name(&self, _: &dyn Words) -> (&'static str, Measure) {
        (self.name, self.measure())
    }

    fn stops(&self) -> usize {
        self.values.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        let column = |line: &WorthLine| Column {
            name: line.without_figure(words),
            measure: measure(self.per),
            subject: Some(Subject::Use(line.of)),
        };
        self.lines.iter().map(column).collect()
    }

    /// These figures are in no other file than the chart's own.
    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let value = *self.values.get(stop)?;
        let field = scenario::field(self.key)?;
        let cell = |line: &WorthLine| {
            let usd = line.usd.get(stop).copied().unwrap_or_default();
            vec![name(words.numerals().money_short(usd))]
        };
        // The present value is written as exactly as on the chart.
        let at = if value.to_bits() == self.now.to_bits() {
            self.now_said.clone()
        } else {
            words.worth_value(field, value)
        };
        Some(Reading {
            at: vec![name(at)],
            cells: self.lines.iter().map(cell).collect(),
        })
    }

    fn stop_in_file(&self, stop: usize) -> Option<String> {
        self.values.get(stop).copied().map(sensible)
    }

    fn value(&self, stop: usize, column: usize) -> Option<f64> {
        self.lines.get(column)?.usd.get(stop).copied()
    }
}
