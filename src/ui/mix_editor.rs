//! The hardware mix: its rows, what they take of the grid, and a way to add more.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::Decoded;
use crate::report::Report;
use crate::report::words::Label;
use crate::scenario::MAX_ROWS;

use super::capacity_bar::CapacityBar;
use super::machine_picker::MachinePicker;
use super::mix_row::Row;
use super::speech::use_speech;

/// The mix and what follows from it.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// The rows.
    pub link: Rc<Decoded>,
    /// What they reserve and cost.
    pub report: Rc<Report>,
}

/// The editor.
#[component]
pub fn MixEditor(props: &Props) -> Html {
    let words = use_speech().words();
    let rows = &props.link.scenario.mix;
    html! {
        <section class="mix">
            <h2>{ words.label(Label::Mix) }</h2>
            <div class="rows">
                for index in 0..rows.len() {
                    <Row key={index} {index} link={props.link.clone()} report={props.report.clone()} />
                }
            </div>
            <MachinePicker date={props.link.scenario.date} full={rows.len() >= MAX_ROWS} />
            <CapacityBar report={props.report.clone()} />
        </section>
    }
}
