//! At which Bitcoin price do miners of each generation break even, over the price of power?

use crate::report::charts::figure::{sentence, titled};
use crate::report::charts::reading::{Column, Readable, Reading, money};
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, Subject};
use crate::report::facts::findings::breaks_even;
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::{figure as figure_piece, text};
use crate::report::words::tables::Measure;
use crate::scenario::{Unit, Use};

/// Bitcoin prices over electricity prices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BreakevenCurves {
    /// Electricity prices, ascending, $/kWh.
    pub tariff_usd_per_kwh: Vec<f64>,
    /// The curves, the highest first.
    pub curves: Vec<Curve>,
    /// The reader's own prices.
    pub you: Prices,
    /// The words at the reader's own prices.
    pub you_text: String,
    /// The words for prices that span decades: "logarithmic scale".
    pub log_text: String,
}

/// One curve; straight between two values.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// Its name at its end.
    pub label: String,
    /// Whether the reader has such a machine.
    pub own: bool,
    /// Where its values stand in the JSON object.
    pub path: String,
    /// One value for each electricity price, $; none where there is none.
    pub btc_usd: Vec<Option<f64>>,
}

/// A price of power and a price of Bitcoin.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Prices {
    /// Electricity price, $/kWh.
    pub usd_per_kwh: f64,
    /// Bitcoin price, $.
    pub btc_usd: f64,
}

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let n = words.numerals();
    let known = &report.asic_breakeven;
    let mines = report.rows.iter().any(|row| row.kind == Use::Mining);
    if !mines || known.machines.is_empty() {
        return None;
    }
    let machines = known.machines.iter().enumerate();
    let curves: Vec<Curve> = machines
        .map(|(nth, machine)| Curve {
            label: words.short_asic(machine.name),
            own: report.rows.iter().any(|row| row.id == machine.id),
            path: format!("asic_breakeven.machines.{nth}.btc_usd"),
            btc_usd: machine.btc_usd.clone(),
        })
        .collect();
    let you = Prices {
        usd_per_kwh: report.inputs.site.price_usd_per_kwh,
        btc_usd: report.network.price_usd,
    };
    // The stop nearest to the reader's price of power says most.
    let distance = |tariff: &f64| (tariff - you.usd_per_kwh).abs();
    let nearest = known
        .tariff_usd_per_kwh
        .iter()
        .enumerate()
        .min_by(|(_, one), (_, other)| distance(one).total_cmp(&distance(other)));
    let said = nearest.into_iter().flat_map(|(stop, tariff)| {
        let at = words.chart_label(ChartLabel::At);
        curves.iter().filter_map(move |curve| {
            let usd = curve.btc_usd.get(stop).copied().flatten()?;
            Some(format!(
                "{}{at}{}: {}",
                curve.label,
                n.cents_exact(*tariff),
                n.money_short(usd)
            ))
        })
    });
    let title = titled(ChartId::Breakeven, scene, breaks_even(report));
    let said = sentence(
        &title,
        &[text(words.chart_hint(ChartId::Breakeven))],
        &said.collect::<Vec<_>>(),
    );
    let data = BreakevenCurves {
        tariff_usd_per_kwh: known.tariff_usd_per_kwh.clone(),
        curves,
        you,
        you_text: words.chart_label(ChartLabel::YouAreHere).to_owned(),
        log_text: words.chart_label(ChartLabel::LogScale).to_owned(),
    };
    Some(ChartFigure::plain(
        ChartId::Breakeven,
        title,
        words,
        said,
        Chart::Breakeven(data),
    ))
}

impl Readable for BreakevenCurves {
    fn stop_name(&self, words: &dyn Words) -> (&'static str, Measure) {
        (
            words.chart_label(ChartLabel::PowerPrice),
            Measure::Of(Unit::UsdPerKwh),
        )
    }

    fn stops(&self) -> usize {
        self.tariff_usd_per_kwh.len()
    }

    fn columns(&self, _: &dyn Words) -> Vec<Column> {
        let column = |curve: &Curve| Column {
            name: curve.label.clone(),
            measure: Measure::UsdPerBtc,
            subject: curve.own.then_some(Subject::Use(Use::Mining)),
        };
        self.curves.iter().map(column).collect()
    }

    fn reading(&self, stop: usize, words: &dyn Words) -> Option<Reading> {
        let n = words.numerals();
        let tariff = *self.tariff_usd_per_kwh.get(stop)?;
        let path = format!("asic_breakeven.tariff_usd_per_kwh.{stop}");
        let cell = |curve: &Curve| match curve.btc_usd.get(stop).copied().flatten() {
            Some(usd) => vec![money(format!("{}.{stop}", curve.path), usd, n.money_short(usd))],
            None => vec![text(words.chart_label(ChartLabel::NoPrice))],
        };
        Some(Reading {
            at: vec![figure_piece(path, tariff, n.cents_exact(tariff)), text("/kWh")],
            cells: self.curves.iter().map(cell).collect(),
        })
    }
}
