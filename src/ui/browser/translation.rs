//! Undoes what the browser's translator did to the page's texts, just before they are rendered anew.
//!
//! Browsers translate a page by replacing its text nodes with `<font>` elements. Yew goes on changing its own text
//! nodes, which are no longer in the document: readers see old figures beside new inputs, and inserting a node before
//! such a text panics. So changes that others make to the page's nodes are recorded, and undone in reverse order when a
//! component is about to be rendered. The translator then translates the new texts. React's users patch `insertBefore`
//! instead (its issue 11538), which keeps the page running, but with the old figures in it.

use std::cell::{Cell, OnceCell, RefCell};

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList};

thread_local! {
    static WATCH: OnceCell<Option<MutationObserver>> = const { OnceCell::new() };
    /// Changes that others made since the page was last rendered.
    static RECORDS: RefCell<Vec<MutationRecord>> = const { RefCell::new(Vec::new()) };
    /// Whether components are being rendered: changes made meanwhile are Yew's.
    static RENDERING: Cell<bool> = const { Cell::new(false) };
}

/// Undoes the changes of others. Every component calls this first in its `view`.
pub(crate) fn take_back() {
    if RENDERING.replace(true) {
        return;
    }
    WATCH.with(|watch| {
        let Some(observer) = watch.get_or_init(watch_page) else {
            return;
        };
        RECORDS.with_borrow_mut(|records| records.extend(own(&observer.take_records())));
        for record in RECORDS.take().iter().rev() {
            undo(record);
        }
    });
    // Yew renders all that is due in one go, before any other code can run.
    spawn_local(async {
        if RENDERING.get() {
            rendered();
        }
    });
}

fn rendered() {
    RENDERING.set(false);
    WATCH.with(|watch| {
        if let Some(Some(observer)) = watch.get() {
            observer.take_records();
        }
    });
}

fn watch_page() -> Option<MutationObserver> {
    let page = gloo::utils::document().get_element_by_id("app")?;
    let heard = Closure::<dyn Fn(Array)>::new(|records: Array| {
        if RENDERING.get() {
            rendered();
        } else {
            RECORDS.with_borrow_mut(|known| known.extend(own(&records)));
        }
    });
    let observer = MutationObserver::new(heard.as_ref().unchecked_ref()).ok()?;
    // The closure is needed as long as the page lives.
    heard.forget();
    let what = MutationObserverInit::new();
    what.set_child_list(true);
    what.set_subtree(true);
    observer.observe_with_options(&page, &what).ok()?;
    Some(observer)
}

fn own(records: &Array) -> impl Iterator<Item = MutationRecord> {
    records.iter().map(JsCast::unchecked_into)
}

/// Puts removed nodes back where they were, and removes the texts that came in their place. A node that refuses is gone
/// already, so errors are ignored.
fn undo(record: &MutationRecord) {
    let Some(parent) = record.target() else { return };
    let here = |node: &Node| node.parent_node().as_ref() == Some(&parent);
    for node in nodes(record.added_nodes()) {
        let text = node.node_type() == Node::TEXT_NODE || node.node_name() == "FONT";
        if text && here(&node) {
            let _ = parent.remove_child(&node);
        }
    }
    let after = record.next_sibling().filter(here).or_else(|| {
        let before = record.previous_sibling().filter(here);
        before.and_then(|before| before.next_sibling())
    });
    for node in nodes(record.removed_nodes()) {
        let _ = parent.insert_before(&node, after.as_ref());
    }
}

fn nodes(list: NodeList) -> impl Iterator<Item = Node> {
    (0..list.length()).filter_map(move |at| list.get(at))
}
