//! What a language must be able to say of what a megawatt clears a year, by one input.

use crate::link::ChartId;
use crate::report::facts::worth::WorthFinding;
use crate::report::figures::Report;
use crate::report::words::piece::Piece;
use crate::scenario::{Field, Use};

/// The first chart in a language.
pub trait WorthWords {
    /// What it found: "Mining overtakes the AI lease at $102,200 a bitcoin".
    fn worth_title(&self, report: &Report, finding: WorthFinding, field: &Field) -> Vec<Piece>;
    /// What it shows: "Dollars a year per megawatt of grid, after a 10% return, by Bitcoin price". The input's name is
    /// the last piece, because a page may let the reader choose the input there.
    fn worth_hint(&self, report: &Report, field: &Field, is_log: bool) -> Vec<Piece>;
    /// How to read the map, the ladder or the dots, which give their figures for the same quantity as the first chart:
    /// "Who clears most a year per megawatt of grid, by two inputs".
    fn worth_chart_hint(&self, chart: ChartId, report: &Report) -> String;
    /// A use where there is little room: "Mining", "H100s", "AI lease"; alone on a small site "Your miner".
    fn worth_name(&self, report: &Report, kind: Use) -> String;
    /// The use's name at its line, with the line's figure if that is constant: "AI lease $126k".
    fn worth_line(&self, report: &Report, kind: Use, constant_usd: Option<f64>) -> String;
    /// A line that lies outside what is shown, with its least and greatest figure: "↓ H100s −$1.4 M at any Bitcoin
    /// price", and the same where there is less room.
    fn worth_outside(
        &self,
        report: &Report,
        kind: Use,
        above: bool,
        usd: (f64, f64),
        field: &Field,
    ) -> (String, String);
    /// The input's value now, and since when it is so: "23 Nov 2024: $99,660".
    fn worth_now(&self, report: &Report, field: &Field, value: f64) -> String;
    /// A value of the input, to four digits: "$102,200", "4.7 ¢".
    fn worth_value(&self, field: &Field, value: f64) -> String;
}
