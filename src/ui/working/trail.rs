//! The trail from the figure that was opened first to the part that is shown, and the sheet of that part.

use std::cell::RefCell;
use std::fmt::Write;

use crate::link::decode;
use crate::report::Report;
use crate::report::english::English;
use crate::report::markup::Escaped;
use crate::report::words::language::Language as Chosen;
use crate::report::words::share::ShareLabel;
use crate::report::words::{Label, ShareWords};
use crate::report::working::sheet::Sheets;
use crate::report::working::text::Language;

/// A figure on the way, or the sheet that says how figures are opened.
#[derive(Clone, Debug, PartialEq)]
enum Stop {
    Check,
    Figure {
        path: String,
        /// As the page writes it; empty where it was not opened from the page.
        written: String,
    },
}

#[derive(Debug)]
struct Trail {
    report: Report,
    stops: Vec<Stop>,
}

thread_local! {
    static TRAIL: RefCell<Option<Trail>> = const { RefCell::new(None) };
}

/// Begins at a figure of the page.
pub(super) fn begin(path: &str, written: &str) {
    begin_at(Stop::Figure {
        path: path.to_owned(),
        written: written.to_owned(),
    });
}

/// Begins at how figures are opened.
pub(super) fn begin_with_check() {
    begin_at(Stop::Check);
}

fn begin_at(stop: Stop) {
    // The page may show another scenario than when a figure was last opened.
    TRAIL.set(Some(Trail {
        report: report(),
        stops: vec![stop],
    }));
}

/// The report of what the page shows.
pub(super) fn report() -> Report {
    Report::of(&decode(&query()), Chosen::default().words())
}

/// The sheets of a report's figures.
pub(super) fn sheets(report: &Report) -> Sheets<'_> {
    Sheets {
        report,
        language: Language {
            workings: &English,
            words: &English,
        },
        labels: &English,
    }
}

/// Goes on to a part, or back to it if it is on the trail already.
pub(super) fn open(path: &str, written: &str) {
    TRAIL.with_borrow_mut(|trail| {
        let Some(Trail { stops, .. }) = trail else { return };
        let known = |stop: &Stop| matches!(stop, Stop::Figure { path: known, .. } if known == path);
        match stops.iter().position(known) {
            Some(nth) => stops.truncate(nth + 1),
            None => stops.push(Stop::Figure {
                path: path.to_owned(),
                written: written.to_owned(),
            }),
        }
    });
}

/// Goes back to a stop.
pub(super) fn back_to(nth: usize) {
    TRAIL.with_borrow_mut(|trail| {
        if let Some(trail) = trail {
            trail.stops.truncate(nth + 1);
        }
    });
}

/// What the dialog shows: the way here, the way out, and the sheet.
pub(super) fn html() -> String {
    TRAIL.with_borrow(|trail| {
        let Some(trail) = trail else {
            return String::new();
        };
        let sheets = sheets(&trail.report);
        let sheet = match trail.stops.last() {
            Some(Stop::Figure { path, written }) => sheets.figure(path, written),
            Some(Stop::Check) | None => sheets.check(),
        };
        format!(
            "<div class=\"sheet\"><button type=\"button\" class=\"quiet\" data-close=\"\">{}</button>{}{sheet}</div>",
            English.share_label(ShareLabel::Close),
            way(trail, &sheets)
        )
    })
}

/// The stops before the one that is shown.
fn way(trail: &Trail, sheets: &Sheets<'_>) -> String {
    let before = trail.stops.len().saturating_sub(1);
    if before == 0 {
        return String::new();
    }
    let mut html = String::from("<nav><ol>");
    for (nth, stop) in trail.stops.iter().take(before).enumerate() {
        let name = match stop {
            Stop::Check => sheets.language.words.label(Label::CheckFigures).to_owned(),
            Stop::Figure { path, .. } => sheets.name(path),
        };
        // Writing into a string does not fail.
        let _ = write!(
            html,
            "<li><button type=\"button\" data-step=\"{nth}\">{}</button></li>",
            Escaped(&name)
        );
    }
    html + "</ol></nav>"
}

/// The page's query. It is read from the crash banner's link, because the address bar may lag behind.
fn query() -> String {
    let kept = gloo::utils::document().get_element_by_id("crash-link");
    kept.and_then(|link| link.get_attribute("href"))
        .unwrap_or_default()
}
