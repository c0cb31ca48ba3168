//! The whole page, mounted.

use wasm_bindgen_test::wasm_bindgen_test;
use wattworth::ui::app::App;

#[wasm_bindgen_test]
async fn the_page_says_what_it_answers() {
    let document = gloo::utils::document();
    let root = document.create_element("div").expect("a document makes elements");
    gloo::utils::body()
        .append_child(&root)
        .expect("a body takes children");

    let app = yew::Renderer::<App>::with_root(root.clone()).render();
    // Yew renders in a task of its own, which runs before this timer.
    gloo::timers::future::TimeoutFuture::new(0).await;

    let text = root.text_content().unwrap_or_default();
    assert!(
        text.contains("What is a megawatt worth?"),
        "the page reads: {text}"
    );
    app.destroy();
    root.remove();
}
