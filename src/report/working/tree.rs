//! The tree: a named value and how it comes from others.

use libm::{expm1, log1p, pow};

use crate::catalog::Confidence;
use crate::report::working::other_scenario::OtherScenarioFigure;
use crate::report::working::quantity::{Constant, Quantity, Why};
use crate::report::working::solved_input::SolvedInput;
use crate::report::working::solved_value::SolvedValue;
use crate::scenario::{Field, Unit};

/// A value and how it came to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// What it is; none for a step that has no name of its own and is written out where it stands.
    pub quantity: Option<Quantity>,
    /// Its path in the JSON object, if it is a figure there.
    pub path: Option<String>,
    /// Its value: the report's, where it is a figure there. A percentage as it is written, 95 and not 0.95.
    pub value: f64,
    /// How it comes about.
    pub how: How,
}

/// How a value comes about.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// It is given, or worked out under its own path.
    Given(Given),
    /// Parts added and taken off.
    Sum(Vec<(Sign, Working)>),
    /// Parts multiplied.
    Product(Vec<Working>),
    /// The first over the second.
    Quotient(Box<[Working; 2]>),
    /// (1 + the first) to the power of the second: growth and discounting.
    Compound(Box<[Working; 2]>),
    /// The first to the power of the second.
    Power(Box<[Working; 2]>),
    /// 1 − (1 + the first) to the power of minus the second: what level payments repay.
    Repaid(Box<[Working; 2]>),
    /// Its whole part.
    Whole(Box<Working>),
    /// The smaller of two.
    Smaller(Box<[Working; 2]>),
    /// The larger of two.
    Larger(Box<[Working; 2]>),
    /// A sum over months.
    Months(Months),
}

/// A sum over months: one of them is worked out, the others follow the same rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Months {
    /// Which of the terms is worked out.
    pub shown: usize,
    /// A term for every month, in their order.
    pub terms: Vec<Working>,
}

/// Whether a part is added or taken off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Added.
    Plus,
    /// Taken off.
    Minus,
}

/// Where a tree ends.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// An input.
    Input(&'static Field),
    /// What a row of the mix says: how many, at which price or rent.
    Row,
    /// A value of the catalogue.
    Catalogue {
        /// The machine's id.
        id: String,
        /// When it was so; empty where that is not recorded.
        date: String,
        /// How well it is supported.
        confidence: Confidence,
        /// Where it comes from.
        source: String,
    },
    /// What protocol, units or the model's conventions fix.
    Constant(Constant),
    /// The value is zero, or what it is, because of circumstances.
    Because(Why),
    /// A value that was found by moving an input: what was sought, with the proof.
    SolvedInput(Box<SolvedInput>),
    /// A value that was searched for but belongs to no input: what was sought, with the proof.
    SolvedValue(Box<SolvedValue>),
    /// A figure of another scenario, where it has a tree of its own.
    OtherScenario(Box<OtherScenarioFigure>),
    /// A figure that has a tree of its own, under its path.
    FigureRef,
}

impl Working {
    /// The value computed from the ends of the tree. A percentage counts as a fraction: 95 as 0.95.
    #[must_use]
    pub fn evaluate(&self) -> f64 {
        self.evaluated().0
    }

    /// The value computed from the ends of the tree, and the size of what was added up on the way. A difference far
    /// smaller than that size is rounding.
    #[must_use]
    pub fn evaluated(&self) -> (f64, f64) {
        let both = |parts: &[Self; 2]| (parts[0].evaluated(), parts[1].evaluated());
        let exactly = |value: f64| (value, value.abs());
        match &self.how {
            How::Given(given) => exactly(if given.is_percent() {
                self.value / 100.0
            } else {
                self.value
            }),
            How::Sum(parts) => parts.iter().fold((0.0, 0.0), |(sum, size), (sign, part)| {
                let (value, of) = part.evaluated();
                let value = if *sign == Sign::Plus { value } else { -value };
                (sum + value, size + of)
            }),
            How::Product(parts) => {
                let factors: Vec<(f64, f64)> = parts.iter().map(Self::evaluated).collect();
                let others = |left_out: usize| -> f64 {
                    let others = factors.iter().enumerate().filter(|(nth, _)| *nth != left_out);
                    others.map(|(_, (value, _))| value.abs()).product()
                };
                let value: f64 = factors.iter().map(|(value, _)| value).product();
                let lost = factors.iter().enumerate();
                let lost: f64 = lost
                    .map(|(nth, (value, size))| (size - value.abs()) * others(nth))
                    .sum();
                (value, value.abs() + lost)
            }
            How::Quotient(parts) => {
                let ((above, size), (below, of)) = both(parts);
                let value = above / below;
                (value, size / below.abs() + value.abs() * (of / below.abs() - 1.0))
            }
            How::Compound(parts) => {
                let ((rate, _), (periods, _)) = both(parts);
                exactly(pow(1.0 + rate, periods))
            }
            How::Power(parts) => {
                let ((base, size), (exponent, _)) = both(parts);
                let value = pow(base, exponent);
                // A base with few exact digits leaves even fewer in a high power of it.
                let lost = 1.0 + (size / base.abs() * exponent).abs();
                (value, value.abs() * if lost.is_finite() { lost } else { 1.0 })
            }
            How::Repaid(parts) => {
                let ((rate, _), (periods, _)) = both(parts);
                exactly(-expm1(-periods * log1p(rate)))
            }
            How::Whole(part) => exactly(part.evaluate().floor()),
            How::Smaller(parts) => chosen(both(parts), |a, b| a < b),
            How::Larger(parts) => chosen(both(parts), |a, b| a > b),
            How::Months(months) => months.terms.iter().fold((0.0, 0.0), |(sum, size), term| {
                let (value, of) = term.evaluated();
                (sum + value, size + of)
            }),
        }
    }

