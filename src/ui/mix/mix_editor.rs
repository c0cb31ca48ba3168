//! The hardware mix: its rows, what they take of the grid, and a way to add more.

use yew::prelude::*;

use crate::report::words::Label;

use super::super::scene::Scene;
use super::capacity_bar::{capacity, capacity_bar};
use super::machine_picker::picker;
use super::mix_row::row;
use super::premises::premises;

/// The editor.
pub(crate) fn mix_editor(scene: &Scene<'_>) -> Html {
    html! {
        <section class="mix">
            <h2>
                { scene.words().label(Label::Mix) }
                { " " }
                <span data-words="">{ scene.words().prices_of(scene.scenario.date) }</span>
            </h2>
            { capacity(scene) }
            <div class="rows">
                for index in 0..scene.scenario.mix.len() {
                    { row(scene, index) }
                }
            </div>
            { picker(scene) }
            { capacity_bar(scene) }
            { premises(scene) }
        </section>
    }
}
