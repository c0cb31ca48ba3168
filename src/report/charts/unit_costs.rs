//! What does a Bitcoin or a GPU-hour cost, part by part, and what does it bring in?

use crate::report::charts::figure::{sentence, titled};
use crate::report::charts::reading::{Column, Readable, Reading, sums};
use crate::report::charts::row_names::distinct_names;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::findings::unit_cost;
use crate::report::facts::worth::WorthBasis;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::tables::Measure;
use crate::scenario::Use;

/// Cost bars, in groups of one unit each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct UnitCosts {
    /// BTC first, then GPU-hours; a group has at least one bar.
    pub groups: Vec<CostGroup>,
}

/// Bars that share a unit and therefore a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct CostGroup {
    /// What it is the cost of, "A Bitcoin".
    pub title: String,
    /// One bar a row of the mix.
    pub bars: Vec<CostBar>,
}

/// The cost of one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct CostBar {
    /// Colour.
    pub of: Use,
    /// The row's name.
    pub name: String,
    /// Where its figures stand in the JSON object, `rows.0.unit_cost`.
    pub path: String,
    /// Power we pay for, $.
    pub power_usd: f64,
    /// Other cost, $.
    pub other_usd: f64,
    /// Credit for curtailed energy, $.
    pub credit_usd: f64,
    /// Capital charge, $.
    pub capital_usd: f64,
    /// All that together, $.
    pub full_usd: f64,
    /// What is received, $.
    pub price_usd: f64,
    /// "costs $73,100"
    pub cost_text: String,
    /// "brings $99,660"
    pub price_text: String,
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let words = scene.words;
    let bars = bars(scene);
    let group = |(of, title): (Use, ChartLabel)| CostGroup {
        title: words.chart_label(title).to_owned(),
        bars: bars.iter().filter(|bar| bar.of == of).cloned().collect(),
    };
    let groups = [
        (Use::Mining, ChartLabel::OneBitcoin),
        (Use::Rental, ChartLabel::OneGpuHour),
    ];
    let groups = groups.into_iter().map(group);
    let data = UnitCosts {
        groups: groups.filter(|group| !group.bars.is_empty()).collect(),
    };
    if data.groups.is_empty() {
        return None;
    }
    let said = data.bars().map(|(group, bar)| {
        format!(
            "{}, {}: {}, {}",
            group.title, bar.name, bar.cost_text, bar.price_text
        )
    });
    let title = titled(ChartId::Costs, scene, unit_cost(scene.report));
    let said = sentence(&title, &[], &said.collect::<Vec<_>>());
    Some(ChartFigure::plain(
        ChartId::Costs,
        title,
        words,
        said,
        Chart::UnitCosts(data),
    ))
}

/// The bars of all rows that have a unit.
fn bars(scene: &ChartScene<'_>) -> Vec<CostBar> {
    let ChartScene { report, words, .. } = *scene;
    let n = words.numerals();
    let names = distinct_names(report.rows.iter().map(|row| words.short_machine(row)).collect());
    let rows = report.rows.iter().zip(names).enumerate();
    let bar = |(nth, (row, name)): (usize, (&crate::report::figures::Row, String))| {
        let cost = row.unit_cost.as_ref()?;
        Some(CostBar {
            of: row.kind,
            name,
            path: format!("rows.{nth}.unit_cost"),
            power_usd: cost.power_usd,
            other_usd: cost.other_usd,
            credit_usd: cost.credit_usd,
            capital_usd: cost.capital_usd,
            full_usd: cost.full_usd,
            price_usd: cost.price_usd,
            cost_text: words.chart_label(ChartLabel::Costs).to_owned()
                + n.money_short(cost.full_usd).as_str(),
            price_text: words.chart_label(ChartLabel::Brings).to_owned()
                + n.money_short(cost.price_usd).as_str(),
        })
    };
    rows.filter_map(bar).collect()
}

impl UnitCosts {
    /// All bars, each with its group.
    fn bars(&self) -> impl Iterator<Item = (&CostGroup, &CostBar)> {
        self.groups
            .iter()
            .flat_map(|group| group.bars.iter().map(move |bar| (group, bar)))
    }
}

impl Readable for UnitCosts {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.chart_label(ChartLabel::Row), Measure::Plain)
    }

    fn stops(&self) -> usize {
        self.groups.iter().map(|group| group.bars.len()).sum()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        Column::plain(&COLUMNS.map(|(label, ..)| words.chart_label(label)), Measure::Usd)
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let (group, bar) = self.bars().nth(stop)?;
        let stop_name = [&*group.title, &bar.name].join(", ");
        let figures = COLUMNS.map(|(_, key, read)| (key, read(bar)));
        Some(sums(&stop_name, WorthBasis::Megawatt, &bar.path, &figures, words))
    }
}

/// A part of a bar: its name in words and in the JSON object, and how it is read.
type BarColumn = (ChartLabel, &'static str, fn(&CostBar) -> f64);

const COLUMNS: [BarColumn; 6] = [
    (ChartLabel::Power, "power_usd", |bar| bar.power_usd),
    (ChartLabel::Other, "other_usd", |bar| bar.other_usd),
    (ChartLabel::Credit, "credit_usd", |bar| bar.credit_usd),
    (ChartLabel::Capital, "capital_usd", |bar| bar.capital_usd),
    (ChartLabel::FullCost, "full_usd", |bar| bar.full_usd),
    (ChartLabel::PriceReceived, "price_usd", |bar| bar.price_usd),
];
