//! The sheet of a difference from a scenario that is compared with: one figure less the same figure there, both to be
//! opened.

use crate::report::figures::Report;
use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetLabel;
use crate::report::working::working;
use crate::scenario::Use;

use super::Scope;

impl Scope<'_> {
    /// None for a path that is no difference.
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
            self.sheets.heading(self.sheets.said(SheetLabel::Difference), of),
            Escaped(on_page),
            self.sheets.said(SheetLabel::DifferenceHow),
            side(self.report, &ours, "", self.sheets.said(SheetLabel::ThisScenario)),
            side(
                &other.report,
                &theirs,
                &within,
                language.words.scenario_name(nth + 1)
            ),
        ))
    }
}

/// The path of the figure in a report whose difference is shown: a use's figure, or the site's.
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
