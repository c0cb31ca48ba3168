//! What does each month earn? Profit month by month, row upon row.

use crate::report::charts::figure::titled;
use crate::report::charts::lines::{Amounts, Candidate, Plan, Within};
use crate::report::charts::row_names::row_names;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene};
use crate::report::facts::findings::best_month;
use crate::report::words::piece::text;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let rows = report.rows.iter().zip(&report.monthly.rows).enumerate();
    let candidates = rows
        .zip(row_names(report, words))
        .map(|((nth, (row, month)), label)| Candidate {
            subject: row.kind.into(),
            label,
            path: format!("monthly.rows.{nth}.profit_usd"),
            values_usd: &month.profit_usd,
            shown_at_first: true,
            mark: None,
        });
    let plan = Plan {
        id: ChartId::Profit,
        title: titled(ChartId::Profit, scene, best_month(report)),
        hint: vec![text(words.chart_hint(ChartId::Profit))],
        candidates: candidates.collect(),
        start: None,
        within: Within::Middle,
        amounts: Amounts::Money,
        thin: Vec::new(),
        draw: Chart::Stacked,
    };
    plan.figure(scene)
}
