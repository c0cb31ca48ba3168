//! Prints the workings of the answer and of the uses, after what the page prints, if the reader is checking figures.

use std::collections::BTreeSet;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::{figures, trail};

/// The figures whose workings are printed. Those of an embed are not among them.
const FIGURES: &str = ".page :is(#verdict, .deck, .card dd) data[data-figure]";

/// Writes the workings when printing begins, after the page has written its part. The page removes both when printing
/// ends.
pub(super) fn write(_: &Event) {
    let document = gloo::utils::document();
    let (Some(paper), true) = (document.get_element_by_id("paper"), figures::are_checked()) else {
        return;
    };
    let Ok(found) = document.query_selector_all(FIGURES) else {
        return;
    };
    let report = trail::report();
    let sheets = trail::sheets(&report);
    let mut known = BTreeSet::new();
    let mut html = String::from("<section class=\"workings\">");
    for nth in 0..found.length() {
        let figure = found
            .item(nth)
            .and_then(|figure| figure.dyn_into::<Element>().ok());
        let Some(figure) = figure else { continue };
        let path = figure.get_attribute("data-figure").unwrap_or_default();
        if sheets.explains(&path) && known.insert(path.clone()) {
            html += "<article>";
            html += &sheets.printed(&path, &figure.text_content().unwrap_or_default());
            html += "</article>";
        }
    }
    // Refused only where the paper has left the page.
    let _ = paper.insert_adjacent_html("beforeend", &(html + "</section>"));
}
