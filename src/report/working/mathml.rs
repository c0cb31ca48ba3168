//! A working's formula as `MathML`, which browsers draw without a library: once in words, once in numbers.

use crate::report::markup::Escaped;
use crate::report::working::text::Language;
use crate::report::working::tree::{How, Sign, Working};

/// What the names in a formula are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// By name.
    Words,
    /// By value.
    Numbers,
}

/// A step's equation, on a line of its own: its name or value, and the formula behind it.
#[must_use]
pub fn equation(step: &Working, written: Written, language: Language<'_>) -> String {
    format!(
        "<math display=\"block\"><mrow>{}<mo>=</mo>{}</mrow></math>",
        leaf(step, written, language),
        formula(step, written, language)
    )
}

fn formula(step: &Working, written: Written, language: Language<'_>) -> String {
    let part = |it: &Working| part(it, written, language);
    // A sum inside a product falls apart without brackets.
    let closed = |it: &Working| {
        let loose = it.quantity.is_none() && matches!(&it.how, How::Sum(parts) if parts.len() > 1);
        let repaid = it.quantity.is_none() && matches!(it.how, How::Repaid(_));
        if loose || repaid {
            format!("<mrow><mo>(</mo>{}<mo>)</mo></mrow>", part(it))
        } else {
            part(it)
        }
    };
    let growth = |parts: &[Working; 2]| {
        format!(
            "<msup><mrow><mo>(</mo><mn>1</mn>{}{}<mo>)</mo></mrow>{}</msup>",
            operator("+"),
            part(&parts[0]),
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
        How::Smaller(parts) => chosen("min", parts),
        How::Months(months) => {
            let term = months.terms.get(months.shown).map_or_else(String::new, &part);
            let last = months.terms.len().saturating_sub(1);
            format!("<mrow><munderover><mo>∑</mo><mn>0</mn><mn>{last}</mn></munderover>{term}</mrow>")
        }
    }
}

/// A sign between two parts, with room on both sides.
fn operator(sign: &str) -> String {
    format!("<mo lspace=\"0.25em\" rspace=\"0.25em\">{sign}</mo>")
}

fn part(step: &Working, written: Written, language: Language<'_>) -> String {
    if step.quantity.is_some() {
        leaf(step, written, language)
    } else {
        formula(step, written, language)
    }
}

/// A name or a value. Not as `mtext`, which counts as a space: signs beside it would lose theirs.
fn leaf(step: &Working, written: Written, language: Language<'_>) -> String {
    match written {
        Written::Words => format!("<mi>{}</mi>", Escaped(&language.name(step))),
        Written::Numbers => format!("<mn>{}</mn>", Escaped(&language.value(step))),
    }
}
