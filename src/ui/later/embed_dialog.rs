//! Embedding: what an author chooses, how it will look, and the code to paste.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::link::{Decoded, Form, PageOptions, TITLE_CHARACTERS, Theme, View, encode, scenario_query};
use crate::report::Report;
use crate::report::controls::sliders;
use crate::report::share::EmbedCode;
use crate::report::words::Label;
use crate::report::words::language::Language;
use crate::report::words::share::ShareLabel;

use super::super::action::Action;
use super::super::browser::address;
use super::super::choice_field::list;
use super::super::sharing::{Act, Draft, Sharing};
use super::super::speech::Speech;
use super::embed_view::offered;
use super::share_parts::{Copyable, copyable};

/// The id of the preview's frame.
pub(super) const PREVIEW: &str = "embed-preview";

/// The frame's height until the preview has told its own, px.
const USUAL_HEIGHT: u32 = 480;

/// What stands in the dialog. The preview is the very page that the code embeds, in a frame: theme, width and
/// height are the real ones, which no imitation inside this page could show.
pub(super) fn embed_dialog(speech: &Speech, link: &Decoded, report: &Report, sharing: &Sharing) -> Html {
    let words = speech.words();
    let label = |label| words.share_label(label);
    let views = offered(report, words);
    // What was chosen for one scenario need not exist in the next.
    let there = |draft: &Draft| {
        let view = views
            .iter()
            .map(|(view, _)| *view)
            .find(|view| *view == draft.view);
        Draft {
            view: view.unwrap_or(View::Verdict),
            ..draft.clone()
        }
    };
    let draft = &there(&sharing.draft);
    let height = sharing.height.unwrap_or(USUAL_HEIGHT);
    let code = EmbedCode {
        page: &address::page(),
        embedded: &query(link, draft),
        scenario: &scenario_query(&link.scenario, draft.form),
        title: &draft.title,
        height,
        follows: draft.follows,
    };
    let code = Copyable {
        id: "embed-code",
        name: ShareLabel::Code,
        hint: None,
        text: code.html(words),
        lines: 6,
    };
    let source = ["?", &query(link, &there(&sharing.previewed))].concat();
    html! {
        <div class="two embedding">
            <div>
                { selects(speech, &views, draft) }
                { stays(speech, link, report, draft) }
                { copyable(speech, sharing, code) }
            </div>
            <figure class="preview">
                <figcaption class="hint">{ label(ShareLabel::Preview) }</figcaption>
                // Another frame for another embed: going elsewhere within one would be a step in the history.
                for source in [source] {
                    <iframe
                        key={source.clone()}
                        id={PREVIEW}
                        title={label(ShareLabel::Preview)}
                        height={height.to_string()}
                        src={source}
                    />
                }
            </figure>
        </div>
    }
}

/// The embed as a query.
fn query(link: &Decoded, draft: &Draft) -> String {
    let page = PageOptions {
        view: Some(draft.view),
        embed: true,
        theme: draft.theme,
        // Written out, so that an embed stays in its language when there are others.
        language: Some(draft.language.to_owned()),
        title: (!draft.title.is_empty()).then(|| draft.title.clone()),
        controls: draft.controls.clone(),
    };
    let embedded = Decoded {
        scenario: link.scenario.clone(),
        page,
        ..Decoded::default()
    };
    encode(&embedded, draft.form)
}

/// What is one of several, and the title.
fn selects(speech: &Speech, views: &[(View, String)], draft: &Draft) -> Html {
    let words = speech.words();
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
        ("follows", label(ShareLabel::HeightFollows)),
        ("fixed", label(ShareLabel::HeightFixed)),
    ];
    let titled = {
        let draft = draft.clone();
        speech.act.reform(move |event: InputEvent| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let title = input.value().chars().take(TITLE_CHARACTERS).collect();
            Action::Sharing(Act::Drafted(Draft {
                title,
                ..draft.clone()
            }))
        })
    };
    let ids: Vec<String> = views.iter().map(|(view, _)| view.id()).collect();
    let names = views.iter().map(|(_, name)| name.clone());
    let view_ids: Vec<(&str, String)> = ids.iter().map(String::as_str).zip(names).collect();
    html! {
        <div class="settings">
            { select(speech, draft, "embed-view", ShareLabel::View, &view_ids, &draft.view.id(), |draft, id| {
                draft.view = View::find(id).unwrap_or(draft.view);
            }) }
            { select(speech, draft, "embed-theme", ShareLabel::Theme, &themes, draft.theme.key(), |draft, id| {
                draft.theme = Theme::find(id).unwrap_or(draft.theme);
            }) }
            // One language is no choice.
            if Language::ALL.len() > 1 {
                { select(speech, draft, "embed-language", ShareLabel::Language, &languages, draft.language, |draft, id| {
                    let known = Language::ALL.iter().find(|(known, ..)| *known == id);
                    draft.language = known.map_or(draft.language, |(known, ..)| known);
                }) }
            }
            { select(speech, draft, "embed-figures", ShareLabel::Figures, &figures,
                if draft.form == Form::Frozen { "frozen" } else { "live" },
                |draft, id| draft.form = if id == "live" { Form::Short } else { Form::Frozen }) }
            { select(speech, draft, "embed-height", ShareLabel::Height, &heights,
                if draft.follows { "follows" } else { "fixed" },
                |draft, id| draft.follows = id == "follows") }
            <label for="embed-title">{ label(ShareLabel::OwnTitle) }</label>
            <span class="field text">
                <input
                    id="embed-title"
                    type="text"
                    autocomplete="off"
                    maxlength={TITLE_CHARACTERS.to_string()}
                    value={draft.title.clone()}
                    placeholder={label(ShareLabel::OwnTitleHint)}
                    oninput={titled}
                />
            </span>
        </div>
    }
}

/// A choice that changes the draft.
fn select(
    speech: &Speech,
    draft: &Draft,
    id: &'static str,
    name: ShareLabel,
    choices: &[(&str, String)],
    chosen: &str,
    change: fn(&mut Draft, &str),
) -> Html {
    let draft = draft.clone();
    let onchange = speech.act.reform(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        let mut draft = draft.clone();
        change(&mut draft, &select.value());
        Action::Sharing(Act::Drafted(draft))
    });
    html! {
        <>
            <label for={id}>{ speech.words().share_label(name) }</label>
            { list(id.to_owned(), None, choices, chosen, onchange) }
        </>
    }
}

/// The inputs that may stay: those that stand open on the page, and the mix.
fn stays(speech: &Speech, link: &Decoded, report: &Report, draft: &Draft) -> Html {
    let words = speech.words();
    let mut inputs: Vec<(&'static str, &'static str)> = sliders::of(report, &link.scenario, words)
        .iter()
        .map(|control| (control.field.key, words.input(control.field.input)))
        .collect();
    inputs.push(("mix", words.label(Label::Mix)));
    html! {
        <fieldset class="stays">
            <legend>{ words.share_label(ShareLabel::Controls) }</legend>
            for (key, name) in inputs {
                <label>
                    <input
                        type="checkbox"
                        name={key}
                        checked={draft.controls.iter().any(|kept| kept == key)}
                        onchange={kept(speech, draft, key)}
                    />
                    { name }
                </label>
            }
        </fieldset>
    }
}

fn kept(speech: &Speech, draft: &Draft, key: &'static str) -> Callback<Event> {
    let draft = draft.clone();
    speech.act.reform(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let mut draft = draft.clone();
        draft.controls.retain(|kept| kept != key);
        if input.checked() {
            draft.controls.push(key.to_owned());
        }
        Action::Sharing(Act::Drafted(draft))
    })
}
