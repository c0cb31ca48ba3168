//! At which Bitcoin price miners of each generation break even, over the price of power.

use std::rc::Rc;

use crate::report::charts::series::{Chart, Curve, Curves, Point};
use crate::report::figures::{Kind, Report};
use crate::report::words::Words;
use crate::report::words::piece::text;

use crate::report::charts::{ChartFigure, ChartId, sentence};
use crate::report::words::charts::ChartLabel;

/// The breakeven curves; none where nothing mines.
pub(super) fn breakeven(report: &Report, words: &dyn Words) -> ChartFigure {
    let n = words.numerals();
    let data = &report.asic_breakeven;
    let mines = report.rows.iter().any(|row| row.kind == Kind::Mining);
    let machines = data.machines.iter().enumerate().filter(|_| mines);
    let curves: Vec<Curve> = machines
        .map(|(nth, machine)| Curve {
            label: words.short_asic(machine.name),
            own: report.rows.iter().any(|row| row.id == machine.id),
            path: format!("asic_breakeven.machines.{nth}.btc_usd"),
            btc_usd: machine.btc_usd.clone(),
        })
        .collect();
    let you = Point {
        usd_per_kwh: report.inputs.site.price_usd_per_kwh,
        btc_usd: report.network.price_usd,
    };
    // The stop of the table nearest to the reader's price of power is worth saying.
    let nearest = data
        .tariff_usd_per_kwh
        .iter()
        .enumerate()
        .min_by(|(_, one), (_, other)| {
            (*one - you.usd_per_kwh)
                .abs()
                .total_cmp(&(*other - you.usd_per_kwh).abs())
        });
    let said = nearest.into_iter().flat_map(|(stop, tariff)| {
        let at = words.chart_label(ChartLabel::At);
        curves.iter().filter_map(move |curve| {
            let usd = curve.btc_usd.get(stop).copied().flatten()?;
            Some(format!(
                "{}{at}{}: {}",
                curve.label,
                n.cents_exact(*tariff),
                n.money(usd)
            ))
        })
    });
    let title = vec![text(words.chart_label(ChartLabel::BreakevenTitle))];
    let hint = words.chart_label(ChartLabel::BreakevenHint);
    ChartFigure {
        id: ChartId::Breakeven,
        said: sentence(&title, hint, said),
        title,
        hint,
        legend: Vec::new(),
        chart: Rc::new(Chart::Breakeven(Curves {
            tariff_usd_per_kwh: data.tariff_usd_per_kwh.clone(),
            curves,
            you,
            you_text: words.chart_label(ChartLabel::YouAreHere).to_owned(),
        })),
    }
}
