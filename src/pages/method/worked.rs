//! Figures worked out on the page: each with its formula in words and in the defaults' numbers, and the origin of every
//! part. The formulas are those of `report/working`, which the tests hold against the report.

use std::collections::BTreeSet;

use crate::link::decode;
use crate::pages::catalog;
use crate::report::Report;
use crate::report::english::English;
use crate::report::markup::Escaped;
use crate::report::number::ENGLISH;
use crate::report::words::InputWords;
use crate::report::words::sheet::SheetWords;
use crate::report::working::mathml::{Written, equation};
use crate::report::working::quantity::Quantity;
use crate::report::working::text::{Language, months_of, named_parts};
use crate::report::working::{Given, How, Working, working};
use crate::scenario::field;

const LANGUAGE: Language<'static> = Language {
    workings: &English,
    words: &English,
};

/// Writes the workings of one scenario's figures, in the order of the page, and remembers what has been written.
pub(super) struct Worked<'a> {
    report: &'a Report,
    /// Paths that have been worked out; later mentions of them link back.
    shown: BTreeSet<String>,
    /// Steps without a path that have been written out, by quantity and by the bits of their value.
    written_out: Vec<(Option<Quantity>, u64)>,
}

/// The month of a sum that is shown as an example, with its numbers; empty if the working is no sum over months.
fn one_month(tree: &Working) -> String {
    let Some((_, months)) = months_of(tree) else {
        return String::new();
    };
    months.terms.get(months.shown).map_or_else(String::new, |term| {
        format!(
            "<p class=\"soft\">{}: {} = {}</p>",
            Escaped(&English.one_month(months.shown, months.terms.len())),
            Escaped(&LANGUAGE.numbers_of(term)),
            Escaped(&ENGLISH.worked(term.value))
        )
    })
}

impl<'a> Worked<'a> {
    pub(super) fn of(report: &'a Report) -> Self {
        Self {
            report,
            shown: BTreeSet::new(),
            written_out: Vec::new(),
        }
    }

    /// The report whose figures these are.
    pub(super) fn report(&self) -> &'a Report {
        self.report
    }

    /// The same scenario at another Bitcoin price.
    pub(super) fn at_bitcoin_price(&self, usd: f64) -> Report {
        let mut link = decode("");
        link.scenario = self.report.inputs.0.clone();
        link.scenario.bitcoin.price_usd = usd;
        Report::of(&link, &English)
    }

    /// An input with its unit, as a link to where its default comes from.
    pub(super) fn value_of_input(&self, key: &str) -> String {
        let said = field(key).map_or_else(String::new, |field| English.value(field, &self.report.inputs));
        format!(
            "<a href=\"{}\">{}</a>",
            catalog::input_anchor(key),
            Escaped(&said)
        )
    }

    /// A figure with its formula and the parts of it.
    ///
    /// # Errors
    /// When there is no such figure, or it has no working.
    pub(super) fn figure(&mut self, path: &str) -> Result<String, String> {
        let tree = working(self.report, path).ok_or_else(|| format!("no working of {path}"))?;
        self.shown.insert(path.to_owned());
        Ok(format!(
            "<div class=\"worked\" id=\"{0}\"><code>{0}</code><div class=\"wide\" role=\"region\" aria-label=\"{1}\" \
             tabindex=\"0\">{2}{3}</div>{4}</div>\n",
            Escaped(path),
            Escaped(&LANGUAGE.name(&tree)),
            equation(&tree, Written::Words, LANGUAGE),
            equation(&tree, Written::Numbers, LANGUAGE),
            self.parts(&tree),
        ))
    }

    /// The value of a figure, written as in its working.
    pub(super) fn value(&self, path: &str) -> Result<String, String> {
        let tree = working(self.report, path).ok_or_else(|| format!("no working of {path}"))?;
        Ok(format!(
            "<data value=\"{}\" data-figure=\"{}\">{}</data>",
            tree.value,
            Escaped(path),
            Escaped(&LANGUAGE.value(&tree))
        ))
    }

    /// The named parts of a formula, with what each is and where it comes from.
    fn parts(&mut self, tree: &Working) -> String {
        let mut parts = Vec::new();
        named_parts(tree, &mut parts);
        if parts.is_empty() {
            return String::new();
        }
        let items: String = parts.into_iter().map(|part| self.part(part)).collect();
        format!("{}<ul>{items}</ul>", one_month(tree))
    }

    fn part(&mut self, part: &Working) -> String {
        let name = Escaped(&LANGUAGE.name(part)).to_string();
        let value = Escaped(&LANGUAGE.value(part)).to_string();
        if let How::Given(given) = &part.how
            && *given != Given::FigureRef
        {
            return format!("<li>{name}: {value} {}</li>", self.origin(part, given));
        }
        if let Some(path) = &part.path {
            return if self.shown.contains(path) {
                format!("<li><a href=\"#{0}\">{name}</a>: {value}</li>", Escaped(path))
            } else {
                format!(
                    "<li>{name}: {value} <span class=\"soft\">({})</span></li>",
                    Escaped(path)
                )
            };
        }
        let step = (part.quantity, part.value.to_bits());
        if self.written_out.contains(&step) {
            return format!("<li>{name}: {value}, as above</li>");
        }
        self.written_out.push(step);
        format!(
            "<li>{name}: {value} = {}{}</li>",
            Escaped(&LANGUAGE.words_of(part)),
            self.parts(part)
        )
    }

    /// Where a part comes from, with a link to it in the catalogue.
    fn origin(&self, part: &Working, given: &Given) -> String {
        let (address, said) = match given {
            Given::Input(field) => {
                let evidence = field.source.on(self.report.inputs.day());
                let address = catalog::input_anchor(field.key);
                (Some(address), English.confidence(evidence.confidence).to_owned())
            }
            Given::Catalogue { id, confidence, .. } => (
                Some(catalog::machine_anchor(id)),
                English.confidence(*confidence).to_owned(),
            ),
            _ => (None, LANGUAGE.origin(part)),
        };
        let said = Escaped(&said).to_string();
        match address {
            Some(address) => format!(
                "<span class=\"soft\">(<a href=\"{}\">{said}</a>)</span>",
                Escaped(&address)
            ),
            None => format!("<span class=\"soft\">({said})</span>"),
        }
    }
}
