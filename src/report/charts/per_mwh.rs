//! What does a MWh bring in, and what is left of it? A bar a row that draws energy.

use crate::report::charts::figure::{sentence, titled};
use crate::report::charts::reading::{Column, Readable, Reading, sums};
use crate::report::charts::row_names::distinct_names;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::findings::mwh_brings_in;
use crate::report::facts::worth::WorthBasis;
use crate::report::number::SPACE;
use crate::report::words::charts::ChartLabel;
use crate::report::words::tables::Measure;
use crate::report::words::{Label, Words};
use crate::scenario::Use;

/// One bar a row that draws energy.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PerMwh {
    /// The bars, from top to bottom.
    pub bars: Vec<MwhBar>,
}

/// One bar: revenue, and what it is spent on.
#[derive(Clone, Debug, PartialEq)]
pub struct MwhBar {
    /// Colour.
    pub of: Use,
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

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let names = distinct_names(report.rows.iter().map(|row| words.short_name(row)).collect());
    let rows = report.rows.iter().zip(names).enumerate();
    let bars = rows.filter_map(|(nth, (row, name))| {
        let money = row.mwh_split.as_ref()?;
        let tenant_pays = row.kind == Use::Hosting && report.inputs.hosting.tenant_pays_power;
        Some(MwhBar {
            of: row.kind,
            path: format!("rows.{nth}.mwh_split"),
            revenue_usd: money.revenue_usd,
            running_usd: money.running_usd,
            capital_usd: money.capital_usd,
            left_usd: money.left_usd,
            words: MwhWords {
                name,
                revenue: words.numerals().money_short(money.revenue_usd),
                left: words.left(money.left_usd),
                note: if tenant_pays {
                    words.label(Label::TenantPaysPower).to_owned()
                } else {
                    String::new()
                },
            },
        })
    });
    let data = PerMwh { bars: bars.collect() };
    if data.bars.is_empty() {
        return None;
    }
    let said = data.bars.iter().map(|bar| {
        let MwhWords {
            name, revenue, left, ..
        } = &bar.words;
        format!("{name}{SPACE}{revenue} ({left})")
    });
    let title = titled(ChartId::PerMwh, scene, mwh_brings_in(report));
    let said = sentence(&title, &[], &said.collect::<Vec<_>>());
    Some(ChartFigure::plain(
        ChartId::PerMwh,
        title,
        words,
        said,
        Chart::PerMwh(data),
    ))
}

impl Readable for PerMwh {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (words.chart_label(ChartLabel::Row), Measure::Plain)
    }

    fn stops(&self) -> usize {
        self.bars.len()
    }

    fn columns(&self, words: &dyn Words) -> Vec<Column> {
        Column::plain(
            &COLUMNS.map(|(label, ..)| words.chart_label(label)),
            Measure::UsdPerMwh,
        )
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let bar = self.bars.get(stop)?;
        let figures = COLUMNS.map(|(_, key, read)| (key, read(bar)));
        Some(sums(
            &bar.words.name,
            WorthBasis::Megawatt,
            &bar.path,
            &figures,
            words,
        ))
    }
}

/// A part of a bar: its name in words and in the JSON object, and how it is read.
type BarColumn = (ChartLabel, &'static str, fn(&MwhBar) -> f64);

const COLUMNS: [BarColumn; 4] = [
    (ChartLabel::Revenue, "revenue_usd", |bar| bar.revenue_usd),
    (ChartLabel::Running, "running_usd", |bar| bar.running_usd),
    (ChartLabel::Capital, "capital_usd", |bar| bar.capital_usd),
    (ChartLabel::Left, "left_usd", |bar| bar.left_usd),
];
