//! The switches and the uses side by side.

use wattworth::report::html::pieces;
use wattworth::report::results::switches::{self, Switch};
use wattworth::report::results::uses::{self, Bars, Column, Heading, LineCell};
use wattworth::report::words::Words;
use wattworth::report::words::piece::{Piece, text};
use wattworth::scenario::{Clock, Paid};

use super::{Content, element, escaped};

/// The same content as in `ui/results/switches.rs`.
pub(super) fn switches(content: Content<'_>) -> String {
    let Content { report, words } = content;
    let clock = switches::clock(Clock::default(), words);
    let paid = switches::paid(report, Paid::default(), words);
    let both = [
        switch("clock", &clock),
        paid.as_ref().map(|paid| switch("paid", paid)).unwrap_or_default(),
    ]
    .concat();
    let means = [clock.means, paid.map_or("", |paid| paid.means)].join(" ");
    let inner = [
        element("div", "both", &both),
        element("p", "means", &escaped(&means)),
    ]
    .concat();
    element("div", "basis", &inner)
}

fn switch<T: PartialEq>(id: &str, switch: &Switch<T>) -> String {
    let options = switch.options.iter().map(|(option, name)| {
        let checked = if *option == switch.chosen { " checked" } else { "" };
        format!(
            r#"<label><input type="radio" name="switch-{id}" disabled{checked}><span>{}</span></label>"#,
            escaped(name)
        )
    });
    let inner = [element("legend", "", &escaped(switch.name)), options.collect()].concat();
    element("fieldset", "seg", &inner)
}

/// The same content as in `ui/results/uses.rs`.
pub(super) fn side_by_side(content: Content<'_>) -> String {
    let Content { report, words } = content;
    let table = uses::uses(report, words);
    let columns: String = (0..)
        .zip(&table.columns)
        .map(|(nth, of)| column(&table.lines, of, nth == 0, words))
        .collect();
    let folded = table
        .columns
        .iter()
        .filter(|column| column.rows > 1)
        .map(|column| {
            let summary = element("summary", "", &escaped(&words.rows_of(column.kind, column.rows)));
            element("details", &format!("rows {}", column.kind.key()), &summary)
        });
    let inner = [element("div", "side", &columns), folded.collect()].concat();
    element("div", "uses", &inner)
}

fn column(headings: &[Heading], column: &Column, explained: bool, words: &dyn Words) -> String {
    let title = element("h2", "", &pieces(&column.title));
    let head = [title, element("p", "sub", &pieces(&column.size))].concat();
    let lines: String = headings
        .iter()
        .zip(&column.cells)
        .map(|(heading, cell)| line(heading, cell, explained, words))
        .collect();
    let inner = [element("header", "", &head), element("dl", "", &lines)].concat();
    element("article", &format!("card {}", column.kind.key()), &inner)
}

/// Terms are explained in the first column.
fn line(heading: &Heading, cell: &LineCell, explained: bool, words: &dyn Words) -> String {
    let label: Vec<Piece> = heading
        .label
        .iter()
        .map(|piece| match piece {
            Piece::Term(said, _) if !explained => text(said.as_str()),
            other => other.clone(),
        })
        .collect();
    let mut value = pieces(&cell.value);
    if !cell.bars.is_empty() {
        value += &bars(cell, words);
    }
    if !cell.note.is_empty() {
        value += &element("small", "", &pieces(&cell.note));
    }
    let class = if heading.is_first { "first" } else { "" };
    let inner = [element("dt", "", &pieces(&label)), element("dd", "", &value)].concat();
    element("div", class, &inner)
}

fn bars(cell: &LineCell, words: &dyn Words) -> String {
    let Bars { width, height, rects } = Bars::of(&cell.bars);
    let rects: String = rects
        .iter()
        .map(|rect| {
            let class = if rect.is_loss { r#" class="loss""# } else { "" };
            format!(
                r#"<rect{class} x="{}" y="{}" width="{}" height="{}"/>"#,
                rect.x, rect.y, rect.width, rect.height
            )
        })
        .collect();
    let figures = cell
        .bars
        .iter()
        .map(|bar| element("li", "", &pieces(std::slice::from_ref(&bar.figure))));
    format!(
        r#"<details class="years"><summary aria-label="{}"><svg class="bars" width="{width}" height="{height}" viewBox="0 0 {width} {height}" preserveAspectRatio="none" aria-hidden="true">{rects}</svg></summary>{}</details>"#,
        escaped(words.by_year()),
        element("ol", "", &figures.collect::<String>()),
    )
}
