//! The first chart as SVG, composed for a phone, a laptop and a large screen; the style sheet shows the one that fits,
//! at the height that the page's canvas will have.

use wattworth::chart::drawing::drawing;
use wattworth::report::charts::worth::choices;
use wattworth::report::charts::{Chart, ChartChoices, ChartFigure, ChartScene, Section, section};
use wattworth::report::html::pieces;
use wattworth::report::words::charts::ChartLabel;

use super::simplified::simplified;
use super::{Content, button, element, escaped};

/// The chart's widths in windows of 390, 1280 and 1920 px, and the class of each.
const WIDTHS: [(&str, f64); 3] = [("narrow", 358.0), ("wide", 846.0), ("widest", 1286.0)];

/// The same content as `first` in `ui/page.rs`.
pub(super) fn first(content: Content<'_>) -> String {
    let choices = ChartChoices::default();
    let scene = ChartScene::new(content.report, content.words, &choices);
    let figures: String = section(Section::First, &scene)
        .iter()
        .map(|shown| figure(content, shown))
        .collect();
    element("div", "first", &element("div", "charts", &figures))
}

/// The same content as in `ui/charts/figures.rs`.
fn figure(content: Content<'_>, figure: &ChartFigure) -> String {
    let words = content.words;
    let title = element("h2", "", &pieces(&figure.title));
    let caption = [
        element("div", "", &[title, by_input(content, figure)].concat()),
        element("div", "tools", &tools(content)),
    ]
    .concat();
    let drawings: String = WIDTHS
        .iter()
        .map(|(class, width)| simplified(&drawing(figure, class, *width)))
        .collect();
    let many = if figure.chart.columns(words).len() > 3 {
        " many"
    } else {
        ""
    };
    let chart = [
        element("div", "drawing", &drawings),
        element("p", &format!("readout{many}"), ""),
    ]
    .concat();
    let note = words.chart_note(figure.id, content.report);
    let note = if note.is_empty() {
        String::new()
    } else {
        element("p", "note", &escaped(note))
    };
    format!(
        r#"<figure id="chart-{}">{}{}{note}</figure>"#,
        figure.id.name(),
        element("figcaption", "", &caption),
        element("div", "chart", &chart)
    )
}

/// The same content as in `ui/charts/worth_by.rs`.
fn by_input(content: Content<'_>, figure: &ChartFigure) -> String {
    let Chart::Worth(data) = &*figure.chart else {
        return element("span", "", &pieces(&figure.hint));
    };
    let before = figure.hint.split_last().map_or(&[][..], |(_, before)| before);
    let options: String = choices(content.report)
        .iter()
        .map(|field| {
            let selected = if field.key == data.key { " selected" } else { "" };
            format!(
                "<option{selected}>{}</option>",
                escaped(content.words.input(field.input))
            )
        })
        .collect();
    let select = format!(
        r#"<select disabled aria-label="{}">{options}</select>"#,
        escaped(content.words.chart_title(figure.id))
    );
    element("span", "by", &[pieces(before), select].concat())
}

fn tools(content: Content<'_>) -> String {
    [ChartLabel::Table, ChartLabel::Download]
        .map(|label| button("quiet", content.words.chart_label(label)))
        .concat()
}
