//! The default's answer as HTML: what a reader sees before the program runs, or without it.
//!
//! The words and figures come from the report. Elements and classes are those of the page, which later replaces this
//! content, so each part is in the page's place. A part that needs the program, but without which others would move, is
//! written as well: it keeps its room and is invisible (`#first` in style.css). Adding a part is a line in
//! `first_content` and its function.

mod chart;
mod results;
mod simplified;

use wattworth::link::decode;
use wattworth::report::Report;
use wattworth::report::html::pieces;
use wattworth::report::markup::Escaped;
use wattworth::report::words::language::Language;
use wattworth::report::words::today::TodayLabel;
use wattworth::report::words::{Label, Words};

/// What every part is a function of.
#[derive(Clone, Copy)]
struct Content<'a> {
    report: &'a Report,
    words: &'a dyn Words,
}

/// The content of `#first`, from the newest set of defaults.
pub(crate) fn first_content() -> String {
    let words = Language::default().words();
    let report = &Report::of(&decode(""), words);
    let content = Content { report, words };
    let results = [results::switches(content), chart::first(content)];
    let main = [
        verdict(content),
        element("div", "results", &results.join("\n")),
        element("div", "results", &results::side_by_side(content)),
    ];
    [masthead(words), element("main", "", &main.join("\n"))].join("\n")
}

/// An element with its content, which is HTML already.
fn element(tag: &str, class: &str, inner: &str) -> String {
    if class.is_empty() {
        format!("<{tag}>{inner}</{tag}>")
    } else {
        format!(r#"<{tag} class="{class}">{inner}</{tag}>"#)
    }
}

fn escaped(words: &str) -> String {
    Escaped(words).to_string()
}

fn button(class: &str, name: &str) -> String {
    format!(
        r#"<button type="button" class="{class}">{}</button>"#,
        escaped(name)
    )
}

/// The same content as in `ui/masthead.rs`.
fn masthead(words: &dyn Words) -> String {
    let name = |label| escaped(words.label(label));
    let nav = [
        element("details", "menu", &element("summary", "", &name(Label::Presets))),
        button("quiet", words.label(Label::Embed)),
        button("full-ink", words.label(Label::Share)),
    ];
    let head = [
        element("span", "mark", &name(Label::Name)),
        element("h1", "tagline", &name(Label::Tagline)),
        element("nav", "", &nav.concat()),
    ];
    element("header", "masthead", &head.concat())
}

/// The same content as in `ui/results/verdict.rs`.
fn verdict(Content { report, words }: Content<'_>) -> String {
    let answer = words.answer(report, None);
    let today = button("", words.today_label(TodayLabel::UseTodays));
    let dateline = [
        element("p", "kick", &pieces(&answer.dateline)),
        element("p", "today", &today),
    ];
    let deck = answer.deck.iter().map(|line| element("li", "", &pieces(line)));
    let inner = [
        element("div", "dateline", &dateline.concat()),
        format!(r#"<p id="verdict">{}</p>"#, pieces(&answer.headline)),
        element("ul", "deck", &deck.collect::<String>()),
        // An empty paragraph keeps the room for how sure the answer is, which only the page computes.
        element("p", "odds", ""),
    ];
    element("section", "verdict", &inner.concat())
}
