//! The default's answer as HTML: what a reader sees before the program runs, or without it.
//!
//! The words and figures are the report's own, the elements and classes those of the page, which replaces them. Each
//! part stands where the page has it; a part without which others would move, but which needs the program, is written
//! as well and keeps its room unseen (`#first` in style.css). Adding a part is a line in `first_content` and its function.

use wattworth::link::{decode, preset};
use wattworth::report::Report;
use wattworth::report::html::pieces;
use wattworth::report::markup::Escaped;
use wattworth::report::words::language::Language;
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
            button("quiet", Label::ThemeDark),
            button("quiet", Label::Embed),
            button("full-ink", Label::Share),
        ]
        .concat()
    )
}

/// As in `ui/results/verdict.rs`, with the named scenarios below.
fn verdict(report: &Report, words: &dyn Words) -> String {
    let chips: String = preset::all()
        .iter()
        .map(|preset| {
            format!(
                r#"<button type="button" class="preset">{}</button>"#,
                Escaped(words.preset(&preset.id))
            )
        })
        .collect();
    format!(
        r#"<section class="verdict"><p id="verdict">{}</p><p class="tipping"><span>{}</span> <span>{}</span></p><div class="chips">{chips}</div></section>"#,
        pieces(&words.verdict(report)),
        pieces(&words.tipping(report)),
        pieces(&words.duel_line(report)),
    )
}

fn said(words: &dyn Words, label: Label) -> String {
    Escaped(words.label(label)).to_string()
}
