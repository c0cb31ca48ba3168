//! Every figure in one table, folded away.

use yew::prelude::*;

use crate::report::Report;
use crate::report::table::{Table, table};
use crate::report::words::Label;

use super::super::pieces::pieces;
use super::super::speech::Speech;

/// The table.
pub(super) fn full_table(speech: &Speech, report: &Report) -> Html {
    let words = speech.words();
    let table = table(report, speech.per, words);
    html! {
        <details class="full">
            <summary>{ words.label(Label::AllFigures) }</summary>
            { grid(&table, words.label(Label::AllFigures)) }
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
