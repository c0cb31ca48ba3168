//! The charts with their titles and reading hints.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::{cash, cash_sentence, cash_title, mwh, mwh_sentence};
use crate::report::words::Label;
use crate::scenario::Scenario;

use super::super::pieces::pieces;
use super::super::speech::Speech;
use super::chart_view::{Chart, ChartView};

/// All charts; hidden without hardware.
pub(super) fn charts(speech: &Speech, scenario: &Scenario, report: &Report, dark: bool) -> Html {
    let words = speech.words();
    let over_time = cash(report, scenario, words);
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
                <ChartView chart={Rc::new(Chart::Cash(over_time))} said={time_said} {dark} />
            </figure>
            <figure hidden={per_mwh.bars.is_empty()}>
                <figcaption>
                    <b>{ words.label(Label::PerMwhChart) }</b>
                    <span>{ words.label(Label::PerMwhChartHint) }</span>
                </figcaption>
                <ChartView chart={Rc::new(Chart::PerMwh(per_mwh))} said={mwh_said} {dark} />
            </figure>
        </div>
    }
}
