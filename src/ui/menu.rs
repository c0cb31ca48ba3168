//! A menu at what opens it: it closes on Escape, when something in it is chosen, and when the focus goes elsewhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

/// The menu; who asks is told when it is opened or closed. What is in it takes the focus, so that a press on a button is
/// not taken for leaving in browsers that give buttons none.
pub(crate) fn menu(id: String, name: &'static str, items: Html, ontoggle: Callback<Event>) -> Html {
    let onfocusout = |event: FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
        if let Some(menu) = of(&event)
            && !menu.contains(to.as_ref())
        {
            close(&menu);
        }
    };
    let onkeydown = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close_and_return(&event);
        }
    };
    html! {
        <details class="menu" {id} {onfocusout} {onkeydown} {ontoggle}>
            <summary>{ name }</summary>
            <div class="items" role="group" aria-label={name} tabindex="-1">{ items }</div>
        </details>
    }
}

/// Closes the menu that an event comes from; the focus goes back to what opens it, since what has it is no longer to
/// be seen.
pub(crate) fn close_and_return(event: &Event) {
    let Some(menu) = of(event) else { return };
    close(&menu);
    if let Ok(Some(summary)) = menu.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        // An element that cannot have the focus leaves it where it is.
        let _ = summary.focus();
    }
}

fn of(event: &Event) -> Option<Element> {
    let from: Element = event.target()?.dyn_into().ok()?;
    from.closest("details.menu").ok()?
}

fn close(menu: &Element) {
    // Without the attribute it is closed already.
    let _ = menu.remove_attribute("open");
}
