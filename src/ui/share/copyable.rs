//! A text to copy, as both dialogs have them.

use yew::prelude::*;

use crate::report::words::share::ShareLabel;

use super::super::action::Action;
use super::super::scene::Scene;
use super::clipboard;
use super::dialogs::Dialogs;

/// A text to copy.
pub(crate) struct Copyable {
    /// The id of its field.
    pub id: &'static str,
    /// What it is.
    pub name: ShareLabel,
    /// What it is good for; none where the name says it.
    pub hint: Option<ShareLabel>,
    /// The text.
    pub text: String,
    /// How many lines of it are seen; a link needs one.
    pub lines: u32,
    /// Whether it is not complete yet.
    pub waits: bool,
}

/// The text, with a button that copies it and says whether it did.
pub(crate) fn copyable(scene: &Scene<'_>, dialogs: &Dialogs, what: Copyable) -> Html {
    let words = scene.words();
    let Copyable { id, name, hint, .. } = what;
    let act = scene.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        let act = act.clone();
        clipboard::copy(id, move |taken| act.emit(Action::Copied(id, taken)));
    });
    let said = match dialogs.copied {
        Some((copied, taken)) if copied == id => Some(if taken {
            ShareLabel::Copied
        } else {
            ShareLabel::CopyYourself
        }),
        _ => None,
    };
    html! {
        <div class="copyable">
            <label for={id}>{ words.share_label(name) }</label>
            <span class="hint">{ hint.map(|hint| words.share_label(hint)).unwrap_or_default() }</span>
            <div class="copied">
                if what.lines == 1 {
                    <input {id} type="text" readonly=true spellcheck="false" value={what.text} />
                } else {
                    <textarea {id} readonly=true spellcheck="false" rows={what.lines.to_string()} value={what.text} />
                }
                <button type="button" disabled={what.waits} {onclick}>{ words.share_label(ShareLabel::Copy) }</button>
            </div>
            <span class="said" role="status">{ said.map(|said| words.share_label(said)).unwrap_or_default() }</span>
        </div>
    }
}
