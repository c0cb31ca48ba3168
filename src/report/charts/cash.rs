//! When does it pay back? Cash since the start, month by month.

use crate::report::charts::figure::titled;
use crate::report::charts::lines::{Amounts, Candidate, Plan, Within};
use crate::report::charts::row_names::row_names;
use crate::report::charts::{Chart, ChartFigure, ChartId, ChartScene, Subject};
use crate::report::facts::findings::paid_back;
use crate::report::figures::Row;
use crate::report::words::Label;
use crate::report::words::charts::ChartLabel;
use crate::report::words::piece::text;

pub(super) fn figure(scene: &ChartScene<'_>) -> Option<ChartFigure> {
    let ChartScene {
        report,
        words,
        choices,
        ..
    } = *scene;
    let discounted = choices.discounted();
    let (key, hint) = if discounted {
        (
            "discounted_cumulative_usd",
            words.chart_label(ChartLabel::CashHintDiscounted),
        )
    } else {
        ("cumulative_usd", words.chart_hint(ChartId::Cash))
    };
    let pick = |plain, present| if discounted { present } else { plain };
    let monthly = &report.monthly;
    let mark = |row: &Row| {
        let after = if discounted {
            row.life.discounted_payback_months
        } else {
            row.life.payback_months
        };
        let after = after.filter(|after| *after > 0.0)?;
        Some((after, words.paid_back(row.kind, after)))
    };
    let rows = report.rows.iter().zip(&monthly.rows).enumerate();
    let mut candidates: Vec<Candidate<'_>> = rows
        .zip(row_names(report, words))
        .map(|((nth, (row, month)), label)| Candidate {
            subject: row.kind.into(),
            label,
            path: format!("monthly.rows.{nth}.{key}"),
            values_usd: pick(&month.cumulative_usd[..], &month.discounted_cumulative_usd[..]),
            shown_at_first: true,
            mark: mark(row),
        })
        .collect();
    if !candidates.is_empty() {
        let (site, baseline) = (&monthly.site, &monthly.just_buy_btc);
        candidates.push(Candidate {
            subject: Subject::Site,
            label: words.label(Label::WholeSite).to_owned(),
            path: format!("monthly.site.{key}"),
            values_usd: pick(&site.cumulative_usd, &site.discounted_cumulative_usd),
            shown_at_first: report.rows.len() > 1 || !report.against.is_empty(),
            mark: None,
        });
        if let (Some(plain), Some(present)) = (
            &site.equity_cumulative_usd,
            &site.equity_discounted_cumulative_usd,
        ) {
            candidates.push(Candidate {
                subject: Subject::Site,
                label: words.chart_label(ChartLabel::ToTheOwner).to_owned(),
                path: format!("monthly.site.equity_{key}"),
                values_usd: pick(plain, present),
                shown_at_first: false,
                mark: None,
            });
        }
        for (nth, against) in report.against.iter().enumerate() {
            let site = &against.report.monthly.site;
            candidates.push(Candidate {
                subject: Subject::OtherScenario,
                label: words.other_line(nth + 1, words.label(Label::WholeSite)),
                path: format!("against.{nth}.report.monthly.site.{key}"),
                values_usd: pick(&site.cumulative_usd, &site.discounted_cumulative_usd),
                shown_at_first: true,
                mark: None,
            });
        }
        candidates.push(Candidate {
            subject: Subject::Comparison,
            label: words.chart_label(ChartLabel::JustBuyBitcoin).to_owned(),
            path: format!("monthly.just_buy_btc.{key}"),
            values_usd: pick(&baseline.cumulative_usd, &baseline.discounted_cumulative_usd),
            // If the Bitcoin price never moves, Bitcoin gains nothing, and a line along zero says little.
            shown_at_first: report.inputs.bitcoin.price_growth_percent_per_year != 0.0,
            mark: None,
        });
    }
    let plan = Plan {
        id: ChartId::Cash,
        title: titled(ChartId::Cash, scene, paid_back(report, discounted)),
        hint: vec![text(hint)],
        candidates,
        start: Some(words.chart_label(ChartLabel::AtTheStart)),
        within: Within::Beginning,
        amounts: Amounts::Money,
        thin: Vec::new(),
        draw: Chart::Lines,
    };
    plan.figure(scene)
}
