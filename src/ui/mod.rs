//! The page: everything between the report and the reader's browser.
//!
//! [`app`] holds the only state; the rest shows parts of it and says what the reader did. Text being typed
//! lives in its field. What the first view does without is in [`later`], and what only exists because there is
//! a browser in `browser`.

pub mod action;
pub mod app;
pub mod embed;
pub mod speech;

mod masthead;
pub mod pieces;
pub mod verdict;

pub mod card;
pub mod notices;
pub mod presets;
pub mod result_strip;
pub mod sharing;
pub mod site_strip;

pub mod choice_field;
pub mod inputs;
pub mod number_field;
pub mod slider;
pub mod text_field;

pub mod capacity_bar;
pub mod mix_editor;
pub mod mix_row;
pub mod own_machine;

pub mod later;

pub mod browser;

/// Mounts the page over the static shell in index.html.
pub fn start() {
    browser::crash::install();
    match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<app::App>::with_root(root).render(),
        // A page that embeds us without index.html's shell.
        None => yew::Renderer::<app::App>::new().render(),
    };
}
