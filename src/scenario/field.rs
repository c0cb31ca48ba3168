//! What an input is: its key, unit, kind, default, range, swing, step and source, and how to read and set it.

use crate::catalog::Confidence;
use crate::catalog::calendar::Month;
use crate::catalog::decimal;
use crate::catalog::snapshot::Snapshot;

use super::choice::TrainingRun;
use super::{Input, Scenario, Unit};

/// One input of the calculator, described once for links, page, sensitivity and tests.
#[derive(Debug)]
pub struct Field {
    /// Which input it is; the report finds the input's name and help text by this.
    pub input: Input,
    /// Its key in links; keys never change their meaning.
    pub key: &'static str,
    /// The unit of its value.
    pub unit: Unit,
    /// What kind of value it takes, and how to reach it.
    pub kind: Kind,
    /// Its value until the reader or a link sets another.
    pub default: DefaultValue,
    /// Smallest value, in its unit.
    pub min: f64,
    /// Largest value, in its unit.
    pub max: f64,
    /// By how much the sensitivity analysis moves it; `None` where a swing would be meaningless.
    pub swing: Option<Swing>,
    /// What one press of an arrow key adds, in its unit.
    pub step: f64,
    /// Where its default comes from. The default is dated to the day that its set of defaults was recorded for.
    pub source: Source,
}

impl PartialEq for Field {
    /// Every key belongs to exactly one input, so comparing keys is enough.
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// What kind of value an input takes.
#[derive(Debug)]
pub enum Kind {
    /// Any number in the range.
    Number(Access<f64>),
    /// A whole number in the range.
    Whole(Access<u32>),
    /// Yes or no; 1 or 0 in links.
    Flag(Access<bool>),
    /// A number that need not be given.
    Optional(Access<Option<f64>>),
    /// Several numbers, each in the range.
    List(Access<Vec<f64>>),
    /// A calendar month.
    Month(Access<Month>),
    /// One of several choices, stored as its position in the list of the choices' names in links.
    Choice(&'static [&'static str], Access<usize>),
    /// A training run.
    Run(Access<TrainingRun>),
}

/// How to read and set one value of a scenario.
#[derive(Debug)]
pub struct Access<T: 'static> {
    /// Reads it.
    pub get: fn(&Scenario) -> T,
    /// Sets it; the caller makes sure that the value is in range.
    pub set: fn(&mut Scenario, T),
}

/// The value of an input until the reader or a link sets another.
#[derive(Clone, Copy, Debug)]
pub enum DefaultValue {
    /// The plain value of the input's kind: 0, no, not given, an empty list, or the first choice; for a month the month
    /// of the day of the defaults; for a training run the default run.
    OfKind,
    /// The same number on every day.
    Number(f64),
    /// The choice at this position, on every day.
    Choice(usize),
    /// A recorded fact of the day.
    OfDay(fn(&Snapshot) -> f64),
}

impl<T: PartialEq> Access<T> {
    fn same(&self, a: &Scenario, b: &Scenario) -> bool {
        (self.get)(a) == (self.get)(b)
    }
}

impl Field {
    /// Sets the input to its default of a day.
    pub fn reset(&self, scenario: &mut Scenario, day: &Snapshot) {
        self.forget_range(scenario);
        match self.default {
            DefaultValue::Number(value) => self.set_number(scenario, value),
            DefaultValue::OfDay(recorded) => self.set_number(scenario, recorded(day)),
            DefaultValue::Choice(place) => {
                if let Kind::Choice(_, access) = &self.kind {
                    (access.set)(scenario, place);
                }
            }
            DefaultValue::OfKind => match &self.kind {
                Kind::Number(access) => (access.set)(scenario, 0.0),
                Kind::Whole(access) => (access.set)(scenario, 0),
                Kind::Flag(access) => (access.set)(scenario, false),
                Kind::Optional(access) => (access.set)(scenario, None),
                Kind::List(access) => (access.set)(scenario, Vec::new()),
                Kind::Month(access) => (access.set)(scenario, day.date.month()),
                Kind::Choice(_, access) => (access.set)(scenario, 0),
                Kind::Run(access) => (access.set)(scenario, TrainingRun::default()),
            },
        }
    }

