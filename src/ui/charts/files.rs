//! A chart to take away: as a picture, as a drawing with real text, as numbers.
//!
//! Everything is made at the moment it is asked for and never leaves the reader's machine. Files are saved through a
//! link to a `data:` address, which needs no permission of a policy. A sandboxed frame blocks that, and writing to the
//! clipboard; there the picture and the numbers are shown instead, to be copied.

use yew::prelude::*;

use crate::report::charts::{ChartFigure, Choice};
use crate::report::words::charts::ChartLabel;

use super::super::action::Action;
use super::super::scene::Scene;
use super::super::share::save::{copy_picture, is_sandboxed, save, text_address};
use super::picture::{Picture, Poster};

/// What there is to take away.
pub(crate) fn files(scene: &Scene<'_>, figure: &ChartFigure) -> Html {
    let words = scene.words();
    let poster = Poster::of(scene, figure);
    if is_sandboxed() {
        return html! {
            <div class="files">
                <p class="hint">{ words.chart_label(ChartLabel::FramedNote) }</p>
                <Picture {poster} />
                <textarea readonly=true rows="6" aria-label="CSV" value={figure.chart.csv(words)} data-words="" />
            </div>
        };
    }
    let name = |end: &str| format!("wattworth-{}.{end}", figure.id.name());
    let png = {
        let (poster, name) = (poster.clone(), name("png"));
        Callback::from(move |_: MouseEvent| save(&poster.png().unwrap_or_default(), &name))
    };
    let svg = {
        let (poster, name) = (poster.clone(), name("svg"));
        Callback::from(move |_: MouseEvent| save(&text_address("image/svg+xml", &poster.svg()), &name))
    };
    let csv = {
        let (chart, name) = (figure.chart.clone(), name("csv"));
        Callback::from(move |_: MouseEvent| save(&text_address("text/csv", &chart.csv(words)), &name))
    };
    let copy = {
        let (act, id) = (scene.act.clone(), figure.id);
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            let told = move |copied| act.emit(Action::Chart(Choice::Copied(id, copied)));
            copy_picture(&poster.png().unwrap_or_default(), told);
        })
    };
    let told = scene.choices.charts.copied(figure.id).map(|copied| {
        words.chart_label(if copied {
            ChartLabel::Copied
        } else {
            ChartLabel::NotCopied
        })
    });
    html! {
        <div class="files">
            <button type="button" onclick={png}>{ "PNG" }</button>
            <button type="button" onclick={svg}>{ "SVG" }</button>
            <button type="button" onclick={csv}>{ "CSV" }</button>
            <button type="button" onclick={copy}>{ words.chart_label(ChartLabel::CopyImage) }</button>
            <span class="hint" role="status">{ told.unwrap_or_default() }</span>
        </div>
    }
}
