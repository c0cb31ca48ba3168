//! The report as readable text, for the command.

use crate::model::Futures;
use crate::report::facts::risk;
use crate::report::figures::Report;
use crate::report::results::compare::{Comparison, comparison};
use crate::report::results::line::Line;
use crate::report::results::strip::site_strip;
use crate::report::results::uses::{self, LineCell};
use crate::report::words::compare::CompareLabel;
use crate::report::words::piece::{Piece, plain};
use crate::report::words::{Label, Words};

/// The whole report in a screenful.
#[must_use]
pub fn summary(report: &Report, words: &dyn Words) -> String {
    let mut out = String::new();
    let mut say = |line: &str| {
        out.push_str(line.trim_end());
        out.push('\n');
    };
    let answer = words.answer(report, None);
    for said in [&answer.dateline, &answer.headline]
        .into_iter()
        .chain(&answer.deck)
    {
        say(&wrapped(&plain(said), 78));
        say("");
    }
    let table = uses::uses(report, words);
    for column in &table.columns {
        say(&format!("{}: {}", plain(&column.title), plain(&column.size)));
        for (heading, cell) in table.lines.iter().zip(&column.cells) {
            for line in label_and_value(&heading.label, cell) {
                say(&line);
            }
        }
        say("");
    }
    if let Some(comparison) = comparison(report, words) {
        say(&format!("{}:", words.compare_label(CompareLabel::Heading)));
        for line in comparison_lines(&comparison, words) {
            say(&line);
        }
        say("");
    }
    for line in site_strip(report, words) {
        say(&aligned(&line));
    }
    if !report.notices.is_empty() {
        say("");
        say(&format!("{}:", words.label(Label::Notices)));
        for notice in &report.notices {
            say(&format!("  {notice}"));
        }
    }
    if !report.problems.is_empty() {
        say("");
        say(&format!("{}:", words.label(Label::Problems)));
        for problem in &report.problems {
            say(&format!("  {}={}: {}", problem.key, problem.raw, problem.reason));
        }
    }
    out
}

/// How sure the answer is, as a paragraph.
#[must_use]
pub fn chances(report: &Report, futures: &Futures, words: &dyn Words) -> String {
    let chances = risk::chances(report, futures);
    wrapped(&plain(&words.chances(report, &chances)), 78)
}

/// A line of a use with its notes below; bars by year are written as their figures.
fn label_and_value(label: &[Piece], cell: &LineCell) -> Vec<String> {
    let years = cell
        .bars
        .iter()
        .map(|bar| plain(std::slice::from_ref(&bar.figure)));
    let value = if cell.bars.is_empty() {
        plain(&cell.value)
    } else {
        years.collect::<Vec<_>>().join(", ")
    };
    let mut lines = vec![format!("  {:<28}{value:>24}", plain(label))];
    if !cell.note.is_empty() {
        lines.push(format!("  {:<28}{:>24}", "", plain(&cell.note)));
    }
    lines
}

/// Scenarios side by side: a column each, with differences below the figures; then the differing inputs, one line per
/// scenario.
fn comparison_lines(comparison: &Comparison, words: &dyn Words) -> Vec<String> {
    let row = |label: &str, cells: &mut dyn Iterator<Item = String>| {
        let cells: String = cells.map(|cell| format!("{cell:>26}")).collect();
        format!("  {label:<46}{cells}")
    };
    let names = comparison.names.iter().map(|name| (*name).to_owned());
    let mut lines = vec![row("", &mut names.into_iter())];
    for line in &comparison.lines {
        lines.push(row(
            &plain(&line.label),
            &mut line.cells.iter().map(|cell| plain(&cell.value)),
        ));
        for nth in 0..comparison.names.len() - 1 {
            let more = line.cells.iter().map(|cell| cell.differences.get(nth));
            let mut more = more.map(|more| more.map_or_else(String::new, |more| plain(more)));
            if line.cells.iter().any(|cell| nth < cell.differences.len()) {
                lines.push(row("", &mut more));
            }
        }
    }
    let mut differing = comparison
        .inputs
        .iter()
        .filter(|input| input.differs())
        .peekable();
    if differing.peek().is_none() {
        lines.push(format!("  {}", words.compare_label(CompareLabel::NothingDiffers)));
    }
    for input in differing {
        lines.push(format!("  {}", input.name));
        let values = comparison.names.iter().zip(&input.values);
        lines.extend(values.map(|(name, (value, _))| format!("    {name:<6}{value}")));
    }
    lines
}

fn aligned(line: &Line) -> String {
    format!("  {:<28}{:>24}", plain(&line.label), plain(&line.value))
}

/// Breaks at spaces; a no-break space holds a number and its unit together.
fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::new();
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}
