//! Scenarios side by side as CSV: one line per scenario, one column per figure or differing input.

use crate::report::figures::Report;
use crate::report::results::compare::{Comparison, Part};
use crate::report::tables::csv::{Csv, cell, heading};
use crate::report::words::Words;
use crate::report::words::compare::CompareLabel;
use crate::report::words::piece::plain;
use crate::report::words::tables::Measure;
use crate::scenario::Scenario;

/// The figures that matter, then the inputs that differ and the common ones, with inputs as their fields show them.
#[must_use]
pub fn compared(shown: &Comparison, report: &Report, words: &dyn Words) -> String {
    let mut csv = Csv::default();
    csv.cell(words.compare_label(CompareLabel::Scenario));
    for line in &shown.lines {
        let name = [&plain(&line.label), line.note].concat();
        csv.cell(&heading(&name, line.measure, words));
    }
    for input in &shown.inputs {
        csv.cell(&heading(input.name, measure(input.part), words));
    }
    csv.end();
    let others = report.against.iter().map(|other| &other.report.inputs.0);
    let scenarios = others.chain([&report.inputs.0]);
    for (nth, (name, scenario)) in shown.named().iter().zip(scenarios).enumerate() {
        csv.cell(name);
        for line in &shown.lines {
            let value = line.cells.get(nth).map_or(&[][..], |cell| &cell.value);
            csv.cell(&cell(value, line.measure));
        }
        for input in &shown.inputs {
            let said = input.values.get(nth).map_or("", |(value, _)| value);
            csv.cell(&number(input.part, scenario).unwrap_or_else(|| said.to_owned()));
        }
        csv.end();
    }
    csv.text()
}

fn measure(part: Part) -> Measure {
    match part {
        Part::Input(field) => Measure::Of(field.unit),
        Part::Day => Measure::Day,
        Part::Mix => Measure::Plain,
    }
}

/// A number or a day in a form that spreadsheets read; none for a value given in words.
fn number(part: Part, scenario: &Scenario) -> Option<String> {
    match part {
        Part::Input(field) => field.number(scenario).map(|value| value.to_string()),
        Part::Day => Some(scenario.date.to_string()),
        Part::Mix => None,
    }
}
