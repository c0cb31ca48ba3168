//! Which view is drawn how: the one place where an embed's view becomes HTML; and which there are to choose from.

use yew::prelude::*;

use crate::link::{VIEWS, View};
use crate::report::Report;
use crate::report::charts::map_axis::is_contested;
use crate::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use crate::report::words::Words;
use crate::report::words::share::ShareLabel;
use crate::scenario::Scenario;

use super::super::card::cards;
use super::super::speech::Speech;
use super::charts::alone;
use super::duel_choices::DuelChoices;
use super::scene::Scene;
use super::who_wins::who_wins;

/// A view that needs the second program; [`super::super::embed`] shows all others itself.
pub(super) fn drawn(
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
    match view {
        View::Chart(ChartId::Band) => super::duel::duel(&scene),
        View::Chart(ChartId::Map) => who_wins(&scene),
        View::Chart(id) => alone(speech, report, dark, id),
        View::Verdict | View::Cards | View::Card(_) => cards(speech, report),
    }
}

/// The views that have something to show, with their names: a card for each row of the mix.
pub(super) fn offered(report: &Report, words: &dyn Words) -> Vec<(View, String)> {
    let choices = ChartChoices::default();
    let charts = ChartScene::new(report, words, &choices);
    let mut offered = Vec::new();
    for (_, view) in VIEWS {
        let name = match view {
            View::Verdict => words.share_label(ShareLabel::Verdict),
            View::Cards => words.share_label(ShareLabel::Cards),
            View::Chart(ChartId::Band) => words.share_label(ShareLabel::Duel),
            View::Chart(id) => words.chart_title(id),
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
            // It is computed only once it is shown.
            View::Chart(ChartId::Map) => is_contested(report),
            View::Chart(id) => figure(id, &charts).is_some(),
            _ => true,
        };
        if is_there {
            offered.push((view, name.to_owned()));
        }
    }
    offered
}
