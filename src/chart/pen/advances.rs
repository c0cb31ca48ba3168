//! The width of text where there is no browser to measure it, computed from the letters' advance widths in a sans-serif
//! font.
//!
//! The advance widths are those of `DejaVu Sans`, the widest of the fonts in [`crate::chart::pen::FONT_FAMILY`].
//! Kerning, which only makes text narrower, is left out. A file may be shown in any of these fonts, so it is laid out
//! for the widest: room may be left over, but nothing overlaps.

use crate::chart::pen::Weight;

/// Width of a line of text, in the unit of its size.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let thousandths: u32 = text
        .chars()
        .map(|letter| u32::from(advance(letter, weight)))
        .sum();
    f64::from(thousandths) * size / 1000.0
}

/// Advance of a letter in thousandths of the size.
fn advance(letter: char, weight: Weight) -> u16 {
    let (ascii, minus, dot, latin) = match weight {
        Weight::Regular => (&REGULAR, 838, 318, 700),
        Weight::Semibold => (&BOLD, 838, 380, 800),
    };
    let known = u32::from(letter)
        .checked_sub(0x20)
        .and_then(|place| usize::try_from(place).ok());
    if let Some(&advance) = known.and_then(|place| ascii.get(place)) {
        return advance;
    }
    match letter {
        '−' | '×' => minus,
        '·' | '’' => dot,
        '\u{a0}' => ascii[0],
        '\u{202f}' => 200,
        // Accented Latin, Greek, Cyrillic and signs of money.
        '\u{a1}'..='\u{52f}' | '\u{20a0}'..='\u{20cf}' => latin,
        // The ellipsis, dashes, ideographs and whatever else: a full square.
        _ => 1000,
    }
}

/// Space to tilde, regular.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
/// Space to tilde, bold.
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365,
    696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580,
    1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
    733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500,
    500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042, 712, 687,
    716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];
