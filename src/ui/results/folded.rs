//! What few readers need, folded away below everything else.

use yew::prelude::*;

use crate::report::charts::{ChartFigure, Choice, Fold};
use crate::report::words::Label;

use super::super::action::Action;
use super::super::charts::figures::charts;
use super::super::scene::Scene;

/// Something under a summary. While it is folded it is not rendered, because its hundreds of figures would be written
/// anew at every key press.
pub(super) fn folded(
    scene: &Scene<'_>,
    fold: Fold,
    class: &'static str,
    summary: &str,
    content: &dyn Fn() -> Html,
) -> Html {
    let open = scene.choices.charts.is_open(fold);
    let onclick = scene.act.reform(move |event: MouseEvent| {
        // The page opens it, not the browser.
        event.prevent_default();
        Action::Chart(Choice::Fold(fold))
    });
    html! {
        <details {class} {open}>
            <summary {onclick}>{ summary }</summary>
            if open {
                { content() }
            }
        </details>
    }
}

/// The charts of the details, under what each of them shows; nothing if there are none.
pub(crate) fn details(scene: &Scene<'_>, figures: &[ChartFigure]) -> Html {
    if figures.is_empty() {
        return Html::default();
    }
    let words = scene.words();
    let mut summary = String::from(words.label(Label::MoreCharts));
    for (nth, figure) in figures.iter().enumerate() {
        summary += if nth == 0 { ": " } else { " · " };
        summary += words.chart_title(figure.id);
    }
    folded(scene, Fold::Details, "details", &summary, &|| {
        charts(scene, figures)
    })
}
