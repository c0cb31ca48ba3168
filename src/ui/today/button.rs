//! The button for today's figures. Beforehand it names the sites that it would ask, afterwards it says what came of it.

use yew::prelude::*;

use super::super::action::Action;
use super::super::scene::Scene;
use super::state::TodaysFigures;
use crate::report::words::today::TodayLabel;

/// The button and what is said beside it. Embeds leave it out.
pub(crate) fn today(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let offered = *scene.today == TodaysFigures::Offered;
    html! {
        <p class="today">
            <button
                type="button"
                id="today"
                aria-expanded={offered.to_string()}
                onclick={scene.click(Action::TodayWanted)}
            >
                { words.today_label(TodayLabel::UseTodays) }
            </button>
            <span class="asks" hidden={!offered}>
                <span data-words="">{ words.today_asks() }</span>
                <button type="button" id="today-ask" onclick={scene.click(Action::TodayWanted)}>
                    { words.today_label(TodayLabel::Ask) }
                </button>
                <button type="button" id="today-not" onclick={scene.click(Action::TodayDeclined)}>
                    { words.today_label(TodayLabel::DoNotAsk) }
                </button>
            </span>
            <span id="today-said" role="status" data-words="">{ outcome(scene) }</span>
        </p>
    }
}

/// What came of it; nothing where the scenario no longer has the figures.
fn outcome(scene: &Scene<'_>) -> String {
    let (words, date) = (scene.words(), scene.scenario.date);
    match scene.today {
        TodaysFigures::Asking => words.today_label(TodayLabel::Asking).to_owned(),
        TodaysFigures::Refused(refusal) => words.today_refused(*refusal, date),
        TodaysFigures::Taken(live) if live.is_applied_to(scene.scenario) => {
            let taken = words.today_taken(live, date);
            match words.today_apart(live) {
                Some(apart) => [&apart, " ", &taken].concat(),
                None => taken,
            }
        }
        // Figures that the scenario no longer has are not spoken of.
        TodaysFigures::Unasked | TodaysFigures::Offered | TodaysFigures::Taken(_) => String::new(),
    }
}
