//! The few inputs that are open on the page, how far their sliders reach, and what they do.

use crate::model::order;
use crate::scenario::{self, Field, Input, PerUse, RentPath, Rents, Scenario, Use};

use crate::report::controls::range::range_about;
use crate::report::figures::Report;
use crate::report::number::rounded;
use crate::report::words::Words;

/// An input that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Control {
    /// Which input.
    pub field: &'static Field,
    /// Its value in effect; for a rent, that of the first row.
    pub value: f64,
    /// "2.00 and 2.50", where rows are paid different rents.
    pub rents: Option<String>,
    /// What its slider reaches.
    pub span: Span,
    /// The name of each use where there is little room: "mining", "H100s", "AI lease".
    pub names: PerUse<String>,
    /// The use that would be paid this rent, where it has rows but no power.
    pub powerless: Option<Use>,
    /// If it is the horizon, what the horizon cuts off: "the lease’s building lives on".
    pub cut_off: Option<&'static str>,
}

/// What a slider reaches, well inside the input's range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Its left end.
    pub low: f64,
    /// Its right end.
    pub high: f64,
    /// Whether equal distances on the slider are equal factors rather than equal differences.
    pub by_factors: bool,
    /// Values are rounded to a multiple of this; on a slider by factors also to three digits.
    pub grain: f64,
}

/// Positions of a slider.
pub const PLACES: f64 = 1000.0;

impl Span {
    /// The position of a value, 0 to [`PLACES`]; beyond its ends, at its ends.
    #[must_use]
    pub fn place(&self, value: f64) -> f64 {
        (self.part(value) * PLACES).round()
    }

    /// How far along a value is, 0 to 1.
    #[must_use]
    pub fn part(&self, value: f64) -> f64 {
        let part = if self.by_factors {
            libm::log(value.max(self.low) / self.low) / libm::log(self.high / self.low)
        } else {
            (value - self.low) / (self.high - self.low)
        };
        part.clamp(0.0, 1.0)
    }

    /// The round value at a place.
    #[must_use]
    pub fn value(&self, place: f64) -> f64 {
        let part = place / PLACES;
        if self.by_factors {
            let value = self.low * libm::pow(self.high / self.low, part);
            self.grained(rounded(value, 2))
        } else {
            self.grained(self.low + part * (self.high - self.low))
        }
    }

    /// The nearest multiple of the grain.
    fn grained(&self, value: f64) -> f64 {
        let steps = (value / self.grain).round();
        if self.grain < 1.0 {
            // Dividing by the inverse avoids rounding errors: 0.001 × 50 is not 0.05.
            steps / (1.0 / self.grain).round()
        } else {
            steps * self.grain
        }
    }
}

/// The inputs that are open for a mix, in their order: those of the uses in the mix, or of all uses if the mix has
/// none.
#[must_use]
pub fn of(report: &Report, scenario: &Scenario, words: &dyn Words) -> Vec<Control> {
    let names = PerUse::of(|kind| words.contender(kind, report));
    let cut_off = cut_off(scenario).map(|what| words.cut_off(what));
    open(report, scenario)
        .map(|(field, value, span)| {
            let mut paid: Vec<f64> = Rents::of(scenario).paid(field.input).collect();
            order::ascending(&mut paid, |usd| *usd);
            paid.dedup();
            Control {
                field,
                value,
                rents: (paid.len() > 1).then(|| words.rents(&paid)),
                span,
                names: names.clone(),
                powerless: paid_to(field).filter(|kind| {
                    let mut rows = report.rows.iter().filter(|row| row.kind == *kind).peekable();
                    rows.peek().is_some() && rows.all(|row| row.it_kw <= 0.0)
                }),
                cut_off: cut_off.filter(|_| field.input == Input::Horizon),
            }
        })
        .collect()
}

/// The use that is paid a rent; none of any other input.
fn paid_to(field: &Field) -> Option<Use> {
    match field.input {
        Input::GpuRent => Some(Use::Rental),
        Input::HostingRent => Some(Use::Hosting),
        _ => None,
    }
}

/// Their link keys.
pub fn keys(report: &Report, scenario: &Scenario) -> impl Iterator<Item = &'static str> {
    open(report, scenario).map(|(field, _, _)| field.key)
}

fn open(report: &Report, scenario: &Scenario) -> impl Iterator<Item = (&'static Field, f64, Span)> {
    let there = |kind: Use| report.rows.is_empty() || report.rows.iter().any(|row| row.kind == kind);
    // A table of rents by year replaces the single rent that a slider would move.
    let tabled =
        scenario.rental.path == RentPath::Table && !scenario.rental.rents_by_year_usd_per_hour.is_empty();
    let wanted = [
        ("kwh", true),
        ("btc", there(Use::Mining)),
        ("diffg", there(Use::Mining)),
        ("gpuh", there(Use::Rental) && !tabled),
        ("lrent", there(Use::Hosting)),
        ("months", true),
    ];
    wanted
        .into_iter()
        .filter(|(_, wanted)| *wanted)
        .filter_map(|(key, _)| {
            let field = scenario::field(key)?;
            let value = scenario::value_of(scenario, field).or_else(|| field.number(scenario))?;
            let span = range_about(report, scenario, field, value)?;
            Some((field, value, span))
        })
}

/// What a horizon cuts off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CutOff {
    /// Years of a lease's building.
    LeaseBuilding,
    /// Years of the GPUs' life.
    Gpus,
    /// Years of the miners' life.
    Miners,
    /// Years of the GPUs' building.
    DataCentre,
    /// Years of the mine's works.
    Mine,
}

/// What in a mix would go on earning beyond the horizon; if there are several, the dearest.
fn cut_off(scenario: &Scenario) -> Option<CutOff> {
    let horizon = f64::from(scenario.money.horizon_months);
    let building = scenario.data_centre.building_life_years;
    let ends = [
        (Use::Hosting, building, CutOff::LeaseBuilding),
        (Use::Rental, scenario.rental.life_years, CutOff::Gpus),
        (Use::Mining, scenario.mining.life_years, CutOff::Miners),
        (Use::Rental, building, CutOff::DataCentre),
        (Use::Mining, building, CutOff::Mine),
    ];
    let is_cut = |(kind, years, _): &(Use, f64, CutOff)| {
        let is_there = scenario.mix.iter().any(|row| row.machine.used_for() == *kind);
        is_there && horizon < f64::from(scenario.delay_months(*kind)) + (years * 12.0).round()
    };
    ends.into_iter().find(is_cut).map(|(_, _, what)| what)
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
            | Input::Horizon
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn linear(low: f64, high: f64, grain: f64) -> Span {
        Span {
            low,
            high,
            by_factors: false,
            grain,
        }
    }

    fn factors(low: f64, high: f64, grain: f64) -> Span {
        Span {
            low,
            high,
            by_factors: true,
            grain,
        }
    }

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
        let price = factors(10_000.0, 1e6, 1.0);
        check("half of two decades", price.place(100_000.0), 500.0);
        check("and back", price.value(500.0), 100_000.0);
        check("below the start", price.place(-1.0), 0.0);
        check("from a loss", linear(-20.0, 80.0, 1.0).value(350.0), 15.0);
    }
}
