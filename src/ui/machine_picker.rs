//! Choosing a machine to add: the catalogue, one's own, or a tenant.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::catalog::{asic, gpu};
use crate::report::words::Label;
use crate::scenario::{MAX_ROWS, Machine, Scenario};

use super::action::{Action, own_asic, own_gpu};
use super::speech::Speech;

/// What is chosen at first.
const FIRST: &str = "s21";

/// The machines to choose from, and the button that adds the chosen one. What is chosen stays in the page's
/// element, until the button is pressed.
pub(super) fn machine_picker(speech: &Speech, scenario: &Scenario, chosen: &NodeRef) -> Html {
    let words = speech.words();
    let full = scenario.mix.len() >= MAX_ROWS;
    let add = {
        let chosen = chosen.clone();
        speech.act.reform(move |_: MouseEvent| {
            let select = chosen.cast::<HtmlSelectElement>();
            Action::RowAdded(select.map(|select| select.value()).unwrap_or_default())
        })
    };
    let groups: [(Label, Vec<Machine>); 3] = [
        (Label::Miners, asic::all().iter().map(Machine::Asic).collect()),
        (Label::GpuMachines, gpu::all().iter().map(Machine::Gpu).collect()),
        (Label::OwnMachines, vec![Machine::Lease, own_asic(), own_gpu()]),
    ];
    html! {
        <div class="picker">
            <span class="field choice">
                <select ref={chosen.clone()} aria-label={words.label(Label::Machine)} disabled={full}>
                    for (label, machines) in &groups {
                        <optgroup label={words.label(*label)}>
                            for machine in machines {
                                <option value={machine.id().to_owned()} selected={machine.id() == FIRST}>
                                    { words.machine(machine, scenario.date) }
                                </option>
                            }
                        </optgroup>
                    }
                </select>
            </span>
            <button type="button" disabled={full} onclick={add}>{ words.label(Label::AddRow) }</button>
            <span class="hint" hidden={!full}>{ words.label(Label::FullMix) }</span>
        </div>
    }
}
