//! Choosing a machine to add: the catalogue, one's own, or a tenant.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::catalog::calendar::Date;
use crate::catalog::{asic, gpu};
use crate::report::words::Label;
use crate::scenario::Machine;

use super::app::Action;
use super::speech::use_speech;

/// What is there already.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// The day whose rents are shown.
    pub date: Date,
    /// Whether the mix has room for no more.
    pub full: bool,
}

/// What a miner of one's own starts from, before its figures are typed.
fn own_asic() -> Machine {
    Machine::OwnAsic {
        th_s: 200.0,
        watts: 3500.0,
        usd: 3200.0,
        name: String::new(),
    }
}

/// What a GPU of one's own starts from, before its figures are typed.
fn own_gpu() -> Machine {
    Machine::OwnGpu {
        kw: 1.4,
        usd: 36_000.0,
        rent_usd_per_hour: 2.0,
        name: String::new(),
    }
}

fn machine(id: &str) -> Option<Machine> {
    match id {
        "asic" => Some(own_asic()),
        "gpu" => Some(own_gpu()),
        id => Machine::find(id),
    }
}

/// The machines to choose from, and the button that adds the chosen one.
#[component]
pub fn MachinePicker(props: &Props) -> Html {
    let speech = use_speech();
    let words = speech.words();
    let chosen = use_state(|| "s21".to_owned());
    let full = props.full;
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            chosen.set(select.value());
        })
    };
    let add = {
        let (act, chosen) = (speech.act.clone(), chosen.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(machine) = machine(&chosen) {
                act.emit(Action::RowAdded(machine));
            }
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
                <select aria-label={words.label(Label::Machine)} disabled={full} {onchange}>
                    for (label, machines) in &groups {
                        <optgroup key={words.label(*label)} label={words.label(*label)}>
                            for machine in machines {
                                <option key={machine.id()} value={machine.id().to_owned()} selected={machine.id() == chosen.as_str()}>
                                    { words.machine(machine, props.date) }
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
