//! A working's formula as `MathML`, which browsers draw without a library: once in words, once in numbers.

use crate::report::markup::Escaped;
use crate::report::working::text::Language;
use crate::report::working::tree::{How, Sign, Working};

/// How the steps in a formula are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// By name.
    Words,
    /// By value.
    Numbers,
}

/// How many letters fit on one line of a telephone. A wider formula is broken where it can be.
const LETTERS_OF_A_LINE: usize = 36;

/// A step's equation: its name or value, and the formula behind it. Browsers do not break a formula into lines, so the
/// equation is written as several formulas that follow each other like words. Each but the first begins with its sign.
#[must_use]
pub fn equation(step: &Working, written: Written, language: Language<'_>) -> String {
    let writer = Writer { written, language };
    let mut pieces = writer.leaf_pieces(step);
    pieces.extend(begun(&first("="), writer.formula_pieces(step)));
    let written: Vec<String> = pieces
        .iter()
        .map(|piece| format!("<math displaystyle=\"true\"><mrow>{piece}</mrow></math>"))
        .collect();
    format!("<div class=\"equation\">{}</div>", written.join(" "))
}

/// Pieces with a sign before the first.
fn begun(sign: &str, mut pieces: Vec<String>) -> Vec<String> {
    if let Some(first) = pieces.first_mut() {
        first.insert_str(0, sign);
    }
    pieces
}

/// Pieces with a sign behind the last.
fn ended(mut pieces: Vec<String>, sign: &str) -> Vec<String> {
    if let Some(last) = pieces.last_mut() {
        last.push_str(sign);
    }
    pieces
}

/// Pieces in brackets.
fn bracketed(pieces: Vec<String>) -> Vec<String> {
    ended(begun(&bracket("("), pieces), &bracket(")"))
}

/// A bracket that does not stretch to the height of its contents, because its other half may be on another line.
fn bracket(sign: &str) -> String {
    format!("<mo stretchy=\"false\">{sign}</mo>")
}

/// How names are written, in which language.
struct Writer<'a> {
    written: Written,
    language: Language<'a>,
}

