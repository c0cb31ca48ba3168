//! The page's site in recorded months, in the dialog: which month, what machines cost then, and what came of it.

use std::fmt::Write;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlInputElement, HtmlSelectElement};

use crate::catalog::calendar::Month;
use crate::chart::drawing::drawing;
use crate::report::Report;
use crate::report::charts::{ChartFigure, ChartId};
use crate::report::english::English;
use crate::report::html::pieces;
use crate::report::markup::Escaped;
use crate::report::number::ENGLISH;
use crate::report::number::typed::{Bounds, Mistyped, parse};
use crate::report::replay::{self, ReplayAnswer, ReplayQuestion, replay_answer, usual_month};
use crate::report::tables::replay_csv;
use crate::report::words::replay::{ReplayLabel, ReplayWords};
use crate::report::words::share::ShareLabel;
use crate::report::words::{ChartWords, InputWords, PageWords, ShareWords};
use crate::report::working::sheet::HEADING;
use crate::scenario::Use;
use crate::scenario::price_range_usd;

use super::{months, trail};

/// The id of the button on the page that opens this dialog.
pub(super) const PAST: &str = "past";
/// The id of the list of months.
const MONTH: &str = "past-month";
/// The id of the element with the answer.
const ANSWER: &str = "past-answer";
/// The least width of a chart, CSS pixels.
const LEAST_WIDTH: f64 = 280.0;

/// Fills the dialog; [`answer`] adds the answer once the dialog is open and its width is known.
pub(super) fn fill(dialog: &HtmlDialogElement) {
    let report = trail::report();
    let close = English.share_label(ShareLabel::Close);
    let label = |label| English.replay_label(label);
    let body = match usual_month(&report) {
        None => format!("<p>{}</p>", label(ReplayLabel::NoMix)),
        Some(usual) => format!(
            "<p class=\"hint\">{}</p>{}<div id=\"{ANSWER}\" role=\"status\"></div>",
            label(ReplayLabel::Hint),
            form(&report, usual)
        ),
    };
    dialog.set_inner_html(&format!(
        "<div class=\"sheet past\"><button type=\"button\" class=\"quiet\" data-close=\"\">{close}</button>\
         <h2 id=\"{HEADING}\" tabindex=\"-1\">{}</h2>{body}</div>",
        label(ReplayLabel::Heading)
    ));
}

/// What can be chosen: the month, and the price of each row's machine then.
fn form(report: &Report, usual: Month) -> String {
    let mut options = String::new();
    for month in replay::months().into_iter().rev() {
        let chosen = if month == usual { " selected" } else { "" };
        // Writing into a string does not fail.
        let _ = write!(
            options,
            "<option value=\"{month}\"{chosen}>{}</option>",
            Escaped(&English.month(month))
        );
    }
    let question = ReplayQuestion {
        bought: usual,
        prices_usd: Vec::new(),
    };
    let mut prices = String::new();
    for row in replay_answer(report, &question, &English)
        .into_iter()
        .flat_map(|answer| answer.rows)
    {
        let id = id(row.nth);
        let _ = write!(
            prices,
            "<p class=\"line\"><label for=\"{id}\">{}</label><span class=\"field\"><input id=\"{id}\" inputmode=\"decimal\" \
             autocomplete=\"off\" placeholder=\"{}\" aria-describedby=\"{id}-said\"></span></p>\
             <p class=\"hint\" id=\"{id}-said\" role=\"alert\"></p>",
            Escaped(&English.price_then(&row.name)),
            ENGLISH.exact(row.price_usd.round())
        );
    }
    let asks = if prices.is_empty() {
        String::new()
    } else {
        format!(
            "<p class=\"hint\">{}</p>{prices}",
            English.replay_label(ReplayLabel::PricesThen)
        )
    };
    format!(
        "<p class=\"line\"><label for=\"{MONTH}\">{}</label><span class=\"field\"><select id=\"{MONTH}\">{options}</select></span></p>{asks}",
        English.replay_label(ReplayLabel::Bought)
    )
}

