//! The formula of a step, and the list of its parts.

use crate::report::markup::Escaped;
use crate::report::words::sheet::SheetLabel;
use crate::report::working::mathml::{Written, equation};
use crate::report::working::text::named_parts;
use crate::report::working::tree::{Given, How, Months, Working};

use super::Scope;

impl Scope<'_> {
    /// The formula in words, and in the reader's numbers.
    pub(super) fn formula(&self, step: &Working) -> String {
        let language = self.sheets.language;
        format!(
            "<div class=\"formula\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">{}{}</div>",
            Escaped(&language.name(step)),
            equation(step, Written::Words, language),
            equation(step, Written::Numbers, language)
        )
    }

    /// The named parts of a formula, each with what it comes to and the way on; a sum over months has its terms, too.
    /// `unfolded` has a single further step unfold by itself.
    pub(super) fn parts(&self, step: &Working, unfolded: bool) -> String {
        let mut parts = Vec::new();
        named_parts(step, &mut parts);
        // What is made of a single further step is not worth a press.
        let steps = parts.iter().filter(|part| is_step(part)).count();
        let items: String = parts
            .iter()
            .map(|part| format!("<li>{}</li>", self.part(part, unfolded && steps == 1)))
            .collect();
        let list = if items.is_empty() {
            String::new()
        } else {
            format!("<ul class=\"parts\">{items}</ul>")
        };
        list + &months_of(step).map_or_else(String::new, |months| self.terms(months))
    }

    fn part(&self, part: &Working, unfolded: bool) -> String {
        let language = self.sheets.language;
        let name = Escaped(&language.name(part)).to_string();
        let value = Escaped(&language.value(part)).to_string();
        match (&part.how, &part.path) {
            (How::Given(given), _) if *given != Given::Elsewhere => {
                let name = match given {
                    // One that may be left out is no figure of the object then.
                    Given::Input(field) if field.number(&self.report.inputs).is_some() => {
                        self.open(&format!("inputs.{}", field.key), &name)
                    }
                    _ => name,
                };
                format!("{name}: <b>{value}</b> {}", self.origin(part, given, false))
            }
            (_, Some(path)) => {
                // The same thing of something else: the net present value of a use's only row.
                let whose = self.whose(path);
                let whose = if whose.is_empty() || whose == self.whose {
                    String::new()
                } else {
                    format!(" <span class=\"whose\">({})</span>", Escaped(&whose))
                };
                format!("{}{whose}: <b>{value}</b>", self.open(path, &name))
            }
            _ => format!(
                "<details{}><summary>{name}: <b>{value}</b></summary>{}{}</details>",
                if unfolded { " open=\"\"" } else { "" },
                self.formula(part),
                self.parts(part, false)
            ),
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

    /// The terms of a sum over months.
    fn terms(&self, months: &Months) -> String {
        let (language, sheets) = (self.sheets.language, self.sheets);
        let rows: String = (0..)
            .zip(&months.terms)
            .map(|(nth, term): (usize, &Working)| {
                let numbers = Escaped(&language.numbers_of(term)).to_string();
                let numbers = match figure_in(term) {
                    Some(path) => self.open(path, &numbers),
                    None => numbers,
                };
                let value = language.words.numerals().worked(term.value);
                format!(
                    "<tr><th scope=\"row\">{nth}</th><td>{numbers}</td><td>{}</td></tr>",
                    Escaped(&value)
                )
            })
            .collect();
        format!(
            "<details class=\"terms\"><summary>{}</summary><table><thead><tr><th></th><th scope=\"col\">{}</th><th \
             scope=\"col\">{}</th></tr></thead><tbody>{rows}</tbody></table></details>",
            Escaped(&sheets.labels.all_terms(months.terms.len())),
            sheets.said(SheetLabel::Term),
            sheets.said(SheetLabel::Worth),
        )
    }
}

/// The first figure in a term that has a working of its own: the cash of the month that is discounted.
fn figure_in(term: &Working) -> Option<&String> {
    let own = term.path.as_ref();
    own.or_else(|| term.parts().into_iter().find_map(figure_in))
}

/// A step that is no figure of the object, and goes on.
fn is_step(part: &Working) -> bool {
    part.path.is_none() && !matches!(part.how, How::Given(_))
}

/// The sum over months in a formula, if it has one that is no part of its own.
fn months_of(step: &Working) -> Option<&Months> {
    if let How::Months(months) = &step.how {
        return Some(months);
    }
    let unnamed = step.parts().into_iter().filter(|part| part.quantity.is_none());
    unnamed.into_iter().find_map(months_of)
}
