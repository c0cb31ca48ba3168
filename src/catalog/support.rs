//! Which documents a default, a machine, a deal or a recorded month rests on, as read from the `supports` column of
//! `sources.csv`.
//!
//! The column is written for people, in a fixed form. Semicolons separate its parts. A part begins with the name of a
//! table and a colon; a part without them continues the table of the part before. Then come, separated by commas, the
//! things in that table that the document supports: keys of inputs, ids or names of machines, landlords with the month
//! of their deal. Text in brackets is a note, and what follows the first full stop is a remark in prose
//! (`Source::remark`).

use std::sync::LazyLock;

use super::Confidence;
use super::asic::Asic;
use super::calendar::Month;
use super::deal::Deal;
use super::gpu::Gpu;
use super::history::RecordedRent;
use super::source::{self, Source};
use super::training::Run;

/// A document, and what it says of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Support {
    /// The document.
    pub source: &'static Source,
    /// What the document says, or how it relates to the figure ("comparison"); empty where nothing is noted.
    pub note: &'static str,
}

/// A figure of the network that is recorded for a month or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetworkFigure {
    /// Bitcoin's price.
    Price,
    /// Difficulty.
    Difficulty,
    /// The block subsidy: new bitcoin per block.
    Subsidy,
    /// Fees per block.
    Fees,
}

/// One thing that a source says it supports.
#[derive(Debug)]
struct SupportedItem {
    source: &'static Source,
    /// The table it refers to, such as `fields` or `asics`.
    table: &'static str,
    /// What the source supports in that table, without notes.
    what: &'static str,
    note: &'static str,
}

static ITEMS: LazyLock<Vec<SupportedItem>> =
    LazyLock::new(|| source::all().iter().flat_map(supported_items).collect());

/// The documents behind the default that the input with this key has on a day ("2026-10-03").
#[must_use]
pub fn of_field(key: &str, day: &str) -> Vec<Support> {
    documents_for("fields", |item| {
        first_word(item.what) == key && date_in(item.note).is_none_or(|date| date == day)
    })
}

/// The documents behind a miner of the catalogue.
#[must_use]
pub fn of_asic(asic: &Asic) -> Vec<Support> {
    documents_for("asics", |item| {
        let named = machine_id_in(item.what);
        // "A4 Pro" means both machines of that name.
        named == asic.id || (named == "a4pro" && asic.id.starts_with("a4pro"))
    })
}

/// The documents behind a GPU of the catalogue.
#[must_use]
pub fn of_gpu(gpu: &Gpu) -> Vec<Support> {
    documents_for("gpus", |item| {
        [item.what, item.note].iter().any(|text| {
            text.split(|sign: char| !sign.is_ascii_alphanumeric())
                .any(|word| word.eq_ignore_ascii_case(&gpu.id))
        })
    })
}

/// The documents behind a deal.
#[must_use]
pub fn of_deal(deal: &Deal) -> Vec<Support> {
    documents_for("deals", |item| {
        let Some(which) = item.what.strip_prefix(deal.landlord.as_str()) else {
            return false;
        };
        let which = which.trim();
        // A landlord alone means all its deals. Otherwise the landlord is followed by the month of the deal, or by its
        // site, which is part of the tenant's name.
        which.is_empty()
            || which == deal.announced
            || (!deal.announced.is_empty() && deal.tenant.contains(which))
    })
}

/// The documents behind a recorded rent: those for its month, or for a period that includes it ("2023 to 2024-08").
#[must_use]
pub fn of_rent(rent: &RecordedRent) -> Vec<Support> {
    documents_for("rent_history", |item| {
        let month = rent.month.to_string();
        let dates = item
            .what
            .strip_prefix(rent.gpu.as_str())
            .unwrap_or(item.what)
            .trim();
        match dates.split_once(" to ") {
            Some((first, last)) => first <= month.as_str() && month.as_str() <= last,
            None => dates == month,
        }
    })
}

