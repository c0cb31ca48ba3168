//! What a use's line adds if the scenario is compared with others: their figures, and how much more it is now.

use crate::report::figures::against::UseDifference;
use crate::report::figures::{Clock, Report};
use crate::report::results::difference::{More, Written, figure_of};
use crate::report::results::line::none;
use crate::report::results::uses::columns::{Column, of_use};
use crate::report::results::uses::{Heading, UseLine};
use crate::report::words::Words;
use crate::report::words::piece::{Piece, text, within};

/// Adds to a use's column what the others have: "A $102,000, now $24,000 more".
pub(super) fn add(report: &Report, column: &mut Column, lines: &[Heading], words: &dyn Words) {
    if !report.against.is_empty() {
        to_tenths(column, lines, words);
    }
    for (nth, against) in report.against.iter().enumerate() {
        let there = &against.report;
        let place = there.uses.iter().position(|of| of.kind == column.kind);
        let theirs = place.map(|place| {
            let mut theirs = of_use(there, place, lines, words);
            to_tenths(&mut theirs, lines, words);
            theirs
        });
        let difference = against.uses.iter().position(|of| of.kind == column.kind);
        for (at, (cell, heading)) in column.cells.iter_mut().zip(lines).enumerate() {
            // That the other scenario lacks the use is said once, in the first line.
            if !is_compared(heading.line) || theirs.is_none() && !heading.is_first {
                continue;
            }
            let mut said = vec![text(words.scenario_name(nth + 1)), text(" ")];
            said.extend(match &theirs {
                Some(theirs) => within(&format!("against.{nth}.report."), theirs.cells[at].value.clone()),
                None => none(words),
            });
            let more = difference.and_then(|place| {
                let (name, more) = more(&against.uses[place], heading.line, report.clock)?;
                let more = More(format!("against.{nth}.uses.{place}.{name}"), more);
                let there = figure_of(&theirs.as_ref()?.cells[at].value)?;
                let written = written(heading.line);
                Some(written.difference(more, [figure_of(&cell.value)?, there], None, words))
            });
            if let Some(more) = more {
                said.push(text(", "));
                said.extend(more);
            }
            cell.others.push(said);
        }
    }
}

/// Whether a line has room for other scenarios' figures.
fn is_compared(line: UseLine) -> bool {
    !matches!(
        line,
        UseLine::SurplusByYear
            | UseLine::Needs
            | UseLine::RunsWhile
            | UseLine::MonthsOff
            | UseLine::BestMachine
    )
}

/// How much more the present scenario has, with the difference's name in the JSON object; none where no difference is
/// shown.
fn more(of: &UseDifference, line: UseLine, clock: Clock) -> Option<(&'static str, f64)> {
    let (name, more) = match line {
        UseLine::YearPerMegawatt if clock == Clock::Month => (
            "at_unchanged_prices_usd_per_mw_year",
            of.at_unchanged_prices_usd_per_mw_year,
        ),
        UseLine::YearPerMegawatt => ("worth_usd_per_mw_year", of.worth_usd_per_mw_year),
        UseLine::InAllPerMegawatt => ("worth_usd_per_mw", of.worth_usd_per_mw),
        UseLine::InAll => ("npv_usd", Some(of.npv_usd)),
        UseLine::InvestedPerMegawatt => ("capex_usd_per_mw", of.capex_usd_per_mw),
        UseLine::Invested | UseLine::WholeFleet => ("capex_usd", Some(of.capex_usd)),
        UseLine::Return => ("irr_nominal", of.irr_nominal),
        UseLine::MonthOfMachines => ("profit_usd_per_month", Some(of.profit_usd_per_month)),
        UseLine::SurplusYear => ("profit_usd_per_mw_year", of.profit_usd_per_mw_year),
        UseLine::CapitalYear => ("capital_usd_per_mw_year", of.capital_usd_per_mw_year),
        UseLine::FirstYear
        | UseLine::PaidBack
        | UseLine::SurplusByYear
        | UseLine::Needs
        | UseLine::RunsWhile
        | UseLine::MonthsOff
        | UseLine::BestMachine => return None,
    };
    Some((name, more?))
}

fn written(line: UseLine) -> Written {
    if line == UseLine::Return {
        Written::Share
    } else {
        Written::Money
    }
}

/// Writes rates to a tenth of a percent, so that differences in points can be read.
fn to_tenths(column: &mut Column, lines: &[Heading], words: &dyn Words) {
    let rates = column.cells.iter_mut().zip(lines);
    for (cell, _) in rates.filter(|(_, heading)| heading.line == UseLine::Return) {
        for piece in &mut cell.value {
            if let Piece::Figure(figure) = piece {
                figure.text = Written::Share.write(figure.value, words);
            }
        }
    }
}
