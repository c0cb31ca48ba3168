//! The page's futures in detail, in the dialog: computed some milliseconds at a time, as long as it is open.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlDialogElement};

use crate::chart::drawing::drawing_of_bands;
use crate::report::charts::reading::Readable;
use crate::report::english::English;
use crate::report::html::pieces;
use crate::report::in_detail::{Part, in_detail};
use crate::report::tables::risk_csv;
use crate::report::words::in_detail::{InDetailLabel, InDetailWords};
use crate::report::words::piece::plain;
use crate::report::words::risk::RiskLabel;
use crate::report::words::share::ShareLabel;
use crate::report::words::{RiskWords, ShareWords};
use crate::report::working::sheet::HEADING;
use crate::report::{DetailedFutures, DetailedSimulation, Report};

use super::{dialog, focus, months, trail};

/// The id of the button on the page that opens this dialog.
pub(super) const IN_DETAIL: &str = "in-detail";
/// The id of the element with the answer.
const ANSWER: &str = "in-detail-answer";
/// The id of the element that shows the progress.
const PROGRESS: &str = "in-detail-progress";
/// The id of the button that stops the computation, or resumes it.
pub(super) const STOP: &str = "in-detail-stop";
/// How long a slice takes, milliseconds.
const SLICE_MS: f64 = 8.0;
/// Futures between two looks at the clock.
const AT_ONCE: u32 = 20;
/// The least width of a chart, CSS pixels.
const LEAST_WIDTH: f64 = 280.0;

struct Job {
    report: Report,
    running: DetailedSimulation,
    /// The timer that will continue the computation; dropping the timer stops it. None while the reader has stopped the
    /// computation.
    next: Option<Timeout>,
}

thread_local! {
    static JOB: RefCell<Option<Job>> = const { RefCell::new(None) };
}

/// Fills the dialog and begins to compute.
pub(super) fn fill(dialog: &HtmlDialogElement) {
    let report = trail::report();
    let label = |label| English.in_detail_label(label);
    let body = if report.uses.is_empty() {
        format!("<p>{}</p>", label(InDetailLabel::NoMix))
    } else {
        format!(
            "<div id=\"{ANSWER}\" role=\"status\"><p class=\"hint\">{}</p>\
             <progress id=\"{PROGRESS}\" max=\"1\" value=\"0\" aria-label=\"{}\"></progress></div>\
             <p class=\"hint\"><button id=\"{STOP}\" type=\"button\" class=\"quiet\">{}</button></p>",
            label(InDetailLabel::Trying),
            label(InDetailLabel::Trying),
            English.risk_label(RiskLabel::Stop)
        )
    };
    dialog.set_inner_html(&format!(
        "<div class=\"sheet past\"><button type=\"button\" class=\"quiet\" data-close=\"\">{}</button>\
         <h2 id=\"{HEADING}\" tabindex=\"-1\">{}</h2>{body}</div>",
        English.share_label(ShareLabel::Close),
        label(InDetailLabel::Heading)
    ));
    JOB.set((!report.uses.is_empty()).then(|| Job {
        running: DetailedSimulation::of(report.inputs.0.clone()),
        report,
        next: Some(soon()),
    }));
}

fn soon() -> Timeout {
    Timeout::new(0, compute_slice)
}

/// Stops, or goes on from where it was stopped.
pub(super) fn stop_or_go_on(button: &Element) {
    let Some(mut job) = JOB.take() else {
        return;
    };
    let (next, said, offered) = match job.next.take() {
        Some(_) => (None, InDetailLabel::Stopped, RiskLabel::GoOn),
        None => (Some(soon()), InDetailLabel::Trying, RiskLabel::Stop),
    };
    job.next = next;
    JOB.set(Some(job));
    button.set_text_content(Some(English.risk_label(offered)));
    let hint = dialog().and_then(|dialog| dialog.query_selector(&["#", ANSWER, " .hint"].concat()).ok()?);
    if let Some(hint) = hint {
        hint.set_text_content(Some(English.in_detail_label(said)));
    }
}

/// Computes for some milliseconds; ends if the dialog has been closed.
fn compute_slice() {
    let dialog = dialog().filter(HtmlDialogElement::open);
    let place = dialog.as_ref().and_then(|dialog| find(dialog, ANSWER));
    let (Some(mut job), Some(dialog), Some(place)) = (JOB.take(), dialog, place) else {
        return;
    };
    let until = js_sys::Date::now() + SLICE_MS;
    while js_sys::Date::now() < until {
        if job.running.advance(AT_ONCE) {
            let width = f64::from(place.client_width()).max(LEAST_WIDTH);
            place.set_inner_html(&html(&job.report, &job.running.outcome(), width));
            end(&dialog);
            return;
        }
    }
    if let Some(progress) = find(&place, PROGRESS) {
        let _ = progress.set_attribute("value", &job.running.share_done().to_string());
    }
    job.next = Some(soon());
    JOB.set(Some(job));
}

/// Removes the stop button, which has nothing left to do. If it had the focus, the heading gets it.
fn end(dialog: &HtmlDialogElement) {
    let (Some(stop), Some(heading)) = (find(dialog, STOP), find(dialog, HEADING)) else {
        return;
    };
    if gloo::utils::document().active_element().as_ref() == Some(&stop) {
        focus(&heading);
    }
    stop.remove();
}

fn html(report: &Report, futures: &DetailedFutures, width: f64) -> String {
    let found = in_detail(report, futures, &English);
    let file = String::from(js_sys::encode_uri_component(&risk_csv::by_month(report, futures)));
    format!(
        "{}{}<p class=\"hint\">{}</p>\
         <p class=\"ways\"><a download=\"wattworth-risk.csv\" href=\"data:text/csv;charset=utf-8,{file}\">{}</a></p>",
        part(&found.mining_and_contract, width),
        part(&found.reserve, width),
        pieces(&found.drawn),
        English.in_detail_label(InDetailLabel::File)
    )
}

/// What was found, its picture and its table.
fn part(part: &Part, width: f64) -> String {
    let title = pieces(&part.title);
    let Some(data) = &part.picture else {
        return format!("<p>{title}</p>");
    };
    let readings = (0..data.stops()).filter_map(|stop| data.reading(stop, &English));
    format!(
        "<h3>{title}</h3><p class=\"hint\">{}</p>{}<details><summary>{}</summary>{}</details>",
        pieces(&part.hint),
        drawing_of_bands(data, &plain(&part.title), "drawn", width),
        English.in_detail_label(InDetailLabel::Table),
        months::table(data.stop_name(&English).0, &data.columns(&English), readings)
    )
}

fn find(within: &Element, id: &str) -> Option<Element> {
    within.query_selector(&["#", id].concat()).ok().flatten()
}
