//! The day of the prices, chosen among those that are recorded.

use yew::prelude::*;

use crate::catalog::calendar::Date;
use crate::catalog::snapshot;

use super::super::action::Action;
use super::super::fields::choice;
use super::super::scene::Scene;

/// The choice, the newest day first, and what it changes.
pub(super) fn day(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let days: Vec<Date> = snapshot::all().iter().rev().map(|day| day.date).collect();
    let names: Vec<String> = days.iter().map(|day| words.day_of_prices(*day)).collect();
    let shown = days.iter().position(|day| *day == scene.scenario.date);
    html! {
        <div class="day" data-words="">
            { choice::labelled_list(scene, "day", words.prices_of_day(), &names, shown.unwrap_or(0), move |nth| {
                days.get(nth).copied().map(Action::DayChosen)
            }) }
            <p class="hint">{ words.another_day() }</p>
        </div>
    }
}
