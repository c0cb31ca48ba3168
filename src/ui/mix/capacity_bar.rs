//! The grid's capacity, and how much of it the mix reserves, as a bar.

use yew::prelude::*;

use crate::link::MAX_COMPARED;
use crate::report::controls::mix::{free, limit, reserved, shares};
use crate::report::words::Label;
use crate::scenario::{Share, field, shared};

use super::super::action::{Action, CompareAct, Target};
use super::super::fields::number_field::{Props, number_field};
use super::super::pieces::{line, pieces};
use super::super::results::compare::{keep_label, see};
use super::super::scene::Scene;

/// The id of the bar with all that belongs to it.
pub(crate) const BAR: &str = "capacity";
/// The width of the bar in its drawing's units; the drawing is stretched to the width there is.
const WIDTH: f64 = 1000.0;

/// The field for the grid's capacity. The mix takes shares of it, so it comes before the machines.
pub(crate) fn capacity(scene: &Scene<'_>) -> Html {
    let Some(field) = field("mw") else {
        return Html::default();
    };
    let number = Props {
        value: field.number(scene.scenario),
        ..Props::of_field(scene, Target::Field(field), field, "site-mw".to_owned())
    };
    line(
        scene.words().input(field.input),
        number.id.clone(),
        number_field(number),
    )
}

/// The bar with its words below.
pub(crate) fn capacity_bar(scene: &Scene<'_>) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let split = shared(scene.scenario, Share::Evenly).map(|_| Action::GridShared(Share::Evenly));
    let is_room = scene.compared.len() < MAX_COMPARED;
    let keep = is_room.then_some(Action::Compare(CompareAct::Kept));
    let limit = limit(report).unwrap_or(1.0) * WIDTH;
    html! {
        <div class="capacity" id={BAR} tabindex="-1">
            <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
                <rect class="room" x="0" y="0" width="1000" height="12" />
                for share in shares(report) {
                    <rect
                        class={share.kind.key()}
                        x={(share.from * WIDTH).to_string()}
                        y="0"
                        width={(share.part * WIDTH).to_string()}
                        height="12"
                    />
                }
                <rect class="limit" x={(limit - 3.0).to_string()} y="0" width="6" height="12" visibility={if limit < WIDTH { "visible" } else { "hidden" }} />
            </svg>
            <div class="effect">
                <span>{ pieces(&reserved(report, words)) }</span>
                <span>{ pieces(&free(report, words)) }</span>
            </div>
            <div class="asks">
                { ask(scene, "split", words.label(Label::SplitEvenly), split) }
                { ask(scene, "keep-mix", words.compare_label(keep_label(scene)), keep) }
                if !scene.compared.is_empty() {
                    { see(scene) }
                }
            </div>
        </div>
    }
}

/// A button for an action. If there is nothing to do it is hidden, but keeps its room.
fn ask(scene: &Scene<'_>, id: &'static str, name: &'static str, action: Option<Action>) -> Html {
    html! {
        <button type="button" class="ask" {id} hidden={action.is_none()} onclick={action.map(|action| scene.click(action))}>
            { name }
        </button>
    }
}
