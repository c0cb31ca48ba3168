//! Every figure in one table, folded away.

use yew::prelude::*;

use crate::report::Report;
use crate::report::charts::{ChartChoices, Choice};
use crate::report::tables::full::{Table, table};
use crate::report::words::Label;

use super::super::action::Action;
use super::super::pieces::pieces;
use super::super::speech::Speech;

/// The table; folded, it is not made at all, because a hundred figures would be written anew with every key.
pub(super) fn full_table(speech: &Speech, report: &Report, chosen: &ChartChoices) -> Html {
    let words = speech.words();
    let name = words.label(Label::AllFigures);
    let open = chosen.all_figures_are_open();
    let onclick = speech.act.reform(|event: MouseEvent| {
        // The page opens it, not the browser.
        event.prevent_default();
        Action::Chart(Choice::AllFigures)
    });
    html! {
        <details class="full" {open}>
            <summary {onclick}>{ name }</summary>
            if open {
                { grid(&table(report, speech.per, words), name) }
            }
        </details>
    }
}

/// A table of figures; what is wider than the page is scrolled to.
pub(super) fn grid(table: &Table, name: &'static str) -> Html {
    html! {
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
    }
}
