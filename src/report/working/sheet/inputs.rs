//! All inputs that a figure rests on, at any depth. A reader who doubts one of them need not open every step in
//! between.

use crate::link::decode;
use crate::report::figures::Report;
use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetLabel;
use crate::report::working::quantity::Why;
use crate::report::working::text::named_parts;
use crate::report::working::tree::{Given, How, Working};
use crate::report::working::working;
use crate::scenario::{Field, fields};

use super::{Scope, shape};

/// More steps than there are from a headline figure down to its inputs.
const DEEPEST: usize = 60;

impl Scope<'_> {
    /// The inputs with their values, in their own order; empty if the parts already name all of them.
    pub(super) fn inputs(&self, tree: &Working) -> String {
        let mut found = Found::default();
        self.gather(tree, &mut found, DEEPEST);
        let mut parts = Vec::new();
        named_parts(tree, &mut parts);
        let is_part = |key: &str| {
            parts
                .iter()
                .any(|part| matches!(part.how, How::Given(Given::Input(field)) if field.key == key))
        };
        if found.inputs.iter().all(|key| is_part(key)) {
            return String::new();
        }
        let words = self.sheets.language.words;
        let listed: Vec<String> = fields()
            .filter(|field| found.inputs.contains(&field.key))
            .map(|field: &Field| {
                let name = Escaped(words.input(field.input)).to_string();
                let name = self.open(&["inputs.", field.key].concat(), &name);
                format!("{name} {}", Escaped(&words.value(field, &self.report.inputs)))
            })
            .collect();
        if listed.is_empty() {
            return String::new();
        }
        format!(
            "<h3>{}</h3><p class=\"inputs\">{}</p>",
            self.sheets.label(SheetLabel::InputsBehind),
            listed.join(" · ")
        )
    }

    /// Goes on at another figure, unless it was already gone through.
    fn through(&self, path: &str, found: &mut Found, depth: usize) {
        if depth > 0 && !found.through.iter().any(|gone| gone == path) {
            found.through.push(path.to_owned());
            if let Some(tree) = working(self.report, path) {
                self.gather(&tree, found, depth - 1);
            }
        }
    }

    fn gather(&self, step: &Working, found: &mut Found, depth: usize) {
        if let Some(path) = &step.path {
            found.inputs.extend(shape::inputs_of(self.report, path));
            if let Some(behind) = shape::basis_of_search(path) {
                self.through(&behind, found, depth);
            }
        }
        match (&step.how, &step.path) {
            (How::Given(Given::Input(field)), _) => found.inputs.push(field.key),
            (How::Given(Given::SolvedInput(solved)), _) => found.inputs.push(solved.moved.key),
            (How::Given(Given::FigureRef), Some(path)) => self.through(path, found, depth),
            (How::Given(Given::Because(Why::SwitchedOff)), _) => found.inputs.extend(shape::SWITCHING),
            // To make another report takes milliseconds, so only the sheet's own figure gets one.
            (How::Given(Given::OtherScenario(figure)), _)
                if depth == DEEPEST && figure.compared.is_none() =>
            {
                let report = Report::of(&decode(&figure.link), self.sheets.language.words);
                let scope = Scope {
                    report: &report,
                    ..self.clone()
                };
                // Figures there have the same paths as ours but rest on other inputs, so they are collected separately.
                let mut of_it = Found::default();
                scope.through(&figure.path, &mut of_it, depth - 1);
                found.inputs.extend(of_it.inputs);
            }
            (How::Months(months), _) => {
                // Growth does not show in the first months, so later months are looked at, too.
                let terms = [0, 1, months.shown, months.terms.len().saturating_sub(1)];
                for term in terms.into_iter().filter_map(|nth| months.terms.get(nth)) {
                    self.gather(term, found, depth);
                }
            }
            _ => {
                for part in step.parts() {
                    self.gather(part, found, depth);
                }
            }
        }
    }
}

/// What was found on the way down.
#[derive(Default)]
struct Found {
    inputs: Vec<&'static str>,
    /// Figures that were gone through.
    through: Vec<String>,
}
