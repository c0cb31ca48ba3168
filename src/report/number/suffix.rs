//! What is typed after a number: a magnitude, a unit, a currency, as a factor in the field's unit.

use super::typed::Mistyped;

/// The text after a number as a factor.
#[derive(Clone, Copy)]
pub(super) struct Factor {
    /// A power of ten.
    pub(super) of_ten: i32,
    /// A further factor.
    pub(super) times: f64,
}

/// What large numbers are written with, the longer ones first.
const MAGNITUDES: [(&str, i32); 12] = [
    ("quadrillion", 15),
    ("trillion", 12),
    ("billion", 9),
    ("million", 6),
    ("thousand", 3),
    ("tn", 12),
    ("bn", 9),
    ("k", 3),
    ("K", 3),
    ("M", 6),
    ("G", 9),
    ("T", 12),
];

/// How cents are written, the longer ones first.
const CENTS: [&str; 4] = ["¢", "cents", "cent", "c"];

impl Factor {
    /// The factor of a suffix in a field with a unit.
    pub(super) fn of(suffix: &str, unit: &'static str) -> Result<Self, Mistyped> {
        if let Some(times) = unit_factor(suffix, unit) {
            return Ok(Self { of_ten: 0, times });
        }
        let scaled = MAGNITUDES.iter().find_map(|(name, of_ten)| {
            let times = unit_factor(suffix.strip_prefix(name)?, unit)?;
            Some(Self {
                of_ten: *of_ten,
                times,
            })
        });
        scaled.ok_or_else(|| {
            if unit.is_empty() || suffix.chars().any(|sign| sign.is_ascii_digit()) {
                Mistyped::NotANumber
            } else {
                Mistyped::OtherUnit(unit, suffix.to_owned())
            }
        })
    }
}

/// The factor that converts a number with this unit to the field's unit; none if the unit does not fit the field.
fn unit_factor(typed: &str, unit: &str) -> Option<f64> {
    let unit: String = unit.chars().filter(|sign| *sign != ' ').collect();
    let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
    if typed.is_empty() || same(typed, &unit) {
        return Some(1.0);
    }
    if let Some(per) = unit.strip_prefix('$') {
        let stripped = |names: &[&str]| names.iter().find_map(|name| typed.strip_prefix(name));
        let (times, typed) = match stripped(&CENTS) {
            Some(rest) => (0.01, rest),
            None => (1.0, stripped(&["$", "USD"]).unwrap_or(typed)),
        };
        let hours = same(per, "/h")
            && ["/hour", "/GPU-h", "/GPU-hour", "anhour"]
                .iter()
                .any(|known| same(typed, known));
        let bare = same(per, "/kWIT") && same(typed, "/kW");
        return (typed.is_empty() || same(typed, per) || hours || bare).then_some(times);
    }
    let other: &[(&str, f64)] = match unit.as_str() {
        "MW" => &[("kW", 1e-3), ("GW", 1e3)],
        "kW" => &[("W", 1e-3), ("MW", 1e3)],
        "W" => &[("kW", 1e3)],
        "%ayear" => &[("%", 1.0), ("%/yr", 1.0)],
        "months" => &[("month", 1.0), ("years", 12.0), ("year", 12.0)],
        "years" => &[("year", 1.0)],
        "" => &[("%", 1.0)],
        _ => &[],
    };
    other
        .iter()
        .find(|(name, _)| same(typed, name))
        .map(|(_, times)| *times)
}