/// Shows the answer for the month and the prices in the form.
pub(super) fn answer(dialog: &HtmlDialogElement) {
    let Some(place) = find(dialog, ANSWER) else { return };
    let report = trail::report();
    let bought = find(dialog, MONTH)
        .and_then(|field| field.dyn_into::<HtmlSelectElement>().ok())
        .and_then(|field| field.value().parse().ok());
    let Some(bought) = bought else { return };
    let mut question = ReplayQuestion {
        bought,
        prices_usd: vec![None; report.rows.len()],
    };
    for (nth, row) in report.rows.iter().enumerate() {
        match price(dialog, nth, row.kind) {
            Some(Ok(usd)) => question.prices_usd[nth] = Some(usd),
            Some(Err(why)) => say(dialog, nth, "mistake", &English.mistyped(&why)),
            None => {}
        }
    }
    let Some(answer) = replay_answer(&report, &question, &English) else {
        return;
    };
    for row in &answer.rows {
        let is_wrong = matches!(price(dialog, row.nth, report.rows[row.nth].kind), Some(Err(_)));
        if !is_wrong {
            say(dialog, row.nth, "hint", &row.notice);
        }
    }
    let width = f64::from(place.client_width()).max(LEAST_WIDTH);
    place.set_inner_html(&html(&answer, width));
}

/// What a row's machine cost then, as the reader typed it; none where nothing was typed.
fn price(dialog: &HtmlDialogElement, nth: usize, kind: Use) -> Option<Result<f64, Mistyped>> {
    let field: HtmlInputElement = find(dialog, &id(nth))?.dyn_into().ok()?;
    let text = field.value();
    let (min, max) = price_range_usd(kind);
    let bounds = Bounds {
        min,
        max,
        whole: false,
        unit: "$",
        value: None,
    };
    let read = (!text.trim().is_empty()).then(|| parse(&text, ENGLISH, bounds));
    let is_wrong = matches!(read, Some(Err(_)));
    let _ = field.set_attribute("aria-invalid", if is_wrong { "true" } else { "false" });
    read
}

fn html(answer: &ReplayAnswer, width: f64) -> String {
    let label = |label| English.replay_label(label);
    let said: String = answer
        .said
        .iter()
        .map(|said| format!("<p>{}</p>", pieces(said)))
        .collect();
    let file = String::from(js_sys::encode_uri_component(&replay_csv::replay(&answer.replay)));
    format!(
        "{said}<h3>{}</h3>{}<h3>{}</h3><p class=\"hint\">{}</p>{}\
         <details><summary>{}</summary>{}</details>\
         <p class=\"ways\"><a download=\"wattworth-{}.csv\" href=\"data:text/csv;charset=utf-8,{file}\">{}</a></p>",
        English.chart_hint(ChartId::Cash),
        drawing(&answer.cash, "drawn", width),
        label(ReplayLabel::Operations),
        label(ReplayLabel::OperationsHint),
        drawing(&answer.operations, "drawn", width),
        label(ReplayLabel::Table),
        table(&answer.cash),
        answer.bought,
        label(ReplayLabel::File)
    )
}

/// The lines of a chart as a table, one row for each month.
fn table(figure: &ChartFigure) -> String {
    let chart = &figure.chart;
    let readings = (0..chart.stops()).filter_map(|stop| chart.reading(stop, &English));
    months::table(chart.stop_name(&English), &chart.columns(&English), readings)
}

/// The id of the field for a row's price.
fn id(nth: usize) -> String {
    format!("past-price-{nth}")
}

/// Says something beside the field of a row's price.
fn say(dialog: &HtmlDialogElement, nth: usize, class: &str, said: &str) {
    if let Some(place) = find(dialog, &(id(nth) + "-said")) {
        place.set_class_name(class);
        place.set_text_content(Some(said));
    }
}

fn find(dialog: &HtmlDialogElement, id: &str) -> Option<Element> {
    dialog.query_selector(&["#", id].concat()).ok().flatten()
}
