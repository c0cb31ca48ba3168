//! The charts with their titles, reading hints, legends, tables and files.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::monthly_profit::strength_of;
use crate::chart::theme::dash;
use crate::report::Report;
use crate::report::charts::{ChartChoices, ChartFigure, ChartId, ChartScene, Choice, LegendEntry, entry_of};
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;
use crate::scenario::Scenario;

use super::super::action::Action;
use super::super::pieces::pieces;
use super::super::speech::Speech;
use super::chart_view::ChartView;
use super::crosshair::class;
use super::files::files;

/// Some of the charts in a group; hidden without hardware.
pub(super) fn charts(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    dark: bool,
    choices: &ChartChoices,
    group: &[ChartFigure],
) -> Html {
    html! {
        <div class="charts" hidden={report.rows.is_empty()}>
            for figure in group {
                <figure key={figure.id.name()} id={format!("chart-{}", figure.id.name())}>
                    <figcaption>
                        <div>
                            <b>{ pieces(&figure.title) }</b>{ "\u{2002}" }
                            <span>{ figure.hint }</span>
                        </div>
                        { tools(speech, figure.id, choices) }
                    </figcaption>
                    if figure.legend.len() > 1 || figure.id == ChartId::Profit {
                        { legend(speech, figure) }
                    }
                    { body(speech, scenario, report, dark, choices, figure) }
                </figure>
            }
        </div>
    }
}

/// The chart itself, and its table and files where they are open.
pub(super) fn body(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    dark: bool,
    choices: &ChartChoices,
    figure: &ChartFigure,
) -> Html {
    html! {
        <>
            <ChartView chart={Rc::clone(&figure.chart)} said={figure.said.clone()} {dark} language={speech.language} />
            if choices.table_is_open(figure.id) {
                { table(speech.words(), figure) }
            }
            if choices.files_are_open(figure.id) {
                { files(speech, scenario, report, figure, dark, choices) }
            }
        </>
    }
}

/// One chart by itself, as an embed shows it; what it takes, where that is not in the mix.
pub(super) fn alone(speech: &Speech, report: &Report, dark: bool, id: ChartId) -> Html {
    let words = speech.words();
    let figure = crate::report::charts::figure(id, &ChartScene::new(report, words, &ChartChoices::default()));
    let takes = match entry_of(id) {
        Some(entry) if !report.rows.is_empty() => entry.takes,
        _ => ChartLabel::NeedsMix,
    };
    html! {
        <>
            <p class="hint" hidden={figure.is_some()}>{ words.chart_label(takes) }</p>
            if let Some(figure) = figure {
                <figure id={format!("chart-{}", id.name())}>
                    <figcaption>
                        <div>
                            <b>{ pieces(&figure.title) }</b>{ "\u{2002}" }
                            <span>{ figure.hint }</span>
                        </div>
                    </figcaption>
                    <ChartView chart={Rc::clone(&figure.chart)} said={figure.said.clone()} {dark} language={speech.language} />
                </figure>
            }
        </>
    }
}

/// What can be had of a chart, at the right of its title.
pub(super) fn tools(speech: &Speech, id: ChartId, choices: &ChartChoices) -> Html {
    let words = speech.words();
    let button = |choice: Choice, open: bool, label: ChartLabel| {
        html! {
            <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={speech.click(Action::Chart(choice))}>
                { words.chart_label(label) }
            </button>
        }
    };
    html! {
        <div class="tools">
            if id == ChartId::Cash {
                <button type="button" class="quiet" aria-pressed={choices.discounted().to_string()}
                    onclick={speech.click(Action::Chart(Choice::Discounted))}>
                    { words.chart_label(ChartLabel::Discounted) }
                </button>
            }
            if entry_of(id).is_some_and(|entry| entry.has_table) {
                { button(Choice::Table(id), choices.table_is_open(id), ChartLabel::Table) }
            }
            { button(Choice::Files(id), choices.files_are_open(id), ChartLabel::Download) }
        </div>
    }
}

/// What is shown, to be pressed.
fn legend(speech: &Speech, figure: &ChartFigure) -> Html {
    let press =
        |entry: &LegendEntry| speech.click(Action::Chart(Choice::Line(figure.id, entry.name.clone())));
    html! {
        <div class="legend" role="group" aria-label={speech.words().chart_label(ChartLabel::Shown)}>
            for entry in &figure.legend {
                <button type="button" class={class(entry.subject)} aria-pressed={entry.shown.to_string()} onclick={press(entry)}>
                    { swatch(figure.id, entry) }<span class="name">{ entry.name.as_str() }</span>
                </button>
            }
        </div>
    }
}

/// A bit of the line, or of the bar.
fn swatch(id: ChartId, entry: &LegendEntry) -> Html {
    let dashes: Vec<String> = dash(entry.subject, entry.nth)
        .iter()
        .map(f64::to_string)
        .collect();
    html! {
        <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
            if id == ChartId::Profit {
                <rect x="8" y="0" width="10" height="10" fill-opacity={strength_of(entry.nth).to_string()} />
            } else {
                <line x1="0" y1="5" x2="26" y2="5" stroke-dasharray={dashes.join(" ")} />
            }
        </svg>
    }
}

/// The numbers.
fn table(words: &dyn Words, figure: &ChartFigure) -> Html {
    html! {
        <div class="scroll numbers" tabindex="0" role="region" aria-label={words.chart_label(ChartLabel::Table)}>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ figure.chart.stop_name(words) }</th>
                        for column in &figure.chart.columns(words) {
                            <th scope="col"><span class="name">{ column.name.as_str() }</span></th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for reading in (0..figure.chart.stops()).filter_map(|stop| figure.chart.reading(stop, words)) {
                        <tr>
                            <th scope="row">{ pieces(&reading.at) }</th>
                            for cell in &reading.cells {
                                <td>{ pieces(cell) }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
