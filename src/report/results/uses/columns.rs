//! A column of the uses side by side: a use as a whole, or a row of the mix.

use crate::report::facts::best_machine::Best;
use crate::report::facts::needs::{At, Needs, Repaid};
use crate::report::figures::{Clock, Investment, Report, Row};
use crate::report::number::SPACE;
use crate::report::results::line::{beyond_rates, none};
use crate::report::results::uses::{Heading, Scale};
use crate::report::words::Words;
use crate::report::words::piece::{Piece, Tone, figure, name, text, toned};
use crate::report::words::uses::{Said, UseLine};
use crate::scenario::Use;

/// A use, or a row of the mix.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its use, which gives it its colour.
    pub kind: Use,
    /// Its name.
    pub title: Vec<Piece>,
    /// How much of it there is: machines, and MW of grid.
    pub size: Vec<Piece>,
    /// One cell a line.
    pub cells: Vec<LineCell>,
    /// How many rows it is made of.
    pub rows: usize,
}

/// What stands in a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineCell {
    /// The figure, or words.
    pub value: Vec<Piece>,
    /// What goes with it, in small print.
    pub note: Vec<Piece>,
    /// Bars by year; empty where the line has a figure.
    pub bars: Vec<Bar>,
    /// The same figure in each scenario that this one is compared with, and how much more it is now.
    pub others: Vec<Vec<Piece>>,
}

/// A year's bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its height as a share of the highest of them, below zero for a loss.
    pub share: f64,
    /// Its figure.
    pub figure: Piece,
}

/// The figures of a use or of a row, each with its path.
struct Figures<'r> {
    kind: Use,
    path: String,
    year_per_mw: Option<At>,
    in_all_per_mw: Option<At>,
    in_all: Option<At>,
    tied_months: Option<(String, u32)>,
    surplus_year: Option<At>,
    capital_year: Option<At>,
    month: At,
    capex: At,
    rate_nominal: Option<At>,
    rate_effective: Option<At>,
    rate_is_beyond: bool,
    repaid: Repaid,
    needs: Needs,
    /// None for a use of several rows: each row has its own.
    runs_while: Option<Needs>,
    months_off: Option<At>,
    npv: At,
    invested: &'r Investment,
}

/// What a row clears a year per MW, by the report's clock.
pub(super) fn year_per_megawatt(report: &Report, row: &Row) -> Option<f64> {
    match report.clock {
        Clock::Horizon => row.life.worth_usd_per_mw_year,
        Clock::Month => row.at_unchanged_prices_usd_per_mw_year,
    }
}

pub(super) fn of_use(report: &Report, place: usize, lines: &[Heading], words: &dyn Words) -> Column {
    let of = &report.uses[place];
    let path = format!("uses.{place}");
    let rows: Vec<usize> = (0..report.rows.len())
        .filter(|row| report.rows[*row].kind == of.kind)
        .collect();
    let alone = match rows.as_slice() {
        [row] => Some(*row),
        _ => None,
    };
    let year_name = match report.clock {
        Clock::Horizon => "worth_usd_per_mw_year",
        Clock::Month => "at_unchanged_prices_usd_per_mw_year",
    };
    let at = |name: &str, value: f64| At::new(format!("{path}.{name}"), value);
    let figures = Figures {
        kind: of.kind,
        year_per_mw: At::some(&path, year_name, of.at_clock_usd_per_mw_year(report.clock)),
        in_all_per_mw: At::some(&path, "worth_usd_per_mw", of.worth_usd_per_mw),
        in_all: Some(at("npv_usd", of.npv_usd)),
        tied_months: Some((format!("{path}.tied_months"), of.tied_months)),
        surplus_year: At::some(&path, "profit_usd_per_mw_year", of.profit_usd_per_mw_year),
        capital_year: At::some(&path, "capital_usd_per_mw_year", of.capital_usd_per_mw_year),
        month: at("profit_usd_per_month", of.profit_usd_per_month),
        capex: at("capex_usd", of.capex_usd),
        rate_nominal: At::some(&path, "irr_nominal", of.irr_nominal),
        rate_effective: At::some(&path, "irr_effective", of.irr_effective),
        rate_is_beyond: of.irr_is_above_range,
        repaid: Repaid::of_use(report, place),
        needs: Needs::of_use(report, place),
        runs_while: alone.map(|row| runs_while(report, row)),
        months_off: alone.and_then(|row| months_off(report, row)),
        npv: at("npv_usd", of.npv_usd),
        invested: &of.invested,
        path,
    };
    let reserved = At::new(format!("{}.reserved_mw", figures.path), of.reserved_mw);
    let size = match alone {
        Some(row) => size(report, row, reserved, words),
        None => {
            let mut said = vec![text(words.row_count(rows.len())), text(", ")];
            said.extend(grid(reserved, words));
            said
        }
    };
    Column {
        kind: of.kind,
        title: vec![text(words.kind(of.kind))],
        size,
        cells: cells(report, &figures, lines, words),
        rows: rows.len(),
    }
}

