//! What a language must be able to say of the inputs: names, help, units, choices, mistakes, machines to add.

use crate::catalog::Confidence;
use crate::catalog::calendar::Date;
use crate::link::Reason;
use crate::model::Sensitivity;
use crate::report::controls::mix::OwnTerms;
use crate::report::controls::sliders::CutOff;
use crate::report::controls::what_if::WhatIf;
use crate::report::facts::change::{Change, EditState};
use crate::report::facts::effect::Idle;
use crate::report::figures::Report;
use crate::report::number::typed::Mistyped;
use crate::report::words::piece::Piece;
use crate::scenario::{Evidence, Field, Group, Input, Machine, Premises, Scenario, Unit, Use};

/// A machine one can add to the mix, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its id in links; `asic` or `gpu` for one's own, `lease` for a tenant.
    pub id: &'static str,
    /// Its use.
    pub kind: Use,
    /// Its name.
    pub name: String,
    /// Efficiency or power, rent, price: "15.0 J/TH · $4,446".
    pub figures: String,
    /// Since when it is on sale, or what else is worth knowing.
    pub note: String,
}

/// The inputs in a language.
pub trait InputWords {
    /// The name of an input.
    fn input(&self, input: Input) -> &'static str;
    /// What an input means, in a sentence or two.
    fn help(&self, input: Input) -> &'static str;
    /// Other words by which readers look for an input.
    fn also(&self, input: Input) -> &'static str;
    /// Things that readers search for but that are not inputs: the search words, and why there is nothing to enter.
    fn no_inputs(&self) -> &'static [(&'static [&'static str], &'static str)];
    /// The unit behind a typed number.
    fn unit(&self, unit: Unit) -> &'static str;
    /// The unit after a value, in singular or plural: one month, two months.
    fn unit_behind(&self, unit: &'static str, value: Option<f64>) -> &'static str;
    /// An input's value as its field shows it, with its unit: "0.05 $/kWh".
    fn value(&self, field: &Field, scenario: &Scenario) -> String;
    /// Where a value comes from: the source of the default, after the default itself where the reader has another.
    fn origin(&self, source: Evidence, default: Option<&str>) -> String;
    /// What undo does, or redo (`forward`), from the first state to the second: "Undo: Bitcoin price 120,000 →
    /// 99,660".
    fn step(&self, forward: bool, change: Option<Change>, states: [&EditState; 2]) -> String;
    /// The name of a group of inputs.
    fn group(&self, group: Group) -> &'static str;
    /// A group's values in a few words.
    fn summary(&self, group: Group, report: &Report) -> Vec<Piece>;
    /// One of the choices of an input, by its name in links.
    fn choice(&self, input: Input, name: &str) -> String;
    /// A machine one can add, with what tells it from others.
    fn offer(&self, machine: &Machine, date: Date) -> Offer;
    /// Where the machines of a small site stand.
    fn premises(&self, premises: Premises) -> &'static str;
    /// What this choice assumes, and why.
    fn premises_mean(&self, premises: Premises) -> &'static str;
    /// How well a source supports the value taken from it.
    fn confidence(&self, confidence: Confidence) -> &'static str;
    /// What is wrong with typed text; the value before it still counts.
    fn mistyped(&self, mistake: &Mistyped) -> String;
    /// What is wrong with a typed month or list; the one before it still counts.
    fn mistyped_text(&self, why: &Reason) -> String;
    /// Why an input has no effect on the present scenario.
    fn idle(&self, why: Idle) -> String;
    /// That the mix lacks a use that a group of inputs needs: "no GPUs in this mix".
    fn missing(&self, kind: Use) -> &'static str;
    /// The reader's own price and rent of a row: "your price $3,500, your rent $2.20/h"; empty without.
    fn own_terms(&self, terms: &OwnTerms) -> String;
    /// Different rents, rising: "2.00 and 2.50".
    fn rents(&self, paid: &[f64]) -> String;
    /// An input moved by its swing, "1 ¢ more: "; `path` is the sensitivity's in the JSON object.
    fn swing(&self, moved: &Sensitivity, unit: Unit, path: &str, up: bool) -> Vec<Piece>;
    /// A value to try: in short, and with the value that the input then has: "½", "½: Bitcoin price $42,357".
    fn what_if(&self, field: &Field, tried: &WhatIf) -> [String; 2];
    /// The noun for a row's machines: "machines", "GPUs".
    fn machines(&self, kind: Use, count: f64) -> &'static str;
    /// A use where there is little room: "mining", "H100s", "AI lease".
    fn contender(&self, kind: Use, report: &Report) -> String;
    /// The value at which the lead changes, and who leads below and above it, none where nothing pays: "mining ◂ ",
    /// "4.7 ¢", " ▸ AI lease".
    fn boundary(&self, below: Option<&str>, at: (f64, Unit), above: Option<&str>) -> [String; 3];
    /// Who leads wherever a slider reaches: "AI lease at any price here".
    fn throughout(&self, leader: Option<&str>, input: Input) -> String;
    /// What a horizon cuts off: "the lease’s building lives on".
    fn cut_off(&self, what: CutOff) -> &'static str;
}
