//! What readers try first of an input, as values one press away: of the Bitcoin price the half, the double and the
//! extremes of the record, of every other input with a slider its swing down and up.

use crate::catalog::history::{EXTREMES, MeanPrice};
use crate::report::number::rounded;
use crate::scenario::{Field, Input, Swing};

/// What is supposed of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Supposed {
    /// Half of what it is.
    Half,
    /// Twice what it is.
    Double,
    /// The lowest mean price of a recorded month.
    Lowest(MeanPrice),
    /// The highest mean price of a recorded month.
    Highest(MeanPrice),
    /// Its swing less.
    Less(Swing),
    /// Its swing more.
    More(Swing),
}

/// A value to try.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhatIf {
    /// What is supposed.
    pub supposed: Supposed,
    /// The value the input then has.
    pub value: f64,
}

/// Digits behind the first one of a value: what is beyond is the arithmetic's, not the reader's.
const DIGITS: usize = 10;

/// What can be tried of an input that has this value: nothing beyond its range, and nothing that it is already.
///
/// ```
/// use wattworth::report::controls::what_if::what_ifs;
/// use wattworth::scenario::field;
///
/// let horizon = field("months").expect("an input");
/// let values: Vec<f64> = what_ifs(horizon, 60.0).iter().map(|tried| tried.value).collect();
/// assert_eq!(values, [48.0, 72.0]);
/// // No horizon is shorter than a month.
/// assert_eq!(what_ifs(horizon, 12.0).len(), 1);
/// ```
#[must_use]
pub fn what_ifs(field: &Field, value: f64) -> Vec<WhatIf> {
    let tried = |supposed: Supposed, value: f64| WhatIf {
        supposed,
        value: rounded(value, DIGITS),
    };
    let mut all = if field.input == Input::BitcoinPrice {
        let [lowest, highest] = EXTREMES;
        vec![
            tried(Supposed::Half, value / 2.0),
            tried(Supposed::Double, value * 2.0),
            tried(Supposed::Lowest(lowest), f64::from(lowest.usd)),
            tried(Supposed::Highest(highest), f64::from(highest.usd)),
        ]
    } else if let Some(swing) = field.swing {
        let by = match swing {
            Swing::By(amount) => amount,
            Swing::Percent(percent) => value.abs() * percent / 100.0,
        };
        vec![
            tried(Supposed::Less(swing), value - by),
            tried(Supposed::More(swing), value + by),
        ]
    } else {
        Vec::new()
    };
    all.retain(|tried| {
        (field.min..=field.max).contains(&tried.value) && (tried.value - value).abs() > 1e-9 * value.abs()
    });
    all
}
