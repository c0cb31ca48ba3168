//! One input's value as text: the kinds of [`FIELDS`](crate::scenario::FIELDS) to and from a link.

use crate::catalog::calendar::Month;
use crate::catalog::training;
use crate::scenario::{FIRST_MONTHS, Field, Kind, MAX_RENTS, Scenario, TrainingRun};

use super::number::{SMALLEST, number_text, parse_number};
use super::problem::Reason;

/// Sets an input from a link's text. If the value is out of range, the nearest bound is set and the reason returned; if
/// the text is invalid, the value stays as it was.
///
/// # Errors
/// Why the text could not be taken as it is.
pub fn set_text(field: &'static Field, scenario: &mut Scenario, text: &str) -> Result<(), Reason> {
    if let Some((low, high)) = text.split_once(RANGE) {
        return set_range(field, scenario, [number(low)?, number(high)?]);
    }
    field.forget_range(scenario);
    match &field.kind {
        Kind::Number(_) => set_within(field, scenario, number(text)?),
        Kind::Whole(_) => {
            let value = number(text)?;
            if value.is_finite() && value.fract() != 0.0 {
                return Err(Reason::NotWhole);
            }
            set_within(field, scenario, value)
        }
        Kind::Optional(access) => {
            if text.is_empty() {
                (access.set)(scenario, None);
                return Ok(());
            }
            set_within(field, scenario, number(text)?)
        }
        Kind::Flag(access) => {
            let flag = match text {
                "0" => false,
                "1" => true,
                _ => return Err(Reason::NotAFlag),
            };
            (access.set)(scenario, flag);
            Ok(())
        }
        Kind::List(access) => {
            let mut result = Ok(());
            let mut values = Vec::new();
            for part in text.split(':').filter(|_| !text.is_empty()) {
                if values.len() == MAX_RENTS {
                    result = Err(Reason::TooManyValues(MAX_RENTS));
                    break;
                }
                let (value, kept) = within(field, number(part)?);
                values.push(value);
                result = result.and(kept);
            }
            (access.set)(scenario, values);
            result
        }
        Kind::Month(access) => {
            let month: Month = text.parse().map_err(|_| Reason::NotAMonth)?;
            let (first, last) = FIRST_MONTHS;
            let kept = month.clamp(first, last);
            (access.set)(scenario, kept);
            if kept == month {
                Ok(())
            } else {
                Err(Reason::MonthOutOfRange(kept))
            }
        }
        Kind::Choice(names, access) => {
            let place = names.iter().position(|name| *name == text);
            (access.set)(scenario, place.ok_or(Reason::NotAChoice(names))?);
            Ok(())
        }
        Kind::Run(access) => {
            if let Some(run) = training::find(text) {
                (access.set)(scenario, TrainingRun::Published(&run.id));
                return Ok(());
            }
            let (hours, result) = within(field, parse_number(text).map_err(|_| Reason::NotARun)?);
            (access.set)(scenario, TrainingRun::GpuHours(hours));
            result
        }
    }
}

/// The separator between the two ends of a range.
const RANGE: &str = "..";

/// Sets an input to a range, with both ends clamped to the input's limits. If the first end is the higher, or the input
/// takes no range, its number is set to the median instead and the reason returned.
fn set_range(field: &'static Field, scenario: &mut Scenario, ends: [f64; 2]) -> Result<(), Reason> {
    let [(low, below), (high, above)] = ends.map(|end| within(field, end));
    field.set_range(scenario, low.min(high), low.max(high));
    if !field.takes_range() {
        return Err(Reason::TakesNoRange);
    }
    if low > high {
        field.set_number(scenario, field.number(scenario).unwrap_or(low));
        return Err(Reason::FromHighToLow);
    }
    below.and(above)
}

/// An input's value as a link writes it; `None` if it is optional and not given, or an empty list.
#[must_use]
pub fn text(field: &Field, scenario: &Scenario) -> Option<String> {
    if let Some(range) = field.known_range(scenario) {
        return Some([&number_text(range.low), RANGE, &number_text(range.high)].concat());
    }
    match &field.kind {
        Kind::Number(access) => Some(number_text((access.get)(scenario))),
        Kind::Whole(access) => Some((access.get)(scenario).to_string()),
        Kind::Flag(access) => Some(u8::from((access.get)(scenario)).to_string()),
        Kind::Optional(access) => (access.get)(scenario).map(number_text),
        Kind::List(access) => {
            let values: Vec<String> = (access.get)(scenario).into_iter().map(number_text).collect();
            (!values.is_empty()).then(|| values.join(":"))
        }
        Kind::Month(access) => Some((access.get)(scenario).to_string()),
        Kind::Choice(names, access) => names.get((access.get)(scenario)).map(|name| (*name).to_owned()),
        Kind::Run(access) => Some(match (access.get)(scenario) {
            TrainingRun::Published(id) => id.to_owned(),
            TrainingRun::GpuHours(hours) => number_text(hours),
        }),
    }
}

fn number(text: &str) -> Result<f64, Reason> {
    parse_number(text).map_err(|_| Reason::NotANumber)
}

fn set_within(field: &Field, scenario: &mut Scenario, value: f64) -> Result<(), Reason> {
    let (value, result) = within(field, value);
    field.set_number(scenario, value);
    result
}

fn within(field: &Field, value: f64) -> (f64, Result<(), Reason>) {
    clamped(value, field.min, field.max)
}

/// A value clamped to a range, and the reason if it had to be changed.
pub(super) fn clamped(value: f64, min: f64, max: f64) -> (f64, Result<(), Reason>) {
    if value != 0.0 && value.abs() < SMALLEST {
        let nearest = 0.0_f64.clamp(min, max);
        (nearest, Err(Reason::TooSmall(nearest)))
    } else if value < min {
        (min, Err(Reason::BelowRange(min)))
    } else if value > max {
        (max, Err(Reason::AboveRange(max)))
    } else {
        (value, Ok(()))
    }
}
