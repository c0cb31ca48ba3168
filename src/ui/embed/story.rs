//! A story in an embed, step by step: its sentence, the state of the scenario, and the chart that shows it.
//!
//! What stories say is written once, natively (`report/stories`), and lies beside each named scenario's page. A visit that
//! shows none holds nothing of it; an embed that shows one fetches that one file, which brings what stands above the chart
//! as HTML, buttons and all (`pages/steps`).

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::link::{Decoded, PageOptions, View, decode};
use crate::report::charts::CHARTS;
use crate::report::words::Label;
use crate::report::words::share::ShareLabel;

use super::super::action::Action;
use super::super::browser::address;
use super::super::charts::figures::alone;
use super::super::scene::Scene;

/// How many steps on a key leads, as far as there are any.
const KEYS: [(&str, i32); 4] = [
    ("ArrowLeft", -1),
    ("ArrowRight", 1),
    ("Home", i32::MIN),
    ("End", i32::MAX),
];

/// What a key does, or the button whose id is the name of a key.
pub(crate) fn act_of(key: &str) -> Option<Action> {
    let known = KEYS.iter().find(|(known, _)| *known == key);
    known.map(|(_, on)| Action::StepTaken(*on))
}

/// The button that leads so many steps on.
pub(crate) fn button(on: i32) -> String {
    KEYS[usize::from(on > 0)].0.to_owned()
}

/// Asks for the story that a link names.
pub(crate) fn ask(page: &PageOptions, act: &Callback<Action>) {
    let Some(id) = page.story.filter(|_| page.embed) else {
        return;
    };
    let act = act.clone();
    spawn_local(async move {
        // Whatever goes wrong, there is no story.
        let mut told = JsValue::NULL;
        let file = [id, "/story.json"].concat();
        // A page on a disk may fetch nothing, and the browser would complain of the attempt.
        if !address::page().starts_with("file:")
            && let Ok(answer) = JsFuture::from(gloo::utils::window().fetch_with_str(&file)).await
            && let Ok(object) = answer.unchecked_into::<Response>().json()
        {
            told = JsFuture::from(object).await.unwrap_or_default();
        }
        act.emit(Action::StoryTold(told));
    });
}

/// The story, once something came: if it is not one of our files, it has no steps.
#[derive(Debug, Default)]
pub struct Story(pub(crate) Option<JsValue>);

impl Story {
    /// Goes so many steps on from the one that a link names; of none, to that one. A step brings its inputs.
    pub(crate) fn go(&self, link: &mut Decoded, on: i32) {
        if let Some((steps, now)) = self.now(&link.page) {
            let to = now.saturating_add_signed(on).min(steps.length() - 1);
            let state = decode(&text(&steps.get(to), "link"));
            link.scenario = state.scenario;
            link.page.clock = state.page.clock;
            link.page.view = Some(View::Story(to as usize));
        }
    }

    /// The steps, and which of them is shown: beyond the last it is the last. None without a story.
    fn now(&self, page: &PageOptions) -> Option<(Array, u32)> {
        let (Some(View::Story(nth)), Some(told)) = (page.view, &self.0) else {
            return None;
        };
        let steps = Reflect::get(told, &"steps".into()).ok()?;
        let steps: Array = steps.dyn_into().ok()?;
        let last = steps.length().checked_sub(1)?;
        Some((steps, u32::try_from(nth).map_or(last, |nth| last.min(nth))))
    }
}

/// What a step has under a name; empty where that is no text.
fn text(step: &JsValue, name: &str) -> String {
    let text = Reflect::get(step, &name.into()).unwrap_or_default();
    text.as_string().unwrap_or_default()
}

/// The story that the link names, or why there is none and the way to its page.
pub(super) fn story(scene: &Scene<'_>) -> Html {
    let (mut class, mut chart) = ("story", None);
    let head = match scene.story.now(scene.page) {
        Some((steps, now)) => {
            let step = steps.get(now);
            let name = text(&step, "chart");
            chart = CHARTS.iter().find(|entry| entry.id.name() == name);
            if decode(&text(&step, "link")).scenario != *scene.scenario {
                class = "story moved";
            }
            text(&step, "html")
        }
        None => {
            let id = scene.page.story;
            let said = if id.is_some() && scene.story.0.is_none() {
                ShareLabel::StoryLoading
            } else {
                ShareLabel::StoryLost
            };
            [
                "<p role=status>",
                scene.words().share_label(said),
                " <a target=_blank rel=noopener href=",
                id.unwrap_or("stories"),
                "/index.html>",
                scene.words().label(Label::Stories),
                "</a></p>",
            ]
            .concat()
        }
    };
    html! {
        <div {class}>
            { Html::from_html_unchecked(head.into()) }
            if let Some(entry) = chart {
                { alone(scene, entry.id) }
            }
        </div>
    }
}
