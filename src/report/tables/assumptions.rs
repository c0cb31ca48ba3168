//! What a scenario assumes, for print: its machines, the inputs that matter most, and all inputs that are not at their
//! defaults, each with its value and source.

use crate::report::controls::mix::{self, TypedIn};
use crate::report::controls::sliders;
use crate::report::figures::Report;
use crate::report::words::piece::plain;
use crate::report::words::{Label, Words};
use crate::scenario::{FIELDS, Machine, Scenario};

/// A line: what it is, its value with its unit, and its source.
pub type Assumption = [String; 3];

/// The lines, machines first.
#[must_use]
pub fn assumptions(report: &Report, words: &dyn Words) -> Vec<Assumption> {
    let now: &Scenario = &report.inputs;
    let defaults = Scenario::on(now.day());
    let n = words.numerals();
    let mut lines = Vec::new();
    for (nth, (row, shown)) in now.mix.iter().zip(&report.rows).enumerate() {
        let size = plain(&mix::row(report, nth, TypedIn::Machines, words));
        let source = match row.machine.price_source(now.date) {
            _ if row.price_usd.is_some() && row.machine == Machine::Lease => {
                words.label(Label::OwnBuildingCost).to_owned()
            }
            _ if row.price_usd.is_some() => words.label(Label::OwnPrice).to_owned(),
            Some(source) => words.origin(source, None),
            None => String::new(),
        };
        lines.push([
            shown.name.clone(),
            [&words.mix_row(row, now), " ", &size].concat(),
            source,
        ]);
    }
    let open = sliders::of(report, now, words);
    for field in FIELDS.iter().flat_map(|(_, fields)| *fields) {
        let is_default = field.same(now, &defaults);
        let own = (!is_default).then(|| words.value(field, &defaults));
        let value = match open.iter().find(|control| control.field.key == field.key) {
            // A rent shows what is actually paid, whichever input sets it.
            Some(control) => {
                let unit = words.unit_behind(words.unit(field.unit), Some(control.value));
                n.with_unit(
                    &control.rents.clone().unwrap_or_else(|| n.exact(control.value)),
                    unit,
                )
            }
            None if is_default => continue,
            None => words.value(field, now),
        };
        let source = words.origin(field.source.on(now.day()), own.as_deref());
        lines.push([words.input(field.input).to_owned(), value, source]);
    }
    lines
}
