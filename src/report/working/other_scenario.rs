//! Figures of other scenarios: of those that the present one is compared with, and of the present one with an input
//! moved, something owned or another machine. Each is worked out in its own scenario, to which a link leads.

use crate::link::{Decoded, Form, encode};
use crate::model::project;
use crate::report::figures::{Report, UseWorth};
use crate::report::working::quantity::Quantity;
use crate::report::working::tree::{Given, Working, given, plus, sum};
use crate::report::working::working;
use crate::scenario::{Amount, Clock, Machine, MixRow, Paid, Scenario, Use};

/// A figure of another scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct OtherScenarioFigure {
    /// The scenario's place among those that the present one is compared with; none if it is not one of them.
    pub compared: Option<usize>,
    /// The scenario as a link: its query without `?`.
    pub link: String,
    /// The figure's path in that scenario's object.
    pub path: String,
}

/// A scenario as a link, at the prices of a report's clock.
fn link(scenario: &Scenario, clock: Clock) -> String {
    let mut alone = Decoded {
        scenario: scenario.clone(),
        ..Decoded::default()
    };
    alone.page.clock = clock;
    encode(&alone, Form::Short)
}

/// A figure of the same site with something changed.
pub(super) fn of_changed(
    report: &Report,
    changed: &Scenario,
    path: String,
    quantity: Quantity,
    value: f64,
) -> Working {
    let figure = OtherScenarioFigure {
        compared: None,
        link: link(changed, report.clock),
        path,
    };
    given(quantity, value, Given::OtherScenario(Box::new(figure)))
}

/// The tree of a figure below `against.N.report`: a reference to that scenario, where the figure is worked out.
pub(super) fn of_other(report: &Report, nth: usize, path: &str) -> Option<Working> {
    let other = &report.against.get(nth)?.report;
    let tree = working(other, path)?;
    let quantity = tree.quantity?;
    let figure = OtherScenarioFigure {
        compared: Some(nth),
        link: other.link.short.clone(),
        path: path.to_owned(),
    };
    let leaf = given(quantity, tree.value, Given::OtherScenario(Box::new(figure)));
    let path = format!("against.{nth}.report.{path}");
    Some(sum([plus(leaf)]).figure(quantity, path, tree.value))
}

/// What a megawatt of a use clears a year by the report's clock: its quantity, and its name in the object.
pub(super) fn measure(clock: Clock) -> (Quantity, &'static str) {
    match clock {
        Clock::Horizon => (Quantity::WorthPerYear, "worth_usd_per_mw_year"),
        Clock::Month => (Quantity::Unchanged, "at_unchanged_prices_usd_per_mw_year"),
    }
}

/// What a use of a changed site clears a year, by the report's clock.
pub(super) fn worth_of_changed(report: &Report, changed: &Scenario, kind: Use) -> Option<Working> {
    let uses = project(changed, report.clock).uses;
    let place = uses.iter().position(|of| of.kind == kind)?;
    let value = uses[place].at_clock_usd_per_mw_year(report.clock)?;
    let (quantity, name) = measure(report.clock);
    let path = format!("uses.{place}.{name}");
    Some(of_changed(report, changed, path, quantity, value))
}

/// The tree of what a use would clear if nothing, or everything, were owned already.
pub(super) fn owning(report: &Report, nth: usize, name: &str) -> Option<Working> {
    let of = report.uses.get(nth)?;
    let (paid, value) = match name {
        "owning_nothing_usd_per_mw_year" => (Paid::Nothing, of.owning_nothing_usd_per_mw_year?),
        "owning_all_usd_per_mw_year" => (Paid::Both, of.owning_all_usd_per_mw_year?),
        _ => return None,
    };
    let mut changed = report.inputs.0.clone();
    changed.site.paid = paid;
    changed_worth(report, of, &changed, format!("uses.{nth}.{name}"), value)
}

/// The tree of what the best machine on sale would clear: one such machine in place of the whole mix.
pub(super) fn best_machine(report: &Report, nth: usize) -> Option<Working> {
    let of = report.uses.get(nth)?;
    let best = of.best_machine.as_ref()?;
    let machine = Machine::catalogue(of.kind)
        .into_iter()
        .find(|machine| machine.id() == best.id)?;
    let mut changed = report.inputs.0.clone();
    changed.mix = vec![MixRow::of(machine, Amount::Machines(1))];
    let path = format!("uses.{nth}.best_machine.usd_per_mw_year");
    changed_worth(report, of, &changed, path, best.usd_per_mw_year)
}

fn changed_worth(
    report: &Report,
    of: &UseWorth,
    changed: &Scenario,
    path: String,
    value: f64,
) -> Option<Working> {
    let worth = worth_of_changed(report, changed, of.kind)?;
    let (quantity, _) = measure(report.clock);
    Some(sum([plus(worth)]).figure(quantity, path, value))
}
