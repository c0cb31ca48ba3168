//! A text to type: months, lists, names. Each change takes effect at once. If the text is no month or no list, the
//! field says so beside it, and the text from before the edit is in effect again. Escape goes back to that text.

use yew::prelude::*;

use crate::link::Reason;
use crate::report::number::text::read_text;
use crate::report::words::language::Language;

use super::super::action::{Action, Target};
use super::super::browser::translation;
use super::super::scene::{Scene, typed};

/// A text and what it is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The language in which mistakes are named.
    pub language: Language,
    /// Told of each text.
    pub act: Callback<Action>,
    /// What is typed into.
    pub target: Target,
    /// The element's id, for its label.
    pub id: AttrValue,
    /// The text in effect.
    pub value: AttrValue,
    /// Its accessible name where it has no label.
    pub name: Option<&'static str>,
    /// An example that is shown while it is empty.
    pub placeholder: Option<AttrValue>,
    /// Longest text, characters.
    pub longest: usize,
}

impl Props {
    /// An empty text.
    pub(crate) fn of(scene: &Scene<'_>, target: Target, id: String) -> Self {
        Self {
            language: scene.language,
            act: scene.act.clone(),
            target,
            id: id.into(),
            value: AttrValue::default(),
            name: None,
            placeholder: None,
            longest: 200,
        }
    }
}

/// The field.
pub(crate) fn text_field(props: Props) -> Html {
    html! { <TextField ..props /> }
}

/// What the reader did to the text.
#[derive(Debug)]
pub enum Edit {
    /// The text was changed to this.
    Typed(String),
    /// The text from before the edit was asked for again.
    Undone,
    /// The field was left.
    Left,
}

/// The field and what is being typed into it.
#[derive(Debug)]
pub struct TextField {
    /// The text, and what is wrong with it.
    draft: Option<(String, Option<Reason>)>,
    /// The text from before the edit, and every text that the edit has put into effect. Any other text came from
    /// elsewhere, and the draft is out of date.
    own: Vec<AttrValue>,
}

impl TextField {
    fn forget(&mut self) {
        self.own.clear();
        self.draft = None;
    }

    fn typed(&mut self, props: &Props, text: String) {
        let read = match props.target {
            Target::Field(field) => read_text(field, &text, props.language.words().numerals()),
            _ => Ok(text.clone()),
        };
        if self.own.is_empty() {
            self.own.push(props.value.clone());
        }
        let (taken, mistake) = match read {
            Ok(taken) => {
                self.own.push(taken.clone().into());
                (taken, None)
            }
            // The beginning of a wrong list may have been a list and taken effect.
            Err(why) => (self.own[0].to_string(), Some(why)),
        };
        props.act.emit(Action::TextEntered(props.target, taken));
        self.draft = Some((text, mistake));
    }
}

impl Component for TextField {
    type Message = Edit;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self {
            draft: None,
            own: Vec::new(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, edit: Edit) -> bool {
        let props = ctx.props();
        match edit {
            Edit::Typed(text) => self.typed(props, text),
            Edit::Undone => {
                if let Some(text) = self.own.first() {
                    props
                        .act
                        .emit(Action::TextEntered(props.target, text.to_string()));
                }
                self.forget();
            }
            Edit::Left => match &self.draft {
                Some((_, None)) => self.forget(),
                // A mistake stays in the field, to be seen and put right.
                _ => return false,
            },
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        if !self.own.contains(&ctx.props().value) {
            self.forget();
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        translation::take_back();
        let props = ctx.props();
        let link = ctx.link();
        let oninput = link.callback(|event: InputEvent| Edit::Typed(typed(&event)));
        let onblur = link.callback(|_: FocusEvent| Edit::Left);
        let onkeydown =
            link.batch_callback(|event: KeyboardEvent| (event.key() == "Escape").then_some(Edit::Undone));
        let (text, mistake) = match &self.draft {
            Some((text, mistake)) => (AttrValue::from(text.clone()), mistake.as_ref()),
            None => (props.value.clone(), None),
        };
        let wrong = mistake.is_some();
        let problem = AttrValue::from([props.id.as_str(), "-problem"].concat());
        html! {
            <span class="number">
                <span class={if wrong { "field text wrong" } else { "field text" }}>
                    <input
                        id={props.id.clone()}
                        type="text"
                        autocomplete="off"
                        maxlength={props.longest.to_string()}
                        value={text}
                        placeholder={props.placeholder.clone()}
                        aria-label={props.name}
                        aria-invalid={wrong.then_some("true")}
                        aria-describedby={wrong.then(|| problem.clone())}
                        {oninput}
                        {onblur}
                        {onkeydown}
                    />
                </span>
                <span class="mistake" data-words="" id={problem} role="alert" hidden={!wrong}>
                    { mistake.map(|why| props.language.words().mistyped_text(why)).unwrap_or_default() }
                </span>
            </span>
        }
    }
}
