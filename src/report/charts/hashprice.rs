//! How long does a petahash earn more than its power? Hashprice, and the hashcost of each row that mines.

use crate::report::charts::figure::titled;
use crate::report::charts::lines::{Amounts, Candidate, Plan, Within};
use crate::report::charts::row_names::distinct_names;
use crate::report::charts::scale::count;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, Subject};
use crate::report::facts::findings::power_paid;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::text;
use crate::scenario::Use;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene { report, words, .. } = *scene;
    let rows = report.rows.iter().zip(&report.monthly.rows).enumerate();
    let mining: Vec<_> = rows
        .filter_map(|(nth, (row, month))| Some((nth, row, month.hashcost_usd_per_ph_day.as_ref()?)))
        .collect();
    let machines = mining.iter().map(|(_, row, _)| words.short_machine(row));
    let names = distinct_names(machines.collect());
    let price = &report.monthly.hashprice_usd_per_ph_day;
    let mut candidates = Vec::new();
    if !mining.is_empty() {
        candidates.push(Candidate {
            subject: Subject::Site,
            label: words.chart_label(ChartLabel::Hashprice).to_owned(),
            path: "monthly.hashprice_usd_per_ph_day".to_owned(),
            values_usd: price,
            shown_at_first: true,
            mark: None,
        });
    }
    for (nth, against) in report.against.iter().enumerate() {
        let other = &against.report.monthly.hashprice_usd_per_ph_day;
        if !candidates.is_empty() && other != price {
            candidates.push(Candidate {
                subject: Subject::OtherScenario,
                label: words.other_line(nth + 1, words.chart_label(ChartLabel::Hashprice)),
                path: format!("against.{nth}.report.monthly.hashprice_usd_per_ph_day"),
                values_usd: other,
                shown_at_first: true,
                mark: None,
            });
        }
    }
    for ((nth, _, cost), label) in mining.into_iter().zip(names) {
        let after = price.iter().zip(cost).position(|(price, cost)| price < cost);
        let below = words.chart_label(ChartLabel::BelowHashcost);
        let middle_of = |month: usize| count(month) + Within::Middle.months();
        candidates.push(Candidate {
            subject: Use::Mining.into(),
            mark: after
                .filter(|after| *after > 0)
                .map(|after| (middle_of(after), format!("{label}{below}"))),
            label,
            path: format!("monthly.rows.{nth}.hashcost_usd_per_ph_day"),
            values_usd: cost,
            shown_at_first: true,
        });
    }
    let plan = Plan {
        id: ChartId::Hashprice,
        title: titled(ChartId::Hashprice, scene, power_paid(report)),
        hint: vec![text(words.chart_hint(ChartId::Hashprice))],
        candidates,
        start: None,
        within: Within::Middle,
        amounts: Amounts::Cents,
        thin: Vec::new(),
        draw: Chart::Lines,
    };
    plan.figure(scene)
}
