//! A number to type.
//!
//! What is being typed stays as typed, to the letter. Each valid number takes effect at once; a mistake is shown beside
//! the field, and the value from before the edit is in effect again. The text is reformatted only on leaving; Escape
//! goes back to the value from before the edit.

use yew::prelude::*;

use crate::report::number::range::parse_range;
use crate::report::number::typed::{Bounds, Mistyped, parse};
use crate::report::words::Label;
use crate::report::words::language::Language;
use crate::scenario::{Field, InputRange, rounded};

use super::super::action::{Action, Part, Target};
use super::super::browser::translation;
use super::super::scene::{Scene, typed};

/// A number, its unit, its bounds.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The language in which numbers are written.
    pub language: Language,
    /// Told of each valid value.
    pub act: Callback<Action>,
    /// What is typed into.
    pub target: Target,
    /// The element's id, for its label.
    pub id: AttrValue,
    /// The value in effect; none if it is optional and not given.
    pub value: Option<f64>,
    /// Its unit; may be empty.
    pub unit: &'static str,
    /// What is shown while nothing is given.
    pub placeholder: Option<AttrValue>,
    /// Its accessible name where it has no label.
    pub name: Option<AttrValue>,
    /// Smallest and largest value.
    pub range: (f64, f64),
    /// Whether only whole numbers make sense.
    pub whole: bool,
    /// Whether it may be left empty.
    pub optional: bool,
    /// What an arrow key adds.
    pub step: f64,
    /// The input, if it may be a range.
    pub ranged: Option<&'static Field>,
    /// The ends of the range, if the input is one; the value is then its median.
    pub ends: Option<[f64; 2]>,
}

impl Props {
    /// A field without a number, a unit or bounds.
    pub(crate) fn of(scene: &Scene<'_>, target: Target, id: String) -> Self {
        Self {
            language: scene.language,
            act: scene.act.clone(),
            target,
            id: id.into(),
            value: None,
            unit: "",
            placeholder: None,
            name: None,
            range: (f64::MIN, f64::MAX),
            whole: false,
            optional: false,
            step: 1.0,
            ranged: None,
            ends: None,
        }
    }

    /// The same for an input, with its unit, bounds and step, and its ends if it is a range.
    pub(crate) fn of_field(scene: &Scene<'_>, target: Target, field: &'static Field, id: String) -> Self {
        Self {
            unit: scene.words().unit(field.unit),
            range: (field.min, field.max),
            step: field.step,
            ranged: Some(field).filter(|field| field.takes_range()),
            ends: field
                .known_range(scene.scenario)
                .map(|range| [range.low, range.high]),
            ..Self::of(scene, target, id)
        }
    }

    /// The same for a part of a row of the mix.
    pub(crate) fn of_row(scene: &Scene<'_>, index: usize, part: Part) -> Self {
        Self::of(
            scene,
            Target::Row(index, part),
            format!("row-{index}-{}", part.id()),
        )
    }

    fn tell(&self, value: Option<f64>) {
        self.act.emit(Action::NumberEntered(self.target, value));
    }

    fn tell_ends(&self, field: &'static Field, [low, high]: [f64; 2]) {
        let text = format!("{low}..{high}");
        self.act.emit(Action::TextEntered(Target::Field(field), text));
    }

    /// Puts a value that was in effect back, or the ends that its range had.
    fn restore(&self, value: Option<f64>, ends: Option<[f64; 2]>) {
        match self.ranged.zip(ends) {
            Some((field, ends)) => self.tell_ends(field, ends),
            None => self.tell(value),
        }
    }
}

/// The field, with its unit and what is wrong.
pub(crate) fn number_field(props: Props) -> Html {
    html! { <NumberField ..props /> }
}

/// Numbers with more characters than this need a wider field: counted alone, and together with the unit.
const LONG: usize = 12;
const LONG_WITH_UNIT: usize = 15;

/// What the reader did to the text.
#[derive(Debug)]
pub enum Edit {
    /// The text was changed to this.
    Typed(String),
    /// An arrow key moved the value by this many steps.
    Stepped(f64),
    /// The value from before the edit was asked for again.
    Undone,
    /// The field was left.
    Left,
}

/// What is being typed.
#[derive(Debug)]
struct Draft {
    text: String,
    mistake: Option<Mistyped>,
}

/// The field and what is being typed into it.
#[derive(Debug)]
pub struct NumberField {
    draft: Option<Draft>,
    /// The value from before the edit, and every value that the edit has put into effect. Rendering may lag behind the
    /// keys, so the value in effect may be any of these. Any other value came from elsewhere, and the text is out of
    /// date.
    own: Vec<Option<f64>>,
    /// The ends from before the edit, if the value was a range.
    ends_before: Option<[f64; 2]>,
}

impl NumberField {
    fn forget(&mut self) {
        self.own.clear();
        self.draft = None;
    }

