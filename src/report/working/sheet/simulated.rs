//! The sheet of a figure that no formula gives, because it comes from many futures: by a rule, a seed and inputs.

use crate::report::markup::Escaped;
use crate::report::words::sheet::{SheetLabel, Simulated};
use crate::scenario::field;

use super::Scope;

/// Inputs of every simulation.
const INPUTS: [&str; 6] = ["vol", "gvol", "corr", "resp", "paths", "seed"];

/// What a figure of many futures is, by its path; none if it does not come from futures.
pub(super) fn what(path: &str) -> Option<Simulated> {
    let rest = path.strip_prefix("risk.")?;
    let last = path.rsplit('.').next().unwrap_or_default();
    Some(match rest.split('.').next().unwrap_or_default() {
        "ahead_of_mining" => Simulated::Ahead,
        "uses" if last == "below_return_share" => Simulated::BelowReturn,
        "uses" => Simulated::Worth,
        "hangs_on" => Simulated::HangsOn,
        "cumulative_usd" | "single_cumulative_usd" => Simulated::Cash,
        "cash_used_up_share" => Simulated::UsedUp,
        _ => Simulated::Other,
    })
}

impl Scope<'_> {
    pub(super) fn simulated(&self, what: Simulated, on_page: &str) -> String {
        let (words, labels) = (self.sheets.language.words, self.sheets.labels);
        let scenario = &self.report.inputs;
        let ranged = scenario.ranges.iter().map(|range| range.field.key);
        let inputs: String = INPUTS
            .into_iter()
            .chain(ranged)
            .filter_map(field)
            .map(|field| {
                format!(
                    "<li><button type=\"button\" data-open=\"inputs.{}\">{}</button>: <b>{}</b>{}</li>",
                    field.key,
                    Escaped(words.input(field.input)),
                    Escaped(&words.value(field, scenario)),
                    self.change_link(&format!("data-input=\"{}\"", field.key), SheetLabel::Change)
                )
            })
            .collect();
        let count = words.numerals().exact(f64::from(scenario.risk.paths));
        format!(
            "{}<p class=\"comes\"><b>{}</b></p><p>{}</p><h3>{}</h3><p>{}</p><p>{}</p><h3>{}</h3><p>{}</p><h3>{}</h3>\
             <ul class=\"parts\">{inputs}</ul>",
            self.sheets.heading(labels.simulated(what), ""),
            Escaped(on_page),
            Escaped(&labels.counted(what, &count)),
            self.sheets.label(SheetLabel::Futures),
            Escaped(&labels.futures(&count, scenario.risk.seed)),
            self.sheets.label(SheetLabel::FuturesRule),
            self.sheets.label(SheetLabel::FuturesAssume),
            self.sheets.label(SheetLabel::FuturesAssumed),
            self.sheets.label(SheetLabel::InputsBehind),
        )
    }
}
