//! The figures of a machine of the reader's own.

use yew::prelude::*;

use crate::link::NAME_CHARACTERS;
use crate::report::words::Label;
use crate::scenario::{MixRow, OwnMachineFigure};

use super::super::action::{Part, Target};
use super::super::fields::number_field::{self, number_field};
use super::super::fields::text_field::{self, text_field};
use super::super::pieces::line;
use super::super::scene::Scene;

/// The fields for the name and the figures of a machine of the reader's own.
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
    let figure = |(of, value): (OwnMachineFigure, f64)| {
        let (part, label, unit) = match of {
            OwnMachineFigure::Hashrate => (Part::Hashrate, Label::Hashrate, Label::Terahash),
            OwnMachineFigure::Watts => (Part::Power, Label::PowerDraw, Label::Watts),
            OwnMachineFigure::Kilowatts => (Part::Power, Label::PowerDraw, Label::Kilowatts),
            // Every row has fields for these.
            OwnMachineFigure::Price | OwnMachineFigure::Rent => return html! {},
        };
        number(part, label, unit, value, of.range())
    };
    html! {
        <>
            if let Some(name) = row.machine.own_name() {
                { named(name) }
            }
            for of in row.machine.own_figures() {
                { figure(of) }
            }
        </>
    }
}
