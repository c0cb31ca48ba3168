//! The words at a bar: what a MWh brings in, what is left, and as much else as there is room for.

use super::sheet::Sheet;
use super::theme::{ROW, ROW_STRONG, Type};
use crate::report::series::{MwhBar, MwhWords};
use plotters::style::RGBAColor;

/// A bar's captions, the best first.
#[derive(Clone, Debug, Default)]
pub struct Captions(Vec<Caption>);

/// Words in a bar and beside it.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// How much it leaves unsaid: nothing, the note, all but what is left.
    pub left_out: u8,
    /// Stands in the part that is left.
    pub inside: Option<Piece>,
    /// Follow each other beside the bar.
    pub beside: Vec<Piece>,
}

/// Words in one colour.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Their size and weight.
    pub look: Type,
    /// Their colour.
    pub color: RGBAColor,
    /// What they measure.
    pub width: f64,
}

impl Captions {
    /// All captions of a bar, in a size of text.
    ///
    /// A gain is written into its bar where it fits; a loss always stands beside it, in rose.
    #[must_use]
    pub fn of(sheet: &Sheet<'_>, bar: &MwhBar, size: f64) -> Self {
        let theme = &sheet.theme;
        let piece = |text: String, strong: bool, color| {
            let look = Type {
                size,
                ..if strong { ROW_STRONG } else { ROW }
            };
            Piece {
                width: sheet.measure(&text, look).0,
                text,
                look,
                color,
            }
        };
        let ink = |text: String| piece(text, false, theme.ink);
        let MwhWords {
            revenue, left, note, ..
        } = &bar.words;
        let note = if note.is_empty() {
            String::new()
        } else {
            format!(", {note}")
        };
        if bar.left_usd < 0.0 {
            let brought_in = ink(format!("{revenue} · "));
            let lost = piece(left.clone(), true, theme.loss);
            return Self(vec![
                Caption {
                    left_out: 0,
                    inside: None,
                    beside: vec![brought_in.clone(), lost.clone(), ink(note)],
                },
                Caption {
                    left_out: 1,
                    inside: None,
                    beside: vec![brought_in, lost.clone()],
                },
                Caption {
                    left_out: 2,
                    inside: None,
                    beside: vec![lost],
                },
            ]);
        }
        let within = Some(piece(left.clone(), false, theme.card));
        let caption = |left_out, inside: &Option<Piece>, text: String| Caption {
            left_out,
            inside: inside.clone(),
            beside: vec![ink(text)],
        };
        Self(vec![
            caption(0, &within, format!("{revenue}{note}")),
            caption(0, &None, format!("{revenue} · {left}{note}")),
            caption(1, &within, revenue.clone()),
            caption(1, &None, format!("{revenue} · {left}")),
            caption(2, &None, left.clone()),
        ])
    }

    /// The best caption for the room there is; none if even the shortest has none.
    #[must_use]
    pub fn best(&self, room_inside: f64, room_beside: f64) -> Option<&Caption> {
        self.0.iter().find(|caption| {
            let beside: f64 = caption.beside.iter().map(|piece| piece.width).sum();
            caption
                .inside
                .as_ref()
                .is_none_or(|piece| piece.width <= room_inside)
                && beside <= room_beside
        })
    }
}
