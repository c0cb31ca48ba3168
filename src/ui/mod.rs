//! The page: everything between the report and the reader's browser.

pub mod app;
mod browser;

/// Mounts the page over the static shell in index.html.
pub fn start() {
    browser::crash::install();
    match gloo::utils::document().get_element_by_id("app") {
        Some(root) => yew::Renderer::<app::App>::with_root(root).render(),
        // A page that embeds us without index.html's shell.
        None => yew::Renderer::<app::App>::new().render(),
    };
}
