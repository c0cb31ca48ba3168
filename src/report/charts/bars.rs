//! Charts of bars: what a MWh brings in, what a unit costs.

use std::rc::Rc;

use crate::report::charts::series::{self, Chart, CostBar, CostGroup, MwhWords, UnitCosts};
use crate::report::figures::{Kind, Report};
use crate::report::number::SPACE;
use crate::report::words::piece::text;
use crate::report::words::{Label, Words};

use crate::report::charts::{ChartFigure, ChartId, sentence, told_apart};
use crate::report::words::charts::ChartLabel;

/// What a MWh brings in, and what is left.
pub(super) fn per_mwh(report: &Report, words: &dyn Words) -> ChartFigure {
    let n = words.numerals();
    let names = told_apart(report.rows.iter().map(|row| words.short_name(row)).collect());
    let chart = series::per_mwh(report, |nth, row, money| MwhWords {
        name: names[nth].clone(),
        revenue: n.money(money.revenue_usd),
        left: words.left(money.left_usd),
        note: if row.kind == Kind::Hosting && report.inputs.hosting.tenant_pays_power {
            words.label(Label::TenantPaysPower).to_owned()
        } else {
            String::new()
        },
    });
    let bars = chart.bars.iter().map(|bar| {
        let MwhWords {
            name, revenue, left, ..
        } = &bar.words;
        format!("{name}{SPACE}{revenue} ({left})")
    });
    let title = vec![text(words.label(Label::PerMwhChart))];
    ChartFigure {
        id: ChartId::PerMwh,
        said: sentence(&title, "", bars),
        title,
        hint: words.label(Label::PerMwhChartHint),
        legend: Vec::new(),
        chart: Rc::new(Chart::PerMwh(chart)),
    }
}

/// What a BTC and a GPU-hour cost, part by part.
pub(super) fn costs(report: &Report, words: &dyn Words) -> ChartFigure {
    let n = words.numerals();
    let names = told_apart(report.rows.iter().map(|row| words.short_machine(row)).collect());
    let bars = report.rows.iter().zip(names).enumerate();
    let bars: Vec<_> = bars
        .filter_map(|(nth, (row, name))| {
            let cost = row.unit_cost.as_ref()?;
            let bar = CostBar {
                kind: row.kind.into(),
                name,
                path: format!("rows.{nth}.unit_cost"),
                power_usd: cost.power_usd,
                other_usd: cost.other_usd,
                credit_usd: cost.credit_usd,
                capital_usd: cost.capital_usd,
                full_usd: cost.full_usd,
                price_usd: cost.price_usd,
                cost_text: words.chart_label(ChartLabel::Costs).to_owned() + &n.money(cost.full_usd),
                price_text: words.chart_label(ChartLabel::Brings).to_owned() + &n.money(cost.price_usd),
            };
            Some((row.kind, bar))
        })
        .collect();
    let group = |kind: Kind, title: ChartLabel| CostGroup {
        title: words.chart_label(title).to_owned(),
        bars: bars
            .iter()
            .filter(|(its_kind, _)| *its_kind == kind)
            .map(|(_, bar)| bar.clone())
            .collect(),
    };
    let groups = [
        group(Kind::Mining, ChartLabel::OneBitcoin),
        group(Kind::Rental, ChartLabel::OneGpuHour),
    ];
    let chart = UnitCosts {
        groups: groups
            .into_iter()
            .filter(|group| !group.bars.is_empty())
            .collect(),
    };
    let said = chart.groups.iter().flat_map(|group| {
        let bar = move |bar: &CostBar| {
            format!(
                "{}, {}: {}, {}",
                group.title, bar.name, bar.cost_text, bar.price_text
            )
        };
        group.bars.iter().map(bar)
    });
    let title = vec![text(words.chart_label(ChartLabel::CostsTitle))];
    ChartFigure {
        id: ChartId::Costs,
        said: sentence(&title, "", said),
        title,
        hint: words.chart_label(ChartLabel::CostsHint),
        legend: Vec::new(),
        chart: Rc::new(Chart::Costs(chart)),
    }
}
