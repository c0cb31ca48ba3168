//! A story in an embed, step by step: its sentence, the state of the scenario, and the chart that shows it.
//!
//! The text of a story is written natively (`report/stories`) into a file beside the named scenario's page, so the
//! program contains none of it. An embed that shows a story fetches that file, which contains everything above the
//! chart as HTML, buttons included (`pages/steps`).

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

/// How many steps each key goes on, at most to the first or the last.
const KEYS: [(&str, i32); 4] = [
    ("ArrowLeft", -1),
    ("ArrowRight", 1),
    ("Home", i32::MIN),
    ("End", i32::MAX),
];

/// The action of a key, or of the button whose id is the name of that key.
pub(crate) fn act_of(key: &str) -> Option<Action> {
    let known = KEYS.iter().find(|(known, _)| *known == key);
    known.map(|(_, on)| Action::StoryStepTaken(*on))
}

/// The id of the button that goes on, or back if `on` is negative.
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
        // If anything goes wrong, the story is null.
        let mut fetched = JsValue::NULL;
        let file = [id, "/story.json"].concat();
        // A page opened from disk may fetch nothing, and the browser would log an error for the attempt.
        if !address::page().starts_with("file:")
            && let Ok(answer) = JsFuture::from(gloo::utils::window().fetch_with_str(&file)).await
            && let Ok(object) = answer.unchecked_into::<Response>().json()
        {
            fetched = JsFuture::from(object).await.unwrap_or_default();
        }
        act.emit(Action::StoryFetched(fetched));
    });
}

/// What was fetched as the story; none until the fetch has ended. If it is not one of our files, it has no steps.
#[derive(Debug, Default)]
pub struct Story(pub(crate) Option<JsValue>);

impl Story {
    /// Goes `on` steps on from the one that the link names; 0 goes to that one. The step's inputs replace the link's.
    pub(crate) fn go(&self, link: &mut Decoded, on: i32) {
        if let Some((steps, now)) = self.now(&link.page) {
            let to = now.saturating_add_signed(on).min(steps.length() - 1);
            let state = decode(&text(&steps.get(to), "link"));
            link.scenario = state.scenario;
            link.page.clock = state.page.clock;
            link.page.view = Some(View::Story(to as usize));
        }
    }

    /// The steps, and the index of the shown one, at most that of the last. None without a story.
    fn now(&self, page: &PageOptions) -> Option<(Array, u32)> {
        let (Some(View::Story(nth)), Some(fetched)) = (page.view, &self.0) else {
            return None;
        };
        let steps = Reflect::get(fetched, &"steps".into()).ok()?;
        let steps: Array = steps.dyn_into().ok()?;
        let last = steps.length().checked_sub(1)?;
        Some((steps, u32::try_from(nth).map_or(last, |nth| last.min(nth))))
    }
}

/// The text that a step has under a name; empty if there is no text.
fn text(step: &JsValue, name: &str) -> String {
    let text = Reflect::get(step, &name.into()).unwrap_or_default();
    text.as_string().unwrap_or_default()
}

/// The story that the link names; or why it is not there, with a link to the story's page.
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
