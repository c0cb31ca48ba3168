//! Embedding: what an author chooses, how it will look, and the code to paste.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::link::preset::Preset;
use crate::link::{Decoded, Form, PageOptions, TITLE_CHARACTERS, Theme, View, encode};
use crate::report::controls::sliders;
use crate::report::share::{EmbedCode, HeightBy};
use crate::report::words::Label;
use crate::report::words::language::Language;
use crate::report::words::share::ShareLabel;
use crate::scenario::Scenario;

use super::super::action::Action;
use super::super::browser::address;
use super::super::fields::choice_field::list;
use super::super::scene::Scene;
use super::super::share::copyable::{Copyable, copyable};
use super::super::share::dialogs::Dialogs;
use super::draft::{Draft, DraftChange, Drafting};
use super::preview;
use super::view::offered;

/// The frame's height until the preview has sent its own, px.
const INITIAL_HEIGHT: u32 = 480;

/// What is in the dialog. The preview is the very page that the code embeds, in a frame: theme, width and
/// height are the real ones, which no imitation inside this page could show.
///
/// A named scenario's story can be embedded while the page shows that scenario.
pub(crate) fn embed_dialog(
    scene: &Scene<'_>,
    dialogs: &Dialogs,
    drafting: &Drafting,
    known: &[(&'static Preset, Scenario)],
) -> Html {
    let story = known.iter().find(|(_, scenario)| scenario == scene.scenario);
    let story = story.map(|(preset, _)| preset.id.as_str());
    let words = scene.words();
    let label = |label| words.share_label(label);
    let views = offered(scene, story.is_some());
    // A view that was chosen for one scenario may not exist in the next.
    let with_offered_view = |draft: &Draft| {
        let view = views
            .iter()
            .map(|(view, _)| *view)
            .find(|view| *view == draft.view);
        Draft {
            view: view.unwrap_or(View::Verdict),
            ..draft.clone()
        }
    };
    let draft = &with_offered_view(&drafting.draft);
    let height = drafting.preview_height.unwrap_or(INITIAL_HEIGHT);
    let code = EmbedCode {
        page: &address::page(),
        embedded: &query(scene, draft, story),
        scenario: &scene.query(draft.form),
        form: draft.form,
        title: &shown(draft),
        height,
        height_by: draft.height_by,
        heights: if drafting.width_to_measure().is_none() {
            &drafting.measured_heights
        } else {
            &[]
        },
    };
    let code = Copyable {
        id: "embed-code",
        name: ShareLabel::Code,
        hint: (draft.height_by == HeightBy::Script).then(|| match drafting.width_to_measure() {
            Some(_) => ShareLabel::Measuring,
            None => ShareLabel::Measured,
        }),
        text: code.html(words),
        lines: 6,
        waits: draft.height_by == HeightBy::Script && drafting.width_to_measure().is_some(),
    };
    let below = Copyable {
        id: "embed-below",
        name: ShareLabel::Below,
        hint: None,
        text: [
            words.label(Label::Name),
            ". ",
            words.label(Label::DatedFigures),
            &words.date(scene.scenario.date),
            ". ",
            label(ShareLabel::Lawyers),
        ]
        .concat(),
        lines: 3,
        waits: false,
    };
    let source = ["?", &query(scene, &with_offered_view(&drafting.previewed), story)].concat();
    html! {
        <div class="two embedding">
            <div>
                { selects(scene, &views, draft) }
                { control_checkboxes(scene, draft) }
                { copyable(scene, dialogs, code) }
                { copyable(scene, dialogs, below) }
            </div>
            <figure class="preview">
                <figcaption class="hint">{ label(ShareLabel::Preview) }</figcaption>
                if let Some(width) = drafting.width_to_measure() {
                    for source in [source.clone()] {
                        <iframe
                            key={source.clone()}
                            id={preview::MEASURED}
                            class="measured"
                            aria-hidden="true"
                            tabindex="-1"
                            title={label(ShareLabel::Preview)}
                            width={width.to_string()}
                            src={source}
                        />
                    }
                }
                // Each embed gets a new frame, by its key: another address in the same frame would add a step to the
                // history.
                for source in [source] {
                    <iframe
                        key={source.clone()}
                        id={preview::ID}
                        title={label(ShareLabel::Preview)}
                        height={height.to_string()}
                        src={source}
                    />
                }
            </figure>
        </div>
    }
}

/// The title as it is shown: cut where it is too long.
fn shown(draft: &Draft) -> String {
    draft.title.chars().take(TITLE_CHARACTERS).collect()
}

/// The embed as a query.
fn query(scene: &Scene<'_>, draft: &Draft, story: Option<&'static str>) -> String {
    let page = PageOptions {
        view: Some(draft.view),
        story: story.filter(|_| matches!(draft.view, View::Story(_))),
        embed: true,
        clock: scene.page.clock,
        theme: draft.theme,
        // Written out, so that an embed stays in its language when there are others.
        language: Some(draft.language.to_owned()),
        title: (!draft.title.is_empty()).then(|| shown(draft)),
        transparent: draft.transparent,
        controls: draft.controls.clone(),
    };
    let embedded = Decoded {
        scenario: scene.scenario.clone(),
        compared: scene.compared.to_vec(),
        page,
        ..Decoded::default()
    };
    encode(&embedded, draft.form)
}

/// The settings: the choices among several, and the title.
fn selects(scene: &Scene<'_>, views: &[(View, String)], draft: &Draft) -> Html {
    let words = scene.words();
    let label = |label: ShareLabel| words.share_label(label).to_owned();
    let themes = [
        (Theme::Auto.key(), label(ShareLabel::ThemeAuto)),
        (Theme::Light.key(), words.label(Label::ThemeLight).to_owned()),
        (Theme::Dark.key(), words.label(Label::ThemeDark).to_owned()),
    ];
    let languages = Language::ALL.map(|(id, _, name)| (id, name.to_owned()));
    let figures = [
        ("frozen", label(ShareLabel::FiguresFrozen)),
        ("live", label(ShareLabel::FiguresLive)),
    ];
    let heights = [
        ("script", label(ShareLabel::HeightFollows)),
        ("browser", label(ShareLabel::HeightByBrowser)),
        ("fixed", label(ShareLabel::HeightFixed)),
    ];
    let grounds = [
        ("paper", label(ShareLabel::GroundPaper)),
        ("none", label(ShareLabel::GroundNone)),
    ];
    let height_by = HeightBy::ALL.iter().find(|(_, by)| *by == draft.height_by);
    let titled = {
        let draft = draft.clone();
        scene.act.reform(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            Action::Embed(DraftChange::Edited(Draft {
                title: input.value(),
                ..draft.clone()
            }))
        })
    };
    let ids: Vec<String> = views.iter().map(|(view, _)| view.id()).collect();
    let names = views.iter().map(|(_, name)| name.clone());
    let view_ids: Vec<(&str, String)> = ids.iter().map(String::as_str).zip(names).collect();
    html! {
        <div class="settings">
            { select(scene, draft, "embed-view", ShareLabel::View, &view_ids, &draft.view.id(), |draft, id| {
                draft.view = View::find(id).unwrap_or(draft.view);
            }) }
            { select(scene, draft, "embed-theme", ShareLabel::Theme, &themes, draft.theme.key(), |draft, id| {
                draft.theme = Theme::find(id).unwrap_or(draft.theme);
            }) }
            // One language is no choice.
            if Language::ALL.len() > 1 {
                { select(scene, draft, "embed-language", ShareLabel::Language, &languages, draft.language, |draft, id| {
                    let known = Language::ALL.iter().find(|(known, ..)| *known == id);
                    draft.language = known.map_or(draft.language, |(known, ..)| known);
                }) }
            }
            { select(scene, draft, "embed-figures", ShareLabel::Figures, &figures,
                if draft.form == Form::Frozen { "frozen" } else { "live" },
                |draft, id| draft.form = if id == "live" { Form::Short } else { Form::Frozen }) }
            { select(scene, draft, "embed-height", ShareLabel::Height, &heights,
                height_by.map_or("", |(id, _)| *id),
                |draft, id| {
                    let chosen = HeightBy::ALL.iter().find(|(known, _)| *known == id);
                    draft.height_by = chosen.map_or(draft.height_by, |(_, by)| *by);
                }) }
            { select(scene, draft, "embed-ground", ShareLabel::Ground, &grounds,
                if draft.transparent { "none" } else { "paper" }, |draft, id| {
                    draft.transparent = id == "none";
                    // The page around has the same colours for every reader, and a dark embed in a light page would be
                    // opaque.
                    if draft.transparent && draft.theme == Theme::Auto {
                        draft.theme = Theme::Light;
                    }
                }) }
            <label for="embed-title">{ label(ShareLabel::OwnTitle) }</label>
            <span class="field text">
                <input
                    id="embed-title"
                    type="text"
                    autocomplete="off"
                    value={draft.title.clone()}
                    placeholder={label(ShareLabel::OwnTitleHint)}
                    oninput={titled}
                />
            </span>
            <p class="mistake" role="alert" hidden={draft.title.chars().count() <= TITLE_CHARACTERS}>
                { label(ShareLabel::TitleTooLong) }
            </p>
        </div>
    }
}

/// A choice that changes the draft.
fn select(
    scene: &Scene<'_>,
    draft: &Draft,
    id: &'static str,
    name: ShareLabel,
    choices: &[(&str, String)],
    chosen: &str,
    change: fn(&mut Draft, &str),
) -> Html {
    let draft = draft.clone();
    let onchange = scene.act.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let mut draft = draft.clone();
        change(&mut draft, &select.value());
        Action::Embed(DraftChange::Edited(draft))
    });
    html! {
        <>
            <label for={id}>{ scene.words().share_label(name) }</label>
            { list(id.to_owned(), None, choices, chosen, onchange) }
        </>
    }
}

