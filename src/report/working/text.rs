//! A working as text: formulas in words and in numbers, and where its ends come from.

use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::working::{AS_PERCENTAGE, WorkingWords};
pub use crate::report::working::indented::indented;
use crate::report::working::mathml::Written;
use crate::report::working::quantity::Quantity;
use crate::report::working::solved_input::SolvedInput;
use crate::report::working::tree::{Given, How, Months, Sign, Working};
use crate::scenario::{Field, Input, Scenario, Unit, fields};

/// A sum over more months than this is not written out in full.
const SPELLED_OUT: usize = 4;

/// How tightly the parts of a formula hang together: a looser one inside a tighter one needs brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Binding {
    Sum,
    Product,
    Whole,
}

/// A language that says both workings and the calculator's own words.
#[derive(Clone, Copy)]
pub struct Language<'a> {
    /// The names of steps.
    pub workings: &'a dyn WorkingWords,
    /// Numbers, names of inputs, confidence.
    pub words: &'a dyn Words,
}

impl std::fmt::Debug for Language<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Language")
    }
}

impl Language<'_> {
    /// A step's name; of one that has none its formula.
    #[must_use]
    pub fn name(self, step: &Working) -> String {
        match step.quantity {
            Some(quantity) => self.workings.quantity(quantity),
            None => self.words_of(step),
        }
    }

    /// A step's value with its unit: "$84,714", "14.57 BTC", "95%".
    #[must_use]
    pub fn value(self, step: &Working) -> String {
        self.amount(step.value, step)
    }

    /// An amount in the unit of a step, such as one month's term of a sum over months.
    #[must_use]
    pub fn amount(self, amount: f64, step: &Working) -> String {
        let n = self.words.numerals();
        let number = n.worked(amount);
        let unit = match (&step.how, step.quantity) {
            (How::Given(Given::Input(field)), _) if field.unit == Unit::Usd => "$",
            (How::Given(Given::Input(field)), _) => self.words.unit(field.unit),
            (How::Given(Given::SolvedInput(solved)), _) if solved.moved.unit == Unit::Usd => "$",
            (How::Given(Given::SolvedInput(solved)), _) => self.words.unit(solved.moved.unit),
            (
                _,
                Some(
                    Quantity::Input(input)
                    | Quantity::Swing(input)
                    | Quantity::MovedTo(input)
                    | Quantity::TippingValue(input),
                ),
            ) => self.unit_of(input),
            (_, Some(quantity)) => self.workings.quantity_unit(quantity),
            _ => "",
        };
        match unit {
            "" => number,
            AS_PERCENTAGE => n.with_unit(&n.worked(100.0 * amount), "%"),
            "$" => match number.strip_prefix(n.minus) {
                Some(size) => format!("{}${size}", n.minus),
                None => format!("${number}"),
            },
            unit => n.with_unit(&number, unit),
        }
    }

    /// The unit of an input that stands as a figure of its own.
    fn unit_of(self, input: Input) -> &'static str {
        match fields().find(|field| field.input == input) {
            Some(field) if field.unit == Unit::Usd => "$",
            Some(field) => self.words.unit(field.unit),
            None => "",
        }
    }

    /// The formula behind a step in words: "Bitcoin received × Bitcoin price".
    #[must_use]
    pub fn words_of(self, step: &Working) -> String {
        self.formula(step, Written::Words).0
    }

    /// The same in numbers: "14.57 BTC × $84,714".
    #[must_use]
    pub fn numbers_of(self, step: &Working) -> String {
        self.formula(step, Written::Numbers).0
    }

    /// The values of a sum over months, in the unit of the sum. Of a long sum, only the first ones and the last.
    pub(super) fn values_of(self, sum: &Working, months: &Months) -> Vec<String> {
        let value = |term: &Working| {
            self.value(&Working {
                quantity: sum.quantity,
                path: None,
                value: term.value,
                how: How::Sum(Vec::new()),
            })
        };
        let count = months.terms.len();
        let mut values: Vec<String> = months.terms.iter().map(value).collect();
        if count > SPELLED_OUT {
            let last = values.split_off(count - 1);
            values.truncate(SPELLED_OUT - 2);
            values.push("…".to_owned());
            values.extend(last);
        }
        values
    }

    fn formula(self, step: &Working, written: Written) -> (String, Binding) {
        let part = |part: &Working, least: Binding| self.part(part, least, written);
        // Two signs do not follow each other: "12 × (−$17)".
        let after_a_sign = |said: String| {
            if said.starts_with('−') {
                format!("({said})")
            } else {
                said
            }
        };
        let list = |parts: &[Working], sign: &str| {
            let written = parts.iter().enumerate().map(|(nth, it)| {
                let said = part(it, Binding::Product);
                if nth == 0 { said } else { after_a_sign(said) }
            });
            written.collect::<Vec<String>>().join(sign)
        };
        match &step.how {
            How::Given(_) => (self.written(step, written), Binding::Whole),
            How::Sum(parts) => {
                let mut text = String::new();
                for (nth, (sign, it)) in parts.iter().enumerate() {
                    text += match (sign, nth) {
                        (Sign::Plus, 0) => "",
                        (Sign::Minus, 0) => "−",
                        (Sign::Plus, _) => " + ",
                        (Sign::Minus, _) => " − ",
                    };
                    let said = part(it, Binding::Product);
                    let is_first = nth == 0 && *sign == Sign::Plus;
                    text += &if is_first { said } else { after_a_sign(said) };
                }
                let binding = if parts.len() == 1 {
                    Binding::Product
                } else {
                    Binding::Sum
                };
                (text, binding)
            }
            How::Product(parts) => (list(parts, " × "), Binding::Product),
            How::Quotient(parts) => {
                let above = part(&parts[0], Binding::Product);
                let below = part(&parts[1], Binding::Whole);
                (format!("{above} ÷ {below}"), Binding::Product)
            }
            How::Compound(parts) => {
                let rate = part(&parts[0], Binding::Product);
                let periods = part(&parts[1], Binding::Whole);
                (format!("(1 + {rate})^{periods}"), Binding::Whole)
            }
            How::Power(parts) => {
                let base = part(&parts[0], Binding::Whole);
                let exponent = part(&parts[1], Binding::Whole);
                (format!("{base}^{exponent}"), Binding::Whole)
            }
            How::Repaid(parts) => {
                let rate = part(&parts[0], Binding::Product);
                let periods = part(&parts[1], Binding::Whole);
                (format!("1 − 1 ÷ (1 + {rate})^{periods}"), Binding::Sum)
            }
            How::Whole(of) => (
                format!("whole part of ({})", part(of, Binding::Sum)),
                Binding::Whole,
            ),
            How::Smaller(parts) | How::Larger(parts) => {
                let [one, other] = [part(&parts[0], Binding::Sum), part(&parts[1], Binding::Sum)];
                let which = if matches!(step.how, How::Larger(_)) {
                    "larger"
                } else {
                    "smaller"
                };
                (format!("the {which} of ({one}) and ({other})"), Binding::Whole)
            }
            How::Months(months) if written == Written::Numbers => {
                let mut values = self.values_of(step, months).into_iter();
                let first = values.next().unwrap_or_default();
                let added = values.map(after_a_sign);
                let all: Vec<String> = std::iter::once(first).chain(added).collect();
                (all.join(" + "), Binding::Sum)
            }
            How::Months(months) => {
                let shown = months.terms.get(months.shown);
                let term = shown.map_or_else(String::new, |term| part(term, Binding::Sum));
                (
                    format!("the sum of {} like ({term})", months.terms.len()),
                    Binding::Whole,
                )
            }
        }
    }

    fn written(self, step: &Working, written: Written) -> String {
        match written {
            Written::Words => self.name(step),
            Written::Numbers => self.value(step),
        }
    }

    /// A part: its name or value, or its formula, in brackets if it holds together less than `least`.
    fn part(self, part: &Working, least: Binding, written: Written) -> String {
        if part.quantity.is_some() {
            return self.written(part, written);
        }
        let (text, binding) = self.formula(part, written);
        if binding < least {
            format!("({text})")
        } else {
            text
        }
    }

    /// What was searched for, and the proof.
    fn solved_input(self, solved: &SolvedInput) -> String {
        self.workings.solved_input(
            solved.condition,
            self.words.input(solved.moved.input),
            &self.figures(&solved.before, true),
            &self.figures(&solved.proof, true),
            &self.figures(&solved.nearer, true),
        )
    }

    /// The figures of a proof.
    fn figures(self, figures: &[f64], money: bool) -> String {
        let n = self.words.numerals();
        let write = |figure: &f64| {
            if money {
                n.money_exact(in_cents(*figure))
            } else {
                n.worked(*figure)
            }
        };
        figures.iter().map(write).collect::<Vec<String>>().join(" and ")
    }

    /// Where a step ends, in words; empty for a step that has parts.
    #[must_use]
    pub fn origin(self, step: &Working) -> String {
        let How::Given(given) = &step.how else {
            return String::new();
        };
        match given {
            Given::Input(field) => format!("input {}", field.key),
            Given::Row => "the mix".to_owned(),
            Given::Catalogue {
                id,
                date,
                confidence,
                source,
            } => {
                let dated = if date.is_empty() {
                    String::new()
                } else {
                    format!(", {date}")
                };
                let confidence = self.words.confidence(*confidence);
                format!("catalogue: {id}{dated}. {confidence}: {source}")
            }
            Given::Constant(constant) => self.workings.fixed_by(*constant).to_owned(),
            Given::Because(why) => self.workings.why(*why).to_owned(),
            Given::SolvedInput(solved) => self.solved_input(solved),
            Given::SolvedValue(found) => {
                let written = |figures: &[f64]| self.figures(figures, found.is_money());
                let (before, there) = (written(&found.before), written(&found.proof));
                self.workings.solved_value(found.what, &before, &there)
            }
            Given::OtherScenario(figure) => {
                let of = figure.compared.map(|nth| self.words.scenario_name(nth + 1));
                self.workings.other_scenario(of)
            }
            Given::FigureRef => String::new(),
        }
    }
}

