//! The page: decodes the link and mounts the app. Trunk compiles it to wasm32.

#[cfg(target_arch = "wasm32")]
fn main() {
    wattworth::ui::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is the page: `make run` builds and serves it. On the command line use `report`.");
    std::process::exit(2);
}
