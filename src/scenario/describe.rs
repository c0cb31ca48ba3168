//! Builders for the inputs of `FIELDS`: one function for each kind of value, and methods for the other properties.
//!
//! A property that is not set has a plain value: no unit, a step of 1, the plain default of the kind, no swing, and as
//! its source an assumption without a reason.

use crate::catalog::Confidence;
use crate::catalog::calendar::Month;
use crate::catalog::snapshot::Snapshot;

use super::choice::TrainingRun;
use super::field::{Access, DefaultValue, Evidence, Field, Kind, Source, Swing};
use super::{Input, Scenario, Unit};

/// Any number in a range.
pub(super) const fn number(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> f64,
    set: fn(&mut Scenario, f64),
) -> Field {
    Field::new(input, key, Kind::Number(Access { get, set }))
}

/// A whole number in a range.
pub(super) const fn whole_number(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> u32,
    set: fn(&mut Scenario, u32),
) -> Field {
    Field::new(input, key, Kind::Whole(Access { get, set }))
}

/// Yes or no.
pub(super) const fn flag(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> bool,
    set: fn(&mut Scenario, bool),
) -> Field {
    Field::new(input, key, Kind::Flag(Access { get, set })).range(0.0, 1.0)
}

/// A number that need not be given.
pub(super) const fn optional(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> Option<f64>,
    set: fn(&mut Scenario, Option<f64>),
) -> Field {
    Field::new(input, key, Kind::Optional(Access { get, set }))
}

/// Several numbers, each in a range.
pub(super) const fn list(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> Vec<f64>,
    set: fn(&mut Scenario, Vec<f64>),
) -> Field {
    Field::new(input, key, Kind::List(Access { get, set }))
}

/// A calendar month.
pub(super) const fn month(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> Month,
    set: fn(&mut Scenario, Month),
) -> Field {
    Field::new(input, key, Kind::Month(Access { get, set }))
}

/// One of several, by its place among their names in links.
pub(super) const fn choice(
    input: Input,
    key: &'static str,
    names: &'static [&'static str],
    get: fn(&Scenario) -> usize,
    set: fn(&mut Scenario, usize),
) -> Field {
    Field::new(input, key, Kind::Choice(names, Access { get, set }))
}

/// A training run.
pub(super) const fn run(
    input: Input,
    key: &'static str,
    get: fn(&Scenario) -> TrainingRun,
    set: fn(&mut Scenario, TrainingRun),
) -> Field {
    Field::new(input, key, Kind::Run(Access { get, set }))
}

impl Field {
    const fn new(input: Input, key: &'static str, kind: Kind) -> Self {
        Self {
            input,
            key,
            unit: Unit::Plain,
            kind,
            default: DefaultValue::OfKind,
            min: 0.0,
            max: 0.0,
            swing: None,
            step: 1.0,
            source: Source::always(Confidence::Assumption, ""),
        }
    }

    /// The unit of its value; without this it is a plain number.
    pub(super) const fn unit(mut self, unit: Unit) -> Self {
        self.unit = unit;
        self
    }

    /// Its default on every day, in its unit.
    pub(super) const fn default(mut self, value: f64) -> Self {
        self.default = DefaultValue::Number(value);
        self
    }

    /// The place of its default among the choices; without this the first.
    pub(super) const fn default_choice(mut self, place: usize) -> Self {
        self.default = DefaultValue::Choice(place);
        self
    }

    /// Its default as recorded for the day of the defaults.
    pub(super) const fn default_of_day(mut self, recorded: fn(&Snapshot) -> f64) -> Self {
        self.default = DefaultValue::OfDay(recorded);
        self
    }

    /// Smallest and largest value, in its unit.
    pub(super) const fn range(mut self, min: f64, max: f64) -> Self {
        self.min = min;
        self.max = max;
        self
    }

    /// By how much sensitivity moves it, in its unit.
    pub(super) const fn swing(mut self, by: f64) -> Self {
        self.swing = Some(Swing::By(by));
        self
    }

    /// By how much sensitivity moves it, in percent of its value.
    pub(super) const fn swing_percent(mut self, percent: f64) -> Self {
        self.swing = Some(Swing::Percent(percent));
        self
    }

    /// What one press of an arrow key adds, in its unit; without this 1.
    pub(super) const fn step(mut self, step: f64) -> Self {
        self.step = step;
        self
    }

    /// Its default is our own estimate, for the reason given; a default without a source counts as an estimate too.
    pub(super) const fn assumed(mut self, text: &'static str) -> Self {
        self.source = Source::always(Confidence::Assumption, text);
        self
    }

    /// Its default is taken from a report, which the text names.
    pub(super) const fn reported(mut self, text: &'static str) -> Self {
        self.source = Source::always(Confidence::Medium, text);
        self
    }

    /// Its default is from a named document that a reader can find.
    pub(super) const fn documented(mut self, text: &'static str) -> Self {
        self.source = Source::always(Confidence::High, text);
        self
    }

    /// Its default's source is recorded with the day.
    pub(super) const fn recorded(mut self, of_day: fn(&'static Snapshot) -> Evidence) -> Self {
        self.source = Source::OfDay(of_day);
        self
    }
}
