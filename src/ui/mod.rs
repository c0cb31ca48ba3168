//! The page: everything between the report and the reader's browser.
//!
//! [`app`] holds the only state. What the reader does is an [`action`], which [`edit`] applies to the link; everything
//! shown is a function of the resulting [`scene`], with one module for each part that a reader sees. Text being typed
//! is kept by its field, a drawing by its canvas. The layer over the browser's own functions is `browser`. [`working`]
//! is a program of its own, which explains the figures that a reader opens.

pub mod action;
pub mod app;
pub mod edit;
pub mod history;
pub mod scene;

pub mod deferred;
mod masthead;
mod menu;
mod page;
mod paper;
pub mod pieces;

pub mod charts;
pub mod duel;
pub mod embed;
pub mod fields;
pub mod inputs;
pub mod mix;
pub mod results;
pub mod share;
mod state;
pub mod today;
pub mod working;

mod browser;

/// The allocator of both programs: as quick as the standard one for wasm and smaller.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Mounts the page in place of the first paint that index.html holds.
pub fn start() {
    browser::crash::install();
    match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<app::App>::with_root(root).render(),
        // A page that embeds the program without our index.html.
        None => yew::Renderer::<app::App>::new().render(),
    };
}