/// The inputs that readers may change: those with a slider on the page, the mix, and the two switches.
fn control_checkboxes(scene: &Scene<'_>, draft: &Draft) -> Html {
    let words = scene.words();
    let mut inputs: Vec<(&'static str, &'static str)> = sliders::of(scene.report, scene.scenario, words)
        .iter()
        .map(|control| (control.field.key, words.input(control.field.input)))
        .collect();
    inputs.push(("mix", words.label(Label::Mix)));
    inputs.push(("clock", words.prices()));
    inputs.push(("paid", words.already_own()));
    html! {
        <fieldset class="stays">
            <legend>{ words.share_label(ShareLabel::Controls) }</legend>
            for (key, name) in inputs {
                <label>
                    <input
                        type="checkbox"
                        name={key}
                        checked={draft.controls.iter().any(|kept| kept == key)}
                        onchange={toggle_control(scene, draft, key)}
                    />
                    { name }
                </label>
            }
        </fieldset>
    }
}

fn toggle_control(scene: &Scene<'_>, draft: &Draft, key: &'static str) -> Callback<Event> {
    let draft = draft.clone();
    scene.act.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let mut draft = draft.clone();
        draft.controls.retain(|kept| kept != key);
        if input.checked() {
            draft.controls.push(key.to_owned());
        }
        Action::Embed(DraftChange::Edited(draft))
    })
}
