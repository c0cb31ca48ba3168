//! Every figure in one table, folded away.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::charts::Choice;
use crate::report::figures::rates::Per;
use crate::report::tables::csv::of_table;
use crate::report::tables::full::{Table, table};
use crate::report::tables::years::years;
use crate::report::words::Label;
use crate::report::words::charts::ChartLabel;
use crate::report::words::tables::TableLabel;

use super::super::action::Action;
use super::super::charts::files::csv_button;
use super::super::pieces::pieces;
use super::super::scene::Scene;

/// The table. While folded it is not rendered, because a hundred figures would be written anew at every key press.
pub(crate) fn full_table(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let name = words.label(Label::AllFigures);
    let open = scene.choices.charts.all_figures_are_open();
    let onclick = scene.act.reform(|event: MouseEvent| {
        // The page opens it, not the browser.
        event.prevent_default();
        Action::Chart(Choice::AllFigures)
    });
    html! {
        <details class="full" {open}>
            <summary {onclick}>{ name }</summary>
            if open {
                { per_switch(scene) }
                { grid(scene, table(scene.report, scene.choices.per, words), name, "figures") }
            }
        </details>
    }
}

/// What each year brings, also not rendered while folded; hidden if the mix is empty.
pub(crate) fn year_by_year(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let name = words.table_label(TableLabel::YearByYear);
    let open = scene.choices.charts.years_are_open();
    let onclick = scene.act.reform(|event: MouseEvent| {
        event.prevent_default();
        Action::Chart(Choice::Years)
    });
    html! {
        <details class="full years-table" {open} hidden={scene.report.rows.is_empty()}>
            <summary {onclick}>{ name }</summary>
            if open {
                { grid(scene, years(scene.report, words), name, "years") }
            }
        </details>
    }
}

/// The switch for what today's money is shown per; hidden if the mix is empty.
fn per_switch(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let name = words.label(Label::MoneyPer);
    html! {
        <div class="switch" role="group" aria-label={name} hidden={scene.report.rows.is_empty()}>
            <span aria-hidden="true">{ name }</span>
            for per in Per::ALL {
                <button
                    type="button"
                    aria-pressed={if per == scene.choices.per { "true" } else { "false" }}
                    onclick={scene.click(Action::PerChosen(per))}
                >
                    { words.per(per) }
                </button>
            }
        </div>
    }
}

/// A table of figures, which scrolls if it is wider than the page. A button below it saves it as a file of this name.
pub(crate) fn grid(scene: &Scene<'_>, table: Table, name: &'static str, file: &'static str) -> Html {
    let words = scene.words();
    let table = Rc::new(table);
    let first = if table.days.is_empty() {
        words.chart_label(ChartLabel::Row)
    } else {
        words.table_label(TableLabel::From)
    };
    let kept = Rc::clone(&table);
    html! {
        <>
        <div class="scroll" tabindex="0" role="region" aria-label={name}>
            <table>
                <thead>
                    <tr>
                        <td />
                        for column in &table.columns {
                            <th scope="col">{ pieces(column) }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for line in &table.lines {
                        <tr>
                            <th scope="row">{ line.label.as_str() }</th>
                            for cell in &line.cells {
                                <td>{ pieces(cell) }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
        { csv_button(scene, file, Rc::new(move || of_table(&kept, first, words))) }
        </>
    }
}
