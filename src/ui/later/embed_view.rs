//! Which view is drawn how: the one place where an embed's view becomes HTML; and which there are to choose from.

use yew::prelude::*;

use crate::link::{VIEWS, View};
use crate::report::Report;
use crate::report::charts::labels::ChartLabel;
use crate::report::charts::{ChartChoices, ChartId, charts};
use crate::report::map_axis::is_contested;
use crate::report::share_words::ShareLabel;
use crate::report::words::{Label, Words};
use crate::scenario::Scenario;

use super::super::card::cards;
use super::super::speech::Speech;
use super::charts::alone;
use super::duel_choices::DuelChoices;
use super::scene::Scene;
use super::who_wins::who_wins;

/// A view that needs the second program; [`super::super::embed`] shows all others itself.
pub(in crate::ui) fn drawn(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    duel: &DuelChoices,
    view: View,
    dark: bool,
) -> Html {
    let scene = Scene {
        speech,
        scenario,
        report,
        duel,
        charts: None,
        dark,
    };
    match (view, chart_of(view)) {
        (View::Duel, _) => super::duel::duel(&scene),
        (View::Heat, _) => who_wins(&scene),
        (_, Some(id)) => alone(speech, scenario, report, dark, id),
        (_, None) => cards(speech, report),
    }
}

/// The views that have something to show, with their names: a card for each row of the mix.
pub(super) fn offered(report: &Report, scenario: &Scenario, words: &dyn Words) -> Vec<(View, String)> {
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