impl Writer<'_> {
    fn step_text(&self, step: &Working) -> String {
        match self.written {
            Written::Words => self.language.name(step),
            Written::Numbers => self.language.value(step),
        }
    }

    /// A name or a value, a long one in several pieces.
    fn leaf_pieces(&self, step: &Working) -> Vec<String> {
        let said = self.step_text(step);
        if self.written == Written::Numbers || said.chars().count() <= LETTERS_OF_A_LINE {
            return vec![leaf(step, self.written, self.language)];
        }
        let mut lines: Vec<String> = vec![String::new()];
        for word in said.split(' ') {
            match lines.last_mut() {
                Some(line) if line.is_empty() => *line += word,
                Some(line) if line.chars().count() + word.chars().count() < LETTERS_OF_A_LINE => {
                    *line += " ";
                    *line += word;
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
            .iter()
            .map(|line| format!("<mi>{}</mi>", Escaped(line)))
            .collect()
    }

    /// The pieces of a part: its name or value, or its formula if it has no name.
    fn part_pieces(&self, step: &Working) -> Vec<String> {
        if step.quantity.is_some() {
            self.leaf_pieces(step)
        } else {
            self.formula_pieces(step)
        }
    }

    /// The pieces of a part, in brackets if a sign beside it would tear it apart.
    fn closed_pieces(&self, step: &Working) -> Vec<String> {
        let pieces = if self.letters(step) <= LETTERS_OF_A_LINE {
            vec![part(step, self.written, self.language)]
        } else {
            self.part_pieces(step)
        };
        if is_loose(step) { bracketed(pieces) } else { pieces }
    }

    /// The pieces of a part behind a sign. A negative value gets brackets: "12 × −$17" would be two signs in a row.
    fn factor_pieces(&self, step: &Working) -> Vec<String> {
        let pieces = self.closed_pieces(step);
        let is_negative = self.written == Written::Numbers && step.quantity.is_some() && step.value < 0.0;
        if is_negative { bracketed(pieces) } else { pieces }
    }

    /// The formula behind a step, broken before its signs.
    fn formula_pieces(&self, step: &Working) -> Vec<String> {
        match &step.how {
            How::Given(_) => self.leaf_pieces(step),
            How::Sum(parts) => parts
                .iter()
                .enumerate()
                .flat_map(|(nth, (sign, it))| match (sign, nth) {
                    (Sign::Plus, 0) => self.closed_pieces(it),
                    (Sign::Plus, _) => begun(&first("+"), self.factor_pieces(it)),
                    (Sign::Minus, _) => begun(&first("−"), self.factor_pieces(it)),
                })
                .collect(),
            How::Product(parts) => parts
                .iter()
                .enumerate()
                .flat_map(|(nth, it)| match nth {
                    0 => self.closed_pieces(it),
                    _ => begun(&first("×"), self.factor_pieces(it)),
                })
                .collect(),
            How::Quotient(parts) if self.formula_letters(step) > LETTERS_OF_A_LINE => self.divided(parts),
            How::Smaller(parts) | How::Larger(parts) => {
                let first = ended(self.part_pieces(&parts[0]), "<mo>,</mo>");
                let name = format!("<mi>{}</mi>{}", function_name(&step.how), bracket("("));
                let mut pieces = begun(&name, first);
                pieces.extend(ended(self.part_pieces(&parts[1]), &bracket(")")));
                pieces
            }
            How::Compound(parts) if self.formula_letters(step) > LETTERS_OF_A_LINE => {
                let rate = self.closed_pieces(&parts[0]);
                let is_negative = self.written == Written::Numbers && parts[0].value < 0.0;
                let rate = if is_negative { bracketed(rate) } else { rate };
                let mut pieces = vec![format!("{}<mn>1</mn>", bracket("("))];
                pieces.extend(ended(begun(&first("+"), rate), &self.raised(&parts[1])));
                pieces
            }
            How::Power(parts) if self.formula_letters(step) > LETTERS_OF_A_LINE => {
                let base = match &parts[0].how {
                    How::Quotient(of) if parts[0].quantity.is_none() => self.divided(of),
                    _ => self.part_pieces(&parts[0]),
                };
                ended(begun(&bracket("("), base), &self.raised(&parts[1]))
            }
            How::Months(months) if self.written == Written::Numbers => {
                let values = self.language.values_of(step, months);
                let pieces = values.iter().enumerate().map(|(nth, value)| {
                    let value = format!("<mn>{}</mn>", Escaped(value));
                    match nth {
                        0 => value,
                        _ => first("+") + &bracketed_if_negative(value),
                    }
                });
                pieces.collect()
            }
            How::Months(months) => {
                let term = months.terms.get(months.shown);
                let term = term.map_or_else(Vec::new, |it| self.closed_pieces(it));
                begun(&sign_of_sum(months.terms.len()), term)
            }
            _ => vec![formula(step, self.written, self.language)],
        }
    }

    /// A fraction on one line.
    fn divided(&self, parts: &[Working; 2]) -> Vec<String> {
        let below = self.closed_pieces(&parts[1]);
        let is_whole = parts[1].quantity.is_some() || is_loose(&parts[1]);
        let below = if is_whole { below } else { bracketed(below) };
        let mut pieces = self.closed_pieces(&parts[0]);
        pieces.extend(begun(&first("÷"), below));
        pieces
    }

    /// A closing bracket with an exponent.
    fn raised(&self, exponent: &Working) -> String {
        let exponent = part(exponent, self.written, self.language);
        format!("<msup>{}{exponent}</msup>", bracket(")"))
    }

    /// How many letters wide a step is; a fraction is as wide as its wider line.
    fn letters(&self, step: &Working) -> usize {
        if step.quantity.is_some() {
            self.step_text(step).chars().count()
        } else {
            self.formula_letters(step)
        }
    }

    fn formula_letters(&self, step: &Working) -> usize {
        let parts = step.parts();
        let each = parts
            .iter()
            .map(|it| self.letters(it) + 2 * usize::from(is_loose(it)));
        match &step.how {
            How::Given(_) => self.step_text(step).chars().count(),
            How::Quotient(_) => each.max().unwrap_or(0),
            // "(1 + rate)", with the exponent in smaller letters; "min(a, b)" and the like.
            How::Compound(_) | How::Smaller(_) | How::Larger(_) => each.sum::<usize>() + 7,
            How::Repaid(_) => each.sum::<usize>() + 11,
            _ => each.map(|letters| letters + 3).sum::<usize>(),
        }
    }
}

/// Whether a part needs brackets in a product.
fn is_loose(it: &Working) -> bool {
    let is_sum = matches!(&it.how, How::Sum(parts) if parts.len() > 1);
    it.quantity.is_none() && (is_sum || matches!(it.how, How::Repaid(_) | How::Months(_)))
}

/// A value behind a sign: "+ −$17" would be two signs in a row.
fn bracketed_if_negative(value: String) -> String {
    if value.starts_with("<mn>−") {
        format!("{}{value}{}", bracket("("), bracket(")"))
    } else {
        value
    }
}

fn sign_of_sum(count: usize) -> String {
    let last = count.saturating_sub(1);
    format!("<munderover><mo>∑</mo><mn>0</mn><mn>{last}</mn></munderover>")
}

fn formula(step: &Working, written: Written, language: Language<'_>) -> String {
    let part = |it: &Working| part(it, written, language);
    let closed = |it: &Working| {
        if is_loose(it) {
            format!("<mrow><mo>(</mo>{}<mo>)</mo></mrow>", part(it))
        } else {
            part(it)
        }
    };
    let growth = |parts: &[Working; 2]| {
        // "1 + −15%" would be two signs in a row.
        let is_negative = written == Written::Numbers && parts[0].value < 0.0;
        let rate = if is_negative {
            format!("<mrow><mo>(</mo>{}<mo>)</mo></mrow>", part(&parts[0]))
        } else {
            part(&parts[0])
        };
        format!(
            "<msup><mrow><mo>(</mo><mn>1</mn>{}{rate}<mo>)</mo></mrow>{}</msup>",
            operator("+"),
            part(&parts[1])
        )
    };
    let chosen = |name: &str, parts: &[Working; 2]| {
        format!(
            "<mrow><mi>{name}</mi><mo>(</mo>{}<mo>,</mo>{}<mo>)</mo></mrow>",
            part(&parts[0]),
            part(&parts[1])
        )
    };
    match &step.how {
        How::Given(_) => leaf(step, written, language),
        How::Sum(parts) => {
            let mut out = String::from("<mrow>");
            for (nth, (sign, it)) in parts.iter().enumerate() {
                match (sign, nth) {
                    (Sign::Plus, 0) => {}
                    (Sign::Plus, _) => out += &operator("+"),
                    (Sign::Minus, _) => out += &operator("−"),
                }
                out += &closed(it);
            }
            out + "</mrow>"
        }
        How::Product(parts) => {
            let written: Vec<String> = parts.iter().map(closed).collect();
            format!("<mrow>{}</mrow>", written.join(&operator("×")))
        }
        How::Quotient(parts) => format!("<mfrac>{}{}</mfrac>", part(&parts[0]), part(&parts[1])),
        How::Compound(parts) => growth(parts),
        How::Power(parts) => format!("<msup>{}{}</msup>", closed(&parts[0]), part(&parts[1])),
        How::Repaid(parts) => format!(
            "<mrow><mn>1</mn>{}<mfrac><mn>1</mn>{}</mfrac></mrow>",
            operator("−"),
            growth(parts)
        ),
        How::Whole(of) => format!("<mrow><mo>⌊</mo>{}<mo>⌋</mo></mrow>", part(of)),
        How::Smaller(parts) | How::Larger(parts) => chosen(function_name(&step.how), parts),
        How::Months(months) if written == Written::Numbers => {
            let values = language.values_of(step, months).into_iter().enumerate();
            let values = values.map(|(nth, value)| {
                let value = format!("<mn>{}</mn>", Escaped(&value));
                if nth == 0 {
                    value
                } else {
                    bracketed_if_negative(value)
                }
            });
            let values: Vec<String> = values.collect();
            format!("<mrow>{}</mrow>", values.join(&operator("+")))
        }
        How::Months(months) => {
            let term = months.terms.get(months.shown).map_or_else(String::new, &part);
            format!("<mrow>{}{term}</mrow>", sign_of_sum(months.terms.len()))
        }
    }
}

/// The mathematical name of the larger or the smaller of two.
fn function_name(how: &How) -> &'static str {
    if matches!(how, How::Larger(_)) {
        "max"
    } else {
        "min"
    }
}

/// A sign that begins a piece. It has no room of its own before it: the space between pieces is there.
fn first(sign: &str) -> String {
    format!("<mo form=\"infix\" lspace=\"0\" rspace=\"0.3em\">{sign}</mo>")
}

/// A sign between two parts, with room on both sides.
fn operator(sign: &str) -> String {
    format!("<mo form=\"infix\" lspace=\"0.25em\" rspace=\"0.25em\">{sign}</mo>")
}

fn part(step: &Working, written: Written, language: Language<'_>) -> String {
    if step.quantity.is_some() {
        leaf(step, written, language)
    } else {
        formula(step, written, language)
    }
}

/// A name or a value. It is not an `mtext`, because that counts as a space, and signs beside it would lose their own.
fn leaf(step: &Working, written: Written, language: Language<'_>) -> String {
    match written {
        Written::Words => format!("<mi>{}</mi>", Escaped(&language.name(step))),
        Written::Numbers => format!("<mn>{}</mn>", Escaped(&language.value(step))),
    }
}
