//! The words at a bar: what a MWh brings in, what is left, and as much else as there is room for.

use crate::chart::sheet::Sheet;
use crate::chart::theme::{ROW, ROW_STRONG, Type};
use crate::report::charts::per_mwh::{MwhBar, MwhWords};
use plotters::style::RGBAColor;

/// A bar's captions, the best first.
#[derive(Clone, Debug, Default)]
pub struct Captions {
    all: Vec<Caption>,
    note: Option<Piece>,
}

/// Words in a bar and beside it.
#[derive(Clone, Debug, Default)]
pub struct Caption {
    /// What it leaves out: 0 for nothing, 1 for the note, 2 for everything except what is left (or lost).
    pub left_out: u8,
    /// Words inside the part of the bar that shows what is left.
    pub inside: Option<Piece>,
    /// Words beside the bar, one piece after another.
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
    /// Their width, CSS pixels.
    pub width: f64,
}

impl Captions {
    /// All captions of a bar, in text of this size.
    ///
    /// A gain is written into its bar where it fits; a loss always stands beside it, in rose.
    #[must_use]
    pub fn of(sheet: &Sheet<'_>, bar: &MwhBar, size: f64) -> Self {
        let theme = sheet.theme();
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
        let apart = (!note.is_empty()).then(|| piece(note.clone(), false, theme.soft));
        let note = if note.is_empty() {
            String::new()
        } else {
            format!(", {note}")
        };
        if bar.left_usd < 0.0 {
            let brought_in = ink(format!("{revenue} ·\u{a0}"));
            let lost = piece(left.clone(), true, theme.loss);
            let caption = |left_out, beside| Caption {
                left_out,
                inside: None,
                beside,
            };
            let all = vec![
                caption(0, vec![brought_in.clone(), lost.clone(), ink(note)]),
                caption(1, vec![brought_in, lost.clone()]),
                caption(2, vec![lost]),
            ];
            return Self { all, note: apart };
        }
        let within = Some(piece(left.clone(), false, theme.card));
        let caption = |left_out, inside: &Option<Piece>, text: String| Caption {
            left_out,
            inside: inside.clone(),
            beside: vec![ink(text)],
        };
        let all = vec![
            caption(0, &within, format!("{revenue}{note}")),
            caption(0, &None, format!("{revenue} · {left}{note}")),
            caption(1, &within, revenue.clone()),
            caption(1, &None, format!("{revenue} · {left}")),
            caption(2, &None, left.clone()),
        ];
        Self { all, note: apart }
    }

    /// The note by itself, if there is one.
    #[must_use]
    pub fn note(&self) -> Option<&Piece> {
        self.note.as_ref()
    }

    /// The best caption that fits; none if there is no room even for the shortest.
    #[must_use]
    pub fn best(&self, room_inside: f64, room_beside: f64) -> Option<&Caption> {
        self.all.iter().find(|caption| {
            let beside: f64 = caption.beside.iter().map(|piece| piece.width).sum();
            caption
                .inside
                .as_ref()
                .is_none_or(|piece| piece.width <= room_inside)
                && beside <= room_beside
        })
    }
}