    /// Whether two scenarios agree in this input.
    #[must_use]
    pub fn same(&self, a: &Scenario, b: &Scenario) -> bool {
        if self.known_range(a) != self.known_range(b) {
            return false;
        }
        match &self.kind {
            Kind::Number(access) => access.same(a, b),
            Kind::Whole(access) => access.same(a, b),
            Kind::Flag(access) => access.same(a, b),
            Kind::Optional(access) => access.same(a, b),
            Kind::List(access) => access.same(a, b),
            Kind::Month(access) => access.same(a, b),
            Kind::Choice(_, access) => access.same(a, b),
            Kind::Run(access) => access.same(a, b),
        }
    }

    /// The input as a number, a flag as 1 or 0; `None` if its kind is not numeric or no value is given.
    #[must_use]
    pub fn number(&self, scenario: &Scenario) -> Option<f64> {
        match &self.kind {
            Kind::Number(access) => Some((access.get)(scenario)),
            Kind::Whole(access) => Some(f64::from((access.get)(scenario))),
            Kind::Flag(access) => Some(f64::from(u8::from((access.get)(scenario)))),
            Kind::Optional(access) => (access.get)(scenario),
            Kind::List(_) | Kind::Month(_) | Kind::Choice(_, _) | Kind::Run(_) => None,
        }
    }

    /// Sets a numeric input; the value is clamped to the input's range and rounded if the input takes whole numbers.
    /// Inputs of other kinds keep their value. If the input was known only as a range, that range is forgotten.
    pub fn set_number(&self, scenario: &mut Scenario, value: f64) {
        self.forget_range(scenario);
        let value = value.clamp(self.min, self.max);
        match &self.kind {
            Kind::Number(access) => (access.set)(scenario, value),
            Kind::Whole(access) => (access.set)(scenario, whole(value)),
            Kind::Flag(access) => (access.set)(scenario, value >= 0.5),
            Kind::Optional(access) => (access.set)(scenario, Some(value)),
            Kind::List(_) | Kind::Month(_) | Kind::Choice(_, _) | Kind::Run(_) => {}
        }
    }
}

/// The nearest whole number that a `u32` can hold.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped; NaN cannot pass the parser"
)]
pub(crate) fn whole(value: f64) -> u32 {
    value.round().clamp(0.0, f64::from(u32::MAX)) as u32
}

/// A value rounded to its first significant digit and `digits` more, as a person would type it.
#[must_use]
pub fn rounded(value: f64, digits: usize) -> f64 {
    decimal::parse(&format!("{value:.digits$e}")).unwrap_or(value)
}

/// By how much the sensitivity analysis moves an input up and down.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Swing {
    /// An absolute amount, in the input's unit.
    By(f64),
    /// A percentage of the input's own value.
    Percent(f64),
}

/// Where a default comes from: the same for every day of defaults, or recorded with the day.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// The same on every day.
    Always(Evidence),
    /// Recorded with each day, for defaults that are facts of that day.
    OfDay(fn(&'static Snapshot) -> Evidence),
}

/// The source of a default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// How well it is supported.
    pub confidence: Confidence,
    /// The source, or why the assumption was made.
    pub text: &'static str,
}

impl Source {
    /// The source of the default of a day.
    #[must_use]
    pub fn on(&self, day: &'static Snapshot) -> Evidence {
        match self {
            Self::Always(evidence) => *evidence,
            Self::OfDay(evidence) => evidence(day),
        }
    }

    pub(super) const fn always(confidence: Confidence, text: &'static str) -> Self {
        Self::Always(Evidence { confidence, text })
    }
}
