//! The charts with their titles and reading hints.

use std::rc::Rc;

use yew::prelude::*;

use crate::link::Decoded;
use crate::report::Report;
use crate::report::charts::{cash, cash_sentence, cash_title, mwh, mwh_sentence};
use crate::report::words::Label;

use super::chart_view::{Chart, ChartView};
use super::pieces::pieces;
use super::speech::use_speech;

/// What the charts show.
#[derive(Debug, PartialEq, Properties)]
pub struct Props {
    /// For the calendar.
    pub link: Rc<Decoded>,
    /// For everything else.
    pub report: Rc<Report>,
    /// Whether the theme is dark.
    pub dark: bool,
}

/// All charts; hidden without hardware.
#[component]
pub fn Charts(props: &Props) -> Html {
    let words = use_speech().words();
    let report = &props.report;
    let over_time = cash(report, &props.link.scenario, words);
    let per_mwh = mwh(report, words);
    let (time_said, mwh_said) = (
        cash_sentence(report, &over_time, words),
        mwh_sentence(&per_mwh, words),
    );
    html! {
        <div class="charts" hidden={report.rows.is_empty()}>
            <figure>
                <figcaption>
                    <b>{ pieces(&cash_title(report, words)) }</b>
                    <span>{ words.label(Label::CashChartHint) }</span>
                </figcaption>
                <ChartView chart={Chart::Cash(over_time)} said={time_said} dark={props.dark} />
            </figure>
            <figure hidden={per_mwh.bars.is_empty()}>
                <figcaption>
                    <b>{ words.label(Label::PerMwhChart) }</b>
                    <span>{ words.label(Label::PerMwhChartHint) }</span>
                </figcaption>
                <ChartView chart={Chart::PerMwh(per_mwh)} said={mwh_said} dark={props.dark} />
            </figure>
        </div>
    }
}
