//! Reads the marks in a story's text and puts figures and sources in their place.
//!
//! `{rows.0.life.npv_usd|money}` is a figure of the story's own report. `{rows.0.life.npv_usd|money|kwh=0.03}` is that
//! figure of the same scenario with other inputs, or of another scenario (`preset=…`).
//! `{site.life.npv_usd|sign:gain/lose}` is a word that the figure's sign chooses, and `[id]` is a source. A mark that
//! cannot be read is an error that names it: then `pack` and the tests fail.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use super::Story;
use crate::catalog::source::{self, Source};
use crate::link::decode;
use crate::report::figures::Report;
use crate::report::number::Numerals;
use crate::report::words::Words;
use crate::report::words::piece::{Piece, figure, text};

/// A part of a text, once its marks are read.
#[derive(Clone, Debug, PartialEq)]
pub enum TextPart {
    /// Words, or a figure of the state that the text is about.
    Own(Piece),
    /// A figure of another state, with the link that shows it.
    OtherState(String, Piece),
    /// A source.
    Source(&'static Source),
}

/// A state of a scenario: its report, and the same report as the JSON object in which figures have their paths.
#[derive(Debug)]
pub struct State {
    /// The report.
    pub report: Report,
    /// The report as JSON.
    pub object: Value,
}

/// Tells texts, and keeps the reports that they are told from.
#[expect(missing_debug_implementations, reason = "a language has none")]
pub struct Teller<'a> {
    words: &'a dyn Words,
    known: BTreeMap<String, Rc<State>>,
}

impl<'a> Teller<'a> {
    /// A teller that knows no reports yet.
    #[must_use]
    pub fn new(words: &'a dyn Words) -> Self {
        Self {
            words,
            known: BTreeMap::new(),
        }
    }

    /// The state that a link shows.
    ///
    /// # Errors
    /// When the link has problems, or its report is no JSON.
    pub fn state(&mut self, link: &str) -> Result<Rc<State>, String> {
        if let Some(known) = self.known.get(link) {
            return Ok(Rc::clone(known));
        }
        let decoded = decode(link);
        if let Some(problem) = decoded.problems.first() {
            return Err(format!("{link}: {problem:?}"));
        }
        let report = Report::of(&decoded, self.words);
        let object = serde_json::to_value(&report).map_err(|error| format!("{link}: {error}"))?;
        let state = Rc::new(State { report, object });
        self.known.insert(link.to_owned(), Rc::clone(&state));
        Ok(state)
    }

    /// Tells a text about a state of a story.
    ///
    /// # Errors
    /// When a mark names no figure, no format or no source.
    pub fn tell(&mut self, story: &Story, keys: &str, said: &str) -> Result<Vec<TextPart>, String> {
        let mut told = Vec::new();
        let mut rest = said;
        while let Some(at) = rest.find(['{', '[']) {
            let (before, mark) = rest.split_at(at);
            if !before.is_empty() {
                told.push(TextPart::Own(text(before)));
            }
            let close = if mark.starts_with('{') { '}' } else { ']' };
            let (inner, after) = mark[1..]
                .split_once(close)
                .ok_or_else(|| format!("`{mark}` does not end"))?;
            told.push(if close == '}' {
                self.mark(story, keys, inner)?
            } else {
                TextPart::Source(source::find(inner).ok_or_else(|| format!("no source `{inner}`"))?)
            });
            rest = after;
        }
        if !rest.is_empty() {
            told.push(TextPart::Own(text(rest)));
        }
        Ok(told)
    }

    fn mark(&mut self, story: &Story, keys: &str, mark: &str) -> Result<TextPart, String> {
        let mut parts = mark.splitn(3, '|');
        let (Some(path), Some(format), other) = (parts.next(), parts.next(), parts.next()) else {
            return Err(format!("`{mark}` names no format"));
        };
        let link = match other {
            Some(named) if named.starts_with("preset=") => named.to_owned(),
            other => story.link(other.unwrap_or(keys)),
        };
        let value = value_at(&self.state(&link)?.object, path)
            .ok_or_else(|| format!("{link} has no figure `{path}`"))?;
        if let Some(choice) = format.strip_prefix("sign:") {
            let (above, below) = choice
                .split_once('/')
                .ok_or_else(|| format!("`{mark}` wants two words"))?;
            return Ok(TextPart::Own(text(if value > 0.0 { above } else { below })));
        }
        let written = written(&self.words.numerals(), value, format)
            .ok_or_else(|| format!("`{mark}` has an unknown format"))?;
        let piece = figure(path, value, written);
        Ok(if other.is_some_and(|other| other != keys) {
            TextPart::OtherState(link, piece)
        } else {
            TextPart::Own(piece)
        })
    }
}

/// The figure at a path of an object, `rows.0.life.npv_usd`.
#[must_use]
pub fn value_at(object: &Value, path: &str) -> Option<f64> {
    path.split('.')
        .try_fold(object, |value, key| match value {
            Value::Array(items) => items.get(key.parse::<usize>().ok()?),
            other => other.get(key),
        })?
        .as_f64()
}

/// A figure as a format writes it, always by the one formatter.
fn written(numerals: &Numerals, value: f64, format: &str) -> Option<String> {
    Some(match format {
        "money" => numerals.money_about(value),
        "round" => round(numerals, value),
        // For sentences whose words say whether the figure is positive or negative.
        "size" => round(numerals, value.abs()),
        "whole" => numerals.money_fixed(value, 0),
        "cents2" => numerals.money_fixed(value, 2),
        "exact" => numerals.money_exact(value),
        "unit" => numerals.unit_price(value),
        "cents" => numerals.cents(value),
        "percent" => numerals.percent(value),
        "given" => numerals.percent_exact(value),
        "count" => numerals.fixed(value, 0),
        "tenth" => numerals.fixed(value, 1),
        "hundredth" => numerals.fixed(value, 2),
        "months" => numerals.months(value),
        _ => return None,
    })
}

/// Money as headlines write it: $126,000, $1.4 million.
fn round(numerals: &Numerals, usd: f64) -> String {
    if usd.abs() < 999_500.0 {
        numerals.money_about(usd)
    } else {
        numerals.money_round(usd)
    }
}

/// A text without its marks, for descriptions: figures written out, sources left out.
#[must_use]
pub fn plain(told: &[TextPart]) -> String {
    let said: String = told
        .iter()
        .map(|part| match part {
            TextPart::Own(piece) | TextPart::OtherState(_, piece) => {
                crate::report::words::piece::plain(std::slice::from_ref(piece))
            }
            TextPart::Source(_) => String::new(),
        })
        .collect();
    // A source that was left out before a stop leaves a space there.
    [".", ";", ",", ":"]
        .iter()
        .fold(said, |said, stop| said.replace(&[" ", *stop].concat(), stop))
}