    /// Names a step that is no figure of the object.
    pub(super) fn named(mut self, quantity: Quantity) -> Self {
        self.quantity = Some(quantity);
        self
    }

    /// Names a figure of the object, with the value that it has there. A given value becomes a part of that figure, so
    /// that the figure is evaluated from it.
    pub(super) fn figure(self, quantity: Quantity, path: impl Into<String>, value: f64) -> Self {
        let how = match self.how {
            How::Given(_) => How::Sum(vec![(Sign::Plus, self)]),
            how => how,
        };
        Self {
            quantity: Some(quantity),
            path: Some(path.into()),
            value,
            how,
        }
    }

    /// The parts of a step, in the order in which they are written. Of a sum over months, only the month that is worked
    /// out.
    #[must_use]
    pub fn parts(&self) -> Vec<&Self> {
        match &self.how {
            How::Given(_) => Vec::new(),
            How::Sum(parts) => parts.iter().map(|(_, part)| part).collect(),
            How::Product(parts) => parts.iter().collect(),
            How::Quotient(parts)
            | How::Compound(parts)
            | How::Power(parts)
            | How::Repaid(parts)
            | How::Smaller(parts)
            | How::Larger(parts) => parts.iter().collect(),
            How::Whole(part) => vec![part],
            How::Months(months) => months.terms.get(months.shown).into_iter().collect(),
        }
    }

    fn of(how: How) -> Self {
        let mut tree = Self {
            quantity: None,
            path: None,
            value: 0.0,
            how,
        };
        tree.value = tree.evaluate();
        tree
    }

    fn given(quantity: Quantity, value: f64, given: Given) -> Self {
        Self {
            quantity: Some(quantity),
            path: None,
            value,
            how: How::Given(given),
        }
    }
}

/// The chosen one of two values, with its size. If rounding could choose the other one, the size is the larger of the
/// two.
fn chosen((one, other): ((f64, f64), (f64, f64)), is_first: fn(f64, f64) -> bool) -> (f64, f64) {
    let (value, size) = if is_first(one.0, other.0) { one } else { other };
    let both = one.1.max(other.1);
    let is_close = (one.0 - other.0).abs() <= CLOSE * both;
    (value, if is_close { both } else { size })
}

/// Two values that differ by less than this share of what was added up may change order by rounding.
const CLOSE: f64 = 1e-9;

impl Given {
    /// Whether it is written in percent.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        matches!(self, Self::Input(field) if matches!(field.unit, Unit::Percent | Unit::PercentPerYear))
    }
}

/// An input with its value.
pub(super) fn input(field: &'static Field, value: f64) -> Working {
    Working::given(Quantity::Input(field.input), value, Given::Input(field))
}

/// What the row of the mix says.
pub(super) fn of_row(quantity: Quantity, value: f64) -> Working {
    Working::given(quantity, value, Given::Row)
}

/// A value with where it comes from.
pub(super) fn given(quantity: Quantity, value: f64, given: Given) -> Working {
    Working::given(quantity, value, given)
}

/// A constant.
pub(super) fn constant(constant: Constant) -> Working {
    Working::given(
        Quantity::Constant(constant),
        constant.value(),
        Given::Constant(constant),
    )
}

/// A value that circumstances fix.
pub(super) fn because(why: Why, value: f64) -> Working {
    Working::given(Quantity::Because(why), value, Given::Because(why))
}

/// A figure that is worked out under its own path.
pub(super) fn figure_ref(quantity: Quantity, path: impl Into<String>, value: f64) -> Working {
    Working {
        path: Some(path.into()),
        ..Working::given(quantity, value, Given::FigureRef)
    }
}

/// Parts added up.
pub(super) fn sum(parts: impl IntoIterator<Item = (Sign, Working)>) -> Working {
    Working::of(How::Sum(parts.into_iter().collect()))
}

/// A part that is added.
pub(super) fn plus(part: Working) -> (Sign, Working) {
    (Sign::Plus, part)
}

/// A part that is taken off.
pub(super) fn minus(part: Working) -> (Sign, Working) {
    (Sign::Minus, part)
}

/// Parts multiplied.
pub(super) fn product(parts: impl IntoIterator<Item = Working>) -> Working {
    Working::of(How::Product(parts.into_iter().collect()))
}

/// One over another.
pub(super) fn quotient(above: Working, below: Working) -> Working {
    Working::of(How::Quotient(Box::new([above, below])))
}

/// (1 + rate)^periods.
pub(super) fn compound(rate: Working, periods: Working) -> Working {
    Working::of(How::Compound(Box::new([rate, periods])))
}

/// base^exponent.
pub(super) fn power(base: Working, exponent: Working) -> Working {
    Working::of(How::Power(Box::new([base, exponent])))
}

/// 1 − (1 + rate)^−periods.
pub(super) fn repaid(rate: Working, periods: Working) -> Working {
    Working::of(How::Repaid(Box::new([rate, periods])))
}

/// The whole part.
pub(super) fn whole(part: Working) -> Working {
    Working::of(How::Whole(Box::new(part)))
}

/// The smaller of two.
pub(super) fn smaller(one: Working, other: Working) -> Working {
    Working::of(How::Smaller(Box::new([one, other])))
}

/// The larger of two.
pub(super) fn larger(one: Working, other: Working) -> Working {
    Working::of(How::Larger(Box::new([one, other])))
}

/// A sum over months, of which one is worked out.
pub(super) fn months(shown: usize, terms: Vec<Working>) -> Working {
    Working::of(How::Months(Months { shown, terms }))
}
