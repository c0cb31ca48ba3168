//! What a language must be able to say of scenarios side by side.

use crate::report::figures::Report;
use crate::report::words::piece::Piece;
use crate::scenario::{MixRow, Scenario, Use};

/// What matters of a scenario, one line each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareLine {
    /// What a MW of a use clears a year.
    Use(Use),
    /// What a use clears in all, where a small site is compared.
    UseInAll(Use),
    /// What the whole site clears in all.
    Site,
    /// What it brings in a month at unchanged prices.
    SiteMonth,
    /// What is spent.
    Invested,
    /// Its internal rate of return.
    Return,
    /// When what is spent has come back.
    PaidBack,
    /// Grid capacity reserved.
    Reserved,
    /// The Bitcoin price at which two uses change places.
    Flip,
}

/// Fixed words beside scenarios side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareLabel {
    /// The heading of all of it.
    Heading,
    /// The heading of the column of scenario names in the table as a file.
    Scenario,
    /// Keeps the present scenario as A.
    KeepAsA,
    /// Keeps the present scenario as B.
    KeepAsB,
    /// Said once one scenario is kept, before the way to the table.
    OneIsKept,
    /// Said once there is no room for another.
    TwoAreKept,
    /// The way to the table.
    See,
    /// How many can stand side by side.
    WithHint,
    /// Opens what else can stand beside the present scenario.
    With,
    /// Chooses a named scenario.
    Preset,
    /// The field for a link to compare with.
    Link,
    /// Takes that link.
    TakeLink,
    /// The button for a saved scenario.
    File,
    /// Said when the given text or file is not a link to a scenario.
    Refused,
    /// Swaps the other scenario and the present one.
    Swap,
    /// Removes the other scenario.
    Drop,
    /// The heading of the inputs that differ.
    Differs,
    /// Said instead where nothing does.
    NothingDiffers,
    /// Gives an input A's value.
    TakeA,
    /// Gives an input B's value.
    TakeB,
    /// The machines.
    Mix,
    /// The day of the prices.
    Day,
    /// Marks the scenario in which the whole site clears most, be it a gain or the smallest loss.
    Most,
    /// Added in a file to what the whole site clears: over how long its parts are counted.
    SiteSpans,
}

/// Scenarios side by side in a language.
pub trait CompareWords {
    /// The name of a scenario: the present one is 0.
    fn scenario_name(&self, nth: usize) -> &'static str;
    /// Fixed words.
    fn compare_label(&self, label: CompareLabel) -> &'static str;
    /// What is found side by side: in which scenario the whole site clears most, or only the heading.
    fn compare_title(&self, best: Option<&str>) -> String;
    /// What a line is about.
    fn compare_line(&self, line: CompareLine, report: &Report) -> Vec<Piece>;
    /// How much more the present scenario has than another, or less: "$24,000 more than A", and behind the other's own
    /// figure, without its name, "now $24,000 more".
    fn now_more(&self, difference: Piece, is_more: bool, than: Option<&str>) -> Vec<Piece>;
    /// Said if the present scenario has neither more nor less.
    fn as_much(&self, than: Option<&str>) -> String;
    /// What a scenario is in the fewest words, by its machines and leases: "6,532 S21 XP + 18.5 MW IT lease".
    fn mix_in_short(&self, report: &Report) -> String;
    /// Months, or how many more.
    fn months(&self, months: f64) -> String;
    /// A difference of two rates, each a fraction: "3.1 points".
    fn points(&self, fraction: f64) -> String;
    /// A row of the mix: "10,000 S21 Pro at $3,500".
    fn mix_row(&self, row: &MixRow, scenario: &Scenario) -> String;
    /// The name of a line of another scenario: "A: AI lease".
    fn other_line(&self, nth: usize, name: &str) -> String;
    /// An empty mix.
    fn no_machines(&self) -> &'static str;
}
