//! Parts of the page that may be out of view. While the reader types or drags, parts that are out of view are not
//! rendered; they follow at the first pause, or when they come into view.
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
/// The ids of the named scenarios in the menu, and of those to compare with. Both are out of view while they are
/// folded.
const EXAMPLES: &str = "examples-list";
const KNOWN: &str = "known";

/// How long a pause is, milliseconds.
const PAUSE_MS: u32 = 150;

/// All such parts.
#[derive(Debug)]
pub struct DeferredParts {
    /// Everything the verdict follows from: charts, duel, tables.
    pub(super) evidence: DeferredPart,
    /// All inputs by group.
    pub(super) groups: DeferredPart,
    /// The hardware mix.
    pub(super) mix: DeferredPart,
    /// The named scenarios in the menu.
    pub(super) examples: DeferredPart,
    /// The named scenarios to compare with.
    pub(super) known: DeferredPart,
    /// Fires at the pause, unless it is dropped before.
    pause: Option<Timeout>,
}

impl Default for DeferredParts {
    fn default() -> Self {
        let [evidence, groups, mix, examples, known] =
            [EVIDENCE, GROUPS, MIX, EXAMPLES, KNOWN].map(DeferredPart::new);
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

impl DeferredParts {
    fn all(&mut self) -> [&mut DeferredPart; 5] {
        [
            &mut self.evidence,
            &mut self.groups,
            &mut self.mix,
            &mut self.examples,
            &mut self.known,
        ]
    }

    /// From now on, the parts that are out of view wait for a pause.
    pub(super) fn wait(&mut self, act: &Callback<Action>) {
        for part in self.all() {
            part.is_outdated = !part.is_seen;
        }
        let due = act.reform(|()| Action::Paused);
        self.pause = Some(Timeout::new(PAUSE_MS, move || due.emit(())));
    }

    /// Lets all parts be rendered again. Returns whether one of them is out of date.
    pub(super) fn catch_up(&mut self) -> bool {
        self.pause = None;
        let outdated = self.all().map(|part| std::mem::take(&mut part.is_outdated));
        outdated.contains(&true)
    }

    /// The part with this id came into view, or left it. Returns whether it must be rendered.
    pub(super) fn see(&mut self, id: &str, is_seen: bool) -> bool {
        let part = self.all().into_iter().find(|part| part.id == id);
        part.is_some_and(|part| {
            part.is_seen = is_seen;
            is_seen && std::mem::take(&mut part.is_outdated)
        })
    }

    /// Calls `act` with whether each part is in view. If the browser cannot tell, a part counts as in view.
    pub(super) fn watch(&mut self, act: &Callback<Action>) {
        for part in self.all() {
            let id = part.id;
            let element = gloo::utils::document().get_element_by_id(id);
            if let Some(element) = element {
                let on_seen = act.reform(move |is_seen| Action::PartSeen(id, is_seen));
                InView::watch(&mut part.watch, element, on_seen);
            }
        }
    }
}

/// A part of the page that can be deferred.
#[derive(Debug)]
pub struct DeferredPart {
    id: &'static str,
    /// What is shown; `version` counts how often it has been made.
    shown: RefCell<Html>,
    version: Cell<usize>,
    /// Whether what is shown is out of date.
    is_outdated: bool,
    watch: Option<InView>,
    /// Whether the part is in view; true until the observer says otherwise.
    is_seen: bool,
}

impl DeferredPart {
    fn new(id: &'static str) -> Self {
        Self {
            id,
            shown: RefCell::default(),
            version: Cell::new(0),
            is_outdated: false,
            watch: None,
            is_seen: true,
        }
    }

    /// The part with the content that `make` gives; `make` is not called while the part is deferred.
    pub(super) fn part(&self, class: &'static str, make: &dyn Fn() -> Html) -> Html {
        if !self.is_outdated {
            *self.shown.borrow_mut() = make();
            self.version.set(self.version.get().wrapping_add(1));
        }
        let content = self.shown.borrow().clone();
        html! {
            <div id={self.id} {class} tabindex="-1" aria-busy={self.is_outdated.to_string()}>
                { versioned(self.version.get(), move || content.clone()) }
            </div>
        }
    }
}

/// The content that `make` gives; `make` is called again only if the version changes.
pub(super) fn versioned(version: usize, make: impl Fn() -> Html + 'static) -> Html {
    let make: Rc<dyn Fn() -> Html> = Rc::new(make);
    html! { <Versioned {version} {make} /> }
}

/// How the content is made, and the version of it.
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
struct Versioned;

impl Component for Versioned {
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
