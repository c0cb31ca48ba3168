//! The figures of a machine of the reader's own.

use yew::prelude::*;

use crate::link::NAME_CHARACTERS;
use crate::report::words::Label;
use crate::scenario::{GPU_KW, HASHRATE_TH, Machine, MixRow, WATTS};

use super::app::Action;
use super::number_field::NumberField;
use super::speech::Speech;
use super::text_field::TextField;

/// What a machine of the reader's own is.
pub(super) fn own_machine(speech: &Speech, index: usize, row: &MixRow) -> Html {
    let words = speech.words();
    let number = |label: Label, unit: Label, value: f64, range: (f64, f64), change: fn(&mut Machine, f64)| {
        let row = row.clone();
        let on_value = speech.act.reform(move |typed: Option<f64>| {
            let mut row = row.clone();
            change(&mut row.machine, typed.unwrap_or(0.0));
            Action::RowChanged(index, row)
        });
        let id = format!("row-{index}-{label:?}").to_lowercase();
        html! {
            <div class="line">
                <label for={id.clone()}>{ words.label(label) }</label>
                <NumberField {id} value={Some(value)} unit={words.label(unit)} {range} step={1.0} {on_value} />
            </div>
        }
    };
    let named = |own: &str| {
        let row = row.clone();
        let on_text = speech.act.reform(move |text: String| {
            let mut row = row.clone();
            if let Machine::OwnAsic { name, .. } | Machine::OwnGpu { name, .. } = &mut row.machine {
                *name = text;
            }
            Action::RowChanged(index, row)
        });
        let id = format!("row-{index}-name");
        html! {
            <div class="line">
                <label for={id.clone()}>{ words.label(Label::MachineName) }</label>
                <TextField {id} value={own.to_owned()} longest={NAME_CHARACTERS} {on_text} />
            </div>
        }
    };
    match &row.machine {
        Machine::OwnAsic {
            th_s, watts, name, ..
        } => html! {
            <>
                { named(name) }
                { number(Label::Hashrate, Label::Terahash, *th_s, HASHRATE_TH, |machine, value| {
                    if let Machine::OwnAsic { th_s: own, .. } = machine { *own = value; }
                }) }
                { number(Label::PowerDraw, Label::Watts, *watts, WATTS, |machine, value| {
                    if let Machine::OwnAsic { watts: own, .. } = machine { *own = value; }
                }) }
            </>
        },
        Machine::OwnGpu { kw, name, .. } => html! {
            <>
                { named(name) }
                { number(Label::PowerDraw, Label::Kilowatts, *kw, GPU_KW, |machine, value| {
                    if let Machine::OwnGpu { kw: own, .. } = machine { *own = value; }
                }) }
            </>
        },
        Machine::Asic(_) | Machine::Gpu(_) | Machine::Lease => html! {},
    }
}
