//! What is printed in addition to the answer, the first chart and the uses: the assumptions with their sources, a few
//! small charts, the map, the link.
//!
//! It is HTML beside the page's own, written when printing begins and removed when it ends: what Yew renders may come
//! too late for the paper, and the screen needs none of it.

use std::fmt::Write;

use gloo::events::EventListener;
use yew::Callback;

use crate::chart::pen::surface::{Size, Surface};
use crate::chart::pen::svg::SvgPen;
use crate::chart::theme::Theme;
use crate::chart::{draw, height};
use crate::link::preset::Preset;
use crate::report::charts::{ChartFigure, ChartId, ChartScene, figure};
use crate::report::markup::Escaped;
use crate::report::tables::assumptions::assumptions;
use crate::report::words::Label;
use crate::report::words::piece::plain;
use crate::scenario::Scenario;

use super::action::Action;
use super::browser::address;
use super::scene::Scene;

/// The width of a chart that takes half of a line, CSS pixels: printed, its letters are a little smaller than on a
/// phone.
const WIDTH: f64 = 400.0;

/// Calls `act` when printing begins and when it ends.
pub(super) fn on_print(act: &Callback<Action>) -> [EventListener; 2] {
    [("beforeprint", true), ("afterprint", false)].map(|(event, begins)| {
        let act = act.clone();
        EventListener::new(&gloo::utils::window(), event, move |_| {
            act.emit(Action::Printed(begins));
        })
    })
}

/// Writes the HTML if printing begins, and removes it otherwise.
pub(super) fn write(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)], begins: bool) {
    let element = gloo::utils::document().get_element_by_id("paper");
    if let Some(element) = element.filter(|_| !scene.page.embed) {
        let html = if begins {
            paper(scene, known)
        } else {
            String::new()
        };
        element.set_inner_html(&html);
    }
}

fn paper(scene: &Scene<'_>, known: &[(&'static Preset, Scenario)]) -> String {
    let (words, report) = (scene.words(), scene.report);
    let mut html = String::new();
    let mut add = |before: &str, said: &str| {
        html += before;
        // Writing into a string does not fail.
        let _ = write!(html, "{}", Escaped(said));
    };
    add("<h2>", words.label(Label::Assumptions));
    add("</h2><table><tr><td><th>", words.label(Label::Value));
    add("<th>", words.label(Label::Source));
    for [name, value, source] in assumptions(report, words) {
        add("<tr><th>", &name);
        add("<td>", &value);
        add("<td>", &source);
    }
    add("</table><p>", "");
    for (preset, scenario) in known {
        if scenario == scene.scenario {
            add("", &preset.sources);
        }
    }
    add("</p><div>", "");
    let shown = ChartScene {
        map: scene.map.map(|map| &**map),
        ..ChartScene::new(report, words, &scene.choices.charts)
    };
    for id in [ChartId::Cash, ChartId::PerMwh, ChartId::Map, ChartId::Breakeven] {
        if let Some(figure) = figure(id, &shown) {
            add("<figure><figcaption><h2>", &plain(&figure.title));
            add("</h2><span>", &plain(&figure.hint));
            add("</span></figcaption>", "");
            add(&drawn(&figure), "");
            add("</figure>", "");
        }
    }
    add("</div><p>", &address::of_query(&report.link.short));
    add("<p>", &words.figures_of(scene.scenario));
    add(". ", words.label(Label::NotAdvice));
    html
}

fn drawn(figure: &ChartFigure) -> String {
    let size = Size {
        width: WIDTH,
        height: height(&figure.chart, WIDTH),
        ratio: 1.0,
    };
    let mut pen = SvgPen::new(size.width, size.height);
    draw(
        Surface::new(&mut pen, size),
        &figure.chart,
        Theme::shown(false, true),
    );
    pen.finish(&figure.said)
}
