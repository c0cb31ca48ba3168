//! Which view is drawn how: the one place where an embed's view becomes HTML.

use yew::prelude::*;

use crate::link::View;
use crate::report::Report;
use crate::report::charts::ChartId;
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
        View::Cash => alone(speech, scenario, report, dark, ChartId::Cash),
        View::PerMwh => alone(speech, scenario, report, dark, ChartId::PerMwh),
        View::Duel => super::duel::duel(&scene),
        View::Heat => who_wins(&scene),
        View::Profit => alone(speech, scenario, report, dark, ChartId::Profit),
        View::Breakeven => alone(speech, scenario, report, dark, ChartId::Breakeven),
        View::Hashprice => alone(speech, scenario, report, dark, ChartId::Hashprice),
        View::Costs => alone(speech, scenario, report, dark, ChartId::Costs),
        View::Verdict | View::Cards | View::Card(_) => cards(speech, report),
    }
}
