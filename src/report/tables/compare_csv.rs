//! Scenarios side by side, to take away: a line each, a column a figure or an input that differs.

use crate::report::figures::Report;
use crate::report::results::compare::{Comparison, Part};
use crate::report::results::heads::scenarios;
use crate::report::tables::csv::{Csv, cell, heading};
use crate::report::words::Words;
use crate::report::words::compare::CompareLabel;
use crate::report::words::piece::plain;
use crate::report::words::tables::Measure;
use crate::scenario::{Scenario, field};

/// Inputs that readers of the file want to know although all scenarios have the same.
const COMMON: [&str; 3] = ["kwh", "btc", "months"];

/// What matters of each, then what differs, inputs as their fields have them, and what is common.
#[must_use]
pub fn compared(shown: &Comparison, report: &Report, words: &dyn Words) -> String {
    let mut csv = Csv::default();
    let common = [(Part::Day, words.compare_label(CompareLabel::Day))].into_iter();
    let common = common.chain(COMMON.into_iter().filter_map(|key| {
        let field = field(key)?;
        Some((Part::Input(field), words.input(field.input)))
    }));
    let differs = |part: &Part| shown.inputs.iter().any(|input| input.part == *part);
    let common: Vec<_> = common.filter(|(part, _)| !differs(part)).collect();
    csv.cell(words.compare_label(CompareLabel::Scenario));
    for line in &shown.lines {
        let name = [&plain(&line.label), line.note].concat();
        csv.cell(&heading(&name, line.measure, words));
    }
    let inputs = shown.inputs.iter().map(|input| (input.part, input.name));
    for (part, name) in inputs.chain(common.iter().copied()) {
        csv.cell(&heading(name, measure(part), words));
    }
    csv.end();
    for (nth, (name, one)) in shown.named().zip(scenarios(report)).enumerate() {
        let scenario = &one.inputs.0;
        csv.cell(&name);
        for line in &shown.lines {
            let value = line.cells.get(nth).map_or(&[][..], |cell| &cell.value);
            csv.cell(&cell(value, line.measure));
        }
        for input in &shown.inputs {
            let said = input.values.get(nth).map_or("", |(value, _)| value);
            csv.cell(&number(input.part, scenario).unwrap_or_else(|| said.to_owned()));
        }
        for (part, _) in &common {
            csv.cell(&number(*part, scenario).unwrap_or_default());
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

/// A number or a day as spreadsheets take it; none of what is said in words.
fn number(part: Part, scenario: &Scenario) -> Option<String> {
    match part {
        Part::Input(field) => field.number(scenario).map(|value| value.to_string()),
        Part::Day => Some(scenario.date.to_string()),
        Part::Mix => None,
    }
}
