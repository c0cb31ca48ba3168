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
    html! {
        <div class="charts" hidden={report.rows.is_empty()}>
            { cash_over_time(speech, scenario, report, dark) }
            { money_per_mwh(speech, report, dark) }
        </div>
    }
}

/// Cash over time.
pub(super) fn cash_over_time(speech: &Speech, scenario: &Scenario, report: &Report, dark: bool) -> Html {
    let words = speech.words();
    let chart = cash(report, scenario, words);
    let said = cash_sentence(report, &chart, words);
    html! {
        <figure>
            <figcaption>
                <b>{ pieces(&cash_title(report, words)) }</b>
                <span>{ words.label(Label::CashChartHint) }</span>
            </figcaption>
            <ChartView chart={Rc::new(Chart::Cash(chart))} {said} {dark} />
        </figure>
    }
}

/// What a MWh brings in.
pub(super) fn money_per_mwh(speech: &Speech, report: &Report, dark: bool) -> Html {
    let words = speech.words();
    let chart = mwh(report, words);
    let said = mwh_sentence(&chart, words);
    html! {
        <figure hidden={chart.bars.is_empty()}>
            <figcaption>
                <b>{ words.label(Label::PerMwhChart) }</b>
                <span>{ words.label(Label::PerMwhChartHint) }</span>
            </figcaption>
            <ChartView chart={Rc::new(Chart::PerMwh(chart))} {said} {dark} />
        </figure>
    }
}
