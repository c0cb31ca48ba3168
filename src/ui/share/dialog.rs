//! The frame that every dialog has.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::report::words::share::ShareLabel;

use super::super::action::Action;
use super::super::browser::address;
use super::super::scene::Scene;
use super::dialogs::{Dialog, Dialogs};
use super::modal;

/// The dialog around its content.
pub(crate) fn dialog(scene: &Scene<'_>, dialogs: &Dialogs, which: Dialog, content: Html) -> Html {
    let words = scene.words();
    let title = match which {
        Dialog::Share => ShareLabel::ShareTitle,
        Dialog::Embed => ShareLabel::EmbedTitle,
    };
    let closed = scene.act.reform(|_: Event| Action::DialogClosed);
    // A click whose target is the dialog itself is beside its content and closes it. A selection of text that ends
    // beside the content is such a click, too, but must not close it: so the press must have been beside the content as
    // well.
    let onmousedown = {
        let pressed = Rc::clone(&dialogs.pressed_beside);
        Callback::from(move |event: MouseEvent| pressed.set(is_beside(&event)))
    };
    let onclick = {
        let pressed = Rc::clone(&dialogs.pressed_beside);
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
                { content }
            </div>
        </dialog>
    }
}

/// Whether the pointer is beside what is in the dialog.
fn is_beside(event: &MouseEvent) -> bool {
    let target = event.target_dyn_into::<Element>();
    target.is_some_and(|target| target.id() == modal::ID)
}
