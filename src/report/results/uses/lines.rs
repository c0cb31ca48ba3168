//! Which lines the uses side by side have.

use crate::report::figures::{Clock, Report};
use crate::report::results::uses::Scale;
use crate::report::words::Words;
use crate::report::words::piece::Piece;
use crate::report::words::uses::UseLine;
use crate::scenario::Use;

/// What a line is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// Which line it is.
    pub line: UseLine,
    /// In words.
    pub label: Vec<Piece>,
    /// Whether it is the one that answers.
    pub is_first: bool,
}

/// The lines of uses.
pub(super) fn of_uses(report: &Report, scale: Scale, words: &dyn Words) -> Vec<Heading> {
    let mut lines = lines(report, scale, report.rows.iter().map(|row| row.kind));
    if scale == Scale::Megawatt && report.uses.iter().any(|of| of.best_machine.is_some()) {
        let fleet_is_last = lines.len() - 1;
        lines.insert(fleet_is_last, UseLine::BestMachine);
    }
    headings(report, &lines, words)
}

/// The lines of these rows. At unchanged prices a row has no line for what it needs, because the object has no such
/// figure.
pub(super) fn of_rows(report: &Report, places: &[usize], scale: Scale, words: &dyn Words) -> Vec<Heading> {
    let kinds = places.iter().map(|place| report.rows[*place].kind);
    let mut lines = lines(report, scale, kinds);
    if report.clock == Clock::Month {
        lines.retain(|line| *line != UseLine::Needs);
    }
    headings(report, &lines, words)
}

fn headings(report: &Report, lines: &[UseLine], words: &dyn Words) -> Vec<Heading> {
    lines
        .iter()
        .enumerate()
        .map(|(nth, line)| Heading {
            line: *line,
            label: words.use_line(*line, report),
            is_first: nth == 0,
        })
        .collect()
}

fn lines(report: &Report, scale: Scale, kinds: impl Iterator<Item = Use>) -> Vec<UseLine> {
    let mut lines = match (report.clock, scale) {
        (Clock::Horizon, Scale::Megawatt) => vec![
            UseLine::YearPerMegawatt,
            UseLine::InAllPerMegawatt,
            UseLine::InvestedPerMegawatt,
            UseLine::Return,
            UseLine::PaidBack,
            UseLine::SurplusByYear,
        ],
        (Clock::Horizon, Scale::Machines) => vec![
            UseLine::FirstYear,
            UseLine::InAll,
            UseLine::Invested,
            UseLine::Return,
            UseLine::PaidBack,
            UseLine::SurplusByYear,
        ],
        (Clock::Month, Scale::Megawatt) => vec![
            UseLine::YearPerMegawatt,
            UseLine::SurplusYear,
            UseLine::CapitalYear,
            UseLine::InvestedPerMegawatt,
            UseLine::PaidBack,
        ],
        (Clock::Month, Scale::Machines) => {
            vec![UseLine::MonthOfMachines, UseLine::Invested, UseLine::PaidBack]
        }
    };
    lines.extend([UseLine::Needs, UseLine::RunsWhile]);
    let is_switched_off = |row: &crate::report::figures::Row| row.life.months_off.is_some_and(|off| off > 0);
    let mines = kinds.into_iter().any(|kind| kind == Use::Mining);
    if report.clock == Clock::Horizon && mines && report.rows.iter().any(is_switched_off) {
        lines.push(UseLine::MonthsOff);
    }
    if scale == Scale::Megawatt {
        lines.push(UseLine::WholeFleet);
    }
    lines
}
