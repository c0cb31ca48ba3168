//! The tables of all figures and of years, folded away.

use std::rc::Rc;

use yew::prelude::*;

use crate::report::charts::Fold;
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
use super::folded::folded;

/// Every figure.
pub(crate) fn full_table(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let name = words.label(Label::AllFigures);
    folded(scene, Fold::AllFigures, "full", name, &|| {
        html! {
            <>
                { per_switch(scene) }
                { grid(scene, table(scene.report, scene.choices.per, words), name, "figures") }
            </>
        }
    })
}

/// What each year brings; nothing if the mix is empty.
pub(crate) fn year_by_year(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    if scene.report.rows.is_empty() {
        return Html::default();
    }
    let name = words.table_label(TableLabel::YearByYear);
    folded(scene, Fold::Years, "full years-table", name, &|| {
        grid(scene, years(scene.report, words), name, "years")
    })
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
                            <th scope="row" data-words="">{ line.label.as_str() }</th>
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
