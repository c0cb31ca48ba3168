//! Which view is drawn how: the one place where an embed's view becomes HTML.

use yew::prelude::*;

use crate::link::View;
use crate::report::Report;
use crate::report::charts::ChartId;
use crate::scenario::Scenario;

use super::super::card::cards;
use super::super::speech::Speech;
use super::charts::alone;

/// A view that needs the second program; [`super::super::embed`] shows all others itself.
pub(super) fn drawn(speech: &Speech, scenario: &Scenario, report: &Report, view: View, dark: bool) -> Html {
    match view {
        View::Cash => alone(speech, scenario, report, dark, ChartId::Cash),
        View::PerMwh => alone(speech, scenario, report, dark, ChartId::PerMwh),
        View::Verdict | View::Cards | View::Card(_) | View::Duel | View::Heat => cards(speech, report),
    }
}
