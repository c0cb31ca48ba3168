//! The two switches above the evidence, which govern headline and evidence alike, and what they mean.

use yew::prelude::*;

use crate::report::results::switches::{self, Switch};
use crate::scenario::{self, Clock, Paid};

use super::super::action::{Action, Target};
use super::super::scene::Scene;

/// The id of the sentences that say what they mean.
const MEANS: &str = "means";

/// Both, with the sentences that say what they mean.
pub(crate) fn switches(scene: &Scene<'_>) -> Html {
    let (clock, paid) = (prices(scene), owned(scene));
    let means = [clock.means, paid.as_ref().map_or("", |paid| paid.means)];
    html! {
        <div class="basis">
            <div class="both">
                { clock_switch(scene, &clock) }
                if let Some(paid) = &paid {
                    { paid_switch(scene, paid) }
                }
            </div>
            <p class="means" id={MEANS}>{ means.join(" ").trim() }</p>
        </div>
    }
}

/// A switch among the controls of an embed, by its key; none if the key is not that of a switch.
pub(crate) fn control(scene: &Scene<'_>, key: &str) -> Option<Html> {
    let shown = |switch: Html, means: &'static str| {
        html! { <div class="basis">{ switch }<p class="means">{ means }</p></div> }
    };
    match key {
        "clock" => {
            let clock = prices(scene);
            Some(shown(clock_switch(scene, &clock), clock.means))
        }
        "paid" => owned(scene).map(|paid| shown(paid_switch(scene, &paid), paid.means)),
        _ => None,
    }
}

fn prices(scene: &Scene<'_>) -> Switch<Clock> {
    switches::clock(scene.page.clock, scene.words())
}

fn owned(scene: &Scene<'_>) -> Option<Switch<Paid>> {
    switches::paid(scene.report, scene.scenario.site.paid, scene.words())
}

fn clock_switch(scene: &Scene<'_>, switch: &Switch<Clock>) -> Html {
    drawn(scene, "clock", switch, |clock| Some(Action::ClockChosen(clock)))
}

fn paid_switch(scene: &Scene<'_>, switch: &Switch<Paid>) -> Html {
    drawn(scene, "paid", switch, |paid| {
        let field = scenario::field("paid")?;
        let place = Paid::ALL.iter().position(|one| *one == paid)?;
        Some(Action::TextEntered(
            Target::Field(field),
            Paid::NAMES[place].to_owned(),
        ))
    })
}

/// Radio buttons of one name: the browser's own, which arrow keys move among.
fn drawn<T: Copy + PartialEq>(
    scene: &Scene<'_>,
    id: &'static str,
    switch: &Switch<T>,
    choose: impl Fn(T) -> Option<Action>,
) -> Html {
    let name = ["switch-", id].concat();
    let onchange = |option: T| {
        let (act, action) = (scene.act.clone(), choose(option));
        Callback::from(move |_: Event| action.clone().into_iter().for_each(|action| act.emit(action)))
    };
    html! {
        <fieldset class="seg" id={name.clone()} aria-describedby={MEANS}>
            <legend>{ switch.name }</legend>
            for (option, said) in &switch.options {
                <label key={*said}>
                    <input
                        type="radio"
                        name={name.clone()}
                        checked={*option == switch.chosen}
                        onchange={onchange(*option)}
                    />
                    <span>{ *said }</span>
                </label>
            }
        </fieldset>
    }
}
