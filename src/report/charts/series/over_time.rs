//! Lines over the months: cash, profit, hashprice.

use crate::report::charts::axis::CalendarTick;
use crate::report::charts::series::LineKind;

/// Values month by month, a line each.
#[derive(Clone, Debug, PartialEq)]
pub struct LinesOverTime {
    /// One line a row of the mix, then whatever else is compared.
    pub lines: Vec<Line>,
    /// Months the chart reaches to.
    pub months: usize,
    /// The name of each moment that has values, from the first on.
    pub moments: Vec<String>,
    /// The calendar along the bottom; month 0 begins on the scenario's day, and a month is 365/12 days.
    pub calendar: Vec<CalendarTick>,
    /// Moments that concern all lines, such as the halving.
    pub events: Vec<Event>,
    /// Points of lines worth a sentence, such as the payback.
    pub marks: Vec<Mark>,
    /// How its amounts are written.
    pub amounts: Amounts,
}

/// How amounts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Amounts {
    /// As sums of money.
    #[default]
    Money,
    /// As small prices, to the cent.
    Cents,
}

/// A line of a chart over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is about: colour and dashes.
    pub kind: LineKind,
    /// How many lines of its kind stand before it, hidden ones included: which dashes it has.
    pub nth: usize,
    /// Its name at its end.
    pub label: String,
    /// Where its values stand in the JSON object, `monthly.rows.0.cumulative_usd`.
    pub path: String,
    /// One value a moment, $.
    pub values_usd: Vec<f64>,
}

/// A moment that concerns all lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Months since the start.
    pub month: f64,
    /// What happens, in a word or two.
    pub text: String,
}

/// A point of a line worth a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which line, by its place in the list.
    pub line: usize,
    /// Months since the start.
    pub month: f64,
    /// The sentence.
    pub text: String,
}
