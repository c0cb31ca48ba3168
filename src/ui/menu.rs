//! A menu below its button: it closes on Escape, when something in it is chosen, and when the focus goes elsewhere.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

/// The menu; `ontoggle` is called when it is opened or closed. The element around the items can take the focus: in
/// browsers that do not focus a pressed button, the press would otherwise count as leaving the menu.
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

/// Closes the menu that an event comes from; the focus goes back to the menu's button, since the item that has it is no
/// longer visible.
pub(crate) fn close_and_return(event: &Event) {
    let Some(menu) = of(event) else { return };
    close(&menu);
    if let Ok(Some(summary)) = menu.query_selector("summary")
        && let Ok(summary) = summary.dyn_into::<HtmlElement>()
    {
        // If the element cannot have the focus, the focus stays where it is.
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
