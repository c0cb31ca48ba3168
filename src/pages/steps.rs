//! A story's steps as a file. An embed fetches it and shows the steps one by one (`ui/embed/story`).

use serde_json::{Value, json};

use super::told::html;
use crate::catalog::source::Source;
use crate::link::decode;
use crate::report::charts::{ChartChoices, ChartScene, figure};
use crate::report::markup::Escaped;
use crate::report::stories::Story;
use crate::report::stories::telling::{Teller, plain};
use crate::report::words::Words;

/// What an embed says if its inputs are not those of the step.
const OTHER: &str = "The chart shows other inputs than the story’s.";

/// The file. For each step it has the part above the chart as HTML, the sentence as plain text, the link of the inputs
/// and the name of the chart.
///
/// # Errors
/// When a step names a figure or a source that does not exist, or its chart has nothing to show.
pub(super) fn file(story: &Story, teller: &mut Teller<'_>, words: &dyn Words) -> Result<Vec<u8>, String> {
    let mut all = Vec::new();
    for step in story.steps {
        let link = story.link(step.keys);
        let state = teller.state(&link)?;
        let choices = ChartChoices::default();
        figure(step.chart, &ChartScene::new(&state.report, words, &choices))
            .ok_or_else(|| format!("{link} has nothing to show in {}", step.chart.name()))?;
        all.push((link, teller.tell(story, step.keys, step.said)?, step.chart));
    }
    let sentences: Vec<String> = all.iter().map(|(_, told, _)| html(told, named)).collect();
    let steps: Vec<Value> = all
        .iter()
        .enumerate()
        .map(|(nth, (link, told, chart))| {
            json!({
                "html": head(story, &sentences, nth),
                "text": plain(told),
                "link": link,
                "chart": chart.name(),
            })
        })
        .collect();
    let file = json!({
        "id": story.id,
        "title": story.title,
        "day": decode(&story.link("")).scenario.date.to_string(),
        "steps": steps,
    });
    Ok([file.to_string(), "\n".to_owned()].concat().into_bytes())
}

/// The part above the chart of a step. It contains the sentences of all steps, of which one is visible, so that the
/// room is always that of the longest. The ids of the buttons are the names of the keys that do the same
/// (`ui/embed/story`). The sentence describes the buttons to screen readers. At the first or the last step the button
/// that leads nowhere stays in place, so that it keeps the focus.
fn head(story: &Story, sentences: &[String], now: usize) -> String {
    let button = |key: &str, name: &str, is_end: bool| {
        format!(
            "<button type=\"button\" id=\"{key}\" aria-disabled=\"{is_end}\" aria-describedby=\"sentence\">{name}</button>"
        )
    };
    let said: String = sentences
        .iter()
        .enumerate()
        .map(|(nth, sentence)| {
            let which = if nth == now {
                " id=\"sentence\" class=\"now\""
            } else {
                ""
            };
            format!("<p{which}>{sentence}</p>")
        })
        .collect();
    format!(
        "<h1 data-words=\"\">{}</h1><p class=\"stride\">{}{}<span data-words=\"\">Step {} of {}</span></p>\
         <div class=\"telling\" data-words=\"\">{said}</div><p class=\"hint other\">{OTHER}</p>",
        Escaped(story.title),
        button("ArrowLeft", "Back", now == 0),
        button("ArrowRight", "Next", now + 1 == sentences.len()),
        now + 1,
        sentences.len(),
    )
}

/// A source in an embed, which has no list of sources: the link is written where the source is named.
fn named(html: &mut String, source: &Source) {
    let name = if source.publisher.is_empty() {
        &source.title
    } else {
        &source.publisher
    };
    *html += &match &source.address {
        Some(address) => format!(
            "(<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{}</a>)",
            Escaped(address),
            Escaped(name)
        ),
        None => format!("({})", Escaped(name)),
    };
}
