//! Figures that have no formula but are found by moving an input. Each has what was sought, and the proof: with the
//! input at the value that was found, it holds.
//!
//! The proof runs the model again, as figures of other scenarios do (`other_scenario`). No other working does.

use crate::model::{Projection, project};
use crate::report::figures::{Breakeven, Report, UseBreakevens};
use crate::report::working::network::number;
use crate::report::working::quantity::{Constant, Quantity};
use crate::report::working::row::RowWork;
use crate::report::working::solved_value::{Search, SolvedValue};
use crate::report::working::tree::{
    Given, Working, constant, figure_ref, given, input, minus, plus, power, product, quotient, sum,
};
use crate::report::working::{horizon, hosting, moves, other_scenario, rental};
use crate::scenario::{Field, Input, Kind, Scenario, Unit, Use, field, value_of};

/// What was sought, and the figures where it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SolvedInput {
    /// The input that was moved, all else as it is.
    pub moved: &'static Field,
    /// What was sought of the figures of the proof.
    pub condition: Condition,
    /// The figures where it was found: of a flip both worths, of a breakeven the net present value.
    pub proof: Vec<f64>,
    /// The same figures with the input at its present value.
    pub before: Vec<f64>,
    /// The same figures with the input a little nearer to its present value, if the condition is [`Condition::Turned`];
    /// else empty.
    pub nearer: Vec<f64>,
}

/// What was sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Two uses are worth the same a year.
    Equal,
    /// The net present value, or what a use clears, is zero.
    Nothing,
    /// From this value on, the result is the other way round. It is sought where no value gives exactly zero, because
    /// the figures jump or the input is whole.
    Turned,
}

impl SolvedInput {
    /// What is zero where two uses are equal or a figure is nothing: the difference of two figures, or the single
    /// figure.
    #[must_use]
    pub fn left(figures: &[f64]) -> f64 {
        match figures {
            [one, other] => one - other,
            [one] => *one,
            _ => f64::NAN,
        }
    }
}

/// What is this small beside the figures counts as zero: roots are exact to about nine digits of their input.
const NEGLIGIBLE: f64 = 1e-6;

/// A search: the input, the value that was found, and what was measured there.
struct Moved<'a> {
    report: &'a Report,
    field: &'static Field,
    value: f64,
    /// What the input is now.
    now: f64,
    condition: Condition,
    measured: &'a dyn Fn(&Projection) -> Option<Vec<f64>>,
}

impl Moved<'_> {
    /// The figures with the input at a value.
    fn at(&self, value: f64) -> Option<Vec<f64>> {
        let moved = moved(&self.report.inputs, self.field, self.now, value);
        (self.measured)(&project(&moved, self.report.clock))
    }

    fn tree(&self, quantity: Quantity, path: String) -> Option<Working> {
        let (proof, before) = (self.at(self.value)?, self.at(self.now)?);
        let scale = before
            .iter()
            .chain(&proof)
            .fold(1.0, |most: f64, usd| most.max(usd.abs()));
        let holds = SolvedInput::left(&proof).abs() <= NEGLIGIBLE * scale;
        let (condition, nearer) = if holds && self.condition != Condition::Turned {
            (self.condition, Vec::new())
        } else {
            let way = self.now - self.value;
            let step = if matches!(self.field.kind, Kind::Whole(_)) {
                way.signum()
            } else {
                NEGLIGIBLE * way
            };
            (Condition::Turned, self.at(self.value + step)?)
        };
        let solved = SolvedInput {
            moved: self.field,
            condition,
            proof,
            before,
            nearer,
        };
        Some(Working {
            path: Some(path),
            ..given(quantity, self.value, Given::SolvedInput(Box::new(solved)))
        })
    }
}

/// The scenario with an input at another value. Rows may have a rent of their own, so a rent changes by one factor in
/// all of them: `value` over `now`, which is what the first row is paid.
pub(super) fn moved(scenario: &Scenario, field: &Field, now: f64, value: f64) -> Scenario {
    let mut moved = scenario.clone();
    let scaled = match field.input {
        Input::GpuRent => Some(Use::Rental),
        Input::HostingRent => Some(Use::Hosting),
        _ => None,
    };
    match scaled {
        Some(kind) if now > 0.0 => scale_rents(&mut moved, scenario, kind, value / now),
        _ => field.set_number(&mut moved, value),
    }
    moved
}

