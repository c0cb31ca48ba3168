//! The formula of a step, and the list of its parts.

use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetLabel;
use crate::report::working::mathml::{Written, equation};
use crate::report::working::text::{months_of, named_parts};
use crate::report::working::tree::{Given, How, Months, Working};
use crate::report::working::working;

use super::Scope;

/// How far a list of parts unfolds by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfolded {
    /// The first part that has a working: a step unfolds, a figure shows what it is made of. A reader on the way down
    /// need not stop at every figure.
    Ahead,
    /// Every step without a place in the object, and no figure. This is for the parts of a figure that is already shown
    /// ahead.
    Steps,
    /// Nothing.
    No,
}

impl Scope<'_> {
    /// The formula in words and in the reader's numbers, with a note below it if there is one.
    pub(super) fn formula(&self, step: &Working) -> String {
        let language = self.sheets.language;
        let note = match step
            .quantity
            .map_or("", |quantity| self.sheets.labels.note(quantity))
        {
            "" => String::new(),
            note => format!("<p class=\"note\">{}</p>", Escaped(note)),
        };
        format!(
            "<div class=\"formula\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">{}{}</div>{note}",
            Escaped(&language.name(step)),
            equation(step, Written::Words, language),
            equation(step, Written::Numbers, language)
        )
    }

    /// The named parts of a formula, each with its value and the way on. Of a sum over months, one month is worked out
    /// and marked as such; all months follow the list, with their total.
    pub(super) fn parts(&self, step: &Working, unfolded: Unfolded) -> String {
        let mut parts = Vec::new();
        named_parts(step, &mut parts);
        // The first part that has a working is shown without a press.
        let first = parts.iter().position(|part| is_step(part) || is_figure(part));
        let items: String = parts
            .iter()
            .enumerate()
            .map(|(nth, part)| {
                let unfolded = match unfolded {
                    Unfolded::Ahead if first != Some(nth) => Unfolded::No,
                    unfolded => unfolded,
                };
                format!("<li>{}</li>", self.part(part, unfolded))
            })
            .collect();
        let list = if items.is_empty() {
            String::new()
        } else {
            format!("<ul class=\"parts\">{items}</ul>")
        };
        match months_of(step) {
            Some((whole, months)) => self.one_month(whole, months) + &list + &self.terms(whole, months),
            None => list,
        }
    }

    /// The month of a sum that is worked out, said to be one of them.
    fn one_month(&self, whole: &Working, months: &Months) -> String {
        let Some(term) = months.terms.get(months.shown) else {
            return String::new();
        };
        let language = self.sheets.language;
        format!(
            "<p class=\"one\">{}: {} = <b>{}</b></p>",
            Escaped(&self.sheets.labels.one_month(months.shown, months.terms.len())),
            Escaped(&language.numbers_of(term)),
            Escaped(&language.amount(term.value, whole))
        )
    }

    fn part(&self, part: &Working, unfolded: Unfolded) -> String {
        let language = self.sheets.language;
        let name = Escaped(&language.name(part)).to_string();
        let value = Escaped(&language.value(part)).to_string();
        match (&part.how, &part.path) {
            (How::Given(given), _) if *given != Given::FigureRef => {
                let name = match given {
                    // An input that was left out is no figure of the object.
                    Given::Input(field) if field.number(&self.report.inputs).is_some() => {
                        self.open(&format!("inputs.{}", field.key), &name)
                    }
                    _ => name,
                };
                format!("{name}: <b>{value}</b> {}", self.origin(part, given, false))
            }
            (_, Some(path)) => {
                // The same quantity, but of something else: the net present value of a use's only row.
                let whose = self.belongs_to(path);
                let whose = if whose.is_empty() || whose == self.whose {
                    String::new()
                } else {
                    format!(" <span class=\"whose\">({})</span>", Escaped(&whose))
                };
                let ahead = match unfolded {
                    Unfolded::Ahead => self.ahead(path),
                    Unfolded::Steps | Unfolded::No => String::new(),
                };
                format!("{}{whose}: <b>{value}</b>{ahead}", self.open(path, &name))
            }
            _ => format!(
                "<details{}><summary>{name}: <b>{value}</b></summary>{}{}</details>",
                if unfolded == Unfolded::No {
                    ""
                } else {
                    " open=\"\""
                },
                self.formula(part),
                self.parts(
                    part,
                    if unfolded == Unfolded::Steps {
                        Unfolded::No
                    } else {
                        unfolded
                    }
                )
            ),
        }
    }

    /// What a figure is made of, shown below its name; empty for a figure that is given.
    fn ahead(&self, path: &str) -> String {
        match working(self.report, path) {
            Some(tree) if !matches!(tree.how, How::Given(_)) => {
                let scope = self.at(&tree);
                scope.formula(&tree) + &scope.parts(&tree, Unfolded::Steps)
            }
            _ => String::new(),
        }
    }

    /// A name that opens its figure; HTML already.
    pub(super) fn open(&self, path: &str, name: &str) -> String {
        format!(
            "<button type=\"button\" data-open=\"{}{}\">{name}</button>",
            Escaped(self.within),
            Escaped(path)
        )
    }

    /// The terms of a sum over months, with what they come to together.
    fn terms(&self, whole: &Working, months: &Months) -> String {
        let (language, sheets) = (self.sheets.language, self.sheets);
        let rows: String = (0..)
            .zip(&months.terms)
            .map(|(nth, term): (usize, &Working)| {
                let numbers = Escaped(&language.numbers_of(term)).to_string();
                let numbers = match figure_in(term) {
                    Some(path) => self.open(path, &numbers),
                    None => numbers,
                };
                let value = language.amount(term.value, whole);
                format!(
                    "<tr><th scope=\"row\">{nth}</th><td>{numbers}</td><td>{}</td></tr>",
                    Escaped(&value)
                )
            })
            .collect();
        format!(
            "<details class=\"terms\"><summary>{}</summary><table><thead><tr><th></th><th scope=\"col\">{}</th><th \
             scope=\"col\">{}</th></tr></thead><tbody>{rows}</tbody><tfoot><tr><th scope=\"row\">∑</th><td>{}</td><td>{}</td></tr>\
             </tfoot></table></details>",
            Escaped(&sheets.labels.all_terms(months.terms.len())),
            sheets.label(SheetLabel::Term),
            sheets.label(SheetLabel::Worth),
            sheets.label(SheetLabel::Together),
            Escaped(&language.value(whole)),
        )
    }
}

/// The first figure in a term that has a working of its own: the cash of the month that is discounted.
fn figure_in(term: &Working) -> Option<&String> {
    let own = term.path.as_ref();
    own.or_else(|| term.parts().into_iter().find_map(figure_in))
}

/// Whether a part is a step with parts that is no figure of the object.
fn is_step(part: &Working) -> bool {
    part.path.is_none() && !matches!(part.how, How::Given(_))
}

/// Whether a part is a figure of the object that has a sheet of its own.
fn is_figure(part: &Working) -> bool {
    part.path.is_some() && !matches!(&part.how, How::Given(given) if *given != Given::FigureRef)
}
