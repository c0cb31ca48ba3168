//! Yew components, each mounted alone in a headless browser. `make test` runs them on wasm32.

#![cfg(target_arch = "wasm32")]

mod app;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
