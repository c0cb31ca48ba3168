//! "What if" values, each a button below its slider, once the reader asks for them.

use yew::prelude::*;

use crate::report::controls::sliders::Control;
use crate::report::controls::what_if::{WhatIf, what_ifs};
use crate::report::words::Label;
use crate::scenario::Field;

use super::super::action::Action;
use super::super::scene::Scene;

/// The button that shows the values, or hides them.
pub(super) fn ask(scene: &Scene<'_>) -> Html {
    html! {
        <button
            type="button"
            class="ask"
            id="what-if"
            aria-expanded={if scene.choices.what_if { "true" } else { "false" }}
            onclick={scene.click(Action::WhatIfsAsked)}
        >
            { scene.words().label(Label::WhatIf) }
        </button>
    }
}

/// The values of an input.
pub(super) fn what_if(scene: &Scene<'_>, control: &Control) -> Html {
    let (words, field) = (scene.words(), control.field);
    let tried = if scene.choices.what_if {
        what_ifs(field, control.value)
    } else {
        Vec::new()
    };
    let name = [words.label(Label::WhatIf), " ", words.input(field.input)].concat();
    html! {
        <div
            class="what-if"
            id={id(field)}
            role="group"
            tabindex="-1"
            aria-label={name}
            data-words=""
            hidden={tried.is_empty()}
        >
            for tried in tried {
                { one(scene, field, tried) }
            }
        </div>
    }
}

fn one(scene: &Scene<'_>, field: &'static Field, tried: WhatIf) -> Html {
    let [short, long] = scene.words().what_if(field, &tried);
    html! {
        <button
            type="button"
            key={short.clone()}
            title={long}
            onclick={scene.click(Action::WhatIfTried(field, tried))}
        >
            { short }
        </button>
    }
}

/// The id of the element to focus, if the pressed button will be gone once the input has its value.
pub(crate) fn gone(action: &Action) -> Option<String> {
    let Action::WhatIfTried(field, pressed) = action else {
        return None;
    };
    let left = what_ifs(field, pressed.value);
    let stays = left.iter().any(|tried| tried.supposed == pressed.supposed);
    (!stays).then(|| id(field))
}

fn id(field: &Field) -> String {
    ["what-if-", field.key].concat()
}
