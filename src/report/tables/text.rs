//! The report as readable text, for the command.

use crate::report::figures::Report;
use crate::report::figures::rates::Per;
use crate::report::results::cards::cards;
use crate::report::results::line::Line;
use crate::report::results::strip::site_strip;
use crate::report::words::piece::plain;
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
    for card in cards(report, Per::Month, words) {
        say(&format!("{}: {}", card.title, plain(&card.subtitle)));
        say(&format!("  {} {}", plain(&card.answer), plain(&card.caption)));
        for line in &card.lines {
            say(&aligned(line));
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
