//! Snapshots: drawings that are kept as files in `tests/charts`, so that a person looks at them when they change.
//!
//! `make snapshots` writes the files again and shows old and new side by side in target/snapshots.html. Look at each
//! before committing it. The list has each chart once in each theme, its phone version where that differs in kind from
//! the wide one, and the cases that were hard to get right. `drawings` checks all other drawings without a file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use wattworth::chart::theme::Theme;

use crate::drawings::ALL;

/// Each name consists of the drawing's name, its width and, in the dark theme, `dark`.
const SNAPSHOTS: [&str; 67] = [
    // Each chart in each theme.
    "defaults-worth-640",
    "defaults-worth-640-dark",
    "defaults-cash-640",
    "defaults-cash-640-dark",
    "defaults-hashprice-640",
    "defaults-hashprice-640-dark",
    "defaults-profit-640",
    "defaults-profit-640-dark",
    "defaults-breakeven-640",
    "defaults-breakeven-640-dark",
    "defaults-mwh-640",
    "defaults-mwh-640-dark",
    "defaults-costs-640",
    "defaults-costs-640-dark",
    "ladder-reference-640",
    "ladder-reference-640-dark",
    "ai-reference-640",
    "ai-reference-640-dark",
    "map-reference-640",
    "map-reference-640-dark",
    // On a phone, names are inside the plot, words are above their bars, or there are fewer words.
    "defaults-worth-288",
    "defaults-cash-288",
    "defaults-profit-288",
    "defaults-breakeven-288",
    "defaults-mwh-288",
    "defaults-costs-288",
    "ladder-reference-288",
    "map-reference-288",
    // Many lines, lines on top of one another, no lines, and the largest and smallest values that a number can have.
    "cash-site-640",
    "cash-crowded-640",
    "cash-crowded-288",
    "cash-losses-640",
    "cash-equal-288",
    "cash-empty-640",
    "cash-beyond-640",
    "cash-decades-288",
    // Gains beside losses, long names, zeros, a credit for power, and values a million times as large as others.
    "mwh-mixed-640",
    "mwh-names-640",
    "mwh-names-288",
    "mwh-zero-640",
    "mwh-credit-640",
    "mwh-spread-288",
    // Whole reports: twelve rows, losses, a single month, no machines.
    "twelve-profit-640",
    "twelve-hashprice-640",
    "twelve-costs-640",
    "twelve-mwh-288",
    "losses-profit-640",
    "losses-breakeven-640",
    "losses-costs-288",
    "month-profit-640",
    "nothing-cash-640",
    // The duel's charts: twelve rows, long names, extreme values, losses and other axes.
    "ladder-twelve-640",
    "ladder-names-288",
    "ladder-extreme-640",
    "ai-extreme-640",
    "ai-losses-640",
    "map-losses-640",
    "map-months-640",
    "map-names-288",
    // Many futures: dots far out, single futures behind the fan, a mine beside contracts, a reserve.
    "defaults-risk-640",
    "defaults-risk-288",
    "defaults-fan-640",
    "defaults-fan-288",
    "defaults-futures-beside-640",
    "defaults-futures-beside-640-dark",
    "contract-futures-beside-288",
    "reserve-futures-reserve-640",
];

/// A snapshot that differs from its file.
struct Change {
    name: &'static str,
    committed: String,
    drawn: String,
}

#[test]
fn drawings_are_as_committed() {
    let updates = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    let changes: Vec<Change> = SNAPSHOTS.into_iter().filter_map(changed).collect();
    let names: Vec<&str> = changes.iter().map(|change| change.name).collect();
    let page = page_path();
    if updates || !changes.is_empty() {
        fs::write(&page, comparison(&changes)).expect("the target folder can be written");
    }
    if updates {
        for change in &changes {
            fs::write(file(change.name), &change.drawn).expect("tests/charts can be written");
        }
        println!(
            "{} of {} snapshots changed: {names:?}; {} shows them",
            names.len(),
            SNAPSHOTS.len(),
            page.display()
        );
    } else {
        assert!(
            changes.is_empty(),
            "{names:?} have changed: look at {}; `make snapshots` accepts them",
            page.display()
        );
    }
}

#[test]
fn every_file_is_a_snapshot() {
    let listed = BTreeSet::from(SNAPSHOTS.map(|name| format!("{name}.svg")));
    assert_eq!(listed.len(), SNAPSHOTS.len(), "no snapshot is listed twice");
    for entry in fs::read_dir(folder()).expect("tests/charts is there") {
        let name = entry.expect("it can be read").file_name();
        let name = name.to_string_lossy();
        assert!(
            listed.contains(&*name),
            "no test draws tests/charts/{name}: list it or delete it"
        );
    }
}

/// A snapshot drawn again, if the drawing differs from its file.
fn changed(name: &'static str) -> Option<Change> {
    let (plain, theme) = match name.strip_suffix("-dark") {
        Some(plain) => (plain, Theme::DARK),
        None => (name, Theme::LIGHT),
    };
    let (drawing, width) = plain.rsplit_once('-').expect("a name ends with its width");
    let width = width.parse().expect("a width is a number");
    let drawing = ALL
        .iter()
        .find(|known| known.name == drawing)
        .unwrap_or_else(|| panic!("no test draws {drawing}"));
    let drawn = drawing.svg(width, &theme, name);
    let committed = fs::read_to_string(file(name)).unwrap_or_default();
    (drawn != committed).then_some(Change {
        name,
        committed,
        drawn,
    })
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts")
}

fn file(name: &str) -> PathBuf {
    folder().join(format!("{name}.svg"))
}

/// The path of the page, in the target folder: Cargo's folder for temporary files is directly in it.
fn page_path() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("snapshots.html")
}

/// A page that shows each changed drawing before and after.
fn comparison(changes: &[Change]) -> String {
    let mut page = String::from(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Snapshots</title>\n<style>\n\
         body { font: 14px/1.4 sans-serif; background: #ccc; margin: 1rem }\n\
         section { display: flex; flex-wrap: wrap; gap: 1rem }\n\
         figure { margin: 0 }\n\
         </style>\n",
    );
    if changes.is_empty() {
        page.push_str("<p>No drawing has changed.</p>\n");
    }
    for change in changes {
        page.push_str(&format!("<h2>{}</h2>\n<section>\n", change.name));
        for (when, svg) in [("old", &change.committed), ("new", &change.drawn)] {
            let picture = if svg.is_empty() {
                "none".to_owned()
            } else {
                format!(
                    "<img alt=\"\" src=\"data:image/svg+xml;base64,{}\">",
                    BASE64_STANDARD.encode(svg)
                )
            };
            page.push_str(&format!(
                "<figure><figcaption>{when}</figcaption>{picture}</figure>\n"
            ));
        }
        page.push_str("</section>\n");
    }
    page
}
