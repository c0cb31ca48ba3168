//! The hardware mix: its rows, what they take of the grid, and a way to add more.

use yew::prelude::*;

use crate::report::Report;
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::capacity_bar::capacity_bar;
use super::later::machine_picker::picker;
use super::mix_row::row;
use super::speech::Speech;

/// The editor.
pub(super) fn mix_editor(speech: &Speech, scenario: &Scenario, report: &Report) -> Html {
    html! {
        <section class="mix">
            <h2>{ speech.words().label(Label::Mix) }</h2>
            <div class="rows">
                for index in 0..scenario.mix.len() {
                    { row(speech, index, scenario, report) }
                }
            </div>
            { picker(speech, scenario) }
            { capacity_bar(speech, report) }
        </section>
    }
}