/// An amount in whole cents.
fn in_cents(usd: f64) -> f64 {
    (usd * 100.0).round() / 100.0
}

/// Where an input's value comes from: the source of its default. If the reader has chosen another value, the default
/// comes first.
#[must_use]
pub fn source_of_input(report: &Report, field: &Field, language: Language<'_>) -> String {
    let now = &report.inputs;
    let defaults = Scenario::on(now.day());
    let own = (!field.same(now, &defaults)).then(|| language.words.value(field, &defaults));
    language.words.origin(field.source.on(now.day()), own.as_deref())
}

/// The named steps of a formula, each once, in their order.
pub fn named_parts<'a>(step: &'a Working, found: &mut Vec<&'a Working>) {
    for part in step.parts() {
        if part.quantity.is_none() {
            named_parts(part, found);
        } else if !found.contains(&part) && !is_plain_number(part) {
            found.push(part);
        }
    }
}

/// The sum over months in a formula, outside its named parts, with the step that comes to that sum; none if there is no
/// such sum.
#[must_use]
pub fn months_of(step: &Working) -> Option<(&Working, &Months)> {
    if let How::Months(months) = &step.how {
        return Some((step, months));
    }
    let unnamed = step.parts().into_iter().filter(|part| part.quantity.is_none());
    unnamed.into_iter().find_map(months_of)
}

/// 0, 1, ½, 2 and 100 need no explanation.
fn is_plain_number(part: &Working) -> bool {
    use crate::report::working::quantity::Constant;
    matches!(
        part.how,
        How::Given(Given::Constant(
            Constant::Zero | Constant::One | Constant::Two | Constant::Half | Constant::Hundred
        ))
    )
}
