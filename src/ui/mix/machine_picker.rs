//! Choosing a machine to add: a field to search in, and the machines that match.
//!
//! A combobox with a list, as the ARIA practices describe it: the focus stays in the field, arrows go through the
//! list, Enter adds, Escape closes. What is typed is kept here until a machine is chosen.

use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::catalog::calendar::Date;
use crate::report::controls::offers::offers;
use crate::report::words::Label;
use crate::report::words::inputs::Offer;
use crate::report::words::language::Language;
use crate::scenario::MAX_ROWS;

use super::super::action::Action;
use super::super::browser::translation;
use super::super::scene::{Scene, typed};

/// The picker of a scenario's mix.
pub(crate) fn picker(scene: &Scene<'_>) -> Html {
    let full = scene.scenario.mix.len() >= MAX_ROWS;
    html! { <MachinePicker language={scene.language} act={scene.act.clone()} date={scene.scenario.date} {full} /> }
}

/// What the picker needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The language in which machines are described.
    pub language: Language,
    /// Told of the machine chosen.
    pub act: Callback<Action>,
    /// The day of rents and of what is on sale.
    pub date: Date,
    /// Whether the mix has no room for more.
    pub full: bool,
}

/// What the reader did to field and list.
#[derive(Debug)]
pub enum Step {
    /// The text in the field was changed to this.
    Typed(String),
    /// The list was asked for.
    Opened,
    /// An arrow key went on (true) or back (false) in the list.
    Moved(bool),
    /// The machine at this place was chosen; without a place, the one that the arrow keys have reached.
    Chosen(Option<usize>),
    /// Escape, or the field was left.
    Closed,
}

/// What is sought, and where in the list the reader is.
#[derive(Debug)]
pub struct MachinePicker {
    sought: String,
    open: bool,
    at: Option<usize>,
}

impl MachinePicker {
    fn found(&self, props: &Props) -> Vec<(Label, Vec<Offer>)> {
        offers(&self.sought, props.date, props.language.words())
    }

    fn close(&mut self) {
        self.sought.clear();
        self.open = false;
        self.at = None;
    }
}

impl Component for MachinePicker {
    type Message = Step;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            sought: String::new(),
            open: false,
            at: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, step: Step) -> bool {
        let props = ctx.props();
        // A full mix takes no more machines, so nothing is searched.
        if props.full && !matches!(step, Step::Closed) {
            return false;
        }
        match step {
            Step::Typed(text) => {
                self.sought = text;
                self.open = true;
                self.at = Some(0);
            }
            Step::Opened => self.open = true,
            Step::Moved(on) => {
                let last = self
                    .found(props)
                    .iter()
                    .map(|(_, offers)| offers.len())
                    .sum::<usize>()
                    .saturating_sub(1);
                self.at = Some(match self.at {
                    None if on || !self.open => 0,
                    None => last,
                    Some(at) if on => {
                        if at >= last {
                            0
                        } else {
                            at + 1
                        }
                    }
                    Some(at) => {
                        if at == 0 {
                            last
                        } else {
                            at - 1
                        }
                    }
                });
                self.open = true;
            }
            Step::Chosen(place) => {
                let found = self.found(props);
                let mut all = found.iter().flat_map(|(_, offers)| offers);
                let Some(offer) = place.or(self.at).and_then(|place| all.nth(place)) else {
                    self.open = true;
                    return true;
                };
                props.act.emit(Action::RowAdded(offer.id.to_owned()));
                self.close();
            }
            Step::Closed => self.close(),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let props = ctx.props();
        let words = props.language.words();
        let link = ctx.link();
        let oninput = link.callback(|event: InputEvent| Step::Typed(typed(&event)));
        let onkeydown = link.batch_callback(|event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" => Step::Moved(true),
                "ArrowUp" => Step::Moved(false),
                "Enter" => Step::Chosen(None),
                "Escape" => Step::Closed,
                _ => return None,
            };
            event.prevent_default();
            Some(step)
        });
        let name = words.label(Label::AddRow);
        let groups = if self.open { self.found(props) } else { Vec::new() };
        let nothing = groups.iter().all(|(_, offers)| offers.is_empty());
        let open = self.open && !nothing;
        let mut places = 0..;
        html! {
            <div class="picker">
                <span class="field text">
                    <input
                        id="add-machine"
                        type="text"
                        role="combobox"
                        autocomplete="off"
                        spellcheck="false"
                        // Not disabled: the field would lose the focus when the last row that fits is added.
                        readonly={props.full}
                        aria-disabled={props.full.then_some("true")}
                        value={self.sought.clone()}
                        placeholder={name}
                        aria-label={name}
                        aria-autocomplete="list"
                        aria-controls="machines"
                        aria-expanded={if open { "true" } else { "false" }}
                        aria-activedescendant={self.at.filter(|_| open).map(id)}
                        {oninput}
                        {onkeydown}
                        onclick={link.callback(|_: MouseEvent| Step::Opened)}
                        onblur={link.callback(|_: FocusEvent| Step::Closed)}
                    />
                </span>
                // A press on the list must not take the focus, because the field would close the list before the click.
                <div
                    id="machines"
                    class="offers"
                    role="listbox"
                    aria-label={words.label(Label::Machine)}
                    data-words=""
                    hidden={!open}
                    onmousedown={|event: MouseEvent| event.prevent_default()}
                >
                    for (label, offers) in &groups {
                        <div role="group" aria-label={words.label(*label)} hidden={offers.is_empty()}>
                            <p aria-hidden="true">{ words.label(*label) }</p>
                            for offer in offers {
                                { self.one(link, offer, places.next().unwrap_or(0)) }
                            }
                        </div>
                    }
                </div>
                <p class="hint" role="status">
                    if props.full {
                        { words.label(Label::FullMix) }
                    } else if self.open && nothing {
                        { words.label(Label::NoMachine) }
                    }
                </p>
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if let Some(at) = self.at.filter(|_| self.open)
            && let Some(element) = gloo::utils::document().get_element_by_id(&id(at))
        {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            element.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}

impl MachinePicker {
    fn one(&self, link: &html::Scope<Self>, offer: &Offer, place: usize) -> Html {
        html! {
            <div
                id={id(place)}
                class={classes!("offer", offer.kind.key())}
                role="option"
                aria-selected={if self.at == Some(place) { "true" } else { "false" }}
                onclick={link.callback(move |_: MouseEvent| Step::Chosen(Some(place)))}
            >
                <span class="name">{ offer.name.as_str() }</span>
                <span>{ offer.figures.as_str() }</span>
                <span>{ offer.note.as_str() }</span>
            </div>
        }
    }
}

/// The id of a machine in the list.
fn id(place: usize) -> String {
    format!("machine-{place}")
}
