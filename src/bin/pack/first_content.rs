//! The default's answer as HTML: what a reader sees before the program runs, or without it.
//!
//! The words and figures are the report's own, the elements and classes those of the page, which replaces them. Each
//! part stands where the page has it; a part without which others would move, but which needs the program, is written
//! as well and keeps its room unseen (`#first` in style.css). Adding a part is a line in `first_content` and its function.

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::html::pieces;
use wattworth::report::markup::Escaped;
use wattworth::report::words::language::Language;
use wattworth::report::words::today::TodayLabel;
use wattworth::report::words::{Label, Words};

/// The content of `#first`: the newest set's.
pub(crate) fn first_content() -> String {
    let words = Language::default().words();
    let report = &Report::of(&decode(""), words);
    [
        masthead(words),
        "<main>".to_owned(),
        verdict(report, words),
        "</main>".to_owned(),
    ]
    .join("\n")
}

/// As in `ui/masthead.rs`.
fn masthead(words: &dyn Words) -> String {
    let button = |class, label| {
        format!(
            r#"<button type="button" class="{class}">{}</button>"#,
            said(words, label)
        )
    };
    format!(
        r#"<header class="masthead"><span class="mark">{}</span><h1 class="tagline">{}</h1><nav>{}</nav></header>"#,
        said(words, Label::Name),
        said(words, Label::Tagline),
        [
            format!(
                r#"<details class="menu"><summary>{}</summary></details>"#,
                said(words, Label::Presets)
            ),
            button("quiet", Label::Embed),
            button("full-ink", Label::Share),
        ]
        .concat()
    )
}

/// As in `ui/results/verdict.rs`.
fn verdict(report: &Report, words: &dyn Words) -> String {
    let answer = words.answer(report, None);
    let deck: String = answer
        .deck
        .iter()
        .map(|line| format!("<li>{}</li>", pieces(line)))
        .collect();
    format!(
        r#"<section class="verdict"><div class="dateline"><p class="kick">{}</p><p class="today"><button type="button">{}</button></p></div><p id="verdict">{}</p><ul class="deck">{deck}</ul></section>"#,
        pieces(&answer.dateline),
        Escaped(words.today_label(TodayLabel::UseTodays)),
        pieces(&answer.headline),
    )
}

fn said(words: &dyn Words, label: Label) -> String {
    Escaped(words.label(label)).to_string()
}
