//! What readers try first for an input, as values one press away: for the Bitcoin price half, double and the extremes
//! of the record; for every other input with a slider, its swing down and up.

use crate::catalog::history::{MeanPrice, PRICE_EXTREMES};
use crate::report::number::rounded;
use crate::scenario::{Field, Input, Swing};

/// What is assumed for an input.
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
    /// Its value less its swing.
    Less(Swing),
    /// Its value plus its swing.
    More(Swing),
}

/// A value to try.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WhatIf {
    /// What is assumed.
    pub supposed: Supposed,
    /// The value the input then has.
    pub value: f64,
}

/// Digits kept after the first digit of a value; further digits come from floating-point rounding, not from the reader.
const DIGITS: usize = 10;

/// What can be tried for an input that has this value: only values within its range and different from the present one.
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
        let [lowest, highest] = PRICE_EXTREMES;
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
