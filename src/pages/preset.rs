//! The page of a named scenario: what the figures say, what happened, step by step, and where it comes from.

use std::rc::Rc;

use super::frame::{CARD, STORY};
use super::told::Sources;
use super::{PageFile, StaticPage, card, steps};
use crate::chart::drawing::drawing;
use crate::link::{ChartId, VIEWS, View};
use crate::report::charts::{ChartChoices, ChartFigure, ChartScene, Section, figure, section};
use crate::report::html::pieces;
use crate::report::markup::Escaped;
use crate::report::stories::telling::{State, Teller, plain};
use crate::report::stories::{Step, Story};
use crate::report::tables::monthly_csv;
use crate::report::words::Words;
use crate::scenario::Use;

/// Widths for a phone and for a column of text, CSS pixels, and the class of each.
const WIDTHS: [(&str, f64); 2] = [("narrow", 340.0), ("wide", 704.0)];

/// The page of a story.
///
/// # Errors
/// When a text of the story names a figure or a source that does not exist.
pub(super) fn page(story: &Story, teller: &mut Teller<'_>, words: &dyn Words) -> Result<StaticPage, String> {
    let state = teller.state(&story.link(""))?;
    let verdict = teller.tell(story, "", story.verdict)?;
    let answer = words.answer(&state.report, None);
    let mut sources = Sources::default();
    let deck: String = answer
        .deck
        .iter()
        .map(|line| element("li", &pieces(line)))
        .collect();
    let mut body = vec![
        format!("<p class=\"kick\">{}</p>", pieces(&answer.dateline)),
        element("h1", &escaped(story.title)),
        format!("<p class=\"lead\">{}</p>", sources.html(&verdict)),
        element("h2", &escaped(HAPPENED)),
        element("p", &sources.html(&teller.tell(story, "", story.happened)?)),
        element("h2", "What the calculator says"),
        element("p", &pieces(&answer.headline)),
        format!("<ul class=\"deck\">{deck}</ul>"),
        ways(story),
        first_chart(&state, words),
        calculator(story, &state),
        element("h2", "Step by step"),
        steps(story, teller, words, &mut sources)?,
    ];
    for (heading, lines) in [
        ("On record", story.sourced),
        (
            "Solved for, so that the model shows what was published",
            story.fitted,
        ),
        ("Assumed", story.assumed),
        ("Looked for and not found", story.not_found),
    ] {
        if !lines.is_empty() {
            let mut items = String::new();
            for line in lines {
                items += &element("li", &sources.html(&teller.tell(story, "", line)?));
            }
            body.push(element("h2", heading));
            body.push(element("ul", &items));
        }
    }
    body.push(element(
        "p",
        "Every other input has the default of its day, whose source the calculator names at the input. Where a scenario names \
         a block height, it is counted from block 840,000 of 20 April 2024 at 4,380 blocks a month.",
    ));
    body.push(sources.list());
    Ok(StaticPage {
        path: story.id.to_owned(),
        title: story.title.to_owned(),
        description: cut(&plain(&verdict)),
        nav: None,
        body: format!(
            "<article data-link=\"{}\">\n{}\n</article>",
            Escaped(&story.link("")),
            body.join("\n")
        ),
        files: files(story, &state, &plain(&verdict), teller, words)?,
    })
}

const HAPPENED: &str = "What happened";

fn files(
    story: &Story,
    state: &Rc<State>,
    verdict: &str,
    teller: &mut Teller<'_>,
    words: &dyn Words,
) -> Result<Vec<PageFile>, String> {
    let file = |name: &str, bytes| PageFile {
        name: name.to_owned(),
        bytes,
    };
    Ok(vec![
        file(CARD, card::png(story, &state.report, verdict, words)?),
        file(STORY, steps::file(story, teller, words)?),
        file(
            "report.json",
            [state.object.to_string(), "\n".to_owned()].concat().into_bytes(),
        ),
        file(
            "monthly.csv",
            monthly_csv::monthly(&state.report, words).into_bytes(),
        ),
    ])
}

/// The links from a page: to the calculator with these inputs, to the figures as files, and to the story for embedding.
fn ways(story: &Story) -> String {
    format!(
        "<p class=\"ways\"><a href=\"../?{0}\">Open this in the calculator</a> \
         <a href=\"report.json\">Every figure (JSON)</a> <a href=\"monthly.csv\">Month by month (CSV)</a> \
         <a href=\"../?{0}&amp;embed=1&amp;view=story\">Step by step, to embed</a></p>",
        Escaped(&story.link(""))
    )
}

