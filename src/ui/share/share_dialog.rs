//! Sharing: links, a code for a camera, a file, a line to cite.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::chart::qr_code;
use crate::link::Form;
use crate::report::charts::{ChartChoices, ChartId, ChartScene, figure};
use crate::report::share::{citation, scenario_file, summary};
use crate::report::words::Label;
use crate::report::words::share::ShareLabel;

use super::super::action::Action;
use super::super::browser::address;
use super::super::charts::files::picture_button;
use super::super::charts::picture::Poster;
use super::super::scene::Scene;
use super::copyable::{Copyable, copyable};
use super::dialogs::Dialogs;
use super::save::{is_sandboxed, text_address};
use super::{clipboard, file, modal};

/// What is in the dialog. Only the scenario is shared: how the page looks is its reader's business.
pub(crate) fn share_dialog(scene: &Scene<'_>, dialogs: &Dialogs) -> Html {
    let words = scene.words();
    let label = |label| words.share_label(label);
    let (short, frozen) = (scene.query(Form::Short), scene.query(Form::Frozen));
    let page = address::page();
    let whole = |query: &str| [&page, "?", query].concat();
    let cited = citation(
        &words.date(scene.scenario.date),
        &whole(&frozen),
        &words.date(address::today()),
        words,
    );
    let links = [
        Copyable {
            id: "share-short",
            name: ShareLabel::ShortLink,
            hint: Some(ShareLabel::ShortHint),
            text: whole(&short),
            lines: 1,
            waits: false,
        },
        Copyable {
            id: "share-frozen",
            name: ShareLabel::FrozenLink,
            hint: Some(ShareLabel::FrozenHint),
            text: whole(&frozen),
            lines: 1,
            waits: false,
        },
        Copyable {
            id: "share-summary",
            name: ShareLabel::Summary,
            hint: Some(ShareLabel::SummaryHint),
            text: [&summary(scene.report, words), "\n", &whole(&short)].concat(),
            lines: 5,
            waits: false,
        },
        Copyable {
            id: "share-citation",
            name: ShareLabel::Citation,
            hint: None,
            text: cited,
            lines: 3,
            waits: false,
        },
    ];
    let sheet = {
        let address = whole(&short);
        Callback::from(move |_: MouseEvent| {
            clipboard::open_share_sheet(words.label(Label::Tagline), &address);
        })
    };
    html! {
        <div class="two">
            <div>
                for link in links {
                    { copyable(scene, dialogs, link) }
                }
                <div class="acts">
                    <button type="button" hidden={!clipboard::has_share_sheet()} onclick={sheet}>
                        { label(ShareLabel::ShareSheet) }
                    </button>
                    <a class="button" id="share-save" hidden={is_sandboxed()} download="wattworth.json" href={text_address("application/json", &scenario_file(&short, &frozen))}>
                        { label(ShareLabel::SaveFile) }
                    </a>
                    { picture(scene) }
                    <label class="button">
                        { label(ShareLabel::OpenFile) }
                        <input id="share-file" type="file" accept=".json,application/json" onchange={opened(scene)} />
                    </label>
                </div>
                <p class="mistake" role="alert" hidden={!dialogs.file_refused}>{ label(ShareLabel::FileRefused) }</p>
            </div>
            <figure class="qr">
                if let Some(code) = qr_code::code(&whole(&short)) {
                    <svg viewBox={format!("0 0 {0} {0}", code.side)} role="img" aria-label={label(ShareLabel::QrCode)}>
                        <path d={code.path} />
                    </svg>
                    <figcaption class="hint">{ label(ShareLabel::QrCode) }</figcaption>
                } else {
                    <figcaption class="hint">{ label(ShareLabel::QrTooLong) }</figcaption>
                }
            </figure>
        </div>
    }
}

/// The answer as one picture, where there is something to show: of scenarios side by side their table.
fn picture(scene: &Scene<'_>) -> Html {
    let choices = ChartChoices::default();
    let answer = || {
        let shown = ChartScene::new(scene.report, scene.words(), &choices);
        Some(Poster::summary(scene, &figure(ChartId::Worth, &shown)?))
    };
    let poster = Poster::comparison(scene).or_else(answer);
    picture_button(
        poster,
        "summary",
        scene.words().share_label(ShareLabel::SummaryPicture),
    )
}

/// Opens the file that was chosen, or reports that it holds no scenario.
fn opened(scene: &Scene<'_>) -> Callback<Event> {
    let act = scene.act.clone();
    Callback::from(move |event: Event| {
        let act = act.clone();
        let input: HtmlInputElement = event.target_unchecked_into();
        file::link_in(&input, move |link| match link {
            Some(link) => {
                act.emit(Action::LinkOpened(link));
                modal::close();
            }
            None => act.emit(Action::FileRefused),
        });
    })
}
