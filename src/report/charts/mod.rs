//! The charts: what each shows, as plain data with its words, and how it is read without seeing it.
//!
//! [`CHARTS`] is the registry. Each chart has one id, [`ChartId`], by which links, files and the page know it, and one
//! file here with its data, the builder that makes the data from a report, and its reading figure by figure. Drawing is
//! the business of `chart`. A new chart needs a file and a line in the registry here, a file and a line in
//! `chart::draw` there, an id in `link`, and a title and hint in a language.

pub mod bands;
pub mod breakeven;
pub mod calendar;
mod cash;
mod choices;
pub mod comparison_table;
pub mod cost_of_ai;
mod fan;
mod figure;
mod hashprice;
pub mod ladder;
pub mod lines;
pub mod map;
pub mod map_axis;
pub mod per_mwh;
mod profit;
pub mod reading;
pub mod risk;
pub(in crate::report) mod row_names;
pub mod scale;
mod scene;
pub mod ticks;
pub mod tornado;
pub mod unit_costs;
pub mod worth;
mod worth_aside;
mod worth_reading;

pub use crate::link::ChartId;
pub use choices::{ChartChoices, Choice, Fold};
pub use figure::{ChartFigure, LegendEntry, Subject};
pub use scene::ChartScene;

use crate::report::charts::breakeven::BreakevenCurves;
use crate::report::charts::comparison_table::ComparisonTable;
use crate::report::charts::cost_of_ai::CostOfAi;
use crate::report::charts::ladder::Ladder;
use crate::report::charts::lines::LinesOverTime;
use crate::report::charts::map::WhoWins;
use crate::report::charts::per_mwh::PerMwh;
use crate::report::charts::reading::{Column, Readable, Reading};
use crate::report::charts::risk::Dotted;
use crate::report::charts::unit_costs::UnitCosts;
use crate::report::charts::worth::WorthBy;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::{plain, text};
use crate::scenario::Clock;

/// A chart of the registry.
#[derive(Clone, Copy, Debug)]
pub struct ChartEntry {
    /// Which chart it is.
    pub id: ChartId,
    /// Where it stands on the page.
    pub section: Section,
    /// What to say if the mix has nothing for it to show.
    pub requires: ChartLabel,
    /// Whether a table of its figures can be opened below it. A map's table would have thousands of lines.
    pub has_table: bool,
    /// The clock whose prices its figures are at, if the page's choice does not apply; the chart then says so when the
    /// page's clock is the other one.
    pub clock: Option<Clock>,
    /// Makes it; none if there is nothing for it to show.
    pub build: fn(&ChartScene<'_>) -> Option<ChartFigure>,
}

/// Where on the page a chart stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The chart that answers the page's question.
    First,
    /// With the reasons for the answer.
    Answer,
    /// With how sure the answer is.
    Risk,
    /// With mining against AI.
    Duel,
    /// Among the details, which few readers need: folded away below everything else.
    Details,
}

/// All charts, in the order of the page.
pub const CHARTS: [ChartEntry; 12] = [
    entry(ChartId::Worth, Section::First, worth::figure),
    entry(ChartId::Cash, Section::Answer, cash::figure).at(Clock::Horizon),
    entry(ChartId::PerMwh, Section::Answer, per_mwh::figure).at(Clock::Month),
    of_futures(ChartId::Risk, risk::figure).at(Clock::Horizon),
    of_futures(ChartId::Fan, fan::figure).at(Clock::Horizon),
    entry(ChartId::Ladder, Section::Duel, ladder::figure),
    ChartEntry {
        has_table: false,
        ..entry(ChartId::Map, Section::Duel, map::figure)
    },
    entry(ChartId::CostOfAi, Section::Duel, cost_of_ai::figure).at(Clock::Month),
    entry(ChartId::Profit, Section::Details, profit::figure).at(Clock::Horizon),
    of_miners(ChartId::Breakeven, breakeven::figure).at(Clock::Month),
    of_miners(ChartId::Hashprice, hashprice::figure).at(Clock::Horizon),
    entry(ChartId::Costs, Section::Details, unit_costs::figure).at(Clock::Month),
];

