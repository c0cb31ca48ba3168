//! The second program of the page, which works figures out: fetched when a reader first opens one (`src/ui/boot.js`),
//! so that a visit does not download it. `make dist` compiles it to wasm32.

#[cfg(target_arch = "wasm32")]
fn main() {
    wattworth::ui::working::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program is a part of the page. On the command line use `report --working=PATH`.");
    std::process::exit(2);
}
