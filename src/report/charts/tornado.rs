//! What each input does to the site's NPV, the greatest effect first.

use crate::model::{Effect, Sensitivity, order};
use crate::report::figures::Report;
use crate::report::words::Words;
use crate::report::words::duel::DuelLabel;
use crate::report::words::piece::{Piece, Tone, figure, text, toned};
use crate::scenario::{self, Field};

/// An input with what moving it does.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The input.
    pub field: &'static Field,
    /// "± 10%".
    pub swing: Vec<Piece>,
    /// The values it is moved to, down and up, in its unit.
    pub values: [Option<f64>; 2],
    /// What moving it down and up does to NPV, $.
    pub change_usd: [Option<f64>; 2],
    /// The same in words.
    pub said: [Vec<Piece>; 2],
    /// If the input's range ended before the whole swing: the value at that end, in words.
    pub ends: [Vec<Piece>; 2],
}

/// The inputs that matter, sorted.
#[must_use]
pub fn tornado(report: &Report, words: &dyn Words) -> Vec<Entry> {
    let mut entries: Vec<(f64, Entry)> = report
        .sensitivity
        .iter()
        .enumerate()
        .filter_map(|(nth, moved)| {
            let most = most(moved);
            let field = scenario::field(moved.key)?;
            (most > 0.0).then(|| (most, entry(report, field, nth, moved, words)))
        })
        .collect();
    order::descending(&mut entries, |(most, _)| *most);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

fn most(moved: &Sensitivity) -> f64 {
    [moved.down, moved.up]
        .into_iter()
        .flatten()
        .map(|effect| effect.npv_change_usd.abs())
        .fold(0.0, f64::max)
}

fn entry(
    report: &Report,
    field: &'static Field,
    nth: usize,
    moved: &Sensitivity,
    words: &dyn Words,
) -> Entry {
    let said = |way: &str, effect: Option<Effect>| {
        let Some(effect) = effect else {
            return Vec::new();
        };
        let usd = effect.npv_change_usd;
        let n = words.numerals();
        vec![toned(
            format!("sensitivity.{nth}.{way}.npv_change_usd"),
            usd,
            n.with_plus(usd, &n.money_short(usd)),
            if usd < 0.0 { Tone::Loss } else { Tone::Plain },
        )]
    };
    let end = |way: &str, effect: Option<Effect>| match effect {
        Some(Effect {
            value, clamped: true, ..
        }) => vec![
            text(words.duel_label(DuelLabel::At)),
            figure(
                format!("sensitivity.{nth}.{way}.value"),
                value,
                words.on_axis(value, field.unit),
            ),
        ],
        _ => Vec::new(),
    };
    Entry {
        field,
        swing: words.swings(report, nth, field.unit),
        values: [moved.down, moved.up].map(|effect| effect.map(|effect| effect.value)),
        change_usd: [moved.down, moved.up].map(|effect| effect.map(|effect| effect.npv_change_usd)),
        said: [said("down", moved.down), said("up", moved.up)],
        ends: [end("down", moved.down), end("up", moved.up)],
    }
}
