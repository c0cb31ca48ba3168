//! The charts with their titles, reading hints, legends, tables and files.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::monthly_profit::strength_of;
use crate::chart::theme::dash;
use crate::report::charts::{ChartFigure, ChartId, Choice, LegendEntry, entry_of};
use crate::report::words::Words;
use crate::report::words::charts::ChartLabel;

use super::super::action::Action;
use super::super::pieces::pieces;
use super::super::scene::Scene;
use super::chart_view::ChartView;
use super::crosshair::class;
use super::files::{copyable_files, download};
use super::worth_by::by_input;

/// Some of the charts in a group; hidden without hardware.
pub(crate) fn charts(scene: &Scene<'_>, group: &[ChartFigure]) -> Html {
    html! {
        <div class="charts" hidden={scene.report.rows.is_empty()}>
            for figure in group {
                <figure key={figure.id.name()} id={format!("chart-{}", figure.id.name())} aria-labelledby={title_of(figure.id)}>
                    <figcaption>
                        <div>
                            <h2 id={title_of(figure.id)}>{ pieces(&figure.title) }</h2>
                            { hint(scene, figure) }
                        </div>
                        { tools(scene, figure) }
                    </figcaption>
                    if figure.legend.len() > 1 || figure.id == ChartId::Profit {
                        { legend(scene, figure) }
                    }
                    { body(scene, figure) }
                    { note(scene, figure.id) }
                </figure>
            }
        </div>
    }
}

/// The chart itself, and its table and files where they are open.
pub(crate) fn body(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let choices = &scene.choices.charts;
    html! {
        <>
            { drawing(scene, figure) }
            if choices.table_is_open(figure.id) {
                { table(scene.words(), figure) }
            }
            { copyable_files(scene, figure) }
        </>
    }
}

/// One chart by itself, as an embed shows it. If the mix lacks what the chart needs, a hint says so.
pub(crate) fn alone(scene: &Scene<'_>, id: ChartId) -> Html {
    let (words, report) = (scene.words(), scene.report);
    let figure = crate::report::charts::figure(id, &scene.charts(&scene.choices.charts));
    let takes = match entry_of(id) {
        Some(entry) if !report.rows.is_empty() => entry.requires,
        _ => ChartLabel::NeedsMix,
    };
    html! {
        <>
            <p class="hint" hidden={figure.is_some()}>{ words.chart_label(takes) }</p>
            if let Some(figure) = figure {
                <figure id={format!("chart-{}", id.name())} aria-labelledby={title_of(id)}>
                    <figcaption>
                        <div>
                            <h2 id={title_of(id)}>{ pieces(&figure.title) }</h2>
                            { hint(scene, &figure) }
                            <p class="assumed" data-words="">{ assumed(scene) }</p>
                        </div>
                    </figcaption>
                    { drawing(scene, &figure) }
                    { note(scene, id) }
                </figure>
            }
        </>
    }
}

/// What an embed's chart shows, one line for each scenario: how large it is and what was assumed. Readers of the embed
/// see nothing else of the scenarios.
pub(crate) fn assumed(scene: &Scene<'_>) -> String {
    let words = scene.words();
    let mut said = words.scenario_line(scene.report);
    for (nth, other) in scene.report.against.iter().enumerate() {
        said += "\n";
        said += &words.other_line(nth + 1, &words.scenario_line(&other.report));
    }
    said
}

/// The id of a chart's title, which is the chart's whole accessible name.
pub(crate) fn title_of(id: ChartId) -> String {
    ["title-", id.name()].concat()
}

/// How to read the chart. The first chart's hint contains the choice of its input.
fn hint(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    if figure.id == ChartId::Worth {
        return by_input(scene, figure);
    }
    html! { <span>{ pieces(&figure.hint) }</span> }
}

/// A note on a chart's figures; hidden where there is none.
fn note(scene: &Scene<'_>, id: ChartId) -> Html {
    let note = scene.words().chart_note(id, scene.report);
    html! { <p class="note" data-words="" hidden={note.is_empty()}>{ note }</p> }
}

/// What can be had of a chart, at the right of its title; an embed has neither tables nor files.
pub(crate) fn tools(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let id = figure.id;
    if scene.page.embed {
        return Html::default();
    }
    let words = scene.words();
    let choices = &scene.choices.charts;
    let button = |choice: Choice, open: bool, label: ChartLabel| {
        html! {
            <button type="button" class="quiet" aria-expanded={open.to_string()} onclick={scene.click(Action::Chart(choice))}>
                { words.chart_label(label) }
            </button>
        }
    };
    html! {
        <div class="tools">
            if id == ChartId::Cash {
                <button type="button" class="quiet" aria-pressed={choices.discounted().to_string()}
                    onclick={scene.click(Action::Chart(Choice::Discounted))}>
                    { words.chart_label(ChartLabel::Discounted) }
                </button>
            }
            if entry_of(id).is_some_and(|entry| entry.has_table) {
                { button(Choice::Table(id), choices.table_is_open(id), ChartLabel::Table) }
            }
            { download(scene, figure) }
        </div>
    }
}

/// The chart on its canvas.
fn drawing(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let (chart, said) = (Rc::clone(&figure.chart), figure.said.clone());
    html! { <ChartView {chart} {said} act={scene.act.clone()} dark={scene.dark} rests={scene.page.embed} language={scene.language} /> }
}

/// The legend: a button for each line or bar, which shows or hides it.
fn legend(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let press = |entry: &LegendEntry| scene.click(Action::Chart(Choice::Line(figure.id, entry.name.clone())));
    html! {
        <div class="legend" role="group" aria-label={scene.words().chart_label(ChartLabel::Shown)}>
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
