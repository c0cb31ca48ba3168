//! The few inputs that are open on the page, how far their sliders reach, and what they do.

use crate::scenario::{self, Field, Input, RentPath, Rents, Scenario, Use};

use crate::model::Effect;
use crate::report::figures::Report;
use crate::report::number::rounded;
use crate::report::words::Words;
use crate::report::words::piece::{Piece, Tone, toned};

/// An input that is open.
#[derive(Clone, Debug)]
pub struct Control {
    /// Which input.
    pub field: &'static Field,
    /// Its value in effect; of a rent the first row's.
    pub value: f64,
    /// "2.00 and 2.50", where rows are paid different rents.
    pub rents: Option<String>,
    /// What its slider reaches.
    pub span: Span,
    /// "1 ¢ more: −$14.5 M".
    pub effect: Vec<Piece>,
    /// "mining pays below 6.5 ¢ over five years".
    pub limit: Vec<Piece>,
}

/// What a slider reaches, well inside the input's range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Its left end.
    pub low: f64,
    /// Its right end.
    pub high: f64,
    /// Whether equal ways are equal factors.
    pub by_factors: bool,
    /// What its values are rounded to: a multiple of this, or so many significant digits by factors.
    pub grain: f64,
}

/// Positions of a slider.
pub const PLACES: f64 = 1000.0;

impl Span {
    /// The position of a value, 0 to [`PLACES`]; beyond its ends, at its ends.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        let part = if self.by_factors {
            libm::log(value.max(self.low) / self.low) / libm::log(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        };
        (part.clamp(0.0, 1.0) * PLACES).round()
    }

    /// The round value at a place.
    #[must_use]
    pub fn value(&self, place: f64) -> f64 {
        let part = place / PLACES;
        if self.by_factors {
            let value = self.low * libm::pow(self.high / self.low, part);
            rounded(value, 2)
        } else {
            let steps = ((self.low + part * (self.high - self.low)) / self.grain).round();
            // Divided, because 0.001 × 50 is not 0.05.
            let value = steps / (1.0 / self.grain).round().max(1.0);
            if self.grain < 1.0 {
                value
            } else {
                steps * self.grain
            }
        }
    }
}

/// The inputs that are open for a mix, in their order: those of uses that are there, or of all if none is.
#[must_use]
pub fn of(report: &Report, scenario: &Scenario, words: &dyn Words) -> Vec<Control> {
    let there = |kind: Use| report.rows.is_empty() || report.rows.iter().any(|row| row.kind == kind);
    // A table of rents by year leaves nothing for one rent to move.
    let tabled =
        scenario.rental.path == RentPath::Table && !scenario.rental.rents_by_year_usd_per_hour.is_empty();
    let wanted = [
        ("kwh", true, linear(0.0, 0.2, 0.001)),
        ("btc", there(Use::Mining), factors(10_000.0, 1e6)),
        ("diffg", there(Use::Mining), linear(-20.0, 80.0, 1.0)),
        ("gpuh", there(Use::Rental) && !tabled, factors(0.1, 10.0)),
        ("lrent", there(Use::Hosting), linear(0.0, 300.0, 1.0)),
    ];
    wanted
        .into_iter()
        .filter(|(_, wanted, _)| *wanted)
        .filter_map(|(key, _, span)| {
            let field = scenario::field(key)?;
            let value = scenario::value_of(scenario, field).or_else(|| field.number(scenario))?;
            let mut paid: Vec<f64> = Rents::of(scenario).paid(field.input).collect();
            paid.sort_by(f64::total_cmp);
            paid.dedup();
            Some(Control {
                field,
                value,
                rents: (paid.len() > 1).then(|| words.rents(&paid)),
                span,
                effect: effect(report, field, words),
                limit: words.limit(field.input, report),
            })
        })
        .collect()
}

/// What one swing up does to the site's NPV; nothing for an input without a swing.
#[must_use]
pub fn effect(report: &Report, field: &Field, words: &dyn Words) -> Vec<Piece> {
    let found = report
        .sensitivity
        .iter()
        .enumerate()
        .find(|(_, one)| one.key == field.key);
    let Some((nth, one)) = found else {
        return Vec::new();
    };
    let path = format!("sensitivity.{nth}");
    // What is moved by less than the swing would be described wrongly.
    let whole = |effect: &Effect| !effect.clamped;
    let (way, effect, up) = match (one.up.filter(whole), one.down.filter(whole)) {
        (Some(up), _) => ("up", up, true),
        (None, Some(down)) => ("down", down, false),
        (None, None) => return Vec::new(),
    };
    let usd = effect.npv_change_usd;
    if usd == 0.0 {
        return Vec::new();
    }
    let mut said = words.swing(one, field.unit, &path, up);
    let n = words.numerals();
    said.push(toned(
        format!("{path}.{way}.npv_change_usd"),
        usd,
        n.with_plus(usd, &n.money(usd)),
        if usd < 0.0 { Tone::Loss } else { Tone::Plain },
    ));
    said
}

/// Whether an input matters to the page's mix and is worth a place among the open ones.
#[must_use]
pub fn is_open(input: Input) -> bool {
    matches!(
        input,
        Input::ElectricityPrice
            | Input::BitcoinPrice
            | Input::DifficultyGrowth
            | Input::GpuRent
            | Input::HostingRent
    )
}

fn linear(low: f64, high: f64, grain: f64) -> Span {
    Span {
        low,
        high,
        by_factors: false,
        grain,
    }
}

fn factors(low: f64, high: f64) -> Span {
    Span {
        low,
        high,
        by_factors: true,
        grain: 3.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sliders_stand_where_their_values_are_and_give_round_ones() {
        let check = |what: &str, found: f64, expected: f64| {
            assert!(
                (found - expected).abs() <= 1e-9 * expected.abs(),
                "{what}: {found}, not {expected}"
            );
        };
        let power = linear(0.0, 0.2, 0.001);
        check("a quarter of the way", power.place(0.05), 250.0);
        check("and back", power.value(250.0), 0.05);
        check("beyond the end", power.place(5.0), PLACES);
        let price = factors(10_000.0, 1e6);
        check("half of two decades", price.place(100_000.0), 500.0);
        check("and back", price.value(500.0), 100_000.0);
        check("below the start", price.place(-1.0), 0.0);
        check("from a loss", linear(-20.0, 80.0, 1.0).value(350.0), 15.0);
    }
}
