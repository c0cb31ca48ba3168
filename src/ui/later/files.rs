//! A chart to take away: as a picture, as a drawing with real text, as numbers.
//!
//! Everything is made at the moment it is asked for and never leaves the reader's machine. Files are saved through a
//! link to a `data:` address, which needs no permission of a policy. A sandboxed frame blocks that, and writing to the
//! clipboard; there the picture and the numbers are shown instead, to be copied.

use yew::prelude::*;

use crate::chart::poster::{Around, LEAST_WIDTH, draw_poster, size};
use crate::chart::svg::SvgPen;
use crate::chart::theme::Theme;
use crate::report::Report;
use crate::report::charts::labels::ChartLabel;
use crate::report::charts::{ChartChoices, ChartFigure, Choice};
use crate::report::piece::plain;
use crate::scenario::Scenario;

use super::super::action::Action;
use super::super::speech::Speech;
use super::canvas_pen::CanvasPen;
use super::take_away::{address, copy_picture, is_sandboxed, save, text_address};

/// What there is to take away.
pub(super) fn files(
    speech: &Speech,
    scenario: &Scenario,
    report: &Report,
    figure: &ChartFigure,
    dark: bool,
    choices: &ChartChoices,
) -> Html {
    let words = speech.words();
    let poster = Poster::of(speech, scenario, report, figure, dark);
    if is_sandboxed() {
        return html! {
            <div class="files">
                <p class="hint">{ words.chart_label(ChartLabel::FramedNote) }</p>
                <img src={poster.png()} alt={figure.said.clone()} />
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
        let (act, id) = (speech.act.clone(), figure.id);
        Callback::from(move |_: MouseEvent| {
            let act = act.clone();
            let told = move |copied| act.emit(Action::Chart(Choice::Copied(id, copied)));
            copy_picture(&poster.png().unwrap_or_default(), told);
        })
    };
    let told = choices.copied(figure.id).map(|copied| {
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

/// A chart with what stands around it, ready to be drawn.
#[derive(Clone)]
struct Poster {
    figure: ChartFigure,
    around: Around,
    dark: bool,
}

impl Poster {
    fn of(speech: &Speech, scenario: &Scenario, report: &Report, figure: &ChartFigure, dark: bool) -> Self {
        let words = speech.words();
        let day = words.date(scenario.date);
        Self {
            around: Around {
                title: plain(&figure.title),
                hint: figure.hint.to_owned(),
                source: format!(
                    "{} · {}{day}",
                    words.chart_label(ChartLabel::Made),
                    words.chart_label(ChartLabel::FiguresOf)
                ),
                link: address(&report.link.short),
            },
            figure: figure.clone(),
            dark,
        }
    }

    fn theme(&self) -> &'static Theme {
        if self.dark { &Theme::DARK } else { &Theme::LIGHT }
    }

    /// A picture of two pixels to one, as a `data:` address; none if the browser has no canvas to give.
    fn png(&self) -> Option<String> {
        let canvas = super::take_away::canvas()?;
        let size = size(&self.figure.chart, &self.around, WIDTH, 2.0);
        let mut pen = CanvasPen::new(canvas.clone())?;
        pen.clear(size);
        draw_poster(&mut pen, size, &self.figure.chart, &self.around, self.theme());
        canvas.to_data_url_with_type("image/png").ok()
    }

    fn svg(&self) -> String {
        let size = size(&self.figure.chart, &self.around, WIDTH, 1.0);
        let mut pen = SvgPen::new(size.width, size.height);
        draw_poster(&mut pen, size, &self.figure.chart, &self.around, self.theme());
        pen.finish(&self.figure.said)
    }
}

/// The same on every screen, so that pictures of different readers lie well beside each other.
const WIDTH: f64 = LEAST_WIDTH + 160.0;
