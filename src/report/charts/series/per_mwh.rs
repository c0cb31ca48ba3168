//! What a MWh brings in and what is left of it.

use crate::report::charts::series::LineKind;
use crate::report::figures::{MwhMoney, Report, Row};

/// One bar a row that draws energy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerMwh {
    /// The bars, from top to bottom.
    pub bars: Vec<MwhBar>,
}

/// One bar: revenue, and what it goes to.
#[derive(Clone, Debug, PartialEq)]
pub struct MwhBar {
    /// Colour.
    pub kind: LineKind,
    /// Where its figures stand in the JSON object, `rows.0.mwh_split`.
    pub path: String,
    /// Revenue, $/MWh.
    pub revenue_usd: f64,
    /// Power and other cost less credit, $/MWh.
    pub running_usd: f64,
    /// Capital charge, $/MWh.
    pub capital_usd: f64,
    /// Revenue less all that, $/MWh; negative if it does not suffice.
    pub left_usd: f64,
    /// The words beside it.
    pub words: MwhWords,
}

/// The words beside a bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MwhWords {
    /// The row's name.
    pub name: String,
    /// "$1,379".
    pub revenue: String,
    /// "$268 left", "−$31 left".
    pub left: String,
    /// What else the reader must know ("tenant pays power"); may be empty.
    pub note: String,
}

/// The report's money per MWh today; `words` is asked for each row that draws energy, by its place in the mix.
#[must_use]
pub fn per_mwh(report: &Report, words: impl Fn(usize, &Row, &MwhMoney) -> MwhWords) -> PerMwh {
    let bars = report.rows.iter().enumerate().filter_map(|(nth, row)| {
        let money = row.mwh_split.as_ref()?;
        Some(MwhBar {
            kind: row.kind.into(),
            path: format!("rows.{nth}.mwh_split"),
            revenue_usd: money.revenue_usd,
            running_usd: money.running_usd,
            capital_usd: money.capital_usd,
            left_usd: money.left_usd,
            words: words(nth, row, money),
        })
    });
    PerMwh { bars: bars.collect() }
}
