//! The views of embeds: the one place where each becomes HTML, and which there are to choose from.

use yew::prelude::*;

use crate::link::{VIEWS, View};
use crate::report::charts::map_axis::is_contested;
use crate::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use crate::report::words::compare::CompareLabel;
use crate::report::words::share::ShareLabel;

use super::super::charts::figures::{alone, assumed};
use super::super::duel::prices::duel;
use super::super::duel::who_wins::who_wins;
use super::super::results::compare::compared;
use super::super::results::uses::{row_card, side_by_side};
use super::super::results::verdict::verdict;
use super::super::scene::Scene;
use super::story::story;

/// The view as HTML.
pub(super) fn view_html(scene: &Scene<'_>, view: View) -> Html {
    match view {
        View::Compare if !scene.compared.is_empty() => with_assumptions(scene, compared(scene)),
        View::Verdict | View::Compare => with_assumptions(scene, verdict(scene, Html::default())),
        // The reader may have removed the row, if the mix is among the controls.
        View::Card(row) if row < scene.report.rows.len() => row_card(scene, row),
        View::Duel => duel(scene),
        View::Chart(ChartId::Map) => who_wins(scene),
        View::Chart(id) => alone(scene, id),
        View::Cards | View::Card(_) => side_by_side(scene),
        View::Story(_) => story(scene),
    }
}

/// A view without a chart, and below it what was assumed.
fn with_assumptions(scene: &Scene<'_>, view: Html) -> Html {
    html! { <>{ view }<p class="assumed" data-words="">{ assumed(scene) }</p></> }
}

/// The views that have something to show, with their names: a card for each row of the mix, and the scenario's
/// story where it has one.
pub(super) fn offered(scene: &Scene<'_>, has_story: bool) -> Vec<(View, String)> {
    let (words, report) = (scene.words(), scene.report);
    let choices = ChartChoices::default();
    let charts = ChartScene::new(report, words, &choices);
    let mut offered = Vec::new();
    for (_, view) in VIEWS {
        let name = match view {
            View::Verdict => words.share_label(ShareLabel::Verdict),
            View::Cards => words.share_label(ShareLabel::Cards),
            View::Duel => words.share_label(ShareLabel::Duel),
            View::Story(_) => words.share_label(ShareLabel::Story),
            View::Compare => words.compare_label(CompareLabel::Heading),
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
            // The map is computed only once it is shown.
            View::Chart(ChartId::Map) => is_contested(report),
            // So are the futures.
            View::Chart(ChartId::Risk | ChartId::Fan) => !report.uses.is_empty(),
            View::Chart(id) => figure(id, &charts).is_some(),
            View::Duel => !report.duel.is_empty(),
            View::Compare => !scene.compared.is_empty(),
            View::Story(_) => has_story,
            View::Verdict | View::Cards | View::Card(_) => true,
        };
        if is_there {
            offered.push((view, name.to_owned()));
        }
    }
    offered
}
