//! A slider over the part of an input's range that people ask about: its track shows which use is worth most where, its
//! handle stops at the boundaries between them, and the boundary next to the present value is named below it.
//!
//! The browser's own range input takes touch, keys and screen readers and is not seen; what is seen is drawn under it.
//! Boundaries may be found after the page has been drawn; then only the slider is rendered anew.

use crate::catalog::decimal;
use std::rc::Rc;

use yew::prelude::*;

use crate::report::controls::sliders::{Control, PLACES};
use crate::report::controls::tracks::{InputBoundaries, Part, Track};
use crate::report::words::language::Language;
use crate::scenario::Use;

use super::super::action::{Action, Target};
use super::super::browser::translation;
use super::super::inputs::boundaries_job::SliderListeners;
use super::super::scene::typed;
use super::number_field::stepped;

/// A slider and what is known along its input.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The language of its words.
    pub language: Language,
    /// Told of each value.
    pub act: Callback<Action>,
    /// The input.
    pub control: Control,
    /// The boundaries along it; none while they are searched for.
    pub found: Option<Rc<InputBoundaries>>,
    /// Where the slider registers, so that it is told the boundaries once they are found.
    pub listeners: Rc<SliderListeners>,
}

/// The slider.
#[derive(Debug)]
pub struct Slider {
    /// The latest boundaries, whether given as a property or told since.
    found: Option<Rc<InputBoundaries>>,
    /// The boundaries that the track shows. While new ones are searched for, these are the ones found before, in no
    /// use's colour.
    shown: Option<Rc<InputBoundaries>>,
}

impl Component for Slider {
    /// The boundaries have been found.
    type Message = Rc<InputBoundaries>;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let on_found = ctx.link().callback(|found: Rc<InputBoundaries>| found);
        props.listeners.listen(props.control.field.key, on_found);
        Self {
            found: props.found.clone(),
            shown: props.found.clone(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        self.found.clone_from(&ctx.props().found);
        if self.found.is_some() {
            self.shown.clone_from(&self.found);
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, found: Rc<InputBoundaries>) -> bool {
        self.shown = Some(Rc::clone(&found));
        self.found = Some(found);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let Props {
            language,
            act,
            control,
            ..
        } = ctx.props();
        let words = language.words();
        let (field, value) = (control.field, control.value);
        let track = Rc::new(Track::of(control, self.found.as_deref(), words));
        let waits = self.found.is_none() && self.shown.is_some();
        // The old elements stay meanwhile, because giving them other colours is quicker than making others.
        let shown = if waits {
            Rc::new(Track::of(control, self.shown.as_deref(), words))
        } else {
            Rc::clone(&track)
        };
        let exact = words.numerals().exact(value);
        let said = [
            control.rents.as_deref().unwrap_or(&exact),
            " ",
            words.unit(field.unit),
        ];
        let moved = move |value: f64| Action::NumberEntered(Target::Control(field), Some(value));
        let oninput = {
            let (act, track, control) = (act.clone(), Rc::clone(&track), control.clone());
            Callback::from(move |event: InputEvent| {
                if let Some(place) = decimal::parse(&typed(&event)) {
                    act.emit(moved(track.value_at(&control, place)));
                }
            })
        };
        let step = {
            let (act, track) = (act.clone(), Rc::clone(&track));
            move |ways: f64| {
                let to = stepped(value, ways, field.step).clamp(field.min, field.max);
                act.emit(moved(track.stopped(value, to)));
            }
        };
        let onkeydown = {
            let step = step.clone();
            Callback::from(move |event: KeyboardEvent| {
                let ways = match event.key().as_str() {
                    "ArrowUp" | "ArrowRight" => 1.0,
                    "ArrowDown" | "ArrowLeft" => -1.0,
                    "PageUp" => 10.0,
                    "PageDown" => -10.0,
                    _ => return,
                };
                // With a modifier held down the key is the browser's: Alt and an arrow go back in the history.
                if !(event.ctrl_key() || event.alt_key() || event.meta_key()) {
                    event.prevent_default();
                    step(ways);
                }
            })
        };
        // The arrow keys do the same, so the buttons are no tab stops.
        let button = |ways: f64, sign: &'static str| {
            let step = step.clone();
            let onclick = Callback::from(move |_: MouseEvent| step(ways));
            html! {
                <button type="button" class="step" tabindex="-1" aria-hidden="true" {onclick}>{ sign }</button>
            }
        };
        let note = AttrValue::from(["boundary-", field.key].concat());
        html! {
            <div class={if waits { "slider waits" } else { "slider" }}>
                <div class="slide">
                    { button(-1.0, "−") }
                    <div class="track">
                        <input
                            type="range"
                            min="0"
                            max={PLACES.to_string()}
                            step="1"
                            value={control.span.place(value).to_string()}
                            aria-label={words.input(field.input)}
                            aria-valuetext={said.concat()}
                            aria-describedby={note.clone()}
                            {oninput}
                            {onkeydown}
                        />
                        { drawn(&shown) }
                    </div>
                    { button(1.0, "+") }
                </div>
                <div class="effect" data-words="">
                    <span id={note}>{ boundary(&shown) }</span>
                    <span>{ boundary_note(control, words.unit(field.unit)) }</span>
                </div>
            </div>
        }
    }
}

/// The track with its parts, ticks and handle.
fn drawn(track: &Track) -> Html {
    let at = |share: f64| [(share * 100.0).to_string().as_str(), "%"].concat();
    html! {
        <svg aria-hidden="true">
            for part in &track.parts {
                <rect class={class(part)} x={at(part.from)} y="20.5" width={at(part.to - part.from)} height="3" />
            }
            <svg x={at(track.pin)} y="0">
                <rect class="halo" x="-3.5" y="9" width="7" height="18" rx="2" />
                <rect class="pin" x="-1.5" y="11" width="3" height="14" rx="1.5" />
            </svg>
            for tick in &track.ticks {
                <svg x={at(*tick)} y="0"><rect class="tick" x="-0.5" y="18" width="1" height="14" /></svg>
            }
        </svg>
    }
}

/// The class of a part: which use is worth most there, and whether the handle is in it.
fn class(part: &Part) -> String {
    let of = part.of.map_or("nobody", Use::key);
    if part.is_here {
        [of, " here"].concat()
    } else {
        of.to_owned()
    }
}

/// "mining ◂ 4.7 ¢ ▸ AI lease".
fn boundary(track: &Track) -> Html {
    let [before, value, behind] = &track.said;
    html! {
        <>{ before.as_str() }<b>{ value.as_str() }</b>{ behind.as_str() }</>
    }
}

/// The text beside the boundary: the rents where rows differ in them, or else what the horizon cuts off.
fn boundary_note(control: &Control, unit: &'static str) -> String {
    let rents = control.rents.as_deref().map(|rents| [rents, " ", unit].concat());
    rents.or(control.cut_off.map(str::to_owned)).unwrap_or_default()
}
