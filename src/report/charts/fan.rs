//! What the cash of the site comes to in many futures: percentiles month by month, and twenty single futures behind them.

use crate::report::charts::lines::{Amounts, Candidate, Plan, Within};
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, Subject};
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::text;
use crate::report::words::risk::RiskLabel;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let words = scene.words;
    let futures = scene.futures?;
    let fan = &futures.cumulative_usd;
    let percentiles = [
        ("p95", &fan.p95),
        ("p75", &fan.p75),
        ("p50", &fan.p50),
        ("p25", &fan.p25),
        ("p5", &fan.p5),
    ];
    let labels = RiskLabel::PERCENTILES.into_iter().rev();
    let candidates = percentiles
        .into_iter()
        .zip(labels)
        .map(|((key, values_usd), label)| Candidate {
            // The median stands out.
            subject: if label == RiskLabel::Middle {
                Subject::Site
            } else {
                Subject::OtherScenario
            },
            label: words.risk_label(label).to_owned(),
            path: ["risk.cumulative_usd.", key].concat(),
            values_usd,
            shown_at_first: true,
            mark: None,
        });
    let mut hint = vec![text(words.chart_hint(ChartId::Fan))];
    hint.extend(words.what_decides(futures));
    let plan = Plan {
        id: ChartId::Fan,
        title: vec![text(words.chart_title(ChartId::Fan))],
        hint,
        candidates: candidates.collect(),
        start: Some(words.chart_label(ChartLabel::AtTheStart)),
        within: Within::Beginning,
        amounts: Amounts::Money,
        thin: futures.single_cumulative_usd.concat(),
        draw: Chart::Lines,
    };
    plan.figure(scene)
}
