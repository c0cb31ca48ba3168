//! The page inside another one: a single view, the controls that its author chose, and where it comes from.

use yew::prelude::*;

use crate::link::{Form, View, scenario_query, with_newest_prices};
use crate::report::controls::sliders;
use crate::report::words::Label;
use crate::report::words::share::ShareLabel;
use crate::scenario::{self, Scenario};

use super::super::fields::field_row::field_row;
use super::super::inputs::controls::slider_control;
use super::super::mix::mix_editor::mix_editor;
use super::super::page::check_button;
use super::super::results::notices::notices;
use super::super::results::switches;
use super::super::scene::Scene;
use super::view::view_html;

/// The whole embed.
pub(crate) fn embed(scene: &Scene<'_>) -> Html {
    let words = scene.words();
    let source = ["?", &scene.query(Form::Short)].concat();
    let newest =
        with_newest_prices(scene.scenario).map(|now| ["?", &scenario_query(&now, Form::Short)].concat());
    html! {
        <main class={if scene.page.transparent { "embed clear" } else { "embed" }}>
            <h1 class="own-title name" hidden={scene.page.title.is_none()}>{ scene.page.title.clone().unwrap_or_default() }</h1>
            { view_html(scene, scene.page.view.unwrap_or(View::Verdict)) }
            { notices(scene) }
            <div class="assumptions" hidden={scene.page.controls.is_empty()}>
                for key in &scene.page.controls {
                    { control(scene, key) }
                }
            </div>
            <p class="origin">
                <b>{ words.label(Label::Name) }</b>
                <span>{ words.label(Label::DatedFigures) }<span data-words="">{ words.date(scene.scenario.date) }</span></span>
                if let Some(newest) = newest {
                    <a href={newest} target="_blank" rel="noopener">{ words.share_label(ShareLabel::NewestPrices) }</a>
                }
                <a href={source} target="_blank" rel="noopener">{ words.label(Label::OpenFull) }</a>
                { check_button(scene) }
            </p>
        </main>
    }
}

/// The title that the link's author chose, on the page itself: in quotation marks, because the words are not ours.
pub(crate) fn own_title(scene: &Scene<'_>) -> Html {
    let title = scene.page.title.as_deref().unwrap_or_default();
    html! { <p class="own-title" hidden={title.is_empty()}><q class="name">{ title }</q></p> }
}

/// A switch, an input with its slider where it has one, or the mix.
fn control(scene: &Scene<'_>, key: &str) -> Html {
    if let Some(switch) = switches::control(scene, key) {
        return switch;
    }
    let Some(field) = scenario::field(key) else {
        return mix_editor(scene);
    };
    let open = sliders::of(scene.report, scene.scenario, scene.words());
    match open.iter().find(|open| std::ptr::eq(open.field, field)) {
        Some(open) => slider_control(scene, open),
        None => field_row(scene, field, &Scenario::on(scene.scenario.day())),
    }
}