/// The calculator itself with the first chart and the inputs that matter to these uses, in a frame that is loaded once
/// the reader unfolds it. The page is complete without the frame, for readers without scripts.
fn calculator(story: &Story, state: &State) -> String {
    let has = |kind| state.report.rows.iter().any(|row| row.kind == kind);
    let controls: Vec<&str> = [
        (Use::Mining, "btc,kwh"),
        (Use::Rental, "gpug,util"),
        (Use::Hosting, "lcapex,ldelay"),
    ]
    .into_iter()
    .filter(|(kind, _)| has(*kind))
    .map(|(_, keys)| keys)
    .chain(["mix"])
    .collect();
    format!(
        "<details class=\"try\"><summary>Change its inputs here</summary>\n\
         <script src=\"../embed.js\"></script>\n\
         <iframe src=\"../?{}&amp;embed=1&amp;view=worth&amp;controls={}\" title=\"{}\" width=\"100%\" height=\"640\" \
         loading=\"lazy\"></iframe>\n</details>",
        Escaped(&story.link("")),
        controls.join(","),
        Escaped(story.title)
    )
}

fn first_chart(state: &State, words: &dyn Words) -> String {
    let choices = ChartChoices::default();
    let scene = ChartScene::new(&state.report, words, &choices);
    section(Section::First, &scene).iter().map(drawn).collect()
}

fn steps(
    story: &Story,
    teller: &mut Teller<'_>,
    words: &dyn Words,
    sources: &mut Sources,
) -> Result<String, String> {
    let mut items = String::new();
    let mut before = String::new();
    for step in story.steps {
        let told = teller.tell(story, step.keys, step.said)?;
        let state = teller.state(&story.link(step.keys))?;
        let choices = ChartChoices::default();
        let scene = ChartScene::new(&state.report, words, &choices);
        let shown = figure(step.chart, &scene)
            .ok_or_else(|| format!("{} has nothing to show at {}", step.chart.name(), story.id))?;
        // If a step does not change the chart, the chart is not shown again.
        let chart = drawn(&shown);
        items += &format!(
            "<li data-link=\"{}\">\n<p>{}</p>\n{}{}\n</li>\n",
            Escaped(&story.link(step.keys)),
            sources.html(&told),
            if chart == before { "" } else { &chart },
            step_ways(story, step)
        );
        before = chart;
    }
    Ok(format!("<ol class=\"steps\">\n{items}</ol>"))
}

/// The step's state in the calculator, and its chart alone.
fn step_ways(story: &Story, step: &Step) -> String {
    let link = story.link(step.keys);
    let view = VIEWS
        .iter()
        .find(|(_, view)| *view == View::Chart(step.chart))
        .map_or_else(String::new, |(id, _)| {
            format!(
                " <a href=\"../?{}&amp;embed=1&amp;view={id}\">The chart alone</a>",
                Escaped(&link)
            )
        });
    format!(
        "<p class=\"ways\"><a href=\"../?{}\">This step in the calculator</a>{view}</p>",
        Escaped(&link)
    )
}

/// A chart with its title and how to read it.
fn drawn(figure: &ChartFigure) -> String {
    let drawings: String = WIDTHS
        .iter()
        .map(|(class, width)| drawing(figure, class, *width))
        .collect();
    let aside = if figure.id == ChartId::Worth || figure.hint.is_empty() {
        String::new()
    } else {
        element("span", &pieces(&figure.hint))
    };
    format!(
        "<figure><figcaption><div><h3>{}</h3>{aside}</div></figcaption><div class=\"drawing\">{drawings}</div></figure>\n",
        pieces(&figure.title)
    )
}

/// As much of a text as a search engine shows: whole sentences, as many as fit.
fn cut(text: &str) -> String {
    const MOST: usize = 300;
    let mut end = 0;
    for (at, _) in text
        .match_indices(". ")
        .chain([(text.len().saturating_sub(1), "")])
    {
        if text[..=at].chars().count() <= MOST || end == 0 {
            end = at + 1;
        }
    }
    let whole = &text[..end];
    let kept: String = whole.chars().take(MOST).collect();
    match kept.rsplit_once(' ') {
        Some((words, _)) if kept.len() < whole.len() => [words, " …"].concat(),
        _ => kept,
    }
}

fn element(tag: &str, inner: &str) -> String {
    format!("<{tag}>{inner}</{tag}>")
}

fn escaped(text: &str) -> String {
    Escaped(text).to_string()
}
