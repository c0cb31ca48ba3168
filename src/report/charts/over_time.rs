//! Charts over the months: cash, profit, hashprice.

use crate::report::charts::series::{Amounts, Chart, LineKind};
use crate::report::figures::{Kind, Report, Row};
use crate::report::words::piece::text;
use crate::report::words::{Label, Words};
use crate::scenario::Scenario;

use crate::report::charts::candidates::{Candidate, count, figure, months, over_time};
use crate::report::charts::{ChartChoices, ChartFigure, ChartId, told_apart};
use crate::report::words::charts::ChartLabel;

/// Cash since the start.
pub(super) fn cash(
    report: &Report,
    scenario: &Scenario,
    words: &dyn Words,
    choices: &ChartChoices,
    names: &[String],
) -> ChartFigure {
    let discounted = choices.discounted();
    let (key, hint) = if discounted {
        ("discounted_cumulative_usd", ChartLabel::CashHintDiscounted)
    } else {
        ("cumulative_usd", ChartLabel::CashHint)
    };
    let pick = |plain, present| if discounted { present } else { plain };
    let monthly = &report.monthly;
    let mark = |row: &Row| {
        let paid_back = if discounted {
            row.life.discounted_payback_months
        } else {
            row.life.payback_months
        };
        let after = paid_back.filter(|after| *after > 0.0)?;
        Some((after, words.paid_back(row.kind, after)))
    };
    let mut lines: Vec<Candidate<'_>> = report
        .rows
        .iter()
        .zip(&monthly.rows)
        .enumerate()
        .map(|(nth, (row, month))| Candidate {
            kind: row.kind.into(),
            label: names[nth].clone(),
            path: format!("monthly.rows.{nth}.{key}"),
            values_usd: pick(&month.cumulative_usd[..], &month.discounted_cumulative_usd[..]),
            by_itself: true,
            mark: mark(row),
        })
        .collect();
    if !lines.is_empty() {
        let (site, baseline) = (&monthly.site, &monthly.just_buy_btc);
        lines.push(Candidate {
            kind: LineKind::Site,
            label: words.label(Label::WholeSite).to_owned(),
            path: format!("monthly.site.{key}"),
            values_usd: pick(&site.cumulative_usd, &site.discounted_cumulative_usd),
            by_itself: report.rows.len() > 1,
            mark: None,
        });
        lines.push(Candidate {
            kind: LineKind::Baseline,
            label: words.chart_label(ChartLabel::JustBuyBitcoin).to_owned(),
            path: format!("monthly.just_buy_btc.{key}"),
            values_usd: pick(&baseline.cumulative_usd, &baseline.discounted_cumulative_usd),
            // A price that never moves gains nothing, and a line along zero says little.
            by_itself: report.inputs.bitcoin.price_growth_percent_per_year != 0.0,
            mark: None,
        });
    }
    let mut title = vec![text(words.label(Label::CashOver))];
    title.extend(words.horizon(report.inputs.money.horizon_months));
    let start = words.chart_label(ChartLabel::AtTheStart).to_owned();
    let moments = std::iter::once(start)
        .chain(months(report, scenario, words))
        .collect();
    let (data, legend) = over_time(report, scenario, words, lines, moments, (ChartId::Cash, choices));
    figure(
        ChartId::Cash,
        title,
        words.chart_label(hint),
        legend,
        data,
        words,
        Chart::Cash,
    )
}

/// Profit month by month.
pub(super) fn profit(
    report: &Report,
    scenario: &Scenario,
    words: &dyn Words,
    choices: &ChartChoices,
    names: &[String],
) -> ChartFigure {
    let lines = report.rows.iter().zip(&report.monthly.rows).enumerate();
    let lines = lines.map(|(nth, (row, month))| Candidate {
        kind: row.kind.into(),
        label: names[nth].clone(),
        path: format!("monthly.rows.{nth}.profit_usd"),
        values_usd: &month.profit_usd,
        by_itself: true,
        mark: None,
    });
    let moments = months(report, scenario, words).collect();
    let shown = (ChartId::Profit, choices);
    let (data, legend) = over_time(report, scenario, words, lines.collect(), moments, shown);
    let title = vec![text(words.chart_label(ChartLabel::ProfitTitle))];
    let hint = words.chart_label(ChartLabel::ProfitHint);
    figure(ChartId::Profit, title, hint, legend, data, words, Chart::Profit)
}

/// What a petahash earns, and what its power costs in each row that mines.
pub(super) fn hashprice(
    report: &Report,
    scenario: &Scenario,
    words: &dyn Words,
    choices: &ChartChoices,
) -> ChartFigure {
    let mining = report.rows.iter().zip(&report.monthly.rows).enumerate();
    let mining: Vec<_> = mining
        .filter_map(|(nth, (row, month))| Some((nth, row, month.hashcost_usd_per_ph_day.as_ref()?)))
        .collect();
    let names = told_apart(
        mining
            .iter()
            .map(|(_, row, _)| words.short_machine(row))
            .collect(),
    );
    let price = &report.monthly.hashprice_usd_per_ph_day;
    let mut lines = Vec::new();
    if !mining.is_empty() {
        lines.push(Candidate {
            kind: LineKind::Site,
            label: words.chart_label(ChartLabel::Hashprice).to_owned(),
            path: "monthly.hashprice_usd_per_ph_day".to_owned(),
            values_usd: price,
            by_itself: true,
            mark: None,
        });
    }
    for ((nth, _, cost), label) in mining.into_iter().zip(names) {
        let after = price.iter().zip(cost).position(|(price, cost)| price < cost);
        let below = words.chart_label(ChartLabel::BelowHashcost);
        lines.push(Candidate {
            kind: Kind::Mining.into(),
            mark: after
                .filter(|after| *after > 0)
                .map(|after| (middle_of(after), format!("{label}{below}"))),
            label,
            path: format!("monthly.rows.{nth}.hashcost_usd_per_ph_day"),
            values_usd: cost,
            by_itself: true,
        });
    }
    let moments = months(report, scenario, words).collect();
    let shown = (ChartId::Hashprice, choices);
    let (mut data, legend) = over_time(report, scenario, words, lines, moments, shown);
    data.amounts = Amounts::Cents;
    let title = vec![text(words.chart_label(ChartLabel::HashpriceTitle))];
    let hint = words.chart_label(ChartLabel::HashpriceHint);
    figure(
        ChartId::Hashprice,
        title,
        hint,
        legend,
        data,
        words,
        Chart::Hashprice,
    )
}

/// Where the middle of a month stands.
fn middle_of(month: usize) -> f64 {
    count(month) + 0.5
}