/// All rents of a use times a factor, contract and table included.
fn scale_rents(moved: &mut Scenario, scenario: &Scenario, kind: Use, factor: f64) {
    let common = if kind == Use::Rental {
        let rents = &mut moved.rental.rents_by_year_usd_per_hour;
        rents.iter_mut().for_each(|rent| *rent *= factor);
        let contract = &mut moved.contract.rent_usd_per_hour;
        *contract = contract.map(|rent| rent * factor);
        &mut moved.rental.rent_usd_per_hour
    } else {
        &mut moved.hosting.rent_usd_per_kw_month
    };
    if let Some(rent) = common {
        *rent *= factor;
        return;
    }
    for (row, was) in moved.mix.iter_mut().zip(&scenario.mix) {
        if let Some(rent) = was.plant(scenario).rent()
            && was.machine.used_for() == kind
        {
            row.rent_usd = Some(rent.usd * factor);
        }
    }
}

/// The tree of a figure below `flip`. Its value was searched for; how far away that is follows from it.
pub(super) fn flip(report: &Report, name: &str) -> Option<Working> {
    let flip = report.flip.as_ref()?;
    let path = format!("flip.{name}");
    let of = field(flip.input)?;
    let now = || input_now(report, of, flip.now);
    let there = || figure_ref(Quantity::Flip, "flip.at", flip.at);
    let size = || {
        if flip.now < 0.0 {
            sum([minus(now())])
        } else {
            now()
        }
    };
    let rise = |there: Working| quotient(sum([plus(there), minus(now())]), size());
    // Where difficulty follows the price with an elasticity, the price must rise further to come to the same.
    let follows = || {
        let left = sum([plus(constant(Constant::One)), minus(number(report, "resp"))]);
        let exponent = quotient(constant(Constant::One), left);
        product([now(), power(quotient(there(), now()), exponent)])
    };
    Some(match name {
        "at" => return crossing(report, flip.at, [flip.from_use, flip.to_use], path),
        "now" => now().figure(Quantity::Input(of.input), path, flip.now),
        "worth_there_usd_per_mw_year" => {
            let changed = moved(&report.inputs, of, flip.now, flip.at);
            let both = [flip.from_use, flip.to_use];
            let both = both.map(|kind| other_scenario::worth_of_changed(report, &changed, kind));
            let better = both
                .into_iter()
                .flatten()
                .reduce(|one, other| if other.value > one.value { other } else { one })?;
            let (quantity, _) = other_scenario::measure(report.clock);
            sum([plus(better)]).figure(quantity, path, flip.worth_there_usd_per_mw_year)
        }
        "rise_fraction" => rise(there()).figure(Quantity::Rise, path, flip.rise_fraction?),
        "at_if_difficulty_follows" => {
            follows().figure(Quantity::FlipFollowed, path, flip.at_if_difficulty_follows?)
        }
        "rise_if_difficulty_follows_fraction" => {
            let value = flip.rise_if_difficulty_follows_fraction?;
            let at = follows().figure(
                Quantity::FlipFollowed,
                "flip.at_if_difficulty_follows",
                flip.at_if_difficulty_follows?,
            );
            rise(at).figure(Quantity::Rise, path, value)
        }
        _ => return None,
    })
}

/// The tree of a further value at which two uses change places.
pub(super) fn other_crossing(report: &Report, nth: usize) -> Option<Working> {
    let other = report.flip.as_ref()?.others.get(nth)?;
    let path = format!("flip.others.{nth}.at");
    crossing(report, other.at, [other.from_use, other.to_use], path)
}

/// An input's present value; a percentage as it is written, 95 and not 0.95. Rows may have a rent of their own: then it
/// is what the first row is paid.
pub(super) fn input_now(report: &Report, of: &'static Field, value: f64) -> Working {
    let own = of
        .number(&report.inputs)
        .filter(|own| own.to_bits() == value.to_bits());
    if own.is_some() {
        let now = number(report, of.key);
        return if is_percent(of) {
            product([constant(Constant::Hundred), now])
        } else {
            now
        };
    }
    let rents = &report.inputs.rental.rents_by_year_usd_per_hour;
    match field("gtable") {
        Some(table) if of.input == Input::GpuRent && rents.first() == Some(&value) => input(table, value),
        _ => given(Quantity::Input(of.input), value, Given::Row),
    }
}

fn is_percent(of: &Field) -> bool {
    matches!(of.unit, Unit::Percent | Unit::PercentPerYear)
}

/// Where two uses change places.
fn crossing(report: &Report, at: f64, kinds: [Use; 2], path: String) -> Option<Working> {
    let flip = report.flip.as_ref()?;
    let worths = |projection: &Projection| -> Option<Vec<f64>> {
        let worth = |kind: &Use| {
            let of = projection.uses.iter().find(|worth| worth.kind == *kind)?;
            of.at_clock_usd_per_mw_year(report.clock)
        };
        kinds.iter().map(worth).collect()
    };
    let search = Moved {
        report,
        field: field(flip.input)?,
        value: at,
        now: flip.now,
        condition: Condition::Equal,
        measured: &worths,
    };
    search.tree(Quantity::Flip, path)
}

