//! Which view is drawn how: the one place where an embed's view becomes HTML.

use yew::prelude::*;

use crate::link::View;
use crate::report::Report;
use crate::scenario::Scenario;

use super::super::card::cards;
use super::super::speech::Speech;
use super::charts::{cash_over_time, money_per_mwh};
use super::duel::duel;
use super::duel_choices::DuelChoices;
use super::who_wins::who_wins;

/// A view that needs the second program; [`super::super::embed`] shows all others itself.
pub(super) fn drawn(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    choices: &DuelChoices,
    view: View,
    dark: bool,
) -> Html {
    match view {
        View::Cash => cash_over_time(speech, scenario, report, dark),
        View::PerMwh => money_per_mwh(speech, report, dark),
        View::Duel => duel(speech, report, choices, dark),
        View::Heat => who_wins(speech, scenario, report, choices, dark),
        View::Verdict | View::Cards | View::Card(_) => cards(speech, report),
    }
}