const fn entry(
    id: ChartId,
    section: Section,
    build: fn(&ChartScene<'_>) -> Option<ChartFigure>,
) -> ChartEntry {
    ChartEntry {
        id,
        section,
        requires: ChartLabel::NeedsMachines,
        has_table: true,
        clock: None,
        build,
    }
}

impl ChartEntry {
    /// The same entry, with its figures always at this clock's prices.
    const fn at(self, clock: Clock) -> Self {
        Self {
            clock: Some(clock),
            ..self
        }
    }
}

const fn of_miners(id: ChartId, build: fn(&ChartScene<'_>) -> Option<ChartFigure>) -> ChartEntry {
    ChartEntry {
        requires: ChartLabel::NeedsMiners,
        ..entry(id, Section::Details, build)
    }
}

const fn of_futures(id: ChartId, build: fn(&ChartScene<'_>) -> Option<ChartFigure>) -> ChartEntry {
    ChartEntry {
        requires: ChartLabel::NeedsTime,
        ..entry(id, Section::Risk, build)
    }
}

/// The entry of a chart.
#[must_use]
pub fn entry_of(id: ChartId) -> Option<&'static ChartEntry> {
    CHARTS.iter().find(|entry| entry.id == id)
}

/// A chart; none if there is nothing for it to show.
#[must_use]
pub fn figure(id: ChartId, scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let entry = entry_of(id)?;
    let mut figure = (entry.build)(scene)?;
    // A chart at the other clock's prices is marked as such.
    if let Some(clock) = entry.clock.filter(|clock| *clock != scene.report.clock) {
        let mark = scene.words.at_other_prices(clock);
        figure.hint.insert(0, text(mark));
        // Aloud, too, between title and hint.
        let title = plain(&figure.title).len();
        let gap = figure.said.get(title..).and_then(|rest| rest.find(' '));
        if let Some(gap) = gap {
            figure.said.insert_str(title + gap + 1, mark);
        }
    }
    Some(figure)
}

/// The charts of a section that have something to show, in the order of the page.
#[must_use]
pub fn section(section: Section, scene: &ChartScene<'_>) -> Vec<ChartFigure> {
    CHARTS
        .iter()
        .filter(|entry| entry.section == section)
        .filter_map(|entry| figure(entry.id, scene))
        .collect()
}

/// What is drawn, by its shape: a file of `chart` for each.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    /// Lines over an input, and who is worth most along it.
    Worth(WorthBy),
    /// Lines over the months.
    Lines(LinesOverTime),
    /// A bar per month, in which the lines are stacked.
    Stacked(LinesOverTime),
    /// Bars of what a MWh brings in.
    PerMwh(PerMwh),
    /// Bars of what a unit costs, part by part.
    UnitCosts(UnitCosts),
    /// Curves over the price of power.
    Breakeven(BreakevenCurves),
    /// Rows of dots.
    Dotted(Dotted),
    /// From bid to bid.
    Ladder(Ladder),
    /// A line over the Bitcoin price.
    CostOfAi(CostOfAi),
    /// Cells over two inputs.
    Map(WhoWins),
    /// Scenarios side by side: not a chart of the page, which shows them as a table, but a picture to take away.
    ComparisonTable(ComparisonTable),
}

impl Chart {
    /// What it shows, to be read.
    fn data(&self) -> &dyn Readable {
        match self {
            Self::Worth(data) => data,
            Self::Lines(data) | Self::Stacked(data) => data,
            Self::PerMwh(data) => data,
            Self::UnitCosts(data) => data,
            Self::Breakeven(data) => data,
            Self::Dotted(data) => data,
            Self::Ladder(data) => data,
            Self::CostOfAi(data) => data,
            Self::Map(data) => data,
            Self::ComparisonTable(data) => data,
        }
    }

    /// What its stops are, as the heading of its table's first column.
    #[must_use]
    pub fn stop_name(&self, words: &dyn Words) -> &'static str {
        self.data().stop_name(words).0
    }

    /// How many stops there are; a map has none, because it is read cell by cell.
    #[must_use]
    pub fn stops(&self) -> usize {
        self.data().stops()
    }

    /// What there is at each stop.
    #[must_use]
    pub fn columns(&self, words: &dyn Words) -> Vec<Column> {
        self.data().columns(words)
    }

    /// What stands at a stop; none beyond the last.
    #[must_use]
    pub fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        self.data().reading(stop, words)
    }

    /// The stop that is shown while the reader points at none: the present, the first bar, the last month.
    #[must_use]
    pub fn at_rest(&self) -> usize {
        let last = self.stops().saturating_sub(1);
        let (rising, now) = match self {
            Self::Worth(data) => (&data.values, data.now),
            Self::Breakeven(data) => (&data.tariff_usd_per_kwh, data.you.usd_per_kwh),
            Self::PerMwh(_) | Self::UnitCosts(_) | Self::Ladder(_) => return 0,
            _ => return last,
        };
        rising.partition_point(|value| *value < now).min(last)
    }

    /// All of it as CSV: words and units above, numbers with sensible digits below.
    #[must_use]
    pub fn csv(&self, words: &dyn Words) -> String {
        reading::csv(self.data(), words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{VIEWS, View};

    #[test]
    fn every_chart_that_links_can_show_is_in_the_registry_once() {
        for (id, view) in VIEWS {
            if let View::Chart(chart) = view {
                let entries = CHARTS.iter().filter(|entry| entry.id == chart).count();
                assert_eq!(entries, 1, "{id}");
            }
        }
    }
}