/// The documents with these ids.
#[must_use]
pub fn documents_with_ids(ids: &[&str]) -> Vec<Support> {
    let found = ids.iter().filter_map(|id| source::find(id));
    found.map(|source| Support { source, note: "" }).collect()
}

/// The documents behind a training run.
#[must_use]
pub fn of_run(run: &Run) -> Vec<Support> {
    documents_for("training_runs", |item| item.what == run.id)
}

/// The documents behind a figure of the monthly record: without a month, those for the record as a whole; with a month,
/// those for that month alone.
#[must_use]
pub fn of_history(figure: NetworkFigure, month: Option<Month>) -> Vec<Support> {
    let name = match figure {
        NetworkFigure::Price => "price",
        NetworkFigure::Difficulty => "difficulty",
        NetworkFigure::Subsidy => "subsidy",
        NetworkFigure::Fees => "fees",
    };
    documents_for("history", |item| {
        let names = item.what.split_whitespace().any(|word| word == name);
        match (month, date_in(item.what)) {
            (None, None) => names,
            (Some(month), Some(date)) => names && month.to_string() == date,
            _ => false,
        }
    })
}

/// The documents behind the snapshot of a day: those that name this day, and those that name no day.
#[must_use]
pub fn of_day(day: &str) -> Vec<Support> {
    documents_for("snapshots", |item| {
        date_in(item.what).is_none_or(|date| date == day)
    })
}

/// Whether a figure is honest about where it comes from: a document is listed, or it is called an assumption.
#[must_use]
pub fn is_accounted_for(confidence: Confidence, documents: &[Support]) -> bool {
    confidence == Confidence::Assumption || !documents.is_empty()
}

fn documents_for(table: &str, concerns: impl Fn(&SupportedItem) -> bool) -> Vec<Support> {
    let mut found: Vec<Support> = Vec::new();
    for item in ITEMS.iter().filter(|item| item.table == table && concerns(item)) {
        if found.iter().all(|support| support.source != item.source) {
            found.push(Support {
                source: item.source,
                note: item.note,
            });
        }
    }
    found
}

/// The things that a source supports, as separate items.
fn supported_items(source: &'static Source) -> Vec<SupportedItem> {
    let mut table = "";
    let mut found = Vec::new();
    for part in split(source.supported_figures(), ';') {
        let list = match part.split_once(": ") {
            Some((named, list)) if is_table(named) => {
                table = named;
                list
            }
            _ => part,
        };
        for what in split(list, ',') {
            let (what, note) = match what.split_once('(') {
                Some((what, note)) => (what, note.trim_end_matches(')')),
                None => (what, ""),
            };
            found.push(SupportedItem {
                source,
                table,
                what: what.trim(),
                note: note.trim(),
            });
        }
    }
    found
}

/// Splits a text at the separators that are not in brackets.
fn split(text: &'static str, separator: char) -> Vec<&'static str> {
    let mut depth = 0;
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            sign if sign == separator && depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text[start..].trim());
    parts
}

/// Whether a text is the name of a table, such as `asics` or `rent_history`: one word in lower case.
fn is_table(word: &str) -> bool {
    word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_')
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

/// The id that belongs to the machine named in a text: `s19pro` for "price of S19 Pro", `m30spp` for "M30S++", `s21`
/// for "s21 price".
fn machine_id_in(what: &str) -> String {
    /// Words that may follow a machine's name and are not part of it.
    const ABOUT: [&str; 8] = ["price", "spec", "specs", "and", "profiles", "rest", "rests", "in"];
    let named = what.rsplit_once(" of ").map_or(what, |(_, named)| named);
    named
        .split_whitespace()
        .take_while(|word| !ABOUT.contains(word))
        .collect::<String>()
        .to_ascii_lowercase()
        .replace('+', "p")
}

/// The day or month in a text, if there is one.
fn date_in(what: &str) -> Option<&str> {
    what.split_whitespace().find(|word| {
        // Accepts a month or a day, but not a range of years.
        let signs = word.as_bytes();
        matches!(signs.len(), 7 | 10) && signs[4] == b'-' && signs[..4].iter().all(u8::is_ascii_digit)
    })
}
