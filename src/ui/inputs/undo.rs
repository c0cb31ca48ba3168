//! The buttons to undo and redo, which say what they change.

use yew::prelude::*;

use crate::report::facts::change::{Change, EditState};

use super::super::action::Action;
use super::super::scene::Scene;

/// The id of the button that undoes.
pub(crate) const UNDO: &str = "undo";
/// The id of the button that redoes.
pub(crate) const REDO: &str = "redo";

/// Both buttons, always there, so that nothing moves when there is something for one to do.
pub(crate) fn undo(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let present = EditState {
        scenario: scene.scenario.clone(),
        clock: scene.page.clock,
        compared: scene.compared.to_vec(),
    };
    let button = |id: &'static str, keys: &'static str, to: Option<&EditState>, forward: bool| {
        let change = to.and_then(|to| Change::between(&present, to));
        let said = words.step(forward, change, [&present, to.unwrap_or(&present)]);
        html! {
            <button
                type="button"
                class="quiet"
                {id}
                aria-keyshortcuts={keys}
                disabled={to.is_none()}
                title={said.clone()}
                onclick={scene.click(Action::HistoryStepped(forward))}
            >
                <span data-words="">{ said }</span>
            </button>
        }
    };
    html! {
        <div class="undo">
            { button(UNDO, "Control+Z", scene.history.previous(), false) }
            { button(REDO, "Control+Y", scene.history.next(), true) }
        </div>
    }
}
