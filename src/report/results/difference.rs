//! How much more the present scenario has than another. The difference is no more exact than the two figures as
//! written, and there is none where they read the same.

use crate::report::words::Words;
use crate::report::words::piece::{Figure, Piece, figure, text};

/// How a figure is written.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Written {
    Money,
    Share,
    Months,
    Megawatts,
    Price,
}

/// A difference: its path in the JSON object, and its value.
pub(super) struct More(pub(super) String, pub(super) f64);

impl Written {
    /// A figure in words.
    pub(super) fn write(self, value: f64, words: &dyn Words) -> String {
        let n = words.numerals();
        match self {
            Self::Money => n.sum(value),
            // To a tenth, so that points can be counted.
            Self::Share => n.percent(value),
            Self::Months => words.months(value),
            Self::Megawatts => n.power(value),
            Self::Price => n.turning_price(value),
        }
    }

    /// The difference between the present figure and another scenario's. That scenario is named unless its figure comes
    /// just before.
    pub(super) fn difference(
        self,
        More(path, more): More,
        [now, there]: [&Figure; 2],
        than: Option<&str>,
        words: &dyn Words,
    ) -> Vec<Piece> {
        let size = now.value.abs().max(there.value.abs());
        // Differences beyond nine digits are rounding errors.
        if now.text == there.text || more.abs() <= size * 1e-9 {
            return vec![text(words.as_much(than))];
        }
        let said = match self {
            Self::Money => words.numerals().difference_of_sums(now.value, there.value),
            Self::Share => {
                let tenths = |fraction: f64| (fraction * 1000.0).round();
                words.points((tenths(now.value) - tenths(there.value)).abs() / 1000.0)
            }
            Self::Price | Self::Months | Self::Megawatts => self.write(more.abs(), words),
        };
        words.now_more(figure(path, more, said), more > 0.0, than)
    }
}

/// The figure among pieces.
pub(super) fn figure_of(pieces: &[Piece]) -> Option<&Figure> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Figure(figure) => Some(figure),
        _ => None,
    })
}
