//! The dialogs' frame, and what happens in them.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::link::Decoded;
use crate::report::Report;
use crate::report::share_words::ShareLabel;

use super::super::action::Action;
use super::super::browser::address;
use super::super::sharing::{Act, Dialog, Draft, Sharing};
use super::super::speech::Speech;
use super::embed_dialog::{PREVIEW, embed_dialog};
use super::share_dialog::share_dialog;
use super::{modal, preview};

/// How long the preview waits for the next change, ms: it loads the whole page anew.
const PAUSE_MS: u32 = 500;

/// Does what happened.
pub(in crate::ui) fn share(sharing: &mut Sharing, act: Act, speech: &Speech) {
    // What was said of the last copy or file is old.
    if !matches!(act, Act::Measured(_) | Act::Paused) {
        sharing.copied = None;
        sharing.refused = false;
    }
    match act {
        Act::Opened(which) => {
            sharing.open = Some(which);
            sharing.height = None;
            sharing.previewed = sharing.draft.clone();
            let act = speech.act.clone();
            sharing.hears = (which == Dialog::Embed).then(|| {
                preview::on_height(PREVIEW, move |height| {
                    act.emit(Action::Sharing(Act::Measured(height)));
                })
            });
        }
        Act::Closed => {
            sharing.open = None;
            sharing.hears = None;
            sharing.pause = None;
        }
        Act::Copied(id, taken) => sharing.copied = Some((id, taken)),
        Act::Refused => sharing.refused = true,
        Act::Drafted(draft) => {
            sharing.draft = draft;
            let act = speech.act.clone();
            sharing.pause = Some(Timeout::new(PAUSE_MS, move || {
                act.emit(Action::Sharing(Act::Paused));
            }));
        }
        Act::Paused => {
            let shows = |draft: &Draft| Draft {
                follows: true,
                ..draft.clone()
            };
            // Only what changes the look of the embed loads the preview anew.
            if shows(&sharing.previewed) != shows(&sharing.draft) {
                sharing.previewed = sharing.draft.clone();
            }
        }
        Act::Measured(height) => sharing.height = Some(height),
    }
}

/// The dialog that is open.
pub(in crate::ui) fn dialog(
    speech: &Speech,
    link: &Decoded,
    report: &Report,
    sharing: &Sharing,
    which: Dialog,
) -> Html {
    let words = speech.words();
    let title = match which {
        Dialog::Share => ShareLabel::ShareTitle,
        Dialog::Embed => ShareLabel::EmbedTitle,
    };
    let closed = speech.act.reform(|_: Event| Action::Sharing(Act::Closed));
    // The dialog itself is clicked only beside what is in it; and also where a text that was being selected is let go
    // of, which closes nothing.
    let onmousedown = {
        let pressed = Rc::clone(&sharing.pressed_beside);
        Callback::from(move |event: MouseEvent| pressed.set(is_beside(&event)))
    };
    let onclick = {
        let pressed = Rc::clone(&sharing.pressed_beside);
        Callback::from(move |event: MouseEvent| {
            if pressed.take() && is_beside(&event) {
                modal::close();
            }
        })
    };
    html! {
        <dialog id={modal::ID} aria-labelledby="dialog-title" onclose={closed} {onmousedown} {onclick}>
            <div class="sheet">
                <div class="top">
                    <h2 id="dialog-title">{ words.share_label(title) }</h2>
                    <button type="button" class="quiet" onclick={Callback::from(|_: MouseEvent| modal::close())}>
                        { words.share_label(ShareLabel::Close) }
                    </button>
                </div>
                <p class="hint" hidden={!address::page().starts_with("file:")}>{ words.share_label(ShareLabel::FromDisk) }</p>
                { match which {
                    Dialog::Share => share_dialog(speech, link, sharing),
                    Dialog::Embed => embed_dialog(speech, link, report, sharing),
                } }
            </div>
        </dialog>
    }
}

/// Whether the pointer is beside what is in the dialog.
fn is_beside(event: &MouseEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    target.is_some_and(|target| target.id() == modal::ID)
}
