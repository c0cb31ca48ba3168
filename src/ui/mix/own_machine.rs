//! The figures of a machine of the reader's own.

use yew::prelude::*;

use crate::link::NAME_CHARACTERS;
use crate::report::words::Label;
use crate::scenario::{GPU_KW, HASHRATE_TH, Machine, MixRow, WATTS};

use super::super::action::{Part, Target};
use super::super::fields::number_field::{self, number_field};
use super::super::fields::text_field::{self, text_field};
use super::super::pieces::line;
use super::super::scene::Scene;

/// What a machine of the reader's own is.
pub(crate) fn own_machine(scene: &Scene<'_>, index: usize, row: &MixRow) -> Html {
    let words = scene.words();
    let number = |part: Part, label: Label, unit: Label, value: f64, range: (f64, f64)| {
        let number = number_field::Props {
            value: Some(value),
            unit: words.label(unit),
            range,
            ..number_field::Props::of_row(scene, index, part)
        };
        line(words.label(label), number.id.clone(), number_field(number))
    };
    let named = |own: &str| {
        let id = format!("row-{index}-name");
        let name = text_field::Props {
            value: own.to_owned().into(),
            longest: NAME_CHARACTERS,
            ..text_field::Props::of(scene, Target::Row(index, Part::Name), id)
        };
        line(words.label(Label::MachineName), name.id.clone(), text_field(name))
    };
    match &row.machine {
        Machine::OwnAsic {
            th_s, watts, name, ..
        } => html! {
            <>
                { named(name) }
                { number(Part::Hashrate, Label::Hashrate, Label::Terahash, *th_s, HASHRATE_TH) }
                { number(Part::Power, Label::PowerDraw, Label::Watts, *watts, WATTS) }
            </>
        },
        Machine::OwnGpu { kw, name, .. } => html! {
            <>
                { named(name) }
                { number(Part::Power, Label::PowerDraw, Label::Kilowatts, *kw, GPU_KW) }
            </>
        },
        Machine::Asic(_) | Machine::Gpu(_) | Machine::Lease => html! {},
    }
}
