//! The sheet of a difference between two scenarios: one figure less the same figure of the other. Both can be opened.

use crate::report::figures::Report;
use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetLabel;
use crate::report::working::working;
use crate::scenario::Use;

use super::Scope;

impl Scope<'_> {
    /// The sheet of a difference; none for a path that names none.
    pub(super) fn difference(&self, path: &str, on_page: &str) -> Option<String> {
        let (nth, rest) = path.strip_prefix("against.")?.split_once('.')?;
        let nth: usize = nth.parse().ok()?;
        let other = self.report.against.get(nth)?;
        let kind = rest.strip_prefix("uses.").and_then(|rest| {
            Some(
                other
                    .uses
                    .get(rest.split('.').next()?.parse::<usize>().ok()?)?
                    .kind,
            )
        });
        let name = rest.rsplit('.').next().unwrap_or_default();
        let ours = figure(self.report, kind, name)?;
        let theirs = figure(&other.report, kind, name)?;
        let language = self.sheets.language;
        let side = |report: &Report, path: &str, within: &str, whose: &str| {
            let tree = working(report, path);
            let (name, value) = tree.map_or_else(
                || (path.to_owned(), String::new()),
                |tree| (language.name(&tree), language.value(&tree)),
            );
            format!(
                "<li>{} <span class=\"whose\">({})</span> <b>{}</b></li>",
                self.open(&[within, path].concat(), &Escaped(&name).to_string()),
                Escaped(whose),
                Escaped(&value)
            )
        };
        let within = format!("against.{nth}.report.");
        let of = kind.map_or("", |kind| language.words.kind(kind));
        Some(format!(
            "{}<p class=\"comes\"><b>{}</b></p><p>{}</p><ul class=\"parts\">{}{}</ul>",
            self.sheets.heading(self.sheets.label(SheetLabel::Difference), of),
            Escaped(on_page),
            self.sheets.label(SheetLabel::DifferenceHow),
            side(
                self.report,
                &ours,
                "",
                self.sheets.label(SheetLabel::ThisScenario)
            ),
            side(
                &other.report,
                &theirs,
                &within,
                language.words.scenario_name(nth + 1)
            ),
        ))
    }
}

/// The path of the figure in one report, given the use, if it is a use's, and the name of the difference.
fn figure(report: &Report, kind: Option<Use>, name: &str) -> Option<String> {
    if let Some(kind) = kind {
        let place = report.uses.iter().position(|of| of.kind == kind)?;
        return Some(format!("uses.{place}.{name}"));
    }
    let within = match name {
        "npv_usd" | "irr_nominal" | "payback_months" => "life.",
        "profit_usd" => "today.",
        "capex_usd" | "reserved_mw" => "",
        _ => return None,
    };
    Some(format!("site.{within}{name}"))
}
