//! The whole tree of a figure as text with indents, each end with its source.

use crate::report::figures::Report;
use crate::report::working::quantity::Quantity;
use crate::report::working::text::{Language, named_parts, source_of_input};
use crate::report::working::tree::{Given, How, Working};
use crate::report::working::working;

/// The whole tree with indents, down to inputs, catalogue and constants. A step that comes again is not shown again.
#[must_use]
pub fn indented(report: &Report, tree: &Working, language: Language<'_>) -> String {
    let mut out = String::new();
    Printer {
        report,
        language,
        shown: Vec::new(),
    }
    .print(tree, 0, &mut out);
    out
}

/// What tells that a step was already shown: its quantity, its path and the bits of its value.
type Known = (Option<Quantity>, Option<String>, u64);

struct Printer<'a> {
    report: &'a Report,
    language: Language<'a>,
    shown: Vec<Known>,
}

impl Printer<'_> {
    fn print(&mut self, step: &Working, depth: usize, out: &mut String) {
        let language = self.language;
        let indent = "  ".repeat(depth);
        let value = language.value(step);
        let path = step
            .path
            .as_ref()
            .map_or_else(String::new, |path| format!("  [{path}]"));
        // A figure that is worked out under its own path goes on with that tree, or ends where that tree ends.
        let own = match (&step.how, &step.path) {
            (How::Given(Given::FigureRef), Some(path)) => working(self.report, path),
            _ => None,
        };
        let known = (step.quantity, step.path.clone(), step.value.to_bits());
        let name = language.name(step);
        let step = own.as_ref().unwrap_or(step);
        let origin = match language.origin(step) {
            origin if origin.is_empty() => origin,
            origin => format!("  ({})", self.with_more(step, &origin)),
        };
        *out += &format!("{indent}{name}: {value}{path}{origin}\n");
        if matches!(step.how, How::Given(_)) {
            return;
        }
        if self.shown.contains(&known) {
            *out += &format!("{indent}  as above\n");
            return;
        }
        self.shown.push(known);
        *out += &format!("{indent}  = {}\n", language.words_of(step));
        *out += &format!("{indent}  = {}\n", language.numbers_of(step));
        let mut parts = Vec::new();
        named_parts(step, &mut parts);
        for part in parts {
            self.print(part, depth + 2, out);
        }
    }

    /// Where a step ends, with more about it: for an input, the source of its default; for a figure of another
    /// scenario, where that figure is worked out.
    fn with_more(&self, step: &Working, origin: &str) -> String {
        match &step.how {
            How::Given(Given::Input(field)) => {
                format!("{origin}. {}", source_of_input(self.report, field, self.language))
            }
            How::Given(Given::OtherScenario(figure)) => {
                origin.to_owned() + &self.language.workings.worked_out_in(&figure.link, &figure.path)
            }
            _ => origin.to_owned(),
        }
    }
}
