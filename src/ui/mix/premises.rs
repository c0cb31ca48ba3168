//! Where a small site's machines stand: at home, or in a building of one's own. One choice sets all that depends on it.

use yew::prelude::*;

use crate::report::facts::premises::is_asked;
use crate::report::words::Label;
use crate::scenario::Premises;

use super::super::action::Action;
use super::super::fields::choice::buttons;
use super::super::scene::Scene;

/// The question, with what each answer assumes; hidden where the site is no small one.
pub(crate) fn premises(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let question = words.label(Label::WhereMachinesStand);
    if !is_asked(report) {
        return html! { <div class="premises" hidden={true} /> };
    }
    let choices = Premises::ALL.map(|premises| {
        (
            html! { { words.premises(premises) } },
            premises.holds(scene.scenario),
            Action::PremisesChosen(premises),
        )
    });
    html! {
        <div class="premises">
            <p>{ question }</p>
            { buttons(scene, question, choices.into()) }
            <details class="about">
                <summary aria-label={[words.label(Label::About), ": ", question].concat()}>{ words.label(Label::About) }</summary>
                for premises in Premises::ALL {
                    <p data-words="">{ words.premises_mean(premises) }</p>
                }
            </details>
        </div>
    }
}