    fn typed(&mut self, props: &Props, text: String) {
        let bounds = Bounds {
            min: props.range.0,
            max: props.range.1,
            whole: props.whole,
            unit: props.unit,
            value: props.value,
        };
        let numerals = props.language.words().numerals();
        if self.own.is_empty() {
            self.own.push(props.value);
            self.ends_before = props.ends;
        }
        let ranged = props.ranged.and_then(|field| {
            let ends = parse_range(&text, numerals, bounds)?;
            Some(ends.map(|[low, high]| InputRange { field, low, high }))
        });
        let read = match ranged {
            Some(Ok(range)) => {
                props.tell_ends(range.field, [range.low, range.high]);
                self.own.push(Some(range.median()));
                self.draft = Some(Draft { text, mistake: None });
                return;
            }
            Some(Err(why)) => Err(why),
            None => match parse(&text, numerals, bounds) {
                Err(Mistyped::Empty) if props.optional => Ok(None),
                other => other.map(Some),
            },
        };
        let mistake = match read {
            Ok(value) => {
                self.own.push(value);
                props.tell(value);
                None
            }
            // The beginning of a wrong text may have been a number and taken effect, as "0" of "0,05" does.
            Err(why) => {
                props.restore(self.own[0], self.ends_before);
                Some(why)
            }
        };
        self.draft = Some(Draft { text, mistake });
    }
}

impl Component for NumberField {
    type Message = Edit;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: None,
            own: Vec::new(),
            ends_before: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, edit: Edit) -> bool {
        let props = ctx.props();
        match edit {
            Edit::Typed(text) => self.typed(props, text),
            Edit::Stepped(ways) => {
                let (min, max) = props.range;
                let value = stepped(props.value.unwrap_or(0.0), ways, props.step).clamp(min, max);
                props.tell(Some(value));
                self.forget();
            }
            Edit::Undone => {
                if let Some(value) = self.own.first() {
                    props.restore(*value, self.ends_before);
                }
                self.forget();
            }
            Edit::Left => match &self.draft {
                Some(Draft { mistake: None, .. }) => self.forget(),
                // A mistake stays in the field, to be seen and put right.
                _ => return false,
            },
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        let value = ctx.props().value;
        if !self.own.iter().any(|own| same(*own, value)) {
            self.forget();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let props = ctx.props();
        let words = props.language.words();
        let link = ctx.link();
        let oninput = link.callback(|event: InputEvent| Edit::Typed(typed(&event)));
        let onblur = link.callback(|_: FocusEvent| Edit::Left);
        let onkeydown = link.batch_callback(|event: KeyboardEvent| {
            let way = match event.key().as_str() {
                "ArrowUp" => 1.0,
                "ArrowDown" => -1.0,
                "Escape" => return Some(Edit::Undone),
                // There is nothing to submit, but Enter ends the edit: what is typed next is another change.
                "Enter" => {
                    event.prevent_default();
                    return Some(Edit::Left);
                }
                _ => return None,
            };
            event.prevent_default();
            Some(Edit::Stepped(if event.shift_key() { way * 10.0 } else { way }))
        });
        let numerals = words.numerals();
        let canonical = match (props.value, props.ends) {
            (_, Some(ends)) => numerals.ends(ends),
            (Some(value), None) => numerals.exact(value),
            (None, None) => String::new(),
        };
        // The median of a range, which all else on the page uses.
        let median = props.ends.and(props.value);
        let median = median.map(|value| {
            [
                words.label(Label::Between),
                &numerals.exact(rounded(value, 2)),
                ".",
            ]
            .concat()
        });
        let shown_pale = props.placeholder.as_deref().filter(|_| canonical.is_empty());
        let length = canonical.len().max(shown_pale.unwrap_or_default().len());
        let long = canonical.len() > LONG || length + props.unit.len() > LONG_WITH_UNIT;
        let (shown, mistake) = match &self.draft {
            Some(draft) => (draft.text.clone(), draft.mistake.as_ref()),
            None => (canonical, None),
        };
        let wrong = mistake.is_some();
        let class = match (long, wrong) {
            (false, false) => "field",
            (true, false) => "field long",
            (false, true) => "field wrong",
            (true, true) => "field long wrong",
        };
        let problem = AttrValue::from([props.id.as_str(), "-problem"].concat());
        // At every key press Chromium's autofill goes through all fields of the form around the field, or of the page
        // if there is no form. So each field has a form of its own.
        html! {
            <form class="number">
                <span {class}>
                    <input
                        id={props.id.clone()}
                        type="text"
                        inputmode={if props.range.0 < 0.0 { "text" } else { "decimal" }}
                        autocomplete="off"
                        spellcheck="false"
                        value={shown}
                        placeholder={props.placeholder.clone()}
                        aria-label={props.name.clone()}
                        aria-invalid={wrong.then_some("true")}
                        aria-describedby={wrong.then(|| problem.clone())}
                        {oninput}
                        {onblur}
                        {onkeydown}
                    />
                    <label class="unit" for={props.id.clone()} hidden={props.unit.is_empty()}>{ words.unit_behind(props.unit, props.value) }</label>
                </span>
                <span class="hint" data-words="" hidden={median.is_none()}>{ median.unwrap_or_default() }</span>
                <span class="mistake" data-words="" id={problem} role="alert" hidden={!wrong}>
                    { mistake.map(|why| words.mistyped(why)).unwrap_or_default() }
                </span>
            </form>
        }
    }
}

/// A value moved by `ways` steps, without the rounding errors of binary fractions: 0.05 + 0.001 is 0.051.
pub(crate) fn stepped(value: f64, ways: f64, step: f64) -> f64 {
    let next = value + ways * step;
    let grain = 1.0 / step;
    let fine = (next * grain * 1000.0).round() / (grain * 1000.0);
    if step < 1.0 && fine.is_finite() {
        fine
    } else {
        next
    }
}

/// Whether two values are the same except for the last bits, which a change of unit may lose.
fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() <= 1e-12 * one.abs().max(other.abs()),
        (None, None) => true,
        _ => false,
    }
}
