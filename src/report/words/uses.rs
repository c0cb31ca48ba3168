//! What a language must be able to say of the uses side by side.

use crate::report::facts::best_machine::Best;
use crate::report::facts::needs::{At, Needs, Repaid};
use crate::report::figures::Report;
use crate::report::words::piece::Piece;
use crate::scenario::Use;

/// What a line of the table says, and in small print what goes with it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// The figure.
    pub value: Vec<Piece>,
    /// What goes with it; may be empty.
    pub note: Vec<Piece>,
}

/// The uses side by side in a language.
pub trait UseWords {
    /// What a line of the table is about; lines of what is left after a return on capital name that return.
    fn use_line(&self, line: UseLine, report: &Report) -> Vec<Piece>;
    /// How many rows there are, "three rows".
    fn row_count(&self, count: usize) -> String;
    /// The rows of a use, to unfold: "The three mining rows".
    fn rows_of(&self, kind: Use, count: usize) -> String;
    /// " of grid", behind megawatts.
    fn of_grid(&self) -> &'static str;
    /// " of IT", behind megawatts or kilowatts.
    fn of_it(&self) -> &'static str;
    /// A span, "eleven years".
    fn over(&self, path: &str, months: u32) -> Vec<Piece>;
    /// What is spent, split: "machines $0.9 million, building $0.8 million"; parts that are zero are left out.
    fn split(&self, machines: Option<Piece>, building: Option<Piece>) -> Vec<Piece>;
    /// When what is spent has come back, or how much of it: "month 85 of 132", "63% from rent".
    fn repaid(&self, repaid: &Repaid, kind: Use) -> Said;
    /// The values from which a use pays: "Bitcoin above $89,060", "or power below 6.235 ¢".
    fn needs(&self, needs: &Needs) -> Said;
    /// The values at which it covers its running cost: "runs above $57,200", "switch off below".
    fn runs_while(&self, needs: &Needs) -> Said;
    /// The machine on sale that day that would be worth most: "S21 XP", "clears $150,000 a year per MW".
    fn best_machine(&self, best: Best<'_>, kind: Use) -> Said;
    /// "see its rows"
    fn see_rows(&self) -> &'static str;
    /// Said of profit that a use earns only once it is built: "once it is built".
    fn once_built(&self) -> &'static str;
    /// What a fleet clears, said next to what it costs: "clears $34 million", "falls $82 million short".
    fn fleet_clears(&self, npv: &At) -> Vec<Piece>;
    /// The label of the bars' years, for readers who cannot see them.
    fn by_year(&self) -> &'static str;
}

/// The lines of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UseLine {
    /// What a MW clears a year.
    YearPerMegawatt,
    /// What a small site's machines bring in their first year.
    FirstYear,
    /// What they bring in a month at unchanged prices.
    MonthOfMachines,
    /// What a MW clears in all.
    InAllPerMegawatt,
    /// What machines clear in all.
    InAll,
    /// A year's operating profit of a MW at unchanged prices.
    SurplusYear,
    /// What its capital costs a year.
    CapitalYear,
    /// What is spent per MW.
    InvestedPerMegawatt,
    /// What is spent.
    Invested,
    /// The internal rate of return.
    Return,
    /// When what is spent has come back.
    PaidBack,
    /// Operating profit by year.
    SurplusByYear,
    /// The values from which it pays.
    Needs,
    /// The values from which it covers its running cost.
    RunsWhile,
    /// Months in which mining is switched off.
    MonthsOff,
    /// Which machine on sale that day would be worth most.
    BestMachine,
    /// What the whole fleet costs.
    WholeFleet,
}
