//! The views of embeds: the one place where each becomes HTML, and which there are to choose from.

use yew::prelude::*;

use crate::link::{VIEWS, View};
use crate::report::charts::map_axis::is_contested;
use crate::report::charts::{ChartChoices, ChartId, charts};
use crate::report::words::Label;
use crate::report::words::charts::ChartLabel;
use crate::report::words::share::ShareLabel;

use super::super::charts::figures::alone;
use super::super::duel::band::duel;
use super::super::duel::who_wins::who_wins;
use super::super::results::cards::{cards, one};
use super::super::results::verdict::verdict;
use super::super::scene::Scene;

/// The view as HTML.
pub(super) fn drawn(scene: &Scene<'_>, view: View) -> Html {
    match (view, chart_of(view)) {
        (View::Verdict, _) => verdict(scene, Html::default()),
        // A mix that is shown among the controls may have lost the row.
        (View::Card(row), _) if row < scene.report.rows.len() => one(scene, row),
        (View::Duel, _) => duel(scene),
        (View::Heat, _) => who_wins(scene),
        (_, Some(id)) => alone(scene, id),
        (_, None) => cards(scene),
    }
}

/// The views that have something to show, with their names: a card for each row of the mix.
pub(super) fn offered(scene: &Scene<'_>) -> Vec<(View, String)> {
    let Scene { scenario, report, .. } = *scene;
    let words = scene.words();
    let drawn = charts(report, scenario, words, &ChartChoices::default());
    let is_drawn = |view| {
        let id = chart_of(view);
        id.is_none_or(|id| drawn.iter().any(|figure| figure.id == id))
    };
    let mut offered = Vec::new();
    for (_, view) in VIEWS {
        let name = match view {
            View::Verdict => words.share_label(ShareLabel::Verdict),
            View::Cards => words.share_label(ShareLabel::Cards),
            View::Cash => words.label(Label::CashChart),
            View::PerMwh => words.label(Label::PerMwhChart),
            View::Profit => words.chart_label(ChartLabel::ProfitTitle),
            View::Breakeven => words.chart_label(ChartLabel::BreakevenTitle),
            View::Hashprice => words.chart_label(ChartLabel::HashpriceTitle),
            View::Costs => words.chart_label(ChartLabel::CostsTitle),
            View::Duel => words.share_label(ShareLabel::Duel),
            View::Heat => words.share_label(ShareLabel::Heat),
            View::Card(_) => {
                let card = words.share_label(ShareLabel::Card);
                let rows = report.rows.iter().enumerate();
                offered.extend(
                    rows.map(|(nth, row)| (View::Card(nth), [card, &words.short_name(row)].concat())),
                );
                continue;
            }
        };
        let is_there = match view {
            View::Duel => !report.duel.is_empty(),
            View::Heat => is_contested(report),
            view => is_drawn(view),
        };
        if is_there {
            offered.push((view, name.to_owned()));
        }
    }
    offered
}

/// The chart that is all of a view.
fn chart_of(view: View) -> Option<ChartId> {
    Some(match view {
        View::Cash => ChartId::Cash,
        View::PerMwh => ChartId::PerMwh,
        View::Profit => ChartId::Profit,
        View::Breakeven => ChartId::Breakeven,
        View::Hashprice => ChartId::Hashprice,
        View::Costs => ChartId::Costs,
        View::Verdict | View::Cards | View::Card(_) | View::Duel | View::Heat => return None,
    })
}