/// The tree of a figure below `tipping`. Its value was searched for; how far away that is follows from it.
pub(super) fn tipping(report: &Report, name: &str) -> Option<Working> {
    let tipping = report.tipping.as_ref()?;
    let of = field(tipping.key)?;
    let path = format!("tipping.{name}");
    let now = || input_now(report, of, tipping.now);
    match name {
        "now" => Some(now().figure(Quantity::Input(of.input), path, tipping.now)),
        "value" => {
            let npv = |projection: &Projection| {
                let uses = projection.uses.iter();
                let mut npvs = uses.filter(|of| of.kind == tipping.reversed).map(|of| of.npv_usd);
                npvs.next().map(|npv| vec![npv])
            };
            let search = Moved {
                report,
                field: of,
                value: tipping.value,
                now: tipping.now,
                condition: Condition::Turned,
                measured: &npv,
            };
            search.tree(Quantity::TippingValue(of.input), path)
        }
        "swings" => {
            let there = figure_ref(Quantity::TippingValue(of.input), "tipping.value", tipping.value);
            let way = if tipping.value < tipping.now {
                sum([plus(now()), minus(there)])
            } else {
                sum([plus(there), minus(now())])
            };
            let swing = moves::swing(report, of, tipping.now)?;
            Some(quotient(way, swing).figure(Quantity::Swings, path, tipping.swings))
        }
        _ => None,
    }
}

/// The tree of a value from which on a use pays.
pub(super) fn pays(report: &Report, nth: usize, key: &str) -> Option<Working> {
    let of = report.uses.get(nth)?;
    let UseBreakevens {
        btc,
        kwh,
        gpuh,
        lrent,
    } = of.pays;
    let value = match key {
        "btc" => btc,
        "kwh" => kwh,
        "gpuh" => gpuh,
        "lrent" => lrent,
        _ => None,
    }?;
    let field = field(key)?;
    let worth = |projection: &Projection| {
        let there = projection.uses.iter().find(|there| there.kind == of.kind)?;
        Some(vec![there.at_clock_usd_per_mw_year(report.clock)?])
    };
    let search = Moved {
        report,
        field,
        value,
        now: value_of(&report.inputs, field)?,
        condition: Condition::Nothing,
        measured: &worth,
    };
    search.tree(Quantity::Pays, format!("uses.{nth}.pays.{key}"))
}

/// The tree of a breakeven over the horizon, of a row or, without one, of the site.
pub(super) fn breakeven(report: &Report, nth: Option<usize>, key: &str) -> Option<Working> {
    let found: &Breakeven = match nth {
        Some(nth) => &report.rows.get(nth)?.breakeven.life,
        None => &report.site.breakeven.life,
    };
    let place = nth.map_or_else(|| "site".to_owned(), |nth| format!("rows.{nth}"));
    let path = format!("{place}.breakeven.life.{key}");
    let npv = |projection: &Projection| {
        Some(vec![match nth {
            Some(nth) => projection.rows.get(nth)?.life.npv_usd,
            None => projection.site.life.npv_usd,
        }])
    };
    let value = match key {
        "kwh" => found.kwh,
        "btc" => found.btc,
        "diff" => found.diff,
        "util" => found.util,
        "gpuh" => found.gpuh,
        "lrent" => found.lrent,
        "machine_usd" => return machine_price(report, nth?, found.machine_usd?, path),
        _ => None,
    }?;
    let field = field(key)?;
    // A row's breakeven rent is measured against the row's own rent, the site's against the first row's.
    let row = nth.and_then(|nth| RowWork::of(report, nth));
    let now = match (field.input, row) {
        (Input::GpuRent, Some(work)) => rental::market(&work, 0).value,
        (Input::HostingRent, Some(work)) => hosting::rent(&work, 0).value,
        _ => value_of(&report.inputs, field)?,
    };
    let search = Moved {
        report,
        field,
        value,
        now,
        condition: Condition::Nothing,
        measured: &npv,
    };
    search.tree(Quantity::BreakevenLife, path)
}

/// The price of a row's machine at which the row's net present value is zero. The proof uses the formulas of the
/// workings, not the model: where machines are already paid for, no scenario has a price for them.
fn machine_price(report: &Report, nth: usize, value: f64, path: String) -> Option<Working> {
    let worth = |tried_price_usd: Option<f64>| {
        let mut work = RowWork::of(report, nth)?;
        work.tried_price_usd = tried_price_usd;
        Some(vec![horizon::npv_worked_out(&work)])
    };
    let found = SolvedValue {
        what: Search::MachinePrice,
        proof: worth(Some(value))?,
        before: worth(None)?,
    };
    Some(sum([plus(found.at(Quantity::PriceEach, value))]).figure(Quantity::PriceEach, path, value))
}
