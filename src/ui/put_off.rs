//! Parts of the page that are out of view: while the reader types or drags they stay as they are, and follow at the
//! first pause, or when they come into view.
//!
//! Rendering all of a long page takes several times as long as rendering what can be seen of it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::action::Action;
use super::browser::in_view::InView;
use super::browser::translation;

/// The id of the evidence.
pub(super) const EVIDENCE: &str = "evidence";
/// The id of all inputs by group.
pub(super) const GROUPS: &str = "groups";

/// The id of the hardware mix.
const MIX: &str = "machines";
/// The id of the named scenarios in the menu, and of those to compare with: out of view while they are folded.
const EXAMPLES: &str = "examples-list";
const KNOWN: &str = "known";

/// How long a pause is, milliseconds.
const PAUSE_MS: u32 = 150;

/// All such parts.
#[derive(Debug)]
pub struct PutOffs {
    /// Everything the verdict follows from: charts, duel, tables.
    pub(super) evidence: PutOff,
    /// All inputs by group.
    pub(super) groups: PutOff,
    /// The hardware mix.
    pub(super) mix: PutOff,
    /// The named scenarios in the menu.
    pub(super) examples: PutOff,
    /// The named scenarios to compare with.
    pub(super) known: PutOff,
    /// Fires at the pause. Dropped, it is cancelled.
    pause: Option<Timeout>,
}

impl Default for PutOffs {
    fn default() -> Self {
        let [evidence, groups, mix, examples, known] =
            [EVIDENCE, GROUPS, MIX, EXAMPLES, KNOWN].map(PutOff::new);
        Self {
            evidence,
            groups,
            mix,
            examples,
            known,
            pause: None,
        }
    }
}

impl PutOffs {
    fn all(&mut self) -> [&mut PutOff; 5] {
        [
            &mut self.evidence,
            &mut self.groups,
            &mut self.mix,
            &mut self.examples,
            &mut self.known,
        ]
    }

    /// Has those out of view wait for a pause, from now on.
    pub(super) fn wait(&mut self, act: &Callback<Action>) {
        for part in self.all() {
            part.is_behind = !part.is_seen;
        }
        let due = act.reform(|()| Action::Paused);
        self.pause = Some(Timeout::new(PAUSE_MS, move || due.emit(())));
    }

    /// Has all of them rendered with the others; whether one was behind.
    pub(super) fn catch_up(&mut self) -> bool {
        self.pause = None;
        let behind = self.all().map(|part| std::mem::take(&mut part.is_behind));
        behind.contains(&true)
    }

    /// The part with this id came into view, or left it; whether it is to be rendered.
    pub(super) fn see(&mut self, id: &str, is_seen: bool) -> bool {
        let part = self.all().into_iter().find(|part| part.id == id);
        part.is_some_and(|part| {
            part.is_seen = is_seen;
            is_seen && std::mem::take(&mut part.is_behind)
        })
    }

    /// Has `act` told whether they are in view. Where that cannot be known they are taken to be.
    pub(super) fn watch(&mut self, act: &Callback<Action>) {
        for part in self.all() {
            let id = part.id;
            let element = gloo::utils::document().get_element_by_id(id);
            if let Some(element) = element {
                let told = act.reform(move |is_seen| Action::PartSeen(id, is_seen));
                InView::watch(&mut part.watch, element, told);
            }
        }
    }
}

/// Such a part.
#[derive(Debug)]
pub struct PutOff {
    id: &'static str,
    /// What is shown, and how often it has been made.
    shown: RefCell<Html>,
    version: Cell<usize>,
    /// Whether what is shown is out of date.
    is_behind: bool,
    watch: Option<InView>,
    /// In view until somebody says otherwise.
    is_seen: bool,
}

impl PutOff {
    fn new(id: &'static str) -> Self {
        Self {
            id,
            shown: RefCell::default(),
            version: Cell::new(0),
            is_behind: false,
            watch: None,
            is_seen: true,
        }
    }

    /// The part with what `make` gives, which is not asked while it is put off.
    pub(super) fn part(&self, class: &'static str, make: &dyn Fn() -> Html) -> Html {
        if !self.is_behind {
            *self.shown.borrow_mut() = make();
            self.version.set(self.version.get().wrapping_add(1));
        }
        let content = self.shown.borrow().clone();
        html! {
            <div id={self.id} {class} tabindex="-1" aria-busy={self.is_behind.to_string()}>
                { held(self.version.get(), move || content.clone()) }
            </div>
        }
    }
}

/// What `make` gives, which is asked anew only if the version is another.
pub(super) fn held(version: usize, make: impl Fn() -> Html + 'static) -> Html {
    let make: Rc<dyn Fn() -> Html> = Rc::new(make);
    html! { <Held {version} {make} /> }
}

/// What is shown, and which of it that is.
#[derive(Clone, Properties)]
struct Props {
    version: usize,
    make: Rc<dyn Fn() -> Html>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
    }
}

/// Rendered only when its content has been made anew.
#[derive(Debug)]
struct Held;

impl Component for Held {
    type Message = ();
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        (ctx.props().make)()
    }
}