pub(super) fn of_row(report: &Report, place: usize, lines: &[Heading], words: &dyn Words) -> Column {
    let of = &report.rows[place];
    let path = format!("rows.{place}");
    let life = [&path, ".life"].concat();
    let year_per_mw = match report.clock {
        Clock::Horizon => At::some(&life, "worth_usd_per_mw_year", of.life.worth_usd_per_mw_year),
        Clock::Month => At::some(
            &path,
            "at_unchanged_prices_usd_per_mw_year",
            of.at_unchanged_prices_usd_per_mw_year,
        ),
    };
    let rates = format!("{path}.rates.per_mw_year");
    let a_year = of.rates.per_mw_year.as_ref();
    let at = |name: &str, value: f64| At::new(format!("{path}.{name}"), value);
    let figures = Figures {
        kind: of.kind,
        year_per_mw,
        in_all_per_mw: At::some(&life, "worth_usd_per_mw", of.life.worth_usd_per_mw),
        in_all: Some(at("life.npv_usd", of.life.npv_usd)),
        tied_months: of
            .life
            .tied_months
            .map(|months| (format!("{life}.tied_months"), months)),
        surplus_year: At::some(&rates, "profit_usd", a_year.map(|money| money.profit_usd)),
        capital_year: At::some(&rates, "capital_usd", a_year.map(|money| money.capital_usd)),
        month: at("today.profit_usd", of.today.profit_usd),
        capex: at("capex_usd", of.capex_usd),
        rate_nominal: At::some(&life, "irr_nominal", of.life.irr_nominal),
        rate_effective: At::some(&life, "irr_effective", of.life.irr_effective),
        rate_is_beyond: of.life.irr_is_above_range,
        repaid: Repaid::of_row(report, place),
        needs: Needs::of_breakeven(of.kind, &of.breakeven.life, &format!("{path}.breakeven.life")),
        runs_while: Some(runs_while(report, place)),
        months_off: months_off(report, place),
        npv: at("life.npv_usd", of.life.npv_usd),
        invested: &of.invested,
        path,
    };
    let reserved = At::new(format!("{}.reserved_mw", figures.path), of.reserved_mw);
    Column {
        kind: of.kind,
        title: vec![name(words.short_name(of))],
        size: size(report, place, reserved, words),
        cells: cells(report, &figures, lines, words),
        rows: 1,
    }
}

fn runs_while(report: &Report, place: usize) -> Needs {
    let row = &report.rows[place];
    let path = format!("rows.{place}.breakeven.today");
    Needs::of_breakeven(row.kind, &row.breakeven.today, &path)
}

fn months_off(report: &Report, place: usize) -> Option<At> {
    let off = report.rows[place].life.months_off?;
    Some(At::new(format!("rows.{place}.life.months_off"), f64::from(off)))
}

/// "10,000 S21 Pro, 36.9 MW of grid", "30 MW of IT, 40.5 MW of grid"
fn size(report: &Report, place: usize, reserved: At, words: &dyn Words) -> Vec<Piece> {
    let n = words.numerals();
    let row = &report.rows[place];
    let mut said = match row.count {
        Some(count) => vec![
            figure(format!("rows.{place}.count"), count, n.exact(count)),
            text(SPACE.to_string()),
            name(words.short_machine(row)),
        ],
        None => vec![
            figure(
                format!("rows.{place}.it_kw"),
                row.it_kw,
                n.power(row.it_kw / 1000.0),
            ),
            text(words.of_it()),
        ],
    };
    said.push(text(", "));
    said.extend(grid(reserved, words));
    said
}

fn grid(reserved: At, words: &dyn Words) -> Vec<Piece> {
    let written = words.numerals().power(reserved.value);
    vec![
        figure(reserved.path, reserved.value, written),
        text(words.of_grid()),
    ]
}

fn cells(report: &Report, of: &Figures<'_>, lines: &[Heading], words: &dyn Words) -> Vec<LineCell> {
    lines
        .iter()
        .map(|heading| cell(report, of, heading.line, words))
        .collect()
}

