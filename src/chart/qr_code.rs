//! A link as a QR code, for a camera: squares as one path.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// White space that a camera needs around the code, in its squares; four by ISO/IEC 18004.
const MARGIN: i32 = 4;

/// The most squares on a side that a camera can still tell apart on a screen, without the margin: version 25.
const MOST_SQUARES: i32 = 117;

/// A QR code: its side in squares, margin included, and its dark squares as the data of an SVG path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Side, squares.
    pub side: usize,
    /// The path.
    pub path: String,
}

/// The code of a text; none if it is too long for a camera.
#[must_use]
pub fn code(text: &str) -> Option<Code> {
    // On a screen nothing is torn or stained, so the lowest error correction will do, which gives the largest squares.
    // The text is encoded as bytes, because links have small letters, which the two more compact encodings lack.
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok()?;
    let width = code.size();
    if width > MOST_SQUARES {
        return None;
    }
    let mut path = String::new();
    for y in 0..width {
        let mut x = 0;
        while x < width {
            let mut end = x;
            while code.get_module(end, y) {
                end += 1;
            }
            if end > x {
                let run = end - x;
                // Writing to a `String` cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x = end.max(x + 1);
        }
    }
    Some(Code {
        side: usize::try_from(width + 2 * MARGIN).ok()?,
        path,
    })
}
