//! A text to type: months, lists, names. It takes effect on each change.

use yew::prelude::*;

use super::super::action::{Action, Target};
use super::super::scene::{Scene, typed};

/// A text and what it is.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// Told of each text.
    pub act: Callback<Action>,
    /// What is typed into.
    pub target: Target,
    /// The element's id, for its label.
    pub id: AttrValue,
    /// The text in effect.
    pub value: AttrValue,
    /// Its name where it has no label.
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

/// What is being typed.
#[derive(Debug)]
pub struct TextField {
    draft: Option<String>,
}

impl Component for TextField {
    /// The text typed; none on leaving.
    type Message = Option<String>;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { draft: None }
    }

    fn update(&mut self, ctx: &Context<Self>, typed: Option<String>) -> bool {
        if let Some(text) = &typed {
            let props = ctx.props();
            props.act.emit(Action::TextEntered(props.target, text.clone()));
        }
        self.draft = typed;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let oninput = ctx.link().callback(|event: InputEvent| Some(typed(&event)));
        let onblur = ctx.link().callback(|_: FocusEvent| None);
        let text = match &self.draft {
            Some(text) => AttrValue::from(text.clone()),
            None => props.value.clone(),
        };
        html! {
            <span class="field text">
                <input
                    id={props.id.clone()}
                    type="text"
                    autocomplete="off"
                    maxlength={props.longest.to_string()}
                    value={text}
                    placeholder={props.placeholder.clone()}
                    aria-label={props.name}
                    {oninput}
                    {onblur}
                />
            </span>
        }
    }
}