fn cell(report: &Report, of: &Figures<'_>, line: UseLine, words: &dyn Words) -> LineCell {
    let n = words.numerals();
    let usd = |at: &Option<At>| at.as_ref().map(|at| vec![money(at, words)]);
    let plain = |value: Option<Vec<Piece>>| LineCell {
        value: value.unwrap_or_else(|| none(words)),
        ..LineCell::default()
    };
    let with = |value: Option<Vec<Piece>>, note: Vec<Piece>| LineCell {
        note: if value.is_some() { note } else { Vec::new() },
        ..plain(value)
    };
    let said = |Said { value, note }: Said| LineCell {
        value,
        note,
        ..LineCell::default()
    };
    // A use that is still to be built earns nothing today.
    let is_built = report.inputs.is_paid(of.kind) || report.inputs.delay_months(of.kind) == 0;
    let would = || {
        if is_built {
            Vec::new()
        } else {
            vec![text(words.once_built())]
        }
    };
    let over = || {
        let tied = of.tied_months.as_ref();
        tied.map(|(path, months)| words.over(path, *months))
            .unwrap_or_default()
    };
    match line {
        UseLine::YearPerMegawatt => plain(usd(&of.year_per_mw)),
        UseLine::FirstYear => {
            let first = of.invested.surplus_by_year_usd.first();
            let path = format!("{}.surplus_by_year_usd.0", of.path);
            plain(first.map(|first| vec![money(&At::new(path, *first), words)]))
        }
        UseLine::MonthOfMachines => with(Some(vec![money(&of.month, words)]), would()),
        UseLine::InAllPerMegawatt => with(usd(&of.in_all_per_mw), over()),
        UseLine::InAll => with(usd(&of.in_all), over()),
        UseLine::SurplusYear => with(usd(&of.surplus_year), would()),
        UseLine::CapitalYear => plain(usd(&of.capital_year)),
        UseLine::InvestedPerMegawatt => {
            let part = |name: &str, value: Option<f64>| {
                let at = At::some(&of.path, name, value.filter(|usd| *usd > 0.0))?;
                Some(money(&at, words))
            };
            let capex = At::some(&of.path, "capex_usd_per_mw", of.invested.capex_usd_per_mw);
            with(
                usd(&capex),
                words.split(
                    part("machines_usd_per_mw", of.invested.machines_usd_per_mw),
                    part("building_usd_per_mw", of.invested.building_usd_per_mw),
                ),
            )
        }
        UseLine::Invested => plain(Some(vec![money(&of.capex, words)])),
        UseLine::Return if of.rate_is_beyond => plain(Some(vec![beyond_rates(words)])),
        UseLine::Return => {
            // Twelve times a monthly loss can be below −100 %, although nobody can lose more than everything.
            let beyond = of.rate_nominal.as_ref().is_some_and(|rate| rate.value < -1.0);
            let rate = if beyond {
                &of.rate_effective
            } else {
                &of.rate_nominal
            };
            plain(rate.as_ref().map(|rate| {
                let tone = tone(rate.value);
                vec![toned(&rate.path, rate.value, n.share(rate.value), tone)]
            }))
        }
        UseLine::PaidBack => said(words.repaid(&of.repaid, of.kind)),
        UseLine::SurplusByYear => bars(report, of, words),
        UseLine::Needs if of.needs.is_empty() => plain(None),
        UseLine::Needs => said(words.needs(&of.needs)),
        UseLine::RunsWhile => match &of.runs_while {
            None => plain(Some(vec![text(words.see_rows())])),
            Some(needs) if needs.is_empty() => plain(None),
            Some(needs) => said(words.runs_while(needs)),
        },
        UseLine::MonthsOff => plain(
            of.months_off
                .as_ref()
                .map(|off| vec![figure(&off.path, off.value, n.fixed(off.value, 0))]),
        ),
        UseLine::BestMachine => said(words.best_machine(Best::of(report, of.kind), of.kind)),
        UseLine::WholeFleet => {
            let note = match report.clock {
                Clock::Horizon => words.fleet_clears(&of.npv),
                Clock::Month => Vec::new(),
            };
            with(Some(vec![money(&of.capex, words)]), note)
        }
    }
}

fn bars(report: &Report, of: &Figures<'_>, words: &dyn Words) -> LineCell {
    let scale = Scale::of(report);
    let (name, years) = match scale {
        Scale::Megawatt => (
            "surplus_by_year_usd_per_mw",
            of.invested
                .surplus_by_year_usd_per_mw
                .as_deref()
                .unwrap_or_default(),
        ),
        Scale::Machines => ("surplus_by_year_usd", of.invested.surplus_by_year_usd.as_slice()),
    };
    let highest = years.iter().fold(0.0, |most: f64, usd| most.max(usd.abs()));
    let bars: Vec<Bar> = years
        .iter()
        .enumerate()
        .map(|(year, usd)| Bar {
            share: if highest > 0.0 { usd / highest } else { 0.0 },
            figure: money(&At::new(format!("{}.{name}.{year}", of.path), *usd), words),
        })
        .collect();
    LineCell {
        value: if bars.is_empty() { none(words) } else { Vec::new() },
        bars,
        ..LineCell::default()
    }
}

fn money(at: &At, words: &dyn Words) -> Piece {
    let written = words.numerals().sum(at.value);
    toned(&at.path, at.value, written, tone(at.value))
}

fn tone(value: f64) -> Tone {
    if value < 0.0 { Tone::Loss } else { Tone::Plain }
}
